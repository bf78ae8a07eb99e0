import type { Comment, Span, StoryDocument } from '../story/story.ts';
import type { Finding } from './finding.ts';

/** A comment that hides findings: where, which codes (none means all), and why. */
export interface Suppression {
  readonly comment: Comment;
  readonly kind: SuppressionKind;
  /** Empty means every code. */
  readonly codes: readonly string[];
  readonly reason: string | undefined;
  /** Where it holds. */
  readonly reach: Span;
}

type SuppressionKind = 'next-line' | 'line' | 'block' | 'section' | 'file';

const verbs = ['disable', 'enable', 'disable-next-line', 'disable-line', 'disable-section', 'disable-file'];
const directive = new RegExp(`^candor-(${verbs.join('|')})(?![\\w-])\\s*([^:]*)(?::\\s*([\\s\\S]*))?$`, 'd');
export const directives: readonly string[] = verbs.map(it => `candor-${it}`);
/** What was meant for a directive, whatever it is written like; a comment that speaks of Candor in prose is none. */
const nearDirective = /^candor(?:[-_:.]+|\s+(?=(?:dis|en)able))[\w-]*/i;

/**
 * Reads the suppressions of a document. `candor-disable` holds up to the next `candor-enable` that names the same codes (or
 * none), else to the end; `-section` holds in the section that its comment stands in, `-file` everywhere.
 */
export function findSuppressions(document: StoryDocument): readonly Suppression[] {
  const found: Suppression[] = [];
  const open: { comment: Comment; codes: readonly string[]; reason: string | undefined }[] = [];
  const close = (codes: readonly string[], end: number) => {
    for (let index = open.length - 1; index >= 0; index--) {
      const item = open[index];
      if (!item || (codes.length > 0 && !codes.some(it => item.codes.includes(it)))) continue;
      found.push({ ...item, kind: 'block', reach: { start: item.comment.span.end, end } });
      open.splice(index, 1);
    }
  };
  for (const { comment, verb, named, reason } of readDirectives(document)) {
    const codes = named.map(it => it.code);
    const item = { comment, codes, reason };
    if (verb === 'disable') open.push(item);
    else if (verb === 'enable') close(codes, comment.span.start);
    else found.push({ ...item, ...reachOf(verb, comment, document) });
  }
  close([], document.text.length);
  return found.sort((a, b) => a.comment.span.start - b.comment.span.start);
}

/** A code in a comment that hides or ends hiding, and where it stands. */
export interface NamedCode {
  readonly code: string;
  readonly span: Span;
}

/** Comments that begin like a directive and are none: they hide nothing. */
export function findMisspelt({ comments }: StoryDocument): readonly NamedDirective[] {
  return comments.flatMap(({ content, contentSpan: { start } }) => {
    const [written] = (directive.test(content) ? null : nearDirective.exec(content)) ?? [];
    return written === undefined ? [] : [{ written, span: { start, end: start + written.length } }];
  });
}

export interface NamedDirective {
  readonly written: string;
  readonly span: Span;
}

export function findNamedCodes(document: StoryDocument): readonly NamedCode[] {
  return readDirectives(document).flatMap(it => it.named);
}

function readDirectives({ comments }: StoryDocument) {
  return comments.flatMap(comment => {
    const found = directive.exec(comment.content);
    if (!found) return [];
    const [, verb = '', names = '', reason] = found;
    const start = comment.contentSpan.start + (found.indices?.[2]?.[0] ?? 0);
    const named = [...names.matchAll(/[^\s,]+/g)].map(({ 0: code, index }): NamedCode => {
      const at = start + index;
      return { code, span: { start: at, end: at + code.length } };
    });
    return [{ comment, verb, named, reason: reason?.trim() || undefined }];
  });
}

function reachOf(verb: string, comment: Comment, document: StoryDocument): { kind: SuppressionKind; reach: Span } {
  const { text } = document;
  switch (verb) {
    case 'disable-line':
      return {
        kind: 'line',
        reach: { start: lineStart(text, comment.span.start), end: lineEnd(text, comment.span.end) },
      };
    case 'disable-next-line':
      return { kind: 'next-line', reach: nextProse(document, comment) };
    case 'disable-section':
      return { kind: 'section', reach: sectionAround(document, comment.span.start) };
    default:
      return { kind: 'file', reach: { start: 0, end: text.length } };
  }
}

/** The next line that holds anything: blank lines between a comment and its line do not count. */
function nextProse({ text }: StoryDocument, comment: Comment): Span {
  let start = lineEnd(text, comment.span.end);
  while (start < text.length && text.slice(start, lineEnd(text, start)).trim() === '') start = lineEnd(text, start);
  return { start, end: lineEnd(text, start) };
}

function sectionAround(document: StoryDocument, offset: number): Span {
  for (const story of document.stories) {
    for (const section of story.sections) {
      if (section.span.start <= offset && offset < section.span.end) return section.span;
    }
  }
  return { start: 0, end: document.text.length };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** After the line's end mark. */
function lineEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) return at + 1;
    if (unit === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
}

export interface Suppressed {
  readonly findings: readonly Finding[];
  /** Suppressions, or codes of them, that hid nothing. */
  readonly unused: readonly { readonly suppression: Suppression; readonly codes: readonly string[] }[];
}

/** Takes out what is suppressed. A finding is hidden where it starts within a suppression's reach. */
export function suppress(findings: readonly Finding[], suppressions: readonly Suppression[]): Suppressed {
  if (suppressions.length === 0) return { findings, unused: [] };
  const used = new Map<Suppression, Set<string>>(suppressions.map(it => [it, new Set()]));
  const kept = findings.filter(finding => {
    const hiding = suppressions.filter(it => hides(it, finding));
    for (const suppression of hiding) used.get(suppression)?.add(finding.code);
    return hiding.length === 0;
  });
  const unused = suppressions.flatMap(suppression => {
    const hidden = used.get(suppression) ?? new Set();
    if (suppression.codes.length === 0) return hidden.size === 0 ? [{ suppression, codes: [] }] : [];
    const idle = suppression.codes.filter(it => !hidden.has(it));
    return idle.length > 0 ? [{ suppression, codes: idle }] : [];
  });
  return { findings: kept, unused };
}

function hides({ codes, reach }: Suppression, { code, span }: Finding): boolean {
  return (
    (codes.length === 0 || codes.includes(code)) &&
    reach.start <= span.start &&
    span.start < Math.max(reach.end, reach.start + 1)
  );
}

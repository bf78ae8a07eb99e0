import type { Analysis } from '../analysis.ts';
import type { Finding } from '../findings/finding.ts';
import { findPlaceholders, lineBreakOf, type TextChange } from '../fixes/fix.ts';
import type { FrontMatterEntry, Span } from '../story/story.ts';

/** A way to have a finding no longer shown. It changes nothing of what is told. */
export interface Hiding {
  readonly reach: 'here' | 'file';
  readonly edit: TextChange;
  /** The reason, still to be given: offsets into the new text. */
  readonly placeholders: readonly Span[];
}

/** A comment beside the words; a line in the front matter for all of the file. What is said of the front matter has no "here". */
export function findHidings(finding: Finding, analysis: Analysis): readonly Hiding[] {
  const here = isInFrontMatter(finding, analysis) ? [] : [toHiding('here', hideHere(finding, analysis))];
  return [...here, toHiding('file', hideInFile(finding.code, analysis))];
}

function toHiding(reach: Hiding['reach'], edit: TextChange): Hiding {
  return { reach, edit, placeholders: findPlaceholders(edit.newText) };
}

function isInFrontMatter({ span }: Finding, { document }: Analysis): boolean {
  return document.frontMatter !== undefined && span.start < document.frontMatter.span.end;
}

const reason = '[why may it stay?]';

function hideHere(finding: Finding, analysis: Analysis): TextChange {
  const { text } = analysis.document;
  const line = lineAround(text, finding.span.start);
  if (isHeadingLine(finding, line, analysis)) {
    const comment = `<!-- candor-disable-next-line ${finding.code}: ${reason} -->`;
    return { span: { start: line.start, end: line.start }, newText: comment + lineBreakOf(text) };
  }
  const at = line.start + endOfProse(text.slice(line.start, line.end));
  return { span: { start: at, end: at }, newText: ` <!-- candor-disable-line ${finding.code}: ${reason} -->` };
}

function lineAround(text: string, offset: number): Span {
  const before = text.slice(0, offset).search(/[^\n\r]*$/);
  const after = text.slice(offset).search(/[\n\r]|$/);
  return { start: before, end: offset + after };
}

/** A comment in a heading would stand in outlines and links, so it goes above. */
function isHeadingLine({ span }: Finding, line: Span, { document, stories }: Analysis): boolean {
  if (/^ {0,3}#{1,6}(?:\s|$)/.test(document.text.slice(line.start, line.end))) return true;
  const labels = stories.flatMap(it => it.story.sections.flatMap(section => section.label ?? []));
  const titles = stories.flatMap(it => it.story.title ?? []);
  const headings = [...labels.filter(it => it.form === 'setext').map(it => it.span), ...titles.map(it => it.span)];
  return headings.some(it => it.start <= span.start && span.start < it.end);
}

/** Before a hard break's two spaces, and within the last cell of a table's row. */
function endOfProse(line: string): number {
  const end = line.trimEnd().length;
  return /^\s*\|/.test(line) && line[end - 1] === '|' ? line.slice(0, end - 1).trimEnd().length : end;
}

function hideInFile(code: string, { document }: Analysis): TextChange {
  const { text, frontMatter } = document;
  const lineBreak = lineBreakOf(text);
  const off = `${code}: off`;
  if (!frontMatter) {
    return { span: { start: 0, end: 0 }, newText: ['---', 'rules:', `  ${off}`, '---', '', ''].join(lineBreak) };
  }
  const rules = frontMatter.entries.find(it => it.key === 'rules');
  if (rules) return addRule(rules, code, text, lineBreak);
  const end = frontMatter.contentSpan.end;
  const gap = end > frontMatter.contentSpan.start && !/[\n\r]$/.test(text.slice(0, end)) ? lineBreak : '';
  return { span: { start: end, end }, newText: `${gap}rules:${lineBreak}  ${off}${gap === '' ? lineBreak : ''}` };
}

function addRule(
  { items, keySpan, valueSpan }: FrontMatterEntry,
  code: string,
  text: string,
  lineBreak: string,
): TextChange {
  const known = items.find(it => it.key === code);
  if (known) return { span: known.valueSpan, newText: 'off' };
  const last = items.at(-1);
  const at = last ? last.valueSpan.end : Math.max(keySpan.end + 1, valueSpan.end);
  const isFlow = text[valueSpan.start] === '{';
  if (isFlow && !last) return { span: valueSpan, newText: `{ ${code}: off }` };
  if (isFlow) return { span: { start: at, end: at }, newText: `, ${code}: off` };
  const indent = last ? text.slice(lineAround(text, last.span.start).start, last.span.start) : '  ';
  return { span: { start: at, end: at }, newText: `${lineBreak}${indent}${code}: off` };
}

import type { Analysis } from '../analysis.ts';
import type { StoryReading } from '../evidence/reading.ts';
import { say } from '../findings/say.ts';
import { findPlaceholders, lineBreakOf, type TextChange } from '../fixes/fix.ts';
import type { Rubric, StructurePart } from '../rubric/rubric.ts';
import type { Span } from '../story/story.ts';
import { isMarkdownAt } from './openBlocks.ts';
import { findYamlPlace, type YamlPlace } from './yamlPlaces.ts';

/** Something that may be written at a place, with the edit that writes it. */
export interface Completion {
  readonly kind: 'key' | 'value' | 'heading' | 'starter' | 'rule' | 'directive';
  readonly label: string;
  /** In a few words, beside the label. */
  readonly detail: string | undefined;
  /** Starts like what has been written, so that an editor keeps the entry while it is being typed. */
  readonly filter: string;
  readonly edit: TextChange;
  /** Blanks of the edit's text, for tab stops. */
  readonly placeholders: readonly Span[];
}

/** Best first. */
export function findCompletions(analysis: Analysis, offset: number, rubric: Rubric): readonly Completion[] {
  const { text } = analysis.document;
  const head = headOf(analysis);
  if (head && offset < head.start) return [];
  if (head && offset <= head.end) {
    const place = findYamlPlace(text, head.start, offset);
    return place ? completeFrontMatter(place, analysis, head, rubric) : [];
  }
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1, offset);
  return completeComment(line, offset, analysis, rubric) ?? completeLine(line, offset, analysis, rubric);
}

/** Between the lines of dashes; where the second is still to come, as far as the first blank line. */
function headOf({ document: { text, frontMatter } }: Analysis): Span | undefined {
  if (frontMatter) return frontMatter.contentSpan;
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const written = /^(?:[^\r\n]+(?:\r\n|\n|\r|$))*/.exec(text.slice(opening.length))?.[0] ?? '';
  return { start: opening.length, end: opening.length + written.trimEnd().length };
}

/** A word that may be written, and what it is in a few more. */
export interface Entry {
  readonly label: string;
  readonly detail?: string;
}

/** Keys that Candor reads, in the order in which a person would fill them in. */
const keys: readonly Entry[] = [
  { label: 'question', detail: 'as the interviewer asks it' },
  { label: 'competency', detail: 'what the question is after' },
  { label: 'company', detail: 'whose reading to apply' },
  { label: 'level', detail: 'whose scope and stakes to expect' },
  { label: 'role', detail: 'engineer, manager, …' },
  { label: 'structure', detail: 'star or arc' },
  { label: 'target', detail: 'seconds, such as 120-180' },
  { label: 'principles', detail: 'of the company, that the story shows' },
  { label: 'category', detail: 'the kind of failure' },
  { label: 'difficulty', detail: 'of the question' },
  { label: 'round', detail: 'of the interview' },
  { label: 'rules', detail: 'how loudly each rule speaks here' },
  { label: 'tags', detail: 'words of your own' },
  { label: 'type', detail: 'story' },
];

/** What may stand behind a rule's code. */
export const severities: readonly Entry[] = [
  { label: 'off', detail: 'says nothing' },
  { label: 'hint', detail: 'three dots, not in Problems' },
  { label: 'information', detail: 'F8 comes by here' },
  { label: 'warning', detail: 'to be mended first' },
  { label: 'error', detail: 'the loudest' },
];

function completeFrontMatter(
  place: YamlPlace,
  { document }: Analysis,
  head: Span,
  rubric: Rubric,
): readonly Completion[] {
  const [key, code] = place.path;
  if (place.kind === 'key') {
    if (key === undefined) {
      const there = keysIn(document.text.slice(head.start, head.end), place.span.start - head.start);
      return keys.filter(it => !there.has(it.label)).map(it => toYamlEntry('key', it, place));
    }
    return key === 'rules' && code === undefined ? ruleEntries(rubric).map(it => toYamlEntry('rule', it, place)) : [];
  }
  if (key === 'rules') return code === undefined ? [] : severities.map(it => toYamlEntry('value', it, place));
  return key === undefined ? [] : valuesOf(key, rubric).map(it => toYamlEntry('value', it, place));
}

/** Keys that stand in a block of YAML, but for the one that is being written at an offset of it. */
export function keysIn(yaml: string, writing: number): ReadonlySet<string> {
  const found = [...yaml.matchAll(/^([\w-]+)[ \t]*:/gm)].filter(it => it.index !== writing);
  return new Set(found.flatMap(it => it[1] ?? []));
}

/** What may stand behind a key of the front matter; empty where that is free. */
export function valuesOf(key: string, rubric: Rubric): readonly Entry[] {
  switch (key) {
    case 'type':
      return [{ label: 'story' }];
    case 'question':
      return rubric.questions.map(it => ({ label: it.text }));
    case 'competency':
      return rubric.competencies.map(it => ({ label: it.id, detail: it.name }));
    case 'company':
      return rubric.companies.map(it => ({ label: it.id, detail: it.name }));
    case 'level':
      return rubric.levels.map(it => ({ label: it.id, detail: it.name }));
    case 'structure':
      return rubric.structures.map(it => ({ label: it.id, detail: it.title }));
    case 'principles':
      return rubric.companies.flatMap(company =>
        (company.framework?.principles ?? []).map(it => ({ label: it.name, detail: company.name })),
      );
    case 'target':
      return [{ label: '120' }, { label: '120-180' }, { label: '60' }, { label: '90' }];
    case 'role':
    case 'category':
    case 'difficulty':
    case 'round':
      return (rubric.vocabulary.get(key) ?? []).map(it => ({ label: it.id, detail: it.name }));
    default:
      return [];
  }
}

export function ruleEntries({ rules }: Rubric): readonly Entry[] {
  return rules.map(it => ({ label: it.code, detail: it.title }));
}

export function toYamlEntry(
  kind: Completion['kind'],
  { label, detail }: Entry,
  { span, needsSpace, hasColon }: YamlPlace,
): Completion {
  const isKey = kind === 'key' || kind === 'rule';
  const written = isKey ? (hasColon ? label : `${label}: `) : quoted(label);
  return toCompletion({ kind, label, detail }, { span, newText: needsSpace ? ` ${written}` : written });
}

/** A value that YAML would read otherwise stands in quotation marks. */
function quoted(value: string): string {
  return /[:#[\]{}&*!|>'"%@`]|^[-?]/.test(value) ? JSON.stringify(value) : value;
}

function toCompletion(
  entry: Pick<Completion, 'kind' | 'label'> & { readonly detail?: string | undefined; readonly filter?: string },
  edit: TextChange,
): Completion {
  const { kind, label, detail, filter = label } = entry;
  return { kind, label, detail, filter, edit, placeholders: findPlaceholders(edit.newText) };
}

const directives: readonly Entry[] = [
  { label: 'candor-disable-next-line', detail: 'hides findings in the next line' },
  { label: 'candor-disable-line', detail: 'hides findings in this line' },
  { label: 'candor-disable-section', detail: 'hides findings in this part' },
  { label: 'candor-disable-file', detail: 'hides findings in this file' },
  { label: 'candor-disable', detail: 'hides findings from here on' },
  { label: 'candor-enable', detail: 'ends what “candor-disable” began' },
];

const never = Number.MAX_SAFE_INTEGER;

/** In a comment: what it may ask of Candor, and the codes it may name. `undefined` outside of comments. */
function completeComment(
  line: string,
  offset: number,
  analysis: Analysis,
  rubric: Rubric,
): readonly Completion[] | undefined {
  const inside = /<!--\s*((?:(?!-->).)*)$/.exec(line)?.[1];
  if (inside === undefined) return undefined;
  /** To the nearest finding of a code, as the comment is most likely meant for it. */
  const distance = (code: string) =>
    Math.min(
      ...analysis.findings
        .filter(it => it.code === code && it.story !== null)
        .map(it => Math.abs(it.span.end - offset)),
      never,
    );
  const code = /^candor-(?:disable|enable)[\w-]*\s+(?:[\w-]+[\s,]+)*([\w-]*)$/.exec(inside)?.[1];
  if (code !== undefined) {
    const found = ruleEntries(rubric).toSorted((a, b) => distance(a.label) - distance(b.label));
    const span = around(offset, code, analysis);
    return found.map(it => toCompletion({ kind: 'rule', ...it }, { span, newText: it.label }));
  }
  const word = /^[\w-]*$/.exec(inside)?.[0];
  if (word === undefined) return [];
  const span = around(offset, word, analysis);
  return directives.map(it => toCompletion({ kind: 'directive', ...it }, { span, newText: it.label }));
}

/** The whole word, also where the cursor stands within it. */
function around(offset: number, written: string, { document: { text } }: Analysis): Span {
  const rest = /^[\w-]*?(?=-->|[^\w-]|$)/.exec(text.slice(offset, offset + 80))?.[0] ?? '';
  return { start: offset - written.length, end: offset + rest.length };
}

function before(offset: number, written: string): Span {
  return { start: offset - written.length, end: offset };
}

/** `#` at the start of a line lists the parts that are not there yet, `/` those and the starters that would help. */
function completeLine(line: string, offset: number, analysis: Analysis, rubric: Rubric): readonly Completion[] {
  const [written, sign] = /^ {0,3}(#{1,6}|\/)[^#/\n]*$/.exec(line) ?? [];
  const index = analysis.stories.findIndex(({ story }) => story.span.start <= offset && offset <= story.span.end);
  const reading = analysis.stories[index];
  const { text } = analysis.document;
  const isLast = /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(offset));
  if (written === undefined || sign === undefined || !isLast || !isMarkdownAt(text, offset)) return [];
  const span = before(offset, line);
  const headings = partsToCome(reading, rubric).map(part => toHeading(part, sign, span, reading, lineBreakOf(text)));
  return sign === '/' ? [...headings, ...starters(index, span, analysis, rubric)] : headings;
}

function partsToCome(reading: StoryReading | undefined, { structures }: Rubric): readonly StructurePart[] {
  const structure = structures.find(it => it.id === (reading?.story.structure ?? 'star'));
  const labelled = new Set(reading?.story.sections.flatMap(it => it.parts));
  return (structure?.parts ?? []).filter(it => !labelled.has(it.id));
}

function toHeading(
  part: StructurePart,
  sign: string,
  span: Span,
  reading: StoryReading | undefined,
  lineBreak: string,
): Completion {
  const marks = sign === '/' ? '#'.repeat(levelOf(reading)) : sign;
  const newText = `${marks} ${part.title}${lineBreak}${lineBreak}${part.prompts.join(' ')}`;
  const entry = { kind: 'heading', label: part.title, detail: part.phrase, filter: `${sign} ${part.title}` } as const;
  return toCompletion(entry, { span, newText });
}

/** The level of the headings that name parts already. */
function levelOf(reading: StoryReading | undefined): number {
  const level = reading?.story.sections.find(it => it.label?.form === 'heading' && it.parts.length > 0)?.label?.level;
  return level ?? (reading?.story.title ? Math.min(6, reading.story.title.level + 1) : 2);
}

/** Beginnings of sentences for what the story does not show yet. */
function starters(story: number, span: Span, { findings }: Analysis, { rules }: Rubric): readonly Completion[] {
  return findings
    .filter(it => it.story === story && it.scope !== 'words')
    .flatMap(finding => {
      const title = rules.find(it => it.code === finding.code)?.title ?? finding.code;
      return finding.fixes
        .filter(it => it.kind === 'insert-starter')
        .map(({ text }) => {
          const newText = say(text, finding.captures);
          return toCompletion(
            { kind: 'starter', label: newText, detail: title, filter: `/${newText}` },
            { span, newText },
          );
        });
    });
}

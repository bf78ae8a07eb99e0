import type { Analysis } from '../analysis.ts';
import type { ReadSentence } from '../evidence/reading.ts';
import { lineBreakOf, type TextChange } from '../fixes/fix.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { PartId, Section, Span } from '../story/story.ts';
import type { Refactoring } from './refactoring.ts';
import { bodyOf, splitUnits, type Unit } from './storyUnits.ts';

/**
 * Moves the sentence at an offset to a part that it is evidence for: one refactoring for each part that has a label of its own and is
 * not where the sentence stands; none where it stands right. Told later it opens its new part, told earlier it closes it, so that
 * as little as can be changes its order.
 */
export function moveSentence(analysis: Analysis, offset: number, rubric: Rubric): readonly Refactoring[] {
  const reading = analysis.stories.find(({ story: { span } }) => span.start <= offset && offset <= span.end);
  const sentence = reading?.sentences.find(({ sentence: { span } }) => span.start <= offset && offset <= span.end);
  if (!reading || !sentence) return [];
  const { text } = analysis.document;
  const unit = unitOf(sentence, reading.sentences, text);
  if (!unit) return [];
  const evidence = partsShownBy(sentence, rubric);
  const targets = reading.story.sections.filter(
    it => it.label && it !== sentence.section && canHold(it) && it.parts.some(part => evidence.includes(part)),
  );
  if (sentence.section.parts.some(it => evidence.includes(it))) return [];
  const apart = targets.filter(it => !runsOn(unit, sentence.section, it, reading.sentences, text));
  return apart.map(section => {
    const title = `Move this sentence to ${nameOf(section, text)}`;
    return { kind: 'refactoring', title, edits: move(unit, sentence.section, section, reading.sentences, text) };
  });
}

/** Whether it would run together with its new neighbour, for want of an end mark between the two. */
function runsOn(unit: Unit, from: Section, to: Section, sentences: readonly ReadSentence[], text: string): boolean {
  const units = unitsOf(to, sentences, text);
  const isLater = to.span.start > from.span.start;
  const neighbour = isLater ? units[0] : units.at(-1);
  if (neighbour?.kind !== 'paragraph') return false;
  const first = isLater ? unit : neighbour;
  return !/[.!?…。！？:][)\]"'”’»*_]*$/u.test(text.slice(first.start, first.end));
}

function canHold({ label }: Section): boolean {
  return label?.form !== 'cell' && label?.form !== 'inline' && label?.form !== 'html';
}

function nameOf({ label }: Section, text: string): string {
  return label ? text.slice(label.name.start, label.name.end).trim() : '';
}

/** Parts of either structure that its signals are evidence of. */
function partsShownBy({ signals }: ReadSentence, rubric: Rubric): readonly PartId[] {
  return rubric.signals
    .filter(it => signals.includes(it.id))
    .flatMap((it): readonly PartId[] => [...it.parts, ...it.arc]);
}

/** The sentence with its marks, where it can be taken out by itself. */
function unitOf(sentence: ReadSentence, sentences: readonly ReadSentence[], text: string): Unit | undefined {
  const { section, block } = sentence;
  if (block.kind === 'cell' || block.kind === 'html' || block.kind === 'quote') return undefined;
  const units = unitsOf(section, sentences, text);
  return units.find(it => it.kind !== 'other' && it.sentences.length === 1 && it.sentences[0] === sentence);
}

function unitsOf(section: Section, sentences: readonly ReadSentence[], text: string): readonly Unit[] {
  const own = sentences.filter(it => it.section === section);
  return splitUnits(text, bodyOf(section, text), own);
}

function move(
  unit: Unit,
  from: Section,
  to: Section,
  sentences: readonly ReadSentence[],
  text: string,
): readonly TextChange[] {
  const words = text.slice(unit.start, unit.end);
  const insert = to.span.start > from.span.start ? insertAtStart : insertAtEnd;
  const edits = [
    takeOut(unit, from, unitsOf(from, sentences, text)),
    insert(words, unit, to, unitsOf(to, sentences, text), text),
  ];
  return edits.toSorted((a, b) => a.span.start - b.span.start);
}

/** With the blanks that parted it from its neighbours; what runs on behind a label leaves the label a line of its own. */
function takeOut(unit: Unit, { label }: Section, units: readonly Unit[]): TextChange {
  const index = units.findIndex(it => it.start === unit.start);
  const [before, after] = [units[index - 1], units[index + 1]];
  if (after && isOneParagraph(unit, after)) return { span: { start: unit.start, end: after.start }, newText: '' };
  if (before) return { span: { start: before.end, end: unit.end }, newText: '' };
  const isBelowLabel = label?.form === 'heading' || label?.form === 'setext';
  return { span: { start: unit.start, end: after && isBelowLabel ? after.start : unit.end }, newText: '' };
}

function isOneParagraph(a: Unit, b: Unit): boolean {
  return a.kind === 'paragraph' && a.sentences[0]?.block === b.sentences[0]?.block;
}

function insertAtStart(words: string, unit: Unit, section: Section, units: readonly Unit[], text: string): TextChange {
  const [first] = units;
  if (!first) return insertUnderLabel(words, unit, section, text);
  const at = { start: first.start, end: first.start };
  if (first.kind === 'paragraph' && unit.kind === 'paragraph') return { span: at, newText: `${words} ` };
  return { span: at, newText: adapt(words, unit, first, text) + gapBeside(first, text) };
}

function insertAtEnd(words: string, unit: Unit, section: Section, units: readonly Unit[], text: string): TextChange {
  const last = units.at(-1);
  if (!last) return insertUnderLabel(words, unit, section, text);
  const at = { start: last.end, end: last.end };
  if (last.kind === 'paragraph' && unit.kind === 'paragraph') return { span: at, newText: ` ${words}` };
  return { span: at, newText: gapBeside(last, text) + adapt(words, unit, last, text) };
}

/** Beside items it becomes one; between paragraphs it stands without its mark. */
function adapt(words: string, unit: Unit, beside: Span & Pick<Unit, 'kind'>, text: string): string {
  const bare = unit.kind === 'item' ? words.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, '') : words;
  if (beside.kind !== 'item') return bare;
  return (/^\s*(?:[-*+]|\d{1,9}[.)])\s+/.exec(text.slice(beside.start, beside.end))?.[0] ?? '- ') + bare;
}

function gapBeside(beside: Unit, text: string): string {
  const lineBreak = lineBreakOf(text);
  return beside.kind === 'item' ? lineBreak : beside.kind === 'paragraph' ? ' ' : lineBreak.repeat(2);
}

function insertUnderLabel(words: string, unit: Unit, { label }: Section, text: string): TextChange {
  const lineBreak = lineBreakOf(text);
  const isBlock = label?.form === 'heading' || label?.form === 'setext';
  const start = label ? label.span.start + text.slice(label.span.start, label.span.end).trimEnd().length : unit.start;
  const bare = words.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, '');
  return { span: { start, end: start }, newText: (isBlock ? lineBreak.repeat(2) : ' ') + bare };
}

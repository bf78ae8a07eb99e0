import type { Analysis } from '../analysis.ts';
import type { ReadSentence, StoryReading } from '../evidence/reading.ts';
import { lineBreakOf, type TextChange } from '../fixes/fix.ts';
import { levelUnderTitle } from '../fixes/insert-section/fix.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { startOfLine } from '../story/lines.ts';
import type { PartId, Span, StarPart } from '../story/story.ts';
import { starParts } from '../story/story.ts';
import { type Refactoring, type Refusal, refuse } from './refactoring.ts';
import { findSeam } from './storyUnits.ts';

/** Headings for the parts that an unlabelled story was read to have. No sentence moves: a part begins where its words begin. */
export function labelStory(analysis: Analysis, story: number, rubric: Rubric): Refactoring | Refusal {
  const reading = analysis.stories[story];
  if (!reading || reading.sentences.length === 0) return refuse('There is nothing told here yet.');
  if (reading.story.sections.some(it => it.role === 'part' && it.label))
    return refuse('The parts of this story have labels already.');
  const { text } = analysis.document;
  const seams = reading.sentences.map((it, index) => seamBefore(it, reading.sentences[index - 1], text));
  if (seams[0] === undefined) return refuse('A heading has no place inside a table or a quotation.');
  const starts = placeHeadings(reading, seams);
  const lineBreak = lineBreakOf(text);
  const titles = new Map(rubric.structures.find(it => it.id === 'star')?.parts.map(it => [it.id, it.title]));
  const marks = '#'.repeat(levelUnderTitle(reading));
  const edits = starts.map(({ part, seam }): TextChange => {
    const isFirstLine = text.slice(0, seam.start).trim() === '';
    const gap = isFirstLine ? '' : isAtLineStart(text, seam) ? missingGap(text, seam.start) : lineBreak.repeat(2);
    return { span: seam, newText: `${gap}${marks} ${titles.get(part) ?? part}${lineBreak.repeat(2)}` };
  });
  return { kind: 'refactoring', title: 'Label the parts', edits };
}

/** Where a heading can stand before a sentence: an empty span at a line's start, or the blanks between two sentences. */
function seamBefore(
  { sentence, block }: ReadSentence,
  before: ReadSentence | undefined,
  text: string,
): Span | undefined {
  if (block.kind === 'cell' || block.kind === 'html' || block.kind === 'quote') return undefined;
  if (before?.block !== block) {
    const line = startOfLine(text, sentence.span.start);
    const lead = text.slice(line, sentence.span.start);
    // The first heading stands above whatever opens the story (`A:`, a name), or the words there would be no part.
    const isOpen = before ? isOpenLine(lead) : !/[|>]/.test(lead);
    return isOpen ? { start: line, end: line } : undefined;
  }
  if (block.kind !== 'paragraph') return undefined;
  return findSeam(text, block.span.start, before.sentence.span.end, sentence.span.start);
}

/** What stands before the words: nothing, or the mark of a list that is in no other. */
function isOpenLine(lead: string): boolean {
  return /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])\s+)?[*_"“‘'([]*$/.test(lead);
}

function isAtLineStart(text: string, { start, end }: Span): boolean {
  return start === end && startOfLine(text, start) === start;
}

/** A heading in the middle of a list, or right under a title, gets its blank line. */
function missingGap(text: string, offset: number): string {
  const above = text.slice(0, offset).replace(/(?:\r\n|\n|\r)$/, '');
  return /(?:^|[\r\n])[^\S\r\n]*$/.test(above) ? '' : lineBreakOf(text);
}

/**
 * Parts in the order of STAR, each once, such that as many sentences as can be stand under what they were read to be; a part begins
 * only where a heading can stand.
 */
function placeHeadings(
  { sentences }: StoryReading,
  seams: readonly (Span | undefined)[],
): readonly { readonly part: StarPart; readonly seam: Span }[] {
  const parts = bestOrder(
    sentences.map(it => places.get(it.part) ?? -1),
    seams.map(it => it !== undefined),
  );
  return parts.flatMap((at, index) => {
    const part = starParts[at];
    const seam = seams[index];
    return part !== undefined && seam && at !== parts[index - 1] ? [{ part, seam }] : [];
  });
}

const places: ReadonlyMap<PartId | undefined, number> = new Map(starParts.map((it, index) => [it, index]));

/** The ascending run of parts that agrees with most sentences and changes only where it may. */
function bestOrder(wanted: readonly number[], mayChange: readonly boolean[]): readonly number[] {
  const steps: { score: number; from: number }[][] = [];
  wanted.forEach((want, index) => {
    const before = steps[index - 1];
    steps.push(
      starParts.map((_, part) => {
        const own = want === part ? 1 : 0;
        if (!before) return { score: own, from: part };
        let best = { score: before[part]?.score ?? 0, from: part };
        for (let from = 0; mayChange[index] && from < part; from++) {
          const score = before[from]?.score ?? 0;
          if (score > best.score) best = { score, from };
        }
        return { score: best.score + own, from: best.from };
      }),
    );
  });
  const scores = steps.at(-1)?.map(it => it.score) ?? [];
  let at = scores.indexOf(Math.max(...scores));
  const order: number[] = [];
  for (let index = steps.length - 1; index >= 0; index--) {
    order.push(at);
    at = steps[index]?.[at]?.from ?? at;
  }
  return order.reverse();
}

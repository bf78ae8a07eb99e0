import type { Section } from '../../story/story.ts';
import { placeInStar, starParts } from '../../story/story.ts';
import type { FixKind } from '../fix.ts';
import { lineBreakOf } from '../fix.ts';

/** Puts the labelled parts into the order of STAR; what stands before the first and after the last part stays. */
export const reorder: FixKind<'reorder'> = {
  kind: 'reorder',
  *mend(_spec, { analysis, reading }) {
    const sections = reading?.story.sections ?? [];
    const first = sections.findIndex(it => it.role === 'part');
    const last = sections.findLastIndex(it => it.role === 'part');
    const run = sections.slice(first, last + 1);
    const [start, end] = [run[0]?.span.start, run.at(-1)?.span.end];
    if (first < 0 || start === undefined || end === undefined || run.some(it => it.role !== 'part')) return;
    const { text } = analysis.document;
    const gap = lineBreakOf(text).repeat(2);
    const old = text.slice(start, end);
    const newText = [...run]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map(it => text.slice(it.span.start, it.span.end).trim())
      .join(gap);
    yield { result: '', promise: 'choice', edits: [{ span: { start, end: start + old.trimEnd().length }, newText }] };
  },
};

function placeOf({ parts }: Section): number {
  return Math.min(...parts.map(placeInStar).map(it => (it < 0 ? starParts.length : it)));
}

import type { StoryReading } from '../../evidence/reading.ts';
import type { SignalId } from '../../rubric/rubric.ts';
import type { Detector } from '../detector.ts';
import { anchorOf, anchorOfPart, sentencesFor } from '../detector.ts';
import { shows } from '../signals.ts';

/** What a story of this kind shows, in the parts that the rule names, and this one does not, although the occasion for it is told. */
export const absence: Detector<'absence'> = {
  kind: 'absence',
  *find(detect, { reading }, rule) {
    if (detect.when.length > 0 && countOf(reading, detect.when) === 0) return;
    if (countOf(reading, detect.whenNot) > 0) return;
    const count = sentencesFor(rule, reading).filter(it => shows(it, detect.of)).length;
    if (count >= detect.atLeast) return;
    const part = detect.anchor === 'title' ? undefined : detect.anchor;
    yield { span: part ? anchorOfPart(reading, part) : anchorOf(reading), part, captures: { count } };
  },
};

/** How many sentences are evidence of any of these signals. */
function countOf(reading: StoryReading, signals: readonly SignalId[]): number {
  return reading.sentences.filter(it => shows(it, signals)).length;
}

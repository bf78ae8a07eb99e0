import type { ReadSentence, StoryReading } from '../../evidence/reading.ts';
import type { SignalId } from '../../rubric/rubric.ts';
import type { PartId } from '../../story/story.ts';
import type { Detector } from '../detector.ts';
import { anchorOf, anchorOfPart } from '../detector.ts';
import { mayShow, shows } from '../signals.ts';

/** What a story of this kind shows, in the parts that the rule names, and this one does not, although the occasion for it is told. */
export const absence: Detector<'absence'> = {
  kind: 'absence',
  *find(detect, { reading }, rule) {
    if (detect.when.length > 0 && countOf(reading, detect.when) === 0) return;
    if (countOf(reading, detect.whenNot) > 0) return;
    const named = detect.parts.length > 0 ? detect.parts : rule.parts;
    const parts = isToldInOnePart(reading) ? [] : named;
    const count = reading.sentences.filter(it => tellsAny(it, parts) && mayShow(it, detect.of)).length;
    if (count >= detect.atLeast) return;
    const part = detect.anchor === 'title' ? undefined : detect.anchor;
    yield { span: part ? anchorOfPart(reading, part) : anchorOf(reading), part, captures: { count } };
  },
};

/** A whole story under one label: which of its sentences ends it, the label does not say. */
function isToldInOnePart({ sentences }: StoryReading): boolean {
  return new Set(sentences.flatMap(it => it.tells)).size === 1;
}

/** Whether a sentence belongs to one of the parts, or tells one in passing; without parts every sentence counts. */
function tellsAny({ tells }: ReadSentence, parts: readonly PartId[]): boolean {
  return parts.length === 0 || tells.length === 0 || tells.some(it => parts.includes(it));
}

/** How many sentences are evidence of any of these signals. */
function countOf(reading: StoryReading, signals: readonly SignalId[]): number {
  return reading.sentences.filter(it => shows(it, signals)).length;
}

import { endsOfDictated } from '../../evidence/dictated.ts';
import type { ReadSentence, StoryReading } from '../../evidence/reading.ts';
import type { ArcPart, Span } from '../../story/story.ts';
import type { DetectOf, Detector, Match } from '../detector.ts';
import { anchorOf, anchorOfPart } from '../detector.ts';
import { roundShort } from '../rounding.ts';

/** A number of the story against the least or the most that a listener is used to. */
export const count: Detector<'count'> = {
  kind: 'count',
  *find({ measure, below, over }, { reading }) {
    const value = measuredValue(measure, reading);
    if (value === undefined) return;
    if (below !== undefined && value < below) yield found(measure, reading, value, below);
    if (over !== undefined && value > over) yield found(measure, reading, value, over);
  },
};

function found(measure: DetectOf<'count'>['measure'], reading: StoryReading, value: number, of: number): Match {
  const part = measure === 'i-sentences' ? 'action' : undefined;
  const span = part ? anchorOfPart(reading, part) : anchorOf(reading);
  return { span, part, captures: { count: Number(roundShort(value, of, 0.1).toFixed(1)), of } };
}

function measuredValue(measure: DetectOf<'count'>['measure'], reading: StoryReading): number | undefined {
  switch (measure) {
    case 'i-sentences':
      return reading.measures.iSentences;
    case 'problem-to-remedy':
      return problemToRemedy(reading);
    case 'words-without-end':
      return Math.max(0, ...reading.sentences.filter(it => endsOfDictated(it).length > 0).map(it => it.words));
  }
}

const problem: readonly ArcPart[] = ['failure', 'diagnosis'];
const remedy: readonly ArcPart[] = ['action', 'learning', 'improvement'];

/** Seconds that tell what went wrong for each second of remedy, lesson and prevention; `undefined` where nothing went wrong. */
function problemToRemedy(reading: StoryReading): number | undefined {
  const wrong = secondsOf(reading, problem);
  return wrong === 0 ? undefined : wrong / Math.max(1, secondsOf(reading, remedy));
}

function secondsOf({ arc, sentences }: StoryReading, parts: readonly ArcPart[]): number {
  const spans = arc.filter(it => parts.includes(it.part)).flatMap(it => it.evidence);
  return sentences.filter(it => isAmong(it, spans)).reduce((sum, it) => sum + it.seconds, 0);
}

function isAmong({ sentence }: ReadSentence, spans: readonly Span[]): boolean {
  return spans.some(it => it.start === sentence.span.start);
}

import type { Rubric } from '../rubric/rubric.ts';
import type { ArcPart } from '../story/story.ts';
import { arcParts } from '../story/story.ts';
import type { ArcEvidence, ReadSentence } from './reading.ts';

/** The five parts of the arc with the sentences that are evidence of each, whatever they stand under. */
export function findArc(sentences: readonly ReadSentence[], rubric: Rubric): readonly ArcEvidence[] {
  const arcOf = new Map(rubric.signals.map(it => [it.id, it.arc]));
  return arcParts.map(part => ({
    part,
    evidence: sentences
      .filter(it => it.signals.some(signal => arcOf.get(signal)?.includes(part)))
      .map(it => it.sentence.span),
  }));
}

/**
 * The part that the story lacks most: ownership and demonstrated improvement break most stories, so among parts without evidence
 * they come first; where all have some, the one with the least. `undefined` where every part has two sentences or more.
 */
export function weakestPart(arc: readonly ArcEvidence[]): ArcPart | undefined {
  const order: readonly ArcPart[] = ['failure', 'improvement', 'diagnosis', 'learning', 'action'];
  const countOf = (part: ArcPart) => arc.find(it => it.part === part)?.evidence.length ?? 0;
  return order.find(it => countOf(it) === 0) ?? order.find(it => countOf(it) === 1);
}

import type { SentenceFacts } from '../english/facts.ts';
import { likenessTo } from '../rubric/likeness.ts';
import type { Rubric, Signal, SignalId } from '../rubric/rubric.ts';
import { isTold } from './deeds.ts';
import { findPatterns, hasPattern } from './patterns.ts';

/** The signals that a sentence is evidence of, in the order of the rubric. */
export function findSignals(facts: SentenceFacts, rubric: Rubric): readonly SignalId[] {
  return rubric.signals.filter(it => isShown(it, facts) && !hasPattern(it.unless, facts)).map(it => it.id);
}

/**
 * Signals that the sentence may be evidence of, for it is worded like those that readers took for it, and that no pattern finds in it. A
 * question tells nothing.
 */
export function findLikelySignals(facts: SentenceFacts, { signals, evidence }: Rubric): readonly SignalId[] {
  if (evidence === undefined || facts.isQuestion) return [];
  const isLikely = ({ id, fromLike, unless }: Signal) =>
    fromLike !== undefined &&
    (likenessTo(id, evidence, { facts, part: undefined }) ?? Number.NEGATIVE_INFINITY) >= fromLike &&
    !hasPattern(unless, facts);
  return signals.filter(isLikely).map(it => it.id);
}

function isShown({ recognise, done }: Signal, facts: SentenceFacts): boolean {
  return done ? findPatterns(recognise, facts).some(it => isDone(facts, it.clause)) : hasPattern(recognise, facts);
}

/** "I should keep a list" keeps none. What is denied may be done all the same: "nobody ships without it". */
function isDone({ clauses }: SentenceFacts, index: number): boolean {
  const clause = clauses[index];
  return clause?.verb === undefined || isTold({ ...clause, negated: false });
}

import type { SentenceFacts } from '../english/facts.ts';
import type { Rubric, Signal, SignalId } from '../rubric/rubric.ts';
import { isTold } from './deeds.ts';
import { findPatterns, hasPattern } from './patterns.ts';

/** The signals that a sentence is evidence of, in the order of the rubric. */
export function findSignals(facts: SentenceFacts, rubric: Rubric): readonly SignalId[] {
  return rubric.signals.filter(it => isShown(it, facts) && !hasPattern(it.unless, facts)).map(it => it.id);
}

function isShown({ recognise, done }: Signal, facts: SentenceFacts): boolean {
  return done ? findPatterns(recognise, facts).some(it => isDone(facts, it.clause)) : hasPattern(recognise, facts);
}

/** "I should keep a list" keeps none. What is denied may be done all the same: "nobody ships without it". */
function isDone({ clauses }: SentenceFacts, index: number): boolean {
  const clause = clauses[index];
  return clause?.verb === undefined || isTold({ ...clause, negated: false });
}

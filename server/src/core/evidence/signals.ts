import type { SentenceFacts } from '../english/facts.ts';
import type { Rubric, SignalId } from '../rubric/rubric.ts';
import { hasPattern } from './patterns.ts';

/** The signals that a sentence is evidence of, in the order of the rubric. */
export function findSignals(facts: SentenceFacts, rubric: Rubric): readonly SignalId[] {
  return rubric.signals.filter(it => hasPattern(it.recognise, facts) && !hasPattern(it.unless, facts)).map(it => it.id);
}

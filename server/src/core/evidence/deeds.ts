import type { Clause } from '../english/facts.ts';
import type { ReadSentence } from './reading.ts';

/**
 * Whether a clause tells something that was done: stated, not denied or supposed, not somebody else's quoted words. Wishes and
 * duties ("we had to", "we should") are plans, and so is what is going to be done.
 */
export function isTold(clause: Clause): boolean {
  return (
    clause.verb !== undefined &&
    clause.mood === 'statement' &&
    clause.quoted !== 'other' &&
    !clause.negated &&
    (clause.verb.modal === undefined || clause.verb.modal === 'could' || clause.verb.modal === 'be able to') &&
    clause.verb.tense !== 'future'
  );
}

/** Whether a clause tells a deed of the teller's, or of the team's. */
export function isOwnDeed(clause: Clause): boolean {
  return (clause.actor.kind === 'I' || clause.actor.kind === 'we') && isTold(clause);
}

/** Whether the teller, said or implied, does one of these deeds in the sentence. Without `deeds` any act counts that is told. */
export function tellerActs({ facts }: ReadSentence, deeds?: ReadonlySet<string>): boolean {
  return facts.clauses.some(it => it.actor.kind === 'I' && isTold(it) && (deeds === undefined || isDeed(it, deeds)));
}

/** Whether the verb of a clause is one of these, with its particle or without. */
export function isDeed(clause: Clause, deeds: ReadonlySet<string>): boolean {
  const lemma = clause.verb?.lemma;
  if (lemma === undefined) return false;
  return deeds.has(lemma) || deeds.has(lemma.split(' ')[0] ?? lemma);
}

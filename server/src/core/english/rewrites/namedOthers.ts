import { wordSet } from '../../story/wordSet.ts';
import { namesPeople } from '../actors.ts';
import type { Clause, SentenceFacts, Token } from '../facts.ts';
import { isFirstName } from '../lexicon/names.ts';
import { startOf } from './tokens.ts';

/** Who else is named that could have done it: then "I" and "we" are no more than a guess. */

export function namesOtherDoer(facts: SentenceFacts, clause: Clause, neighbours: readonly SentenceFacts[]): boolean {
  return othersAct(facts, clause) || standsBeside(facts, clause) || neighbours.some(hasOtherActor);
}

/** Somebody acts in this sentence after "by", or on the teller; or more than one side did it. */
function othersAct(facts: SentenceFacts, clause: Clause): boolean {
  const isByOthers = facts.clauses.some(
    it => it !== clause && it.verb?.voice !== 'active' && it.verb !== undefined && it.actor.kind === 'other',
  );
  // "I should have been told, but the mail was sent elsewhere": somebody else acts on the teller.
  const isOnTeller = facts.clauses.some(
    it =>
      it !== clause &&
      it.verb !== undefined &&
      it.verb.voice !== 'active' &&
      (it.subject?.kind === 'I' || it.subject?.kind === 'we') &&
      it.actor.kind === 'nobody',
  );
  const isByMany = facts.tokens.some(
    (token, index) =>
      /^(?:both|all|every|either)$/.test(token.norm) &&
      /^(?:side|level|party|hand)s?$/.test(facts.tokens[index + 1]?.norm ?? ''),
  );
  const isOfOthers = /^(?:their|his|her|your)$/.test(firstOf(facts, clause)?.norm ?? '');
  return isByOthers || isOnTeller || isByMany || isOfOthers;
}

function firstOf(facts: SentenceFacts, { subject }: Clause): Token | undefined {
  const start = startOf(subject);
  return facts.tokens.find(token => token.span.start === start);
}

/** "after a call with my manager", "from Ana's account", "in his absence": somebody at hand, and neither whom it was done to nor whom it was for. */
function standsBeside({ tokens }: SentenceFacts, { subject, verb }: Clause): boolean {
  const patient = { start: startOf(subject) ?? verb?.span.start ?? 0, end: verb?.main.start ?? 0 };
  return tokens.some((token, index) => {
    // "The supplier's prices": whoever they belong to.
    if (isSomebody(token) && tokens[index + 1]?.norm === "'s" && !/^(?:my|our)$/.test(tokens[index - 1]?.norm ?? ''))
      return true;
    if (token.span.start >= patient.start && token.span.start < patient.end) return false;
    if (/^(?:his|hers?|him)$/.test(token.norm)) return true;
    if (!isSomebody(token) || /noun/.test(tokens[index + 1]?.tag ?? '')) return false;
    return tokens[index + 1]?.norm === "'s" || governing.has(prepositionOf(tokens, index) ?? '');
  });
}

function isSomebody({ tag, norm }: Token): boolean {
  return (tag === 'noun' && namesPeople(norm)) || (tag === 'propernoun' && isFirstName(norm));
}

/** "*from* the old shift lead"; `undefined` where no preposition stands before the phrase. */
function prepositionOf(tokens: readonly Token[], head: number): string | undefined {
  let at = head - 1;
  while (/^(?:determiner|adjective|noun|propernoun|number|participle)$/.test(tokens[at]?.tag ?? '')) at--;
  // "by at least three people".
  if (tokens[at]?.norm === 'least') at -= 2;
  return /^(?:preposition|particle)$/.test(tokens[at]?.tag ?? '') ? tokens[at]?.norm : undefined;
}

/** After these stands who may have had a hand in it; not so after "to", "for", "about". */
const governing = wordSet('by from under through via behind');

/** In the active, or after "by": "Tom took over." before "The rota was redrawn." */
function hasOtherActor({ clauses }: SentenceFacts): boolean {
  return clauses.some(
    ({ actor, verb, mood }) =>
      actor.kind === 'other' &&
      verb !== undefined &&
      mood === 'statement' &&
      !/^(?:who|whoever|that|which|anyone|anybody|nobody|everyone|everybody|people)$/.test(actor.head),
  );
}

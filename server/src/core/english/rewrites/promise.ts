import { wordSet } from '../../story/wordSet.ts';
import { namesDepartment, namesGroup, namesPeople } from '../actors.ts';
import type { Passive, SentenceFacts, Token } from '../facts.ts';
import { isFirstName } from '../lexicon/names.ts';
import type { DoerKind } from './doer.ts';
import { isRatherState } from './states.ts';
import { mayBeTellers, type Surroundings } from './tellersDeed.ts';
import { isTime, startOf } from './tokens.ts';

/**
 * What a rewrite claims. `safe`: nothing the text does not say. `choice`: who did it, which the person has to know. `template`: nothing,
 * but a placeholder has to be filled.
 */
export type Claim = 'safe' | 'choice' | 'template';

/** The doers that can be offered for a passive, the truest first, each with what it claims. */
export function doersFor(
  facts: SentenceFacts,
  passiveIndex: number,
  around: Surroundings,
): readonly { readonly kind: DoerKind; readonly claim: Claim }[] {
  const passive = facts.passives[passiveIndex];
  if (passive === undefined) return [];
  const sharesAgent = facts.passives.some(other => other.aux.start === passive.aux.start && other.agent !== undefined);
  if (sharesAgent) return [{ kind: 'agent', claim: 'safe' }];
  const chain = facts.passives.filter(other => other.aux.start === passive.aux.start);
  if (chain.every(it => isRatherState(facts, it) && !isDeedOf(facts, it, around))) return [];
  if (chain.every(it => goesOnByItself(facts, it))) return [];
  const who = { kind: 'who', claim: 'template' } as const;
  if (!chain.every(it => mayBeTellers(facts, it, around))) return [who];
  const ours = [
    { kind: 'I', claim: 'choice' },
    { kind: 'we', claim: 'choice' },
  ] as const;
  // Where the sentence tells of "us" and not of "me", "we" is the likelier doer; so it is where one alone cannot do it.
  const isShared =
    facts.tokens.some(token => /^(?:we|us|our|ours)$/.test(token.norm)) &&
    !facts.tokens.some(token => /^(?:i|me|my|mine)$/.test(token.norm));
  const isJoint = chain.every(it => jointly.has(facts.clauses[it.clause]?.verb?.lemma ?? ''));
  return [...(isShared || isJoint ? ours.toReversed() : ours), who];
}

const jointly = wordSet('agree reach discuss debate');

/** What "is trained", "is closed" may be any day; told in the past it is a deed. */
function isDeedOf({ clauses }: SentenceFacts, passive: Passive, { isDeed }: Surroundings): boolean {
  const clause = clauses[passive.clause];
  return clause?.verb?.tense === 'past' && isDeed(clause);
}

/** "The salt is washed out", "the file is closed": how it always goes, or how it stands, unless it is done to people, again and again, or only supposed. */
function goesOnByItself({ clauses, tokens }: SentenceFacts, { clause: at, verb }: Passive): boolean {
  const clause = clauses[at];
  const isUsual =
    clause?.verb?.tense === 'present' && clause.verb.aspect === 'simple' && clause.verb.modal === undefined;
  const isSupposed = /^(?:if|when|whenever|once|until|before|after|unless|as)$/.test(clause?.introducer ?? '');
  const patient = tokens.filter(
    ({ span }) => span.start >= (startOf(clause?.subject) ?? verb.start) && span.end <= (clause?.verb?.span.start ?? 0),
  );
  return isUsual && !isSupposed && !patient.some(isSomebody) && !tokens.some(isRhythm);
}

/** "often", "every week", but not "every user". */
function isRhythm({ norm }: Token, index: number, tokens: readonly Token[]): boolean {
  const next = tokens[index + 1];
  if (/^(?:every|each)$/.test(norm)) return next !== undefined && isTime(next);
  const afterNext = tokens[index + 2];
  if (/^(?:once|twice)$/.test(norm)) return next?.norm === 'a' && afterNext !== undefined && isTime(afterNext);
  return /^(?:often|usually|always|never|sometimes|daily|weekly|monthly)$/.test(norm);
}

function isSomebody({ text, norm, lemma, tag }: Token): boolean {
  // "US dollars".
  if (text === 'US') return false;
  return (
    /^(?:i|we|you|he|she|me|us|him|who|whom|everyone|everybody|nobody)$/.test(norm) ||
    (tag === 'noun' && (namesPeople(lemma) || namesGroup(lemma) || namesDepartment(lemma))) ||
    (tag === 'propernoun' && isFirstName(norm))
  );
}

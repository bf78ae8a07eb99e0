import { wordSet } from '../../story/wordSet.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import { lightVerbs } from '../lexicon/lightVerbs.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { ditransitive } from '../transitivity.ts';
import { Reading } from '../word.ts';
import { answers } from './otherDoers.ts';
import { endOfVerbs, type PassiveShape } from './shape.ts';
import { isEndOfClause, isTime, opensClause, opensQuotation } from './tokens.ts';

/** Passives of which no active says the same, and those that nobody did. */

/** With an infinitive these have no active of the same meaning: "was said to be". */
const raising = wordSet(
  'say rumor rumour repute see hear make think report know hold feel help notice note mean schedule slate destine guarantee',
);

/** "hid itself", "was made up of three teams", "was used to waiting": what it is, and not what somebody did. */
export function hasNoActive({ tokens }: SentenceFacts, { verbs, passiveAuxiliary }: PassiveShape): boolean {
  const last = verbs.at(-1);
  if (last === undefined) return true;
  const after = tokens[last.end];
  const following = tokens[last.end + 1]?.tag ?? '';
  const isReflexive = verbs.some(verb =>
    /^(?:itself|himself|herself|themselves|myself|ourselves)$/.test(tokens[verb.end]?.norm ?? ''),
  );
  const isMadeOf = after?.norm === 'of' && /^(?:make|compose|comprise|form|constitute)$/.test(last.lemma);
  const isUsedTo =
    last.lemma === 'use' && after?.norm === 'to' && /^(?:gerund|noun|pronoun|determiner)$/.test(following);
  // "That is how I got started."
  const isStarted = last.lemma === 'start' && /^(?:get|gets|got|gotten)$/.test(tokens[passiveAuxiliary]?.norm ?? '');
  // "I was mistaken", as against "was mistaken for a guest".
  const isWrong = last.lemma === 'mistake' && after?.norm !== 'for';
  // "was settled in that he left".
  const isInThat =
    tokens[last.at + 1]?.norm === 'in' && tokens[last.at + 2]?.norm === 'that' && tokens[last.at + 3]?.tag !== 'noun';
  return isReflexive || isStarted || isWrong || isMadeOf || isUsedTo || isInThat;
}

/** "was said by Ana to be", "was promised to have it", "are feared dead": the active would need other words, or the infinitive another subject. */
export function governsOtherwise({ tokens }: SentenceFacts, { clause, verbs, by, patient }: PassiveShape): boolean {
  const last = verbs.at(-1);
  const after = tokens[last?.end ?? 0];
  const next = tokens[(last?.end ?? 0) + 1];
  if (last === undefined || after === undefined) return false;
  // "A decision was made to stop": the infinitive belongs to the decision.
  const isLight = lightVerbs.get(last.lemma)?.has(tokens[patient.end - 1]?.lemma ?? '') === true;
  const isInfinitive = after.norm === 'to' && /^(?:verb|auxiliary)$/.test(next?.tag ?? '');
  const raises =
    raising.has(last.lemma) && !isLight && (isInfinitive || (by !== undefined && tokens[by.agent.end]?.norm === 'to'));
  const isPredicated =
    (holding.has(last.lemma) && /^(?:adjective|participle)$/.test(after.tag)) ||
    (last.lemma === 'mean' && /^(?:adjective|adverb)$/.test(after.tag));
  // "It must be said that", "one thing must be said".
  const isConceded = last.lemma === 'say' && clause.verb?.modal !== undefined;
  // "was promised to have it changed", "was forgotten to be removed", "wasn't authorised to do it", "have been taken to show the same".
  const isOthersInfinitive =
    after.norm === 'to' &&
    ((/^(?:promise|authori[sz]e|entitle|qualify)$/.test(last.lemma) && next?.tag === 'verb') ||
      (last.lemma === 'forget' && tokens[patient.start]?.norm !== 'it') ||
      (last.lemma === 'take' && meanings.has(next?.lemma ?? '')));
  return raises || isPredicated || isConceded || isOthersInfinitive;
}

/** "was told me", "is protected data", "were looked at one by one", "were owned up to quickly": no place for the patient behind the verb. */
export function leavesNoPlace({ tokens }: SentenceFacts, { verbs }: PassiveShape): boolean {
  const last = verbs.at(-1);
  if (last === undefined) return false;
  const after = tokens[last.end];
  const hasObject =
    /^(?:me|us|him|them|it)$/.test(after?.norm ?? '') &&
    !/^(?:verb|auxiliary|modal)$/.test(tokens[last.end + 1]?.tag ?? '');
  const isAttribute =
    after?.tag === 'noun' &&
    (lookUp(after.norm).readings & (Reading.noun | Reading.guessed)) === Reading.noun &&
    !ditransitive.has(last.lemma) &&
    !naming.has(last.lemma) &&
    !isTime(after) &&
    !last.hasParticle;
  const lacksPreposition = !last.hasParticle && withPreposition.has(last.lemma);
  const to = after?.norm === 'up' ? last.end + 1 : last.end;
  const isStrandedTo =
    tokens[to]?.norm === 'to' &&
    /^(?:adverb|adjective|particle)$/.test(tokens[to + 1]?.tag ?? '') &&
    isEndOfClause(tokens[to + 2]);
  return hasObject || isAttribute || lacksPreposition || isStrandedTo;
}

/** Their object is followed by what it is called. */
const naming = wordSet(
  'elect appoint crown vote dub christen title nickname term proclaim choose brand rename pronounce find keep',
);

/** Followed by what somebody is, these want "to be" in the active. */
const holding = wordSet('fear report believe presume think assume suppose order expect say rumour rumor');

const withPreposition = wordSet('speak talk look listen deal cope rely stare laugh shout yell wait');

const meanings = wordSet('mean suggest show imply indicate be prove represent signify refer confirm reflect');

/** "was taken care of", "was made use of": the patient belongs to a preposition further on. */
export function isStrandedLater(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 3).some((token, offset) => {
    const next = tokens[from + offset + 1];
    const isLast =
      next === undefined ||
      (next.tag === 'punctuation' && !opensQuotation(next)) ||
      next.tag === 'conjunction' ||
      /^(?:by|since|before)$/.test(next.norm);
    // "was taken care of for us".
    const isBeforeAnother = /^(?:of|with|upon|about)$/.test(token.norm) && next?.tag === 'preposition';
    // "shortly after": the word ends the time.
    const isTime = /^(?:after|before|since)$/.test(token.norm) && offset > 0;
    return token.tag === 'preposition' && !isTime && (isLast || isBeforeAnother);
  });
}

/** "it's permitted to borrow": the "it" stands for what follows. */
export function isPermission(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return (
    tokens[shape.patient.start]?.norm === 'it' &&
    last !== undefined &&
    tokens[last.end]?.norm === 'to' &&
    /^(?:permit|allow|forbid|prohibit|require|recommend|advise|need|suggest|intend|prefer)$/.test(last.lemma)
  );
}

/** "was published and assigned number 7": the second verb has an object beside the patient. */
export function takesSecondObject(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return (
    last !== undefined &&
    shape.verbs.length > 1 &&
    ditransitive.has(last.lemma) &&
    /^(?:determiner|noun|propernoun|number|code|unknown)$/.test(tokens[last.end]?.tag ?? '')
  );
}

/** "wards that were given beds": in "wards that she gave beds" the beds would seem to get the wards. */
export function givesInRelative(tokens: readonly Token[], { kind, patient, verbs }: PassiveShape): boolean {
  const last = verbs.at(-1);
  return (
    kind === 'relative' &&
    last !== undefined &&
    tokens[patient.start]?.norm !== 'who' &&
    /^(?:give|send|offer|assign|award|grant|pay|show|hand|promise|teach|issue|deny|allocate|lend|sell)$/.test(
      last.lemma,
    ) &&
    /^(?:determiner|number|noun|propernoun|adjective)$/.test(tokens[last.end]?.tag ?? '')
  );
}

/** "He needs to be reminded": the need is his. */
export function isOwnNeed(tokens: readonly Token[], { clause, patient }: PassiveShape): boolean {
  return clause.verb?.modal === 'need to' && /^(?:i|you|he|she|we)$/.test(tokens[patient.start]?.norm ?? '');
}

/** "was caused by missing rows": what stands after "by" is the cause and no way of doing it. */
export function hasCauseInIng(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return (
    last !== undefined &&
    shape.by === undefined &&
    /^(?:cause|trigger|drive|prompt|block|delay|motivate|shape|define)$/.test(last.lemma) &&
    tokens[last.end]?.norm === 'by'
  );
}

/** "you're left with a smaller pool", "was filled with people", "was infected with mould": nobody did it. */
export function isLeftWith(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return last !== undefined && withoutDoer.has(last.lemma) && /^(?:with|without)$/.test(tokens[last.end]?.norm ?? '');
}

const withoutDoer = wordSet('overcome leave fill infect cover crowd litter riddle');

/** "is easily appreciated", "are best seen": by anybody who tries. */
export function isByAnybody(tokens: readonly Token[], { auxiliaries, passiveAuxiliary, by }: PassiveShape): boolean {
  return (
    by === undefined &&
    /^(?:is|are|'s|'re)$/.test(tokens[passiveAuxiliary]?.norm ?? '') &&
    tokens
      .slice(passiveAuxiliary, auxiliaries.end)
      .some(({ norm }) => /^(?:easily|readily|best|better|generally|commonly|traditionally)$/.test(norm))
  );
}

/** "was resolved through the efforts of Ana": the doers are named, though not after "by". */
export function namesOthersDeed(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    (token, index) =>
      index >= from &&
      /^(?:efforts?|work|help|support|collaboration|generosity)$/.test(token.norm) &&
      /^(?:of|from|between)$/.test(tokens[index + 1]?.norm ?? '') &&
      tokens.slice(Math.max(from, index - 5), index).some(it => /^(?:through|thanks|with|via)$/.test(it.norm)),
  );
}

/** "…, and was informed the client", "was exceeded our hopes": the noun behind is another patient, or the subject stands behind. */
export function isInverted(facts: SentenceFacts, shape: PassiveShape): boolean {
  const { tokens, amounts } = facts;
  const last = shape.verbs.at(-1);
  const from = endOfVerbs(shape);
  const next = tokens[from];
  const isOwner = /^(?:the|an?|my|our|your|his|her|its|their)$/.test(next?.norm ?? '');
  const isAmount = amounts.some(({ span }) => tokens.slice(from, from + 3).some(it => it.span.start === span.start));
  return (
    next?.tag === 'determiner' &&
    (shape.kind === 'shared' || isOwner) &&
    last !== undefined &&
    !last.hasParticle &&
    !ditransitive.has(last.lemma) &&
    !naming.has(last.lemma) &&
    !/^(?:label|refuse|spare|save|cost|forgive|guarantee|ensure|bring|mail|throw|quote|render|read|write|hit|win|lose|reimburse|refund|repay|treat|paint|dye|colour|color)$/.test(
      last.lemma,
    ) &&
    !isAmount &&
    !opensClause(facts, from) &&
    !tokens
      .slice(from, from + 5)
      .some(
        it =>
          isTime(it) ||
          /^(?:way|same|whole|bit|lot|little|few|while|longest|most|least|best|worst|hardest)$/.test(it.norm),
      )
  );
}

/** "was submitted and accepted": whoever asked did not answer. */
export function hasTwoDoers(_: SentenceFacts, { by, verbs }: PassiveShape): boolean {
  const isAnswered = verbs.some(({ lemma }) => answers.has(lemma) || lemma === 'refuse');
  return by === undefined && isAnswered && verbs.some(({ lemma }) => asks.has(lemma));
}

const asks = wordSet('submit propose request file offer suggest');

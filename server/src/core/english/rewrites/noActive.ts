import { wordSet } from '../../story/wordSet.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import { lightVerbs } from '../lexicon/lightVerbs.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { ditransitive } from '../transitivity.ts';
import { Reading } from '../word.ts';
import { answers } from './otherDoers.ts';
import { isPerson } from './phrases.ts';
import { endOfVerbs, type PassiveShape } from './shape.ts';
import { isTime, opensClause, opensQuotation } from './tokens.ts';

/** Passives of which no active says the same, and those that nobody did. */

/** With an infinitive these have no active of the same meaning: "was said to be". */
const raising = wordSet(
  'say rumor rumour repute see hear make think report know hold feel help notice note mean schedule slate destine guarantee',
);

/** "hid itself", "was made up of three teams", "was said by Ana to be", "was used to waiting": what it is, and not what somebody did. */
export function hasNoActive(
  { tokens }: SentenceFacts,
  { clause, verbs, by, patient, passiveAuxiliary }: PassiveShape,
): boolean {
  const last = verbs.at(-1);
  if (last === undefined) return true;
  const after = tokens[last.end];
  const following = tokens[last.end + 1]?.tag ?? '';
  const isReflexive = verbs.some(verb =>
    /^(?:itself|himself|herself|themselves|myself|ourselves)$/.test(tokens[verb.end]?.norm ?? ''),
  );
  const isMadeOf = after?.norm === 'of' && /^(?:make|compose|comprise|form|constitute)$/.test(last.lemma);
  // "A decision was made to stop": the infinitive belongs to the decision.
  const isLight = lightVerbs.get(last.lemma)?.has(tokens[patient.end - 1]?.lemma ?? '') === true;
  const raises =
    raising.has(last.lemma) &&
    !isLight &&
    ((by !== undefined && tokens[by.agent.end]?.norm === 'to') ||
      (after?.norm === 'to' && /^(?:verb|auxiliary)$/.test(following)));
  const isUsedTo =
    last.lemma === 'use' && after?.norm === 'to' && /^(?:gerund|noun|pronoun|determiner)$/.test(following);
  // "That is how I got started."
  const isStarted = last.lemma === 'start' && /^(?:get|gets|got|gotten)$/.test(tokens[passiveAuxiliary]?.norm ?? '');
  // "I was mistaken", as against "was mistaken for a guest".
  const isWrong = last.lemma === 'mistake' && after?.norm !== 'for';
  // "got carried away".
  const isAway = /^(?:carry|blow)$/.test(last.lemma) && tokens[last.at + 1]?.norm === 'away';
  // "was taken ill", "was taken aback".
  const isTakenIll = last.lemma === 'take' && /^(?:ill|sick|aback)$/.test(after?.norm ?? '');
  // "I was drawn to the calm."
  const isDrawn = last.lemma === 'draw' && after?.norm === 'to';
  // "are feared dead", "was ordered confined": the active needs a verb between.
  const isPredicated = holding.has(last.lemma) && /^(?:adjective|participle)$/.test(after?.tag ?? '');
  // "was mixed up in a quarrel": how it came about, and nobody's deed.
  const isEntangled =
    /^(?:mix|catch|wrap|tie|bind|bog)$/.test(last.lemma) &&
    /^(?:up|down)$/.test(tokens[last.at + 1]?.norm ?? '') &&
    /^(?:in|with)$/.test(after?.norm ?? '');
  // "when Mara was locked out": it befell her.
  const isLockedOut = /^(?:lock|shut)$/.test(last.lemma) && tokens[last.at + 1]?.norm === 'out' && by === undefined;
  // "I was promised to have it changed": whoever promises would have it.
  const isPromised = last.lemma === 'promise' && after?.norm === 'to' && following === 'verb';
  // "have been taken to show the same": as one reads them.
  const isReadAs = last.lemma === 'take' && after?.norm === 'to' && meanings.has(tokens[last.end + 1]?.lemma ?? '');
  // "was told me in private": the object of the deed is said behind the verb already.
  const hasObject = /^(?:me|us|him|them|it)$/.test(after?.norm ?? '') && !/^(?:verb|auxiliary|modal)$/.test(following);
  // "isn't meant for them".
  const isMeant =
    last.lemma === 'mean' &&
    (/^(?:for|as)$/.test(after?.norm ?? '') || /^(?:adjective|adverb)$/.test(after?.tag ?? ''));
  // "I got dealt a poor hand", "I have been proved right", "I am made from other wood".
  const isLot =
    by === undefined &&
    /^(?:i|we|you|he|she|they)$/.test(tokens[patient.start]?.norm ?? '') &&
    (last.lemma === 'deal' ||
      (last.lemma === 'cover' && after?.norm !== 'in') ||
      (last.lemma === 'prove' && /^(?:right|wrong)$/.test(after?.norm ?? '')) ||
      (last.lemma === 'make' && /^(?:from|of|for)$/.test(after?.norm ?? '')));
  // "the bread that was left over".
  const isLeftOver = last.lemma === 'leave' && tokens[last.at + 1]?.norm === 'over';
  // "It must be said that", "one thing must be said": a turn of speech.
  const isTurnOfSpeech = last.lemma === 'say' && clause.verb?.modal !== undefined;
  // "which is protected data": the participle describes the noun.
  const isAttribute =
    after?.tag === 'noun' &&
    (lookUp(after.norm).readings & (Reading.noun | Reading.guessed)) === Reading.noun &&
    !ditransitive.has(last.lemma) &&
    !naming.has(last.lemma) &&
    !isTime(after) &&
    !last.hasParticle;
  // "were looked at one by one": without its preposition the verb takes no object.
  const lacksPreposition = !last.hasParticle && withPreposition.has(last.lemma);
  // "were owned up to quickly": what "to" governs stands before the verb.
  const to = after?.norm === 'up' ? last.end + 1 : last.end;
  const isStrandedTo =
    tokens[to]?.norm === 'to' &&
    /^(?:adverb|adjective|particle)$/.test(tokens[to + 1]?.tag ?? '') &&
    isEnd(tokens[to + 2]);
  // "users were logged in", "I was caught between two fires", "were booked out", "was moved to tears", "wasn't authorised to do it".
  const isCondition =
    (last.lemma === 'log' && /^(?:in|on|off|out)$/.test(tokens[last.at + 1]?.norm ?? '')) ||
    (last.lemma === 'catch' && after?.norm === 'between') ||
    (last.lemma === 'feed' && tokens[last.at + 1]?.norm === 'up') ||
    (last.lemma === 'raise' && tokens[patient.end - 1]?.norm === 'voices') ||
    (last.lemma === 'book' && /^(?:out|up)$/.test(tokens[last.at + 1]?.norm ?? '')) ||
    (last.lemma === 'move' && after?.norm === 'to' && /^(?:tears|laughter)$/.test(tokens[last.end + 1]?.norm ?? '')) ||
    (/^(?:authori[sz]e|entitle|qualify)$/.test(last.lemma) && after?.norm === 'to' && following === 'verb');
  // "was settled in that he left".
  const isInThat =
    tokens[last.at + 1]?.norm === 'in' && tokens[last.at + 2]?.norm === 'that' && tokens[last.at + 3]?.tag !== 'noun';
  // "was forgotten to be removed".
  const isForgotten = last.lemma === 'forget' && after?.norm === 'to' && tokens[patient.start]?.norm !== 'it';
  // "I got caught in traffic".
  const isCaughtIn =
    by === undefined &&
    /^(?:catch|trap|strand)$/.test(last.lemma) &&
    after?.norm === 'in' &&
    isPerson(tokens.slice(patient.start, patient.end));
  // "no gesture was called for": needed.
  const isCalledFor = last.lemma === 'call' && tokens[last.at + 1]?.norm === 'for' && by === undefined;
  // "was sold out": nothing was left.
  const isSoldOut = last.lemma === 'sell' && tokens[last.at + 1]?.norm === 'out';
  return (
    isReflexive ||
    isStarted ||
    isWrong ||
    isTakenIll ||
    isAway ||
    isDrawn ||
    isMadeOf ||
    raises ||
    isUsedTo ||
    isSoldOut ||
    isPredicated ||
    isEntangled ||
    isCalledFor ||
    isInThat ||
    isForgotten ||
    isCaughtIn ||
    lacksPreposition ||
    isStrandedTo ||
    isCondition ||
    isLeftOver ||
    isTurnOfSpeech ||
    isAttribute ||
    hasObject ||
    isMeant ||
    isLot ||
    isLockedOut ||
    isPromised ||
    isReadAs
  );
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.tag === 'punctuation';
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

import { wordSet } from '../../story/wordSet.ts';
import type { Clause, Passive, SentenceFacts, Token } from '../facts.ts';
import { lightVerbs } from '../lexicon/lightVerbs.ts';
import { isFirstName } from '../lexicon/names.ts';
import { saysThat } from '../lexicon/verbClasses.ts';
import { namesOtherDoer } from './namedOthers.ts';
import { answers } from './otherDoers.ts';
import { startOf, timeNouns } from './tokens.ts';

/** What this folder cannot know of a sentence by itself. */
export interface Surroundings {
  /** Whether a clause tells one of the deeds that a story wants a doer for. */
  readonly isDeed: (clause: Clause) => boolean;
  /** The sentences right before and after it, in the same story. */
  readonly neighbours: readonly SentenceFacts[];
}

/**
 * Whether a passive without an agent may be a deed of the teller or the team. "I" and "we" claim something that the sentence does not say, so
 * it has to speak for them: a deed of working life, done once and not usually, told by the teller, where nobody else is named who could have done it.
 * Else the person is asked who it was.
 */
export function mayBeTellers(facts: SentenceFacts, passive: Passive, around: Surroundings): boolean {
  const clause = facts.clauses[passive.clause];
  if (clause?.verb === undefined) return false;
  return (
    isOnce(facts, clause) &&
    isWork(clause, around.isDeed) &&
    !isNamed(facts, clause) &&
    !isTellersOwn(facts, clause) &&
    !isNaming(facts, clause, passive) &&
    isToldByTeller(facts, clause) &&
    !isCircumstance(clause) &&
    isBesideOwnDeed(facts, clause, around.neighbours) &&
    !namesOtherDoer(facts, clause, around.neighbours) &&
    !isMoreThanOneCanDo(facts) &&
    !isRevealed(facts) &&
    !isOpposed(facts, clause) &&
    !isServed(facts) &&
    !isOfWorldAffairs(facts)
  );
}

/** "was done", "has been done", "should have been done", "could not be done": not what is usual, going on, possible or to come. */
function isOnce({ tokens }: SentenceFacts, { verb, negated, mood, introducer }: Clause): boolean {
  if (verb === undefined || mood !== 'statement' || verb.aspect.endsWith('progressive')) return false;
  // "only after the old one has been withdrawn", "because they have been fitted wrongly": to come, or what happens again and again.
  if (introducer !== undefined && introducer !== 'that' && verb.tense === 'present') return false;
  // "In most studies they were compared": by as many.
  const isByMany = tokens.some(
    (token, index) =>
      token.tag === 'preposition' && /^(?:most|many|some|several|various)$/.test(tokens[index + 1]?.norm ?? ''),
  );
  if (isByMany) return false;
  if (verb.modal === undefined) return verb.tense === 'past' || (verb.tense === 'present' && verb.aspect === 'perfect');
  if (verb.modal === 'should') return verb.aspect === 'perfect';
  if (verb.modal === 'could') return negated || verb.aspect === 'perfect';
  return /^(?:have|need) to$/.test(verb.modal) && verb.tense === 'past';
}

/** A deed of working life, on a thing or on people whom one has to do with. */
function isWork(clause: Clause, isDeed: Surroundings['isDeed']): boolean {
  const { verb, subject } = clause;
  if (subject?.kind === 'other' && subject.head === 'they') return false;
  // "The proposal was accepted": whoever asks is seldom the one who answers.
  if (answers.has(verb?.lemma ?? '') || decreed.has(verb?.lemma ?? '')) return false;
  const objects = subject?.kind === 'thing' ? lightVerbs.get(verb?.lemma ?? '') : undefined;
  return objects === undefined || subject?.kind !== 'thing' ? isDeed(clause) : objects.has(subject.head);
}

/** What a firm or an office does: "the strike was announced". */
const decreed = wordSet('announce freeze fund acquire suspend postpone authorise authorize license ban adjourn');

/** "JavaScript was designed in ten days", "`flush` was called twice": others made it, or a machine did it. */
function isNamed({ tokens }: SentenceFacts, { subject, verb }: Clause): boolean {
  const start = startOf(subject);
  const patient = tokens.filter(
    ({ span }) => start !== undefined && span.start >= start && span.end <= (verb?.span.start ?? 0),
  );
  const only = patient.length === 1 ? patient[0] : undefined;
  return only?.tag === 'code' || (only?.tag === 'propernoun' && !isFirstName(only.norm));
}

/** "My badge was blocked": what happens to the teller's own is seldom their deed. */
function isTellersOwn({ tokens }: SentenceFacts, { subject }: Clause): boolean {
  const start = startOf(subject);
  return /^(?:my|our)$/.test(tokens.find(({ span }) => span.start === start)?.norm ?? '');
}

/** "was called the best in town": by many. */
function isNaming({ tokens }: SentenceFacts, { verb }: Clause, passive: Passive): boolean {
  const next = tokens.find(token => token.span.start >= passive.verb.end);
  return verb?.lemma === 'call' && /^(?:determiner|noun|propernoun|adjective)$/.test(next?.tag ?? '');
}

/**
 * Who tells of no deed of their own may have stood by, or have heard of it. In the same sentence it rather tells the two apart: "I confessed it and the
 * case was closed", "the list was marked internal and I sent it out".
 */
function isBesideOwnDeed({ clauses }: SentenceFacts, passive: Clause, neighbours: readonly SentenceFacts[]): boolean {
  return isRealised(passive, clauses) || neighbours.some(it => it.clauses.some(isOwn));
}

/** "I realised that the clients had never been asked". */
function isRealised(passive: Clause, clauses: readonly Clause[]): boolean {
  const start = passive.verb?.span.start ?? 0;
  return (
    passive.type === 'complement' &&
    clauses.some(it => isOwn(it) && ownDeedKnown.has(it.verb?.lemma ?? '') && (it.verb?.span.start ?? start) < start)
  );
}

/** The teller acts, and it is told for itself. */
function isOwn({ actor, verb, mood, negated, type }: Clause): boolean {
  return (
    (actor.kind === 'I' || actor.kind === 'we') &&
    verb?.voice === 'active' &&
    type === 'main' &&
    mood === 'statement' &&
    !negated &&
    !standsBy.has(verb.lemma)
  );
}

/** "until the cause was found", "after the project was cancelled", "the day it was cancelled": that gives the time or the reason of what is told, whoever did it. */
function isCircumstance({ type }: Clause): boolean {
  return type === 'subordinate' || type === 'relative';
}

/** What one does without having a hand in anything. */
const standsBy = wordSet(
  'be think believe suppose guess hope hear see feel like love want wish understand expect have need seem',
);

/** What somebody else says, asks or has to find out is not the teller's own report of a deed. */
function isToldByTeller(facts: SentenceFacts, clause: Clause): boolean {
  if (/^(?:how|why|where|whether|what|who|which)$/.test(clause.type === 'relative' ? '' : (clause.introducer ?? '')))
    return false;
  if (isInferred(facts, clause)) return false;
  const governor = governorOf(facts, clause);
  if (governor === 'none') return true;
  if (governor === 'noun') return false;
  const { subject, verb } = governor;
  if (subject?.kind === 'I' || subject?.kind === 'we') return ownDeedKnown.has(verb?.lemma ?? '');
  return subject?.kind === 'thing' && /^(?:be|turn out|mean)$/.test(verb?.lemma ?? '') && subject.head !== 'there';
}

/** "It had clearly been prepared": seen by what came of it. */
function isInferred({ tokens }: SentenceFacts, { verb }: Clause): boolean {
  const end = verb?.main.start ?? 0;
  const start = verb?.span.start ?? 0;
  const words =
    /^(?:clearly|obviously|evidently|apparently|probably|presumably|supposedly|seemingly|allegedly|reportedly|perhaps|maybe)$/;
  return tokens.some(
    (token, index) =>
      words.test(token.norm) &&
      ((token.span.start >= start && token.span.end <= end) || tokens[index + 1]?.span.start === start || index === 0),
  );
}

/** One can know, admit or forget what one did oneself, but not discover, hear or suppose it. */
const ownDeedKnown = wordSet('realise realize admit know remember forget regret confess acknowledge');

/** The clause that the passive's clause is the content of: "I heard that …"; a noun may govern it as well: "the complaint that …". */
function governorOf({ tokens, clauses }: SentenceFacts, clause: Clause): Clause | 'noun' | 'none' {
  const start = Math.min(clause.span.start, startOf(clause.subject) ?? clause.span.start);
  const first = tokens.findIndex(token => token.span.start >= start);
  const hasThat = tokens[first]?.norm === 'that' || tokens[first - 1]?.norm === 'that';
  const before = tokens[tokens[first]?.norm === 'that' ? first - 1 : hasThat ? first - 2 : first - 1];
  const isContent = clause.type === 'complement' || hasThat || (before?.tag === 'verb' && saysThat.has(before.lemma));
  if (!isContent || clause.type === 'relative') return 'none';
  if (before === undefined) return 'none';
  if (hasThat && before.tag === 'noun' && !governs(clauses, before)) return 'noun';
  return clauses.findLast(it => it !== clause && it.verb !== undefined && it.verb.span.start < start) ?? 'none';
}

/** The noun is an object after a verb of saying: "told my lead that …". */
function governs(clauses: readonly Clause[], noun: Token): boolean {
  return clauses.some(
    ({ object, verb }) =>
      object !== undefined &&
      object.start <= noun.span.start &&
      noun.span.end <= object.end &&
      saysThat.has(verb?.lemma ?? ''),
  );
}

/** "was cut too short, and it was me who cut it": the sentence says it itself, and in its own order. */
function isRevealed({ tokens }: SentenceFacts): boolean {
  return tokens.some(({ norm }, index) => /^(?:me|i|us|we)$/.test(norm) && tokens[index + 1]?.norm === 'who');
}

/** "was shared 4,000 times": by thousands. */
function isMoreThanOneCanDo({ tokens }: SentenceFacts): boolean {
  return tokens.some(
    ({ norm }, index) => norm === 'times' && Number((tokens[index - 1]?.text ?? '').replaceAll(',', '')) > mostTimes,
  );
}

/** As often as somebody may do one thing at work. */
const mostTimes = 30;

/** "It was decided to keep it, which I argued against": others decided. */
function isOpposed({ clauses }: SentenceFacts, passive: Clause): boolean {
  return clauses.some(
    it =>
      it !== passive &&
      (it.actor.kind === 'I' || it.actor.kind === 'we') &&
      opposing.has(it.verb?.lemma.split(' ')[0] ?? '') &&
      it.verb?.voice === 'active',
  );
}

const opposing = wordSet('argue oppose object disagree protest resist question dispute doubt contest appeal');

/** "everything we ordered was prepared": the teller is the one served. */
function isServed({ clauses }: SentenceFacts): boolean {
  return clauses.some(
    ({ actor, verb }) =>
      (actor.kind === 'I' || actor.kind === 'we') && verb?.voice === 'active' && served.has(verb.lemma),
  );
}

const served = wordSet('order buy receive eat pay stay visit rent hire');

/** The world beyond somebody's work: names that are neither of persons nor of a date, times before anybody's career, states and wars. */
function isOfWorldAffairs({ tokens }: SentenceFacts): boolean {
  return tokens.some(
    (token, index) =>
      (index > 0 && isForeignName(token)) || isLongAgo(token, tokens[index + 1]) || publicNouns.has(token.lemma),
  );
}

function isForeignName(token: Token): boolean {
  return (
    /^\p{Lu}[\p{Ll}'’-]+$/u.test(token.text) &&
    token.norm !== 'i' &&
    !timeNouns.has(token.norm) &&
    !isFirstName(token.norm)
  );
}

/** "1943", "seventy years". */
function isLongAgo(token: Token, next: Token | undefined): boolean {
  const isLong =
    Number(token.norm) >= longestCareer || /^(?:forty|fifty|sixty|seventy|eighty|ninety|hundred)$/.test(token.norm);
  return (token.tag === 'number' && /^1\d{3}s?$/.test(token.norm)) || (isLong && next?.lemma === 'year');
}

/** In years. */
const longestCareer = 40;

const publicNouns =
  wordSet(`war army troop soldier police government state nation country election president bomb weapon court trial law tax citizen city town
village empire century parliament congress treaty senate minister military navy king queen emperor evacuation mission species planet atom museum church film
album song novel band actor episode`);

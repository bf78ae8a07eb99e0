/** Whether a word that could be a verb is one, and in which form: by what stands before it. */

import { wordSet } from '../../story/wordSet.ts';
import { nominatives, objects, subjects } from '../lexicon/pronouns.ts';
import { bareInfinitiveVerbs, beforeGerund, takesParticiple } from '../lexicon/verbClasses.ts';
import { isFeeling } from '../passive.ts';
import { isPhrasal } from '../phrasal.ts';
import { ditransitive, takesNoObject } from '../transitivity.ts';
import {
  finiteVerb,
  has,
  isNominalTag,
  isOnlyPast,
  isVerbal,
  Reading,
  startsObject,
  type VerbForm,
  type Word,
} from '../word.ts';
import { setBare, setFinite, setTag, setVerb } from './decisions.ts';
import type { Tagged } from './tagged.ts';
import { decideAfterNoun, decideAtStart, finiteOrReduced } from './verbsInClauses.ts';
import { decideAfterAuxiliary, decideInNounPhrase } from './verbsInPhrases.ts';

const timeWords = wordSet('day morning afternoon evening night week weekend month quarter year hour time');

export function decideVerb(tagged: Tagged, word: Word, index: number): boolean {
  const before = tagged.before(index);
  const previous = tagged.at(index - 1);
  if (isLateParticle(tagged, word, index)) return setTag(word, 'particle');
  if (isOnlyPast(word) && before !== undefined && before.tag !== 'auxiliary' && before.tag !== 'determiner')
    return setVerb(word, 'past');
  if (isVerbAfterVerb(tagged, word, index)) return setVerb(word, 'past');
  if (tagged.inNounPhrase(index)) return decideInNounPhrase(tagged, word, index);
  if (before?.norm === 'to' && before.tag === 'particle' && has(word, Reading.base)) return setVerb(word, 'base');
  if (before?.tag === 'modal' && has(word, Reading.base)) return setVerb(word, 'base');
  if (before?.tag === 'auxiliary') return decideAfterAuxiliary(tagged, word, index, before);
  if (before?.tag === 'pronoun' && before === previous && decideAfterPronoun(tagged, word, index, before)) return true;
  if (
    before?.tag === 'pronoun' &&
    before !== previous &&
    subjects.has(before.norm) &&
    decideAfterPronoun(tagged, word, index, before)
  )
    return true;
  if (tagged.isInverted(index) && has(word, Reading.base | Reading.participle))
    return decideInverted(tagged, word, index);
  if (before?.tag === 'relative' && before.norm !== 'whose' && has(word, finiteVerb)) return setFinite(word);
  if (isParallel(tagged, word, index)) return decideParallel(tagged, word, index);
  if (previous?.tag === 'preposition') return decideAfterPreposition(tagged, word, index);
  if (word.readings & Reading.ing) return decideIng(tagged, word, index);
  if (
    before === undefined ||
    before.tag === 'punctuation' ||
    before.tag === 'conjunction' ||
    before.tag === 'subordinator' ||
    before.tag === 'interjection'
  )
    return decideAtStart(tagged, word, index);
  if (isNominalTag(before.tag) || before.norm === ')') return decideAfterNoun(tagged, word, index);
  if (before.tag === 'verb' || before.tag === 'gerund' || before.tag === 'participle')
    return decideAfterVerb(tagged, word, index, before);
  return decideLoose(tagged, word, index);
}

/** "rolled it *back*": the particle, where an object pronoun stands between. */
function isLateParticle(tagged: Tagged, word: Word, index: number): boolean {
  if (!has(word, Reading.particle) || startsObject(tagged.at(index + 1))) return false;
  const verb = tagged.at(index - 2);
  return tagged.at(index - 1)?.tag === 'pronoun' && isVerbal(verb) && isPhrasal(verb?.verbLemma ?? '', word.norm);
}

/** "The script the vendor wrote failed": two finite verbs side by side. */
function isVerbAfterVerb(tagged: Tagged, word: Word, index: number): boolean {
  const previous = tagged.at(index - 1);
  const stands = previous?.form === 'past' || (previous?.form === 'base' && !tagged.hasVerb && tagged.hasSubject);
  return (
    previous?.tag === 'verb' &&
    stands &&
    has(word, Reading.past) &&
    !has(word, Reading.noun | Reading.base) &&
    !takesParticiple.has(previous.verbLemma)
  );
}

function decideAfterPronoun(tagged: Tagged, word: Word, index: number, pronoun: Word): boolean {
  const isSubject = subjects.has(pronoun.norm) || (!objects.has(pronoun.norm) && !tagged.hasVerb);
  if (tagged.isInverted(index)) return decideInverted(tagged, word, index);
  // "made us wait", "helped it grow".
  const governed =
    tagged.lastVerb !== undefined &&
    bareInfinitiveVerbs.has(tagged.lastVerb.verbLemma) &&
    !nominatives.has(pronoun.norm) &&
    !tagged.isStartOfClause(index - 1);
  // "made it clear" describes; "made it work" tells of a deed.
  const describes = has(word, Reading.adjective) && !startsObject(tagged.at(index + 1));
  if (governed && has(word, Reading.base) && !has(word, Reading.past)) return describes ? false : setBare(word);
  if (governed && has(word, Reading.participle)) return setVerb(word, 'participle');
  const isObject = !tagged.isStartOfClause(index - 1) && !nominatives.has(pronoun.norm);
  if (isObject && tagged.isCaused() && has(word, Reading.participle)) return setVerb(word, 'participle');
  if (isObject && tagged.hasVerb && isIndefiniteDescribed(tagged, word, index, pronoun))
    return setVerb(word, 'participle');
  if (!isSubject) return false;
  if (has(word, Reading.past)) return setVerb(word, 'past');
  if (has(word, Reading.third)) return setVerb(word, 'third');
  if (has(word, Reading.base)) return setVerb(word, 'base');
  if (has(word, Reading.participle)) return setVerb(word, 'participle');
  if (has(word, Reading.ing)) return setVerb(word, 'ing');
  return false;
}

/** "refunded everyone affected": the participle describes the pronoun. */
function isIndefiniteDescribed(tagged: Tagged, word: Word, index: number, pronoun: Word): boolean {
  const next = tagged.at(index + 1);
  const ends = next === undefined || has(next, Reading.punctuation | Reading.preposition | Reading.conjunction);
  return (
    ends &&
    /^(?:every|any|some)|^(?:those|all|ones?)$/.test(pronoun.norm) &&
    has(word, Reading.participle) &&
    has(word, Reading.past)
  );
}

function decideInverted(tagged: Tagged, word: Word, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && tagged.words[at]?.tag !== 'auxiliary' && tagged.words[at]?.tag !== 'modal') at--;
  const auxiliary = tagged.words[at];
  if (auxiliary === undefined) return false;
  const lemma = auxiliary.tag === 'modal' ? 'do' : auxiliary.verbLemma;
  if (lemma === 'do' && has(word, Reading.base)) return setVerb(word, 'base');
  if (lemma !== 'do' && has(word, Reading.participle) && !has(word, Reading.noun)) return setVerb(word, 'participle');
  if (lemma === 'be' && has(word, Reading.ing)) return setVerb(word, 'ing');
  return false;
}

/** The verb before an "and" right before this word. */
function coordinatedVerb(tagged: Tagged, index: number): Word | undefined {
  let at = index - 1;
  while (tagged.words[at]?.tag === 'adverb' || tagged.words[at]?.tag === 'negation') at--;
  const joint = tagged.words[at];
  if (joint === undefined || (joint.tag !== 'conjunction' && joint.norm !== ',')) return undefined;
  if (joint.norm === ',') return undefined;
  at--;
  if (tagged.words[at]?.norm === ',') at--;
  let first = tagged.words[at];
  for (let steps = 0; steps < 3 && first !== undefined && (first.tag === 'particle' || first.tag === 'adverb'); steps++)
    first = tagged.words[--at];
  return first;
}

function isParallel(tagged: Tagged, word: Word, index: number): boolean {
  const first = coordinatedVerb(tagged, index);
  if (first === undefined || first.form === 'none' || first.modifier) return false;
  // "were upset but moved on": what has no object is no second participle.
  if (first.form === 'participle' && has(word, Reading.past)) {
    if (takesNoObject(word, tagged.at(index + 1)) || hasObject(tagged, word, index)) return false;
    // "I was tired and snapped at a colleague": a feeling, then a deed.
    if (isFeeling(first) && !isFeeling(word) && tagged.at(index + 1)?.norm !== 'by') return false;
  }
  return (word.readings & readingOf(first.form)) !== 0;
}

/** "made a mistake", not "fixed the same day" nor "shown the door". */
function hasObject(tagged: Tagged, word: Word, index: number): boolean {
  const next = tagged.at(index + 1);
  if (!startsObject(next) || has(next, Reading.number) || ditransitive.has(word.verbLemma)) return false;
  return ![2, 3].some(ahead => timeWords.has(tagged.at(index + ahead)?.norm ?? ''));
}

function decideParallel(tagged: Tagged, word: Word, index: number): boolean {
  const first = coordinatedVerb(tagged, index);
  return first === undefined ? false : setVerb(word, first.form);
}

function decideAfterPreposition(tagged: Tagged, word: Word, index: number): boolean {
  if (has(word, Reading.ing)) {
    const beforeDeed =
      /^(?:without|by|after|before|while)$/.test(tagged.at(index - 1)?.norm ?? '') &&
      !has(tagged.at(index + 1), Reading.noun);
    if (has(word, Reading.noun) && !startsObject(tagged.at(index + 1)) && !beforeDeed) return setTag(word, 'noun');
    const describes =
      !has(tagged.at(index + 1), Reading.determiner | Reading.pronoun) &&
      has(tagged.at(index + 1), Reading.noun) &&
      tagged.at(index - 1)?.norm === 'of';
    word.modifier = describes;
    return setVerb(word, 'ing');
  }
  if (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base)) {
    // "The pupil I had shouted at refused to come": the preposition ends the relative clause.
    if (has(word, Reading.past) && isVerbal(tagged.at(index - 2)) && isBeforeInfinitive(tagged, index))
      return setVerb(word, 'past');
    word.modifier = has(tagged.at(index + 1), Reading.noun | Reading.adjective | Reading.guessed);
    return setTag(word, 'participle', 'participle');
  }
  return false;
}

function isBeforeInfinitive(tagged: Tagged, index: number): boolean {
  return tagged.at(index + 1)?.norm === 'to' && has(tagged.at(index + 2), Reading.base);
}

function decideIng(tagged: Tagged, word: Word, index: number): boolean {
  const next = tagged.at(index + 1);
  const before = tagged.before(index);
  if (
    has(word, Reading.noun) &&
    !/^(?:hours?|days?|weeks?|months?|minutes?|time|nights?|trouble|weekend)$/.test(before?.norm ?? '')
  ) {
    if (before !== undefined && isVerbal(before) && beforeGerund.has(before.verbLemma) && !has(next, Reading.noun))
      return setVerb(word, 'ing');
    const nounLike =
      before !== undefined &&
      (before.tag === 'noun' ||
        before.tag === 'preposition' ||
        before.tag === 'conjunction' ||
        before.tag === 'verb' ||
        before.tag === 'propernoun');
    if (nounLike && !startsObject(next)) return setTag(word, 'noun');
    if (!startsObject(next) && !has(next, Reading.preposition | Reading.subordinator)) return setTag(word, 'noun');
  }
  return setVerb(word, 'ing');
}

function decideAfterVerb(tagged: Tagged, word: Word, index: number, verb: Word): boolean {
  if (
    has(word, Reading.base) &&
    (verb.verbLemma === 'help' || verb.verbLemma === 'let' || verb.verbLemma === 'go' || verb.verbLemma === 'come') &&
    has(word, Reading.verbLikely)
  )
    return setVerb(word, 'base');
  if (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base)) {
    word.modifier =
      has(tagged.at(index + 1), Reading.noun | Reading.guessed) &&
      !has(tagged.at(index + 1), Reading.preposition | Reading.adverb);
    return setTag(word, 'participle', 'participle');
  }
  if (has(word, Reading.past) && !has(word, Reading.noun | Reading.adjective)) return setVerb(word, 'past');
  return decideLoose(tagged, word, index);
}

function decideLoose(tagged: Tagged, word: Word, index: number): boolean {
  if (has(word, Reading.noun | Reading.adjective)) return false;
  if (has(word, Reading.participle) && !has(word, Reading.past)) return setVerb(word, 'participle');
  if (has(word, Reading.past) && has(word, Reading.participle)) return finiteOrReduced(tagged, word, index);
  return setFinite(word);
}

function readingOf(form: VerbForm): number {
  switch (form) {
    case 'base':
      return Reading.base;
    case 'third':
      return Reading.third;
    case 'past':
      return Reading.past;
    case 'participle':
      return Reading.participle;
    case 'ing':
      return Reading.ing;
    default:
      return 0;
  }
}

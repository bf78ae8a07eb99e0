/** Forms of verbs inside a noun phrase and after an auxiliary. */

import { wordSet } from '../../story/wordSet.ts';
import { articles, subjects } from '../lexicon/pronouns.ts';
import { isFeeling } from '../passive.ts';
import { ditransitive } from '../transitivity.ts';
import { finiteVerb, has, isOnlyPast, Reading, startsObject, type Word } from '../word.ts';
import { finiteOrNoun, setFinite, setTag, setVerb } from './decisions.ts';
import type { Tagged } from './tagged.ts';
import { finiteOrReduced } from './verbsInClauses.ts';

/** In -ing, and rather adjectives. */
const describing = wordSet(
  'willing unwilling outstanding upcoming ongoing pending promising demanding challenging misleading humbling rewarding glaring lacking',
);

/** After "the", "my", "a failed": a modifier or the head of the noun phrase, hardly ever a verb. */
export function decideInNounPhrase(tagged: Tagged, word: Word, index: number): boolean {
  const next = tagged.at(index + 1);
  // "the saw": after an article there is no verb, whatever the lists say.
  if (articles.has(tagged.at(index - 1)?.norm ?? '') && isOnlyPast(word)) return setTag(word, 'noun');
  const nounFollows =
    has(next, Reading.noun | Reading.guessed) && !has(next, Reading.auxiliary | Reading.modal | Reading.preposition);
  if (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base)) {
    if (tagged.at(index - 1)?.tag === 'adjective' && isPredicate(tagged, index - 1)) return false;
    if (isNounAfterAll(tagged, index - 1) && has(word, Reading.past) && startsObject(next)) {
      setTag(tagged.words[index - 1] ?? word, 'noun');
      return setVerb(word, 'past');
    }
    if (isBareAdjective(tagged, index - 1) && !nounFollows) return setFinite(word);
    if (tagged.at(index - 1)?.tag === 'number' && !nounFollows) return finiteOrReduced(tagged, word, index);
    word.modifier = true;
    return setTag(word, 'participle', 'participle');
  }
  if (has(word, Reading.ing)) {
    if (nounFollows && !has(word, Reading.noun)) {
      word.modifier = true;
      return setTag(word, 'gerund', 'ing');
    }
    return setTag(word, 'noun');
  }
  if (tagged.at(index - 1)?.tag === 'adjective' && isSubstantive(tagged, index - 1) && has(word, finiteVerb))
    return setFinite(word);
  if (has(word, Reading.past) && !has(word, Reading.noun | Reading.base | Reading.adjective)) return setFinite(word);
  if (has(word, Reading.third) && !has(word, Reading.noun) && tagged.at(index - 1)?.tag === 'number')
    return setFinite(word);
  return setTag(word, has(word, Reading.adjective) && nounFollows ? 'adjective' : 'noun');
}

/** "the attic", "my elective": shaped like an adjective, with an article before and a verb with its object after. */
function isNounAfterAll(tagged: Tagged, index: number): boolean {
  return tagged.at(index)?.tag === 'adjective' && articles.has(tagged.at(index - 1)?.norm ?? '');
}

/** An adjective that opens the sentence: "Legal signed off" has a noun there. */
function isBareAdjective(tagged: Tagged, index: number): boolean {
  return index === 0 && tagged.at(0)?.tag === 'adjective';
}

/** An adjective after be: "was late", "were ready". */
function isPredicate(tagged: Tagged, index: number): boolean {
  const before = tagged.before(index);
  return before?.tag === 'auxiliary' || before?.tag === 'verb';
}

function isSubstantive(tagged: Tagged, index: number): boolean {
  return tagged.at(index - 1)?.tag === 'pronoun' && subjects.has(tagged.at(index - 1)?.norm ?? '');
}

export function decideAfterAuxiliary(tagged: Tagged, word: Word, index: number, auxiliary: Word): boolean {
  const lemma = auxiliary.norm === "'d" ? 'have' : auxiliary.verbLemma;
  if (lemma === 'have' || auxiliary.norm === "'ve")
    return has(word, Reading.participle | Reading.past) ? setVerb(word, 'participle') : finiteOrNoun(word);
  if (lemma === 'do') {
    // "didn't checked": learners mark the past twice.
    const isBase = has(word, Reading.base) || (has(word, Reading.past) && tagged.at(index - 1)?.tag === 'negation');
    return isBase ? setVerb(word, 'base') : finiteOrNoun(word);
  }
  if (has(word, Reading.ing)) {
    const isNoun =
      has(word, Reading.noun) &&
      tagged.at(index - 1) === auxiliary &&
      !startsObject(tagged.at(index + 1)) &&
      !has(tagged.at(index + 1), Reading.preposition | Reading.adverb | Reading.particle) &&
      has(tagged.at(index + 1), Reading.noun);
    if (isNoun) return setTag(word, 'noun');
    return isDescribing(tagged, word, index) ? setTag(word, 'adjective') : setVerb(word, 'ing');
  }
  if (has(word, Reading.participle) && !tagged.isInverted(index)) {
    const describesNoun = isModifierAfterBe(tagged, word, index);
    if (describesNoun) {
      word.modifier = true;
      return setTag(word, 'participle', 'participle');
    }
    return setVerb(word, 'participle');
  }
  if (word.norm === 'suppose' && tagged.at(index + 1)?.norm === 'to') return setVerb(word, 'participle');
  // "was broke", "are ran": past for participle, as in hurried and learners' English.
  if (has(word, Reading.past) && !has(word, Reading.noun | Reading.base | Reading.adjective))
    return setVerb(word, 'participle');
  return finiteOrNoun(word);
}

/** "was willing", "was embarrassing": says how it is; "was embarrassing us" tells what it did. */
function isDescribing(tagged: Tagged, word: Word, index: number): boolean {
  const next = tagged.at(index + 1);
  if (!describing.has(word.norm) && !isFeeling(word)) return false;
  return (
    next === undefined ||
    (has(next, Reading.punctuation | Reading.preposition | Reading.conjunction | Reading.subordinator) &&
      next.norm !== 'about')
  );
}

/** "there was limited time". */
function isAfterThere(tagged: Tagged, index: number): boolean {
  for (let at = index - 1; at >= index - 5; at--)
    if (tagged.at(at)?.norm === 'there') return tagged.at(at)?.tag === 'pronoun';
  return false;
}

/** "are experienced engineers", as against "was moved yesterday": a plural noun follows at once. */
function isModifierAfterBe(tagged: Tagged, word: Word, index: number): boolean {
  const next = tagged.at(index + 1);
  if (isAfterThere(tagged, index) && has(next, Reading.noun) && !has(next, Reading.preposition | Reading.adverb))
    return true;
  if (ditransitive.has(word.verbLemma)) return false;
  if (
    next === undefined ||
    !has(next, Reading.noun) ||
    has(
      next,
      Reading.adverb |
        Reading.preposition |
        Reading.pronoun |
        Reading.determiner |
        Reading.conjunction |
        Reading.participle |
        Reading.ing |
        Reading.number,
    )
  )
    return false;
  return /[^s]s$/.test(next.norm) && !/^(?:yesterday|today|tomorrow|sometimes|always|perhaps|thanks)$/.test(next.norm);
}

/** Nouns, adjectives, adverbs, names; what could be a verb is asked of `verbs.ts`. */

import { wordSet } from '../../story/wordSet.ts';
import { anyVerb, has, isCapitalised, Reading, type Word } from '../word.ts';
import { setTag } from './decisions.ts';
import { isBeforeParticiple } from './functionWords.ts';
import type { Tagged } from './tagged.ts';
import { decideVerb } from './verbs.ts';

const grades = wordSet('best worst well better half worse');

const alwaysAdverbs = wordSet('still just even only together again already well');

export function decideOpen(tagged: Tagged, word: Word, index: number): void {
  const verbal = isName(tagged, word, index) ? 0 : word.readings & anyVerb;
  if (grades.has(word.norm) && isBeforeParticiple(tagged, index)) setTag(word, 'adverb');
  else if (verbal === 0) decideWithoutVerb(tagged, word, index);
  else if (!decideVerb(tagged, word, index)) decideWithoutVerb(tagged, word, index);
}

/** "Mohammed", "Red Hat Boeing": capitalised inside a sentence, and no verb that is listed. */
function isName(tagged: Tagged, word: Word, index: number): boolean {
  return (
    index > 0 &&
    isCapitalised(word) &&
    /[a-z]/.test(word.text) &&
    tagged.at(index - 1)?.tag !== 'punctuation' &&
    has(word, Reading.guessed)
  );
}

function decideWithoutVerb(tagged: Tagged, word: Word, index: number): void {
  if (
    isCapitalised(word) &&
    index > 0 &&
    tagged.at(index - 1)?.tag !== 'punctuation' &&
    !has(word, Reading.adjective | Reading.adverb)
  ) {
    setTag(word, 'propernoun');
    return;
  }
  if (has(word, Reading.number)) setTag(word, 'number');
  else if (word.text === 'Legal' && !has(tagged.at(index + 1), Reading.noun)) setTag(word, 'noun');
  else if (isAdverbBeforeNoun(tagged, word, index)) setTag(word, 'adjective');
  else if (has(word, Reading.adjective) && has(word, Reading.adverb)) decideFastHard(tagged, word, index);
  else if (has(word, Reading.adjective) && !(has(word, Reading.noun) && endsNounPhrase(tagged, index)))
    setTag(word, 'adjective');
  else if (has(word, Reading.adverb) && !(has(word, Reading.noun) && tagged.inNounPhrase(index)))
    setTag(word, 'adverb');
  else if (has(word, Reading.noun))
    setTag(word, has(word, Reading.guessed) && isCapitalised(word) ? 'propernoun' : 'noun');
  else if (has(word, Reading.participle)) setTag(word, 'participle', 'participle');
  else if (has(word, Reading.ing)) setTag(word, 'gerund', 'ing');
  else if (has(word, Reading.interjection)) setTag(word, 'interjection');
  else setTag(word, has(word, anyVerb) ? 'noun' : 'unknown');
}

/** "my first instinct", "the then manager": after a determiner and before a noun. */
function isAdverbBeforeNoun(tagged: Tagged, word: Word, index: number): boolean {
  if (!has(word, Reading.adverb) || word.norm.endsWith('ly')) return false;
  return tagged.at(index - 1)?.tag === 'determiner' && has(tagged.at(index + 1), Reading.noun | Reading.guessed);
}

/** "best served", "well tested": between be and a participle these are adverbs. */
function decideFastHard(tagged: Tagged, word: Word, index: number): void {
  if (
    alwaysAdverbs.has(word.norm) ||
    (tagged.before(index)?.tag === 'auxiliary' && has(tagged.at(index + 1), Reading.participle | Reading.negation))
  ) {
    setTag(word, 'adverb');
    return;
  }
  const before = tagged.before(index);
  const next = tagged.at(index + 1);
  const describes =
    before?.tag === 'determiner' ||
    before?.tag === 'preposition' ||
    (before?.tag === 'auxiliary' && !has(next, anyVerb));
  setTag(word, describes || (has(next, Reading.noun) && !has(next, anyVerb)) ? 'adjective' : 'adverb');
}

function endsNounPhrase(tagged: Tagged, index: number): boolean {
  return tagged.inNounPhrase(index) && !has(tagged.at(index + 1), Reading.noun | Reading.guessed);
}

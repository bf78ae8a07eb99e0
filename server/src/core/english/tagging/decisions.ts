/** Writes down what a word was found to be. All say yes, so that a decision can end with one of them. */

import type { Tag } from '../facts.ts';
import { has, Reading, type VerbForm, type Word } from '../word.ts';

export function setTag(word: Word, as: Tag, form: VerbForm = 'none'): true {
  word.tag = as;
  word.form = form;
  return true;
}

export function setVerb(word: Word, form: VerbForm): true {
  return setTag(word, form === 'participle' ? 'participle' : form === 'ing' ? 'gerund' : 'verb', form);
}

/** An infinitive without to: "made us wait". */
export function setBare(word: Word): true {
  word.bare = true;
  return setVerb(word, 'base');
}

export function setFinite(word: Word): true {
  const form: VerbForm = has(word, Reading.past)
    ? 'past'
    : has(word, Reading.third)
      ? 'third'
      : has(word, Reading.base)
        ? 'base'
        : has(word, Reading.participle)
          ? 'participle'
          : 'ing';
  return setVerb(word, form);
}

export function finiteOrNoun(word: Word): boolean {
  if (has(word, Reading.noun | Reading.adjective)) return false;
  if (has(word, Reading.participle)) return setVerb(word, 'participle');
  return setFinite(word);
}

/**
 * A word while it is being read: what it could be, and what it was found to be. Everything in `english/` works on one array of
 * these; `readSentence.ts` turns them into plain, immutable tokens at the end.
 */

import type { Tag } from './facts.ts';

/** What a word could be: a set of readings as bits. */
export const Reading = {
  noun: 1 << 0,
  properNoun: 1 << 1,
  adjective: 1 << 2,
  adverb: 1 << 3,
  /** Base form: `fix`. */
  base: 1 << 4,
  /** Third person singular: `fixes`. */
  third: 1 << 5,
  past: 1 << 6,
  participle: 1 << 7,
  ing: 1 << 8,
  auxiliary: 1 << 9,
  modal: 1 << 10,
  pronoun: 1 << 11,
  determiner: 1 << 12,
  preposition: 1 << 13,
  conjunction: 1 << 14,
  subordinator: 1 << 15,
  relative: 1 << 16,
  negation: 1 << 17,
  number: 1 << 18,
  particle: 1 << 19,
  interjection: 1 << 20,
  punctuation: 1 << 21,
  code: 1 << 22,
  /** The verb reading is the likelier one (`decide`, `fix`), as against `plan`, `audit`. */
  verbLikely: 1 << 23,
  /** No table knows the word; its readings were guessed from its shape. */
  guessed: 1 << 24,
} as const;

export const anyVerb = Reading.base | Reading.third | Reading.past | Reading.participle | Reading.ing;
export const finiteVerb = Reading.base | Reading.third | Reading.past;
export const nominal = Reading.noun | Reading.properNoun | Reading.number | Reading.code;

/** The form in which a verb stands, once it is known to be one. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing' | 'none';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly norm: string;
  readings: number;
  /** Base form of the verb reading, where there is one. */
  verbLemma: string;
  readonly nounLemma: string;
  tag: Tag;
  form: VerbForm;
  /** Stands before a noun that it describes: "the *failed* jobs". */
  modifier: boolean;
  /** An infinitive without `to`: "made us *wait*". */
  bare: boolean;
  /** Nothing stands between this word and the one before it: the second half of a contraction, or "9%". */
  readonly joined: boolean;
}

export function has(word: Word | undefined, readings: number): boolean {
  return word !== undefined && (word.readings & readings) !== 0;
}

export function isQuotationMark(word: Word | undefined): boolean {
  return word !== undefined && word.tag === 'punctuation' && /^["“”]/.test(word.norm);
}

export function isVerbal(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.tag === 'verb' || ((word.tag === 'participle' || word.tag === 'gerund') && !word.modifier))
  );
}

/** `broke`, `wrote`, `went`: nothing else than a past, whatever adjective hides in it. */
export function isOnlyPast(word: Word): boolean {
  return has(word, Reading.past) && !has(word, Reading.participle | Reading.noun | Reading.base);
}

export function isParticleOnly(word: Word | undefined): boolean {
  return has(word, Reading.particle) && !has(word, Reading.noun);
}

/** What can begin an object: "the", "my", "it", "three". */
export function startsObject(word: Word | undefined): boolean {
  return (
    has(word, Reading.determiner | Reading.pronoun | Reading.number | Reading.code) && !has(word, Reading.relative)
  );
}

export function isQuantity(word: Word | undefined): boolean {
  return has(word, Reading.number | Reading.determiner) || word?.norm === 'a';
}

export function isCapitalised(word: Word): boolean {
  const code = word.text.charCodeAt(0);
  return code >= 65 && code <= 90 && word.text.length > 1;
}

export function isMonthOfMay(word: Word): boolean {
  return word.text === 'May';
}

export function isNominalTag(tag: Tag): boolean {
  return tag === 'noun' || tag === 'propernoun' || tag === 'code' || tag === 'pronoun' || tag === 'number';
}

export function isNounPhraseTag(tag: Tag): boolean {
  return isNominalTag(tag) || tag === 'determiner' || tag === 'adjective' || tag === 'particle';
}

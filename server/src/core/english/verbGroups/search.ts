import { wordSet } from '../../story/wordSet.ts';
import { mayInvert } from '../inversion.ts';
import { nominatives } from '../lexicon/pronouns.ts';
import { has, isQuotationMark, Reading, startsObject, type Word } from '../word.ts';
import { follows, isBeForm, isVerbWord, lemmaOf } from './forms.ts';

/** The most words that may stand between an auxiliary and its verb. */
const longestGap = 5;
/** The longest subject that an inversion may put there. */
export const longestSubject = 8;

/** With a preposition before them, these say how far or when, and no participle describes them. */
const asideNouns = wordSet(
  'extent part fact turn first last least most once present example instance addition effect general average practice theory principle particular end meantime interim beginning mistake accident error vain haste private public full total detail hindsight retrospect time',
);
const parenthesisMark = /^(?:[,()—–]|--)/;

/** Goes from an auxiliary to its verb, and keeps what it met on the way. */
export class VerbSearch {
  readonly #words: readonly Word[];
  negated = false;
  /** The auxiliary that stands before its subject. */
  inverted: number | undefined;

  constructor(words: readonly Word[]) {
    this.#words = words;
  }

  /** The next word that is no adverb and no negation. */
  next(at: number): number | undefined {
    for (let next = at + 1, steps = 0; steps <= longestGap; next++, steps++) {
      const word = this.#words[next];
      if (word === undefined) return undefined;
      if (word.tag === 'negation') this.negated = this.#words[next + 1]?.norm !== 'only';
      else if (this.#isDegree(next)) next++;
      else if (word.tag !== 'adverb' && !isQuotationMark(word)) return next;
    }
    return undefined;
  }

  /** "a bit", "a little", "a lot" before a participle. */
  #isDegree(at: number): boolean {
    return (
      this.#words[at]?.norm === 'a' &&
      /^(?:bit|little|lot|tad)$/.test(this.#words[at + 1]?.norm ?? '') &&
      this.#words[at + 2]?.tag === 'participle'
    );
  }

  /** The verb that an auxiliary at `at` supports: after adverbs, short parentheses or, in questions, after the subject. */
  nextVerb(at: number, isFirst = true): number | undefined {
    const wasNegated = this.negated;
    const next = this.next(at);
    if (next === undefined) return undefined;
    if (isVerbWord(this.#words[next])) return next;
    const inserted = this.#afterParenthesis(next) ?? this.#afterPhrase(next);
    if (inserted !== undefined) return inserted;
    const inverted = isFirst ? this.#afterInvertedSubject(at, next) : undefined;
    if (inverted === undefined && this.negated !== wasNegated && !isBeForm(this.#words[at])) this.negated = true;
    return inverted;
  }

  /** "was, however, fixed"; "has (so far) held"; "was and will be fixed". */
  #afterParenthesis(next: number): number | undefined {
    const opening = this.#words[next];
    if (opening === undefined || !parenthesisMark.test(opening.norm)) return undefined;
    for (let at = next + 1; at <= next + longestGap + 1; at++) {
      const word = this.#words[at];
      if (word === undefined || isVerbWord(word)) return undefined;
      if (parenthesisMark.test(word.norm)) return at > next + 1 ? this.#participleAfter(at) : undefined;
    }
    return undefined;
  }

  /** The participle after a parenthesis; the tagger, which looks at neighbours only, may have taken it for a past. */
  #participleAfter(at: number): number | undefined {
    const after = this.next(at);
    const verb = after === undefined ? undefined : this.#words[after];
    if (verb === undefined || !isVerbWord(verb) || !has(verb, Reading.participle)) return undefined;
    if (startsObject(this.#words[(after ?? at) + 1]) && verb.tag !== 'participle') return undefined;
    verb.tag = 'participle';
    verb.form = 'participle';
    return after;
  }

  /** "are to some extent protected", "royally and comfortably hosted": a short phrase before the participle. */
  #afterPhrase(next: number): number | undefined {
    const opening = this.#words[next];
    if (opening?.tag !== 'preposition' && !(opening?.tag === 'conjunction' && this.#words[next - 1]?.tag === 'adverb'))
      return undefined;
    return opening.tag === 'conjunction' ? this.#afterAdverbs(next) : this.#afterAside(next);
  }

  /** "and comfortably *hosted*". */
  #afterAdverbs(joint: number): number | undefined {
    let at = joint + 1;
    while (at <= joint + longestGap && this.#words[at]?.tag === 'adverb') at++;
    const word = this.#words[at];
    return at > joint + 1 && word?.tag === 'participle' && !word.modifier ? at : undefined;
  }

  /** "to some extent already *protected*"; "in a meeting called by the vendor" has a noun that the participle describes. */
  #afterAside(preposition: number): number | undefined {
    for (let at = preposition + 1; at <= preposition + 3; at++) {
      const word = this.#words[at];
      if (word === undefined || word.tag === 'punctuation' || word.tag === 'pronoun' || isVerbWord(word))
        return undefined;
      if (asideNouns.has(word.norm)) return this.#participleAfter(at);
    }
    return undefined;
  }

  #afterInvertedSubject(auxiliary: number, next: number): number | undefined {
    if (!mayInvert(this.#words, auxiliary)) return undefined;
    let sawSubject = false;
    for (let at = next, steps = 0; steps < longestSubject; at++, steps++) {
      const word = this.#words[at];
      if (word === undefined) return undefined;
      if (sawSubject && isVerbWord(word) && !word.modifier) {
        if (!follows(lemmaOf(this.#words[auxiliary]), word)) return undefined;
        this.inverted = auxiliary;
        return at;
      }
      // "the last time you heard": a clause of its own; "was the customer you called told" goes on after it.
      if (sawSubject && (nominatives.has(word.norm) || word.norm === 'you')) {
        const verb = this.#words[at + 2];
        if (verb === undefined || !isVerbWord(verb) || !has(verb, Reading.participle)) return undefined;
        verb.tag = 'participle';
        verb.form = 'participle';
        at++;
        continue;
      }
      if (word.tag === 'noun' || word.tag === 'propernoun' || word.tag === 'pronoun' || word.tag === 'code')
        sawSubject = true;
      else if (word.tag === 'negation') this.negated = true;
      else if (
        !(
          word.tag === 'determiner' ||
          word.tag === 'adjective' ||
          word.tag === 'number' ||
          word.tag === 'adverb' ||
          word.modifier ||
          word.tag === 'particle' ||
          (sawSubject && word.tag === 'preposition')
        )
      )
        return undefined;
    }
    return undefined;
  }
}

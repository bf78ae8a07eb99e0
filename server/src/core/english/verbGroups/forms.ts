import type { Tense } from '../facts.ts';
import { auxiliaries } from '../lexicon/closedClass.ts';
import type { Word } from '../word.ts';

/** What a single word can be in a verb group. */

export function isVerbWord(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.modifier &&
    (word.tag === 'verb' || word.tag === 'auxiliary' || word.tag === 'gerund' || word.tag === 'participle')
  );
}

export function lemmaOf(word: Word | undefined): string {
  if (word === undefined) return '';
  if (word.norm === 'its') return 'be';
  if (word.norm === "'d") return 'have';
  if (word.norm === "'ve") return 'have';
  return auxiliaries.get(word.norm)?.lemma ?? word.verbLemma;
}

export function isBeForm(word: Word | undefined): boolean {
  return lemmaOf(word) === 'be';
}

/** Whether `verb` may stand after this auxiliary in one group. */
export function follows(lemma: string, verb: Word): boolean {
  switch (lemma) {
    case 'be':
      return verb.form === 'ing' || verb.form === 'participle';
    case 'have':
      return verb.form === 'participle';
    case 'do':
      return verb.form === 'base';
    default:
      return verb.form === 'base';
  }
}

export function tenseOf(word: Word, words: readonly Word[], at: number): Tense {
  if (word.norm === 'its' || word.norm === "'s" || word.norm === "'re" || word.norm === "'m" || word.norm === "'ve")
    return 'present';
  if (word.norm === "'d") return 'past';
  const known = auxiliaries.get(word.norm)?.tense ?? 'none';
  // "to have", "could have": the base form has no tense.
  const before = words[at - 1];
  return before?.norm === 'to' || before?.tag === 'modal' ? 'none' : known;
}

import { wordSet } from '../../story/wordSet.ts';
import { isPhrasal } from '../phrasal.ts';
import type { Word } from '../word.ts';

/** The particle that belongs to a verb. */

const placing = wordSet('leave put sit stay live');
const dateWords = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december noon midnight',
);
/** "rolled back", "rolled it back": the particle counts to the verb's lemma. */
export function particleOf(
  words: readonly Word[],
  main: number,
): { readonly norm: string; readonly adjacent: boolean } | undefined {
  const verb = words[main];
  const next = words[main + 1];
  if (verb === undefined || next === undefined) return undefined;
  if (isPhrasal(verb.verbLemma, next.norm) && next.tag !== 'punctuation' && !isBeforeDate(words, main + 1))
    return { norm: next.norm, adjacent: true };
  const second = words[main + 2];
  const objectBetween = next.tag === 'pronoun' || next.tag === 'code';
  return objectBetween && second !== undefined && isPhrasal(verb.verbLemma, second.norm)
    ? { norm: second.norm, adjacent: false }
    : undefined;
}

/** "signed on Friday", "called at noon": the preposition belongs to the time. */
function isBeforeDate(words: readonly Word[], at: number): boolean {
  const after = words[at + 1];
  if (after === undefined || words[at]?.tag !== 'preposition') return false;
  return dateWords.has(after.norm) || isPlace(words, at);
}

/** "left in the van", "put in charge". */
function isPlace(words: readonly Word[], at: number): boolean {
  return words[at]?.norm === 'in' && placing.has(words[at - 1]?.verbLemma ?? '');
}

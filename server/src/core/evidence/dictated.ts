import { findSentenceEnds } from '../english/sentenceEnds.ts';
import type { ReadSentence } from './reading.ts';

/** Fewer words, or ends, are a long sentence and no dictation; whoever writes commas would have written full stops. */
const fewest = { words: 35, ends: 2, endsBesideCommas: 3 } as const;

/** Where the sentences end that were dictated as one, as offsets of its text; none in a sentence that is one. */
export function endsOfDictated({ facts, words }: Pick<ReadSentence, 'facts' | 'words'>): readonly number[] {
  if (words < fewest.words) return [];
  const ends = findSentenceEnds(facts);
  return ends.length < (facts.text.includes(',') ? fewest.endsBesideCommas : fewest.ends) ? [] : ends;
}

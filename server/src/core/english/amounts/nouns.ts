/** The noun that a number counts. */

import type { Tag } from '../facts.ts';
import { type Sentence, stopsNoun } from './sentence.ts';

/** The determiner after "of": "three of our customers". */
const determiners = /^(?:the|our|my|their|its|his|her|those|these|your)$/;

const describes =
  /^(?:more|other|new|extra|different|separate|additional|further|large|larger|largest|big|bigger|small|key|critical|major|minor|angry|internal|external|direct|daily|weekly|monthly|full|whole|open|late|early|unique|active|total|distinct|affected|enterprise|senior|junior|consecutive|whole|biggest|best|old|duplicate|failed|broken|missing|lost|angry|paying|concurrent|remaining|staff|principal)$/;

/** The head of the noun phrase that starts at `index`: the last of its nouns, in the singular. */
export function endOfNoun(
  sentence: Sentence,
  start: number,
): { readonly unit: string; readonly next: number } | undefined {
  let at = determiners.test(sentence.word(start)) && sentence.word(start - 1) === 'of' ? start + 1 : start;
  const limit = at + 6;
  let head: number | undefined;
  for (; at < limit; at++) {
    const piece = sentence.pieces[at];
    if (piece?.kind !== 'word') {
      if (head === undefined && piece?.norm === '-' && sentence.isGlued(at)) continue;
      break;
    }
    if (head === undefined ? stopsNoun.test(piece.norm) && piece.norm !== 'more' : stopsNoun.test(piece.norm)) break;
    const tag = sentence.tag(at);
    const isPlural = /[a-z]{2}s$/.test(piece.norm) && !/(?:ss|us|is)$/.test(piece.norm);
    if (head !== undefined && !continuesNoun(sentence, head, at, tag)) break;
    if (
      tag === 'noun' ||
      tag === 'propernoun' ||
      tag === 'unknown' ||
      (tag === undefined && !describes.test(piece.norm))
    )
      head = at;
    else if (isPlural && head === undefined && tag === 'verb') head = at;
    else if (
      !(
        tag === 'adjective' ||
        tag === 'participle' ||
        tag === 'gerund' ||
        tag === 'adverb' ||
        describes.test(piece.norm)
      )
    )
      break;
  }
  return head === undefined ? undefined : { unit: sentence.lemma(head), next: head + 1 };
}

/** After a plural head no further noun belongs to the phrase ("three customers left"); after a singular one it may ("40 support tickets"). */
function continuesNoun(sentence: Sentence, head: number, at: number, tag: Tag | undefined): boolean {
  const word = sentence.word(head);
  const isPlural =
    (/[a-z]{2}s$/.test(word) && !/(?:ss|us|is)$/.test(word)) || /^(?:people|children|men|women|data|staff)$/.test(word);
  if (isPlural) return false;
  return tag === undefined ? /s$/.test(sentence.word(at)) : tag === 'noun' || tag === 'propernoun' || tag === 'unknown';
}

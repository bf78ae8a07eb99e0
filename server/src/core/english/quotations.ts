/**
 * Quoted words inside a sentence, and whose they are. Up to three quoted words are scare quotes ("our \"quick fix\" failed") and stay
 * prose, unless a verb of saying introduces them.
 */

import { wordSet } from '../story/wordSet.ts';
import type { Quotation } from './facts.ts';
import type { Word } from './word.ts';

export const sayingVerbs: ReadonlySet<string> = wordSet(
  'say tell ask reply answer add write explain shout yell whisper respond note comment conclude insist warn announce email message text ping remark joke think wonder remind apologize apologise admit go be',
);

/** A stretch of quoted words by index: the marks themselves and what they enclose. */
export interface QuotedStretch {
  readonly open: number;
  /** The closing mark; the last word where it is missing. */
  readonly close: number;
}

const longestScareQuote = 3;

export function findQuotedStretches(words: readonly Word[]): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  let open = -1;
  for (let index = 0; index < words.length; index++) {
    const mark = words[index];
    if (mark === undefined || mark.tag !== 'punctuation') continue;
    if (opens(mark) && (open < 0 || !closes(words[open], mark))) open = index;
    else if (open >= 0 && closes(words[open], mark)) {
      if (isQuotation(words, open, index)) found.push({ open, close: index });
      open = -1;
    }
  }
  return found;
}

function opens(mark: Word): boolean {
  return /^["“«„‘]$/.test(mark.norm) || (mark.norm === "'" && !mark.joined);
}

/** Each opening mark with those that close it. A typographic apostrophe was made straight by the tokenizer. */
const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”', '«': '»', '‘': "'", "'": "'" };

function closes(opening: Word | undefined, mark: Word): boolean {
  return opening !== undefined && (closing[opening.norm]?.includes(mark.norm) ?? false);
}

function isQuotation(words: readonly Word[], open: number, close: number): boolean {
  let spoken = 0;
  for (let at = open + 1; at < close && spoken <= longestScareQuote; at++)
    if (words[at]?.tag !== 'punctuation' && !words[at]?.joined) spoken++;
  if (spoken > longestScareQuote) return true;
  if (spoken === 0) return false;
  const before = words[open - 1];
  const introducing = before?.norm === ',' || before?.norm === ':' ? words[open - 2] : before;
  return (
    introducing !== undefined &&
    introducing.tag === 'verb' &&
    introducing.verbLemma !== 'be' &&
    introducing.verbLemma !== 'go' &&
    sayingVerbs.has(introducing.verbLemma)
  );
}

export function toQuotation(words: readonly Word[], stretch: QuotedStretch, whose: Quotation['whose']): Quotation {
  return { span: { start: words[stretch.open]?.start ?? 0, end: words[stretch.close]?.end ?? 0 }, whose };
}

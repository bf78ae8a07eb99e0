/** "no tickets since", "nobody has been paged since": a measured nothing. */

import { durations } from './amountWords.ts';
import { endOfNoun } from './nouns.ts';
import type { Read, Sentence } from './sentence.ts';

/** "no tickets since", "nobody has been paged since", "not a single rollback since": a measured nothing. */
export function readNone(sentence: Sentence, index: number): Read | undefined {
  const word = sentence.word(index);
  if (word === 'a' && sentence.word(index + 1) === 'single' && isDenied(sentence, index))
    return readNoneOf(sentence, index, index + 2);
  if (!/^(?:no|nobody|none|not)$/.test(word)) return undefined;
  if (word === 'no' && sentence.word(index + 1) === 'one')
    return sinceFollows(sentence, index) ? noneTo(index, index + 2, 'person') : undefined;
  if (word === 'nobody' || word === 'none')
    return sinceFollows(sentence, index)
      ? noneTo(index, index + 1, word === 'nobody' ? 'person' : undefined)
      : undefined;
  const single = word === 'not' ? singleEnd(sentence, index) : index + 1;
  return single === undefined ? undefined : readNoneOf(sentence, index, single);
}

/** "There has not been a single page since". */
function isDenied(sentence: Sentence, index: number): boolean {
  return [1, 2, 3].some(back => /^(?:not|never)$|n't$/.test(sentence.word(index - back)));
}

function readNoneOf(sentence: Sentence, index: number, nounAt: number): Read | undefined {
  if (!(sinceFollows(sentence, index) || /^(?:more|further)$/.test(sentence.word(nounAt)))) return undefined;
  const noun = endOfNoun(sentence, nounAt);
  const isMeasure =
    noun !== undefined &&
    !/^(?:idea|longer|doubt|matter|way|reason|wonder|problem|point|surprise|need)$/.test(noun.unit);
  return isMeasure ? noneTo(index, noun.next, noun.unit) : undefined;
}

function singleEnd(sentence: Sentence, index: number): number | undefined {
  if (sentence.word(index + 1) === 'one') return index + 2;
  return sentence.word(index + 1) === 'a' && sentence.word(index + 2) === 'single' ? index + 3 : undefined;
}

/** "since", "in the six months after" and the like within the sentence: the nothing covers a time. */
function sinceFollows(sentence: Sentence, index: number): boolean {
  const { pieces } = sentence;
  const limit = Math.min(pieces.length, index + 16);
  for (let at = index + 1; at < limit; at++) {
    if (/^(?:since|afterwards)$/.test(sentence.word(at))) return true;
    if (
      /^(?:in|over|for|after|during)$/.test(sentence.word(at)) &&
      /^(?:the|that|two|three|four|five|six|eight|nine|ten|twelve|\d+)$/.test(sentence.word(at + 1)) &&
      holdsDuration(sentence, at + 1)
    )
      return true;
  }
  return /^since$/.test(sentence.word(0));
}

function holdsDuration(sentence: Sentence, index: number): boolean {
  for (let at = index; at < index + 5; at++) if (durations.has(sentence.word(at))) return true;
  return false;
}

function noneTo(from: number, next: number, unit: string | undefined): Read {
  return { from, next, kind: 'count', measures: true, value: 0, unit };
}

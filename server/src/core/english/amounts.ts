import { joinChanges, readChangeWord } from './amounts/changes.ts';
import { readMeasure } from './amounts/counts.ts';
import { readClock, readDate, readIsoDate } from './amounts/dates.ts';
import { readArticleDuration } from './amounts/durations.ts';
import { readMoney } from './amounts/money.ts';
import {
  readCitation,
  readListNumber,
  readNumberedName,
  readOrdinal,
  readRatioName,
  readVersion,
} from './amounts/names.ts';
import { readNone } from './amounts/none.ts';
import { type Read, type Reader, Sentence } from './amounts/sentence.ts';
import type { Amount, Token } from './facts.ts';

/**
 * The amounts of a sentence, in order and without overlap: what is measured, and the numbers that measure nothing (dates,
 * versions, team sizes, deadlines …). `tokens` tell nouns from adjectives and verbs; without them the shape of the words has to do.
 */
export function findAmounts(tokens: readonly Token[], text: string): readonly Amount[] {
  if (!mayHoldAmount.test(text)) return [];
  const sentence = new Sentence(text, tokens);
  const found: Read[] = [];
  for (let index = 0; index < sentence.pieces.length; ) {
    const read = sentence.mayStart(index) ? readAt(sentence, index) : undefined;
    if (read !== undefined) found.push(read);
    index = read?.next ?? index + 1;
  }
  return joinChanges(sentence, found).map(read => toAmount(sentence, read));
}

function readAt(sentence: Sentence, index: number): Read | undefined {
  for (const reader of readers) {
    const read = reader(sentence, index);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Most sentences hold no number at all; this keeps them cheap. */
const mayHoldAmount =
  /\d|\b(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|dozens?|several|double[ds]?|doubling|tripled?|tripling|quadrupled?|halv(?:e[ds]?|ing)|twice|thrice|thirds?|zero|no|nobody|none|\w+fold|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** A number that is part of a name or a date comes first: what is left is counted or measured. */
const readers: readonly Reader[] = [
  readListNumber,
  readCitation,
  readCitation,
  readMoney,
  readIsoDate,
  readClock,
  readRatioName,
  readNumberedName,
  readDate,
  readOrdinal,
  readVersion,
  readChangeWord,
  readNone,
  readArticleDuration,
  readMeasure,
];

function toAmount(sentence: Sentence, read: Read): Amount {
  const first = sentence.pieces[read.from];
  const last = sentence.pieces[read.next - 1];
  return {
    span: { start: first?.start ?? 0, end: last?.end ?? sentence.text.length },
    kind: read.kind,
    measures: read.measures,
    value: read.value,
    unit: read.unit,
    from: read.change?.[0],
    to: read.change?.[1],
  };
}

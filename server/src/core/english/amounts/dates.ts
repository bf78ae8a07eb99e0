/** Dates, times of day and deadlines. */

import type { Piece } from '../quantities.ts';
import { deadlineWords, months, weekdays } from './amountWords.ts';
import { endAt, endsPhrase, type Read, type Sentence } from './sentence.ts';

/** 2024-05-01, 5/1/2024, 01.05.2024. */
export function readIsoDate(sentence: Sentence, index: number): Read | undefined {
  const piece = sentence.pieces[index];
  if (piece?.kind !== 'number') return undefined;
  const match =
    /^(?:(?:19|20)\d\d-\d\d(?:-\d\d)?|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?!\d)/.exec(
      sentence.text.slice(piece.start, piece.start + 12),
    );
  return match === null ? undefined : endAt(sentence, index, piece.start + match[0].length, 'date');
}

/** 10:30, 9 am, 5 p.m., noon is no number. */
export function readClock(sentence: Sentence, index: number): Read | undefined {
  const piece = sentence.pieces[index];
  if (piece?.kind !== 'number') return undefined;
  const ahead = sentence.text.slice(piece.start, piece.start + 24);
  const match =
    /^(?:(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?(?:[ap]m\b|[ap]\.m\.?|o['’]clock)|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:\s?(?:[ap]m\b|[ap]\.m\.?|UTC|GMT|[ECMP][SD]?T\b))?)/i.exec(
      ahead,
    );
  if (match === null) return undefined;
  return endAt(
    sentence,
    index,
    piece.start + match[0].length,
    isDeadline(sentence, index) ? 'deadline' : 'time-of-day',
  );
}

/** March 2023, 3 March, the 12th, Friday the 12th, in 2021, the 1990s. */
export function readDate(sentence: Sentence, index: number): Read | undefined {
  const { pieces } = sentence;
  const piece = pieces[index];
  if (piece === undefined) return undefined;
  if (piece.kind === 'number') return readDayOrYear(sentence, index, piece);
  if (weekdays.has(piece.norm) && /^[A-Z]/.test(piece.text) && !/^(?:Sun|Sat|Wed|Mon)$/.test(piece.text)) {
    const plural = index + 1;
    const article = sentence.word(plural) === ',' ? plural + 1 : plural;
    const day = sentence.word(article) === 'the' ? article + 1 : article;
    const next = isDay(sentence, day) ? dayEnd(sentence, day) : plural;
    if (next === plural && isMonth(sentence, article)) return readMonth(sentence, article, index);
    return dateTo(sentence, index, next);
  }
  return isMonth(sentence, index) ? readMonth(sentence, index, index) : undefined;
}

function isMonth(sentence: Sentence, index: number): boolean {
  const piece = sentence.pieces[index];
  if (piece?.kind !== 'word' || !months.has(piece.norm) || !/^[A-Z]/.test(piece.text)) return false;
  if (!/^(?:may|march|mar|jan|dec)$/.test(piece.norm)) return true;
  return index > 0 ? !/verb|modal/.test(sentence.tag(index) ?? '') : sentence.pieces[index + 1]?.kind === 'number';
}

function readMonth(sentence: Sentence, month: number, from: number): Read {
  let next = month + 1;
  if (sentence.word(next) === '.') next++;
  if (isDay(sentence, next)) next = dayEnd(sentence, next);
  else if (sentence.pieces[next]?.kind !== 'number') next = month + 1;
  return dateTo(sentence, from, skipYear(sentence, next));
}

function isDay(sentence: Sentence, index: number): boolean {
  const piece = sentence.pieces[index];
  return piece?.kind === 'number' && /^(?:[12]?\d|3[01])$/.test(piece.text);
}

function dayEnd(sentence: Sentence, index: number): number {
  return /^(?:st|nd|rd|th)$/.test(sentence.word(index + 1)) && sentence.isGlued(index + 1) ? index + 2 : index + 1;
}

function isYear(word: string): boolean {
  return /^(?:19[5-9]\d|20[0-4]\d)$/.test(word);
}

export function skipYear(sentence: Sentence, index: number): number {
  const comma = sentence.word(index) === ',' || sentence.word(index) === 'of' ? index + 1 : index;
  if (isYear(sentence.word(comma))) return comma + 1;
  return sentence.word(index) === "'" && /^\d\d$/.test(sentence.word(index + 1)) ? index + 2 : index;
}

function readDayOrYear(sentence: Sentence, index: number, piece: Piece): Read | undefined {
  const end = isDay(sentence, index) ? dayEnd(sentence, index) : index;
  if (end > index) {
    const of = sentence.word(end) === 'of' ? end + 1 : end;
    if (isMonth(sentence, of)) return readMonth(sentence, of, index);
    if (
      end === index + 2 &&
      /^(?:the|on|by|until|before)$/.test(sentence.word(index - 1)) &&
      endsPhrase(sentence, end)
    ) {
      return dateTo(sentence, index, end);
    }
  }
  return isYear(piece.text) && isYearHere(sentence, index) ? readYear(sentence, index) : undefined;
}

function isYearHere(sentence: Sentence, index: number): boolean {
  if (sentence.isGlued(index + 1) && /^(?:s|x|k|m|%)$/.test(sentence.word(index + 1)))
    return sentence.word(index + 1) === 's';
  if (
    /^(?:in|since|until|by|from|of|during|early|late|mid|spring|summer|autumn|fall|winter|to|and|around|before|after|year|through|between|until)$/.test(
      sentence.word(index - 1),
    )
  ) {
    return !/^(?:users|customers|people|requests|rows|tickets|orders|dollars|words|lines|employees)$/.test(
      sentence.word(index + 1),
    );
  }
  const after = sentence.word(index + 1);
  return after === '' || /^[.,;:)\]–—-]$/.test(after) || /^(?:i|we|and|when|was|the|as|at)$/.test(after);
}

function readYear(sentence: Sentence, index: number): Read {
  let next = index + 1;
  if (sentence.word(next) === 's' && sentence.isGlued(next)) next++;
  const ranges = /^[–/-]$/.test(sentence.word(next)) && /^(?:\d\d|(?:19|20)\d\d)$/.test(sentence.word(next + 1));
  return dateTo(sentence, index, ranges ? next + 2 : next);
}

export function dateTo(sentence: Sentence, from: number, next: number): Read {
  const kind = isDeadline(sentence, from) ? 'deadline' : 'date';
  return { from, next, kind, measures: false, value: undefined, unit: undefined };
}

function isDeadline(sentence: Sentence, index: number): boolean {
  const before = /^(?:the|next|this|end|of)$/.test(sentence.word(index - 1)) ? index - 2 : index - 1;
  return (
    deadlineWords.has(sentence.word(before)) || (sentence.word(before) === 'on' && sentence.word(before - 1) === 'due')
  );
}

import type { Break } from './prose.ts';
import type { Span } from './story.ts';
import { wordSet } from './wordSet.ts';

/** An end mark with whatever closes around it: `.`, `?!`, `…`, `."`, `.)`. */
const endMark = /(\.{2,}|[.!?…]+|[。！？]+)([)\]"'”’»*_]*(?:\p{Extended_Pictographic}\uFE0F?)*)/gu;

/** Never end a sentence: a name, an example or a number follows. */
const leads = wordSet(
  'mr mrs ms mx dr prof st vs v eg e.g ie i.e approx appx ca cf viz fig figs no nos nr vol pp p al sect sec ch ver rev ref tel dept gen col sgt capt lt hon gov sen rep',
);
/** End a sentence only before a word that begins one. */
const tails = wordSet(
  'etc inc ltd co corp llc plc gmbh bros jr sr u.s u.k u.s.a u.n e.u a.m p.m d.c ph.d b.a m.a b.s m.s min max hr hrs sec secs mins wk wks yr yrs mo est dept jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat',
);
/** Words that begin a sentence after an abbreviation or an ellipsis, and no name. */
const starters = wordSet(
  'i we my our the this that these those it he she they his her their there a an after before when while once since then so but and or in on at as for from with without by if because although though however finally eventually instead during one some most many all no not what why how who now later today two three next first second also even still both each every luckily unfortunately fortunately',
);

/**
 * Divides prose into sentences. Prefers one sentence too few to one too many: abbreviations, decimals, versions, initials,
 * domain names and ellipses end none; a full stop without a space behind it does where a new word begins ("done.Then").
 */
export function findSentences(text: string, breaks: readonly Break[]): readonly Span[] {
  const ends = [...findEnds(text), ...breaks.filter(it => endsLine(text, it)).map(it => it.at)].sort((a, b) => a - b);
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    const span = trim(text, start, end);
    if (span && (end === text.length || !isMarkOnly(text.slice(span.start, span.end)))) {
      const last = spans.at(-1);
      // What holds no word ("…", "1.") belongs to its neighbour.
      if (
        last &&
        isMarkOnly(text.slice(span.start, span.end)) &&
        !/\uFFFC|\p{Extended_Pictographic}/u.test(text.slice(span.start, span.end))
      ) {
        spans[spans.length - 1] = { start: last.start, end: span.end };
      } else spans.push(span);
      start = end;
    }
  }
  return spans;
}

function isMarkOnly(words: string): boolean {
  return !/\p{L}/u.test(words) && !/\d{2}|\d[^.)\s\d]/.test(words) && !words.includes('\uFFFC');
}

function trim(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return to > from ? { start: from, end: to } : undefined;
}

/** A line that the writer broke on purpose ends its sentence where the next line begins like one. */
function endsLine(text: string, { at, hard }: Break): boolean {
  const rest = text.slice(at + 1);
  if (/^(?:[-–—•*→]|->|=>|\d{1,2}[.)])\s/.test(rest)) return true;
  return (
    hard && /^["“'‘(]?[\p{Lu}\d\p{Extended_Pictographic}]/u.test(rest) && !/[,;–—-]$/.test(text.slice(0, at).trimEnd())
  );
}

function* findEnds(text: string): Generator<number> {
  for (const found of text.matchAll(endMark)) {
    const mark = found[1] ?? '';
    const closers = found[2] ?? '';
    const end = found.index + found[0].length;
    if (isEnd(text, found.index, mark, closers, end)) yield end;
  }
}

function isEnd(text: string, at: number, mark: string, closers: string, end: number): boolean {
  const rest = text.slice(end, end + 40);
  if (rest.trim() === '') return true;
  if (/[。！？]/u.test(mark)) return true;
  const spaced = /^\s/.test(rest);
  if (!spaced) return isUnspacedEnd(text, at, mark, closers, rest);
  const next = rest.trimStart();
  if (/^["”’]?\)?[,;:]/.test(next)) return false;
  const word = /^["“'‘(*_[]*([\p{L}\p{M}'’]+)/u.exec(next)?.[1] ?? '';
  const opens = /^["“‘'(*_[]*[\p{Lu}\p{Lo}\d]/u.test(next) || /^[\p{Extended_Pictographic}\uFFFC]/u.test(next);
  if ((mark.length > 1 && /^\.+$/.test(mark)) || mark === '…') return opens && word !== 'I' && starts(next, word);
  if (mark.startsWith('.') && mark.length === 1) return isFullStop(text, at, closers, next, word, opens);
  // "Why?" he asked.
  return opens || (closers === '' && !/^["”’]/.test(next)) || /^i\b/.test(next);
}

function starts(next: string, word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^["“(\d]/.test(next);
}

function isFullStop(text: string, at: number, closers: string, next: string, word: string, opens: boolean): boolean {
  const before = lastToken(text, at);
  const lower = before.toLowerCase();
  const beginsSentence = starters.has(word.toLowerCase().split(/['’]/)[0] ?? '');
  if (isListNumber(text, at, before)) return false;
  if (leads.has(lower)) return closers !== '' && beginsSentence && opens;
  if (tails.has(lower)) return opens && (beginsSentence || closers.includes(')') || lower === 'etc');
  if (/^\p{Lu}$/u.test(before) && before !== 'I') return opens && beginsSentence;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return opens && beginsSentence;
  if (opens) return true;
  // Lower case after a full stop: careless writing, unless the quotation goes on (“It is done.” he said).
  if (/["”’]/.test(closers)) return false;
  return /^\p{Ll}/u.test(next) && /\p{L}{2,}$|\d$|[%)\]]$/u.test(before);
}

/** "1. First": a number that begins its line or follows an end mark or a colon. */
function isListNumber(text: string, at: number, before: string): boolean {
  if (!/^(?:\d{1,2}|[a-zA-Z])$/.test(before) || before === 'I') return false;
  const ahead = text.slice(0, at - before.length).trimEnd();
  const counts = /^\d+$/.test(before);
  if (
    counts &&
    (/^\s*\p{Ll}/u.test(text.slice(at + 1)) || /\b(?:step|phase|part|point|item|option|stage|round)$/i.test(ahead))
  )
    return true;
  return ahead === '' || (/[.:;!?]$/.test(ahead) && counts);
}

/** The letters, digits and inner dots right before a full stop: `e.g`, `U.S`, `approx`. */
function lastToken(text: string, at: number): string {
  return /[\p{L}\p{M}\p{N}.%)\]]+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0].replace(/^[.)\]]+/, '') ?? '';
}

/** "done.Then", "happened?I": a new word with a capital right behind a word in lower case. */
function isUnspacedEnd(text: string, at: number, mark: string, closers: string, rest: string): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  const next = /^["“(]?(\p{Lu}[\p{L}\p{M}'’]*)(.?)/u.exec(rest);
  if (!next) return /[!?]/.test(mark) && closers === '' && /^\p{Lu}/u.test(rest);
  const word = next[1] ?? '';
  if (next[2] === '.' || next[2] === '(' || next[2] === '_') return false;
  if (/[!?]/.test(mark) || mark === '…' || mark.length > 1) return word === 'I' || /^\p{Lu}\p{Ll}/u.test(word);
  if (closers !== '') return word === 'I' || /^\p{Lu}\p{Ll}/u.test(word);
  const lowerWord = /(?:^|[\s"“'‘(–—-])\p{Ll}[\p{Ll}\p{M}'’-]+$/u.test(before) || /(?:[%)\]]|\d)$/.test(before);
  if (lowerWord) return /^(?:I|A)$/.test(word) || /^\p{Lu}[\p{Ll}'’]/u.test(word);
  return starters.has(word.toLowerCase()) && /\p{L}{2,}$/u.test(before);
}

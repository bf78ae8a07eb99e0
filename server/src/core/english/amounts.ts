import {
  beforeWords,
  currencies,
  currencySigns,
  deadlineWords,
  durations,
  gluedDurations,
  harm,
  months,
  named,
  numbered,
  periods,
  rates,
  shifts,
  sizes,
  staff,
  talk,
  weekdays,
} from './amountWords.ts';
import type { Amount, Tag, Token } from './facts.ts';
import { cutPieces, type Piece, type Quantity, readQuantity } from './quantities.ts';

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

/** Lower-case words with which an amount can begin; the others are passed over unread. */
const starters = new Set(
  `a an another one half no nobody none not in twice thrice several zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands millions billions scores first second third fourth fifth sixth
seventh eighth ninth tenth halved halve halves halving doubled double doubles doubling tripled triple tripling trebled quadrupled quadruple quadrupling rs`.split(
    /\s+/,
  ),
);

/** Most sentences hold no number at all; this keeps them cheap. */
const mayHoldAmount =
  /\d|\b(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|dozens?|several|double[ds]?|doubling|tripled?|tripling|quadrupled?|halv(?:e[ds]?|ing)|twice|thrice|thirds?|zero|no|nobody|none|\w+fold|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

interface Read {
  readonly from: number;
  readonly next: number;
  readonly kind: Amount['kind'];
  readonly measures: boolean;
  readonly value: number | undefined;
  readonly unit: string | undefined;
  readonly change?: readonly [from: number | undefined, to: number | undefined];
}

type Reader = (sentence: Sentence, index: number) => Read | undefined;

/** Pieces with their neighbours' words and tags at hand. */
class Sentence {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly #tags: ReadonlyMap<number, Token>;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.pieces = cutPieces(text);
    this.#tags = new Map(tokens.map(token => [token.span.start, token]));
  }

  /** Cheap look at a piece: most words and marks cannot begin an amount. */
  mayStart(index: number): boolean {
    const piece = this.pieces[index];
    if (piece === undefined) return false;
    if (piece.kind === 'number') return true;
    if (piece.kind === 'mark') return piece.norm === '#' || piece.norm === '(' || currencySigns.has(piece.norm);
    if (starters.has(piece.norm) || numbered.has(piece.norm) || piece.norm.endsWith('fold')) return true;
    const next = this.pieces[index + 1];
    return (
      /^\p{Lu}/u.test(piece.text) ||
      (next?.glued === true && (next.kind === 'number' || next.norm === '-' || next.norm === '$'))
    );
  }

  word(index: number): string {
    return this.pieces[index]?.norm ?? '';
  }

  isGlued(index: number): boolean {
    return this.pieces[index]?.glued === true;
  }

  tag(index: number): Tag | undefined {
    return this.#tags.get(this.pieces[index]?.start ?? -1)?.tag;
  }

  lemma(index: number): string {
    const lemma = this.#tags.get(this.pieces[index]?.start ?? -1)?.lemma;
    return lemma === undefined || lemma === this.word(index) ? singular(this.word(index)) : lemma;
  }

  /** The first index at or after `index` that is no hyphen. */
  afterHyphen(index: number): number {
    return this.word(index) === '-' && this.isGlued(index) && this.isGlued(index + 1) ? index + 1 : index;
  }
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word) && !/(?:ases|uses|onses|enses|ises|oses|ches)$/.test(word))
    return word.slice(0, -2);
  if (/(?:tches|nches|aches|statuses|viruses|buses)$/.test(word) && !/caches$/.test(word)) return word.slice(0, -2);
  if (word === 'people') return 'person';
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** A number that is part of a name or a date comes first: what is left is counted or measured. */
const readers: readonly Reader[] = [
  readListNumber,
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

/** "1. First I …", "(2) …" at the start of a sentence. */
function readListNumber(sentence: Sentence, index: number): Read | undefined {
  const { pieces } = sentence;
  const bracket = sentence.word(index) === '(' ? 1 : 0;
  const piece = pieces[index + bracket];
  if (index !== 0 || piece?.kind !== 'number' || !/^\d{1,2}$/.test(piece.text)) return undefined;
  const closes = bracket === 1 ? [')'] : [')', '.'];
  if (!closes.includes(sentence.word(index + bracket + 1)) || pieces.length <= index + bracket + 2) return undefined;
  return {
    from: index,
    next: index + bracket + 2,
    kind: 'list-number',
    measures: false,
    value: Number(piece.text),
    unit: undefined,
  };
}

function readMoney(sentence: Sentence, index: number): Read | undefined {
  const { pieces } = sentence;
  const prefix = moneyPrefix(sentence, index);
  if (prefix !== undefined) {
    const quantity = pieces[prefix.next]?.kind === 'number' ? readQuantity(pieces, prefix.next) : undefined;
    if (quantity === undefined) return undefined;
    const millions = sentence.word(quantity.next) === 'm' && sentence.isGlued(quantity.next);
    const value = quantity.value === undefined ? undefined : quantity.value * (millions ? 1e6 : 1);
    const end = endOfRate(sentence, quantity.next + (millions ? 1 : 0)) ?? quantity.next + (millions ? 1 : 0);
    return { from: index, next: end, kind: 'money', measures: true, value, unit: prefix.unit };
  }
  const read = readQuantity(pieces, index);
  if (read === undefined || read.fraction) return undefined;
  const quantity = asMillions(sentence, read);
  const at = sentence.afterHyphen(quantity.next);
  const unit =
    currencySigns.get(sentence.word(at)) ??
    (/^(?:us|eu)$/.test(sentence.word(at)) ? currencies.get(sentence.word(at + 1)) : currencies.get(sentence.word(at)));
  if (unit === undefined) return undefined;
  const next = /^(?:us|eu)$/.test(sentence.word(at)) ? at + 2 : at + 1;
  return {
    from: index,
    next: endOfRate(sentence, next) ?? next,
    kind: 'money',
    measures: true,
    value: quantity.value,
    unit,
  };
}

function moneyPrefix(sentence: Sentence, index: number): { readonly unit: string; readonly next: number } | undefined {
  const sign = currencySigns.get(sentence.word(index));
  if (sign !== undefined) return { unit: sign, next: index + 1 };
  const isLettered =
    /^(?:us|a|c|ca|au|nz|hk|s)$/.test(sentence.word(index)) &&
    sentence.word(index + 1) === '$' &&
    sentence.isGlued(index + 1);
  if (isLettered) return { unit: 'usd', next: index + 2 };
  const code = sentence.pieces[index];
  if (code === undefined || !/^(?:USD|EUR|GBP|INR|CHF|JPY|CAD|AUD|SGD|BRL|AED|Rs|RS|rs)$/.test(code.text))
    return undefined;
  const next = sentence.word(index + 1) === '.' ? index + 2 : index + 1;
  return { unit: currencies.get(code.norm) ?? code.norm, next };
}

/** 2024-05-01, 5/1/2024, 01.05.2024. */
function readIsoDate(sentence: Sentence, index: number): Read | undefined {
  const piece = sentence.pieces[index];
  if (piece?.kind !== 'number') return undefined;
  const match =
    /^(?:(?:19|20)\d\d-\d\d(?:-\d\d)?|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?!\d)/.exec(
      sentence.text.slice(piece.start, piece.start + 12),
    );
  return match === null ? undefined : endAt(sentence, index, piece.start + match[0].length, 'date');
}

/** 10:30, 9 am, 5 p.m., noon is no number. */
function readClock(sentence: Sentence, index: number): Read | undefined {
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

/** 24/7, 1:1s, 50/50, 80-20: read as a name. "3/5 of the users" is none. */
function readRatioName(sentence: Sentence, index: number): Read | undefined {
  const piece = sentence.pieces[index];
  if (piece?.kind !== 'number') return undefined;
  const match =
    /^(?:24\/7(?:\/365)?|24x7|\d:\d{1,2}s?|50\/50|80\/20|20\/80|90\/10|60\/40|70\/30|9-to-5|401k|365\/24)(?![\d%])/.exec(
      sentence.text.slice(piece.start, piece.start + 10),
    );
  return match === null ? undefined : endAt(sentence, index, piece.start + match[0].length, 'name');
}

function endAt(sentence: Sentence, from: number, offset: number, kind: Amount['kind']): Read {
  let next = from + 1;
  while (next < sentence.pieces.length && (sentence.pieces[next]?.start ?? offset) < offset) next++;
  return { from, next, kind, measures: false, value: undefined, unit: undefined };
}

/** S3, p95, COVID-19, #412, Python 3, step 2, HTTP 500, "five whys", "two-factor". */
function readNumberedName(sentence: Sentence, index: number): Read | undefined {
  const { pieces } = sentence;
  const piece = pieces[index];
  if (piece === undefined) return undefined;
  if (piece.norm === '#' && pieces[index + 1]?.kind === 'number') return nameTo(sentence, index, index + 2);
  if (piece.kind === 'word') return readWordThenNumber(sentence, index, piece);
  if (piece.kind === 'number' && isStatusCode(sentence, index))
    return nameTo(
      sentence,
      index,
      index + (/^s$/.test(sentence.word(index + 1)) && sentence.isGlued(index + 1) ? 2 : 1),
    );
  return undefined;
}

function isStatusCode(sentence: Sentence, index: number): boolean {
  if (!/^[1-5]\d\d$/.test(sentence.word(index))) return false;
  const plural = sentence.word(index + 1) === 's' && sentence.isGlued(index + 1);
  if (plural) return /^[45]/.test(sentence.word(index));
  return (
    /^(?:400|401|403|404|409|422|429|500|502|503|504)$/.test(sentence.word(index)) &&
    /^(?:an?|returned|returning|returns|status|http|code)$/.test(sentence.word(index - 1))
  );
}

function readWordThenNumber(sentence: Sentence, index: number, piece: Piece): Read | undefined {
  const { pieces } = sentence;
  if (/^[Vv](?:er)?$/.test(piece.text) && pieces[index + 1]?.kind === 'number' && sentence.isGlued(index + 1)) {
    return { ...nameTo(sentence, index, index + 2), kind: 'version' };
  }
  if (
    /^(?:Q|H|FY|CY|CW|KW|W)$/i.test(piece.text) &&
    pieces[index + 1]?.kind === 'number' &&
    sentence.isGlued(index + 1)
  ) {
    return dateTo(sentence, index, skipYear(sentence, index + 2));
  }
  const next = index + 1;
  if (pieces[next]?.kind === 'number' && sentence.isGlued(next))
    return piece.norm === 'x' ? undefined : nameTo(sentence, index, next + 1);
  const dash =
    sentence.word(next) === '-' &&
    sentence.isGlued(next) &&
    pieces[next + 1]?.kind === 'number' &&
    sentence.isGlued(next + 1);
  if (dash && !months.has(piece.norm) && !/^(?:of|to|sub|post|pre|top|about)$/.test(piece.norm))
    return nameTo(sentence, index, next + 2);
  if (isPluralOrMeasured(sentence, next)) return undefined;
  const isNumbered = numbered.has(piece.norm) && piece.norm !== 'no';
  const isProduct = /^[A-Z]/.test(piece.text) && index > 0 && !months.has(piece.norm) && !isSentenceWord(piece.norm);
  if (!isNumbered && !isProduct) return undefined;
  if (pieces[next]?.kind === 'number') {
    const kind =
      /^(?:version|release|python|java|node|angular|react|ios|android|postgres|mysql|kubernetes|ubuntu|windows)$/.test(
        piece.norm,
      )
        ? 'version'
        : 'name';
    return { ...nameTo(sentence, index, next + 1), kind };
  }
  const spelled = isNumbered && pieces[next]?.kind === 'word' ? readQuantity(pieces, next) : undefined;
  const isName =
    spelled !== undefined &&
    !spelled.fraction &&
    !spelled.vague &&
    (spelled.value ?? 99) < 13 &&
    sentence.word(next) !== 'a';
  return isName &&
    /^(?:step|phase|tier|level|sev|severity|priority|stage|version|chapter|round|part|layer|day|week|question|number)$/.test(
      piece.norm,
    )
    ? nameTo(sentence, index, spelled.next)
    : undefined;
}

/** Words that begin with a capital for another reason than being a name. */
function isSentenceWord(norm: string): boolean {
  return /^(?:i|in|on|at|by|from|to|of|the|and|but|for|with|over|under|about|all|only|since|until|after|before|within|around|nearly|almost|my|our|these|those|we|they|than|top)$/.test(
    norm,
  );
}

/** The number at `index` counts what follows, so the capital before it is a subject: "Support handled 40 tickets". */
function isPluralOrMeasured(sentence: Sentence, index: number): boolean {
  const piece = sentence.pieces[index];
  if (piece === undefined) return false;
  const quantity = readQuantity(sentence.pieces, index);
  if (quantity === undefined) return true;
  const after = sentence.word(sentence.afterHyphen(quantity.next));
  if (after === '%' || after === 'percent' || (sentence.isGlued(quantity.next) && quantity.next > index + 1))
    return true;
  if (
    sizes.has(after) ||
    rates.has(after) ||
    durations.has(after) ||
    (sentence.isGlued(quantity.next) && (gluedDurations.has(after) || after === 'x'))
  )
    return true;
  if (/^(?:more|other|new|large|big|small)$/.test(after)) return true;
  return (
    /[a-z]{2}s$/.test(after) &&
    !/(?:ss|us|is|was|has)$/.test(after) &&
    !/verb|auxiliary/.test(sentence.tag(quantity.next) ?? '')
  );
}

/** A name goes on over what is glued to it: `K8s`, `S3-backed`, `EC2`. */
function nameTo(sentence: Sentence, from: number, end: number): Read {
  let next = end;
  while (
    sentence.isGlued(next) &&
    (/^[\p{L}\d]/u.test(sentence.word(next)) || (sentence.word(next) === '-' && sentence.isGlued(next + 1)))
  )
    next++;
  return { from, next, kind: 'name', measures: false, value: undefined, unit: undefined };
}

/** March 2023, 3 March, the 12th, Friday the 12th, in 2021, the 1990s. */
function readDate(sentence: Sentence, index: number): Read | undefined {
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

function skipYear(sentence: Sentence, index: number): number {
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

/** No noun can follow: the number stands for itself. */
function endsPhrase(sentence: Sentence, index: number): boolean {
  return sentence.pieces[index]?.kind !== 'word' || stopsNoun.test(sentence.word(index));
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

function dateTo(sentence: Sentence, from: number, next: number): Read {
  const kind = isDeadline(sentence, from) ? 'deadline' : 'date';
  return { from, next, kind, measures: false, value: undefined, unit: undefined };
}

function isDeadline(sentence: Sentence, index: number): boolean {
  const before = /^(?:the|next|this|end|of)$/.test(sentence.word(index - 1)) ? index - 2 : index - 1;
  return (
    deadlineWords.has(sentence.word(before)) || (sentence.word(before) === 'on' && sentence.word(before - 1) === 'due')
  );
}

const ordinalWords = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

function readOrdinal(sentence: Sentence, index: number): Read | undefined {
  const piece = sentence.pieces[index];
  if (
    piece?.kind === 'number' &&
    /^\d+$/.test(piece.text) &&
    /^(?:st|nd|rd|th)$/.test(sentence.word(index + 1)) &&
    sentence.isGlued(index + 1)
  ) {
    const next = index + 2;
    if (sentence.word(next) === 'percentile') return nameTo(sentence, index, next + 1);
    const isQuarter = /^(?:quarter|half|century)$/.test(sentence.word(next));
    return isQuarter
      ? dateTo(sentence, index, skipYear(sentence, next + 1))
      : ordinalTo(index, next, Number(piece.text));
  }
  if (
    piece?.kind !== 'word' ||
    !/^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(piece.norm)
  )
    return undefined;
  if (/^(?:quarter|half)$/.test(sentence.word(index + 1)) && /^(?:the|in|of)$/.test(sentence.word(index - 1))) {
    return dateTo(sentence, index, skipYear(sentence, index + 2));
  }
  const counts = /^(?:a|the|my|our|their|his|her|its|this|that|every|for)$/.test(sentence.word(index - 1));
  const isUnit = piece.norm === 'second' && endsPhrase(sentence, index + 1);
  return ordinalWords.test(piece.norm) && counts && !isUnit ? ordinalTo(index, index + 1, undefined) : undefined;
}

function ordinalTo(from: number, next: number, value: number | undefined): Read {
  return { from, next, kind: 'ordinal', measures: false, value, unit: undefined };
}

/** 2.3.1: two dots and no date. */
function readVersion(sentence: Sentence, index: number): Read | undefined {
  const piece = sentence.pieces[index];
  if (piece?.kind !== 'number' || (piece.text.match(/\./g) ?? []).length < 2) return undefined;
  return { ...nameTo(sentence, index, index + 1), kind: 'version' };
}

const changeWords: ReadonlyMap<string, number> = new Map([
  ['halved', 0.5],
  ['halve', 0.5],
  ['halves', 0.5],
  ['halving', 0.5],
  ['doubled', 2],
  ['double', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['tripled', 3],
  ['triple', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['quadruple', 4],
  ['quadrupling', 4],
]);

/** "halved", "doubled", "cut in half", "twice as fast", "tenfold". */
function readChangeWord(sentence: Sentence, index: number): Read | undefined {
  const word = sentence.word(index);
  const factor = changeWords.get(word);
  if (factor !== undefined && sentence.word(index + 1) !== '-') return readFactor(sentence, index, factor);
  if (word === 'in' && sentence.word(index + 1) === 'half') return changeTo(index, index + 2, 0.5);
  if (word === 'twice' || word === 'thrice') return readTimes(sentence, index, word === 'twice' ? 2 : 3, index + 1);
  const fold = /^(two|three|four|five|six|ten|hundred|many|several)fold$/.exec(word);
  if (fold === null) return undefined;
  const value = new Map([
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['ten', 10],
    ['hundred', 100],
  ]).get(fold[1] ?? '');
  return { from: index, next: index + 1, kind: 'multiple', measures: value !== undefined, value, unit: undefined };
}

/** "I doubled down", "double check" and "triple-checked" change no amount. */
function readFactor(sentence: Sentence, index: number, factor: number): Read | undefined {
  const after = sentence.word(index + 1);
  if (/^(?:down|back|over|check|checks|checked|checking|up|booked|blind|click|booking)$/.test(after)) return undefined;
  const word = sentence.word(index);
  if (/^(?:double|triple|quadruple)$/.test(word)) {
    const isMultiple = /^(?:the|our|my|what|that|their)$/.test(after);
    const isVerb =
      /verb/.test(sentence.tag(index) ?? '') || /^(?:to|would|could|will|can|did)$/.test(sentence.word(index - 1));
    if (!isMultiple && !isVerb) return undefined;
    return {
      from: index,
      next: index + 1,
      kind: isVerb ? 'change' : 'multiple',
      measures: true,
      value: factor,
      unit: undefined,
    };
  }
  return changeTo(index, index + 1, factor);
}

function changeTo(from: number, next: number, value: number): Read {
  return { from, next, kind: 'change', measures: true, value, unit: undefined };
}

/** "twice as fast", "three times the load" multiply; "three times" alone counts; "twice a week" is a rate. */
function readTimes(sentence: Sentence, from: number, value: number | undefined, next: number): Read {
  const rate = endOfRate(sentence, next);
  if (rate !== undefined) return { from, next: rate, kind: 'rate', measures: true, value, unit: 'time' };
  const isMultiple =
    /^(?:as|the|our|my|that|what|their|its|more|less|faster|slower|longer|bigger|larger|higher|cheaper|better|fewer|over)$/.test(
      sentence.word(next),
    );
  return {
    from,
    next,
    kind: isMultiple ? 'multiple' : 'count',
    measures: true,
    value,
    unit: isMultiple ? undefined : 'time',
  };
}

/** "no tickets since", "nobody has been paged since", "not a single rollback since": a measured nothing. */
function readNone(sentence: Sentence, index: number): Read | undefined {
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

/** "an hour", "a week and a half", "half an hour", "a full day". "A day later", "one day" and "the other day" tell when. */
function readArticleDuration(sentence: Sentence, index: number): Read | undefined {
  const half = sentence.word(index) === 'half' ? 1 : 0;
  if (!/^(?:an?|one|another)$/.test(sentence.word(index + half))) return undefined;
  const adjective = /^(?:full|whole|solid|further|single|extra|entire|good|business|working)$/.test(
    sentence.word(index + half + 1),
  )
    ? 1
    : 0;
  const at = index + half + adjective + 1;
  const dash = sentence.afterHyphen(at);
  const unit = durations.get(sentence.word(dash));
  if (unit === undefined || /s$/.test(sentence.word(dash)) || dash !== at) return undefined;
  if (unit === 'second' && !endsPhrase(sentence, at + 1)) return undefined;
  if (/^(?:sprint|quarter|weekend|decade)$/.test(unit) && half + adjective === 0) return undefined;
  if (sentence.word(index) === 'one' && unit === 'day' && adjective === 0) return undefined;
  const more =
    /^and$/.test(sentence.word(at + 1)) &&
    sentence.word(at + 2) === 'a' &&
    /^(?:half|quarter)$/.test(sentence.word(at + 3));
  const value = half === 1 ? 0.5 : more ? 1 + (sentence.word(at + 3) === 'half' ? 0.5 : 0.25) : 1;
  return duration(sentence, index, more ? at + 4 : at + 1, value, unit, sentence.word(at + 1) === '-');
}

function readMeasure(sentence: Sentence, index: number): Read | undefined {
  const quantity = readQuantity(sentence.pieces, index);
  const tellsWhen = sentence.word(index) === 'one' && sentence.word(index + 1) === 'day';
  if (quantity === undefined || tellsWhen) return undefined;
  const range = endOfRange(sentence, quantity);
  const counted: Quantity = range ?? asMillions(sentence, quantity);
  return (
    readPercentage(sentence, index, counted) ??
    readDuration(sentence, index, counted) ??
    readSizeOrRate(sentence, index, counted) ??
    readMultiple(sentence, index, counted) ??
    readCount(sentence, index, counted)
  );
}

/** "3-4", "10–15", "three to four", "two or three": both numbers, no single value. */
function endOfRange(sentence: Sentence, first: Quantity): Quantity | undefined {
  const joint = sentence.word(first.next);
  const isDash =
    /^[-–—]$/.test(joint) && sentence.pieces[first.next + 1]?.kind === 'number' && sentence.isGlued(first.next + 1);
  const isWord = /^(?:to|or)$/.test(joint);
  if (!isDash && !isWord) return undefined;
  const second = readQuantity(sentence.pieces, first.next + 1);
  if (second === undefined || second.fraction || second.vague || sentence.word(first.next + 1) === 'a')
    return undefined;
  return { value: undefined, next: second.next, spelled: first.spelled, fraction: false, vague: false };
}

/** "5m users" are millions, "5m" alone is minutes. */
function asMillions(sentence: Sentence, quantity: Quantity): Quantity {
  if (sentence.word(quantity.next) !== 'm' || !sentence.isGlued(quantity.next) || quantity.value === undefined)
    return quantity;
  const after = sentence.word(quantity.next + 1);
  const isCounted =
    /noun/.test(sentence.tag(quantity.next + 1) ?? '') || (/[a-z]{3}s$/.test(after) && !stopsNoun.test(after));
  return isCounted ? { ...quantity, value: quantity.value * 1e6, next: quantity.next + 1 } : quantity;
}

function readPercentage(sentence: Sentence, from: number, { value, next, fraction }: Quantity): Read | undefined {
  const at = sentence.afterHyphen(next);
  const word = sentence.word(at);
  if (word === '%' || word === 'percent' || word === 'pct') {
    const points = /^(?:points?)$/.test(sentence.word(at + 1)) ? 1 : 0;
    return { from, next: at + 1 + points, kind: 'percentage', measures: true, value, unit: 'percent' };
  }
  if (/^(?:per|percentage|basis)$/.test(word) && /^(?:cent|points?)$/.test(sentence.word(at + 1))) {
    return {
      from,
      next: at + 2,
      kind: 'percentage',
      measures: true,
      value,
      unit: word === 'basis' ? 'basis point' : 'percent',
    };
  }
  if (/^(?:pp|bps|bp)$/.test(word))
    return {
      from,
      next: at + 1,
      kind: 'percentage',
      measures: true,
      value,
      unit: word === 'pp' ? 'percent' : 'basis point',
    };
  if (!fraction) return undefined;
  return readFractionOf(sentence, from, value, next);
}

/** "half of the users", "by a third", "two thirds". Bare "half" ("half listening", "the other half") measures nothing. */
function readFractionOf(sentence: Sentence, from: number, value: number | undefined, next: number): Read | undefined {
  if (durations.has(sentence.word(next))) return undefined;
  const isBy = sentence.word(from - 1) === 'by' || (sentence.word(from) === 'a' && sentence.word(from - 1) === 'to');
  const isOf =
    sentence.word(next) === 'of' ||
    (sentence.word(from) === 'half' && /^(?:the|our|my|their|its|all|a)$/.test(sentence.word(next)));
  const isPlural = /s$/.test(sentence.word(next - 1));
  if (sentence.word(from) === 'half' && /^an?$/.test(sentence.word(next))) return undefined;
  if (!isBy && !isOf && !isPlural) return undefined;
  return {
    from,
    next,
    kind: 'percentage',
    measures: true,
    value: value === undefined ? undefined : Math.round(value * 1000) / 10,
    unit: 'percent',
  };
}

function readDuration(sentence: Sentence, from: number, { value, next, fraction, vague }: Quantity): Read | undefined {
  if (fraction) return undefined;
  const at = sentence.afterHyphen(next);
  const skip =
    /^(?:business|working|calendar|full|straight|consecutive|extra|more|additional|further|engineering|man|person|solid|long|whole|developer|engineer|work)$/.test(
      sentence.word(at),
    )
      ? 1
      : 0;
  const unitAt = sentence.afterHyphen(at + skip);
  const word = sentence.word(unitAt);
  const gluedUnit = skip === 0 && sentence.isGlued(at) && at === next ? gluedDurations.get(word) : undefined;

  const unit = gluedUnit ?? durations.get(word);
  if (unit === undefined || (word === 'us' && !sentence.isGlued(unitAt)) || (word === 'quarters' && value === 3))
    return undefined;
  const isHyphened = unitAt !== next + skip;
  const compound = readCompoundDuration(sentence, unitAt + 1);
  const more =
    sentence.word(unitAt + 1) === 'and' && sentence.word(unitAt + 2) === 'a' && sentence.word(unitAt + 3) === 'half';
  const whole = more && value !== undefined ? value + 0.5 : value;
  const read = duration(sentence, from, more ? unitAt + 4 : (compound ?? unitAt + 1), whole, unit, isHyphened);
  return vague && read.kind === 'duration' ? { ...read, value: undefined } : read;
}

/** "2h 30m", "1 hour 20 minutes", "two hours and ten minutes". */
function readCompoundDuration(sentence: Sentence, index: number): number | undefined {
  const start = sentence.word(index) === 'and' ? index + 1 : index;
  const quantity = readQuantity(sentence.pieces, start);
  if (quantity === undefined || quantity.fraction || quantity.vague) return undefined;
  const word = sentence.word(quantity.next);
  const isUnit =
    /^(?:minutes?|mins?|seconds?|secs?|months?|days?|weeks?)$/.test(word) ||
    (sentence.isGlued(quantity.next) && /^[ms]$/.test(word));
  return isUnit ? quantity.next + 1 : undefined;
}

/** What the duration is for: a measure, a rate, a date ("later", "ago"), a deadline, or the name of a thing ("a two-week sprint"). */
function duration(
  sentence: Sentence,
  from: number,
  next: number,
  value: number | undefined,
  unit: string,
  hyphened: boolean,
): Read {
  const measured: Read = { from, next, kind: 'duration', measures: true, value, unit };
  const word = sentence.word(next);
  const nounAt = word === "'" || word === '’' ? next + 1 : next;
  if (shifts.has(word) || (word === 'earlier' && sentence.word(next + 1) !== 'than') || /^(?:ago)$/.test(word))
    return { ...measured, kind: 'date', measures: false };
  if (isCountedToEvent(sentence, next)) return { ...measured, kind: 'deadline', measures: false };
  if (
    /^(?:into|in)$/.test(word) &&
    /^(?:my|the|our|this|that)$/.test(sentence.word(next + 1)) &&
    sentence.word(next) === 'into'
  )
    return { ...measured, kind: 'date', measures: false };
  if (/^(?:of)$/.test(word) && /^(?:experience|notice|service)$/.test(sentence.word(next + 1)))
    return { ...measured, measures: false };
  if (hyphened && (named.has(sentence.word(nounAt)) || named.has(sentence.word(nounAt + 1))))
    return { ...measured, measures: false };
  if (/^old$/.test(sentence.word(sentence.afterHyphen(next)))) return { ...measured, measures: false };
  const rate = endOfRate(sentence, next);
  return rate === undefined ? measured : { ...measured, next: rate, kind: 'rate' };
}

/** "two weeks before the launch", "a month ahead of the deadline": when, not how much. */
function isCountedToEvent(sentence: Sentence, index: number): boolean {
  if (!beforeWords.has(sentence.word(index))) return false;
  const word = sentence.word(index);
  if (word === 'from') return sentence.word(index + 1) === 'now';
  if (word === 'to') return /^(?:go|launch|the|our)$/.test(sentence.word(index + 1)) && nearEvent(sentence, index + 1);
  if (word === 'ahead')
    return (
      sentence.word(index + 1) === 'of' &&
      nearEvent(sentence, index + 2) &&
      !/^schedule$/.test(sentence.word(index + 2))
    );
  return nearEvent(sentence, index + 1);
}

const events =
  /^(?:launch|deadline|release|go|demo|date|presentation|review|board|christmas|cutover|freeze|audit|event|conference|meeting|renewal|migration|start|end|deploy|deployment|delivery|kickoff|handover|launching|friday|monday|it|we|i|that|exam|interview|election|season|rollout|opening)$/;

function nearEvent(sentence: Sentence, index: number): boolean {
  for (let at = index; at < index + 4; at++) if (events.test(sentence.word(at))) return true;
  return false;
}

function readSizeOrRate(sentence: Sentence, from: number, { value, next, fraction }: Quantity): Read | undefined {
  if (fraction) return undefined;
  const at = sentence.afterHyphen(next);
  const word = sentence.word(at);
  const rate = rates.get(word);
  if (rate !== undefined) return { from, next: at + 1, kind: 'rate', measures: true, value, unit: rate };
  const size = sizes.get(word);
  if (size === undefined) return undefined;
  const end = endOfRate(sentence, at + 1);
  return { from, next: end ?? at + 1, kind: end === undefined ? 'size' : 'rate', measures: true, value, unit: size };
}

function readMultiple(sentence: Sentence, from: number, { value, next, fraction }: Quantity): Read | undefined {
  if (fraction) return undefined;
  const word = sentence.word(next);
  if (
    (word === 'x' || word === '×') &&
    (sentence.isGlued(next) || /^(?:faster|slower|more|less|the|as)$/.test(sentence.word(next + 1)))
  ) {
    return { from, next: next + 1, kind: 'multiple', measures: true, value, unit: undefined };
  }
  const hyphen = sentence.afterHyphen(next);
  if (sentence.word(hyphen) === 'fold')
    return { from, next: hyphen + 1, kind: 'multiple', measures: true, value, unit: undefined };
  return word === 'times' ? readTimes(sentence, from, value, next + 1) : undefined;
}

function readCount(sentence: Sentence, from: number, quantity: Quantity): Read | undefined {
  const { value, next, spelled, fraction, vague } = quantity;
  if (fraction) return undefined;
  const hyphen = sentence.afterHyphen(next);
  if (hyphen !== next) return readHyphened(sentence, from, hyphen, quantity);
  const team = teamOf(sentence, from, quantity);
  if (team !== undefined) return team;
  const of = sentence.word(next) === 'of' ? next + 1 : next;
  const noun = endOfNoun(sentence, of);
  if (noun === undefined) return readBareNumber(sentence, from, quantity);
  if (noun.unit === 'one' || (spelled && value === 1 && !isCountedOne(sentence, from, noun.unit))) return undefined;
  const rate = endOfRate(sentence, noun.next);
  if (rate !== undefined && !vague) return { from, next: rate, kind: 'rate', measures: true, value, unit: noun.unit };
  if (staff.has(noun.unit) && !isHarmed(sentence, from))
    return { from, next: noun.next, kind: 'team-size', measures: false, value, unit: noun.unit };
  // "Dozens of customers" bounds the harm; "several customers" leaves it open.
  const isOpen = vague && /^(?:several|a)$/.test(sentence.word(from));
  return {
    from,
    next: noun.next,
    kind: 'count',
    measures: !isOpen && (!talk.has(noun.unit) || (noun.unit === 'point' && !spelled)),
    value,
    unit: noun.unit,
  };
}

/** "One customer left" counts, "one engineer told me" and "one thing" do not. */
function isCountedOne(sentence: Sentence, from: number, unit: string): boolean {
  if (
    /^(?:this|that|no|any|each|every|the|which|another|only)$/.test(sentence.word(from - 1)) &&
    sentence.word(from - 1) !== 'only'
  )
    return false;
  return /^(?:customer|client|user|account|incident|outage|ticket|complaint|patient|order|rollback|escalation|bug|defect|page|alert|tenant|merchant|student|vote|hour|week|month|minute)$/.test(
    unit,
  );
}

/** "a team of six", "six of us", "the three of us", "six people on the team". */
function teamOf(sentence: Sentence, from: number, { value, next }: Quantity): Read | undefined {
  const team: Read = { from, next, kind: 'team-size', measures: false, value, unit: 'person' };
  const before = sentence.word(from - 1) === 'of' ? sentence.word(from - 2) : '';
  if (
    /^(?:team|group|squad|crew|staff|pod|committee|panel|company|startup|organization|organisation|org|department|party|pair)$/.test(
      before,
    )
  ) {
    const noun = endOfNoun(sentence, next);
    return noun !== undefined && (staff.has(noun.unit) || noun.unit === 'person') ? { ...team, next: noun.next } : team;
  }
  if (sentence.word(next) === 'of' && /^(?:us|you)$/.test(sentence.word(next + 1))) return { ...team, next: next + 2 };
  const isTeamPerson =
    /^(?:people|persons|members)$/.test(sentence.word(next)) &&
    /^(?:on|in)$/.test(sentence.word(next + 1)) &&
    /^(?:the|my|our)$/.test(sentence.word(next + 2)) &&
    /^(?:team|squad|group|company|department)$/.test(sentence.word(next + 3));
  const isSelf =
    sentence.word(from - 2) === 'we' &&
    /^(?:were|are)$/.test(sentence.word(from - 1)) &&
    /^(?:people|persons)$/.test(sentence.word(next));
  if (isSelf) return { ...team, next: next + 1 };
  const isReports = /^(?:direct|indirect)$/.test(sentence.word(next)) && /^reports$/.test(sentence.word(next + 1));
  if (isReports) return { ...team, next: next + 2 };
  const isManaged =
    /^(?:manage|managed|managing|led|lead|leading|supervised|supervise)$/.test(sentence.word(from - 1)) &&
    /^(?:people|persons)$/.test(sentence.word(next));
  return isTeamPerson || isManaged ? { ...team, next: next + 1 } : undefined;
}

function isHarmed(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    if (harm.has(sentence.word(at))) return true;
    if (/^[,;]$/.test(sentence.word(at))) return false;
  }
  return false;
}

/** "a six-person team", "a 40-page document", "two-factor", "one-on-one". */
function readHyphened(sentence: Sentence, from: number, at: number, { value, spelled }: Quantity): Read | undefined {
  const word = sentence.word(at);
  if (/^(?:person|people|man|woman|engineer|member|developer|strong|head)$/.test(word)) {
    return { from, next: at + 1, kind: 'team-size', measures: false, value, unit: 'person' };
  }
  if (word === 'on' || word === 'to' || word === 'off' || spelled) return nameTo(sentence, from, at + 1);
  const isPlain = sentence.pieces[at]?.kind === 'word';
  return isPlain
    ? { from, next: at + 1, kind: 'count', measures: true, value, unit: sentence.lemma(at) }
    : nameTo(sentence, from, at + 1);
}

/** A number with nothing counted after it: "down to 12", "of the 40, 31 renewed". Small words ("the two", "all three") count nothing. */
function readBareNumber(sentence: Sentence, from: number, { value, next, spelled, vague }: Quantity): Read | undefined {
  const isTarget =
    sentence.word(from - 1) === 'to' && (/^(?:down|up)$/.test(sentence.word(from - 2)) || startsChange(sentence, from));
  if (vague || (spelled && (value ?? 0) < 20 && value !== 0 && !isTarget)) return undefined;
  if (sentence.word(from) === 'a') return undefined;
  if (value === 0 && spelled && !/^(?:to|at|was|were|is|hit|reached|stayed)$/.test(sentence.word(from - 1)))
    return undefined;
  const rate = endOfRate(sentence, next);
  return {
    from,
    next: rate ?? next,
    kind: rate === undefined ? 'count' : 'rate',
    measures: true,
    value,
    unit: undefined,
  };
}

/** A "from" with a number stands a few words before: "from forty minutes to twelve". */
function startsChange(sentence: Sentence, index: number): boolean {
  for (let at = index - 2; at >= Math.max(0, index - 7); at--) if (sentence.word(at) === 'from') return true;
  return false;
}

const stopsNoun =
  /^(?:and|or|but|in|on|at|by|to|from|for|with|of|that|which|who|was|were|is|are|had|has|have|did|when|while|because|if|so|as|than|per|a|an|the|after|before|since|until|within|later|ago|i|we|they|he|she|it|us|them|me|instead|each|every|out|into|through|without|across|under|over|not|then|there|this|would|could|will|can|more|up|down|off|still|also|only|even|already)$/;
/** The determiner after "of": "three of our customers". */
const determiners = /^(?:the|our|my|their|its|his|her|those|these|your)$/;
const describes =
  /^(?:more|other|new|extra|different|separate|additional|further|large|larger|largest|big|bigger|small|key|critical|major|minor|angry|internal|external|direct|daily|weekly|monthly|full|whole|open|late|early|unique|active|total|distinct|affected|enterprise|senior|junior|consecutive|whole|biggest|best|old|duplicate|failed|broken|missing|lost|angry|paying|concurrent|remaining|staff|principal)$/;

/** The head of the noun phrase that starts at `index`: the last of its nouns, in the singular. */
function endOfNoun(sentence: Sentence, start: number): { readonly unit: string; readonly next: number } | undefined {
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

/** The index after "/yr", "per week", "a day", "every month", "annually", or `undefined` where no rate follows. */
function endOfRate(sentence: Sentence, index: number): number | undefined {
  const word = sentence.word(index);
  if (/^(?:daily|weekly|monthly|yearly|annually|hourly)$/.test(word))
    return /noun/.test(sentence.tag(index + 1) ?? '') ? undefined : index + 1;
  const at = sentence.word(index + 1) === 'single' ? index + 2 : index + 1;
  if (!/^(?:\/|per|an?|each|every)$/.test(word)) return undefined;
  const unit = sentence.word(at);
  if (!periods.has(unit)) return undefined;
  if (
    /^an?$/.test(word) &&
    !/^(?:second|minute|hour|day|night|week|weekend|month|quarter|year|sprint|shift|piece|head)$/.test(unit)
  )
    return undefined;
  // "A week later" tells when.
  return shifts.has(sentence.word(at + 1)) || /^(?:earlier|early|before|ago)$/.test(sentence.word(at + 1))
    ? undefined
    : at + 1;
}

/** "from 6% to 0.4%", "6% → 0.4%", "9 -> 2": two amounts become one change. */
function joinChanges(sentence: Sentence, found: readonly Read[]): readonly Read[] {
  const joined: Read[] = [];
  for (let index = 0; index < found.length; index++) {
    const before = found[index];
    if (before === undefined) break;
    const change = readChange(sentence, before, found, index);
    joined.push(change?.read ?? before);
    index += change === undefined ? 0 : change.taken;
  }
  return joined;
}

function readChange(
  sentence: Sentence,
  before: Read,
  found: readonly Read[],
  index: number,
): { readonly read: Read; readonly taken: number } | undefined {
  const bare = before.kind === 'count' && before.unit === undefined ? splitRange(sentence, before) : undefined;
  if (bare !== undefined) return { read: bare, taken: 0 };
  // "from 20% in January to 85% in June": the date between belongs to the change.
  const offset = found.slice(index + 1, index + 3).findIndex(read => read.measures || read.kind !== 'date');
  const after = found[index + 1 + offset];
  const approximately = /^(?:about|around|roughly|nearly|almost|over|under|some)$/.test(sentence.word(before.from - 1))
    ? 1
    : 0;
  const isFrom = sentence.word(before.from - 1 - approximately) === 'from';
  const ranged = isFrom ? splitRange(sentence, before) : undefined;
  if (ranged !== undefined) return { read: ranged, taken: 0 };
  if (offset < 0 || after === undefined || !before.measures || !after.measures || after.kind === 'change')
    return undefined;
  const between = sentence.pieces.slice(before.next, after.from).map(piece => piece.norm);
  const isArrow = between.length === 1 && /^(?:→|->|=>|➔|➜|⇒|▶)$/.test(between[0] ?? '');
  const isTo =
    isFrom &&
    between.length <= 7 &&
    between.some(word => /^(?:to|down|→)$/.test(word)) &&
    !between.some(word => /^[,;.]$/.test(word));
  const down = between.length === 2 && /^(?:down|up)$/.test(between[0] ?? '') && between[1] === 'to';
  if (!isArrow && !isTo && !down) return undefined;
  return {
    read: changeBetween(isTo ? before.from - 1 - approximately : before.from, before, after),
    taken: 1 + offset,
  };
}

function changeBetween(from: number, before: Read, after: Read): Read {
  return {
    from,
    next: after.next,
    kind: 'change',
    measures: true,
    value: undefined,
    unit: after.unit ?? before.unit,
    change: [before.value, after.value],
  };
}

/** "from 40 to 12 minutes" was read as a range; after "from" it is a change. */
function splitRange(sentence: Sentence, read: Read): Read | undefined {
  if (!read.measures || read.value !== undefined || sentence.word(read.from - 1) !== 'from') return undefined;
  const first = readQuantity(sentence.pieces, read.from);
  if (first === undefined || sentence.word(first.next) !== 'to') return undefined;
  const second = readQuantity(sentence.pieces, first.next + 1);
  if (second === undefined) return undefined;
  return { ...read, from: read.from - 1, kind: 'change', change: [first.value, second.value] };
}

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

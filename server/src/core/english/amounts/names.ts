/** Numbers that name: S3, step 2, HTTP 500, version 2.3.1, the second, "1." of a list. */

import { type Piece, readQuantity } from '../quantities.ts';
import { durations, gluedDurations, months, numbered, rates, sizes } from './amountWords.ts';
import { dateTo, skipYear } from './dates.ts';
import { endAt, endsPhrase, nameTo, type Read, type Sentence } from './sentence.ts';

/** "1. First I …", "(2) …" at the start of a sentence. */
export function readListNumber(sentence: Sentence, index: number): Read | undefined {
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

/** "as shown before [2]", "[3, 4]", "[12–14]": notes. "[10] euros" counts. */
export function readCitation(sentence: Sentence, index: number): Read | undefined {
  if (sentence.word(index) !== '[' || index === 0) return undefined;
  let at = index + 1;
  while (/^\d{1,3}$/.test(sentence.word(at)) && /^[,;–-]$/.test(sentence.word(at + 1))) at += 2;
  const closes = /^\d{1,3}$/.test(sentence.word(at)) && sentence.word(at + 1) === ']';
  return closes && !/noun/.test(sentence.tag(at + 2) ?? '')
    ? { from: index, next: at + 2, kind: 'name', measures: false, value: undefined, unit: undefined }
    : undefined;
}

/** 24/7, 1:1s, 50/50, 80-20: read as a name. "3/5 of the users" is none. */
export function readRatioName(sentence: Sentence, index: number): Read | undefined {
  const piece = sentence.pieces[index];
  if (piece?.kind !== 'number') return undefined;
  const match =
    /^(?:24\/7(?:\/365)?|24x7|\d:\d{1,2}s?|50\/50|80\/20|20\/80|90\/10|60\/40|70\/30|9-to-5|401k|365\/24)(?![\d%])/.exec(
      sentence.text.slice(piece.start, piece.start + 10),
    );
  return match === null ? undefined : endAt(sentence, index, piece.start + match[0].length, 'name');
}

/** S3, p95, COVID-19, #412, Python 3, step 2, HTTP 500, "five whys", "two-factor". */
export function readNumberedName(sentence: Sentence, index: number): Read | undefined {
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

const ordinalWords = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

export function readOrdinal(sentence: Sentence, index: number): Read | undefined {
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
export function readVersion(sentence: Sentence, index: number): Read | undefined {
  const piece = sentence.pieces[index];
  if (piece?.kind !== 'number' || (piece.text.match(/\./g) ?? []).length < 2) return undefined;
  return { ...nameTo(sentence, index, index + 1), kind: 'version' };
}

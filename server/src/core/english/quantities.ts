/**
 * Text cut into numbers, words and marks, and the numbers said by them: `1.2M`, `two and a half`, `half a dozen`, `2 lakh`.
 * What a number measures is decided in `amounts.ts`; how it is said in `speech.ts`.
 */

export interface Piece {
  readonly kind: 'number' | 'word' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly norm: string;
  /** Nothing stands between this piece and the one before. */
  readonly glued: boolean;
}

const pattern =
  /(?<number>\d{1,3}(?:,\d{2,3})+(?:\.\d+)*(?!\d)|\d+(?:\.\d+)*)|(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|(?<mark>->|=>|[^\s])/gu;

/** Pieces in order. Hyphens are marks of their own: `two-week` is three pieces. */
export function cutPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = -1;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const { number, word } = match.groups ?? {};
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark';
    const norm = kind === 'word' ? match[0].toLowerCase().replace(/’/g, "'") : match[0];
    pieces.push({ kind, start, end, text: match[0], norm, glued: start === last });
    last = end;
  }
  return pieces;
}

/** A number as said, and the index of the piece after it. */
export interface Quantity {
  readonly value: number | undefined;
  readonly next: number;
  /** Said in words: "three", "a dozen". */
  readonly spelled: boolean;
  /** A part of one: "half", "two thirds". */
  readonly fraction: boolean;
  /** Not to be counted out: "a few", "several", "dozens". */
  readonly vague: boolean;
}

const units = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['mn', 1e6],
  ['bn', 1e9],
  ['mm', 1e6],
  ['mio', 1e6],
  ['dozen', 12],
]);
/** Letters glued to a number. A small `m` is a minute, a metre or a million: `amounts.ts` decides. */
const gluedScales = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['b', 1e9],
  ['T', 1e12],
  ['MM', 1e6],
  ['bn', 1e9],
  ['mn', 1e6],
  ['mm', 1e6],
  ['cr', 1e7],
  ['L', 1e5],
]);
const plurals = new Map([
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['scores', 20],
]);
const parts = new Map([
  ['half', 0.5],
  ['halves', 0.5],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 0.25],
  ['quarters', 0.25],
  ['fifth', 0.2],
  ['fifths', 0.2],
  ['tenth', 0.1],
  ['tenths', 0.1],
  ['eighth', 0.125],
  ['eighths', 0.125],
]);

/** The number that starts at piece `index`, or `undefined` where none does. */
export function readQuantity(pieces: readonly Piece[], index: number): Quantity | undefined {
  const piece = pieces[index];
  if (piece === undefined) return undefined;
  if (piece.kind === 'number') return readDigits(pieces, index, piece);
  if (piece.kind !== 'word') return undefined;
  return readVague(pieces, index, piece) ?? readFraction(pieces, index, piece) ?? readSpelled(pieces, index, piece);
}

function readDigits(pieces: readonly Piece[], index: number, piece: Piece): Quantity | undefined {
  if ((piece.text.match(/\./g) ?? []).length > 1) return undefined;
  let value = Number(piece.text.replace(/,/g, ''));
  let next = index + 1;
  const after = pieces[next];
  const isPowered = after?.norm === '½' && after.glued;
  if (isPowered) return { value: value + 0.5, next: next + 1, spelled: false, fraction: false, vague: false };
  const scale = after?.glued === true ? gluedScales.get(after.text) : undefined;
  const spaced = after?.kind === 'word' ? scales.get(after.norm) : undefined;
  const hyphened = after?.norm === '-' && after.glued ? scales.get(pieces[next + 1]?.norm ?? '') : undefined;
  if (scale !== undefined) [value, next] = [value * scale, next + 1];
  else if (spaced !== undefined) [value, next] = [value * spaced, next + 1];
  else if (hyphened !== undefined) [value, next] = [value * hyphened, next + 2];
  const plus = pieces[next];
  if (plus?.norm === '+' && plus.glued && pieces[next + 1]?.kind !== 'number') next++;
  return { value: tidy(value), next, spelled: false, fraction: false, vague: false };
}

/** `0.1 * 3` and the like leave dust behind. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function readVague(pieces: readonly Piece[], index: number, piece: Piece): Quantity | undefined {
  const word = (offset: number): string => pieces[index + offset]?.norm ?? '';
  if (plurals.has(piece.norm))
    return { value: undefined, next: skipOf(pieces, index + 1), spelled: true, fraction: false, vague: true };
  if (piece.norm === 'several')
    return { value: undefined, next: skipOf(pieces, index + 1), spelled: true, fraction: false, vague: true };
  if (piece.norm !== 'a') return undefined;
  if (word(1) === 'couple')
    return { value: 2, next: skipOf(pieces, index + 2), spelled: true, fraction: false, vague: false };
  if (word(1) === 'few')
    return { value: undefined, next: skipOf(pieces, index + 2), spelled: true, fraction: false, vague: true };
  return undefined;
}

function skipOf(pieces: readonly Piece[], index: number): number {
  return pieces[index]?.norm === 'of' ? index + 1 : index;
}

/** "half", "half a dozen", "a third of", "two thirds". "A quarter" alone is a duration, and is left to its reader. */
function readFraction(pieces: readonly Piece[], index: number, piece: Piece): Quantity | undefined {
  const word = (offset: number): string => pieces[index + offset]?.norm ?? '';
  if (piece.norm === 'half') {
    const article = word(1) === 'a' || word(1) === 'an' ? 2 : 1;
    const scale = scales.get(word(article));
    if (scale !== undefined)
      return { value: scale / 2, next: index + article + 1, spelled: true, fraction: false, vague: false };
    return { value: 0.5, next: index + 1, spelled: true, fraction: true, vague: false };
  }
  const count = piece.norm === 'a' ? 1 : units.get(piece.norm);
  const hyphen = word(1) === '-' ? 1 : 0;
  const part = parts.get(word(1 + hyphen));
  if (count === undefined || count === 0 || part === undefined) return undefined;
  const isSure = word(2 + hyphen) === 'of' || /s$/.test(word(1 + hyphen)) || pieces[index - 1]?.norm === 'by';
  if (!isSure || word(1 + hyphen) === 'half' || (/^quarters$/.test(word(1)) && word(2) !== 'of')) return undefined;
  return { value: tidy(count * part), next: index + 2 + hyphen, spelled: true, fraction: true, vague: false };
}

function readSpelled(pieces: readonly Piece[], start: number, piece: Piece): Quantity | undefined {
  let index = start;
  let total = 0;
  let group = 0;
  const word = (offset: number): string => pieces[index + offset]?.norm ?? '';
  if (piece.norm === 'a' && scales.has(word(1))) {
    group = 1;
    index++;
  } else if (!units.has(piece.norm) && !tens.has(piece.norm)) return undefined;
  for (; index < pieces.length; index++) {
    const ten = tens.get(word(0));
    const unit = units.get(word(0));
    const scale = scales.get(word(0));
    if (ten !== undefined && group % 100 === 0) group += ten;
    else if (unit !== undefined && (group % 100 === 0 || (group % 10 === 0 && unit < 10 && group % 100 >= 20)))
      group += unit;
    else if (scale === 100 || scale === 12) group = Math.max(group, 1) * scale;
    else if (scale !== undefined) [total, group] = [total + Math.max(group, 1) * scale, 0];
    else if (word(0) === '-' && tens.has(word(-1)) && units.has(word(1)) && (units.get(word(1)) ?? 0) > 0) continue;
    else if (word(0) === 'and' && word(1) === 'a' && (word(2) === 'half' || word(2) === 'quarter')) {
      group += word(2) === 'half' ? 0.5 : 0.25;
      index += 2;
    } else if (word(0) === 'and' && group >= 100 && (units.has(word(1)) || tens.has(word(1)))) continue;
    else break;
  }
  return { value: total + group, next: index, spelled: true, fraction: false, vague: false };
}

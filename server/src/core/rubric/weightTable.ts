/**
 * What many wordings say of a few flaws, in one string that is read in a moment: wordings are kept by a number made of their name, since
 * names would be most of it. A name that nobody wrote down is taken for another one in a thousand.
 */

/** Weights are whole steps from -44 to 44 around this sign, so that each is one printable sign without `"` or `\`. */
const zero = 'P'.charCodeAt(0);
export const mostSteps = 44;
const firstFlaw = 'a'.charCodeAt(0);

/** `aZcK`: of flaw 0 as many steps as Z lies above P, of flaw 2 as many as K lies below. */
export function writeWeights(steps: readonly (readonly [flaw: number, steps: number])[]): string {
  return steps.map(([flaw, count]) => String.fromCharCode(firstFlaw + flaw) + writeSteps(count)).join('');
}

function writeSteps(count: number): string {
  // What JSON would have to escape is left out: one step further from nothing costs less.
  const sign = String.fromCharCode(zero + Math.max(-mostSteps, Math.min(mostSteps, count)));
  return sign === '\\' ? ']' : sign;
}

/** Printable signs from `#` on, without `\`. */
const firstDigit = '#'.charCodeAt(0);
const backslash = '\\'.charCodeAt(0);
const digits = 91;
const widest = digits * digits - 1;

function writeDigit(value: number): string {
  const code = firstDigit + value;
  return String.fromCharCode(code < backslash ? code : code + 1);
}

function readDigit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code > backslash ? code - 1 : code) - firstDigit;
}

/** A number below 2²⁴ (FNV-1a, folded). */
export function keyOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

/**
 * Lines of a name, a space and its weights → for each wording, by key: how many weights it has, how far its key lies beyond the one
 * before in two digits, and its weights. Of two names with one key the first is kept.
 */
export function packWeights(lines: string): string {
  const byKey = new Map<number, string>();
  for (const line of lines.split('\n')) {
    // A name may hold spaces ("hand over"); weights do not.
    const at = line.lastIndexOf(' ');
    const key = keyOf(line.slice(0, at));
    if (at > 0 && !byKey.has(key)) byKey.set(key, line.slice(at + 1));
  }
  let packed = '';
  let last = 0;
  for (const [key, weights] of [...byKey].sort(([one], [other]) => one - other)) {
    for (; key - last > widest; last += widest) packed += writeDigit(0) + writeGap(widest);
    packed += writeDigit(weights.length / 2) + writeGap(key - last) + weights;
    last = key;
  }
  return packed;
}

function writeGap(gap: number): string {
  return writeDigit(Math.floor(gap / digits)) + writeDigit(gap % digits);
}

/** Keys in order, and where the weights of each begin in the packed text; one place more says where the last ones end. */
export interface WeightTable {
  readonly packed: string;
  readonly keys: Int32Array;
  readonly places: Int32Array;
}

const head = 3;

export function readWeights(packed: string): WeightTable {
  const keys: number[] = [];
  const places: number[] = [];
  let key = 0;
  for (let at = 0; at < packed.length; ) {
    const count = readDigit(packed, at);
    key += readDigit(packed, at + 1) * digits + readDigit(packed, at + 2);
    if (count > 0) {
      keys.push(key);
      places.push(at + head);
    }
    at += head + 2 * count;
  }
  return { packed, keys: Int32Array.from(keys), places: Int32Array.from(places) };
}

/** Adds the steps of a wording to the sums of the flaws; false where nothing is known of it. Every sentence asks a hundred times. */
export function addWeights({ packed, keys, places }: WeightTable, name: string, sums: Float64Array): boolean {
  const at = places[indexOf(keys, keyOf(name))];
  if (at === undefined) return false;
  const end = at + 2 * readDigit(packed, at - head);
  for (let place = at; place < end; place += 2) {
    const flaw = packed.charCodeAt(place) - firstFlaw;
    sums[flaw] = (sums[flaw] ?? 0) + packed.charCodeAt(place + 1) - zero;
  }
  return true;
}

/** Where a key stands among keys in order; -1 where it does not. */
function indexOf(keys: Int32Array, key: number): number {
  let from = 0;
  let to = keys.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

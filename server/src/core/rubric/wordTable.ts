/**
 * Many lists of words as little text. Every word is written once, those that stand in most lists first, and a list is a row of short
 * numbers; what regularly follows a base form ("fix fixes fixed fixing") is one entry.
 */
export interface PackedWords {
  /** Words and families of words, the most frequent first, divided by `|`. */
  readonly entries: string;
  /** The lists, divided by spaces, each a row of numbers of entries; one that begins like another says how far and goes on from there. */
  readonly lists: string;
}

/** Whether the table can hold the word: its own signs are taken, and long sentences are not worth an entry. */
export function isPackable(word: string): boolean {
  return /^[^|¹²³⁴]{1,60}$/.test(word);
}

/** Signs for what regularly follows a base form, so that most verbs and nouns are written once. */
const families: ReadonlyMap<string, (base: string) => readonly string[]> = new Map([
  ['¹', base => [`${base}s`, `${base}ed`, `${base}ing`]],
  ['²', base => [`${base}es`, `${base}ed`, `${base}ing`]],
  ['³', base => [`${base}s`, `${base}d`, `${base.slice(0, -1)}ing`]],
  ['⁴', base => [`${base}s`]],
]);

export function packWords(lists: readonly (readonly string[])[]): PackedWords {
  const rows = lists.map(entriesOf);
  const counts = new Map<string, number>();
  for (const entry of rows.flat()) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const entries = [...counts].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
  const numbers = new Map(entries.map((entry, index) => [entry, writeNumber(index)]));
  return { entries: entries.join('|'), lists: writeRows(rows, numbers).join(' ') };
}

/** Rows as text. Those that begin alike stand side by side when sorted: each refers to the one before it, a few steps deep. */
function writeRows(rows: readonly (readonly string[])[], numbers: ReadonlyMap<string, string>): readonly string[] {
  const written = rows.map(row => row.map(entry => numbers.get(entry) ?? ''));
  const texts = written.map(row => row.join(''));
  const sorted = written.map((row, index) => ({ row, index, text: texts[index] ?? '' }));
  sorted.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)));
  let [head] = sorted;
  let depth = 0;
  for (const next of sorted) {
    if (head === undefined || next === head) continue;
    const alike = countAlike(head.row, next.row);
    const text = `${like}${writeNumber(head.index)}${writeNumber(alike)}${next.row.slice(alike).join('')}`;
    const refers = text.length < next.text.length * worthwhile;
    if (refers) texts[next.index] = text;
    if (refers && depth >= deepest) continue;
    depth = refers ? depth + 1 : 0;
    head = next;
  }
  return texts;
}

/** How many rows one has to read, at most, to read the last of a chain. */
const deepest = 4;

/** A row that shares less with the first is written whole, for those after it to refer to. */
const worthwhile = 0.9;

function countAlike(left: readonly string[], right: readonly string[]): number {
  const differs = left.findIndex((entry, index) => entry !== right[index]);
  return differs < 0 ? left.length : differs;
}

/** The words of a list as entries: `fix²`, `fit`. */
function entriesOf(words: readonly string[]): readonly string[] {
  const entries: string[] = [];
  for (let at = 0; at < words.length; ) {
    const base = words[at] ?? '';
    const [sign = '', forms] =
      [...families].find(([, of]) => of(base).every((form, index) => words[at + 1 + index] === form)) ?? [];
    entries.push(`${base}${sign}`);
    at += 1 + (forms?.(base).length ?? 0);
  }
  return entries;
}

/** Before the number of a row and how many of its entries begin this one too. */
const like = '~';
/** Digits are the printable characters that JSON does not escape, but for the space and `like`. */
const digits = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  it => !`"\\${like}`.includes(it),
);
const radix = digits.length;
/** A number has one digit where its first is below this, … */
const single = 40;
/** … two where it is below this, and else three. */
const double = 80;
const twoDigits = single + (double - single) * radix;

function writeNumber(value: number): string {
  if (value < single) return digit(value);
  if (value < twoDigits) {
    const rest = value - single;
    return digit(single + Math.floor(rest / radix)) + digit(rest % radix);
  }
  const rest = value - twoDigits;
  const high = double + Math.floor(rest / radix / radix);
  if (high >= radix) throw new RangeError(`More words than the table can number: ${value}`);
  return digit(high) + digit(Math.floor(rest / radix) % radix) + digit(rest % radix);
}

function digit(value: number): string {
  return digits[value] ?? '';
}

const valueOfDigit: ReadonlyMap<string, number> = new Map(digits.map((it, index) => [it, index]));

function* readNumbers(row: string): Generator<number> {
  for (let at = 0; at < row.length; ) {
    const next = () => valueOfDigit.get(row.charAt(at++)) ?? 0;
    const first = next();
    if (first < single) yield first;
    else if (first < double) yield single + (first - single) * radix + next();
    else yield twoDigits + ((first - double) * radix + next()) * radix + next();
  }
}

/** The lists of a table, each read when it is first asked for. */
export class WordLists {
  readonly #entries: readonly string[];
  readonly #rows: readonly string[];
  readonly #lists = new Map<number, readonly string[]>();

  constructor({ entries, lists }: PackedWords) {
    this.#entries = entries.split('|');
    this.#rows = lists.split(' ');
  }

  at(index: number): readonly string[] {
    const known = this.#lists.get(index);
    if (known !== undefined) return known;
    const words: string[] = [];
    for (const number of this.#numbersOf(this.#rows[index] ?? '')) this.#add(words, this.#entries[number] ?? '');
    this.#lists.set(index, words);
    return words;
  }

  #numbersOf(row: string): readonly number[] {
    if (!row.startsWith(like)) return [...readNumbers(row)];
    const [head = 0, alike = 0, ...rest] = readNumbers(row.slice(like.length));
    return [...this.#numbersOf(this.#rows[head] ?? '').slice(0, alike), ...rest];
  }

  #add(words: string[], entry: string): void {
    const forms = families.get(entry.charAt(entry.length - 1));
    if (forms === undefined) {
      words.push(entry);
      return;
    }
    const base = entry.slice(0, -1);
    words.push(base, ...forms(base));
  }
}

import { labelsOf } from './labels.ts';
import { firstWord, rarestSlot } from './rarestSlot.ts';
import type { ClausePattern, Pattern, Phrase, Rubric, Slot } from './rubric.ts';
import { isPackable, type PackedWords, packWords, WordLists } from './wordTable.ts';

/**
 * A rubric as JSON text and back, for the bundle. Maps and sets are marked, phrases written short, and the words of slots and
 * sets, which lists share a hundred times over, are kept once in a table (`wordTable.ts`).
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface PackedRubric {
  readonly version: 5;
  /** Forms of slots and sets of words. */
  readonly words: PackedWords;
  /** Values that stand in several places, which say `{ $=: index }`. A value may hold others that come before it. */
  readonly shared: readonly Json[];
  readonly rubric: Json;
}

/** What stands for a value that JSON has no word for, or that is written short since there are thousands of it. */
const marks = {
  map: '$m',
  /** Index of its words in the table. */
  set: '$s',
  /** The same of a long list of words. */
  list: '$l',
  /** A phrase: see `Packing`. */
  phrase: '$p',
  /** A pattern that is a phrase, found where it is stated; another `where` is kept as a map. */
  stated: '$t',
  /** A pattern that is a clause: what differs from the usual, and its source where it has one. */
  clause: '$c',
  same: '$=',
} as const;

/** What most clause patterns say of these. */
const usualClause: Pick<ClausePattern, 'voice' | 'negated' | 'modal' | 'mood'> = {
  voice: 'any',
  negated: false,
  modal: 'any',
  mood: 'stated',
};

export function serializeRubric(rubric: Rubric): string {
  return JSON.stringify(packRubric(rubric));
}

/** What `serializeRubric` writes, as data. The labels are made of the structures again. */
export function packRubric({ labels: _, ...rubric }: Rubric): PackedRubric {
  const packing = new Packing();
  const { shared, value } = share(packing.pack(rubric));
  return { version: 5, words: packWords(packing.lists), shared, rubric: value };
}

class Packing {
  readonly #indices = new Map<string, number>();
  readonly lists: (readonly string[])[] = [];

  pack(value: unknown): Json {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (value instanceof Map) return { [marks.map]: [...value].map(([key, it]) => [this.pack(key), this.pack(it)]) };
    if (value instanceof Set) return { [marks.set]: this.#indexOf([...value].map(String)) };
    if (Array.isArray(value)) return this.#items(value);
    if (isPhrase(value)) return { [marks.phrase]: this.#phrase(value) };
    if (isPattern(value)) return this.#pattern(value);
    return this.#entries(value);
  }

  #items(values: readonly unknown[]): Json {
    return isWords(values) ? { [marks.list]: this.#indexOf(values) } : values.map(it => this.pack(it));
  }

  #entries(value: object): { readonly [key: string]: Json } {
    const present = Object.entries(value).filter(([, it]) => it !== undefined);
    return Object.fromEntries(present.map(([key, it]) => [key, this.pack(it)]));
  }

  #pattern(pattern: Pattern): Json {
    if (pattern.kind === 'clause') {
      const unusual = Object.entries(pattern.clause).filter(([key, it]) => Reflect.get(usualClause, key) !== it);
      const packed = this.#entries(Object.fromEntries(unusual));
      return { [marks.clause]: pattern.source === '' ? [packed] : [packed, pattern.source] };
    }
    return pattern.where === 'stated' ? { [marks.stated]: this.#phrase(pattern.phrase) } : this.#entries(pattern);
  }

  /** Its slots in base 36, `?` behind an optional one, `!` behind the rarest, `*` for each word that may stand before; then its source, if any. */
  #phrase({ source, slots }: Phrase): string {
    const rarest = rarestSlot(slots);
    const packed = slots.map(({ forms, optional, gap }, at) => {
      const index = this.#indexOf(forms);
      return `${index.toString(36)}${optional ? '?' : ''}${at === rarest ? '!' : ''}${'*'.repeat(gap)}`;
    });
    return source === '' ? packed.join(' ') : `${packed.join(' ')}\n${source}`;
  }

  #indexOf(words: readonly string[]): number {
    const key = words.join('|');
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.lists.length);
    return this.lists.push(words) - 1;
  }
}

/** Fewer are shorter as they are. */
const fewestWords = 6;

function isWords(values: readonly unknown[]): values is readonly string[] {
  return values.length >= fewestWords && values.every(it => typeof it === 'string' && isPackable(it));
}

function isPhrase(value: object): value is Phrase {
  return 'slots' in value && 'source' in value;
}

/** There are thousands of these. */
function isPattern(value: object): value is Pattern {
  return 'kind' in value && ('phrase' in value || 'clause' in value);
}

/** Shorter values cost as much as the reference to them. */
const shortestShared = 24;

/** Moves maps that stand in several places into one table. */
function share(value: Json): { readonly shared: readonly Json[]; readonly value: Json } {
  const counts = new Map<string, number>();
  const count = (it: Json): void => {
    if (typeof it !== 'object' || it === null) return;
    if (!isArray(it)) {
      const text = JSON.stringify(it);
      if (text.length < shortestShared) return;
      const known = counts.get(text) ?? 0;
      counts.set(text, known + 1);
      if (known > 0) return;
    }
    for (const inner of Object.values(it)) count(inner);
  };
  count(value);

  const shared: Json[] = [];
  const indices = new Map<string, number>();
  const replace = (it: Json): Json => {
    if (typeof it !== 'object' || it === null) return it;
    if (isArray(it)) return it.map(replace);
    const text = JSON.stringify(it);
    const known = indices.get(text);
    if (known !== undefined) return { [marks.same]: known };
    const replaced = Object.fromEntries(Object.entries(it).map(([key, inner]) => [key, replace(inner)]));
    if ((counts.get(text) ?? 0) < 2) return replaced;
    indices.set(text, shared.length);
    shared.push(replaced);
    return { [marks.same]: shared.length - 1 };
  };
  return { value: replace(value), shared };
}

/** Throws where the text is no rubric of this version: the bundle is broken, and nothing works without it. */
export function deserializeRubric(text: string): Rubric {
  const packed: unknown = JSON.parse(text);
  if (!isPacked(packed)) throw new Error('The compiled rubrics are not of this version; build again.');
  // What `serializeRubric` wrote is a rubric; the build that made the bundle checked it.
  const rubric = new Unpacking(packed).unpack(packed.rubric) as Omit<Rubric, 'labels'>;
  return { ...rubric, labels: labelsOf(rubric.structures) };
}

function isPacked(value: unknown): value is PackedRubric {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 5 && 'words' in value;
}

class Unpacking {
  readonly #shared: unknown[] = [];
  /** Lists are written once and stand in hundreds of patterns; nobody changes them. */
  readonly #sets = new Map<number, ReadonlySet<string>>();
  readonly #words: WordLists;
  readonly #phraseWords: PhraseWords;

  constructor(packed: PackedRubric) {
    this.#words = new WordLists(packed.words);
    this.#phraseWords = new PhraseWords(this.#words);
    for (const value of packed.shared) this.#shared.push(this.unpack(value));
  }

  unpack(value: Json): unknown {
    if (value === null || typeof value !== 'object') return value ?? undefined;
    if (isArray(value)) return value.map(it => this.unpack(it));
    const [[mark, content] = []] = Object.entries(value);
    if (mark === marks.same) return this.#shared[Number(content)];
    if (mark === marks.set) return this.#setAt(Number(content));
    if (mark === marks.list) return this.#words.at(Number(content));
    if (mark === marks.phrase) return this.#phrase(String(content));
    if (mark === marks.stated) return { kind: 'phrase', phrase: this.#phrase(String(content)), where: 'stated' };
    if (content === undefined || !isArray(content)) return this.#entries(value);
    if (mark === marks.map) return new Map(content.filter(isArray).map(it => this.#pair(it)));
    return mark === marks.clause ? this.#clause(content) : this.#entries(value);
  }

  #entries(value: object): object {
    const entries: { [key: string]: unknown } = {};
    for (const [key, it] of Object.entries(value)) entries[key] = this.unpack(it);
    return entries;
  }

  #clause([unusual, source = '']: readonly Json[]): object {
    const given = this.unpack(unusual ?? {}) as Partial<ClausePattern>;
    return { kind: 'clause', clause: { ...usualClause, ...given }, source };
  }

  #pair([key = null, it = null]: readonly Json[]): [unknown, unknown] {
    return [this.unpack(key), this.unpack(it)];
  }

  #phrase(packed: string): Phrase {
    const end = packed.indexOf('\n');
    return end < 0
      ? new PackedPhrase(packed, '', this.#phraseWords)
      : new PackedPhrase(packed.slice(0, end), packed.slice(end + 1), this.#phraseWords);
  }

  #setAt(index: number): ReadonlySet<string> {
    const set = this.#sets.get(index) ?? new Set(this.#words.at(index));
    this.#sets.set(index, set);
    return set;
  }
}

/** What phrases ask of the table of words. */
class PhraseWords {
  readonly #words: WordLists;
  readonly #firsts = new Map<number, readonly string[]>();

  constructor(words: WordLists) {
    this.#words = words;
  }

  /** Slots that share their forms share the array, which `matchPhrase.ts` relies on to compile it once. */
  formsAt(index: number): Slot['forms'] {
    return this.#words.at(index);
  }

  firstsAt(index: number): readonly string[] {
    let firsts = this.#firsts.get(index);
    if (firsts === undefined) {
      firsts = this.formsAt(index).map(firstWord);
      this.#firsts.set(index, firsts);
    }
    return firsts;
  }
}

/** A phrase whose slots are made when they are first asked for: most phrases are never woken. */
class PackedPhrase implements Phrase {
  readonly source: string;
  readonly #packed: string;
  readonly #words: PhraseWords;
  #slots: readonly Slot[] | undefined;

  constructor(packed: string, source: string, words: PhraseWords) {
    this.source = source;
    this.#packed = packed;
    this.#words = words;
  }

  get slots(): readonly Slot[] {
    this.#slots ??= this.#packed.split(' ').map(it => this.#slot(it));
    return this.#slots;
  }

  get waitsFor(): readonly string[] {
    const mark = this.#packed.indexOf('!');
    if (mark < 0) return [];
    return this.#words.firstsAt(indexOfSlot(this.#packed.slice(this.#packed.lastIndexOf(' ', mark) + 1, mark)));
  }

  #slot(written: string): Slot {
    const gap = written.length - written.replaceAll('*', '').length;
    return { forms: this.#words.formsAt(indexOfSlot(written)), optional: written.includes('?'), gap };
  }
}

function indexOfSlot(written: string): number {
  return Number.parseInt(written, 36);
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

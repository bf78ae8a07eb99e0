import { labelsOf } from './labels.ts';
import type { ClausePattern, Pattern, Phrase, Rubric, Slot } from './rubric.ts';

/**
 * A rubric as JSON text and back, for the bundle. Maps and sets are marked, phrases written short, and the words of slots and
 * sets, which lists share a hundred times over, are kept once in a table.
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface PackedRubric {
  readonly version: 4;
  /** Forms of slots and sets of words, each written by `packWords`. */
  readonly words: readonly string[];
  /** Values that stand in several places, which say `{ $same: index }`. A value may hold others that come before it. */
  readonly shared: readonly Json[];
  readonly rubric: Json;
}

/** What stands for a value that JSON has no word for, or that is written short since there are thousands of it. */
const marks = {
  map: '$map',
  /** Index of its words in the table. */
  set: '$set',
  /** The same of a long list of words. */
  list: '$list',
  /** A phrase: see `Packing`. */
  phrase: '$phrase',
  /** A pattern that is a phrase, found where it is stated; another `where` is kept as a map. */
  stated: '$stated',
  /** A pattern that is a clause: its source, then what differs from the usual. */
  clause: '$clause',
  same: '$same',
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
  return { version: 4, words: packing.words, shared, rubric: value };
}

class Packing {
  readonly #table = new Map<string, number>();

  get words(): readonly string[] {
    return [...this.#table.keys()];
  }

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
      return { [marks.clause]: [pattern.source, this.#entries(Object.fromEntries(unusual))] };
    }
    return pattern.where === 'stated' ? { [marks.stated]: this.#phrase(pattern.phrase) } : this.#entries(pattern);
  }

  /** Its slots in base 36, `?` behind an optional one and `*` behind one with a gap before it; then its source. */
  #phrase({ source, slots }: Phrase): string {
    const packed = slots.map(({ forms, optional, gap }) => {
      const index = this.#indexOf(forms.map(words => words.join(' ')));
      return `${index.toString(36)}${optional ? '?' : ''}${'*'.repeat(gap)}`;
    });
    return `${packed.join(' ')}\n${source}`;
  }

  #indexOf(words: readonly string[]): number {
    const key = packWords(words);
    const index = this.#table.get(key) ?? this.#table.size;
    this.#table.set(key, index);
    return index;
  }
}

/** Fewer are shorter as they are. */
const fewestWords = 6;

function isWords(values: readonly unknown[]): values is readonly string[] {
  return values.length >= fewestWords && values.every(it => typeof it === 'string' && /^[^|¹²³⁴]{1,60}$/.test(it));
}

function isPhrase(value: object): value is Phrase {
  return 'slots' in value && 'source' in value;
}

function isPattern(value: object): value is Pattern {
  if (!('kind' in value)) return false;
  return value.kind === 'clause' ? 'clause' in value : value.kind === 'phrase' && 'phrase' in value;
}

/** Signs for what regularly follows a base form, so that most verbs and nouns are written once. */
const inflections: readonly (readonly [sign: string, forms: (base: string) => readonly string[]])[] = [
  ['¹', base => [`${base}s`, `${base}ed`, `${base}ing`]],
  ['²', base => [`${base}es`, `${base}ed`, `${base}ing`]],
  ['³', base => [`${base}s`, `${base}d`, `${base.slice(0, -1)}ing`]],
  ['⁴', base => [`${base}s`]],
];

/**
 * Each word without what it shares with the one before, which is counted in front, and with a sign for regular inflections:
 * `fix`, `fixes`, `fixed`, `fixing`, `fit` is `0fix²|2t`.
 */
function packWords(words: readonly string[]): string {
  const packed: string[] = [];
  let before = '';
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const inflected = inflections.find(([, forms]) =>
      forms(word).every((form, index) => words[at + 1 + index] === form),
    );
    const shared = sharedLength(before, word);
    packed.push(`${shared.toString(36)}${word.slice(shared)}${inflected?.[0] ?? ''}`);
    before = word;
    at += 1 + (inflected?.[1](word).length ?? 0);
  }
  return packed.join('|');
}

/** At most what one digit of base 36 can say. */
const mostShared = 35;

function sharedLength(left: string, right: string): number {
  const most = Math.min(left.length, right.length, mostShared);
  let length = 0;
  while (length < most && left[length] === right[length]) length++;
  return length;
}

const formsBySign = new Map(inflections);

function unpackWords(packed: string): readonly string[] {
  const words: string[] = [];
  let before = '';
  for (const it of packed.split('|')) {
    if (it === '') continue;
    const forms = formsBySign.get(it.charAt(it.length - 1));
    before = before.slice(0, Number.parseInt(it.charAt(0), 36)) + it.slice(1, forms === undefined ? undefined : -1);
    words.push(before);
    if (forms !== undefined) words.push(...forms(before));
  }
  return words;
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
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 4 && 'words' in value;
}

class Unpacking {
  readonly #packed: PackedRubric;
  readonly #shared: unknown[] = [];
  /** Slots that share their forms share the array, which `matchPhrase.ts` relies on to compile it once. */
  readonly #forms = new Map<number, Slot['forms']>();
  /** Lists are written once and stand in hundreds of patterns; nobody changes them. */
  readonly #sets = new Map<number, ReadonlySet<string>>();
  readonly #words = new Map<number, readonly string[]>();

  constructor(packed: PackedRubric) {
    this.#packed = packed;
    for (const value of packed.shared) this.#shared.push(this.unpack(value));
  }

  unpack(value: Json): unknown {
    if (value === null || typeof value !== 'object') return value ?? undefined;
    if (isArray(value)) return value.map(it => this.unpack(it));
    const [[mark, content] = []] = Object.entries(value);
    if (mark === marks.same) return this.#shared[Number(content)];
    if (mark === marks.set) return this.#setAt(Number(content));
    if (mark === marks.list) return this.#wordsAt(Number(content));
    if (mark === marks.phrase) return this.#phrase(String(content));
    if (mark === marks.stated) return { kind: 'phrase', phrase: this.#phrase(String(content)), where: 'stated' };
    if (content === undefined || !isArray(content)) return this.#entries(value);
    if (mark === marks.map) return new Map(content.filter(isArray).map(it => this.#pair(it)));
    return mark === marks.clause ? this.#clause(content) : this.#entries(value);
  }

  #entries(value: object): object {
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, this.unpack(it)]));
  }

  #clause([source, unusual]: readonly Json[]): object {
    const given = this.unpack(unusual ?? {}) as Partial<ClausePattern>;
    return { kind: 'clause', clause: { ...usualClause, ...given }, source };
  }

  #pair([key = null, it = null]: readonly Json[]): [unknown, unknown] {
    return [this.unpack(key), this.unpack(it)];
  }

  #phrase(packed: string): Phrase {
    const end = packed.indexOf('\n');
    const slots = packed
      .slice(0, end)
      .split(' ')
      .map((slot): Slot => {
        const gap = slot.length - slot.replaceAll('*', '').length;
        return { forms: this.#formsAt(Number.parseInt(slot, 36)), optional: slot.includes('?'), gap };
      });
    return { source: packed.slice(end + 1), slots };
  }

  #formsAt(index: number): Slot['forms'] {
    let forms = this.#forms.get(index);
    if (forms === undefined) {
      forms = this.#wordsAt(index).map(words => words.split(' '));
      this.#forms.set(index, forms);
    }
    return forms;
  }

  #setAt(index: number): ReadonlySet<string> {
    const set = this.#sets.get(index) ?? new Set(this.#wordsAt(index));
    this.#sets.set(index, set);
    return set;
  }

  #wordsAt(index: number): readonly string[] {
    const words = this.#words.get(index) ?? unpackWords(this.#packed.words[index] ?? '');
    this.#words.set(index, words);
    return words;
  }
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

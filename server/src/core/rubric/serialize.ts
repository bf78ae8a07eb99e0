import type { ClausePattern, Pattern, Phrase, Rubric, Slot } from './rubric.ts';

/**
 * A rubric as JSON text and back, for the bundle. Maps and sets are marked, phrases written short, and the words of slots and
 * sets, which lists share a hundred times over, are kept once in a table.
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface PackedRubric {
  readonly version: 3;
  /** Forms of slots and sets of words, each written by `packWords`. */
  readonly words: readonly string[];
  readonly rubric: Json;
}

/** What stands for a value that JSON has no word for, or that is written short since there are thousands of it. */
const marks = {
  map: '$map',
  /** Index of its words in the table. */
  set: '$set',
  /** A phrase: its source, then its slots, each the index of its forms and twice its gap, plus one where it is optional. */
  phrase: '$phrase',
  /** A pattern that is a phrase, found where it is stated; another `where` is kept as a map. */
  stated: '$stated',
  /** A pattern that is a clause: its source, then what differs from the usual. */
  clause: '$clause',
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

/** What `serializeRubric` writes, as data. */
export function packRubric(rubric: Rubric): PackedRubric {
  const packing = new Packing();
  const packed = packing.pack(rubric);
  return { version: 3, words: packing.words, rubric: packed };
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
    if (Array.isArray(value)) return value.map(it => this.pack(it));
    if (isPhrase(value)) return { [marks.phrase]: this.#phrase(value) };
    if (isPattern(value)) return this.#pattern(value);
    return this.#entries(value);
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

  #phrase({ source, slots }: Phrase): readonly Json[] {
    const packed = slots.flatMap(({ forms, optional, gap }) => [
      this.#indexOf(forms.map(words => words.join(' '))),
      gap * 2 + (optional ? 1 : 0),
    ]);
    return [source, ...packed];
  }

  #indexOf(words: readonly string[]): number {
    const key = packWords(words);
    const index = this.#table.get(key) ?? this.#table.size;
    this.#table.set(key, index);
    return index;
  }
}

function isPhrase(value: object): value is Phrase {
  return 'slots' in value && 'source' in value;
}

function isPattern(value: object): value is Pattern {
  if (!('kind' in value)) return false;
  return value.kind === 'clause' ? 'clause' in value : value.kind === 'phrase' && 'phrase' in value;
}

/** Each word without what it shares with the one before, which is counted in front: `fix`, `fixes`, `fixed` is `0fix|3es|4d`. */
function packWords(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const shared = sharedLength(words[index - 1] ?? '', word);
      return `${shared.toString(36)}${word.slice(shared)}`;
    })
    .join('|');
}

/** At most what one digit of base 36 can say. */
const mostShared = 35;

function sharedLength(left: string, right: string): number {
  const most = Math.min(left.length, right.length, mostShared);
  let length = 0;
  while (length < most && left[length] === right[length]) length++;
  return length;
}

function unpackWords(packed: string): readonly string[] {
  let before = '';
  return packed.split('|').flatMap(it => {
    if (it === '') return [];
    before = before.slice(0, Number.parseInt(it.charAt(0), 36)) + it.slice(1);
    return [before];
  });
}

/** Throws where the text is no rubric of this version: the bundle is broken, and nothing works without it. */
export function deserializeRubric(text: string): Rubric {
  const packed: unknown = JSON.parse(text);
  if (!isPacked(packed)) throw new Error('The compiled rubrics are not of this version; build again.');
  // What `serializeRubric` wrote is a rubric; the build that made the bundle checked it.
  return new Unpacking(packed.words).unpack(packed.rubric) as Rubric;
}

function isPacked(value: unknown): value is PackedRubric {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 3 && 'words' in value;
}

class Unpacking {
  readonly #words: readonly string[];
  /** Slots that share their forms share the array, which `matchPhrase.ts` relies on to compile it once. */
  readonly #forms = new Map<number, Slot['forms']>();

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  unpack(value: Json): unknown {
    if (value === null || typeof value !== 'object') return value ?? undefined;
    if (isArray(value)) return value.map(it => this.unpack(it));
    const [[mark, content] = []] = Object.entries(value);
    if (mark === marks.set) return new Set(this.#wordsAt(Number(content)));
    if (content !== undefined && isArray(content)) {
      if (mark === marks.map) return new Map(content.filter(isArray).map(it => this.#pair(it)));
      if (mark === marks.phrase) return this.#phrase(content);
      if (mark === marks.stated) return { kind: 'phrase', phrase: this.#phrase(content), where: 'stated' };
      if (mark === marks.clause) return this.#clause(content);
    }
    return this.#entries(value);
  }

  #entries(value: object): object {
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, this.unpack(it)]));
  }

  #clause([source, unusual]: readonly Json[]): object {
    const given = typeof unusual === 'object' && unusual !== null ? this.#entries(unusual) : {};
    return { kind: 'clause', clause: { ...usualClause, ...given }, source };
  }

  #pair([key = null, it = null]: readonly Json[]): [unknown, unknown] {
    return [this.unpack(key), this.unpack(it)];
  }

  #phrase([source, ...packed]: readonly Json[]): Phrase {
    const slots: Slot[] = [];
    for (let at = 0; at + 1 < packed.length; at += 2) {
      const flags = Number(packed[at + 1]);
      slots.push({ forms: this.#formsAt(Number(packed[at])), optional: flags % 2 === 1, gap: Math.floor(flags / 2) });
    }
    return { source: String(source), slots };
  }

  #formsAt(index: number): Slot['forms'] {
    let forms = this.#forms.get(index);
    if (forms === undefined) {
      forms = this.#wordsAt(index).map(words => words.split(' '));
      this.#forms.set(index, forms);
    }
    return forms;
  }

  #wordsAt(index: number): readonly string[] {
    return unpackWords(this.#words[index] ?? '');
  }
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

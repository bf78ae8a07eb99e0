import { wordsToWaitFor } from './rarestSlot.ts';
import type { Phrase, Slot } from './rubric.ts';

/**
 * The notation in which authors write phrases, compiled to slots. `rubrics/README.md` describes it for them.
 *
 * Everything that depends on English happens here, once, when a rubric is loaded or built: afterwards a phrase is a sequence of
 * sets of surface forms, and matching is looking words up.
 */

/** The forms of a word: of a base form all its inflections, of any other word that word alone. */
export interface Inflections {
  /** As a verb and as a noun, whichever it can be. A word that is no base form comes back alone. */
  forms(lemma: string): readonly string[];
  /** As a verb alone, for lists of verbs; `forms` where it is left out. */
  verbForms?(lemma: string): readonly string[];
  /** As a noun alone, for lists of nouns; `forms` where it is left out. */
  nounForms?(lemma: string): readonly string[];
}

/** What a phrase may refer to. */
export interface PhraseContext {
  readonly inflect: Inflections;
  /** Surface forms of a list's entries, each as its words; `undefined` for an unknown list. */
  listForms(name: string): Forms | undefined;
}

export type Forms = readonly (readonly string[])[];

/** Why a phrase cannot be compiled, and where in its text. */
export interface PhraseProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type PhraseResult = { readonly phrase: Phrase } | { readonly problem: PhraseProblem };

export const phraseLimits = { length: 800, slots: 16, forms: 5000 } as const;
/** Words that a star stands for at most. */
const starReach = 3;

/** Compiles one phrase. Total: what cannot be is a problem with its place in `source`. */
export function parsePhrase(source: string, context: PhraseContext): PhraseResult {
  try {
    return { phrase: new PhraseParser(source, context).parse() };
  } catch (thrown) {
    if (thrown instanceof ImpossiblePhrase) return { problem: thrown.problem };
    throw thrown;
  }
}

class ImpossiblePhrase extends Error {
  readonly problem: PhraseProblem;
  constructor(problem: PhraseProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

class PhraseParser {
  readonly #source: string;
  readonly #context: PhraseContext;
  #at = 0;

  constructor(source: string, context: PhraseContext) {
    this.#source = source;
    this.#context = context;
  }

  parse(): Phrase {
    if (this.#source.length > phraseLimits.length)
      this.#fail(`A phrase has at most ${phraseLimits.length} characters`, 0, this.#source.length);
    const slots: Slot[] = [];
    let star: number | undefined;
    for (this.#skipSpace(); !this.#done(); this.#skipSpace()) {
      if (this.#peek() === '*') {
        this.#checkStar(slots.length, star);
        star = this.#at++;
        continue;
      }
      slots.push(this.#slot(star === undefined ? 0 : starReach));
      star = undefined;
    }
    if (star !== undefined) this.#fail('A star needs a word on either side', star, star + 1);
    this.#checkWhole(slots);
    return { source: this.#source, slots, waitsFor: wordsToWaitFor(slots) };
  }

  #checkStar(before: number, star: number | undefined): void {
    if (before === 0) this.#fail('A star needs a word on either side', this.#at, this.#at + 1);
    if (star !== undefined) this.#fail('One star is enough: it stands for up to three words', this.#at, this.#at + 1);
  }

  #checkWhole(slots: readonly Slot[]): void {
    const end = Math.max(1, this.#source.length);
    if (slots.every(it => it.optional)) this.#fail('A phrase needs a word that must be there', 0, end);
    if (slots.length > phraseLimits.slots) this.#fail(`A phrase has at most ${phraseLimits.slots} words`, 0, end);
  }

  #slot(gap: number): Slot {
    const start = this.#at;
    const all = this.#peek() === '(' ? this.#group() : this.#alternatives();
    const forms = distinct(all.filter(words => words.length > 0)).map(words => words.join(' '));
    if (forms.length > phraseLimits.forms) this.#tooMany(start);
    return { forms, optional: forms.length < all.length && all.some(words => words.length === 0), gap };
  }

  /** `(really)` may be absent, which is a form without words; `(on the|at the)` is one of them, `(a|the|)` may be absent. */
  #group(): Forms {
    const open = this.#at++;
    const sequences: Forms[] = [];
    let sequence: Forms = [[]];
    for (;;) {
      this.#skipSpace();
      if (this.#done()) this.#fail('This bracket is never closed', open, open + 1);
      const next = this.#peek();
      if (next === '*') this.#fail('A star cannot stand inside brackets', this.#at, this.#at + 1);
      if (next !== ')' && next !== '|') {
        sequence = this.#product(sequence, next === '(' ? this.#group() : this.#item(), open);
        continue;
      }
      sequences.push(sequence);
      sequence = [[]];
      this.#at++;
      if (next === ')') return this.#closeGroup(sequences, open);
    }
  }

  #closeGroup(sequences: readonly Forms[], open: number): Forms {
    const forms = sequences.flat();
    if (forms.every(words => words.length === 0)) this.#fail('Nothing stands between these brackets', open, this.#at);
    return sequences.length === 1 ? [...forms, []] : forms;
  }

  /** `help|assist`, `{roles}|customer`. */
  #alternatives(): Forms {
    const forms = [...this.#item()];
    while (this.#peek() === '|') {
      this.#at++;
      if (this.#done() || isSpace(this.#peek()))
        this.#fail('A word is missing beside this “|”', this.#at - 1, this.#at);
      forms.push(...this.#item());
    }
    return forms;
  }

  #item(): Forms {
    const next = this.#peek();
    if (next === '{') return this.#list();
    if (next === '"' || next === '“' || next === '”') return this.#literal();
    if (')}|*('.includes(next)) this.#fail(`“${next}” is out of place here`, this.#at, this.#at + 1);
    return this.#word();
  }

  #list(): Forms {
    const start = this.#at;
    const close = this.#source.indexOf('}', start);
    if (close < 0) this.#fail('This bracket is never closed', start, start + 1);
    this.#at = close + 1;
    const name = this.#source.slice(start + 1, close).trim();
    const forms = this.#context.listForms(name);
    if (forms === undefined) this.#fail(`There is no list “${name}”`, start, this.#at);
    if (forms.length === 0) this.#fail(`The list “${name}” is empty`, start, this.#at);
    return forms;
  }

  #literal(): Forms {
    const start = this.#at;
    const close = this.#source.slice(start + 1).search(/["“”]/);
    if (close < 0) this.#fail('This quotation mark is never closed', start, start + 1);
    this.#at = start + close + 2;
    const words = this.#source.slice(start + 1, start + 1 + close).trim();
    if (words === '') this.#fail('Nothing stands between these quotation marks', start, this.#at);
    if (words.includes('|'))
      this.#fail('Quotation marks hold one wording; put them around each: "a"|"b"', start, this.#at);
    return words
      .split(/\s+/)
      .map(spellings)
      .reduce((left, right) => this.#product(left, right, start));
  }

  /** Every pair of a left and a right form, joined. */
  #product(left: Forms, right: Forms, start: number): Forms {
    if (left.length * right.length > phraseLimits.forms) this.#tooMany(start);
    return left.flatMap(first => right.map(second => [...first, ...second]));
  }

  #tooMany(start: number): never {
    this.#fail(`“${this.#source.slice(start, this.#at)}” stands for too many words`, start, this.#at);
  }

  #word(): Forms {
    const start = this.#at;
    while (!this.#done() && !/[\s|(){}"“”*]/.test(this.#peek())) this.#at++;
    return formsOfWord(this.#source.slice(start, this.#at), this.#context.inflect);
  }

  #peek(): string {
    return this.#source[this.#at] ?? '';
  }

  #done(): boolean {
    return this.#at >= this.#source.length;
  }

  #skipSpace(): void {
    while (!this.#done() && isSpace(this.#peek())) this.#at++;
  }

  #fail(message: string, start: number, end: number): never {
    throw new ImpossiblePhrase({ message, start, end });
  }
}

function isSpace(text: string): boolean {
  return /^\s$/.test(text);
}

function distinct(forms: Forms): Forms {
  const seen = new Map<string, readonly string[]>();
  for (const form of forms) seen.set(form.join(' '), form);
  return [...seen.values()];
}

/** The forms of one word as an author writes it. */
export function formsOfWord(word: string, inflect: Inflections): Forms {
  const norm = normalizeWord(word);
  if (norm.includes("'")) return spellings(norm);
  return distinct(inflect.forms(norm).flatMap(form => spellings(form)));
}

/** Lower case, straight apostrophes, plain hyphens. */
export function normalizeWord(word: string): string {
  return word.toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-');
}

/** Pronouns and the like, after which `'s` is short for `is` or `has`; after any other word it is a possessive. */
const beforeIs = new Set(
  'i he she it that this there here what who where when why how everything something nothing everyone someone nobody'.split(
    ' ',
  ),
);
const endings: ReadonlyMap<string, readonly string[]> = new Map([
  ["'m", ['am']],
  ["'re", ['are']],
  ["'ve", ['have']],
  ["'ll", ['will']],
  ["'d", ['would', 'had']],
]);

/**
 * The words that one written word stands for, contractions taken apart and hyphens dropped, as the tokens of a sentence are
 * (`matchPhrase.ts` brings them into the same shape).
 */
function spellings(written: string): Forms {
  const word = normalizeWord(written);
  if (word === 'cannot') return [['can', 'not']];
  if (word.endsWith("n't") && word.length > 3) return [[auxiliary(word.slice(0, -3)), 'not']];
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe > 0) {
    const stem = word.slice(0, apostrophe);
    const ending = word.slice(apostrophe);
    const whole = endings.get(ending);
    if (whole !== undefined) return whole.map(it => [stem, it]);
    if (ending === "'s" && beforeIs.has(stem)) return ['is', 'has'].map(it => [stem, it]);
    if (ending === "'s" || ending === "'") return [[...hyphenParts(stem), ending]];
  }
  return [hyphenParts(word)];
}

/** `ca` of `can't`, `wo` of `won't`. */
export function auxiliary(stem: string): string {
  if (stem === 'ca') return 'can';
  if (stem === 'wo') return 'will';
  if (stem === 'sha') return 'shall';
  return stem;
}

/** `follow-up` is two words; a lone dash stays what it is. */
export function hyphenParts(word: string): readonly string[] {
  const parts = word.split('-').filter(part => part !== '');
  return parts.length === 0 ? [word] : parts;
}

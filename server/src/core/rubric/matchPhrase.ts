import type { Token } from '../english/facts.ts';
import type { Span } from '../story/story.ts';
import { auxiliary, hyphenParts } from './notation.ts';
import { firstWord } from './rarestSlot.ts';
import type { Phrase, Slot } from './rubric.ts';

/**
 * Finds phrases in the tokens of a sentence. Every phrase is filed under the words of its rarest slot, so that a sentence wakes only
 * the few phrases whose rarest word it holds; each of those is followed slot by slot with the places it can have reached: no
 * backtracking, so the cost is linear in the sentence.
 */

/** Phrases made ready for search. What a phrase needs beside its rarest words is made when a sentence first wakes it. */
export interface PhraseSet {
  readonly phrases: readonly Phrase[];
  /** By the words that may fill a phrase's rarest slot, the phrases that wait for them. */
  readonly waiting: ReadonlyMap<string, readonly number[]>;
  /** By phrase, what was made of it when it was first woken. */
  readonly woken: Map<number, WokenPhrase>;
}

export interface PhraseMatch {
  /** Index of the phrase in the set. */
  readonly index: number;
  readonly span: Span;
  /** Indices of the first and the last token, inclusive. */
  readonly first: number;
  readonly last: number;
}

interface WokenPhrase {
  readonly slots: readonly CompiledSlot[];
  /** The slots that it may begin with. */
  readonly opening: readonly CompiledSlot[];
}

interface CompiledSlot {
  /** By first word, what may follow it. */
  readonly tails: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly optional: boolean;
  readonly gap: number;
}

export function compilePhraseSet(phrases: readonly Phrase[]): PhraseSet {
  const waiting = new Map<string, number[]>();
  phrases.forEach(({ waitsFor }, index) => {
    for (const word of waitsFor) {
      const known = waiting.get(word);
      if (known === undefined) waiting.set(word, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  });
  return { phrases, waiting, woken: new Map() };
}

function wokenPhrase(set: PhraseSet, index: number): WokenPhrase {
  const known = set.woken.get(index);
  if (known !== undefined) return known;
  const slots = set.phrases[index]?.slots.map(compileSlot) ?? [];
  const woken = { slots, opening: slots.slice(0, slots.findIndex(it => !it.optional) + 1) };
  set.woken.set(index, woken);
  return woken;
}

const compiledForms = new WeakMap<Slot['forms'], CompiledSlot['tails']>();

function compileSlot(slot: Slot): CompiledSlot {
  let tails = compiledForms.get(slot.forms);
  if (tails === undefined) {
    tails = tailsOf(slot.forms);
    compiledForms.set(slot.forms, tails);
  }
  return { tails, optional: slot.optional, gap: slot.gap };
}

function tailsOf(forms: Slot['forms']): CompiledSlot['tails'] {
  const tails = new Map<string, readonly (readonly string[])[]>();
  for (const form of forms) {
    const first = firstWord(form);
    const known = tails.get(first);
    if (first !== form) tails.set(first, [...(known ?? []), form.slice(first.length + 1).split(' ')]);
    else tails.set(first, known === undefined ? nothingMore : [...known, []]);
  }
  return tails;
}

/** What follows the only word of a form; nearly all forms are such. */
const nothingMore: readonly (readonly string[])[] = [[]];

/** Every phrase of the set in these tokens, in order of place; of one phrase the longest that do not overlap. */
export function findPhrases(tokens: readonly Token[], set: PhraseSet, within?: Span): readonly PhraseMatch[] {
  const words = wordsOf(tokens);
  const woken = wake(set, words);
  if (woken.size === 0) return none;
  const matches: PhraseMatch[] = [];
  for (const index of woken) collect(index, set, tokens, words, within, matches);
  return matches.sort((a, b) => a.first - b.first || a.index - b.index);
}

const none: readonly PhraseMatch[] = [];

/** Whether any phrase of the set stands in these tokens. */
export function hasPhrase(tokens: readonly Token[], set: PhraseSet, within?: Span): boolean {
  const words = wordsOf(tokens);
  for (const index of wake(set, words)) {
    const matches: PhraseMatch[] = [];
    collect(index, set, tokens, words, within, matches);
    if (matches.length > 0) return true;
  }
  return false;
}

/** The phrases whose rarest word the sentence holds. */
function wake({ waiting }: PhraseSet, { places }: SentenceWords): ReadonlySet<number> {
  let woken: Set<number> | undefined;
  for (const key of places.keys()) {
    const found = waiting.get(key);
    if (found === undefined) continue;
    woken ??= new Set();
    for (const index of found) woken.add(index);
  }
  return woken ?? nobody;
}

const nobody: ReadonlySet<number> = new Set();

/** Every place of one phrase. */
function collect(
  index: number,
  set: PhraseSet,
  tokens: readonly Token[],
  sentence: SentenceWords,
  within: Span | undefined,
  matches: PhraseMatch[],
): void {
  const { slots, opening } = wokenPhrase(set, index);
  const { words } = sentence;
  const limit = within?.end ?? Number.POSITIVE_INFINITY;
  let free = 0;
  for (const at of beginnings(opening, sentence)) {
    const word = words[at];
    if (word === undefined || at < free || (within !== undefined && word.start < within.start)) continue;
    const end = reach(words, at, slots, limit);
    if (end === undefined) continue;
    free = end;
    matches.push(toMatch(index, tokens, word, words[end - 1] ?? word));
  }
}

/** Where a phrase that opens with these slots may begin, in order of place. */
function beginnings(opening: readonly CompiledSlot[], { places }: SentenceWords): readonly number[] {
  const found: number[] = [];
  for (const [key, at] of places) {
    if (opening.some(({ tails }) => tails.has(key))) found.push(...at);
  }
  return found.sort((a, b) => a - b);
}

function toMatch(index: number, tokens: readonly Token[], first: Word, last: Word): PhraseMatch {
  const start = tokens[first.token]?.span.start ?? first.start;
  const end = tokens[last.token]?.span.end ?? last.end;
  return { index, span: { start, end }, first: first.token, last: last.token };
}

/** The word after the match of these slots that begins at `at`; `undefined` where they do not match. */
function reach(words: readonly Word[], at: number, slots: readonly CompiledSlot[], limit: number): number | undefined {
  let places: readonly number[] = [at];
  for (const slot of slots) {
    const next = new Set<number>(slot.optional ? places : []);
    for (const place of places) {
      for (const start of candidates(words, place, place === at ? undefined : slot.gap)) {
        for (const end of endsOf(words, start, slot, limit)) next.add(end);
      }
    }
    if (next.size === 0) return undefined;
    places = [...next];
  }
  const ends = places.filter(place => place > at);
  if (ends.length === 0) return undefined;
  // A star means the nearest: "hand it over and over" ends at the first "over".
  return slots.some(it => it.gap > 0) ? Math.min(...ends) : Math.max(...ends);
}

/** At most so many adverbs between two words of a phrase are passed over. */
const adverbs = 2;

/** Where a slot may begin: here, behind adverbs, and with a star behind any words. Nothing is passed over before a phrase begins. */
function* candidates(words: readonly Word[], place: number, gap: number | undefined): Generator<number> {
  yield place;
  if (gap === undefined) return;
  let passed = 0;
  for (let at = place; at < words.length && passed < Math.max(gap, adverbs); at++, passed++) {
    const word = words[at];
    if (word === undefined || word.breaks || (passed >= gap && !word.passable)) return;
    if (gap === 0 && !word.passable) return;
    yield at + 1;
  }
}

function* endsOf(words: readonly Word[], start: number, slot: CompiledSlot, limit: number): Generator<number> {
  const word = words[start];
  if (word === undefined || word.end > limit) return;
  for (const key of word.keys) {
    for (const tail of slot.tails.get(key) ?? []) {
      const end = start + 1 + tail.length;
      if (end > words.length || (words[end - 1]?.end ?? 0) > limit) continue;
      if (tail.every((expected, offset) => words[start + 1 + offset]?.keys.includes(expected))) yield end;
    }
  }
}

/** A word as phrases see it: contractions are whole words, parts of a hyphenated word are words of their own. */
interface Word {
  /** What it may be read as: `'s` is `'s`, `is` and `has`. */
  readonly keys: readonly string[];
  readonly token: number;
  readonly start: number;
  readonly end: number;
  /** An adverb that may stand inside a phrase without changing what it says. */
  readonly passable: boolean;
  /** A mark that no phrase reaches over. */
  readonly breaks: boolean;
}

interface SentenceWords {
  readonly words: readonly Word[];
  /** By what a word may be read as, the indices of the words that may. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const wordsByTokens = new WeakMap<readonly Token[], SentenceWords>();

function wordsOf(tokens: readonly Token[]): SentenceWords {
  let known = wordsByTokens.get(tokens);
  if (known === undefined) {
    const words = tokens.flatMap((token, index) => wordsOfToken(token, index, tokens[index + 1]));
    known = { words, places: placesOf(words) };
    wordsByTokens.set(tokens, known);
  }
  return known;
}

function placesOf(words: readonly Word[]): SentenceWords['places'] {
  const places = new Map<string, number[]>();
  words.forEach(({ keys }, index) => {
    for (const key of keys) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [index]);
      else known.push(index);
    }
  });
  return places;
}

const shortened: ReadonlyMap<string, readonly string[]> = new Map([
  ["n't", ['not']],
  ['nt', ['not']],
  ["'m", ['am']],
  ["'re", ['are']],
  ["'ve", ['have']],
  ["'ll", ['will']],
  ["'d", ['would', 'had']],
  ["'s", ["'s", 'is', 'has']],
]);

/** Contractions that people type without their apostrophe and that are no words otherwise. */
const careless: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...'did does do was were is are had has have could would should ca wo'
    .split(' ')
    .map((stem): [string, readonly string[]] => [`${stem}nt`, [auxiliary(stem), 'not']]),
  ['im', ['i', 'am']],
  ['ive', ['i', 'have']],
  ['cannot', ['can', 'not']],
]);

/** Quotation marks, emphasis and hyphens do not come between the words of a phrase. */
const transparent = /^["“”'‘’*_~`´-]+$/;
/** These change what a phrase says, so they are never passed over. */
const decisive = new Set('never not hardly barely rarely seldom scarcely almost nearly no nowhere only'.split(' '));

function wordsOfToken(token: Token, index: number, next: Token | undefined): readonly Word[] {
  const { norm, span, tag } = token;
  if (tag === 'punctuation' && transparent.test(norm)) return [];
  const word = (key: readonly string[]): Word => ({
    keys: key,
    token: index,
    start: span.start,
    end: span.end,
    passable: (tag === 'adverb' || tag === 'interjection') && !decisive.has(norm),
    breaks: tag === 'punctuation',
  });
  const short = shortened.get(norm);
  if (short !== undefined) return [word(short)];
  const two = careless.get(norm);
  if (two !== undefined) return two.map(it => word([it]));
  if (next?.norm === "n't" || next?.norm === 'nt') return [word([auxiliary(norm)])];
  if (tag === 'punctuation') return [word([norm])];
  return hyphenParts(norm).map(part => word([part]));
}

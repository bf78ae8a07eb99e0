import type { SentenceFacts } from '../english/facts.ts';
import type { PatternMatch, PatternSet } from '../rubric/matchPatterns.ts';
import { compilePatterns, findPatterns as findInSet } from '../rubric/matchPatterns.ts';
import type { PhraseSet } from '../rubric/matchPhrase.ts';
import { compilePhraseSet, findPhrases } from '../rubric/matchPhrase.ts';
import type { Pattern, Phrase, Rubric } from '../rubric/rubric.ts';
import type { Span } from '../story/story.ts';

/**
 * Where the patterns of a rubric fit. All lists of a rubric (what rules match and spare, what signals recognise) are searched
 * together, once for each sentence, and remembered by its facts; a rule then only looks up what is its own.
 */
interface PatternIndex {
  readonly set: PatternSet;
  /** By pattern of the set: the lists that hold it, and its place in each. */
  readonly owners: readonly { readonly list: readonly Pattern[]; readonly index: number }[];
  readonly found: WeakMap<SentenceFacts, ReadonlyMap<readonly Pattern[], readonly PatternMatch[]>>;
}

const indices = new WeakMap<readonly Pattern[], PatternIndex>();

/** Files every list of patterns of a rubric in one index. Lists that are in none are indexed alone when they are first asked for. */
export function indexPatterns(rubric: Rubric): void {
  const lists = new Set<readonly Pattern[]>();
  collectLists(rubric, lists);
  index([...lists].filter(it => !indices.has(it)));
}

/** Finds the lists in the rubric's plain data. */
function collectLists(value: unknown, lists: Set<readonly Pattern[]>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isPattern)) lists.add(value);
    else for (const it of value) collectLists(it, lists);
    return;
  }
  for (const it of value instanceof Map ? value.values() : Object.values(value)) collectLists(it, lists);
}

function isPattern(value: unknown): value is Pattern {
  return typeof value === 'object' && value !== null && 'kind' in value && ('phrase' in value || 'clause' in value);
}

function index(lists: readonly (readonly Pattern[])[]): void {
  const owners = lists.flatMap(list => list.map((_, place) => ({ list, index: place })));
  const set = compilePatterns(lists.flat());
  const made: PatternIndex = { set, owners, found: new WeakMap() };
  for (const list of lists) indices.set(list, made);
}

const none: readonly PatternMatch[] = [];

/** Where patterns fit a sentence, in order of place. */
export function findPatterns(patterns: readonly Pattern[], facts: SentenceFacts): readonly PatternMatch[] {
  if (patterns.length === 0) return none;
  let made = indices.get(patterns);
  if (!made) {
    index([patterns]);
    made = indices.get(patterns);
  }
  return made ? (search(made, facts).get(patterns) ?? none) : none;
}

function search(
  { set, owners, found }: PatternIndex,
  facts: SentenceFacts,
): ReadonlyMap<readonly Pattern[], readonly PatternMatch[]> {
  const known = found.get(facts);
  if (known) return known;
  const byList = new Map<readonly Pattern[], PatternMatch[]>();
  for (const match of findInSet(set, facts)) {
    const owner = owners[match.index];
    if (!owner) continue;
    const own = { ...match, index: owner.index };
    const matches = byList.get(owner.list);
    if (matches) matches.push(own);
    else byList.set(owner.list, [own]);
  }
  found.set(facts, byList);
  return byList;
}

export function hasPattern(patterns: readonly Pattern[], facts: SentenceFacts): boolean {
  return findPatterns(patterns, facts).length > 0;
}

/** Phrase sets are compiled once for each list of phrases. */
const compiledPhrases = new WeakMap<readonly Phrase[], PhraseSet>();

/** Places of bare phrases, wherever they stand. */
export function findPhraseSpans(phrases: readonly Phrase[], facts: SentenceFacts): readonly Span[] {
  if (phrases.length === 0) return [];
  let set = compiledPhrases.get(phrases);
  if (!set) {
    set = compilePhraseSet(phrases);
    compiledPhrases.set(phrases, set);
  }
  return findPhrases(facts.tokens, set).map(it => it.span);
}

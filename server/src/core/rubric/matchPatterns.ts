import type { Clause, SentenceFacts } from '../english/facts.ts';
import type { Span } from '../story/story.ts';
import { isStated, matchesClause, spanOfClauseMatch } from './matchClause.ts';
import { compilePhraseSet, findPhrases, type PhraseMatch, type PhraseSet } from './matchPhrase.ts';
import type { ClausePattern, Pattern, Phrase } from './rubric.ts';

/** Patterns made ready for search: what `match`, `unless` and `recognise` hold. Compile once, when the rubric is bound. */
export interface PatternSet {
  readonly patterns: readonly Pattern[];
  readonly phrases: PhraseSet;
  /** Index in `patterns` of each phrase of the set. */
  readonly phraseIndices: readonly number[];
  readonly whereStated: readonly boolean[];
  /** Clause patterns by base form of their verb, and those that take any verb. */
  readonly clausesByVerb: ReadonlyMap<string, readonly IndexedClause[]>;
  readonly clausesOfAnyVerb: readonly IndexedClause[];
}

interface IndexedClause {
  readonly index: number;
  readonly pattern: ClausePattern;
}

/** One place in a sentence where a pattern holds; offsets of the sentence's text. */
export interface PatternMatch {
  /** Index in the set's `patterns`. */
  readonly index: number;
  readonly span: Span;
  /** Index of the clause it stands in; -1 where a phrase stands in none. */
  readonly clause: number;
}

export function compilePatterns(patterns: readonly Pattern[]): PatternSet {
  const phrases: Phrase[] = [];
  const phraseIndices: number[] = [];
  const whereStated: boolean[] = [];
  const clausesByVerb = new Map<string, IndexedClause[]>();
  const clausesOfAnyVerb: IndexedClause[] = [];
  patterns.forEach((pattern, index) => {
    if (pattern.kind === 'phrase') {
      phrases.push(pattern.phrase);
      phraseIndices.push(index);
      whereStated.push(pattern.where === 'stated');
      return;
    }
    const entry = { index, pattern: pattern.clause };
    if (pattern.clause.verb === undefined) clausesOfAnyVerb.push(entry);
    else for (const head of headsOf(pattern.clause.verb)) addTo(clausesByVerb, head, entry);
  });
  return {
    patterns,
    phrases: compilePhraseSet(phrases),
    phraseIndices,
    whereStated,
    clausesByVerb,
    clausesOfAnyVerb,
  };
}

/** Patterns of one list share their set of verbs. */
const headsBySet = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Without particles: `hand over` may stand as "hand it over". */
function headsOf(verbs: ReadonlySet<string>): ReadonlySet<string> {
  const known = headsBySet.get(verbs);
  if (known !== undefined) return known;
  const heads = new Set([...verbs].map(headOf));
  headsBySet.set(verbs, heads);
  return heads;
}

function headOf(verb: string): string {
  return verb.split(' ', 1)[0] ?? verb;
}

function addTo(map: Map<string, IndexedClause[]>, key: string, entry: IndexedClause): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else known.push(entry);
}

const denials = new Set('not no never nobody nothing none neither nor without hardly'.split(' '));

const denying = new WeakMap<Phrase, boolean>();

/** Whether the phrase is a denial itself ("not my fault"), so that a denied clause does not spare it. */
function holdsDenial(phrase: Phrase): boolean {
  const known = denying.get(phrase);
  if (known !== undefined) return known;
  const holds = phrase.slots.some(
    it => !it.optional && it.forms.some(form => form.split(' ').some(word => denials.has(word))),
  );
  denying.set(phrase, holds);
  return holds;
}

/** Every place in the sentence where one of the patterns holds, in order of place. */
export function findPatterns(set: PatternSet, facts: SentenceFacts): readonly PatternMatch[] {
  const matches = [...findClauses(set, facts), ...findStatedPhrases(set, facts)];
  return matches.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.index - b.index);
}

/** Whether any pattern holds anywhere in the sentence. */
export function hasPattern(set: PatternSet, facts: SentenceFacts): boolean {
  return !findClauses(set, facts).next().done || !findStatedPhrases(set, facts).next().done;
}

function* findClauses(set: PatternSet, facts: SentenceFacts): Generator<PatternMatch> {
  for (const [clauseIndex, clause] of facts.clauses.entries()) {
    const byVerb = clause.verb && set.clausesByVerb.get(headOf(clause.verb.lemma));
    for (const { index, pattern } of [...(byVerb ?? []), ...set.clausesOfAnyVerb]) {
      if (matchesClause(pattern, facts, clauseIndex))
        yield { index, span: spanOfClauseMatch(pattern, facts, clauseIndex), clause: clauseIndex };
    }
  }
}

function* findStatedPhrases(set: PatternSet, facts: SentenceFacts): Generator<PatternMatch> {
  for (const found of findPhrases(facts.tokens, set.phrases)) {
    const clause = clauseAt(facts, found);
    if (set.whereStated[found.index] && !isPhraseStated(set, facts, clause, found)) continue;
    yield { index: set.phraseIndices[found.index] ?? 0, span: found.span, clause };
  }
}

function isPhraseStated(set: PatternSet, facts: SentenceFacts, clauseIndex: number, found: PhraseMatch): boolean {
  const clause = facts.clauses[clauseIndex];
  if (clause === undefined) return !facts.isQuestion;
  if (!isStated(clause)) return false;
  const phrase = set.phrases.phrases[found.index];
  return !clause.negated || !isDenied(facts, clause, found) || (phrase !== undefined && holdsDenial(phrase));
}

/** A denial reaches forward only: "In my defence, the ticket said nothing" does not deny the defence. */
function isDenied(facts: SentenceFacts, clause: Clause, { span }: PhraseMatch): boolean {
  return facts.tokens.some(
    token =>
      token.span.start >= clause.span.start &&
      token.span.end <= span.start &&
      (token.tag === 'negation' || denials.has(token.norm)),
  );
}

/** The innermost clause in which a phrase begins: the shortest, since a relative clause lies within another. */
function clauseAt(facts: SentenceFacts, { span }: PhraseMatch): number {
  let best = -1;
  let bestLength = Number.POSITIVE_INFINITY;
  facts.clauses.forEach((clause: Clause, index) => {
    const length = clause.span.end - clause.span.start;
    if (clause.span.start <= span.start && span.start < clause.span.end && length < bestLength) {
      best = index;
      bestLength = length;
    }
  });
  return best;
}

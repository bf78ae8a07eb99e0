import type { SentenceFacts } from '../english/facts.ts';
import type { PatternMatch, PatternSet } from '../rubric/matchPatterns.ts';
import { compilePatterns, findPatterns as findInSet, hasPattern as hasInSet } from '../rubric/matchPatterns.ts';
import type { PhraseSet } from '../rubric/matchPhrase.ts';
import { compilePhraseSet, findPhrases } from '../rubric/matchPhrase.ts';
import type { Pattern, Phrase } from '../rubric/rubric.ts';
import type { Span } from '../story/story.ts';

/** Patterns are compiled once for each list of a rubric, when it is first asked for. */
const compiled = new WeakMap<readonly Pattern[], PatternSet>();
const compiledPhrases = new WeakMap<readonly Phrase[], PhraseSet>();

/** Where patterns fit a sentence, in order of place. */
export function findPatterns(patterns: readonly Pattern[], facts: SentenceFacts): readonly PatternMatch[] {
  return patterns.length === 0 ? [] : findInSet(setOf(patterns), facts);
}

export function hasPattern(patterns: readonly Pattern[], facts: SentenceFacts): boolean {
  return patterns.length > 0 && hasInSet(setOf(patterns), facts);
}

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

function setOf(patterns: readonly Pattern[]): PatternSet {
  let set = compiled.get(patterns);
  if (!set) {
    set = compilePatterns(patterns);
    compiled.set(patterns, set);
  }
  return set;
}

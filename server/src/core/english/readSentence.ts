/**
 * A sentence's facts, from its text and the flags its story gives it. Start here.
 *
 * tokenize → tag → verb groups (voice) → noun phrases → quotations → clauses (actors, mood, negation).
 *
 * Invariants: pure and total (any string has facts); what it says depends on text and flags alone; tokens are ordered and do not overlap,
 * every span lies within the text; the time is linear in the text. Deliberately absent: what a sentence is evidence of, and whether
 * a passive is minded; that is data under `rubrics/`.
 */

import type { SentenceFlags } from '../story/story.ts';
import { findAmounts } from './amounts.ts';
import { findClauses } from './clauses.ts';
import type { Quotation, SentenceFacts, Token } from './facts.ts';
import { findNounPhrases } from './nounPhrases.ts';
import { findQuotedStretches, toQuotation } from './quotations.ts';
import { tag } from './tag.ts';
import { tokenize } from './tokenize.ts';
import { findVerbGroups } from './verbGroups.ts';
import type { Word } from './word.ts';

export function readSentence(text: string, flags: SentenceFlags): SentenceFacts {
  const words = tokenize(text);
  tag(words);
  const stretches = findQuotedStretches(words);
  const found = findClauses(words, findVerbGroups(words), findNounPhrases(words), stretches, flags);
  const tokens = words.map(toToken);
  const quotations: Quotation[] = stretches.map((stretch, index) =>
    toQuotation(words, stretch, found.whose[index] ?? 'other'),
  );
  return {
    text,
    tokens,
    clauses: found.clauses,
    passives: found.passives,
    amounts: findAmounts(tokens, text),
    quotations,
    isQuestion: found.isQuestion,
    isBullet: found.isBullet,
  };
}

function toToken(word: Word): Token {
  return {
    span: { start: word.start, end: word.end },
    text: word.text,
    norm: word.norm,
    lemma: lemmaOf(word),
    tag: word.tag,
  };
}

function lemmaOf(word: Word): string {
  switch (word.tag) {
    case 'verb':
    case 'participle':
    case 'gerund':
    case 'auxiliary':
      return word.norm === "'ve" || word.norm === "'d" ? 'have' : word.verbLemma;
    case 'noun':
      return word.nounLemma;
    case 'modal':
      return word.norm === "'ll" ? 'will' : word.norm === "'d" ? 'would' : word.norm;
    default:
      return word.norm;
  }
}

import { wordSet } from '../../story/wordSet.ts';
import type { Actor, SentenceFacts, Token } from '../facts.ts';

/** Small questions about a sentence's tokens that the parts of a passive share. */

/** Indexes into the sentence's tokens, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export const isAdverb = (token: Token | undefined): boolean =>
  token?.tag === 'adverb' || token?.norm === 'never' || token?.norm === 'then';

export const isComma = (token: Token | undefined): boolean => token?.norm === ',';

/** What stands in quotation marks or brackets is governed by the word before it. */
export function opensQuotation(token: Token | undefined): boolean {
  return /^["“‘'«([*]/.test(token?.text ?? '');
}

export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = tokens[middle]?.span.start ?? 0;
    if (start === offset) return middle;
    if (start < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Where the words that name the actor begin; `undefined` where none do. */
export function startOf(actor: Actor | undefined): number | undefined {
  return actor === undefined || actor.kind === 'nobody' ? undefined : actor.span?.start;
}

export function endBefore(tokens: readonly Token[], offset: number): number {
  const index = tokens.findIndex(token => token.span.start >= offset);
  return index < 0 ? tokens.length : index;
}

export const timeNouns = wordSet(
  'time day night morning afternoon evening week weekend month quarter year end beginning start sprint minute hour moment past last noon midnight monday tuesday wednesday thursday friday saturday sunday advance january february march april june july august september october november december',
);

export function isTemporalPhrase(facts: SentenceFacts, at: number): boolean {
  const { tokens } = facts;
  const start = tokens[at + 1]?.span.start ?? -1;
  const isAmount = facts.amounts.some(
    it => it.span.start <= start && start < it.span.end && /^(?:duration|date|deadline|time-of-day)$/.test(it.kind),
  );
  if (isAmount) return true;
  // The head of the phrase itself: "in Lyon three weeks ago" says where.
  const head = tokens
    .slice(at + 1, at + 4)
    .find(token => isTime(token) || /^(?:propernoun|noun|pronoun|unknown|code)$/.test(token.tag));
  return head !== undefined && isTime(head);
}

export function isTime({ norm }: Token): boolean {
  return timeNouns.has(norm) || timeNouns.has(norm.replace(/s$/, ''));
}

/** "Although it was checked by Ana, *the dose was wrong*". */
export function opensClause({ tokens, clauses }: SentenceFacts, at: number): boolean {
  const offset = tokens[at]?.span.start;
  return clauses.some(
    ({ subject, verb }) =>
      verb !== undefined && subject !== undefined && subject.kind !== 'nobody' && subject.span?.start === offset,
  );
}

/** "…, and *the cheapest* was chosen": an adjective as the subject of the verb at `verb`; facts give the subject before. */
export function startOfAdjective(tokens: readonly Token[], verb: number): number | undefined {
  const isNominal = tokens[verb - 1]?.tag === 'adjective' && tokens[verb - 2]?.norm === 'the';
  return isNominal && tokens[verb - 3]?.tag === 'conjunction' ? verb - 2 : undefined;
}

/** Nothing more stands there, or a mark of punctuation. */
export function isEndOfClause(token: Token | undefined): boolean {
  return token === undefined || token.tag === 'punctuation';
}

import type { Span } from '../../story/story.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import type { Piece } from './rewrite.ts';
import type { Range } from './tokens.ts';

/** Stretches of the sentence as pieces of the new one, and words in another case. */

/** A phrase whose first word is written anew, in another case. */
export function withFirstWord(tokens: readonly Token[], span: Span, write: (word: string) => string): readonly Piece[] {
  const word = tokens[0]?.text ?? '';
  const said = write(word);
  return said === word ? [span] : [said, { start: span.start + word.length, end: span.end }];
}

/** `macOS` and its like keep their small letter. */
export function capitalised(word: string): string {
  if (/^\p{Ll}.*\p{Lu}/u.test(word)) return word;
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

export function spanOf(facts: SentenceFacts, range: Range): Span {
  const start = facts.tokens[range.start]?.span.start ?? 0;
  return { start, end: facts.tokens[range.end - 1]?.span.end ?? start };
}

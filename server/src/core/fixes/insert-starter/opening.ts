import type { Tag } from '../../english/facts.ts';
import type { ReadSentence } from '../../evidence/reading.ts';
import { toDocument, toProse } from '../../story/prose.ts';
import type { Span } from '../../story/story.ts';

/** Behind these a clause has begun already: “I got voluntold”. */
const midClause: ReadonlySet<Tag> = new Set(['pronoun', 'determiner', 'adjective', 'verb', 'auxiliary', 'modal']);

/**
 * “My manager asked me” in “My manager asked me to look into it”: what stands before the infinitive that says what was done.
 * `undefined` where the words do not open their clause or no infinitive follows them at once.
 */
export function openingOf({ facts, sentence }: ReadSentence, words: Span): Span | undefined {
  const start = toProse(sentence, words.start);
  const end = toProse(sentence, words.end);
  const before = facts.tokens.findLast(it => it.span.end <= start);
  const opensClause = facts.clauses.some(({ subject: it }) => it && it.kind !== 'nobody' && it.span?.start === start);
  if (!opensClause || (before && midClause.has(before.tag))) return undefined;
  const to = facts.tokens.findIndex(
    ({ norm, span }, index) =>
      norm === 'to' && start < span.start && span.start <= end + 1 && facts.tokens[index + 1]?.tag === 'verb',
  );
  const token = facts.tokens[to];
  return token && toDocument(sentence, { start, end: token.span.end });
}

import type { Analysis } from '../analysis.ts';
import type { Actor, Clause } from '../english/facts.ts';
import type { ReadSentence } from '../evidence/reading.ts';
import { toDocument, toProse } from '../story/prose.ts';
import type { Span } from '../story/story.ts';

/**
 * The clauses of a story in which the same one acts as at `offset`: whoever it is, in whatever words. In order. Only who acts and
 * what they do light up anything, so that an editor goes on showing where else a word stands.
 */
export function findHighlights({ stories }: Analysis, offset: number): readonly Span[] {
  const reading = stories.find(({ story: { span } }) => span.start <= offset && offset <= span.end);
  const actor = reading && actorAt(reading.sentences, offset);
  if (!reading || !actor) return [];
  return reading.sentences.flatMap(read =>
    read.facts.clauses
      .filter(it => it.verb && isSame(it.actor, actor))
      .map(it => toDocument(read.sentence, trimmed(it, read.facts.text))),
  );
}

function actorAt(sentences: readonly ReadSentence[], offset: number): Actor | undefined {
  const read = sentences.find(({ sentence: { span } }) => span.start <= offset && offset <= span.end);
  if (!read) return undefined;
  const at = toProse(read.sentence, offset);
  const holding = read.facts.clauses.filter(
    it => it.verb && [it.verb.span, spanOf(it.actor)].some(span => holds(span, at)),
  );
  // Of clauses within clauses the shortest is meant.
  return holding.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.actor;
}

function spanOf(actor: Actor): Span | undefined {
  return 'span' in actor ? actor.span : undefined;
}

function holds(span: Span | undefined, at: number): boolean {
  return span !== undefined && span.start <= at && at <= span.end;
}

/** Things and other people are the same by their nouns; the teller is the teller, said or not. */
function isSame(a: Actor, b: Actor): boolean {
  if (a.kind !== b.kind) return false;
  return 'head' in a && 'head' in b ? a.head === b.head : true;
}

function trimmed({ span: { start, end } }: Clause, text: string): Span {
  const words = text.slice(start, end);
  const from = words.length - words.trimStart().length;
  const to = words.replace(/[\s,;.]+$/, '').length;
  return to <= from ? { start, end } : { start: start + from, end: start + to };
}

import type { SentenceFacts, Token } from '../../english/facts.ts';
import type { PatternMatch } from '../../rubric/matchPatterns.ts';
import type { Span } from '../../story/story.ts';

/** Words of what is said that a place takes in: it shall show the lesson, not underline the paragraph. */
const longest = 14;

/** What was found, with what its clause says, thinks or teaches: "I learned | that details matter", "The lesson I learned | is that …". */
export function throughComplement({ span, clause }: PatternMatch, facts: SentenceFacts): Span {
  const { clauses, tokens } = facts;
  const own = clauses[clause];
  if (own === undefined) return span;
  let at = clause + 1;
  // A lesson's own clause is a relative one: what it was stands behind the verb of the clause around it.
  const around = clauses[at];
  if (own.type === 'relative' && around?.type === 'main' && around.span.start <= own.span.start) at++;
  let { end } = span;
  for (; clauses[at]?.type === 'complement'; at++) end = Math.max(end, clauses[at]?.span.end ?? end);
  const after = tokens.filter(it => it.span.start >= span.end);
  if (end === span.end && isOpen(after)) end = endOfStatement(after);
  const behind = after.filter(it => it.span.end <= end && it.tag !== 'punctuation');
  return { start: span.start, end: behind.slice(0, longest).at(-1)?.span.end ?? span.end };
}

const opening: ReadonlySet<string> = new Set(['that', 'how', 'why', 'is', 'was']);

/** “What I took from it | was that …”, “I learned | that asking early …”: what was found only announces what is said behind it. */
function isOpen([next, behind]: readonly Token[]): boolean {
  // "The takeaway for | me was that …"
  const verb = next?.norm === 'me' || next?.norm === 'us' ? behind : next;
  return verb !== undefined && opening.has(verb.norm);
}

function endOfStatement(tokens: readonly Token[]): number {
  const stop = tokens.findIndex(it => /^[.;!?]$/.test(it.norm));
  return (stop < 0 ? tokens : tokens.slice(0, stop)).at(-1)?.span.end ?? 0;
}

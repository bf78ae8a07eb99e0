import type { SentenceFacts } from '../../english/facts.ts';
import { findPatterns } from '../../evidence/patterns.ts';
import type { ReadSentence } from '../../evidence/reading.ts';
import { countWords, isLikest, type Likeness, likenessTo, likestClause } from '../../rubric/likeness.ts';
import { isStated } from '../../rubric/matchClause.ts';
import type { PatternMatch } from '../../rubric/matchPatterns.ts';
import type { Pattern } from '../../rubric/rubric.ts';
import { contains } from '../../story/spans.ts';
import type { Span } from '../../story/story.ts';

/** A sentence reads like one flaw at most, and at its likest clause; a question or a condition claims nothing. */
export function findLikeness(
  flaw: string,
  from: number,
  at: readonly Pattern[],
  learned: Likeness | undefined,
  sentence: ReadSentence,
): readonly PatternMatch[] {
  const { facts } = sentence;
  if (learned === undefined || facts.isQuestion || countWords(facts) < fewestWords) return [];
  const logOdds = likenessTo(flaw, learned, sentence);
  if (logOdds === undefined || logOdds < from || !isLikest(flaw, learned, sentence)) return [];
  const held = findPatterns(at, facts).map(it => it.clause);
  const clause = likestClause(
    flaw,
    learned,
    facts,
    it => isStatedAt(facts, it) && (at.length === 0 || held.includes(it)),
  );
  const span = facts.clauses[clause]?.span;
  return span === undefined ? [] : [{ index: 0, span: withoutEdges(span, facts), clause }];
}

/** So few words could mean anything. */
const fewestWords = 6;

function isStatedAt({ clauses }: SentenceFacts, at: number): boolean {
  const clause = clauses[at];
  return clause !== undefined && isStated(clause);
}

/** From the first word of a clause to its last, without what introduces it or divides it from others. */
function withoutEdges(span: Span, { tokens }: SentenceFacts): Span {
  const own = tokens.filter(it => contains(span, it.span));
  const first = own.find(it => it.tag !== 'punctuation' && it.tag !== 'conjunction') ?? own[0];
  const last = own.findLast(it => it.tag !== 'punctuation') ?? own.at(-1);
  return { start: first?.span.start ?? span.start, end: last?.span.end ?? span.end };
}

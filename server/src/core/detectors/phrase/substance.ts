import { isAbstractNoun } from '../../english/abstractness.ts';
import type { Clause, SentenceFacts, Tag, Token } from '../../english/facts.ts';
import { isOwnDeed } from '../../evidence/deeds.ts';
import { hasPattern } from '../../evidence/patterns.ts';
import type { PatternMatch } from '../../rubric/matchPatterns.ts';
import { contains } from '../../story/spans.ts';
import { wordSet } from '../../story/wordSet.ts';
import type { DetectOf } from '../detector.ts';

/** Whether words hold anything that a listener could look at, and whether the teller puts them forward at all. */

type PatternDetect = DetectOf<'phrase' | 'clause'>;

const circumstances = wordSet(
  'when whenever while if unless as since after before until once because although though where whereas even',
);

/** What stands under "when" or "because", or in what somebody else said or thought, is not what the teller puts forward. */
export function isAsserted(index: number, { clauses }: Pick<SentenceFacts, 'clauses'>): boolean {
  const clause = clauses[index];
  if (clause === undefined) return true;
  if (clause.type === 'subordinate') return !circumstances.has(clause.introducer?.toLowerCase() ?? '');
  const holder = clause.type === 'complement' ? clauses[index - 1] : undefined;
  if (holder?.verb === undefined) return true;
  const isOthers = holder.actor.kind === 'other' && holder.object === undefined && holder.verb.tense === 'past';
  return !isOthers && isAsserted(index - 1, { clauses });
}

const nounTags = new Set<Tag>(['noun', 'propernoun', 'unknown', 'code']);

/** Words that name nothing to look at and measure nothing are no more than a frame. */
export function isBare({ onlyNouns, nounsWithin }: PatternDetect, match: PatternMatch, facts: SentenceFacts): boolean {
  if (onlyNouns === undefined) return true;
  if (facts.amounts.some(it => it.measures)) return false;
  const span = withinOf(nounsWithin, match, facts);
  const tokens = span === undefined ? facts.tokens : facts.tokens.filter(it => contains(span, it.span));
  return !tokens.some(it => isConcrete(it, onlyNouns));
}

/** Where nouns are looked for; `undefined` is everywhere. */
function withinOf(within: PatternDetect['nounsWithin'], { clause, span }: PatternMatch, facts: SentenceFacts) {
  const own = facts.clauses[clause];
  if (within === 'clause') return own?.span;
  // "The gauge that I learned to read": what a relative clause is about stands before it.
  return within === 'onwards' && own?.type !== 'relative' ? { start: span.start, end: facts.text.length } : undefined;
}

function isConcrete({ tag, lemma, norm }: Token, general: ReadonlySet<string>): boolean {
  return nounTags.has(tag) && !general.has(lemma) && !general.has(norm) && !isAbstractNoun(lemma);
}

const thoughts = wordSet(
  'learn realise realize know think feel believe understand want hope wish see find appreciate be become have get',
);

/**
 * Whether a sentence says what the one before left open: it holds an exception of the detector, measures, or has the teller or the team do
 * something with a thing that one can look at.
 */
export function tells({ unless, unlessTold }: PatternDetect, facts: SentenceFacts): boolean {
  if (unlessTold === undefined) return false;
  if (hasPattern(unless, facts) || facts.amounts.some(it => it.measures)) return true;
  return facts.clauses.some(isMoreThanThought) && facts.tokens.some(it => isConcrete(it, unlessTold));
}

/** The same of what the sentence goes on to say: "I did my best to find it, and at four I found the swapped field". */
export function tellsLater({ unlessTold }: PatternDetect, { clause }: PatternMatch, facts: SentenceFacts): boolean {
  if (unlessTold === undefined || clause < 0) return false;
  return facts.clauses
    .slice(clause + 1)
    .filter(it => it.type === 'main' && isMoreThanThought(it))
    .some(it => facts.tokens.some(token => contains(it.span, token.span) && isConcrete(token, unlessTold)));
}

/** Told of the teller or the team, and more than a thought: "by listening to all", "to include more time" was not done. */
function isMoreThanThought(clause: Clause): boolean {
  const { verb } = clause;
  const isNamedOnly = verb?.form === 'gerund' || verb?.form === 'infinitive';
  return isOwnDeed(clause) && !isNamedOnly && !thoughts.has(verb?.lemma ?? '');
}

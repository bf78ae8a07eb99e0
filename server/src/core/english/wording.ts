import type { Span } from '../story/story.ts';
import type { Actor, Clause, SentenceFacts, Token } from './facts.ts';

/**
 * How a sentence is worded, as names that can be counted: its words, pairs of words, frames of small words, and who does what in its
 * clauses. What such names speak for is learned from examples (`rubric/likeness.ts`); nothing here has an opinion.
 */
export interface Wording {
  /** `late`, `too_late`, `never~told`, `I+verb+by`, `I>tell!`. The same name may stand in several places. */
  readonly name: string;
  /** Where it stands, in the sentence's text. */
  readonly span: Span;
}

/** What frames keep as it stands; of other words only the kind. */
const small: ReadonlySet<Token['tag']> = new Set([
  'pronoun',
  'determiner',
  'preposition',
  'modal',
  'negation',
  'auxiliary',
  'conjunction',
  'subordinator',
  'relative',
  'particle',
]);

const keptPunctuation: ReadonlySet<string> = new Set([',', ';', ':', '"', '?', '!']);

export function* wordingsOf(facts: SentenceFacts): Generator<Wording> {
  yield* wordsOf(facts.tokens.filter(it => it.tag !== 'punctuation' || keptPunctuation.has(it.norm)));
  for (const clause of facts.clauses) yield* clauseOf(clause);
  yield* actorsOf(facts);
}

function* wordsOf(tokens: readonly Token[]): Generator<Wording> {
  const words = tokens.map(wordOf);
  const frames = tokens.map((token, at) => (small.has(token.tag) ? (words[at] ?? '') : token.tag));
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1] ?? token;
    const last = tokens[at + 2] ?? next;
    const word = words[at] ?? '';
    if (at === 0) {
      yield named(`^_${word}`, token, token);
      yield named(`^+${frames[0] ?? ''}+${frames[1] ?? '$'}`, token, next);
    }
    yield named(word, token, token);
    yield named(`${word}_${words[at + 1] ?? '$'}`, token, next);
    if (at + 2 < tokens.length) yield named(`${word}~${words[at + 2] ?? ''}`, token, last);
    if (at + 1 < tokens.length)
      yield named(`${frames[at] ?? ''}+${frames[at + 1] ?? ''}+${frames[at + 2] ?? '$'}`, token, last);
  }
}

function named(name: string, first: Token, last: Token): Wording {
  return { name, span: { start: first.span.start, end: last.span.end } };
}

/** Base form; of a number only that it is one. */
function wordOf({ tag, norm, lemma }: Token): string {
  return tag === 'number' && /\d/.test(norm) ? '#' : lemma;
}

function* clauseOf({ span, actor, verb, negated, type, introducer }: Clause): Generator<Wording> {
  const lemma = verb?.lemma ?? '-';
  const denial = negated ? '!' : '';
  yield { name: `${actor.kind}>${lemma}${denial}`, span };
  yield { name: `>${lemma}${denial}`, span };
  yield { name: `${actor.kind}:${verb?.tense ?? '-'}:${verb?.voice ?? '-'}:${verb?.modal ?? '-'}${denial}`, span };
  yield { name: `${type}:${introducer ?? '-'}:${actor.kind}`, span };
  const head = headOf(actor);
  if (head === undefined) return;
  yield { name: `${actor.kind}=${head}`, span };
  yield { name: `${head}>${lemma}`, span };
}

function headOf(actor: Actor): string | undefined {
  return 'head' in actor ? actor.head : undefined;
}

const actorKinds: readonly Actor['kind'][] = ['I', 'we', 'other', 'nobody', 'thing'];
/** More than so many clauses of one actor are as many. */
const most = 3;

/** In how many clauses each kind of actor acts. */
function* actorsOf({ clauses, text }: SentenceFacts): Generator<Wording> {
  for (const kind of actorKinds) {
    const count = clauses.filter(it => it.actor.kind === kind).length;
    yield { name: `${kind}*${Math.min(count, most)}`, span: { start: 0, end: text.length } };
  }
}

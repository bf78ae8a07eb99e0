import type { SentenceFacts } from '../english/facts.ts';
import { wordingsOf } from '../english/wording.ts';
import type { PartId, Span } from '../story/story.ts';
import { addWeights, readWeights, type WeightTable } from './weightTable.ts';

/**
 * How much a sentence is worded like those in which readers saw a flaw, or evidence of a signal. Each wording carries a weight for each
 * kind, learned from thousands of marked sentences (`scripts/tuneLikeness.ts`, `scripts/tuneEvidence.ts`); the weights of a sentence add
 * up to the log odds of each kind.
 */
export interface Likeness {
  /** Codes of rules, or ids of signals. */
  readonly kinds: readonly string[];
  /** Log odds of each kind where no wording is known. */
  readonly base: readonly number[];
  /** A step of the written weights. */
  readonly step: number;
  /** What each wording says of each kind, in steps, as `packWeights` writes it. */
  readonly weights: string;
}

/** How much a sentence has to read like a flaw: the rule's own, or another one of which it finds the lighter cases. */
export interface LeastLike {
  readonly flaw: string;
  readonly logOdds: number;
}

/** A sentence and the part of its story that it stands in; none where no part is known. */
export interface PlacedSentence {
  readonly facts: SentenceFacts;
  readonly part: PartId | undefined;
}

/** How a sentence reads: log odds by kind, and where the likest one lies. */
export interface LikenessScores {
  /** In the order of `kinds`. */
  readonly logOdds: readonly number[];
  readonly likest: number;
}

const tables = new WeakMap<Likeness, WeightTable>();
const scores = new WeakMap<Likeness, WeakMap<SentenceFacts, Map<PartId | undefined, LikenessScores>>>();

/** What is said of a part of the story stands among the wordings under this name: excuses are not made in a learning. */
export function nameOfPart(part: PartId | undefined): string {
  return `@${part ?? 'none'}`;
}

/** How much of a step counts for the part; a wording counts for less the more of them there are. */
export const shareOfPart = 0.5;

/** Percent from 0 to 100 → log odds. */
export function logOddsOf(percent: number): number {
  const share = percent / 100;
  return Math.log(share / (1 - share));
}

/** Log odds of a flaw or a signal; undefined for one of which nothing was learned. */
export function likenessTo(kind: string, likeness: Likeness, sentence: PlacedSentence): number | undefined {
  return scoresOf(likeness, sentence).logOdds[likeness.kinds.indexOf(kind)];
}

/** How much of a length counts against a flaw, the length for which the numbers in the rules are meant, and the least and most that count. */
interface Length {
  readonly weight: number;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}
/** In sentences: the usual is about the median of real stories. */
const ofStory: Length = { weight: 0.9, usual: 14, least: 8, most: 40 };
/** In words. */
const ofSentence: Length = { weight: 1.2, usual: 24, least: 6, most: 40 };

/**
 * By how much more a sentence has to read like a flaw than the rules say, in log odds. Readers hold about as many sentences against a
 * long story as against a short one: of a hundred, 28 in stories of up to five sentences and 6 from twenty-two on, in 263 real ones.
 * And of sentences worded as much like a flaw they hold the short one, which says nothing else, against a story sooner than the long one.
 */
export function patienceOf(facts: SentenceFacts, sentences: number): number {
  return weigh(sentences, ofStory) + weigh(countWords(facts), ofSentence);
}

function weigh(length: number, { weight, usual, least, most }: Length): number {
  return weight * Math.log(Math.min(Math.max(length, least), most) / usual);
}

export function countWords({ tokens }: SentenceFacts): number {
  return tokens.reduce((words, it) => (it.tag === 'punctuation' ? words : words + 1), 0);
}

/**
 * Whether the sentence is worded too little like a flaw for anything to be found in a story of so many sentences. Where nothing was
 * learned nothing speaks against it.
 */
export function isUnlike(
  { flaw, logOdds: least }: LeastLike,
  likeness: Likeness,
  sentence: PlacedSentence,
  sentences: number,
): boolean {
  const logOdds = likenessTo(flaw, likeness, sentence);
  return logOdds !== undefined && logOdds < least + patienceOf(sentence.facts, sentences);
}

/** Whether no other flaw is likelier. */
export function isLikest(flaw: string, likeness: Likeness, sentence: PlacedSentence): boolean {
  return likeness.kinds[scoresOf(likeness, sentence).likest] === flaw;
}

/** The clause that speaks most for a flaw; -1 where the sentence has none that may. */
export function likestClause(
  flaw: string,
  likeness: Likeness,
  facts: SentenceFacts,
  may: (clause: number) => boolean,
): number {
  const index = likeness.kinds.indexOf(flaw);
  const table = tableOf(likeness);
  const sums = facts.clauses.map(() => 0);
  for (const { name, span } of wordingsOf(facts)) {
    const steps = new Float64Array(likeness.kinds.length);
    if (!addWeights(table, name, steps)) continue;
    const clause = innermost(facts, span);
    sums[clause] = (sums[clause] ?? 0) + (steps[index] ?? 0);
  }
  let best = -1;
  sums.forEach((sum, clause) => {
    if (may(clause) && (best < 0 || sum > (sums[best] ?? 0))) best = clause;
  });
  return best;
}

/** The shortest clause around a place. */
function innermost({ clauses }: SentenceFacts, { start }: Span): number {
  let best = 0;
  let length = Number.POSITIVE_INFINITY;
  clauses.forEach(({ span }, index) => {
    if (span.start > start || start >= span.end || span.end - span.start >= length) return;
    best = index;
    length = span.end - span.start;
  });
  return best;
}

function scoresOf(likeness: Likeness, sentence: PlacedSentence): LikenessScores {
  let bySentence = scores.get(likeness);
  if (bySentence === undefined) {
    bySentence = new WeakMap();
    scores.set(likeness, bySentence);
  }
  let byPart = bySentence.get(sentence.facts);
  if (byPart === undefined) {
    byPart = new Map();
    bySentence.set(sentence.facts, byPart);
  }
  let score = byPart.get(sentence.part);
  if (score === undefined) {
    score = scoreOf(likeness, sentence);
    byPart.set(sentence.part, score);
  }
  return score;
}

function scoreOf(likeness: Likeness, { facts, part }: PlacedSentence): LikenessScores {
  const table = tableOf(likeness);
  const seen = new Set<string>();
  const steps = new Float64Array(likeness.kinds.length);
  for (const { name } of wordingsOf(facts)) {
    if (!seen.has(name) && addWeights(table, name, steps)) seen.add(name);
  }
  const ofPart = new Float64Array(likeness.kinds.length);
  addWeights(table, nameOfPart(part), ofPart);
  // A long sentence has more to say and no more weight.
  const share = 1 / Math.sqrt(Math.max(1, seen.size));
  const logOdds = likeness.base.map(
    (base, flaw) => base + likeness.step * ((steps[flaw] ?? 0) * share + (ofPart[flaw] ?? 0) * shareOfPart),
  );
  return { logOdds, likest: logOdds.indexOf(Math.max(...logOdds)) };
}

function tableOf(likeness: Likeness): WeightTable {
  let table = tables.get(likeness);
  if (table === undefined) {
    table = readWeights(likeness.weights);
    tables.set(likeness, table);
  }
  return table;
}

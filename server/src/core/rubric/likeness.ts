import type { SentenceFacts } from '../english/facts.ts';
import { wordingsOf } from '../english/wording.ts';
import type { Span } from '../story/story.ts';

/**
 * How much a sentence is worded like those in which readers saw a flaw. Each wording carries a weight for each flaw, learned from
 * thousands of marked sentences (`scripts/tuneLikeness.ts`); the weights of a sentence add up to the log odds of each flaw.
 */
export interface Likeness {
  /** Codes of rules. */
  readonly flaws: readonly string[];
  /** Log odds of each flaw where no wording is known. */
  readonly base: readonly number[];
  /** A step of the written weights. */
  readonly step: number;
  /** A line for each wording: its name, a space, and for each flaw it speaks of a letter and a weight, as `writeWeights` writes them. */
  readonly wordings: string;
}

/** How a sentence reads: log odds by flaw, and where the likest one lies. */
export interface LikenessScores {
  /** In the order of `flaws`. */
  readonly logOdds: readonly number[];
  readonly likest: number;
}

const tables = new WeakMap<Likeness, ReadonlyMap<string, string>>();
const scores = new WeakMap<Likeness, WeakMap<SentenceFacts, LikenessScores>>();

/** Percent from 0 to 100 → log odds. */
export function logOddsOf(percent: number): number {
  const share = percent / 100;
  return Math.log(share / (1 - share));
}

/** Log odds of the flaw; minus infinity for one of which nothing was learned. */
export function likenessTo(flaw: string, likeness: Likeness, facts: SentenceFacts): number {
  return scoresOf(likeness, facts).logOdds[likeness.flaws.indexOf(flaw)] ?? Number.NEGATIVE_INFINITY;
}

/** Whether no other flaw is likelier. */
export function isLikest(flaw: string, likeness: Likeness, facts: SentenceFacts): boolean {
  return likeness.flaws[scoresOf(likeness, facts).likest] === flaw;
}

/** The clause that speaks most for a flaw; -1 where the sentence has none that may. */
export function likestClause(
  flaw: string,
  likeness: Likeness,
  facts: SentenceFacts,
  may: (clause: number) => boolean,
): number {
  const index = likeness.flaws.indexOf(flaw);
  const table = tableOf(likeness);
  const sums = facts.clauses.map(() => 0);
  for (const { name, span } of wordingsOf(facts)) {
    const written = table.get(name);
    if (written === undefined) continue;
    const steps = new Float64Array(likeness.flaws.length);
    addSteps(written, steps);
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

export function scoresOf(likeness: Likeness, facts: SentenceFacts): LikenessScores {
  let known = scores.get(likeness);
  if (known === undefined) {
    known = new WeakMap();
    scores.set(likeness, known);
  }
  let score = known.get(facts);
  if (score === undefined) {
    score = scoreOf(likeness, facts);
    known.set(facts, score);
  }
  return score;
}

function scoreOf(likeness: Likeness, facts: SentenceFacts): LikenessScores {
  const table = tableOf(likeness);
  const seen = new Set<string>();
  const steps = new Float64Array(likeness.flaws.length);
  for (const { name } of wordingsOf(facts)) {
    const written = table.get(name);
    if (written === undefined || seen.has(name)) continue;
    seen.add(name);
    addSteps(written, steps);
  }
  // A long sentence has more to say and no more weight.
  const norm = likeness.step / Math.sqrt(Math.max(1, seen.size));
  const logOdds = likeness.base.map((base, flaw) => base + (steps[flaw] ?? 0) * norm);
  return { logOdds, likest: logOdds.indexOf(Math.max(...logOdds)) };
}

function tableOf(likeness: Likeness): ReadonlyMap<string, string> {
  let table = tables.get(likeness);
  if (table === undefined) {
    table = new Map(likeness.wordings.split('\n').map(line => divide(line)));
    tables.set(likeness, table);
  }
  return table;
}

/** A name may hold spaces ("hand over"); weights do not. */
function divide(line: string): readonly [string, string] {
  const at = line.lastIndexOf(' ');
  return [line.slice(0, at), line.slice(at + 1)];
}

/** Weights are whole steps from -44 to 44 around this sign, so that each is one printable sign without `"` or `\`. */
const zero = 'P'.charCodeAt(0);
export const mostSteps = 44;
const firstFlaw = 'a'.charCodeAt(0);

/** `aZcK`: of flaw 0 as many steps as Z lies above P, of flaw 2 as many as K lies below. */
export function writeWeights(steps: readonly (readonly [flaw: number, steps: number])[]): string {
  return steps.map(([flaw, count]) => String.fromCharCode(firstFlaw + flaw) + writeSteps(count)).join('');
}

function writeSteps(count: number): string {
  // What JSON would have to escape is left out: one step further from nothing costs less.
  const sign = String.fromCharCode(zero + Math.max(-mostSteps, Math.min(mostSteps, count)));
  return sign === '\\' ? ']' : sign;
}

/** Adds what is written to the sums of the flaws. Every sentence is asked, so nothing is made on the way. */
function addSteps(written: string, sums: Float64Array): void {
  for (let at = 0; at + 1 < written.length; at += 2) {
    const flaw = written.charCodeAt(at) - firstFlaw;
    sums[flaw] = (sums[flaw] ?? 0) + written.charCodeAt(at + 1) - zero;
  }
}

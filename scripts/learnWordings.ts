import { shareOfPart } from '../server/src/core/rubric/likeness.ts';
import { keyOf, mostSteps, writeWeights } from '../server/src/core/rubric/weightTable.ts';

/** Learns how much each wording says of each kind of sentence. */

/** A sentence by its wordings, and what readers marked it as. */
export interface Marked {
  readonly wordings: readonly string[];
  readonly marks: readonly string[];
}

/** Features by number, each with the same value: a long sentence says no more than a short one. */
export interface Row {
  readonly features: Int32Array;
  readonly value: number;
  /** The feature of its part; -1 where it has none. */
  readonly place: number;
}

export interface Lesson extends Row {
  readonly wanted: number;
  readonly weight: number;
}

export type Features = ReadonlyMap<string, number>;

export interface Learned {
  readonly features: Features;
  /** Weights by feature, and last the base, for each kind. */
  readonly models: readonly Vector[];
}

/** A wording seen once says nothing. */
const leastSeen = 3;
/** Steps down the loss, and how many of them are remembered. */
const rounds = 80;
const remembered = 8;
/** Of the largest weight; what is smaller is left out. */
const smallest = 0.1;
/** In how many examples each wording stands. */
function countsOf(examples: readonly Marked[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of examples.flatMap(it => it.wordings)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Wordings, those first that stand in sentences of some kind, or in marked ones at all, much more or much less often than chance
 * would have it: the sum of their squared deviations, in standard deviations.
 */
export function tellingNames(examples: readonly Marked[], kinds: readonly string[]): readonly string[] {
  const groups = [...kinds.map(kind => (it: Marked) => it.marks.includes(kind)), (it: Marked) => it.marks.length > 0];
  const counts = countsOf(examples);
  const says = new Map<string, number>();
  for (const isIn of groups) {
    const own = examples.filter(isIn);
    const share = own.length / examples.length;
    const ownCounts = countsOf(own);
    for (const [name, count] of counts) {
      const beyond = (ownCounts.get(name) ?? 0) - count * share;
      says.set(name, (says.get(name) ?? 0) + beyond ** 2 / (count * share * (1 - share) + 1));
    }
  }
  return [...says]
    .filter(([name]) => (counts.get(name) ?? 0) >= leastSeen && !/\s$|\n/.test(name))
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name);
}

/** A wording whose key another has that says more cannot be kept beside it. */
export function withOwnKeys(names: readonly string[]): readonly string[] {
  const keys = new Set<number>();
  return names.filter(name => keys.size !== keys.add(keyOf(name)).size);
}

/**
 * Logistic regression with a ridge: L-BFGS, which walks down the loss by what its last steps said of its curvature. The weights and, last,
 * the base are one vector. `strength` is how little the ridge holds weights back.
 */
export function learn(lessons: readonly Lesson[], size: number, strength: number): Vector {
  const lossAt = (point: Vector) => lossOf(lessons, point, strength);
  let point: Vector = new Float64Array(size + 1);
  let { loss, slope } = lossAt(point);
  const steps: { readonly moved: Vector; readonly bent: Vector; readonly curvature: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = Float64Array.from(slope, it => -it);
    const shares = steps.map(() => 0);
    for (const [at, { moved, bent, curvature }] of [...steps.entries()].reverse()) {
      const share = dot(moved, direction) / curvature;
      shares[at] = share;
      add(direction, bent, -share);
    }
    const last = steps.at(-1);
    if (last) scale(direction, last.curvature / dot(last.bent, last.bent));
    for (const [at, { moved, bent, curvature }] of steps.entries())
      add(direction, moved, (shares[at] ?? 0) - dot(bent, direction) / curvature);
    const falls = dot(slope, direction);
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    let next = moveBy(point, direction, length);
    let there = lossAt(next);
    while (there.loss > loss + 1e-4 * length * falls && length > 1e-9) {
      length /= 2;
      next = moveBy(point, direction, length);
      there = lossAt(next);
    }
    const moved = moveBy(next, point, -1);
    const bent = moveBy(there.slope, slope, -1);
    const curvature = dot(moved, bent);
    if (curvature > 1e-12) steps.push({ moved, bent, curvature });
    if (steps.length > remembered) steps.shift();
    const gain = loss - there.loss;
    point = next;
    ({ loss, slope } = there);
    if (gain < 1e-5 * loss) break;
  }
  return point;
}

export type Vector = Float64Array<ArrayBuffer>;

function dot(one: Vector, other: Vector): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function add(to: Vector, other: Vector, times: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + times * (other[at] ?? 0);
}

function scale(vector: Vector, times: number): void {
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) * times;
}

function moveBy(from: Vector, direction: Vector, length: number): Vector {
  const moved = Float64Array.from(from);
  add(moved, direction, length);
  return moved;
}

/** The loss at a point and which way it falls. The base bears no ridge. */
function lossOf(
  lessons: readonly Lesson[],
  point: Vector,
  strength: number,
): { readonly loss: number; readonly slope: Vector } {
  const base = point.length - 1;
  const slope = Float64Array.from(point, it => it / strength);
  slope[base] = 0;
  let loss = (dot(point, point) - (point[base] ?? 0) ** 2) / (2 * strength);
  for (const lesson of lessons) {
    const { features, value, place, wanted, weight } = lesson;
    const score = scoreAt(point, lesson);
    const share = 1 / (1 + Math.exp(-score));
    loss += weight * (wanted === 1 ? Math.log1p(Math.exp(-score)) : Math.log1p(Math.exp(score)));
    const error = (share - wanted) * weight;
    slope[base] = (slope[base] ?? 0) + error;
    if (place >= 0) slope[place] = (slope[place] ?? 0) + error * shareOfPart;
    for (const feature of features) slope[feature] = (slope[feature] ?? 0) + error * value;
  }
  return { loss, slope };
}

export function scoreAt(point: Vector, { features, value, place }: Row): number {
  let sum = 0;
  for (const feature of features) sum += point[feature] ?? 0;
  return (point[point.length - 1] ?? 0) + sum * value + (place < 0 ? 0 : (point[place] ?? 0) * shareOfPart);
}

/** The file of a rubric that holds what was learned; `by` is the script that learned it. */
export function writeLikeness(by: string, kinds: readonly string[], { features, models }: Learned): string {
  const largest = Math.max(
    ...models.map(it => it.subarray(0, features.size).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)),
  );
  const step = Number((largest / mostSteps).toPrecision(3));
  const lines = [...features].flatMap(([name, feature]) => {
    const steps = models.flatMap((weights, kind): readonly (readonly [number, number])[] => {
      const weight = weights[feature] ?? 0;
      return Math.abs(weight) < smallest * largest ? [] : [[kind, Math.round(weight / step)]];
    });
    return steps.length === 0 ? [] : [`${name} ${writeWeights(steps)}`];
  });
  return [
    `# Generated by \`node scripts/run.mjs scripts/${by} --write\`. Numbers learned from the marked sentences of training/.`,
    'kinds:',
    ...kinds.map(it => `  - ${it}`),
    'base:',
    ...models.map(it => `  - ${(it.at(-1) ?? 0).toFixed(2)}`),
    `step: ${step}`,
    'source: field',
    'wordings: |',
    ...lines.map(it => `  ${it}`),
    '',
  ].join('\n');
}

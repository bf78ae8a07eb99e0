import { shareOfPart } from '../server/src/core/rubric/likeness.ts';
import { keyOf, mostSteps, writeWeights } from '../server/src/core/rubric/weightTable.ts';

/** Learns how much each wording says of each kind of sentence. */

/** A sentence by its wordings, and the name of the part that it stands in; undefined where it has none. */
export interface Worded {
  readonly wordings: readonly string[];
  readonly place?: string | undefined;
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

/** What is to be learned, and from what. */
export interface Course<Example extends Worded> {
  readonly kinds: readonly string[];
  readonly examples: readonly Example[];
  /** Whether the wordings of an example may be learned; those of others only move their weights. */
  readonly names: (example: Example) => boolean;
  /** What an example teaches of a kind; undefined where nobody knows. */
  readonly lesson: (kind: string, example: Example) => Pick<Lesson, 'wanted' | 'weight'> | undefined;
  /** How little the ridge holds weights back. */
  readonly strength: number;
  /** How many weights are kept. More find more, and make the rubric larger. */
  readonly kept: number;
}

/** A wording seen once says nothing. */
const leastSeen = 2;
/** Steps down the loss: enough to see which weights decide, and enough to set them. */
const rounds = { first: 25, last: 60 };
/** How many of the last steps are remembered. */
const remembered = 8;
/**
 * How much more room for its weight a wording has the rarer it is. With the same room for all, what a few sentences share would count for
 * nothing beside the small words that stand in each.
 */
const rarity = 0.3;
/** Weights beyond that share of them are cut off, so that the steps are fine where most weights are. */
const cutOff = 0.99;

/**
 * Learns with all wordings first, then anew with the weights alone that decide most: those that were thrown away have their say in the
 * ones that are left.
 */
export function learnKinds<Example extends Worded>(course: Course<Example>): Learned {
  const { kinds, examples, kept, names } = course;
  const places = [...new Set(examples.flatMap(it => it.place ?? []))];
  const all = [...withOwnKeys(namesSeen(examples.filter(names))), ...places];
  const first = learnWith(all, () => true, rounds.first, course);
  const counts = countsOf(examples);
  const decides = (name: string, weight: number) => Math.abs(weight) * Math.sqrt(counts.get(name) ?? 0);
  const deciding = [...first.features].flatMap(([name, feature]) =>
    first.models.map(weights => decides(name, weights[feature] ?? 0)),
  );
  const least = Float64Array.from(deciding).sort().at(-kept) ?? 0;
  const isKept = (name: string, kind: number) =>
    decides(name, first.models[kind]?.[first.features.get(name) ?? -1] ?? 0) >= least;
  const telling = all.filter(name => places.includes(name) || kinds.some((_, kind) => isKept(name, kind)));
  return learnWith(telling, (name, kind) => places.includes(name) || isKept(name, kind), rounds.last, course);
}

function learnWith<Example extends Worded>(
  names: readonly string[],
  hasWeight: (name: string, kind: number) => boolean,
  most: number,
  { kinds, examples, lesson, strength }: Course<Example>,
): Learned {
  const features = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(it => rowOf(it, features));
  const rooms = roomsFor(rows, features);
  const models = kinds.map((kind, at) => {
    const lessons = rows.flatMap((row, index): readonly Lesson[] => {
      const example = examples[index];
      const taught = example && lesson(kind, example);
      return taught ? [{ ...row, ...taught }] : [];
    });
    const own = rooms.slice();
    for (const [name, feature] of features) if (!hasWeight(name, at)) own[feature] = 0;
    return learn(lessons, own, strength, most);
  });
  return { features, models };
}

export function rowOf({ wordings, place }: Worded, features: Features): Row {
  const found = wordings.map(it => features.get(it)).filter(it => it !== undefined);
  return {
    features: Int32Array.from(found),
    value: 1 / Math.sqrt(Math.max(1, found.length)),
    place: features.get(place ?? '') ?? -1,
  };
}

/** By feature, and 1 for the base; that of a wording as it stands is 1 in the mean. */
function roomsFor(rows: readonly Row[], features: Features): Vector {
  const counts = new Float64Array(features.size + 1);
  for (const row of rows) for (const feature of row.features) counts[feature] = (counts[feature] ?? 0) + 1;
  const rooms = counts.map(count => Math.max(1, count) ** -rarity);
  let sum = 0;
  let total = 0;
  counts.forEach((count, at) => {
    sum += count * (rooms[at] ?? 0) ** 2;
    total += count;
  });
  const mean = Math.sqrt(sum / total);
  return counts.map((count, at) => (count === 0 ? 1 : (rooms[at] ?? 0) / mean));
}

/** In how many examples each wording stands. */
function countsOf(examples: readonly Worded[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const it of examples) for (const name of it.wordings) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Wordings, the most frequent first. */
function namesSeen(examples: readonly Worded[]): readonly string[] {
  return [...countsOf(examples)]
    .filter(([name, count]) => count >= leastSeen && !/\s$|\n/.test(name))
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name);
}

/** A wording whose key another has that is more frequent cannot be kept beside it. */
function withOwnKeys(names: readonly string[]): readonly string[] {
  const keys = new Set<number>();
  return names.filter(name => keys.size !== keys.add(keyOf(name)).size);
}

/**
 * Logistic regression with a ridge: L-BFGS, which walks down the loss by what its last steps said of its curvature. The weights and, last,
 * the base are one vector. `rooms` stretches the ridge for each of them; a weight with no room stays nothing.
 */
function learn(lessons: readonly Lesson[], rooms: Vector, strength: number, most: number): Vector {
  const lossAt = (point: Vector) => lossOf(lessons, point, rooms, strength);
  let point: Vector = new Float64Array(rooms.length);
  let { loss, slope } = lossAt(point);
  const steps: { readonly moved: Vector; readonly bent: Vector; readonly curvature: number }[] = [];
  for (let round = 0; round < most; round++) {
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
  return stretch(point, rooms);
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

function stretch(vector: Vector, by: Vector): Vector {
  return vector.map((it, at) => it * (by[at] ?? 0));
}

/** The loss at a point and which way it falls. The base bears no ridge. */
function lossOf(
  lessons: readonly Lesson[],
  point: Vector,
  rooms: Vector,
  strength: number,
): { readonly loss: number; readonly slope: Vector } {
  const base = point.length - 1;
  const weights = stretch(point, rooms);
  const slope: Vector = new Float64Array(point.length);
  let loss = (dot(point, point) - (point[base] ?? 0) ** 2) / (2 * strength);
  for (const lesson of lessons) {
    const { features, value, place, wanted, weight } = lesson;
    const score = scoreAt(weights, lesson);
    const share = 1 / (1 + Math.exp(-score));
    loss += weight * (wanted === 1 ? Math.log1p(Math.exp(-score)) : Math.log1p(Math.exp(score)));
    const error = (share - wanted) * weight;
    slope[base] = (slope[base] ?? 0) + error;
    if (place >= 0) slope[place] = (slope[place] ?? 0) + error * shareOfPart;
    for (const feature of features) slope[feature] = (slope[feature] ?? 0) + error * value;
  }
  const ridge = Float64Array.from(point, (it, at) => (at === base ? 0 : it / strength));
  return { loss, slope: moveBy(ridge, stretch(slope, rooms), 1) };
}

export function scoreAt(point: Vector, { features, value, place }: Row): number {
  let sum = 0;
  for (const feature of features) sum += point[feature] ?? 0;
  return (point[point.length - 1] ?? 0) + sum * value + (place < 0 ? 0 : (point[place] ?? 0) * shareOfPart);
}

/** The file of a rubric that holds what was learned; `by` is the script that learned it. */
export function writeLikeness(by: string, kinds: readonly string[], { features, models }: Learned): string {
  const sizes = models.flatMap(weights => [...weights.subarray(0, features.size)].map(Math.abs).filter(it => it > 0));
  const largest = Float64Array.from(sizes).sort()[Math.floor(cutOff * (sizes.length - 1))] ?? 1;
  const step = Number((largest / mostSteps).toPrecision(3));
  const lines = [...features]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, feature]) => {
      const steps = models.flatMap((weights, kind): readonly (readonly [number, number])[] => {
        const count = Math.round((weights[feature] ?? 0) / step);
        return count === 0 ? [] : [[kind, count]];
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

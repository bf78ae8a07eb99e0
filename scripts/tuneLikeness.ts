/**
 * Learns `rubrics/likeness.yaml` from marked sentences: `node scripts/run.mjs scripts/tuneLikeness.ts [--write] [folders of real stories]`.
 *
 * What speaks for a flaw: the weak sentences of `training/`, of the accuracy sets A, C and D and of the rules' own examples. What speaks
 * against it: their strong ones and everything that is marked with another flaw or with none. Folders in the layout of
 * `../shared/data/stories` add sentences of real stories in which a reader saw no such flaw; only as what speaks against, and no wording
 * is learned that `training/` does not hold. Set B is not read. Without `--write` each writer's sentences are judged by what the other
 * writers teach.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SentenceFacts } from '../server/src/core/english/facts.ts';
import { readSentence } from '../server/src/core/english/readSentence.ts';
import { wordingsOf } from '../server/src/core/english/wording.ts';
import { logOddsOf, mostSteps, writeWeights } from '../server/src/core/rubric/likeness.ts';
import { parseStory } from '../server/src/core/story/parseStory.ts';
import { readRubrics } from './build-rubrics.ts';

/** One sentence, or two that a writer put down as one. */
interface Example {
  readonly from: string;
  readonly wordings: readonly string[];
  /** Flaws that a reader sees in it. */
  readonly flaws: readonly string[];
  /** Flaws of which nobody knows whether a reader would see them. */
  readonly open: readonly string[];
  /** How many sentences it counts for. */
  readonly weight: number;
}

/** Features by number, each with the same value: a long sentence says no more than a short one. */
interface Row {
  readonly features: Int32Array;
  readonly value: number;
}

const flaws = [
  'assigned-initiation',
  'blame',
  'collective-credit',
  'confidential-detail',
  'defensive-tone',
  'euphemism',
  'handed-off',
  'hero-story',
  'late-disclosure',
  'no-admission',
  'no-agency',
  'no-follow-up',
  'no-lesson',
  'no-quantification',
  'no-repair',
  'noticed-only',
  'passive-voice',
  'pointed-out',
  'risky-failure',
  'trivial-failure',
  'vague-language',
  'vague-learning',
];
/** What readers of real stories mark as one kind. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  handoff: ['handed-off', 'noticed-only'],
  'delayed-communication': ['late-disclosure'],
  blame: ['blame', 'no-agency'],
  'vague-learning': ['vague-learning', 'no-lesson'],
  'vague-language': ['vague-language', 'euphemism'],
};
/** Wordings that are kept. More find more, and make the rubric larger. */
const kept = 5000;
/** A wording seen once says nothing. */
const leastSeen = 3;
/** How little the ridge holds weights back. */
const strength = 50;
/** Steps down the loss, and how many of them are remembered. */
const rounds = 80;
const remembered = 8;
/** Of the largest weight; what is smaller is left out. */
const smallest = 0.08;
const realWeight = 1.5;
const exampleWeight = 3;

const folders = process.argv.slice(2).filter(it => !it.startsWith('--'));
const { rubric } = readRubrics();

const sentencesOf = (text: string): readonly { facts: SentenceFacts; start: number; end: number }[] =>
  parseStory(text, rubric.labels).document.stories.flatMap(story =>
    story.sections.flatMap(section =>
      section.blocks.flatMap(block =>
        block.sentences.map(({ text: words, flags, span }) => ({ facts: readSentence(words, flags), ...span })),
      ),
    ),
  );
const namesOf = (facts: readonly SentenceFacts[]) => [
  ...new Set(facts.flatMap(it => [...wordingsOf(it)].map(({ name }) => name))),
];
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(it => it !== '');

/** A weak sentence is learned as it was written down, sound ones each for itself. */
function* markedSentence(from: string, text: string, found: readonly string[], weight = 1): Iterable<Example> {
  const facts = sentencesOf(text).map(it => it.facts);
  const groups = found.length > 0 ? [facts] : facts.map(it => [it]);
  for (const group of groups)
    if (group.length > 0) yield { from, wordings: namesOf(group), flaws: found, open: [], weight };
}

function* writtenSentences(): Iterable<Example> {
  for (const file of readdirSync('training/sentences').sort()) {
    for (const line of linesOf(`training/sentences/${file}`)) {
      const [code = '', polarity, text = ''] = line.split('\t');
      yield* markedSentence(path.basename(file, '.tsv'), text, polarity === 'w' ? [code] : []);
    }
  }
  for (const set of ['a', 'c', 'd']) {
    for (const line of linesOf(`test/accuracy/sets/${set}/sentences.jsonl`)) {
      const {
        text,
        polarity,
        codes = [],
      }: { text: string; polarity: string; codes?: readonly string[] } = JSON.parse(line);
      yield* markedSentence(set, text, polarity === 'weak' ? codes : []);
    }
  }
  for (const { code, examples } of rubric.rules) {
    if (!flaws.includes(code)) continue;
    for (const { weak, strong } of examples) {
      yield* markedSentence('rules', weak.replaceAll(/[«»]/g, ''), [code], exampleWeight);
      yield* markedSentence('rules', strong, [], exampleWeight);
    }
  }
}

/** Stories begin with `=== title`; `[[code|words]]` marks a flaw. */
function* writtenStories(): Iterable<Example> {
  for (const file of readdirSync('training/stories').sort()) {
    for (const story of readFileSync(`training/stories/${file}`, 'utf8')
      .split(/^=== .*\n/m)
      .slice(1)) {
      const { text, marks } = withoutMarks(story);
      yield* sentencesWithMarks(path.basename(file, '.txt'), text, marks, 1);
    }
  }
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
}

function withoutMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[\[([a-z-]+)\|([^\]]*)\]\]/g)) {
    const [whole, code = '', words = ''] = match;
    text += marked.slice(last, match.index);
    marks.push({ start: text.length, end: text.length + words.length, codes: [code] });
    text += words;
    last = match.index + whole.length;
  }
  return { text: text + marked.slice(last), marks };
}

function* sentencesWithMarks(from: string, text: string, marks: readonly Mark[], weight: number): Iterable<Example> {
  for (const { facts, start, end } of sentencesOf(text)) {
    const found = marks.filter(it => Math.min(end, it.end) - Math.max(start, it.start) > 3).flatMap(it => it.codes);
    yield { from, wordings: namesOf([facts]), flaws: found, open: [], weight };
  }
}

/** A reader's marks say what is *not* a flaw; what is one readers of other stories say otherwise. */
function* realSentences(folder: string): Iterable<Example> {
  for (const line of linesOf(path.join(folder, 'manifest.jsonl'))) {
    const { file, annotated, flags = [] } = JSON.parse(line);
    if (!annotated) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    const lines = text.split('\n');
    const marks = flags.map((it: { kind: string; quote: string; line: number; character: number }): Mark => {
      const start = lines.slice(0, it.line).reduce((sum, { length }) => sum + length + 1, 0) + it.character;
      return { start, end: start + it.quote.length, codes: kinds[it.kind] ?? [it.kind] };
    });
    for (const it of sentencesWithMarks('real', text, marks, realWeight)) yield { ...it, flaws: [], open: it.flaws };
  }
}

type Features = ReadonlyMap<string, number>;

/** In how many examples each wording stands. */
function countsOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of examples.flatMap(it => it.wordings)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function featuresOf(examples: readonly Example[]): Features {
  const names = [...countsOf(examples)]
    .filter(([name, count]) => count >= leastSeen && !/\s$|\n/.test(name))
    .map(([name]) => name);
  return new Map(names.map((name, index) => [name, index]));
}

function rowOf({ wordings }: Example, features: Features): Row {
  const found = wordings.map(it => features.get(it)).filter(it => it !== undefined);
  return { features: Int32Array.from(found), value: 1 / Math.sqrt(Math.max(1, found.length)) };
}

interface Model {
  readonly weights: Float64Array;
  readonly base: number;
}

/**
 * Logistic regression with a ridge: L-BFGS, which walks down the loss by what its last steps said of its curvature. The weights and, last,
 * the base are one vector.
 */
function learn(flaw: string, examples: readonly Example[], rows: readonly Row[], size: number): Model {
  const own = examples.flatMap((it, index) => {
    const row = rows[index];
    return it.open.includes(flaw) || row === undefined
      ? []
      : [{ ...row, wanted: Number(it.flaws.includes(flaw)), weight: it.weight }];
  });
  let point: Vector = new Float64Array(size + 1);
  let { loss, slope } = lossAt(point, own);
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
    let there = lossAt(next, own);
    while (there.loss > loss + 1e-4 * length * falls && length > 1e-9) {
      length /= 2;
      next = moveBy(point, direction, length);
      there = lossAt(next, own);
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
  return { weights: point.slice(0, size), base: point[size] ?? 0 };
}

type Vector = Float64Array<ArrayBuffer>;

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

interface Lesson extends Row {
  readonly wanted: number;
  readonly weight: number;
}

/** The loss at a point and which way it falls. The base bears no ridge. */
function lossAt(point: Vector, lessons: readonly Lesson[]): { readonly loss: number; readonly slope: Vector } {
  const base = point.length - 1;
  const slope = Float64Array.from(point, it => it / strength);
  slope[base] = 0;
  let loss = (dot(point, point) - (point[base] ?? 0) ** 2) / (2 * strength);
  for (const { features, value, wanted, weight } of lessons) {
    let sum = 0;
    for (const feature of features) sum += point[feature] ?? 0;
    const score = (point[base] ?? 0) + sum * value;
    const share = 1 / (1 + Math.exp(-score));
    loss += weight * (wanted === 1 ? Math.log1p(Math.exp(-score)) : Math.log1p(Math.exp(score)));
    const error = (share - wanted) * weight;
    slope[base] = (slope[base] ?? 0) + error;
    for (const feature of features) slope[feature] = (slope[feature] ?? 0) + error * value;
  }
  return { loss, slope };
}

function scoreOf({ weights, base }: Model, { features, value }: Row): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return base + sum * value;
}

interface Learned {
  readonly features: Features;
  readonly models: readonly Model[];
}

/** Learns with all wordings, keeps those that say most, and learns again with them. */
function learnAll(examples: readonly Example[]): Learned {
  const all = featuresOf(examples.filter(it => it.from !== 'real'));
  const first = learnWith(examples, all);
  const counts = countsOf(examples);
  // What is rare says little on the whole, however surely.
  const says = (name: string, feature: number) =>
    Math.max(...first.models.map(it => Math.abs(it.weights[feature] ?? 0))) * Math.sqrt(counts.get(name) ?? 0);
  const best = [...all].map(([name, feature]) => ({ name, says: says(name, feature) })).sort((a, b) => b.says - a.says);
  const names = best
    .slice(0, kept)
    .map(it => it.name)
    .sort();
  return learnWith(examples, new Map(names.map((name, index) => [name, index])));
}

function learnWith(examples: readonly Example[], features: Features): Learned {
  const rows = examples.map(it => rowOf(it, features));
  return { features, models: flaws.map(flaw => learn(flaw, examples, rows, features.size)) };
}

/** What would be found in the sentences of writers who taught nothing. */
function crossValidate(examples: readonly Example[]): void {
  const writers = readdirSync('training/sentences').map(it => path.basename(it, '.tsv'));
  const tallies = new Map(flaws.map(flaw => [flaw, { weak: 0, scores: [] as { score: number; right: boolean }[] }]));
  for (const writer of writers) {
    const { features, models } = learnAll(examples.filter(it => it.from !== writer));
    for (const example of examples.filter(it => it.from === writer)) {
      const row = rowOf(example, features);
      const scores = models.map(it => scoreOf(it, row));
      const likest = flaws[scores.indexOf(Math.max(...scores))] ?? '';
      for (const flaw of example.flaws) {
        const tally = tallies.get(flaw);
        if (tally) tally.weak++;
      }
      tallies.get(likest)?.scores.push({ score: Math.max(...scores), right: example.flaws.includes(likest) });
    }
  }
  const shares = [20, 35, 50, 65, 80];
  console.log(`found of the weak, right of the found, from a sureness of ${shares.join(', ')} in 100`);
  const row = (name: string, weak: number, scores: readonly { score: number; right: boolean }[]) => {
    const cells = shares.map(share => {
      const found = scores.filter(it => it.score >= logOddsOf(share));
      const right = found.filter(it => it.right).length;
      return `${Math.round((100 * right) / weak)}/${Math.round((100 * right) / Math.max(1, found.length))}`;
    });
    console.log(`  ${name.padEnd(22)} ${String(weak).padStart(5)}  ${cells.map(it => it.padStart(7)).join('  ')}`);
  };
  for (const [flaw, { weak, scores }] of tallies) row(flaw, weak, scores);
  const all = [...tallies.values()];
  row(
    'all',
    all.reduce((sum, it) => sum + it.weak, 0),
    all.flatMap(it => it.scores),
  );
}

function write({ features, models }: Learned): void {
  const largest = Math.max(
    ...models.flatMap(it => [it.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)]),
  );
  const step = Number((largest / mostSteps).toPrecision(3));
  const lines = [...features].flatMap(([name, feature]) => {
    const steps = models.flatMap(({ weights }, flaw): readonly (readonly [number, number])[] => {
      const weight = weights[feature] ?? 0;
      return Math.abs(weight) < smallest * largest ? [] : [[flaw, Math.round(weight / step)]];
    });
    return steps.length === 0 ? [] : [`${name} ${writeWeights(steps)}`];
  });
  const text = [
    '# Generated by `node scripts/run.mjs scripts/tuneLikeness.ts --write`. Numbers learned from the marked sentences of training/.',
    'flaws:',
    ...flaws.map(it => `  - ${it}`),
    'base:',
    ...models.map(it => `  - ${it.base.toFixed(2)}`),
    `step: ${step}`,
    'source: field',
    'wordings: |',
    ...lines.map(it => `  ${it}`),
    '',
  ].join('\n');
  writeFileSync('rubrics/likeness.yaml', text);
  console.log(`${lines.length} wordings, ${(text.length / 1000).toFixed(0)} kB`);
}

const examples = [
  ...writtenSentences(),
  ...writtenStories(),
  ...folders.filter(it => existsSync(it)).flatMap(it => [...realSentences(it)]),
];
console.log(`${examples.length} sentences, ${examples.filter(it => it.flaws.length > 0).length} with a flaw`);
if (process.argv.includes('--write')) write(learnAll(examples));
else crossValidate(examples);

/**
 * Learns `rubrics/likeness.yaml` from marked sentences: `node scripts/run.mjs scripts/tuneLikeness.ts [--write] [folders of real stories]`.
 *
 * What speaks for a flaw: the weak sentences of `training/`, of the accuracy sets A, C and D and of the rules' own examples. What speaks
 * against it: their strong ones and everything that is marked with another flaw or with none. Folders in the layout of
 * `../shared/data/stories` add real stories as their readers marked them, so that the numbers know what people really write and what
 * readers let pass; no wording is learned that `training/` does not hold, and nothing of their text is kept. Set B is not read. Without
 * `--write` each writer and each folder is judged by what others teach.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SentenceFacts } from '../server/src/core/english/facts.ts';
import { readSentence } from '../server/src/core/english/readSentence.ts';
import { wordingsOf } from '../server/src/core/english/wording.ts';
import { logOddsOf, nameOfPart, shareOfPart } from '../server/src/core/rubric/likeness.ts';
import type { Rule } from '../server/src/core/rubric/rubric.ts';
import { keyOf, mostSteps, writeWeights } from '../server/src/core/rubric/weightTable.ts';
import { createCandorService } from '../server/src/core/service.ts';
import { parseStory } from '../server/src/core/story/parseStory.ts';
import { readSentences } from '../test/accuracy/sets/sets.ts';
import { readRubrics } from './build-rubrics.ts';

/** One sentence, or two that a writer put down as one. */
interface Example {
  readonly from: string;
  readonly wordings: readonly string[];
  /** By the name of the part of its story; undefined for a sentence that stands alone. */
  readonly place: string | undefined;
  /** What phrases and clauses find in it without being held back by what is learned; known of real stories only. */
  readonly found: readonly string[];
  /** Flaws that a reader sees in it. */
  readonly flaws: readonly string[];
  /** Flaws of which nobody knows whether a reader would see them. */
  readonly open: readonly string[];
  /** How many sentences it counts for where it speaks for a flaw, and where it speaks against one. */
  readonly weights: { readonly for: number; readonly against: number };
}

/** Features by number, each with the same value: a long sentence says no more than a short one. */
interface Row {
  readonly features: Int32Array;
  readonly value: number;
  /** The feature of its part; -1 where it has none. */
  readonly place: number;
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
/** Flaws that readers of real stories have no mark for: that they mark none says less. */
const unmarked: ReadonlySet<string> = new Set([
  'confidential-detail',
  'euphemism',
  'hero-story',
  'no-admission',
  'no-agency',
  'no-follow-up',
  'no-lesson',
  'no-quantification',
  'no-repair',
  'noticed-only',
  'pointed-out',
  'risky-failure',
]);
/** What readers of real stories mark as one kind: first the flaw that it mostly is, then what it may be as well. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  handoff: ['handed-off', 'noticed-only'],
  'delayed-communication': ['late-disclosure'],
  blame: ['blame', 'no-agency'],
  'vague-learning': ['vague-learning', 'no-lesson'],
  'vague-language': ['vague-language', 'euphemism'],
};
/** Wordings that are kept. More find more, and make the rubric larger. */
const kept = 20_000;
/** A wording seen once says nothing. */
const leastSeen = 3;
/** How little the ridge holds weights back. */
const strength = 50;
/** Steps down the loss, and how many of them are remembered. */
const rounds = 80;
const remembered = 8;
/** Of the largest weight; what is smaller is left out. */
const smallest = 0.1;
/** Real sentences: with no mark, with a mark that the reader did not insist on, and with one that he did. */
const realWeights = { none: 1.5, unmarked: 0.4, optional: 2, scored: 4 };
const exampleWeight = 3;

const folders = process.argv.slice(2).filter(it => !it.startsWith('--') && existsSync(it));
const realNames = new Set(folders.map(it => path.basename(it)));
const { rubric } = readRubrics();

/** Phrases and clauses alone, so that what is learned does not depend on what was. */
const service = createCandorService({
  rubric: { ...rubric, rules: rubric.rules.map(withoutLikeness) },
  logger: console,
  loadInflector: () => Promise.reject(new Error('no fix is asked for')),
});

function withoutLikeness(rule: Rule): Rule {
  return {
    ...rule,
    least: undefined,
    detect: rule.detect.filter(it => !('fromLike' in it && it.fromLike !== undefined)),
  };
}

const sentencesOf = (text: string): readonly SentenceFacts[] =>
  parseStory(text, rubric.labels)
    .document.stories.flatMap(it => it.sections)
    .flatMap(it => it.blocks)
    .flatMap(it => it.sentences)
    .map(({ text: words, flags }) => readSentence(words, flags));
const namesOf = (facts: readonly SentenceFacts[]) => [
  ...new Set(facts.flatMap(it => [...wordingsOf(it)].map(({ name }) => name))),
];
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(it => it !== '');

/** A weak sentence is learned as it was written down, sound ones each for itself. */
function* markedSentence(from: string, text: string, found: readonly string[], weight = 1): Iterable<Example> {
  const facts = sentencesOf(text);
  const groups = found.length > 0 ? [facts] : facts.map(it => [it]);
  for (const group of groups)
    if (group.length > 0)
      yield {
        from,
        wordings: namesOf(group),
        place: undefined,
        found: [],
        flaws: found,
        open: [],
        weights: { for: weight, against: weight },
      };
}

function* writtenSentences(): Iterable<Example> {
  for (const file of readdirSync('training/sentences').sort()) {
    for (const line of linesOf(`training/sentences/${file}`)) {
      const [code = '', polarity, text = ''] = line.split('\t');
      yield* markedSentence(path.basename(file, '.tsv'), text, polarity === 'w' ? [code] : []);
    }
  }
  for (const set of ['a', 'c', 'd'] as const) {
    for (const it of readSentences(set)) yield* markedSentence(set, it.text, it.polarity === 'weak' ? it.codes : []);
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
  readonly flaw: string;
  /** What it may be as well. */
  readonly open: readonly string[];
  readonly weight: number;
}

function withoutMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[\[([a-z-]+)\|([^\]]*)\]\]/g)) {
    const [whole, code = '', words = ''] = match;
    text += marked.slice(last, match.index);
    marks.push({ start: text.length, end: text.length + words.length, flaw: code, open: [], weight: 1 });
    text += words;
    last = match.index + whole.length;
  }
  return { text: text + marked.slice(last), marks };
}

function* sentencesWithMarks(from: string, text: string, marks: readonly Mark[], none: number): Iterable<Example> {
  const { stories, findings } = service.analyze(text);
  for (const { facts, part, sentence } of stories.flatMap(it => it.sentences)) {
    const { start, end } = sentence.span;
    const marked = marks.filter(it => Math.min(end, it.end) - Math.max(start, it.start) > 3);
    yield {
      from,
      wordings: namesOf([facts]),
      place: nameOfPart(part),
      found: findings.filter(({ span }) => span.start < end && start < span.end).map(it => it.code),
      flaws: marked.map(it => it.flaw),
      open: marked.flatMap(it => it.open),
      weights: { for: Math.max(none, ...marked.map(it => it.weight)), against: none },
    };
  }
}

function* realSentences(folder: string): Iterable<Example> {
  for (const line of linesOf(path.join(folder, 'manifest.jsonl'))) {
    const { file, annotated, flags = [] } = JSON.parse(line);
    if (!annotated) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    const lines = text.split('\n');
    const marks = flags.map((it: RealFlag): Mark => {
      const start = lines.slice(0, it.line).reduce((sum, { length }) => sum + length + 1, 0) + it.character;
      const [flaw = it.kind, ...open] = kinds[it.kind] ?? [it.kind];
      const weight = it.optional ? realWeights.optional : realWeights.scored;
      return { start, end: start + it.quote.length, flaw, open, weight };
    });
    yield* sentencesWithMarks(path.basename(folder), text, marks, realWeights.none);
  }
}

interface RealFlag {
  readonly kind: string;
  readonly quote: string;
  readonly line: number;
  readonly character: number;
  readonly optional?: boolean;
}

type Features = ReadonlyMap<string, number>;

/** In how many examples each wording stands. */
function countsOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of examples.flatMap(it => it.wordings)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function rowOf({ wordings, place }: Example, features: Features): Row {
  const found = wordings.map(it => features.get(it)).filter(it => it !== undefined);
  return {
    features: Int32Array.from(found),
    value: 1 / Math.sqrt(Math.max(1, found.length)),
    place: features.get(place ?? '') ?? -1,
  };
}

/**
 * Logistic regression with a ridge: L-BFGS, which walks down the loss by what its last steps said of its curvature. The weights and, last,
 * the base are one vector.
 */
function learn(flaw: string, examples: readonly Example[], rows: readonly Row[], size: number): Vector {
  const own = examples.flatMap((it, index) => {
    const row = rows[index];
    return it.open.includes(flaw) || row === undefined ? [] : [lesson(row, flaw, it)];
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
  return point;
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

function lesson(row: Row, flaw: string, { flaws: found, weights, from }: Example): Lesson {
  if (found.includes(flaw)) return { ...row, wanted: 1, weight: weights.for };
  return {
    ...row,
    wanted: 0,
    weight: realNames.has(from) && unmarked.has(flaw) ? realWeights.unmarked : weights.against,
  };
}

/** The loss at a point and which way it falls. The base bears no ridge. */
function lossAt(point: Vector, lessons: readonly Lesson[]): { readonly loss: number; readonly slope: Vector } {
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

function scoreAt(point: Vector, { features, value, place }: Row): number {
  let sum = 0;
  for (const feature of features) sum += point[feature] ?? 0;
  return (point[point.length - 1] ?? 0) + sum * value + (place < 0 ? 0 : (point[place] ?? 0) * shareOfPart);
}

interface Learned {
  readonly features: Features;
  /** Weights by feature, and last the base, for each flaw. */
  readonly models: readonly Vector[];
}

/** Learns with the wordings that say most. */
function learnAll(examples: readonly Example[]): Learned {
  const names = withOwnKeys(tellingNames(examples.filter(it => !realNames.has(it.from))))
    .slice(0, kept)
    .sort();
  const places = new Set(examples.map(it => it.place).filter(it => it !== undefined));
  const features = new Map([...names, ...places].map((name, index) => [name, index]));
  const rows = examples.map(it => rowOf(it, features));
  return { features, models: flaws.map(flaw => learn(flaw, examples, rows, features.size)) };
}

/**
 * Wordings, those first that stand in weak sentences of some flaw, or in weak sentences at all, much more or much less often than chance
 * would have it: the sum of their squared deviations, in standard deviations.
 */
function tellingNames(examples: readonly Example[]): readonly string[] {
  const groups = [...flaws.map(flaw => (it: Example) => it.flaws.includes(flaw)), (it: Example) => it.flaws.length > 0];
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
function withOwnKeys(names: readonly string[]): readonly string[] {
  const keys = new Set<number>();
  return names.filter(name => keys.size !== keys.add(keyOf(name)).size);
}

/** What would be found in the sentences of writers and of folders that taught nothing. */
function crossValidate(examples: readonly Example[]): void {
  const writers = readdirSync('training/sentences').map(it => path.basename(it, '.tsv'));
  const judged = judge(examples, [writers, [...realNames]]);
  const shares = [20, 35, 50, 65, 80];
  console.log(`from a sureness of ${shares.join(', ')} in 100: found of the weak, right of the found`);
  print(
    judged.filter(it => writers.includes(it.example.from)),
    shares,
    (right, found, weak) => `${Math.round((100 * right) / weak)}/${Math.round((100 * right) / Math.max(1, found))}`,
  );
  if (realNames.size === 0) return;
  console.log('real stories: marked, and not marked, of what would be found');
  print(
    judged.filter(it => realNames.has(it.example.from)),
    shares,
    (right, found) => `${right}-${found - right}`,
  );
}

interface Judged {
  readonly example: Example;
  readonly flaw: string;
  readonly score: number;
}

const parts = 4;

/** Each group is dealt into parts; what stands in a part is judged by what the others teach. */
function judge(examples: readonly Example[], groups: readonly (readonly string[])[]): readonly Judged[] {
  return Array.from({ length: parts }, (_, part) => {
    const left = new Set(groups.flatMap(group => group.filter((_, at) => at % parts === part)));
    const { features, models } = learnAll(examples.filter(it => !left.has(it.from)));
    return examples
      .filter(it => left.has(it.from))
      .map(example => {
        const row = rowOf(example, features);
        const scores = models.map(it => scoreAt(it, row));
        const score = Math.max(...scores);
        return { example, flaw: flaws[scores.indexOf(score)] ?? '', score };
      });
  }).flat();
}

function print(
  judged: readonly Judged[],
  shares: readonly number[],
  cell: (right: number, found: number, weak: number) => string,
): void {
  for (const flaw of [...flaws, 'all']) {
    const isOne = (it: string) => flaw === 'all' || it === flaw;
    const weak = judged.flatMap(it => it.example.flaws.filter(isOne)).length;
    const cells = shares.map(share => {
      const found = judged.filter(it => isOne(it.flaw) && it.score >= logOddsOf(share));
      const right = found.filter(it => [...it.example.flaws, ...it.example.open].includes(it.flaw));
      return cell(right.length, found.length, weak).padStart(8);
    });
    console.log(`  ${flaw.padEnd(22)} ${String(weak).padStart(5)}  ${cells.join('  ')}`);
  }
}

function write({ features, models }: Learned): void {
  const largest = Math.max(
    ...models.map(it => it.subarray(0, features.size).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)),
  );
  const step = Number((largest / mostSteps).toPrecision(3));
  const lines = [...features].flatMap(([name, feature]) => {
    const steps = models.flatMap((weights, flaw): readonly (readonly [number, number])[] => {
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
    ...models.map(it => `  - ${(it.at(-1) ?? 0).toFixed(2)}`),
    `step: ${step}`,
    'source: field',
    'wordings: |',
    ...lines.map(it => `  ${it}`),
    '',
  ].join('\n');
  writeFileSync('rubrics/likeness.yaml', text);
  console.log(`${lines.length} wordings, ${(text.length / 1000).toFixed(0)} kB`);
}

const examples = [...writtenSentences(), ...writtenStories(), ...folders.flatMap(it => [...realSentences(it)])];
console.log(`${examples.length} sentences, ${examples.filter(it => it.flaws.length > 0).length} with a flaw`);
if (process.argv.includes('--write')) write(learnAll(examples));
else crossValidate(examples);

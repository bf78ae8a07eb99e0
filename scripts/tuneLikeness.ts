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
import { logOddsOf, nameOfPart } from '../server/src/core/rubric/likeness.ts';
import type { Rule } from '../server/src/core/rubric/rubric.ts';
import { createCandorService } from '../server/src/core/service.ts';
import { parseStory } from '../server/src/core/story/parseStory.ts';
import { readSentences } from '../test/accuracy/sets/sets.ts';
import { readRubrics } from './build-rubrics.ts';
import { type Learned, type Lesson, learnKinds, rowOf, scoreAt, type Worded, writeLikeness } from './learnWordings.ts';

/** One sentence, or two that a writer put down as one. */
interface Example extends Worded {
  readonly marks: readonly string[];
  readonly from: string;
  /** By the name of the part of its story; undefined for a sentence that stands alone. */
  readonly place: string | undefined;
  /** What phrases and clauses find in it without being held back by what is learned; known of real stories only. */
  readonly found: readonly string[];
  /** Flaws of which nobody knows whether a reader would see them. */
  readonly open: readonly string[];
  /** How many sentences it counts for where it speaks for a flaw, and where it speaks against one. */
  readonly weights: { readonly for: number; readonly against: number };
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
/** Weights that are kept. More find more, and make the rubric larger. */
const kept = 70_000;
const strength = 50;
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
        marks: found,
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
      marks: marked.map(it => it.flaw),
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

/** What an example teaches of a flaw; nothing where nobody knows. */
function lessonOf(
  flaw: string,
  { marks, open, weights, from }: Example,
): Pick<Lesson, 'wanted' | 'weight'> | undefined {
  if (open.includes(flaw)) return undefined;
  if (marks.includes(flaw)) return { wanted: 1, weight: weights.for };
  return { wanted: 0, weight: realNames.has(from) && unmarked.has(flaw) ? realWeights.unmarked : weights.against };
}

function learnFrom(examples: readonly Example[]): Learned {
  return learnKinds({
    kinds: flaws,
    examples,
    names: it => !realNames.has(it.from),
    lesson: lessonOf,
    strength,
    kept,
  });
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
    const { features, models } = learnFrom(examples.filter(it => !left.has(it.from)));
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
    const weak = judged.flatMap(it => it.example.marks.filter(isOne)).length;
    const cells = shares.map(share => {
      const found = judged.filter(it => isOne(it.flaw) && it.score >= logOddsOf(share));
      const right = found.filter(it => [...it.example.marks, ...it.example.open].includes(it.flaw));
      return cell(right.length, found.length, weak).padStart(8);
    });
    console.log(`  ${flaw.padEnd(22)} ${String(weak).padStart(5)}  ${cells.join('  ')}`);
  }
}

const examples = [...writtenSentences(), ...writtenStories(), ...folders.flatMap(it => [...realSentences(it)])];
console.log(`${examples.length} sentences, ${examples.filter(it => it.marks.length > 0).length} with a flaw`);
if (process.argv.includes('--write'))
  writeFileSync('rubrics/likeness.yaml', writeLikeness('tuneLikeness.ts', flaws, learnFrom(examples)));
else crossValidate(examples);

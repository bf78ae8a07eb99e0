/**
 * Learns the weights of `server/src/core/evidence/parts.ts` from stories whose parts are labelled, and writes `partWeights.ts`:
 * `node scripts/run.mjs scripts/tuneParts.ts [--write] [more folders of stories]`.
 *
 * The labels are taken for the truth and kept from the reader. A linear chain with a ridge, so that rare traits stay near nothing; eight
 * folds give the figures that are printed. Set B is not read.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import nlp from 'compromise';
import { createInflector } from '../server/src/core/english/inflect.ts';
import type { PartClue, Trait, Way } from '../server/src/core/evidence/parts.ts';
import { isBareStart, traits, traitsOf, wayOf, ways } from '../server/src/core/evidence/parts.ts';
import { readStory } from '../server/src/core/evidence/readStory.ts';
import { createSentenceReader } from '../server/src/core/evidence/sentenceReader.ts';
import { inflectionsFrom } from '../server/src/core/rubric/inflections.ts';
import { loadRubric } from '../server/src/core/rubric/load.ts';
import { parseStory } from '../server/src/core/story/parseStory.ts';
import type { StarPart } from '../server/src/core/story/story.ts';
import { starParts } from '../server/src/core/story/story.ts';

interface Step {
  readonly clue: PartClue;
  readonly traits: readonly Trait[];
  readonly part: number;
}
type Chain = readonly Step[];
type Model = ReadonlyMap<string, number>;

const folds = 8;
const ridge = 0.02;
const rounds = 250;
const rate = 0.5;
/** Time plays no part here. */
const wordsAMinute = 150;

const given = process.argv.slice(2).filter(it => !it.startsWith('--'));
const folders = ['test/accuracy/sets/a/stories', '../shared/data/stories/stories', ...given].filter(it =>
  existsSync(it),
);

const files = readdirSync('rubrics', { recursive: true, encoding: 'utf8' })
  .filter(it => it.endsWith('.yaml'))
  .map(it => ({ path: it, text: readFileSync(path.join('rubrics', it), 'utf8') }));
const { rubric } = loadRubric(files, inflectionsFrom(createInflector(nlp)));
const read = createSentenceReader(rubric);

/** The labelled sentences of a file's stories. */
function* chainsOf(text: string): Iterable<Chain> {
  const { document } = parseStory(text, rubric.labels);
  for (const story of document.stories) {
    const told = readStory(document, story, rubric, read, wordsAMinute).sentences.flatMap(({ section, sentence }) => {
      const part = starParts.find(it => it === section.parts[0]);
      return part === undefined || section.parts.length > 1 ? [] : [{ clue: read(sentence).clue, part }];
    });
    const hasLesson = told.some(it => it.part === 'learning');
    const chain = told.map(({ clue, part }, index): Step => {
      const seen = asSeen(part, clue, hasLesson);
      return { clue, traits: traitsOf(clue, index, told.length), part: starParts.indexOf(seen) };
    });
    if (new Set(chain.map(it => it.part)).size >= 3) yield chain;
  }
}

/**
 * What a reader would see without the label: a task that names no duty sets the scene, and a lesson told under Result is one where
 * nothing is labelled Learning.
 */
function asSeen(part: StarPart, { parts, signals }: PartClue, hasLesson: boolean): StarPart {
  if (part === 'task' && !parts.includes('task')) return 'situation';
  return part === 'result' && !hasLesson && signals.includes('lesson-said') ? 'learning' : part;
}

const traitKey = (trait: Trait, part: number) => `${trait}>${part}`;
const wayKey = (way: Way) => `way:${way}`;
const bareKey = (part: StarPart) => `bare:${part}`;
const weightOf = (model: Model, key: string) => model.get(key) ?? 0;

function ownScores(model: Model, step: Step): number[] {
  return starParts.map((_, part) => step.traits.reduce((sum, it) => sum + weightOf(model, traitKey(it, part)), 0));
}

function moveKeys(from: number, to: number, { clue }: Step): string[] {
  const part = starParts[to];
  const isBare = from !== to && part !== undefined && isBareStart(part, clue);
  return [wayKey(wayOf(from, to)), ...(isBare ? [bareKey(part)] : [])];
}

function moveScore(model: Model, from: number, to: number, step: Step): number {
  return moveKeys(from, to, step).reduce((sum, key) => sum + weightOf(model, key), 0);
}

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(sumOf(values.map(it => Math.exp(it - most))));
}
const at = (rows: readonly (readonly number[])[], row: number, column: number) => rows[row]?.[column] ?? 0;

/** What is seen more often than the model expects, by key. */
function addGradient(model: Model, chain: Chain, add: (key: string, amount: number) => void): void {
  const own = chain.map(it => ownScores(model, it));
  const before: number[][] = [];
  chain.forEach((step, index) => {
    before.push(
      starParts.map((_, to) =>
        index === 0
          ? at(own, 0, to)
          : at(own, index, to) +
            logSum(starParts.map((_part, from) => at(before, index - 1, from) + moveScore(model, from, to, step))),
      ),
    );
  });
  const after: number[][] = chain.map(() => starParts.map(() => 0));
  for (let index = chain.length - 2; index >= 0; index--) {
    const next = chain[index + 1];
    if (!next) continue;
    after[index] = starParts.map((_, from) =>
      logSum(
        starParts.map(
          (_part, to) => moveScore(model, from, to, next) + at(own, index + 1, to) + at(after, index + 1, to),
        ),
      ),
    );
  }
  const whole = logSum(before.at(-1) ?? []);
  chain.forEach((step, index) => {
    starParts.forEach((_, part) => {
      const expected = Math.exp(at(before, index, part) + at(after, index, part) - whole);
      for (const trait of step.traits) add(traitKey(trait, part), Number(step.part === part) - expected);
    });
    const previous = chain[index - 1];
    if (!previous) return;
    for (const key of moveKeys(previous.part, step.part, step)) add(key, 1);
    starParts.forEach((_, from) => {
      starParts.forEach((_part, to) => {
        const reached = at(before, index - 1, from) + moveScore(model, from, to, step);
        const expected = Math.exp(reached + at(own, index, to) + at(after, index, to) - whole);
        for (const key of moveKeys(from, to, step)) add(key, -expected);
      });
    });
  });
}

function learn(chains: readonly Chain[]): Model {
  const model = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const gradient = new Map<string, number>();
    for (const chain of chains)
      addGradient(model, chain, (key, amount) => gradient.set(key, (gradient.get(key) ?? 0) + amount));
    for (const [key, sum] of gradient)
      model.set(key, weightOf(model, key) + rate * (sum / chains.length - ridge * weightOf(model, key)));
  }
  return model;
}

function bestParts(model: Model, chain: Chain): number[] {
  let paths = starParts.map((_, part) => ({ score: 0, parts: [part] }));
  chain.forEach((step, index) => {
    const own = ownScores(model, step);
    paths = starParts.map((_, to) => {
      const [best] =
        index === 0
          ? [{ score: 0, parts: [to] }]
          : paths
              .map((it, from) => ({ score: it.score + moveScore(model, from, to, step), parts: [...it.parts, to] }))
              .sort((a, b) => b.score - a.score);
      return { score: (best?.score ?? 0) + (own[to] ?? 0), parts: best?.parts ?? [to] };
    });
  });
  return [...paths].sort((a, b) => b.score - a.score)[0]?.parts ?? [];
}

function crossValidate(chains: readonly Chain[]): void {
  const count = { right: 0, all: 0, seen: 0, parts: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const model = learn(chains.filter((_, index) => index % folds !== fold));
    for (const chain of chains.filter((_, index) => index % folds === fold)) {
      const found = bestParts(model, chain);
      count.all += chain.length;
      count.right += chain.filter((it, index) => it.part === found[index]).length;
      count.parts += starParts.length;
      count.seen += starParts.filter((_, part) => found.includes(part) === chain.some(it => it.part === part)).length;
    }
  }
  console.log(`unseen stories: ${count.right} of ${count.all} sentences in their part`);
  console.log(`unseen stories: ${count.seen} of ${count.parts} parts seen where they are and nowhere else`);
}

function toSource(model: Model): string {
  const round = (value: number) => (Math.round(value * 10) / 10 || 0).toString();
  const name = (it: string) => (/^[a-z]+$/.test(it) ? it : `'${it}'`);
  const row = (trait: Trait) => starParts.map((_, part) => round(weightOf(model, traitKey(trait, part)))).join(', ');
  const bare = (part: StarPart) => round(weightOf(model, bareKey(part)));
  return `import type { StarPart } from '../story/story.ts';
import type { Trait, Way } from './parts.ts';

/** Generated by \`node scripts/run.mjs scripts/tuneParts.ts --write\`. Numbers only (log odds); no sentence of a story is here. */

/** How much each trait of a sentence speaks for ${starParts.join(', ')}. */
export const weights: Readonly<Record<Trait, readonly number[]>> = {
${traits.map(it => `  ${name(it)}: [${row(it)}],`).join('\n')}
};

/** What it adds to go from one sentence's part to the next sentence's. */
export const moves: Readonly<Record<Way, number>> = {
${ways.map(it => `  ${it}: ${round(weightOf(model, wayKey(it)))},`).join('\n')}
};

/** What it adds where a part begins with a sentence that does not show it. */
export const bareStarts: Readonly<Record<StarPart, number>> = {
${starParts.map(it => `  ${it}: ${bare(it)},`).join('\n')}
};
`;
}

const chains = folders.flatMap(folder =>
  readdirSync(folder).flatMap(it => [...chainsOf(readFileSync(path.join(folder, it), 'utf8'))]),
);
console.log(`${chains.length} labelled stories, ${sumOf(chains.map(it => it.length))} sentences`);
crossValidate(chains);
if (process.argv.includes('--write')) writeFileSync('server/src/core/evidence/partWeights.ts', toSource(learn(chains)));

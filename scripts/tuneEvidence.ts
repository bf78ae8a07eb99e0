/**
 * Learns `rubrics/evidence.yaml` from sentences marked with what they are evidence of:
 * `node scripts/run.mjs scripts/tuneEvidence.ts [--write] [files of real sentences]`.
 *
 * What stands in `training/evidence/` teaches: one sentence a line, the ids of its signals or `-`, a tab, its text. Files of the same form
 * may follow with sentences of real stories: they move the weights of wordings that stand in `training/` already; nothing of their text
 * is kept. Without `--write` each file is judged by what the others teach.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSentence } from '../server/src/core/english/readSentence.ts';
import { wordingsOf } from '../server/src/core/english/wording.ts';
import { logOddsOf } from '../server/src/core/rubric/likeness.ts';
import { parseStory } from '../server/src/core/story/parseStory.ts';
import { readRubrics } from './build-rubrics.ts';
import { type Learned, learnKinds, rowOf, scoreAt, type Worded, writeLikeness } from './learnWordings.ts';

interface Example extends Worded {
  readonly marks: readonly string[];
  /** The file it stands in. */
  readonly from: string;
}

const signals = [
  'admission',
  'corrective-action',
  'diagnosis',
  'improvement-later-case',
  'lesson-said',
  'own-failure',
  'prevention',
  'repair',
  'transparency',
];
/** Weights that are kept. */
const kept = 8000;
/** How little the ridge holds weights back: less than for flaws, since there are fewer sentences. */
const strength = 4;

const written = readdirSync('training/evidence').map(it => path.join('training/evidence', it));
const real = process.argv.slice(2).filter(it => !it.startsWith('--') && existsSync(it));
const { rubric } = readRubrics();

function examplesIn(file: string): readonly Example[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(it => it !== '')
    .map(line => {
      const [marks = '', text = ''] = line.split('\t');
      return { from: file, marks: marks === '-' ? [] : marks.split(','), wordings: wordingsIn(text) };
    });
}

/** "- " before a sentence says that it is an item of a list, in which the teller is understood. */
function wordingsIn(text: string): readonly string[] {
  const sentences = parseStory(text, rubric.labels)
    .document.stories.flatMap(it => it.sections)
    .flatMap(it => it.blocks)
    .flatMap(it => it.sentences);
  return [
    ...new Set(sentences.flatMap(it => [...wordingsOf(readSentence(it.text, it.flags))].map(({ name }) => name))),
  ];
}

function learnFrom(examples: readonly Example[]): Learned {
  return learnKinds({
    kinds: signals,
    examples,
    names: it => !real.includes(it.from),
    lesson: (signal, { marks }) => ({ wanted: Number(marks.includes(signal)), weight: 1 }),
    strength,
    kept,
  });
}

const groups = 4;

/** Files are dealt into groups; what stands in a group is judged by what the others teach. */
function crossValidate(examples: readonly Example[]): void {
  const files = [...written, ...real];
  const judged = Array.from({ length: groups }, (_, group) => {
    const left = new Set(files.filter((_, at) => at % groups === group));
    const { features, models } = learnFrom(examples.filter(it => !left.has(it.from)));
    return examples
      .filter(it => left.has(it.from))
      .map(example => ({ example, scores: models.map(it => scoreAt(it, rowOf(example, features))) }));
  }).flat();
  const shares = [10, 15, 20, 25, 35, 50];
  console.log(`from a sureness of ${shares.join(', ')} in 100: found of the marked, right of the found`);
  for (const [name, files] of [
    ['training', written],
    ['real', real],
  ] as const) {
    const own = judged.filter(it => files.includes(it.example.from));
    for (const [at, signal] of signals.entries()) {
      const marked = own.filter(it => it.example.marks.includes(signal)).length;
      const cells = shares.map(share => {
        const found = own.filter(it => (it.scores[at] ?? 0) >= logOddsOf(share));
        const right = found.filter(it => it.example.marks.includes(signal)).length;
        return `${Math.round((100 * right) / Math.max(1, marked))}/${Math.round((100 * right) / Math.max(1, found.length))}`;
      });
      console.log(
        `  ${name.padEnd(9)}${signal.padEnd(24)}${String(marked).padStart(4)}  ${cells.map(it => it.padStart(7)).join('')}`,
      );
    }
  }
}

const examples = [...written, ...real].flatMap(examplesIn);
console.log(`${examples.length} sentences, ${examples.filter(it => it.marks.length > 0).length} with evidence`);
if (process.argv.includes('--write'))
  writeFileSync('rubrics/evidence.yaml', writeLikeness('tuneEvidence.ts', signals, learnFrom(examples)));
else crossValidate(examples);

/**
 * `npm run bench`: how long facts take, against the peers on the same text in the same run. It prints medians and ratios; nothing here
 * passes or fails, for times are a machine's.
 */

import { readdirSync, readFileSync } from 'node:fs';
import nlp from 'compromise';
import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import { unified } from 'unified';
import { VFile } from 'vfile';
import writeGood from 'write-good';
import { readSentence } from '../../server/src/core/english/readSentence.ts';

const words = 1_000;
/** Rounds before the clock counts: the compiler needs some tens of them. */
const warmUp = 40;
const plain = { bullet: false, quoted: 'none', cell: false, heading: false } as const;

/** About `words` words of prose from the stories in `examples/`, sentence by sentence, over and over. */
function sentencesOfAStory(): readonly string[] {
  const prose = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.story.md'))
    .map(file => readFileSync(`examples/${file}`, 'utf8'))
    .join('\n')
    .split('\n')
    .filter(line => /^[A-Z-]/.test(line) && line.length > 40)
    .flatMap(line => line.replace(/^- /, '').split(/(?<=[.!?])\s+/));
  const story: string[] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const sentence = prose[at % prose.length] ?? '';
    story.push(sentence);
    count += sentence.split(/\s+/).length;
  }
  return story;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Runs everybody in turn, so that a busy machine slows all alike. */
function race(runs: Readonly<Record<string, () => unknown>>, rounds: number): Readonly<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const time = timeOf(run);
      if (round >= 0) times[name] = [...(times[name] ?? []), time];
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}

const story = sentencesOfAStory();
const text = story.join(' ');
const longest = [...story].sort((a, b) => b.length - a.length)[Math.floor(story.length / 2)] ?? '';
const retext = unified().use(retextEnglish).use(retextPassive).freeze();

const rounds = Number(process.argv[2] ?? 101);
// The two that are compared run by themselves, or the garbage of the others would be collected on their time.
const close = race(
  {
    'candor, facts of the story': () => story.map(it => readSentence(it, plain)),
    'candor, one sentence': () => readSentence(longest, plain),
    'write-good, all checks': () => writeGood(text),
  },
  rounds,
);
const others = race(
  {
    'retext-passive': () => {
      const file = new VFile(text);
      retext.runSync(retext.parse(file), file);
    },
    'compromise, parse': () => nlp(text).verbs().json(),
  },
  Math.ceil(rounds / 10),
);
const medians: Readonly<Record<string, number>> = { ...close, ...others };

const reference = medians['write-good, all checks'] ?? Number.NaN;
console.log(`${text.split(/\s+/).length} words in ${story.length} sentences, medians in one run`);
for (const [name, time] of Object.entries(medians)) {
  console.log(
    `${name.padEnd(28)} ${time.toFixed(3).padStart(9)} ms   ${(time / reference).toFixed(3).padStart(7)} × write-good`,
  );
}

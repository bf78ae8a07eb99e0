import nlp from 'compromise';
import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import { unified } from 'unified';
import { VFile } from 'vfile';
import writeGood from 'write-good';
import { readSentence } from '../../server/src/core/english/readSentence.ts';
import { cpuTimeOf, median, milliseconds } from './clock.ts';
import { sentencesOf } from './texts.ts';

/** Rounds before the clock counts: the compiler needs some tens of them. */
const warmUp = 40;
const plain = { bullet: false, quoted: 'none', cell: false, heading: false } as const;
const reference = 'write-good, all checks';

interface Run {
  readonly name: string;
  readonly run: () => unknown;
  /** How often within one measure; the processor's clock is coarse. */
  readonly times: number;
}

/** Runs everybody in turn, so that whatever slows the machine slows all alike. */
function race(runs: readonly Run[], rounds: number): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(runs.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, run, times: often } of runs) {
      const time = cpuTimeOf(run, often);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return new Map([...times].map(([name, each]) => [name, median(each)]));
}

/** Facts of a story of a thousand words against what the peers do with the same text in the same run. */
export function benchFacts(rounds: number): void {
  const sentences = sentencesOf(1_000);
  const text = sentences.join(' ');
  const typical = [...sentences].sort((a, b) => b.length - a.length)[Math.floor(sentences.length / 2)] ?? '';
  const retext = unified().use(retextEnglish).use(retextPassive).freeze();
  // The two that are compared run by themselves, or the garbage of the others would be collected on their time.
  const close = race(
    [
      { name: 'facts of the story', run: () => sentences.map(it => readSentence(it, plain)), times: 1 },
      { name: 'facts of one sentence', run: () => readSentence(typical, plain), times: 50 },
      { name: reference, run: () => writeGood(text), times: 1 },
    ],
    rounds,
  );
  const others = race(
    [
      {
        name: 'retext-passive',
        run: () => {
          const file = new VFile(text);
          retext.runSync(retext.parse(file), file);
        },
        times: 1,
      },
      { name: 'compromise, parse', run: () => nlp(text).verbs().json(), times: 1 },
    ],
    Math.ceil(rounds / 20),
  );
  console.log(`${text.split(/\s+/).length} words in ${sentences.length} sentences, processor time, medians of one run`);
  const yardstick = close.get(reference) ?? Number.NaN;
  for (const [name, time] of [...close, ...others])
    console.log(`${name.padEnd(34)} ${milliseconds(time)}   ${(time / yardstick).toFixed(3).padStart(7)} × write-good`);
}

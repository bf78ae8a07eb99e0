/**
 * `npm run accuracy [-- train|dev|both] [--misses N] [--disagreements FILE]`: passives against the gold labels of `../shared/data/passive`, for us and the
 * installed peers in one run. `npm run accuracy -- rewrites [--seed N] [--draw N]` rewrites every passive of both splits, counts what is offered
 * and draws some to be judged by hand; a seed is made up and printed where none is given.
 *
 * Train is the default. Dev is for reporting: look at it rarely, and never at its sentences.
 */

import { existsSync, writeFileSync } from 'node:fs';
import {
  count,
  countSpans,
  type GoldSentence,
  interval,
  isPassiveForUs,
  readGold,
  type Split,
  score,
  seeded,
} from './accuracy/passives.ts';
import { peers } from './accuracy/peers.ts';
import { reportRewrites } from './accuracy-rewrites.ts';

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(5);
}

function printRow(name: string, sentences: readonly GoldSentence[], predicted: readonly boolean[]): void {
  const counts = count(sentences, predicted);
  const { precision, recall, f1 } = score(counts);
  const [low, high] = interval(counts);
  console.log(
    `${name.padEnd(16)} ${percent(precision)}  ${percent(recall)}  ${percent(f1)}  [${percent(low)} –${percent(high)} ]  ${counts.wrong} wrong, ${counts.missed} missed`,
  );
}

function measure(split: Split, misses: number, disagreements: string | undefined): void {
  const sentences = readGold(split);
  if (sentences === undefined) {
    console.log(`../shared/data/passive/${split}.jsonl is not here: nothing to measure`);
    return;
  }
  console.log(
    `\n${split}: ${sentences.length} sentences, ${sentences.filter(it => it.auxPass).length} with a be- or get-passive`,
  );
  console.log('                 prec.  recall     F1   95 % interval');
  const ours = sentences.map(it => isPassiveForUs(it.text));
  printRow('candor', sentences, ours);
  for (const peer of peers)
    printRow(
      peer.name,
      sentences,
      sentences.map(it => peer.isPassive(it.text)),
    );
  const spans = score(countSpans(sentences));
  console.log(
    `candor, each passive by its place: precision ${percent(spans.precision)}, recall ${percent(spans.recall)}, F1 ${percent(spans.f1)}`,
  );
  printMisses(sentences, ours, misses);
  if (disagreements !== undefined) writeDisagreements(sentences, ours, disagreements);
}

function printMisses(sentences: readonly GoldSentence[], ours: readonly boolean[], misses: number): void {
  const wrong = sentences.filter((sentence, index) => ours[index] !== sentence.auxPass);
  for (const sentence of wrong.slice(0, misses))
    console.log(`${sentence.auxPass ? 'missed' : 'wrong '} | ${sentence.text}`);
}

/**
 * For judging blind: each disagreement as a sentence and two verdicts, A and B, in shuffled order; the key (which letter is the gold label) in a second file.
 */
function writeDisagreements(sentences: readonly GoldSentence[], ours: readonly boolean[], file: string): void {
  const random = seeded(7);
  const wrong = sentences.filter((sentence, index) => ours[index] !== sentence.auxPass).sort(() => random() - 0.5);
  const key: string[] = [];
  const lines = wrong.map((sentence, index) => {
    const goldFirst = random() < 0.5;
    const verdict = (gold: boolean) => (gold === sentence.auxPass ? 'holds a passive' : 'holds no passive');
    key.push(`${index + 1}\t${goldFirst ? 'A' : 'B'}\t${sentence.auxPass ? 'passive' : 'none'}`);
    return `${index + 1}\tA: ${verdict(goldFirst)}\tB: ${verdict(!goldFirst)}\t${sentence.text}`;
  });
  writeFileSync(file, `${lines.join('\n')}\n`);
  writeFileSync(`${file}.key`, `${key.join('\n')}\n`);
  console.log(`${wrong.length} disagreements in ${file}, the key in ${file}.key`);
}

function measureRewrites(args: readonly string[]): void {
  const files = ['train', 'dev'].map(split => `../shared/data/passive/${split}.jsonl`).filter(file => existsSync(file));
  if (files.length === 0) console.log('../shared/data/passive is not here: nothing to rewrite');
  else {
    const seed = Number(option(args, '--seed') ?? Date.now() % 100_000);
    console.log(reportRewrites(files, seed, Number(option(args, '--draw') ?? 200)));
  }
}

function option(args: readonly string[], name: string): string | undefined {
  return args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
}

const args = process.argv.slice(2);
if (args[0] === 'rewrites') measureRewrites(args);
else {
  const splits: readonly Split[] = args.includes('both')
    ? ['train', 'dev']
    : args.includes('dev')
      ? ['dev']
      : ['train'];
  for (const split of splits) measure(split, Number(option(args, '--misses') ?? 0), option(args, '--disagreements'));
}

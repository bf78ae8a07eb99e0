/**
 * `npm run accuracy [-- train|dev|both] [--misses N] [--disagreements FILE [--seed N]]`: passives against the gold labels of `../shared/data/passive`, for us and the
 * installed peers in one run. `npm run accuracy -- rewrites [--seed N] [--draw N] [--write FILE] [--text]` rewrites every passive of both splits, or
 * of plain text on standard input, counts what is offered and writes 200 of them for a judge to read; a seed is made up and printed where none is given.
 *
 * Train is the default. Dev is for reporting: look at it rarely, and never at its sentences.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  count,
  countSpans,
  type GoldSentence,
  interval,
  isPassiveForUs,
  passivesForUs,
  readGold,
  type Split,
  score,
  seeded,
} from './accuracy/passives.ts';
import { peers } from './accuracy/peers.ts';
import { readMarked, readPlain, reportRewrites } from './accuracy-rewrites.ts';

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

function measure(split: Split, misses: number, disagreements: string | undefined, seed: number): void {
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
  if (disagreements !== undefined) writeDisagreements(sentences, ours, disagreements, seed);
}

function printMisses(sentences: readonly GoldSentence[], ours: readonly boolean[], misses: number): void {
  const wrong = sentences.filter((sentence, index) => ours[index] !== sentence.auxPass);
  for (const sentence of wrong.slice(0, misses))
    console.log(`${sentence.auxPass ? 'missed' : 'wrong '} | ${sentence.text}`);
}

/**
 * For judging blind: each disagreement as a sentence and two verdicts in shuffled order, with the participle that each claims; which of the two is
 * the gold label stands in a file of its own.
 */
function writeDisagreements(
  sentences: readonly GoldSentence[],
  ours: readonly boolean[],
  file: string,
  seed: number,
): void {
  const random = seeded(seed);
  const wrong = sentences
    .filter((sentence, index) => ours[index] !== sentence.auxPass)
    .map(sentence => ({ sentence, order: random() }))
    .sort((a, b) => a.order - b.order);
  const key: object[] = [];
  const lines = wrong.map(({ sentence }, index) => {
    const verdicts = [sentence.passives.map(it => it.verb), passivesForUs(sentence.text)].map(verbs =>
      verbs.length === 0
        ? 'no passive'
        : `passive: ${verbs.map(([start, end]) => sentence.text.slice(start, end)).join(', ')}`,
    );
    const gold = random() < 0.5 ? 1 : 2;
    const [verdict1, verdict2] = gold === 1 ? verdicts : verdicts.toReversed();
    key.push({ id: index + 1, gold: `verdict${gold}`, source: sentence.id });
    return { id: index + 1, sentence: sentence.text, verdict1, verdict2 };
  });
  writeFileSync(file, toLines(lines));
  writeFileSync(keyFile(file), toLines(key));
  console.log(`${wrong.length} disagreements in ${file}, the key in ${keyFile(file)}, seed ${seed}`);
}

function toLines(rows: readonly object[]): string {
  return rows.map(row => `${JSON.stringify(row)}\n`).join('');
}

function keyFile(file: string): string {
  return file.replace(/(?:\.jsonl)?$/, '.key.jsonl');
}

function measureRewrites(args: readonly string[]): void {
  const sentences = args.includes('--text') ? readPlain(readFileSync(0, 'utf8')) : readMarked(goldFiles());
  if (sentences.length === 0) {
    console.log('no sentences: ../shared/data/passive is not here, or nothing came on standard input');
    return;
  }
  const seed = Number(option(args, '--seed') ?? Date.now() % 100_000);
  const { report, drawn } = reportRewrites(sentences, seed, Number(option(args, '--draw') ?? 200));
  console.log(report);
  const file = option(args, '--write') ?? `.cache/judge/rewrites-${seed}.jsonl`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, toLines(drawn.map(({ id, before, after }) => ({ id, sentence: before, rewrite: after }))));
  writeFileSync(keyFile(file), toLines(drawn.map(({ id, claim }) => ({ id, claim }))));
  console.log(`for a judge in ${file}, what each claims in ${keyFile(file)}`);
}

function goldFiles(): readonly string[] {
  return ['train', 'dev'].map(split => `../shared/data/passive/${split}.jsonl`).filter(file => existsSync(file));
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
  const seed = Number(option(args, '--seed') ?? Date.now() % 100_000);
  for (const split of splits)
    measure(split, Number(option(args, '--misses') ?? 0), option(args, '--disagreements'), seed);
}

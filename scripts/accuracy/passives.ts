/** Gold sentences, and how far a finder of passives agrees with them. */

import { existsSync, readFileSync } from 'node:fs';
import { readSentence } from '../../server/src/core/english/readSentence.ts';

export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  /** Holds a be- or get-passive. */
  readonly auxPass: boolean;
  readonly passives: readonly { readonly aux: readonly [number, number]; readonly verb: readonly [number, number] }[];
}

export type Split = 'train' | 'dev';

const folder = '../shared/data/passive';

/** The sentences of a split, or `undefined` where the folder beside the repository is missing. */
export function readGold(split: Split): readonly GoldSentence[] | undefined {
  const file = `${folder}/${split}.jsonl`;
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): GoldSentence => JSON.parse(line));
}

const plain = { bullet: false, quoted: 'none', cell: false, heading: false } as const;

export function isPassiveForUs(text: string): boolean {
  return readSentence(text, plain).passives.length > 0;
}

/** The ranges of the participles that we take for passives. */
export function passivesForUs(text: string): readonly (readonly [number, number])[] {
  return readSentence(text, plain).passives.map(({ verb }) => [verb.start, verb.end]);
}

export interface Counts {
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
  readonly quiet: number;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function count(sentences: readonly GoldSentence[], predicted: readonly boolean[]): Counts {
  const counts = { hits: 0, wrong: 0, missed: 0, quiet: 0 };
  sentences.forEach((sentence, index) => {
    if (predicted[index]) counts[sentence.auxPass ? 'hits' : 'wrong']++;
    else counts[sentence.auxPass ? 'missed' : 'quiet']++;
  });
  return counts;
}

export function score({ hits, wrong, missed }: Pick<Counts, 'hits' | 'wrong' | 'missed'>): Score {
  const precision = hits + wrong === 0 ? 0 : hits / (hits + wrong);
  const recall = hits + missed === 0 ? 0 : hits / (hits + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Agreement on single passives: the participles found against those of the treebank. Coordinated ones count once, as there. */
export function countSpans(sentences: readonly GoldSentence[]): Counts {
  const counts = { hits: 0, wrong: 0, missed: 0, quiet: 0 };
  for (const sentence of sentences) {
    const found = firstOfEachAuxiliary(
      readSentence(sentence.text, plain).passives.map(it => ({
        aux: it.aux.start,
        start: it.verb.start,
        end: it.verb.end,
      })),
    );
    const hits = sentence.passives.filter(gold =>
      found.some(it => it.start < gold.verb[1] && it.end > gold.verb[0]),
    ).length;
    counts.hits += hits;
    counts.missed += sentence.passives.length - hits;
    counts.wrong += found.filter(
      it => !sentence.passives.some(gold => it.start < gold.verb[1] && it.end > gold.verb[0]),
    ).length;
  }
  return counts;
}

function firstOfEachAuxiliary<T extends { readonly aux: number }>(found: readonly T[]): readonly T[] {
  return found.filter((it, index) => found.findIndex(other => other.aux === it.aux) === index);
}

/** A small generator of pseudo-random numbers (mulberry32), so that every run prints the same intervals. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** 95 % interval of F1 over resampled sentences. */
export function interval(counts: Counts, resamples = 500, seed = 1): readonly [number, number] {
  const random = seeded(seed);
  const total = counts.hits + counts.wrong + counts.missed + counts.quiet;
  const values: number[] = [];
  for (let sample = 0; sample < resamples; sample++) values.push(score(resample(counts, total, random)).f1);
  values.sort((a, b) => a - b);
  return [values[Math.floor(resamples * 0.025)] ?? 0, values[Math.ceil(resamples * 0.975) - 1] ?? 0];
}

/** Drawing whole sentences with replacement is drawing from the four counts. */
function resample(counts: Counts, total: number, random: () => number): Counts {
  const drawn = { hits: 0, wrong: 0, missed: 0, quiet: 0 };
  for (let draw = 0; draw < total; draw++) {
    const at = random() * total;
    if (at < counts.hits) drawn.hits++;
    else if (at < counts.hits + counts.wrong) drawn.wrong++;
    else if (at < counts.hits + counts.wrong + counts.missed) drawn.missed++;
    else drawn.quiet++;
  }
  return drawn;
}

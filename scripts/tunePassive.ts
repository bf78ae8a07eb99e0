/**
 * Learns the weights of `server/src/core/english/passive.ts` from the train split of `../shared/data/passive` and writes
 * `lexicon/passiveTendencies.ts`: `node scripts/run.mjs scripts/tunePassive.ts [--write]`.
 *
 * Logistic regression with a ridge: cues are held loosely, participles firmly, so that a participle gets a number of its own only where
 * the cues do not explain it. Five folds of train give the figures that are printed; dev and test are not read.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { passiveCues } from '../server/src/core/english/passive.ts';
import { tag } from '../server/src/core/english/tag.ts';
import { tokenize } from '../server/src/core/english/tokenize.ts';
import { findPassiveCandidates } from '../server/src/core/english/verbGroups.ts';

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly auxPass: boolean;
  readonly passives: readonly { readonly aux: readonly [number, number]; readonly verb: readonly [number, number] }[];
}

interface Candidate {
  readonly sentence: number;
  readonly participle: string;
  readonly document: string;
  readonly cues: readonly string[];
  readonly passive: boolean;
}

const folds = 5;
const cueRidge = 0.3;
/** Held more firmly: two cues together are seen more rarely than each. */
const pairRidge = 1;
const participleRidge = 0.35;
/** A participle of fewer documents gets no number: it would remember a sentence. */
const fewestDocuments = 2;
/** Added to what speaks against a passive: other texts hold fewer of them than train, and a false alarm costs more than a miss. */
const caution = 0.75;
const rounds = 400;
const rate = 0.15;
/** Participles whose own number is smaller than this are left to the cues. */
const smallest = 0.25;

const source = '../shared/data/passive/train.jsonl';
const sentences: Labelled[] = readFileSync(source, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line));

function candidatesOf(sentence: Labelled, index: number): Candidate[] {
  const words = tokenize(sentence.text);
  tag(words);
  return findPassiveCandidates(words).map(({ auxiliary, participle }) => {
    const verb = words[participle];
    const start = verb?.start ?? 0;
    const end = verb?.end ?? 0;
    return {
      sentence: index,
      participle: verb?.norm ?? '',
      document: sentence.id.replace(/-\d+$/, ''),
      cues: passiveCues(words, auxiliary, participle),
      passive: sentence.passives.some(it => start < it.verb[1] && end > it.verb[0]),
    };
  });
}

type Model = { readonly cues: Map<string, number>; readonly participles: Map<string, number> };

function scoreOf(model: Model, candidate: Candidate): number {
  let score = model.participles.get(candidate.participle) ?? 0;
  for (const cue of candidate.cues) score += model.cues.get(cue) ?? 0;
  return score;
}

/** Gradient descent with AdaGrad: few features, convex, no randomness. */
function learn(candidates: readonly Candidate[]): Model {
  const model: Model = { cues: new Map(), participles: new Map() };
  const known = participlesOf(candidates);
  const squares = { cues: new Map<string, number>(), participles: new Map<string, number>() };
  for (let round = 0; round < rounds; round++) {
    const gradient = { cues: new Map<string, number>(), participles: new Map<string, number>() };
    for (const candidate of candidates) {
      const error = 1 / (1 + Math.exp(-scoreOf(model, candidate))) - (candidate.passive ? 1 : 0);
      for (const cue of candidate.cues) gradient.cues.set(cue, (gradient.cues.get(cue) ?? 0) + error);
      if (known.has(candidate.participle))
        gradient.participles.set(candidate.participle, (gradient.participles.get(candidate.participle) ?? 0) + error);
    }
    step(model.cues, gradient.cues, squares.cues, cue => (cue.includes(' + ') ? pairRidge : cueRidge));
    step(model.participles, gradient.participles, squares.participles, () => participleRidge);
  }
  return model;
}

function participlesOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  const documents = new Map<string, Set<string>>();
  for (const { participle, document } of candidates)
    documents.set(participle, (documents.get(participle) ?? new Set()).add(document));
  return new Set([...documents].filter(([, its]) => its.size >= fewestDocuments).map(([participle]) => participle));
}

function step(
  weights: Map<string, number>,
  gradient: ReadonlyMap<string, number>,
  squares: Map<string, number>,
  ridgeOf: (name: string) => number,
): void {
  for (const [name, sum] of gradient) {
    const weight = weights.get(name) ?? 0;
    const slope = sum + ridgeOf(name) * weight;
    const square = (squares.get(name) ?? 0) + slope * slope;
    squares.set(name, square);
    weights.set(name, weight - (rate * slope) / (Math.sqrt(square) + 1e-8));
  }
}

function report(name: string, predictions: ReadonlySet<number>): void {
  let hits = 0;
  let wrong = 0;
  let missed = 0;
  sentences.forEach((sentence, index) => {
    if (predictions.has(index)) sentence.auxPass ? hits++ : wrong++;
    else if (sentence.auxPass) missed++;
  });
  const precision = hits / (hits + wrong);
  const recall = hits / (hits + missed);
  console.log(
    `${name}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}`,
  );
}

/** Sentences of one document stay together: they share words, and an unseen text shares none with train. */
function foldOf(candidate: Candidate): number {
  const { document } = candidate;
  let hash = 0;
  for (let at = 0; at < document.length; at++) hash = (Math.imul(hash, 31) + document.charCodeAt(at)) >>> 0;
  return hash % folds;
}

function crossValidate(all: readonly Candidate[]): void {
  const scores: { sentence: number; score: number; candidate: Candidate }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = learn(all.filter(it => foldOf(it) !== fold));
    for (const candidate of all)
      if (foldOf(candidate) === fold)
        scores.push({ sentence: candidate.sentence, score: scoreOf(model, candidate), candidate });
  }
  for (const threshold of [-0.5, 0, caution, 0.5, 1]) {
    report(`threshold ${threshold}`, new Set(scores.filter(it => it.score > threshold).map(it => it.sentence)));
  }
  if (process.argv.includes('--misses')) {
    for (const it of scores
      .filter(each => each.score > 0 !== each.candidate.passive)
      .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
      .slice(0, 150)) {
      console.log(
        it.score.toFixed(2),
        it.candidate.passive ? 'missed' : 'wrong',
        it.candidate.participle,
        '|',
        it.candidate.cues.join(', '),
        '|',
        sentences[it.sentence]?.text.slice(0, 200),
      );
    }
  }
}

function toSource(model: Model): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  const entries = (weights: ReadonlyMap<string, number>, least: number) =>
    [...weights]
      .filter(([, weight]) => Math.abs(weight) >= least)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, weight]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name.replace("'", "\\'")}'`}: ${round(weight)},`)
      .join('\n');
  return `/**
 * Generated by \`node scripts/run.mjs scripts/tunePassive.ts --write\`; see docs/word-lists.md.
 *
 * Numbers (log odds) learned from the train split of Universal Dependencies English EWT, annotations © 2013-2021 The Board of Trustees of
 * The Leland Stanford Junior University, CC BY-SA 4.0. Single words and weights only; no sentence of the corpus is here.
 */

/** Participles that are passive more (+) or less (-) often than their neighbourhood says. */
export const participleTendencies: Readonly<Record<string, number>> = {
${entries(model.participles, smallest)}
};

/** What a cue of \`passive.ts\` adds to the odds of a passive. */
export const cueWeights: Readonly<Record<string, number>> = {
${entries(new Map([...model.cues, ['bias', (model.cues.get('bias') ?? 0) - caution]]), 0.05)}
};
`;
}

const candidates = sentences.flatMap(candidatesOf);
console.log(`${candidates.length} candidates, ${candidates.filter(it => it.passive).length} passive`);
report('all candidates', new Set(candidates.map(it => it.sentence)));
crossValidate(candidates);
if (process.argv.includes('--write'))
  writeFileSync('server/src/core/english/lexicon/passiveTendencies.ts', toSource(learn(candidates)));

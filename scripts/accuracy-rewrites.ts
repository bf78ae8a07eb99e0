import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { namesDeed } from '../server/src/core/detectors/voice/detector.ts';
import { createInflector } from '../server/src/core/english/inflect.ts';
import { readSentence } from '../server/src/core/english/readSentence.ts';
import { type Claim, doersFor } from '../server/src/core/english/rewrites/promise.ts';
import { type Refusal, refusals as reasons } from '../server/src/core/english/rewrites/shape.ts';
import type { Surroundings } from '../server/src/core/english/rewrites/tellersDeed.ts';
import { tryActive } from '../server/src/core/english/rewrites/toActive.ts';
import { findSentences } from '../server/src/core/story/sentences.ts';
import { seeded } from './accuracy/passives.ts';
import { readRubrics } from './build-rubrics.ts';

/** One passive with the best rewrite offered for it. */
export interface OfferedRewrite {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly claim: Claim;
}

/** A passive for which nothing is offered. */
export interface RefusedRewrite {
  readonly text: string;
  readonly verb: string;
  readonly reason: Refusal;
}

export interface RewriteCounts {
  readonly sentences: number;
  /** Passives that the corpus marks. */
  readonly marked: number;
  /** Of those, the ones that our reading finds as well; only they can be rewritten. */
  readonly found: number;
  readonly safe: number;
  readonly choice: number;
  readonly template: number;
  readonly refused: number;
  readonly offered: readonly OfferedRewrite[];
  readonly refusals: readonly RefusedRewrite[];
}

/** A sentence to rewrite, with the passives that somebody else marked in it; without them all that our reading finds count. */
export interface MarkedSentence {
  readonly id: string;
  readonly text: string;
  readonly passives?: readonly { readonly verb: readonly [number, number] }[];
}

/** Rewrites every passive and counts what is offered. */
export function countRewrites(all: readonly MarkedSentence[]): RewriteCounts {
  const inflector = createInflector(nlp);
  const around = surroundings();
  const sentences = all.filter(sentence => sentence.passives?.length !== 0);
  const counts = { sentences: sentences.length, marked: 0, found: 0, safe: 0, choice: 0, template: 0, refused: 0 };
  const offered: OfferedRewrite[] = [];
  const refusals: RefusedRewrite[] = [];
  for (const { id, text, passives } of sentences) {
    const facts = readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false });
    counts.marked += passives?.length ?? facts.passives.length;
    for (const [index, passive] of facts.passives.entries()) {
      if (passives !== undefined && !passives.some(({ verb: [start] }) => start === passive.verb.start)) continue;
      counts.found++;
      const best = firstOffered(index);
      counts[typeof best === 'string' ? 'refused' : best.claim]++;
      if (typeof best !== 'string') offered.push(best);
      else refusals.push({ text, verb: text.slice(passive.aux.start, passive.verb.end), reason: best });
    }

    /** The first that is offered, or why the last was refused: it is the one that asks for least. */
    function firstOffered(index: number): OfferedRewrite | Refusal {
      let refusal: Refusal = 'state';
      for (const { kind, claim } of doersFor(facts, index, around)) {
        const turned = tryActive(facts, index, { kind }, inflector);
        if (typeof turned !== 'string') return { id, before: text, after: turned.text, claim };
        refusal = turned;
      }
      return refusal;
    }
  }
  return { ...counts, offered, refusals };
}

/** Each sentence stands alone; "I" and "we" are offered for the deeds of the rules that mind a passive. */
function surroundings(): Surroundings {
  const detects = readRubrics().rubric.rules.flatMap(({ detect }) => detect);
  return {
    isDeed: clause => detects.some(detect => detect.kind === 'voice' && namesDeed(clause, detect)),
    neighbours: [],
  };
}

/** The sentences of files like those of `../shared/data/passive`: one JSON object a line. */
export function readMarked(files: readonly string[]): readonly MarkedSentence[] {
  return files.flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map((line): MarkedSentence => JSON.parse(line)),
  );
}

/** The sentences of plain text, paragraphs parted by empty lines. */
export function readPlain(text: string): readonly MarkedSentence[] {
  return text
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
    .flatMap(paragraph => findSentences(paragraph, []).map(({ start, end }) => paragraph.slice(start, end)))
    .map((sentence, index) => ({ id: `text-${index + 1}`, text: sentence }));
}

/** `size` of all that is offered, drawn without return; the same seed draws the same. */
export function drawRewrites(
  offered: readonly OfferedRewrite[],
  seed: number,
  size: number,
): readonly OfferedRewrite[] {
  const seen = new Set<string>();
  // The corpora hold some sentences several times.
  const pool = offered.filter(({ before, after }) => {
    const isNew = !seen.has(`${before}\n${after}`);
    seen.add(`${before}\n${after}`);
    return isNew;
  });
  const random = seeded(seed);
  for (let index = pool.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const [one, two] = [pool[index], pool[other]];
    if (one !== undefined && two !== undefined) [pool[index], pool[other]] = [two, one];
  }
  return pool.slice(0, size);
}

/** The report of `npm run accuracy -- rewrites`, and the drawn rewrites for whoever judges them. */
export function reportRewrites(
  sentences: readonly MarkedSentence[],
  seed: number,
  size: number,
): { readonly report: string; readonly drawn: readonly OfferedRewrite[] } {
  const { offered, refusals, ...counts } = countRewrites(sentences);
  const percent = (part: number): string => `${part} (${((100 * part) / Math.max(1, counts.found)).toFixed(1)} %)`;
  const drawn = drawRewrites(offered, seed, size);
  const report = [
    `${counts.sentences} sentences with ${counts.marked} marked passives, ${counts.found} of them found`,
    `safe ${percent(counts.safe)} · choice ${percent(counts.choice)} · template only ${percent(counts.template)} · refused ${percent(counts.refused)}`,
    ...tableOfRefusals(refusals),
    `${drawn.length} of ${offered.length} offered, seed ${seed}`,
  ].join('\n');
  return { report, drawn };
}

/** How many were refused for each reason, and one sentence to see what it means. */
function tableOfRefusals(refusals: readonly RefusedRewrite[]): readonly string[] {
  const rows = reasons.map(reason => ({ reason, of: refusals.filter(it => it.reason === reason) }));
  return rows
    .filter(({ of }) => of.length > 0)
    .sort((one, other) => other.of.length - one.of.length)
    .map(({ reason, of }) => `  ${reason.padEnd(12)} ${String(of.length).padStart(5)}   ${exampleOf(of)}`);
}

/** The shortest says it best. */
function exampleOf(refusals: readonly RefusedRewrite[]): string {
  return refusals.reduce((one, other) => (other.text.length < one.text.length ? other : one)).text;
}

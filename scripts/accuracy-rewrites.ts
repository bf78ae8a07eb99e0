import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { createInflector } from '../server/src/core/english/inflect.ts';
import { readSentence } from '../server/src/core/english/readSentence.ts';
import { type Claim, doersFor } from '../server/src/core/english/rewrites/promise.ts';
import { toActive } from '../server/src/core/english/rewrites/toActive.ts';

/** One passive with the best rewrite offered for it. */
export interface OfferedRewrite {
  readonly before: string;
  readonly after: string;
  readonly claim: Claim;
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
}

interface MarkedSentence {
  readonly text: string;
  readonly passives: readonly { readonly verb: readonly [number, number] }[];
}

/** Rewrites every passive of the files (one JSON object a line, see the corpus's README) and counts what is offered. */
export function countRewrites(files: readonly string[]): RewriteCounts {
  const inflector = createInflector(nlp);
  const sentences = files.flatMap(readSentences).filter(sentence => sentence.passives.length > 0);
  const counts = { sentences: sentences.length, marked: 0, found: 0, safe: 0, choice: 0, template: 0, refused: 0 };
  const offered: OfferedRewrite[] = [];
  for (const { text, passives } of sentences) {
    const facts = readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false });
    counts.marked += passives.length;
    for (const [index, passive] of facts.passives.entries()) {
      if (!passives.some(({ verb: [start] }) => start === passive.verb.start)) continue;
      counts.found++;
      const best = firstOffered(index);
      counts[best?.claim ?? 'refused']++;
      if (best !== undefined) offered.push(best);
    }

    function firstOffered(index: number): OfferedRewrite | undefined {
      for (const { kind, claim } of doersFor(facts, index)) {
        const rewrite = toActive(facts, index, { kind }, inflector);
        if (rewrite !== undefined) return { before: text, after: rewrite.text, claim };
      }
      return undefined;
    }
  }
  return { ...counts, offered };
}

function readSentences(file: string): readonly MarkedSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const { text, passives }: MarkedSentence = JSON.parse(line);
      return { text, passives };
    });
}

/** `size` of the safe and choice rewrites, drawn without return; the same seed draws the same. */
export function drawRewrites(
  offered: readonly OfferedRewrite[],
  seed: number,
  size: number,
): readonly OfferedRewrite[] {
  const seen = new Set<string>();
  // The corpora hold some sentences several times.
  const pool = offered.filter(({ claim, before, after }) => {
    const isNew = claim !== 'template' && !seen.has(`${before}\n${after}`);
    seen.add(`${before}\n${after}`);
    return isNew;
  });
  const random = mulberry(seed);
  for (let index = pool.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const [one, two] = [pool[index], pool[other]];
    if (one !== undefined && two !== undefined) [pool[index], pool[other]] = [two, one];
  }
  return pool.slice(0, size);
}

/** Small seeded generator (mulberry32), so that a draw can be repeated anywhere. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The report of `npm run accuracy -- rewrites`. */
export function reportRewrites(files: readonly string[], seed: number, size = 200): string {
  const { offered, ...counts } = countRewrites(files);
  const percent = (part: number): string => `${part} (${((100 * part) / Math.max(1, counts.found)).toFixed(1)} %)`;
  const drawn = drawRewrites(offered, seed, size);
  return [
    `${counts.sentences} sentences with ${counts.marked} marked passives, ${counts.found} of them found`,
    `safe ${percent(counts.safe)} · choice ${percent(counts.choice)} · template only ${percent(counts.template)} · refused ${percent(counts.refused)}`,
    `${drawn.length} of the safe and choice rewrites, seed ${seed}:`,
    ...drawn.map(({ before, after, claim }, index) => `${index + 1}. ${claim}\n   - ${before}\n   + ${after}`),
  ].join('\n');
}

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PartId } from '../../server/src/core/story/story.ts';
import { candor } from '../fixture/check.ts';
import { soundStory } from '../fixture/soundStory.ts';

/**
 * The quotations in the texts that the domain knowledge comes from, read where they stand: nothing of them is kept here but the
 * numbers of their lines. Skipped where the texts are not at hand.
 */
const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const files = {
  A: '000_834d6e466797d1b7.txt',
  B: '001_612f6753eb78b1fe.txt',
  D: '003_e56e91d37ca15277.txt',
  E: '004_6fcac0f7cc6b9438.txt',
} as const;
const isHere = existsSync(folder);
if (!isHere) console.warn('The seeds are not beside this folder: their quotations are not tested.');

function lineOf(seed: keyof typeof files, line: number): string {
  return isHere ? (readFileSync(folder + files[seed], 'utf8').split('\n')[line - 1] ?? '') : '';
}

/** The first quotation of a line, or what follows “Common Miss”, or the line itself. */
function quotesOf(seed: keyof typeof files, line: number): readonly string[] {
  const text = lineOf(seed, line).trim();
  const quoted = [...text.matchAll(/["“]+([^"“”]+)["”]+/g)].map(it => it[1]?.trim() ?? '');
  return quoted.length > 0 ? quoted : [text.replace(/^Common Miss /, '')];
}

const weak: readonly (readonly [line: number, part: PartId, codes: readonly string[], seed?: keyof typeof files])[] = [
  [34, 'action', ['pointed-out']],
  [40, 'action', ['assigned-initiation', 'handed-off']],
  [46, 'action', ['handed-off']],
  [52, 'result', ['no-quantification', 'vague-language', 'passive-voice']],
  [58, 'learning', ['no-follow-up']],
  [64, 'action', ['late-disclosure']],
  [71, 'situation', ['assigned-initiation']],
  [76, 'action', ['collective-credit']],
  [81, 'action', ['defensive-tone', 'no-admission']],
  [86, 'action', ['no-follow-up']],
  [91, 'action', ['blame']],
  [96, 'action', ['passive-voice']],
  [100, 'action', ['vague-language']],
  [104, 'action', ['overused-we', 'collective-credit']],
  [108, 'action', ['defensive-tone']],
  [112, 'result', ['no-quantification', 'passive-voice']],
  [141, 'action', ['late-disclosure']],
  [154, 'action', ['handed-off']],
  [167, 'learning', ['vague-learning']],
  [180, 'result', ['no-repair']],
  [3, 'situation', ['trivial-failure'], 'E'],
  [26, 'learning', ['vague-learning'], 'E'],
];

const strong: readonly (readonly [line: number, part: PartId, seed?: keyof typeof files])[] = [
  [30, 'action'],
  [36, 'action'],
  [42, 'action'],
  [48, 'result'],
  [54, 'learning'],
  [60, 'action'],
  [147, 'action'],
  [149, 'action'],
  [160, 'action'],
  [162, 'action'],
  [173, 'learning'],
  [175, 'learning'],
  [188, 'result'],
  [17, 'action', 'E'],
  [18, 'action', 'E'],
  [19, 'action', 'E'],
  [20, 'learning', 'E'],
  [21, 'learning', 'E'],
];

function findingsFor(quote: string, part: PartId) {
  const host = soundStory(quote, part, 'earn-trust');
  const end = host.start + quote.length;
  return candor()
    .analyze(host.text)
    .findings.filter(it => it.span.start < end && it.span.end > host.start);
}

describe.skipIf(!isHere)('a weak quotation in a sound story is found', () => {
  test.each(weak)('line %i in %s: %j', (line, part, codes, seed = 'A') => {
    const found = findingsFor(quotesOf(seed, line)[0] ?? '', part).map(it => it.code);
    expect(
      found.some(it => codes.includes(it)),
      `found: ${found.join(', ')}`,
    ).toBe(true);
  });
});

describe.skipIf(!isHere)('a strong quotation raises nothing that had to be mended first', () => {
  test.each(strong)('line %i in %s', (line, part, seed = 'A') => {
    for (const quote of quotesOf(seed, line)) {
      const found = findingsFor(quote, part).filter(it => it.class === 'disqualifier' || it.class === 'selection');
      expect(
        found.map(it => `${it.code}: ${it.message}`),
        quote,
      ).toEqual([]);
    }
  });
});

describe.skipIf(!isHere)('a sample answer raises nothing that had to be mended first', () => {
  test.each([
    ['B', 14, 14],
    ['D', 19, 22],
  ] as const)('of seed %s', (seed, from, to) => {
    const lines = Array.from({ length: to - from + 1 }, (_, index) => lineOf(seed, from + index));
    const found = candor().analyze(lines.join('\n\n')).findings;
    expect(
      found
        .filter(it => it.class === 'disqualifier' || it.class === 'selection')
        .map(it => `${it.code}: ${it.message}`),
    ).toEqual([]);
  });
});

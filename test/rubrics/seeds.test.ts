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

/** Where a quotation stands, and in which part of a story it would be told. */
interface Place {
  readonly seed: keyof typeof files;
  readonly line: number;
  readonly part: PartId;
}

const weak: readonly (Place & { readonly codes: readonly string[] })[] = [
  { line: 34, part: 'action', codes: ['pointed-out'], seed: 'A' },
  { line: 40, part: 'action', codes: ['assigned-initiation', 'handed-off'], seed: 'A' },
  { line: 46, part: 'action', codes: ['handed-off'], seed: 'A' },
  { line: 52, part: 'result', codes: ['no-quantification', 'vague-language', 'passive-voice'], seed: 'A' },
  { line: 58, part: 'learning', codes: ['no-follow-up', 'no-lesson'], seed: 'A' },
  { line: 64, part: 'action', codes: ['late-disclosure'], seed: 'A' },
  { line: 71, part: 'situation', codes: ['assigned-initiation'], seed: 'A' },
  { line: 76, part: 'action', codes: ['collective-credit'], seed: 'A' },
  { line: 81, part: 'action', codes: ['defensive-tone', 'no-admission'], seed: 'A' },
  { line: 86, part: 'action', codes: ['no-follow-up'], seed: 'A' },
  { line: 91, part: 'action', codes: ['blame'], seed: 'A' },
  { line: 96, part: 'action', codes: ['passive-voice'], seed: 'A' },
  { line: 100, part: 'action', codes: ['vague-language'], seed: 'A' },
  { line: 104, part: 'action', codes: ['overused-we', 'collective-credit'], seed: 'A' },
  { line: 108, part: 'action', codes: ['defensive-tone', 'no-admission'], seed: 'A' },
  { line: 112, part: 'result', codes: ['no-quantification', 'passive-voice'], seed: 'A' },
  { line: 141, part: 'action', codes: ['late-disclosure'], seed: 'A' },
  { line: 154, part: 'action', codes: ['handed-off'], seed: 'A' },
  { line: 167, part: 'learning', codes: ['vague-learning'], seed: 'A' },
  { line: 180, part: 'result', codes: ['no-repair'], seed: 'A' },
  { line: 3, part: 'situation', codes: ['trivial-failure'], seed: 'E' },
  { line: 26, part: 'learning', codes: ['vague-learning'], seed: 'E' },
];

const strong: readonly Place[] = [
  { line: 30, part: 'action', seed: 'A' },
  { line: 36, part: 'action', seed: 'A' },
  { line: 42, part: 'action', seed: 'A' },
  { line: 48, part: 'result', seed: 'A' },
  { line: 54, part: 'learning', seed: 'A' },
  { line: 60, part: 'action', seed: 'A' },
  { line: 147, part: 'action', seed: 'A' },
  { line: 149, part: 'action', seed: 'A' },
  { line: 160, part: 'action', seed: 'A' },
  { line: 162, part: 'action', seed: 'A' },
  { line: 173, part: 'learning', seed: 'A' },
  { line: 175, part: 'learning', seed: 'A' },
  { line: 188, part: 'result', seed: 'A' },
  { line: 17, part: 'action', seed: 'E' },
  { line: 18, part: 'action', seed: 'E' },
  { line: 19, part: 'action', seed: 'E' },
  { line: 20, part: 'learning', seed: 'E' },
  { line: 21, part: 'learning', seed: 'E' },
];

function findingsFor(quote: string, part: PartId) {
  const host = soundStory(quote, part, 'earn-trust');
  const end = host.start + quote.length;
  return candor()
    .analyze(host.text)
    .findings.filter(it => it.span.start < end && it.span.end > host.start);
}

describe.skipIf(!isHere)('a weak quotation in a sound story is found', () => {
  test.each(weak)('$seed line $line in $part: $codes', ({ seed, line, part, codes }) => {
    const found = findingsFor(quotesOf(seed, line)[0] ?? '', part).map(it => it.code);
    expect(
      found.some(it => codes.includes(it)),
      `found: ${found.join(', ')}`,
    ).toBe(true);
  });
});

describe.skipIf(!isHere)('a strong quotation raises nothing that had to be mended first', () => {
  test.each(strong)('$seed line $line in $part', ({ seed, line, part }) => {
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

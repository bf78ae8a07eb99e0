import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSentence } from '../../../server/src/core/english/readSentence.ts';

const plain = { bullet: false, quoted: 'none', cell: false, heading: false } as const;

interface Drawn {
  readonly text: string;
  /** The line under the sentence, or nothing where it holds no passive. */
  readonly marks: string;
}

function readDrawn(file: string): readonly Drawn[] {
  const drawn: { text: string; marks: string }[] = [];
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    const last = drawn.at(-1);
    if (/^ *\^[ ^]*$/.test(line) && last !== undefined) last.marks = line;
    else if (line !== '') drawn.push({ text: line, marks: '' });
  }
  return drawn;
}

/** Underlines the first participle of each auxiliary. */
function underline(text: string): string {
  const { passives } = readSentence(text, plain);
  return passives
    .filter(({ aux }, index) => passives.findIndex(other => other.aux.start === aux.start) === index)
    .reduce((marks, { verb }) => marks.padEnd(verb.start) + '^'.repeat(verb.end - verb.start), '');
}

describe('collected sentences', () => {
  const drawn = readDrawn('sentences.txt');
  test('there are hundreds, with and without', () => {
    expect(drawn.filter(({ marks }) => marks !== '').length).toBeGreaterThan(100);
    expect(drawn.filter(({ marks }) => marks === '').length).toBeGreaterThan(70);
  });
  test.each(drawn)('$text', ({ text, marks }) => expect(underline(text)).toBe(marks));
});

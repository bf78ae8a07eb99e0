import { describe, expect, test } from 'vitest';
import { readSentence } from './readSentence.ts';
import { tag } from './tag.ts';
import { tokenize } from './tokenize.ts';
import { findVerbGroups } from './verbGroups.ts';

const plain = { bullet: false, quoted: 'none', cell: false, heading: false } as const;

/** Sentences that tempt a reader to look at everything again for each word. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  'one long word': size => 'a'.repeat(size),
  commas: size => ','.repeat(size),
  'commas and words': size => 'a, '.repeat(size),
  clauses: size => 'I fixed it and '.repeat(size),
  'clauses within clauses': size => 'I think that '.repeat(size),
  'relative clauses': size => 'the bug that I found '.repeat(size),
  'waiting subjects': size => 'the script the vendor '.repeat(size),
  participles: size => 'was fixed and tested, '.repeat(size),
  adverbs: size => `was ${'very '.repeat(size)} fixed`,
  infinitives: size => 'to ask me '.repeat(size),
  'open quotations': size => '"I said '.repeat(size),
  'nested quotations': size => '“ ‘ '.repeat(size),
  apostrophes: size => "'".repeat(size),
  "n't": size => "don't ".repeat(size),
  hyphens: size => 'a-'.repeat(size),
  dots: size => 'e.g.'.repeat(size),
  digits: size => '1,'.repeat(size),
  agents: size => 'was fixed by '.repeat(size),
  nouns: size => 'test '.repeat(size),
  questions: size => 'was the '.repeat(size),
  auxiliaries: size => 'have been being '.repeat(size),
  emoji: size => '😀'.repeat(size),
};

/** Counts how often the words of a sentence are looked at: every read of a word from the array passes through the proxy. */
function looksOf(text: string): number {
  const words = tokenize(text);
  let looks = 0;
  const counted = new Proxy(words, {
    get(target, key, receiver) {
      if (typeof key === 'string' && key.charCodeAt(0) <= 57) looks++;
      return Reflect.get(target, key, receiver);
    },
  });
  tag(counted);
  findVerbGroups(counted);
  return looks;
}

describe('work grows with the length of the sentence, not faster', () => {
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const small = looksOf(shape(150));
    const large = looksOf(shape(1500));
    expect(large).toBeLessThan(12 * small + 500);
  });
});

describe('a sentence of 100,000 characters has facts', () => {
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const text = shape(Math.ceil(100_000 / shape(1).length)).slice(0, 100_000);
    expect(readSentence(text, plain).clauses.length).toBeGreaterThan(0);
  });
});

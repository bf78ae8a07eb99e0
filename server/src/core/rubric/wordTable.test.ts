import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packWords, WordLists } from './wordTable.ts';

it('reads back every list, also with more words than two digits can number', () => {
  const many = Array.from({ length: 5000 }, (_, index) => `word ${index.toString(36)}x`);
  const lists = [['fix', 'fixes', 'fixed', 'fixing', 'fit'], [], many, ['fit', 'fits', 'fitted']];
  const read = new WordLists(packWords(lists));
  expect(lists.map((_, index) => read.at(index))).toEqual(lists);
});

it('reads back whatever words a rubric may hold', () => {
  const word = fc.stringMatching(/^[a-z' -]{1,12}$/);
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }), lists => {
      const read = new WordLists(packWords(lists));
      expect(lists.map((_, index) => read.at(index))).toEqual(lists);
    }),
  );
});

it('writes a verb and its regular forms once', () => {
  expect(packWords([['fix', 'fixes', 'fixed', 'fixing']]).entries).toBe('fix²');
});

it('writes once what lists begin with', () => {
  const people = Array.from({ length: 50 }, (_, index) => `person ${index.toString(36)}x`);
  const one = packWords([people]).lists.length;
  expect(packWords([people, [...people, 'he'], [...people, 'she']]).lists.length).toBeLessThan(one + 20);
});

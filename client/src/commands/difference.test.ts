import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDifference } from './difference.ts';

test('what is put before a text is all that differs', () => {
  expect(findDifference('I was late.', '---\ntype: story\n---\n\nI was late.')).toEqual({
    start: 0,
    end: 0,
    newText: '---\ntype: story\n---\n\n',
  });
});

test('equal texts differ in nothing', () => {
  expect(findDifference('same', 'same')).toMatchObject({ newText: '', start: 4, end: 4 });
});

test('the edit makes one text of the other, whatever they are', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
  fc.assert(
    fc.property(word, word, (before, after) => {
      const { start, end, newText } = findDifference(before, after);
      expect(before.slice(0, start) + newText + before.slice(end)).toBe(after);
    }),
  );
});

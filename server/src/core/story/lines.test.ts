import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeLines, toLines } from './lines.ts';

describe('lines', () => {
  test.each([
    ['', 0, { line: 0, character: 0 }],
    ['a\nb', 2, { line: 1, character: 0 }],
    ['a\r\nb', 3, { line: 1, character: 0 }],
    ['a\rb', 2, { line: 1, character: 0 }],
    ['a\r\n\r\nb', 5, { line: 2, character: 0 }],
    ['😀x', 2, { line: 0, character: 2 }],
    ['ab', 99, { line: 0, character: 2 }],
    ['ab', -1, { line: 0, character: 0 }],
  ])('in %j: offset %i', (text, offset, position) => {
    expect(toLines(text).positionAt(offset)).toEqual(position);
  });

  test.each([
    ['a\r\nb', { line: 0, character: 9 }, 1],
    ['a\nb', { line: 0, character: 9 }, 1],
    ['a\nb', { line: 7, character: 0 }, 3],
    ['a\nb', { line: -1, character: 0 }, 0],
    ['a\nb', { line: 1, character: 9 }, 3],
  ])('in %j: position %j', (text, position, offset) => {
    expect(toLines(text).offsetAt(position)).toBe(offset);
  });

  test('count a line more than breaks', () => {
    expect(toLines('').count).toBe(1);
    expect(toLines('a\r\nb\rc\n').count).toBe(4);
  });

  test('there and back is where it began, but for the middle of a line break', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r')).map(it => it.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (words, seed) => {
        const offset = seed % (words.length + 1);
        if (words.charAt(offset - 1) === '\r' && words.charAt(offset) === '\n') return;
        const lines = toLines(words);
        expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
      }),
    );
  });

  test('follow a change as if they were counted anew', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r'), { maxLength: 12 }).map(it => it.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, newText, one, other) => {
        const [start = 0, end = 0] = [one, other].map(it => it % (before.length + 1)).sort((a, b) => a - b);
        const after = before.slice(0, start) + newText + before.slice(end);
        const changed = changeLines(toLines(before), after, start, end, start + newText.length);
        const anew = toLines(after);
        expect(changed.count).toBe(anew.count);
        for (let line = 0; line <= anew.count; line++) expect(changed.startOf(line)).toBe(anew.startOf(line));
      }),
      { numRuns: 500 },
    );
  });
});

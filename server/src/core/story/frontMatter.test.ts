import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labels } from '../../../../test/stories/labels.ts';
import { parseFrontMatter } from './frontMatter.ts';
import type { FrontMatter } from './story.ts';

function read(text: string): FrontMatter | undefined {
  return parseFrontMatter(text, labels);
}

/** Keys with the words that stand at the places of name and value. */
function places(text: string): unknown {
  return read(text)?.entries.map(it => [
    text.slice(it.keySpan.start, it.keySpan.end),
    text.slice(it.valueSpan.start, it.valueSpan.end),
    it.value,
  ]);
}

describe('front matter', () => {
  test('has keys and values with their places', () => {
    expect(places('---\nquestion: Why?\nlevel: senior # me\ntags: [a, "b c"]\n---\n# x')).toEqual([
      ['question', 'Why?', 'Why?'],
      ['level', 'senior', 'senior'],
      ['tags', '[a, "b c"]', ['a', 'b c']],
    ]);
  });

  test.each([
    ['CRLF', '---\r\nlevel: senior\r\n---\r\nI', [['level', 'senior', 'senior']]],
    ['a lone carriage return', '---\rlevel: senior\r---\rI', [['level', 'senior', 'senior']]],
    ['a byte order mark', '\uFEFF---\nlevel: senior\n---\nI', [['level', 'senior', 'senior']]],
    ['dots at the end', '---\nlevel: senior\n...\nI', [['level', 'senior', 'senior']]],
    ['blanks behind the dashes', '--- \nlevel: senior\n---\t\nI', [['level', 'senior', 'senior']]],
    ['an empty value', '---\nlevel:\n---\n', [['level', '', null]]],
    ['nothing in it', '---\n---\nI', []],
    ['a comment only', '---\n# none\n---\nI', []],
    ['no text behind it', '---\nlevel: senior\n---', [['level', 'senior', 'senior']]],
    [
      'a number and a date',
      '---\ntarget: 120\ndate: 2024-01-02\n---\n',
      [
        ['target', '120', 120],
        ['date', '2024-01-02', '2024-01-02'],
      ],
    ],
  ])('may have %s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
    expect(read(text)?.problems).toEqual([]);
  });

  test('lists its items with their places', () => {
    const text = '---\ntags:\n  - a\n  - b c\nrules:\n  blame: off\n---\n';
    const items = read(text)?.entries.map(it =>
      it.items.map(item => [item.key, text.slice(item.span.start, item.span.end), item.value]),
    );
    expect(items).toEqual([
      [
        [undefined, 'a', 'a'],
        [undefined, 'b c', 'b c'],
      ],
      [['blame', 'blame', 'off']],
    ]);
  });

  test.each([
    ['a thematic break and prose', '---\n\nI broke it.\n\n---\nand told them.'],
    ['labelled parts between two breaks', '---\nSituation: I ran a shop.\nAction: I broke it.\n---\n'],
    ['dashes in the middle of a text', 'I\n---\nlevel: senior\n---\n'],
    ['four dashes', '----\nlevel: senior\n----\n'],
    ['an unclosed block of other keys', '---\nS: I ran a shop.\nA: I broke it.\n'],
  ])('is not %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  test('that is never closed ends at the first blank line, and says so', () => {
    const text = '---\nlevel: senior\n\nI broke it.';
    const found = read(text);
    expect(text.slice(found?.span.start, found?.span.end)).toBe('---\nlevel: senior\n');
    expect(found?.problems.map(it => text.slice(it.span.start, it.span.end))).toEqual(['---']);
  });

  test.each([
    ['a key twice', '---\nlevel: senior\nlevel: staff\n---\n', 'level', 'twice'],
    ['a tab', '---\ntags:\n\t- a\nlevel: staff\n---\n', '\t', 'tabs'],
    ['a bracket left open', '---\ntags: [a, b\nlevel: staff\n---\n', '', ''],
    ['two colons', '---\nquestion: Why: me?\nlevel: staff\n---\n', '', ''],
  ])('with %s gives a problem in its place, and the rest', (_, text, at, message) => {
    const found = read(text);
    const [problem] = found?.problems ?? [];
    expect(problem).toBeDefined();
    expect(problem?.message).toContain(message);
    expect(text.slice(problem?.span.start, problem?.span.end)).toContain(at);
    expect(problem?.span.start).toBeGreaterThanOrEqual(4);
  });

  test('never throws, and holds its entries', () => {
    const line = fc.constantFrom(
      'a: b',
      '- x',
      '\tk: v',
      '[',
      '{',
      '"',
      "'",
      '&a *a',
      '*a',
      '!x y',
      'level: senior',
      '? :',
      ':',
      '|',
      '>',
      '---',
      '...',
      '',
      '%YAML 1.2',
      '\u0000',
      '<<: *a',
      'a: &x [*x]',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), lines => {
        const text = `---\n${lines.join('\n')}\n---\nI broke it.`;
        for (const { keySpan, valueSpan } of read(text)?.entries ?? []) {
          expect(keySpan.start).toBeLessThan(keySpan.end);
          expect(valueSpan.start).toBeGreaterThanOrEqual(keySpan.end);
          expect(valueSpan.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { readAsk, stageOf } from './stage.ts';

function stageIn(text: string): string | undefined {
  const { document, stories } = candor().analyze(text);
  const [reading] = stories;
  return reading && stageOf(document, reading);
}

/** So many spoken words without an ending: each sentence has ten. */
function prose(words: number): string {
  const sentence = 'I moved the last of the boxes into the cellar.';
  return Array.from({ length: words / 10 }, () => sentence).join(' ');
}

describe('how far a story has come', () => {
  test.each([
    [20, 'started'],
    [30, 'growing'],
    [60, 'growing'],
    [110, 'growing'],
    [120, 'told'],
    [300, 'told'],
  ])('%i words: %s', (words, stage) => {
    expect(stageIn(`# Boxes\n\n## Situation\n\n${prose(words)}\n`)).toBe(stage);
  });

  test('an ending tells a story in half the words', () => {
    const ending = 'All boxes were dry again by the first of May.';
    expect(stageIn(`# Boxes\n\n## Action\n\n${prose(40)}\n\n## Result\n\n${ending}\n`)).toBe('growing');
    expect(stageIn(`# Boxes\n\n## Action\n\n${prose(50)}\n\n## Result\n\n${ending}\n`)).toBe('told');
    expect(stageIn(`# Boxes\n\n## Action\n\n${prose(60)}\n\n## Result\n`)).toBe('growing');
  });

  test('headings, comments, front matter and blanks are not spoken', () => {
    const silent = `---\nquestion: ${'why '.repeat(40)}\n---\n# ${'Boxes '.repeat(12)}\n\n<!-- ${'x '.repeat(80)} -->\n`;
    expect(
      stageIn(`${silent}\n## Action\n\n${prose(20)} I told [whom, and when, and in which words, and why then?].\n`),
    ).toBe('started');
  });

  test('an open question of the blank page is a stage of its own, however much is told', () => {
    expect(stageIn(`# Boxes\n\n## Action\n\n${prose(200)}\n\n<!-- ask 5 of 9: Whom did you tell? -->\n`)).toBe('asked');
    expect(stageIn(`# Boxes\n\n## Action\n\n${prose(200)}\n\n<!-- later: Whom did you tell? -->\n`)).toBe('told');
  });

  test('a question in one story leaves the others alone', () => {
    const asked =
      '## Story one\n\n### Situation\n\nI moved the boxes.\n\n<!-- ask 1 of 9: What broke? -->\n\n### Action\n\nI rang.\n';
    const told = `## Story two\n\n### Situation\n\n${prose(80)}\n\n### Action\n\n${prose(80)}\n`;
    const { document, stories } = candor().analyze(`${asked}\n${told}`);
    expect(stories.map(it => stageOf(document, it))).toEqual(['asked', 'told']);
  });
});

test.each([
  ['ask 1 of 9: What?', { number: 1, count: 9, question: 'What?' }],
  ['ask 12 of 14:What\nelse?', { number: 12, count: 14, question: 'What\nelse?' }],
  ['later: What?', undefined],
  ['ask me: What?', undefined],
  ['task 1 of 9: What?', undefined],
])('the comment “%s”', (content, ask) => {
  const span = { start: 0, end: 0 };
  expect(readAsk({ content, span, contentSpan: span })).toEqual(ask);
});

import { describe, expect, test } from 'vitest';
import { findSentences } from './sentences.ts';

/** Sentences are parted by `|` in the drawn text; the bar and the blanks around it are no part of it. */
function checkSentences(drawn: string): void {
  const expected = drawn.split('|').map(it => it.trim());
  const text = drawn.replace(/ ?\| ?/g, bar => (bar === '|' ? '' : ' '));
  expect(findSentences(text, []).map(it => text.slice(it.start, it.end))).toEqual(expected);
}

describe('sentences end', () => {
  test.each([
    'I broke it. | I said so.',
    'Who knew? | I did! | Nobody else.',
    'I waited… | Then I called.',
    'I waited... | The phone rang.',
    'It was done.|Then the pager rang.',
    'We shipped in March.|I was proud.',
    'What had happened?|I had no idea.',
    'We lost 40%.|Nobody noticed.',
    'It was 2019.|The team was new.',
    'She said “stop.” | I went on.',
    '“Why?” | I asked her twice.',
    'I told her (late, I know). | She left.',
    'I asked. | “Are you sure?” he said. | I was not.',
    'the test failed. | i ran it again. | it passed.',
    'we had a plan. | that means I had one.',
    'I called Dr. Weber. | He was out.',
    'We used logs, metrics, etc. | The rest was luck.',
    'It took place in the U.S. | The team sat in Spain.',
    'We met at 10 a.m. | I was late.',
    'It was between him and I. | The others left.',
    '我错了。|我道歉。',
    'I was wrong.😬 | I said it.',
    'It broke!!! | We fixed it?! | Yes.',
    'The item cost $5. | I paid 3.5 of it.',
    'I moved it to plan B. | The client agreed.',
    'The numbers were: 1. the price 2. the date. | I had both wrong.',
  ])('%s', checkSentences);
});

describe('sentences go on', () => {
  test.each([
    'I used e.g. a list, i.e. paper.',
    'Mr. and Mrs. Ode and Prof. Lim, approx. ten people vs. two.',
    'Version v1.2 and 3.14 of node.js on api.example.org at 10.30 p.m. on a Sunday.',
    'The U.S. office and the U.K. one.',
    'J. R. Mora wrote it.',
    'I read config.yaml and README.md first.',
    'I called System.exit() by mistake.',
    'I waited ... and waited … for an answer.',
    '“Why?” she asked. “Why now?” she asked again'.replace('. “', ', “'),
    'He said “It is done.” and left.',
    'It cost 1.200.000 euros, i.e. a lot.',
    'We had approx. 20 people, min. 3 per shift.',
    'Step 1. Find the cause',
    'I took no. 5 instead of no. 6.',
    'Acme Inc. bought us.',
    'We shipped on Jan. 5 to St. Gallen.',
    'The file was 2.5.1.',
  ])('%s', checkSentences);
});

test('a list number at the start is no sentence', () => {
  checkSentences('1. I broke it. | 2. I said so.');
});

test('a hard line break ends a sentence where the next line begins like one', () => {
  const text = 'I broke it Then I said so';
  expect(findSentences(text, [{ at: 10, hard: true, next: 0 }])).toEqual([
    { start: 0, end: 10 },
    { start: 11, end: 25 },
  ]);
  expect(findSentences(text, [{ at: 10, hard: false, next: 0 }])).toHaveLength(1);
});

test('a typed bullet at the start of a line begins a sentence', () => {
  const text = 'I did three things: - called - wrote';
  expect(findSentences(text, [{ at: 19, hard: false, next: 0 }]).map(it => text.slice(it.start, it.end))).toEqual([
    'I did three things:',
    '- called - wrote',
  ]);
});

test('nothing is no sentence', () => {
  expect(findSentences('', [])).toEqual([]);
  expect(findSentences('   ', [])).toEqual([]);
});

import { expect, test } from 'vitest';
import type { FindingView, StoriesResult, StoryView } from '../../../server/src/protocol.ts';
import { draw } from './draw.ts';
import type { Token } from './markdownIt.ts';

const range = (line: number, character: number, endLine: number, endCharacter: number) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});
const words = { seconds: (it: number) => `${it} s`, shares: 'Time by part' };

/** Blocks as markdown-it has them: each with its opening, its content and its closing. */
function tokensOf(lines: readonly string[]): readonly Token[] {
  return lines.flatMap((line, at): readonly Token[] => {
    if (line === '') return [];
    const kind = line.startsWith('#') ? 'heading' : 'paragraph';
    const content = line.replace(/^#+ /, '');
    const pieces = content.split(/(\*\*)/).filter(it => it !== '');
    const children = pieces.map(it => (it === '**' ? token('strong', '') : token('text', it)));
    return [
      { ...token(`${kind}_open`, ''), map: [at, at + 1] },
      { ...token('inline', content), map: [at, at + 1], children },
      token(`${kind}_close`, ''),
    ];
  });
}

function token(type: string, content: string): Token {
  return { type, content, map: null, children: null };
}

/** What a browser is given, as far as it is text or HTML. */
const rendered = (tokens: readonly Token[]): string =>
  tokens.map(it => (it.type === 'inline' ? rendered(it.children ?? []) : it.content)).join('');

const story: StoryView = {
  title: 'The feed',
  range: range(0, 0, 6, 0),
  state: 'Draft',
  status: '0:09 · next: Learning',
  seconds: 9,
  words: 22,
  parts: [
    { title: 'Situation', range: range(2, 0, 4, 0), seconds: 3 },
    { title: 'Action', range: range(4, 0, 6, 0), seconds: 6 },
  ],
};

const finding = (place: FindingView['range'], severity: FindingView['severity'] = 'warning'): FindingView => ({
  range: place,
  severity,
  code: 'passive-voice',
  message: 'who “did” <it>?',
});

function result(findings: readonly FindingView[], stories: readonly StoryView[] = [story]): StoriesResult {
  return { version: 1, stories, findings, blanks: [], asks: [], given: {} };
}

const text = ['# The feed', '', '## Situation', 'It was late.', '## Action', 'It was late, and it **was** late again.'];

test('each part says its seconds, and the story has its bar under its title', () => {
  const html = rendered(draw(tokensOf(text), result([]), text, words));
  expect(html).toMatch(/^The feed<div class="candor-story">/);
  expect(html).toContain('Draft · 0:09 · next: Learning');
  expect(html).toContain('Situation <span class="candor-time">3 s</span>');
  expect(html).toContain('style="flex-grow:6" title="Action · 6 s"');
  expect(html).toContain('aria-label="Time by part: Situation 3 s, Action 6 s"');
});

test('a story without a title has its bar above everything', () => {
  const untitled = text.slice(2);
  const own = { ...story, title: '', parts: [] };
  expect(rendered(draw(tokensOf(untitled), result([], [own]), untitled, words))).toMatch(/^<div class="candor-story">/);
});

test('the words of a finding are marked where they stand, not where they stand too', () => {
  const html = rendered(draw(tokensOf(text), result([finding(range(5, 28, 5, 32))]), text, words));
  expect(html.match(/<mark/g)).toHaveLength(1);
  expect(html).toContain('It was late, and it was <mark class="candor-finding candor-warning"');
  expect(html).toMatch(/">late<\/mark> again\./);
});

test('words that run through markup are marked piece by piece, and a message is no markup', () => {
  const html = rendered(draw(tokensOf(text), result([finding(range(5, 17, 5, 27))]), text, words));
  const opening = '<mark class="candor-finding candor-warning" title="who “did” &lt;it&gt;?">';
  expect(html).toContain(`${opening}it </mark>${opening}was</mark>`);
});

test('what is quiet on purpose is not marked, and nothing is in a text that has changed since', () => {
  const findings = [finding(range(3, 0, 3, 2), 'hint')];
  expect(rendered(draw(tokensOf(text), result(findings), text, words))).not.toContain('<mark');
  const loud = [finding(range(3, 0, 3, 2))];
  expect(rendered(draw(tokensOf(text), result(loud), undefined, words))).not.toContain('<mark');
});

test('the tokens that the editor keeps stay as they were', () => {
  const tokens = tokensOf(text);
  const before = structuredClone(tokens);
  draw(tokens, result([finding(range(3, 0, 3, 2))]), text, words);
  expect(tokens).toEqual(before);
});

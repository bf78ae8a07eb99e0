import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CheckedFile } from '../../../server/src/protocol.ts';
import { Tally, toLines } from './checkReport.ts';

const place = { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } };
const file: CheckedFile = {
  uri: 'file:///a/one.story.md',
  stories: [{ title: 'The feed', state: 'Draft', status: '0:09 · next: Learning', range: place }],
  findings: [
    {
      range: place,
      severity: 'information',
      code: 'passive-voice',
      message: '“was rewritten” leaves open who did it.',
    },
    { range: place, severity: 'warning', code: 'blame', message: '“they broke it”: whose part was yours?' },
  ],
};

test('what is to be mended first is on top, under how the story stands', () => {
  expect(toLines(file, '/a/one.story.md')).toEqual([
    '/a/one.story.md',
    '  The feed · Draft · 0:09 · next: Learning',
    '/a/one.story.md:5:3: warning blame: “they broke it”: whose part was yours?',
    '/a/one.story.md:5:3: info passive-voice: “was rewritten” leaves open who did it.',
  ]);
});

test('what one rule says twice of one place is one line, since Problems would drop the second', () => {
  const still = (what: string) => ({
    range: place,
    severity: 'warning' as const,
    code: 'missing-section',
    message: `Still to come: ${what}.`,
  });
  const lines = toLines({ ...file, findings: [still('how it ended'), still('what you learned')] }, '/a/one.story.md');
  expect(lines.slice(2)).toEqual([
    '/a/one.story.md:5:3: warning missing-section: Still to come: how it ended. Still to come: what you learned.',
  ]);
});

test('the problem matcher of the manifest reads the findings back, and nothing else', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const { regexp, ...groups } = manifest.contributes.problemMatchers[0].pattern;
  const read = toLines(file, 'C:\\a b\\one.story.md').flatMap(it => new RegExp(regexp).exec(it) ?? []);
  expect(groups).toEqual({ file: 1, line: 2, column: 3, severity: 4, code: 5, message: 6 });
  expect(read.slice(1, 7)).toEqual([
    ...['C:\\a b\\one.story.md', '5', '3', 'warning', 'blame', '“they broke it”: whose part was yours?'],
  ]);
  expect(read).toHaveLength(14);
});

test('the tally', () => {
  const tally = new Tally();
  tally.add(file);
  expect(tally.counts).toEqual({ stories: 1, files: 1, warning: 1, other: 1 });
});

import { expect, test } from 'vitest';
import { type ListedStory, toBanks, toRows } from './storyRows.ts';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });

function story(title: string, state: string, line = 0): ListedStory {
  return { title, state, status: '1:52', range: at(line) };
}

test('a story without a title is called by its file', () => {
  expect(toRows('file:///bank/a%20late%20feed.story.md', [story('', 'Draft')]).map(it => it.name)).toEqual([
    'a late feed',
  ]);
  expect(toRows('untitled:Untitled-1', [story('', 'Draft')]).map(it => it.name)).toEqual(['Untitled-1']);
  expect(toRows('untitled:a-feed.story.md', [story('', 'Draft')]).map(it => it.name)).toEqual(['a-feed']);
});

test('what needs the person first stands first, and then the alphabet', () => {
  const rows = [
    ...toRows('file:///bank/a.story.md', [story('Told', 'Rehearsed'), story('Half', 'Draft', 9)]),
    ...toRows('file:///bank/b.story.md', [
      story('Date 10', 'Sound'),
      story('Date 9', 'Sound'),
      story('Early', 'Draft'),
      story('All', 'Whole'),
    ]),
  ];
  const [bank, ...others] = toBanks(rows, ['file:///bank']);
  expect(others).toEqual([]);
  expect(bank?.rows.map(it => it.name)).toEqual(['Early', 'Half', 'All', 'Date 9', 'Date 10', 'Told']);
});

test('a folder of its own inside another is a bank of its own, and what is not saved comes last', () => {
  const rows = [
    'untitled:Untitled-1',
    'file:///a/one.story.md',
    'file:///a/clients/kim/two.story.md',
    'file:///b/x.md',
  ];
  const banks = toBanks(
    rows.flatMap(it => toRows(it, [story('', 'Draft')])),
    ['file:///a', 'file:///b', 'file:///a/clients/kim'],
  );
  expect(banks.map(it => [it.folder, it.rows.length])).toEqual([
    ['file:///a', 1],
    ['file:///a/clients/kim', 1],
    ['file:///b', 1],
    ['', 1],
  ]);
});

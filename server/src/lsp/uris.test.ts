import { describe, expect, test } from 'vitest';
import { childOf, folderAt, foldersUpTo, isBelow, parentOf, pathOf } from './uris.ts';

test.each([
  ['file:///w/a%20b/%C3%BC.md', '/w/a b/ü.md'],
  ['file:///C%3A/w/a.md', '/c:/w/a.md'],
  ['file:///c:/w/a.md', '/c:/w/a.md'],
  ['vscode-vfs://github/owner/a.md?ref=1#2', '/owner/a.md'],
  ['untitled:Untitled-1', 'Untitled-1'],
  ['file:///w/100%.md', '/w/100%.md'],
])('the path of %s', (uri, path) => {
  expect(pathOf(uri)).toBe(path);
});

test.each([
  ['file:///w/x/a.md', 'file:///w/x'],
  ['file:///w/x/', 'file:///w'],
  ['file:///a.md', 'file://'],
  ['vscode-vfs://github/owner/a.md', 'vscode-vfs://github/owner'],
  ['untitled:Untitled-1', undefined],
  ['git:/w/a.md?x', 'git:/w'],
])('the folder of %s', (uri, folder) => {
  expect(parentOf(uri)).toBe(folder);
});

describe('folders up to the workspace', () => {
  test.each([
    ['file:///w/x/y/a.md', 'file:///w', ['file:///w/x/y', 'file:///w/x', 'file:///w']],
    ['file:///w/x/a.md', 'file:///w/', ['file:///w/x', 'file:///w']],
    ['file:///C%3A/w/x/a.md', 'file:///c:/w', ['file:///C%3A/w/x', 'file:///C%3A/w']],
    ['file:///w/a.md', 'file:///w', ['file:///w']],
    ['file:///elsewhere/x/a.md', 'file:///w', ['file:///elsewhere/x']],
    ['file:///w2/a.md', 'file:///w', ['file:///w2']],
    ['file:///w/x/a.md', undefined, ['file:///w/x']],
    ['untitled:Untitled-1', 'file:///w', []],
  ])('%s in %s', (uri, root, folders) => {
    expect(foldersUpTo(uri, root)).toEqual(folders);
  });
});

test('below means within, and in the same place', () => {
  expect(isBelow('file:///w/a.md', 'file:///w')).toBe(true);
  expect(isBelow('file:///wide/a.md', 'file:///w')).toBe(false);
  expect(isBelow('vscode-vfs://x/w/a.md', 'file:///w')).toBe(false);
  expect(childOf('file:///w/', 'candor.yaml')).toBe('file:///w/candor.yaml');
});

describe('a folder that is named', () => {
  test.each([
    ['rules', 'file:///w/bank', 'file:///w/bank/rules'],
    ['./my rules/', 'file:///w/bank/', 'file:///w/bank/my%20rules'],
    ['../shared', 'vscode-vfs://github/o/r/bank', 'vscode-vfs://github/o/r/shared'],
    ['../../rules', 'file:///w/bank', 'file:///rules'],
    ['/home/me/rules', 'file:///w', 'file:///home/me/rules'],
    ['/rules', 'vscode-vfs://github/o/r', 'vscode-vfs://github/rules'],
    ['C:\\me\\rules\\', 'file:///d%3A/w', 'file:///c%3A/me/rules'],
    ['file:///any/rules/', undefined, 'file:///any/rules'],
    ['/home/me/rules', undefined, 'file:///home/me/rules'],
    ['rules', undefined, undefined],
    ['', 'file:///w', undefined],
  ])('%s from %s', (named, base, folder) => {
    expect(folderAt(named, base)).toBe(folder);
  });
});

test('a file system without an authority has folders too', () => {
  expect(parentOf('memory:/bank/feed.story.md')).toBe('memory:/bank');
  expect(parentOf('memory:/feed.story.md')).toBe('memory:');
  expect(childOf('memory:', 'candor.yaml')).toBe('memory:/candor.yaml');
  expect(foldersUpTo('memory:/bank/old/feed.story.md', 'memory:/bank')).toEqual(['memory:/bank/old', 'memory:/bank']);
  expect(folderAt('/rules', 'memory:/bank')).toBe('memory:/rules');
});

test('what is not saved yet lies in no folder, whatever name waits for it', () => {
  expect(parentOf('untitled:Untitled-1')).toBeUndefined();
  expect(parentOf('untitled:/bank/feed.story.md')).toBeUndefined();
});

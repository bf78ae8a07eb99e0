import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toLines } from '../../server/src/core/story/lines.ts';
import type { ClientRequests } from '../../server/src/protocol.ts';
import { bundling, findBundles } from './bundles.ts';
import { Editor, everything } from './editor.ts';

/** What Candor's own client asks of the built server. */

let editor: Editor;
let home = '';

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'candor-client-'));
  mkdirSync(path.join(home, 'notes'));
  writeFileSync(path.join(home, 'candor.yaml'), 'company: google\nlevel: staff\n');
  writeFileSync(
    path.join(home, 'one.story.md'),
    '# The feed\n\n## Action\n\nThe feed was rewritten. I rang the desk.\n',
  );
  writeFileSync(path.join(home, 'notes', 'diary.md'), '# Diary\n\nIt was mended by somebody.\n');
  editor = new Editor((await findBundles()).server);
  await editor.start(everything, {}, pathToFileURL(home).href);
}, bundling);

afterAll(() => {
  editor.kill();
  rmSync(home, { recursive: true });
});

function ask<M extends keyof ClientRequests>(
  method: M,
  params: ClientRequests[M]['params'],
): Promise<ClientRequests[M]['result']> {
  return editor.connection.sendRequest(method, params);
}

const at = (text: string, words: string) => toLines(text).positionAt(text.indexOf(words));

test('what there is to choose from', async () => {
  const catalogue = await ask('candor/catalogue', {});
  expect(catalogue?.questions.length).toBeGreaterThan(20);
  expect(new Set(catalogue?.questions.map(it => it.text)).size).toBe(catalogue?.questions.length);
  expect(catalogue?.competencies.map(it => it.id)).toEqual(['earn-trust', 'failure', 'leadership-mistake']);
  expect(catalogue?.levels.at(0)?.id).toBe('sde-1');
  expect(catalogue?.rules).toContainEqual({ code: 'passive-voice', title: expect.any(String), group: 'Wording' });
  expect(catalogue?.joggers.length).toBeGreaterThan(9);
});

describe('a new story', () => {
  test('asks its first question and starts with what the folder says', async () => {
    const params = {
      question: 'Tell me about a failure: yours',
      competency: 'failure',
      company: 'amazon',
      role: 'engineer',
    };
    const story = await ask('candor/newStory', params);
    expect(story?.text).toMatch(/^---\ntype: story\nquestion: "Tell me about a failure: yours"\ncompetency: failure\n/);
    expect(story?.text).toContain('\ncompany: google\nlevel: staff\nrole: engineer\n');
    expect(story?.text).toMatch(/<!-- ask 1 of 9: .* -->\n$/);
    expect(story?.name).toBe('tell-me-about-a-failure-yours.story.md');
    expect(story?.cursor).toEqual(toLines(story?.text ?? '').positionAt(story?.text.length ?? 0));
  });

  test('from an archetype is a sketch with blanks', async () => {
    const story = await ask('candor/newStory', { archetype: 'missed-date', competency: 'failure' });
    expect(story?.text).toContain('## Situation');
    expect(story?.text.split('\n')[story.cursor.line]?.charAt(story.cursor.character)).toBe('[');
  });

  test('keeps every word of a text that is there', async () => {
    const text = 'I promised the second of May.\nIt became June.\n';
    const story = await ask('candor/newStory', { text });
    expect(story?.text).toBe(`---\ntype: story\n---\n\n${text}`);
    const again = await ask('candor/newStory', { text: story?.text ?? '' });
    expect(again?.text).toBe(story?.text);
    const titled = await ask('candor/newStory', { text: '---\ntitle: Mine\n---\nI was late.\n' });
    expect([story?.name, titled?.name]).toEqual(['i-promised-the-second-of-may.story.md', 'i-was-late.story.md']);
    expect((await ask('candor/newStory', { text: '' }))?.name).toBe('story.story.md');
    expect(titled?.text).toBe('---\ntitle: Mine\ntype: story\n---\nI was late.\n');
  });
});

test('the blank page goes on and ends, each time as edits of the version that was asked about', async () => {
  const uri = 'untitled:Untitled-7';
  const story = await ask('candor/newStory', { question: 'Tell me about a failure.' });
  await editor.open(uri, `${story?.text}I sent the invoices twice.\n`);
  const draft = async (step: 'next' | 'stop') => {
    const text = editor.textOf(uri);
    const result = await ask('candor/draft', { uri, position: at(text, 'I sent'), step });
    if (!result) throw new Error('nothing to ask');
    await editor.take(uri, {
      documentChanges: [{ textDocument: { uri, version: result.version }, edits: [...result.edits] }],
    });
    return result;
  };
  const { cursor } = await draft('next');
  expect(editor.textOf(uri)).toContain('ask 2 of 9');
  expect(editor.textOf(uri)).not.toContain('ask 1 of 9');
  expect(editor.textOf(uri).split('\n')[cursor.line - 1]).toContain('ask 2 of 9');
  expect((await ask('candor/stories', { uri }))?.asks).toHaveLength(1);
  await draft('stop');
  expect(editor.textOf(uri)).not.toContain('<!--');
  expect((await ask('candor/stories', { uri }))?.asks).toEqual([]);
  await editor.close(uri);
});

test('a question that stays empty becomes a smaller one', async () => {
  const uri = 'untitled:Untitled-11';
  const story = await ask('candor/newStory', { question: 'Tell me about a failure.' });
  await editor.open(uri, story?.text ?? '');
  const result = await ask('candor/draft', { uri, position: story?.cursor ?? { line: 0, character: 0 }, step: 'next' });
  expect(result?.edits.map(it => it.newText).join('')).toContain('ask 1 of 9: Which week was it? Start there.');
  await editor.close(uri);
});

describe('a file of two stories', () => {
  const one = (title: string) => `# ${title}\n\n## Situation\n\nI ran the desk.\n\n## Action\n\nI rang the shops.\n`;
  const text = `---\ncompany: google\n---\n\n${one('The feed')}\n${one('One')}`;
  const split = (uri: string) =>
    ask('candor/reshape', { uri, position: { line: 0, character: 0 }, shape: 'split-file' });

  test('becomes a file for each beside it, under names that nothing has', async () => {
    const uri = pathToFileURL(path.join(home, 'both.story.md')).href;
    await editor.open(uri, text);
    const result = await split(uri);
    if (result?.kind !== 'refactoring') throw new Error(`no refactoring: ${JSON.stringify(result)}`);
    expect(result.previews).toBe(true);
    expect(result.files.map(it => path.basename(it.uri))).toEqual(['the-feed.story.md', 'one-2.story.md']);
    expect(result.files[1]?.text).toBe(`---\ncompany: google\n---\n\n${one('One')}`);
    expect(result.edits.map(it => [editor.at(uri, it.range), it.newText])).toEqual([[text, '']]);
    await editor.close(uri);
  });

  test('that lies nowhere is saved first, and one story stays one', async () => {
    await editor.open('untitled:Untitled-9', `---\ntype: story\n---\n\n${one('The feed')}\n${one('One')}`);
    expect(await split('untitled:Untitled-9')).toMatchObject({
      kind: 'refusal',
      reason: expect.stringMatching(/^Save this file first/),
    });
    const uri = pathToFileURL(path.join(home, 'single.story.md')).href;
    await editor.open(uri, one('The feed'));
    expect(await split(uri)).toEqual({ kind: 'refusal', reason: 'There is only one story in this file.' });
    await editor.close(uri);
    await editor.close('untitled:Untitled-9');
  });
});

test('every shape that a client may ask for is one the server knows', async () => {
  const uri = 'untitled:Untitled-10';
  await editor.open(uri, '---\ntype: story\n---\n\nI promised a date, and I was late.\n');
  const shapes: Readonly<Record<ClientRequests['candor/reshape']['params']['shape'], true>> = {
    'label-parts': true,
    'add-missing-sections': true,
    'arrange-as-star': true,
    'arrange-as-arc': true,
    'add-sentence-ends': true,
    'split-file': true,
    'keep-view': true,
  };
  for (const [shape] of Object.entries(shapes) as [keyof typeof shapes, true][]) {
    expect(await ask('candor/reshape', { uri, position: { line: 4, character: 0 }, shape }), shape).not.toBeNull();
  }
  await editor.close(uri);
});

test('how the stories of a document stand', async () => {
  const uri = 'untitled:Untitled-8';
  const text =
    '---\ntype: story\ncompetency: failure\nlevel: senior\n---\n\n# Two dates\n\n## Situation\n\nI ran the desk for [which team?].\n\n## Action\n\nI rang both of them.\n';
  await editor.open(uri, text);
  const result = await ask('candor/stories', { uri });
  const [story] = result?.stories ?? [];
  expect(result?.version).toBe(1);
  expect(story).toMatchObject({ title: 'Two dates', state: 'Draft', competency: 'Failure' });
  expect(story?.status).toMatch(/^\d:\d\d · /);
  expect(story?.parts.map(it => it.title)).toEqual(['Situation', 'Action']);
  expect(story?.parts.every(it => it.seconds > 0)).toBe(true);
  expect(result?.blanks.map(it => editor.at(uri, it))).toEqual(['[which team?]']);
  expect(await ask('candor/stories', { uri: 'untitled:Nowhere' })).toBeNull();
  await editor.close(uri);
});

test('pages to read, of rules and competencies; none of what there is not', async () => {
  expect((await ask('candor/page', { kind: 'rule', id: 'blame' }))?.markdown).toMatch(/^# /);
  expect((await ask('candor/page', { kind: 'learn', id: 'failure' }))?.markdown).toMatch(/^# Failure\n/);
  expect(await ask('candor/page', { kind: 'rule', id: 'none' })).toBeNull();
});

test('files are checked without being open, and what is no story is left out', async () => {
  const uris = ['one.story.md', 'notes/diary.md', 'none.story.md'].map(it => pathToFileURL(path.join(home, it)).href);
  const result = await ask('candor/check', { uris });
  expect(result?.files.map(it => it.uri)).toEqual(uris.slice(0, 1));
  expect(result?.files[0]?.stories.map(it => it.title)).toEqual(['The feed']);
  expect(result?.files[0]?.findings.map(it => it.code)).toContain('passive-voice');
});

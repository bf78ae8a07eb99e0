import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver-protocol/node';
import type { RubricsParams } from '../../server/src/protocol.ts';
import { bundling, findBundles } from './bundles.ts';
import { Editor, everything } from './editor.ts';

/** Rules of a person's own, in a workspace on disk, as the built server reads them. */

let server = '';
let home = '';
let editor: Editor;
/** One server for all that can do with the same client; each test has a workspace folder of its own. */
let able: Editor;
/** What it was told of the rules it has read. */
const told: RubricsParams[] = [];

beforeAll(async () => {
  server = (await findBundles()).server;
  able = new Editor(server);
  await able.start(everything, { status: true });
  able.connection.onNotification('candor/rubrics', (params: RubricsParams) => void told.push(params));
}, bundling);

afterAll(() => able.kill());

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'candor-rubrics-'));
  editor = able;
});

afterEach(async () => {
  if (editor === able) await changeFolders([], [pathToFileURL(home).href]);
  else editor.kill();
  able.settings = {};
  rmSync(home, { recursive: true });
});

async function changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
  const toFolder = (uri: string) => ({ uri, name: 'stories' });
  const event = { added: added.map(toFolder), removed: removed.map(toFolder) };
  await refreshed(() => editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event }));
}

/** Opens the workspace in an editor that can everything. */
async function start(folder = pathToFileURL(home).href): Promise<void> {
  await changeFolders([folder], []);
}

/** Opens it in one that can only this. */
async function startLimited(capabilities: ClientCapabilities, options: object = {}): Promise<void> {
  editor = new Editor(server);
  await editor.start(capabilities, options, pathToFileURL(home).href);
}

/** Does something, and waits until the server wants its client to look again. */
async function refreshed(act: () => Promise<unknown>): Promise<void> {
  const { refreshes } = editor;
  await act();
  await editor.until(() => editor.refreshes > refreshes);
}

const rule = (match: string, examples = '{ weak: We moved the needle., flags: [moved the needle] }') => `title: Needle
match: [${match}]
message: "“{match}” could be any number."
why: A listener cannot picture it.
ask: From what to what?
examples:
  - ${examples}
`;

const story = '## Action\n\nI moved the needle. Then I helped with the rollout.\n';

function uriOf(file: string): string {
  return pathToFileURL(path.join(home, file)).href;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
  writeFileSync(path.join(home, file), text);
}

async function watched(...types: number[]): Promise<void> {
  const changes = types.map(type => ({ uri: uriOf('.candor/rubrics/needle.yaml'), type }));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

const codesOf = (findings: readonly Diagnostic[]) => findings.map(it => it.code);

describe('rules of the workspace', () => {
  test('speak after the built-in ones, and change with their files', async () => {
    write('.candor/rubrics/needle.yaml', rule('move the needle'));
    await start();
    const uri = uriOf('a.story.md');
    await editor.open(uri, story);
    await refreshed(async () => {
      const first = codesOf(await editor.findings(uri));
      expect(first).toContain('vague-language');
      expect(first).not.toContain('needle');
    });
    const found = (await editor.findings(uri)).find(it => it.code === 'needle');
    expect(found).toMatchObject({ message: '“moved the needle” could be any number.', severity: 3 });
    expect(codesOf(await editor.findings(uri))).toContain('vague-language');

    write('.candor/rubrics/needle.yaml', rule('shift the needle'));
    await refreshed(() => watched(2));
    expect(codesOf(await editor.findings(uri))).not.toContain('needle');
  });

  test('count for a client that can neither be told nor list files', async () => {
    write('.candor/rubrics/flags/needle.yaml', rule('move the needle'));
    await startLimited({ textDocument: { diagnostic: {} } });
    const uri = uriOf('deep/down/a.story.md');
    await editor.open(uri, story);
    expect(codesOf(await editor.findings(uri))).toContain('needle');
  });

  test('are sent to a client that cannot ask', async () => {
    write('.candor/rubrics/needle.yaml', rule('move the needle'));
    await startLimited({});
    await editor.open(uriOf('a.story.md'), story);
    await editor.until(() => codesOf(editor.published.at(-1)?.diagnostics ?? []).includes('needle'));
    expect(codesOf(editor.published[0]?.diagnostics ?? [])).not.toContain('needle');
  });

  test('silence a built-in rule, exempt a phrase, and mend what they find', async () => {
    write('.candor/rubrics/vague-language.yaml', 'unless: [helped with the rollout]\n');
    write(
      '.candor/rubrics/needle.yaml',
      rule('move the needle').replace('examples:', 'fixes: [{ kind: delete, title: Leave it out }]\nexamples:'),
    );
    await start();
    const uri = uriOf('a.story.md');
    await editor.open(uri, story);
    await refreshed(() => editor.findings(uri));
    const findings = await editor.findings(uri);
    expect(codesOf(findings)).toContain('needle');
    expect(codesOf(findings)).not.toContain('vague-language');
  });

  test('rest until the workspace is trusted', async () => {
    write('.candor/rubrics/needle.yaml', rule('move the needle'));
    await startLimited(everything, { trusted: false });
    const uri = uriOf('a.story.md');
    await editor.open(uri, story);
    await editor.findings(uri);
    await refreshed(() => editor.connection.sendNotification('candor/trust', { trusted: true }));
    await refreshed(() => editor.findings(uri));
    expect(codesOf(await editor.findings(uri))).toContain('needle');
  });

  test('of the nearest folder stand before those above', async () => {
    write('.candor/rubrics/needle.yaml', rule('move the needle'));
    write('client/.candor/rubrics/rollout.yaml', rule('the rollout'));
    await startLimited({ textDocument: { diagnostic: {} } });
    const uri = uriOf('client/a.story.md');
    await editor.open(uri, '## Action\n\nI moved the needle. I ran the rollout.\n');
    expect(codesOf(await editor.findings(uri))).toContain('rollout');
    expect(codesOf(await editor.findings(uri))).not.toContain('needle');
  });
});

test('a folder that a setting names is read and watched wherever it lies', async () => {
  write('elsewhere/needle.yaml', rule('move the needle'));
  mkdirSync(path.join(home, 'work'));
  editor.settings = { rubrics: ['../elsewhere'] };
  await start(uriOf('work'));
  await refreshed(() => editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null }));
  const uri = uriOf('work/a.story.md');
  await editor.open(uri, story);
  await refreshed(() => editor.findings(uri));
  expect(codesOf(await editor.findings(uri))).toContain('needle');
  const watchers = editor.registrations.flatMap(it => it.registerOptions?.watchers ?? []);
  expect(watchers).toContainEqual({ globPattern: { baseUri: uriOf('elsewhere'), pattern: '**/*.{yaml,yml}' } });
});

describe('in the file of a rule', () => {
  const file = '.candor/rubrics/needle.yaml';

  async function problemsOf(text: string): Promise<readonly { words: string; message: unknown; severity: unknown }[]> {
    write(file, text);
    await start();
    await editor.open(uriOf(file), text);
    const found = await editor.findings(uriOf(file));
    return found.map(it => ({ words: editor.at(uriOf(file), it.range), message: it.message, severity: it.severity }));
  }

  test('what is broken is said, and the other rules go on', async () => {
    write('.candor/rubrics/rollout.yaml', rule('the rollout'));
    const problems = await problemsOf(rule('"move the (needle"'));
    expect(told.at(-1)).toEqual({ files: 2, broken: [uriOf(file)] });
    expect(problems).toMatchObject([{ severity: 2, message: expect.stringContaining('bracket') }]);
    await editor.open(uriOf('a.story.md'), 'I ran the rollout.\n');
    await refreshed(() => editor.findings(uriOf('a.story.md')));
    expect(codesOf(await editor.findings(uriOf('a.story.md')))).toContain('rollout');
  });

  test('an example that does not fire says which word is not in it', async () => {
    expect(await problemsOf(rule('move the needle', '{ weak: We moved the dial. }'))).toEqual([
      {
        words: 'We moved the dial.',
        severity: 3,
        message: 'This example does not fire, because “needle” of “move the needle”, in any form, is not in it.',
      },
    ]);
  });

  test('a strong example that is flagged is told', async () => {
    const example = '{ weak: We moved the needle., strong: I helped with the rollout. }';
    expect(await problemsOf(rule('move the needle', example))).toMatchObject([
      { words: 'I helped with the rollout.', message: expect.stringContaining('the rule “vague-language”') },
    ]);
  });

  test('what is typed counts before it is saved', async () => {
    expect(await problemsOf(rule('move the needle'))).toEqual([]);
    const uri = uriOf('a.story.md');
    await editor.open(uri, story);
    await refreshed(() => editor.findings(uri));
    const at = editor.textOf(uriOf(file)).indexOf('needle]');
    await editor.edit(uriOf(file), { from: at, to: at + 6, text: 'dial' });
    expect(await editor.findings(uriOf(file))).toMatchObject([{ message: expect.stringContaining('“dial”') }]);
    expect(codesOf(await editor.findings(uri))).not.toContain('needle');
  });

  test('a file beyond the bound is said to be left out', async () => {
    for (let index = 0; index < 200; index++) write(`.candor/rubrics/a${index}.yaml`, rule('move the needle'));
    expect(await problemsOf(rule('move the needle'))).toMatchObject([
      { message: expect.stringContaining('Only the first 200 rubric files are read') },
    ]);
  });

  test('any other YAML is none of ours', async () => {
    await start();
    await editor.open(uriOf('compose.yaml'), 'services: [\n');
    expect(await editor.findings(uriOf('compose.yaml'))).toEqual([]);
  });
});

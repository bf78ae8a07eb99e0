import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { bundling, findBundles } from './bundles.ts';
import { Editor, everything } from './editor.ts';

/** What the server knows of a workspace on disk beside the stories that are open. */

const home = mkdtempSync(path.join(tmpdir(), 'candor-workspace-'));
let server = '';

beforeAll(async () => {
  server = (await findBundles()).server;
  write('a.story.md', '# The cut-off\n\n## Action\n\nI moved it.\n');
  write('two.story.md', `${two('First')}\n${two('Second')}`);
  write('notes.md', '# Notes\n');
  write('told/plain.md', '## Action\n\nI moved it.\n');
  write('told/candor.yaml', 'files: ["*.md"]\n');
  write('node_modules/x/hidden.story.md', '# Hidden\n');
}, bundling);

afterAll(() => rmSync(home, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
  writeFileSync(path.join(home, file), text);
}

function two(name: string): string {
  const parts = ['Situation', 'Task', 'Action'].map(it => `## ${it}\n\nI rang the shops and wrote it down.\n`);
  return `# ${name} of two\n\n${parts.join('\n')}`;
}

function uriOf(file: string): string {
  return pathToFileURL(path.join(home, file)).href;
}

const clients: readonly (readonly [string, ClientCapabilities])[] = [
  ['that can everything', everything],
  ['that can little', { textDocument: { diagnostic: {} } }],
];

describe.each(clients)('an editor %s', (_, capabilities) => {
  let editor: Editor;
  beforeAll(async () => {
    editor = new Editor(server);
    await editor.start(capabilities, {}, pathToFileURL(home).href);
  });
  afterAll(() => editor.kill());

  async function find(query: string): Promise<readonly string[]> {
    const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    return found.map(it => `${it.name} in ${it.containerName} at ${it.location.range.start.line}`).sort();
  }

  test('finds stories by their titles, open or not', async () => {
    expect(await find('')).toEqual([
      'First of two in two.story.md at 0',
      'Second of two in two.story.md at 14',
      'The cut-off in a.story.md at 0',
      'plain in plain.md at 0',
    ]);
    expect(await find('ctoff')).toEqual(['The cut-off in a.story.md at 0']);
    await editor.open(uriOf('a.story.md'), '# Another name\n\n## Action\n\nI moved it.\n');
    expect(await find('another')).toEqual(['Another name in a.story.md at 0']);
    await editor.close(uriOf('a.story.md'));
    expect(await find('another')).toEqual([]);
  });

  async function complete(text: string): Promise<readonly CompletionItem[]> {
    const uri = uriOf('candor.yaml');
    await editor.open(uri, text.replace('<|>', ''));
    const before = text.slice(0, text.indexOf('<|>')).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return editor.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  }

  const labels = (items: readonly CompletionItem[]) => items.map(it => it.label);

  test('is offered what a candor.yaml may hold', async () => {
    const keys = await complete('files: ["*.md"]\nr<|>');
    expect(labels(keys)).toEqual(expect.arrayContaining(['rules', 'target', 'company']));
    expect(labels(keys)).not.toContain('files');
    expect(labels(keys)).not.toContain('show');
    expect(keys.every(it => !it.detail?.includes('`'))).toBe(true);
    expect(labels(await complete('rules:\n  pa<|>'))).toContain('passive-voice');
    expect(labels(await complete('rules:\n  filler: <|>'))).toEqual(['off', 'hint', 'information', 'warning', 'error']);
    expect(labels(await complete('profile: <|>'))).toEqual(['action-heavy', '20-10-60-10', '15-10-50-25']);
    expect(labels(await complete('company: <|>'))).toContain('amazon');
    expect(await complete('colour: <|>')).toEqual([]);
  });

  test('is told of a rule that is not there, and what was meant is a key away', async () => {
    const uri = uriOf('candor.yaml');
    await editor.open(uri, 'rules:\n  fillers: off\n');
    const place = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };
    const diagnostics = [...(await editor.findings(uri))];
    expect(diagnostics).toMatchObject([{ code: 'candor-yaml', range: place }]);
    const actions: readonly CodeAction[] = await editor.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: place.end, end: place.end },
      context: { diagnostics },
    });
    expect(actions[0]).toMatchObject({ title: 'Write “filler”', diagnostics });
    expect(JSON.stringify(actions[0]?.edit)).toContain('"newText":"filler"');
  });
});

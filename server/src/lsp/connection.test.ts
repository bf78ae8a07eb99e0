import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Command,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { builtInRubric } from '../../../test/fixture/rubric.ts';
import type { Analysis } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { AnalyzeOptions, CandorService, Fix } from '../core/service.ts';
import { noFiles } from '../project/files.ts';
import type { InitializationOptions } from '../protocol.ts';
import { startServer } from './connection.ts';

/**
 * The protocol without the language: a service that flags each “um”, reports how it was asked, and breaks off where the text says
 * “boom”. What the real one does is tested in the core, and over the built bundle in `test/protocol`.
 */
class FakeService implements CandorService {
  readonly asked: { readonly text: string; readonly options: AnalyzeOptions }[] = [];

  analyze(text: string, options: AnalyzeOptions = {}): Analysis {
    this.asked.push({ text, options });
    if (text.includes('boom')) throw new Error('boom');
    const findings = [...text.matchAll(/\bum\b/g)].map(it => toFinding(it.index));
    const spoken = Object.entries(options.rules ?? {}).some(([code, it]) => code === 'filler' && it === 'off')
      ? []
      : findings;
    return {
      document: {
        text,
        kind: 'story',
        language: 'en',
        frontMatter: undefined,
        stories: [],
        comments: [],
        placeholders: [],
      },
      stories: [],
      findings: spoken,
    };
  }

  async getFixes({ findings }: Analysis, span: { start: number; end: number }): Promise<readonly Fix[]> {
    const touching = findings.filter(it => it.span.start <= span.end && span.start <= it.span.end);
    return (await Promise.all(touching.map(it => this.getFixesOf({ findings }, it)))).flat();
  }

  async getFixesOf(_: Pick<Analysis, 'findings'>, it: Finding): Promise<readonly Fix[]> {
    return [
      toFix(it, { title: 'Leave “um” out', promise: 'safe', newText: '', placeholders: [] }),
      toFix(it, {
        title: 'Say what you mean …',
        promise: 'template',
        newText: '[what {cost} $?]',
        placeholders: [[{ start: 0, end: 16 }]],
      }),
    ];
  }

  async getFixAll({ findings }: Analysis) {
    return findings.map(it => ({ span: it.span, newText: '' }));
  }
}

function toFinding(start: number): Finding {
  return {
    code: 'filler',
    class: 'delivery',
    scope: 'words',
    severity: 'information',
    span: { start, end: start + 2 },
    message: '“um” is for thinking, not for telling.',
    // Of the file, so that no noise budget applies: that is the core's.
    story: null,
    part: undefined,
    captures: {},
    fixes: [],
  };
}

function toFix(
  { code, span }: Finding,
  fix: Pick<Fix, 'title' | 'promise' | 'placeholders'> & { newText: string },
): Fix {
  const { newText, ...rest } = fix;
  return { code, span, kind: 'delete', preferred: fix.promise === 'safe', edits: [{ span, newText }], ...rest };
}

const everything: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { tagSupport: { valueSet: [1] }, codeDescriptionSupport: true, relatedInformation: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

const folder = 'file:///w';
const uri = `${folder}/bank/a.story.md`;

interface Setup {
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly files?: Map<string, string>;
}

/** A client at the other end of two pipes. */
class TestClient {
  readonly service = new FakeService();
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: string[] = [];
  readonly logged: string[] = [];
  refreshes = 0;
  warmedUp = 0;
  settings: Readonly<Record<string, unknown>>;
  #told: (() => void)[] = [];

  constructor({ settings = {}, files = new Map() }: Setup) {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(server, {
      version: '0.0.0',
      rubric: builtInRubric(),
      createService: () => this.service,
      files: noFiles,
      loadInflector: async () => {
        this.warmedUp++;
        this.#tell();
        return (await import('../inflector.ts')).inflector;
      },
    });
    this.settings = settings;
    this.connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#tell();
    });
    this.connection.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void this.logged.push(message),
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.registered.push(...registrations.map(it => it.method));
        this.#tell();
      },
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#tell();
    });
    this.connection.onRequest('candor/readFiles', ({ uris }: { uris: string[] }) => ({
      texts: uris.map(it => files.get(it) ?? null),
    }));
    this.connection.listen();
  }

  /** Waits for what the server says of its own accord; a test that waits in vain runs into its time limit. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>(resolve => this.#told.push(resolve));
  }

  #tell(): void {
    for (const told of this.#told.splice(0)) told();
  }

  open(text: string, at = uri): Promise<void> {
    const textDocument = { uri: at, languageId: 'markdown', version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(version: number, ...contentChanges: { range?: Range; text: string }[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  pull(at = uri, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: at }, previousResultId });
  }

  async items(at = uri): Promise<readonly Diagnostic[]> {
    const report = await this.pull(at);
    return report.kind === 'full' ? report.items : [];
  }

  actions(range: Range, only?: string[], diagnostics: readonly Diagnostic[] = []): Promise<CodeAction[]> {
    const context = { diagnostics, ...(only ? { only } : {}) };
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  }
}

let client: TestClient | undefined;
afterEach(() => client?.connection.dispose());

async function start(setup: Setup = {}): Promise<TestClient> {
  const started = new TestClient(setup);
  client = started;
  await started.connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: setup.capabilities ?? everything,
    workspaceFolders: [{ uri: folder, name: 'w' }],
    initializationOptions: setup.options ?? { readFiles: true },
  });
  await started.connection.sendNotification('initialized', {});
  return started;
}

function line(number: number, from: number, to: number): Range {
  return { start: { line: number, character: from }, end: { line: number, character: to } };
}

describe('a client that asks', () => {
  test('is given diagnostics, and hears that they are unchanged', async () => {
    const client = await start();
    await client.open('I said um then.\n');
    const report = await client.pull();
    expect(report).toMatchObject({
      kind: 'full',
      items: [{ source: 'candor', code: 'filler', severity: 3, range: line(0, 7, 9), tags: [1] }],
    });
    await client.change(2, { range: line(1, 0, 0), text: 'More.\n' });
    expect(await client.pull(uri, report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });
    await client.change(3, { range: line(0, 0, 0), text: 'Yes. ' });
    expect(await client.pull(uri, report.resultId)).toMatchObject({
      kind: 'full',
      items: [{ range: line(0, 12, 14) }],
    });
  });

  test('hears nothing of a closed document’s past when the next one has the same version', async () => {
    const client = await start();
    await client.open('um\n');
    const { resultId } = await client.pull();
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.open('Nothing.\n');
    expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('is asked to ask again when settings change', async () => {
    const client = await start();
    await client.open('um\n');
    expect(await client.items()).toHaveLength(1);
    client.settings = { rules: { filler: 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes > 0);
    expect(await client.items()).toHaveLength(0);
  });

  test('is asked to tell of settings and files', async () => {
    const client = await start();
    await client.until(() => client.registered.length === 2);
    expect(client.registered).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  test('gets links to the pages of the rules where it brought them', async () => {
    const client = await start({ options: { docs: 'file:///ext/docs/' } });
    await client.open('um\n');
    expect(await client.items()).toMatchObject([{ codeDescription: { href: 'file:///ext/docs/rules/filler.md' } }]);
  });
});

describe('a client that cannot ask', () => {
  test('is sent diagnostics of the newest text, and none for a closed document', async () => {
    const client = await start({ capabilities: {} });
    await client.open('um\n');
    await client.change(2, { text: 'um um\n' });
    await client.until(() => client.published.length > 0);
    expect(client.published.at(-1)?.diagnostics).toHaveLength(2);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
  });

  test('may send settings by itself, nested or bare', async () => {
    const client = await start({ capabilities: {}, options: { settings: { rules: { filler: 'off' } } } });
    await client.open('um\n');
    await client.until(() => client.published.length === 1);
    expect(client.published[0]?.diagnostics).toEqual([]);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { candor: {} } });
    await client.until(() => client.published.length === 2);
    expect(client.published[1]?.diagnostics).toHaveLength(1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { rules: { filler: 'off' } },
    });
    await client.until(() => client.published.length === 3);
    expect(client.published[2]?.diagnostics).toEqual([]);
  });

  test('gets actions as commands that have their edit applied', async () => {
    const client = await start({ capabilities: {} });
    const applied: unknown[] = [];
    client.connection.onRequest('workspace/applyEdit', params => {
      applied.push(params);
      return { applied: true };
    });
    await client.open('Oh um.\n');
    const [command] = await client.connection.sendRequest<Command[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: line(0, 3, 3),
      context: { diagnostics: [] },
    });
    expect(command).toMatchObject({ title: 'Leave “um” out', command: 'candor.applyEdit' });
    await client.connection.sendRequest('workspace/executeCommand', command);
    expect(applied).toEqual([
      { label: 'Leave “um” out', edit: { changes: { [uri]: [{ range: line(0, 3, 5), newText: '' }] } } },
    ]);
  });
});

describe('which documents are stories', () => {
  test.each([
    ['by name', `${folder}/x.story.md`, 'um\n', 1],
    ['any other Markdown', `${folder}/x.md`, 'um\n', 0],
    ['by front matter', `${folder}/x.md`, '---\r\ntype: story # mine\r\n---\r\num\r\n', 1],
    ['by the settings’ globs', `${folder}/told/deep/x.md`, 'um\n', 1],
    ['unsaved, by name', 'untitled:/x.story.md', 'um\n', 1],
    ['unsaved, by front matter', 'untitled:Untitled-1', '---\ntype: story\n---\num\n', 1],
    ['with escapes in its name', `${folder}/my%20told/told/%C3%BC.md`, 'um\n', 0],
  ])('%s', async (_, at, text, count) => {
    const client = await start({ settings: { files: ['told/**/*.md'] } });
    await client.open(text, at);
    expect(await client.items(at)).toHaveLength(count);
  });
});

describe('candor.yaml', () => {
  const files = new Map([
    [`${folder}/candor.yaml`, 'rules: { filler: off, blame: hint }\nspeakingRate: 120\nfiles: ["**/*.md"]\n'],
    [`${folder}/bank/candor.yaml`, 'rules:\n  filler: warning\n'],
  ]);

  test('the nearest wins, key by key and code by code', async () => {
    const client = await start({ files, settings: { speakingRate: 180, profile: '20-10-60-10' } });
    await client.open('um\n');
    await client.items();
    expect(client.service.asked.at(-1)?.options).toMatchObject({
      rules: { filler: 'warning', blame: 'hint' },
      rate: 120,
      profile: '20-10-60-10',
      target: { from: 120, to: 180 },
    });
    await client.open('um\n', `${folder}/other.md`);
    expect(await client.items(`${folder}/other.md`)).toHaveLength(0);
    expect(client.service.asked.at(-1)?.options.rules).toMatchObject({ filler: 'off' });
  });

  test('counts for an old version too, which a comparison shows under a scheme of its own', async () => {
    const client = await start({ files });
    const old = `git:/w/bank/a.story.md?${encodeURIComponent('{"ref":"HEAD"}')}`;
    await client.open('um\n', old);
    await client.items(old);
    expect(client.service.asked.at(-1)?.options).toMatchObject({
      rules: { filler: 'warning', blame: 'hint' },
      rate: 120,
    });
  });

  test('rests until the workspace is trusted', async () => {
    const client = await start({ files, options: { readFiles: true, trusted: false } });
    const other = `${folder}/other.story.md`;
    await client.open('um\n', other);
    expect(await client.items(other)).toHaveLength(1);
    await client.connection.sendNotification('candor/trust', { trusted: true });
    await client.until(() => client.refreshes > 0);
    expect(await client.items(other)).toHaveLength(0);
  });

  test('counts as it stands in the editor, and its problems are shown in it', async () => {
    const client = await start({ files });
    await client.open('um\n');
    const at = `${folder}/bank/candor.yaml`;
    await client.open('rules:\n  filler: loud\ncolour: red\n', at);
    expect(await client.items(at)).toMatchObject([
      { code: 'candor-yaml', range: line(2, 0, 6) },
      { code: 'candor-yaml', range: line(1, 10, 14) },
    ]);
    expect(await client.items()).toHaveLength(0);
  });
});

describe('actions', () => {
  test('carry the version, the tab stops and the diagnostics they mend', async () => {
    const client = await start();
    await client.open('Oh um.\n');
    const diagnostics = await client.items();
    const actions = await client.actions(line(0, 4, 4), undefined, diagnostics);
    expect(actions.slice(0, 2)).toEqual([
      {
        title: 'Leave “um” out',
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics,
        edit: {
          documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: line(0, 3, 5), newText: '' }] }],
        },
      },
      {
        title: 'Say what you mean …',
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: {
          documentChanges: [
            {
              textDocument: { uri, version: 1 },
              edits: [{ range: line(0, 3, 5), snippet: { kind: 'snippet', value: '$' + '{1:[what {cost\\} \\$?]}' } }],
            },
          ],
        },
      },
    ]);
  });

  test('end with the ways to hide a finding', async () => {
    const client = await start();
    await client.open('Oh um.\n');
    const [here, file] = (await client.actions(line(0, 4, 4))).slice(-2);
    expect([here?.title, file?.title]).toEqual(['Leave it (hide here)', 'Hide “filler” in this file']);
    expect(here?.edit?.documentChanges).toMatchObject([
      { edits: [{ range: line(0, 6, 6), snippet: { value: expect.stringContaining('candor-disable-line filler') } }] },
    ]);
  });

  test('fix-all comes when asked for, and its edit when it is taken', async () => {
    const client = await start();
    await client.open('um um\n');
    const [action] = await client.actions(line(0, 0, 0), ['source.fixAll']);
    expect(action).toMatchObject({ kind: 'source.fixAll.candor', data: { uri, version: 1 } });
    expect(action?.edit).toBeUndefined();
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    expect(resolved.edit?.documentChanges).toMatchObject([{ edits: [{ newText: '' }, { newText: '' }] }]);
    await client.change(2, { text: 'um\n' });
    await expect(client.connection.sendRequest('codeAction/resolve', action)).rejects.toMatchObject({ code: -32801 });
    expect(await client.actions(line(0, 0, 0), ['source.organizeImports'])).toEqual([]);
  });
});

test('what the first fix needs is started once, behind the first story', async () => {
  const client = await start();
  await client.open('No story.\n', `${folder}/notes.md`);
  await client.items(`${folder}/notes.md`);
  await client.open('um\n');
  await client.items();
  await client.change(2, { text: 'um um\n' });
  await client.items();
  await client.until(() => client.warmedUp > 0);
  expect(client.warmedUp).toBe(1);
});

describe('what must not bring the server down', () => {
  test('an analysis that breaks off is logged, and the next text is read anew', async () => {
    const client = await start();
    await client.open('um boom\n');
    expect(await client.items()).toEqual([]);
    expect(client.logged.join()).toContain('boom');
    await client.change(2, { range: line(0, 3, 7), text: 'um' });
    expect(await client.items()).toHaveLength(2);
  });

  test('a broken answer to readFiles, settings of the wrong kind, a change of what is not open', async () => {
    const client = await start({ settings: { rules: 7, files: 'x', speakingRate: 'fast', show: 'some' } });
    client.connection.onRequest('candor/readFiles', () => 'nonsense');
    await client.change(2, { text: 'um' });
    await client.open('um\n');
    expect(await client.items()).toHaveLength(1);
    expect(client.logged.join()).toContain('candor.speakingRate');
  });

  test('requests of a kind that it does not know', async () => {
    const client = await start();
    await expect(client.connection.sendRequest('textDocument/nonsense', {})).rejects.toMatchObject({ code: -32601 });
    await client.open('um\n');
    expect(await client.items()).toHaveLength(1);
  });
});

test('an analysis starts from the last one with what changed since, all edits at once', async () => {
  const client = await start();
  await client.open('One. Two. Three.\n');
  await client.items();
  await client.change(2, { range: line(0, 10, 15), text: '3' }, { range: line(0, 0, 3), text: 'First' });
  await client.change(3, { range: line(0, 5, 5), text: 'ly' });
  await client.items();
  const { text, options } = client.service.asked.at(-1) ?? {};
  expect(text).toBe('Firstly. Two. 3.\n');
  expect(options?.previous?.changes).toEqual([
    { span: { start: 0, end: 3 }, newText: 'Firstly' },
    { span: { start: 10, end: 15 }, newText: '3' },
  ]);
});

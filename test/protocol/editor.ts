import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { toLines } from '../../server/src/core/story/lines.ts';

/** What VS Code says of itself, as far as it matters here. */
export const everything: ClientCapabilities = {
  general: { positionEncodings: ['utf-16', 'utf-8'] },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    diagnostic: {
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      relatedInformation: true,
      dataSupport: true,
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** An editor at the other end of the server's pipes: it keeps the text as an editor would and takes edits as one. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly #process: ChildProcess;
  readonly #texts = new Map<string, { version: number; text: string }>();
  #waiting: (() => void)[] = [];
  settings: Readonly<Record<string, unknown>> = {};
  /** Until it is fulfilled the server waits for its settings. */
  settingsReady: Promise<void> = Promise.resolve();
  refreshes = 0;
  readonly registrations: Registration[] = [];

  constructor(server: string) {
    this.#process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#tell();
    });
    this.connection.onRequest('workspace/configuration', async ({ items }: { items: unknown[] }) => {
      await this.settingsReady;
      return items.map(() => this.settings);
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations);
      this.#tell();
      return null;
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#tell();
      return null;
    });
    this.connection.listen();
  }

  async start(
    capabilities: ClientCapabilities,
    initializationOptions: unknown = {},
    folder?: string,
  ): Promise<InitializeResult> {
    const params = {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'stories' }],
      capabilities,
      initializationOptions,
    };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /** Asks the server to end, as editors do; resolves to its exit code. */
  async end(): Promise<number> {
    await this.connection.sendRequest('shutdown');
    return this.exit();
  }

  async exit(): Promise<number> {
    const ended = once(this.#process, 'exit');
    await this.connection.sendNotification('exit');
    const [code] = await ended;
    this.connection.dispose();
    return Number(code);
  }

  kill(): void {
    this.connection.dispose();
    this.#process.kill();
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Waits for what the server says of its own accord. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>(resolve => this.#waiting.push(resolve));
  }

  #tell(): void {
    for (const told of this.#waiting.splice(0)) told();
  }

  textOf(uri: string): string {
    return this.#texts.get(uri)?.text ?? '';
  }

  async open(uri: string, text: string): Promise<void> {
    this.#texts.set(uri, { version: 1, text });
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async close(uri: string): Promise<void> {
    this.#texts.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Replaces stretches of the text one after the other, as one change. */
  async edit(uri: string, ...stretches: readonly { from: number; to: number; text: string }[]): Promise<void> {
    const document = this.#texts.get(uri) ?? { version: 0, text: '' };
    const contentChanges: TextDocumentContentChangeEvent[] = [];
    for (const { from, to, text } of stretches) {
      const lines = toLines(document.text);
      contentChanges.push({ range: { start: lines.positionAt(from), end: lines.positionAt(to) }, text });
      document.text = document.text.slice(0, from) + text + document.text.slice(to);
    }
    document.version++;
    this.#texts.set(uri, document);
    const textDocument = { uri, version: document.version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) };
    return this.connection.sendRequest('textDocument/diagnostic', params);
  }

  async findings(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  actions(
    uri: string,
    range: Range,
    only?: readonly string[],
    diagnostics: readonly Diagnostic[] = [],
  ): Promise<readonly CodeAction[]> {
    const context = { diagnostics, ...(only ? { only } : {}) };
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  /** The words that stand at a range. */
  at(uri: string, range: Range): string {
    const text = this.textOf(uri);
    const lines = toLines(text);
    return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  }

  /** Takes an edit as an editor would: only for the version it was made for, later places first; tab stops stay as they read. */
  async take(uri: string, edit: WorkspaceEdit | undefined): Promise<void> {
    const document = this.#texts.get(uri);
    const change = edit?.documentChanges?.[0];
    if (!document || !change || !('textDocument' in change)) throw new Error('an edit without a text');
    if (change.textDocument.version !== document.version) throw new Error('an edit of another version');
    const lines = toLines(document.text);
    const stretches = change.edits.map(it => ({
      from: lines.offsetAt(it.range.start),
      to: lines.offsetAt(it.range.end),
      text: 'snippet' in it ? withoutStops(it.snippet.value) : it.newText,
    }));
    await this.edit(uri, ...stretches.sort((a, b) => b.from - a.from || b.to - a.to));
  }
}

function withoutStops(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}

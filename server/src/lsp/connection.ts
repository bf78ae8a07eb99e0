import { type Connection, NotificationType, type WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { CandorService, Logger } from '../core/service.ts';
import type { ClientNotifications } from '../protocol.ts';
import { Analyses } from './analyses.ts';
import { capabilitiesFor, registerFor } from './capabilities.ts';
import { type Client, readClient } from './client.ts';
import { applyEdit, CodeActions } from './codeActions.ts';
import { Configuration, isFolderFile } from './configuration.ts';
import { Diagnostics, noDiagnostics } from './diagnostics.ts';
import { OpenDocuments } from './documents.ts';
import { type Files, filesOfClient, openFirst } from './files.ts';
import { createGuard } from './guard.ts';
import { ShownFindings } from './shownFindings.ts';
import { refreshLenses, StoryFeatures } from './storyFeatures.ts';

/** What the server takes from where it runs. */
export interface Host {
  readonly version?: string;
  readonly rubric: Rubric;
  readonly createService: (rubric: Rubric, logger: Logger) => CandorService;
  /** Files that this side can reach by itself, for clients that do not serve them. */
  readonly files: Files;
  /** Starts what the first fix would have to wait for; called once, when nobody waits for anything. */
  readonly warmUp: () => Promise<unknown>;
}

const trustChanged = new NotificationType<ClientNotifications['candor/trust']>('candor/trust');

/** Milliseconds after the first story was read: its findings have been shown by then. */
const idleAfter = 300;

export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize(params => {
    const client = readClient(params);
    serve(connection, client, host);
    return {
      capabilities: capabilitiesFor(client),
      serverInfo: { name: 'candor', ...(host.version ? { version: host.version } : {}) },
    };
  });
  connection.listen();
}

/** The index of what the server answers; decisions are taken where it points. */
function serve(connection: Connection, client: Client, host: Host): void {
  const logger: Logger = { warn: message => connection.console.warn(message) };
  const guard = createGuard(connection);
  const service = host.createService(host.rubric, logger);
  const documents = new OpenDocuments();
  const files = openFirst(documents, client.options.readFiles ? filesOfClient(connection) : host.files);
  const configuration = new Configuration(connection, client, files);
  const analyses = new Analyses(service, documents, configuration, logger);
  analyses.onFirstStory(() => setTimeout(guard.notification('warming up', host.warmUp), idleAfter));
  const findings = new ShownFindings(host.rubric, documents);
  const diagnostics = new Diagnostics(connection, client, documents, analyses, findings);
  const codeActions = new CodeActions(service, client, documents, analyses, findings);
  const features = new StoryFeatures(host.rubric, client, analyses, findings);
  const settingsChanged = () => {
    configuration.forget();
    diagnostics.allChanged();
    refreshLenses(connection, client);
  };

  const foldersChanged = guard.notification(
    'workspace/didChangeWorkspaceFolders',
    (event: WorkspaceFoldersChangeEvent) => {
      configuration.changeFolders(event);
      settingsChanged();
    },
  );

  connection.onInitialized(
    guard.notification('initialized', async () => {
      if (client.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
      await registerFor(connection, client);
    }),
  );

  connection.onDidOpenTextDocument(
    guard.notification('textDocument/didOpen', ({ textDocument: { uri, version, text } }) => {
      configuration.forget(uri);
      documents.open(uri, version, text);
      diagnostics.changed(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notification('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      documents.change(uri, version, contentChanges);
      if (isFolderFile(uri)) settingsChanged();
      diagnostics.changed(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notification('textDocument/didClose', ({ textDocument: { uri } }) => {
      documents.close(uri);
      analyses.forget(uri);
      if (isFolderFile(uri)) settingsChanged();
      diagnostics.closed(uri);
    }),
  );
  connection.languages.diagnostics.on(
    guard.request('textDocument/diagnostic', noDiagnostics, params => diagnostics.report(params)),
  );

  connection.onHover(guard.request('textDocument/hover', null, params => features.hover(params)));
  connection.onCompletion(guard.request('textDocument/completion', [], params => features.completions(params)));
  connection.onCodeLens(guard.request('textDocument/codeLens', [], params => features.lenses(params)));
  connection.onDocumentSymbol(guard.request('textDocument/documentSymbol', [], params => features.symbols(params)));
  connection.onFoldingRanges(guard.request('textDocument/foldingRange', [], params => features.folds(params)));
  connection.onSelectionRanges(
    guard.request('textDocument/selectionRange', null, params => features.selections(params)),
  );
  connection.onCodeAction(guard.request('textDocument/codeAction', [], params => codeActions.find(params)));
  connection.onCodeActionResolve((action, token) =>
    guard.request('codeAction/resolve', action, () => codeActions.resolve(action))(action, token),
  );
  connection.onExecuteCommand(guard.request('workspace/executeCommand', null, params => applyEdit(connection, params)));

  connection.onDidChangeConfiguration(
    guard.notification('workspace/didChangeConfiguration', ({ settings }) => {
      configuration.setSent(settings);
      settingsChanged();
    }),
  );
  connection.onDidChangeWatchedFiles(guard.notification('workspace/didChangeWatchedFiles', settingsChanged));
  connection.onNotification(
    trustChanged,
    guard.notification('candor/trust', ({ trusted }) => {
      configuration.setTrusted(trusted === true);
      settingsChanged();
    }),
  );
}

import { type Connection, NotificationType, type WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Logger } from '../core/service.ts';
import type { Files } from '../project/files.ts';
import type { ClientNotifications, ServerNotifications } from '../protocol.ts';
import { Analyses } from './analyses.ts';
import { capabilitiesFor, registerFor, watchFolder } from './capabilities.ts';
import { type Client, readClient } from './client.ts';
import { answerClientRequests, ClientAnswers } from './clientRequests.ts';
import { CodeActions } from './codeActions.ts';
import { Commands } from './commands.ts';
import { Configuration, isFolderFile } from './configuration.ts';
import { Diagnostics, noDiagnostics } from './diagnostics.ts';
import { OpenDocuments } from './documents.ts';
import { filesFor, openFirst } from './files.ts';
import { FolderFiles } from './folderFiles.ts';
import { createGuard } from './guard.ts';
import { type RubricMaker, Rubrics } from './rubrics.ts';
import { ShownFindings } from './shownFindings.ts';
import { refreshLenses, StoryFeatures } from './storyFeatures.ts';
import { StoryIndex } from './storyIndex.ts';

/** What the server takes from where it runs. */
export interface Host extends RubricMaker {
  readonly version?: string;
  /** Files that this side can reach by itself, for clients that do not serve them. */
  readonly files: Files;
  /** URI of the folder with the rules' pages that came with the server, for clients that bring none. */
  readonly docs?: string | undefined;
}

const rubricsRead = new NotificationType<ServerNotifications['candor/rubrics']>('candor/rubrics');
const viewChanged = new NotificationType<ClientNotifications['candor/view']>('candor/view');
const trustChanged = new NotificationType<ClientNotifications['candor/trust']>('candor/trust');

/** Milliseconds after the first story was read: its findings have been shown by then, and the first fix has not been asked for. */
const idleAfter = 300;

export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize(params => {
    const client = readClient(params, host.docs);
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
  const documents = new OpenDocuments();
  const files = openFirst(documents, filesFor(connection, client, host.files));
  const configuration = new Configuration(connection, client, files);
  const rubrics = new Rubrics(host, files, logger, {
    canTell: client.refreshesDiagnostics || !client.pullsDiagnostics,
    changed: () => {
      findingsChanged();
      if (client.options.status) connection.sendNotification(rubricsRead, rubrics.status());
    },
    named: guard.notification('watching', folder => watchFolder(connection, client, folder)),
  });
  const analyses = new Analyses(rubrics, documents, configuration, logger);
  analyses.onFirstStory(() => setTimeout(guard.notification('warming up', host.loadInflector), idleAfter));
  const findings = new ShownFindings(documents);
  const folderFiles = new FolderFiles(client, documents, configuration, rubrics);
  const diagnostics = new Diagnostics(
    connection,
    client,
    documents,
    analyses,
    findings,
    configuration,
    rubrics,
    folderFiles,
  );
  const codeActions = new CodeActions(client, documents, analyses, findings, files);
  const features = new StoryFeatures(client, analyses, findings);
  const index = new StoryIndex(documents, files, configuration, rubrics);
  const serverCommands = new Commands(connection, client, analyses);
  const findingsChanged = () => {
    diagnostics.allChanged();
    refreshLenses(connection, client);
  };
  const settingsChanged = () => {
    configuration.forget();
    findingsChanged();
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
      rubrics.documentChanged(uri);
      diagnostics.changed(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notification('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      documents.change(uri, version, contentChanges);
      if (isFolderFile(uri)) settingsChanged();
      rubrics.documentChanged(uri);
      diagnostics.changed(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notification('textDocument/didClose', ({ textDocument: { uri } }) => {
      documents.close(uri);
      analyses.forget(uri);
      findings.forget(uri);
      if (isFolderFile(uri)) settingsChanged();
      rubrics.documentChanged(uri);
      diagnostics.closed(uri);
    }),
  );
  connection.languages.diagnostics.on(
    guard.request('textDocument/diagnostic', noDiagnostics, params => diagnostics.report(params)),
  );

  connection.onHover(guard.request('textDocument/hover', null, params => features.hover(params)));
  connection.onCompletion(
    guard.request('textDocument/completion', [], params =>
      isFolderFile(params.textDocument.uri) ? folderFiles.completions(params) : features.completions(params),
    ),
  );
  connection.onCodeLens(guard.request('textDocument/codeLens', [], params => features.lenses(params)));
  connection.onDocumentSymbol(guard.request('textDocument/documentSymbol', [], params => features.symbols(params)));
  connection.onDocumentHighlight(
    guard.request('textDocument/documentHighlight', [], params => features.highlights(params)),
  );
  connection.onDocumentLinks(guard.request('textDocument/documentLink', [], params => features.links(params)));
  connection.languages.inlayHint.on(guard.request('textDocument/inlayHint', [], params => features.hints(params)));
  connection.onWorkspaceSymbol(guard.request('workspace/symbol', [], params => index.find(params)));
  connection.onFoldingRanges(guard.request('textDocument/foldingRange', [], params => features.folds(params)));
  connection.onSelectionRanges(
    guard.request('textDocument/selectionRange', null, params => features.selections(params)),
  );
  connection.onCodeAction(
    guard.request('textDocument/codeAction', [], params =>
      isFolderFile(params.textDocument.uri) ? folderFiles.actions(params) : codeActions.find(params),
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    guard.request('codeAction/resolve', action, () => codeActions.resolve(action))(action, token),
  );
  connection.onExecuteCommand(guard.request('workspace/executeCommand', null, params => serverCommands.run(params)));

  answerClientRequests(connection, guard, new ClientAnswers(analyses, findings, configuration, rubrics, files));

  connection.onDidChangeConfiguration(
    guard.notification('workspace/didChangeConfiguration', ({ settings }) => {
      configuration.setSent(settings);
      settingsChanged();
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard.notification('workspace/didChangeWatchedFiles', ({ changes }) => {
      rubrics.reload();
      if (changes.some(it => isFolderFile(it.uri))) settingsChanged();
    }),
  );
  connection.onNotification(
    viewChanged,
    guard.notification('candor/view', view => {
      configuration.setView(view);
      settingsChanged();
    }),
  );
  connection.onNotification(
    trustChanged,
    guard.notification('candor/trust', ({ trusted }) => {
      configuration.setTrusted(trusted === true);
      settingsChanged();
    }),
  );
}

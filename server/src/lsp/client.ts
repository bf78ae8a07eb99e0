import { type ClientCapabilities, type InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';
import { isRecord } from '../settings.ts';

/** What the client can, read once from its `initialize`; a client that says nothing can almost nothing, and is served. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticVersion: boolean;
  /** Understands code actions, not only commands. */
  readonly codeActions: boolean;
  /** Asks for the edit of an action only when it is taken. */
  readonly resolvesEdits: boolean;
  /** Asks for the command of an action only when it is taken. */
  readonly resolvesCommands: boolean;
  readonly preferredActions: boolean;
  /** Shows what cannot be done, with the reason. */
  readonly disabledActions: boolean;
  readonly versionedEdits: boolean;
  /** Lets a person look at edits before they are made. */
  readonly previewedEdits: boolean;
  readonly snippetEdits: boolean;
  /** Makes files as part of an edit. */
  readonly createsFiles: boolean;
  readonly refreshesLenses: boolean;
  /** Applies edits that the server sends of its own accord. */
  readonly appliesEdits: boolean;
  /** Shows a document, or a page outside the editor. */
  readonly showsDocuments: boolean;
  readonly snippetCompletions: boolean;
  readonly markdownHovers: boolean;
  /** Shows symbols within symbols. */
  readonly nestedSymbols: boolean;
  readonly pullsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** Watches folders outside the workspace too. */
  readonly watchesAnywhere: boolean;
  readonly workspaceFolders: boolean;
  readonly folders: readonly string[];
  readonly options: InitializationOptions;
}

export function readClient(params: InitializeParams, docs?: string): Client {
  const { textDocument, workspace, window }: ClientCapabilities = params.capabilities;
  const action = textDocument?.codeAction;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const shown = pulled ?? published;
  return {
    pullsDiagnostics: pulled !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: shown?.relatedInformation === true,
    tags: shown?.tagSupport !== undefined,
    codeDescription: shown?.codeDescriptionSupport === true,
    diagnosticVersion: published?.versionSupport === true,
    codeActions: action?.codeActionLiteralSupport !== undefined,
    resolvesEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    resolvesCommands: action?.dataSupport === true && action.resolveSupport?.properties.includes('command') === true,
    disabledActions: action?.disabledSupport === true,
    preferredActions: action?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    previewedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    showsDocuments: window?.showDocument?.support === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdownHovers: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    pullsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    folders: readFolders(params),
    options: { ...(docs === undefined ? {} : { docs }), ...readOptions(params.initializationOptions) },
  };
}

function readFolders({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(it => it.uri);
  return rootUri ? [rootUri] : [];
}

/** Reads what any client may have sent; anything unexpected counts as not said. */
function readOptions(raw: unknown): InitializationOptions {
  if (!isRecord(raw)) return {};
  const { trusted, readFiles, listFiles, snippets, docs, learn, commands, commandLinks, status, inlayHints, settings } =
    raw;
  return {
    trusted: trusted !== false,
    readFiles: readFiles === true,
    listFiles: listFiles === true,
    ...(snippets === 'client' ? { snippets } : {}),
    ...(typeof docs === 'string' ? { docs } : {}),
    ...(typeof learn === 'string' ? { learn } : {}),
    commands: Array.isArray(commands) ? commands.filter(it => typeof it === 'string') : [],
    commandLinks: commandLinks === true,
    status: status === true,
    ...(inlayHints === 'actors' ? { inlayHints } : {}),
    ...(isRecord(settings) ? { settings } : {}),
  };
}

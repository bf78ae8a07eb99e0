import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { folderFileName } from '../project/folderFile.ts';
import { rubricsFolder } from '../project/userRubrics.ts';
import type { Client } from './client.ts';
import { commandsOf } from './clientCommands.ts';
import { fixAllKind } from './convert.ts';
import { storyActionKind } from './storyActions.ts';

export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    // The libraries on both sides corrupt text in any other encoding.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'candor', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    codeActionProvider: client.codeActions
      ? {
          codeActionKinds: [CodeActionKind.QuickFix, storyActionKind, fixAllKind],
          resolveProvider: client.resolvesEdits,
        }
      : true,
    // VS Code turns suggestions while typing off in Markdown; these signs still bring them.
    completionProvider: { triggerCharacters: ['/', '#', ':'] },
    codeLensProvider: {},
    hoverProvider: true,
    documentSymbolProvider: { label: 'Candor' },
    workspaceSymbolProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    // Who acts stands within the sentence only for those who ask: there is no setting for it.
    ...(client.options.inlayHints === 'actors' ? { inlayHintProvider: true } : {}),
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...(commandsOf(client).length > 0 ? { executeCommandProvider: { commands: [...commandsOf(client)] } } : {}),
    ...(client.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}

const rubricFiles = '**/*.{yaml,yml}';

/** Asks to be told of what changes in a folder that a setting names; it may lie anywhere. */
export async function watchFolder(connection: Connection, client: Client, folder: string): Promise<void> {
  if (!client.registersWatchers || !client.watchesAnywhere) return;
  const watchers = [{ globPattern: { baseUri: folder, pattern: rubricFiles } }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Asks to be told of what changes outside the open documents, as far as the client lets itself be asked. */
export async function registerFor(connection: Connection, client: Client): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'candor' });
  }
  if (client.registersWatchers) {
    const watchers = [
      { globPattern: `**/${folderFileName}` },
      { globPattern: `**/${rubricsFolder.join('/')}/${rubricFiles}` },
    ];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

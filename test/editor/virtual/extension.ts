import { type ExtensionContext, workspace } from 'vscode';
import { MemoryFiles } from '../memoryFiles.ts';
import { scheme, texts } from './bank.ts';

/** Brings a file system, as extensions for remote repositories do; the editor starts it for the folder of the window. */
export function activate({ subscriptions }: ExtensionContext): void {
  subscriptions.push(workspace.registerFileSystemProvider(scheme, new MemoryFiles(texts), { isCaseSensitive: true }));
}

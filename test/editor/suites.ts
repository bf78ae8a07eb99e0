import { workspace } from 'vscode';
import { scheme } from './virtual/bank.ts';

/** Defines the tests that are meant for the window that is open: with a folder on a disk, one on no disk, or none. */
export async function loadSuite(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) await import('./suite/noFolder.test.ts');
  else if (folder.uri.scheme === scheme) await import('./virtual/virtual.test.ts');
  else await import('./suite/index.ts');
}

import { access, constants, stat } from 'node:fs/promises';
import type { Uri } from 'vscode';

const anybodyWrites = 0o222;

/** Whether a file's own permissions keep it from being written: the editor's file systems tell extensions nothing of them. */
export async function isLocked({ scheme, fsPath }: Uri): Promise<boolean> {
  if (scheme !== 'file') return false;
  try {
    const { mode } = await stat(fsPath);
    return (mode & anybodyWrites) === 0 || !(await mayWrite(fsPath)); // an administrator may write what nobody may
  } catch {
    return false; // not there any more: what is in the editor can be saved anew
  }
}

function mayWrite(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

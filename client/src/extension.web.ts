import { type ExtensionContext, Uri, workspace } from 'vscode';
import { type Candor, startCandor } from './candor.ts';

let candor: Candor | undefined;

export function activate(context: ExtensionContext): void {
  candor = startCandor(context, async () => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    return options => new LanguageClient('candor', 'Candor', () => startWorker(context.extensionUri), options);
  });
}

export async function deactivate(): Promise<void> {
  await candor?.stop();
}

/**
 * Not `new Worker(uri)`: an editor refuses to start a worker from the address that an extension has when a server
 * serves it. Through a blob it works everywhere.
 */
async function startWorker(extension: Uri): Promise<Worker> {
  const script = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'server.web.js'));
  const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'application/javascript' }));
  return new Worker(address); // the address stays: an editor may read it only later, from a worker of its own
}

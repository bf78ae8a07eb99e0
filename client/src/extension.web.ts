import { type ExtensionContext, Uri, workspace } from 'vscode';
import { type Candor, startCandor } from './candor.ts';

let candor: Candor | undefined;
let worker: Worker | undefined;

/** The editor's Markdown preview takes its extension from what this returns. */
export function activate(context: ExtensionContext): Pick<Candor, 'extendMarkdownIt'> {
  candor = startCandor(context, async () => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    // Not the worker itself: the editor gives extensions a `Worker` of its own making, which the library does not know.
    const connect = async () => {
      worker?.terminate(); // the one before, where the server starts anew
      worker = await startWorker(context.extensionUri);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return {
      createClient: options => new LanguageClient('candor', 'Candor', connect, options),
      isLocked: async () => false, // no disk
    };
  });
  return { extendMarkdownIt: candor.extendMarkdownIt };
}

export async function deactivate(): Promise<void> {
  await candor?.stop();
  worker?.terminate();
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

import type { ExtensionContext } from 'vscode';
import { type Candor, startCandor } from './candor.ts';
import { isLocked } from './lockedFiles.node.ts';

let candor: Candor | undefined;

/** The editor's Markdown preview takes its extension from what this returns. */
export function activate(context: ExtensionContext): Pick<Candor, 'extendMarkdownIt'> {
  candor = startCandor(context, async () => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: context.asAbsolutePath('dist/server.node.cjs'), transport: TransportKind.ipc };
    return { createClient: options => new LanguageClient('candor', 'Candor', server, options), isLocked };
  });
  return { extendMarkdownIt: candor.extendMarkdownIt };
}

export async function deactivate(): Promise<void> {
  await candor?.stop();
}

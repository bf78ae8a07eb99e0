import type { ExtensionContext } from 'vscode';
import { type Candor, startCandor } from './candor.ts';

let candor: Candor | undefined;

export function activate(context: ExtensionContext): void {
  candor = startCandor(context, async () => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: context.asAbsolutePath('dist/server.node.cjs'), transport: TransportKind.ipc };
    return options => new LanguageClient('candor', 'Candor', server, options);
  });
}

export async function deactivate(): Promise<void> {
  await candor?.stop();
}

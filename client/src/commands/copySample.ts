import { env, l10n, window } from 'vscode';
import type { ClientCommands } from '../../../server/src/protocol.ts';

/** Puts what the server has made of the mistaken finding where the person can look at it and send it, or not. */
export async function copySample({ text }: ClientCommands['candor.copySample']): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('Copied. Nothing was sent; read it before you send it.'), 6000);
}

import { FileType, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerRequests } from '../../server/src/protocol.ts';

const method = 'candor/readFiles' satisfies keyof ServerRequests;
type Read = ServerRequests[typeof method];

/** No file that the server may ask for is larger; a rubric or `candor.yaml` beyond it counts as unreadable. */
const maxBytes = 2_000_000;

/** Reads for the server what only the editor can reach: files of virtual workspaces, and of any workspace in the browser. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(
    method,
    async ({ uris }: Read['params']): Promise<Read['result']> => ({
      texts: await Promise.all(uris.map(it => readText(client.protocol2CodeConverter.asUri(it)))),
    }),
  );
}

async function readText(uri: Uri): Promise<string | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0 || size > maxBytes) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null; // no such file, or nobody may read it: the same to the server
  }
}

import { type Connection, RequestType } from 'vscode-languageserver';
import type { ServerRequests } from '../protocol.ts';
import { isRecord } from '../settings.ts';
import type { OpenDocuments } from './documents.ts';

/** Texts of files, wherever they lie: on this disk or in an editor that alone can reach them. */
export interface Files {
  /** In the order asked; `undefined` where there is none or it cannot be read. Never rejects. */
  read(uris: readonly string[]): Promise<readonly (string | undefined)[]>;
}

/** No files at all: a browser whose client does not serve them. */
export const noFiles: Files = { read: async uris => uris.map(() => undefined) };

type ReadFiles = ServerRequests['candor/readFiles'];
const readFiles = new RequestType<ReadFiles['params'], unknown, void>(
  'candor/readFiles' satisfies keyof ServerRequests,
);

/** Files as the client serves them. */
export function filesOfClient(connection: Connection): Files {
  return {
    async read(uris) {
      try {
        const result = await connection.sendRequest(readFiles, { uris });
        const { texts } = isRecord(result) ? result : {};
        if (!Array.isArray(texts)) return uris.map(() => undefined);
        return uris.map((_, index) => (typeof texts[index] === 'string' ? texts[index] : undefined));
      } catch (error) {
        connection.console.warn(`Files could not be read: ${String(error)}`);
        return uris.map(() => undefined);
      }
    },
  };
}

/** What is open in the editor stands before what is saved. */
export function openFirst(documents: OpenDocuments, files: Files): Files {
  return {
    async read(uris) {
      const open = uris.map(it => documents.get(it)?.text);
      const saved = await files.read(uris.filter((_, index) => open[index] === undefined));
      const rest = saved[Symbol.iterator]();
      return open.map(it => it ?? rest.next().value);
    },
  };
}

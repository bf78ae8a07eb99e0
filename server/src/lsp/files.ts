import { type Connection, RequestType } from 'vscode-languageserver';
import type { Files, Listing } from '../project/files.ts';
import type { ServerRequests } from '../protocol.ts';
import { isRecord } from '../settings.ts';
import type { Client } from './client.ts';
import type { OpenDocuments } from './documents.ts';

type ReadFiles = ServerRequests['candor/readFiles'];
type ListFiles = ServerRequests['candor/listFiles'];
const readFiles = new RequestType<ReadFiles['params'], unknown, void>(
  'candor/readFiles' satisfies keyof ServerRequests,
);
const listFiles = new RequestType<ListFiles['params'], unknown, void>(
  'candor/listFiles' satisfies keyof ServerRequests,
);

/** Files as the client serves them, as far as it does; otherwise as this side reaches them. */
export function filesFor(connection: Connection, { options }: Client, own: Files): Files {
  return {
    read: options.readFiles ? uris => readFromClient(connection, uris) : own.read,
    list: options.listFiles ? (folder, wanted) => listFromClient(connection, folder, wanted) : own.list,
  };
}

async function readFromClient(
  connection: Connection,
  uris: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const result = await ask(connection, () => connection.sendRequest(readFiles, { uris }));
  const { texts } = isRecord(result) ? result : {};
  return uris.map((_, index) => {
    const text: unknown = Array.isArray(texts) ? texts[index] : undefined;
    return typeof text === 'string' ? text : undefined;
  });
}

async function listFromClient(
  connection: Connection,
  folder: string,
  { endings, most }: Listing,
): Promise<readonly string[]> {
  const result = await ask(connection, () => connection.sendRequest(listFiles, { folder, endings, most }));
  const { paths } = isRecord(result) ? result : {};
  return Array.isArray(paths) ? paths.filter(it => typeof it === 'string').slice(0, most) : [];
}

async function ask(connection: Connection, request: () => Promise<unknown>): Promise<unknown> {
  try {
    return await request();
  } catch (error) {
    connection.console.warn(`Files could not be read: ${String(error)}`);
    return undefined;
  }
}

/** What is open in the editor stands before what is saved. */
export function openFirst(documents: OpenDocuments, files: Files): Files {
  return {
    list: files.list,
    async read(uris) {
      const open = uris.map(it => documents.get(it)?.text);
      const saved = await files.read(uris.filter((_, index) => open[index] === undefined));
      const rest = saved[Symbol.iterator]();
      return open.map(it => it ?? rest.next().value);
    },
  };
}

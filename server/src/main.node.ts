import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import {
  createNodeService,
  findDocs,
  findFiles,
  loadBuiltInRubric,
  loadInflector,
  readVersion,
} from './equipment.node.ts';
import { startServer } from './lsp/connection.ts';
import type { Files } from './project/files.ts';

const usage = `candor-language-server: Candor for any editor that speaks the Language Server Protocol

  candor-language-server --stdio          over standard input and output, as most editors want it
  candor-language-server --node-ipc | --pipe=NAME | --socket=PORT
  candor-language-server --version
`;

const transports = /^--(?:stdio|node-ipc|pipe(?:=.*)?|socket(?:=.*)?)$/;

/** The disk, for clients that do not serve files themselves. */
const disk: Files = {
  read: uris => Promise.all(uris.map(readOne)),
  list: async (uri, wanted) => (uri.startsWith('file:') ? findFiles(fileURLToPath(uri), wanted) : []),
};

async function readOne(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}

function main(args: readonly string[]): void {
  if (args.includes('--version')) process.stdout.write(`${readVersion()}\n`);
  else if (args.includes('--help') || !args.some(it => transports.test(it))) process.stdout.write(usage);
  else serve();
}

function serve(): void {
  const connection = createConnection();
  // Whatever nobody caught is told to the editor; the stories that are open stay served.
  process.on('uncaughtException', error => connection.console.error(error.stack ?? error.message));
  process.on('unhandledRejection', reason => connection.console.error(String(reason)));
  startServer(connection, {
    version: readVersion(),
    rubric: loadBuiltInRubric(),
    createService: createNodeService,
    files: disk,
    docs: findDocs(),
    loadInflector,
  });
}

main(process.argv.slice(2));

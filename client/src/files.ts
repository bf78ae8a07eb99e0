import { FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerRequests } from '../../server/src/protocol.ts';

type Method = keyof ServerRequests;
const readFiles = 'candor/readFiles' satisfies Method;
const listFiles = 'candor/listFiles' satisfies Method;
type Params<M extends Method> = ServerRequests[M]['params'];
type Result<M extends Method> = ServerRequests[M]['result'];

/** No file that the server may ask for is larger; a rubric or `candor.yaml` beyond it counts as unreadable. */
const maxBytes = 2_000_000;
/** A link to a folder above would otherwise be followed for ever. */
const maxDepth = 8;
/** Folders that hold no story, and more files than all others together. */
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Files that the workspace is searched for. */
export const sought = {
  markdown: { glob: '**/*.{md,markdown}', names: /\.(?:md|markdown)$/ },
  folderFiles: { glob: '**/candor.yaml', names: /^candor\.yaml$/ },
} as const;
type Sought = (typeof sought)[keyof typeof sought];

/** What the editor searches itself, or who brings the file system. For any other scheme its search waits for somebody to come. */
const searchedSchemes: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** Of all folders of the workspace, wherever they lie. */
export async function findInWorkspace(wanted: Sought, most = Number.POSITIVE_INFINITY): Promise<readonly Uri[]> {
  const folders = workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(it => findInFolder(it, wanted, most)));
  return found.flat();
}

async function findInFolder({ uri }: WorkspaceFolder, { glob, names }: Sought, most: number): Promise<readonly Uri[]> {
  if (searchedSchemes.has(uri.scheme)) {
    const limit = Number.isFinite(most) ? most : undefined;
    return workspace.findFiles(new RelativePattern(uri, glob), '**/node_modules/**', limit);
  }
  const paths = await listPaths(uri, it => names.test(it), most);
  return paths.map(it => Uri.joinPath(uri, it));
}

/** Reads for the server what only the editor can reach: files of virtual workspaces, and of any workspace in the browser. */
export function serveFiles(client: BaseLanguageClient): void {
  const toUri = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  client.onRequest(
    readFiles,
    async ({ uris }: Params<typeof readFiles>): Promise<Result<typeof readFiles>> => ({
      texts: await Promise.all(uris.map(it => readText(toUri(it)))),
    }),
  );
  client.onRequest(
    listFiles,
    async ({ folder, endings, most }: Params<typeof listFiles>): Promise<Result<typeof listFiles>> => ({
      paths: await listPaths(toUri(folder), name => endings.some(it => name.endsWith(it)), most),
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

/** Level by level, so that what is left out where there are too many lies deepest. */
async function listPaths(folder: Uri, isWanted: (name: string) => boolean, most: number): Promise<readonly string[]> {
  const found: string[] = [];
  let level = [''];
  for (let depth = 0; depth < maxDepth && level.length > 0 && found.length < most; depth++) {
    const below: string[] = [];
    for (const path of level) {
      for (const [name, type] of await entriesOf(Uri.joinPath(folder, path))) {
        const place = path === '' ? name : `${path}/${name}`;
        if (isWanted(name) && (type & FileType.File) !== 0) found.push(place);
        else if ((type & FileType.Directory) !== 0 && !skipped.has(name)) below.push(place);
      }
    }
    level = below;
  }
  return found.slice(0, most);
}

async function entriesOf(folder: Uri): Promise<readonly (readonly [string, FileType])[]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return []; // no such folder
  }
}

/** URIs as editors write them, taken apart as texts: schemes such as `vscode-vfs:` and `untitled:` are no business of `URL`. */

/** The path with escapes undone; what cannot be undone stays as it is. */
export function pathOf(uri: string): string {
  const path = withoutQuery(uri).replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '');
  return withDrive(decoded(path));
}

/** The URI of the folder it lies in; `undefined` where there is none, as for an untitled document. */
export function parentOf(uri: string): string | undefined {
  const found = /^([a-z][\w+.-]*:\/\/[^/]*(?:\/.*)?)\/[^/]*$/i.exec(withoutTrailingSlash(withoutQuery(uri)));
  return found?.[1];
}

export function childOf(folder: string, name: string): string {
  return `${withoutTrailingSlash(folder)}/${name}`;
}

/** The folders from the one a document lies in up to `root`; only its own where it lies outside. */
export function foldersUpTo(uri: string, root: string | undefined): readonly string[] {
  const own = parentOf(uri);
  if (own === undefined) return [];
  if (root === undefined || !isBelow(uri, root)) return [own];
  const folders = [own];
  for (let folder = own; !isSame(folder, root); ) {
    const next = parentOf(folder);
    if (next === undefined) break;
    folders.push(next);
    folder = next;
  }
  return folders;
}

export function isBelow(uri: string, folder: string): boolean {
  return schemeOf(uri) === schemeOf(folder) && pathOf(uri).startsWith(`${withoutTrailingSlash(pathOf(folder))}/`);
}

function isSame(a: string, b: string): boolean {
  return withoutTrailingSlash(pathOf(a)) === withoutTrailingSlash(pathOf(b));
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':')).toLowerCase();
}

function withoutQuery(uri: string): string {
  return uri.replace(/[?#].*$/s, '');
}

function withoutTrailingSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Clients differ in the case of a drive's letter. */
function withDrive(path: string): string {
  return path.replace(/^\/[A-Z]:/, it => it.toLowerCase());
}

/** URIs as editors write them, taken apart as texts: schemes such as `vscode-vfs:` and `untitled:` are no business of `URL`. */

/** The path with escapes undone; what cannot be undone stays as it is. */
export function pathOf(uri: string): string {
  const path = withoutQuery(uri).replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '');
  return withDrive(decoded(path));
}

/** The URI of the folder it lies in; `undefined` where there is none, as for an untitled document, wherever it will be saved. */
export function parentOf(uri: string): string | undefined {
  if (schemeOf(uri) === 'untitled') return undefined;
  const found = /^([a-z][\w+.-]*:(?:\/\/[^/]*)?(?:\/.*)?)\/[^/]*$/i.exec(withoutTrailingSlash(withoutQuery(uri)));
  return found?.[1];
}

export function childOf(folder: string, name: string): string {
  return `${withoutTrailingSlash(folder)}/${name}`;
}

/** A relative path as it stands in a URI. */
export function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * The folder that a setting names: relative to `base`, or absolute on the same file system (`/rules`, `C:\\rules`), or a URI.
 * `undefined` for a relative one where there is nothing it could be relative to.
 */
export function folderAt(named: string, base: string | undefined): string | undefined {
  const path = named.trim().replaceAll('\\', '/');
  if (/^[a-z][\w+.-]+:\/\//i.test(path)) return withoutTrailingSlash(path);
  const drive = /^([a-z]):(\/.*)$/i.exec(path);
  if (drive) return `file:///${drive[1]?.toLowerCase()}%3A${encoded(withoutTrailingSlash(drive[2] ?? ''))}`;
  if (path.startsWith('/')) return `${rootOf(base)}${encoded(withoutTrailingSlash(path))}`;
  return base === undefined || path === '' ? undefined : resolved(base, path);
}

function rootOf(base: string | undefined): string {
  return /^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i.exec(base ?? '')?.[0] ?? 'file://';
}

function resolved(base: string, path: string): string | undefined {
  let folder: string | undefined = withoutTrailingSlash(base);
  for (const step of withoutTrailingSlash(path).split('/')) {
    if (step === '.' || step === '') continue;
    folder = folder && (step === '..' ? parentOf(folder) : childOf(folder, encoded(step)));
  }
  return folder;
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
  // Those of the scheme stay.
  const scheme = /^[a-z][\w+.-]*:\/\//i.exec(uri)?.[0] ?? '';
  return scheme + uri.slice(scheme.length).replace(/\/+$/, '');
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

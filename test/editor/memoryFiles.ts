import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** A file system that no disk holds, as those of virtual workspaces. Nothing can be added to it. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #locked: ReadonlySet<string>;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  /** `locked`: paths of files that may only be read, though others can be written. */
  constructor(texts: Readonly<Record<string, string>>, locked: readonly string[] = []) {
    this.#locked = new Set(locked);
    this.#files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  stat({ path }: Uri): FileStat {
    const file = this.#files.get(path);
    if (file) return { type: FileType.File, ctime: 0, mtime: 0, size: file.length, ...this.#permissionsOf(path) };
    if (this.#below(path).length === 0) throw FileSystemError.FileNotFound(path);
    return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  #permissionsOf(path: string): Pick<FileStat, 'permissions'> {
    return this.#locked.has(path) ? { permissions: FilePermission.Readonly } : {};
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const names = this.#below(path).map(it => it.split('/'));
    return names.map(([name = '', ...rest]) => [name, rest.length === 0 ? FileType.File : FileType.Directory]);
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file;
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  /** Paths below a folder, relative to it. */
  #below(path: string): readonly string[] {
    const folder = path.endsWith('/') ? path : `${path}/`;
    return [...this.#files.keys()].filter(it => it.startsWith(folder)).map(it => it.slice(folder.length));
  }
}

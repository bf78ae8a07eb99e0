import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** A file system that no disk holds, as those of virtual workspaces. Folders are there as long as something is in them. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files: Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #locked: ReadonlySet<string>;
  #clock = 1;

  /** `locked`: paths of files that may only be read, though others can be written. */
  constructor(texts: Readonly<Record<string, string>>, locked: readonly string[] = []) {
    this.#locked = new Set(locked);
    const entries = Object.entries(texts);
    this.#files = new Map(entries.map(([path, text]) => [path, { bytes: new TextEncoder().encode(text), mtime: 1 }]));
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  stat({ path }: Uri): FileStat {
    const file = this.#files.get(path);
    if (file) {
      const { mtime, bytes } = file;
      return { type: FileType.File, ctime: 0, mtime, size: bytes.length, ...this.#permissionsOf(path) };
    }
    if (this.#below(path).length === 0) throw FileSystemError.FileNotFound(path);
    return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  #permissionsOf(path: string): Pick<FileStat, 'permissions'> {
    return this.#locked.has(path) ? { permissions: FilePermission.Readonly } : {};
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const names = this.#below(path).map(it => it.split('/'));
    const entries = names.map(
      ([name = '', ...rest]) => [name, rest.length === 0 ? FileType.File : FileType.Directory] as const,
    );
    return [...new Map(entries)];
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  writeFile(uri: Uri, bytes: Uint8Array): void {
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#files.set(uri.path, { bytes, mtime: ++this.#clock });
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: Uri): void {
    if (!this.#files.delete(uri.path)) throw FileSystemError.FileNotFound(uri);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  createDirectory(): void {
    // It is there with its first file.
  }

  /** Paths below a folder, relative to it. */
  #below(path: string): readonly string[] {
    const folder = path.endsWith('/') ? path : `${path}/`;
    return [...this.#files.keys()].filter(it => it.startsWith(folder)).map(it => it.slice(folder.length));
  }
}

import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import { findInWorkspace, sought } from '../files.ts';
import { isOldVersion } from '../oldVersions.ts';
import { toRange } from '../places.ts';
import type { Ask } from '../requests.ts';
import type { Standings } from '../standings.ts';
import { type Bank, type StoryRow, toBanks, toRows } from './storyRows.ts';

type Row = Bank | StoryRow;

/** So many files go to the server at once, so that the first of many stories are seen early. */
const batch = 20;

/** From one that needs its teller to one that was told. */
const icons: Readonly<Record<string, string>> = {
  Draft: 'circle-large-outline',
  Whole: 'color-mode',
  Sound: 'circle-large-filled',
  Rehearsed: 'pass-filled',
};

/** The stories of the workspace, open or not, and how each stands. Read when the view is looked at, never before. */
export class StoriesView implements TreeDataProvider<Row>, Disposable {
  readonly #ask: Ask;
  readonly #standings: Standings;
  readonly #changed = new EventEmitter<Row | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #listeners: readonly Disposable[];
  /** By URI of the file; those without stories are known to have none. */
  readonly #known = new Map<string, readonly StoryRow[]>();
  #folders: readonly string[] = [];
  #reading: Promise<void> | undefined;

  constructor(ask: Ask, standings: Standings) {
    this.#ask = ask;
    this.#standings = standings;
    const files = workspace.createFileSystemWatcher(sought.markdown.glob);
    const folderFiles = workspace.createFileSystemWatcher(sought.folderFiles.glob);
    const view = window.createTreeView('candor.stories', { treeDataProvider: this, showCollapseAll: false });
    this.#listeners = [
      this.#changed,
      files,
      folderFiles,
      view,
      files.onDidCreate(it => this.#forget(it)),
      files.onDidChange(it => this.#forget(it)),
      files.onDidDelete(it => this.#forget(it)),
      ...[folderFiles.onDidCreate, folderFiles.onDidChange, folderFiles.onDidDelete].map(on => on(() => this.#again())),
      workspace.onDidChangeWorkspaceFolders(() => this.#again()),
      workspace.onDidChangeConfiguration(it => it.affectsConfiguration('candor') && this.#again()),
      workspace.onDidGrantWorkspaceTrust(() => this.#again()),
      standings.onDidChange(() => this.#changed.fire(undefined)),
    ];
  }

  dispose(): void {
    for (const it of this.#listeners) it.dispose();
  }

  getTreeItem(row: Row): TreeItem {
    return 'rows' in row ? this.#folderItem(row) : this.#storyItem(row);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return 'rows' in row ? [...row.rows] : [];
    this.#reading ??= this.#read();
    await this.#reading;
    const banks = toBanks(this.#rows(), this.#folders);
    const [only, ...others] = banks;
    return only && others.length === 0 ? [...only.rows] : [...banks];
  }

  /** What is open is shown as it stands in the editor. */
  #rows(): readonly StoryRow[] {
    const open = new Map<string, readonly StoryRow[]>();
    for (const { uri } of workspace.textDocuments) {
      const standing = this.#standings.of(uri);
      if (standing && !isOldVersion(uri)) open.set(uri.toString(), toRows(uri.toString(), standing.stories));
    }
    return [...new Map([...this.#known, ...open]).values()].flat();
  }

  async #read(): Promise<void> {
    const [found, folderFiles] = await Promise.all([
      findInWorkspace(sought.markdown),
      findInWorkspace(sought.folderFiles),
    ]);
    this.#folders = [
      ...(workspace.workspaceFolders ?? []).map(it => it.uri),
      ...folderFiles.map(it => Uri.joinPath(it, '..')),
    ].map(it => it.toString());
    const files = found.map(it => it.toString());
    for (const uri of this.#known.keys()) if (!files.includes(uri)) this.#known.delete(uri);
    await this.#check(files.filter(it => !this.#known.has(it)).sort());
  }

  /** The first are there at once; the others come as they are read. */
  async #check([...files]: readonly string[]): Promise<void> {
    await this.#checkBatch(files.splice(0, batch));
    if (files.length > 0) void this.#checkOthers(files);
  }

  async #checkOthers(files: string[]): Promise<void> {
    while (files.length > 0) {
      await this.#checkBatch(files.splice(0, batch));
      this.#changed.fire(undefined);
    }
  }

  async #checkBatch(uris: readonly string[]): Promise<void> {
    if (uris.length === 0) return;
    const result = await this.#ask('candor/check', { uris });
    for (const uri of uris) this.#known.set(uri, []);
    for (const { uri, stories } of result?.files ?? []) this.#known.set(uri, toRows(uri, stories));
  }

  #forget(uri: Uri): void {
    this.#known.delete(uri.toString());
    this.#reading = undefined;
    this.#changed.fire(undefined);
  }

  #again(): void {
    this.#known.clear();
    this.#reading = undefined;
    this.#changed.fire(undefined);
  }

  #folderItem({ folder, rows }: Bank): TreeItem {
    const uri = Uri.parse(folder);
    const label = folder === '' ? l10n.t('not saved yet') : workspace.asRelativePath(uri);
    const isOfWorkspace = workspace.workspaceFolders?.find(it => it.uri.toString() === folder);
    const item = new TreeItem(isOfWorkspace?.name ?? label, TreeItemCollapsibleState.Expanded);
    item.id = `bank:${folder}`;
    item.description = String(rows.length);
    item.iconPath = ThemeIcon.Folder;
    return item;
  }

  #storyItem({ uri, name, state, status, range }: StoryRow): TreeItem {
    const item = new TreeItem(name, TreeItemCollapsibleState.None);
    const resource = Uri.parse(uri);
    item.description = [state, status].filter(it => it !== '').join(' · ');
    item.tooltip = `${name}\n${item.description}\n${workspace.asRelativePath(resource)}`;
    item.iconPath = new ThemeIcon(icons[state] ?? 'circle-large-outline');
    item.contextValue = 'story';
    const { start } = toRange(range);
    item.command = {
      title: l10n.t('Open Story'),
      command: 'vscode.open',
      arguments: [resource, { selection: { start, end: start } }],
    };
    return item;
  }
}

import type { Connection, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { ChosenView } from '../core/service.ts';
import type { Files } from '../project/files.ts';
import { folderFileName, readFolderFile, type StoryDefaults } from '../project/folderFile.ts';
import { type StoryFiles, toStoryFiles } from '../project/stories.ts';
import { type RubricFolders, rubricsFolder } from '../project/userRubrics.ts';
import { defaultSettings, isRecord, mergeSettings, readSettings, type Settings } from '../settings.ts';
import type { Client } from './client.ts';
import { childOf, encoded, folderAt, foldersUpTo, isBelow, parentOf, pathOf } from './uris.ts';

/** How one document is to be read: its editor's settings with the `candor.yaml` files above it, the nearest winning. */
export interface DocumentSettings {
  readonly settings: Settings;
  readonly view: ChosenView;
  /** Globs for stories, from the nearest place that states any. */
  readonly files: StoryFiles;
  /** Where rules of the person's own may lie. */
  readonly rubrics: RubricFolders;
  /** What new stories beside it start with. */
  readonly defaults: StoryDefaults;
}

export function isFolderFile(uri: string): boolean {
  return pathOf(uri).endsWith(`/${folderFileName}`);
}

export class Configuration {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #files: Files;
  readonly #known = new Map<string, Promise<DocumentSettings>>();
  /** What a client without `workspace/configuration` has sent. */
  #sent: unknown;
  #folders: readonly string[];
  #trusted: boolean;
  /** For whom stories are read in this window. */
  #view: ChosenView = {};

  constructor(connection: Connection, client: Client, files: Files) {
    this.#connection = connection;
    this.#client = client;
    this.#files = files;
    this.#sent = client.options.settings;
    this.#folders = client.folders;
    this.#trusted = client.options.trusted !== false;
  }

  /** The same object until something changes. Never rejects. */
  of(uri: string): Promise<DocumentSettings> {
    const known = this.#known.get(uri);
    if (known) return known;
    const reading = this.#read(uri);
    this.#known.set(uri, reading);
    return reading;
  }

  /** Forgets one document's settings, or all where something changed that may concern any. */
  forget(uri?: string): void {
    if (uri === undefined) this.#known.clear();
    else this.#known.delete(uri);
  }

  setSent(settings: unknown): void {
    const { candor = settings } = isRecord(settings) ? settings : {};
    this.#sent = candor;
    this.forget();
  }

  setTrusted(trusted: boolean): void {
    this.#trusted = trusted;
    this.forget();
  }

  setView(view: ChosenView): void {
    this.#view = view;
    this.forget();
  }

  changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const kept = this.#folders.filter(folder => !removed.some(it => it.uri === folder));
    this.#folders = [...kept, ...added.map(it => it.uri)];
    this.forget();
  }

  /** The workspace's folders, in the client's order. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /**
   * Where it lies as far as folders have a say: an old version of a file that a comparison shows, under a scheme of its own, is read
   * as the file itself.
   */
  placeOf(uri: string): string {
    if (parentOf(uri) === undefined || this.#folders.some(it => isBelow(uri, it))) return uri;
    const path = pathOf(uri);
    const folder = this.#folders.find(it => path.startsWith(`${pathOf(it)}/`));
    return folder === undefined ? uri : childOf(folder, encoded(path.slice(pathOf(folder).length + 1)));
  }

  async #read(document: string): Promise<DocumentSettings> {
    const uri = this.placeOf(document);
    const root = this.#rootOf(uri);
    const [ofEditor, ofFolders] = await Promise.all([this.#settingsOfEditor(uri), this.#folderFiles(uri, root)]);
    const settings = mergeSettings(ofEditor, ...ofFolders.map(it => it.file.given));
    // Paths and globs are relative to the file that states them; those of the editor's settings to the workspace.
    const baseOf = (name: 'files' | 'rubrics') =>
      ofFolders.findLast(it => it.file.given[name] !== undefined)?.folder ?? root ?? parentOf(uri);
    const base = baseOf('files');
    const named = settings.rubrics.flatMap(it => folderAt(it, baseOf('rubrics')) ?? []);
    return {
      settings,
      view: this.#view,
      files: toStoryFiles(base === undefined ? '' : pathOf(base), settings.files),
      rubrics: { nearest: this.#rubricsFolders(uri, root), named },
      defaults: Object.assign({}, ...ofFolders.map(it => it.file.defaults)),
    };
  }

  #rubricsFolders(uri: string, root: string | undefined): readonly string[] {
    if (!this.#trusted) return [];
    return this.#foldersOf(uri, root).map(it => rubricsFolder.reduce(childOf, it));
  }

  /** From its own folder outwards; a document that lies nowhere yet is read as one of the workspace folder. */
  #foldersOf(uri: string, root: string | undefined): readonly string[] {
    return parentOf(uri) === undefined && root !== undefined ? [root] : foldersUpTo(uri, root);
  }

  /** The innermost workspace folder it lies in; a document that lies nowhere yet belongs to the first. */
  #rootOf(uri: string): string | undefined {
    if (parentOf(uri) === undefined) return this.#folders[0];
    return this.#folders.filter(it => isBelow(uri, it)).sort((a, b) => b.length - a.length)[0];
  }

  async #settingsOfEditor(uri: string): Promise<Settings> {
    const { settings, problems } = readSettings(await this.#rawSettings(uri));
    for (const { path, message } of problems) this.#connection.console.warn(`candor.${path.join('.')}: ${message}`);
    return settings;
  }

  async #rawSettings(uri: string): Promise<unknown> {
    if (!this.#client.pullsConfiguration) return this.#sent;
    try {
      return await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'candor' });
    } catch (error) {
      this.#connection.console.warn(`The settings could not be read, so the defaults hold: ${String(error)}`);
      return defaultSettings;
    }
  }

  /** From the workspace folder inwards. */
  async #folderFiles(uri: string, root: string | undefined) {
    if (!this.#trusted) return [];
    const folders = this.#foldersOf(uri, root).toReversed();
    const texts = await this.#files.read(folders.map(it => childOf(it, folderFileName)));
    return folders.flatMap((folder, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ folder, file: readFolderFile(text) }];
    });
  }
}

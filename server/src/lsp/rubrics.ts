import type { Inflector } from '../core/english/inflect.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { CandorService, Logger } from '../core/service.ts';
import { describe } from '../project/errors.ts';
import type { Files } from '../project/files.ts';
import {
  findUserFiles,
  isSame,
  loadUserRubric,
  type RubricFolders,
  rubricsFolder,
  type UserRubric,
} from '../project/userRubrics.ts';
import type { RubricsParams } from '../protocol.ts';
import { childOf, encoded, pathOf } from './uris.ts';

/** Whether a document could be a rubric: which YAML files are, their folders say. */
export function isRubricFile(uri: string): boolean {
  return /\.ya?ml$/i.test(pathOf(uri));
}

/** A rubric with the service that reads by it. */
export interface RubricSet {
  readonly rubric: Rubric;
  readonly service: CandorService;
  /** `undefined`: the built-in rubric alone. */
  readonly user: UserRubric | undefined;
}

/** What rubrics are made with. */
export interface RubricMaker {
  readonly rubric: Rubric;
  readonly createService: (rubric: Rubric, logger: Logger) => CandorService;
  readonly loadInflector: () => Promise<Inflector>;
}

/** What others want to hear of. */
export interface RubricEvents {
  /** Whether the client can be made to look again. */
  readonly canTell: boolean;
  /** Stories are read by other rules from now on. */
  readonly changed: () => void;
  /** A folder is named for the first time, and what happens in it matters. */
  readonly named: (folder: string) => void;
}

interface Known {
  readonly folders: RubricFolders;
  set: RubricSet;
  loading: Promise<void> | undefined;
}

/** Milliseconds before files are read: the findings of the built-in rules are out by then, and whoever types a rule has paused. */
const restBefore = 150;

/**
 * The rubrics that stories are read by. A person's own are loaded behind the first findings, since their phrases need the large
 * inflector; until then, and where there are none, the built-in rules speak.
 */
export class Rubrics {
  readonly builtIn: RubricSet;
  readonly #maker: RubricMaker;
  readonly #files: Files;
  readonly #logger: Logger;
  readonly #events: RubricEvents;
  readonly #known = new Map<string, Known>();
  readonly #named = new Set<string>();
  #generation = 0;

  constructor(maker: RubricMaker, files: Files, logger: Logger, events: RubricEvents) {
    this.#maker = maker;
    this.#files = files;
    this.#logger = logger;
    this.#events = events;
    this.builtIn = { rubric: maker.rubric, service: maker.createService(maker.rubric, logger), user: undefined };
  }

  /** What a story is read by: what is there now, unless the client could never be told that there is more. */
  current(folders: RubricFolders): RubricSet | Promise<RubricSet> {
    return this.#events.canTell ? this.of(folders) : this.ready(folders);
  }

  /** What is there now; where more is to be loaded, that begins, and is told once it is there. */
  of(folders: RubricFolders): RubricSet {
    return this.#knownOf(folders)?.set ?? this.builtIn;
  }

  /** What these folders hold, waited for. */
  async ready(folders: RubricFolders): Promise<RubricSet> {
    const known = this.#knownOf(folders);
    while (known?.loading) await known.loading;
    return known?.set ?? this.builtIn;
  }

  /** The set that a file belongs to, as it stands now. */
  async setWith(uri: string, folders: RubricFolders): Promise<RubricSet | undefined> {
    const own = await this.ready(folders);
    return [own, ...this.#sets()].find(set => set.user?.files.some(it => it.name === uri));
  }

  /** A document was opened, typed in or closed: where it is one of the files, it is read as it stands in the editor. */
  documentChanged(uri: string): void {
    if (!isRubricFile(uri)) return;
    const isOurs = pathOf(uri).includes(`/${rubricsFolder.join('/')}/`);
    if (isOurs || this.#sets().some(set => set.user?.files.some(it => it.name === uri))) this.reload();
  }

  /** How the files fare that were read, whatever story they are for. */
  status(): RubricsParams {
    const users = new Set(this.#sets().flatMap(it => it.user ?? []));
    const files = new Set([...users].flatMap(it => it.files.map(file => file.name)));
    const broken = [...users].flatMap(({ files, problems }) => {
      const paths = new Set(problems.filter(it => it.severity === 'error').map(it => it.path));
      return files.filter(it => paths.has(it.path)).map(it => it.name);
    });
    return { files: files.size, broken: [...new Set(broken)].sort() };
  }

  /** Files came, went or changed; what was read stays until it is read again. */
  reload(): void {
    this.#generation++;
    for (const known of this.#known.values()) known.loading ??= this.#load(known);
  }

  #sets(): readonly RubricSet[] {
    return [...this.#known.values()].map(it => it.set);
  }

  #knownOf(folders: RubricFolders): Known | undefined {
    if (folders.nearest.length + folders.named.length === 0) return undefined;
    const key = JSON.stringify(folders);
    const known = this.#known.get(key);
    if (known) return known;
    const added: Known = { folders, set: this.builtIn, loading: undefined };
    this.#known.set(key, added);
    for (const folder of folders.named) this.#tellNamed(folder);
    added.loading = this.#load(added);
    return added;
  }

  #tellNamed(folder: string): void {
    if (this.#named.has(folder)) return;
    this.#named.add(folder);
    this.#events.named(folder);
  }

  /** Reads until nothing has changed in the meantime. */
  async #load(known: Known): Promise<void> {
    const before = known.set;
    try {
      let generation: number;
      do {
        generation = this.#generation;
        await new Promise(resolve => setTimeout(resolve, restBefore));
        if (generation === this.#generation) known.set = await this.#read(known.folders);
      } while (generation !== this.#generation);
    } catch (error) {
      this.#logger.warn(`Rubrics could not be read: ${describe(error)}`);
    }
    known.loading = undefined;
    if (known.set !== before) this.#events.changed();
  }

  async #read(folders: RubricFolders): Promise<RubricSet> {
    const files = await findUserFiles(folders, this.#files, (folder, path) => childOf(folder, encoded(path)));
    if (files.length === 0) return this.builtIn;
    const same = this.#sets().find(it => it.user && isSame(it.user.files, files));
    if (same) return same;
    const user = loadUserRubric(files, this.#maker.rubric, await this.#maker.loadInflector());
    return { rubric: user.rubric, service: this.#maker.createService(user.rubric, this.#logger), user };
  }
}

import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { parseStory } from '../core/story/parseStory.ts';
import type { Labels } from '../core/story/story.ts';
import { type Files, markdownFiles } from '../project/files.ts';
import { isStory } from '../project/stories.ts';
import type { Configuration } from './configuration.ts';
import { toStorySymbol } from './convert.ts';
import type { OpenDocuments } from './documents.ts';
import type { Rubrics } from './rubrics.ts';
import { childOf, encoded, parentOf, pathOf } from './uris.ts';

interface Indexed {
  readonly text: string;
  readonly labels: Labels;
  readonly symbols: readonly SymbolInformation[];
}

/** More than anybody looks through. */
const mostShown = 200;

/**
 * The stories of the workspace by their titles, open or not. Read when somebody asks, and of what was read before only what has
 * changed since: a title costs a parse, not an analysis.
 */
export class StoryIndex {
  readonly #documents: OpenDocuments;
  readonly #files: Files;
  readonly #configuration: Configuration;
  readonly #rubrics: Rubrics;
  #known = new Map<string, Indexed>();

  constructor(documents: OpenDocuments, files: Files, configuration: Configuration, rubrics: Rubrics) {
    this.#documents = documents;
    this.#files = files;
    this.#configuration = configuration;
    this.#rubrics = rubrics;
  }

  async find({ query }: WorkspaceSymbolParams): Promise<SymbolInformation[]> {
    const uris = await this.#uris();
    const texts = await this.#files.read(uris);
    const known = new Map<string, Indexed>();
    for (const [index, uri] of uris.entries()) {
      const text = texts[index];
      const indexed = text === undefined ? undefined : await this.#index(uri, text);
      if (indexed) known.set(uri, indexed);
    }
    this.#known = known;
    const wanted = query.toLowerCase();
    const symbols = [...known.values()].flatMap(it => it.symbols);
    return symbols.filter(it => holdsInOrder(it.name.toLowerCase(), wanted)).slice(0, mostShown);
  }

  async #uris(): Promise<readonly string[]> {
    const found = await Promise.all(
      this.#configuration.folders.map(async folder => {
        const paths = await this.#files.list(folder, markdownFiles);
        return paths.map(it => childOf(folder, encoded(it)));
      }),
    );
    // An old version would be listed beside its file.
    const open = this.#documents.all().map(it => it.uri);
    return [...new Set([...open.filter(it => this.#configuration.placeOf(it) === it), ...found.flat()])];
  }

  async #index(uri: string, text: string): Promise<Indexed | undefined> {
    const folder = parentOf(uri);
    // Files of one folder are read alike, and asking for each of thousands would take long.
    const { files, rubrics } = await this.#configuration.of(folder === undefined ? uri : childOf(folder, '*.story.md'));
    if (!isStory(pathOf(uri), text, files)) return undefined;
    const { labels } = this.#rubrics.of(rubrics).rubric;
    const known = this.#known.get(uri);
    if (known?.text === text && known.labels === labels) return known;
    const { document } = parseStory(text, labels);
    return { text, labels, symbols: document.stories.map(it => toStorySymbol(uri, text, it)) };
  }
}

/** As editors filter: the letters in their order, with others between. */
function holdsInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}

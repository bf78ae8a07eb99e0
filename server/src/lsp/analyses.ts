import type { Analysis } from '../core/analysis.ts';
import type { AnalyzeOptions, Logger } from '../core/service.ts';
import { describe } from '../project/errors.ts';
import { toOptions } from '../project/options.ts';
import { isStory } from '../project/stories.ts';
import type { Settings } from '../settings.ts';
import type { Configuration, DocumentSettings } from './configuration.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { RubricSet, Rubrics } from './rubrics.ts';
import { pathOf } from './uris.ts';

/** A story that is open, read with the settings that hold for it. */
export interface OpenStory {
  readonly document: OpenDocument;
  readonly settings: Settings;
  readonly options: AnalyzeOptions;
  /** What it was read by. */
  readonly rubrics: RubricSet;
  readonly analysis: Analysis;
}

interface Known {
  readonly moment: number;
  readonly settings: DocumentSettings;
  readonly rubrics: RubricSet;
  /** `undefined`: no story, or one that could not be analysed. */
  readonly story: OpenStory | undefined;
}

/** The last analysis of each open document; a new one starts from it and costs what changed. */
export class Analyses {
  readonly #rubrics: Rubrics;
  readonly #documents: OpenDocuments;
  readonly #configuration: Configuration;
  readonly #logger: Logger;
  readonly #known = new Map<string, Known>();
  #firstStory: (() => void) | undefined;

  constructor(rubrics: Rubrics, documents: OpenDocuments, configuration: Configuration, logger: Logger) {
    this.#rubrics = rubrics;
    this.#documents = documents;
    this.#configuration = configuration;
    this.#logger = logger;
  }

  /** The story as it stands now; `undefined` where the document is closed, no story, or cannot be analysed. */
  async of(uri: string): Promise<OpenStory | undefined> {
    const settings = await this.#configuration.of(uri);
    const rubrics = await this.#rubrics.current(settings.rubrics);
    const document = this.#documents.get(uri);
    if (!document) return undefined;
    if (!isStory(pathOf(uri), document.text, settings.files)) {
      this.#known.delete(uri);
      return undefined;
    }
    const known = this.#known.get(uri);
    if (known?.moment === document.moment && known.settings === settings && known.rubrics === rubrics)
      return known.story;
    const story = this.#read(document, settings, rubrics, known);
    this.#known.set(uri, { moment: document.moment, settings, rubrics, story });
    this.#documents.keepChangesFrom(document);
    this.#tellFirst();
    return story;
  }

  /** `tell` is called once. */
  onFirstStory(tell: () => void): void {
    this.#firstStory = tell;
  }

  #tellFirst(): void {
    this.#firstStory?.();
    this.#firstStory = undefined;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #read(
    document: OpenDocument,
    { settings, view }: DocumentSettings,
    rubrics: RubricSet,
    known: Known | undefined,
  ): OpenStory | undefined {
    const options = { ...toOptions(settings), view };
    const before = known?.story;
    const changes =
      known?.settings.settings === settings && known.settings.view === view && known.rubrics === rubrics
        ? this.#documents.changesSince(known.moment, document)
        : undefined;
    const previous = before && changes ? { previous: { analysis: before.analysis, changes } } : {};
    try {
      return {
        document,
        settings,
        options,
        rubrics,
        analysis: rubrics.service.analyze(document.text, { ...options, ...previous }),
      };
    } catch (error) {
      this.#logger.warn(`The analysis of ${document.uri} broke off: ${describe(error)}`);
      return undefined;
    }
  }
}

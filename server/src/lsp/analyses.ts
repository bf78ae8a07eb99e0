import type { Analysis } from '../core/analysis.ts';
import type { AnalyzeOptions, CandorService, Logger } from '../core/service.ts';
import { describe } from '../project/errors.ts';
import { toOptions } from '../project/options.ts';
import { isStory } from '../project/stories.ts';
import type { Settings } from '../settings.ts';
import type { Configuration, DocumentSettings } from './configuration.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import { pathOf } from './uris.ts';

/** A story that is open, read with the settings that hold for it. */
export interface OpenStory {
  readonly document: OpenDocument;
  readonly settings: Settings;
  readonly options: AnalyzeOptions;
  readonly analysis: Analysis;
}

interface Known {
  readonly moment: number;
  readonly settings: DocumentSettings;
  /** `undefined`: no story, or one that could not be analysed. */
  readonly story: OpenStory | undefined;
}

/** The last analysis of each open document; a new one starts from it and costs what changed. */
export class Analyses {
  readonly #service: CandorService;
  readonly #documents: OpenDocuments;
  readonly #configuration: Configuration;
  readonly #logger: Logger;
  readonly #known = new Map<string, Known>();
  #firstStory: (() => void) | undefined;

  constructor(service: CandorService, documents: OpenDocuments, configuration: Configuration, logger: Logger) {
    this.#service = service;
    this.#documents = documents;
    this.#configuration = configuration;
    this.#logger = logger;
  }

  /** The story as it stands now; `undefined` where the document is closed, no story, or cannot be analysed. */
  async of(uri: string): Promise<OpenStory | undefined> {
    const settings = await this.#configuration.of(uri);
    const document = this.#documents.get(uri);
    if (!document) return undefined;
    const known = this.#known.get(uri);
    if (known?.moment === document.moment && known.settings === settings) return known.story;
    const story = isStory(pathOf(uri), document.text, settings.files)
      ? this.#read(document, settings, known)
      : undefined;
    this.#known.set(uri, { moment: document.moment, settings, story });
    this.#documents.keepChangesFrom(document);
    if (story) this.#tellFirst();
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

  #read(document: OpenDocument, { settings }: DocumentSettings, known: Known | undefined): OpenStory | undefined {
    const options = toOptions(settings);
    const before = known?.story;
    const changes =
      known?.settings.settings === settings ? this.#documents.changesSince(known.moment, document) : undefined;
    const previous = before && changes ? { previous: { analysis: before.analysis, changes } } : {};
    try {
      return {
        document,
        settings,
        options,
        analysis: this.#service.analyze(document.text, { ...options, ...previous }),
      };
    } catch (error) {
      this.#logger.warn(`The analysis of ${document.uri} broke off: ${describe(error)}`);
      return undefined;
    }
  }
}

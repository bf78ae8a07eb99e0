import type { Analysis } from './analysis.ts';
import { analyzeDocument, longestText, refuseLongText } from './analyze.ts';
import type { Inflector } from './english/inflect.ts';
import { createSentenceReader } from './evidence/sentenceReader.ts';
import type { Target } from './evidence/target.ts';
import type { ChosenView } from './evidence/view.ts';
import type { Workshop } from './features/codeActions.ts';
import { type Fix, findFixes, findSafeFixes, fixesOf } from './features/codeActions.ts';
import type { Finding } from './findings/finding.ts';
import type { TextChange } from './fixes/fix.ts';
import type { Judgements } from './judgements.ts';
import type { Rubric, Severity } from './rubric/rubric.ts';
import type { Parsed } from './story/parseStory.ts';
import { parseStory } from './story/parseStory.ts';
import type { Span } from './story/story.ts';

export type { ChosenView, Fix, TextChange };

/** All that the service takes from outside; it reads no file, clock or setting of its own. */
export interface CandorServiceInit {
  readonly rubric: Rubric;
  readonly logger: Logger;
  /** Loads what rewrites need, at the first of them: it is large and never needed for a squiggle. */
  readonly loadInflector: () => Promise<Inflector>;
}

export interface Logger {
  warn(message: string): void;
}

/** Shares of the telling that a story aims at. */
export type ProfileId = 'action-heavy' | '20-10-60-10' | '15-10-50-25';

export interface AnalyzeOptions {
  /** Severity by rule code from settings and `candor.yaml`; the front matter's own map wins over it. */
  readonly rules?: Readonly<Record<string, Severity>>;
  readonly profile?: ProfileId;
  /** Spoken words a minute, 110–200. */
  readonly rate?: number;
  /** Spoken length aimed at, in seconds. */
  readonly target?: Target;
  /** Names and codenames that the person does not want told outside. */
  readonly confidential?: readonly string[];
  /** For whom the story is read in this window; it wins over the front matter and changes no text. */
  readonly view?: ChosenView;
  /** The analysis of the text before `changes`; makes the new one cost what changed. The result is the same without. */
  readonly previous?: { readonly analysis: Analysis; readonly changes: readonly TextChange[] };
}

/** The façade: what the product can do with a text, for the server, the command line and the tests alike. */
export interface CandorService {
  /** Reads a text. Total: any text gives an analysis, at worst one with no findings. */
  analyze(text: string, options?: AnalyzeOptions): Analysis;
  /** Fixes for the findings that touch `span`, weightiest first; each proved by analysing the edited text. */
  getFixes(analysis: Analysis, span: Span, options?: AnalyzeOptions): Promise<readonly Fix[]>;
  /** Fixes for one finding of the analysis, the preferred first; each proved by analysing the edited text. */
  getFixesOf(analysis: Analysis, finding: Finding, options?: AnalyzeOptions): Promise<readonly Fix[]>;
  /** Edits of the whole text from every `safe` fix that holds. */
  getFixAll(analysis: Analysis, options?: AnalyzeOptions): Promise<readonly TextChange[]>;
}

/** Two to three minutes is usual; a hundred and fifty words a minute is how people speak. */
const defaults = { target: { from: 120, to: 180 }, rate: 150, profile: 'action-heavy' } as const;
const rates = { slowest: 110, fastest: 200 } as const;

export function createCandorService({ rubric, logger, loadInflector }: CandorServiceInit): CandorService {
  const read = createSentenceReader(rubric);
  const warn = (message: string) => logger.warn(message);
  /** What makes the next analysis cheap; no part of one, which is plain data. */
  const memories = new WeakMap<Analysis, { readonly parsed: Parsed; readonly judgements: Judgements }>();
  function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
    if (text.length > longestText) return refuseLongText(text, { rubric, warn, rules: options.rules ?? {} });
    const before = options.previous && memories.get(options.previous.analysis);
    const parsed = parseStory(text, rubric.labels, before?.parsed);
    const reading = {
      rubric,
      read,
      warn,
      rules: options.rules ?? {},
      rate: Math.min(rates.fastest, Math.max(rates.slowest, options.rate ?? defaults.rate)),
      target: options.target ?? defaults.target,
      confidential: options.confidential ?? [],
      view: options.view ?? {},
      actionBand: actionBandOf(rubric, options.profile ?? defaults.profile),
    };
    const { analysis, judgements } = analyzeDocument(parsed, reading, before?.judgements);
    memories.set(analysis, { parsed, judgements });
    return analysis;
  }

  async function workshop({ previous: _, ...options }: AnalyzeOptions): Promise<Workshop> {
    return {
      rubric,
      inflector: await loadInflector(),
      analyze: (text, previous) => analyze(text, { ...options, previous }),
    };
  }

  return Object.freeze<CandorService>({
    analyze,
    getFixes: async (analysis, span, options = {}) => findFixes(analysis, span, await workshop(options)),
    getFixesOf: async (analysis, finding, options = {}) => fixesOf(finding, analysis, await workshop(options)),
    getFixAll: async (analysis, options = {}) => findSafeFixes(analysis, await workshop(options)),
  });
}

/** The share of Action that a profile asks for, 0–1. */
function actionBandOf({ structures }: Rubric, profile: ProfileId): { from: number; to: number } {
  const band = structures.flatMap(it => it.profiles).find(it => it.id === profile)?.action;
  return band ? { from: band.from / 100, to: band.to / 100 } : { from: 0, to: 1 };
}

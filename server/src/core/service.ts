import type { Analysis } from './analysis.ts';
import type { Promise_, Rubric, Severity } from './rubric/rubric.ts';
import type { Span } from './story/story.ts';

/** All that the service takes from outside; it reads no file, clock or setting of its own. */
export interface CandorServiceInit {
  readonly rubric: Rubric;
  readonly logger: Logger;
}

export interface Logger {
  warn(message: string): void;
}

/** Shares of the telling that a structure aims at. */
export type ProfileId = 'action-heavy' | '20-10-60-10' | '15-10-50-25';

/** One edit of the text. `version` is none of the core's business: the caller ties edits to the text it analysed. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

export interface AnalyzeOptions {
  /** Severity by rule code from settings and `candor.yaml`; front matter's own map wins over it. */
  readonly rules?: Readonly<Record<string, Severity>>;
  readonly profile?: ProfileId;
  /** Spoken words a minute, 110–200. */
  readonly rate?: number;
  /** Spoken length aimed at, in seconds. */
  readonly target?: { readonly from: number; readonly to: number };
  /** The analysis of the text before `changes`; makes the new one cost what changed. The result is the same without. */
  readonly previous?: { readonly analysis: Analysis; readonly changes: readonly TextChange[] };
}

/** What a person can take: a title that shows the result, and the edits. */
export interface Fix {
  readonly code: string;
  /** The finding it mends. */
  readonly span: Span;
  readonly title: string;
  readonly kind: string;
  readonly promise: Promise_;
  readonly preferred: boolean;
  readonly edits: readonly TextChange[];
  /** Placeholders within the new text of the first edit, for tab stops; offsets into `newText`. */
  readonly placeholders: readonly Span[];
}

/** The façade: what the product can do with a text, for the server, the command line and the tests alike. */
export interface CandorService {
  /** Reads a text. Total: any text gives an analysis, at worst one with no findings. */
  analyze(text: string, options?: AnalyzeOptions): Analysis;
  /** Fixes for the findings that touch `span`, the preferred first; each proved by analysing the edited text. */
  getFixes(analysis: Analysis, span: Span, options?: AnalyzeOptions): Promise<readonly Fix[]>;
  /** One edit of the whole text from every `safe` fix that holds. */
  getFixAll(analysis: Analysis, options?: AnalyzeOptions): Promise<readonly TextChange[]>;
}

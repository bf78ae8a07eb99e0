import type { Analysis } from '../analysis.ts';
import type { Inflector } from '../english/inflect.ts';
import type { Edit } from '../english/rewrites/rewrite.ts';
import { type ReadSentence, type StoryReading, sentenceAt } from '../evidence/reading.ts';
import type { Finding } from '../findings/finding.ts';
import type { FixSpec, Promise_, Rubric } from '../rubric/rubric.ts';
import { toDocument } from '../story/prose.ts';
import type { Span } from '../story/story.ts';

/** One edit of the text. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** What a kind of fix starts from. */
export interface FixContext {
  readonly analysis: Analysis;
  /** The story of the finding; `undefined` for what is said of the file. */
  readonly reading: StoryReading | undefined;
  readonly finding: Finding;
  readonly rubric: Rubric;
  readonly inflector: Inflector;
}

/** A way to mend a finding, before it is proved. */
export interface Mending {
  /** What the new text says, for titles: `{result}`. */
  readonly result: string;
  readonly promise: Promise_;
  readonly edits: readonly TextChange[];
  /** More for the title than the finding's own captures. */
  readonly captures?: Readonly<Record<string, string>>;
}

export type FixOf<K extends FixSpec['kind']> = FixSpec & { readonly kind: K };

/** One kind of fix: edits from a spec. Whether they mend anything is proved elsewhere. */
export interface FixKind<K extends FixSpec['kind']> {
  readonly kind: K;
  mend(spec: FixOf<K>, context: FixContext): Iterable<Mending>;
}

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Questions in square brackets: what only the teller can know. */
const placeholder = /\[[^[\]\n]*\?\]/g;

/** Places of placeholders in a text. */
export function findPlaceholders(text: string): readonly Span[] {
  return [...text.matchAll(placeholder)].map(it => ({ start: it.index, end: it.index + it[0].length }));
}

/** The text after these edits, which must not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of [...changes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Where the new text of each edit stands afterwards. */
export function spansWritten(edits: readonly TextChange[]): readonly Span[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, newText }) => {
      const start = span.start + shift;
      shift += newText.length - (span.end - span.start);
      return { start, end: start + newText.length };
    });
}

/** The sentence that a finding stands in. */
export function sentenceOf({ finding, reading }: Pick<FixContext, 'finding' | 'reading'>): ReadSentence | undefined {
  return reading && sentenceAt(reading.sentences, finding.span.start);
}

/** Edits of a sentence's prose as edits of the document: markup between the words stays. */
export function editsInDocument(edits: readonly Edit[], { sentence }: ReadSentence): readonly TextChange[] {
  return edits.map(({ span, newText }) => ({ span: toDocument(sentence, span), newText }));
}

import type { SentenceFacts } from '../english/facts.ts';
import type { SignalId } from '../rubric/rubric.ts';
import type { Block, PartId, Section, Sentence, Span, Story } from '../story/story.ts';
import type { Happening } from './happening.ts';

/** A sentence in its place, with what it says. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly facts: SentenceFacts;
  readonly section: Section;
  /** The paragraph or list item that it stands in. */
  readonly block: Block;
  /** What its place *is*: by label, or inferred from content. */
  readonly part: PartId | undefined;
  /** Parts that it is evidence of: its own, and what it tells in passing (an ending inside Action). */
  readonly tells: readonly PartId[];
  readonly happens: Happening;
  /** Signals that it is evidence of. */
  readonly signals: readonly SignalId[];
  /** Signals that it may be evidence of by its wording: enough to say that they are not missing. */
  readonly likely: readonly SignalId[];
  /** Seconds it takes to say. */
  readonly seconds: number;
  /** Words as they are said. */
  readonly words: number;
}

/** The sentence that holds the character at an offset of the document. */
export function sentenceAt(sentences: readonly ReadSentence[], offset: number): ReadSentence | undefined {
  return sentences.find(({ sentence: { span } }) => span.start <= offset && offset < span.end);
}

/** A part of a story as a reader sees it. */
export interface FoundPart {
  readonly part: PartId;
  readonly span: Span;
  readonly from: 'label' | 'content';
}

export interface ArcEvidence {
  readonly part: 'failure' | 'diagnosis' | 'action' | 'learning' | 'improvement';
  readonly evidence: readonly Span[];
}

export interface PartMeasure {
  readonly words: number;
  readonly seconds: number;
  /** Of the whole story's seconds, 0–1. */
  readonly share: number;
}

export interface Measures {
  /** Spoken words: no front matter, headings, comments, placeholders. */
  readonly words: number;
  readonly seconds: number;
  readonly parts: Readonly<Partial<Record<PartId, PartMeasure>>>;
  /** Sentences of Action in which the teller acts, said or implied. */
  readonly iSentences: number;
}

/** One story, read: what the report, the CLI and every editor feature start from. */
export interface StoryReading {
  readonly story: Story;
  readonly competency: string | undefined;
  /** How the competency was chosen; absence rules run as hints where it is `indirect`. */
  readonly trigger: 'given' | 'direct' | 'indirect' | 'content' | 'none';
  /** Id of the company it is read for; `undefined` where none was chosen or Candor does not know it. */
  readonly company: string | undefined;
  readonly level: string | undefined;
  readonly sentences: readonly ReadSentence[];
  readonly parts: readonly FoundPart[];
  readonly arc: readonly ArcEvidence[];
  readonly measures: Measures;
}

import type { ReadSentence, StoryReading } from '../evidence/reading.ts';
import type { Detect, Rubric, Rule } from '../rubric/rubric.ts';
import type { PartId, Span, StoryDocument } from '../story/story.ts';

/**
 * What a detector looks at: one story, already read. Code, comments, quotations of others and front matter were taken out by the
 * parser, English was done sentence by sentence; a detector only looks at facts.
 */
export interface DetectorScope {
  readonly document: StoryDocument;
  readonly reading: StoryReading;
  readonly rubric: Rubric;
  /** Spoken length aimed at, in seconds. */
  readonly target: { readonly from: number; readonly to: number };
  /** Share of Action that the profile asks for, 0–1. */
  readonly actionBand: { readonly from: number; readonly to: number };
  /** Names that the person does not want told outside. */
  readonly confidential: readonly string[];
}

/** What a detector saw beside the span: words for the message, places for the fixes. Detectors yield no prose of their own. */
export type Captures = Readonly<Record<string, string | number | readonly string[]>>;

/** A place that a detector found: a span and what it saw, never words for the reader. */
export interface Match {
  readonly span: Span;
  readonly part: PartId | undefined;
  readonly captures: Captures;
  /** No pattern found it: the sentence as a whole is worded like others that have the flaw. */
  readonly byWording?: true;
  /** Other places that it hangs together with, the nearest first: of a part told twice where it was told before. */
  readonly related?: readonly Span[];
}

export type DetectOf<K extends Detect['kind']> = Extract<Detect, { readonly kind: K }> | PatternDetectOf<K>;
/** Phrases and clauses share one shape, so that a rule may mix them. */
type PatternDetectOf<K> = K extends 'phrase' | 'clause' ? Extract<Detect, { readonly match: unknown }> : never;

/** One kind of finding. Yields spans and captures; severities and messages belong to the rule. */
export interface Detector<K extends Detect['kind']> {
  readonly kind: K;
  find(detect: DetectOf<K>, scope: DetectorScope, rule: Rule): Iterable<Match>;
}

/** Sentences of the parts that a rule speaks in; all of them where it names none. */
export function sentencesFor(rule: Rule, reading: StoryReading): readonly ReadSentence[] {
  if (rule.parts.length === 0) return reading.sentences;
  const parts = new Set(rule.parts);
  return reading.sentences.filter(it => it.part === undefined || parts.has(it.part));
}

/** Where a story is underlined when nothing in it is: its title, or else its first three words. */
export function anchorOf(reading: StoryReading): Span {
  const { story } = reading;
  if (story.title) return story.title.span;
  const heading = story.sections.find(it => it.label !== undefined)?.label;
  if (heading) return heading.name;
  const first = reading.sentences[0];
  if (first) return firstWords(first);
  return { start: story.span.start, end: Math.min(story.span.end, story.span.start + 1) };
}

/** Where a part that is thin or absent belongs: at its label, else at the anchor of the story. */
export function anchorOfPart(reading: StoryReading, part: PartId): Span {
  const section = reading.story.sections.find(it => it.parts.includes(part));
  if (section?.label) return section.label.name;
  return anchorOf(reading);
}

function firstWords({ sentence, facts }: ReadSentence): Span {
  const words = facts.tokens.filter(it => it.tag !== 'punctuation').slice(0, 3);
  const last = words.at(-1);
  if (!last) return sentence.span;
  const run = sentence.runs[0];
  const start = sentence.span.start;
  if (!run) return sentence.span;
  return { start, end: Math.min(sentence.span.end, run.document + (last.span.end - run.prose)) };
}

import type { SentenceFacts } from '../english/facts.ts';
import { inStar } from '../rubric/arcMap.ts';
import type { Rubric, SignalId } from '../rubric/rubric.ts';
import type { Block, PartId, Section, Sentence, Span, Story, StoryDocument } from '../story/story.ts';
import { findArc } from './arc.ts';
import { chooseCompetency } from './competency.ts';
import { measure } from './measures.ts';
import type { PartClue } from './parts.ts';
import { inferParts, isLessonOfEnding, partUnderLabel, toldInPassing } from './parts.ts';
import type { FoundPart, ReadSentence, StoryReading } from './reading.ts';
import type { SentenceReader } from './sentenceReader.ts';
import type { ChosenView } from './view.ts';
import { viewOf } from './view.ts';

/** A sentence with its facts and evidence, before its part is known. */
interface Placed {
  readonly sentence: Sentence;
  readonly section: Section;
  readonly block: Block;
  readonly facts: SentenceFacts;
  readonly clue: PartClue;
  readonly likely: readonly SignalId[];
  readonly words: number;
}

/**
 * Reads one story: what each sentence says and shows, which part it is, which arc is told, under which competency, how long it
 * takes. Judges nothing.
 */
export function readStory(
  document: StoryDocument,
  story: Story,
  rubric: Rubric,
  read: SentenceReader,
  rate: number,
  view: ChosenView = {},
): StoryReading {
  const placed = withoutOpenEnd([...placeSentences(story, read)]);
  const parts = assignToEnd(placed, rubric);
  const sentences = placed.map(
    (it, index): ReadSentence => ({
      sentence: it.sentence,
      facts: it.facts,
      section: it.section,
      block: it.block,
      part: parts[index],
      tells: tellsOf(parts[index], it, index / placed.length),
      happens: it.clue.happens,
      signals: it.clue.signals,
      likely: it.likely,
      words: it.words,
      seconds: (it.words * 60) / rate,
    }),
  );
  return {
    story,
    ...chooseCompetency(document.frontMatter, story, sentences, rubric),
    ...viewOf(document.frontMatter, rubric, view),
    sentences,
    parts: findParts(story, sentences),
    arc: findArc(sentences, rubric),
    measures: measure(sentences),
  };
}

function* placeSentences(story: Story, read: SentenceReader): Iterable<Placed> {
  for (const place of sentencesOf(story)) yield { ...place, ...read(place.sentence) };
}

/** "What I learned from this" with nothing behind it announces a lesson and tells none. */
function withoutOpenEnd(placed: readonly Placed[]): readonly Placed[] {
  const last = placed.at(-1);
  if (last === undefined || !announces(last.facts)) return placed;
  return [...placed.slice(0, -1), { ...last, clue: { ...last.clue, signals: [], parts: [] }, likely: [] }];
}

const announcing: ReadonlySet<string> = new Set(['what', 'where', 'how']);

function announces({ clauses: [clause, ...others], isQuestion }: SentenceFacts): boolean {
  return !isQuestion && others.length === 0 && announcing.has(clause?.introducer ?? '');
}

type Place = Pick<ReadSentence, 'sentence' | 'section' | 'block'>;

/** The prose of a story: what stands before the first label, and under a name that is no part, is not told. */
function* sentencesOf(story: Story): Iterable<Place> {
  for (const section of story.sections) {
    if (section.role === 'other' || section.role === 'lead') continue;
    for (const block of section.blocks) {
      for (const sentence of block.sentences) yield { sentence, section, block };
    }
  }
}

/** What was read of a story's sentences, with the places that they have now. Nothing but the places may differ. */
export function placeAgain(known: readonly ReadSentence[], story: Story): readonly ReadSentence[] {
  return zip(known, [...sentencesOf(story)]).map(([old, place]) => ({ ...old, ...place }));
}

function zip<A, B>(first: readonly A[], second: readonly B[]): [A, B][] {
  const pairs: [A, B][] = [];
  second.forEach((value, index) => {
    const key = first[index];
    if (key !== undefined) pairs.push([key, value]);
  });
  return pairs;
}

/** In fewer sentences a failure is named, and the rest of its story still to be told. */
const fewestOfStory = 5;

/** "My biggest mistake" with nothing but a lesson after it stands over the whole story, deeds and end as well. */
function isWholeStory(placed: readonly Placed[]): (section: Section) => boolean {
  const labels = new Set(placed.flatMap(it => it.section.parts));
  const before: readonly PartId[] = ['situation', 'task', 'action', 'diagnosis'];
  if (!labels.has('failure') || before.some(it => labels.has(it))) return () => false;
  const told = placed.filter(it => it.section.parts.includes('failure')).length;
  return section => told >= fewestOfStory && section.parts.includes('failure');
}

/** What only announces belongs to what stands before it. */
function assignToEnd(placed: readonly Placed[], rubric: Rubric): readonly (PartId | undefined)[] {
  const last = placed.at(-1);
  const isOpen = last !== undefined && last.section.parts.length === 0 && announces(last.facts);
  if (!isOpen || placed.length < 2) return assignParts(placed, rubric);
  const parts = assignParts(placed.slice(0, -1), rubric);
  return [...parts, parts.at(-1)];
}

/** Under a label the label says; the rest of a story is read by content, between what is labelled. */
function assignParts(placed: readonly Placed[], rubric: Rubric): readonly (PartId | undefined)[] {
  const isWhole = isWholeStory(placed);
  const labelled = placed.map(it => (isWhole(it.section) ? undefined : partUnderLabel(it.section, it.clue)));
  if (labelled.every(it => it !== undefined)) return labelled;
  const inferred = inferParts(
    placed.map(it => it.clue),
    labelled.map(it => it && inStar(it, rubric)),
  );
  return labelled.map((it, index) => it ?? inferred[index]);
}

/**
 * The parts that are there: those whose label has prose under it, and those that sentences elsewhere are evidence of. A label
 * over nothing is no part.
 */
function findParts(story: Story, sentences: readonly ReadSentence[]): readonly FoundPart[] {
  const labelled = findLabelledParts(story);
  const known = new Set(labelled.map(it => it.part));
  const told: FoundPart[] = [];
  for (const [index, { section, tells }] of sentences.entries()) {
    for (const it of tells) {
      if (known.has(it) || section.parts.includes(it)) continue;
      known.add(it);
      told.push({ part: it, span: spanOfPart(sentences, index, it), from: 'content' });
    }
  }
  return [...labelled, ...told];
}

/** `place`: how far into the story it stands, from 0 to 1. */
function tellsOf(part: PartId | undefined, { clue, section, likely }: Placed, place: number): readonly PartId[] {
  const own = section.parts.length === 1 ? section.parts : [];
  const ending = isLessonOfEnding(clue, likely, place) ? (['learning'] as const) : [];
  return [...new Set([...(part === undefined ? [] : [part]), ...own, ...toldInPassing(part, clue), ...ending])];
}

function findLabelledParts(story: Story): readonly FoundPart[] {
  return story.sections
    .filter(it => it.blocks.some(block => block.sentences.length > 0))
    .flatMap(({ parts, span }) => parts.map((part): FoundPart => ({ part, span, from: 'label' })));
}

/** From its first sentence over those that follow in the same part. */
function spanOfPart(sentences: readonly ReadSentence[], index: number, part: PartId): Span {
  const start = sentences[index]?.sentence.span.start ?? 0;
  let end = sentences[index]?.sentence.span.end ?? start;
  for (const it of sentences.slice(index + 1)) {
    if (it.part !== part) break;
    end = it.sentence.span.end;
  }
  return { start, end };
}

import type { Analysis } from '../analysis.ts';
import { clock } from '../evidence/clock.ts';
import { secondsUnder } from '../evidence/measures.ts';
import type { StoryReading } from '../evidence/reading.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Section, Span } from '../story/story.ts';

/** A part or a story in the outline, with the seconds it takes to say. */
export interface StorySymbol {
  readonly name: string;
  /** `0:31`. */
  readonly detail: string;
  readonly kind: 'story' | 'part' | 'other';
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly StorySymbol[];
}

/** The stories of a document, each with its parts; a story without labels shows the parts it was read to have. */
export function findSymbols({ document, stories }: Analysis, rubric: Rubric): readonly StorySymbol[] {
  return stories.map((reading, index) => {
    const { story, measures } = reading;
    const selection = story.title?.span ?? { start: story.span.start, end: story.span.start };
    const name = story.title?.text.trim() || story.question?.text.trim() || `Story ${index + 1}`;
    const children = partsOf(reading, document.text, rubric);
    return { name, detail: clock(measures.seconds), kind: 'story', span: story.span, selection, children };
  });
}

function partsOf(reading: StoryReading, text: string, rubric: Rubric): readonly StorySymbol[] {
  const labelled = reading.story.sections.filter(it => it.label !== undefined);
  if (labelled.length > 0) return labelled.map(it => ofSection(it, reading, text));
  return reading.parts.map(({ part, span }) => ({
    name: titleOf(part, rubric),
    detail: clock(reading.measures.parts[part]?.seconds ?? 0),
    kind: 'part',
    span,
    selection: { start: span.start, end: span.start },
    children: [],
  }));
}

function ofSection(section: Section, reading: StoryReading, text: string): StorySymbol {
  const name = section.label?.name ?? section.span;
  // In a table with a row of labels the name stands above; editors take no symbol whose name lies outside it.
  const isWithin = section.span.start <= name.start && name.end <= section.span.end;
  return {
    name: text.slice(name.start, name.end).trim() || 'Part',
    detail: clock(secondsUnder(section, reading.sentences)),
    kind: section.role === 'part' ? 'part' : 'other',
    span: section.span,
    selection: isWithin ? name : { start: section.span.start, end: section.span.start },
    children: [],
  };
}

/** The name of a part as the structures have it. */
export function titleOf(part: string, { structures }: Rubric): string {
  return structures.flatMap(it => it.parts).find(it => it.id === part)?.title ?? part;
}

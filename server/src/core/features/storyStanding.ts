import type { Analysis } from '../analysis.ts';
import type { StoryReading } from '../evidence/reading.ts';
import type { Finding } from '../findings/finding.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Span } from '../story/story.ts';
import { titleOf } from './documentSymbols.ts';
import { findNext, type StoryState, stateOf, statusText } from './next.ts';

/** How one story stands: for a status line, a preview, a list of stories. */
export interface StoryStanding {
  readonly title: string;
  readonly span: Span;
  readonly state: StoryState;
  /** `1:52 · next: Learning`. */
  readonly status: string;
  readonly seconds: number;
  readonly words: number;
  /** The first of what comes next; `undefined` where nothing is left. */
  readonly next: Finding | undefined;
  /** Names of what it is read as and for. */
  readonly competency: string | undefined;
  readonly company: string | undefined;
  readonly level: string | undefined;
  /** In the order of the text. */
  readonly parts: readonly ToldPart[];
}

export interface ToldPart {
  readonly title: string;
  readonly span: Span;
  readonly seconds: number;
}

export function findStandings(analysis: Analysis, rubric: Rubric): readonly StoryStanding[] {
  return analysis.stories.map((reading, index) => {
    const { story, measures } = reading;
    const findings = analysis.findings.filter(it => it.story === index);
    const nameIn = (terms: readonly { readonly id: string; readonly name: string }[], id: string | undefined) =>
      terms.find(it => it.id === id)?.name ?? id;
    return {
      title: story.title?.text.trim() || story.question?.text.trim() || '',
      span: story.span,
      state: stateOf(analysis.document, reading, findings),
      status: statusText(analysis, index, rubric) ?? '',
      seconds: Math.round(measures.seconds),
      words: measures.words,
      next: findNext(findings).steps[0],
      competency: nameIn(rubric.competencies, reading.competency),
      company: nameIn(rubric.companies, reading.company),
      level: nameIn(rubric.levels, reading.level),
      parts: partsOf(reading, analysis.document.text, rubric),
    };
  });
}

/** As they are labelled; of a story without labels, as they were read from content. */
function partsOf({ story, sentences, parts }: StoryReading, text: string, rubric: Rubric): readonly ToldPart[] {
  const labelled = story.sections.filter(it => it.label !== undefined && it.role === 'part');
  const secondsIn = ({ start, end }: Span) => {
    const within = sentences.filter(it => start <= it.sentence.span.start && it.sentence.span.end <= end);
    return Math.round(within.reduce((sum, it) => sum + it.seconds, 0));
  };
  if (labelled.length === 0) {
    return parts.map(({ part, span }) => ({ title: titleOf(part, rubric), span, seconds: secondsIn(span) }));
  }
  return labelled.map(({ label, span }) => ({
    title: label ? text.slice(label.name.start, label.name.end).trim() : '',
    span,
    seconds: secondsIn(span),
  }));
}

/** The story around an offset, else the next one below, else the last; 0 where there is none. */
export function storyAt({ stories }: Analysis, offset: number): number {
  const found = stories.findIndex(it => offset < it.story.span.end);
  return found < 0 ? Math.max(0, stories.length - 1) : found;
}

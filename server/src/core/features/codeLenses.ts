import type { Analysis } from '../analysis.ts';
import { clock } from '../evidence/clock.ts';
import type { StoryReading } from '../evidence/reading.ts';
import type { Finding } from '../findings/finding.ts';
import { byWeight } from '../findings/weight.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Section, Span } from '../story/story.ts';

/** A line of text above a heading: how long the part takes to say, and the one question to answer next. */
export interface StoryLens {
  readonly span: Span;
  readonly title: string;
}

/** `shown` are the findings that the editor shows: a lens asks about nothing that is not underlined. */
export function findLenses(analysis: Analysis, shown: readonly Finding[], rubric: Rubric): readonly StoryLens[] {
  return analysis.stories.flatMap((reading, index) => {
    const findings = shown.filter(it => it.story === index && it.severity !== 'hint');
    const labelled = reading.story.sections.filter(it => it.role === 'part' && it.label !== undefined);
    if (labelled.length === 0) return lensOfUnlabelled(reading, rubric);
    return labelled.flatMap(it => lensOfPart(it, reading, findings, rubric));
  });
}

/** A heading and whatever is said at or below it. One above a cell or within a paragraph has no line of its own. */
function lensOfPart(
  { span, label }: Section,
  { sentences }: StoryReading,
  findings: readonly Finding[],
  rubric: Rubric,
): readonly StoryLens[] {
  if (!label || !hasOwnLine.has(label.form)) return [];
  const within = sentences.filter(it => it.sentence.span.start >= span.start && it.sentence.span.end <= span.end);
  const seconds = Math.round(within.reduce((sum, it) => sum + it.seconds, 0));
  const [next] = findings.filter(it => it.span.start >= span.start && it.span.start < span.end).toSorted(byWeight);
  const ask = next && rubric.rules.find(it => it.code === next.code)?.ask;
  const title = seconds === 0 ? 'nothing told yet' : `${seconds} s`;
  return [{ span: label.span, title: cut(ask ? `${title} · next: ${inRunningText(ask)}` : title) }];
}

const hasOwnLine: ReadonlySet<string> = new Set(['heading', 'setext', 'bold', 'line', 'letter']);

function lensOfUnlabelled({ story, competency, measures }: StoryReading, rubric: Rubric): readonly StoryLens[] {
  const [first] = story.sections.flatMap(it => it.blocks);
  if (!first) return [];
  const name = rubric.competencies.find(it => it.id === competency)?.name;
  const reads = name === undefined ? [] : [`Reads as ${name}`];
  return [{ span: first.span, title: cut([...reads, clock(measures.seconds), 'no headings'].join(' · ')) }];
}

function inRunningText(question: string): string {
  return /^[A-Z][a-z]/.test(question) ? question.charAt(0).toLowerCase() + question.slice(1) : question;
}

/** More would be pushed out of sight in a narrow editor. */
const mostCharacters = 60;

function cut(title: string): string {
  if (title.length <= mostCharacters) return title;
  return `${title.slice(0, mostCharacters - 1).replace(/\s+\S*$/, '')}…`;
}

import type { Analysis } from '../analysis.ts';
import { clock } from '../evidence/clock.ts';
import type { StoryReading } from '../evidence/reading.ts';
import type { Finding } from '../findings/finding.ts';
import { byNext, missingSection } from '../findings/nextOrder.ts';
import { stageOf } from '../findings/stage.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Section, Span } from '../story/story.ts';
import { arcParts } from '../story/story.ts';
import { findOpenAsk } from './asks.ts';
import { labelStory } from './labelStory.ts';

/** A line of text above a line of the story: how it stands, or something that can be done there. */
export interface StoryLens {
  readonly span: Span;
  readonly title: string;
  /** What a click does; without one it only tells. */
  readonly command?: LensCommand;
}

export interface LensCommand {
  readonly id:
    | 'candor.nextQuestion'
    | 'candor.stopAsking'
    | 'candor.labelParts'
    | 'candor.arrangeAsStar'
    | 'candor.showReport';
  /** The index of the story. */
  readonly args: readonly [number];
}

/** `shown` are the findings that the editor shows: a lens asks about nothing that is not underlined. */
export function findLenses(analysis: Analysis, shown: readonly Finding[], rubric: Rubric): readonly StoryLens[] {
  return analysis.stories.flatMap((reading, index) => {
    const findings = shown.filter(it => it.story === index && it.severity !== 'hint');
    const labelled = reading.story.sections.filter(it => it.role === 'part' && it.label !== undefined);
    const asked = lensesOfAsk(analysis, index);
    if (labelled.length === 0) return asked.length > 0 ? asked : lensesOfUnlabelled(analysis, index, rubric);
    return [
      ...lensOfTitle(analysis, index, rubric),
      ...labelled.flatMap(it => lensOfPart(it, reading, findings, rubric)),
      ...(asked.length > 0 ? asked : lensesOfWhole(analysis, index)),
    ];
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
  const [next] = findings.filter(it => it.span.start >= span.start && it.span.start < span.end).toSorted(byNext);
  const ask = next && rubric.rules.find(it => it.code === next.code)?.ask;
  const title = seconds === 0 ? 'nothing told yet' : `${seconds} s`;
  return [{ span: label.span, title: cut(ask ? `${title} · next: ${inRunningText(ask)}` : title) }];
}

const hasOwnLine: ReadonlySet<string> = new Set(['heading', 'setext', 'bold', 'line', 'letter']);

/** A story of a few sentences is not told what it lacks; its lens names what comes. */
function lensOfTitle({ document, stories, findings }: Analysis, index: number, rubric: Rubric): readonly StoryLens[] {
  const reading = stories[index];
  const title = reading?.story.title;
  if (!reading || !title || stageOf(document, reading) !== 'started') return [];
  const absent = findings.filter(it => it.story === index && it.code === missingSection);
  const titles = rubric.structures
    .find(it => it.id === (reading.story.structure ?? 'star'))
    ?.parts.filter(it => absent.some(other => other.part === it.id))
    .map(it => it.title);
  if (!titles || titles.length === 0) return [];
  return [{ span: title.span, title: cut(`${clock(reading.measures.seconds)} · still to come: ${titles.join(', ')}`) }];
}

function lensesOfAsk(analysis: Analysis, index: number): readonly StoryLens[] {
  const span = findOpenAsk(analysis, index)?.comment.span;
  if (!span) return [];
  return [
    { span, title: 'Next Question', command: { id: 'candor.nextQuestion', args: [index] } },
    { span, title: 'Stop Asking', command: { id: 'candor.stopAsking', args: [index] } },
    { span, title: 'nothing is underlined while this is open' },
  ];
}

/** On the first line; of several stories in one file on the first line of each. */
function lensesOfUnlabelled(analysis: Analysis, index: number, rubric: Rubric): readonly StoryLens[] {
  const reading = analysis.stories[index];
  const [first] = reading?.story.sections.flatMap(it => it.blocks) ?? [];
  if (!reading || !first || reading.sentences.length === 0) return [];
  const span = index === 0 ? { start: 0, end: 0 } : first.span;
  const title = [readsAs(reading, rubric), clock(reading.measures.seconds), 'no headings'].join(' · ');
  const canLabel = labelStory(analysis, index, rubric).kind === 'refactoring';
  const label: StoryLens = { span, title: 'Label the parts', command: { id: 'candor.labelParts', args: [index] } };
  return [{ span, title: cut(title) }, ...(canLabel ? [label] : [])];
}

function readsAs({ competency, trigger }: StoryReading, { competencies }: Rubric): string {
  if (trigger === 'content') return 'Reads as a mistake story';
  const name = competencies.find(it => it.id === competency)?.name;
  return name === undefined ? 'Reads as a story' : `Reads as ${name}`;
}

/** Below an arc that is told to its end. */
function lensesOfWhole({ document: { text }, stories }: Analysis, index: number): readonly StoryLens[] {
  const reading = stories[index];
  if (!reading || !hasWholeArc(reading)) return [];
  const end = reading.story.span.start + text.slice(reading.story.span.start, reading.story.span.end).trimEnd().length;
  const below = end + (/^[^\S\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(end))?.[0].length ?? 0);
  const span = { start: below, end: below };
  return [
    { span, title: `${clock(reading.measures.seconds)}, all five parts` },
    { span, title: 'Arrange as STAR', command: { id: 'candor.arrangeAsStar', args: [index] } },
    { span, title: 'Review', command: { id: 'candor.showReport', args: [index] } },
  ];
}

function hasWholeArc({ story, parts }: StoryReading): boolean {
  return story.structure === 'arc' && arcParts.every(part => parts.some(it => it.part === part && it.from === 'label'));
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

import type { Analysis } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { RuleClass } from '../core/rubric/rubric.ts';
import { type Lines, toLines } from '../core/story/lines.ts';
import type { Paint } from './terminal.ts';

/** One story as it was read. */
type StoryReading = Analysis['stories'][number];

/** Classes in the order in which a person should look at them, by the names they are shown under. */
export const classTitles: Readonly<Record<RuleClass, string>> = {
  disqualifier: 'Mend first',
  selection: 'Choice of story',
  structure: 'Shape',
  depth: 'Depth',
  level: 'Level',
  lens: 'Company',
  delivery: 'Wording',
};

const shownClasses = Object.keys(classTitles).filter((it): it is RuleClass => it in classTitles);

/** How many findings of each class, over all files. */
export type Tally = Map<RuleClass, number>;

/** One file for people: story by story, what to mend first on top. */
export function toPretty(path: string, analysis: Analysis, paint: Paint): string {
  const lines = toLines(analysis.document.text);
  const ofFile = analysis.findings.filter(it => it.story === null);
  const stories = analysis.stories.map((story, index) =>
    prettyStory(path, story, ofStory(analysis, index), lines, paint),
  );
  if (stories.length === 0 && ofFile.length === 0)
    return `${paint('bold', path)}  ${paint('dim', 'read as notes, so nothing is judged')}\n`;
  const file = ofFile.length > 0 ? [`${paint('bold', path)}\n${prettyFindings(ofFile, lines, paint)}`] : [];
  return [...file, ...stories].join('\n');
}

function ofStory({ findings }: Analysis, index: number): readonly Finding[] {
  return findings.filter(it => it.story === index);
}

function prettyStory(
  path: string,
  { story, measures }: StoryReading,
  findings: readonly Finding[],
  lines: Lines,
  paint: Paint,
): string {
  const { line } = lines.positionAt(story.title?.span.start ?? story.span.start);
  const place = line === 0 ? path : `${path}:${line + 1}`;
  const head = [paint('bold', place), story.title?.text, paint('dim', `${toClock(measures.seconds)} aloud`)]
    .filter(Boolean)
    .join('  ');
  const body = findings.length > 0 ? prettyFindings(findings, lines, paint) : `  ${paint('dim', nothingLeft)}\n`;
  return `${head}\n${body}`;
}

const nothingLeft = 'Nothing here that an interviewer would hold against it. Say it aloud once.';

function prettyFindings(findings: readonly Finding[], lines: Lines, paint: Paint): string {
  const width = Math.max(...findings.map(it => placeOf(it, lines).length));
  return shownClasses
    .map(group => ({ group, found: findings.filter(it => it.class === group) }))
    .filter(({ found }) => found.length > 0)
    .map(
      ({ group, found }) =>
        `  ${paint(loudest(found), classTitles[group])}\n${found.map(it => prettyFinding(it, width, lines, paint)).join('')}`,
    )
    .join('');
}

function loudest(findings: readonly Finding[]) {
  if (findings.some(it => it.severity === 'error')) return 'red';
  return findings.some(it => it.severity === 'warning') ? 'yellow' : 'cyan';
}

function prettyFinding(finding: Finding, width: number, lines: Lines, paint: Paint): string {
  return `    ${paint('dim', placeOf(finding, lines).padStart(width))}  ${finding.message}  ${paint('dim', finding.code)}\n`;
}

/** One-based, as editors count in front of people. */
function placeOf({ span }: Finding, lines: Lines): string {
  const { line, character } = lines.positionAt(span.start);
  return `${line + 1}:${character + 1}`;
}

export function toClock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** The last lines: how much of what, in how many stories. */
export function prettyTally(stories: number, tally: Tally): string {
  const counted = shownClasses.flatMap(it => (tally.get(it) ? [`${tally.get(it)} ${classTitles[it]}`] : []));
  return `${plural(stories, 'story', 'stories')}: ${counted.length > 0 ? counted.join(' · ') : 'nothing to mend'}\n`;
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

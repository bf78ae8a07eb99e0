import type { Analysis } from '../analysis.ts';
import type { StoryReading } from '../evidence/reading.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Span } from '../story/story.ts';
import type { Finding } from './finding.ts';
import { say } from './say.ts';
import type { Stage } from './stage.ts';
import { stageOf } from './stage.ts';
import { byPlace, byWeight } from './weight.ts';

/**
 * What an editor shows of all that was found: words at any length, absences once the story is told, three things rather than
 * thirty. The command line lists everything.
 */
export interface BudgetOptions {
  readonly show: 'focused' | 'all';
  /** Where the person types: a sentence without its end mark is not judged there. */
  readonly typing?: Span | undefined;
}

/** At most so many of one code, of one story, and of what is said of the story as a whole. */
const caps = { code: 3, story: 9, whole: 3 } as const;

export function applyBudget(analysis: Analysis, rubric: Rubric, { show, typing }: BudgetOptions): readonly Finding[] {
  const ofFile = analysis.findings.filter(it => it.story === null);
  const ofStories = analysis.stories.flatMap((reading, index) => {
    const findings = analysis.findings.filter(it => it.story === index && !isBeingTyped(it, reading, typing));
    const staged = showAtStage(findings, stageOf(analysis.document, reading), reading, rubric);
    return show === 'all' ? staged : capStory(staged);
  });
  return [...ofFile, ...ofStories].sort(byPlace);
}

function isBeingTyped(finding: Finding, reading: StoryReading, typing: Span | undefined): boolean {
  if (!typing || finding.scope !== 'words') return false;
  return reading.sentences.some(
    ({ sentence }) => !sentence.complete && covers(sentence.span, finding.span) && touches(sentence.span, typing),
  );
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function showAtStage(
  findings: readonly Finding[],
  stage: Stage,
  reading: StoryReading,
  rubric: Rubric,
): readonly Finding[] {
  const of = (scope: Finding['scope']) => findings.filter(it => it.scope === scope);
  return [
    ...of('metadata'),
    ...(stage === 'asked' ? [] : of('words')),
    ...showShape(of('shape'), stage, reading, rubric),
    ...showBlanks(of('placeholders'), stage),
    ...(stage === 'told' ? capWhole(of('story')) : []),
  ];
}

/** Parts not there yet are one finding for all of them, and while the story grows a quiet one. */
function showShape(
  findings: readonly Finding[],
  stage: Stage,
  reading: StoryReading,
  rubric: Rubric,
): readonly Finding[] {
  const absent = findings.filter(it => it.code === missingSection);
  const others = findings.filter(it => it.code !== missingSection);
  if (stage === 'asked' || stage === 'started') return others;
  const joined = joinAbsent(absent, reading, rubric);
  if (!joined) return others;
  return [...others, stage === 'growing' ? { ...joined, severity: 'hint' } : joined];
}

const missingSection = 'missing-section';

/** One finding at the first place, with all their names. */
function joinAbsent(absent: readonly Finding[], { story }: StoryReading, rubric: Rubric): Finding | undefined {
  const [first] = [...absent].sort(byPlace);
  const rule = rubric.rules.find(it => it.code === missingSection);
  if (!first || !rule) return undefined;
  const parts = absent.flatMap(it => it.captures['parts'] ?? []).filter(it => typeof it === 'string');
  const span = story.title?.span ?? first.span;
  return {
    ...first,
    span,
    message: say(rule.message, { ...first.captures, parts }),
    captures: { ...first.captures, parts },
  };
}

/** Blanks are hints while the story is being written; once it is told, one finding stands on the first. */
function showBlanks(findings: readonly Finding[], stage: Stage): readonly Finding[] {
  return stage === 'told' ? findings.slice(0, 1) : findings.map(it => ({ ...it, severity: 'hint' }));
}

function capWhole(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(byWeight).slice(0, caps.whole);
}

/** The weightiest few; the last shown of a code tells how many there are. */
function capStory(findings: readonly Finding[]): readonly Finding[] {
  const loud = findings.filter(it => it.severity !== 'hint');
  const shown = [...loud]
    .sort(byWeight)
    .filter((it, index, all) => placeAmong(it, all.slice(0, index)) < caps.code)
    .slice(0, caps.story);
  return [...findings.filter(it => it.severity === 'hint'), ...shown.map(it => tellCount(it, loud, shown))];
}

function placeAmong({ code }: Finding, before: readonly Finding[]): number {
  return before.filter(it => it.code === code).length;
}

function tellCount(finding: Finding, all: readonly Finding[], shown: readonly Finding[]): Finding {
  const total = all.filter(it => it.code === finding.code).length;
  const own = shown.filter(it => it.code === finding.code);
  if (total <= own.length || own.at(-1) !== finding) return finding;
  return { ...finding, message: `${finding.message} (${own.length} of ${total})` };
}

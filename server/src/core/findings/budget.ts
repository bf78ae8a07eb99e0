import type { Analysis } from '../analysis.ts';
import type { ReadSentence, StoryReading } from '../evidence/reading.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { contains, touches } from '../story/spans.ts';
import type { Span } from '../story/story.ts';
import type { Finding } from './finding.ts';
import type { Judged } from './judged.ts';
import { distance, foundIn, placeFindings } from './judged.ts';
import { byNext, missingSection } from './nextOrder.ts';
import { say } from './say.ts';
import type { Stage } from './stage.ts';
import { stageOf } from './stage.ts';
import { byPlace, byWeight } from './weight.ts';

/**
 * What an editor shows of all that was found: words at any length, absences once the story is told, three things rather than
 * thirty. The command line lists everything.
 */
export interface BudgetOptions {
  /** `all` lifts the caps; what is too early to be said stays unsaid. */
  readonly show: 'focused' | 'all';
  /** Where the person types: a sentence without its end mark is not judged there. */
  readonly typing?: Span | undefined;
  /** What was shown before this edit: it stays, even in the sentence being typed. */
  readonly standing?: readonly Finding[] | undefined;
}

/** At most so many of one code, of one story, and of what is said of the story as a whole. */
const caps = { code: 3, story: 9, whole: 3 } as const;

export function applyBudget(analysis: Analysis, rubric: Rubric, options: BudgetOptions): readonly Finding[] {
  const { ofFile, stories } = foundIn(analysis);
  const { document } = analysis;
  const ofStories = stories.flatMap(judged => {
    // Of all that the stage depends on, only the comments with an ask lie outside what was judged.
    const stage = stageOf(document, (document.comments.length > 0 ? judged : judged.origin).reading);
    const isTyped = options.typing !== undefined && touches(judged.span, options.typing);
    return isTyped ? budgetOf(judged, stage, rubric, options) : budgetAtRest(judged, stage, rubric, options.show);
  });
  return [...ofFile, ...ofStories].sort(byPlace);
}

function budgetOf(
  { reading, findings }: Judged,
  stage: Stage,
  rubric: Rubric,
  options: BudgetOptions,
): readonly Finding[] {
  // A rule that failed is told of the file.
  const ofFile = findings.filter(it => it.story === null);
  const judged = findings.filter(it => it.story !== null && !isBeingTyped(it, reading, options));
  const due = findDue(judged, stage, reading, rubric);
  return [...ofFile, ...(options.show === 'all' ? due : capStory(due))];
}

/** What is shown of a story that nobody types in, by the story as it was judged: it depends on no place. */
const atRest = new WeakMap<Judged, Rest>();

interface Rest {
  readonly stage: Stage;
  readonly rubric: Rubric;
  readonly show: BudgetOptions['show'];
  readonly shown: readonly Finding[];
}

function budgetAtRest(judged: Judged, stage: Stage, rubric: Rubric, show: BudgetOptions['show']): readonly Finding[] {
  const { origin, index } = judged;
  const known = atRest.get(origin);
  const isKnown = known?.stage === stage && known.rubric === rubric && known.show === show;
  const rest = isKnown ? known : { stage, rubric, show, shown: budgetOf(origin, stage, rubric, { show }) };
  if (!isKnown) atRest.set(origin, rest);
  return origin === judged ? rest.shown : placeFindings(rest.shown, distance(judged), index);
}

// The sentence being typed

function isBeingTyped(finding: Finding, reading: StoryReading, { typing, standing }: BudgetOptions): boolean {
  if (!typing || finding.scope !== 'words' || standing?.some(it => isSameWords(it, finding))) return false;
  return reading.sentences.some(
    it => isUnfinished(it) && contains(it.sentence.span, finding.span) && touches(it.sentence.span, typing),
  );
}

/** Whether a sentence still lacks its end mark. Its being the last of a paragraph does not end it while somebody types. */
function isUnfinished({ sentence }: ReadSentence): boolean {
  return !/[.!?…。！？][)\]"'”’»*_]*$/u.test(sentence.text);
}

/** Places move with every key, so what stood before is known by its code and the words it quotes. */
function isSameWords(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.story === b.story && a.captures['match'] === b.captures['match'];
}

// What is due at a stage

function findDue(
  findings: readonly Finding[],
  stage: Stage,
  reading: StoryReading,
  rubric: Rubric,
): readonly Finding[] {
  const of = (kind: Kind) => findings.filter(it => kindOf(it) === kind);
  return [
    ...of('metadata'),
    ...(stage === 'asked' ? [] : of('words')),
    ...findShape(of('shape'), stage, reading, rubric),
    ...findBlanks(of('placeholders'), stage),
    ...(stage === 'told' ? of('story') : []),
    ...(stage === 'told' || stage === 'growing' ? of('measure').filter(it => isTurnedUp(it, rubric)) : []),
  ];
}

type Kind = Finding['scope'];

/** Whether another story would serve better is a judgement of the whole, even where words give it away. */
function kindOf({ class: group, scope }: Finding): Kind {
  return group === 'selection' ? 'story' : scope;
}

/** Measures stand in lens and status; only whoever has asked for more of them sees them underlined. */
function isTurnedUp({ code, severity }: Finding, { rules }: Rubric): boolean {
  const usual = rules.find(it => it.code === code)?.severity ?? 'off';
  return loudness.indexOf(severity) > loudness.indexOf(usual);
}

const loudness: readonly (Finding['severity'] | 'off')[] = ['off', 'hint', 'information', 'warning', 'error'];

/** Parts not there yet are one finding for all of them, and while the story grows a quiet one on its title. */
function findShape(
  findings: readonly Finding[],
  stage: Stage,
  { story }: StoryReading,
  rubric: Rubric,
): readonly Finding[] {
  if (stage === 'asked') return [];
  const absent = findings.filter(it => it.code === missingSection).sort(byPlace);
  const others = findings.filter(it => it.code !== missingSection);
  if (stage === 'started') return others;
  const atTitle = story.title?.span ?? absent[0]?.span;
  const atLabel = absent.find(it => it.span.start !== atTitle?.start)?.span;
  if (stage === 'growing') return [...others, ...joinAbsent(absent, atTitle, rubric).map(toHint)];
  return [...others, ...joinAbsent(absent, atLabel ?? atTitle, rubric)];
}

/** One finding with the names of all that is not there, in the order of the structure; it stands at a label where one waits. */
function joinAbsent(absent: readonly Finding[], span: Span | undefined, rubric: Rubric): readonly Finding[] {
  const rule = rubric.rules.find(it => it.code === missingSection);
  const first = absent.find(it => it.span.start === span?.start) ?? absent[0];
  if (!first || !rule) return [];
  const ordered = [...absent].sort((a, b) => placeInStructure(a, rubric) - placeInStructure(b, rubric));
  const parts = ordered.flatMap(it => it.captures['parts'] ?? []).filter(it => typeof it === 'string');
  const captures = { ...first.captures, parts };
  return [{ ...first, span: span ?? first.span, message: say(rule.message, captures), captures }];
}

function placeInStructure({ part }: Finding, { structures }: Rubric): number {
  const order = structures.map(it => it.parts.findIndex(known => known.id === part));
  return Math.max(...order);
}

/** Blanks are hints while the story is being written; once it is told, one finding stands on the first and counts them. */
function findBlanks(findings: readonly Finding[], stage: Stage): readonly Finding[] {
  if (stage !== 'told') return findings.map(toHint);
  const [first] = [...findings].sort(byPlace);
  if (!first || findings.length === 1) return findings;
  return [{ ...first, message: `${findings.length} blanks left; this is the first.` }];
}

function toHint(finding: Finding): Finding {
  return { ...finding, severity: 'hint' };
}

// What is shown of it

/** The weightiest few. The last shown of a code tells how many there are: mending one brings the next, and nothing is lost. */
function capStory(due: readonly Finding[]): readonly Finding[] {
  const whole = due.filter(it => kindOf(it) === 'story').sort(byNext);
  const ranked = [...due]
    .filter(it => kindOf(it) !== 'story' || whole.indexOf(it) < caps.whole)
    .sort((a, b) => Number(a.severity === 'hint') - Number(b.severity === 'hint') || byWeight(a, b));
  const seen = new Map<string, number>();
  const shown = ranked.filter(it => countUp(seen, it.code) <= caps.code).slice(0, caps.story);
  return shown.map(it => tellCount(it, due, shown));
}

function countUp(counts: Map<string, number>, code: string): number {
  const count = (counts.get(code) ?? 0) + 1;
  counts.set(code, count);
  return count;
}

/** Blanks carry their number already. */
function tellCount(finding: Finding, due: readonly Finding[], shown: readonly Finding[]): Finding {
  if (finding.scope === 'placeholders') return finding;
  const total = due.filter(it => it.code === finding.code).length;
  const own = shown.filter(it => it.code === finding.code).sort(byPlace);
  if (total <= own.length || own.at(-1) !== finding) return finding;
  return { ...finding, message: `${finding.message} (${own.length} of ${total})` };
}

import type { Analysis } from './analysis.ts';
import { nearest } from './detectors/metadata/nearest.ts';
import { readStory } from './evidence/readStory.ts';
import type { SentenceReader } from './evidence/sentenceReader.ts';
import { targetOf } from './evidence/target.ts';
import type { ChosenView } from './evidence/view.ts';
import { withoutStepInAbsent, wordsBeforeAbsence } from './findings/absences.ts';
import { joinInStory } from './findings/join.ts';
import type { Bench } from './findings/judge.ts';
import { judgeFile, judgeStory, reportOf } from './findings/judge.ts';
import type { Judged } from './findings/judged.ts';
import { JudgedHere, placeJudged, rememberFound } from './findings/judged.ts';
import type { SeverityMap } from './findings/severity.ts';
import type { NamedCode, NamedDirective, Suppressed } from './findings/suppress.ts';
import { directives, findMisspelt, findNamedCodes, findSuppressions, suppress } from './findings/suppress.ts';
import { byPlace, keepWeightiest } from './findings/weight.ts';
import type { Judgements } from './judgements.ts';
import { isSeverity } from './rubric/rubric.ts';
import type { Making } from './story/build.ts';
import { once } from './story/once.ts';
import type { Parsed } from './story/parseStory.ts';
import type { Story, StoryDocument } from './story/story.ts';

/** What the pipeline needs to know beside the text. `rules` holds settings and project; the story's own map is added here. */
export interface Reading extends Bench {
  readonly read: SentenceReader;
  readonly rate: number;
  readonly actionBand: { readonly from: number; readonly to: number };
  readonly target: { readonly from: number; readonly to: number };
  /** Names that the person does not want told outside. */
  readonly confidential: readonly string[];
  /** Company and level chosen in the window; they win over the front matter. */
  readonly view: ChosenView;
}

/**
 * The way of a story through the house, top to bottom: what each sentence says and shows, what the story is, what a listener
 * would hold against it, and which of that is left once the teller has spoken. What `before` knows of a story is not done again.
 */
export function analyzeDocument(
  { document, told }: Parsed,
  reading: Reading,
  before?: Judgements,
): { readonly analysis: Analysis; readonly judgements: Judgements } {
  const bench = { ...reading, rules: { ...reading.rules, ...rulesOf(document) } };
  const context = contextOf(document, bench);
  const known = before?.context === context ? before.byMaking : undefined;
  const byMaking = new Map<Making, Judged>();
  const stories = told.map((built, index) => {
    const judged = known?.get(built.making) ?? judge(document, built.story, index, bench);
    byMaking.set(built.making, judged);
    return placeJudged(judged, built, index);
  });
  return { analysis: gather(document, stories, bench), judgements: { context, byMaking } };
}

/** All that was found, once the teller's own suppressions are heeded. */
function gather(document: StoryDocument, judged: readonly Judged[], bench: Bench): Analysis {
  const ofFile = judgeFile(document, bench);
  const stories = once(() => judged.map(it => it.reading));
  const findings = once(() => [...ofFile, ...judged.flatMap(it => it.findings)].sort(byPlace));
  const suppressions = findSuppressions(document);
  const misspelt = findMisspelt(document);
  if (suppressions.length > 0 || misspelt.length > 0) {
    const { findings: left, unused } = suppress(findings(), suppressions);
    const ofComments = [
      ...reportUnused(unused, bench),
      ...reportUnknown(findNamedCodes(document), bench),
      ...reportMisspelt(misspelt, bench),
    ];
    return { document, stories: stories(), findings: [...left, ...ofComments] };
  }
  const analysis: Analysis = {
    document,
    get stories() {
      return stories();
    },
    get findings() {
      return findings();
    },
  };
  rememberFound(analysis, { ofFile, stories: judged });
  return analysis;
}

function judge(document: StoryDocument, story: Story, index: number, reading: Reading): Judged {
  const { rubric, read, rate, actionBand, confidential, view } = reading;
  const target = targetOf(document.frontMatter) ?? reading.target;
  const known = readStory(document, story, rubric, read, rate, view);
  const scope = { document, reading: known, rubric, target, actionBand, confidential };
  const told = wordsBeforeAbsence(joinInStory(keepWeightiest(judgeStory(scope, index, reading)), scope));
  return new JudgedHere(index, known, withoutStepInAbsent(told, rubric));
}

function contextOf(
  { frontMatter, language, text }: StoryDocument,
  { rules, rate, target, actionBand, confidential, view }: Reading,
): string {
  const head = frontMatter ? text.slice(frontMatter.span.start, frontMatter.span.end) : '';
  return JSON.stringify([head, language, rules, rate, target, actionBand, confidential, view]);
}

/** The story's own map of severities; what is no severity there is a finding of its own. YAML 1.1 reads `off` as false. */
function rulesOf({ frontMatter }: StoryDocument): SeverityMap {
  const items = frontMatter?.entries.find(it => it.key === 'rules')?.items ?? [];
  const pairs = items.map(({ key, value }) => [key, value === false ? 'off' : value] as const);
  return Object.fromEntries(
    pairs.flatMap(([key, value]) => (key !== undefined && isSeverity(value) ? [[key, value]] : [])),
  );
}

/** A suppression that hides nothing is told, since it would hide the next flaw that comes there. */
function reportUnused(unused: Suppressed['unused'], bench: Bench) {
  const matches = unused.flatMap(({ suppression, codes }) => {
    const idle = codes.filter(it => isRule(it, bench));
    if (codes.length > 0 && idle.length === 0) return [];
    return [{ span: suppression.comment.span, captures: { match: idle.join(', ') || 'everything' } }];
  });
  return reportOf('unused-suppression', matches, bench);
}

/** A slip of the pen in a code hides nothing, or ends no hiding; what is meant is told at the code. */
function reportUnknown(named: readonly NamedCode[], bench: Bench) {
  const codes = bench.rubric.rules.map(it => it.code);
  const matches = named
    .filter(it => !isRule(it.code, bench))
    .map(({ code, span }) => ({ span, captures: { match: code, nearest: nearest(code, codes) } }));
  return reportOf('unknown-rule', matches, bench);
}

/** So does one in the directive itself. */
function reportMisspelt(misspelt: readonly NamedDirective[], bench: Bench) {
  const matches = misspelt.map(({ written, span }) => ({
    span,
    captures: { match: written, nearest: nearest(written.replace(/[\W_]+/g, '-'), directives) },
  }));
  return reportOf('unknown-directive', matches, bench);
}

function isRule(code: string, { rubric }: Bench): boolean {
  return rubric.rules.some(it => it.code === code);
}

/** The longest text that is read, in UTF-16 units: some six hundred pages. */
export const longestText = 2_000_000;

/** What is said of a text that is too long to be a story, instead of reading it. */
export function refuseLongText(text: string, bench: Bench): Analysis {
  const document: StoryDocument = {
    text,
    kind: 'technical',
    language: 'en',
    frontMatter: undefined,
    stories: [],
    comments: [],
    placeholders: [],
  };
  const captures = { of: longestText.toLocaleString('en') };
  return { document, stories: [], findings: reportOf('too-large', [{ span: { start: 0, end: 1 }, captures }], bench) };
}

import type { Analysis } from './analysis.ts';
import type { DetectorScope, Match } from './detectors/detector.ts';
import { anchorOf } from './detectors/detector.ts';
import { detect } from './detectors/index.ts';
import { findMetadata } from './detectors/metadata/detector.ts';
import type { StoryReading } from './evidence/reading.ts';
import { readStory } from './evidence/readStory.ts';
import type { SentenceReader } from './evidence/sentenceReader.ts';
import { targetOf } from './evidence/target.ts';
import type { Finding } from './findings/finding.ts';
import { say } from './findings/say.ts';
import type { SeverityMap } from './findings/severity.ts';
import { severityOf } from './findings/severity.ts';
import type { Suppressed } from './findings/suppress.ts';
import { findSuppressions, suppress } from './findings/suppress.ts';
import { keepWeightiest } from './findings/weight.ts';
import type { DocumentCheck, Rubric, Rule } from './rubric/rubric.ts';
import { isSeverity } from './rubric/rubric.ts';
import type { StoryDocument } from './story/story.ts';

/** What the pipeline needs to know beside the text; settings and front matter already merged by the caller. */
export interface Reading {
  readonly rubric: Rubric;
  readonly read: SentenceReader;
  readonly rules: SeverityMap;
  readonly rate: number;
  readonly actionBand: { readonly from: number; readonly to: number };
  readonly target: { readonly from: number; readonly to: number };
  readonly warn: (message: string) => void;
}

/**
 * The way of a story through the house, top to bottom: what each sentence says and shows, what the story is, what a listener
 * would hold against it, and which of that is left once the teller has spoken.
 */
export function analyzeDocument(document: StoryDocument, reading: Reading): Analysis {
  const rules = { ...reading.rules, ...rulesOf(document) };
  const stories = document.stories.map(it => readStory(document, it, reading.rubric, reading.read, reading.rate));
  const found = [
    ...judgeFile(document, reading, rules),
    ...stories.flatMap((story, index) => judgeStory(document, story, index, reading, rules)),
  ];
  const { findings, unused } = suppress(keepWeightiest(found), findSuppressions(document));
  return { document, stories, findings: [...findings, ...reportUnused(unused, reading, rules)] };
}

/** The longest text that is read, in UTF-16 units: some six hundred pages. */
export const longestText = 2_000_000;

/** What is said of a text that is too long to be a story, instead of reading it. */
export function refuseLongText(text: string, reading: Pick<Reading, 'rubric' | 'rules'>): Analysis {
  const document: StoryDocument = {
    text,
    kind: 'technical',
    language: 'en',
    frontMatter: undefined,
    stories: [],
    comments: [],
    placeholders: [],
  };
  const match: Match = {
    span: { start: 0, end: 1 },
    part: undefined,
    captures: { of: longestText.toLocaleString('en') },
  };
  return { document, stories: [], findings: reportOf('too-large', [match], reading.rubric, reading.rules) };
}

/** The story's own map of severities; what is no severity there is a finding of its own. */
function rulesOf({ frontMatter }: StoryDocument): SeverityMap {
  const items = frontMatter?.entries.find(it => it.key === 'rules')?.items ?? [];
  const pairs = items.map(({ key, value }) => [key, value === false ? 'off' : value] as const);
  return Object.fromEntries(
    pairs.flatMap(([key, value]) => (key !== undefined && isSeverity(value) ? [[key, value]] : [])),
  );
}

/** What is said of the file, not of a story in it: its front matter, its size, its language. */
function judgeFile(document: StoryDocument, reading: Reading, rules: SeverityMap): readonly Finding[] {
  return reading.rubric.rules.flatMap(rule => {
    const severity = rules[rule.code] ?? rule.severity;
    if (severity === 'off') return [];
    return [...findInFile(document, rule, reading.rubric)].map(match => toFinding(rule, match, null, severity));
  });
}

function* findInFile(document: StoryDocument, rule: Rule, rubric: Rubric): Iterable<Match> {
  for (const how of rule.detect) {
    if (how.kind === 'metadata') yield* findMetadata(document, rubric);
    else if (how.kind === 'document' && how.check === 'not-english' && document.language === 'other')
      yield atStart(document);
  }
}

function atStart({ stories, text }: StoryDocument): Match {
  const sentence = stories[0]?.sections.flatMap(it => it.blocks).flatMap(it => it.sentences)[0];
  return { span: sentence?.span ?? { start: 0, end: Math.min(1, text.length) }, part: undefined, captures: {} };
}

function judgeStory(
  document: StoryDocument,
  story: StoryReading,
  index: number,
  reading: Reading,
  rules: SeverityMap,
): readonly Finding[] {
  const scope: DetectorScope = {
    document,
    reading: story,
    rubric: reading.rubric,
    target: targetOf(document.frontMatter) ?? reading.target,
    actionBand: reading.actionBand,
  };
  return reading.rubric.rules.flatMap(rule => {
    const severity = severityOf(rule, story, rules);
    if (severity === 'off' || !speaksHere(rule, story, document)) return [];
    return runRule(rule, scope, reading, index, severity, rules);
  });
}

/** Without a competency no absence is judged but shape; in other languages than English only shape and time. */
function speaksHere(rule: Rule, story: StoryReading, document: StoryDocument): boolean {
  if (
    document.language === 'other' &&
    rule.scope !== 'shape' &&
    rule.scope !== 'placeholders' &&
    rule.scope !== 'measure'
  )
    return false;
  if (rule.competencies.length > 0)
    return story.competency !== undefined && rule.competencies.includes(story.competency);
  return rule.scope !== 'story' || story.competency !== undefined;
}

/** A rule that fails is reported once and takes no other down with it. */
function runRule(
  rule: Rule,
  scope: DetectorScope,
  { warn, rubric }: Reading,
  story: number,
  severity: Finding['severity'],
  rules: SeverityMap,
): readonly Finding[] {
  try {
    return rule.detect
      .flatMap(how => [...detect(how, scope, rule)])
      .map(match => toFinding(rule, match, story, severity));
  } catch (error) {
    warn(`The rule ${rule.code} failed and rests: ${error instanceof Error ? error.message : String(error)}`);
    const match = { span: anchorOf(scope.reading), part: undefined, captures: { match: rule.code } };
    return reportOf('rule-failed', [match], rubric, rules);
  }
}

/** Findings of the engine itself, worded by the rule that is about them. */
function reportOf(
  check: DocumentCheck,
  matches: readonly Match[],
  rubric: Rubric,
  rules: SeverityMap,
): readonly Finding[] {
  const rule = rubric.rules.find(it => it.detect.some(how => how.kind === 'document' && how.check === check));
  const severity = rule && (rules[rule.code] ?? rule.severity);
  if (!rule || severity === undefined || severity === 'off') return [];
  return matches.map(match => toFinding(rule, match, null, severity));
}

function toFinding(
  rule: Rule,
  { span, part, captures }: Match,
  story: number | null,
  severity: Finding['severity'],
): Finding {
  return {
    code: rule.code,
    class: rule.class,
    scope: rule.scope,
    severity,
    span,
    message: say(rule.message, captures),
    story,
    part,
    captures,
    fixes: rule.fixes,
  };
}

/** A suppression that hides nothing is told, since it would hide the next flaw that comes there. */
function reportUnused(unused: Suppressed['unused'], { rubric }: Reading, rules: SeverityMap): readonly Finding[] {
  const matches = unused.map(({ suppression, codes }) => ({
    span: suppression.comment.span,
    part: undefined,
    captures: { match: codes.join(', ') || 'everything' },
  }));
  return reportOf('unused-suppression', matches, rubric, rules);
}

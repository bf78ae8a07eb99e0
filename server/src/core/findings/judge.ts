import type { DetectorScope, Match } from '../detectors/detector.ts';
import { anchorOf } from '../detectors/detector.ts';
import { detect } from '../detectors/index.ts';
import { findMetadata } from '../detectors/metadata/detector.ts';
import { speaksInGeneral } from '../evidence/happening.ts';
import { type StoryReading, sentenceAt } from '../evidence/reading.ts';
import { ruleUnder } from '../rubric/changes.ts';
import { isUnlike } from '../rubric/likeness.ts';
import type { Detect, DocumentCheck, Rubric, Rule, RuleClass, Scope } from '../rubric/rubric.ts';
import type { StoryDocument } from '../story/story.ts';
import type { Finding } from './finding.ts';
import { joinNeighbours } from './join.ts';
import { say } from './say.ts';
import type { SeverityMap } from './severity.ts';
import { severityOf } from './severity.ts';

/** Rules at work: what each finds, how loudly, in which words. */
export interface Bench {
  readonly rubric: Rubric;
  /** Severity by code: settings, project and front matter, merged. */
  readonly rules: SeverityMap;
  readonly warn: (message: string) => void;
}

/** What is said of the file, not of a story in it: its front matter, its language. */
export function judgeFile(document: StoryDocument, bench: Bench): readonly Finding[] {
  return bench.rubric.rules.flatMap(rule =>
    rule.detect.flatMap(how => {
      const matches = [...findInFile(document, how, bench.rubric)];
      return matches.length === 0 ? [] : findingsOfFile(rule, how, matches, bench);
    }),
  );
}

function* findInFile(document: StoryDocument, how: Detect, rubric: Rubric): Iterable<Match> {
  if (how.kind === 'metadata') yield* findMetadata(document, rubric);
  else if (how.kind === 'document' && how.check === 'not-english' && document.language === 'other')
    yield atStart(document);
}

function atStart({ stories, text }: StoryDocument): Match {
  const sentence = stories[0]?.sections.flatMap(it => it.blocks).flatMap(it => it.sentences)[0];
  return { span: sentence?.span ?? { start: 0, end: Math.min(1, text.length) }, part: undefined, captures: {} };
}

/** Findings of the engine itself, worded by the rule that is about them. */
export function reportOf(
  check: DocumentCheck,
  matches: readonly Pick<Match, 'span' | 'captures'>[],
  bench: Bench,
): readonly Finding[] {
  for (const rule of bench.rubric.rules) {
    const how = rule.detect.find(it => it.kind === 'document' && it.check === check);
    if (how)
      return findingsOfFile(
        rule,
        how,
        matches.map(it => ({ ...it, part: undefined })),
        bench,
      );
  }
  return [];
}

function findingsOfFile(rule: Rule, how: Detect, matches: readonly Match[], { rules }: Bench): readonly Finding[] {
  const severity = rules[rule.code] ?? how.severity ?? rule.severity;
  return severity === 'off' ? [] : matches.map(match => toFinding(rule, how, match, null, severity));
}

/** What a listener would hold against one story. */
export function judgeStory(scope: DetectorScope, index: number, bench: Bench): readonly Finding[] {
  const { reading, document } = scope;
  const isStory = document.language !== 'en' || !speaksInGeneral(reading);
  return rulesUnder(bench.rubric, reading.competency).flatMap(rule => {
    if (!speaksUnder(rule, reading)) return [];
    const found = firstOfStory(
      rule.detect
        .filter(how => (isStory || !isAsked(rule, how)) && canJudge(rule, how, document, reading))
        .map(how => {
          const severity = severityOf(rule, how, reading, bench.rules, bench.rubric);
          return severity === 'off' ? [] : run(rule, how, scope, index, severity, bench);
        }),
    );
    return rule.join === 'paragraph' ? joinNeighbours(found, reading) : found;
  });
}

/** What a rule says of a story as a whole it says in one way, the first that finds: apologised and left it, or mended and left it. */
function firstOfStory(byWay: readonly (readonly Finding[])[]): readonly Finding[] {
  const first = byWay.findIndex(found => found.some(it => it.scope === 'story'));
  return byWay.flatMap((found, way) => (way === first ? found : found.filter(it => it.scope !== 'story')));
}

/** The rules as they speak under a competency; made once for each, since detectors remember by identity. */
const underCompetency = new WeakMap<Rubric, Map<string | undefined, readonly Rule[]>>();

function rulesUnder(rubric: Rubric, competency: string | undefined): readonly Rule[] {
  const known = underCompetency.get(rubric) ?? new Map<string | undefined, readonly Rule[]>();
  underCompetency.set(rubric, known);
  const rules = known.get(competency) ?? rubric.rules.map(it => ruleUnder(it, competency));
  known.set(competency, rules);
  return rules;
}

function speaksUnder({ competencies }: Rule, { competency }: StoryReading): boolean {
  return competencies.length === 0 || (competency !== undefined && competencies.includes(competency));
}

/** Words are words whatever the rule is about: a denial is underlined where it stands, an absence where it belongs. */
function scopeOf(rule: Rule, how: Detect): Scope {
  return isOnWords(how) && rule.scope === 'story' ? 'words' : rule.scope;
}

function isOnWords({ kind }: Detect): boolean {
  return kind === 'phrase' || kind === 'clause' || kind === 'voice' || kind === 'share';
}

/**
 * Without a competency no absence is judged but shape, and what stories of every kind are asked for: a rule that names no
 * competency. In other languages than English only shape, blanks and time.
 */
function canJudge(rule: Rule, how: Detect, { language }: StoryDocument, { competency }: StoryReading): boolean {
  const scope = scopeOf(rule, how);
  if (scope === 'shape' || scope === 'placeholders' || scope === 'measure') return true;
  return language === 'en' && (scope !== 'story' || competency !== undefined || rule.competencies.length === 0);
}

/** What is asked of a story as a whole; of a text that tells none nothing is. */
function isAsked(rule: Rule, how: Detect): boolean {
  const scope = scopeOf(rule, how);
  return scope !== 'words' && scope !== 'placeholders';
}

/** A rule that fails is told in the story's place and takes no other down with it. */
function run(
  rule: Rule,
  how: Detect,
  scope: DetectorScope,
  index: number,
  severity: Finding['severity'],
  bench: Bench,
): readonly Finding[] {
  try {
    const found = [...detect(how, scope, rule)];
    const kept = isOnWords(how) ? found.filter(it => !isWordedOtherwise(it, rule, scope)) : found;
    return kept.map(it => toFinding(rule, how, it, index, severity));
  } catch (error) {
    bench.warn(`The rule ${rule.code} failed and rests: ${error instanceof Error ? error.message : String(error)}`);
    return reportOf('rule-failed', [{ span: anchorOf(scope.reading), captures: { match: rule.code } }], bench);
  }
}

/** Whether the sentence that holds the words reads too little like what the rule is about. */
function isWordedOtherwise({ span }: Match, { least }: Rule, { reading, rubric }: DetectorScope): boolean {
  if (least === undefined || rubric.likeness === undefined) return false;
  const sentence = sentenceAt(reading.sentences, span.start);
  return sentence !== undefined && isUnlike(least, rubric.likeness, sentence, reading.sentences.length);
}

/** Nothing is put first on the ground of how a sentence reads as a whole. */
function lighter(weight: RuleClass): RuleClass {
  return weight === 'selection' || weight === 'disqualifier' ? 'depth' : weight;
}

function toFinding(
  rule: Rule,
  how: Detect,
  { span, part, captures, byWording, related }: Match,
  story: number | null,
  severity: Finding['severity'],
): Finding {
  return {
    code: rule.code,
    class: byWording ? lighter(rule.class) : rule.class,
    scope: scopeOf(rule, how),
    severity,
    span,
    message: say(how.message ?? rule.message, captures),
    story,
    part,
    captures,
    ...(byWording ? { byWording } : {}),
    ...(related ? { related } : {}),
    fixes: rule.fixes,
  };
}

import type { Analysis } from '../analysis.ts';
import type { Inflector } from '../english/inflect.ts';
import { countOf, type Finding } from '../findings/finding.ts';
import { say } from '../findings/say.ts';
import { byWeight, isNoWeightier } from '../findings/weight.ts';
import type { FixContext, Mending, TextChange } from '../fixes/fix.ts';
import { applyChanges, findPlaceholders, spansWritten } from '../fixes/fix.ts';
import { mend } from '../fixes/index.ts';
import type { FixSpec, Promise_, Rubric } from '../rubric/rubric.ts';
import type { Span } from '../story/story.ts';

/** What a person can take: a title that shows the result, and the edits. */
export interface Fix {
  readonly code: string;
  /** The finding it mends. */
  readonly span: Span;
  readonly title: string;
  readonly kind: FixSpec['kind'];
  readonly promise: Promise_;
  readonly preferred: boolean;
  readonly edits: readonly TextChange[];
  /** Blanks in each edit's new text, for tab stops: by edit, offsets into its `newText`. */
  readonly placeholders: readonly (readonly Span[])[];
}

/** What fixes are made and proved with. */
export interface Workshop {
  readonly rubric: Rubric;
  readonly inflector: Inflector;
  /** Reads the edited text under the options of the analysis that is mended. */
  readonly analyze: (
    text: string,
    previous: { readonly analysis: Analysis; readonly changes: readonly TextChange[] },
  ) => Analysis;
}

/** Fixes of the findings that touch `span`, weightiest finding and safest fix first; each proved. */
export function findFixes(analysis: Analysis, span: Span, workshop: Workshop): readonly Fix[] {
  const touched = analysis.findings.filter(it => it.span.start <= span.end && span.start <= it.span.end);
  return [...touched].sort(byWeight).flatMap(it => fixesOf(it, analysis, workshop));
}

/** The proved fixes of one finding; the first is the preferred one. */
export function fixesOf(finding: Finding, analysis: Analysis, workshop: Workshop): readonly Fix[] {
  const context = contextOf(finding, analysis, workshop);
  const titles = new Set<string>();
  const fixes: Fix[] = [];
  for (const spec of finding.fixes) {
    if (fixes.length > 0 && isOtherwise(spec)) continue;
    const proved = [...mend(spec, context)].filter(it => isProved(spec, it, finding, analysis, workshop));
    const made = proved.map(it => toFix(spec, it, finding));
    fixes.push(...made.filter(it => !titles.has(it.title) && titles.add(it.title)));
  }
  return fixes.map((it, index) => ({ ...it, preferred: index === 0 }));
}

/** For what nothing else could mend. */
function isOtherwise(spec: FixSpec): boolean {
  return spec.kind === 'insert-starter' && spec.otherwise;
}

/** Every safe fix that holds beside the others, as edits of one text. */
export function findSafeFixes(analysis: Analysis, workshop: Workshop): readonly TextChange[] {
  const taken: TextChange[] = [];
  for (const finding of analysis.findings) {
    const fix = fixesOf(finding, analysis, workshop).find(it => it.promise === 'safe');
    if (fix && !fix.edits.some(edit => taken.some(other => collides(edit.span, other.span)))) taken.push(...fix.edits);
  }
  return taken;
}

function contextOf(finding: Finding, analysis: Analysis, { rubric, inflector }: Workshop): FixContext {
  const reading = finding.story === null ? undefined : analysis.stories[finding.story];
  return { analysis, reading, finding, rubric, inflector };
}

function toFix(spec: FixSpec, { promise, edits, result, captures }: Mending, finding: Finding): Fix {
  return {
    code: finding.code,
    span: finding.span,
    title: say(spec.title, { ...finding.captures, ...captures, result }),
    kind: spec.kind,
    promise,
    preferred: false,
    edits,
    placeholders: edits.map(it => findPlaceholders(it.newText)),
  };
}

/**
 * A fix is offered only if it keeps its promise: in the edited text its finding is gone and nothing of any code has come but
 * blanks to fill. What a template mends is gone once its blanks are filled; until then it must only bring nothing else.
 */
function isProved(
  spec: FixSpec,
  { edits, promise }: Mending,
  finding: Finding,
  analysis: Analysis,
  workshop: Workshop,
): boolean {
  if (spec.kind === 'select') return true;
  const { text } = analysis.document;
  if (edits.length === 0 || edits.every(it => text.slice(it.span.start, it.span.end) === it.newText)) return false;
  const after = workshop.analyze(applyChanges(text, edits), { analysis, changes: edits });
  const hasBlanks = promise === 'template' && edits.some(it => findPlaceholders(it.newText).length > 0);
  if (!hasBlanks && countOf(after.findings, finding.code) >= countOf(analysis.findings, finding.code)) return false;
  const tolerated = hasBlanks ? uncovered(finding, edits, after) : new Set<string>();
  const judged = finding.scope === 'words' ? judgedOfWords : judgedOfAll;
  return !hasNew(analysis, after, judged, tolerated);
}

/**
 * One place holds one finding, the weightiest. Once it is mended a lighter one on words beside it may be seen: it was there all
 * along. While blanks stand there anyway, that is no reason to offer nothing.
 */
function uncovered(mended: Finding, edits: readonly TextChange[], after: Analysis): ReadonlySet<string> {
  const written = spansWritten(edits);
  const stood = after.findings.filter(
    it => !written.some(edit => it.span.start < edit.end && edit.start < it.span.end),
  );
  return new Set(stood.filter(it => isNoWeightier(it, mended)).map(it => it.code));
}

/** Blanks are what templates are made of; measures and shape move with every word. */
const judgedOfAll: ReadonlySet<Finding['scope']> = new Set(['words', 'metadata']);
/** Other words may not cost the story a step; a part that is begun may well show the next that is not there yet. */
const judgedOfWords: ReadonlySet<Finding['scope']> = new Set(['words', 'metadata', 'story']);

function hasNew(
  before: Analysis,
  after: Analysis,
  judged: ReadonlySet<Finding['scope']>,
  tolerated: ReadonlySet<string>,
): boolean {
  const codes = new Set(after.findings.filter(it => judged.has(it.scope)).map(it => it.code));
  return [...codes].some(
    code => !tolerated.has(code) && countOf(after.findings, code) > countOf(before.findings, code),
  );
}

/** Neighbours do not get in each other's way; two insertions at one place would. */
function collides(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}

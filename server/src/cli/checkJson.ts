import type { Analysis } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Fix } from '../core/service.ts';
import { type Lines, toLines } from '../core/story/lines.ts';
import type { Span } from '../core/story/story.ts';

/** One story as it was read. */
type StoryReading = Analysis['stories'][number];

/** What `candor check --format json` prints: a contract, published as `docs/check.schema.json`. */
export interface CheckReport {
  readonly version: 1;
  readonly files: readonly FileReport[];
}

export interface FileReport {
  readonly path: string;
  readonly stories: readonly StoryReport[];
  readonly findings: readonly FindingReport[];
}

interface StoryReport {
  readonly range: RangeReport;
  readonly structure: string | null;
  readonly competency: string | null;
  readonly parts: readonly { readonly part: string; readonly range: RangeReport; readonly from: 'label' | 'content' }[];
  readonly arc: readonly { readonly part: string; readonly evidence: readonly RangeReport[] }[];
  readonly measures: StoryReading['measures'];
}

export interface FindingReport {
  readonly story: number | null;
  readonly code: string;
  readonly class: string;
  readonly severity: string;
  readonly range: RangeReport;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fixes: readonly FixReport[];
}

interface FixReport {
  readonly title: string;
  readonly promise: string;
  readonly edits: readonly { readonly range: RangeReport; readonly newText: string }[];
}

export interface RangeReport {
  readonly start: PlaceReport;
  readonly end: PlaceReport;
}

/** Zero-based, in UTF-16 units; `offset` counts from the text's start. */
interface PlaceReport {
  readonly line: number;
  readonly character: number;
  readonly offset: number;
}

export function toFileReport(
  path: string,
  analysis: Analysis,
  fixesOf: (finding: Finding) => readonly Fix[],
): FileReport {
  const lines = toLines(analysis.document.text);
  return {
    path,
    stories: analysis.stories.map(it => toStoryReport(it, lines)),
    findings: analysis.findings.map(it => toFindingReport(it, fixesOf(it), lines)),
  };
}

function toStoryReport({ story, competency, parts, arc, measures }: StoryReading, lines: Lines): StoryReport {
  return {
    range: toRange(story.span, lines),
    structure: story.structure ?? null,
    competency: competency ?? null,
    parts: parts.map(({ part, span, from }) => ({ part, range: toRange(span, lines), from })),
    arc: arc.map(({ part, evidence }) => ({ part, evidence: evidence.map(it => toRange(it, lines)) })),
    measures,
  };
}

function toFindingReport(finding: Finding, fixes: readonly Fix[], lines: Lines): FindingReport {
  return {
    story: finding.story,
    code: finding.code,
    class: finding.class,
    severity: finding.severity,
    range: toRange(finding.span, lines),
    message: finding.message,
    data: { ...finding.captures, ...(finding.part === undefined ? {} : { part: finding.part }) },
    fixes: fixes.map(({ title, promise, edits }) => ({
      title,
      promise,
      edits: edits.map(({ span, newText }) => ({ range: toRange(span, lines), newText })),
    })),
  };
}

function toRange({ start, end }: Span, lines: Lines): RangeReport {
  return { start: toPlace(start, lines), end: toPlace(end, lines) };
}

function toPlace(offset: number, lines: Lines): PlaceReport {
  const { line, character } = lines.positionAt(offset);
  return { line, character, offset };
}

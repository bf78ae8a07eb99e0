import type { Analysis } from '../analysis.ts';
import type { StoryReading } from '../evidence/reading.ts';
import { placeAgain } from '../evidence/readStory.ts';
import { moveSpan } from '../story/blocks.ts';
import { once } from '../story/once.ts';
import type { Story } from '../story/story.ts';
import type { Finding } from './finding.ts';

/** A story, read and judged, in its place among the stories of a text. */
export interface Judged {
  readonly index: number;
  readonly reading: StoryReading;
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** As it stood when it was judged: what depends on a story and not on its place can be remembered by this. */
  readonly origin: Judged | undefined;
}

/** The same story where it stands now. What is in it is placed when it is first looked at. */
export function placeJudged(origin: Judged, story: Story, index: number): Judged {
  const by = distance(origin, story);
  if (by === 0 && origin.index === index && origin.reading.story === story) return origin;
  const reading = placeReading(origin.reading, story, by);
  const findings = once(() => placeFindings(origin.findings, by, index));
  return {
    index,
    reading,
    get findings() {
      return findings();
    },
    origin,
  };
}

/** How much further along a story stands than its origin. */
export function distance({ reading }: Judged, { span }: Story): number {
  return span.start - reading.story.span.start;
}

export function placeFindings(findings: readonly Finding[], by: number, index: number): readonly Finding[] {
  return findings.map(finding => {
    const { span, story, related } = finding;
    const placed = { ...finding, span: moveSpan(span, by), story: story === null ? null : index };
    return related ? { ...placed, related: related.map(it => moveSpan(it, by)) } : placed;
  });
}

function placeReading(known: StoryReading, story: Story, by: number): StoryReading {
  const sentences = once(() => placeAgain(known.sentences, story));
  const parts = once(() => known.parts.map(it => ({ ...it, span: moveSpan(it.span, by) })));
  const arc = once(() => known.arc.map(it => ({ ...it, evidence: it.evidence.map(span => moveSpan(span, by)) })));
  const { competency, trigger, company, level, measures } = known;
  return {
    story,
    competency,
    trigger,
    company,
    level,
    get sentences() {
      return sentences();
    },
    get parts() {
      return parts();
    },
    get arc() {
      return arc();
    },
    measures,
  };
}

/** What was found in a text: of the file itself, and story by story. */
interface Found {
  readonly ofFile: readonly Finding[];
  readonly stories: readonly Judged[];
}

const known = new WeakMap<Analysis, Found>();

/** Keeps with an analysis what it was put together from. */
export function rememberFound(analysis: Analysis, found: Found): void {
  known.set(analysis, found);
}

/** The findings of an analysis story by story, without placing those that nobody looks at. */
export function foundIn(analysis: Analysis): Found {
  return known.get(analysis) ?? sortOut(analysis);
}

function sortOut({ stories, findings }: Analysis): Found {
  const byStory: Finding[][] = stories.map(() => []);
  const ofFile: Finding[] = [];
  for (const it of findings) (it.story === null ? ofFile : byStory[it.story])?.push(it);
  const judged = stories.map((reading, index) => ({
    index,
    reading,
    findings: byStory[index] ?? [],
    origin: undefined,
  }));
  return { ofFile, stories: judged };
}

import type { Analysis } from '../analysis.ts';
import type { StoryReading } from '../evidence/reading.ts';
import { placeAgain } from '../evidence/readStory.ts';
import { moveSpan } from '../story/blocks.ts';
import type { BuiltStory } from '../story/build.ts';
import { once } from '../story/once.ts';
import type { Span, Story } from '../story/story.ts';
import type { Finding } from './finding.ts';

/** A story, read and judged, in its place among the stories of a text. */
export interface Judged {
  readonly index: number;
  readonly span: Span;
  readonly reading: StoryReading;
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** As it stood when it was judged: what depends on a story and not on its place can be remembered by this. */
  readonly origin: Judged;
}

/** A story as it stands when it is judged. */
export class JudgedHere implements Judged {
  readonly index: number;
  readonly reading: StoryReading;
  readonly findings: readonly Finding[];

  constructor(index: number, reading: StoryReading, findings: readonly Finding[]) {
    this.index = index;
    this.reading = reading;
    this.findings = findings;
  }

  get span(): Span {
    return this.reading.story.span;
  }

  get origin(): Judged {
    return this;
  }
}

/** The same story where it stands now. What is in it is placed when it is first looked at. */
export function placeJudged(origin: Judged, built: BuiltStory, index: number): Judged {
  const isHere = origin.span.start === built.extent.start && origin.index === index;
  return isHere ? origin : new JudgedElsewhere(origin, built, index);
}

class JudgedElsewhere implements Judged {
  readonly index: number;
  readonly origin: Judged;
  readonly #built: BuiltStory;
  #reading: StoryReading | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(origin: Judged, built: BuiltStory, index: number) {
    this.index = index;
    this.origin = origin;
    this.#built = built;
  }

  get span(): Span {
    return this.#built.extent;
  }

  get reading(): StoryReading {
    this.#reading ??= placeReading(this.origin.reading, this.#built.story, distance(this));
    return this.#reading;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= placeFindings(this.origin.findings, distance(this), this.index);
    return this.#findings;
  }
}

/** How much further along a story stands than where it was judged. */
export function distance({ span, origin }: Judged): number {
  return span.start - origin.span.start;
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
  const judged = stories.map((reading, index) => new JudgedHere(index, reading, byStory[index] ?? []));
  return { ofFile, stories: judged };
}

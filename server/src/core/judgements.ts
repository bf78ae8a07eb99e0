import type { StoryReading } from './evidence/reading.ts';
import { placeAgain } from './evidence/readStory.ts';
import type { Finding } from './findings/finding.ts';
import type { Span, Story } from './story/story.ts';

/**
 * What was read and found in stories of an earlier text, by their own text: a story that an edit elsewhere only moved is not read or
 * judged again. Kept beside an analysis, never in it.
 */
export interface Judgements {
  /** All that a judgement depends on beside the story's text: front matter, language, options. */
  readonly context: string;
  readonly byText: ReadonlyMap<string, Judgement>;
}

export interface Judgement {
  readonly reading: StoryReading;
  readonly findings: readonly Finding[];
}

/** The judgement of a story that stands elsewhere now; `undefined` where its text is read otherwise in its new surroundings. */
export function moveJudgement({ reading, findings }: Judgement, story: Story, index: number): Judgement | undefined {
  const by = story.span.start - reading.story.span.start;
  const sentences = placeAgain(reading.sentences, story);
  if (!sentences) return undefined;
  const isSame = by === 0 && sentences === reading.sentences && findings.every(it => it.story === index);
  if (isSame) return { reading, findings };
  return {
    reading: {
      ...reading,
      story,
      sentences,
      parts: reading.parts.map(it => ({ ...it, span: move(it.span, by) })),
      arc: reading.arc.map(it => ({ ...it, evidence: it.evidence.map(span => move(span, by)) })),
    },
    findings: findings.map(it => ({ ...it, span: move(it.span, by), story: index })),
  };
}

function move({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

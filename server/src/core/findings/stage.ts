import type { StoryReading } from '../evidence/reading.ts';
import type { StoryDocument } from '../story/story.ts';

/**
 * How far a story has come; a function of its text alone, so that every editor agrees. `asked`: a question of the blank page stands
 * open. `told`: long enough to be judged as a whole.
 */
export type Stage = 'asked' | 'started' | 'growing' | 'told';

/** In spoken words: no front matter, headings, comments, placeholders. */
const limits = { started: 30, told: 120, toldWithEnding: 60 } as const;

export function stageOf(document: StoryDocument, reading: StoryReading): Stage {
  if (hasOpenAsk(document, reading)) return 'asked';
  const { words } = reading.measures;
  if (words < limits.started) return 'started';
  const told = words >= limits.told || (words >= limits.toldWithEnding && hasEnding(reading));
  return told ? 'told' : 'growing';
}

/** A comment that asks: `ask 1 of 9: …`. */
export const askMark = /^ask (\d+) of (\d+):\s*([\s\S]*)$/;

function hasOpenAsk({ comments }: StoryDocument, { story }: StoryReading): boolean {
  return comments.some(
    it => it.span.start >= story.span.start && it.span.end <= story.span.end && askMark.test(it.content),
  );
}

function hasEnding({ parts }: StoryReading): boolean {
  return parts.some(it => it.part === 'result' || it.part === 'learning' || it.part === 'improvement');
}

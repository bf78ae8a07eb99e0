import type { StoryReading } from '../evidence/reading.ts';
import type { Comment, StoryDocument } from '../story/story.ts';

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

const askMark = /^ask\s+(\d+)\s+of\s+(\d+)\s*:\s*([\s\S]*)$/;

/** The open question that a comment holds, `ask 1 of 9: …`; `undefined` where it is a comment of another kind. */
export function readAsk({ content }: Comment): { number: number; count: number; question: string } | undefined {
  const [, number, count, question] = askMark.exec(content) ?? [];
  if (number === undefined || count === undefined || question === undefined) return undefined;
  return { number: Number(number), count: Number(count), question: question.trim() };
}

function hasOpenAsk({ comments }: StoryDocument, { story }: StoryReading): boolean {
  return comments.some(
    it => it.span.start >= story.span.start && it.span.end <= story.span.end && readAsk(it) !== undefined,
  );
}

function hasEnding({ parts }: StoryReading): boolean {
  return parts.some(it => it.part === 'result' || it.part === 'learning' || it.part === 'improvement');
}

import type { Analysis } from '../analysis.ts';
import { applyChanges, type TextChange } from '../fixes/fix.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { type Position, toLines } from '../story/lines.ts';
import { nextQuestion, startAsking, stopAsking } from './asks.ts';
import { setFrontMatter } from './frontMatterEdits.ts';
import { storyAt } from './storyStanding.ts';

/** One step of the blank page. */
export interface DraftStep {
  readonly edits: readonly TextChange[];
  /** Where to write on, in the text after the edits. */
  readonly cursor: Position;
}

/** The next question of the story at an offset, or its first where none is open; `undefined` where nothing is left to ask. */
export function draftNext(analysis: Analysis, offset: number, rubric: Rubric): DraftStep | undefined {
  const story = storyAt(analysis, offset);
  return placed(analysis, nextQuestion(analysis, story, rubric) ?? startAsking(analysis, story, rubric));
}

/** Ends the asking in the story at an offset; `undefined` where no question is open. */
export function draftStop(analysis: Analysis, offset: number, rubric: Rubric): DraftStep | undefined {
  return placed(analysis, stopAsking(analysis, storyAt(analysis, offset), rubric));
}

function placed(
  { document }: Analysis,
  draft: { readonly edits: readonly TextChange[]; readonly cursor: number } | undefined,
): DraftStep | undefined {
  if (!draft) return undefined;
  return { edits: draft.edits, cursor: positionAfter(document.text, draft.edits, draft.cursor) };
}

/** A text that somebody has already, as a story: it keeps every word and gets the key that makes it one. */
export function asStory({ document }: Analysis): { readonly text: string; readonly cursor: Position } {
  const edits = setFrontMatter(document, { type: 'story' });
  const text = applyChanges(document.text, edits);
  return { text, cursor: toLines(text).positionAt(text.length - document.text.trimStart().length) };
}

/** Where an offset of the text after the edits lies. */
export function positionAfter(text: string, edits: readonly TextChange[], offset: number): Position {
  return toLines(applyChanges(text, edits)).positionAt(offset);
}

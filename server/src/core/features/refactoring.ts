import type { TextChange } from '../fixes/fix.ts';
import { findPlaceholders } from '../fixes/fix.ts';
import type { Span } from '../story/story.ts';

/** A change of shape for a person to look at before it is taken. No word of the story is lost or made up. */
export interface Refactoring {
  readonly kind: 'refactoring';
  readonly title: string;
  readonly edits: readonly TextChange[];
}

/** Questions to be answered in each edit's new text, for tab stops. */
export function placeholdersOf({ edits }: Refactoring): readonly (readonly Span[])[] {
  return edits.map(it => findPlaceholders(it.newText));
}

/** Why a change of shape is not offered, in words for the person. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: string;
}

export function refuse(reason: string): Refusal {
  return { kind: 'refusal', reason };
}

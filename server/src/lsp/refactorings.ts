import type { Analysis } from '../core/analysis.ts';
import { addMissingSections } from '../core/features/addMissingSections.ts';
import { addSentenceEnds } from '../core/features/addSentenceEnds.ts';
import { labelStory } from '../core/features/labelStory.ts';
import { arcToStar, starToArc } from '../core/features/rearrange.ts';
import type { Refactoring, Refusal } from '../core/features/refactoring.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { ShapeId } from '../protocol.ts';

/** A change of shape of one story, and whether a person should look at it before it is taken. */
export interface StoryRefactoring {
  /** What it does, where it cannot be done and so has no title of its own. */
  readonly title: string;
  readonly previews: boolean;
  readonly refactor: (analysis: Analysis, story: number, rubric: Rubric) => Refactoring | Refusal;
}

export const storyRefactorings = {
  'label-parts': { title: 'Label the parts', previews: true, refactor: labelStory },
  'arrange-as-star': { title: 'Arrange as STAR', previews: true, refactor: arcToStar },
  'arrange-as-arc': { title: 'Arrange as the five-part arc', previews: true, refactor: starToArc },
  'add-missing-sections': { title: 'Add the parts still to come', previews: false, refactor: addMissingSections },
  'add-sentence-ends': { title: 'Add sentence ends', previews: true, refactor: addSentenceEnds },
} as const satisfies Readonly<Record<ShapeId, StoryRefactoring>>;

export function isShape(id: string): id is ShapeId {
  return Object.hasOwn(storyRefactorings, id);
}

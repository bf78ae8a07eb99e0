import type { Analysis } from '../analysis.ts';
import { missingSection } from '../findings/nextOrder.ts';
import { list } from '../findings/say.ts';
import { insertParts } from '../fixes/insert-section/fix.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { type Refactoring, type Refusal, refuse } from './refactoring.ts';

/** The labels of all parts that are not there yet, each in its place with the questions that it answers. */
export function addMissingSections(analysis: Analysis, story: number, rubric: Rubric): Refactoring | Refusal {
  const reading = analysis.stories[story];
  if (!reading) return refuse('There is no story here yet.');
  const absent = analysis.findings.filter(it => it.story === story && it.code === missingSection);
  const parts = absent.flatMap(it => it.part ?? []);
  if (parts.length === 0) return refuse('Every part is there.');
  if (reading.story.sections.some(it => it.label?.form === 'cell'))
    return refuse('The parts of this story stand in a table; add a row there.');
  const structure = rubric.structures.find(it => it.id === (reading.story.structure ?? 'star'));
  const ordered = structure?.parts.filter(it => parts.includes(it.id)) ?? [];
  const edits = insertParts(
    { analysis, rubric },
    reading,
    ordered.map(it => it.id),
  );
  return {
    kind: 'refactoring',
    title: `Add ${list(ordered.map(it => it.title))} with ${ordered.length === 1 ? 'its' : 'their'} questions`,
    edits,
  };
}

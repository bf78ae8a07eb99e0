import { type NewStoryOptions, newStoryFromArchetype, newStoryText } from '../core/features/newStory.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { StoryDefaults } from '../project/folderFile.ts';
import { UsageError } from './terminal.ts';

export interface NewOptions extends NewStoryOptions {
  readonly archetype?: string | undefined;
}

/** The text of a story to begin with. What the command says wins over what the folder's `candor.yaml` says. */
export function newStory(options: NewOptions, defaults: StoryDefaults, rubric: Rubric): string {
  const { archetype, ...given } = options;
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const chosen: NewStoryOptions = { ...defaults, ...stated };
  const competencies = rubric.competencies.map(it => it.id);
  if (chosen.competency !== undefined) oneOf('competency', chosen.competency, competencies);
  if (archetype === undefined) return newStoryText(rubric, chosen).text;
  const archetypes = rubric.competencies.flatMap(it => it.archetypes);
  oneOf(
    'archetype',
    archetype,
    archetypes.map(it => it.id),
  );
  const found = archetypes.find(it => it.id === archetype);
  return found ? newStoryFromArchetype(rubric, found, chosen).text : '';
}

function oneOf(option: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw new UsageError(`--${option} is one of ${known.join(', ')}, not “${value}”.`);
}

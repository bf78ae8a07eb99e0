import type { Lens, LevelView, Rubric } from '../rubric/rubric.ts';
import type { FrontMatter } from '../story/story.ts';
import { textValue } from './frontMatter.ts';
import type { StoryReading } from './reading.ts';

/** For whom a story is read: a company and a level, both chosen, never guessed. */
export interface View {
  /** Id of a company; one that Candor does not know is no lens. */
  readonly company: string | undefined;
  readonly level: string | undefined;
}

export function viewOf(frontMatter: FrontMatter | undefined, { companies, levels }: Rubric): View {
  return {
    company: idOf(textValue(frontMatter, 'company'), companies),
    level: idOf(textValue(frontMatter, 'level'), levels),
  };
}

/** An id, a name or an alias, however it is capitalised. */
function idOf(
  written: string | undefined,
  known: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[],
): string | undefined {
  const wanted = written?.trim().toLowerCase();
  return known.find(it => [it.id, it.name, ...it.aliases].some(name => name.toLowerCase() === wanted))?.id;
}

/** How the chosen company reads stories of this competency. */
export function lensOf(
  { competency, company }: Pick<StoryReading, 'competency' | 'company'>,
  { competencies }: Rubric,
): Lens | undefined {
  return company === undefined
    ? undefined
    : competencies.find(it => it.id === competency)?.lenses.find(it => it.company === company);
}

/** What the chosen level must show in stories of this competency. */
export function levelViewOf(
  { competency, level }: Pick<StoryReading, 'competency' | 'level'>,
  { competencies }: Rubric,
): LevelView | undefined {
  return level === undefined
    ? undefined
    : competencies.find(it => it.id === competency)?.levels.find(it => it.level === level);
}

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

/** What a person chose to read a story for, in a window and not in the text: ids or names. `null` chooses nobody. */
export interface ChosenView {
  readonly company?: string | null | undefined;
  readonly level?: string | null | undefined;
}

/** As chosen in the window, else as the front matter says. */
export function viewOf(
  frontMatter: FrontMatter | undefined,
  { companies, levels }: Rubric,
  { company, level }: ChosenView = {},
): View {
  return {
    company: idOf(company === undefined ? textValue(frontMatter, 'company') : company, companies),
    level: idOf(level === undefined ? textValue(frontMatter, 'level') : level, levels),
  };
}

/** An id, a name or an alias, however it is capitalised. */
function idOf(
  written: string | null | undefined,
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

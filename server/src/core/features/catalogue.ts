import { classNames } from '../rubric/classNames.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { type MemoryJogger, memoryJoggers } from './newStory.ts';

/** What there is to choose from: for the lists of an editor's commands. */
export interface Catalogue {
  readonly questions: readonly AskedQuestion[];
  readonly archetypes: readonly {
    readonly id: string;
    readonly title: string;
    readonly why: string;
    readonly competency: string;
  }[];
  readonly joggers: readonly MemoryJogger[];
  readonly competencies: readonly { readonly id: string; readonly name: string; readonly motto: string }[];
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly rules: readonly { readonly code: string; readonly title: string; readonly group: string }[];
}

export interface AskedQuestion {
  readonly text: string;
  readonly competency?: string;
  /** Names of those who are known to ask it so. */
  readonly company?: string;
}

export function catalogueOf(rubric: Rubric): Catalogue {
  return {
    questions: questionsOf(rubric),
    archetypes: rubric.competencies.flatMap(competency =>
      competency.archetypes.map(({ id, title, why }) => ({ id, title, why, competency: competency.id })),
    ),
    joggers: memoryJoggers(rubric),
    competencies: rubric.competencies.map(({ id, name, motto }) => ({ id, name, motto })),
    companies: rubric.companies.map(({ id, name }) => ({ id, name })),
    levels: rubric.levels.toSorted((a, b) => a.order - b.order).map(({ id, name }) => ({ id, name })),
    rules: rubric.rules.map(({ code, title, class: group }) => ({ code, title, group: classNames[group] })),
  };
}

/** In every wording that is known, each once. */
function questionsOf({ questions, companies }: Rubric): readonly AskedQuestion[] {
  const nameOf = (id: string) => companies.find(it => it.id === id)?.name ?? id;
  const seen = new Set<string>();
  return questions.flatMap(({ text, variants, competency, companies: askers }) => {
    const company = askers.map(nameOf).join(', ');
    const wordings = [text, ...variants].filter(it => !seen.has(it) && seen.add(it));
    return wordings.map(it => ({
      text: it,
      ...(competency === undefined ? {} : { competency }),
      ...(company === '' ? {} : { company }),
    }));
  });
}

import { addChange } from './changes.ts';
import { labelsOf } from './labels.ts';
import type { Rubric, Structure } from './rubric.ts';

/**
 * The base with a person's own rubrics on top. They add rules, signals, questions and lists, change severities and words of
 * rules that exist, and exempt phrases; what has the id of something in the base takes its place.
 */
export function mergeRubrics(base: Rubric, user: Rubric): Rubric {
  const structures = mergeStructures(base.structures, user.structures);
  return {
    labels: labelsOf(structures),
    structures,
    rules: [
      ...base.rules.map(rule => user.changes.filter(it => it.code === rule.code).reduce(addChange, rule)),
      ...withoutTaken(user.rules, base.rules, it => it.code),
    ],
    changes: base.changes,
    signals: replaced(base.signals, user.signals),
    competencies: replaced(base.competencies, user.competencies),
    questions: replaced(base.questions, user.questions),
    companies: replaced(base.companies, user.companies),
    levels: [...replaced(base.levels, user.levels)].sort((a, b) => a.order - b.order),
    vocabulary: new Map(
      [...new Set([...base.vocabulary.keys(), ...user.vocabulary.keys()])].map(key => [
        key,
        replaced(base.vocabulary.get(key) ?? [], user.vocabulary.get(key) ?? []),
      ]),
    ),
    lists: new Map([...base.lists, ...user.lists]),
    likeness: base.likeness,
    evidence: base.evidence,
  };
}

function withoutTaken<T>(items: readonly T[], taken: readonly T[], key: (item: T) => string): readonly T[] {
  const keys = new Set(taken.map(key));
  return items.filter(it => !keys.has(key(it)));
}

function replaced<T extends { readonly id: string }>(base: readonly T[], user: readonly T[]): readonly T[] {
  const byId = new Map(user.map(it => [it.id, it]));
  const ids = new Set(base.map(it => it.id));
  return [...base.map(it => byId.get(it.id) ?? it), ...user.filter(it => !ids.has(it.id))];
}

/** Parts keep their order; a person adds names, prompts and the like. */
function mergeStructures(base: readonly Structure[], user: readonly Structure[]): readonly Structure[] {
  return base.map(structure => {
    const added = user.find(it => it.id === structure.id);
    if (added === undefined) return structure;
    return {
      ...structure,
      parts: structure.parts.map(part => {
        const more = added.parts.find(it => it.id === part.id);
        if (more === undefined) return part;
        return {
          ...part,
          title: more.title,
          aliases: [...new Set([part.title, ...part.aliases, ...more.aliases])],
          letters: [...new Set([...part.letters, ...more.letters])],
          asked: [...new Set([...part.asked, ...more.asked])],
          prompts: more.prompts.length > 0 ? more.prompts : part.prompts,
          checklist: [...part.checklist, ...more.checklist],
        };
      }),
      combined: new Map([...structure.combined, ...added.combined]),
      others: [...new Set([...structure.others, ...added.others])],
    };
  });
}

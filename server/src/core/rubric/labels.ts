import { normalizeName } from '../story/names.ts';
import type { Labels, PartId } from '../story/story.ts';
import type { Structure } from './rubric.ts';

/** Where two structures use one name for two parts, the one that comes first in `star`, `arc` keeps it. */
export function labelsOf(structures: readonly Structure[]): Labels {
  const aliases = new Map<string, PartId>();
  const letters = new Map<string, readonly PartId[]>();
  const asked = new Map<string, PartId>();
  const others = new Set<string>();
  for (const it of [...structures].sort((a, b) => (a.id === b.id ? 0 : a.id === 'star' ? -1 : 1))) {
    for (const { id, title, aliases: names, letters: short, asked: questions } of it.parts) {
      for (const name of [id, title, ...names]) addNew(aliases, normalizeName(name), id);
      for (const opening of questions.flatMap(waysToSay)) addNew(asked, opening, id);
      for (const letter of short) addNew(letters, letter.toLowerCase(), [id]);
    }
    for (const [letter, parts] of it.combined) addNew(letters, letter.toLowerCase(), parts);
    for (const name of it.others) others.add(normalizeName(name));
  }
  return { aliases, letters, asked, others };
}

/** Each wording of "what was|were the outcome|result", as `normalizeName` would write it. */
export function waysToSay(opening: string): readonly string[] {
  const [first = [], ...rest] = opening.split(' ').map(word => word.split('|'));
  return rest.reduce((ways, words) => ways.flatMap(way => words.map(it => normalizeName(`${way} ${it}`))), [...first]);
}

function addNew<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

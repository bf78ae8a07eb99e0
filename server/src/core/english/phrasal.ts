/** Verbs with particles: "roll back", "sign off". */

import { wordSet } from '../story/wordSet.ts';
import { phrasalVerbs } from './lexicon/phrasalVerbs.ts';

const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(phrasalVerbs).map(([particle, verbs]) => [particle, wordSet(verbs)]),
);

/** Whether the base form `verb` takes `particle`. */
export function isPhrasal(verb: string, particle: string): boolean {
  return particles.get(particle)?.has(verb) ?? false;
}

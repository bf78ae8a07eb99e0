import { wordSet } from '../story/wordSet.ts';
import { abstractNouns, concreteInShape } from './lexicon/abstractNouns.ts';

const abstract = wordSet(abstractNouns);
const concrete = wordSet(concreteInShape);
/** What English makes of verbs and adjectives: `decision`, `improvement`, `openness`, `reliability`. */
const abstractEnding = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ancy|ency|ism|hood|dom)$/;

/** Whether a noun, in the singular, names a quality, a state or a thought: nothing that one could look at, count or hand over. */
export function isAbstractNoun(lemma: string): boolean {
  return abstract.has(lemma) || (abstractEnding.test(lemma) && !concrete.has(lemma));
}

/** Pronouns and determiners by what they can stand for. */

import { wordSet } from '../../story/wordSet.ts';
import { objectPronouns, possessives, standaloneDeterminers, subjectPronouns } from './closedClass.ts';

/** Can be the subject of the verb that follows. */
export const subjects = wordSet(
  `${subjectPronouns} it you there everyone everybody nobody someone somebody anyone no-one nothing something everything`,
);
export const objects = wordSet(objectPronouns);
/** Can be nothing but a subject. */
export const nominatives = wordSet('i we he she they');
/** Subjects whose verb has no ending, besides nouns in -s. */
export const pluralSubjects = wordSet('people we they i you');
export const possessive = wordSet(possessives);
/** Determiners that are noun phrases of their own as well: `this`, `most`. */
export const standalone = wordSet(standaloneDeterminers);
/** Determiners after which no verb stands. */
export const articles = wordSet('a an the my our your his their');
/** Before "but" these make it a preposition: "nobody but me". */
export const allOrNone = wordSet(
  'nothing nobody none everyone everybody everything anyone anybody anything all no-one',
);
/** As subject or object they deny the clause. */
export const nobodies = wordSet('nobody none nothing no-one neither');

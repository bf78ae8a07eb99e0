/** Which verbs take an object, and which keep one in the passive. */

import { wordList, wordSet } from '../story/wordSet.ts';
import type { Word } from './word.ts';

/** Their participle after a noun is no passive left of a clause. */
export const neverReduced = wordSet(
  'get have go come become happen fail begin seem appear occur remain arrive agree stay die fall rise grow stand sit sleep exist belong consist disappear',
);

/** Verbs, some with their particle, that take no object: they share no passive's auxiliary. */
const intransitives = new Set([
  ...wordList(
    'apologise apologize wait recover respond reply react laugh cry smile complain listen resign retire crash collapse cooperate struggle hesitate depart evaporate work graduate',
  ),
  ...'move on|calm down|give up|come back|cool down|cool off|settle down|log in|show up|turn up|drop out|give in'.split(
    '|',
  ),
]);

/** Their passives keep an object: "was given access", "were assigned numbers". */
export const ditransitive = wordSet(
  'give call name tell show pay ask send offer teach leave make put set assign issue award grant deny charge hand allow promise sell lend feed serve deem consider declare allocate',
);

/** "moved on", "agreed": nothing is done to anybody. */
export function takesNoObject(verb: Word, next: Word | undefined): boolean {
  return (
    neverReduced.has(verb.verbLemma) ||
    intransitives.has(verb.verbLemma) ||
    intransitives.has(`${verb.verbLemma} ${next?.norm ?? ''}`)
  );
}

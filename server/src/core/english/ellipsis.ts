/** "The account was closed and the money returned": a passive with a subject of its own that leans on the auxiliary before it. */

import { wordSet } from '../story/wordSet.ts';
import { groups, roles } from './lexicon/people.ts';
import { takesNoObject } from './transitivity.ts';
import type { Group } from './verbGroups/group.ts';
import { has, Reading, type Word } from './word.ts';

/** Without an object after them these are no actives where a thing stands before them. */
const doneToThings = wordSet(
  `make send seal sign approve cancel delete remove issue assign write publish scrap shelve postpone upload download book order discard deliver resolve fix patch
  replace repair install restore revert review record file complete update verify archive disable enable revoke release tag label print scan export import invoice
  bill charge escalate reject accept draft correct adjust refund reimburse withdraw reverse destroy dismantle purchase pay settle clean paint rewrite rebuild retest log`,
);
/** … and these where a person does: "and the customers notified". */
const doneToPeople = wordSet('notify inform refund reimburse remind dismiss compensate evacuate reassign');
/** What is given back; other things return by themselves: "and the errors returned". */
const givenBack = wordSet(
  'money deposit fee payment refund laptop key badge equipment book item parcel package fund amount balance loan cash stock sample document goods phone card',
);
const people = wordSet(`${roles} ${groups} customer client user patient guest student parent`);
const longestPhrase = 5;

/** Whether the past at `at` is a participle that shares the auxiliary of `previous`, with a noun phrase of its own before it. */
export function isElliptic(words: readonly Word[], previous: Group | undefined, at: number): boolean {
  const word = words[at];
  const head = words[at - 1];
  if (previous === undefined || word === undefined || head?.tag !== 'noun') return false;
  if (!leansOn(words, previous) || word.form !== 'past' || !has(word, Reading.participle)) return false;
  if (takesNoObject(word, words[at + 1]) || !endsThere(words[at + 1])) return false;
  const first = startOfPhrase(words, at - 1);
  return first > previous.last && isJoined(words, previous.last, first) && isDoneTo(word, head, previous);
}

/** A passive, or "was closed", which by itself may be a state. */
function leansOn(words: readonly Word[], previous: Group): boolean {
  const isState = previous.copula && words[previous.last]?.tag === 'participle';
  return previous.form === 'finite' && (previous.passiveAuxiliary !== undefined || isState);
}

/** "was closed" after all: what leans on it is done to something. */
export function asPassive(words: readonly Word[], state: Group): Group {
  if (state.passiveAuxiliary !== undefined) return state;
  return {
    ...state,
    main: state.last,
    lemma: words[state.last]?.verbLemma ?? state.lemma,
    voice: 'be-passive',
    passiveAuxiliary: state.main,
    copula: false,
  };
}

function isDoneTo(word: Word, head: Word, previous: Group): boolean {
  if (people.has(head.nounLemma)) return doneToPeople.has(word.verbLemma);
  if (word.verbLemma === 'return') return givenBack.has(head.nounLemma);
  // In a list ("the calls made and the tickets closed") any verb that takes an object goes on.
  return doneToThings.has(word.verbLemma) || previous.elliptic;
}

function startOfPhrase(words: readonly Word[], last: number): number {
  let at = last;
  while (at > last - longestPhrase && /^(?:noun|adjective|number)$/.test(words[at - 1]?.tag ?? '')) at--;
  return words[at - 1]?.tag === 'determiner' ? at - 1 : at;
}

/** "and", or a comma of a list, right before the phrase; at most a phrase of time or place before that. */
function isJoined(words: readonly Word[], from: number, first: number): boolean {
  const joint = words[first - 1];
  if (joint?.norm !== 'and' && joint?.norm !== ',') return false;
  for (let at = from + 1; at < first - 1; at++)
    if (
      !/^(?:preposition|determiner|noun|propernoun|number|adjective|adverb|particle)$/.test(words[at]?.tag ?? '') &&
      words[at]?.norm !== ','
    )
      return false;
  return first - from <= longestPhrase + 4;
}

function endsThere(next: Word | undefined): boolean {
  return next === undefined || /^(?:punctuation|conjunction|preposition|adverb)$/.test(next.tag);
}

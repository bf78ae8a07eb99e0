import { wordSet } from '../../story/wordSet.ts';
import { takesNoObject } from '../transitivity.ts';
import { has, Reading, type Word } from '../word.ts';
import type { Group } from './group.ts';

/** Participles that borrow the auxiliaries of the group before: "was identified and *fixed*". */

/** The group before, where its auxiliaries serve this participle too: "was found and fixed", "had found it and fixed it". */
export function sharedAuxiliaries(words: readonly Word[], previous: Group | undefined, at: number): Group | undefined {
  if (previous === undefined) return undefined;
  const isPassive = previous.voice !== 'active' && previous.passiveAuxiliary !== undefined;
  const isPerfect = previous.voice === 'active' && previous.aspect === 'perfect' && !previous.copula;
  if (!isPassive && !isPerfect) return undefined;
  let joint = at - 1;
  while (joint > previous.last && (words[joint]?.tag === 'adverb' || words[joint]?.tag === 'negation')) joint--;
  const mark = words[joint];
  return mark?.tag === 'conjunction' || (mark?.norm === ',' && isPassive) ? previous : undefined;
}

/** "was built, *tested* and shipped", "was found on Monday and *fixed* on Tuesday": by itself "tested" looks like a past. */
export function continuesPassive(words: readonly Word[], previous: Group | undefined, word: Word, at: number): boolean {
  if (
    previous?.passiveAuxiliary === undefined ||
    word.form !== 'past' ||
    !has(word, Reading.participle) ||
    at - previous.last > longestAside ||
    isIntransitive(word, words[at + 1])
  )
    return false;
  if (!lacksObject(words, at)) return false;
  return standsBeside(words, previous.last, at) || isAfterAsides(words, previous.last, at);
}

/** Nothing but "and", commas and adverbs between. */
function standsBeside(words: readonly Word[], last: number, at: number): boolean {
  for (let between = last + 1; between < at; between++) {
    const mark = words[between];
    if (mark?.norm !== ',' && mark?.tag !== 'conjunction' && mark?.tag !== 'adverb') return false;
  }
  return last + 1 < at && at - last <= 4;
}

/** A phrase that opens with a preposition, then "and" or a comma: "on Monday and". */
function isAfterAsides(words: readonly Word[], last: number, at: number): boolean {
  let joint = at - 1;
  while (joint > last && words[joint]?.tag === 'adverb') joint--;
  if (words[joint]?.tag !== 'conjunction' && words[joint]?.norm !== ',') return false;
  if (words[last + 1]?.tag !== 'preposition') return false;
  for (let between = last + 1; between < joint; between++) {
    const tag = words[between]?.tag ?? 'punctuation';
    if (!inAside.has(tag) && words[between]?.norm !== ',') return false;
  }
  return true;
}

/** "told us" has an object and is active; "fixed on Tuesday" lacks one. */
function lacksObject(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next === undefined ||
    next.tag === 'punctuation' ||
    next.tag === 'preposition' ||
    next.tag === 'adverb' ||
    next.tag === 'conjunction'
  );
}

/** The most words between two passives that share an auxiliary. */
const longestAside = 9;
const inAside: ReadonlySet<string> = wordSet('preposition determiner noun propernoun number adjective adverb');
/** Done without an object as often as with one: "was called on Monday and left on Tuesday" is no passive. */
const oftenIntransitive = wordSet(
  'leave return start stop move continue improve increase decrease grow rise drop settle agree',
);

function isIntransitive(word: Word, next: Word | undefined): boolean {
  return takesNoObject(word, next) || (oftenIntransitive.has(word.verbLemma) && next?.norm !== 'by');
}

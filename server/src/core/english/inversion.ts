/**
 * Where English puts the subject after the auxiliary: questions, "Had I known", "nor was it fixed".
 */

import { wordSet } from '../story/wordSet.ts';
import { nominatives } from './lexicon/pronouns.ts';
import { has, Reading, type Word } from './word.ts';

const openers = wordSet('what how why when where whom which only neither nor so never rarely seldom hardly');
const whWords = wordSet('what how why when where whom which');
const supports = wordSet('did do does');
const isForms = wordSet('is are was were');
const conditional = wordSet('had were should');

/** Whether the subject may follow the auxiliary at `auxiliary`. "That was the last report written" must not count. */
export function mayInvert(words: readonly Word[], auxiliary: number): boolean {
  const before = words[auxiliary - 1];
  const next = words[auxiliary + 1]?.norm ?? '';
  // "Was there a law made to stop it?": the law stands there, and is described.
  if (next === 'there' && isForms.has(words[auxiliary]?.norm ?? '')) return false;
  if (before === undefined) return true;
  // "Only then did I call", "Only after the audit did we see".
  if (words[0]?.norm === 'only' && supports.has(words[auxiliary]?.norm ?? '')) return true;
  if (before.tag === 'relative' && before.norm !== 'where' && !(before.norm === 'whom' && auxiliary <= 2)) return false;
  // "Who was it approved by?"
  if (before.norm === 'who' && (nominatives.has(next) || next === 'it')) return true;
  // "or are they just supposed to".
  if (before.tag === 'conjunction' && nominatives.has(next)) return true;
  if (openers.has(before.norm)) return auxiliary <= 2 || isQuestion(words) || !whWords.has(before.norm);
  if (before.tag === 'punctuation' || before.tag === 'conjunction' || before.tag === 'adverb') {
    return auxiliary <= 2
      ? isQuestion(words) || conditional.has(words[auxiliary]?.norm ?? '')
      : isQuestion(words) && before.tag !== 'adverb';
  }
  // "What hospital was the child born at", "how many tests were they run".
  const opening = words[auxiliary - 2]?.norm;
  return (
    (opening === 'what' || opening === 'which' || opening === 'many' || opening === 'much') && has(before, Reading.noun)
  );
}

function isQuestion(words: readonly Word[]): boolean {
  for (let at = words.length - 1, steps = 0; at >= 0 && steps < 4; at--, steps++)
    if (words[at]?.norm.includes('?')) return true;
  return false;
}

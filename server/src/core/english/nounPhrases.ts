/**
 * Noun phrases: a determiner, what describes the noun, the noun; or a pronoun; with what governs it. They are the candidates for subjects,
 * objects and agents.
 */

import { wordSet } from '../story/wordSet.ts';
import type { Word } from './word.ts';

/** By index into the words; `last` included. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Index of the preposition before it, or -1. */
  readonly preposition: number;
  /** Names a time ("last week") and is hardly ever a subject. */
  readonly temporal: boolean;
}

const timeNouns =
  wordSet(`yesterday today tomorrow tonight morning afternoon evening night day week weekend month quarter year hour minute second moment time sprint
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    days weeks months years hours minutes seconds times`);
const nominatives = wordSet('i we he she they');
const reflexives = wordSet('myself ourselves himself herself itself themselves yourself yourselves');

/** All noun phrases, in order, without overlap. */
export function findNounPhrases(words: readonly Word[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let index = 0;
  while (index < words.length) {
    const phrase = readNounPhrase(words, index);
    if (phrase === undefined) index++;
    else {
      phrases.push(phrase);
      index = phrase.last + 1;
    }
  }
  return phrases;
}

function readNounPhrase(words: readonly Word[], first: number): NounPhrase | undefined {
  const start = words[first];
  if (start === undefined) return undefined;
  if (start.tag === 'pronoun' && !reflexives.has(start.norm)) return phrase(words, first, first, first);
  if (!opensPhrase(start)) return undefined;
  let head = -1;
  let last = first;
  let at = first;
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || !(continuesPhrase(word, words[at + 1]) || isOneAfterDeterminer(words, at))) break;
    if (at > first && startsAnother(word, words[at - 1])) break;
    if (isHead(word) || word.tag === 'pronoun') head = headOf(words, head, at);
    last = at;
  }
  return head < 0 ? undefined : phrase(words, first, Math.max(last, head), head);
}

function phrase(words: readonly Word[], first: number, last: number, head: number): NounPhrase {
  const before = words[first - 1];
  return {
    first,
    last,
    head,
    // "From that day on I counted": what can only be a subject is governed by nothing.
    preposition: before?.tag === 'preposition' && !nominatives.has(words[head]?.norm ?? '') ? first - 1 : -1,
    temporal: isTemporal(words, first, head),
  };
}

function opensPhrase(word: Word): boolean {
  return (
    word.tag === 'determiner' || word.tag === 'adjective' || word.tag === 'number' || word.modifier || isHead(word)
  );
}

function isHead(word: Word): boolean {
  return (
    word.tag === 'noun' ||
    word.tag === 'propernoun' ||
    word.tag === 'code' ||
    word.tag === 'number' ||
    word.tag === 'unknown'
  );
}

function continuesPhrase(word: Word, next: Word | undefined): boolean {
  if (opensPhrase(word)) return true;
  if (word.norm === "'s" && word.tag === 'particle') return true;
  if (word.norm === "'" && word.joined) return next !== undefined && isHead(next);
  return word.tag === 'adverb' && next?.tag === 'adjective';
}

/** "no one", "the ones". */
function isOneAfterDeterminer(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (word?.norm === 'one' || word?.norm === 'ones') && words[at - 1]?.tag === 'determiner';
}

/** "the bug | the vendor introduced", "To be honest | the vendor broke it": a determiner begins a phrase of its own. */
function startsAnother(word: Word, before: Word | undefined): boolean {
  if (before?.tag === 'adjective' && word.tag === 'determiner') return true;
  if (before === undefined || before.norm === "'s" || !isHead(before) || before.tag === 'number') return false;
  return word.tag === 'determiner' || word.tag === 'adverb';
}

/** "my manager Priya", "engineer Bob": the common noun stays the head before a name. */
function headOf(words: readonly Word[], head: number, at: number): number {
  const now = words[at];
  const before = words[head];
  if (before === undefined || now === undefined || head !== at - 1) return at;
  return before.tag === 'noun' && now.tag === 'propernoun' ? head : at;
}

function isTemporal(words: readonly Word[], first: number, head: number): boolean {
  const noun = words[head];
  if (noun === undefined || !timeNouns.has(noun.norm)) return false;
  const opening = words[first]?.norm ?? '';
  return (
    first === head ||
    /^(?:last|next|this|that|one|every|each|the|a|some|two|three|four|five|six|several|few|many|all|\d.*)$/.test(
      opening,
    )
  );
}

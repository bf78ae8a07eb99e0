/**
 * Decides what each word is, from what it could be and what stands around it: one pass from left to right that looks at the words
 * already decided and a few words ahead. Passive participles are `participle`, whatever `passive.ts` makes of them later.
 */

import { pluralSubjects } from './lexicon/pronouns.ts';
import { decideOpen } from './tagging/contentWords.ts';
import { setTag } from './tagging/decisions.ts';
import { decideClosed } from './tagging/functionWords.ts';
import { Tagged } from './tagging/tagged.ts';
import { has, Reading, type Word } from './word.ts';

/** Decides `tag` and `form` of every word, in place. */
export function tag(words: Word[]): void {
  const tagged = new Tagged(words);
  for (let index = 0; index < words.length; index++) decide(tagged, index);
}

function decide(tagged: Tagged, index: number): void {
  const word = tagged.words[index];
  if (word === undefined) return;
  if (has(word, Reading.punctuation)) setTag(word, 'punctuation');
  else if (has(word, Reading.code)) setTag(word, 'code');
  else if (!decideClosed(tagged, word, index)) decideOpen(tagged, word, index);
  remember(tagged, word, index);
}

function remember(tagged: Tagged, word: Word, index: number): void {
  switch (word.tag) {
    case 'punctuation':
      if (/^[.!?;:()[\]—–…"“”]|^--/.test(word.text)) startClause(tagged);
      else if (word.norm === ',') tagged.hasVerb = false;
      return;
    case 'subordinator':
    case 'relative':
      startClause(tagged);
      tagged.hasSubject = word.tag === 'relative';
      tagged.afterSubordinator = word.tag === 'subordinator';
      return;
    case 'conjunction':
      // "and the team fixed it": what follows may be a clause of its own.
      tagged.hasVerb = false;
      tagged.lastVerb = undefined;
      return;
    case 'verb':
    case 'auxiliary':
    case 'modal':
      if (word.form !== 'base' || word.tag !== 'verb') tagged.hasVerb = true;
      if (word.tag === 'verb') tagged.lastVerb = word;
      return;
    case 'participle':
    case 'gerund':
      if (!word.modifier) tagged.lastVerb = word;
      return;
    case 'pronoun':
    case 'noun':
    case 'propernoun':
    case 'code':
      if (!tagged.isGoverned(index)) tagged.hasSubject = true;
      tagged.pluralSubject = word.norm.endsWith('s') || pluralSubjects.has(word.norm);
      return;
    default:
      return;
  }
}

function startClause(tagged: Tagged): void {
  tagged.hasVerb = false;
  tagged.afterSubordinator = false;
  tagged.hasSubject = false;
  tagged.lastVerb = undefined;
}

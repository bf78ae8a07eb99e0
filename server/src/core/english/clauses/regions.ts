/** What stands between one verb and the next: where a clause begins, what introduces it, which noun phrases may be its subject. */

import { wordSet } from '../../story/wordSet.ts';
import { believing, factives } from '../lexicon/verbClasses.ts';
import type { NounPhrase } from '../nounPhrases.ts';
import type { Group } from '../verbGroups/group.ts';
import { isQuotationMark, type Word } from '../word.ts';
import { type ClauseSentence, type Draft, lastOf, longestClimb, type Region } from './draft.ts';

const whWords = wordSet('who what which why how when where whom whose');

/** What stands between the verb before and this one. */
export function findRegion(sentence: ClauseSentence, from: number, group: Group): Region {
  const phrases = phrasesIn(sentence, from, group.inverted === undefined ? group.first : group.main);
  let introducer = -1;
  let boundary = -1;
  let strong = false;
  for (let at = from; at < group.first; at++) {
    const word = sentence.words[at];
    if (word === undefined) break;
    if (isIntroducer(sentence, word, at, group.first)) {
      introducer = at;
      boundary = at;
    } else if (word.tag === 'punctuation' && partsClauses(sentence, word, at)) {
      boundary = at;
      if (!/^[.;:!?]|^["“”]/.test(word.text)) continue;
      introducer = -1;
      strong = true;
    }
  }
  return { from, to: group.first, introducer, boundary, strong, phrases };
}

function phrasesIn(sentence: ClauseSentence, from: number, to: number): readonly NounPhrase[] {
  while ((sentence.phrases[sentence.nextPhrase]?.first ?? from) < from) sentence.nextPhrase++;
  const start = sentence.nextPhrase;
  while ((sentence.phrases[sentence.nextPhrase]?.first ?? to) < to) sentence.nextPhrase++;
  return sentence.phrases.slice(start, sentence.nextPhrase);
}

/** Punctuation parts clauses; the marks of a scare quote and an apostrophe do not. */
function partsClauses(sentence: ClauseSentence, word: Word, at: number): boolean {
  return isQuotationMark(word) ? (sentence.stretchAt[at] ?? -1) >= 0 : !/^['’/]/.test(word.text);
}

function isIntroducer(sentence: ClauseSentence, word: Word, at: number, before: number): boolean {
  if (word.tag === 'subordinator' || word.tag === 'relative') return true;
  if (word.tag === 'conjunction') return joinsClauses(sentence, at, before);
  if (word.tag === 'pronoun') return whWords.has(word.norm);
  return word.tag === 'preposition' && isDirectlyBeforeVerb(sentence, at, before);
}

/** "and" before a verb or a new subject, not between two subjects ("Priya and I decided"). */
function joinsClauses(sentence: ClauseSentence, at: number, before: number): boolean {
  const left = sentence.phraseAround(at - 1);
  const right = sentence.phraseAround(at + 1);
  if (left === undefined || right === undefined || right.last >= before) return true;
  const previous = sentence.drafts[sentence.drafts.length - 1];
  return previous !== undefined && startsAfterVerb(sentence, left, previous);
}

/** The noun phrase is an object of the verb before: "told my manager and the team decided". */
function startsAfterVerb(sentence: ClauseSentence, phrase: NounPhrase, previous: Draft): boolean {
  for (let at = lastOf(previous.group) + 1; at < phrase.first; at++) {
    const word = sentence.words[at];
    if (
      word !== undefined &&
      (word.norm === ',' || word.tag === 'subordinator' || word.tag === 'relative' || word.tag === 'conjunction')
    )
      return false;
  }
  return !followsSaying(previous);
}

function followsSaying(draft: Draft): boolean {
  return draft.group.lemma !== 'tell' && (believing.has(draft.group.lemma) || factives.has(draft.group.lemma));
}

function isDirectlyBeforeVerb(sentence: ClauseSentence, at: number, before: number): boolean {
  if (before - at > 4) return false;
  for (let next = at + 1; next < before; next++) if (!isAdverbial(sentence.words[next])) return false;
  return true;
}

function isAdverbial(word: Word | undefined): boolean {
  return word?.tag === 'adverb' || word?.tag === 'negation';
}

/** Candidates for the subject after `after`: not governed, not a time, the last of them, with what is coordinated to it. */
export function subjectAfter(sentence: ClauseSentence, region: Region, after: number): readonly NounPhrase[] {
  let found = -1;
  for (let index = region.phrases.length - 1; index >= 0; index--) {
    const phrase = region.phrases[index];
    if (phrase === undefined || phrase.first <= after) break;
    if (sentence.isGoverned(phrase)) continue;
    if (found < 0 || (region.phrases[found]?.temporal && !phrase.temporal)) found = index;
    if (!phrase.temporal) break;
  }
  return found < 0 ? [] : withCoordinated(sentence, region, beforeApposition(sentence, region, found, after), after);
}

/** "We, the backend team, owned it": the first of the two is the subject. */
function beforeApposition(sentence: ClauseSentence, region: Region, found: number, after: number): number {
  const phrase = region.phrases[found];
  const left = region.phrases[found - 1];
  if (phrase === undefined || left === undefined || left.first <= after || sentence.isGoverned(left) || left.temporal)
    return found;
  const isSetOff =
    sentence.words[region.to - 1]?.norm === ',' &&
    sentence.words[phrase.first - 1]?.norm === ',' &&
    left.last === phrase.first - 2;
  return isSetOff ? found - 1 : found;
}

function withCoordinated(
  sentence: ClauseSentence,
  region: Region,
  index: number,
  after: number,
): readonly NounPhrase[] {
  let start = index;
  for (let steps = 0; steps < longestClimb && start > 0; steps++) {
    const left = region.phrases[start - 1];
    const right = region.phrases[start];
    if (left === undefined || right === undefined || left.first <= after || !areCoordinated(sentence, left, right))
      break;
    start--;
  }
  const together = region.phrases.slice(start, index + 1);
  const governor = together[0]?.preposition ?? -1;
  if (governor < 0) return together;
  // "The rest of the crew and I": the crew stands under "of", and still all of them act.
  const whole = region.phrases[start - 1];
  const isPartOf =
    together.length > 1 && sentence.words[governor]?.norm === 'of' && whole !== undefined && whole.preposition < 0;
  return isPartOf && whole.last === governor - 1 ? [whole, ...together] : together.slice(-1);
}

export function areCoordinated(sentence: ClauseSentence, left: NounPhrase, right: NounPhrase): boolean {
  for (let at = left.last + 1; at < right.first; at++) {
    const word = sentence.words[at];
    if (word === undefined || word.norm === 'but') return false;
    if (!(word.tag === 'conjunction' || word.norm === ',' || word.tag === 'adverb')) return false;
  }
  const between = sentence.words[right.first - 1];
  return right.first > left.last + 1 && (between?.tag === 'conjunction' || isListed(sentence, right));
}

/** "Priya, Omar and I": a comma counts where an "and" closes the list. */
export function isListed(sentence: ClauseSentence, phrase: NounPhrase): boolean {
  const next = sentence.words[phrase.last + 1];
  return next?.tag === 'conjunction' && sentence.phraseAround(phrase.last + 2) !== undefined;
}

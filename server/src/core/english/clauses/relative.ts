/** Relative clauses: what they describe, and the subject that waits while they are told. */

import { nominatives } from '../lexicon/pronouns.ts';
import type { NounPhrase } from '../nounPhrases.ts';
import type { Group } from '../verbGroups/group.ts';
import { type ClauseSentence, type Draft, longestClimb, type Region } from './draft.ts';
import { subjectAfter } from './regions.ts';
import { makeDraft } from './sharing.ts';

/** What may stand between a noun and its relative pronoun: "the vendor, for whom", "rolled it back, which". */
const antecedentGap: ReadonlySet<string> = new Set([',', ')', 'preposition', 'determiner', 'particle', 'adverb']);

export function draftRelative(sentence: ClauseSentence, group: Group, index: number, region: Region): Draft {
  const subject = subjectAfter(sentence, region, region.introducer);
  const antecedent = findAntecedent(sentence, region.introducer);
  holdSubject(sentence, index, region, antecedent);
  const own = subject.length > 0;
  return makeDraft(sentence, group, index, region, {
    type: 'relative',
    introducer: sentence.words[region.introducer]?.norm,
    subject: own
      ? subject
      : (whoItWas(sentence, antecedent, index, region) ?? [antecedent ?? wordAsPhrase(region.introducer)]),
    host: hostOf(sentence, antecedent, index),
  });
}

/** "I was the one who approved it": the one is the subject of the clause before. */
function whoItWas(
  sentence: ClauseSentence,
  antecedent: NounPhrase | undefined,
  index: number,
  region: Region,
): readonly NounPhrase[] | undefined {
  const host = sentence.drafts[index - 1];
  if (host === undefined || antecedent === undefined || !host.group.copula || host.subject.length !== 1)
    return undefined;
  const isOne =
    /^(?:one|ones|person|engineer|only)$/.test(sentence.words[antecedent.head]?.norm ?? '') &&
    sentence.words[region.introducer]?.norm !== 'which';
  return isOne && nominatives.has(sentence.words[host.subject[0]?.head ?? -1]?.norm ?? '') ? host.subject : undefined;
}

/** The clause in which the antecedent stands. */
export function hostOf(sentence: ClauseSentence, antecedent: NounPhrase | undefined, index: number): number {
  const previous = sentence.drafts[index - 1];
  return antecedent !== undefined && previous !== undefined && antecedent.first > previous.group.first ? index - 1 : -1;
}

function findAntecedent(sentence: ClauseSentence, relative: number): NounPhrase | undefined {
  for (let at = relative - 1, steps = 0; at >= 0 && steps < 4; at--, steps++) {
    const phrase = sentence.phraseAround(at);
    if (phrase !== undefined) return phrase;
    const word = sentence.words[at];
    if (word === undefined || !antecedentGap.has(word.tag === 'punctuation' ? word.norm : word.tag)) return undefined;
  }
  return undefined;
}

/** Lets the subject of the clause that is being interrupted wait for its verb. */
export function holdSubject(
  sentence: ClauseSentence,
  index: number,
  region: Region,
  antecedent: NounPhrase | undefined,
): void {
  if (antecedent === undefined || antecedent.first < region.from || sentence.waiting.length >= longestClimb) return;
  const isObject = index > 0 && !isBeyondBoundary(sentence, region, antecedent);
  if (!isObject) {
    const subject = subjectUpTo(sentence, region, antecedent);
    if (subject.length > 0) sentence.waiting.push([...subject]);
  }
}

function isBeyondBoundary(sentence: ClauseSentence, region: Region, phrase: NounPhrase): boolean {
  for (let at = region.from; at < phrase.first; at++) {
    const word = sentence.words[at];
    if (
      word !== undefined &&
      (word.norm === ',' ||
        word.tag === 'subordinator' ||
        (word.tag === 'conjunction' && sentence.phraseAround(at - 1) === undefined) ||
        /^[.;:!?]/.test(word.text))
    )
      return true;
  }
  return region.strong;
}

function subjectUpTo(sentence: ClauseSentence, region: Region, antecedent: NounPhrase): readonly NounPhrase[] {
  const upTo = region.phrases.filter(it => it.first <= antecedent.first);
  return subjectAfter(sentence, { ...region, phrases: upTo }, region.from - 1);
}

/** "which" that stands for the whole clause before it. */
function wordAsPhrase(index: number): NounPhrase {
  return { first: index, last: index, head: index, preposition: -1, temporal: false };
}

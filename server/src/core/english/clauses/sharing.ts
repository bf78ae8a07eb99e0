/** Makes drafts, and finds whose subject a verb without one shares. */

import { wordSet } from '../../story/wordSet.ts';
import { actorOf } from '../actors.ts';
import type { NounPhrase } from '../nounPhrases.ts';
import type { Group } from '../verbGroups/group.ts';
import { type ClauseSentence, type Draft, lastOf, longestClimb, type Region } from './draft.ts';

export function makeDraft(
  sentence: ClauseSentence,
  group: Group,
  index: number,
  region: Region,
  given: Partial<Draft> & Pick<Draft, 'type' | 'subject'>,
): Draft {
  const introducer = sentence.words[region.introducer];
  return {
    group,
    start: startOf(group, index, region, given.subject),
    end: sentence.words.length - 1,
    introducer: 'introducer' in given ? given.introducer : introducer?.norm,
    implied: false,
    host: -1,
    beside: -1,
    control: 'own',
    negated: false,
    hedged: false,
    mood: 'statement',
    ...given,
  };
}

function startOf(group: Group, index: number, region: Region, subject: readonly NounPhrase[]): number {
  if (index === 0) return 0;
  const first = subject[0];
  if (region.introducer >= 0) return region.introducer;
  if (region.boundary >= 0) return region.boundary + 1;
  return first !== undefined && first.first < group.first ? Math.max(first.first, 0) : group.first;
}

/** A coordinated verb without subject of its own: shares that of the nearest clause it can stand beside, and its modal. */
export function shareSubject(sentence: ClauseSentence, group: Group, index: number, region: Region): Draft {
  const partner = findPartner(sentence, group, index);
  const sharer = sentence.drafts[partner];
  if (sharer === undefined)
    return makeDraft(sentence, group, index, region, { type: 'main', subject: [], implied: index === 0 });
  return makeDraft(sentence, withModal(sentence, group, sharer.group), index, region, {
    type: sharer.type === 'complement' && sharer.group.form !== group.form ? 'main' : sharer.type,
    subject: sharer.subject,
    implied: sharer.implied,
    host: sharer.control === 'own' ? sharer.host : partner,
    beside: partner,
    control: sharer.control === 'own' ? 'own' : 'shared',
  });
}

/** The nearest clause before with a verb of the same form, at the same level of quotation; a relative clause is passed over where tenses differ. */
function findPartner(sentence: ClauseSentence, group: Group, index: number): number {
  const stretch = sentence.stretchAt[group.main];
  for (let at = index - 1, steps = 0; steps < longestClimb && at >= 0; at--, steps++) {
    const draft = sentence.drafts[at];
    if (draft === undefined) return -1;
    const fits = draft.group.form === group.form && sentence.stretchAt[draft.group.main] === stretch;
    const isAside =
      draft.type !== 'main' &&
      (draft.group.tense !== group.tense || draft.group.aspect !== group.aspect) &&
      !group.shares &&
      !takesModal(sentence, group, draft.group);
    // "asked whether the form was sent and changed it": what has an object of its own goes back to whoever acts.
    const isDone =
      draft.type !== 'main' && draft.group.voice !== 'active' && group.voice === 'active' && hasObject(sentence, group);
    if (fits && !isAside && !isDone && !isSaidOfThing(sentence, draft, group)) return at;
  }
  return index - 1;
}

/** "would ring and *ask*", "should have asked and *told* her": the verb as it stands after a modal, without one of its own. */
function takesModal({ words }: ClauseSentence, group: Group, partner: Group): boolean {
  const verb = words[group.main];
  // "could not reach them and put up a note": what could not be done is over before what was done instead.
  if (partner.modal === undefined || partner.negated || group.modal !== undefined || group.first !== group.main)
    return false;
  if (verb?.form === 'base') return true;
  return (verb?.form === 'past' || verb?.form === 'participle') && partner.aspect === 'perfect' && isWish(partner);
}

/** "must have hit the key and deleted it" guesses at what was done. */
function isWish({ modal }: Group): boolean {
  return modal === 'would' || modal === 'should' || modal === 'could' || modal === 'might';
}

function withModal(sentence: ClauseSentence, group: Group, partner: Group): Group {
  const { modal, tense, aspect } = partner;
  return takesModal(sentence, group, partner) ? { ...group, modal, tense, aspect } : group;
}

const sayings =
  wordSet(`tell ask say mention report inform notify alert warn raise flag post write call phone email mail message
    share announce suggest explain apologise apologize admit remind point`);

/** "saw that the door was open and told the guard": a door tells nobody anything, so whoever saw it does. */
function isSaidOfThing(sentence: ClauseSentence, draft: Draft, group: Group): boolean {
  const verb = group.lemma.split(' ')[0] ?? '';
  return (
    draft.type === 'complement' &&
    draft.subject.length > 0 &&
    group.voice === 'active' &&
    sayings.has(verb) &&
    actorOf(sentence.words, draft.subject, verb).kind === 'thing'
  );
}

function hasObject(sentence: ClauseSentence, group: Group): boolean {
  const next = sentence.words[lastOf(group) + 1];
  return next !== undefined && (next.tag === 'determiner' || next.tag === 'pronoun');
}

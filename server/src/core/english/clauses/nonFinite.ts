/** Infinitives, -ing forms and participles: who of the clause before acts in them. */

import { wordSet } from '../../story/wordSet.ts';
import { bareInfinitiveVerbs } from '../lexicon/verbClasses.ts';
import type { NounPhrase } from '../nounPhrases.ts';
import type { Group } from '../verbGroups/group.ts';
import type { ClauseSentence, Draft, Region } from './draft.ts';
import { subjectAfter } from './regions.ts';
import { holdSubject, hostOf } from './relative.ts';
import { makeDraft, shareSubject } from './sharing.ts';

/** The object acts in the infinitive that follows: "asked *me* to look". */
const objectControl = wordSet(
  'ask tell want need help let make have get allow enable require force order instruct encourage advise urge invite convince persuade cause lead expect warn remind teach train push assign task request permit authorize authorise direct command challenge motivate trust hire appoint pay choose inspire like prefer get see watch hear feel',
);

/** Things that "doing" is had with: "spent hours fixing", "had trouble finding". */
const notDoers = wordSet(
  'trouble problem difficulty experience fun luck success time hour day week month minute night year effort job point chance risk way habit process responsibility challenge',
);

export function draftInfinitive(sentence: ClauseSentence, group: Group, index: number, region: Region): Draft {
  const previous = sentence.drafts[index - 1];
  const isTo = sentence.words[group.first]?.norm === 'to';
  const joint = sentence.words[region.introducer];
  const startsBare = !isTo && region.phrases.length === 0;
  if (
    startsBare &&
    previous !== undefined &&
    (joint?.tag === 'conjunction' || sentence.words[region.boundary]?.norm === ',')
  )
    return shareSubject(sentence, group, index, region);
  if (!isTo && previous === undefined)
    return makeDraft(sentence, group, index, region, {
      type: 'main',
      subject: subjectAfter(sentence, region, -1),
      implied: true,
    });
  const forWhom = findForWhom(sentence, region);
  if (forWhom !== undefined)
    return makeDraft(sentence, group, index, region, {
      type: 'complement',
      introducer: 'to',
      subject: [forWhom],
      host: index - 1,
    });
  if (joint?.tag === 'conjunction' && isTo && previous?.group.form === 'infinitive' && region.phrases.length === 0)
    return shareSubject(sentence, group, index, region);
  if (previous === undefined || region.strong) {
    const subject = subjectAfter(sentence, region, -1);
    if (subject.length > 0) sentence.waiting.push([...subject]);
    return makeDraft(sentence, group, index, region, {
      type: 'complement',
      introducer: isTo ? 'to' : undefined,
      subject: [],
      // "The plan to migrate": whose plan it is, nobody says.
      control: subject.length > 0 ? 'own' : 'next',
      host: -1,
    });
  }
  return draftControlled(sentence, group, index, region, previous, isTo);
}

/** "asked me to look" (the object acts), "decided to look" (the subject acts). */
function draftControlled(
  sentence: ClauseSentence,
  group: Group,
  index: number,
  region: Region,
  previous: Draft,
  isTo: boolean,
): Draft {
  const object = firstObject(region);
  if (object !== undefined && region.boundary >= 0 && object.first > region.boundary) sentence.waiting.push([object]);
  const verb = previous.group.lemma.split(' ')[0] ?? '';
  const governs =
    object !== undefined &&
    previous.group.voice === 'active' &&
    (isTo ? objectControl.has(verb) : bareInfinitiveVerbs.has(verb));
  const ownObject = governs ? [object] : findTaker(sentence, verb, object, region);
  const controlled = ownObject.length > 0;
  return makeDraft(sentence, group, index, region, {
    type: 'complement',
    introducer: isTo ? 'to' : undefined,
    subject: controlled ? ownObject : [],
    host: index - 1,
    control: controlled ? 'own' : 'subject',
  });
}

/** "It took me two hours to find": the first object acts. */
function findTaker(
  sentence: ClauseSentence,
  verb: string,
  object: NounPhrase | undefined,
  region: Region,
): NounPhrase[] {
  const first = region.phrases[0];
  // "It was on me to check", "It fell to us to tell them".
  if (first !== undefined && (verb === 'be' || verb === 'fall') && isTeller(sentence, first) && first.preposition >= 0)
    return [first];
  return (verb === 'take' || verb === 'cost') &&
    object !== undefined &&
    first !== undefined &&
    sentence.words[first.head]?.tag === 'pronoun'
    ? [first]
    : [];
}

function isTeller(sentence: ClauseSentence, phrase: NounPhrase): boolean {
  return /^(?:me|us)$/.test(sentence.words[phrase.head]?.norm ?? '');
}

function firstObject(region: Region): NounPhrase | undefined {
  return (
    region.phrases.find(it => it.preposition < 0 && it.first > region.boundary) ??
    region.phrases.find(it => it.preposition < 0)
  );
}

/** "for the team to decide". */
function findForWhom(sentence: ClauseSentence, region: Region): NounPhrase | undefined {
  const last = region.phrases[region.phrases.length - 1];
  return last !== undefined &&
    sentence.words[last.preposition]?.norm === 'for' &&
    last.last > region.boundary &&
    region.introducer < last.first
    ? last
    : undefined;
}

/** -ing and participle clauses: "leading the fix", "caused by a typo". */
export function draftNonFinite(sentence: ClauseSentence, group: Group, index: number, region: Region): Draft {
  if (group.shares) return shareSubject(sentence, group, index, region);
  const joint = sentence.words[region.introducer];
  if (
    joint?.tag === 'conjunction' &&
    sentence.drafts[index - 1]?.group.form === group.form &&
    region.phrases.length === 0
  )
    return shareSubject(sentence, group, index, region);
  const before = sentence.phraseAround(group.first - 1);
  const attached =
    before !== undefined &&
    before.last === group.first - 1 &&
    region.boundary <= before.last &&
    !notDoer(sentence, before);
  if (attached && (group.form === 'participle' || mayDescribe(before, region, index)))
    return attachToPhrase(sentence, group, index, region, before);
  // "know that asking is cheap": the -ing form may be the subject of what follows.
  const opens = joint?.norm === 'that' || joint?.norm === 'because';
  const isFirst = index === 0 || region.strong || (opens && group.form === 'gerund');
  if (isFirst && region.phrases.length > 0 && !region.phrases.every(it => it.preposition >= 0))
    holdSubject(sentence, index, region, region.phrases[0]);
  const afterVerb = region.introducer < 0 && region.boundary < 0 && !isFirst;
  return makeDraft(sentence, group, index, region, {
    type: afterVerb ? 'complement' : 'subordinate',
    introducer: joint?.norm,
    subject: [],
    implied: isFirst && region.phrases.length === 0 && joint === undefined,
    host: isFirst ? -1 : index - 1,
    control: isFirst ? 'next' : 'subject',
  });
}

function mayDescribe(before: NounPhrase, region: Region, index: number): boolean {
  return before.preposition < 0 || (index > 0 && region.phrases.length > 0);
}

function notDoer(sentence: ClauseSentence, phrase: NounPhrase): boolean {
  const head = sentence.words[phrase.head];
  return phrase.temporal || (head !== undefined && (notDoers.has(head.nounLemma) || notDoers.has(head.norm)));
}

function attachToPhrase(
  sentence: ClauseSentence,
  group: Group,
  index: number,
  region: Region,
  before: NounPhrase,
): Draft {
  holdSubject(sentence, index, region, before);
  return makeDraft(sentence, group, index, region, {
    type: 'relative',
    subject: [before],
    host: hostOf(sentence, before, index),
  });
}

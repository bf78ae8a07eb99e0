/** Clauses with a finite verb: main, subordinate, complement; and verbs that share the subject of another. */

import { wordSet } from '../../story/wordSet.ts';
import { nominatives } from '../lexicon/pronouns.ts';
import { asking, saysThat } from '../lexicon/verbClasses.ts';
import type { NounPhrase } from '../nounPhrases.ts';
import type { Group } from '../verbGroups/group.ts';
import { type ClauseSentence, type Draft, lastOf, type Region } from './draft.ts';
import { subjectAfter } from './regions.ts';
import { draftRelative } from './relative.ts';
import { makeDraft, shareSubject } from './sharing.ts';

export function draftFinite(sentence: ClauseSentence, group: Group, index: number, region: Region): Draft {
  const introducer = sentence.words[region.introducer];
  if (group.inverted !== undefined)
    return makeDraft(sentence, group, index, region, {
      type: 'main',
      subject: subjectAfter(sentence, region, group.inverted),
    });
  if (group.fronted) {
    const after = sentence.phraseAfter(lastOf(group));
    return makeDraft(sentence, group, index, region, {
      type: 'main',
      subject: after.length > 0 ? after : sentence.phraseAfter(group.main),
    });
  }
  if (group.shares) return shareSubject(sentence, group, index, region);
  if (isEcho(sentence, group))
    return makeDraft(sentence, group, index, region, { type: 'main', subject: sentence.phraseAfter(lastOf(group)) });
  if (introducer?.tag === 'relative' || (introducer !== undefined && isRelativePronoun(sentence, region)))
    return draftRelative(sentence, group, index, region);
  if (introducer?.tag === 'subordinator' || (introducer?.tag === 'pronoun' && index > 0))
    return draftSubordinate(sentence, group, index, region);
  const asked = introducer?.tag === 'pronoun' && index === 0 ? subjectAfter(sentence, region, region.introducer) : [];
  const after = introducer?.tag === 'pronoun' && asked.length === 0 ? region.introducer - 1 : region.introducer;
  const subject = subjectAfter(sentence, region, Math.max(after, region.strong ? region.boundary : -1));
  if (introducer?.tag === 'conjunction')
    return subject.length > 0
      ? makeDraft(sentence, group, index, region, { type: 'main', subject })
      : shareSubject(sentence, group, index, region);
  return draftPlain(sentence, group, index, region, subject);
}

/** "So did I", "Neither did we". */
function isEcho(sentence: ClauseSentence, group: Group): boolean {
  const before = sentence.words[group.first - 1]?.norm ?? '';
  return (
    group.lemma === 'do' &&
    /^(?:so|neither|nor|as)$/.test(before) &&
    nominatives.has(sentence.words[lastOf(group) + 1]?.norm ?? '')
  );
}

/** `who` and `which` right after a noun, where the tagger took them for pronouns. */
function isRelativePronoun(sentence: ClauseSentence, region: Region): boolean {
  const word = sentence.words[region.introducer];
  return (word?.norm === 'who' || word?.norm === 'which') && sentence.phraseAround(region.introducer - 1) !== undefined;
}

function draftPlain(
  sentence: ClauseSentence,
  group: Group,
  index: number,
  region: Region,
  found: readonly NounPhrase[],
): Draft {
  // "I found the bug, fixed it": what stands before the comma is the object of the verb before.
  const isListed =
    index > 0 &&
    sentence.words[region.boundary]?.norm === ',' &&
    (found[0]?.first ?? 0) < region.boundary &&
    sentence.waiting.length === 0;
  const subject = isListed ? [] : found;
  if (opensQuotation(sentence, group, index, subject))
    return makeDraft(sentence, group, index, region, { type: 'main', subject: [], implied: true });
  const waiting = sentence.waiting[sentence.waiting.length - 1];
  const isPronoun = subject.length > 0 && sentence.words[subject[0]?.head ?? -1]?.tag === 'pronoun';
  const commaBefore = sentence.words[region.boundary]?.norm === ',' && (subject[0]?.first ?? -1) > region.boundary;
  if (waiting !== undefined && !isPronoun && !(commaBefore && subject.length > 0)) {
    sentence.waiting.pop();
    return {
      ...makeDraft(sentence, group, index, region, { type: 'main', subject: waiting }),
      start: waiting[0]?.first ?? region.from,
    };
  }
  const previous = sentence.drafts[index - 1];
  if (subject.length > 0) return draftAfter(sentence, group, index, region, subject, previous);
  if (previous === undefined)
    return makeDraft(sentence, group, index, region, { type: 'main', subject: [], implied: true });
  return isGerundSubject(previous, region)
    ? makeDraft(sentence, group, index, region, { type: 'main', subject: [], host: index - 1, control: 'gerund' })
    : shareSubject(sentence, group, index, region);
}

/** "He said “ship it”": the quoted verb has no subject of its own and shares none. */
function opensQuotation(
  sentence: ClauseSentence,
  group: Group,
  index: number,
  subject: readonly NounPhrase[],
): boolean {
  const stretch = sentence.stretchAt[group.main] ?? -1;
  return (
    subject.length === 0 &&
    stretch >= 0 &&
    index > 0 &&
    sentence.stretchAt[sentence.groups[index - 1]?.main ?? -1] !== stretch
  );
}

/** A clause with its own subject and no introducer: a complement ("I think the team decided"), a reduced relative, or a main clause. */
function draftAfter(
  sentence: ClauseSentence,
  group: Group,
  index: number,
  region: Region,
  subject: readonly NounPhrase[],
  previous: Draft | undefined,
): Draft {
  const head = subject[0];
  const antecedent = head === undefined ? undefined : sentence.phraseAround(head.first - 1);
  const openAntecedent = antecedent !== undefined && antecedent.last === (head?.first ?? 0) - 1 && !antecedent.temporal;
  if (openAntecedent && hasFiniteAhead(sentence, index)) {
    if (previous === undefined || region.boundary >= 0) sentence.waiting.push([antecedent]);
    return makeDraft(sentence, group, index, region, {
      type: 'relative',
      subject,
      introducer: undefined,
      host: index - 1,
    });
  }
  if (
    previous !== undefined &&
    previous.group.form === 'gerund' &&
    isGerundSubject(previous, region) &&
    !nominatives.has(sentence.words[head?.head ?? -1]?.norm ?? '')
  ) {
    return makeDraft(sentence, group, index, region, { type: 'main', subject: [], host: index - 1, control: 'gerund' });
  }
  // "To fix it I rewrote the rota": what opened the sentence waits for this clause.
  const isOpened = previous?.control === 'next' || followsOpening(sentence, index);
  const isComplement =
    previous !== undefined && !isOpened && region.boundary < 0 && previous.group.form !== 'participle';
  return makeDraft(sentence, group, index, region, {
    type: isComplement ? 'complement' : 'main',
    subject,
    host: isComplement ? index - 1 : -1,
  });
}

const openers = wordSet('when whenever if unless once while after before until since because as although though');

/** "When the feed stopped I called the depot": many leave out the comma behind what opens a sentence. */
function followsOpening({ drafts }: ClauseSentence, index: number): boolean {
  let at = index - 1;
  if (saysThat.has(drafts[at]?.group.lemma ?? '')) return false;
  while (at > 0 && drafts[at]?.type === 'complement' && drafts[at]?.group.form !== 'finite') at--;
  const opening = drafts[at];
  return at === 0 && opening?.type === 'subordinate' && openers.has(opening.introducer ?? '');
}

function hasFiniteAhead(sentence: ClauseSentence, index: number): boolean {
  const next = sentence.groups[index + 1];
  if (next === undefined || next.form !== 'finite' || next.shares) return false;
  for (let at = lastOf(sentence.groups[index]) + 1; at < next.first; at++) {
    const word = sentence.words[at];
    if (
      word === undefined ||
      word.tag === 'punctuation' ||
      word.tag === 'conjunction' ||
      word.tag === 'subordinator' ||
      word.tag === 'relative' ||
      word.tag === 'pronoun'
    )
      return false;
  }
  return true;
}

/** "Fixing the bug took hours": the -ing clause opens the sentence, no comma, and is itself the subject. */
function isGerundSubject(previous: Draft, region: Region): boolean {
  return previous.group.form === 'gerund' && region.boundary < 0 && previous.control === 'next';
}

const complementizers = wordSet('that whether how why what who which');

function draftSubordinate(sentence: ClauseSentence, group: Group, index: number, region: Region): Draft {
  const word = sentence.words[region.introducer];
  const asks = word?.norm === 'if' && asking.has(sentence.drafts[index - 1]?.group.lemma ?? '');
  const isComplement =
    index > 0 &&
    word !== undefined &&
    (asks || complementizers.has(word.norm)) &&
    standsInReach(sentence, region.introducer, index);
  const subject = subjectAfter(sentence, region, region.introducer);
  const wh = word?.tag === 'pronoun' ? sentence.phraseAround(region.introducer) : undefined;
  return makeDraft(sentence, group, index, region, {
    type: isComplement ? 'complement' : 'subordinate',
    introducer: word?.norm,
    subject: subject.length > 0 ? subject : wh === undefined ? [] : [wh],
    implied: false,
    host: index - 1,
    control: subject.length > 0 || wh !== undefined ? 'own' : 'subject',
  });
}

/** Whether the introducer stands in the reach of the verb before, with no comma between: "asked if", "said that". */
function standsInReach(sentence: ClauseSentence, introducer: number, index: number): boolean {
  const from = lastOf(sentence.groups[index - 1]) + 1;
  return introducer - from <= 6 && sentence.words[introducer - 1]?.norm !== ',';
}

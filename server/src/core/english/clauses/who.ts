/** Who acts in a clause, and whose subject or agent that is. */

import { wordSet } from '../../story/wordSet.ts';
import { actorOf } from '../actors.ts';
import type { Actor } from '../facts.ts';
import { nominatives } from '../lexicon/pronouns.ts';
import { agentOf, withAllAgents } from './agents.ts';
import { type Actors, type ClauseSentence, type Draft, longestClimb, noActors, nobody } from './draft.ts';

/** "My mistake was trusting the list". */
const deedNouns = wordSet(
  'responsibility role task job part duty mistake error fault failure goal aim instinct reaction step contribution',
);

const reflecting = new Set([
  'look back',
  'think',
  'think back',
  'reflect',
  'consider',
  'know',
  'realize',
  'realise',
  'see',
  'hear',
  'read',
  'look',
]);

/** Actor and subject of a clause. Hosts stand before it, so that each is asked once. */
export function resolveActors(sentence: ClauseSentence, index: number): Actors {
  const draft = sentence.drafts[index];
  if (draft === undefined) return noActors;
  const subject = resolveSubject(sentence, draft, index);
  const agent = draft.group.voice === 'active' ? undefined : agentOf(sentence, draft);
  const actor: Actor =
    draft.group.voice === 'active'
      ? (subject ?? nobody)
      : agent === undefined
        ? nobody
        : actorOf(sentence.words, withAllAgents(sentence, agent), '');
  const actors: Actors = { subject, actor, agent };
  sentence.resolved[index] = actors;
  return actors;
}

function resolveSubject(sentence: ClauseSentence, draft: Draft, index: number): Actor | undefined {
  if (draft.control === 'gerund') return clauseAsThing(sentence, draft);
  if (draft.control === 'own') {
    if (namesDeed(sentence, draft)) return possessorOf(sentence, draft);
    return draft.subject.length > 0 ? subjectActor(sentence, draft) : impliedActor(sentence, draft);
  }
  if (draft.control === 'next') return fromNext(sentence, draft, index);
  const host = sentence.resolved[draft.host];
  if (host === undefined) return undefined;
  const shared = host.subject ?? (host.actor.kind === 'nobody' ? undefined : host.actor);
  if (draft.group.form === 'infinitive' && shared?.kind === 'thing' && sentence.drafts[draft.host]?.group.copula)
    return possessorOf(sentence, sentence.drafts[draft.host]);
  return isExpletive(shared) ? undefined : shared;
}

/** "My job was checking the numbers": the job is the checking, it does not check. */
function namesDeed(sentence: ClauseSentence, draft: Draft): boolean {
  const head = sentence.words[draft.subject[draft.subject.length - 1]?.head ?? -1];
  return draft.group.aspect === 'progressive' && head !== undefined && deedNouns.has(head.nounLemma);
}

/** "My first instinct was to blame": whose instinct it is acts. */
function possessorOf(sentence: ClauseSentence, host: Draft | undefined): Actor | undefined {
  const phrase = host?.subject[0];
  const word = sentence.words[phrase?.first ?? -1];
  if (word === undefined) return undefined;
  const span = { start: word.start, end: word.end };
  if (word.norm === 'my') return { kind: 'I', implied: false, span };
  return word.norm === 'our' ? { kind: 'we', span } : undefined;
}

function subjectActor(sentence: ClauseSentence, draft: Draft): Actor {
  return actorOf(sentence.words, draft.subject, draft.group.lemma.split(' ')[0] ?? '');
}

function impliedActor(sentence: ClauseSentence, draft: Draft): Actor | undefined {
  if (!draft.implied || sentence.options.heading) return undefined;
  const opening = sentence.words[draft.group.first];
  if (opening === undefined) return undefined;
  const implied: Actor = { kind: 'I', implied: true, span: undefined };
  if (draft.mood === 'imperative')
    return { kind: 'other', span: { start: opening.start, end: opening.end }, head: 'you' };
  return sentence.options.quoted === 'other' ? undefined : implied;
}

/** A clause that opens its sentence with -ing or to: the actor is the subject of the clause that follows. */
function fromNext(sentence: ClauseSentence, draft: Draft, index: number): Actor | undefined {
  for (let at = index + 1, steps = 0; steps < longestClimb; at++, steps++) {
    const next = sentence.drafts[at];
    if (next === undefined) break;
    if (next.control === 'gerund')
      return sentence.options.heading ? undefined : { kind: 'I', implied: true, span: undefined };
    if (next.control === 'own' && next.type === 'main' && next.subject.length > 0)
      return openingActor(draft, subjectActor(sentence, next));
  }
  const alone = sentence.options.bullet && draft.group.form !== 'infinitive' && draft.implied;
  return alone ? { kind: 'I', implied: true, span: undefined } : undefined;
}

/** "Looking back, the mistake was mine", "To be honest, it broke": a thing does not look back, nor is it honest. */
function openingActor(draft: Draft, actor: Actor): Actor | undefined {
  if (actor.kind !== 'thing') return actor;
  if (draft.group.form === 'infinitive') return undefined;
  return reflecting.has(draft.group.lemma) ? { kind: 'I', implied: true, span: undefined } : actor;
}

/** "Fixing it took hours": the clause before is the subject. */
function clauseAsThing(sentence: ClauseSentence, draft: Draft): Actor | undefined {
  const clause = sentence.drafts[draft.host];
  if (clause === undefined) return undefined;
  const start = sentence.words[clause.group.first]?.start ?? 0;
  return { kind: 'thing', span: { start, end: sentence.words[clause.end]?.end ?? start }, head: clause.group.lemma };
}

/** "It took …", "There is …": `it` and `there` are nobody. */
function isExpletive(actor: Actor | undefined): boolean {
  return actor?.kind === 'thing' && (actor.head === 'it' || actor.head === 'there');
}

/** "I responsible for the stock": learners leave out the verb, not the subject. */
export function verblessSubject(sentence: ClauseSentence): Actor | undefined {
  const phrase = sentence.phrases[0];
  const head = sentence.words[phrase?.head ?? -1];
  if (phrase === undefined || head === undefined || phrase.last + 1 >= sentence.words.length) return undefined;
  return nominatives.has(head.norm) && phrase.first <= 2 ? actorOf(sentence.words, [phrase], '') : undefined;
}

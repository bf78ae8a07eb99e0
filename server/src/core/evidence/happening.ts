import type { Clause, SentenceFacts } from '../english/facts.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { wordSet } from '../story/wordSet.ts';
import { isDeed, isOwnDeed, isTold } from './deeds.ts';
import type { StoryReading } from './reading.ts';

/**
 * What goes on in a sentence: the teller acts, the team acts, somebody or something else does, a state is told, nothing is told at
 * all: it holds now and always (`timeless`), or it is a wish, a duty or a plan (`thought`).
 */
export const happenings = ['my-deed', 'our-deed', 'event', 'state', 'timeless', 'thought', 'fragment'] as const;
export type Happening = (typeof happenings)[number];

/** Whether the teller or the team acts. */
export function isOwn(happens: Happening): boolean {
  return happens === 'my-deed' || happens === 'our-deed';
}

/** From so many words on an answer without a past is no draft of a story; nor is one of fewer in which there is no teller. */
const wordsOfAnswer = { tellersOwn: 50, nobodys: 20 };
/** The share of sentences with a past that any story has. */
const leastPast = 0.25;
/** So many sentences in which the teller or the team did something make a story, however much is told around them. */
const fewestDeeds = 2;

/**
 * Whether a text tells of nothing that happened: how one acts and what one believes, or the advice between the examples of a
 * guide. Notes under the names of parts may leave out who did what, and when.
 */
export function speaksInGeneral({ sentences, parts, measures, trigger }: StoryReading): boolean {
  if (trigger === 'given' || parts.some(it => it.from === 'label')) return false;
  const own = sentences.flatMap(it => it.facts.clauses.filter(clause => clause.quoted !== 'other'));
  const hasTeller = own.some(it => it.actor.kind === 'I');
  if (measures.words < (hasTeller ? wordsOfAnswer.tellersOwn : wordsOfAnswer.nobodys)) return false;
  const past = sentences.map(it => it.facts.clauses.filter(tellsPast)).filter(it => it.length > 0);
  return past.length < sentences.length * leastPast && past.filter(it => it.some(isOwnDeed)).length < fewestDeeds;
}

function tellsPast(clause: Clause): boolean {
  return isTold(clause) && clause.verb?.tense === 'past' && clause.verb.modal === undefined;
}

/** The list of verbs by which nothing moves. */
const stillList = 'still-verbs';
const stillSets = new WeakMap<Rubric, ReadonlySet<string>>();

function stillVerbs(rubric: Rubric): ReadonlySet<string> {
  let still = stillSets.get(rubric);
  if (!still) {
    still = new Set(rubric.lists.get(stillList)?.entries ?? []);
    stillSets.set(rubric, still);
  }
  return still;
}

export function happeningOf({ clauses }: SentenceFacts, rubric: Rubric): Happening {
  const still = stillVerbs(rubric);
  const told = clauses.filter(it => isTold(it) && it.verb?.modal === undefined);
  const isSupposed = clauses.some(it => it.mood === 'conditional') && !told.some(it => it.type === 'main');
  const acts = told.filter(it => !isAside(it, isSupposed) && it.verb?.form === 'finite' && isAct(it, still));
  if (acts.some(it => it.actor.kind === 'I')) return 'my-deed';
  if (acts.some(it => it.actor.kind === 'we')) return 'our-deed';
  const main = clauses.filter(it => it.type === 'main' && it.verb !== undefined && it.quoted !== 'other');
  if (main.length === 0) return 'fragment';
  const past = main.filter(it => it.verb?.tense === 'past');
  if (past.some(it => it.actor.kind !== 'I' && isAct(it, still))) return 'event';
  if (past.length > 0) return 'state';
  return main.some(it => it.verb?.modal !== undefined || it.verb?.tense === 'future') ? 'thought' : 'timeless';
}

const temporal = wordSet('when whenever as before after until till once while');

/** Which thing is meant; or when something would be that never was ("I would have rung as soon as I saw it"). */
function isAside({ type, introducer }: Clause, isSupposed: boolean): boolean {
  return type === 'relative' || (isSupposed && type === 'subordinate' && temporal.has(introducer ?? ''));
}

/** Something is done, not only going on: "was building" sets the scene. */
function isAct(clause: Clause, still: ReadonlySet<string>): boolean {
  return !isDeed(clause, still) && !isInProgress(clause);
}

function isInProgress({ verb }: Clause): boolean {
  return verb?.aspect === 'progressive' || verb?.aspect === 'perfect-progressive';
}

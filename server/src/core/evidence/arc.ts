import type { Rubric, Signal } from '../rubric/rubric.ts';
import type { ArcPart } from '../story/story.ts';
import { arcParts } from '../story/story.ts';
import { isOwn } from './happening.ts';
import type { ArcEvidence, ReadSentence } from './reading.ts';

/** The five parts of the arc with the sentences that are evidence of each, whatever they stand under. */
export function findArc(sentences: readonly ReadSentence[], { signals }: Rubric): readonly ArcEvidence[] {
  const isTaught = sentences.some(it => it.part === 'learning' && speaksOfLesson(it));
  return arcParts.map(part => {
    const own = signals.filter(it => it.arc.includes(part));
    const shows = (it: ReadSentence) => (part === 'learning' && isTaught && isMaxim(it)) || isEvidence(it, part, own);
    return { part, evidence: sentences.filter(shows).map(it => it.sentence.span) };
  });
}

/** The label says so, or the words. */
function speaksOfLesson({ section, signals }: ReadSentence): boolean {
  return section.parts.includes('learning') || signals.includes('lesson-said') || signals.includes('learning');
}

/** Something was done, by the teller or the team; a lesson that names a deed ("I need to tell them") has not done it. */
function isDeedTold({ happens, signals }: ReadSentence): boolean {
  return isOwn(happens) && !(signals.includes('learning') && signals.includes('lesson-said'));
}

function isEvidence(sentence: ReadSentence, arc: ArcPart, signals: readonly Signal[]): boolean {
  if (isScene(sentence) && arc !== 'failure' && arc !== 'diagnosis') return false;
  if (arc === 'action' && !isDeedTold(sentence)) return false;
  if (arc === 'action' && sentence.happens === 'our-deed' && sentence.signals.includes('remedy-told')) return true;
  return signals.some(it => mayBe(it, sentence) && countsIn(it, sentence));
}

function mayBe({ id }: Signal, { signals, likely }: ReadSentence): boolean {
  return signals.includes(id) || likely.includes(id);
}

function countsIn({ arcIn }: Signal, { tells }: ReadSentence): boolean {
  return arcIn.length === 0 || tells.length === 0 || tells.some(it => arcIn.includes(it));
}

/** What is told while the scene is set was there before the failure. */
function isScene({ part }: ReadSentence): boolean {
  return part === 'situation' || part === 'task';
}

/** Whatever holds now and always, or ought to, is a lesson where the lesson is told; what it is worth, rules say. */
function isMaxim({ part, happens, facts }: ReadSentence): boolean {
  return part === 'learning' && (happens === 'timeless' || happens === 'thought') && !facts.isQuestion;
}

/**
 * The part that the story lacks most: ownership and demonstrated improvement break most stories, so among parts without evidence
 * they come first; where all have some, the one with the least. `undefined` where every part has two sentences or more.
 */
export function weakestPart(arc: readonly ArcEvidence[]): ArcPart | undefined {
  const order: readonly ArcPart[] = ['failure', 'improvement', 'diagnosis', 'learning', 'action'];
  const countOf = (part: ArcPart) => arc.find(it => it.part === part)?.evidence.length ?? 0;
  return order.find(it => countOf(it) === 0) ?? order.find(it => countOf(it) === 1);
}

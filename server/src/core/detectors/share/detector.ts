import type { Clause } from '../../english/facts.ts';
import { isDeed, isOwnDeed, isTold, tellerActs } from '../../evidence/deeds.ts';
import { findPhraseSpans, hasPattern } from '../../evidence/patterns.ts';
import type { ReadSentence, StoryReading } from '../../evidence/reading.ts';
import { toDocument } from '../../story/prose.ts';
import type { DetectOf, Detector, Match } from '../detector.ts';
import { sentencesFor } from '../detector.ts';

/**
 * Deeds, decisions and errors told as "we" while the teller's own part is named nowhere near. Plans, talk and circumstances
 * ("we had two options") are no deeds; nor is a "we" that names the people harmed.
 */
export const share: Detector<'share'> = {
  kind: 'share',
  *find(detect, { reading }, rule) {
    if (shareOfWe(reading, detect) <= detect.over) return;
    const isPresentTold = isToldInPresent(reading);
    for (const sentence of sentencesFor(rule, reading)) {
      if (hasPattern(rule.exempt, sentence.facts) || isPartNamedNear(sentence, reading, detect)) continue;
      for (const clause of sentence.facts.clauses) {
        if (isCollectiveDeed(clause, detect) && (isPresentTold || !isEveryDay(clause))) yield toMatch(clause, sentence);
      }
    }
  },
};

function isCollectiveDeed(clause: Clause, detect: DetectOf<'share'>): boolean {
  return clause.actor.kind === 'we' && isTold(clause) && isToldForItself(clause, detect) && isJointDeed(clause, detect);
}

/** A verb named with its particle is meant: "we came up with it" is a deed, "we came" none. */
function isJointDeed(clause: Clause, { deeds, spareVerbs }: DetectOf<'share'>): boolean {
  const lemma = clause.verb?.lemma ?? '';
  if (lemma.includes(' ') && deeds.has(lemma)) return !spareVerbs.has(lemma);
  return isDeed(clause, deeds) && !isDeed(clause, spareVerbs);
}

/** Words whose clause says what was asked or shown, not what was done: "I asked whether we could move it". */
const contents = new Set('whether if what how where who'.split(' '));

/**
 * What is told is the deed: not its time ("after we deployed"), not which thing is meant ("the key we deleted"), not what was
 * going on ("we were developing") or had been before ("we had released it"), nor what became possible ("so we could ship"). An error
 * is one wherever it stands.
 */
function isToldForItself(clause: Clause, { slips }: DetectOf<'share'>): boolean {
  const { type, introducer = '', verb } = clause;
  if (verb?.form !== 'finite' || verb.modal === 'could' || contents.has(introducer)) return false;
  if (isDeed(clause, slips)) return true;
  const isBackground = verb.aspect.endsWith('progressive') || (verb.aspect === 'perfect' && verb.tense === 'past');
  return type === 'main' && !isBackground;
}

/** What goes for every day is said in the present; a decision ("so we decide to wait") was taken once all the same. */
function isEveryDay({ verb }: Clause): boolean {
  return verb?.tense === 'present' && verb.lemma !== 'decide';
}

/** A story told in the past says in the present what goes for every day: "we require two reviews". Some tell all of it in the present. */
function isToldInPresent({ sentences }: StoryReading): boolean {
  const deeds = sentences.flatMap(it => it.facts.clauses).filter(it => isOwnDeed(it) && it.verb?.modal === undefined);
  return deeds.filter(it => it.verb?.tense === 'present').length * 2 >= deeds.length;
}

/** Of the deeds that the teller or the team does, the share of the team's: 0–1. */
function shareOfWe(reading: StoryReading, detect: DetectOf<'share'>): number {
  const deeds = reading.sentences.flatMap(it => it.facts.clauses).filter(it => isTold(it) && isDeed(it, detect.deeds));
  const we = deeds.filter(it => it.actor.kind === 'we').length;
  const own = deeds.filter(it => it.actor.kind === 'I').length;
  return we + own === 0 ? 0 : we / (we + own);
}

/**
 * The teller's part is named where the same sentence or one of the next tells a deed of theirs, or where one just before says that
 * they led it. A deed of theirs that was told earlier says nothing about this one. A new paragraph is a new matter.
 */
function isPartNamedNear(sentence: ReadSentence, reading: StoryReading, detect: DetectOf<'share'>): boolean {
  const { distance, deeds } = detect;
  const at = reading.sentences.indexOf(sentence);
  const near = (from: number, to: number) =>
    reading.sentences.slice(Math.max(0, from), to).filter(it => isOneParagraph(it, sentence));
  return (
    near(at, at + distance + 1).some(it => tellerActs(it, deeds) || namesPart(it, detect)) ||
    near(at - distance, at).some(it => tellerActs(it, detect.leading) || namesPart(it, detect))
  );
}

/** The items of a list go on one from another. */
function isOneParagraph(a: ReadSentence, b: ReadSentence): boolean {
  const areItems = a.block.kind === 'item' && b.block.kind === 'item';
  return a.section === b.section && (a.block === b.block || areItems);
}

function namesPart({ facts }: ReadSentence, { names }: DetectOf<'share'>): boolean {
  return findPhraseSpans(names, facts).length > 0;
}

function toMatch(clause: Clause, { sentence, facts, part }: ReadSentence): Match {
  const doer = clause.actor.kind === 'we' ? clause.actor.span.start : clause.span.start;
  // “After implementing this we slept”: the doer of the first deed is named behind it.
  const start = Math.min(doer, clause.verb?.span.start ?? doer);
  const end = Math.max(start, clause.object?.end ?? clause.verb?.span.end ?? clause.span.end);
  const span = { start, end };
  const captures = { match: facts.text.slice(span.start, span.end), clause: facts.clauses.indexOf(clause) };
  return { span: toDocument(sentence, span), part, captures };
}

import type { Clause, Passive } from '../../english/facts.ts';
import { isDeed, isOwnDeed, isTold } from '../../evidence/deeds.ts';
import { findPhraseSpans, hasPattern } from '../../evidence/patterns.ts';
import type { ReadSentence } from '../../evidence/reading.ts';
import { toDocument } from '../../story/prose.ts';
import { contains } from '../../story/spans.ts';
import type { DetectOf, Detector, Match } from '../detector.ts';

/**
 * Passives that are minded: somebody did this, it matters for the story, and the sentence keeps the doer out. States, background
 * about things, bystanders and passives with the teller as patient ("I was asked") are none of its business.
 */
export const voice: Detector<'voice'> = {
  kind: 'voice',
  *find(detect, { reading }, rule) {
    for (const [at, sentence] of reading.sentences.entries()) {
      if (sentence.facts.passives.length === 0 || hasPattern(rule.exempt, sentence.facts)) continue;
      const isDeedPart = rule.parts.length === 0 || sentence.part === undefined || rule.parts.includes(sentence.part);
      const before = reading.sentences
        .slice(Math.max(0, at - memory), at)
        .filter(it => it.section === sentence.section);
      yield* findIn(sentence, detect, isDeedPart, before);
    }
  },
};

/** So many sentences later a listener still knows who did it. */
const memory = 2;

/** Coordinated passives ("was identified and fixed") are one place. */
function* findIn(
  sentence: ReadSentence,
  detect: DetectOf<'voice'>,
  isDeedPart: boolean,
  before: readonly ReadSentence[],
): Iterable<Match> {
  const minded = sentence.facts.passives.filter(
    it => isMinded(it, sentence, detect, isDeedPart) && !isKnown(it, sentence, before, detect),
  );
  let group: Passive[] = [];
  for (const passive of minded) {
    const last = group.at(-1);
    if (last && last.aux.start !== passive.aux.start) {
      yield toMatch(group, sentence);
      group = [];
    }
    group.push(passive);
  }
  if (group.length > 0) yield toMatch(group, sentence);
}

function toMatch(group: readonly Passive[], { sentence, facts, part }: ReadSentence): Match {
  const spans = group.flatMap(it => [it.aux, it.verb, facts.clauses[it.clause]?.verb?.span ?? it.verb]);
  const span = { start: Math.min(...spans.map(it => it.start)), end: Math.max(...spans.map(it => it.end)) };
  const captures = {
    match: facts.text.slice(span.start, span.end),
    passives: group.map(it => String(facts.passives.indexOf(it))),
  };
  return { span: toDocument(sentence, span), part, captures };
}

function isMinded(passive: Passive, { facts }: ReadSentence, detect: DetectOf<'voice'>, isDeedPart: boolean): boolean {
  const clause = facts.clauses[passive.clause];
  if (!clause || !isDone(clause) || !isAboutOthers(clause, detect)) return false;
  if (isReported(passive.clause, facts) || isGraded(clause, facts)) return false;
  if (isSlip(clause, facts, detect)) return true;
  return isDeedPart && isToldForItself(clause) && isDeed(clause, detect.deeds) && !isSpared(clause, facts, detect);
}

/** Who did it is no secret where the deed has just been told with its doer, or follows from one: "I wrote a script and the data was restored". */
function isKnown(
  { clause: at }: Passive,
  { facts }: ReadSentence,
  before: readonly ReadSentence[],
  { deeds }: DetectOf<'voice'>,
): boolean {
  const clause = facts.clauses[at];
  const here = facts.clauses.slice(0, at);
  if (clause?.introducer === 'and' && here.some(it => it.type === 'main' && isOwnDeed(it) && isDeed(it, deeds)))
    return true;
  return [...before.flatMap(it => it.facts.clauses), ...here].some(it => isSameDeed(it, clause));
}

function isSameDeed({ actor, verb }: Clause, clause: Clause | undefined): boolean {
  return verb?.lemma === clause?.verb?.lemma && actor.kind !== 'nobody' && verb?.form !== 'participle';
}

/** Words that make a deed the time or the matter of another one: what is told there is the other. */
const circumstances = new Set(
  'after before until till once when whenever while as since why how where whether if unless'.split(' '),
);

/** Words whose clause is what somebody knew or asked: "they knew why it had been taken". */
const contents = new Set('whether if what how where why who'.split(' '));

/** Words whose clause only says from when or until when something else went on. */
const bounds = new Set('once before until till after'.split(' '));

/** Nor is a deed told where it only says which thing is meant ("the files that were generated") or what somebody wanted or saw. */
function isToldForItself(clause: Clause): boolean {
  const isAside = clause.type === 'relative' || clause.type === 'complement';
  return isTold(clause) && !isAside && !circumstances.has(clause.introducer?.toLowerCase().split(' ')[0] ?? '');
}

/** Past or perfect, and without a doer other than the teller or the team. What was going on, or could be done, is no deed. */
function isDone({ actor, verb }: Clause): boolean {
  const isOpen = actor.kind === 'nobody' || actor.kind === 'I' || actor.kind === 'we';
  if (!isOpen || verb === undefined || verb.modal !== undefined || verb.aspect.endsWith('progressive')) return false;
  return verb.tense === 'past' || verb.aspect === 'perfect';
}

/** What others say or find is their news: "a call informing me that an error was made", "the client's complaint that …". */
function isReported(at: number, { clauses }: ReadSentence['facts']): boolean {
  const clause = clauses[at];
  const holder = clauses[at - 1]?.actor.kind;
  return clause?.type === 'complement' && (holder === 'other' || holder === 'thing');
}

/** Something left out, misjudged or done wrongly: it keeps its doer out wherever it is told, in the set-up too. */
function isSlip(
  clause: Clause,
  facts: ReadSentence['facts'],
  { deeds, deedsOnPeople, undone, omissions, slips }: DetectOf<'voice'>,
): boolean {
  if (clause.mood !== 'statement' || clause.quoted === 'other' || clause.verb?.modal !== undefined) return false;
  if (isDeed(clause, omissions)) return !clause.negated;
  if (clause.negated) return [deeds, deedsOnPeople, undone].some(it => isDeed(clause, it));
  const introducer = clause.introducer?.toLowerCase() ?? '';
  if (contents.has(introducer) || bounds.has(introducer)) return false;
  return findPhraseSpans(slips, facts).some(it => contains(clause.span, it));
}

/** Whether the verb is one whose doer the rule asks for; on people fewer are than on things. */
export function namesDeed(clause: Clause, { deeds, deedsOnPeople, omissions, undone }: DetectOf<'voice'>): boolean {
  const named = clause.subject?.kind === 'other' ? [deedsOnPeople] : [deeds, omissions];
  return [...named, ...(clause.negated ? [undone] : [])].some(it => isDeed(clause, it));
}

/** Done to a thing, or to somebody whom the teller had to do it to: "the families were told". */
function isAboutOthers(clause: Clause, detect: DetectOf<'voice'>): boolean {
  const { subject, type } = clause;
  if (subject === undefined) return type === 'relative';
  return subject.kind === 'thing' || (subject.kind === 'other' && namesDeed(clause, detect));
}

const degrees = new Set('too so very quite rather fairly'.split(' '));

/** "Was too tightly coupled": how much of a quality a thing has, not what was done to it. */
function isGraded({ verb }: Clause, { tokens }: ReadSentence['facts']): boolean {
  return verb !== undefined && tokens.some(it => degrees.has(it.norm) && contains(verb.span, it.span));
}

/** A state, or what is told of one ("the team is led from Oslo"). */
function isSpared(clause: Clause, facts: ReadSentence['facts'], detect: DetectOf<'voice'>): boolean {
  const { spareVerbs, spareSubjects } = detect;
  if (isDeed(clause, spareVerbs)) return true;
  const { subject } = clause;
  const span = subject && subject.kind !== 'nobody' ? subject.span : undefined;
  if (span === undefined) return false;
  return findPhraseSpans(spareSubjects, facts).some(it => contains(span, it));
}

import type { Clause, Passive } from '../../english/facts.ts';
import { isDeed, isTold } from '../../evidence/deeds.ts';
import { findPhraseSpans, hasPattern } from '../../evidence/patterns.ts';
import type { ReadSentence } from '../../evidence/reading.ts';
import { toDocument } from '../../story/prose.ts';
import type { DetectOf, Detector, Match } from '../detector.ts';
import { sentencesFor } from '../detector.ts';

/**
 * Passives that are minded: somebody did this, it matters for the story, and the sentence keeps the doer out. States, background
 * about things, bystanders and passives with the teller as patient ("I was asked") are none of its business.
 */
export const voice: Detector<'voice'> = {
  kind: 'voice',
  *find(detect, { reading }, rule) {
    for (const sentence of sentencesFor(rule, reading)) {
      if (!hasPattern(rule.exempt, sentence.facts)) yield* findIn(sentence, detect);
    }
  },
};

/** Coordinated passives ("was identified and fixed") are one place. */
function* findIn(sentence: ReadSentence, detect: DetectOf<'voice'>): Iterable<Match> {
  const minded = sentence.facts.passives.filter(it => isMinded(it, sentence, detect));
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

function isMinded(passive: Passive, { facts }: ReadSentence, detect: DetectOf<'voice'>): boolean {
  const clause = facts.clauses[passive.clause];
  if (!clause || !isTold(clause) || !isDeed(clause, detect.deeds) || isDeed(clause, detect.spareVerbs)) return false;
  if (clause.actor.kind !== 'nobody' && clause.actor.kind !== 'I' && clause.actor.kind !== 'we') return false;
  if (clause.verb?.tense !== 'past' && clause.verb?.aspect !== 'perfect') return false;
  return isAboutOthers(clause, detect) && !isSpared(clause, facts, detect);
}

/** Done to a thing, or to somebody whom the teller had to do it to: "the families were told". */
function isAboutOthers(clause: Clause, { deedsOnPeople }: DetectOf<'voice'>): boolean {
  const { subject, type } = clause;
  if (subject === undefined) return type === 'relative';
  return subject.kind === 'thing' || (subject.kind === 'other' && isDeed(clause, deedsOnPeople));
}

function isSpared({ subject }: Clause, facts: ReadSentence['facts'], { spareSubjects }: DetectOf<'voice'>): boolean {
  const span = subject && subject.kind !== 'nobody' ? subject.span : undefined;
  if (span === undefined) return false;
  return findPhraseSpans(spareSubjects, facts).some(it => it.start >= span.start && it.end <= span.end);
}

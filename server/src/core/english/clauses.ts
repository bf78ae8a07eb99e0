/**
 * Clauses: for each verb group who acts, on what, in which kind of clause and mood, denied or hedged. One pass from left to right with a
 * bounded look back, so that the longest sentence costs as much per word as the shortest.
 */

import {
  type Actors,
  type ClauseOptions,
  ClauseSentence,
  type Draft,
  lastIndexBefore,
  lastOf,
  noActors,
  nobody,
  spanOf,
} from './clauses/draft.ts';
import { draftFinite } from './clauses/finite.ts';
import { endsInQuestion, findAsked, judgeDraft } from './clauses/mood.ts';
import { draftInfinitive, draftNonFinite } from './clauses/nonFinite.ts';
import { findRegion } from './clauses/regions.ts';
import { closeSpans } from './clauses/spans.ts';
import { resolveActors, verblessSubject } from './clauses/who.ts';
import type { Clause, Passive } from './facts.ts';
import type { NounPhrase } from './nounPhrases.ts';
import type { QuotedStretch } from './quotations.ts';
import type { Group } from './verbGroups/group.ts';
import type { Word } from './word.ts';

export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly passives: readonly Passive[];
  readonly isQuestion: boolean;
  readonly isBullet: boolean;
  /** For each quoted stretch, whose words it holds. */
  readonly whose: readonly ('own' | 'other')[];
}

export function findClauses(
  words: readonly Word[],
  groups: readonly Group[],
  phrases: readonly NounPhrase[],
  stretches: readonly QuotedStretch[],
  options: ClauseOptions,
): Clauses {
  const sentence = new ClauseSentence(words, groups, phrases, stretches, options);
  sentence.groups.forEach((group, index) => {
    sentence.drafts.push(draftClause(sentence, group, index));
  });
  closeSpans(sentence);
  const isQuestion = endsInQuestion(sentence);
  const asked = findAsked(sentence);
  sentence.drafts.forEach((draft, index) => {
    judgeDraft(sentence, draft, sentence.drafts[index + 1], asked[draft.group.main] === 1);
  });
  const actors = sentence.drafts.map((_, index) => resolveActors(sentence, index));
  const whose = sentence.stretches.map(stretch => whoseWords(sentence, stretch, actors));
  const clauses = sentence.drafts.map((draft, index) => toClause(sentence, draft, actors[index] ?? noActors, whose));
  return {
    clauses: clauses.length === 0 ? [toVerbless(sentence)] : clauses,
    passives: toPassives(sentence),
    isQuestion,
    isBullet: isDeedOfNobodyNamed(sentence, actors[0]),
    whose,
  };
}

function draftClause(sentence: ClauseSentence, group: Group, index: number): Draft {
  const region = findRegion(sentence, index === 0 ? 0 : lastOf(sentence.groups[index - 1]) + 1, group);
  if (region.strong) sentence.waiting = [];
  if (group.form === 'finite') return draftFinite(sentence, group, index, region);
  if (group.form === 'infinitive') return draftInfinitive(sentence, group, index, region);
  return draftNonFinite(sentence, group, index, region);
}

function whoseWords(sentence: ClauseSentence, stretch: QuotedStretch, actors: readonly Actors[]): 'own' | 'other' {
  if (sentence.options.quoted === 'own') return 'own';
  const speaker = findSpeaker(sentence, stretch);
  const actor = speaker < 0 ? undefined : (actors[speaker]?.actor ?? undefined);
  return actor?.kind === 'I' || actor?.kind === 'we' ? 'own' : 'other';
}

/** The clause of saying next to the quotation: before it, else right after it. */
function findSpeaker(sentence: ClauseSentence, stretch: QuotedStretch): number {
  const before = lastIndexBefore(sentence.drafts, stretch.open);
  const candidate = sentence.drafts[before];
  if (candidate !== undefined && stretch.open - lastOf(candidate.group) <= 8) return before;
  const after = lastIndexBefore(sentence.drafts, stretch.close + 1) + 1;
  const next = sentence.drafts[after];
  return next !== undefined && next.group.first - stretch.close <= 5 ? after : before;
}

function toClause(sentence: ClauseSentence, draft: Draft, actors: Actors, whose: readonly ('own' | 'other')[]): Clause {
  const words = sentence.words;
  const group = draft.group;
  const end = words[draft.end]?.end ?? 0;
  const afterVerb = words[lastOf(group) + 1];
  const stretch = sentence.stretchAt[group.main] ?? -1;
  return {
    span: { start: words[draft.start]?.start ?? 0, end },
    type: draft.type,
    introducer: draft.introducer,
    actor: actors.actor,
    subject: actors.subject,
    verb: {
      span: { start: words[group.first]?.start ?? 0, end: words[lastOf(group)]?.end ?? 0 },
      main: { start: words[group.main]?.start ?? 0, end: words[group.main]?.end ?? 0 },
      lemma: group.lemma,
      tense: group.tense,
      aspect: group.aspect,
      voice: group.voice,
      modal: group.modal,
      form: group.form,
    },
    object: objectOf(sentence, draft),
    rest: afterVerb === undefined || lastOf(group) + 1 > draft.end ? undefined : { start: afterVerb.start, end },
    negated: draft.negated,
    hedged: draft.hedged,
    mood: draft.mood,
    quoted: stretch >= 0 ? (whose[stretch] ?? 'other') : sentence.options.quoted,
  };
}

function objectOf(sentence: ClauseSentence, draft: Draft): Clause['object'] {
  if (draft.group.copula || draft.group.voice !== 'active') return undefined;
  for (let at = lastOf(draft.group) + 1, steps = 0; at <= draft.end && steps < 4; at++, steps++) {
    const phrase = sentence.phraseAround(at);
    if (phrase !== undefined && phrase.first === at) {
      return phrase.preposition >= 0 || phrase.temporal
        ? undefined
        : { start: sentence.words[phrase.first]?.start ?? 0, end: sentence.words[phrase.last]?.end ?? 0 };
    }
    const word = sentence.words[at];
    if (word === undefined || !(word.tag === 'adverb' || word.tag === 'particle')) return undefined;
  }
  return undefined;
}

function toPassives(sentence: ClauseSentence): Passive[] {
  const found: Passive[] = [];
  sentence.drafts.forEach((draft, clause) => {
    const auxiliary = draft.group.passiveAuxiliary;
    if (auxiliary === undefined || draft.group.voice === 'active') return;
    const agent = sentence.resolved[clause]?.agent;
    found.push({
      clause,
      aux: spanOf(sentence.words, auxiliary, auxiliary),
      verb: spanOf(sentence.words, draft.group.main, draft.group.main),
      kind: draft.group.voice === 'get-passive' ? 'get' : 'be',
      agent: agent === undefined ? undefined : spanOf(sentence.words, agent.first, agent.last),
    });
  });
  return found;
}

function isDeedOfNobodyNamed(sentence: ClauseSentence, first: Actors | undefined): boolean {
  const isSubject = sentence.drafts[1]?.control === 'gerund';
  const opening = sentence.drafts[0]?.group.form;
  if (opening !== 'finite' && !sentence.options.bullet) return false;
  return first?.subject?.kind === 'I' && first.subject.implied && (sentence.drafts[0]?.implied ?? false) && !isSubject;
}

/** A sentence without a verb is one clause without a verb group. */
function toVerbless(sentence: ClauseSentence): Clause {
  const subject = verblessSubject(sentence);
  return {
    span: { start: sentence.words[0]?.start ?? 0, end: sentence.words[sentence.words.length - 1]?.end ?? 0 },
    type: 'main',
    introducer: undefined,
    actor: subject ?? nobody,
    subject,
    verb: undefined,
    object: undefined,
    rest: undefined,
    negated: false,
    hedged: false,
    mood: endsInQuestion(sentence) ? 'question' : 'statement',
    quoted: sentence.options.quoted,
  };
}

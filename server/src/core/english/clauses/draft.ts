/** What is known of a sentence's clauses while they are being read. */

import type { Actor, Clause } from '../facts.ts';
import type { NounPhrase } from '../nounPhrases.ts';
import type { QuotedStretch } from '../quotations.ts';
import type { Group } from '../verbGroups/group.ts';
import type { Word } from '../word.ts';

/** One clause. */
export interface Draft {
  readonly group: Group;
  /** First word of the clause. */
  start: number;
  /** Last word of the clause. */
  end: number;
  readonly type: Clause['type'];
  readonly introducer: string | undefined;
  subject: readonly NounPhrase[];
  /** Stands for a subject that no noun phrase names. */
  implied: boolean;
  /** The clause whose subject it shares or that governs it. */
  host: number;
  /** The clause that it stands beside with a verb of its own and no subject, or -1. */
  readonly beside: number;
  /** Whose subject it is: its own, the host's, shared with the host, that of the clause to come, or the host itself ("Fixing it took hours"). */
  readonly control: 'own' | 'subject' | 'shared' | 'next' | 'gerund';
  negated: boolean;
  hedged: boolean;
  mood: Clause['mood'];
}

export interface ClauseOptions {
  readonly bullet: boolean;
  readonly heading: boolean;
  readonly quoted: Clause['quoted'];
}

/** The words from the verb before up to the verb that the clause is about. */
export interface Region {
  readonly from: number;
  /** The first word of the verb group. */
  readonly to: number;
  /** Index of the word that introduces the clause, or -1. */
  readonly introducer: number;
  /** Index of the last word or mark that parts it from what stands before, or -1. */
  readonly boundary: number;
  /** A full stop, semicolon, colon: nothing waits across it. */
  readonly strong: boolean;
  readonly phrases: readonly NounPhrase[];
}

export interface Actors {
  readonly subject: Actor | undefined;
  readonly actor: Actor;
  readonly agent: NounPhrase | undefined;
}

export const nobody: Actor = { kind: 'nobody' };

export const noActors: Actors = { subject: undefined, actor: nobody, agent: undefined };

/** How far back a clause may look for the one it depends on. */
export const longestClimb = 8;

function indexBy(length: number, stretches: readonly { readonly first: number; readonly last: number }[]): Int32Array {
  const at = new Int32Array(length + 1).fill(-1);
  stretches.forEach((it, index) => {
    at.fill(index, it.first, it.last + 1);
  });
  return at;
}

export function lastOf(group: Group | undefined): number {
  return group === undefined ? -1 : Math.max(group.last, group.main);
}

export function spanOf(words: readonly Word[], first: number, last: number): { start: number; end: number } {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

export function lastIndexBefore(drafts: readonly Draft[], word: number): number {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.group.first ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence with its verbs and noun phrases, and the clauses drafted so far. */
export class ClauseSentence {
  readonly words: readonly Word[];
  readonly groups: readonly Group[];
  readonly phrases: readonly NounPhrase[];
  readonly phraseAt: Int32Array;
  readonly stretches: readonly QuotedStretch[];
  readonly stretchAt: Int32Array;
  readonly options: ClauseOptions;
  readonly drafts: Draft[] = [];
  readonly resolved: Actors[] = [];
  /** Subjects that wait for their verb while another clause is told: "The bug (that I introduced) broke …". */
  waiting: NounPhrase[][] = [];
  nextPhrase = 0;
  ifClause: boolean | undefined;

  constructor(
    words: readonly Word[],
    groups: readonly Group[],
    phrases: readonly NounPhrase[],
    stretches: readonly QuotedStretch[],
    options: ClauseOptions,
  ) {
    this.words = words;
    this.groups = groups;
    this.phrases = phrases;
    this.phraseAt = indexBy(words.length, phrases);
    this.stretches = stretches;
    this.stretchAt = indexBy(
      words.length,
      stretches.map(it => ({ first: it.open, last: it.close })),
    );
    this.options = options;
  }

  phraseAround(index: number): NounPhrase | undefined {
    return this.phrases[this.phraseAt[index] ?? -1];
  }

  phraseAfter(index: number): readonly NounPhrase[] {
    const phrase = this.phraseAround(index + 1);
    return phrase === undefined ? [] : [phrase];
  }

  isGoverned(phrase: NounPhrase): boolean {
    return phrase.preposition >= 0;
  }
}

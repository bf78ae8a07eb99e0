import type { Labels, PartId, StructureId } from '../story/story.ts';

/**
 * All that a coach could disagree with, compiled: what to look for, in which parts, how weighty, in which words, for whom.
 * Plain data apart from maps; made by `rubric/load.ts` from YAML files, merged by `rubric/merge.ts`.
 */

export type RuleClass = 'selection' | 'disqualifier' | 'structure' | 'depth' | 'delivery' | 'level' | 'lens';
export type Severity = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** Where a finding belongs in the noise budget of `UX.md` §2. */
export type Scope = 'metadata' | 'words' | 'shape' | 'placeholders' | 'story' | 'measure';

/**
 * One alternative of a phrase: a sequence of slots over the lemmas and words of a sentence.
 * Authors write it as text: a word in base form stands for all its inflections, an inflected word for itself,
 * `(optional)`, `a|b`, `{list}` a list's entries, `*` up to three words in between. Letter case and kind of apostrophe do not count.
 */
export interface Phrase {
  readonly source: string;
  readonly slots: readonly Slot[];
}

export interface Slot {
  /** Every surface form that fills the slot, lower case; a form of several words is an array. */
  readonly forms: readonly (readonly string[])[];
  readonly optional: boolean;
  /** Up to this many words may stand before this slot. */
  readonly gap: number;
}

/** Who a clause pattern asks for; `{list}` and words match the head or any word of the noun phrase. */
export interface WhoPattern {
  readonly kinds: readonly ('I' | 'we' | 'other' | 'nobody' | 'thing')[];
  readonly words: readonly Phrase[];
}

/**
 * A clause as grammar sees it: each field that is given must hold. Where nothing is said of them, a pattern means a clause that
 * is stated: not negated, not asked, not supposed, not another person's quoted words.
 */
export interface ClausePattern {
  /** Who acts. */
  readonly actor: WhoPattern | undefined;
  /** The grammatical subject, of a passive its patient ("I was asked"). */
  readonly subject: WhoPattern | undefined;
  /** Base forms of the main verb, with particle; matched against `VerbGroup.lemma`. */
  readonly verb: ReadonlySet<string> | undefined;
  readonly object: WhoPattern | undefined;
  /** A phrase somewhere after the verb within the clause. */
  readonly with: readonly Phrase[] | undefined;
  /** A phrase anywhere in the sentence. */
  readonly near: readonly Phrase[] | undefined;
  readonly voice: 'active' | 'passive' | 'any';
  readonly negated: boolean | 'any';
  readonly tense: readonly ('past' | 'present' | 'future' | 'none')[] | undefined;
  readonly modal: ReadonlySet<string> | 'none' | 'any';
  readonly mood: 'stated' | 'any';
  readonly introducer: ReadonlySet<string> | undefined;
}

/** What `match` and `unless` hold: phrases written as text, clauses as maps. */
export type Pattern =
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly where: 'stated' | 'anywhere' }
  | { readonly kind: 'clause'; readonly clause: ClausePattern; readonly source: string };

export type SignalId = string;

/** How a rule finds what it finds. Code offers the kinds, data the parameters. */
export type Detect =
  /** Phrases and clauses in the prose. `unless` within the clause, sentence, or the next/previous sentences spares it. */
  | { readonly kind: 'phrase' | 'clause'; readonly match: readonly Pattern[]; readonly unless: readonly Pattern[]; readonly within: 'clause' | 'sentence' | 'near';
      /** Spared where a sentence within `distance` is evidence of one of these signals. */
      readonly unlessSignals: readonly SignalId[]; readonly distance: number }
  /** Passives whose deed is the teller's or the team's. */
  | { readonly kind: 'voice'; readonly spareVerbs: ReadonlySet<string>; readonly spareSubjects: readonly Phrase[]; readonly deeds: ReadonlySet<string> }
  /** Deeds told as "we" with no part of the teller's own within `distance` sentences. */
  | { readonly kind: 'share'; readonly actor: 'we'; readonly deeds: ReadonlySet<string>; readonly spareVerbs: ReadonlySet<string>; readonly distance: number; readonly over: number }
  /** A number of the story against a band. */
  | { readonly kind: 'count'; readonly measure: 'i-sentences' | 'fillers-per-hundred' | 'problem-to-remedy'; readonly below: number | undefined; readonly over: number | undefined }
  /** Seconds of parts against a band or the profile. */
  | { readonly kind: 'length'; readonly measure: 'total' | 'setup' | 'action-share'; readonly below: number | 'target' | 'profile' | undefined; readonly over: number | 'target' | 'profile' | undefined }
  /** No sentence of the story shows any of `of`, although `when` is told. */
  | { readonly kind: 'absence'; readonly of: readonly SignalId[]; readonly when: readonly SignalId[]; readonly whenNot: readonly SignalId[]; readonly anchor: PartId | 'title'; readonly atLeast: number }
  /** `first` is told and `then` does not follow it within the story. */
  | { readonly kind: 'follow'; readonly first: readonly SignalId[]; readonly then: readonly SignalId[]; readonly order: 'after' | 'anywhere' }
  | { readonly kind: 'outline'; readonly check: 'missing' | 'missing-arc' | 'duplicate' | 'order' }
  | { readonly kind: 'metadata'; readonly check: 'front-matter' }
  | { readonly kind: 'template'; readonly check: 'placeholders' }
  | { readonly kind: 'nearest'; readonly check: 'competency' | 'structure' };

/** A fix as the rule's file declares it. `{match}` and other captures may stand in its texts. */
export type FixSpec =
  | { readonly kind: 'replace'; readonly title: string; readonly with: string }
  | { readonly kind: 'delete'; readonly title: string }
  | { readonly kind: 'insert-section'; readonly title: string }
  | { readonly kind: 'insert-starter'; readonly title: string; readonly text: string; readonly place: 'after' | 'replace' | 'part' | 'end'; readonly part: PartId | undefined }
  | { readonly kind: 'to-active'; readonly title: string }
  | { readonly kind: 'to-first-person'; readonly title: string }
  | { readonly kind: 'reorder' | 'merge' | 'set-value' | 'select'; readonly title: string };

/** What taking a fix promises. */
export type Promise_ = 'safe' | 'choice' | 'template';

export interface RuleExample {
  /** A paragraph, or a whole story where it holds a heading. */
  readonly weak: string;
  /** The words that must be flagged; `[]` for a whole-story rule, which must merely fire. */
  readonly flags: readonly string[];
  readonly strong: string;
  readonly competency: string | undefined;
}

export interface Rule {
  /** The file name. */
  readonly code: string;
  readonly title: string;
  readonly class: RuleClass;
  readonly scope: Scope;
  readonly severity: Severity;
  /** Parts it speaks in; empty means anywhere. */
  readonly parts: readonly PartId[];
  /** Competencies under which it speaks; empty means any, and also none. */
  readonly competencies: readonly string[];
  /** By competency: another severity (`off` included). */
  readonly severities: ReadonlyMap<string, Severity>;
  readonly detect: readonly Detect[];
  /** `{match}`, `{part}`, `{parts}`, `{count}`, `{of}`, `{seconds}`, `{percent}`, `{value}`, `{nearest}` … from the detector's captures. */
  readonly message: string;
  readonly why: string;
  readonly ask: string;
  readonly mend: string;
  readonly fixes: readonly FixSpec[];
  readonly examples: readonly RuleExample[];
  readonly source: readonly string[];
}

/** What a strong story shows; found by patterns, sentence by sentence. */
export interface Signal {
  readonly id: SignalId;
  readonly title: string;
  readonly why: string;
  readonly recognise: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly examples: readonly string[];
  readonly commonMiss: { readonly text: string; readonly code: string } | undefined;
  /** Arc parts that a sentence with this signal is evidence of. */
  readonly arc: readonly PartId[];
  /** STAR parts that such a sentence belongs to, whatever label it stands under: YAML `parts:`. */
  readonly parts: readonly PartId[];
  readonly source: readonly string[];
}

export interface StructurePart {
  readonly id: PartId;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly letters: readonly string[];
  /** Questions that the part answers, for templates: `[which team, what was at stake?]`. */
  readonly prompts: readonly string[];
  readonly checklist: readonly string[];
}

export interface Structure {
  readonly id: StructureId;
  readonly title: string;
  readonly parts: readonly StructurePart[];
  readonly others: readonly string[];
}

/** A problem of a rubric file, shown in that file. Offsets count UTF-16 units of its text. */
export interface RubricProblem {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

export interface Rubric {
  readonly labels: Labels;
  readonly structures: readonly Structure[];
  readonly rules: readonly Rule[];
  readonly signals: readonly Signal[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

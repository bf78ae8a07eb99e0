import type { Span } from '../story/story.ts';

/**
 * What one sentence says, as far as grammar can tell: who acts, in which voice, what is denied, asked or supposed, and which
 * numbers measure something. Facts depend on the sentence's text and flags alone, never on its neighbours. Offsets count
 * UTF-16 units of the sentence's `text`.
 */
export interface SentenceFacts {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** In order of their verbs. A sentence without a verb has one clause without a verb group. */
  readonly clauses: readonly Clause[];
  /** Every be- and get-passive, minded or not: the clauses' passives with their auxiliaries, for measuring. */
  readonly passives: readonly Passive[];
  readonly amounts: readonly Amount[];
  readonly quotations: readonly Quotation[];
  readonly isQuestion: boolean;
  /** The sentence is a deed without a subject ("Analysed the logs"): its actor is an implied I. */
  readonly isBullet: boolean;
}

/** Coarse part of speech, as sure as the tables and rules are; `unknown` is a content word that could be several. */
export type Tag =
  | 'pronoun'
  | 'determiner'
  | 'noun'
  | 'propernoun'
  | 'verb'
  | 'auxiliary'
  | 'modal'
  | 'participle'
  | 'gerund'
  | 'adjective'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'negation'
  | 'number'
  | 'particle'
  | 'interjection'
  | 'punctuation'
  | 'code'
  | 'unknown';

export interface Token {
  readonly span: Span;
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly norm: string;
  /** Base form of a verb, singular of a noun; `norm` where unknown. Contractions are split: `wasn't` is `was` + `n't`. */
  readonly lemma: string;
  readonly tag: Tag;
}

export type Actor =
  /** The teller. `implied` where it is unsaid: a bullet that starts with a verb, or a coordinated or non-finite verb without subject of its own is *not* implied but shares the span. */
  | { readonly kind: 'I'; readonly implied: boolean; readonly span: Span | undefined }
  /** we, my team and I, both of us. */
  | { readonly kind: 'we'; readonly span: Span }
  /** A person or group other than the teller; `head` is the lemma of the head noun: `manager`, `vendor`, `they`. */
  | { readonly kind: 'other'; readonly span: Span; readonly head: string }
  /** A passive without by-agent. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'thing'; readonly span: Span; readonly head: string };

export type Tense = 'past' | 'present' | 'future' | 'none';
export type Aspect = 'simple' | 'perfect' | 'progressive' | 'perfect-progressive';
export type Voice = 'active' | 'be-passive' | 'get-passive';

/** A verb with its auxiliaries: "couldn't have been properly tested". */
export interface VerbGroup {
  readonly span: Span;
  /** The main verb (the participle of a passive). */
  readonly main: Span;
  /** Base form of the main verb, with its particle where it has one: `roll back`. */
  readonly lemma: string;
  readonly tense: Tense;
  readonly aspect: Aspect;
  readonly voice: Voice;
  /** `could`, `should`, `would`, `must` …, `have to`, `need to`, `be going to`; `undefined` without. */
  readonly modal: string | undefined;
  /** Finite, or to-infinitive, -ing form or bare participle. */
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
}

export interface Clause {
  readonly span: Span;
  /** `main`, or what introduces it: relative ("which was reverted"), subordinate ("because …", "when …"), complement ("that …", "to …"). */
  readonly type: 'main' | 'relative' | 'subordinate' | 'complement';
  /** The word that introduces it (`because`, `if`, `which`, `that`, `and`); `undefined` where none. */
  readonly introducer: string | undefined;
  /** Who does what the verb says; for a passive with by-agent the agent, without one `nobody`. */
  readonly actor: Actor;
  /** The grammatical subject: of a passive the patient. `undefined` where none is said. */
  readonly subject: Actor | undefined;
  readonly verb: VerbGroup | undefined;
  /** The object of an active verb, without its determiner's clause; `undefined` where there is none. */
  readonly object: Span | undefined;
  /** What stands after the verb group up to the clause's end. */
  readonly rest: Span | undefined;
  readonly negated: boolean;
  /** maybe, probably, I think, might: said with reserve. */
  readonly hedged: boolean;
  readonly mood: 'statement' | 'question' | 'conditional' | 'imperative';
  readonly quoted: 'none' | 'own' | 'other';
}

export interface Passive {
  readonly clause: number;
  readonly aux: Span;
  readonly verb: Span;
  readonly kind: 'be' | 'get';
  /** The by-agent's noun phrase without `by`; `undefined` without one. */
  readonly agent: Span | undefined;
}

export type AmountKind = 'count' | 'percentage' | 'money' | 'duration' | 'rate' | 'change' | 'multiple' | 'size';
/** Numbers that measure nothing. */
export type NonMeasure =
  | 'date'
  | 'time-of-day'
  | 'version'
  | 'team-size'
  | 'ordinal'
  | 'deadline'
  | 'name'
  | 'list-number';

export interface Amount {
  readonly span: Span;
  readonly kind: AmountKind | NonMeasure;
  readonly measures: boolean;
  /** As a number where it can be told: 1_200_000 for "$1.2M". */
  readonly value: number | undefined;
  /** `minute`, `percent`, `usd`, `error`: lower-case singular; `undefined` where none. */
  readonly unit: string | undefined;
  /** For `change`: before → after. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export interface Quotation {
  /** With the quotation marks. */
  readonly span: Span;
  readonly whose: 'own' | 'other';
}

import type { AmountKind } from '../english/facts.ts';
import type { ArcPart, Labels, PartId, StarPart, StructureId } from '../story/story.ts';
import type { LeastLike, Likeness } from './likeness.ts';

/**
 * All that a coach could disagree with, compiled: what to look for, in which parts, how weighty, in which words, for whom.
 * Plain data apart from maps; made by `rubric/load.ts` from YAML files, merged by `rubric/merge.ts`.
 */

export type RuleClass = 'selection' | 'disqualifier' | 'structure' | 'depth' | 'delivery' | 'level' | 'lens';
export type Severity = 'off' | 'hint' | 'information' | 'warning' | 'error';

export const severities: readonly Severity[] = ['off', 'hint', 'information', 'warning', 'error'];

export function isSeverity(value: unknown): value is Severity {
  return severities.some(it => it === value);
}

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
  /** The words with which the slot begins that the fewest and rarest words fill: a sentence without one of them need not be searched. */
  readonly waitsFor: readonly string[];
}

export interface Slot {
  /** Every surface form that fills the slot, lower case; one space between the words of a form. */
  readonly forms: readonly string[];
  readonly optional: boolean;
  /** Up to this many words may stand before this slot. */
  readonly gap: number;
}

/** Who a clause pattern asks for; `{list}` and words match the head or any word of the noun phrase. */
export interface WhoPattern {
  /** Empty: whoever carries the words. */
  readonly kinds: readonly WhoKind[];
  /** Empty: any words. */
  readonly words: readonly Phrase[];
}

export type WhoKind = 'I' | 'we' | 'other' | 'nobody' | 'thing';

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
  /** Base forms that the main verb is not. */
  readonly notVerb: ReadonlySet<string> | undefined;
  readonly object: WhoPattern | undefined;
  /** A phrase somewhere after the verb within the clause. */
  readonly with: readonly Phrase[] | undefined;
  /** A phrase anywhere in the sentence. */
  readonly near: readonly Phrase[] | undefined;
  /** No such phrase in the clause. */
  readonly without: readonly Phrase[] | undefined;
  /** A number in the sentence that measures something: of these kinds, or of any. */
  readonly amount: ReadonlySet<AmountKind> | 'any' | undefined;
  /** The same, within the clause itself. */
  readonly measures: ReadonlySet<AmountKind> | 'any' | undefined;
  readonly voice: 'active' | 'passive' | 'any';
  readonly negated: boolean | 'any';
  readonly tense: readonly ('past' | 'present' | 'future' | 'none')[] | undefined;
  readonly modal: ReadonlySet<string> | 'none' | 'any';
  readonly mood: 'stated' | 'imperative' | 'supposed' | 'any';
  readonly introducer: ReadonlySet<string> | undefined;
  /** What the predicate says of its subject, denial taken into account. */
  readonly polarity: 'negative' | 'positive' | undefined;
  /** Another clause of the sentence fits one of these. */
  readonly beside: readonly Pattern[] | undefined;
}

/** What `match` and `unless` hold: phrases written as text, clauses as maps. */
export type Pattern =
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly where: 'stated' | 'anywhere' }
  | { readonly kind: 'clause'; readonly clause: ClausePattern; readonly source: string };

export type SignalId = string;

export type DocumentCheck =
  | 'unused-suppression'
  | 'unknown-rule'
  | 'unknown-directive'
  | 'too-large'
  | 'rule-failed'
  | 'not-english';

/**
 * How a rule finds what it finds; with words and a severity of its own where a rule has several ways and one message, or one
 * loudness, does not fit all.
 */
export type Detect = DetectKind & { readonly message?: string; readonly severity?: Severity };

/** Code offers the kinds, data the parameters. */
export type DetectKind =
  /** Phrases and clauses in the prose. `unless` within the clause, sentence, or the next/previous sentences spares it. */
  | {
      readonly kind: 'phrase' | 'clause';
      readonly match: readonly Pattern[];
      readonly unless: readonly Pattern[];
      readonly within: 'clause' | 'sentence' | 'near';
      /** Spared where a sentence within `distance` is evidence of one of these signals. */
      readonly unlessSignals: readonly SignalId[];
      /** Found only in a sentence that is evidence of one of these; empty means in any. */
      readonly onlySignals: readonly SignalId[];
      /** Spared where an earlier sentence of the paragraph or list is evidence of one of these: told once, what follows is no silence. */
      readonly unlessBefore: readonly SignalId[];
      readonly distance: number;
      /** `sentence`: all that is found in a sentence is one place, from its first words to its last. */
      readonly once: 'sentence' | undefined;
      /** Found only in a sentence without amounts whose nouns are abstract or among these: it names nothing one could look at. */
      readonly onlyNouns: ReadonlySet<string> | undefined;
      /** Found only where the teller does nothing else: all deeds of theirs, in the sentence and in the next two, are these. */
      readonly onlyDeeds: ReadonlySet<string> | undefined;
      /** `asserted`: not in circumstances ("when …", "because …") nor in what somebody else said or thought. */
      readonly clauses: 'any' | 'asserted';
      /** Only in sentences that tell one of these parts, wherever they stand; empty means where the rule speaks. */
      readonly parts: readonly PartId[];
      /** How far `onlyNouns` looks; `onwards`: from what was found to the sentence's end. */
      readonly nounsWithin: 'clause' | 'onwards' | 'sentence';
      /** Spared where one of so many sentences before or after it in the section measures something. */
      readonly unlessMeasured: number | undefined;
      /** `complement`: the place reaches over what the clause says, thinks or teaches: "I learned that details matter". */
      readonly reach: 'complement' | undefined;
      /** Spared where the next sentence of the paragraph measures, or tells a deed with a noun that is neither abstract nor among these. */
      readonly unlessTold: ReadonlySet<string> | undefined;
      /**
       * Found where the sentence reads like this rule's flaw and no other, with at least these log odds, at a clause with one of `match`;
       * where that is empty, at any.
       */
      readonly fromLike: number | undefined;
      /** Speaks only where a hundred words of the story hold so many of them. */
      readonly perHundred: number | undefined;
    }
  /** Passives whose deed is the teller's or the team's. */
  | {
      readonly kind: 'voice';
      readonly spareVerbs: ReadonlySet<string>;
      readonly spareSubjects: readonly Phrase[];
      /** Verbs of leaving out and misjudging, minded in every part. */
      readonly omissions: ReadonlySet<string>;
      /** Verbs that are minded where they are denied: "was never considered". */
      readonly undone: ReadonlySet<string>;
      /** Words that make a deed a slip wherever it is told: `wrong`, `by mistake`. */
      readonly slips: readonly Phrase[];
      readonly deeds: ReadonlySet<string>;
      /** Deeds that are minded even where somebody else is the one they are done to: telling, paying back, moving. */
      readonly deedsOnPeople: ReadonlySet<string>;
    }
  /** Deeds told as "we" with no part of the teller's own within `distance` sentences. */
  | {
      readonly kind: 'share';
      readonly actor: 'we';
      /** Verbs by which a teller says that a deed of the team's was theirs to lead. */
      readonly leading: ReadonlySet<string>;
      /** Words that name one's part: "my part was". */
      readonly names: readonly Phrase[];
      readonly deeds: ReadonlySet<string>;
      /** Verbs of erring, minded wherever they stand: also in "because we overlooked it". */
      readonly slips: ReadonlySet<string>;
      readonly spareVerbs: ReadonlySet<string>;
      readonly distance: number;
      readonly over: number;
    }
  /** A number of the story against a band. */
  | {
      readonly kind: 'count';
      readonly measure: 'i-sentences' | 'problem-to-remedy' | 'words-without-end';
      readonly below: number | undefined;
      readonly over: number | undefined;
    }
  /** Seconds of parts against a band or the profile. */
  | {
      readonly kind: 'length';
      readonly measure: 'total' | 'setup' | 'action-share';
      readonly below: number | 'target' | 'profile' | undefined;
      readonly over: number | 'target' | 'profile' | undefined;
    }
  /** No sentence of the story shows any of `of`, although `when` is told. */
  | {
      readonly kind: 'absence';
      readonly of: readonly SignalId[];
      readonly when: readonly SignalId[];
      readonly whenNot: readonly SignalId[];
      readonly anchor: PartId | 'title';
      readonly atLeast: number;
      /** Parts whose sentences are looked at; none: those of the rule. */
      readonly parts: readonly PartId[];
    }
  /** `first` is told and `then` does not follow it within the story. */
  | {
      readonly kind: 'follow';
      readonly first: readonly SignalId[];
      readonly then: readonly SignalId[];
      readonly order: 'after' | 'anywhere';
      /** Only where neither the teller nor the team does anything in the sentences after it. */
      readonly idle: boolean;
    }
  /** What the chosen company or level asks for and the story does not show yet. */
  | { readonly kind: 'need'; readonly of: 'lens' | 'level' | 'principle' }
  | { readonly kind: 'outline'; readonly check: 'missing' | 'missing-arc' | 'duplicate' | 'order' }
  | { readonly kind: 'metadata'; readonly check: 'front-matter' }
  | { readonly kind: 'template'; readonly check: 'placeholders' }
  /** What is said of the file as a whole, found by the engine itself. */
  | { readonly kind: 'document'; readonly check: DocumentCheck }
  | { readonly kind: 'nearest'; readonly check: 'competency' | 'structure' }
  /** Words that the person has listed in the settings. */
  | { readonly kind: 'listed'; readonly list: 'confidential' };

/** A fix as the rule's file declares it. `{match}` and other captures may stand in its texts. */
export type FixSpec =
  | { readonly kind: 'replace'; readonly title: string; readonly with: string }
  | {
      readonly kind: 'delete';
      readonly title: string;
      /** Only words that stand aside (“To be fair, …”), and one by one: what they hold off is the teller's to say. */
      readonly aside: boolean;
    }
  | { readonly kind: 'insert-section'; readonly title: string }
  | {
      readonly kind: 'insert-starter';
      readonly title: string;
      readonly text: string;
      readonly place: StarterPlace;
      readonly part: PartId | undefined;
      /** Offered only where nothing before it in the list could be. */
      readonly otherwise: boolean;
    }
  | { readonly kind: 'to-active'; readonly title: string }
  | { readonly kind: 'to-first-person'; readonly title: string }
  | { readonly kind: 'reorder' | 'merge' | 'set-value' | 'select'; readonly title: string };

/** Where the beginning of a sentence is put. */
export type StarterPlace =
  /** Behind the sentence. */
  | 'after'
  /** In front of the sentence. */
  | 'before'
  /** Around the words: they become a blank that asks the text about them. */
  | 'blank'
  /** Around the name or the figure beside the words. */
  | 'detail'
  /** In the place of “my manager asked me to”, so that what was done stays. */
  | 'opening'
  /** In the place of the sentence; behind it where it tells something of its own. */
  | 'instead'
  /** At the end of a part. */
  | 'part'
  /** At the end of the story. */
  | 'end';

/** What taking a fix promises. */
export type Promise_ = 'safe' | 'choice' | 'template';

export interface RuleExample {
  /** A paragraph, or a whole story where it holds a heading. Empty where the example is a strong one alone. */
  readonly weak: string;
  /** The words that must be flagged; `[]` for a whole-story rule, which must merely fire. */
  readonly flags: readonly string[];
  /** Empty where the example is a weak one alone. */
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
  /** `paragraph`: what is found in neighbouring sentences of a paragraph is told once. */
  readonly join: 'paragraph' | 'story' | undefined;
  /** By competency: another severity (`off` included). */
  readonly severities: ReadonlyMap<string, Severity>;
  /** Where a story shows one signal of each of these lists, what is found speaks no louder than `to`. */
  readonly eased: Eased | undefined;
  readonly detect: readonly Detect[];
  /** `{match}`, `{part}`, `{parts}`, `{count}`, `{of}`, `{seconds}`, `{percent}`, `{value}`, `{nearest}` … from the detector's captures. */
  readonly message: string;
  readonly why: string;
  readonly ask: string;
  readonly mend: string;
  readonly fixes: readonly FixSpec[];
  readonly examples: readonly RuleExample[];
  readonly source: readonly string[];
  /** Nothing is found in a sentence where one of these holds, whichever detector found it; what users spare joins them. */
  readonly exempt: readonly Pattern[];
  /** Nothing is found on words of a sentence that reads less like a flaw than this. */
  readonly least: LeastLike | undefined;
  /** By competency: other words, more to find, more to spare. `ruleUnder` in `changes.ts` applies them. */
  readonly changes: readonly RuleChange[];
}

export interface Eased {
  readonly by: readonly (readonly SignalId[])[];
  readonly to: Severity;
}

/** A file without `title`: what a competency, or a user's own folder, changes about a rule that exists. */
export interface RuleChange {
  readonly code: string;
  /** `undefined`: under every competency. */
  readonly competency: string | undefined;
  readonly severity: Severity | undefined;
  readonly parts: readonly PartId[] | undefined;
  readonly message: string | undefined;
  readonly why: string | undefined;
  readonly ask: string | undefined;
  readonly mend: string | undefined;
  /** The rule's clauses speak only where one of these stands in the sentence, and its phrases not at all. */
  readonly near: readonly Phrase[];
  readonly match: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly examples: readonly RuleExample[];
  readonly source: readonly string[];
}

/** What a strong story shows; found by patterns, sentence by sentence. */
export interface Signal {
  readonly id: SignalId;
  /** The competency in whose folder it stands; `undefined` for shared ones. */
  readonly competency: string | undefined;
  readonly title: string;
  readonly why: string;
  readonly how: string;
  readonly recognise: readonly Pattern[];
  readonly unless: readonly Pattern[];
  /** Log odds from which on a sentence may show it by its wording, in which no pattern finds it. */
  readonly fromLike: number | undefined;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
  readonly commonMiss: Statement | undefined;
  /** It counts only where it is told as done: no wish, duty or plan. */
  readonly done: boolean;
  /** Arc parts that a sentence with this signal is evidence of. */
  readonly arc: readonly ArcPart[];
  /** Parts in which it counts for the arc; empty means anywhere. */
  readonly arcIn: readonly PartId[];
  /** STAR parts that such a sentence belongs to, whatever label it stands under. */
  readonly parts: readonly PartId[];
  readonly starter: string;
  readonly source: readonly string[];
}

/** A text of the rubric with what it hangs together with. */
export interface Statement {
  readonly text: string;
  /** The rule that finds the flaw it speaks of. */
  readonly code: string | undefined;
  /** Signals that show it. */
  readonly signals: readonly SignalId[];
  readonly source: readonly string[];
}

export interface Band {
  readonly from: number;
  readonly to: number;
}

/** What is looked for in a story, and what to write where it is not there: of lenses and levels. */
export interface Need {
  readonly text: string;
  readonly ask: string;
  readonly signals: readonly SignalId[];
  readonly recognise: readonly Pattern[];
  readonly starter: string;
  readonly source: readonly string[];
}

export interface Competency {
  /** The folder's name. */
  readonly id: string;
  readonly name: string;
  readonly motto: string;
  readonly question: string;
  readonly definition: string;
  readonly coreTest: string;
  readonly coreSignal: string;
  /** By company: how it puts this competency. */
  readonly framing: ReadonlyMap<string, string>;
  readonly assesses: readonly Statement[];
  readonly isNot: readonly Statement[];
  readonly keyPoints: readonly Statement[];
  readonly pitfalls: readonly Statement[];
  readonly tips: readonly Statement[];
  readonly prepare: readonly Statement[];
  readonly recognition: readonly Pattern[];
  readonly neighbours: readonly Neighbour[];
  readonly card: CompetencyCard | undefined;
  readonly triggers: { readonly direct: readonly Pattern[]; readonly indirect: readonly Pattern[] };
  readonly chain: readonly ChainStep[];
  /** In order; those of its own folder come last where the file does not name them. */
  readonly signals: readonly SignalId[];
  /** Arc parts it asks for. */
  readonly arc: readonly ArcPart[];
  readonly depth: {
    readonly actionShare: Band | undefined;
    readonly iSentences: number | undefined;
    readonly setupSeconds: number | undefined;
    readonly source: readonly string[];
  };
  readonly picking: readonly {
    readonly title: string;
    readonly ask: string;
    readonly code: string | undefined;
    readonly source: readonly string[];
  }[];
  readonly notRecommended: readonly {
    readonly title: string;
    readonly why: string;
    readonly code: string | undefined;
    readonly source: readonly string[];
  }[];
  readonly categories: readonly FailureCategory[];
  readonly lenses: readonly Lens[];
  readonly levels: readonly LevelView[];
  readonly probes: readonly Probe[];
  readonly archetypes: readonly Archetype[];
  readonly source: readonly string[];
}

export interface Neighbour {
  readonly name: string;
  readonly difference: string;
  readonly recognition: readonly Pattern[];
  readonly source: readonly string[];
}

export interface CompetencyCard {
  readonly keySignal: string;
  /** Code of a rule. */
  readonly topDisqualifier: string;
  /** Code of a rule. */
  readonly deliveryFlag: string;
  readonly prepare: string;
  readonly summary: string;
  readonly source: readonly string[];
}

export interface ChainStep {
  readonly title: string;
  readonly text: string;
  readonly signals: readonly SignalId[];
  readonly source: readonly string[];
}

/** A kind of failure that makes a good story, with its usual remedies. */
export interface FailureCategory {
  readonly id: string;
  readonly title: string;
  readonly jogger: string;
  readonly typical: string;
  readonly remedies: readonly Statement[];
  readonly recognise: readonly Pattern[];
  readonly source: readonly string[];
}

/** How a company reads stories of one competency. */
export interface Lens {
  /** Id of a company, or `any`. */
  readonly company: string;
  readonly values: readonly string[];
  readonly framing: string;
  readonly signal: string;
  readonly question: string;
  readonly elevates: readonly Need[];
  readonly severities: ReadonlyMap<string, Severity>;
  readonly source: readonly string[];
}

/** What one level must show in stories of one competency. */
export interface LevelView {
  readonly level: string;
  readonly reach: string;
  readonly expects: string;
  readonly needs: readonly Need[];
  readonly antiPattern: string;
  readonly source: readonly string[];
}

/** A follow-up question. */
export interface Probe {
  readonly id: string;
  readonly question: string;
  readonly tests: string;
  readonly answeredBy: readonly SignalId[];
  readonly weak: { readonly text: string; readonly wrong: string; readonly code: string | undefined };
  readonly strong: { readonly text: string; readonly keyPhrase: string; readonly right: string };
  readonly part: PartId | undefined;
  readonly source: readonly string[];
}

export interface Archetype {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly category: string | undefined;
  readonly sketch: ReadonlyMap<PartId, string>;
  readonly alsoCovers: readonly string[];
  readonly source: readonly string[];
}

/** A question as interviewers ask it. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly variants: readonly string[];
  readonly companies: readonly string[];
  readonly roles: readonly string[];
  readonly category: string | undefined;
  readonly difficulty: string | undefined;
  readonly round: string | undefined;
  readonly competency: string | undefined;
  readonly trigger: 'direct' | 'indirect';
  readonly structure: StructureId | undefined;
  readonly subQuestions: readonly Statement[];
  readonly evaluates: readonly Statement[];
  readonly source: readonly string[];
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly framework:
    | { readonly name: string; readonly principles: readonly Principle[]; readonly source: readonly string[] }
    | undefined;
  readonly reads: string;
  readonly source: readonly string[];
}

export interface Principle {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly recognise: readonly Pattern[];
  /** The line that ties a lesson to it. */
  readonly line: string;
  readonly source: readonly string[];
}

export interface Level {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly order: number;
  readonly track: 'engineer' | 'manager';
  readonly summary: string;
  readonly source: readonly string[];
}

export interface StructurePart {
  readonly id: PartId;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly letters: readonly string[];
  /** How questions open that ask for it, `|` between ways to say a word: `what did i|you learn`. */
  readonly asked: readonly string[];
  /** What it must show, in a sentence. */
  readonly shows: string;
  /** Its name in running text: `what you did`. */
  readonly phrase: string;
  /** Questions that the part answers, for templates: `[which team, what was at stake?]`. */
  readonly prompts: readonly string[];
  readonly checklist: readonly Statement[];
  readonly source: readonly string[];
}

/** Shares of the telling that a structure aims at, in percent of the spoken seconds. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  readonly shares: ReadonlyMap<PartId, Band>;
  /** That of Action among them. */
  readonly action: Band;
  readonly source: readonly string[];
}

/** A question of the blank page. */
export interface Ask {
  readonly id: string;
  readonly part: PartId;
  readonly text: string;
  /** Asked where the answer stays empty. */
  readonly smaller: string;
  readonly cues: readonly string[];
  readonly source: readonly string[];
}

export interface Structure {
  readonly id: StructureId;
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly StructurePart[];
  /** Letters and words that stand for several parts. */
  readonly combined: ReadonlyMap<string, readonly PartId[]>;
  readonly others: readonly string[];
  /** Where each part of the arc stands in this structure. */
  readonly arcMap: readonly { readonly arc: ArcPart; readonly part: StarPart; readonly how: string }[];
  readonly profiles: readonly Profile[];
  readonly asks: readonly Ask[];
  readonly source: readonly string[];
}

/** A value of front matter with its shown name. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly source: readonly string[];
}

export type VocabularyKey = 'role' | 'category' | 'difficulty' | 'round';

/** Words to be used as `{list}`. */
export interface WordList {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly kind: 'noun' | 'verb' | 'phrase';
  /** As written, those of other lists taken in. Base forms where `kind` says so. */
  readonly entries: readonly string[];
  readonly source: readonly string[];
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
  /** Changes to rules of a rubric that this one is merged onto. */
  readonly changes: readonly RuleChange[];
  readonly signals: readonly Signal[];
  readonly competencies: readonly Competency[];
  readonly questions: readonly Question[];
  readonly companies: readonly Company[];
  readonly levels: readonly Level[];
  readonly vocabulary: ReadonlyMap<VocabularyKey, readonly Term[]>;
  readonly lists: ReadonlyMap<string, WordList>;
  /** What was learned of how flaws are worded; `undefined` where nothing was. */
  readonly likeness: Likeness | undefined;
  /** How evidence of signals is worded; undefined where nothing was learned. */
  readonly evidence: Likeness | undefined;
}

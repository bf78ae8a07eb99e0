import type { Clause } from '../facts.ts';
import type { Range } from './tokens.ts';

/** A participle of the passive with the particle that belongs to it. */
export interface PassiveVerb {
  readonly at: number;
  /** Base form without particle. */
  readonly lemma: string;
  /** After the particle; `at + 1` where there is none. */
  readonly end: number;
  readonly hasParticle: boolean;
  /** A pronoun goes between: "turned it on", but "dealt with it". */
  readonly isSeparable: boolean;
}

/** How the passive's parts lie in the sentence. */
export interface PassiveShape {
  readonly clause: Clause;
  /**
   * `plain`: the patient stands before the verb. `relative`: "which was reverted". `shared`: "… and was reverted", the patient being
   * said earlier. `expletive`: "it was decided that".
   */
  readonly kind: 'plain' | 'relative' | 'shared' | 'expletive';
  /** With what describes it, without adverbs before the verb. For `expletive` the word "it". */
  readonly patient: Range;
  /** The patient ends with a relative clause between commas; the second comma stands at `patient.end`. */
  readonly closesWithComma: boolean;
  /** Adverbs between the patient and its verb. */
  readonly between: Range;
  /** Auxiliaries and adverbs up to the first participle. */
  readonly auxiliaries: Range;
  /** The be or get that makes it a passive. */
  readonly passiveAuxiliary: number;
  /** All participles of that auxiliary, which follow one another directly. */
  readonly verbs: readonly [PassiveVerb, ...PassiveVerb[]];
  /** "by" and the agent, where one is named. */
  readonly by: { readonly at: number; readonly agent: Range; readonly closesWithComma: boolean } | undefined;
}

import type { Clause } from '../facts.ts';
import type { Range } from './tokens.ts';

/**
 * Why a passive is left as it is. `question`, `quoted`, `not finite` (no subject can stand there: "wants to be asked"), `comparison` ("than was
 * planned"), `no active` (none says the same: "was said to be", "was supposed to"), `state` (how things stood), `no doer` (nobody can be named),
 * `agent` (where the by-agent ends, or whether it is one, cannot be told), `relative` (what the pronoun stands for is further off), `shared`
 * (patient or auxiliary serve another verb), `dangling` (a phrase that would change its subject), `scope` ("not", "only", "some" would reach
 * elsewhere), `coordinated` (verbs in a row whose doers or objects cannot be told apart), `tangled` (where the patient begins and ends cannot be told), `lost` (the words that would come out were not proved).
 */
export const refusals = [
  'question',
  'quoted',
  'not finite',
  'comparison',
  'no active',
  'state',
  'no doer',
  'agent',
  'relative',
  'shared',
  'dangling',
  'scope',
  'tangled',
  'coordinated',
  'lost',
] as const;
export type Refusal = (typeof refusals)[number];

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
  readonly by: ByAgent | undefined;
  /** What stands between these verbs, without their agent, and the next of `later`; empty where there is none. */
  readonly rest: Range;
  /** Verbs of the same auxiliary further on: "was opened by hand *and compared with the original*". */
  readonly later: readonly LaterVerbs[];
}

/** Where the verbs end, with the particle of the last. */
export function endOfVerbs({ verbs }: Pick<PassiveShape, 'verbs'>): number {
  return verbs.at(-1)?.end ?? 0;
}

export interface ByAgent {
  readonly at: number;
  readonly agent: Range;
  readonly closesWithComma: boolean;
}

/** One or more participles that share the auxiliary of those before, with words between. */
export interface LaterVerbs {
  /** The comma and the conjunction. */
  readonly joint: Range;
  readonly verbs: readonly [PassiveVerb, ...PassiveVerb[]];
  readonly rest: Range;
  readonly by: ByAgent | undefined;
}

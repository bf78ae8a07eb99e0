import type { VerbGroup } from '../facts.ts';
import type { Word } from '../word.ts';

/** A verb with its auxiliaries, by index into the words. */
export interface Group extends Omit<VerbGroup, 'span' | 'main'> {
  readonly first: number;
  /** The last word: the main verb or its particle. */
  readonly last: number;
  readonly main: number;
  readonly negated: boolean;
  /** The auxiliary that makes it a passive. */
  readonly passiveAuxiliary: number | undefined;
  /** Where the subject stands after the auxiliary ("was the *bug* fixed"): the auxiliary's index. */
  readonly inverted: number | undefined;
  /** The group borrows its auxiliaries from the one before: "was identified and *fixed*". */
  readonly shares: boolean;
  /** … and has a subject of its own: "was closed and the money *returned*". */
  readonly elliptic: boolean;
  /** A form of be with no verb after it. */
  readonly copula: boolean;
  /** The participle stands before its auxiliary and the subject after both. */
  readonly fronted: boolean;
}

/** Whether an auxiliary and a participle make a passive. */
export type Judge = (words: readonly Word[], auxiliary: number, participle: number) => boolean;

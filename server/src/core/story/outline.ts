import type { Accepted } from './accept.ts';
import { acceptLabels } from './accept.ts';
import type { LeafRange } from './divide.ts';
import { divide } from './divide.ts';
import type { PlacedLeaf } from './leaves.ts';
import type { Source } from './source.ts';

/** Which labels count and which leaves are one story: all that depends on the whole document. Holds no places, only numbers of leaves. */
export interface Outline {
  readonly accepted: readonly Accepted[];
  readonly ranges: readonly LeafRange[];
}

/** An outline with the text that it is of. */
export interface Outlined {
  readonly source: Source;
  readonly leaves: readonly PlacedLeaf[];
  readonly outline: Outline;
}

/** The outline of a document; that of the text before, where the leaves that were read anew look alike from afar. */
export function outlineOf(source: Source, leaves: readonly PlacedLeaf[], known: Outlined | undefined): Outline {
  if (known && looksAlike(source, leaves, known)) return known.outline;
  const accepted = acceptLabels(leaves);
  return { accepted, ranges: divide(leaves, accepted) };
}

function looksAlike(source: Source, leaves: readonly PlacedLeaf[], known: Outlined): boolean {
  // Between merge marks leaves are left out, and with them the way from blocks to leaves.
  if (leaves.length !== known.leaves.length || countLeaves(source) !== leaves.length) return false;
  const { from, to, toBefore } = source.renewed;
  const now = source.blocks.slice(from, to).flatMap(it => it.leaves.map(looks));
  const then = known.source.blocks.slice(from, toBefore).flatMap(it => it.leaves.map(looks));
  return now.length === then.length && now.every((look, at) => look === then[at]);
}

function countLeaves({ blocks }: Source): number {
  return blocks.reduce((sum, it) => sum + it.leaves.length, 0);
}

/** More words or deeds than these make no difference to how a document is divided. */
const enough = { words: 25, deeds: 2 } as const;

/** All of a leaf that `accept.ts` and `divide.ts` look at. */
function looks({ leaf, traits, facts }: PlacedLeaf, place: number): string {
  return JSON.stringify([
    place,
    leaf.level,
    leaf.listDepth,
    leaf.cell,
    facts.candidates,
    facts.headLevel,
    traits.prompts,
    traits.namesStory,
    traits.asks,
    Math.min(traits.words, enough.words),
    Math.min(traits.deeds, enough.deeds),
    facts.headLevel > 0 ? leaf.prose.text : '',
  ]);
}

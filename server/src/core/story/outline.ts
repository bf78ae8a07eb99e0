import type { Accepted } from './accept.ts';
import { acceptLabels, partsOf } from './accept.ts';
import type { LeafRange } from './divide.ts';
import { divide } from './divide.ts';
import type { PlacedLeaf } from './leaves.ts';
import type { Source } from './source.ts';

/** Which labels count and which leaves are one story: all that depends on the whole document. Holds no places, only numbers of leaves. */
export interface Outline {
  readonly accepted: readonly Accepted[];
  /** How many different parts they name. */
  readonly parts: number;
  readonly ranges: readonly LeafRange[];
}

/** An outline with the text that it is of. */
export interface Outlined {
  readonly source: Source;
  readonly leaves: readonly PlacedLeaf[];
  readonly outline: Outline;
}

/** The outline of a document, as far as it goes that of the text before: where what was read anew looks alike from afar. */
export function outlineOf(source: Source, leaves: readonly PlacedLeaf[], before: Outlined | undefined): Outline {
  const known = before && leaves === source.leaves && before.leaves === before.source.leaves ? before : undefined;
  const sameLabels = known && looksAlike(source, known, asLabelled);
  if (sameLabels && looksAlike(source, known, asDivided)) return known.outline;
  const accepted = sameLabels ? known.outline.accepted : acceptLabels(leaves);
  return { accepted, parts: partsOf(accepted).size, ranges: divide(leaves, accepted) };
}

function looksAlike(source: Source, { source: before }: Outlined, look: Look): boolean {
  const { from, to, toBefore } = source.renewed;
  const now = source.blocks.slice(from, to).flatMap(it => it.leaves.map(look));
  const then = before.blocks.slice(from, toBefore).flatMap(it => it.leaves.map(look));
  return now.length === then.length && now.every((it, at) => it === then[at]);
}

/** What can be seen of a leaf, the so-manieth of its block. */
type Look = (leaf: PlacedLeaf, place: number) => string;

/** All that `accept.ts` looks at. */
const asLabelled: Look = ({ leaf, facts }, place) =>
  JSON.stringify([place, leaf.level, leaf.listDepth, leaf.cell, facts.candidates]);

/** More words or deeds than these make no difference to how a document is divided. */
const enough = { words: 25, deeds: 2 } as const;

/** All that `divide.ts` looks at beside the labels. */
const asDivided: Look = ({ leaf, traits, facts }) =>
  JSON.stringify([
    facts.headLevel,
    facts.headLevel > 0 ? leaf.prose.text : '',
    traits.prompts,
    traits.namesStory,
    traits.asks,
    Math.min(traits.words, enough.words),
    Math.min(traits.deeds, enough.deeds),
  ]);

import type { Accepted } from './accept.ts';
import { partsOf } from './accept.ts';
import { moveBlock, moveSpan } from './blocks.ts';
import type { Extent, LeafRange } from './divide.ts';
import { labelsBetween, placeExtent } from './divide.ts';
import type { Tally } from './kind.ts';
import { classify, tally } from './kind.ts';
import type { LeafFacts, PlacedLeaf } from './leaves.ts';
import { once } from './once.ts';
import { buildStory } from './sections.ts';
import type { DocumentKind, Label, Section, Span, Story, Title } from './story.ts';

/** A story with what it was made of, so that the next reading can tell whether it is still the same. */
export interface BuiltStory {
  readonly extent: Extent;
  readonly text: string;
  readonly leaves: readonly PlacedLeaf[];
  readonly labels: readonly Accepted[];
  readonly tally: Tally;
  readonly kind: DocumentKind;
  /** As it stood when it was built, made at the first call: the same object for as long as nothing but its place changes. */
  readonly built: () => Story;
  readonly builtAt: number;
}

/** A story as it stands now. What is in it is placed when it is first looked at. */
export function storyOf({ built, builtAt, extent }: BuiltStory): Story {
  return extent.start === builtAt ? built() : moveStory(built(), extent.start - builtAt);
}

/** Builds stories, or finds them again among those of the text before. */
export class StoryMaker {
  readonly #text: string;
  readonly #leaves: readonly PlacedLeaf[];
  readonly #accepted: readonly Accepted[];
  readonly #known: ReadonlyMap<LeafFacts | undefined, BuiltStory>;

  constructor(
    text: string,
    leaves: readonly PlacedLeaf[],
    accepted: readonly Accepted[],
    known: readonly BuiltStory[],
  ) {
    this.#text = text;
    this.#leaves = leaves;
    this.#accepted = accepted;
    this.#known = new Map(known.map(it => [it.leaves[0]?.facts, it]));
  }

  make(range: LeafRange, whole: Span): BuiltStory {
    const extent = placeExtent(range, this.#leaves, whole);
    const text = this.#text.slice(extent.start, extent.end);
    const leaves = this.#leaves.slice(range.from, range.to);
    const labels = labelsBetween(this.#accepted, range.from, range.to);
    const known = this.#known.get(leaves[0]?.facts);
    const made = { extent, text, leaves, labels };
    if (known && isSame(known, made)) return { ...known, ...made };
    const sum = tally(leaves, 0, leaves.length);
    const kind = classify(sum, partsOf(labels).size);
    const all = this.#leaves;
    const built = once(() => buildStory(all, labels, extent));
    return { ...made, tally: sum, kind, built, builtAt: extent.start };
  }
}

type Made = Pick<BuiltStory, 'extent' | 'text' | 'leaves' | 'labels'>;

/** Whether nothing but the place differs. */
function isSame(known: Made, made: Made): boolean {
  const by = made.extent.start - known.extent.start;
  return (
    known.text === made.text &&
    known.leaves.length === made.leaves.length &&
    known.leaves.every((leaf, at) => isSameLeaf(leaf, made.leaves[at], by)) &&
    isSameLabels(known, made)
  );
}

function isSameLeaf(leaf: PlacedLeaf, other: PlacedLeaf | undefined, by: number): boolean {
  return leaf === other ? by === 0 : leaf.facts === other?.facts && other.base - leaf.base === by;
}

function isSameLabels(known: Made, { extent, labels }: Made): boolean {
  const shift = extent.from - known.extent.from;
  return (
    labels.length === known.labels.length &&
    known.labels.every((label, at) => {
      const other = labels[at];
      if (label === other) return shift === 0;
      if (!other || label.index + shift !== other.index || label.labelIndex + shift !== other.labelIndex) return false;
      const { kind, start, end, name } = label.candidate;
      return (
        kind === other.candidate.kind &&
        start === other.candidate.start &&
        end === other.candidate.end &&
        name.start === other.candidate.name.start
      );
    })
  );
}

/** The same story further along in the document. */
function moveStory(story: Story, by: number): Story {
  const sections = once(() => story.sections.map(it => moveSection(it, by)));
  return {
    span: moveSpan(story.span, by),
    title: story.title && moveTitle(story.title, by),
    question: story.question && moveTitle(story.question, by),
    structure: story.structure,
    get sections() {
      return sections();
    },
  };
}

function moveTitle(title: Title, by: number): Title {
  return { ...title, span: moveSpan(title.span, by) };
}

function moveSection(section: Section, by: number): Section {
  return {
    ...section,
    span: moveSpan(section.span, by),
    label: section.label && moveLabel(section.label, by),
    blocks: section.blocks.map(it => moveBlock(it, by)),
  };
}

function moveLabel(label: Label, by: number): Label {
  return { ...label, span: moveSpan(label.span, by), name: moveSpan(label.name, by) };
}

import type { Accepted } from './accept.ts';
import { partsOf } from './accept.ts';
import { moveBlock, moveSpan } from './blocks.ts';
import type { Extent } from './divide.ts';
import { labelsBetween } from './divide.ts';
import type { Tally } from './kind.ts';
import { classify, tally } from './kind.ts';
import type { LeafFacts, PlacedLeaf } from './leaves.ts';
import { buildStory } from './sections.ts';
import type { DocumentKind, Label, Section, Story, Title } from './story.ts';

/** A story with what it was made of, so that the next reading can tell whether it is still the same. */
export interface BuiltStory {
  readonly extent: Extent;
  readonly leaves: readonly PlacedLeaf[];
  readonly labels: readonly Accepted[];
  readonly tally: Tally;
  readonly kind: DocumentKind;
  /** Made at the first call. */
  readonly story: () => Story;
}

/** Builds stories, or finds them again among those of the text before. */
export class StoryMaker {
  readonly #leaves: readonly PlacedLeaf[];
  readonly #accepted: readonly Accepted[];
  readonly #known: ReadonlyMap<LeafFacts | undefined, BuiltStory>;

  constructor(leaves: readonly PlacedLeaf[], accepted: readonly Accepted[], known: readonly BuiltStory[]) {
    this.#leaves = leaves;
    this.#accepted = accepted;
    this.#known = new Map(known.map(it => [it.leaves[0]?.facts, it]));
  }

  make(extent: Extent): BuiltStory {
    const known = this.#known.get(this.#leaves[extent.from]?.facts);
    const labels = labelsBetween(this.#accepted, extent.from, extent.to);
    const by = known && this.#movedBy(known, extent, labels);
    if (known === undefined || by === undefined) return this.#build(extent, labels);
    if (by === 0) return { ...known, extent, labels };
    const leaves = this.#leaves.slice(extent.from, extent.to);
    return { ...known, extent, leaves, labels, story: once(() => moveStory(known.story(), by)) };
  }

  #build(extent: Extent, labels: readonly Accepted[]): BuiltStory {
    const leaves = this.#leaves.slice(extent.from, extent.to);
    const sum = tally(this.#leaves, extent.from, extent.to);
    const kind = classify(sum, partsOf(labels).size);
    return { extent, leaves, labels, tally: sum, kind, story: once(() => buildStory(this.#leaves, labels, extent)) };
  }

  /** How far along a known story stands now, or `undefined` where it is no longer the same. */
  #movedBy(known: BuiltStory, extent: Extent, labels: readonly Accepted[]): number | undefined {
    const by = extent.start - known.extent.start;
    if (extent.end - known.extent.end !== by || extent.to - extent.from !== known.leaves.length) return undefined;
    for (let at = 0; at < known.leaves.length; at++) {
      const leaf = this.#leaves[extent.from + at];
      const other = known.leaves[at];
      if (!leaf || !other || leaf.facts !== other.facts || leaf.base - other.base !== by) return undefined;
    }
    return isSameLabels(known, extent, labels) ? by : undefined;
  }
}

function isSameLabels(known: BuiltStory, extent: Extent, labels: readonly Accepted[]): boolean {
  const shift = extent.from - known.extent.from;
  return (
    labels.length === known.labels.length &&
    known.labels.every((label, at) => {
      const other = labels[at];
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

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same story further along in the document. */
function moveStory(story: Story, by: number): Story {
  return {
    span: moveSpan(story.span, by),
    title: story.title && moveTitle(story.title, by),
    question: story.question && moveTitle(story.question, by),
    structure: story.structure,
    sections: story.sections.map(it => moveSection(it, by)),
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

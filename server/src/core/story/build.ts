import type { Accepted } from './accept.ts';
import { partsOf } from './accept.ts';
import { moveBlock, moveSpan } from './blocks.ts';
import type { Extent } from './divide.ts';
import { labelsBetween, placeExtent } from './divide.ts';
import type { Tally } from './kind.ts';
import { classify, tally } from './kind.ts';
import type { LeafFacts, PlacedLeaf } from './leaves.ts';
import { once } from './once.ts';
import type { Outline, Outlined } from './outline.ts';
import { buildStory } from './sections.ts';
import type { Source } from './source.ts';
import { isUntouched } from './source.ts';
import type { DocumentKind, Label, Section, Story, Title } from './story.ts';

/** What a story was made of, and what came of it: the same object for as long as nothing but its place changes. */
export interface Making {
  /** Where it stood when it was built. */
  readonly extent: Extent;
  readonly leaves: readonly PlacedLeaf[];
  readonly labels: readonly Accepted[];
  readonly tally: Tally;
  readonly kind: DocumentKind;
  /** Made at the first call. */
  readonly built: () => Story;
}

/** A story in its place. What is in it is placed when it is first looked at: most of a long text nobody looks at between two keys. */
export class BuiltStory {
  readonly making: Making;
  /** Where it stands now. */
  readonly extent: Extent;
  #story: Story | undefined;

  constructor(making: Making, extent: Extent) {
    this.making = making;
    this.extent = extent;
  }

  get story(): Story {
    const { built, extent } = this.making;
    const by = this.extent.start - extent.start;
    this.#story ??= by === 0 ? built() : moveStory(built(), by);
    return this.#story;
  }
}

/** What the text before was made of. */
export interface BuiltBefore {
  readonly outline: Outline;
  readonly stories: readonly BuiltStory[];
}

/** Builds stories, or finds them again among those of the text before. */
export function buildStories(
  { source, leaves, outline }: Outlined,
  end: number,
  known: BuiltBefore | undefined,
): readonly BuiltStory[] {
  const whole = { start: source.bodyStart, end };
  const maker = new StoryMaker(source, leaves, outline, known);
  return outline.ranges.map((range, index) => maker.make(placeExtent(range, leaves, whole), index));
}

class StoryMaker {
  readonly #source: Source;
  readonly #leaves: readonly PlacedLeaf[];
  readonly #outline: Outline;
  readonly #known: BuiltBefore | undefined;
  #byLeaf: ReadonlyMap<LeafFacts | undefined, BuiltStory> | undefined;

  constructor(source: Source, leaves: readonly PlacedLeaf[], outline: Outline, known: BuiltBefore | undefined) {
    this.#source = source;
    this.#leaves = leaves;
    this.#outline = outline;
    this.#known = known;
  }

  make(extent: Extent, index: number): BuiltStory {
    const known = this.#inSamePlace(extent, index) ?? this.#beginsAlike(extent);
    if (known?.extent.start === extent.start && known.extent.from === extent.from) return known;
    return new BuiltStory(known?.making ?? this.#build(extent), extent);
  }

  #build(extent: Extent): Making {
    const leaves = this.#leaves;
    const labels = labelsBetween(this.#outline.accepted, extent.from, extent.to);
    const own = leaves.slice(extent.from, extent.to);
    const sum = tally(own, 0, own.length);
    const kind = classify(sum, partsOf(labels).size);
    return { extent, leaves: own, labels, tally: sum, kind, built: once(() => buildStory(leaves, labels, extent)) };
  }

  /** Where the outline is the same, stories are known by their number. */
  #inSamePlace(extent: Extent, index: number): BuiltStory | undefined {
    const known = this.#known?.stories[index];
    const { from, to } = this.#source.renewedLeaves;
    if (!known || this.#known?.outline !== this.#outline || (extent.to > from && extent.from < to)) return undefined;
    return isUntouched(this.#source, known.extent, extent) ? known : undefined;
  }

  /** Otherwise by their first leaf; then all the others and the labels are compared. */
  #beginsAlike(extent: Extent): BuiltStory | undefined {
    this.#byLeaf ??= new Map(this.#known?.stories.map(it => [it.making.leaves[0]?.facts, it]));
    const known = this.#byLeaf.get(this.#leaves[extent.from]?.facts);
    const isSame = known && isUntouched(this.#source, known.extent, extent) && this.#isMadeOf(known.making, extent);
    return isSame ? known : undefined;
  }

  #isMadeOf({ leaves, labels, extent: was }: Making, extent: Extent): boolean {
    const by = extent.start - was.start;
    return (
      extent.to - extent.from === leaves.length &&
      leaves.every((leaf, at) => isSameLeaf(leaf, this.#leaves[extent.from + at], by)) &&
      isSameLabels(labels, labelsBetween(this.#outline.accepted, extent.from, extent.to), extent.from - was.from)
    );
  }
}

function isSameLeaf(leaf: PlacedLeaf, other: PlacedLeaf | undefined, by: number): boolean {
  return leaf === other ? by === 0 : leaf.facts === other?.facts && other.base - leaf.base === by;
}

function isSameLabels(known: readonly Accepted[], labels: readonly Accepted[], shift: number): boolean {
  return labels.length === known.length && known.every((label, at) => isSameLabel(label, labels[at], shift));
}

function isSameLabel(label: Accepted, other: Accepted | undefined, shift: number): boolean {
  if (label === other) return shift === 0;
  if (!other || label.index + shift !== other.index || label.labelIndex + shift !== other.labelIndex) return false;
  const { kind, start, end, name } = label.candidate;
  return (
    kind === other.candidate.kind &&
    start === other.candidate.start &&
    end === other.candidate.end &&
    name.start === other.candidate.name.start
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

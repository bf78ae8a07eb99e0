import type { Accepted } from './accept.ts';
import { acceptLabels, partsOf } from './accept.ts';
import { withoutConflicts } from './conflicts.ts';
import type { Extent } from './divide.ts';
import { divide, labelsBetween } from './divide.ts';
import { bodyStart, parseFrontMatter } from './frontMatter.ts';
import { classify, isOtherLanguage, saysStory, tally } from './kind.ts';
import type { PlacedLeaf } from './leaves.ts';
import { buildStory } from './sections.ts';
import type { Source, SourceBlock } from './source.ts';
import { readSource } from './source.ts';
import type { Comment, DocumentKind, FrontMatter, Labels, Placeholder, Story, StoryDocument } from './story.ts';

/** What the parser remembers of a text to read the next one faster. Of no use to anybody else. */
export interface ParseState {
  readonly source: Source;
  readonly frontMatter: FrontMatter | undefined;
  readonly stories: readonly BuiltStory[];
}

export interface Parsed {
  readonly document: StoryDocument;
  readonly state: ParseState;
}

interface BuiltStory {
  readonly leaves: readonly PlacedLeaf[];
  readonly labels: readonly Accepted[];
  readonly extent: Extent;
  readonly story: Story;
}

/**
 * Reads a text as a document of stories. Total: any text gives a document.
 * With what an earlier text gave at hand, what did not change is not read again, and stories and sentences that did not change
 * are the same objects; the result is equal to the one without.
 */
export function parseStory(text: string, labels: Labels, previous?: Parsed): Parsed {
  const known = previous?.state;
  const frontMatter = readFrontMatter(text, labels, known?.frontMatter);
  const source = readSource(text, bodyStart(text, frontMatter), labels, known?.source);
  const leaves = withoutConflicts(
    text,
    source.blocks.flatMap(block => block.leaves),
  );
  const accepted = acceptLabels(leaves);
  const whole = { from: 0, to: leaves.length, start: source.bodyStart, end: text.length };
  const extents = divide(leaves, accepted, whole);
  const { kind, told } = judge(leaves, accepted, extents, saysStory(frontMatter));
  const stories = told.map(extent => build(leaves, accepted, extent, known?.stories ?? []));
  const document: StoryDocument = {
    text,
    kind,
    language: isOtherLanguage(tally(leaves, 0, leaves.length)) ? 'other' : 'en',
    frontMatter,
    stories: stories.map(it => it.story),
    comments: source.blocks.flatMap(block => commentsOf(text, block)),
    placeholders: leaves.flatMap(placeholdersOf),
  };
  return { document, state: { source, frontMatter, stories } };
}

function readFrontMatter(text: string, labels: Labels, known: FrontMatter | undefined): FrontMatter | undefined {
  const found = parseFrontMatter(text, labels);
  return known && JSON.stringify(known) === JSON.stringify(found) ? known : found;
}

/** Which kind of text it is, and which of its stories are told. Where front matter says story, it is one from the first word. */
function judge(
  leaves: readonly PlacedLeaf[],
  accepted: readonly Accepted[],
  extents: readonly Extent[],
  isSaid: boolean,
): { readonly kind: DocumentKind; readonly told: readonly Extent[] } {
  if (isSaid) return { kind: 'story', told: extents };
  const kindOf = ({ from, to }: Pick<Extent, 'from' | 'to'>): DocumentKind =>
    classify(tally(leaves, from, to), partsOf(labelsBetween(accepted, from, to)).size);
  const whole = kindOf({ from: 0, to: leaves.length });
  if (extents.length === 1) return { kind: whole, told: whole === 'story' ? extents : [] };
  const told = extents.filter(it => kindOf(it) === 'story');
  const words = (it: Pick<Extent, 'from' | 'to'>): number => tally(leaves, it.from, it.to).words;
  const share = told.reduce((sum, it) => sum + words(it), 0) / Math.max(1, words({ from: 0, to: leaves.length }));
  if (told.length > 0 && (whole === 'story' || share >= 0.5)) return { kind: 'story', told };
  return { kind: whole === 'story' ? 'notes' : whole, told: [] };
}

function build(
  leaves: readonly PlacedLeaf[],
  accepted: readonly Accepted[],
  extent: Extent,
  known: readonly BuiltStory[],
): BuiltStory {
  const own = leaves.slice(extent.from, extent.to);
  const labels = labelsBetween(accepted, extent.from, extent.to);
  const same = known.find(it => it.extent.start === extent.start && isSame(it, own, labels, extent));
  return same ?? { leaves: own, labels, extent, story: buildStory(leaves, labels, extent) };
}

/** A story is a function of its leaves, of the labels among them and of its place. */
function isSame(
  known: BuiltStory,
  leaves: readonly PlacedLeaf[],
  labels: readonly Accepted[],
  extent: Extent,
): boolean {
  if (known.extent.end !== extent.end || known.leaves.length !== leaves.length || known.labels.length !== labels.length)
    return false;
  const shift = extent.from - known.extent.from;
  return (
    known.leaves.every((leaf, at) => leaf === leaves[at]) &&
    known.labels.every((label, at) => {
      const other = labels[at];
      return (
        other !== undefined &&
        label.index + shift === other.index &&
        label.candidate.kind === other.candidate.kind &&
        label.candidate.start === other.candidate.start &&
        label.candidate.end === other.candidate.end
      );
    })
  );
}

function commentsOf(text: string, block: SourceBlock): readonly Comment[] {
  return block.content.comments.map(span => toComment(text, block.base + span.start, block.base + span.end));
}

function toComment(text: string, start: number, end: number): Comment {
  const raw = text.slice(start, end);
  const inner = raw.slice('<!--'.length, raw.endsWith('-->') ? -'-->'.length : undefined);
  const content = inner.trim();
  const from = start + '<!--'.length + (inner.length - inner.trimStart().length);
  return { span: { start, end }, content, contentSpan: { start: from, end: from + content.length } };
}

function placeholdersOf(leaf: PlacedLeaf): readonly Placeholder[] {
  return leaf.traits.blanks.map(({ start, end }) => ({
    span: leaf.wordsSpan(start, end),
    text: leaf.leaf.prose.text.slice(start, end),
  }));
}

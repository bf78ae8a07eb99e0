import type { Accepted } from './accept.ts';
import { partsOf } from './accept.ts';
import type { BuiltStory } from './build.ts';
import { StoryMaker, storyOf } from './build.ts';
import { withoutConflicts } from './conflicts.ts';
import { bodyStart, parseFrontMatter } from './frontMatter.ts';
import type { Tally } from './kind.ts';
import { addTallies, classify, isOtherLanguage, saysStory } from './kind.ts';
import type { PlacedLeaf } from './leaves.ts';
import type { Outlined } from './outline.ts';
import { outlineOf } from './outline.ts';
import type { Source, SourceBlock } from './source.ts';
import { readSource } from './source.ts';
import type { Comment, DocumentKind, FrontMatter, Labels, Story, StoryDocument } from './story.ts';

/** What the parser remembers of a text to read the next one faster. Of no use to anybody else. */
export interface ParseState extends Outlined {
  readonly frontMatter: FrontMatter | undefined;
  readonly stories: readonly BuiltStory[];
}

export interface Parsed {
  readonly document: StoryDocument;
  /** Each of the document's stories as it was built: the same object for as long as nothing but its place changes. */
  readonly built: readonly Story[];
  readonly state: ParseState;
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
  const leaves = withoutConflicts(text, leavesOf(source));
  const outline = outlineOf(source, leaves, known);
  const whole = { start: source.bodyStart, end: text.length };
  const maker = new StoryMaker(text, leaves, outline.accepted, known?.stories ?? []);
  const stories = outline.ranges.map(range => maker.make(range, whole));
  const sum = addTallies(
    stories.map(it => it.tally),
    leaves,
    outline.ranges,
  );
  const { kind, told } = judge(stories, sum, outline.accepted, saysStory(frontMatter));
  const document: StoryDocument = {
    text,
    kind,
    language: isOtherLanguage(sum) ? 'other' : 'en',
    frontMatter,
    stories: told.map(storyOf),
    comments: source.blocks.filter(it => it.content.comments.length > 0).flatMap(it => commentsOf(text, it)),
    placeholders: leaves.filter(it => it.traits.blanks.length > 0).flatMap(it => it.blanks),
  };
  return { document, built: told.map(it => it.built()), state: { source, leaves, outline, frontMatter, stories } };
}

function leavesOf(source: Source): readonly PlacedLeaf[] {
  const leaves: PlacedLeaf[] = [];
  for (const block of source.blocks) for (const leaf of block.leaves) leaves.push(leaf);
  return leaves;
}

function readFrontMatter(text: string, labels: Labels, known: FrontMatter | undefined): FrontMatter | undefined {
  const found = parseFrontMatter(text, labels);
  return known && found && JSON.stringify(known) === JSON.stringify(found) ? known : found;
}

/** Which kind of text it is, and which of its stories are told. Where front matter says story, it is one from the first word. */
function judge(
  stories: readonly BuiltStory[],
  sum: Tally,
  accepted: readonly Accepted[],
  isSaid: boolean,
): { readonly kind: DocumentKind; readonly told: readonly BuiltStory[] } {
  if (isSaid) return { kind: 'story', told: stories };
  const whole = classify(sum, partsOf(accepted).size);
  if (stories.length === 1) return { kind: whole, told: whole === 'story' ? stories : [] };
  const told = stories.filter(it => it.kind === 'story');
  const share = told.reduce((words, it) => words + it.tally.words, 0) / Math.max(1, sum.words);
  if (told.length > 0 && (whole === 'story' || share >= 0.5)) return { kind: 'story', told };
  return { kind: whole === 'story' ? 'notes' : whole, told: [] };
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

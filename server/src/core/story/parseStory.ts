import type { BuiltStory } from './build.ts';
import { buildStories } from './build.ts';
import { withoutConflicts } from './conflicts.ts';
import { bodyStart, parseFrontMatter } from './frontMatter.ts';
import type { Tally } from './kind.ts';
import { addTallies, classify, isOtherLanguage, saysStory } from './kind.ts';
import { once } from './once.ts';
import type { Outlined } from './outline.ts';
import { outlineOf } from './outline.ts';
import type { SourceBlock } from './source.ts';
import { readSource } from './source.ts';
import type { Comment, DocumentKind, FrontMatter, Labels, StoryDocument } from './story.ts';

/** What the parser remembers of a text to read the next one faster. Of no use to anybody else. */
export interface ParseState extends Outlined {
  readonly frontMatter: FrontMatter | undefined;
  /** The text up to the end of the front matter. */
  readonly head: string;
  readonly stories: readonly BuiltStory[];
}

export interface Parsed {
  readonly document: StoryDocument;
  /** The document's stories, with what they were made of. */
  readonly told: readonly BuiltStory[];
  readonly state: ParseState;
}

/**
 * Reads a text as a document of stories. Total: any text gives a document.
 * With what an earlier text gave at hand, what did not change is not read again, and stories and sentences that did not change
 * are the same objects; the result is equal to the one without.
 */
export function parseStory(text: string, labels: Labels, previous?: Parsed): Parsed {
  const known = previous?.state;
  const frontMatter = readFrontMatter(text, labels, known);
  const source = readSource(text, bodyStart(text, frontMatter), labels, known?.source);
  const leaves = withoutConflicts(text, source.leaves);
  const outline = outlineOf(source, leaves, known);
  const built = buildStories({ source, leaves, outline }, text.length, known);
  const sum = addTallies(
    built.map(it => it.making.tally),
    leaves,
    outline.ranges,
  );
  const { kind, told } = judge(built, sum, outline.parts, saysStory(frontMatter));
  const marked = withoutConflicts(
    text,
    source.marked.flatMap(it => it.leaves),
  );
  const stories = once(() => told.map(it => it.story));
  const document: StoryDocument = {
    text,
    kind,
    language: isOtherLanguage(sum) ? 'other' : 'en',
    frontMatter,
    get stories() {
      return stories();
    },
    comments: source.marked.flatMap(it => commentsOf(text, it)),
    placeholders: marked.flatMap(it => it.blanks),
  };
  const head = text.slice(0, frontMatter?.span.end ?? 0);
  return { document, told, state: { source, leaves, outline, frontMatter, head, stories: built } };
}

function readFrontMatter(text: string, labels: Labels, known: ParseState | undefined): FrontMatter | undefined {
  if (known?.frontMatter && closed.test(known.head) && text.startsWith(known.head)) return known.frontMatter;
  const found = parseFrontMatter(text, labels);
  const before = known?.frontMatter;
  return before && found && JSON.stringify(before) === JSON.stringify(found) ? before : found;
}

/** Nothing behind such a line can change what stands before it. */
const closed = /[\r\n](?:---|\.\.\.)[ \t]*\r?\n$/;

/** Which kind of text it is, and which of its stories are told. Where front matter says story, it is one from the first word. */
function judge(
  stories: readonly BuiltStory[],
  sum: Tally,
  parts: number,
  isSaid: boolean,
): { readonly kind: DocumentKind; readonly told: readonly BuiltStory[] } {
  if (isSaid) return { kind: 'story', told: stories };
  const whole = classify(sum, parts);
  if (stories.length === 1) return { kind: whole, told: whole === 'story' ? stories : [] };
  const told = stories.filter(it => it.making.kind === 'story');
  const share = told.reduce((words, it) => words + it.making.tally.words, 0) / Math.max(1, sum.words);
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

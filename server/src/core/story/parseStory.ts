import { bodyStart, parseFrontMatter } from './frontMatter.ts';
import { buildStories } from './outline.ts';
import type { Source } from './source.ts';
import { readSource } from './source.ts';
import type { Comment, Labels, StoryDocument } from './story.ts';

/** What the parser remembers of a text to read the next one faster. Of no use to anybody else. */
export interface ParseState {
  readonly source: Source;
}

export interface Parsed {
  readonly document: StoryDocument;
  readonly state: ParseState;
}

/**
 * Reads a text as a document of stories. Total: any text gives a document.
 * With what an earlier text gave at hand, what did not change is not read again; the result is the same without.
 */
export function parseStory(text: string, labels: Labels, previous?: Parsed): Parsed {
  const frontMatter = parseFrontMatter(text, labels);
  const source = readSource(text, bodyStart(text, frontMatter), labels, previous?.state.source);
  const leaves = source.blocks.flatMap(block => block.placed);
  const stories = leaves.length === 0 ? [] : buildStories(leaves, source.bodyStart, text.length);
  const document: StoryDocument = {
    text,
    kind: stories.length > 0 ? 'story' : 'empty',
    language: 'en',
    frontMatter,
    stories,
    comments: source.blocks.flatMap(block =>
      block.content.comments.map(span => toComment(text, block.base + span.start, block.base + span.end)),
    ),
    placeholders: [],
  };
  return { document, state: { source } };
}

function toComment(text: string, start: number, end: number): Comment {
  const raw = text.slice(start, end);
  const inner = raw.slice('<!--'.length, raw.endsWith('-->') ? -'-->'.length : undefined);
  const content = inner.trim();
  const from = start + '<!--'.length + (inner.length - inner.trimStart().length);
  return { span: { start, end }, content, contentSpan: { start: from, end: from + content.length } };
}

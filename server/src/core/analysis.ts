import type { StoryReading } from './evidence/reading.ts';
import type { Finding } from './findings/finding.ts';
import type { StoryDocument } from './story/story.ts';

/** Everything known of a text: immutable, serialisable, the same for editor, command line and tests. */
export interface Analysis {
  readonly document: StoryDocument;
  readonly stories: readonly StoryReading[];
  /** All of them, in order of place. The noise budget of an editor is a function over these. */
  readonly findings: readonly Finding[];
}

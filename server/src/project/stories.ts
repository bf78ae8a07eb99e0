import { compileGlob, type Glob, matchesGlob } from './globs.ts';

/** The name that makes a file a story wherever it lies. */
const storyName = /\.story\.(?:md|markdown)$/i;

/** `files` of a setting or a `candor.yaml`, with the folder that its globs are relative to. */
export interface StoryFiles {
  /** Path with `/` between, without one at its end. */
  readonly folder: string;
  readonly patterns: readonly FilePattern[];
}

interface FilePattern {
  readonly globs: readonly Glob[];
  readonly takesOut: boolean;
}

export function toStoryFiles(folder: string, files: readonly string[]): StoryFiles {
  return {
    folder,
    patterns: files.map(it => ({ globs: compileGlob(it.replace(/^!/, '')), takesOut: it.startsWith('!') })),
  };
}

/**
 * Whether a document is a story: its front matter says so, or its name does. The name `*.story.md` speaks first, then the globs in
 * order; the last that matches decides.
 */
export function isStory(path: string, text: string, files: StoryFiles | undefined): boolean {
  return declaresStory(text) || isNamedStory(path, files);
}

export function isNamedStory(path: string, files: StoryFiles | undefined): boolean {
  const relative = files && relativeTo(files.folder, path);
  let named = storyName.test(path);
  if (relative === undefined) return named;
  for (const { globs, takesOut } of files?.patterns ?? []) {
    if (named === takesOut && matchesGlob(globs, relative)) named = !takesOut;
  }
  return named;
}

/** Front matter with `type: story`, read without parsing: most Markdown files that are opened are none of ours. */
export function declaresStory(text: string): boolean {
  const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return frontMatter !== null && /^type[ \t]*:[ \t]*(["']?)story\1[ \t]*(?:#.*)?\r?$/m.test(frontMatter[1] ?? '');
}

function relativeTo(folder: string, path: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

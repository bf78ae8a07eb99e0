/** What the client needs to know of a document to decide whether the server is worth starting. The server judges for itself. */
export interface Glance {
  readonly languageId: string;
  readonly path: string;
  /** The first lines, as far as a front matter may reach. */
  readonly head: string;
}

/** Lines of a document that are looked at: no front matter is longer. */
export const headLines = 60;

const storyName = /\.story\.md$/i;
const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const storyType = /^type[ \t]*:[ \t]*(["']?)story\1[ \t]*(?:#.*)?$/m;

/** By its name, or by `type: story` in its front matter. */
export function looksLikeStory({ languageId, path, head }: Glance): boolean {
  if (languageId !== 'markdown') return false;
  return storyName.test(path) || storyType.test(frontMatter.exec(head)?.[1] ?? '');
}

import path from 'node:path';
import { buildSnippets } from './build-snippets.ts';

/** Every file that is written by the project itself, with the text it should have. `npm run generate` writes them, a test compares. */
export async function generated(root: string): Promise<ReadonlyMap<string, string>> {
  return new Map([['snippets/story.code-snippets', buildSnippets(path.join(root, 'rubrics'))]]);
}

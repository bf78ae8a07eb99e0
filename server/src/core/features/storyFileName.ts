import type { Analysis } from '../analysis.ts';

const longestName = 60;

/** The ending that makes a file a story. */
const ending = '.story.md';

/**
 * What a story's file may be called by its title: letters and digits of any script, with hyphens; never a name that is taken.
 * `otherwise` where the title holds none.
 */
export function storyFileName(title: string, otherwise: string, taken: ReadonlySet<string>): string {
  const words = title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/^\W*(?:story\s*)?\d+\s*[.:)–-]+\s*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = words.length <= longestName ? words : words.slice(0, longestName).replace(/-[^-]*$/, '');
  const base = short === '' ? otherwise : short;
  let name = base + ending;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}${ending}`;
  return name;
}

/** So many words of a beginning are enough to know a story by. */
const wordsOfName = 6;

/** What a story is called before it has a file: its title or question, else the words that it begins with. */
export function workingTitle({ stories: [reading] }: Analysis): string {
  if (!reading) return '';
  const { story, sentences } = reading;
  const begins = sentences[0]?.facts.text.trim().split(/\s+/).slice(0, wordsOfName).join(' ');
  return story.title?.text.trim() || story.question?.text.trim() || begins || '';
}

import type { Analysis } from '../analysis.ts';
import { lineBreakOf } from '../fixes/fix.ts';
import { type Refusal, refuse } from './refactoring.ts';

/** A file of many stories as files of one each. */
export interface SplitFile {
  readonly kind: 'split';
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** What stands before and between the stories and belongs to none; empty where there is nothing. */
  readonly rest: string;
}

/** One file for each story, named by its title, with the front matter that all of them shared. */
export function splitFile({ document: { text, frontMatter }, stories }: Analysis): SplitFile | Refusal {
  if (stories.length < 2) return refuse('There is only one story in this file.');
  if (stories.some(({ story }) => text.charAt(story.span.start) === '|'))
    return refuse('These stories are rows of one table; copy each row into a file of its own.');
  const lineBreak = lineBreakOf(text);
  const head = frontMatter ? sharedHead(text.slice(frontMatter.span.start, frontMatter.span.end), lineBreak) : '';
  const taken = new Set<string>();
  const files = stories.map(({ story }, index) => {
    const words = story.title?.text ?? story.question?.text ?? '';
    const body = text.slice(story.span.start, story.span.end).trim();
    return { name: fileName(words, index, taken), text: head + body + lineBreak };
  });
  return {
    kind: 'split',
    title: `Split into ${files.length} files`,
    files,
    rest: restOf(text, stories, frontMatter?.span.end ?? 0),
  };
}

/** When one of them was told says nothing of the others. */
function sharedHead(frontMatter: string, lineBreak: string): string {
  const kept = frontMatter.split(lineBreak).filter(it => !/^rehearsed\s*:/.test(it));
  return `${kept.join(lineBreak).trimEnd()}${lineBreak}${lineBreak}`;
}

function restOf(text: string, stories: Analysis['stories'], start: number): string {
  const edges = [start, ...stories.flatMap(({ story: { span } }) => [span.start, span.end]), text.length];
  const gaps: string[] = [];
  for (let at = 0; at < edges.length; at += 2) gaps.push(text.slice(edges[at], edges[at + 1]).trim());
  return gaps.filter(it => it !== '').join('\n\n');
}

const longestName = 60;

/** Letters and digits of any script, with hyphens; never a name that another story has. */
function fileName(title: string, index: number, taken: Set<string>): string {
  const words = title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/^\W*(?:story\s*)?\d+\s*[.:)–-]+\s*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = words.length <= longestName ? words : words.slice(0, longestName).replace(/-[^-]*$/, '');
  const base = short === '' ? `story-${index + 1}` : short;
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
  taken.add(name);
  return `${name}.story.md`;
}

import type { Analysis } from '../analysis.ts';
import { lineBreakOf } from '../fixes/fix.ts';
import { type Refusal, refuse } from './refactoring.ts';
import { storyFileName } from './storyFileName.ts';

/** A file of many stories as files of one each. */
export interface SplitFile {
  readonly kind: 'split';
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** What stands before and between the stories and belongs to none; empty where there is nothing. */
  readonly rest: string;
}

/**
 * One file for each story, named by its title, with the front matter that all of them shared.
 *
 * @param others names that lie in the folder already
 */
export function splitFile(
  { document: { text, frontMatter }, stories }: Analysis,
  others: ReadonlySet<string> = new Set(),
): SplitFile | Refusal {
  if (stories.length < 2) return refuse('There is only one story in this file.');
  if (stories.some(({ story }) => text.charAt(story.span.start) === '|'))
    return refuse('These stories are rows of one table; copy each row into a file of its own.');
  const lineBreak = lineBreakOf(text);
  const head = frontMatter ? sharedHead(text.slice(frontMatter.span.start, frontMatter.span.end), lineBreak) : '';
  const taken = new Set(others);
  const files = stories.map(({ story }, index) => {
    const words = story.title?.text ?? story.question?.text ?? '';
    const body = text.slice(story.span.start, story.span.end).trim();
    const name = storyFileName(words, `story-${index + 1}`, taken);
    taken.add(name);
    return { name, text: head + body + lineBreak };
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

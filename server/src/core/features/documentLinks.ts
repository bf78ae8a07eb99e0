import type { Analysis } from '../analysis.ts';
import { textValue } from '../evidence/frontMatter.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Span } from '../story/story.ts';

/** A place that leads somewhere else: another story, or what a question of the rubric is after. */
export type StoryLink =
  | {
      readonly kind: 'story';
      readonly span: Span;
      /** As written, relative to the file: percent signs decoded, without what follows `#`. */
      readonly path: string;
      /** What follows `#`; `undefined` where nothing does. */
      readonly fragment: string | undefined;
    }
  | { readonly kind: 'question'; readonly span: Span; readonly competency: string; readonly tooltip: string };

/** Links between stories, and the question of the front matter where the rubric knows it by its id or its words. In order. */
export function findLinks(analysis: Analysis, rubric: Rubric): readonly StoryLink[] {
  return [...linkOfQuestion(analysis, rubric), ...linksOfProse(analysis)];
}

function linkOfQuestion({ document: { frontMatter } }: Analysis, { questions }: Rubric): readonly StoryLink[] {
  const entry = frontMatter?.entries.find(it => it.key === 'question');
  const asked = plain(textValue(frontMatter, 'question') ?? '');
  const known = questions.find(it => [it.id, it.text, ...it.variants].some(words => plain(words) === asked));
  if (!entry || !known?.competency) return [];
  return [{ kind: 'question', span: entry.valueSpan, competency: known.competency, tooltip: known.text }];
}

/** However it is capitalised, with or without its mark. */
function plain(question: string): string {
  return question
    .trim()
    .toLowerCase()
    .replace(/[.?!…]+$/, '');
}

const inline = /(?<!!)\[[^[\]\n]*\]\(\s*(?:<([^<>\n]+)>|([^\s()<>]+))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;
const definition = /^ {0,3}\[[^[\]\n^][^[\]\n]*\]:\s*(?:<([^<>\n]+)>|(\S+))/gm;

/** Anything that hides its text from a reader: code in a line or a fence, comments. */
const hidden = /^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))|(`+)(?!`)[\s\S]*?[^`]\2(?!`)|<!--[\s\S]*?-->/gm;

function linksOfProse({ document: { text, frontMatter } }: Analysis): readonly StoryLink[] {
  const start = frontMatter?.span.end ?? 0;
  const open = text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start).replace(hidden, blank);
  return [...open.matchAll(inline), ...open.matchAll(definition)]
    .flatMap(match => toLink(match, text) ?? [])
    .sort((a, b) => a.span.start - b.span.start);
}

/** Places stay what they are. */
function blank(words: string): string {
  return words.replace(/[^\r\n]/g, ' ');
}

function toLink(match: RegExpMatchArray, text: string): StoryLink | undefined {
  const target = match[1] ?? match[2] ?? '';
  const [written = '', fragment] = target.split('#', 2);
  const path = decode(written);
  if (!/\.story\.md$/i.test(path) || /^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
  const at = (match.index ?? 0) + match[0].lastIndexOf(target);
  const span = { start: at, end: at + target.length };
  return text.slice(span.start, span.end) === target ? { kind: 'story', span, path, fragment } : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

import type { Document, Node, Pair, YAMLError } from 'yaml';
import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { normalizeName } from './names.ts';
import type { FrontMatter, FrontMatterEntry, Labels, Span } from './story.ts';
import { wordYamlProblem } from './yamlWording.ts';

/** Keys that only front matter has: a `---` block that holds one of them is front matter even where it is never closed. */
const ownKeys = new Set([
  'type',
  'question',
  'competency',
  'company',
  'level',
  'role',
  'structure',
  'principles',
  'category',
  'difficulty',
  'round',
  'tags',
  'target',
  'rules',
  'title',
  'rehearsed',
  'date',
  'author',
]);

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r|$)/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;
const keyLine = /^(?:"([^"]+)"|'([^']+)'|([^\s:#\-[{][^:\r\n]*?))[ \t]*:(?:[ \t]|$)/;

/** Where the Markdown begins: after front matter, or after a byte order mark. */
export function bodyStart(text: string, frontMatter: FrontMatter | undefined): number {
  if (frontMatter) return frontMatter.span.end;
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/**
 * Reads YAML front matter. A first `---` that is a thematic break, with prose or labelled parts behind it, is none.
 * Whatever is wrong with the YAML becomes a problem with its place.
 */
export function parseFrontMatter(text: string, labels: Labels): FrontMatter | undefined {
  const opened = opening.exec(text);
  if (!opened) return undefined;
  const contentStart = opened[0].length;
  const found = findEnd(text, contentStart);
  const content = text.slice(contentStart, found.contentEnd);
  if (!isFrontMatter(content, found.closed, labels)) return undefined;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const read = readYaml(content, contentStart);
  const unclosed = {
    message: 'The front matter has no closing line of three dashes.',
    span: { start, end: start + 3 },
  };
  return {
    span: { start, end: found.end },
    contentSpan: { start: contentStart, end: found.contentEnd },
    entries: read.entries,
    problems: found.closed ? read.problems : [unclosed, ...read.problems],
  };
}

interface End {
  readonly contentEnd: number;
  readonly end: number;
  readonly closed: boolean;
}

/** The closing line, or for want of one the first line that YAML keys cannot hold: a blank one or a heading. */
function findEnd(text: string, from: number): End {
  const line = /([^\r\n]*)(\r\n|\n|\r|$)/y;
  let give: number | undefined;
  line.lastIndex = from;
  for (;;) {
    const at = line.lastIndex;
    const found = line.exec(text);
    if (!found) break;
    const words = found[1] ?? '';
    if (closing.test(words)) return { contentEnd: at, end: line.lastIndex, closed: true };
    if (give === undefined && (words.trim() === '' || /^#{1,6}\s/.test(words))) give = at;
    if (line.lastIndex >= text.length) break;
  }
  const end = give ?? text.length;
  return { contentEnd: end, end, closed: false };
}

function isFrontMatter(content: string, closed: boolean, labels: Labels): boolean {
  const written = content.split(/\r\n|\n|\r/);
  const lines = written.filter(line => line.trim() !== '' && !/^\s*#(?!#)/.test(line));
  const keys = lines.flatMap(line => keyOf(line) ?? []);
  if (keys.some(key => ownKeys.has(key.toLowerCase()))) return true;
  if (!closed) return false;
  const [first] = lines;
  // The title of a slide, with blank lines around it, is no comment of YAML.
  if (first === undefined) return !content.includes('#') || written.slice(0, -1).every(line => line.trim() !== '');
  if (keys.some(key => isLabel(key, labels))) return false;
  return keyOf(first) !== undefined || /^(?:- |[[{]|-$)/.test(first) || keys.length * 2 > lines.length;
}

function keyOf(line: string): string | undefined {
  const found = keyLine.exec(line);
  if (!found) return undefined;
  return found[1] ?? found[2] ?? found[3];
}

function isLabel(key: string, labels: Labels): boolean {
  const name = normalizeName(key);
  return labels.aliases.has(name) || labels.letters.has(name);
}

interface ReadYaml {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: FrontMatter['problems'];
}

function readYaml(content: string, offset: number): ReadYaml {
  // `yaml` takes a lone carriage return for a character of the line; one unit for one keeps the places.
  const source = content.replace(/\r(?!\n)/g, '\n');
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent', strict: false, uniqueKeys: true });
  const problems = [...document.errors, ...document.warnings].map(error => toProblem(error, content, offset));
  const root = document.contents;
  if (isMap(root)) return { entries: root.items.flatMap(pair => toEntry(pair, document, offset) ?? []), problems };
  if (root === null || (isScalar(root) && root.value === null)) return { entries: [], problems };
  const span = spanOf(root, offset) ?? { start: offset, end: offset + content.length };
  return {
    entries: [],
    problems: [...problems, { message: 'Front matter holds lines of the form “key: value”.', span }],
  };
}

function toEntry(pair: Pair, document: Document, offset: number): FrontMatterEntry | undefined {
  const { key, value } = pair;
  if (!isScalar(key) || key.value === null || key.value === '') return undefined;
  const keySpan = spanOf(key, offset);
  if (!keySpan) return undefined;
  const node = isNode(value) ? value : undefined;
  return {
    key: String(key.value),
    keySpan,
    value: toData(node, document),
    valueSpan: spanOf(node, offset) ?? { start: keySpan.end + 1, end: keySpan.end + 1 },
    items: toItems(node, document, offset),
  };
}

function toItems(node: Node | undefined, document: Document, offset: number): FrontMatterEntry['items'] {
  if (isSeq(node)) {
    return node.items.flatMap(item => {
      const span = isNode(item) ? spanOf(item, offset) : undefined;
      return isNode(item) && span ? [{ key: undefined, value: toData(item, document), span, valueSpan: span }] : [];
    });
  }
  if (!isMap(node)) return [];
  return node.items.flatMap(pair => {
    const span = isScalar(pair.key) ? spanOf(pair.key, offset) : undefined;
    if (!isPair(pair) || !isScalar(pair.key) || !span) return [];
    const value = isNode(pair.value) ? pair.value : undefined;
    const valueSpan = spanOf(value, offset) ?? { start: span.end + 1, end: span.end + 1 };
    return [{ key: String(pair.key.value), value: toData(value, document), span, valueSpan }];
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function spanOf(node: Node | undefined | null, offset: number): Span | undefined {
  const range = node?.range;
  return range ? { start: range[0] + offset, end: range[1] + offset } : undefined;
}

/** Aliases without end would make a small text a huge value; such a value is absent. */
function toData(node: Node | undefined, document: Document): unknown {
  if (!node) return null;
  try {
    return node.toJS(document, { maxAliasCount: 50 });
  } catch {
    return null;
  }
}

/** Here the rest counts all the same. */
const twice = 'This key stands here twice; the later value counts.';

function toProblem(error: YAMLError, content: string, offset: number): FrontMatter['problems'][number] {
  const start = Math.min(error.pos[0], content.length);
  const word = error.code === 'DUPLICATE_KEY' ? (/^[^:\s]+/.exec(content.slice(start))?.[0].length ?? 1) : 1;
  const end = Math.min(Math.max(error.pos[1], start + word), content.length);
  return {
    message: error.code === 'DUPLICATE_KEY' ? twice : wordYamlProblem(error.code),
    span: { start: start + offset, end: Math.max(end, start) + offset },
  };
}

import type { Span } from '../story/story.ts';

/** What is being written at a place in simple YAML: a key, or the value of one. Keys lead there from the top. */
export interface YamlPlace {
  readonly kind: 'key' | 'value';
  /** The keys above: `[]` at the top, `['rules']` in its map; of a value, its own key last. */
  readonly path: readonly string[];
  /** What has been written of it, to be replaced. */
  readonly span: Span;
  /** A colon stands right before, so that a value needs a space. */
  readonly needsSpace: boolean;
  /** Of a key: its colon stands there already. */
  readonly hasColon: boolean;
}

/** The place of `offset` in a block of YAML that begins at `start`; `undefined` where neither a key nor a value is being written. */
export function findYamlPlace(text: string, start: number, offset: number): YamlPlace | undefined {
  const lines = text.slice(start, offset).split(/\r\n|[\n\r]/);
  const line = lines.at(-1) ?? '';
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const above = (isItem: boolean) => pathAbove(lines.slice(0, -1), indent, isItem);
  const valueAt = (path: readonly string[], written: string, needsSpace: boolean): YamlPlace => {
    const span = { start: offset - written.length, end: offset + restOf(plainRest, text, offset).trimEnd().length };
    return { kind: 'value', path, span, needsSpace, hasColon: false };
  };

  const [, key, gap, value] = /^ *([\w-]+):( *)(.*)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined) {
    return isPlain(value) ? valueAt([...above(false), key], value, gap === '') : undefined;
  }
  const item = /^ *- +(.*)$/.exec(line)?.[1];
  if (item !== undefined) return isPlain(item) ? valueAt(above(true), item, false) : undefined;
  const word = /^ *([\w-]*)$/.exec(line)?.[1];
  const path = above(false);
  // An indented word under no key goes on with a text above it.
  if (word === undefined || (indent > 0 && path.length === 0)) return undefined;
  const end = offset + restOf(/^[\w-]*/, text, offset).length;
  const hasColon = /^[ \t]*:/.test(text.slice(end, end + 80));
  return { kind: 'key', path, span: { start: offset - word.length, end }, needsSpace: false, hasColon };
}

/** As it is read: not in quotation marks or brackets, no text over several lines, and before any comment. */
function isPlain(value: string): boolean {
  return !/^['"[\]{}&*|>!#%@`]/.test(value) && !/\s#/.test(value);
}

/** Of a value, as far as a comment or the line's end. */
const plainRest = /^(?:(?!\s#)[^\r\n])*/;

function restOf(pattern: RegExp, text: string, offset: number): string {
  return pattern.exec(text.slice(offset))?.[0] ?? '';
}

/** Keys without a value on lines above that are indented less, from the outermost. A list may stand as far in as its key. */
function pathAbove(lines: readonly string[], indent: number, isItem: boolean): readonly string[] {
  const path: string[] = [];
  let limit = isItem ? indent + 1 : indent;
  for (const line of lines.toReversed()) {
    const found = /^( *)([\w-]+):\s*$/.exec(line);
    const depth = found?.[1]?.length ?? Number.POSITIVE_INFINITY;
    if (depth >= limit || found?.[2] === undefined) {
      // A line that is indented as little and opens nothing ends the search: what is above it is another entry.
      const own = /^ *(?=\S)/.exec(line)?.[0].length;
      if (own !== undefined && own < limit) break;
      continue;
    }
    path.unshift(found[2]);
    limit = depth;
  }
  return path;
}

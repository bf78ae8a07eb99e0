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
}

/** The place of `offset` in a block of YAML that begins at `start`; `undefined` where neither a key nor a value is being written. */
export function findYamlPlace(text: string, start: number, offset: number): YamlPlace | undefined {
  const lines = text.slice(start, offset).split(/\r\n|[\n\r]/);
  const line = lines.at(-1) ?? '';
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const above = (isItem: boolean) => pathAbove(lines.slice(0, -1), indent, isItem);
  const ending = (word: string): Span => ({ start: offset - word.length, end: offset + restOfWord(text, offset) });

  const [, key, gap, value] = /^ *([\w-]+):( *)([^\s'"].*|)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined) {
    return { kind: 'value', path: [...above(false), key], span: ending(value), needsSpace: gap === '' };
  }
  const item = /^ *- +([^\s'"].*|)$/.exec(line)?.[1];
  if (item !== undefined) return { kind: 'value', path: above(true), span: ending(item), needsSpace: false };
  const word = /^ *([\w-]*)$/.exec(line)?.[1];
  return word === undefined ? undefined : { kind: 'key', path: above(false), span: ending(word), needsSpace: false };
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

function restOfWord(text: string, offset: number): number {
  return /^[\w-]*/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0;
}

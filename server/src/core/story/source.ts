import type { SyntaxNode, Tree } from '@lezer/common';
import { TreeFragment } from '@lezer/common';
import type { LabelIndex } from './labels.ts';
import { indexLabels } from './labels.ts';
import { PlacedLeaf, readLeaf } from './leaves.ts';
import type { BlockContent } from './markdown.ts';
import { normalizeMarkdown, parseMarkdown, readBlock } from './markdown.ts';
import type { Labels } from './story.ts';

/** A top-level block of the Markdown, read. */
export interface SourceBlock {
  readonly name: string;
  /** In the body. */
  readonly from: number;
  readonly to: number;
  /** In the document. */
  readonly base: number;
  readonly content: BlockContent;
  readonly leaves: readonly PlacedLeaf[];
}

/** A text divided into blocks and leaves, with what makes the next reading cheap. */
export interface Source {
  readonly bodyStart: number;
  readonly body: string;
  readonly labels: Labels;
  readonly index: LabelIndex;
  readonly tree: Tree;
  readonly blocks: readonly SourceBlock[];
}

/** Where two bodies differ: `start` to `end` of the new one takes the place of something that ends `grown` units earlier. */
interface Difference {
  readonly start: number;
  readonly end: number;
  readonly grown: number;
}

export function readSource(text: string, bodyStart: number, labels: Labels, previous: Source | undefined): Source {
  const body = text.slice(bodyStart);
  const known = previous?.labels === labels ? previous : undefined;
  const index = known?.index ?? indexLabels(labels);
  const difference = known && findDifference(known.body, body);
  const tree = known && difference ? reparse(known, body, difference) : parseMarkdown(normalizeMarkdown(body));
  const reader = new Reader(text, body, bodyStart, index, known, difference);
  const blocks: SourceBlock[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) blocks.push(reader.read(node));
  return { bodyStart, body, labels, index, tree, blocks };
}

/**
 * Parses again what changed. The parser looks a line ahead to see whether a table begins, and does not account for it:
 * a change below a paragraph can lengthen that paragraph. So the change is taken to begin two lines above.
 */
function reparse(known: Source, body: string, { start, end, grown }: Difference): Tree {
  if (start === end && grown === 0) return known.tree;
  const from = lineStart(body, lineStart(body, lineStart(body, start) - 1) - 1);
  const change = { fromA: from, toA: end - grown, fromB: from, toB: end };
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(known.tree), [change]);
  return parseMarkdown(normalizeMarkdown(body), fragments);
}

/** Where the line begins that holds `offset`. */
function lineStart(body: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && !isBreak(body.charCodeAt(at - 1))) at--;
  return at;
}

class Reader {
  readonly #text: string;
  readonly #body: string;
  readonly #bodyStart: number;
  readonly #index: LabelIndex;
  readonly #known: readonly SourceBlock[];
  readonly #difference: Difference | undefined;

  constructor(
    text: string,
    body: string,
    bodyStart: number,
    index: LabelIndex,
    known: Source | undefined,
    difference: Difference | undefined,
  ) {
    this.#text = text;
    this.#body = body;
    this.#bodyStart = bodyStart;
    this.#index = index;
    this.#known = known?.blocks ?? [];
    this.#difference = difference;
  }

  read(node: SyntaxNode): SourceBlock {
    const known = this.#find(node);
    const base = this.#bodyStart + node.from;
    const { name, from, to } = node;
    if (known && known.base === base) return known;
    const content = known?.content ?? readBlock(node, this.#body);
    const facts = known
      ? known.leaves.map(it => it.facts)
      : content.leaves.map(leaf => readLeaf(leaf, this.#index, this.#text, base));
    return { name, from, to, base, content, leaves: facts.map(it => new PlacedLeaf(it, base)) };
  }

  /**
   * The same block in the text before. What a block holds depends on its own lines alone, from the start of the first
   * to the line break after the last; so it is known again where no unit of them has changed.
   */
  #find(node: SyntaxNode): SourceBlock | undefined {
    if (!this.#difference) return undefined;
    const { start, end, grown } = this.#difference;
    const same = start === end && grown === 0;
    const before = node.to < start && this.#lineEnd(node.to) < start;
    const after = node.from > end && lineStart(this.#body, node.from) > end;
    if (!before && !after && !same) return undefined;
    const shift = before ? 0 : grown;
    const found = this.#knownAt(node.from - shift);
    return found && found.to === node.to - shift && found.name === node.name ? found : undefined;
  }

  /** The block of the text before that begins at `from`. */
  #knownAt(from: number): SourceBlock | undefined {
    let low = 0;
    let high = this.#known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#known[middle]?.from ?? from) < from) low = middle + 1;
      else high = middle;
    }
    const found = this.#known[low];
    return found?.from === from ? found : undefined;
  }

  /** The line break that ends a block, or a place beyond the text, which is never the same. */
  #lineEnd(from: number): number {
    let at = from;
    while (at < this.#body.length && !isBreak(this.#body.charCodeAt(at))) at++;
    if (at === this.#body.length) return Number.MAX_SAFE_INTEGER;
    return this.#body.charCodeAt(at) === carriageReturn ? at + 1 : at;
  }
}

const carriageReturn = 13;

function isBreak(unit: number): boolean {
  return unit === 10 || unit === carriageReturn;
}

const stride = 4096;

/** The shortest stretch that holds every difference, found in large steps first. */
function findDifference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + stride <= shorter && before.slice(start, start + stride) === after.slice(start, start + stride))
    start += stride;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const rest = shorter - start;
  const same = (length: number, size: number): boolean =>
    before.slice(before.length - length - size, before.length - length) ===
    after.slice(after.length - length - size, after.length - length);
  while (tail + stride <= rest && same(tail, stride)) tail += stride;
  while (tail < rest && same(tail, 1)) tail++;
  return { start, end: after.length - tail, grown: after.length - before.length };
}

import type { SyntaxNode } from '@lezer/common';
import type { LeafRange } from './divide.ts';
import type { LabelIndex } from './labels.ts';
import { indexLabels } from './labels.ts';
import { PlacedLeaf, readLeaf } from './leaves.ts';
import type { BlockContent } from './markdown.ts';
import { normalizeMarkdown, parseMarkdown, readBlock } from './markdown.ts';
import type { Labels, Span } from './story.ts';

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
  /** Whether it holds comments or blanks to fill. */
  readonly isMarked: boolean;
}

/** A text divided into blocks and leaves, with what makes the next reading cheap. */
export interface Source {
  readonly bodyStart: number;
  readonly body: string;
  readonly labels: Labels;
  readonly index: LabelIndex;
  readonly blocks: readonly SourceBlock[];
  readonly leaves: readonly PlacedLeaf[];
  /** Blocks with comments or with blanks to fill. */
  readonly marked: readonly SourceBlock[];
  /** Which blocks were read anew, and which blocks of the text before stood there. */
  readonly renewed: Renewed;
  readonly renewedLeaves: LeafRange;
  /** How the body came from the one before, and how much further along it begins. */
  readonly difference: Difference | undefined;
  readonly shift: number;
}

/** The blocks from `from` up to `to` stand where those up to `toBefore` stood. */
interface Renewed {
  readonly from: number;
  readonly to: number;
  readonly toBefore: number;
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
  const reader = new Reader(text, body, bodyStart, index, known, difference);
  const { blocks, renewed } = known && difference ? readAgain(known, body, difference, reader) : readAll(body, reader);
  const shift = bodyStart - (known?.bodyStart ?? 0);
  return { bodyStart, body, labels, index, blocks, renewed, ...leavesOf(blocks, renewed), difference, shift };
}

/** One pass over the blocks: there are thousands in a long text. */
function leavesOf(
  blocks: readonly SourceBlock[],
  renewed: Renewed,
): Pick<Source, 'leaves' | 'marked' | 'renewedLeaves'> {
  const leaves: PlacedLeaf[] = [];
  const marked: SourceBlock[] = [];
  let [from, to] = [0, 0];
  for (const [at, block] of blocks.entries()) {
    if (at === renewed.from) from = leaves.length;
    for (const leaf of block.leaves) leaves.push(leaf);
    if (block.isMarked) marked.push(block);
    if (at < renewed.to) to = leaves.length;
  }
  return { leaves, marked, renewedLeaves: { from, to } };
}

/** Whether a stretch of the document is the very text that stood at `was` in the text before. */
export function isUntouched({ bodyStart, difference, shift }: Source, was: Span, now: Span): boolean {
  if (!difference) return false;
  const { start, end, grown } = difference;
  const by = now.start - was.start;
  if (now.end - was.end !== by) return false;
  return (by === shift && now.end <= bodyStart + start) || (by === shift + grown && now.start >= bodyStart + end);
}

type Blocks = Pick<Source, 'blocks' | 'renewed'>;

function readAll(body: string, reader: Reader): Blocks {
  const blocks = reader.readStretch(0, body.length);
  return { blocks, renewed: { from: 0, to: blocks.length, toBefore: 0 } };
}

/**
 * Reads again the stretch that changed, from one place where Markdown begins afresh to another. Between the two the text is parsed
 * as if it were alone; what stands around it is what it was. Where an edit opens something that goes on (a fence, a list), the
 * stretch is lengthened until it ends in something closed.
 */
function readAgain({ blocks, body: before }: Source, body: string, difference: Difference, reader: Reader): Blocks {
  const { grown, end } = difference;
  if (body === before)
    return { blocks: blocks.map(it => reader.move(it, 0)), renewed: { from: 0, to: 0, toBefore: 0 } };
  const first = freshBefore(blocks, before, difference.start);
  const from = first === 0 ? 0 : (startOfBlock(blocks[first], before) ?? 0);
  const kept = blocks.slice(0, first).map(it => reader.move(it, 0));
  const last = blocks.length;
  let next = nextFresh(blocks, before, first, end - grown);
  for (let stride = 1; ; stride *= 2) {
    const to = startOfBlock(blocks[next], before);
    const read = reader.readStretch(from, to === undefined ? body.length : to + grown);
    const then = blocks[next];
    if (then === undefined || isFresh(read.at(-1) ?? kept.at(-1), then.from + grown, body)) {
      const rest = blocks.slice(next).map(it => reader.move(it, grown));
      const renewed = { from: first, to: first + read.length, toBefore: next };
      return { blocks: [...kept, ...read, ...rest], renewed };
    }
    next = nextFresh(blocks, before, Math.min(last, next + stride), end - grown);
  }
}

/**
 * Whether Markdown begins afresh at `from`, whatever stands there: at the start of the text, behind a heading of one line, behind
 * a paragraph and a blank line.
 */
function isFresh(before: SourceBlock | undefined, from: number, body: string): boolean {
  if (!before || before.name.startsWith('ATXHeading')) return true;
  return before.name === 'Paragraph' && blankLine.test(body.slice(before.to, from));
}

const blankLine = /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/;

/** The last block that begins afresh two lines or more above `offset`: a line below a paragraph can make a heading or a table of it. */
function freshBefore(blocks: readonly SourceBlock[], body: string, offset: number): number {
  const limit = lineStart(body, lineStart(body, lineStart(body, offset) - 1) - 1);
  let at = firstFrom(blocks, limit + 1) - 1;
  while (at > 0 && !isFresh(blocks[at - 1], blocks[at]?.from ?? 0, body)) at--;
  return Math.max(0, at);
}

/** The first block from `at` on that begins afresh on a line behind the one of `offset`; the number of blocks where none does. */
function nextFresh(blocks: readonly SourceBlock[], body: string, at: number, offset: number): number {
  let next = Math.max(at, firstFrom(blocks, offset + 1));
  for (; next < blocks.length; next++) {
    const start = startOfBlock(blocks[next], body) ?? 0;
    if (start > offset && isFresh(blocks[next - 1], blocks[next]?.from ?? 0, body)) return next;
  }
  return next;
}

/** Which block is the first that does not begin before `offset`. */
function firstFrom(blocks: readonly SourceBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.from ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** With the blanks before it, which say how deep the lines of a list are. */
function startOfBlock(block: SourceBlock | undefined, body: string): number | undefined {
  return block && lineStart(body, block.from);
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

  /** The blocks of a stretch of the body that Markdown can read alone. */
  readStretch(start: number, end: number): readonly SourceBlock[] {
    const stretch = this.#body.slice(start, end);
    const tree = parseMarkdown(normalizeMarkdown(stretch));
    const blocks: SourceBlock[] = [];
    for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
      const known = this.#find(node.name, start + node.from, start + node.to);
      blocks.push(known ?? this.#read(node, stretch, start));
    }
    return blocks;
  }

  /** The same block further along. */
  move(block: SourceBlock, by: number): SourceBlock {
    const from = block.from + by;
    const base = this.#bodyStart + from;
    if (base === block.base) return block;
    const { name, to, content, leaves, isMarked } = block;
    const placed = leaves.map(it => new PlacedLeaf(it.facts, base));
    return { name, from, to: to + by, base, content, leaves: placed, isMarked };
  }

  #read(node: SyntaxNode, stretch: string, start: number): SourceBlock {
    const [from, to] = [start + node.from, start + node.to];
    const base = this.#bodyStart + from;
    const content = readBlock(node, stretch);
    const leaves = content.leaves.map(it => new PlacedLeaf(readLeaf(it, this.#index, this.#text, base), base));
    const isMarked = content.comments.length > 0 || leaves.some(it => it.traits.blanks.length > 0);
    return { name: node.name, from, to, base, content, leaves, isMarked };
  }

  /**
   * The same block in the text before. What a block holds depends on its own lines alone, from the start of the first
   * to the line break after the last; so it is known again where no unit of them has changed.
   */
  #find(name: string, from: number, to: number): SourceBlock | undefined {
    if (!this.#difference) return undefined;
    const { start, end, grown } = this.#difference;
    const before = to < start && this.#lineEnd(to) < start;
    const after = from > end && lineStart(this.#body, from) > end;
    if (!before && !after) return undefined;
    const shift = before ? 0 : grown;
    const found = this.#known[firstFrom(this.#known, from - shift)];
    const isSame = found?.from === from - shift && found.to === to - shift && found.name === name;
    return isSame ? this.move(found, shift) : undefined;
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

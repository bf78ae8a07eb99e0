import type { SyntaxNode, Tree, TreeFragment } from '@lezer/common';
import { Autolink, parser as commonMark, Strikethrough, Table, TaskList } from '@lezer/markdown';
import { readHtml } from './html.ts';
import { readInline } from './inline.ts';
import type { Prose } from './prose.ts';
import type { Span } from './story.ts';

/** CommonMark with GitHub's tables, task lists, strikethrough and bare URLs. */
const markdown = commonMark.configure([Table, TaskList, Strikethrough, Autolink]);

/** The smallest stretch of text that Markdown sets apart: a heading, a paragraph, an item's paragraph, a cell. */
export interface Leaf {
  readonly kind: 'paragraph' | 'item' | 'cell' | 'quote' | 'html' | 'heading' | 'summary';
  /** With its markup: `#`, the list mark. Relative to the top-level block, as all offsets of a leaf. */
  readonly span: Span;
  readonly prose: Prose;
  /** Heading level, otherwise 0. */
  readonly level: number;
  readonly setext: boolean;
  readonly listDepth: number;
  /** The first paragraph of a list item. */
  readonly startsItem: boolean;
  readonly ordered: boolean;
  readonly quoted: boolean;
  readonly html: boolean;
  readonly cell: Cell | undefined;
}

/** Where a table's cell stands, counted from 0; `table` is the offset of the table in its block. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
}

/** What a top-level block holds. Depends on nothing but the block's own text and type. */
export interface BlockContent {
  readonly leaves: readonly Leaf[];
  /** Comments, with their marks. */
  readonly comments: readonly Span[];
  /** Code and other text that is neither prose nor a comment. */
  readonly code: readonly Span[];
}

/**
 * The Markdown as the parser has to see it, unit for unit. It knows no line break but the line feed: the space that stands for a
 * carriage return ends a line and means nothing there. And it takes no table whose line of dashes ends in blanks.
 */
export function normalizeMarkdown(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : text;
  const tables = /[-:][ \t]*\|[ \t]+(?:\n|$)/.test(lines) ? lines.replace(dashesBeforeBlanks, '$1$3$2') : lines;
  // The parser looks from each blank to the last of a row, so a long row would take it minutes.
  return tables.includes(longBlank)
    ? tables.replace(/ {200,}/g, row => ` ${'\u00a0'.repeat(row.length - 2)} `)
    : tables;
}

const longBlank = ' '.repeat(200);
const dashesBeforeBlanks = /^([ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*)(\|)([ \t]+)$/gm;

export function parseMarkdown(source: string, fragments?: readonly TreeFragment[]): Tree {
  return markdown.parse(source, fragments);
}

/** Nobody nests lists and quotes this deep; whoever does shall not exhaust the stack. */
const deepest = 100;

interface Place {
  /** Of lists and quotes. */
  readonly depth: number;
  readonly listDepth: number;
  readonly ordered: boolean;
  readonly quoted: boolean;
  readonly itemStart: number | undefined;
}

const outside: Place = { depth: 0, listDepth: 0, ordered: false, quoted: false, itemStart: undefined };

/** Reads the leaves of one top-level node. `text` is the body of the document as the editor holds it. */
export function readBlock(node: SyntaxNode, text: string): BlockContent {
  const reader = new BlockReader(text, node.from);
  reader.read(node, outside);
  return { leaves: reader.leaves, comments: reader.comments, code: reader.code };
}

/**
 * Indented text is code to Markdown. People who paste from elsewhere indent prose, though, and so is the rest of a list in raw HTML
 * behind a blank line.
 */
function readsAsProse(text: string): boolean {
  if (/[{};]\s*$|=>|==|^\s*[$#/]|\w\(\)/m.test(text)) return /<(?:li|ul|p|br|b)\b/i.test(text);
  const words = text.match(/[\p{L}'’]+/gu) ?? [];
  const common = words.filter(it => /^(?:i|the|a|to|of|and|was|we|my|in|it|that|had|for|on)$/i.test(it)).length;
  return (words.length >= 4 && common * 6 >= words.length) || (words.length >= 5 && sentence.test(text));
}

/** Words from a capital to an end mark, without the signs of code. */
const sentence = /^\s*["“]?\p{Lu}[\p{L}'’-]*[ ,][^{}<>=;_]*[.!?…]["”]?\s*$/u;

class BlockReader {
  readonly leaves: Leaf[] = [];
  readonly comments: Span[] = [];
  readonly code: Span[] = [];
  readonly #text: string;
  readonly #base: number;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  read(node: SyntaxNode, place: Place): void {
    if (place.depth > deepest) return;
    const { name } = node;
    if (name === 'Paragraph' || name === 'Task') this.#paragraph(node, place);
    else if (name.startsWith('ATXHeading')) this.#heading(node, place, Number(name.slice(-1)), false);
    else if (name.startsWith('SetextHeading')) this.#heading(node, place, Number(name.slice(-1)), true);
    else if (name === 'BulletList' || name === 'OrderedList') this.#list(node, place, name === 'OrderedList');
    else if (name === 'Blockquote') this.#children(node, { ...place, quoted: true, depth: place.depth + 1 });
    else if (name === 'Table') this.#table(node, place);
    else if (name === 'HTMLBlock' || name === 'CommentBlock') this.#html(node, place);
    else if (name === 'CodeBlock' && readsAsProse(this.#text.slice(node.from, node.to))) this.#html(node, place);
    else if (name === 'FencedCode' || name === 'CodeBlock') this.code.push(this.#span(node.from, node.to));
    else if (name === 'ProcessingInstructionBlock' || name === 'LinkReference')
      this.code.push(this.#span(node.from, node.to));
  }

  #children(node: SyntaxNode, place: Place): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.read(child, place);
  }

  #list(node: SyntaxNode, place: Place, ordered: boolean): void {
    for (let item = node.firstChild; item; item = item.nextSibling) {
      if (item.name !== 'ListItem') continue;
      const inner = { ...place, listDepth: place.listDepth + 1, ordered, depth: place.depth + 1 };
      let first = true;
      for (let child = item.firstChild; child; child = child.nextSibling) {
        if (child.name === 'ListMark') continue;
        this.read(child, first ? { ...inner, itemStart: item.from } : inner);
        first = false;
      }
    }
  }

  #paragraph(node: SyntaxNode, place: Place): void {
    const kind = place.quoted ? 'quote' : place.listDepth > 0 ? 'item' : 'paragraph';
    this.#leaf(node, place, { kind, level: 0, setext: false, cell: undefined });
  }

  #heading(node: SyntaxNode, place: Place, level: number, setext: boolean): void {
    this.#leaf(node, place, { kind: 'heading', level, setext, cell: undefined });
  }

  #table(node: SyntaxNode, place: Place): void {
    let row = 0;
    for (let line = node.firstChild; line; line = line.nextSibling) {
      if (line.name !== 'TableHeader' && line.name !== 'TableRow') continue;
      const header = line.name === 'TableHeader';
      this.#row(line, row === 0 ? place : { ...place, itemStart: undefined }, {
        table: node.from - this.#base,
        row: row++,
        header,
      });
    }
  }

  /** A table may begin a list item; then only its first cell does. */
  #row(line: SyntaxNode, place: Place, row: Omit<Cell, 'column'>): void {
    let column = -1;
    let afterDelimiter = false;
    let inPlace = place;
    for (let child = line.firstChild; child; child = child.nextSibling) {
      if (child.name === 'TableDelimiter') {
        // A row may begin with a delimiter or without; empty cells have no node of their own.
        if (child.from > line.from || afterDelimiter) column++;
        if (column < 0) column = 0;
        afterDelimiter = true;
      } else if (child.name === 'TableCell') {
        if (column < 0) column = 0;
        this.#leaf(child, inPlace, { kind: 'cell', level: 0, setext: false, cell: { ...row, column } });
        inPlace = { ...place, itemStart: undefined };
      }
    }
  }

  #leaf(node: SyntaxNode, place: Place, form: Pick<Leaf, 'kind' | 'level' | 'setext' | 'cell'>): void {
    const { prose, comments } = readInline(node, this.#text, this.#base);
    this.comments.push(...comments);
    const start = place.itemStart ?? node.from;
    this.leaves.push({
      ...form,
      span: this.#span(start, node.to),
      prose,
      listDepth: place.listDepth,
      startsItem: place.itemStart !== undefined,
      ordered: place.ordered,
      quoted: place.quoted,
      html: false,
    });
  }

  #html(node: SyntaxNode, place: Place): void {
    const read = readHtml(this.#text, { start: node.from, end: node.to }, this.#base);
    this.comments.push(...read.comments);
    this.code.push(...read.code);
    for (const leaf of read.leaves) this.leaves.push({ ...leaf, quoted: place.quoted || leaf.quoted });
  }

  #span(start: number, end: number): Span {
    return { start: start - this.#base, end: end - this.#base };
  }
}

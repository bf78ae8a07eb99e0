import type { SyntaxNode } from '@lezer/common';
import { decodeEntity } from './entities.ts';
import type { Prose } from './prose.ts';
import { objectMark, ProseBuilder } from './prose.ts';
import type { Span } from './story.ts';
import { isKnownTag, tagName } from './tags.ts';

export interface Inline {
  readonly prose: Prose;
  readonly comments: readonly Span[];
}

/** Reads the inline content of a paragraph, heading or cell as the words that a reader sees. */
export function readInline(node: SyntaxNode, text: string, base: number): Inline {
  const reader = new InlineReader(text, base);
  reader.children(node, node.from, node.to - attributesOf(node, text).length);
  return { prose: reader.builder.finish(), comments: reader.comments };
}

/** What exports of Google Docs put behind a heading: `{#an-anchor}`. */
function attributesOf(node: SyntaxNode, text: string): string {
  if (!/Heading[1-6]$/.test(node.name)) return '';
  return /\s*\{#[^{}\r\n]*\}\s*$/.exec(text.slice(node.from, node.to))?.[0] ?? '';
}

/** Nobody nests emphasis this deep; whoever does shall not exhaust the stack. */
const deepest = 100;

class InlineReader {
  readonly builder: ProseBuilder;
  readonly comments: Span[] = [];
  readonly #text: string;
  readonly #base: number;
  #depth = 0;
  #boldSince: { readonly start: number; readonly opens: number } | undefined;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
    this.builder = new ProseBuilder(text, base);
  }

  children(node: SyntaxNode, from: number, to: number): void {
    if (this.#depth >= deepest) return;
    this.#depth++;
    let at = from;
    for (let child = node.firstChild; child && child.from <= to; child = child.nextSibling) {
      if (child.from > at) this.builder.copy(at, Math.min(child.from, to));
      this.#read(child);
      at = Math.max(at, child.to);
    }
    if (to > at) this.builder.copy(at, to);
    this.#depth--;
  }

  #read(node: SyntaxNode): void {
    switch (node.name) {
      case 'EmphasisMark':
      case 'StrikethroughMark':
      case 'Strikethrough':
      case 'LinkMark':
      case 'LinkTitle':
      case 'LinkLabel':
      case 'HeaderMark':
      case 'QuoteMark':
      case 'TaskMarker':
      case 'ProcessingInstruction':
        return;
      case 'StrongEmphasis':
      case 'Emphasis': {
        const start = this.builder.length;
        this.children(node, node.from, node.to);
        this.builder.strong(start, node.from);
        return;
      }
      case 'InlineCode':
      case 'Image':
      case 'Autolink':
      case 'URL':
        this.builder.put(objectMark, node.from, node.to);
        return;
      case 'Link':
        this.#link(node);
        return;
      case 'Escape':
        this.builder.copy(node.from + 1, node.to);
        return;
      case 'Entity':
        this.#entity(node);
        return;
      case 'HardBreak':
        this.builder.copy(node.from, node.to);
        return;
      case 'Comment':
        this.comments.push({ start: node.from - this.#base, end: node.to - this.#base });
        return;
      case 'HTMLTag':
        this.#tag(node);
        return;
      default:
        this.children(node, node.from, node.to);
    }
  }

  /** A link reads as its words. `[words]` alone is no link to us: brackets mark blanks and asides far oftener than references. */
  #link(node: SyntaxNode): void {
    const raw = this.#text.slice(node.from, node.to);
    if (/^\[\^[^\]]*\]/.test(raw) || /^(?:\[\d{1,3}\])+$/.test(raw)) return;
    const closing = closingMark(node);
    if (!closing || closing.to === node.to) this.#literally(node);
    else if (/^\s*(?:https?:\/\/|www\.)\S+\s*$/.test(this.#text.slice(node.from + 1, closing.from)))
      this.builder.put(objectMark, node.from, node.to);
    else this.#linkText(node, closing.from);
  }

  /** With its brackets, which are part of the text. */
  #literally(node: SyntaxNode): void {
    let at = node.from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'LinkMark') continue;
      this.builder.copy(at, child.from);
      this.#read(child);
      at = child.to;
    }
    this.builder.copy(at, node.to);
  }

  #linkText(node: SyntaxNode, end: number): void {
    let at = node.from + 1;
    for (let child = node.firstChild; child && child.from < end; child = child.nextSibling) {
      if (child.from < at) continue;
      this.builder.copy(at, child.from);
      this.#read(child);
      at = child.to;
    }
    if (end > at) this.builder.copy(at, end);
  }

  #entity(node: SyntaxNode): void {
    const decoded = decodeEntity(this.#text.slice(node.from, node.to));
    if (decoded === undefined) this.builder.copy(node.from, node.to);
    else this.builder.put(decoded, node.from, node.to);
  }

  #tag(node: SyntaxNode): void {
    const raw = this.#text.slice(node.from, node.to);
    const { name, closes } = tagName(raw);
    // `<your team>` is a tag to Markdown and a blank to fill to a reader.
    if (!isKnownTag(name)) this.builder.copy(node.from, node.to);
    else if (name === 'b' || name === 'strong') this.#bold(closes, node.from);
    else if (name === 'img') this.builder.put(objectMark, node.from, node.to);
    else if (breaksLine.has(name)) this.builder.break(true, node.to);
  }

  #bold(closes: boolean, at: number): void {
    if (!closes) this.#boldSince ??= { start: this.builder.length, opens: at };
    else if (this.#boldSince !== undefined) {
      this.builder.strong(this.#boldSince.start, this.#boldSince.opens);
      this.#boldSince = undefined;
    }
  }
}

const breaksLine = new Set(['br', 'p', 'li', 'ul', 'ol', 'div', 'tr', 'td', 'th', 'details', 'summary', 'hr']);

/** The `]` that ends a link's words. */
function closingMark(link: SyntaxNode): { from: number; to: number } | undefined {
  let seen = 0;
  for (let child = link.firstChild; child; child = child.nextSibling) {
    if (child.name === 'LinkMark' && ++seen === 2) return child;
  }
  return undefined;
}

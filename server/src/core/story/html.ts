import { decodeEntity } from './entities.ts';
import type { Leaf } from './markdown.ts';
import { objectMark, ProseBuilder } from './prose.ts';
import type { Span } from './story.ts';
import { isKnownTag, tagName } from './tags.ts';
import { wordSet } from './wordSet.ts';

export interface Html {
  readonly leaves: readonly Leaf[];
  readonly comments: readonly Span[];
  readonly code: readonly Span[];
}

/** A comment, a tag, an entity, Markdown's own marks for bold (people mix them), or words. */
const token = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z][^<>]*>|<[!?][^<>]*>|&(?:#?[0-9a-zA-Z]{1,24});|\*\*|[^<&*]+|[<&*]/g;

const blocks = wordSet(
  'address article aside blockquote body caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p section summary table tbody td tfoot th thead tr ul',
);
/** Blocks whose words begin, for our purposes, with their tag. */
const opensWords = wordSet('p div li dt dd blockquote h1 h2 h3 h4 h5 h6');
const unread = wordSet('script style pre textarea template svg code');

/** Reads the words of a block of raw HTML, divided as a browser would divide them. */
export function readHtml(text: string, span: Span, base: number): Html {
  const reader = new HtmlReader(text, base);
  reader.read(span);
  return { leaves: reader.leaves, comments: reader.comments, code: reader.code };
}

class HtmlReader {
  readonly leaves: Leaf[] = [];
  readonly comments: Span[] = [];
  readonly code: Span[] = [];
  readonly #text: string;
  readonly #base: number;
  readonly #open: string[] = [];
  #builder: ProseBuilder;
  #start: number | undefined;
  #startsItem = false;
  #boldSince: { readonly start: number; readonly opens: number } | undefined;
  #unreadSince: number | undefined;
  #table = 0;
  #row = -1;
  #column = -1;
  #rowStart: number | undefined;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
    this.#builder = new ProseBuilder(text, base);
  }

  read(span: Span): void {
    const source = this.#text.slice(span.start, span.end);
    for (const found of source.matchAll(token)) this.#token(found[0], span.start + found.index);
    this.#flush(span.end);
  }

  #token(words: string, at: number): void {
    const end = at + words.length;
    if (words.startsWith('<!--')) this.comments.push(this.#span(at, end));
    else if (words.startsWith('<') && words.length > 1) this.#tag(words, at, end);
    else if (this.#unreadSince !== undefined) return;
    else if (words === '**') this.#bold(this.#boldSince !== undefined, at);
    else this.#words(words, at, end);
  }

  #words(words: string, at: number, end: number): void {
    if (this.#start === undefined && words.trim() !== '') this.#start = at + words.length - words.trimStart().length;
    const decoded = words.startsWith('&') ? decodeEntity(words) : undefined;
    if (decoded === undefined) this.#builder.copy(at, end);
    else this.#builder.put(decoded, at, end);
  }

  #tag(raw: string, at: number, end: number): void {
    const { name, closes } = tagName(raw);
    if (this.#unreadSince !== undefined && !(closes && unread.has(name))) return;
    if (name === '') return;
    if (!isKnownTag(name)) this.#blank(at, end);
    else if (unread.has(name)) this.#unread(closes, at, end);
    else if (name === 'br') this.#builder.break(true, end);
    else if (name === 'img') this.#builder.put(objectMark, at, end);
    else if (name === 'b' || name === 'strong') this.#bold(closes, at);
    else if (blocks.has(name)) this.#block(name, closes, raw.endsWith('/>'), at);
  }

  /** `<your team>`: no tag but a blank to fill. */
  #blank(at: number, end: number): void {
    this.#start ??= at;
    this.#builder.copy(at, end);
  }

  #unread(closes: boolean, at: number, end: number): void {
    if (!closes) {
      this.#unreadSince ??= at;
    } else if (this.#unreadSince !== undefined) {
      this.code.push(this.#span(this.#unreadSince, end));
      this.#unreadSince = undefined;
      this.#builder.put(objectMark, at, end);
    }
  }

  #bold(closes: boolean, at: number): void {
    if (!closes) {
      this.#boldSince ??= { start: this.#builder.length, opens: at };
      this.#start ??= at;
    } else if (this.#boldSince !== undefined) {
      this.#builder.strong(this.#boldSince.start, this.#boldSince.opens);
      this.#boldSince = undefined;
    }
  }

  #block(name: string, closes: boolean, empty: boolean, at: number): void {
    this.#flush(at);
    if (closes) {
      const last = this.#open.lastIndexOf(name);
      if (last >= 0) this.#open.length = last;
      return;
    }
    if (empty || name === 'hr') return;
    this.#open.push(name);
    if (name === 'table') this.#startTable(at);
    else if (name === 'tr') this.#startRow(at);
    else if (name === 'td' || name === 'th') this.#startCell(at);
    else if (name === 'summary') this.#start = this.#detailsStart(at);
    else if (opensWords.has(name)) this.#start = at;
    if (name === 'li') this.#startsItem = true;
  }

  #startTable(at: number): void {
    this.#table = at - this.#base;
    this.#row = -1;
    this.#rowStart = undefined;
  }

  #startRow(at: number): void {
    this.#row++;
    this.#column = -1;
    this.#rowStart = at;
  }

  #startCell(at: number): void {
    this.#column++;
    this.#start = this.#column === 0 ? (this.#rowStart ?? at) : at;
  }

  /** A story in `<details>` begins with that tag, not with its `<summary>`. */
  #detailsStart(at: number): number {
    const before = this.#text.slice(Math.max(this.#base, at - 200), at);
    const details = /<details[^<>]*>\s*$/i.exec(before);
    return details ? at - details[0].length : at;
  }

  #flush(end: number): void {
    const prose = this.#builder.finish();
    const start = this.#start;
    const said = prose.text.trim() !== '';
    if (said && start !== undefined) this.leaves.push(this.#leaf(prose, start, end));
    this.#restart(this.#startsItem && !said);
  }

  #restart(keepItem: boolean): void {
    this.#builder = new ProseBuilder(this.#text, this.#base);
    this.#boldSince = undefined;
    if (keepItem) return;
    this.#start = undefined;
    this.#startsItem = false;
  }

  #leaf(prose: Leaf['prose'], start: number, end: number): Leaf {
    const heading = this.#open.find(name => /^h[1-6]$/.test(name));
    const inCell = this.#open.findLast(name => name === 'td' || name === 'th');
    const listDepth = this.#open.filter(name => name === 'li').length;
    const inSummary = this.#open.includes('summary');
    return {
      kind: heading ? 'heading' : inSummary ? 'summary' : inCell ? 'cell' : listDepth > 0 ? 'item' : 'html',
      span: this.#span(start, end),
      prose,
      level: heading ? Number(heading.slice(1)) : 0,
      setext: false,
      listDepth,
      startsItem: this.#startsItem,
      ordered: this.#open.findLast(name => name === 'ol' || name === 'ul') === 'ol',
      quoted: this.#open.includes('blockquote'),
      html: true,
      cell: inCell
        ? {
            table: this.#table,
            row: Math.max(0, this.#row),
            column: Math.max(0, this.#column),
            header: inCell === 'th',
          }
        : undefined,
    };
  }

  #span(start: number, end: number): Span {
    return { start: start - this.#base, end: end - this.#base };
  }
}

import type { ReadSentence } from '../evidence/reading.ts';
import type { Section, Span } from '../story/story.ts';

/** A stretch of Markdown that stays whole when a story is arranged anew: a paragraph, a list item with what hangs on it, a fence. */
export interface Chunk extends Span {
  readonly kind: 'paragraph' | 'item' | 'other';
}

/** A chunk, or one sentence of a paragraph; what it says. */
export interface Unit extends Span {
  readonly kind: Chunk['kind'];
  readonly sentences: readonly ReadSentence[];
}

const marker = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s+/;
const fence = /^ {0,3}(?:```|~~~)/;

/** What stands under a section's label, with the emphasis that opens it. */
export function bodyOf({ label, span }: Section, text: string): Span {
  if (!label) return span;
  const opening = /\s([*_]+)$/.exec(text.slice(label.name.end, label.span.end))?.[1]?.length ?? 0;
  return { start: label.span.end - opening, end: span.end };
}

/** Divides a stretch of text at blank lines and before list items; code, tables, quotations, notes and comments stay in one piece. */
export function splitChunks(text: string, { start, end }: Span): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: { start: number; end: number; kind: Chunk['kind']; closes: 'blank' | 'fence' | 'line' } | undefined;
  let afterBlank = false;
  const close = () => {
    if (open) chunks.push({ start: open.start, end: open.end, kind: open.kind });
    open = undefined;
  };
  for (const line of linesOf(text, { start, end })) {
    const words = text.slice(line.start, line.end);
    const isFence = fence.test(words);
    if (open?.closes === 'fence') {
      open.end = line.end;
      if (isFence) close();
      continue;
    }
    if (words.trim() === '') {
      if (open && open.kind !== 'item') close();
      afterBlank = true;
      continue;
    }
    const hangsOnItem = open?.kind === 'item' && /^(?: {2,}|\t)/.test(words);
    if (open && hangsOnItem) open.end = line.end;
    else if (marker.test(words)) {
      close();
      open = { start: line.start, end: line.end, kind: 'item', closes: 'blank' };
    } else if (open && !afterBlank && !isFence && !isApart(words)) open.end = line.end;
    else {
      close();
      open = { start: firstWord(text, line), end: line.end, ...kindOf(words, isFence) };
      if (open.closes === 'line') close();
    }
    afterBlank = false;
  }
  close();
  return chunks.map(it => ({ ...it, end: it.start + text.slice(it.start, it.end).trimEnd().length }));
}

function kindOf(line: string, isFence: boolean): { kind: Chunk['kind']; closes: 'blank' | 'fence' | 'line' } {
  if (isFence) return { kind: 'other', closes: 'fence' };
  if (isApart(line)) return { kind: 'other', closes: 'line' };
  return /^\s*(?:[>|<]|\[[^\]]+\]:)/.test(line)
    ? { kind: 'other', closes: 'blank' }
    : { kind: 'paragraph', closes: 'blank' };
}

/** A comment on a line of its own. */
function isApart(line: string): boolean {
  return /^\s*<!--.*-->\s*$/.test(line);
}

function firstWord(text: string, { start, end }: Span): number {
  return start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
}

function* linesOf(text: string, { start, end }: Span): Iterable<Span> {
  for (let at = start; at < end; ) {
    const rest = /^[^\r\n]*/.exec(text.slice(at, end))?.[0].length ?? 0;
    yield { start: at, end: at + rest };
    const after = at + rest;
    at = after + (text.startsWith('\r\n', after) ? 2 : 1);
  }
}

/** Divides chunks into what can move by itself: a paragraph into its sentences, as far as no mark spans two of them. */
export function splitUnits(text: string, span: Span, sentences: readonly ReadSentence[]): readonly Unit[] {
  return splitChunks(text, span).flatMap(chunk => {
    const own = sentences.filter(it => chunk.start <= it.sentence.span.start && it.sentence.span.end <= chunk.end);
    return chunk.kind === 'paragraph' && own.length > 1
      ? splitParagraph(text, chunk, own)
      : [{ ...chunk, sentences: own }];
  });
}

function splitParagraph(text: string, chunk: Chunk, sentences: readonly ReadSentence[]): readonly Unit[] {
  const units: Unit[] = [];
  let start = chunk.start;
  let open: ReadSentence[] = [];
  for (const [index, sentence] of sentences.entries()) {
    open.push(sentence);
    const next = sentences[index + 1];
    const seam = next && findSeam(text, start, sentence.sentence.span.end, next.sentence.span.start);
    if (next && !seam) continue;
    units.push({ kind: 'paragraph', start, end: seam?.start ?? chunk.end, sentences: open });
    start = seam?.end ?? chunk.end;
    open = [];
  }
  return units;
}

/**
 * The blanks between two sentences where the text may be parted; `undefined` where emphasis, code, brackets or quotation marks that
 * opened since `from` would be torn. Marks around a sentence stay with it.
 */
export function findSeam(text: string, from: number, end: number, next: number): Span | undefined {
  const blanks = [...text.slice(end, next).matchAll(/\s+/g)];
  const [blank] = blanks;
  if (!blank || blanks.length > 1 || !isBalanced(text.slice(from, end + blank.index))) return undefined;
  return { start: end + blank.index, end: end + blank.index + blank[0].length };
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return (
    count(/\*\*/g) % 2 === 0 &&
    count(/(?<!\*)\*(?!\*)/g) % 2 === 0 &&
    count(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu) % 2 === 0 &&
    count(/`/g) % 2 === 0 &&
    count(/\[/g) === count(/\]/g) &&
    count(/“/g) === count(/”/g)
  );
}

import { isBlankOnly } from './blanks.ts';
import type { Leaf } from './markdown.ts';
import { cutRuns, toDocument } from './prose.ts';
import { findSentences } from './sentences.ts';
import type { Block, Quoted, Sentence, Span } from './story.ts';

/** A bullet or number that somebody typed where Markdown sees none; `o` and a tab is Word's second bullet. */
const typedBullet = /^(?:o\t\s*|(?:[-–—•·▪◦●*+→►➤✓✔✅]|->|=>|>)\uFE0F?\s*|\d{1,2}[.)]\s+|\[[ xX]\]\s+)+/u;

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly quoted: Quoted;
  /** Right behind a label: a verb may start it, as in a list item. */
  readonly labelled: boolean;
}

/** The prose of a leaf from `start` to `end` as a block of sentences, relative to the leaf's top-level block; `undefined` where it has no words. */
export function toBlock(
  leaf: Leaf,
  language: Block['language'],
  stretch: Stretch,
  followed: boolean,
): Block | undefined {
  const { prose } = leaf;
  const { start, end } = stretch;
  const words = prose.text.slice(start, end);
  const breaks = prose.breaks.filter(it => it.at >= start && it.at < end).map(it => ({ ...it, at: it.at - start }));
  const lineStarts = new Set([0, ...breaks.map(it => it.at + 1)]);
  const sentences = findSentences(words, breaks).flatMap(span => {
    const typed = lineStarts.has(span.start)
      ? (typedBullet.exec(words.slice(span.start, span.end))?.[0].length ?? 0)
      : 0;
    const trimmed = { start: start + span.start + typed, end: start + span.end };
    return toSentence(leaf, stretch, trimmed, typed > 0, followed) ?? [];
  });
  const first = sentences[0];
  const last = sentences.at(-1);
  if (!first || !last) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  return { kind: blockKind(leaf), span, language, sentences };
}

function blockKind(leaf: Leaf): Block['kind'] {
  if (leaf.kind === 'heading' || leaf.kind === 'summary') return 'paragraph';
  return leaf.kind;
}

function toSentence(
  leaf: Leaf,
  stretch: Stretch,
  span: Span,
  typedBullet: boolean,
  followed: boolean,
): Sentence | undefined {
  const words = leaf.prose.text.slice(span.start, span.end);
  if (!/[\p{L}\p{N}]/u.test(words) || isBlankOnly(words)) return undefined;
  const runs = cutRuns(leaf.prose.runs, span.start, span.end, 0);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return undefined;
  const place = placeOf(leaf, span);
  return {
    span: place,
    text: words,
    runs,
    flags: {
      bullet: typedBullet || leaf.listDepth > 0 || leaf.kind === 'cell' || stretch.labelled,
      quoted: stretch.quoted,
      cell: leaf.kind === 'cell',
      heading: leaf.kind === 'heading',
    },
    complete: /[.!?…。！？:][)\]"'”’»*_]*$/u.test(words) || followed,
  };
}

/** From the first to the last unit of the prose; objects and entities at its ends are within. */
function placeOf(leaf: Leaf, span: Span): Span {
  const { runs, stands } = leaf.prose;
  const first = stands.find(it => it.prose <= span.start && span.start < it.prose + it.length);
  const last = stands.find(it => it.prose < span.end && span.end <= it.prose + it.length);
  const located = toDocument({ runs, span: leaf.span }, span);
  const start = first?.start ?? located.start;
  return { start, end: Math.max(start, last?.end ?? located.end) };
}

/** The same block further along in the document. */
export function moveBlock(block: Block, by: number): Block {
  const { kind, language } = block;
  return { kind, span: moveSpan(block.span, by), language, sentences: block.sentences.map(it => moveSentence(it, by)) };
}

function moveSentence(sentence: Sentence, by: number): Sentence {
  const { text, flags, complete } = sentence;
  const runs = sentence.runs.map(run => ({ prose: run.prose, document: run.document + by, length: run.length }));
  return { span: moveSpan(sentence.span, by), text, runs, flags, complete };
}

export function moveSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

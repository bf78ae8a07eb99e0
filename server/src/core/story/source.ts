import type { SyntaxNode, Tree } from '@lezer/common';
import { TreeFragment } from '@lezer/common';
import type { Stretch } from './blocks.ts';
import { moveBlock, moveSpan, toBlock } from './blocks.ts';
import type { Candidate, LabelIndex } from './labels.ts';
import { findCandidates, indexLabels } from './labels.ts';
import type { BlockContent, Leaf } from './markdown.ts';
import { parseMarkdown, readBlock, withLineFeeds } from './markdown.ts';
import { toDocument } from './prose.ts';
import type { Block, Labels, Span } from './story.ts';

/** A leaf in its place, with what can be said of it without its neighbours. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  /** Where its line begins, for sections. */
  readonly start: number;
  readonly span: Span;
  readonly textSpan: Span;
  readonly candidates: readonly Candidate[];
  /** 1–6 for headings, 7 for `<summary>`, 8 for a line in bold, otherwise 0. */
  readonly headLevel: number;
  readonly asks: boolean;
  readonly namesStory: boolean;
  readonly words: number;
  offsetOf(prose: number): number;
  endOf(prose: number): number;
  block(stretch: Stretch): Block | undefined;
}

interface ReadBlock {
  readonly name: string;
  /** In the body. */
  readonly from: number;
  readonly to: number;
  readonly content: BlockContent;
  readonly placed: readonly PlacedLeaf[];
  readonly base: number;
}

/** All that is kept of a text to read the next one faster. */
export interface Source {
  readonly text: string;
  readonly bodyStart: number;
  readonly labels: Labels;
  readonly index: LabelIndex;
  readonly body: string;
  readonly tree: Tree;
  readonly blocks: readonly ReadBlock[];
}

export function readSource(text: string, bodyStart: number, labels: Labels, previous?: Source): Source {
  const body = text.slice(bodyStart);
  const index = previous?.labels === labels ? previous.index : indexLabels(labels);
  const normal = withLineFeeds(body);
  const tree = parseMarkdown(normal);
  const blocks: ReadBlock[] = [];
  for (let node: SyntaxNode | null = tree.topNode.firstChild; node; node = node.nextSibling) {
    const content = readBlock(node, body);
    const base = bodyStart + node.from;
    blocks.push({
      name: node.name,
      from: node.from,
      to: node.to,
      content,
      base,
      placed: content.leaves.map(leaf => placeLeaf(leaf, text, base, index)),
    });
  }
  return { text, bodyStart, labels, index, body, tree, blocks };
}

function placeLeaf(leaf: Leaf, text: string, base: number, index: LabelIndex): PlacedLeaf {
  const { prose } = leaf;
  const located = { runs: prose.runs, span: leaf.span };
  const candidates = findCandidates(leaf, index);
  const span = moveSpan(leaf.span, base);
  const words = prose.text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0;
  return {
    leaf,
    span,
    start: lineStart(text, span.start),
    textSpan: moveSpan(toDocument(located, { start: 0, end: prose.text.length }), base),
    candidates,
    headLevel: leaf.level > 0 ? leaf.level : leaf.kind === 'summary' ? 7 : isBoldLine(leaf) ? 8 : 0,
    asks: asksQuestion(prose.text),
    namesStory: /^\W*(?:(?:star\s+)?(?:story|case|example|scenario)\s*[#(]?\s*(?:\d{1,3}|one|two|three|[a-z]\b))/i.test(
      prose.text,
    ),
    words,
    offsetOf: at => base + toDocument(located, { start: at, end: at }).start,
    endOf: at => base + toDocument(located, { start: at - 1, end: at }).end,
    block: stretch => {
      const block = toBlock(leaf, stretch, text, base);
      return block && moveBlock(block, base);
    },
  };
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charAt(at - 1) !== '\n' && text.charAt(at - 1) !== '\r') at--;
  return /^[ \t>]*$/.test(text.slice(at, offset)) ? at : offset;
}

function isBoldLine(leaf: Leaf): boolean {
  const [only] = leaf.prose.strong;
  return leaf.kind === 'paragraph' && only !== undefined && only.start === 0 && only.end === leaf.prose.text.length;
}

const asking =
  /^(?:[\W\d_]*(?:q(?:uestion)?\s*\d*\s*[:.)-]\s*)?)(?:tell (?:me|us)|describe|give (?:me|us|an)|share|walk me|can you|could you|how (?:do|did|would|have)|what|when|why|have you|talk about|explain|which|who|where)\b/i;

function asksQuestion(text: string): boolean {
  if (text.length > 300) return false;
  return (
    (/\?["”’)*_]*\s*$/.test(text) && asking.test(text)) ||
    /^\W*(?:tell (?:me|us) about|describe a (?:time|situation)|give (?:me |us )?an example of)\b/i.test(text)
  );
}

export { TreeFragment };

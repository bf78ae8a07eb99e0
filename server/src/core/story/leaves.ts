import type { Stretch } from './blocks.ts';
import { moveBlock, moveSpan, toBlock } from './blocks.ts';
import type { Candidate, LabelIndex } from './labels.ts';
import { findCandidates } from './labels.ts';
import type { Leaf } from './markdown.ts';
import { toDocument } from './prose.ts';
import type { Block, Placeholder, Span } from './story.ts';
import type { Traits } from './traits.ts';
import { languageOf, readTraits } from './traits.ts';

/**
 * All that can be said of a leaf without its neighbours and without its place: kept from one text to the next.
 * Offsets count from the leaf's top-level block.
 */
export interface LeafFacts {
  readonly leaf: Leaf;
  readonly candidates: readonly Candidate[];
  readonly traits: Traits;
  /** Words of candidates: names and what belongs to them. */
  readonly labelWords: number;
  /** 1–6 for headings, 7 for `<summary>`, 8 for a line in bold or a line that names a story; otherwise 0. */
  readonly headLevel: number;
  /** Whether a line break or another cell follows: the writer has gone on. */
  readonly followed: boolean;
  /** From the leaf back to where its line begins. */
  readonly indent: number;
  /** Blocks made so far by stretch, not yet in their place. */
  readonly blocks: Map<string, Block | undefined>;
}

export function readLeaf(leaf: Leaf, index: LabelIndex, text: string, base: number): LeafFacts {
  const traits = readTraits(leaf);
  const candidates = findCandidates(leaf, index);
  return {
    leaf,
    candidates,
    traits,
    labelWords: candidates.reduce((sum, it) => sum + countWords(leaf.prose.text.slice(it.start, it.end)), 0),
    headLevel: headLevelOf(leaf, traits),
    followed: /^[ \t]*[\r\n|<]/.test(text.slice(base + leaf.span.end, base + leaf.span.end + 40)),
    indent: indentOf(text, base + leaf.span.start, leaf.cell ? /[ \t>|]/ : /[ \t>]/),
    blocks: new Map(),
  };
}

function countWords(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}

function headLevelOf(leaf: Leaf, traits: Traits): number {
  if (leaf.level > 0) return leaf.level;
  if (leaf.kind === 'summary') return 7;
  const isHead = isBoldLine(leaf) || isBoldQuestion(leaf, traits) || traits.namesStory;
  return isHead || (traits.prompts && leaf.listDepth === 0) ? 8 : 0;
}

/** "1. **Tell me about a time …**" with the answer as the rest of the item. */
function isBoldQuestion(leaf: Leaf, { prompts }: Traits): boolean {
  return prompts && leaf.startsItem && leaf.listDepth === 1 && isBold(leaf);
}

function isBoldLine(leaf: Leaf): boolean {
  if (leaf.kind !== 'paragraph' && leaf.kind !== 'html') return false;
  return isBold(leaf);
}

function isBold({ prose }: Leaf): boolean {
  return prose.strong.some(it => it.start === 0 && it.end === prose.text.length);
}

/** Only blanks and marks of quotes and tables may stand between the start of a line and the leaf that begins it. */
function indentOf(text: string, offset: number, mark: RegExp): number {
  let at = offset;
  while (at > 0 && mark.test(text.charAt(at - 1))) at--;
  const startsLine = at === 0 || text.charAt(at - 1) === '\n' || text.charAt(at - 1) === '\r';
  return startsLine ? offset - at : 0;
}

/** A leaf in its place in the document. */
export class PlacedLeaf {
  readonly facts: LeafFacts;
  readonly base: number;

  constructor(facts: LeafFacts, base: number) {
    this.facts = facts;
    this.base = base;
  }

  get leaf(): Leaf {
    return this.facts.leaf;
  }

  get traits(): Traits {
    return this.facts.traits;
  }

  /** Blanks to fill, in their places. */
  get blanks(): readonly Placeholder[] {
    const { text } = this.leaf.prose;
    const { candidates } = this.facts;
    // `[Situation]:` is a label, no blank.
    const blanks = this.traits.blanks.filter(
      blank => !candidates.some(it => it.start <= blank.start && it.end >= blank.end),
    );
    return blanks.map(({ start, end }) => ({
      span: this.wordsSpan(start, end),
      text: text.slice(start, end),
    }));
  }

  get span(): Span {
    return moveSpan(this.leaf.span, this.base);
  }

  /** Where its line begins: there a section or story that it opens begins too. */
  get start(): number {
    const { leaf, indent } = this.facts;
    return this.base + leaf.span.start - indent;
  }

  /** Where its words stand, without the markup around them. */
  wordsSpan(from = 0, to = this.leaf.prose.text.length): Span {
    return moveSpan(
      toDocument({ runs: this.leaf.prose.runs, span: this.leaf.span }, { start: from, end: to }),
      this.base,
    );
  }

  /** Where the line or the marked words begin that stand at `offset` of the prose, with their markup. */
  startOf(offset: number): number {
    if (offset === 0) return this.start;
    const line = this.leaf.prose.breaks.find(it => it.at + 1 === offset);
    if (line) return this.base + line.next;
    const strong = this.leaf.prose.strong.filter(it => it.start === offset).map(it => it.opens);
    return strong.length > 0 ? this.base + Math.min(...strong) : this.wordsSpan(offset, offset).start;
  }

  /** The prose of a stretch, in its place. */
  block(stretch: Stretch): Block | undefined {
    const { facts } = this;
    const key = `${stretch.start} ${stretch.end} ${stretch.quoted} ${stretch.labelled}`;
    if (!facts.blocks.has(key)) {
      facts.blocks.set(key, toBlock(facts.leaf, languageOf(facts.traits), stretch, facts.followed));
    }
    const block = facts.blocks.get(key);
    return block && moveBlock(block, this.base);
  }
}

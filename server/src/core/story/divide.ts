import type { Accepted } from './accept.ts';
import { partsOf } from './accept.ts';
import type { PlacedLeaf } from './leaves.ts';
import type { Span } from './story.ts';

/** The leaves of one story, from `from` up to `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The leaves of a story with its place in the document. */
export interface Extent extends LeafRange {
  readonly start: number;
  readonly end: number;
}

/** Where the leaves of a story stand: from the line that begins with the first to the one that follows the last. */
export function placeExtent({ from, to }: LeafRange, leaves: readonly PlacedLeaf[], whole: Span): Extent {
  const end = leaves[to]?.start ?? whole.end;
  const start = from === 0 ? whole.start : (leaves[from]?.start ?? whole.start);
  return { from, to, start: Math.min(start, end), end };
}

/** Heading levels, then `<summary>`, then lines in bold and lines that name a story. */
const deepestHead = 8;

/**
 * Divides a document into stories: at headings of one level that each hold parts of their own, ask for a story or name one;
 * without such headings where the parts begin anew. What stands between stories belongs to none.
 */
export function divide(leaves: readonly PlacedLeaf[], accepted: readonly Accepted[]): readonly LeafRange[] {
  const divider = new Divider(leaves, accepted);
  return divider.divide({ from: 0, to: leaves.length }, 1);
}

/** The labels of the leaves from `from` up to `to`; labels come in the order of their leaves. */
export function labelsBetween(accepted: readonly Accepted[], from: number, to: number): readonly Accepted[] {
  return accepted.slice(
    firstAtLeast(accepted, from, it => it.index),
    firstAtLeast(accepted, to, it => it.index),
  );
}

/** Where in an ascending list the first entry stands that is not below `limit`. */
function firstAtLeast<Entry>(list: readonly Entry[], limit: number, numberOf: (entry: Entry) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry !== undefined && numberOf(entry) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

class Divider {
  readonly #leaves: readonly PlacedLeaf[];
  readonly #accepted: readonly Accepted[];
  /** Leaves that a label opens; their headings begin no story. */
  readonly #labelled: ReadonlySet<number>;
  /** Leaves that might begin a story, in order, without the labelled ones. */
  readonly #heads: readonly number[];

  constructor(leaves: readonly PlacedLeaf[], accepted: readonly Accepted[]) {
    this.#leaves = leaves;
    this.#accepted = accepted;
    this.#labelled = new Set(
      accepted
        .filter(it => !it.candidate.inline && it.candidate.kind !== 'question' && it.candidate.kind !== 'title')
        .map(it => it.labelIndex),
    );
    const heads: number[] = [];
    for (let index = 0; index < leaves.length; index++) {
      if ((leaves[index]?.facts.headLevel ?? 0) > 0 && !this.#labelled.has(index)) heads.push(index);
    }
    this.#heads = heads;
  }

  divide(range: LeafRange, level: number): readonly LeafRange[] {
    const heads = this.#headsBetween(range.from, range.to);
    const isOne = heads.length === 0 || (heads.length === 1 && heads[0] === range.from);
    for (let at = isOne ? deepestHead + 1 : level; at <= deepestHead; at++) {
      const found = this.#headsAt(range, at);
      if (found.length >= 2) return this.#splitAt(range, found, at).flatMap(it => this.divide(it, at + 1));
    }
    return this.#splitAtRepeats(range);
  }

  #headsAt(range: LeafRange, level: number): readonly number[] {
    const isOneMore = this.#isOneMoreQuestion(range, level);
    const candidates = this.#headsBetween(range.from, range.to).filter(
      index => this.#leaves[index]?.facts.headLevel === level && !isOneMore(index),
    );
    if (candidates.length === 0) return [];
    const reach = (at: number): number => this.#reach(candidates[at] ?? 0, candidates[at + 1] ?? range.to, level);
    const heads = candidates.filter((index, at) => this.#isHead(index, reach(at)));
    if (heads.length === 0 || level > 6) return this.#withIntro(range, heads);
    if (this.#areSections(range, heads)) return [];
    const known = new Set(heads);
    const among = candidates.filter((index, at) => known.has(index) || this.#tells(index, reach(at)));
    return this.#withIntro(range, among);
  }

  #headsBetween(from: number, to: number): readonly number[] {
    const heads = this.#heads;
    return heads.slice(
      firstAtLeast(heads, from, it => it),
      firstAtLeast(heads, to, it => it),
    );
  }

  /**
   * Headings that go on with what stands before them: parts are told there already, and no part is told twice. "What went wrong",
   * "How I saw it", "What I did": one story, in which a heading is no label. A heading that asks for a story or names one begins it.
   */
  #areSections(range: LeafRange, heads: readonly number[]): boolean {
    const promises = heads.some(it => {
      const traits = this.#leaves[it]?.traits;
      return traits?.prompts || traits?.namesStory || traits?.asks;
    });
    if (promises) return false;
    const starts = [range.from, ...heads];
    const parts = starts.map((from, at) => partsOf(this.#labelsIn(from, starts[at + 1] ?? range.to)));
    const told = parts.flatMap(it => [...it]);
    return (parts[0]?.size ?? 0) > 0 && new Set(told).size === told.length;
  }

  /** A story may stand before the first head, without one of its own. */
  #withIntro(range: LeafRange, heads: readonly number[]): readonly number[] {
    const [first] = heads;
    if (first === undefined || first === range.from) return heads;
    const intro = this.#labelsIn(range.from, first);
    return partsOf(intro).size >= 3 ? [range.from, ...heads] : heads;
  }

  /** Where what a heading opens ends: at the next heading of its level or above. */
  #reach(index: number, next: number, level: number): number {
    for (let at = index + 1; at < next; at++) {
      const head = this.#leaves[at]?.facts.headLevel ?? 0;
      if (head > 0 && head < level && head <= 6 && !this.#labelled.has(at)) return at;
    }
    return next;
  }

  /** Where a story is told by answering questions ("What did you do?", "What did you learn?"), one more of them begins none. */
  #isOneMoreQuestion({ from, to }: LeafRange, level: number): (index: number) => boolean {
    const asked = this.#labelsIn(from, to).filter(({ candidate, labelIndex, rank }) => {
      const asks = this.#leaves[labelIndex]?.traits.asks === true;
      return asks && rank === level && candidate.kind === 'part';
    });
    if (partsOf(asked).size < 2) return () => false;
    return index => {
      const traits = this.#leaves[index]?.traits;
      return traits?.asks === true && !traits.prompts && !traits.namesStory;
    };
  }

  #isHead(index: number, end: number): boolean {
    if (partsOf(this.#labelsIn(index + 1, end)).size >= 2) return true;
    const head = this.#leaves[index];
    if (!head) return false;
    const { prompts, namesStory, asks } = head.traits;
    const told =
      this.#count(index + 1, end, it => (it.prompts || it.asks ? 0 : it.words)) +
      (namesStory && head.facts.headLevel === 8 ? head.traits.words : 0);
    if (prompts || namesStory) return told >= 8;
    return asks && head.facts.headLevel <= 7 && !asksWithin.test(head.leaf.prose.text) && told >= 15;
  }

  /** Narrative under a heading that says nothing of itself. */
  #tells(index: number, end: number): boolean {
    return this.#count(index + 1, end, it => it.words) >= 25 && this.#count(index + 1, end, it => it.deeds) >= 2;
  }

  #count(from: number, to: number, amount: (traits: PlacedLeaf['traits']) => number): number {
    let sum = 0;
    for (let at = from; at < to; at++) {
      const leaf = this.#leaves[at];
      if (leaf && leaf.leaf.level === 0) sum += amount(leaf.traits);
    }
    return sum;
  }

  #labelsIn(from: number, to: number): readonly Accepted[] {
    return labelsBetween(this.#accepted, from, to);
  }

  #splitAt(range: LeafRange, heads: readonly number[], level: number): readonly LeafRange[] {
    return heads.map((from, at) => {
      const to = this.#reachPastStory(from, heads[at + 1] ?? range.to, level);
      return { from, to };
    });
  }

  /** A heading of the same level that begins no story and names no part ends the story before it. */
  #reachPastStory(from: number, next: number, level: number): number {
    for (let at = from + 1; at < next; at++) {
      const head = this.#leaves[at]?.facts.headLevel ?? 0;
      if (head > 0 && head <= 6 && head <= level && !this.#labelled.has(at)) return at;
    }
    return next;
  }

  /** S T A R S T A R: a story begins where the part that began the last one comes again. */
  #splitAtRepeats(range: LeafRange): readonly LeafRange[] {
    const labels = this.#labelsIn(range.from, range.to).filter(it => it.candidate.kind === 'part');
    const starts: number[] = [];
    let seen = new Set<string>();
    let first: Accepted | undefined;
    for (const label of labels) {
      const [part] = label.candidate.parts;
      if (part === undefined) continue;
      const again = first !== undefined && seen.size >= 2 && seen.has(part) && first.candidate.parts[0] === part;
      if (again && first && label.rank === first.rank && label.candidate.start === 0) {
        starts.push(this.#titleBefore(label.index, first.index));
        seen = new Set();
        first = undefined;
      }
      first ??= label;
      for (const it of label.candidate.parts) seen.add(it);
    }
    if (starts.length === 0) return [range];
    const bounds = [range.from, ...starts, range.to];
    return bounds.slice(0, -1).map((from, at) => ({ from, to: bounds[at + 1] ?? range.to }));
  }

  /** Back over the lines that title the story: a question, a line in bold, the row's first cell. */
  #titleBefore(index: number, after: number): number {
    let from = index;
    for (let at = index - 1; at > after; at--) {
      const leaf = this.#leaves[at];
      const row = leaf?.leaf.cell && isSameRow(leaf, this.#leaves[index]);
      if (!leaf || this.#labelled.has(at) || !(row || leaf.facts.headLevel > 0 || leaf.traits.asks)) break;
      from = at;
    }
    return from;
  }
}

function isSameRow(one: PlacedLeaf, other: PlacedLeaf | undefined): boolean {
  return (
    one.base === other?.base &&
    one.leaf.cell?.table === other.leaf.cell?.table &&
    one.leaf.cell?.row === other.leaf.cell?.row
  );
}

/** Questions that a teller asks within the story, no interviewer's for a new one. */
const asksWithin =
  /^\W*(?:what|why|how|who|when|where|would|could|did|looking)\b.*\b(?:did|was|were|happen|happened|happens|changed|change|learn|learned|learnt|differently|again|feel|felt|now|next|went|go wrong|matters?)\b/i;

import type { Accepted } from './accept.ts';
import { partsOf } from './accept.ts';
import type { Extent } from './divide.ts';
import type { Candidate } from './labels.ts';
import type { PlacedLeaf } from './leaves.ts';
import { normalizeName } from './names.ts';
import { quoteContext, whoseWords } from './quotes.ts';
import type { Block, Label, PartId, Section, Story, StructureId, Title } from './story.ts';

/** Where a section begins. `candidate` is absent where a heading that names no part begins one. */
interface Cut {
  /** Of the leaf in which its prose begins. */
  readonly index: number;
  readonly labelIndex: number;
  readonly candidate: Candidate | undefined;
  readonly role: 'part' | 'other' | 'unlabelled';
  readonly parts: readonly PartId[];
  readonly start: number;
}

export function buildStory(leaves: readonly PlacedLeaf[], labels: readonly Accepted[], extent: Extent): Story {
  return new StoryBuilder(leaves, refine(leaves, labels), extent).build();
}

class StoryBuilder {
  readonly #leaves: readonly PlacedLeaf[];
  readonly #labels: readonly Accepted[];
  readonly #labelsAt: ReadonlyMap<number, readonly Accepted[]>;
  readonly #extent: Extent;
  readonly #cuts: readonly Cut[];
  readonly #titleIndex: number | undefined;
  readonly #quotes: ReturnType<typeof quoteContext>;

  constructor(leaves: readonly PlacedLeaf[], labels: readonly Accepted[], extent: Extent) {
    this.#leaves = leaves;
    this.#labels = labels;
    this.#labelsAt = groupByLeaf(labels);
    this.#extent = extent;
    this.#titleIndex = this.#findTitle();
    this.#cuts = this.#findCuts();
    this.#quotes = quoteContext(leaves.slice(extent.from, extent.to));
  }

  build(): Story {
    const { start, end } = this.#extent;
    const structure = structureOf(this.#labels);
    return {
      span: { start, end },
      title: this.#title(),
      question: this.#question(),
      structure,
      sections: this.#sections(),
    };
  }

  #at(index: number): readonly Accepted[] {
    return this.#labelsAt.get(index) ?? [];
  }

  // Title and question

  /** The first heading, or a line in bold or with a number over the rest; nothing told may stand before it. */
  #findTitle(): number | undefined {
    const firstLabel = this.#labels.find(it => it.candidate.kind === 'part')?.index ?? this.#extent.to;
    for (let index = this.#extent.from; index < Math.min(firstLabel, this.#extent.to); index++) {
      const leaf = this.#leaves[index];
      if (!leaf || leaf.traits.words === 0) continue;
      if (leaf.facts.headLevel > 0 && !this.#opensWithLabel(index)) {
        return leaf.traits.namesStory && leaf.facts.headLevel === 8 && leaf.traits.words > 12 ? undefined : index;
      }
      const { text } = leaf.leaf.prose;
      if (leaf.leaf.cell) {
        if (leaf.leaf.cell.header || !/\p{L}/u.test(text)) continue;
        return index;
      }
      const numbered =
        index + 1 < this.#extent.to &&
        leaf.traits.words <= 12 &&
        /^\d{1,2}\s*[.:)–-]/.test(text) &&
        leaf.leaf.listDepth === 0;
      return numbered ? index : undefined;
    }
    return undefined;
  }

  #opensWithLabel(index: number): boolean {
    return this.#labels.some(it => it.labelIndex === index && it.candidate.kind !== 'question');
  }

  #title(): Title | undefined {
    const leaf = this.#titleIndex === undefined ? undefined : this.#leaves[this.#titleIndex];
    if (leaf) return { span: leaf.wordsSpan(), text: leaf.leaf.prose.text, level: leaf.leaf.level };
    const line = this.#labels.find(it => it.candidate.kind === 'title');
    const over = line && this.#leaves[line.index];
    if (!line || !over) return undefined;
    const { start, end } = line.candidate.name;
    return { span: over.wordsSpan(start, end), text: over.leaf.prose.text.slice(start, end).trim(), level: 0 };
  }

  #question(): Title | undefined {
    for (let index = this.#extent.from; index < this.#extent.to; index++) {
      const leaf = this.#leaves[index];
      if (!leaf) continue;
      const asked = this.#at(index).find(it => it.candidate.kind === 'question');
      const { text } = leaf.leaf.prose;
      const from = asked && asked.candidate.end < text.length ? asked.candidate.end : 0;
      const next = this.#at(index).find(it => it.candidate.start > from)?.candidate.start;
      const isQuestion =
        leaf.traits.prompts ||
        asked !== undefined ||
        (leaf.traits.asks && index === this.#titleIndex) ||
        this.#isAskedAbove(index);
      if (isQuestion && text.length > from && from + 3 < text.length && !(asked && from === 0)) {
        const asks = text.slice(from, next).trimEnd();
        return { span: leaf.wordsSpan(from, from + asks.length), text: asks, level: leaf.leaf.level };
      }
    }
    return undefined;
  }

  // Cuts

  #findCuts(): readonly Cut[] {
    const cuts = [...this.#labelCuts(), ...this.#headingCuts()];
    return cuts.sort((a, b) => a.start - b.start);
  }

  #labelCuts(): readonly Cut[] {
    return this.#labels.flatMap(({ index, labelIndex, candidate }) => {
      const leaf = this.#leaves[index];
      const { kind, parts } = candidate;
      if (!leaf || (kind !== 'part' && kind !== 'other')) return [];
      return [{ index, labelIndex, candidate, role: kind, parts, start: leaf.startOf(candidate.start) }];
    });
  }

  /** Below the first part, a heading as high as the labels that names no part ends the part before it. */
  #headingCuts(): readonly Cut[] {
    const parts = this.#labels.filter(it => it.candidate.kind === 'part');
    const [first] = parts;
    if (!first) return [];
    const rank = Math.min(...parts.map(it => it.rank));
    const cuts: Cut[] = [];
    for (let index = first.index + 1; index < this.#extent.to; index++) {
      const leaf = this.#leaves[index];
      const own = this.#labels.find(it => it.labelIndex === index && it.candidate.kind !== 'question');
      if (!leaf || leaf.leaf.level === 0 || leaf.leaf.level > rank || (own && own.candidate.kind !== 'answer'))
        continue;
      cuts.push({
        index,
        labelIndex: index,
        candidate: undefined,
        role: own ? 'other' : 'unlabelled',
        parts: [],
        start: leaf.start,
      });
    }
    return cuts;
  }

  // Sections

  #sections(): readonly Section[] {
    const { start } = this.#extent;
    const [first] = this.#cuts;
    const lead = this.#lead(first);
    const sections = lead ? [lead] : [];
    for (const [at, cut] of this.#cuts.entries()) {
      const from = at === 0 && !lead ? start : cut.start;
      const next = this.#cuts[at + 1];
      const { role, parts } = cut;
      sections.push({
        span: { start: from, end: this.#endBefore(next) },
        label: this.#label(cut),
        parts,
        role,
        blocks: this.#blocks(cut, next),
      });
    }
    return sections;
  }

  #lead(first: Cut | undefined): Section | undefined {
    const { start, from } = this.#extent;
    const isEmpty = first !== undefined && first.index === from && first.start <= (this.#leaves[from]?.start ?? start);
    if (isEmpty) return undefined;
    const blocks = this.#blocks(undefined, first);
    const span = { start, end: this.#endBefore(first) };
    return {
      span,
      label: undefined,
      parts: [],
      role: first && !this.#tellsBefore(first) ? 'lead' : 'unlabelled',
      blocks,
    };
  }

  /** Where only the ending has a label, or nothing is told under any yet, what stands above is the story, no preface. */
  #tellsBefore(first: Cut): boolean {
    const parts = partsOf(this.#labels);
    const body: readonly PartId[] = ['situation', 'task', 'failure'];
    if (body.some(part => parts.has(part)) && this.#tellsFrom(first)) return false;
    let deeds = 0;
    let words = 0;
    let isAnswer = first.candidate?.inline === true;
    for (let index = this.#extent.from; index <= first.index; index++) {
      const leaf = this.#leaves[index];
      isAnswer ||= leaf?.traits.prompts === true;
      if (!leaf || leaf.leaf.level > 0 || leaf.traits.prompts) continue;
      // The label may stand in the middle of the paragraph: "… we released again. **Lesson**: …".
      const before = index < first.index ? leaf.leaf.prose.text.length : (first.candidate?.start ?? 0);
      const share = before / Math.max(1, leaf.leaf.prose.text.length);
      deeds += Math.round((leaf.traits.deeds + leaf.traits.first) * share);
      words += leaf.traits.words * share;
    }
    // Of what answers an interviewer's question, or stands in one paragraph with its ending, a sentence is enough.
    return isAnswer ? deeds >= 1 && words >= 8 : deeds >= 2 && words >= 20;
  }

  /** More than a label and blanks. */
  #tellsFrom(first: Cut): boolean {
    return this.#leaves
      .slice(first.index, this.#extent.to)
      .some(({ leaf, traits }) => leaf.level === 0 && traits.words - traits.blankWords > 3);
  }

  #endBefore(next: Cut | undefined): number {
    return next ? next.start : this.#extent.end;
  }

  #label({ labelIndex, candidate }: Cut): Label | undefined {
    const leaf = this.#leaves[labelIndex];
    if (!leaf) return undefined;
    const { text } = leaf.leaf.prose;
    const named = candidate?.name ?? { start: 0, end: text.length };
    const isWhole = candidate === undefined || candidate.end >= text.length || leaf.leaf.cell !== undefined;
    const end = isWhole ? leaf.span.end : leaf.wordsSpan(candidate.end, candidate.end).start;
    const opens = candidate === undefined || candidate.start === 0;
    const start = opens ? (leaf.leaf.cell ? leaf.start : leaf.span.start) : leaf.startOf(candidate.start);
    const form = candidate?.form ?? (leaf.leaf.setext ? 'setext' : leaf.leaf.html ? 'html' : 'heading');
    return { form, span: { start, end }, name: leaf.wordsSpan(named.start, named.end), level: leaf.leaf.level };
  }

  /** The prose from one cut to the next. */
  #blocks(cut: Cut | undefined, next: Cut | undefined): readonly Block[] {
    const blocks: Block[] = [];
    const last = next ? next.index : this.#extent.to - 1;
    for (let index = cut?.index ?? this.#extent.from; index <= last; index++) {
      const block = this.#block(index, cut, next);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  #block(index: number, cut: Cut | undefined, next: Cut | undefined): Block | undefined {
    const leaf = this.#leaves[index];
    if (!leaf) return undefined;
    const opens = cut !== undefined && index === cut.index;
    const labelled = opens && cut.candidate !== undefined;
    const start = labelled ? (cut.candidate?.end ?? 0) : this.#proseStart(index);
    const end = next && index === next.index ? (next.candidate?.start ?? 0) : leaf.leaf.prose.text.length;
    if (start === undefined || end <= start || (!labelled && this.#isNoProse(leaf, index))) return undefined;
    const underLabel = labelled || this.#at(index).length > 0;
    const told = leaf.leaf.prose.text.slice(start, end);
    const quoted = whoseWords(leaf, told, { before: this.#leaves[index - 1], labelled: underLabel }, this.#quotes);
    const verbFirst = labelled && cut.role === 'part' && leaf.leaf.kind !== 'heading';
    return leaf.block({ start, end, quoted, labelled: verbFirst });
  }

  /** `Q:` and `A:` on two lines of one paragraph: where the answer begins. */
  #answerStart(index: number): number | undefined {
    const [asked, ...more] = this.#at(index);
    if (asked?.candidate.kind !== 'question') return undefined;
    return more.find(it => it.candidate.kind === 'answer')?.candidate.end;
  }

  /** Behind `A:`, `Story:` or a title in bold; nowhere in a question. */
  #proseStart(index: number): number | undefined {
    const answer = this.#answerStart(index);
    if (answer !== undefined) return answer;
    const own = this.#at(index).find(it => !it.candidate.inline && it.candidate.start === 0);
    if (!own) return this.#leaves[index]?.traits.namesStory ? behindName(this.#leaves[index]) : 0;
    if (own.candidate.kind === 'question') return undefined;
    return own.candidate.kind === 'answer' || own.candidate.kind === 'title' ? own.candidate.end : 0;
  }

  #isNoProse(leaf: PlacedLeaf, index: number): boolean {
    if (leaf.leaf.level > 0 || leaf.leaf.kind === 'summary' || index === this.#titleIndex) return true;
    if (leaf.leaf.cell?.header) return true;
    if (this.#isAskedAbove(index)) return true;
    return leaf.traits.prompts && this.#answerStart(index) === undefined;
  }

  /** The question whose label, `# Question`, stands alone above it. */
  #isAskedAbove(index: number): boolean {
    const { text } = this.#leaves[index]?.leaf.prose ?? { text: '' };
    const above = this.#leaves[index - 1]?.leaf.prose.text ?? '';
    const isNamed = this.#at(index - 1).some(
      ({ candidate: { kind, start, end } }) => kind === 'question' && start === 0 && end >= above.trimEnd().length,
    );
    return isNamed && text.trimEnd().endsWith('?') && this.#at(index).length === 0;
  }
}

function groupByLeaf(labels: readonly Accepted[]): ReadonlyMap<number, readonly Accepted[]> {
  const groups = new Map<number, Accepted[]>();
  for (const label of labels) {
    const group = groups.get(label.index);
    if (group) group.push(label);
    else groups.set(label.index, [label]);
  }
  return groups;
}

/** "Case 1: I once …": the prose begins behind the name. */
function behindName(leaf: PlacedLeaf | undefined): number {
  const found = leaf && /^.{1,24}?[:.)–—-]\s+/u.exec(leaf.leaf.prose.text);
  return found ? found[0].length : 0;
}

function structureOf(labels: readonly Accepted[]): StructureId | undefined {
  const parts = labels.flatMap(it => it.candidate.parts);
  const star = parts.filter(it => it === 'situation' || it === 'task' || it === 'result').length;
  const arc = parts.filter(it => it === 'failure' || it === 'diagnosis' || it === 'improvement').length;
  if (parts.length === 0) return undefined;
  return star >= arc ? 'star' : 'arc';
}

// Which labels open sections

function refine(leaves: readonly PlacedLeaf[], labels: readonly Accepted[]): readonly Accepted[] {
  const parts = dropNested(labels.filter(it => it.candidate.kind === 'part'));
  const kept = new Set(dropFacts(leaves, parts));
  const [first] = parts;
  return labels.filter(it => {
    if (it.candidate.kind === 'part') return kept.has(it);
    // "Notes:" within a part, deeper than its label, is prose of that part.
    return it.candidate.kind !== 'other' || !first || it.rank <= Math.max(10, first.rank) || it.index < first.index;
  });
}

/** A part named again in a deeper place than its own label ("Problem:" in a list under Action) opens no section. */
function dropNested(labels: readonly Accepted[]): readonly Accepted[] {
  const best = new Map<PartId, number>();
  for (const it of labels)
    for (const part of it.candidate.parts) best.set(part, Math.min(best.get(part) ?? 99, it.rank));
  const top = Math.min(99, ...best.values());
  const isArc = structureOf(labels) === 'arc';
  return labels.filter(it => {
    if (!it.candidate.parts.some(part => it.rank <= (best.get(part) ?? 99))) return false;
    // "Root cause:" in a list under a part of STAR is detail; at the labels' own level it is a part.
    return (
      isArc ||
      it.rank <= Math.max(top, 10) ||
      !it.candidate.parts.every(part => part === 'failure' || part === 'diagnosis' || part === 'improvement')
    );
  });
}

/** "Role: tech lead" beside a Task of its own is a fact about the story. */
function dropFacts(leaves: readonly PlacedLeaf[], labels: readonly Accepted[]): readonly Accepted[] {
  const proper = new Set(labels.filter(it => isProper(leaves, it)).flatMap(it => it.candidate.parts));
  return labels.filter(it => {
    const leaf = leaves[it.index];
    if (!leaf || isProper(leaves, it) || leaf.leaf.level > 0 || leaf.leaf.cell) return true;
    if (!it.candidate.parts.every(part => proper.has(part))) return true;
    const nextBreak =
      leaf.leaf.prose.breaks.find(line => line.at >= it.candidate.end)?.at ?? leaf.leaf.prose.text.length;
    const rest = leaf.leaf.prose.text.slice(it.candidate.end, nextBreak).trim();
    return rest === '' || rest.split(/\s+/).length >= 8 || /[.!?]$/.test(rest);
  });
}

/** Called by the part's own name or letter. */
function isProper(leaves: readonly PlacedLeaf[], { candidate, labelIndex }: Accepted): boolean {
  if (candidate.letters) return true;
  const words = leaves[labelIndex]?.leaf.prose.text.slice(candidate.name.start, candidate.name.end) ?? '';
  return candidate.parts.some(part => normalizeName(words).includes(part));
}

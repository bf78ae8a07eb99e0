import type { Candidate } from './labels.ts';
import type { PlacedLeaf } from './source.ts';
import type { Label, PartId, Quoted, Section, Story, StructureId, Title } from './story.ts';

/** A label that the outline accepts, in its leaf. */
interface Accepted {
  readonly index: number;
  readonly candidate: Candidate;
}

/** The leaves of one story, from `from` up to `to`, and its place in the document. */
interface Extent {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export function buildStories(leaves: readonly PlacedLeaf[], start: number, end: number): readonly Story[] {
  const accepted = acceptLabels(leaves);
  const whole: Extent = { from: 0, to: leaves.length, start, end };
  return splitStories(leaves, accepted, whole).map(extent => buildStory(leaves, accepted, extent));
}

// Labels

/** Candidates that are labels in the company they keep. */
function acceptLabels(leaves: readonly PlacedLeaf[]): readonly Accepted[] {
  const all = leaves.flatMap((leaf, index) => leaf.candidates.map(candidate => ({ index, candidate })));
  const letters = acceptedLetters(leaves, all);
  return all.filter(it =>
    it.candidate.letters && it.candidate.kind === 'part' ? letters.has(it) : !it.candidate.bare || hasCompany(all, it),
  );
}

function hasCompany(all: readonly Accepted[], one: Accepted): boolean {
  const parts = new Set(all.flatMap(it => it.candidate.parts));
  return one.candidate.kind === 'part' && parts.size >= 2;
}

/** Letters mean parts where at least two different ones of a story stand between two headings, and one of them is S or T. */
function acceptedLetters(leaves: readonly PlacedLeaf[], all: readonly Accepted[]): ReadonlySet<Accepted> {
  const found = new Set<Accepted>();
  const letters = all.filter(it => it.candidate.letters && it.candidate.kind === 'part');
  const groups = new Map<number, Accepted[]>();
  for (const it of letters) {
    const region = leaves[it.index]?.leaf.kind === 'heading' ? -1 : regionOf(leaves, it.index);
    const group = groups.get(region);
    if (group) group.push(it);
    else groups.set(region, [it]);
  }
  for (const group of groups.values()) {
    const parts = new Set(group.flatMap(it => it.candidate.parts));
    const enough = group.some(it => it.candidate.listLike) ? parts.size >= 3 : parts.size >= 2;
    const begins = parts.has('situation') || parts.has('task') || parts.size >= 3;
    if (enough && begins) for (const it of group) found.add(it);
  }
  return found;
}

/** Which stretch between headings a leaf is in: the index of the last heading before it. */
function regionOf(leaves: readonly PlacedLeaf[], index: number): number {
  for (let at = index; at >= 0; at--) if (leaves[at]?.leaf.kind === 'heading') return at;
  return -2;
}

/** How deep a label stands: headings by level, then lines, then list items by depth, then markers within a line. */
function rankOf(leaf: PlacedLeaf, candidate: Candidate): number {
  if (leaf.leaf.level > 0) return leaf.leaf.level;
  if (candidate.inline) return 40;
  if (leaf.leaf.listDepth > 0) return 10 + leaf.leaf.listDepth;
  return 10;
}

// Stories

function splitStories(leaves: readonly PlacedLeaf[], accepted: readonly Accepted[], whole: Extent): readonly Extent[] {
  for (let level = 1; level <= 9; level++) {
    const heads = headsAt(leaves, accepted, whole, level);
    if (heads.length >= 2)
      return splitAt(leaves, whole, heads).flatMap(extent => splitStories(leaves, accepted, extent));
  }
  return [whole];
}

/** Leaves of a heading level that begin a story each: they hold parts of their own, or ask a question. */
function headsAt(
  leaves: readonly PlacedLeaf[],
  accepted: readonly Accepted[],
  extent: Extent,
  level: number,
): readonly number[] {
  const heads: number[] = [];
  for (let index = extent.from; index < extent.to; index++) {
    const leaf = leaves[index];
    if (!leaf || leaf.headLevel !== level || isLabelled(accepted, index)) continue;
    heads.push(index);
  }
  return heads.filter((index, at) => isStoryHead(leaves, accepted, index, heads[at + 1] ?? extent.to));
}

function isLabelled(accepted: readonly Accepted[], index: number): boolean {
  return accepted.some(it => it.index === index && !it.candidate.inline && it.candidate.kind !== 'question');
}

function isStoryHead(
  leaves: readonly PlacedLeaf[],
  accepted: readonly Accepted[],
  index: number,
  next: number,
): boolean {
  const parts = new Set(accepted.filter(it => it.index > index && it.index < next).flatMap(it => it.candidate.parts));
  if (parts.size >= 2) return true;
  const head = leaves[index];
  if (!head?.asks && !head?.namesStory) return false;
  return leaves.slice(index + 1, next).some(it => it.leaf.kind !== 'heading' && it.words >= 8);
}

function splitAt(leaves: readonly PlacedLeaf[], whole: Extent, heads: readonly number[]): readonly Extent[] {
  return heads.map((from, at) => {
    const to = heads[at + 1] ?? whole.to;
    const start = leaves[from]?.start ?? whole.start;
    return { from, to, start, end: to < whole.to ? (leaves[to]?.start ?? whole.end) : whole.end };
  });
}

// Sections

interface Cut {
  readonly index: number;
  readonly at: number;
  readonly candidate: Candidate;
  readonly start: number;
}

function buildStory(leaves: readonly PlacedLeaf[], accepted: readonly Accepted[], extent: Extent): Story {
  const inside = accepted.filter(it => it.index >= extent.from && it.index < extent.to);
  const labels = dropNested(leaves, inside);
  const cuts = labels.flatMap(it => toCut(leaves, it) ?? []);
  const sections: Section[] = [];
  const first = cuts[0];
  const title = findTitle(leaves, extent, first);
  const lead = first
    ? sectionOf(leaves, extent, undefined, first, cuts)
    : sectionOf(leaves, extent, undefined, undefined, cuts);
  if (!first || lead.span.end > lead.span.start) sections.push(lead);
  for (const [at, cut] of cuts.entries()) sections.push(sectionOf(leaves, extent, cut, cuts[at + 1], cuts));
  return {
    span: { start: extent.start, end: extent.end },
    title,
    question: title && leaves[extent.from]?.asks ? title : undefined,
    structure: structureOf(labels),
    sections,
  };
}

function toCut(leaves: readonly PlacedLeaf[], { index, candidate }: Accepted): Cut | undefined {
  const leaf = leaves[index];
  if (!leaf || candidate.kind === 'answer' || candidate.kind === 'question') return undefined;
  return {
    index,
    at: candidate.start,
    candidate,
    start: candidate.inline || candidate.start > 0 ? leaf.offsetOf(candidate.start) : leaf.start,
  };
}

/** A part named again in a deeper place than its own label ("Problem:" in a list under Action) opens no section. */
function dropNested(leaves: readonly PlacedLeaf[], labels: readonly Accepted[]): readonly Accepted[] {
  const best = new Map<PartId, number>();
  const rank = (it: Accepted): number => {
    const leaf = leaves[it.index];
    return leaf ? rankOf(leaf, it.candidate) : 99;
  };
  for (const it of labels)
    for (const part of it.candidate.parts) best.set(part, Math.min(best.get(part) ?? 99, rank(it)));
  return labels.filter(
    it => it.candidate.parts.length === 0 || it.candidate.parts.some(part => rank(it) <= (best.get(part) ?? 99)),
  );
}

function structureOf(labels: readonly Accepted[]): StructureId | undefined {
  let star = 0;
  let arc = 0;
  for (const { candidate } of labels) {
    for (const part of candidate.parts) {
      if (part === 'situation' || part === 'task' || part === 'result') star++;
      if (part === 'failure' || part === 'diagnosis' || part === 'improvement') arc++;
    }
  }
  if (star === 0 && arc === 0) return labels.some(it => it.candidate.parts.length > 0) ? 'star' : undefined;
  return star >= arc ? 'star' : 'arc';
}

function findTitle(leaves: readonly PlacedLeaf[], extent: Extent, first: Cut | undefined): Title | undefined {
  const limit = first ? first.index : extent.to;
  for (let index = extent.from; index < limit; index++) {
    const leaf = leaves[index];
    if (leaf && leaf.headLevel > 0) return { span: leaf.textSpan, text: leaf.leaf.prose.text, level: leaf.leaf.level };
    if (leaf && leaf.words > 0) return undefined;
  }
  return undefined;
}

function sectionOf(
  leaves: readonly PlacedLeaf[],
  extent: Extent,
  cut: Cut | undefined,
  next: Cut | undefined,
  cuts: readonly Cut[],
): Section {
  const isFirst = cut === undefined;
  const start = isFirst ? extent.start : cut.start;
  const end = next ? next.start : extent.end;
  const blocks = [];
  const to = next ? next.index : extent.to - 1;
  for (let index = cut?.index ?? extent.from; index <= to; index++) {
    const leaf = leaves[index];
    if (!leaf) continue;
    const from = cut && index === cut.index ? cut.candidate.end : 0;
    const until = next && index === next.index ? next.at : leaf.leaf.prose.text.length;
    const labelled = cut !== undefined && index === cut.index;
    if ((leaf.leaf.kind === 'heading' || leaf.asks) && !labelled) continue;
    const block = until > from ? leaf.block({ start: from, end: until, quoted: quotedOf(leaf), labelled }) : undefined;
    if (block) blocks.push(block);
  }
  const role = cut ? (cut.candidate.kind === 'part' ? 'part' : 'other') : cuts.length > 0 ? 'lead' : 'unlabelled';
  return {
    span: { start, end },
    label: cut ? toLabel(leaves, cut) : undefined,
    parts: cut?.candidate.parts ?? [],
    role,
    blocks,
  };
}

function quotedOf(leaf: PlacedLeaf): Quoted {
  return leaf.leaf.quoted ? 'own' : 'none';
}

function toLabel(leaves: readonly PlacedLeaf[], cut: Cut): Label | undefined {
  const leaf = leaves[cut.index];
  if (!leaf) return undefined;
  const { candidate } = cut;
  const start = candidate.start === 0 ? leaf.span.start : leaf.offsetOf(candidate.start);
  const end = candidate.end < leaf.leaf.prose.text.length ? leaf.offsetOf(candidate.end) : leaf.span.end;
  return {
    form: candidate.form,
    span: { start, end },
    name: { start: leaf.offsetOf(candidate.name.start), end: leaf.endOf(candidate.name.end) },
    level: leaf.leaf.level,
  };
}

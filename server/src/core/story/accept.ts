import type { Candidate } from './labels.ts';
import type { PlacedLeaf } from './leaves.ts';
import type { PartId } from './story.ts';

/** A label, in the leaf whose prose it names. */
export interface Accepted {
  /** Of the leaf among all leaves. */
  readonly index: number;
  readonly candidate: Candidate;
  /** Of the leaf that the label itself stands in; another one only in a table whose header row holds the labels. */
  readonly labelIndex: number;
  /** How deep it stands: headings by level, then lines, then list items by depth, then markers within a line. */
  readonly rank: number;
}

/** The candidates that are labels in the company they keep, in the order of the document. */
export function acceptLabels(leaves: readonly PlacedLeaf[]): readonly Accepted[] {
  const all: Accepted[] = [];
  leaves.forEach((leaf, index) => {
    for (const candidate of leaf.facts.candidates) {
      all.push({ index, candidate, labelIndex: index, rank: rankOf(leaf, candidate) });
    }
  });
  const lettered = acceptLetters(leaves, all);
  const company = partsOf(all).size >= 2;
  const accepted: Accepted[] = [];
  for (const it of all) {
    const { letters, kind, bare } = it.candidate;
    const found = letters && kind === 'part' ? lettered.get(it) : it;
    if (found && (company || !bare || kind !== 'part')) accepted.push(found);
  }
  return spreadHeaderRows(leaves, withoutColumnNames(leaves, accepted));
}

/** Over a column of labels, what the header row says of the others ("What happened") names no part. */
function withoutColumnNames(leaves: readonly PlacedLeaf[], accepted: readonly Accepted[]): readonly Accepted[] {
  const inRows = accepted.filter(it => {
    const cell = leaves[it.index]?.leaf.cell;
    return cell !== undefined && cell.row > 0 && cell.column === 0 && it.candidate.kind === 'part';
  });
  if (inRows.length < 2) return accepted;
  return accepted.filter(it => {
    const own = leaves[it.index];
    const cell = own?.leaf.cell;
    if (cell?.row !== 0 || cell.column === 0) return true;
    return inRows.filter(row => isSameTable(own, leaves[row.index])).length < 2;
  });
}

function rankOf({ leaf }: PlacedLeaf, candidate: Candidate): number {
  if (leaf.level > 0) return leaf.level;
  if (candidate.inline) return 40;
  return leaf.listDepth > 0 ? 10 + leaf.listDepth : 10;
}

/**
 * Letters mean parts where several different ones stand between two headings and the first parts are among them.
 * A lone `A:` is an answer; `A.` with `B.` is a list.
 */
function acceptLetters(leaves: readonly PlacedLeaf[], all: readonly Accepted[]): ReadonlyMap<Accepted, Accepted> {
  const found = new Map<Accepted, Accepted>();
  const named = partsOf(all.filter(it => !it.candidate.letters && !it.candidate.bare));
  for (const group of groupByRegion(leaves, all)) {
    const parts = partsOf(group);
    const enough = parts.size >= (group.some(it => it.candidate.listLike) ? 3 : 2);
    const begins = parts.has('situation') || parts.has('task') || parts.size >= 3;
    const firstSituation = group.findIndex(it => it.candidate.parts.includes('situation'));
    const actsLater = group.findLastIndex(isAction) > firstSituation;
    for (const [at, it] of group.entries()) {
      const answersFirst = at < firstSituation && actsLater;
      if (isAction(it) && (!(enough && begins) || answersFirst)) {
        if (!it.candidate.listLike) found.set(it, { ...it, candidate: { ...it.candidate, kind: 'answer', parts: [] } });
      } else if ((enough && begins) || fillsGap(it, named)) found.set(it, it);
    }
  }
  return found;
}

/** A single letter among parts that are named: it stands for one that no name stands for. */
function fillsGap({ candidate }: Accepted, named: ReadonlySet<PartId>): boolean {
  return named.size >= 2 && !candidate.listLike && !candidate.inline && !candidate.parts.some(part => named.has(part));
}

function isAction({ candidate }: Accepted): boolean {
  return candidate.parts.length === 1 && candidate.parts[0] === 'action';
}

/** Letters that are headings form one group, others one between each two headings. */
function groupByRegion(leaves: readonly PlacedLeaf[], all: readonly Accepted[]): readonly (readonly Accepted[])[] {
  const headings: Accepted[] = [];
  const groups: Accepted[][] = [headings];
  let region = -1;
  let at = 0;
  for (const it of all) {
    if (!it.candidate.letters || it.candidate.kind !== 'part') continue;
    const before = region;
    for (; at <= it.index; at++) if (leaves[at]?.leaf.level) region = at;
    if (leaves[it.index]?.leaf.level) headings.push(it);
    else if (before === region && groups.length > 1) groups.at(-1)?.push(it);
    else groups.push([it]);
  }
  return groups;
}

/**
 * Where a table's header row holds the labels, each cell below is under the label of its column. A label on an item of a list
 * within a cell names that item.
 */
function spreadHeaderRows(leaves: readonly PlacedLeaf[], accepted: readonly Accepted[]): readonly Accepted[] {
  const headers = accepted.filter(({ index, candidate }) => {
    const leaf = leaves[index]?.leaf;
    return leaf?.cell?.row === 0 && leaf.listDepth === 0 && candidate.kind === 'part';
  });
  if (headers.length < 2) return accepted;
  const spread = new Set<Accepted>();
  const added: Accepted[] = [];
  for (const header of headers) {
    const own = leaves[header.index];
    const beside = headers.some(it => it !== header && isSameTable(own, leaves[it.index]));
    if (!own || !beside) continue;
    spread.add(header);
    for (let index = header.index + 1; isSameTable(own, leaves[index]); index++) {
      const cell = leaves[index]?.leaf.cell;
      if (cell && cell.row > 0 && cell.column === own.leaf.cell?.column) {
        added.push({ ...header, index, candidate: { ...header.candidate, start: 0, end: 0 } });
      }
    }
  }
  return [...accepted.filter(it => !spread.has(it)), ...added].sort(
    (a, b) => a.index - b.index || a.candidate.start - b.candidate.start,
  );
}

export function isSameTable(one: PlacedLeaf | undefined, other: PlacedLeaf | undefined): boolean {
  return (
    one?.leaf.cell !== undefined &&
    other?.leaf.cell !== undefined &&
    one.base === other.base &&
    one.leaf.cell.table === other.leaf.cell.table
  );
}

/** Distinct parts that the labels name. */
export function partsOf(labels: readonly Accepted[]): ReadonlySet<PartId> {
  const parts = new Set<PartId>();
  for (const label of labels) for (const part of label.candidate.parts) parts.add(part);
  return parts;
}

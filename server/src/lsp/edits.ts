import type { TextChange } from '../core/service.ts';

/** A stretch of the old text (`A`) and what stands in its place in the new one (`B`); half-open, like every span. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/**
 * Adds an edit of the newest text, `[start, end)` replaced by `inserted` units, to ranges that lead from an older text there.
 * Ranges stay ordered and apart; those that the edit touches become one with it.
 */
export function addEdit(
  ranges: readonly ChangedRange[],
  start: number,
  end: number,
  inserted: number,
): readonly ChangedRange[] {
  const before = ranges.filter(it => it.toB < start);
  const touched = ranges.filter(it => it.toB >= start && it.fromB <= end);
  const after = ranges.filter(it => it.fromB > end);
  const first = touched[0];
  const last = touched.at(-1);
  const shift = shiftAfter(before.at(-1));
  const delta = inserted - (end - start);
  const merged = {
    fromA: first && first.fromB <= start ? first.fromA : start - shift,
    toA: last && last.toB >= end ? last.toA : end - shiftAfter(last ?? before.at(-1)),
    fromB: Math.min(start, first?.fromB ?? start),
    toB: Math.max(end, last?.toB ?? end) + delta,
  };
  return [...before, merged, ...after.map(it => ({ ...it, fromB: it.fromB + delta, toB: it.toB + delta }))];
}

/** How far the text behind a range has moved. */
function shiftAfter(range: ChangedRange | undefined): number {
  return range ? range.toB - range.toA : 0;
}

/** The ranges as edits of the old text, all of them meant at once. */
export function toTextChanges(ranges: readonly ChangedRange[], newText: string): readonly TextChange[] {
  return ranges.map(({ fromA, toA, fromB, toB }) => ({
    span: { start: fromA, end: toA },
    newText: newText.slice(fromB, toB),
  }));
}

/** What differs between two texts as one stretch: for clients that send the whole text each time. */
export function findChangedStretch(
  old: string,
  text: string,
): { readonly start: number; readonly end: number; readonly newText: string } {
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same))
    same++;
  return { start, end: old.length - same, newText: text.slice(start, text.length - same) };
}

/** The one stretch in which two texts differ. */
export interface Difference {
  /** Offsets into the text before. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The smallest single edit that makes `after` of `before`. */
export function findDifference(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, newText: after.slice(start, after.length - same) };
}

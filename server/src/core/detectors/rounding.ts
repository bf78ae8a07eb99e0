/**
 * A number as it is said beside the limit that it misses: rounded, but never onto the limit or past it. Whoever is told that 60 is asked
 * for has 59 at most.
 */
export function roundShort(value: number, limit: number, step = 1): number {
  const rounded = Math.round(value / step);
  const bound = Math.round(limit / step);
  if (value < limit) return Math.min(rounded, bound - 1) * step;
  return (value > limit ? Math.max(rounded, bound + 1) : rounded) * step;
}

/** Milliseconds of processor time: what others do on the machine does not count. Short runs are repeated within one measure. */
export function cpuTimeOf(run: () => unknown, times = 1): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / times;
}

/** Milliseconds on the clock until the promise is kept. */
export async function wallTimeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 1 ? 3 : 2).padStart(9)} ms`;
}

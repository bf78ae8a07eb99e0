/** How a line of the suite is told from the editor's own log: `scripts/editor/session.mjs` shows these alone. */
const mark = '[test] ';

/** Mocha's reporters print with a format and its values, as `console.log` does. */
export function print(text: unknown = '', ...values: unknown[]): void {
  const rest = [...values];
  const line = String(text).replace(/%[sdj]/g, () => String(rest.shift()));
  console.log(`${mark}${[line, ...rest.map(String)].join(' ')}`);
}

/** The line that the launcher counts by. Rejects where something failed, which the editor takes for its exit status. */
export function printCounts({ passes, failures }: { readonly passes: number; readonly failures: number }): void {
  print(`${passes} passed, ${failures} failed`);
  if (failures > 0 || passes === 0) throw new Error(`${failures} failed`);
}

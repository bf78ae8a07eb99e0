import type { CheckedFile } from '../../../server/src/protocol.ts';

type Severity = CheckedFile['findings'][number]['severity'];

/** As problem matchers name them. */
const names = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const satisfies Record<
  Severity,
  string
>;
const weights = { error: 0, warning: 1, information: 2, hint: 3 } as const satisfies Record<Severity, number>;

/** A file as a task prints it: how its stories stand, then its findings, what is to be mended first on top. */
export function toLines({ stories, findings }: CheckedFile, path: string): readonly string[] {
  const standing = stories.map(it => `  ${[it.title, it.state, it.status].filter(part => part !== '').join(' · ')}`);
  const loudestFirst = asOneEach(findings).toSorted((a, b) => weights[a.severity] - weights[b.severity]);
  const found = loudestFirst.map(
    ({ range: { start }, severity, code, message }) =>
      `${path}:${start.line + 1}:${start.character + 1}: ${names[severity]} ${code}: ${message}`,
  );
  return [path, ...standing, ...found];
}

/** Of one rule at one place VS Code keeps a single problem, so what it says there is put together. */
function asOneEach(findings: CheckedFile['findings']): CheckedFile['findings'] {
  const byPlace = new Map<string, CheckedFile['findings'][number]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.range]);
    const before = byPlace.get(key);
    byPlace.set(key, before ? { ...before, message: `${before.message} ${finding.message}` } : finding);
  }
  return [...byPlace.values()];
}

/** What all files come to. */
export class Tally {
  readonly #counts = { stories: 0, files: 0, warning: 0, other: 0 };

  add({ stories, findings }: CheckedFile): void {
    const warnings = findings.filter(it => it.severity === 'warning' || it.severity === 'error').length;
    this.#counts.files++;
    this.#counts.stories += stories.length;
    this.#counts.warning += warnings;
    this.#counts.other += findings.length - warnings;
  }

  get counts(): { readonly stories: number; readonly files: number; readonly warning: number; readonly other: number } {
    return this.#counts;
  }
}

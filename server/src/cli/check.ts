import type { Analysis } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { AnalyzeOptions, CandorService, Fix } from '../core/service.ts';
import { describe } from '../project/errors.ts';
import { toOptions } from '../project/options.ts';
import { type FileReport, toFileReport } from './checkJson.ts';
import { PrettyPrinter, plural } from './checkPretty.ts';
import { type Input, readInputs } from './inputs.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';

export interface CheckOptions {
  readonly names: readonly string[];
  readonly format: 'pretty' | 'json';
  /** Warnings that are let through; `undefined` lets none through. */
  readonly maxWarnings: number | undefined;
}

interface Printer {
  start(): void;
  file(input: Input, analysis: Analysis | undefined, options: AnalyzeOptions): Promise<void>;
  end(): void;
}

/** Checks texts one after the other and prints each as soon as it is read, so that thousands need no more room than one. */
export async function check(
  options: CheckOptions,
  service: CandorService,
  rubric: Rubric,
  terminal: Terminal,
): Promise<ExitCode> {
  const printer = options.format === 'json' ? jsonPrinter(service, terminal) : prettyPrinter(rubric, terminal);
  let warnings = 0;
  let errors = 0;
  let failed = false;
  printer.start();
  for await (const input of readInputs(options.names, terminal)) {
    try {
      if ('message' in input) throw new UsageError(input.message);
      const how = toOptions(input.settings);
      const analysis = input.isStory ? service.analyze(input.text, how) : undefined;
      warnings += count(analysis, 'warning');
      errors += count(analysis, 'error');
      await printer.file(input, analysis, how);
    } catch (error) {
      // One file that cannot be checked keeps no other from being checked.
      failed = true;
      const name = 'path' in input ? `“${input.path}” broke off: ` : '';
      terminal.err(`candor: ${name}${error instanceof UsageError ? error.message : describe(error)}\n`);
    }
  }
  printer.end();
  const tooMany = warnings > (options.maxWarnings ?? 0);
  if (tooMany && options.maxWarnings !== undefined) {
    terminal.err(
      `candor: ${plural(warnings, 'warning', 'warnings')}, ${options.maxWarnings} allowed (--max-warnings).\n`,
    );
  }
  if (failed) return 2;
  return errors > 0 || tooMany ? 1 : 0;
}

function count(analysis: Analysis | undefined, severity: Finding['severity']): number {
  return analysis?.findings.filter(it => it.severity === severity).length ?? 0;
}

function jsonPrinter(service: CandorService, { out }: Terminal): Printer {
  let separator = '';
  return {
    start: () => out('{"version":1,"files":['),
    async file({ path }, analysis, options) {
      const report: FileReport = analysis
        ? toFileReport(path, analysis, await fixesByFinding(service, analysis, options))
        : { path, stories: [], findings: [] };
      out(`${separator}\n${JSON.stringify(report)}`);
      separator = ',';
    },
    end: () => out('\n]}\n'),
  };
}

/** Fixes of each finding: asked for by its span, told apart from those of its neighbours by code and place. */
async function fixesByFinding(service: CandorService, analysis: Analysis, options: AnalyzeOptions) {
  const whole = { start: 0, end: analysis.document.text.length };
  const fixes = new Map<string, Fix[]>();
  for (const fix of analysis.findings.length > 0 ? await service.getFixes(analysis, whole, options) : []) {
    const key = keyOf(fix);
    fixes.set(key, [...(fixes.get(key) ?? []), fix]);
  }
  return (finding: Finding): readonly Fix[] => fixes.get(keyOf(finding)) ?? [];
}

function keyOf({ code, span }: Pick<Finding, 'code' | 'span'>): string {
  return `${code} ${span.start} ${span.end}`;
}

function prettyPrinter(rubric: Rubric, { out, colours }: Terminal): Printer {
  const printer = new PrettyPrinter(rubric, colours);
  return {
    start: () => undefined,
    file: async ({ path }, analysis) => out(printer.file(path, analysis)),
    end: () => out(printer.tally()),
  };
}

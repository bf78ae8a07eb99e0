import type { Analysis } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { AnalyzeOptions, CandorService, Fix } from '../core/service.ts';
import { describe } from '../project/errors.ts';
import { toOptions } from '../project/options.ts';
import type { RubricFolders } from '../project/userRubrics.ts';
import { toAnnotations } from './checkGithub.ts';
import { type FileReport, toFileReport } from './checkJson.ts';
import { PrettyPrinter, plural } from './checkPretty.ts';
import { rulesOf, sarifEnd, sarifStart, toSarifResults } from './checkSarif.ts';
import { type ReadFolderFile, sayUnknownRules } from './folders.ts';
import { type Input, readInputs } from './inputs.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';
import type { RubricSet } from './userRubrics.ts';

export const formats = ['pretty', 'json', 'ndjson', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export interface CheckOptions {
  readonly names: readonly string[];
  readonly format: Format;
  /** Warnings that are let through; `undefined` lets none through. */
  readonly maxWarnings: number | undefined;
  /** Folders with rules of a person's own, beside those that lie near a story. */
  readonly rubrics: readonly string[];
  readonly version: string;
}

/** One text as it was read; `analysis` is `undefined` for what is no story. */
interface Checked {
  readonly input: Input;
  readonly analysis: Analysis | undefined;
  readonly options: AnalyzeOptions;
  readonly set: RubricSet;
}

interface Printer {
  start(): void;
  file(checked: Checked): Promise<void>;
  end(): void;
}

/** Checks texts one after the other and prints each as soon as it is read, so that thousands need no more room than one. */
export async function check(
  options: CheckOptions,
  rubrics: { of(folders: RubricFolders): Promise<RubricSet> },
  terminal: Terminal,
): Promise<ExitCode> {
  const printer = printers[options.format](terminal, options.version);
  let warnings = 0;
  let errors = 0;
  let failed = false;
  const told = new Set<ReadFolderFile>();
  printer.start();
  for await (const input of readInputs(options.names, terminal)) {
    try {
      if ('message' in input) throw new UsageError(input.message);
      const { nearest, named } = input.rubrics;
      const set = await rubrics.of({ nearest, named: [...named, ...options.rubrics] });
      for (const it of input.folderFiles.filter(file => !told.has(file))) {
        told.add(it);
        for (const message of sayUnknownRules(it, set.rubric)) terminal.err(`candor: ${message}\n`);
      }
      const how = toOptions(input.settings);
      const analysis = input.isStory ? set.service.analyze(input.text, how) : undefined;
      warnings += count(analysis, 'warning');
      errors += count(analysis, 'error');
      await printer.file({ input, analysis, options: how, set });
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

const printers = {
  pretty: prettyPrinter,
  json: jsonPrinter,
  ndjson: ndjsonPrinter,
  sarif: sarifPrinter,
  github: githubPrinter,
} as const satisfies Readonly<Record<Format, (terminal: Terminal, version: string) => Printer>>;

function jsonPrinter({ out }: Terminal): Printer {
  let separator = '';
  return {
    start: () => out('{"version":1,"files":['),
    async file(checked) {
      out(`${separator}\n${JSON.stringify(await toReport(checked))}`);
      separator = ',';
    },
    end: () => out('\n]}\n'),
  };
}

/** An entry of the JSON's `files` a line: what is piped into many processes can be read from all of them. */
function ndjsonPrinter({ out }: Terminal): Printer {
  return {
    start: () => undefined,
    file: async checked => out(`${JSON.stringify(await toReport(checked))}\n`),
    end: () => undefined,
  };
}

function sarifPrinter({ out }: Terminal, version: string): Printer {
  let separator = '';
  const codes = new Set<string>();
  const rubrics = new Set<Rubric>();
  return {
    start: () => out(sarifStart),
    async file(checked) {
      const report = await toReport(checked);
      rubrics.add(checked.set.rubric);
      for (const { code } of report.findings) codes.add(code);
      for (const result of toSarifResults(report)) {
        out(`${separator}\n${JSON.stringify(result)}`);
        separator = ',';
      }
    },
    end: () => out(sarifEnd(version, rulesOf(codes, rubrics))),
  };
}

function githubPrinter({ out }: Terminal): Printer {
  return {
    start: () => undefined,
    async file({ input, analysis, set }) {
      if (analysis) out(toAnnotations(input.path, analysis, set.rubric));
    },
    end: () => undefined,
  };
}

function prettyPrinter({ out, colours }: Terminal): Printer {
  const printer = new PrettyPrinter(colours);
  return {
    start: () => undefined,
    file: async ({ input, analysis, set }) => out(printer.file(input.path, analysis, set.rubric)),
    end: () => out(printer.tally()),
  };
}

async function toReport({ input: { path }, analysis, options, set }: Checked): Promise<FileReport> {
  if (!analysis) return { path, stories: [], findings: [] };
  return toFileReport(path, analysis, await fixesByFinding(set.service, analysis, options));
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

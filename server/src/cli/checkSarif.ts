import { classNames } from '../core/rubric/classNames.ts';
import type { Rubric, Rule, Severity } from '../core/rubric/rubric.ts';
import type { FileReport, FindingReport, RangeReport } from './checkJson.ts';

/** SARIF 2.1.0, as far as code scanners read it. Results come first, so that they can be written as they are found. */

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

const levels = {
  off: 'none',
  hint: 'note',
  information: 'note',
  warning: 'warning',
  error: 'error',
} as const satisfies Readonly<Record<Severity, string>>;

export const sarifStart = `{"$schema":"${schema}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`;

/** The end of the log: the tool with the rules that found something. */
export function sarifEnd(version: string, rules: readonly Rule[]): string {
  const driver = { name: 'Candor', semanticVersion: version, rules: rules.map(toReportingRule) };
  return `],"tool":${JSON.stringify({ driver })}}]}\n`;
}

function toReportingRule({ code, title, message, why, ask, mend, severity, class: group }: Rule) {
  return {
    id: code,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: [ask, mend].filter(it => it !== '').join(' ') || message },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
    properties: { tags: [classNames[group]] },
  };
}

export function toSarifResults({ path, findings }: FileReport): readonly object[] {
  const artifactLocation = { uri: path.split('/').map(encodeURIComponent).join('/') };
  const seen = new Map<string, number>();
  return findings.map(finding => ({
    ruleId: finding.code,
    level: levels[toSeverity(finding.severity)],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: toRegion(finding.range) } }],
    partialFingerprints: { 'candorFinding/v1': fingerprintOf(finding, seen) },
    fixes: finding.fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map(({ range, newText }) => ({
            deletedRegion: toRegion(range),
            insertedContent: { text: newText },
          })),
        },
      ],
    })),
  }));
}

function toSeverity(severity: string): Severity {
  return severity in levels ? (severity as Severity) : 'information';
}

/** Lines and columns count from one there; an end is the column behind the last character. */
function toRegion({ start, end }: RangeReport) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Tells a finding from its neighbours and survives edits above it: its code, its words, and how often they came before. */
function fingerprintOf({ code, data }: FindingReport, seen: Map<string, number>): string {
  const key = `${code}:${typeof data['match'] === 'string' ? data['match'].toLowerCase() : ''}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return `${key}:${count}`;
}

/** The rules of these codes, each once. */
export function rulesOf(codes: ReadonlySet<string>, rubrics: Iterable<Rubric>): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const rubric of rubrics) for (const rule of rubric.rules) if (codes.has(rule.code)) rules.set(rule.code, rule);
  return [...rules.values()];
}

import type { Analysis } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import { toLines } from '../core/story/lines.ts';

const commands = { information: 'notice', warning: 'warning', error: 'error' } as const;

/** Annotations of a pull request, one a line. Hints are quiet on purpose and have no place there. */
export function toAnnotations(path: string, { document, findings }: Analysis, { rules }: Rubric): string {
  const lines = toLines(document.text);
  return findings.map(it => toAnnotation(path, it, lines, rules.find(rule => rule.code === it.code)?.title)).join('');
}

function toAnnotation(
  path: string,
  { severity, span, message, code }: Finding,
  lines: ReturnType<typeof toLines>,
  title = code,
): string {
  if (severity === 'hint') return '';
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const properties = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns are read only where both ends stand in one line.
    ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: `${title} (${code})`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

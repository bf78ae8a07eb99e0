import { classNames } from '../core/rubric/classNames.ts';
import type { Rubric, Rule } from '../core/rubric/rubric.ts';
import { classOrder } from './checkPretty.ts';
import { createPaint, type ExitCode, type Paint, type Terminal, UsageError } from './terminal.ts';

/** Every rule on a line: what it is called, how loudly it speaks, what it is about. */
export function listRules({ rules }: Rubric, { out, colours }: Terminal): ExitCode {
  const paint = createPaint(colours);
  const sorted = [...rules].sort((a, b) => orderOf(a) - orderOf(b) || (a.code < b.code ? -1 : 1));
  const width = Math.max(...sorted.map(it => it.code.length));
  for (const { code, class: group, severity, title } of sorted) {
    out(`${code.padEnd(width)}  ${severity.padEnd(11)}  ${classNames[group].padEnd(15)}  ${paint('dim', title)}\n`);
  }
  return 0;
}

function orderOf({ class: group }: Rule): number {
  return classOrder.indexOf(group);
}

/** One rule in full: why a listener minds, what to ask oneself, how to mend it, and how to silence it. */
export function explainRule(code: string, { rules }: Rubric, { out, colours }: Terminal): ExitCode {
  const rule = rules.find(it => it.code === code);
  if (!rule)
    throw new UsageError(`There is no rule “${code}”.${suggestion(code, rules)} “candor rules” lists them all.`);
  out(toText(rule, createPaint(colours)));
  return 0;
}

function toText({ code, title, class: group, severity, why, ask, mend, examples }: Rule, paint: Paint): string {
  const pairs = examples
    .slice(0, 2)
    .flatMap(({ weak, strong }) => [`  before  ${oneLine(weak)}`, `  after   ${oneLine(strong)}`]);
  return [
    `${paint('bold', title)}  ${paint('dim', `${code} · ${classNames[group]} · ${severity}`)}`,
    '',
    why,
    '',
    `${paint('cyan', 'Ask yourself')}  ${ask}`,
    `${paint('cyan', 'To mend it')}    ${mend}`,
    ...(pairs.length > 0 ? ['', ...pairs] : []),
    '',
    paint('dim', `To silence it in one place: <!-- candor-disable-next-line ${code}: your reason -->`),
    paint('dim', `For a folder: rules: { ${code}: off } in candor.yaml`),
    '',
  ].join('\n');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function suggestion(code: string, rules: readonly Rule[]): string {
  const near = rules.find(it => it.code.includes(code) || code.includes(it.code));
  return near ? ` Did you mean “${near.code}”?` : '';
}

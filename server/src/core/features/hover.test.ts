import { expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import type { Finding } from '../findings/finding.ts';
import { findHover } from './hover.ts';

const words = 'On Monday the exports were rewritten.';

/** What is said of a finding of this rule and severity, wherever the rules find one. */
function hoverOn(code: string, severity: Finding['severity'], frontMatter = ''): string {
  const text = `---\ncompetency: failure\n${frontMatter}---\n## Action\n${words}\n`;
  const analysis = candor().analyze(text);
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const findings = analysis.findings.slice(0, 1).map(it => ({ ...it, code, severity, span, story: 0 }));
  expect(findings).toHaveLength(1);
  return findHover(analysis, findings, start, builtInRubric())?.markdown ?? '';
}

test('has six lines at most and does not repeat the message', () => {
  for (const { code, message, severity } of builtInRubric().rules) {
    const lines = hoverOn(code, severity === 'off' ? 'hint' : severity).split(/\n+/);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThanOrEqual(6);
    expect(lines).not.toContain(message);
  }
});

test.each([
  ['the rule', 'passive-voice', 'information', '', 'information, as the rule has it'],
  ['the competency, by its name', 'collective-credit', 'information', '', 'information for Failure'],
  ['the company, by its name', 'overused-we', 'warning', 'company: netflix\n', 'warning for Netflix'],
  ['the teller', 'passive-voice', 'error', '', 'error, as you set it'],
] as const)('says that %s makes it as loud as it is', (_, code, severity, frontMatter, said) => {
  expect(hoverOn(code, severity, frontMatter)).toContain(said);
});

/** What is said of the first finding of a rule in a whole story, read for a company or a level. */
function hoverIn(text: string, code: string): string {
  const analysis = candor().analyze(text);
  const finding = analysis.findings.find(it => it.code === code);
  expect(finding, code).toBeDefined();
  return findHover(analysis, finding ? [finding] : [], finding?.span.start ?? 0, builtInRubric())?.markdown ?? '';
}

test.each([
  ['company: amazon', 'blame', '**Amazon:** Leaders criticise themselves aloud'],
  ['level: senior', 'below-level', '**Senior:** '],
  ['company: amazon', 'lens', '**Amazon:** '],
])('tells how %s reads it', (view, code, said) => {
  const text = `---\ncompetency: earn-trust\n${view}\n---\n\n## Action\n\nThe vendor broke it and it was their fault.\n`;
  const markdown = hoverIn(text, code);
  expect(markdown).toContain(said);
  expect(markdown.split(/\n+/).length).toBeLessThanOrEqual(6);
  expect(hoverIn(text.replace(`${view}\n`, ''), 'blame')).not.toContain('**Amazon:**');
});

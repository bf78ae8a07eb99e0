import { classNames } from './classNames.ts';
import { markdownText } from './markdownText.ts';
import type { Rubric, Rule, RuleExample, Severity } from './rubric.ts';

/**
 * All that Candor knows of a rule, for a person who wants to know why: what a listener makes of it, what to ask oneself, how to mend
 * it, pairs of examples, how loud it is and why, how to hush it. Shown by Explain, in `docs/rules/` and in the terminal.
 */
export function rulePage(rule: Rule, rubric: Rubric): string {
  const pairs = rule.examples.filter(isPair).slice(0, shownPairs);
  return [
    `# ${markdownText(rule.title)}`,
    `\`${rule.code}\` · ${classNames[rule.class]}`,
    markdownText(rule.why),
    `**Ask yourself.** ${markdownText(rule.ask)}`,
    ...(rule.mend === '' ? [] : [`**How to mend it.** ${markdownText(rule.mend)}`]),
    ...(pairs.length === 0 ? [] : [`## Instead of → say\n\n${table(pairs)}`]),
    `## How loud it is\n\n${loudness(rule, rubric)}`,
    `## Where it does not fit\n\n${hushing(rule.code)}`,
  ].join('\n\n');
}

const shownPairs = 8;

function isPair({ weak, strong }: RuleExample): boolean {
  return weak !== '' && strong !== '' && !weak.includes('\n') && !strong.includes('\n');
}

function table(pairs: readonly RuleExample[]): string {
  const rows = pairs.map(it => `| ${cell(it.weak)} | ${cell(it.strong)} |`);
  return ['| instead of | say |', '| --- | --- |', ...rows].join('\n');
}

function cell(text: string): string {
  return markdownText(text).replaceAll('|', '\\|');
}

const levels: Readonly<Record<Severity, string>> = {
  off: 'Off until you turn it on.',
  hint: 'A hint: three dots under the first letter, passed by when you walk the findings.',
  information: 'Information: underlined, and one stop when you walk the findings.',
  warning: 'A warning: what a listener would put first.',
  error: 'An error: the loudest there is.',
};

function loudness({ severity, severities, competencies }: Rule, rubric: Rubric): string {
  const nameOf = (id: string) => rubric.competencies.find(it => it.id === id)?.name ?? id;
  const others = [...severities].map(([id, it]) => `- For ${nameOf(id)}: ${it === 'off' ? 'off' : it}.`);
  const only = competencies.length > 0 ? [`It speaks only under ${competencies.map(nameOf).join(', ')}.`] : [];
  return [levels[severity], ...others, ...only].join('\n');
}

function hushing(code: string): string {
  return `Leave one place: \`<!-- candor-disable-next-line ${code}: your reason -->\` above it.\nLeave one story: \`rules: { ${code}: off }\` in its front matter.\nLeave all of them: \`"candor.rules": { "${code}": "off" }\` in the settings, or \`rules:\` in \`candor.yaml\`.`;
}

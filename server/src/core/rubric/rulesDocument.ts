import { classNames } from './classNames.ts';
import { markdownText } from './markdownText.ts';
import type { Rubric, Rule } from './rubric.ts';

/** `rubrics/RULES.md`: every rule with what it says, why, and one pair of examples. */
export function rulesDocument({ rules }: Rubric): string {
  const sections = Object.entries(classNames).flatMap(([id, name]) => {
    const own = rules.filter(rule => rule.class === id);
    return own.length === 0 ? [] : [`## ${name}\n\n${own.map(ruleSection).join('\n\n')}`];
  });
  return `# Rules

All rules that Candor comes with, made of \`flags/*.yaml\` by \`node scripts/run.mjs scripts/build-rubrics.ts --docs\`.

${sections.join('\n\n')}
`;
}

function ruleSection(rule: Rule): string {
  const pair = rule.examples.find(it => isShort(it.weak) && isShort(it.strong));
  const lines = [
    `### \`${rule.code}\` ${rule.title}`,
    `${markdownText(rule.why)} *${markdownText(rule.ask)}*`,
    ...(rule.mend === '' ? [] : [markdownText(rule.mend)]),
    ...(pair === undefined ? [] : [`> ${markdownText(pair.weak)}\n>\n> → ${markdownText(pair.strong)}`]),
    facts(rule),
  ];
  return lines.join('\n\n');
}

function isShort(text: string): boolean {
  return text !== '' && !text.includes('\n') && text.length <= 160;
}

function facts({ severity, severities, parts, competencies, source }: Rule): string {
  return [
    `Severity: ${severity}${[...severities].map(([id, it]) => `, ${it} under ${id}`).join('')}`,
    ...(parts.length > 0 ? [`Parts: ${parts.join(', ')}`] : []),
    ...(competencies.length > 0 ? [`Only under: ${competencies.join(', ')}`] : []),
    `Source: ${source.length > 0 ? source.join(', ') : 'field'}`,
  ].join(' · ');
}

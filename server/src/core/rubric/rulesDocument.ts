import type { Rubric, Rule, RuleClass } from './rubric.ts';

/** What a person sees of each class, in order of weight. */
export const classNames: readonly (readonly [RuleClass, string])[] = [
  ['selection', 'Choice of story'],
  ['disqualifier', 'Mend first'],
  ['structure', 'Shape'],
  ['depth', 'Depth'],
  ['delivery', 'Wording'],
  ['level', 'Level'],
  ['lens', 'Company'],
];

/** `rubrics/RULES.md`: every rule with what it says, why, and one pair of examples. */
export function rulesDocument({ rules }: Rubric): string {
  const sections = classNames.flatMap(([id, name]) => {
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
    `${escaped(rule.why)} *${escaped(rule.ask)}*`,
    ...(rule.mend === '' ? [] : [escaped(rule.mend)]),
    ...(pair === undefined ? [] : [`> ${escaped(pair.weak)}\n>\n> → ${escaped(pair.strong)}`]),
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

/** Text of a rule may hold signs that Markdown would read. */
function escaped(text: string): string {
  return text.replaceAll(/([*_`<>[\]])/g, '\\$1').replaceAll(/\s+/g, ' ');
}

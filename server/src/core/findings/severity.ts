import type { StoryReading } from '../evidence/reading.ts';
import { lensOf } from '../evidence/view.ts';
import type { Rubric, Rule, Severity } from '../rubric/rubric.ts';

export type SeverityMap = Readonly<Record<string, Severity>>;

/**
 * How loudly a rule speaks in a story: the person's own map first, then the chosen company's, then the competency's override, then
 * the rule's default. Where the question only hints at a competency, what is absent is a hint.
 */
export function severityOf(rule: Rule, reading: StoryReading, chosen: SeverityMap, rubric: Rubric): Severity {
  const own = chosen[rule.code];
  if (own !== undefined) return own;
  const severity =
    lensOf(reading, rubric)?.severities.get(rule.code) ??
    rule.severities.get(reading.competency ?? '') ??
    rule.severity;
  const quiet = rule.scope === 'story' && reading.trigger === 'indirect' && severity !== 'off';
  return quiet ? 'hint' : severity;
}

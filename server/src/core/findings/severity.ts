import { mayShow } from '../detectors/signals.ts';
import type { StoryReading } from '../evidence/reading.ts';
import { lensOf } from '../evidence/view.ts';
import type { Detect, Eased, Rubric, Rule, Severity } from '../rubric/rubric.ts';
import { severities } from '../rubric/rubric.ts';

export type SeverityMap = Readonly<Record<string, Severity>>;

/**
 * How loudly one way of a rule speaks in a story: the person's own map first, then what the way itself says, then the chosen
 * company's, then the competency's override, then the rule's default. Where the question only hints at a competency, or
 * nothing does, what is absent is a hint; a story that shows what eases the rule lowers it, unless the company insists.
 */
export function severityOf(
  rule: Rule,
  how: Detect,
  reading: StoryReading,
  chosen: SeverityMap,
  rubric: Rubric,
): Severity {
  const own = chosen[rule.code];
  if (own !== undefined) return own;
  const insisted = lensOf(reading, rubric)?.severities.get(rule.code);
  const severity = how.severity ?? insisted ?? rule.severities.get(reading.competency ?? '') ?? rule.severity;
  if (severity !== 'off' && mayBeBesideThePoint(rule, how, reading)) return 'hint';
  if (insisted !== undefined || !rule.eased || !isEased(rule.eased, reading)) return severity;
  return quieter(severity, rule.eased.to);
}

/** Where the question only touches on a competency; and what is absent where nothing says which competency it is. */
function mayBeBesideThePoint({ scope }: Rule, { kind }: Detect, { trigger }: StoryReading): boolean {
  return (scope === 'story' && trigger === 'indirect') || (kind === 'absence' && trigger === 'none');
}

function isEased({ by }: Eased, { sentences }: StoryReading): boolean {
  return by.every(signals => sentences.some(it => mayShow(it, signals)));
}

function quieter(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) < severities.indexOf(other) ? one : other;
}

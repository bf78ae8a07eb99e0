import { inStar } from '../rubric/arcMap.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Finding } from './finding.ts';
import { missingArcPart, missingSection } from './nextOrder.ts';

/**
 * A part that is not there is told once at its place. The step of the arc that would stand in it, the later moment that would prove
 * it and whatever else is asked of it wait until there is a part to ask. What weighs more, and what a company asks, is told beside it.
 */
export function withoutAbsenceInAbsent(
  findings: readonly Finding[],
  rubric: Pick<Rubric, 'structures'>,
): readonly Finding[] {
  const absent = new Map<string, Finding>();
  for (const finding of findings.filter(it => it.code === missingSection)) {
    const place = placeOf(finding, rubric);
    if (place !== undefined && !absent.has(place)) absent.set(place, finding);
  }
  return findings.filter(it => {
    const place = placeOf(it, rubric);
    const told = place === undefined ? undefined : absent.get(place);
    return told === undefined || told === it;
  });
}

/** Where words say it themselves ("I did nothing wrong"), the absence is not told as well. */
export function wordsBeforeAbsence(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set(findings.filter(it => it.scope === 'words').map(it => it.code));
  return findings.filter(it => it.scope !== 'story' || !said.has(it.code));
}

/** The part it is about and where it stands: a step of the arc is told in a part of STAR. Words stand for themselves. */
function placeOf(
  { class: group, code, part, scope, span }: Finding,
  rubric: Pick<Rubric, 'structures'>,
): string | undefined {
  const isAbsence = code === missingSection || code === missingArcPart || (scope === 'story' && group === 'depth');
  if (part === undefined || !isAbsence) return undefined;
  return `${span.start} ${inStar(part, rubric)}`;
}

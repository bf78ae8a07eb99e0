import { inStar } from '../rubric/arcMap.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Finding } from './finding.ts';
import { missingArcPart, missingSection } from './nextOrder.ts';

/**
 * A part that is not there is told once at its place, and not again as the step of the arc that would stand in it: there is one sentence
 * to be written, in one part to be begun.
 */
export function withoutStepInAbsent(
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

/** The part it is about and where it stands: a step of the arc is told in a part of STAR. */
function placeOf({ code, part, span }: Finding, rubric: Pick<Rubric, 'structures'>): string | undefined {
  if (part === undefined || (code !== missingSection && code !== missingArcPart)) return undefined;
  return `${span.start} ${inStar(part, rubric)}`;
}

import type { RuleClass } from '../rubric/rubric.ts';
import type { Finding } from './finding.ts';

/** The order of weight everywhere (status, report, lists): what outweighs what. Structure stands before depth, wording last. */
const order: readonly RuleClass[] = ['selection', 'disqualifier', 'structure', 'depth', 'level', 'lens', 'delivery'];

/** Smaller is weightier. */
export function weightOf(finding: Pick<Finding, 'class'>): number {
  return order.indexOf(finding.class);
}

const loudness = { error: 0, warning: 1, information: 2, hint: 3 } as const;

/** Weightier first; alike, louder first, then by place. */
export function byWeight(a: Finding, b: Finding): number {
  return weightOf(a) - weightOf(b) || loudness[a.severity] - loudness[b.severity] || a.span.start - b.span.start;
}

/** Of a class that weighs no more, and no louder. */
export function isNoWeightier(a: Finding, b: Finding): boolean {
  return weightOf(a) >= weightOf(b) && loudness[a.severity] >= loudness[b.severity];
}

export function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || weightOf(a) - weightOf(b) || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * One place, one finding: of findings on words that overlap, the weightiest stays, and one that a pattern found before one that
 * the wording suggests. What is said of a whole story or a part is
 * anchored at a heading and does not compete with the words there.
 */
export function keepWeightiest(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<number | null, Finding[]>();
  const onWords = findings
    .filter(it => it.scope === 'words')
    .sort((a, b) => Number(a.byWording ?? false) - Number(b.byWording ?? false) || byWeight(a, b));
  for (const finding of onWords) {
    const own = kept.get(finding.story) ?? [];
    kept.set(finding.story, own);
    if (!own.some(it => overlaps(it, finding))) own.push(finding);
  }
  return [...findings.filter(it => it.scope !== 'words'), ...[...kept.values()].flat()].sort(byPlace);
}

function overlaps(a: Finding, b: Finding): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

import type { Finding } from './finding.ts';

/**
 * The order in which a person should take things up (`UX.md` §7): mend first, parts not there, admission and repair, the arc,
 * depth, level and company, wording. The report's Next, the status and what an editor shows of a whole story follow it.
 */
export function byNext(a: Finding, b: Finding): number {
  return Number(isQuiet(a)) - Number(isQuiet(b)) || stepOf(a) - stepOf(b) || a.span.start - b.span.start;
}

/** Quiet on purpose: nobody is walked there. */
function isQuiet({ severity }: Finding): boolean {
  return severity === 'hint';
}

const steps = ['wrong-story', 'mend-first', 'parts', 'admission', 'arc', 'shape', 'depth', 'view', 'wording'] as const;
type Step = (typeof steps)[number];

function stepOf(finding: Finding): number {
  return steps.indexOf(nameStep(finding));
}

function nameStep({ class: kind, scope, code }: Finding): Step {
  if (owningUp.has(code)) return 'admission';
  switch (kind) {
    case 'selection':
      return 'wrong-story';
    case 'disqualifier':
      return scope === 'story' ? 'admission' : 'mend-first';
    case 'structure':
      if (code === missingSection) return 'parts';
      return scope === 'story' ? 'arc' : 'shape';
    case 'depth':
      return 'depth';
    case 'level':
    case 'lens':
      return 'view';
    case 'delivery':
      return 'wording';
  }
}

/** Found once for each part; people see one finding for all of them. */
export const missingSection = 'missing-section';

/** The step of the arc that the story lacks most. */
export const missingArcPart = 'missing-arc-part';

/** What was done for the people it fell on belongs to owning up, whatever its class. */
const owningUp: ReadonlySet<string> = new Set(['no-repair']);

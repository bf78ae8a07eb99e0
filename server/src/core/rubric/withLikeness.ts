import { phraseDetect, takesPatterns } from './changes.ts';
import type { Detect, Rule } from './rubric.ts';
import type { Likely } from './ruleShapes.ts';

/**
 * The ways of a rule with what was learned of its wording (`likeness.ts`): what is worded quite unlike the flaw is not found in
 * any way, and what is worded very much like it is found without any. What spares a phrase spares that too.
 */
export function withLikeness(own: Rule, { from, least, as = own.code, at = [] }: Likely): Rule {
  const rule: Rule = { ...own, least: least === undefined ? undefined : { flaw: as, logOdds: least } };
  if (from === undefined) return rule;
  const first = rule.detect.find(takesPatterns);
  const like: Detect = {
    ...phraseDetect(at, first?.unless ?? []),
    fromLike: from,
    // What spares the first of the patterns, and what it says.
    ...(first && {
      within: first.within,
      unlessSignals: first.unlessSignals,
      unlessBefore: first.unlessBefore,
      unlessMeasured: first.unlessMeasured,
      distance: first.distance,
      parts: first.parts,
      ...(first.message === undefined ? {} : { message: first.message }),
    }),
    // What it says, thinks or teaches belongs to it.
    reach: 'complement',
    // Nobody can say which words made it so; that is no ground for a warning.
    ...(rule.severity === 'warning' ? { severity: 'information' } : {}),
  };
  return { ...rule, detect: [...rule.detect, like] };
}

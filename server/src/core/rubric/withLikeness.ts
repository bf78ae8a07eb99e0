import type { Detect, Rule } from './rubric.ts';
import type { Likely } from './ruleShapes.ts';

type PatternDetect = Extract<Detect, { readonly match: unknown }>;

/**
 * The ways of a rule with what was learned of its wording (`likeness.ts`): what is worded quite unlike the flaw is not found by phrases
 * either, and what is worded very much like it is found without any. What spares a phrase spares that too.
 */
export function withLikeness(rule: Rule, { from, least }: Likely): Rule {
  const detect = rule.detect.map(it => (isPattern(it) ? { ...it, leastLike: least } : it));
  if (from === undefined) return { ...rule, detect };
  const like: Detect = {
    ...spared(rule.detect.find(isPattern)),
    kind: 'clause',
    match: [{ kind: 'likeness', flaw: rule.code, from, source: '' }],
    // Nobody can say which words made it so; that is no ground for a warning.
    ...(rule.severity === 'warning' ? { severity: 'information' } : {}),
  };
  return { ...rule, detect: [...detect, like] };
}

function isPattern(detect: Detect): detect is PatternDetect {
  return detect.kind === 'phrase' || detect.kind === 'clause';
}

/** What spares the first of the patterns. */
function spared(first: PatternDetect | undefined): Omit<PatternDetect, 'kind' | 'match' | 'message' | 'severity'> {
  return {
    unless: first?.unless ?? [],
    within: first?.within ?? 'sentence',
    unlessSignals: first?.unlessSignals ?? [],
    onlySignals: [],
    unlessBefore: first?.unlessBefore ?? [],
    distance: first?.distance ?? 0,
    once: undefined,
    onlyNouns: undefined,
    onlyDeeds: undefined,
    clauses: 'any',
    parts: first?.parts ?? [],
    nounsWithin: 'sentence',
    unlessMeasured: first?.unlessMeasured,
    // What it says, thinks or teaches belongs to it.
    reach: 'complement',
    unlessTold: undefined,
    leastLike: undefined,
    perHundred: undefined,
  };
}

import type { Detect, Pattern, Phrase, Rule, RuleChange } from './rubric.ts';

/** The rule with a change made to it. A change for one competency is kept until that competency is asked for. */
export function addChange(rule: Rule, change: RuleChange): Rule {
  const { competency } = change;
  if (competency === undefined) return applyChange(rule, change);
  return {
    ...rule,
    severities:
      change.severity === undefined ? rule.severities : new Map(rule.severities).set(competency, change.severity),
    examples: [...rule.examples, ...change.examples.map(it => ({ ...it, competency: it.competency ?? competency }))],
    source: [...new Set([...rule.source, ...change.source])],
    changes: [...rule.changes, change],
  };
}

function applyChange(rule: Rule, change: RuleChange): Rule {
  return {
    ...withWords(rule, change),
    severity: change.severity ?? rule.severity,
    // "For everybody" outweighs what was said for one competency.
    severities: change.severity === undefined ? rule.severities : new Map(),
    examples: [...rule.examples, ...change.examples],
    source: [...new Set([...rule.source, ...change.source])],
  };
}

/** The rule as it speaks under a competency: its words, parts and patterns. Its severity there is in `severities`. */
export function ruleUnder(rule: Rule, competency: string | undefined): Rule {
  return rule.changes.filter(it => it.competency === competency).reduce(withWords, rule);
}

function withWords(rule: Rule, change: RuleChange): Rule {
  const detect = rule.detect.map(it => withExceptions(narrowed(it, change.near), change.unless));
  return {
    ...rule,
    parts: change.parts ?? rule.parts,
    message: change.message ?? rule.message,
    why: change.why ?? rule.why,
    ask: change.ask ?? rule.ask,
    mend: change.mend ?? rule.mend,
    detect: change.match.length === 0 ? detect : [...detect, phraseDetect(change.match, change.unless)],
    exempt: [...rule.exempt, ...change.unless],
  };
}

/** Found only near these phrases. A phrase of the rule has no clause to look around in, so it rests. */
function narrowed(detect: Detect, near: readonly Phrase[]): Detect {
  if (near.length === 0 || !takesPatterns(detect)) return detect;
  const match = detect.match.flatMap((it): readonly Pattern[] =>
    it.kind === 'clause' && it.clause.near === undefined ? [{ ...it, clause: { ...it.clause, near } }] : [],
  );
  return { ...detect, match };
}

export function withExceptions(detect: Detect, unless: readonly Pattern[]): Detect {
  return takesPatterns(detect) && unless.length > 0 ? { ...detect, unless: [...detect.unless, ...unless] } : detect;
}

type PatternDetect = Extract<Detect, { readonly match: unknown }>;

export function takesPatterns(detect: Detect): detect is PatternDetect {
  return detect.kind === 'phrase' || detect.kind === 'clause';
}

/** A detector of these patterns in which all else is as usual. */
export function phraseDetect(match: readonly Pattern[], unless: readonly Pattern[]): PatternDetect {
  return {
    kind: 'phrase',
    match,
    unless,
    within: 'sentence',
    unlessSignals: [],
    onlySignals: [],
    unlessBefore: [],
    distance: 0,
    once: undefined,
    onlyNouns: undefined,
    onlyDeeds: undefined,
    clauses: 'any',
    parts: [],
    nounsWithin: 'sentence',
    unlessMeasured: undefined,
    reach: undefined,
    unlessTold: undefined,
    fromLike: undefined,
    perHundred: undefined,
  };
}

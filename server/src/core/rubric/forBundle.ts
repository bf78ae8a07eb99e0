import type { Pattern, Phrase, Rubric, RuleExample } from './rubric.ts';

/** Pairs of examples that hovers and explanations show; the others are for the tests. */
const shownExamples = 3;
const longestShown = 200;

/** The rubric without what only authors and tests look at, since the bundle is loaded whole. */
export function forBundle(rubric: Rubric): Rubric {
  const lean: Rubric = {
    ...rubric,
    rules: rubric.rules.map(rule => ({
      ...rule,
      examples: rule.examples.filter(isShown).slice(0, shownExamples),
      changes: rule.changes.map(change => ({ ...change, examples: [] })),
    })),
    signals: rubric.signals.map(signal => ({
      ...signal,
      examples: signal.examples.slice(0, shownExamples),
      counterExamples: [],
    })),
  };
  return withoutSources(lean);
}

function isShown({ weak, strong }: RuleExample): boolean {
  return weak !== '' && strong !== '' && weak.length <= longestShown && strong.length <= longestShown;
}

/** The text of a pattern is for messages about its file, which the bundle does not have. */
function withoutSources<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  return copyOf(value) as T;
}

function copyOf(value: object): object {
  if (Array.isArray(value)) return value.map(it => withoutSources(it));
  if (value instanceof Set) return value;
  if (value instanceof Map) return new Map([...value].map(([key, it]) => [key, withoutSources(it)]));
  if (isPhrase(value)) return { ...value, source: '' };
  const copy = Object.fromEntries(Object.entries(value).map(([key, it]) => [key, withoutSources(it)]));
  return isClause(value) ? { ...copy, source: '' } : copy;
}

function isPhrase(value: object): value is Phrase {
  return 'slots' in value && 'source' in value;
}

function isClause(value: object): value is Extract<Pattern, { readonly kind: 'clause' }> {
  return 'kind' in value && value.kind === 'clause' && 'clause' in value;
}

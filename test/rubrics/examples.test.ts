import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import type { Rule, RuleExample } from '../../server/src/core/rubric/rubric.ts';
import { candor } from '../fixture/check.ts';
import { builtInRubric, loadBuiltInRubric } from '../fixture/rubric.ts';
import { soundStory } from '../fixture/soundStory.ts';

/** Examples are tests: a weak one fires exactly where drawn, a strong one is silent under all rules, a rule that never fires is none. */

const { rules } = builtInRubric();
/** Where the front matter's own map turns a rule off by default, its examples are read with the rule on. */
const on = (rule: Rule) => (rule.severity === 'off' ? { rules: { [rule.code]: 'hint' as const } } : {});
const isWhole = (text: string) => /^(?:#|---|\*\*)/m.test(text);

interface Host {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function host(text: string, rule: Rule, example: RuleExample): Host {
  if (isWhole(text)) return { text, start: 0, end: text.length };
  const story = soundStory(text, rule.parts[0], example.competency ?? rule.competencies[0]);
  return { ...story, end: story.start + text.length };
}

function findingsIn({ text, start, end }: Host, rule: Rule): readonly Finding[] {
  return candor()
    .analyze(text, on(rule))
    .findings.filter(it => it.span.start < end && it.span.end > start);
}

test('the rubric loads without a problem', () => {
  expect(loadBuiltInRubric().problems.filter(it => it.severity !== 'information')).toEqual([]);
});

test('the story that examples are put into holds nothing', () => {
  for (const competency of [undefined, ...builtInRubric().competencies.map(it => it.id)]) {
    const { findings } = candor().analyze(soundStory('', 'action', competency).text);
    expect(
      findings.filter(it => it.scope !== 'measure').map(it => `${it.code}: ${it.message}`),
      competency,
    ).toEqual([]);
  }
});

/** What only the engine can find: a broken rule, a text of two million characters. Each has a test of its own. */
const engines = new Set(['rule-failed', 'too-large', 'not-english']);

describe.each(rules.map(rule => [rule.code, rule] as const))('%s', (code, rule) => {
  test.skipIf(engines.has(code))('has a weak example', () => {
    expect(rule.examples.some(it => it.weak !== '')).toBe(true);
  });

  const weak = rule.examples.filter(it => it.weak !== '');
  test.each(weak.map(it => [it.weak, it] as const))('finds: %s', (text, example) => {
    const story = host(text, rule, example);
    const found = findingsIn(story, rule).filter(it => it.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const flag of example.flags) {
      const start = story.text.indexOf(flag, story.start);
      const isCovered = found.some(it => it.span.start < start + flag.length && start < it.span.end);
      expect(
        isCovered,
        `“${flag}” among ${found.map(it => story.text.slice(it.span.start, it.span.end)).join(' | ')}`,
      ).toBe(true);
    }
    if (example.flags.length > 0) expect(found).toHaveLength(example.flags.length);
  });

  const strong = rule.examples.filter(it => it.strong !== '');
  test.each(strong.map(it => [it.strong, it] as const))('leaves alone: %s', (text, example) => {
    const found = findingsIn(host(text, rule, example), rule);
    const said = isWhole(text) ? found.filter(it => it.code === code) : found.filter(it => it.scope === 'words');
    expect(said.map(it => `${it.code}: ${it.message}`)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { findLenses } from './codeLenses.ts';

function lensesOf(text: string): readonly { at: string; title: string }[] {
  const analysis = candor().analyze(text);
  return findLenses(analysis, analysis.findings, builtInRubric()).map(({ span, title }) => ({
    at: text.slice(span.start, span.end).split('\n')[0] ?? '',
    title,
  }));
}

test('time and the next question above each heading', () => {
  const lenses = lensesOf(
    '# Launch\n\n## Situation\n\nI led four engineers at a bank.\n\n## Action\n\nThe problem was identified and fixed.\n\n## Result\n',
  );
  expect(lenses.map(it => it.at)).toEqual(['## Situation', '## Action', '## Result']);
  expect(lenses[0]?.title).toMatch(/^\d+ s/);
  expect(lenses[1]?.title).toMatch(/^\d+ s · next: [a-z].*[?…]$/);
  expect(lenses[2]?.title).toMatch(/^nothing told yet/);
});

test('one line for a story without headings', () => {
  const [lens, ...others] = lensesOf(
    'I was wrong about the launch. I rolled it back within the hour.\n\nIt held since.\n',
  );
  expect(lens?.title).toMatch(/\d:\d\d · no headings$/);
  expect(others).toEqual([]);
});

test('never more than sixty characters', () => {
  for (const { title } of lensesOf(
    '## Action\n\nWe helped with various things. The vendor broke it. My manager asked me to look.\n',
  )) {
    expect(title.length).toBeLessThanOrEqual(60);
  }
});

test('nothing where there is no story', () => {
  expect(lensesOf('')).toEqual([]);
});

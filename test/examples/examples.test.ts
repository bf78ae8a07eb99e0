import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyBudget } from '../../server/src/core/findings/budget.ts';
import { candor } from '../fixture/check.ts';
import { builtInRubric } from '../fixture/rubric.ts';

const read = (name: string) => readFileSync(new URL(`../../examples/${name}.story.md`, import.meta.url), 'utf8');

/** As the first look shows it: `code “words”`, in the order of the text. */
function shownIn(name: string): readonly string[] {
  const analysis = candor().analyze(read(name));
  const shown = applyBudget(analysis, builtInRubric(), { show: 'focused' });
  return shown.map(({ code, span }) => `${code} “${analysis.document.text.slice(span.start, span.end)}”`);
}

test('the weak example holds four findings of four kinds', () => {
  expect(shownIn('weak')).toEqual([
    'assigned-initiation “My manager asked me to look”',
    'defensive-tone “To be fair”',
    'passive-voice “was rewritten”',
    'vague-language “helped with the tests”',
  ]);
});

test('the strong example holds none', () => {
  expect(shownIn('strong')).toEqual([]);
});

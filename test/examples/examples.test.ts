import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyBudget } from '../../server/src/core/findings/budget.ts';
import { candor } from '../fixture/check.ts';
import { builtInRubric } from '../fixture/rubric.ts';

const read = (name: string) => readFileSync(new URL(`../../examples/${name}.story.md`, import.meta.url), 'utf8');

/** As it is shown: `code “words”`, in the order of the text. */
function shownIn(text: string): readonly string[] {
  const analysis = candor().analyze(text);
  const shown = applyBudget(analysis, builtInRubric(), { show: 'focused' });
  return shown.map(({ code, span }) => `${code} “${analysis.document.text.slice(span.start, span.end)}”`);
}

test('the weak example holds five things to mend, of five kinds; one shows once the first is mended', () => {
  const others = [
    'defensive-tone “To be fair”',
    'passive-voice “was rewritten”',
    'vague-language “helped with the tests”',
  ];
  const weak = read('weak');
  expect(shownIn(weak)).toEqual(['assigned-initiation “My manager asked me to look”', ...others]);
  const begun = weak.replace('My manager asked me', 'I saw the same invoice twice and decided');
  expect(shownIn(begun)).toEqual(['missing-section “The invoices that went out twice”', ...others]);
});

test('the strong example holds none', () => {
  expect(shownIn(read('strong'))).toEqual([]);
});

test('the weak example shows how a passive gets its doer, and asks whether that is true', async () => {
  const analysis = candor().analyze(read('weak'));
  const passive = analysis.findings.find(it => it.code === 'passive-voice');
  const [first] = passive ? await candor().getFixesOf(analysis, passive) : [];
  expect(first?.title).toBe('Say who: “I rewrote the retry on Friday, and I…” (if it was you)');
});

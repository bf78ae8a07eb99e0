import { describe, expect, test } from 'vitest';
import { readRubrics } from '../scripts/build-rubrics.ts';
import { readSentence } from '../server/src/core/english/readSentence.ts';
import { findSignals } from '../server/src/core/evidence/signals.ts';
import type { SentenceFlags } from '../server/src/core/story/story.ts';

/** Signals carry the product's judgement, so each proves itself on sentences of its own: those that show it and those close by. */

const { rubric } = readRubrics();

const prose: SentenceFlags = { bullet: false, quoted: 'none', cell: false, heading: false };
const line: SentenceFlags = { ...prose, bullet: true };

function signalsOf(text: string, flags: SentenceFlags): readonly string[] {
  return findSignals(readSentence(text, flags), rubric);
}

describe.each(rubric.signals)('$id', signal => {
  test('has sentences enough on both sides', () => {
    expect(signal.examples.length).toBeGreaterThanOrEqual(signal.competency === undefined ? 4 : 6);
    expect(signal.counterExamples.length).toBeGreaterThanOrEqual(signal.competency === undefined ? 3 : 4);
  });

  test.each(signal.examples)('is seen in: %s', example => {
    expect(signalsOf(example, line)).toContain(signal.id);
  });

  test.each(signal.counterExamples)('is not seen in: %s', example => {
    expect(signalsOf(example, prose)).not.toContain(signal.id);
    expect(signalsOf(example, line)).not.toContain(signal.id);
  });
});

test('every signal has its words', () => {
  for (const { id, title, why, how } of rubric.signals) expect([id, title, why, how]).not.toContain('');
});

test('every common miss is found by a rule that there is', () => {
  const codes = new Set(rubric.rules.map(it => it.code));
  const missing = rubric.signals.flatMap(({ id, commonMiss }) =>
    commonMiss?.code === undefined || codes.has(commonMiss.code) ? [] : [`${id}: ${commonMiss.code}`],
  );
  expect(missing).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../server/src/core/analysis.ts';
import { addMissingSections } from '../../server/src/core/features/addMissingSections.ts';
import { nextQuestion, startAsking, stopAsking } from '../../server/src/core/features/asks.ts';
import { labelStory } from '../../server/src/core/features/labelStory.ts';
import { moveSentence } from '../../server/src/core/features/moveSentence.ts';
import { arcToStar, starToArc } from '../../server/src/core/features/rearrange.ts';
import type { Refactoring, Refusal } from '../../server/src/core/features/refactoring.ts';
import { splitFile } from '../../server/src/core/features/splitFile.ts';
import { applyChanges } from '../../server/src/core/fixes/fix.ts';
import type { Rubric } from '../../server/src/core/rubric/rubric.ts';
import { candor } from '../fixture/check.ts';
import { builtInRubric } from '../fixture/rubric.ts';
import { readFixtures } from './fixtures.ts';

const rubric = builtInRubric();
type Change = (analysis: Analysis, story: number, rubric: Rubric) => Refactoring | Refusal;

/** However people write: no change of shape may lose or double what is told. */
describe.each(readFixtures())('$name', ({ text }) => {
  const analysis = candor().analyze(text);
  const stories = analysis.stories.map((_, index) => index);

  test.each([
    ['STAR to arc', starToArc],
    ['arc to STAR', arcToStar],
    ['labels', labelStory],
  ] satisfies [string, Change][])('%s keeps every sentence', (_, change) => {
    for (const story of stories) {
      const done = change(analysis, story, rubric);
      if (done.kind === 'refactoring') expect(told(applyChanges(text, done.edits))).toEqual(told(text));
    }
  });

  test.each([
    ['STAR to arc', starToArc],
    ['arc to STAR', arcToStar],
    ['labels', labelStory],
    ['missing parts', addMissingSections],
  ] satisfies [string, Change][])('%s is the same on Windows', (_, change) => {
    const unix = text.replace(/\r\n?/g, '\n');
    const windows = unix.replaceAll('\n', '\r\n');
    for (const story of stories) {
      expect(changed(windows, change, story)).toBe(changed(unix, change, story).replaceAll('\n', '\r\n'));
    }
  });

  test('what is added takes nothing away', () => {
    for (const story of stories) {
      const done = addMissingSections(analysis, story, rubric);
      if (done.kind === 'refactoring') expect(done.edits.every(it => it.span.start === it.span.end)).toBe(true);
    }
  });

  test('a sentence that moves is still there, once', () => {
    for (const { sentences } of analysis.stories) {
      for (const { sentence } of sentences) {
        for (const { edits } of moveSentence(analysis, sentence.span.start, rubric)) {
          expect(told(applyChanges(text, edits))).toEqual(told(text));
        }
      }
    }
  });

  test('files together tell what the one told', () => {
    const split = splitFile(analysis);
    if (split.kind === 'split') expect(told(...split.files.map(it => it.text))).toEqual(told(text));
  });

  test('asking and stopping leaves what is told', () => {
    for (const story of stories) {
      const asked = startAsking(analysis, story, rubric);
      if (!asked) continue;
      const questioned = applyChanges(text, asked.edits);
      expect(told(questioned)).toEqual(told(text));
      const after = candor().analyze(questioned);
      const at = after.stories.findIndex((_, index) => nextQuestion(after, index, rubric));
      expect(at).toBeGreaterThanOrEqual(0);
      const stopped = stopAsking(after, at, rubric);
      expect(told(applyChanges(questioned, stopped?.edits ?? []))).toEqual(told(text));
    }
  });
});

function changed(text: string, change: Change, story: number): string {
  const done = change(candor().analyze(text), story, rubric);
  return done.kind === 'refactoring' ? applyChanges(text, done.edits) : done.reason;
}

/** The sentences of all stories, sorted: a change of shape may change their order. */
function told(...texts: readonly string[]): readonly string[] {
  return texts
    .flatMap(it => candor().analyze(it).stories)
    .flatMap(it => it.sentences.map(({ sentence }) => sentence.text))
    .sort();
}

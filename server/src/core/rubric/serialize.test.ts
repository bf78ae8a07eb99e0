import { expect, it } from 'vitest';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { deserializeRubric, serializeRubric } from './serialize.ts';

it('writes the rubric of the product and reads the same', () => {
  const rubric = builtInRubric();
  expect(deserializeRubric(serializeRubric(rubric))).toEqual(rubric);
});

it('keeps the forms of a list once, in the file and in memory', () => {
  const rubric = deserializeRubric(serializeRubric(builtInRubric()));
  const phrases = rubric.rules
    .flatMap(it => it.detect)
    .flatMap(it => (it.kind === 'phrase' ? it.match : []))
    .flatMap(it => (it.kind === 'phrase' ? [it.phrase] : []));
  const forms = phrases.flatMap(it => it.slots).map(it => it.forms);
  expect(new Set(forms).size).toBe(new Set(forms.map(it => JSON.stringify(it))).size);
});

it('refuses what is no rubric', () => {
  expect(() => deserializeRubric('{"version":2}')).toThrow('build again');
});

import { expect, it } from 'vitest';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import type { Phrase } from './rubric.ts';
import { deserializeRubric, serializeRubric } from './serialize.ts';

it('writes the rubric of the product and reads the same', () => {
  const rubric = builtInRubric();
  expect(unfolded(deserializeRubric(serializeRubric(rubric)))).toEqual(unfolded(rubric));
});

/** A copy in which the phrases have all their words: read from a file they make them when they are asked for. */
function unfolded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unfolded);
  if (value instanceof Map) return new Map([...value].map(([key, it]) => [key, unfolded(it)]));
  if (value instanceof Set) return value;
  if ('slots' in value && 'waitsFor' in value) {
    const { source, slots, waitsFor } = value as Phrase;
    return { source, slots, waitsFor };
  }
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, unfolded(it)]));
}

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

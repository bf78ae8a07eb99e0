import { describe, expect, test } from 'vitest';
import { findSymbols, type StorySymbol } from '../../server/src/core/features/documentSymbols.ts';
import type { Span } from '../../server/src/core/story/story.ts';
import { candor } from '../fixture/check.ts';
import { builtInRubric } from '../fixture/rubric.ts';
import { readFixtures } from './fixtures.ts';

/** An editor shows no outline at all where one name lies outside its symbol, or a part outside its story. */
describe('the outline of whole stories', () => {
  for (const { name, text } of readFixtures()) {
    test(`${name} nests`, () => {
      expect(outliers(findSymbols(candor().analyze(text), builtInRubric()), { start: 0, end: text.length })).toEqual(
        [],
      );
    });
  }
});

function outliers(symbols: readonly StorySymbol[], within: Span): readonly string[] {
  return symbols.flatMap(({ name, span, selection, children }) => [
    ...(covers(within, span) && covers(span, selection) ? [] : [name]),
    ...outliers(children, span),
  ]);
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

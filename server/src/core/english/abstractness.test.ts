import { describe, expect, it } from 'vitest';
import { isAbstractNoun } from './abstractness.ts';

describe('a noun is abstract', () => {
  it.each(['trust', 'openness', 'improvement', 'reliability', 'episode', 'ownership', 'communication'])('%s', word => {
    expect(isAbstractNoun(word)).toBe(true);
  });
});

describe('a noun names something to look at', () => {
  it.each(['invoice', 'station', 'prescription', 'apartment', 'calendar', 'ship', 'city', 'kubernetes'])('%s', word => {
    expect(isAbstractNoun(word)).toBe(false);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundShort } from './rounding.ts';

test.each([
  [59.7, 60, 59],
  [60.2, 60, 61],
  [44.4, 60, 44],
  [60, 60, 60],
  [119.6, 120, 119],
])('%d against %d is said as %d', (value, limit, said) => expect(roundShort(value, limit)).toBe(said));

test('keeps tenths where tenths are said', () => expect(roundShort(2.04, 2, 0.1)).toBeCloseTo(2.1));

test('what is said lies on the same side of the limit, less than two steps from the value', () => {
  const number = fc.double({ min: 1, max: 500, noNaN: true });
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 500 }), (value, limit) => {
      const said = roundShort(value, limit);
      expect(Math.sign(said - limit)).toBe(Math.sign(value - limit));
      expect(Math.abs(said - value)).toBeLessThan(2);
    }),
  );
});

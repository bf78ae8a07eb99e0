import { describe, expect, test } from 'vitest';
import { describeDocument, parse, readFixtures } from './fixtures.ts';

describe('whole stories', () => {
  for (const { name, form, text, expected } of readFixtures()) {
    test(`${name}: ${form}`, () => {
      expect(describeDocument(parse(text), expected)).toBe(expected);
    });
  }
});

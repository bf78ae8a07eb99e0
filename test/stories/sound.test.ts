import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { candor } from '../fixture/check.ts';

/** Stories in which somebody owns an error at once, tells of it early, mends it and shows that it held: nothing is to be mended first. */
const folder = path.resolve(import.meta.dirname, 'sound');

describe('a sound story', () => {
  test.each(readdirSync(folder))('%s has nothing to mend first', name => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const first = candor()
      .analyze(text)
      .findings.filter(it => it.class === 'disqualifier')
      .map(it => `${it.code} “${text.slice(it.span.start, it.span.end)}”`);
    expect(first).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { compileGlob, matchesGlob } from './globs.ts';

test.each([
  ['**/*.md', 'a.md', true],
  ['**/*.md', 'x/y/a.md', true],
  ['*.md', 'x/a.md', false],
  ['stories/**', 'stories/x/a.md', true],
  ['stories/', 'stories/x/a.md', true],
  ['./stories/*.md', 'stories/a.md', true],
  ['**/2026/**/*.md', 'a/2026/b/c/d.md', true],
  ['**/2026/**/*.md', 'a/2025/b.md', false],
  ['{drafts,told}/*.{md,markdown}', 'told/a.markdown', true],
  ['{drafts,told}/*.{md,markdown}', 'kept/a.md', false],
  ['week-[0-9]?.md', 'week-12.md', true],
  ['week-[!0-9].md', 'week-1.md', false],
  ['a*b*c.md', 'aXbYc.md', true],
  ['a.md', 'aXmd', false],
  ['ü ü/[ä].md', 'ü ü/ä.md', true],
])('%s · %s · %s', (pattern, path, fits) => {
  expect(matchesGlob(compileGlob(pattern), path)).toBe(fits);
});

test('a pattern made to be slow is not', () => {
  const globs = compileGlob(`${'**/'.repeat(40)}${'*a'.repeat(40)}${'{a,b}'.repeat(30)}`);
  expect(matchesGlob(globs, `${'a/'.repeat(200)}${'a'.repeat(300)}`)).toBe(false);
});

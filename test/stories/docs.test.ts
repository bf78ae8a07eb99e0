import { expect, test } from 'vitest';
import { buildParsingTable } from '../../scripts/parsing-table.ts';

test('docs/parsing.md says what the parser does (npx vitest run test/stories/docs.test.ts -u writes it)', async () => {
  await expect(buildParsingTable()).toMatchFileSnapshot('../../docs/parsing.md');
});

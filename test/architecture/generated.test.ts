import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generated } from '../../scripts/generated.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each([...(await generated(root))])('%s is fresh (npm run generate writes it)', (file, text) => {
  expect(readFileSync(path.join(root, file), 'utf8')).toBe(text);
});

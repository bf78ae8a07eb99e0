import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../scripts/build-rubrics.ts';
import { builtInRubric } from '../fixture/rubric.ts';

test.each([...generatedFiles(builtInRubric())])(
  '%s is fresh (node scripts/run.mjs scripts/build-rubrics.ts --docs writes it)',
  (file, text) => {
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toBe(text);
  },
);

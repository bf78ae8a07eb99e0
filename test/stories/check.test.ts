import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../server/src/cli/checkJson.ts';
import { run } from '../../server/src/cli/commands.ts';
import { inflector } from '../../server/src/inflector.ts';
import { candor } from '../fixture/check.ts';
import { builtInRubric } from '../fixture/rubric.ts';
import { readFixtures } from './fixtures.ts';

/** What `candor check --format json` says of every fixture at once, as a script reads it. */
async function checked(): Promise<CheckReport> {
  let out = '';
  await run(
    ['check', '--format', 'json', fileURLToPath(new URL('./parsing', import.meta.url))],
    {
      version: '0.0.0',
      loadRubric: builtInRubric,
      createService: candor,
      loadInflector: async () => inflector,
    },
    {
      out: text => {
        out += text;
      },
      err: text => expect(text).toBe(''),
      readInput: async () => new Uint8Array(),
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      colours: false,
    },
  );
  return JSON.parse(out) as CheckReport;
}

/** The labelled parts of each story, in the order of their names. */
function partsDrawn(expected: string): readonly string[] {
  return expected.split('\n---\n').map(story => {
    const named = story.split('\n').flatMap(line => line.slice(0, line.indexOf(':')).split('+'));
    return [...new Set(named)]
      .filter(it => !['lead', 'other', 'none', 'kind'].includes(it))
      .sort()
      .join(' ');
  });
}

describe('candor check --format json', async () => {
  const { files } = await checked();

  for (const { name, expected } of readFixtures()) {
    test(`gives the parts of ${name} as a reader would`, () => {
      const file = files.find(it => it.path.endsWith(`${name}.story.md`));
      const given = (file?.stories ?? []).map(story =>
        [...new Set(story.parts.filter(it => it.from === 'label').map(it => it.part))].sort().join(' '),
      );
      expect(given).toEqual(expected.startsWith('kind: ') ? [] : partsDrawn(expected));
    });
  }
});

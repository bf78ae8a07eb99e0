import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rulePage } from '../server/src/core/rubric/rulePage.ts';
import { buildBundle } from './build-l10n.ts';
import { buildLintBans } from './build-lint-bans.ts';
import { generatedFiles, readRubrics } from './build-rubrics.ts';
import { buildSnippets } from './build-snippets.ts';
import { buildFolderSchema, buildManifest, buildReadme, buildTexts } from './generate-manifest.ts';
import { buildParsingTable } from './parsing-table.ts';

/** Every file that is written by the project itself, with the text it should have. `npm run generate` writes them, a test compares. */
export async function generated(root: string): Promise<ReadonlyMap<string, string>> {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const { rubric } = readRubrics();
  return new Map([
    ...generatedFiles(rubric),
    ...rubric.rules.map(rule => [`docs/rules/${rule.code}.md`, `${rulePage(rule, rubric)}\n`] as const),
    ['README.md', buildReadme(read('README.md'))],
    ['biome.json', buildLintBans(read('biome.json'))],
    ['docs/candor.schema.json', buildFolderSchema()],
    ['docs/parsing.md', buildParsingTable()],
    ['l10n/bundle.l10n.json', buildBundle(path.join(root, 'client/src'))],
    ['package.json', buildManifest(read('package.json'))],
    ['package.nls.json', buildTexts(read('package.nls.json'))],
    ['snippets/story.code-snippets', buildSnippets(path.join(root, 'rubrics'))],
  ]);
}

#!/usr/bin/env node
// npm run test:desktop: the editor suite in desktop VS Code, which @vscode/test-electron downloads. Needs a screen, or
// xvfb-run. `npm test` does without: it takes its editor from the npm registry.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { importTs } from './import-ts.mjs';
import { root } from './packages.mjs';

const build = spawnSync(process.execPath, ['esbuild.js', '--tests'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

const { writeExpectedFindings } = await importTs('test/editor/expectedFindings.ts');
const expected = writeExpectedFindings(path.join(root, '.cache/editor-suite/workspace'));
const workspace = mkdtempSync(path.join(tmpdir(), 'candor-')); // a copy, for the tests change files
for (const folder of ['examples', 'test/editor/workspace', expected]) {
  cpSync(path.resolve(root, folder), workspace, { recursive: true });
}
try {
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, '.cache', 'editor-suite', 'node.cjs'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}

#!/usr/bin/env node
// npm test [-- NAME …]: installs what is missing and runs every suite, or those named. The last line counts all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkNode, ensurePackages, root } from './packages.mjs';

checkNode();
ensurePackages();

const passed = { passed: 1, failed: 0 };
const failed = { passed: 0, failed: 1 };

/** Each returns its counts, or a map of several suites' counts. What comes later may use what came before. */
const suites = {
  lint: () => command('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  types: () => command('node_modules/typescript/bin/tsc', ['-b']),
  build: () => command('esbuild.js', ['--tests']),
  unit: () => vitest(),
  package: () => packageSuite(),
  editor: () => editorSuites(),
  evenings: () => eveningsSuite(),
};

const named = process.argv.slice(2);
const unknown = named.filter(it => !(it in suites));
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}
process.exit(await runSuites(named.length > 0 ? named : Object.keys(suites)));

async function runSuites(names) {
  const results = new Map();
  for (const name of withWhatTheyNeed(names)) {
    console.log(`\n── ${name} ──`);
    const start = Date.now();
    for (const [suite, counts] of await countsOf(name)) results.set(suite, counts);
    console.log(`   ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  return report(results);
}

function withWhatTheyNeed(names) {
  const needed =
    names.includes('editor') || names.includes('evenings')
      ? ['build', 'package']
      : names.includes('package')
        ? ['build']
        : [];
  return Object.keys(suites).filter(it => names.includes(it) || needed.includes(it));
}

async function countsOf(name) {
  try {
    const counts = await suites[name]();
    return counts instanceof Map ? counts : [[name, counts]];
  } catch (error) {
    console.error(error.message);
    return [[name, failed]];
  }
}

function report(results) {
  console.log('\n── all suites ──');
  let [allPassed, allFailed] = [0, 0];
  for (const [name, { passed, failed, skipped = 0 }] of results) {
    const note = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`${name.padEnd(40)}${String(passed).padStart(6)} passed, ${failed} failed${note}`);
    allPassed += passed;
    allFailed += failed;
  }
  console.log(`\n${allPassed} passed, ${allFailed} failed`);
  return allFailed === 0 && allPassed > 0 ? 0 : 1;
}

function command(file, args) {
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0 ? passed : failed;
}

/** One run of Vitest, counted by folder: what lies beside its module is `unit`, what lies in test/ has its folder's name. */
function vitest() {
  const report = path.join(root, '.cache', `vitest-${process.pid}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  command('node_modules/vitest/vitest.mjs', ['run', ...reporters]);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  const counts = new Map();
  for (const { name, status, assertionResults } of testResults) {
    const suite = suiteOf(path.relative(root, name).split(path.sep));
    const sum = counts.get(suite) ?? { passed: 0, failed: 0, skipped: 0 };
    for (const { status } of assertionResults)
      sum[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
    if (status === 'failed' && assertionResults.every(it => it.status !== 'failed')) sum.failed += 1; // it did not load
    counts.set(suite, sum);
  }
  return counts;
}

function suiteOf([top, folder]) {
  return top === 'test' ? folder.replace('.test.ts', '') : 'unit';
}

async function packageSuite() {
  const { packageExtension } = await import('./package.mjs');
  await packageExtension();
  const bins = [
    ['dist/cli.cjs', ['--version']],
    ['dist/server.node.cjs', ['--version']],
  ].map(([file, args]) => command(file, args));
  return [passed, ...bins].reduce((sum, it) => ({ passed: sum.passed + it.passed, failed: sum.failed + it.failed }));
}

async function editorSession() {
  const [{ bringBrowser }, { installEditor }, { importTs }] = await Promise.all([
    import('./editor/browser.mjs'),
    import('./editor/install.mjs'),
    import('./import-ts.mjs'),
  ]);
  const { writeExpectedFindings } = await importTs('test/editor/expectedFindings.ts');
  const expected = writeExpectedFindings(path.join(root, '.cache/editor-suite/workspace'));
  return {
    editor: installEditor(),
    browser: bringBrowser(),
    workspace: [...['examples', 'test/editor/workspace'].map(it => path.join(root, it)), expected],
    timeout: 600,
  };
}

/** Whole evenings at the keyboard, with what a person sees. */
async function eveningsSuite() {
  const [{ liveEvenings }, { packagePath }] = await Promise.all([
    import('./editor/evenings.mjs'),
    import('./package.mjs'),
  ]);
  return liveEvenings({ ...(await editorSession()), vsix: packagePath() });
}

/** The packed extension on Node.js, and the folder in a web worker, where no package can be installed; each in three windows. */
async function editorSuites() {
  const [{ runSuite }, { packagePath }] = await Promise.all([import('./editor/session.mjs'), import('./package.mjs')]);
  const common = await editorSession();
  const built = file => path.join(root, '.cache', 'editor-suite', file);
  const hosts = {
    'Node.js host': { vsix: packagePath(), tests: built('node.cjs') },
    'web worker host': { extension: root, web: true, tests: built('web.cjs') },
  };
  const windows = {
    '': {},
    ', virtual folder': { folder: 'memfs:/bank', beside: [await packFileSystem(built('memfs'))] },
    ', no folder': { noFolder: true },
  };
  const counts = new Map();
  for (const [host, of] of Object.entries(hosts)) {
    for (const [window, opened] of Object.entries(windows)) {
      counts.set(`editor, ${host}${window}`, await runSuite({ ...common, ...of, ...opened }));
    }
  }
  return counts;
}

/** The extension that brings the file system of the virtual folder. */
async function packFileSystem(folder) {
  const { createVSIX } = await import('@vscode/vsce');
  const packagePath = `${folder}.vsix`;
  await createVSIX({ cwd: folder, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
  return packagePath;
}

// node esbuild.js [--dev] [--watch] [--tests]
//
// Bundles the client, the server, the command line and the rubrics into dist/. Without options: minified, and the
// build fails when something has outgrown its limit. --dev: source maps, as written. --tests: the editor suite too.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { importTs } from './scripts/import-ts.mjs';

const { values: options } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('.', import.meta.url));
const dev = options.dev || options.watch;

/** Kilobytes that a file of dist/ may have. What grows past its limit is looked at before the limit is. */
const limits = {
  'client.node.cjs': 550,
  'client.web.cjs': 550, // not .js, which would be an ES module here, and web hosts take none
  'server.node.cjs': 1050,
  'server.web.js': 3000, // holds compromise and the rubrics as well
  'cli.cjs': 850,
  'compromise.cjs': 450,
  // A sixth of it is what was learned of how flaws are worded, a fiftieth how evidence is.
  'rubrics.json': 1090,
};

/** The inflector and, with it, compromise: loaded when first needed, never at the start. */
const inflector = 'server/src/inflector.ts';

// On Node.js `import()` of the inflector reads a second bundle. It must be reached through named exports: Node.js
// takes the whole `module.exports` of a bundle for its `default`.
const inflectorApart = {
  name: 'inflector-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/inflector\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './compromise.cjs', external: true } : undefined,
    );
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  // The build of `yaml` for browsers is made of ES modules, so what nobody uses of it stays out.
  alias: { yaml: path.join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
  format: 'cjs',
  minify: !dev,
  sourcemap: dev,
  sourcesContent: false,
  external: ['vscode'],
  legalComments: 'none',
  logLevel: 'warning',
};
const forTests = { minify: false, loader: { '.code-snippets': 'json' } };
const node = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
const executable = {
  plugins: [inflectorApart],
  // Some packages are ES modules that ask where they lie, which a CommonJS bundle has no word for.
  banner: { js: "#!/usr/bin/env node\nconst ownUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'ownUrl' },
};

const product = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.node.cjs' },
  { ...web, entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/client.web.cjs' },
  { ...node, ...executable, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.node.cjs' },
  { ...web, format: 'iife', entryPoints: ['server/src/main.browser.ts'], outfile: 'dist/server.web.js' },
  { ...node, ...executable, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.cjs' },
  { ...node, entryPoints: [inflector], outfile: 'dist/compromise.cjs' },
];

const tests = [
  // Mocha stays outside: it loads parts of itself by path, and the Node.js host can require it.
  {
    ...node,
    ...forTests,
    external: ['vscode', 'mocha'],
    entryPoints: ['test/editor/index.node.ts'],
    outfile: '.cache/editor-suite/node.cjs',
  },
  { ...web, ...forTests, entryPoints: ['test/editor/index.web.ts'], outfile: '.cache/editor-suite/web.cjs' },
  // The extension that brings a file system; its manifest names its bundle, so both are put side by side.
  {
    ...web,
    entryPoints: ['test/editor/virtual/extension.ts', 'test/editor/virtual/package.json'],
    loader: { '.json': 'copy' },
    outdir: '.cache/editor-suite/memfs',
    outExtension: { '.js': '.cjs' },
  },
];

async function writeRubrics() {
  const { buildRubrics } = await importTs('scripts/build-rubrics.ts');
  const rubrics = await buildRubrics();
  writeFileSync(path.join(root, 'dist', 'rubrics.json'), JSON.stringify(rubrics));
}

function finish() {
  // Only what an earlier build left: somebody may be running what this one has just replaced.
  for (const name of readdirSync(path.join(root, 'dist'))) {
    if (!(name in limits)) rmSync(path.join(root, 'dist', name), { recursive: true });
  }
  for (const bin of ['server.node.cjs', 'cli.cjs']) {
    const file = path.join(root, 'dist', bin);
    if (existsSync(file)) chmodSync(file, 0o755);
  }
  const sizes = Object.entries(limits)
    .filter(([name]) => existsSync(path.join(root, 'dist', name)))
    .map(([name, limit]) => ({ name, limit, size: statSync(path.join(root, 'dist', name)).size / 1000 }));
  for (const { name, limit, size } of sizes) {
    console.log(`${name.padEnd(18)}${size.toFixed(0).padStart(6)} kB${dev ? '' : ` of ${limit}`}`);
  }
  const outgrown = sizes.filter(({ limit, size }) => size > limit);
  if (dev || outgrown.length === 0) return;
  console.error(`too large: ${outgrown.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const wanted = [...product, ...(options.tests ? tests : [])].filter(({ entryPoints: [file] }) => {
  const landed = existsSync(path.join(root, file));
  if (!landed) console.warn(`not there yet: ${file}`);
  return landed;
});
const hasRubrics = existsSync(path.join(root, 'scripts/build-rubrics.ts'));

mkdirSync(path.join(root, 'dist'), { recursive: true });
if (hasRubrics)
  await writeRubrics(); // first, for the web worker holds them
else console.warn('not there yet: scripts/build-rubrics.ts');

if (options.watch) {
  for (const bundle of wanted) await (await esbuild.context({ ...bundle, logLevel: 'info' })).watch();
  watch(path.join(root, 'rubrics'), { recursive: true }, (_, file) => {
    if (file?.endsWith('.yaml')) writeRubrics().catch(error => console.error(error.message));
  });
} else {
  const built = await Promise.allSettled(wanted.map(bundle => esbuild.build(bundle)));
  if (built.some(it => it.status === 'rejected')) process.exit(1); // esbuild has said why
  finish();
}

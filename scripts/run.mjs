#!/usr/bin/env node
/**
 * Runs a TypeScript script of this repository: `node scripts/run.mjs scripts/facts.ts [arguments]`.
 *
 * The script is bundled by esbuild into `.cache/` and imported from there; packages stay outside the bundle, so that peers keep their own
 * module format. Standard input and output are the script's.
 */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  console.error('usage: node scripts/run.mjs <script.ts> [arguments]');
  process.exit(2);
}

const outfile = join(root, '.cache', 'scripts', `${basename(script, '.ts')}.mjs`);
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [resolve(script)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv = [process.argv[0] ?? 'node', resolve(script), ...rest];
await import(pathToFileURL(outfile).href);

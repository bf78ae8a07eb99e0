#!/usr/bin/env node
// npm run package: the extension as one file, candor-<version>.vsix, which any VS Code installs by drag and drop.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX, listFiles } from '@vscode/vsce';
import { root } from './packages.mjs';

/** Kilobytes that the package may have. */
const limit = 2500;

/** Every file that belongs into the package, and no other. */
const contents = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/client.node.cjs',
  'dist/client.web.cjs',
  'dist/compromise.cjs',
  'dist/rubrics.json',
  'dist/server.node.cjs',
  'dist/server.web.js',
  'docs/candor.schema.json',
  ...readdirSync(path.join(root, 'docs', 'rules')).map(it => `docs/rules/${it}`),
  'examples/strong.story.md',
  'examples/weak.story.md',
  'l10n/bundle.l10n.json',
  'media/icon.png',
  'media/mending.png',
  'media/preview.css',
  ...['bring', 'mend', 'see', 'write'].map(it => `media/walkthrough/${it}.svg`),
  'package.json',
  'package.nls.json',
  'rubrics/rubric.schema.json',
  'snippets/story.code-snippets',
];

/** Where the package is put. */
export function packagePath() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, `candor-${version}.vsix`);
}

/** Packs what is in dist/ into one file; throws where something is missing, superfluous or too large. */
export async function packageExtension() {
  checkContents(await listFiles({ cwd: root, dependencies: false }));
  await createVSIX({
    cwd: root,
    packagePath: packagePath(),
    dependencies: false, // all of them are in the bundles
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const size = statSync(packagePath()).size / 1000;
  if (size > limit) throw new Error(`the package has ${size.toFixed(0)} kB, ${limit} are allowed`);
  console.log(`${path.basename(packagePath())}: ${size.toFixed(0)} kB of ${limit}`);
}

function checkContents(files) {
  const missing = contents.filter(it => !files.includes(it));
  const superfluous = files.filter(it => !contents.includes(it));
  if (missing.length > 0) throw new Error(`not in the package: ${missing.join(', ')}`);
  if (superfluous.length > 0) throw new Error(`should not be in the package: ${superfluous.join(', ')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await packageExtension();

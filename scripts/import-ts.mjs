// Loads a TypeScript module of this project on any Node.js from 20.19 on, which cannot read types itself.
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

// In the bundle `import.meta.url` would name the bundle; each module means its own place.
const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      return {
        loader: 'ts',
        contents: source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
      };
    });
  },
};

/** The module's exports. `file` is relative to the project; packages stay what they are in node_modules. */
export async function importTs(file) {
  const folder = path.join(root, '.cache', 'run');
  mkdirSync(folder, { recursive: true });
  // One bundle per process, for two may load the same module at the same time.
  const outfile = path.join(folder, `${file.replace(/[^\w.-]/g, '-')}.${process.pid}.mjs`);
  process.on('exit', () => rmSync(outfile, { force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: [ownPlace],
  });
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(outfile).href);
}

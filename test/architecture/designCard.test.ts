import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const packages: Readonly<Record<string, string>> = { ...manifest.dependencies, ...manifest.devDependencies };

/** The card of the project: what stands at its top, and the packages it is made with. */
const card = {
  top: ['client', 'server', 'rubrics', 'snippets', 'test', 'package.json', 'tsconfig.json', 'esbuild.js', 'README.md'],
  // Each with the source that needs it: a package that nothing imports is not in use.
  packages: {
    'vscode-languageclient': ['client/src'],
    'vscode-languageserver': ['server/src'],
    compromise: ['server/src'],
    esbuild: ['esbuild.js'],
    '@vscode/test-electron': ['scripts'],
  },
};

describe('the design card', () => {
  test.each(card.top)('%s is there', name => {
    expect(existsSync(path.join(root, name))).toBe(true);
  });

  test.each(Object.entries(card.packages))('%s is in use', (name, places) => {
    expect(packages).toHaveProperty([name]);
    expect(places.flatMap(sourcesIn).some(it => imports(it, name))).toBe(true);
  });

  test('@types/vscode is pinned to the oldest VS Code that is supported', () => {
    expect(`^${packages['@types/vscode']}`).toBe(manifest.engines.vscode);
  });

  test('every package has one exact version', () => {
    expect(Object.values(packages).filter(it => !/^\d+\.\d+\.\d+$/.test(it))).toEqual([]);
  });

  test('the lock file names no registry', () => {
    expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});

function sourcesIn(place: string): readonly string[] {
  if (place.endsWith('.js')) return [place];
  return readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
    .filter(it => /\.(ts|mjs)$/.test(it))
    .map(it => path.join(place, it));
}

function imports(file: string, name: string): boolean {
  const text = readFileSync(path.join(root, file), 'utf8');
  return new RegExp(`(?:from|import)\\s*\\(?\\s*['"]${name}(?:/[\\w/-]+)?['"]`).test(text);
}

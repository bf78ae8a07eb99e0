import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Layer, layerOf, layers } from './arrows.ts';
import { findImports, type Import, importsOf } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const imports = [...findImports(root, 'server/src'), ...findImports(root, 'client/src')];

describe('imports', () => {
  test('follow the arrows', () => {
    expect(imports.flatMap(it => faultOf(it) ?? [])).toEqual([]);
  });

  test('lead nowhere in a circle', () => {
    expect(findCircle(imports)?.join('\n → ')).toBeUndefined();
  });

  test('of the core stay in the core', () => {
    const strays = imports.filter(it => isCore(it.from) && !isTest(it.from) && !it.isPackage && !isCore(it.to));
    expect(strays.map(describeImport)).toEqual([]);
  });

  test('are found, so that these tests have something to judge', () => {
    expect(imports.length).toBeGreaterThan(100);
  });
});

describe('the table', () => {
  test('goes from the ground up', () => {
    const names = layers.map(it => it.name);
    const upward = layers.flatMap(({ name, uses }) =>
      uses.filter(it => names.indexOf(it) >= names.indexOf(name)).map(it => `${name} → ${it}`),
    );
    expect(upward).toEqual([]);
  });

  test('names layers that exist', () => {
    const names = new Set(layers.map(it => it.name));
    expect(layers.flatMap(({ uses, types }) => [...uses, ...types]).filter(it => !names.has(it))).toEqual([]);
  });
});

describe('a fault is seen', () => {
  const fault = (file: string, source: string) => importsOf(file, source).flatMap(it => faultOf(it) ?? []);

  test('upward', () => {
    const source = "import { find } from '../detectors/index.ts';";
    expect(fault('server/src/core/story/a.ts', source)).toHaveLength(1);
    expect(fault('server/src/core/story/a.test.ts', source)).toEqual([]);
  });

  test('towards a package', () => {
    expect(fault('server/src/core/story/a.ts', "import fs from 'node:fs';")).toHaveLength(1);
    expect(fault('server/src/core/story/a.ts', "const it = await import('compromise/three');")).toHaveLength(1);
    expect(fault('server/src/core/story/a.ts', "export { Tree } from '@lezer/common';")).toEqual([]);
  });

  test('in more than types', () => {
    const source = (what: string) => `import ${what} from '../../server/src/protocol.ts';`;
    expect(fault('client/src/a.ts', source('type { A }'))).toEqual([]);
    expect(fault('client/src/a.ts', source('{ type A, type B }'))).toEqual([]);
    expect(fault('client/src/a.ts', source('{ type A, b }'))).toHaveLength(1);
  });
});

/** What is wrong with an import, with its place; `undefined` where nothing is. */
function faultOf(it: Import): string | undefined {
  const from = layerOf(it.from);
  if (from === undefined) return undefined;
  return isAllowed(from, it) ? undefined : describeImport(it);
}

function isAllowed(from: Layer, it: Import): boolean {
  if (it.isPackage) return from.packages.includes(it.to);
  const to = layerOf(it.to);
  if (to === from) return true;
  if (to === undefined) return false;
  return from.uses.includes(to.name) || (it.typesOnly && from.types.includes(to.name));
}

function describeImport({ from, line, to }: Import): string {
  return `${from}:${line} imports ${to}`;
}

function isCore(file: string): boolean {
  return file.startsWith('server/src/core/');
}

function isTest(file: string): boolean {
  return file.endsWith('.test.ts');
}

/** A chain of files that ends where it begins; types are erased, so they close no circle. */
function findCircle(all: readonly Import[]): readonly string[] | undefined {
  const edges = all.filter(it => !it.isPackage && !it.typesOnly);
  const done = new Set<string>();
  const visit = (file: string, chain: readonly string[]): readonly string[] | undefined => {
    if (chain.includes(file)) return [...chain.slice(chain.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of edges.filter(it => it.from === file)) {
      const circle = visit(to, [...chain, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const { from } of edges) {
    const circle = visit(from, []);
    if (circle) return circle;
  }
  return undefined;
}

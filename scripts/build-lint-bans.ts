import path from 'node:path';
import { type Layer, layers } from '../test/architecture/arrows.ts';

/** Packages that some layer uses, so that another could think it may. */
const packages = [...new Set(layers.flatMap(it => it.packages))].sort();

const outerFirst = layers.toSorted((a, b) => a.at.length - b.at.length);

/** The file is generated, and no formatter's. */
const asWritten = { includes: ['biome.json'], formatter: { enabled: false } };

/**
 * The text of `biome.json` with one override for each layer. A later override replaces the list of an earlier one, so
 * each repeats everything that its layer may not import, and a file within another layer's folder comes after that folder.
 */
export function buildLintBans(biome: string): string {
  const { overrides: _, ...config } = JSON.parse(biome);
  return `${JSON.stringify({ ...config, overrides: [asWritten, ...outerFirst.map(bansOf)] }, null, 2)}\n`;
}

function bansOf(layer: Layer) {
  const allowed = [layer.name, ...layer.uses, ...layer.types];
  const forbidden = layers.filter(it => !allowed.includes(it.name)).map(patternOf);
  const strangers = packages.filter(it => !layer.packages.includes(it)).flatMap(packagePatterns);
  const message = `Not from ${layer.name}: see test/architecture/arrows.ts.`;
  const options = { patterns: [{ group: [...forbidden, ...strangers], message }] };
  return {
    includes: [isFile(layer) ? layer.at : `${layer.at}/**`, '!**/*.test.ts'],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
  };
}

function patternOf(layer: Layer): string {
  const name = path.posix.basename(layer.at);
  if (isFile(layer)) return `**/${name}`;
  return name === 'src' ? '**/client/src/**' : `**/${name}/**`;
}

function packagePatterns(name: string): readonly string[] {
  return name === 'node:' ? ['node:*', 'node:*/**'] : [name, `${name}/**`];
}

function isFile({ at }: Layer): boolean {
  return at.endsWith('.ts');
}

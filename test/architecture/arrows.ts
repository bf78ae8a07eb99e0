/**
 * Who may import whom. The import-graph test reads this table, and `npm run generate` makes Biome's import bans of it, so
 * an arrow that points the wrong way is underlined where it is written and fails the build where it is not.
 */
export interface Layer {
  readonly name: string;
  /** A folder, or one file, of the project. */
  readonly at: string;
  /** Names of the layers it may use, itself apart. */
  readonly uses: readonly string[];
  /** Layers of which it may use the types. */
  readonly types: readonly string[];
  /** Packages it may use; `node:` stands for all that Node.js brings. */
  readonly packages: readonly string[];
}

const rubric = ['story', 'english', 'rubric'];
const findings = [...rubric, 'evidence', 'detectors', 'findings'];
const core = [...findings, 'analysis', 'report', 'features', 'service'];

/** From the ground up: none uses a later one, but for types. */
export const layers: readonly Layer[] = [
  layer('story', 'server/src/core/story', [], ['@lezer/common', '@lezer/markdown', 'yaml']),
  layer('english', 'server/src/core/english', ['story'], ['compromise']),
  layer('rubric', 'server/src/core/rubric', ['story', 'english'], ['yaml']),
  layer('evidence', 'server/src/core/evidence', rubric, []),
  layer('detectors', 'server/src/core/detectors', [...rubric, 'evidence'], []),
  layer('findings', 'server/src/core/findings', [...rubric, 'evidence', 'detectors'], [], ['analysis']),
  layer('analysis', 'server/src/core/analysis.ts', findings, []),
  layer('judgements', 'server/src/core/judgements.ts', [...findings, 'analysis'], []),
  layer('analyze', 'server/src/core/analyze.ts', [...findings, 'analysis', 'judgements'], []),
  layer('fixes', 'server/src/core/fixes', [...findings, 'analysis'], []),
  layer('report', 'server/src/core/report', [...findings, 'analysis'], []),
  layer('features', 'server/src/core/features', [...findings, 'analysis', 'fixes', 'report'], []),
  layer(
    'service',
    'server/src/core/service.ts',
    [...findings, 'analysis', 'judgements', 'analyze', 'report', 'features'],
    [],
    ['fixes'],
  ),
  layer('settings', 'server/src/settings.ts', findings, []),
  layer('protocol', 'server/src/protocol.ts', [], [], core),
  layer('inflector', 'server/src/inflector.ts', ['english'], ['compromise']),
  layer('equipment', 'server/src/equipment.node.ts', [...core, 'settings', 'inflector'], ['node:']),
  layer('project', 'server/src/project', [...core, 'settings'], ['yaml']),
  layer(
    'lsp',
    'server/src/lsp',
    [...core, 'settings', 'project'],
    ['vscode-languageserver', 'vscode-languageserver-protocol'],
    ['protocol'],
  ),
  layer('cli', 'server/src/cli', [...core, 'settings', 'project', 'equipment'], ['node:', 'tinyglobby', 'yaml']),
  layer('locked files', 'client/src/lockedFiles.node.ts', [], ['vscode', 'node:']),
  layer('client', 'client/src', ['locked files'], ['vscode', 'vscode-languageclient'], ['protocol']),
];

function layer(
  name: string,
  at: string,
  uses: readonly string[],
  packages: readonly string[],
  types: readonly string[] = [],
): Layer {
  return { name, at, uses: uses.filter(it => it !== name), types, packages };
}

/** The layer a file of the project belongs to; entry points and tests belong to none. */
export function layerOf(file: string): Layer | undefined {
  if (file.endsWith('.test.ts')) return undefined;
  return layers.find(({ at }) => file === at || file.startsWith(`${at}/`));
}

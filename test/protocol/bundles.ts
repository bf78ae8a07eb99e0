import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { buildRubrics } from '../../scripts/build-rubrics.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the build makes of the server and the command line. */
export interface Bundles {
  readonly server: string;
  readonly cli: string;
  /** The server for a web worker, in one file. */
  readonly web: string;
}

/** Milliseconds that making them may take on a busy machine. */
export const bundling = 120_000;

/** The bundles of the last build where nothing has changed since; otherwise fresh ones, made the same way. */
export async function findBundles(): Promise<Bundles> {
  const built = path.join(root, 'dist');
  const folder = isFresh(built) ? built : await bundleInto(path.join(root, '.cache', 'protocol', String(process.pid)));
  return {
    server: path.join(folder, 'server.node.cjs'),
    cli: path.join(folder, 'cli.cjs'),
    web: path.join(folder, 'server.web.js'),
  };
}

const needed = ['server.node.cjs', 'server.web.js', 'cli.cjs', 'compromise.cjs', 'rubrics.json'];

function isFresh(folder: string): boolean {
  const files = needed.map(it => path.join(folder, it));
  if (!files.every(it => existsSync(it))) return false;
  const oldest = Math.min(...files.map(it => statSync(it).mtimeMs));
  return [...filesIn('server/src', /\.ts$/), ...filesIn('rubrics', /\.yaml$/)].every(
    it => statSync(it).mtimeMs <= oldest,
  );
}

function filesIn(folder: string, name: RegExp): readonly string[] {
  const all = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return all.filter(it => name.test(it) && !it.endsWith('.test.ts')).map(it => path.join(root, folder, it));
}

async function bundleInto(home: string): Promise<string> {
  const folder = path.join(home, 'dist');
  mkdirSync(folder, { recursive: true });
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  writeFileSync(path.join(home, 'package.json'), JSON.stringify({ version: '0.0.0' }));
  const rubrics = path.join(folder, 'rubrics.json');
  await buildRubrics(rubrics);
  const entries = { 'server.node': 'main.node.ts', cli: 'cli/main.ts', compromise: 'inflector.ts' };
  const bundles = Object.entries(entries).map(([name, entry]) =>
    build({
      ...common,
      entryPoints: [`server/src/${entry}`],
      outfile: path.join(folder, `${name}.cjs`),
      format: 'cjs',
      platform: 'node',
      mainFields: ['module', 'main'],
      plugins: [inflectorApart],
      define: { 'import.meta.url': '__filename' },
    }),
  );
  const web = build({
    ...common,
    entryPoints: ['server/src/main.browser.ts'],
    outfile: path.join(folder, 'server.web.js'),
    format: 'iife',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    plugins: [rubricsAt(rubrics)],
  });
  await Promise.all([...bundles, web]);
  return folder;
}

const common = { absWorkingDir: root, bundle: true, target: 'es2022', logLevel: 'error' } as const;

const inflectorApart: Plugin = {
  name: 'inflector-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/inflector\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './compromise.cjs', external: true } : undefined,
    );
  },
};

/** These rubrics in the place of those that the last build left. */
function rubricsAt(file: string): Plugin {
  return {
    name: 'rubrics-at',
    setup({ onResolve }) {
      onResolve({ filter: /\/rubrics\.json$/ }, () => ({ path: file }));
    },
  };
}

import Mocha from 'mocha';
import { workspace } from 'vscode';
import { print, printCounts } from './print.ts';
import { loadSuite } from './suites.ts';

Mocha.reporters.Base.consoleLog = print;

/** Called by the editor inside its extension host on Node.js; by desktop VS Code too. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // defines `describe` and `it`, which the bundle holds already
  await loadSuite();
  if (workspace.workspaceFolders?.[0]?.uri.scheme === 'file') await import('./suite/permissions.node.test.ts');
  printCounts(
    await new Promise<Mocha.Stats>(resolve => {
      const runner = mocha.run(() => resolve(runner.stats ?? noStats));
    }),
  );
}

const noStats: Mocha.Stats = { suites: 0, tests: 0, passes: 0, pending: 0, failures: 0 };

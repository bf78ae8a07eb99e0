// Mocha's build for browsers, which defines `mocha` and `Mocha` as globals.
import 'mocha/mocha.js';
import { print, printCounts } from './print.ts';
import { loadSuite } from './suites.ts';

Mocha.reporters.Base.consoleLog = print;
Mocha.reporters.Base.useColors = false;

/** Called by the editor inside its extension host in a web worker. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, timeout: 20_000 });
  await loadSuite();
  printCounts(
    await new Promise<Mocha.Stats>(resolve => {
      const runner = mocha.run(() => resolve(runner.stats ?? noStats));
    }),
  );
}

const noStats: Mocha.Stats = { suites: 0, tests: 0, passes: 0, pending: 0, failures: 0 };

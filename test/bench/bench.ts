/**
 * `npm run bench [-- facts|analysis|server]`: how long facts take against the peers, an analysis, and the answers of the built server, on
 * the same text in one run. It prints medians and ratios; nothing here passes or fails, for times are a machine's.
 */

import { benchAnalysis } from './analysis.ts';
import { benchFacts } from './facts.ts';
import { benchServer } from './server.ts';

const benches: Readonly<Record<string, () => unknown>> = {
  facts: () => benchFacts(101),
  analysis: () => benchAnalysis(41),
  server: () => benchServer(41),
};

const asked = process.argv.slice(2);
const unknown = asked.filter(name => benches[name] === undefined);
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else for (const name of asked.length > 0 ? asked : Object.keys(benches)) await benches[name]?.();

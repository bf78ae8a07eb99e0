#!/usr/bin/env node
// node scripts/run.mjs FILE.ts [arguments]: runs a TypeScript module, which finds its arguments in process.argv as usual.
import path from 'node:path';
import { importTs } from './import-ts.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0], path.resolve(file), ...args];
await importTs(file);

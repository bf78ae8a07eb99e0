import { buffer } from 'node:stream/consumers';
import type { Rubric } from '../core/rubric/rubric.ts';
import { createNodeService, loadBuiltInRubric, loadInflector, readVersion } from '../equipment.node.ts';
import { run } from './commands.ts';
import type { Terminal } from './terminal.ts';

const { stdin, stdout, stderr, argv } = process;
const { NO_COLOR, TERM } = process.env;

const terminal: Terminal = {
  cwd: process.cwd(),
  readInput: () => buffer(stdin),
  out: text => void stdout.write(text),
  err: text => void stderr.write(text),
  colours: stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb',
};

// Whoever reads only the first lines (`| head`) is no error.
stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

const equipment = {
  version: readVersion(),
  loadRubric: loadBuiltInRubric,
  createService: (rubric: Rubric) =>
    createNodeService(rubric, { warn: message => terminal.err(`candor: ${message}\n`) }),
  loadInflector,
};

// The code is set rather than the process ended, so that everything written is read first.
void run(argv.slice(2), equipment, terminal).then(code => {
  process.exitCode = code;
});

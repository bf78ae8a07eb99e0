import { parseArgs } from 'node:util';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { CandorService } from '../core/service.ts';
import { describe } from '../project/errors.ts';
import { check } from './check.ts';
import { toNumber } from './inputs.ts';
import { explainRule, listRules } from './rules.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';

/** What the commands are made of; read when a command needs it, so that `--help` costs nothing. */
export interface Equipment {
  readonly version: string;
  readonly loadRubric: () => Rubric;
  readonly createService: (rubric: Rubric) => CandorService;
}

const usage = `candor: reads stories for behavioural interviews as an interviewer would

  candor check [files, folders, globs or -]   say what to mend; without names: every story here
      --format pretty|json                    for people (as it is) or for programs
      --max-warnings N                        exit with 1 only above N warnings
  candor rules                                list every rule
  candor explain CODE                         why a rule exists, and how to mend what it finds
  candor --help · candor --version

A file is a story if it is named *.story.md, listed under “files:” in candor.yaml, or begins with “type: story”.
Exit codes: 0 nothing to walk to · 1 warnings or errors · 2 the command could not do what was asked.
`;

type Command = (args: readonly string[], equipment: Equipment, terminal: Terminal) => Promise<ExitCode> | ExitCode;

const commands: Readonly<Record<string, Command>> = { check: runCheck, rules: runRules, explain: runExplain };

/** Runs the command that the arguments name. Never rejects: what goes wrong is said on standard error, and is 2. */
export async function run(args: readonly string[], equipment: Equipment, terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, equipment, terminal);
  } catch (error) {
    terminal.err(`candor: ${error instanceof UsageError ? error.message : describe(error)}\n`);
    return 2;
  }
}

async function dispatch(args: readonly string[], equipment: Equipment, terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.err(usage);
    return 2;
  }
  if (name === 'help' || args.includes('--help') || args.includes('-h')) {
    terminal.out(usage);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${equipment.version}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`There is no command “${name}”. Try “candor check ${name}”, or “candor --help”.`);
  return command(rest, equipment, terminal);
}

function runCheck(args: readonly string[], { loadRubric, createService }: Equipment, terminal: Terminal) {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
  });
  const { format = 'pretty', 'max-warnings': most } = values;
  if (format !== 'pretty' && format !== 'json')
    throw new UsageError(`--format is pretty or json, not “${String(format)}”.`);
  const maxWarnings = typeof most === 'string' ? toNumber('max-warnings', most) : undefined;
  const rubric = loadRubric();
  return check({ names: positionals, format, maxWarnings }, createService(rubric), rubric, terminal);
}

function runRules(args: readonly string[], { loadRubric }: Equipment, terminal: Terminal): ExitCode {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0)
    throw new UsageError('“candor rules” takes nothing more. “candor explain CODE” tells of one rule.');
  return listRules(loadRubric(), terminal);
}

function runExplain(args: readonly string[], { loadRubric }: Equipment, terminal: Terminal): ExitCode {
  const { positionals } = readArguments(args, {});
  const [code, ...more] = positionals;
  if (code === undefined || more.length > 0) throw new UsageError('Name one rule: “candor explain passive-voice”.');
  return explainRule(code, loadRubric(), terminal);
}

function readArguments(args: readonly string[], options: Readonly<Record<string, { readonly type: 'string' }>>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new UsageError(`${message}. “candor --help” lists what there is.`);
  }
}

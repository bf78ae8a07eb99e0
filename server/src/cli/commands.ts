import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { describe } from '../project/errors.ts';
import { check, formats } from './check.ts';
import { createFolders } from './folders.ts';
import { toNumber } from './inputs.ts';
import { explainRule, listRules } from './rules.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';
import { createRubrics, type RubricMaker, type RubricSet } from './userRubrics.ts';

/** What the commands are made of; read when a command needs it, so that `--help` costs nothing. */
export interface Equipment extends RubricMaker {
  readonly version: string;
}

const usage = `candor: reads stories for behavioural interviews as an interviewer would

  candor check [files, folders, globs or -]   say what to mend; without names: every story here
      --format FORMAT                         pretty (as it is), json, ndjson, sarif or github
      --max-warnings N                        exit with 1 only above N warnings
      --rubrics DIR                           rules of your own, beside .candor/rubrics; may be repeated
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

function runCheck(args: readonly string[], equipment: Equipment, terminal: Terminal) {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
    ...rubricsOption,
  });
  const { 'max-warnings': most } = values;
  const format = formats.find(it => it === (values.format ?? 'pretty'));
  if (!format) throw new UsageError(`--format is one of ${formats.join(', ')}, not “${String(values.format)}”.`);
  const maxWarnings = typeof most === 'string' ? toNumber('max-warnings', most) : undefined;
  const rubrics = readFolders(values.rubrics, terminal);
  const options = { names: positionals, format, maxWarnings, rubrics, version: equipment.version };
  return check(options, rubricsFor(equipment, terminal), terminal);
}

const rubricsOption = { rubrics: { type: 'string', multiple: true } } as const;

function readFolders(named: unknown, { cwd }: Terminal): readonly string[] {
  const folders = Array.isArray(named) ? named.filter(it => typeof it === 'string') : [];
  return folders.map(it => {
    const folder = path.resolve(cwd, it);
    if (!existsSync(folder)) throw new UsageError(`--rubrics names “${it}”, which does not exist in ${cwd}.`);
    return folder;
  });
}

function rubricsFor(equipment: Equipment, { err }: Terminal) {
  return createRubrics(equipment, message => err(`candor: ${message}\n`));
}

/** What holds for a story in this folder. */
async function rubricHere(named: unknown, equipment: Equipment, terminal: Terminal): Promise<RubricSet> {
  const folders = createFolders(message => terminal.err(`candor: ${message}\n`));
  const { rubrics } = await folders.settingsOf(path.join(terminal.cwd, 'any.story.md'));
  const added = readFolders(named, terminal);
  return rubricsFor(equipment, terminal).of({ ...rubrics, named: [...rubrics.named, ...added] });
}

async function runRules(args: readonly string[], equipment: Equipment, terminal: Terminal): Promise<ExitCode> {
  const { positionals, values } = readArguments(args, rubricsOption);
  if (positionals.length > 0)
    throw new UsageError('“candor rules” takes nothing more. “candor explain CODE” tells of one rule.');
  return listRules((await rubricHere(values.rubrics, equipment, terminal)).rubric, terminal);
}

async function runExplain(args: readonly string[], equipment: Equipment, terminal: Terminal): Promise<ExitCode> {
  const { positionals, values } = readArguments(args, rubricsOption);
  const [code, ...more] = positionals;
  if (code === undefined || more.length > 0) throw new UsageError('Name one rule: “candor explain passive-voice”.');
  return explainRule(code, (await rubricHere(values.rubrics, equipment, terminal)).rubric, terminal);
}

function readArguments<const O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true as const, strict: true as const });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new UsageError(`${message}. “candor --help” lists what there is.`);
  }
}

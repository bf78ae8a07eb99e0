import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { describe } from '../project/errors.ts';
import { folderFileName } from '../project/folderFile.ts';
import { check, formats } from './check.ts';
import { createFolders } from './folders.ts';
import { folderTemplate } from './init.ts';
import { toNumber } from './inputs.ts';
import { newStory } from './newStory.ts';
import { explainRule, listRules } from './rules.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';
import { createRubrics, type RubricMaker } from './userRubrics.ts';

/** What the commands are made of; read when a command needs it, so that `--help` costs nothing. */
export interface Equipment extends RubricMaker {
  readonly version: string;
}

const usage = `candor: reads stories for behavioural interviews as an interviewer would

  candor check [files, folders, globs or -]   say what to mend; without names: every story here
      --format FORMAT                         pretty (as it is), json, ndjson, sarif or github
      --max-warnings N                        exit with 1 only above N warnings
      --rubrics DIR                           rules of your own, besides .candor/rubrics; may be repeated
  candor new [FILE]                           begin a story, in a file or on standard output
      --question TEXT                         as the interviewer asks it
      --archetype ID                          a sketch to fill in, instead of the first question
      --competency, --company, --level, --role, --structure
  candor init                                 write a candor.yaml that shows what it may hold
  candor rules                                list every rule
  candor explain CODE                         why a rule exists, and how to mend what it finds
  candor --help · candor --version

A file is a story if it is named *.story.md, listed under “files:” in candor.yaml, or begins with “type: story”.
Exit codes: 0 nothing to walk to · 1 warnings or errors · 2 the command could not do what was asked.
`;

type Command = (args: readonly string[], equipment: Equipment, terminal: Terminal) => Promise<ExitCode> | ExitCode;

const commands: Readonly<Record<string, Command>> = {
  check: runCheck,
  new: runNew,
  rules: runRules,
  explain: runExplain,
  init: runInit,
};

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
async function rubricHere(named: unknown, equipment: Equipment, terminal: Terminal) {
  const folders = createFolders(message => terminal.err(`candor: ${message}\n`));
  const { rubrics, defaults } = await folders.settingsOf(path.join(terminal.cwd, 'any.story.md'));
  const added = readFolders(named, terminal);
  const set = await rubricsFor(equipment, terminal).of({ ...rubrics, named: [...rubrics.named, ...added] });
  return { ...set, defaults };
}

const storyOptions = {
  question: { type: 'string' },
  archetype: { type: 'string' },
  competency: { type: 'string' },
  company: { type: 'string' },
  level: { type: 'string' },
  role: { type: 'string' },
  structure: { type: 'string' },
  ...rubricsOption,
} as const;

async function runNew(args: readonly string[], equipment: Equipment, terminal: Terminal): Promise<ExitCode> {
  const { positionals, values } = readArguments(args, storyOptions);
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UsageError('“candor new” begins one story; name one file, or none.');
  const { rubrics: named, ...options } = values;
  const { rubric, defaults } = await rubricHere(named, equipment, terminal);
  const text = newStory(options, defaults, rubric);
  if (file === undefined) terminal.out(text);
  else await writeNew(file, text, terminal);
  return 0;
}

async function runInit(args: readonly string[], _: Equipment, terminal: Terminal): Promise<ExitCode> {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0)
    throw new UsageError('“candor init” takes nothing more; it writes into the current folder.');
  await writeNew(folderFileName, folderTemplate(), terminal);
  return 0;
}

/** Never over what somebody has written. */
async function writeNew(name: string, text: string, { cwd, out }: Terminal): Promise<void> {
  const file = path.resolve(cwd, name);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere ? new UsageError(`“${name}” is there already, and was left as it is.`) : error;
  }
  out(`${name}\n`);
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

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isStory } from '../project/stories.ts';
import type { RubricFolders } from '../project/userRubrics.ts';
import type { Settings } from '../settings.ts';
import { createFolders, type ReadFolderFile } from './folders.ts';
import { type Terminal, UsageError } from './terminal.ts';
import { decodeText } from './texts.ts';

/** One text to check. */
export interface Input {
  /** As the person would name it: `-` for standard input, otherwise with `/` between. */
  readonly path: string;
  readonly text: string;
  readonly settings: Settings;
  readonly isStory: boolean;
  /** Where rules for it may lie. */
  readonly rubrics: RubricFolders;
  /** What says so, in the folders above it. */
  readonly folderFiles: readonly ReadFolderFile[];
}

/** A file that cannot be checked, and what to do about it. */
export interface Failure {
  readonly message: string;
}

interface Named {
  readonly path: string;
  /** Found by a glob or in a folder: what is no story there was not asked for. */
  readonly found: boolean;
}

const neverLookedInto = ['**/node_modules/**', '**/.git/**'];
/** Standard input, by the sign that other tools use for it. */
export const standardInput = '-';

/** The texts that names, globs, folders and `-` stand for, one after the other, each once. */
export async function* readInputs(names: readonly string[], terminal: Terminal): AsyncIterable<Input | Failure> {
  const folders = createFolders(message => terminal.err(`candor: ${message}\n`));
  const seen = new Set<string>();
  for (const name of names.length > 0 ? names : ['.']) {
    if (name === standardInput) {
      yield await readStandardInput(terminal, await folders.settingsOf(path.join(terminal.cwd, standardInput)));
      continue;
    }
    const named = await resolveName(name, terminal.cwd);
    if ('message' in named) yield named;
    else for (const it of named) yield* readOnce(it, terminal.cwd, folders, seen);
  }
}

async function readStandardInput(
  { readInput }: Terminal,
  { settings, rubrics, folderFiles }: Pick<Input, 'settings' | 'rubrics' | 'folderFiles'>,
): Promise<Input | Failure> {
  const text = decodeText(await readInput());
  if (text === undefined) return { message: 'Standard input holds no text.' };
  return { path: standardInput, text, settings, rubrics, folderFiles, isStory: true };
}

async function resolveName(name: string, cwd: string): Promise<readonly Named[] | Failure> {
  const kind = await kindOf(path.resolve(cwd, name));
  if (kind === 'file') return [{ path: name, found: false }];
  if (kind === 'folder')
    return (await findMarkdown(path.resolve(cwd, name))).map(it => ({ path: joined(name, it), found: true }));
  if (!isDynamicPattern(name)) return { message: missing(name, cwd) };
  const found = await glob(toPattern(name), { cwd, ignore: neverLookedInto, dot: true, expandDirectories: false });
  if (found.length === 0)
    return {
      message: `“${name}” matches no file in ${cwd}. Check the pattern, or quote it so that the shell leaves it alone.`,
    };
  return found.sort(byName).map(it => ({ path: it, found: true }));
}

function missing(name: string, cwd: string): string {
  return `“${name}” does not exist in ${cwd}. Check the name, or leave it out to check every story here.`;
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'none'> {
  try {
    const found = await stat(file);
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

async function findMarkdown(folder: string): Promise<readonly string[]> {
  const found = await glob('**/*.{md,markdown}', {
    cwd: folder,
    ignore: neverLookedInto,
    dot: true,
    caseSensitiveMatch: false,
  });
  return found.sort(byName);
}

async function* readOnce(
  { path: name, found }: Named,
  cwd: string,
  folders: ReturnType<typeof createFolders>,
  seen: Set<string>,
): AsyncIterable<Input | Failure> {
  const file = path.resolve(cwd, name);
  if (seen.has(file)) return;
  seen.add(file);
  const text = await readText(file);
  if (typeof text !== 'string') {
    yield { message: `“${name}” ${text.because}` };
    return;
  }
  const { settings, files, rubrics, folderFiles } = await folders.settingsOf(file);
  const story = isStory(toSlashes(file), text, files);
  if (story || !found) yield { path: toSlashes(name), text, settings, rubrics, folderFiles, isStory: story };
}

async function readText(file: string): Promise<string | { readonly because: string }> {
  try {
    return decodeText(await readFile(file)) ?? { because: 'holds no text. Name Markdown files.' };
  } catch (error) {
    return { because: `cannot be read (${codeOf(error)}). Check that you may read it.` };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function joined(folder: string, name: string): string {
  return path.posix.join(toSlashes(folder), name);
}

/** In a pattern a backslash escapes; on Windows people write it between folders. */
function toPattern(name: string): string {
  return path.sep === '\\' ? toSlashes(name) : name;
}

function toSlashes(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function toNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${option} takes a number from 0 up, not “${text}”.`);
  return Number(text);
}

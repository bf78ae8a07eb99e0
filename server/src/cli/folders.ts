import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rubric } from '../core/rubric/rubric.ts';
import { toLines } from '../core/story/lines.ts';
import {
  type FolderFile,
  type FolderProblem,
  findUnknownRules,
  folderFileName,
  readFolderFile,
  type StoryDefaults,
} from '../project/folderFile.ts';
import { type StoryFiles, toStoryFiles } from '../project/stories.ts';
import { noFolders, type RubricFolders, rubricsFolder } from '../project/userRubrics.ts';
import { defaultSettings, mergeSettings, type Settings } from '../settings.ts';

interface FolderSettings {
  readonly settings: Settings;
  readonly files: StoryFiles | undefined;
  readonly rubrics: RubricFolders;
  /** What new stories start with. */
  readonly defaults: StoryDefaults;
  /** What these were read from, from the outside in. */
  readonly folderFiles: readonly ReadFolderFile[];
}

export interface ReadFolderFile {
  readonly name: string;
  readonly text: string;
  readonly file: FolderFile;
}

/** Settings by folder: every `candor.yaml` from the root of the repository, or of the disk, down to the story; the nearest wins. */
export function createFolders(complain: (message: string) => void) {
  const known = new Map<string, Promise<FolderSettings>>();

  const settingsIn = (folder: string): Promise<FolderSettings> => {
    const settings = known.get(folder) ?? read(folder);
    known.set(folder, settings);
    return settings;
  };

  const read = async (folder: string): Promise<FolderSettings> => {
    const above = path.dirname(folder);
    const isRoot = above === folder || existsSync(path.join(folder, '.git'));
    const outer = isRoot
      ? { settings: defaultSettings, files: undefined, rubrics: noFolders, defaults: {}, folderFiles: [] }
      : await settingsIn(above);
    const found = await readOwn(folder, complain);
    const nearest = [path.join(folder, ...rubricsFolder), ...outer.rubrics.nearest];
    if (!found) return { ...outer, rubrics: { ...outer.rubrics, nearest } };
    const own = found.file;
    const named = own.given.rubrics?.map(it => path.resolve(folder, it)) ?? outer.rubrics.named;
    const files = own.given.files ? toStoryFiles(folder.split(path.sep).join('/'), own.given.files) : outer.files;
    const defaults = { ...outer.defaults, ...own.defaults };
    const settings = mergeSettings(outer.settings, own.given);
    return { settings, files, rubrics: { nearest, named }, defaults, folderFiles: [...outer.folderFiles, found] };
  };

  return { settingsOf: (file: string): Promise<FolderSettings> => settingsIn(path.dirname(file)) };
}

/** What cannot be read in a `candor.yaml` is told, for a rule that was meant to be silenced speaks now. */
async function readOwn(folder: string, complain: (message: string) => void): Promise<ReadFolderFile | undefined> {
  const name = path.join(folder, folderFileName);
  const text = await readOptional(name);
  if (text === undefined) return undefined;
  const read = { name, text, file: readFolderFile(text) };
  for (const problem of read.file.problems) complain(sayIn(read, problem));
  return read;
}

/** What is said of the rules that a `candor.yaml` names, once it is known which there are. */
export function sayUnknownRules(read: ReadFolderFile, rubric: Rubric): readonly string[] {
  return findUnknownRules(read.file, rubric).map(it => sayIn(read, it));
}

function sayIn({ name, text }: ReadFolderFile, { span, message }: FolderProblem): string {
  return `${name}:${toLines(text).positionAt(span.start).line + 1}: ${message}`;
}

async function readOptional(name: string): Promise<string | undefined> {
  try {
    return await readFile(name, 'utf8');
  } catch {
    return undefined;
  }
}

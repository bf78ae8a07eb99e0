import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toLines } from '../core/story/lines.ts';
import { type FolderFile, folderFileName, readFolderFile, type StoryDefaults } from '../project/folderFile.ts';
import { type StoryFiles, toStoryFiles } from '../project/stories.ts';
import { noFolders, type RubricFolders, rubricsFolder } from '../project/userRubrics.ts';
import { defaultSettings, mergeSettings, type Settings } from '../settings.ts';

interface FolderSettings {
  readonly settings: Settings;
  readonly files: StoryFiles | undefined;
  readonly rubrics: RubricFolders;
  /** What new stories start with. */
  readonly defaults: StoryDefaults;
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
      ? { settings: defaultSettings, files: undefined, rubrics: noFolders, defaults: {} }
      : await settingsIn(above);
    const own = await readOwn(folder, complain);
    const nearest = [path.join(folder, ...rubricsFolder), ...outer.rubrics.nearest];
    if (!own) return { ...outer, rubrics: { ...outer.rubrics, nearest } };
    const named = own.given.rubrics?.map(it => path.resolve(folder, it)) ?? outer.rubrics.named;
    const files = own.given.files ? toStoryFiles(folder.split(path.sep).join('/'), own.given.files) : outer.files;
    const defaults = { ...outer.defaults, ...own.defaults };
    return { settings: mergeSettings(outer.settings, own.given), files, rubrics: { nearest, named }, defaults };
  };

  return { settingsOf: (file: string): Promise<FolderSettings> => settingsIn(path.dirname(file)) };
}

/** What cannot be read in a `candor.yaml` is told, for a rule that was meant to be silenced speaks now. */
async function readOwn(folder: string, complain: (message: string) => void): Promise<FolderFile | undefined> {
  const name = path.join(folder, folderFileName);
  const text = await readOptional(name);
  if (text === undefined) return undefined;
  const file = readFolderFile(text);
  const lines = toLines(text);
  for (const { span, message } of file.problems)
    complain(`${name}:${lines.positionAt(span.start).line + 1}: ${message}`);
  return file;
}

async function readOptional(name: string): Promise<string | undefined> {
  try {
    return await readFile(name, 'utf8');
  } catch {
    return undefined;
  }
}

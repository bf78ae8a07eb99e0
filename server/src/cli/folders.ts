import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FolderFile, folderFileName, readFolderFile } from '../project/folderFile.ts';
import { type StoryFiles, toStoryFiles } from '../project/stories.ts';
import { defaultSettings, mergeSettings, type Settings } from '../settings.ts';

interface FolderSettings {
  readonly settings: Settings;
  readonly files: StoryFiles | undefined;
}

/** Settings by folder: every `candor.yaml` from the root of the repository, or of the disk, down to the story; the nearest wins. */
export function createFolders() {
  const known = new Map<string, Promise<FolderSettings>>();

  const settingsIn = (folder: string): Promise<FolderSettings> => {
    const settings = known.get(folder) ?? read(folder);
    known.set(folder, settings);
    return settings;
  };

  const read = async (folder: string): Promise<FolderSettings> => {
    const above = path.dirname(folder);
    const isRoot = above === folder || existsSync(path.join(folder, '.git'));
    const outer = isRoot ? { settings: defaultSettings, files: undefined } : await settingsIn(above);
    const own = await readOwn(folder);
    if (!own) return outer;
    const files = own.given.files ? toStoryFiles(folder.split(path.sep).join('/'), own.given.files) : outer.files;
    return { settings: mergeSettings(outer.settings, own.given), files };
  };

  return { settingsOf: (file: string): Promise<FolderSettings> => settingsIn(path.dirname(file)) };
}

async function readOwn(folder: string): Promise<FolderFile | undefined> {
  try {
    return readFolderFile(await readFile(path.join(folder, folderFileName), 'utf8'));
  } catch {
    return undefined;
  }
}

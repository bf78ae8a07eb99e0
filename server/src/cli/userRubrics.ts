import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Inflector } from '../core/english/inflect.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { CandorService } from '../core/service.ts';
import { toLines } from '../core/story/lines.ts';
import { findFiles } from '../equipment.node.ts';
import type { Files } from '../project/files.ts';
import { findUserFiles, isSame, loadUserRubric, type RubricFolders, type UserRubric } from '../project/userRubrics.ts';
import { decodeText } from './texts.ts';

/** A rubric with the service that reads by it. */
export interface RubricSet {
  readonly rubric: Rubric;
  readonly service: CandorService;
}

/** What rubrics are made of. */
export interface RubricMaker {
  readonly loadRubric: () => Rubric;
  readonly createService: (rubric: Rubric) => CandorService;
  readonly loadInflector: () => Promise<Inflector>;
}

const disk: Files = {
  read: names => Promise.all(names.map(readText)),
  list: findFiles,
};

async function readText(name: string): Promise<string | undefined> {
  try {
    return decodeText(await readFile(name));
  } catch {
    return undefined;
  }
}

/** Rubrics by the folders that they come from; those with the same files are made once. What is wrong in them is told once. */
export function createRubrics(
  { loadRubric, createService, loadInflector }: RubricMaker,
  complain: (message: string) => void,
) {
  const rubric = loadRubric();
  const builtIn: RubricSet = { rubric, service: createService(rubric) };
  const known = new Map<string, Promise<RubricSet>>();
  const made: { readonly user: UserRubric; readonly set: RubricSet }[] = [];

  const read = async (folders: RubricFolders): Promise<RubricSet> => {
    const files = await findUserFiles(folders, disk, (folder, file) => path.join(folder, file));
    if (files.length === 0) return builtIn;
    const same = made.find(it => isSame(it.user.files, files));
    if (same) return same.set;
    const user = loadUserRubric(files, rubric, await loadInflector());
    for (const message of problemsOf(user)) complain(message);
    const set = { rubric: user.rubric, service: createService(user.rubric) };
    made.push({ user, set });
    return set;
  };

  return {
    of(folders: RubricFolders): Promise<RubricSet> {
      const key = JSON.stringify(folders);
      const set = known.get(key) ?? read(folders);
      known.set(key, set);
      return set;
    },
  };
}

function problemsOf({ files, problems }: UserRubric): readonly string[] {
  return problems
    .filter(it => it.severity !== 'information')
    .map(({ path: place, start, message }) => {
      const file = files.find(it => it.path === place);
      const { line, character } = toLines(file?.text ?? '').positionAt(start);
      return `${file?.name ?? place}:${line + 1}:${character + 1}: ${message}`;
    });
}

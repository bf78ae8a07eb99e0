import type { Inflector } from '../core/english/inflect.ts';
import { inflectionsFrom } from '../core/rubric/inflections.ts';
import { loadRubric, userLimits } from '../core/rubric/load.ts';
import { mergeRubrics } from '../core/rubric/merge.ts';
import { placeOf } from '../core/rubric/place.ts';
import type { Rubric, RubricProblem } from '../core/rubric/rubric.ts';
import { type Files, rubricFiles } from './files.ts';

/** Where a story's own rubrics lie, beside the built-in one. */
export interface RubricFolders {
  /** Of these the first that holds a file counts: `.candor/rubrics` of the story's folder and of those above it. */
  readonly nearest: readonly string[];
  /** These all count: what settings or `--rubrics` name. */
  readonly named: readonly string[];
}

export const noFolders: RubricFolders = { nearest: [], named: [] };

/** Below each folder from the story's up to the root of its workspace. */
export const rubricsFolder = ['.candor', 'rubrics'] as const;

/** A rubric file of a person's own. */
export interface UserFile {
  /** Its URI, or its path. */
  readonly name: string;
  /** Tells what it is, and tells it from all others. */
  readonly path: string;
  readonly text: string;
}

/** The built-in rubric with a person's own on top. */
export interface UserRubric {
  readonly rubric: Rubric;
  readonly files: readonly UserFile[];
  readonly problems: readonly RubricProblem[];
}

/** The files of these folders. Beyond the bound they come without their texts, so that the loader names each it leaves out. */
export async function findUserFiles(
  { nearest, named }: RubricFolders,
  files: Files,
  childOf: (folder: string, path: string) => string,
): Promise<readonly UserFile[]> {
  const [near, others] = await Promise.all([
    Promise.all(nearest.map(it => filesIn(it, files))),
    Promise.all(named.map(it => filesIn(it, files))),
  ]);
  const found = [near.find(it => it.paths.length > 0), ...others].flatMap((it, index) =>
    (it?.paths ?? []).map(path => ({ name: childOf(it?.folder ?? '', path), path: `${index}/${path}` })),
  );
  // A folder may be named twice, and lie within another one.
  const unique = found.filter((it, index) => found.findIndex(other => other.name === it.name) === index);
  const ordered = unique.sort((a, b) => (a.path < b.path ? -1 : 1));
  const texts = await files.read(ordered.slice(0, userLimits.files).map(it => it.name));
  return ordered.flatMap((it, index) => {
    const text = index < userLimits.files ? texts[index] : '';
    return text === undefined ? [] : [{ ...it, text }];
  });
}

async function filesIn(folder: string, files: Files) {
  const paths = await files.list(folder, rubricFiles);
  return { folder, paths: [...paths].sort() };
}

/** Reads the files over the built-in rubric. Total: what is wrong rests, as a problem of its own file. */
export function loadUserRubric(files: readonly UserFile[], base: Rubric, inflector: Inflector): UserRubric {
  const { rubric, problems } = loadRubric(files, inflectionsFrom(inflector), { base, limits: userLimits });
  return { rubric: mergeRubrics(base, rubric), files, problems };
}

/** The rule that a file holds or changes; `undefined` where it holds something else. */
export function ruleCodeOf({ path }: UserFile): string | undefined {
  const place = placeOf(path);
  return place?.kind === 'flag' ? place.id : undefined;
}

export function isSame(a: readonly UserFile[], b: readonly UserFile[]): boolean {
  return a.length === b.length && a.every((it, index) => it.name === b[index]?.name && it.text === b[index]?.text);
}

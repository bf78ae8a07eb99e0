/** What a rubric file is, told by where it stands. */
export type FilePlace = { readonly id: string; readonly competency: string | undefined } & {
  readonly kind:
    | 'flag'
    | 'list'
    | 'structure'
    | 'signal'
    | 'competency'
    | 'lenses'
    | 'level-views'
    | 'probes'
    | 'archetypes'
    | 'questions'
    | 'company'
    | 'level'
    | 'vocabulary'
    | 'likeness';
};

type Kind = FilePlace['kind'];

const folders: ReadonlyMap<string, Kind> = new Map([
  ['flags', 'flag'],
  ['lists', 'list'],
  ['structures', 'structure'],
  ['signals', 'signal'],
  ['questions', 'questions'],
  ['companies', 'company'],
  ['levels', 'level'],
]);
const competencyFiles: ReadonlyMap<string, Kind> = new Map([
  ['competency', 'competency'],
  ['lenses', 'lenses'],
  ['levels', 'level-views'],
  ['probes', 'probes'],
  ['archetypes', 'archetypes'],
]);
/** Files that stand in no folder. */
const ownKinds: ReadonlyMap<string, Kind> = new Map([
  ['vocabulary', 'vocabulary'],
  ['likeness', 'likeness'],
  ['evidence', 'likeness'],
]);
const competencyFolders: ReadonlyMap<string, Kind> = new Map([
  ['flags', 'flag'],
  ['signals', 'signal'],
]);

/**
 * Folders decide: `flags/x.yaml` is the rule `x`, `competencies/earn-trust/lenses.yaml` its lenses. A file in no known folder
 * is a rule, so that a person's first rule needs no folder. `undefined` for what is no YAML file or has no place.
 */
export function placeOf(path: string): FilePlace | undefined {
  const segments = path.split(/[\\/]/).filter(segment => segment !== '' && segment !== '.');
  const file = /^(.+)\.ya?ml$/i.exec(segments.at(-1) ?? '')?.[1];
  if (file === undefined) return undefined;
  const [grand, great, parent] = [segments.at(-3), segments.at(-4), segments.at(-2)];
  if (grand === 'competencies' && parent !== undefined) return placed(competencyFiles.get(file), parent, parent);
  if (great === 'competencies' && parent !== undefined) return placed(competencyFolders.get(parent), file, grand);
  const kind = parent === undefined ? undefined : folders.get(parent);
  if (kind !== undefined) return placed(kind, file, undefined);
  return placed(ownKinds.get(file) ?? 'flag', file, undefined);
}

function placed(kind: Kind | undefined, id: string, competency: string | undefined): FilePlace | undefined {
  return kind === undefined ? undefined : { kind, id, competency };
}

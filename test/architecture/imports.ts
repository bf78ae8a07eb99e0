import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import of one file. */
export interface Import {
  readonly from: string;
  /** A file of the project, or the name of a package (`node:` for what Node.js brings). */
  readonly to: string;
  readonly isPackage: boolean;
  readonly typesOnly: boolean;
  readonly line: number;
}

const pattern =
  /(?:^|\n)[ \t]*(?:import|export)\b(?<what>[^;'"]*?)\bfrom\s*['"](?<from>[^'"]+)['"]|(?:^|\n)[ \t]*import\s*['"](?<bare>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]\s*\)/g;

/** Every import of the TypeScript files below `folder`, tests included. Paths are relative to `root`, with slashes. */
export function findImports(root: string, folder: string): readonly Import[] {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter(it => it.endsWith('.ts'))
    .map(it => path.posix.join(folder, it.split(path.sep).join('/')))
    .flatMap(file => importsOf(file, readFileSync(path.join(root, file), 'utf8')));
}

/** The imports that `source`, the text of `file`, states. */
export function importsOf(file: string, source: string): readonly Import[] {
  return [...source.matchAll(pattern)].flatMap(({ groups = {}, index, 0: text }) => {
    const specifier = groups['from'] ?? groups['bare'] ?? groups['dynamic'];
    if (specifier === undefined) return [];
    const isPackage = !specifier.startsWith('.');
    const to = isPackage ? packageOf(specifier) : path.posix.join(path.posix.dirname(file), specifier);
    const start = index + text.length - text.trimStart().length;
    const line = source.slice(0, start).split('\n').length;
    return [{ from: file, to, isPackage, typesOnly: isTypesOnly(groups['what'] ?? ''), line }];
  });
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** `type X`, `type { X }` or a list whose every name is a type. */
function isTypesOnly(what: string): boolean {
  const trimmed = what.trim();
  if (trimmed.startsWith('type ')) return true;
  const names = /^\{(.*)\}$/s.exec(trimmed)?.[1];
  if (names === undefined) return false;
  const list = names
    .split(',')
    .map(it => it.trim())
    .filter(Boolean);
  return list.length > 0 && list.every(it => it.startsWith('type '));
}

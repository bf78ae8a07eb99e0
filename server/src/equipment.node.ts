import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Inflector } from './core/english/inflect.ts';
import type { Rubric } from './core/rubric/rubric.ts';
import { deserializeRubric } from './core/rubric/serialize.ts';
import { type CandorService, createCandorService, type Logger } from './core/service.ts';
import { isRecord } from './settings.ts';

/** As `package.json` has it, which lies above the bundle wherever Candor is installed. */
export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'));
  const { version } = isRecord(manifest) ? manifest : {};
  return typeof version === 'string' ? version : 'unknown';
}

/** URI of the folder that holds the rules' pages, where it came along. */
export function findDocs(): string | undefined {
  const docs = path.join(__dirname, '..', 'docs');
  return existsSync(path.join(docs, 'rules')) ? pathToFileURL(docs).href : undefined;
}

/** The rubric that the build compiled; it lies beside the bundle. */
export function loadBuiltInRubric(): Rubric {
  return deserializeRubric(readFileSync(path.join(__dirname, 'rubrics.json'), 'utf8'));
}

export function createNodeService(rubric: Rubric, logger: Logger): CandorService {
  return createCandorService({ rubric, logger, loadInflector });
}

export async function loadInflector(): Promise<Inflector> {
  return (await import('./inflector.ts')).inflector;
}

/** Folders that hold what others wrote, in numbers. */
const neverLookedInto = new Set(['node_modules', '.git']);
/** Entries that are looked at before a folder counts as named by mistake. */
const mostEntries = 20_000;

/** Files with these endings below a folder, as paths relative to it with `/` between; links are not followed. */
export async function findFiles(
  folder: string,
  { endings, most }: { readonly endings: readonly string[]; readonly most: number },
): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [''];
  let entries = 0;
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const entry of await entriesOf(path.join(folder, at))) {
      const name = path.posix.join(at, entry.name);
      if (entry.isDirectory() && !neverLookedInto.has(entry.name)) waiting.push(name);
      else if (entry.isFile() && endings.some(it => name.toLowerCase().endsWith(it))) found.push(name);
      entries++;
      if (found.length === most || entries === mostEntries) return found;
    }
  }
  return found;
}

async function entriesOf(folder: string) {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return []; // no such folder, or nobody may read it
  }
}

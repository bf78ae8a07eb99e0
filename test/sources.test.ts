import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rubricFiles } from '../scripts/build-rubrics.ts';

/** `docs/sources.md` against the rubrics: every fact has a home, every home is there and says whose fact it holds. */

const root = fileURLToPath(new URL('..', import.meta.url));
const seeds = path.resolve(root, '../shared/seeds');
const files = new Map(rubricFiles().map(file => [file.path, parse(file.text) as unknown]));

/** How many facts each of the five sources has. */
const facts = { A: 125, B: 28, C: 43, D: 25, E: 39 } as const;

interface Row {
  readonly id: string;
  readonly file: string;
  readonly way: readonly string[];
}

const rows: readonly Row[] = [
  ...readFileSync(path.join(root, 'docs/sources.md'), 'utf8').matchAll(/^\| ([A-E]\d+) \| `([^`]+)` \| (.+) \|$/gm),
].map(([, id = '', file = '', entry = '']) => ({
  id,
  file,
  way: entry === 'the whole file' ? [] : entry.split(' › '),
}));

/** The file, and each entry on the way to the last. */
function entriesOn(way: readonly string[], file: unknown): readonly unknown[] {
  const entries = [file];
  for (const name of way) entries.push(step(entries.at(-1), name));
  return entries;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at one step of a way: a key of a map, or an entry of a list by its name or its number. */
function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return /^\d+$/.test(name) ? items[Number(name) - 1] : items.find(item => namesOf(item).includes(name));
  }
  return isRecord(value) ? value[name] : undefined;
}

function namesOf(value: unknown): readonly unknown[] {
  return isRecord(value) ? ['id', 'company', 'level', 'name', 'title'].map(key => value[key]) : [];
}

function sourcesOf(value: unknown): readonly string[] {
  if (!isRecord(value)) return [];
  const { source } = value;
  return (Array.isArray(source) ? source : [source]).filter(it => typeof it === 'string');
}

/** The `source` of a value and of all that stands in it. */
function sourcesWithin(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesWithin);
  return isRecord(value) ? [...sourcesOf(value), ...Object.values(value).flatMap(sourcesWithin)] : [];
}

describe('docs/sources.md', () => {
  test('has one row for every fact', () => {
    const expected = Object.entries(facts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    );
    expect(rows.map(it => it.id)).toEqual(expected);
  });

  test('names entries that there are, and that name the fact', () => {
    const wrong = rows.flatMap(({ id, file, way }) => {
      const line = `${id}: ${[file, ...way].join(' › ')}`;
      if (!files.has(file)) return [`${line}: no such file`];
      const values = entriesOn(way, files.get(file));
      const entry = values.at(-1);
      if (entry === undefined || entry === null) return [`${line}: no such entry`];
      const cited = [...values.slice(0, -1).flatMap(sourcesOf), ...sourcesWithin(entry)];
      return cited.includes(id) ? [] : [`${line}: does not name it in its source`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('rubrics', () => {
  test('cite facts that there are, or `field`', () => {
    const known = new Set(['field', ...rows.map(it => it.id)]);
    const unknown = [...files].flatMap(([file, value]) =>
      sourcesWithin(value).flatMap(id => (known.has(id) ? [] : [`${file}: ${id}`])),
    );
    expect(unknown).toEqual([]);
  });

  test('say of every entry whose it is', () => {
    const silent = [...files].flatMap(([file, value]) => {
      const entries = Array.isArray(value)
        ? value.map((it, index): [string, unknown] => [`${file} ${index + 1}`, it])
        : [];
      const whole: [string, unknown][] = Array.isArray(value) ? entries : [[file, value]];
      return whole.flatMap(([name, entry]) => (sourcesWithin(entry).length > 0 ? [] : [name]));
    });
    expect(silent).toEqual([]);
  });

  test.skipIf(!existsSync(seeds))(
    'share no run of eight words with the sources (skipped without ../shared/seeds)',
    () => {
      const runs = new Map<string, string>();
      for (const file of readdirSync(seeds))
        for (const run of runsOf(readFileSync(path.join(seeds, file), 'utf8'))) runs.set(run, file);
      const shared = [...files].flatMap(([file, value]) =>
        textsOf(value, path.dirname(file)).flatMap(text => {
          const run = runsOf(text).find(it => runs.has(it));
          return run === undefined ? [] : [`${file}: “${run}”`];
        }),
      );
      expect(shared).toEqual([]);
    },
  );
});

const runLength = 8;

function runsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(runLength - 1).map((_, index) => words.slice(index, index + runLength).join(' '));
}

/** Questions as they are asked and phrases to be recognised are data, and may be as they are in the sources. */
const exempt = new Set([
  'match',
  'unless',
  'recognise',
  'recognition',
  'triggers',
  'entries',
  'flags',
  'question',
  'variants',
  'sub-questions',
]);

/** Every text of a rubric file that is our own wording. */
function textsOf(value: unknown, folder: string): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(it => textsOf(it, folder));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    exempt.has(key) || (folder === 'questions' && key === 'text') ? [] : textsOf(inner, folder),
  );
}

import type { Rubric } from './rubric.ts';

/**
 * A rubric as JSON text and back, for the bundle. Maps and sets are marked, and the forms of a slot, which lists share a
 * hundred times over, are kept once in a table.
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface PackedRubric {
  readonly version: 1;
  /** Forms of slots: alternatives joined by `|`, their words by a space. */
  readonly forms: readonly string[];
  readonly rubric: Json;
}

const mapKey = '$map';
const setKey = '$set';
const formsKey = 'forms';

export function serializeRubric(rubric: Rubric): string {
  return JSON.stringify(packRubric(rubric));
}

/** What `serializeRubric` writes, as data. */
export function packRubric(rubric: Rubric): PackedRubric {
  const table = new Map<string, number>();
  const packed = pack(rubric, table);
  return { version: 1, forms: [...table.keys()], rubric: packed };
}

function pack(value: unknown, table: Map<string, number>): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Map) return { [mapKey]: [...value].map(([key, it]) => [pack(key, table), pack(it, table)]) };
  if (value instanceof Set) return { [setKey]: [...value].map(it => pack(it, table)) };
  if (Array.isArray(value)) return value.map(it => pack(it, table));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, it]) => it !== undefined)
      .map(([key, it]) => [key, key === formsKey && Array.isArray(it) ? packForms(it, table) : pack(it, table)]),
  );
}

function packForms(forms: readonly (readonly string[])[], table: Map<string, number>): number {
  const key = forms.map(words => words.join(' ')).join('|');
  const index = table.get(key) ?? table.size;
  table.set(key, index);
  return index;
}

/** Throws where the text is no rubric of this version: the bundle is broken, and nothing works without it. */
export function deserializeRubric(text: string): Rubric {
  const packed: unknown = JSON.parse(text);
  if (!isPacked(packed)) throw new Error('The compiled rubrics are not of this version; build again.');
  const forms = packed.forms.map(it => it.split('|').map(words => words.split(' ')));
  // What `serializeRubric` wrote is a rubric; the build that made the bundle checked it.
  return unpack(packed.rubric, forms) as Rubric;
}

function isPacked(value: unknown): value is PackedRubric {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'forms' in value;
}

function unpack(value: Json, forms: readonly (readonly (readonly string[])[])[]): unknown {
  if (value === null || typeof value !== 'object') return value ?? undefined;
  if (isArray(value)) return value.map(it => unpack(it, forms));
  const map = value[mapKey];
  if (map !== undefined && isArray(map)) return new Map(map.filter(isArray).map(it => pairOf(it, forms)));
  const set = value[setKey];
  if (set !== undefined && isArray(set)) return new Set(set.map(it => unpack(it, forms)));
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [
      key,
      key === formsKey && typeof it === 'number' ? forms[it] : unpack(it, forms),
    ]),
  );
}

function pairOf(
  [key = null, it = null]: readonly Json[],
  forms: readonly (readonly (readonly string[])[])[],
): [unknown, unknown] {
  return [unpack(key, forms), unpack(it, forms)];
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { PhraseContext } from './notation.ts';

/**
 * What a rubric file may hold, said once: each shape reads a YAML node into plain data and describes itself as JSON Schema, so
 * that the loader and `rubric.schema.json` cannot disagree. Reading never throws; what is not as it should be is a problem with
 * its place, and the value is left out.
 */
export interface Shape<T> {
  /** `undefined` where a problem was reported instead. */
  read(node: unknown, reader: Reader): T | undefined;
  readonly schema: JsonSchema;
}

export type JsonSchema = { readonly [key: string]: unknown };

export type TypeOf<S> = S extends Shape<infer T> ? T : never;

/** Where problems go while one file is read. Offsets are of that file's text. */
export interface Reader {
  readonly text: string;
  /** What patterns may refer to. */
  readonly words: PatternContext;
  /** Ids that exist in this rubric or the one it is for, by kind. */
  readonly known: Readonly<Record<Reference, ReadonlySet<string>>>;
  problem(
    span: { readonly start: number; readonly end: number },
    message: string,
    severity?: 'error' | 'warning',
  ): void;
}

export interface PatternContext extends PhraseContext {
  /** Entries of a list as written, for verbs; `undefined` for an unknown list. */
  listEntries(name: string): readonly string[] | undefined;
}

/** What ids refer to. */
export type Reference = 'signal' | 'rule' | 'competency' | 'company' | 'level';

/** The text of a node, or of the whole file where it has none. */
export function spanOf(node: unknown, reader: Reader): { readonly start: number; readonly end: number } {
  const range = isNode(node) ? node.range : undefined;
  if (!range) return { start: 0, end: Math.min(reader.text.length, 1) };
  const [start, end] = range;
  return { start, end: Math.max(start + 1, Math.min(end, reader.text.length)) };
}

function isNode(node: unknown): node is Node {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
}

function fail(node: unknown, reader: Reader, message: string): undefined {
  reader.problem(spanOf(node, reader), message);
  return undefined;
}

/** Words that other YAML readers take for true and false. */
const looksBoolean = /^(?:y|n|yes|no|on|off)$/i;

function readText(node: unknown, reader: Reader): string | undefined {
  if (!isScalar(node)) return fail(node, reader, 'Text belongs here.');
  const { value } = node;
  if (typeof value !== 'string')
    return fail(node, reader, `${kindOfScalar(node)}; text in quotation marks belongs here.`);
  if (node.type === 'PLAIN' && looksBoolean.test(value))
    reader.problem(
      spanOf(node, reader),
      `Put “${value}” in quotation marks: some tools read it as true or false.`,
      'warning',
    );
  if (value.trim() === '') return fail(node, reader, 'This text is empty.');
  return value.trim();
}

function kindOfScalar({ value, source }: Scalar): string {
  if (value === null) return source ? `“${source}” is read as nothing` : 'There is nothing here';
  return `“${source ?? String(value)}” is read as a ${typeof value === 'boolean' ? 'truth value' : 'number'}`;
}

export const text: Shape<string> = { read: readText, schema: { type: 'string', pattern: '\\S' } };

/** A whole or broken number. */
export function number(options: {
  readonly from: number;
  readonly to: number;
  readonly whole?: boolean;
}): Shape<number> {
  const { from, to, whole = false } = options;
  return {
    read: (node, reader) => {
      const value = isScalar(node) ? node.value : undefined;
      const fits = typeof value === 'number' && value >= from && value <= to && (!whole || Number.isInteger(value));
      return fits ? value : fail(node, reader, `A ${whole ? 'whole ' : ''}number from ${from} to ${to} belongs here.`);
    },
    schema: { type: whole ? 'integer' : 'number', minimum: from, maximum: to },
  };
}

export const truth: Shape<boolean> = {
  read: (node, reader) => {
    const value = isScalar(node) ? node.value : undefined;
    return typeof value === 'boolean' ? value : fail(node, reader, '`true` or `false` belongs here.');
  },
  schema: { type: 'boolean' },
};

/** One of a few words. */
export function choice<const T extends string>(...values: readonly T[]): Shape<T> {
  return {
    read: (node, reader) => {
      const value = isScalar(node) ? node.value : undefined;
      // YAML reads an unquoted `off` as text, and a person who wrote it meant the word.
      const found = values.find(it => it === value);
      return found ?? fail(node, reader, `One of these belongs here: ${values.join(', ')}.`);
    },
    schema: { enum: values },
  };
}

/** An id: lower case, digits and hyphens. */
export const id: Shape<string> = {
  read: (node, reader) => {
    const value = isScalar(node) ? node.value : undefined;
    return typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
      ? value
      : fail(node, reader, 'A name in lower case with hyphens belongs here, such as `earn-trust`.');
  },
  schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
};

/** An id of something that exists; `also` are words with a meaning of their own. */
export function reference(to: Reference, ...also: readonly string[]): Shape<string> {
  return {
    read: (node, reader) => {
      const value = id.read(node, reader);
      if (value === undefined || reader.known[to].has(value) || also.includes(value)) return value;
      const near = nearest(value, [...reader.known[to], ...also]);
      const hint = near === undefined ? '' : `; is it “${near}”?`;
      return fail(node, reader, `There is no ${to} “${value}”${hint || '.'}`);
    },
    schema: id.schema,
  };
}

/** The first shape whose kind of node fits. */
export function either<A, B>(isFirst: (node: unknown) => boolean, first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return {
    read: (node, reader) => (isFirst(node) ? first : second).read(node, reader),
    schema: { anyOf: [first.schema, second.schema] },
  };
}

/** A list; what is wrong with an item leaves out that item alone. */
export function list<T>(item: Shape<T>, most = 2000): Shape<readonly T[]> {
  return {
    read: (node, reader) => {
      if (!isSeq(node)) return fail(node, reader, 'A list belongs here: `[ … ]`, or lines that begin with a hyphen.');
      if (node.items.length > most)
        reader.problem(spanOf(node, reader), `At most ${most} entries are read here.`, 'warning');
      return node.items.slice(0, most).flatMap(it => {
        const value = item.read(it, reader);
        return value === undefined ? [] : [value];
      });
    },
    schema: { type: 'array', items: item.schema },
  };
}

/** A list, or one item without brackets. */
export function listOrOne<T>(item: Shape<T>): Shape<readonly T[]> {
  const one: Shape<readonly T[]> = {
    read: (node, reader) => {
      const value = item.read(node, reader);
      return value === undefined ? undefined : [value];
    },
    schema: item.schema,
  };
  return either(node => isSeq(node), list(item), one);
}

/** Names to values. */
export function mapOf<T, K extends string = string>(value: Shape<T>, key: Shape<K>): Shape<ReadonlyMap<K, T>> {
  return {
    read: (node, reader) => {
      if (!isMap(node)) return fail(node, reader, 'A map belongs here: lines of `name: value`.');
      const entries = new Map<K, T>();
      for (const pair of node.items) {
        const name = key.read(pair.key, reader);
        const read = value.read(pair.value, reader);
        if (name !== undefined && read !== undefined) entries.set(name, read);
      }
      return entries;
    },
    schema: { type: 'object', propertyNames: key.schema, additionalProperties: value.schema },
  };
}

/** A key of an object. */
export interface Field<T, R extends boolean = boolean> {
  readonly shape: Shape<T>;
  readonly required: R;
}

export function needed<T>(shape: Shape<T>): Field<T, true> {
  return { shape, required: true };
}

export function may<T>(shape: Shape<T>): Field<T, false> {
  return { shape, required: false };
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

export type ReadFields<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer R> ? (R extends true ? T : T | undefined) : never;
};

/** A map with known keys. Without a key that is needed it is left out; a wrong value of a key that may be absent is absent. */
export function object<const F extends Fields>(fields: F): Shape<ReadFields<F>> {
  const names = Object.keys(fields);
  return {
    read: (node, reader) => {
      const nodes = readKeys(node, names, reader);
      return nodes && readFields(fields, nodes, node, reader);
    },
    schema: objectSchema(fields),
  };
}

export function objectSchema(fields: Fields): JsonSchema & { readonly properties: JsonSchema } {
  const required = Object.keys(fields).filter(name => fields[name]?.required);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.shape.schema])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** The values of a map by key; problems with keys that are unknown. */
export function readKeys(
  node: unknown,
  known: readonly string[],
  reader: Reader,
): ReadonlyMap<string, unknown> | undefined {
  if (!isMap(node)) return fail(node, reader, `A map belongs here, with keys such as ${known.slice(0, 3).join(', ')}.`);
  const values = new Map<string, unknown>();
  for (const pair of node.items) readKey(pair, known, values, reader);
  return values;
}

function readKey(pair: Pair, known: readonly string[], values: Map<string, unknown>, reader: Reader): void {
  const name = isScalar(pair.key) ? String(pair.key.value) : undefined;
  if (name === undefined) fail(pair.key, reader, 'A key is one word, in lower case with hyphens.');
  else if (!known.includes(name)) fail(pair.key, reader, unknownKey(name, known));
  else values.set(name, pair.value);
}

function unknownKey(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined
    ? `There is no key “${name}” here; there are ${known.join(', ')}.`
    : `There is no key “${name}” here; is it “${near}”?`;
}

/** The known name at most two typing slips away. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const flat = name.toLowerCase().replaceAll(/[_\s]/g, '-');
  const ranked = known.map(it => ({ it, distance: distanceOf(flat, it) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= 2 && best.distance < best.it.length ? best.it : undefined;
}

function distanceOf(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

export function readFields<const F extends Fields>(
  fields: F,
  nodes: ReadonlyMap<string, unknown>,
  whole: unknown,
  reader: Reader,
): ReadFields<F> | undefined {
  const values: Record<string, unknown> = {};
  let complete = true;
  for (const [name, field] of Object.entries(fields)) {
    const present = nodes.has(name);
    if (present) values[name] = field.shape.read(nodes.get(name), reader);
    else if (field.required) reader.problem(startOf(whole, reader), `“${name}” is needed here.`);
    if (field.required && values[name] === undefined) complete = false;
  }
  // The fields say what each value is; that they were read one by one is what the compiler cannot see.
  return complete ? (values as ReadFields<F>) : undefined;
}

/** The first line of a node: a missing key is nobody's whole map. */
function startOf(node: unknown, reader: Reader): { readonly start: number; readonly end: number } {
  const { start, end } = spanOf(node, reader);
  const line = reader.text.indexOf('\n', start);
  return { start, end: line < 0 ? end : Math.max(start + 1, Math.min(end, line)) };
}

/** A shape that the schema names once and refers to. */
export function named<T>(name: string, shape: Shape<T>): Shape<T> {
  return { read: shape.read, schema: { $ref: `#/$defs/${name}`, [definitionKey]: shape.schema } };
}

/** Carries a definition along with the reference to it until `schema.ts` collects them. */
export const definitionKey = '$definition';

/** Left out with any problem in it: a condition less would make a pattern fit more than its author said. */
export function sound<T>(shape: Shape<T>): Shape<T> {
  return {
    read: (node, reader) => {
      let problems = 0;
      const counting: Reader = {
        ...reader,
        problem: (span, message, severity = 'error') => {
          if (severity === 'error') problems++;
          reader.problem(span, message, severity);
        },
      };
      const value = shape.read(node, counting);
      return problems === 0 ? value : undefined;
    },
    schema: shape.schema,
  };
}

/** What `convert` makes of a value once it is read; `undefined` where it reported a problem. */
export function convert<T, U>(
  shape: Shape<T>,
  convertValue: (value: T, node: unknown, reader: Reader) => U | undefined,
): Shape<U> {
  return {
    read: (node, reader) => {
      const value = shape.read(node, reader);
      return value === undefined ? undefined : convertValue(value, node, reader);
    },
    schema: shape.schema,
  };
}

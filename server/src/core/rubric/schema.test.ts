import Ajv, { type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { rubricFiles } from '../../../../scripts/build-rubrics.ts';
import { loadBuiltInRubric, testInflections } from '../../../../test/fixture/rubric.ts';
import { loadRubric } from './load.ts';
import { placeOf } from './place.ts';
import { rubricSchema } from './schema.ts';

/** The schema and the loader are made of the same shapes; here they read the same files, whole and broken. */

const ajv = new Ajv({ allErrors: false, strict: false });
ajv.addSchema(rubricSchema(), 'rubric');

function validator(definition: string): ValidateFunction {
  const validate = ajv.getSchema(`rubric#/$defs/${definition}`);
  if (validate === undefined) throw new Error(`no definition ${definition}`);
  return validate;
}

function definitionOf(path: string, data: unknown): string {
  const kind = placeOf(path)?.kind ?? 'flag';
  if (kind !== 'flag') return kind;
  return typeof data === 'object' && data !== null && 'title' in data ? 'rule' : 'change';
}

const files = rubricFiles().filter(it => parseDocument(it.text).errors.length === 0);
const { rubric: base } = loadBuiltInRubric();

/** Whether the loader finds fault with the shape of this text of the file; that a name refers to nothing is no fault of shape. */
function isRefused(path: string, text: string): boolean {
  const isChange = !/^title:/m.test(text);
  const rules = base.rules.filter(it => isChange || !path.endsWith(`flags/${it.code}.yaml`));
  const { problems } = loadRubric([{ path, text }], testInflections(), { base: { ...base, rules } });
  return problems.some(it => it.severity === 'error' && !isAboutReference.test(it.message));
}

const isAboutReference = /^There is no (?:signal|rule|competency|company|level|list) /;

describe('schema', () => {
  it.each(files.map(it => [it.path, it.text] as const))('takes %s', (path, text) => {
    const data: unknown = parse(text);
    const validate = validator(definitionOf(path, data));
    expect(validate(data), JSON.stringify(validate.errors?.[0])).toBe(true);
  });
});

/** One fault of shape: the data with it, and where it is. */
interface Fault {
  readonly data: unknown;
  readonly at: string;
}

/** Every way in which the data differs from itself by one fault of shape; of a list the first entry stands for all. */
function* broken(data: unknown, at = ''): Generator<Fault> {
  if (Array.isArray(data)) {
    for (const { data: first, at: inner } of data.length > 0 ? broken(data[0], `${at}[0]`) : [])
      yield { data: [first, ...data.slice(1)], at: inner };
  } else if (typeof data === 'object' && data !== null) {
    yield* brokenMap(new Map(Object.entries(data)), at);
  } else if (typeof data === 'string') {
    for (const other of [null, 7, { 'no-such-key': data }])
      yield { data: other, at: `${at} = ${JSON.stringify(other)}` };
  }
}

function* brokenMap(data: ReadonlyMap<string, unknown>, at: string): Generator<Fault> {
  const withKey = (key: string, value: unknown) => Object.fromEntries(new Map(data).set(key, value));
  yield { data: withKey('no-such-key', 'x'), at: `${at}.no-such-key` };
  for (const [key, value] of data) {
    for (const other of [null, 1e3, ''])
      yield { data: withKey(key, other), at: `${at}.${key} = ${JSON.stringify(other)}` };
    for (const inner of broken(value, `${at}.${key}`)) yield { data: withKey(key, inner.data), at: inner.at };
    yield { data: Object.fromEntries([...data].filter(([it]) => it !== key)), at: `without ${at}.${key}` };
  }
}

/** One file of each kind, the smallest, so that the test is quick. */
const smallest = [...files]
  .sort((a, b) => a.text.length - b.text.length)
  .filter((file, index, sorted) => {
    const definition = definitionOf(file.path, parse(file.text));
    return sorted.findIndex(it => definitionOf(it.path, parse(it.text)) === definition) === index;
  });

/** Faults tried of one file, spread over all of it. */
const most = 60;

describe('a fault of shape', () => {
  it.each(smallest.map(it => [it.path, it.text] as const))(
    'in %s is one to the schema and to the loader',
    (path, text) => {
      const definition = definitionOf(path, parse(text));
      // Without its title a rule is a change, which is another kind of file.
      const all = [...broken(parse(text))].filter(it => definitionOf(path, it.data) === definition);
      const faults = all.filter((_, index) => index % Math.ceil(all.length / most) === 0);
      const differing = faults.filter(({ data }) => validator(definition)(data) === isRefused(path, stringify(data)));
      expect(differing.map(it => it.at)).toEqual([]);
      expect(faults.length).toBeGreaterThan(5);
    },
  );
});

import { isMap, isScalar, isSeq } from 'yaml';
import { arcParts, type PartId, starParts } from '../story/story.ts';
import { withExceptions } from './changes.ts';
import { logOddsOf } from './likeness.ts';
import { nouns, patterns, phrases, verbs } from './patternShapes.ts';
import type { Detect, FixSpec, Pattern, Rule, RuleChange, RuleExample } from './rubric.ts';
import {
  choice,
  convert,
  either,
  type Field,
  type Fields,
  type JsonSchema,
  list,
  listOrOne,
  mapOf,
  may,
  named,
  needed,
  number,
  object,
  objectSchema,
  type Reader,
  readFields,
  readKeys,
  reference,
  type Shape,
  spanOf,
  text,
  truth,
} from './shape.ts';

/** How rules are written in YAML: `flags/<code>.yaml`. */

export const partIds: readonly PartId[] = [...new Set<PartId>([...starParts, ...arcParts])];
export const part: Shape<PartId> = choice(...partIds);
export const parts = listOrOne(part);
export const source = listOrOne(text);
export const severity = choice('off', 'hint', 'information', 'warning', 'error');
export const signals = listOrOne(reference('signal'));
export const code = reference('rule');

const count = number({ from: 0, to: 10_000 });
const whole = number({ from: 0, to: 100, whole: true });
const aim = either(
  node => isScalar(node) && typeof node.value === 'string',
  choice('target', 'profile'),
  number({ from: 0, to: 100_000 }),
);

const patternFields = {
  match: needed(patterns),
  unless: may(patterns),
  within: may(choice('clause', 'sentence', 'near')),
  'unless-signals': may(signals),
  'only-signals': may(signals),
  'unless-before': may(signals),
  distance: may(whole),
  once: may(choice('sentence')),
  'only-nouns': may(nouns),
  'only-deeds': may(verbs),
  clauses: may(choice('any', 'asserted')),
  'only-in': may(parts),
  'nouns-within': may(choice('clause', 'onwards', 'sentence')),
  'unless-measured': may(whole),
  reach: may(choice('complement')),
  'unless-told': may(nouns),
  'per-hundred': may(number({ from: 0, to: 100 })),
} as const;

const followFields = {
  first: needed(signals),
  // biome-ignore lint/suspicious/noThenProperty: what must follow is called `then` in YAML; nobody awaits a shape.
  then: needed(signals),
  order: may(choice('after', 'anywhere')),
  idle: may(truth),
} as const;

/** One kind of detector: its parameters as keys, and what they make. */
interface DetectKind<F extends Fields = Fields> {
  readonly fields: F;
  read(nodes: ReadonlyMap<string, unknown>, node: unknown, reader: Reader): Detect | undefined;
}

function kind<const F extends Fields>(
  fields: F,
  make: (read: NonNullable<ReturnType<typeof readFields<F>>>) => Detect,
): DetectKind {
  return {
    fields,
    read: (nodes, node, reader) => {
      const read = readFields(fields, nodes, node, reader);
      return read && make(read);
    },
  };
}

function patternKind(name: 'phrase' | 'clause'): DetectKind {
  return kind(patternFields, read => ({
    kind: name,
    match: read.match,
    unless: read.unless ?? [],
    within: read.within ?? 'sentence',
    unlessSignals: read['unless-signals'] ?? [],
    onlySignals: read['only-signals'] ?? [],
    unlessBefore: read['unless-before'] ?? [],
    distance: read.distance ?? 0,
    once: read.once,
    onlyNouns: read['only-nouns'],
    onlyDeeds: read['only-deeds'],
    clauses: read.clauses ?? 'any',
    parts: read['only-in'] ?? [],
    nounsWithin: read['nouns-within'] ?? 'sentence',
    unlessMeasured: read['unless-measured'],
    reach: read.reach,
    unlessTold: read['unless-told'],
    fromLike: undefined,
    perHundred: read['per-hundred'],
  }));
}

export const detectKinds: Readonly<Record<Detect['kind'], DetectKind>> = {
  phrase: patternKind('phrase'),
  clause: patternKind('clause'),
  voice: kind(
    {
      'spare-verbs': may(verbs),
      'spare-subjects': may(phrases),
      deeds: needed(verbs),
      'deeds-on-people': may(verbs),
      undone: may(verbs),
      omissions: may(verbs),
      slips: may(phrases),
    },
    read => ({
      kind: 'voice',
      spareVerbs: read['spare-verbs'] ?? new Set(),
      spareSubjects: read['spare-subjects'] ?? [],
      deeds: read.deeds,
      deedsOnPeople: read['deeds-on-people'] ?? new Set(),
      undone: read.undone ?? new Set(),
      omissions: read.omissions ?? new Set(),
      slips: read.slips ?? [],
    }),
  ),
  share: kind(
    {
      actor: may(choice('we')),
      deeds: needed(verbs),
      slips: may(verbs),
      'spare-verbs': may(verbs),
      leading: may(verbs),
      names: may(phrases),
      distance: may(whole),
      over: may(number({ from: 0, to: 100 })),
    },
    read => ({
      kind: 'share',
      actor: 'we',
      deeds: read.deeds,
      slips: read.slips ?? new Set(),
      spareVerbs: read['spare-verbs'] ?? new Set(),
      leading: read.leading ?? new Set(),
      names: read.names ?? [],
      distance: read.distance ?? 2,
      over: read.over ?? 0,
    }),
  ),
  count: kind(
    {
      measure: needed(choice('i-sentences', 'problem-to-remedy', 'words-without-end')),
      below: may(count),
      over: may(count),
    },
    read => ({ kind: 'count', measure: read.measure, below: read.below, over: read.over }),
  ),
  length: kind(
    { measure: needed(choice('total', 'setup', 'action-share')), below: may(aim), over: may(aim) },
    read => ({ kind: 'length', measure: read.measure, below: read.below, over: read.over }),
  ),
  absence: kind(
    {
      of: needed(signals),
      when: may(signals),
      'when-not': may(signals),
      anchor: may(choice(...partIds, 'title')),
      'at-least': may(whole),
      'only-in': may(parts),
    },
    read => ({
      kind: 'absence',
      of: read.of,
      when: read.when ?? [],
      whenNot: read['when-not'] ?? [],
      anchor: read.anchor ?? 'title',
      atLeast: read['at-least'] ?? 1,
      parts: read['only-in'] ?? [],
    }),
  ),
  follow: kind(followFields, read => ({
    kind: 'follow',
    first: read.first,
    // biome-ignore lint/suspicious/noThenProperty: a detector's parameters are data that nobody awaits.
    then: read.then,
    order: read.order ?? 'after',
    idle: read.idle ?? false,
  })),
  need: kind({ view: needed(choice('lens', 'level', 'principle')) }, read => ({ kind: 'need', of: read.view })),
  outline: kind({ check: needed(choice('missing', 'missing-arc', 'duplicate', 'order')) }, read => ({
    kind: 'outline',
    check: read.check,
  })),
  metadata: kind({ check: needed(choice('front-matter')) }, read => ({ kind: 'metadata', check: read.check })),
  template: kind({ check: needed(choice('placeholders')) }, read => ({ kind: 'template', check: read.check })),
  document: kind(
    {
      check: needed(
        choice('unused-suppression', 'unknown-rule', 'unknown-directive', 'too-large', 'rule-failed', 'not-english'),
      ),
    },
    read => ({
      kind: 'document',
      check: read.check,
    }),
  ),
  nearest: kind({ check: needed(choice('competency', 'structure')) }, read => ({ kind: 'nearest', check: read.check })),
  listed: kind({ list: needed(choice('confidential')) }, read => ({ kind: 'listed', list: read.list })),
};

const detectNames = Object.keys(detectKinds).filter((name): name is Detect['kind'] => name in detectKinds);
const detectName = choice(...detectNames);
const detectKeys = [...new Set(detectNames.flatMap(name => Object.keys(detectKinds[name].fields)))];

/** What one way of finding may say differently from its rule. */
const ownWay = { message: may(text), severity: may(severity) };

/** One entry of a list of detectors: `{ kind: voice, deeds: … }`. */
const detectEntry: Shape<Detect> = named('detect', {
  read: (node, reader) => {
    const name = isMap(node) ? detectName.read(node.get('kind', true), reader) : undefined;
    if (name === undefined) return isMap(node) ? undefined : notADetector(node, reader);
    const { fields } = detectKinds[name];
    const nodes = readKeys(node, ['kind', ...Object.keys(ownWay), ...Object.keys(fields)], reader);
    const detect = nodes && detectKinds[name].read(nodes, node, reader);
    const own = nodes && readFields(ownWay, nodes, node, reader);
    return (
      detect && {
        ...detect,
        ...(own?.message === undefined ? {} : { message: own.message }),
        ...(own?.severity === undefined ? {} : { severity: own.severity }),
      }
    );
  },
  schema: {
    oneOf: detectNames.map(name =>
      objectSchema({ kind: needed(choice(name)), ...ownWay, ...detectKinds[name].fields }),
    ),
  },
});

function notADetector(node: unknown, reader: Reader): undefined {
  reader.problem(spanOf(node, reader), 'A map belongs here, such as `{ kind: phrase, match: [ … ] }`.');
  return undefined;
}

const title = needed(text);
const fixShapes: readonly Shape<FixSpec>[] = [
  object({ kind: needed(choice('replace')), title, with: needed(text) }),
  object({
    kind: needed(choice('insert-section', 'to-active', 'to-first-person', 'reorder', 'merge', 'set-value', 'select')),
    title,
  }),
  convert(
    object({
      kind: needed(choice('insert-starter')),
      title,
      text: needed(text),
      place: may(choice('after', 'before', 'blank', 'detail', 'opening', 'instead', 'part', 'end')),
      part: may(part),
      otherwise: may(truth),
    }),
    read => ({ ...read, place: read.place ?? 'after', part: read.part, otherwise: read.otherwise ?? false }),
  ),
  convert(object({ kind: needed(choice('delete')), title, aside: may(truth) }), read => ({
    ...read,
    aside: read.aside ?? false,
  })),
];
/** Kinds that have more than a title. */
const shapeIndexes: Readonly<Partial<Record<FixSpec['kind'], number>>> = { replace: 0, 'insert-starter': 2, delete: 3 };
const fixKinds = choice(
  'replace',
  'delete',
  'insert-section',
  'insert-starter',
  'to-active',
  'to-first-person',
  'reorder',
  'merge',
  'set-value',
  'select',
);

const fix: Shape<FixSpec> = named('fix', {
  read: (node, reader) => {
    const name = isMap(node) ? fixKinds.read(node.get('kind', true), reader) : notADetector(node, reader);
    if (name === undefined) return undefined;
    return fixShapes[shapeIndexes[name] ?? 1]?.read(node, reader);
  },
  schema: { oneOf: fixShapes.map(shape => shape.schema) },
});

const example: Shape<RuleExample> = named(
  'example',
  convert(
    object({
      weak: may(text),
      flags: may(listOrOne(text)),
      strong: may(text),
      competency: may(reference('competency')),
    }),
    (read, node, reader) => {
      if (read.weak === undefined && read.strong === undefined) {
        reader.problem(spanOf(node, reader), 'An example needs a `weak` text, a `strong` one, or both.');
        return undefined;
      }
      const wanting = (read.flags ?? []).find(it => read.weak?.includes(it) !== true);
      if (wanting !== undefined) {
        reader.problem(spanOf(node, reader), `“${wanting}” does not stand in the weak example.`);
        return undefined;
      }
      return { weak: read.weak ?? '', flags: read.flags ?? [], strong: read.strong ?? '', competency: read.competency };
    },
  ),
);

/** In how many of a hundred sentences worded like this one a reader saw the flaw, by what was learned. */
export const sureness: Shape<number> = convert(number({ from: 0.1, to: 99.9 }), logOddsOf);

/** Keys of a rule beside those of its detector. */
const ruleFields = {
  title,
  class: may(choice('selection', 'disqualifier', 'structure', 'depth', 'delivery', 'level', 'lens')),
  scope: may(choice('metadata', 'words', 'shape', 'placeholders', 'story', 'measure')),
  severity: may(severity),
  severities: may(mapOf(severity, reference('competency'))),
  eased: may(object({ by: needed(list(listOrOne(reference('signal')))), to: needed(severity) })),
  parts: may(parts),
  competencies: may(listOrOne(reference('competency'))),
  join: may(choice('paragraph', 'story')),
  exempt: may(patterns),
  like: may(object({ from: may(sureness), least: may(sureness), as: may(text), at: may(patterns) })),
  message: needed(text),
  why: needed(text),
  ask: needed(text),
  mend: may(text),
  fixes: may(list(fix)),
  examples: needed(list(example)),
  source: may(source),
} as const;

const detectList = list(detectEntry, 20);

/** What a rule's file says; the loader adds what comes from its place. */
export type ReadRule = Omit<Rule, 'code' | 'changes' | 'least'> & { readonly like: Likely | undefined };

/** What the wording of a whole sentence decides, as log odds. */
export interface Likely {
  /** From here on it is a finding, whatever the patterns say. */
  readonly from?: number | undefined;
  /** Below this what was found is none. */
  readonly least?: number | undefined;
  /** The flaw that `least` means, where it is another rule's. */
  readonly as?: string | undefined;
  /** What is found by `from` lies in a clause with one of these; left out: in any. */
  readonly at?: readonly Pattern[] | undefined;
}

function readRule(node: unknown, reader: Reader): ReadRule | undefined {
  const detectNode = isMap(node) ? node.get('detect', true) : undefined;
  const detects = isSeq(detectNode) ? undefined : readDetectName(detectNode, reader);
  const own = detects === undefined ? [] : Object.keys(detectKinds[detects].fields);
  const nodes = readKeys(node, [...Object.keys(ruleFields), 'detect', ...own], reader);
  const read = nodes && readFields(ruleFields, nodes, node, reader);
  const detect = nodes && readDetect(detects, detectNode, nodes, node, reader);
  if (read === undefined || detect === undefined) return undefined;
  return {
    title: read.title,
    class: read.class ?? 'delivery',
    scope: read.scope ?? 'words',
    severity: read.severity ?? 'information',
    severities: read.severities ?? new Map(),
    eased: read.eased,
    parts: read.parts ?? [],
    competencies: read.competencies ?? [],
    join: read.join,
    exempt: read.exempt ?? [],
    like: read.like,
    detect: detect.map(it => withExceptions(it, read.exempt ?? [])),
    message: read.message,
    why: read.why,
    ask: read.ask,
    mend: read.mend ?? '',
    fixes: read.fixes ?? [],
    examples: read.examples,
    source: read.source ?? [],
  };
}

function readDetectName(node: unknown, reader: Reader): Detect['kind'] | undefined {
  return node === undefined ? 'phrase' : detectName.read(node, reader);
}

function readDetect(
  name: Detect['kind'] | undefined,
  list: unknown,
  nodes: ReadonlyMap<string, unknown>,
  node: unknown,
  reader: Reader,
): readonly Detect[] | undefined {
  if (name === undefined) return isSeq(list) ? detectList.read(list, reader) : undefined;
  const detect = detectKinds[name].read(nodes, node, reader);
  return detect && [detect];
}

/** The parameters that may stand in the file are those of its detector. */
function ruleSchema(): JsonSchema {
  const { properties, ...base } = objectSchema({ ...ruleFields, detect: may(either(isSeq, detectList, detectName)) });
  return {
    ...base,
    properties: { ...properties, ...Object.fromEntries(detectKeys.map(key => [key, true])) },
    oneOf: [
      ...detectNames.map(whenDetects),
      { properties: { detect: { type: 'array' }, ...only([]) }, required: ['detect'] },
    ],
  };
}

function whenDetects(name: Detect['kind']): JsonSchema {
  const { fields } = detectKinds[name];
  const required = Object.keys(fields).filter(key => fields[key]?.required);
  return {
    properties: { detect: { const: name }, ...only(Object.entries(fields)) },
    required: name === 'phrase' ? required : ['detect', ...required],
  };
}

/** Of all parameters these alone. */
function only(fields: readonly (readonly [string, Field<unknown>])[]): JsonSchema {
  const allowed = new Map(fields);
  return Object.fromEntries(detectKeys.map(key => [key, allowed.get(key)?.shape.schema ?? false]));
}

export const rule: Shape<ReadRule> = named('rule', { read: readRule, schema: ruleSchema() });

const changeFields = {
  severity: may(severity),
  parts: may(parts),
  message: may(text),
  why: may(text),
  ask: may(text),
  mend: may(text),
  near: may(phrases),
  match: may(patterns),
  unless: may(patterns),
  examples: may(list(example)),
  source: may(source),
} as const;

/** A file without `title`: changes to a rule that exists. */
export const change: Shape<Omit<RuleChange, 'code' | 'competency'>> = named(
  'change',
  convert(object(changeFields), read => ({
    severity: read.severity,
    parts: read.parts,
    message: read.message,
    why: read.why,
    ask: read.ask,
    mend: read.mend,
    near: read.near ?? [],
    match: read.match ?? [],
    unless: read.unless ?? [],
    examples: read.examples ?? [],
    source: read.source ?? [],
  })),
);

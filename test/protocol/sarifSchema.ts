/**
 * The part of SARIF 2.1.0 (OASIS) that Candor writes, by hand: names, required properties, types and limits as the standard has
 * them. Nothing beyond what is listed here may be written, so that a slip in a name is seen.
 */

const text = { type: 'string' } as const;
const message = object({ text }, ['text']);
/** Lines and columns count from one. */
const place = { type: 'integer', minimum: 1 } as const;
const region = object({ startLine: place, startColumn: place, endLine: place, endColumn: place }, ['startLine']);
const artifactLocation = object({ uri: { type: 'string', pattern: '^[^\\s]*$' } }, ['uri']);
const level = { enum: ['none', 'note', 'warning', 'error'] } as const;

const rule = object(
  {
    id: text,
    name: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: object({ enabled: { type: 'boolean' }, level }, []),
    properties: object({ tags: { type: 'array', items: text, uniqueItems: true } }, []),
  },
  ['id'],
);

const replacement = object({ deletedRegion: region, insertedContent: object({ text }, []) }, ['deletedRegion']);
const artifactChange = object({ artifactLocation, replacements: list(replacement, 1) }, [
  'artifactLocation',
  'replacements',
]);

const result = object(
  {
    ruleId: text,
    level,
    message,
    locations: list(object({ physicalLocation: object({ artifactLocation, region }, []) }, []), 0),
    partialFingerprints: { type: 'object', additionalProperties: text },
    fixes: list(object({ description: message, artifactChanges: list(artifactChange, 1) }, ['artifactChanges']), 0),
  },
  ['message'],
);

const driver = object({ name: text, semanticVersion: text, rules: list(rule, 0) }, ['name']);

const run = object(
  {
    tool: object({ driver }, ['driver']),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: list(result, 0),
  },
  ['tool'],
);

export const sarifSchema = object({ $schema: text, version: { const: '2.1.0' }, runs: list(run, 0) }, [
  'version',
  'runs',
]);

function object(properties: Readonly<Record<string, object>>, required: readonly string[]) {
  return { type: 'object', properties, required, additionalProperties: false } as const;
}

function list(items: object, minItems: number) {
  return { type: 'array', items, minItems } as const;
}

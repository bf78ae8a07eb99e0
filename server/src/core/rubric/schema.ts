import {
  archetypes,
  company,
  competency,
  lenses,
  level,
  levelViews,
  likeness,
  probes,
  questions,
  signal,
  structure,
  vocabulary,
  wordList,
} from './dataShapes.ts';
import { change, rule } from './ruleShapes.ts';
import { definitionKey, type JsonSchema, type Shape } from './shape.ts';

/** JSON Schema of every rubric file, made of the shapes that read them. A file is a rule unless its folder says otherwise. */
export function rubricSchema(): JsonSchema {
  const files: readonly Shape<unknown>[] = [
    rule,
    change,
    wordList,
    structure,
    signal,
    competency,
    lenses,
    levelViews,
    probes,
    archetypes,
    questions,
    company,
    level,
    vocabulary,
    likeness,
  ];
  const definitions = new Map<string, JsonSchema>();
  const anyOf = files.map(file => collect(file.schema, definitions));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Candor rubric',
    description: 'A file of a rubrics folder: see rubrics/README.md. The folder decides which of these a file is.',
    anyOf,
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Moves definitions that are carried along with references into one table. */
function collect(schema: unknown, definitions: Map<string, JsonSchema>): unknown {
  if (Array.isArray(schema)) return schema.map(it => collect(it, definitions));
  if (!isSchema(schema)) return schema;
  const { [definitionKey]: definition, ...rest } = schema;
  const reference = rest['$ref'];
  if (isSchema(definition) && typeof reference === 'string') {
    const name = reference.replace('#/$defs/', '');
    if (!definitions.has(name)) {
      definitions.set(name, {});
      definitions.set(name, collect(definition, definitions) as JsonSchema);
    }
  }
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, collect(value, definitions)]));
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

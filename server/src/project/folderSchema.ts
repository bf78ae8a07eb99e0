import { schemaOf, settingNames, settings } from '../settings.ts';
import { storyDefaults } from './folderFile.ts';

/** JSON Schema of `candor.yaml`, for completion and checks in any editor. */
export function folderSchema(): Readonly<Record<string, unknown>> {
  const ofSettings = settingNames
    .filter(name => settings[name].inFolder)
    .map(name => [name, { ...inYaml(name), description: settings[name].description }] as const);
  const ofStories = Object.entries(storyDefaults).map(
    ([name, description]) => [name, { type: 'string', description }] as const,
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'candor.yaml: how the stories of this folder are read',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([...ofSettings, ...ofStories]),
  };
}

/** YAML makes a number of `target: 120`, and some readers a truth value of `off`. */
function inYaml(name: (typeof settingNames)[number]) {
  const { holds } = settings[name];
  const schema = schemaOf(holds);
  const { additionalProperties } = schema;
  switch (holds.kind) {
    case 'seconds':
      return { anyOf: [schema, { type: 'integer', minimum: 1 }] };
    case 'severities':
      return { type: 'object', additionalProperties: { anyOf: [additionalProperties, { const: false }] } };
    default:
      return schema;
  }
}

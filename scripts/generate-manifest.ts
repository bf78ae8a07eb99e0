import { folderSchema } from '../server/src/project/folderSchema.ts';
import { isRecord, schemaOf, settingNames, settings } from '../server/src/settings.ts';

/** The texts that come from the table of settings: the manifest's part, the schema of `candor.yaml`, the README's table. */

/** `package.json` with `contributes.configuration` as the table has it, and everything else as it was. */
export function buildManifest(packageJson: string): string {
  const manifest: unknown = JSON.parse(packageJson);
  if (!isRecord(manifest)) throw new Error('package.json holds no object');
  const { contributes: given } = manifest;
  const contributes = isRecord(given) ? given : {};
  return `${JSON.stringify({ ...manifest, contributes: { ...contributes, configuration: configuration() } }, null, 2)}\n`;
}

const nameOf = (setting: string) => `setting.${setting}`;
const nameOfChoice = (setting: string, choice: string) => `setting.${setting}.${choice}`;

/** `package.nls.json`: the texts of the table by their keys, behind what stands there by hand. */
export function buildTexts(packageNls: string): string {
  const texts: unknown = JSON.parse(packageNls);
  if (!isRecord(texts)) throw new Error('package.nls.json holds no object');
  const byHand = Object.entries(texts).filter(([key]) => !key.startsWith('setting.'));
  const ofTable = settingNames.flatMap(name => {
    const { description, holds } = settings[name];
    const choices = holds.kind === 'choice' ? Object.entries(holds.choices) : [];
    return [
      [nameOf(name), description] as const,
      ...choices.map(([choice, text]) => [nameOfChoice(name, choice), text] as const),
    ];
  });
  return `${JSON.stringify(Object.fromEntries([...byHand, ...ofTable]), null, 2)}\n`;
}

export function buildFolderSchema(): string {
  return `${JSON.stringify(folderSchema(), null, 2)}\n`;
}

const tableStart = '<!-- settings: generated from server/src/settings.ts -->';
const tableEnd = '<!-- /settings -->';

/** The README with its table of settings as the table has it; unchanged where it has no place for one. */
export function buildReadme(readme: string): string {
  const start = readme.indexOf(tableStart);
  const end = readme.indexOf(tableEnd);
  if (start < 0 || end < start) return readme;
  return `${readme.slice(0, start)}${tableStart}\n${settingsTable()}\n${readme.slice(end)}`;
}

function configuration() {
  const properties = settingNames.map((name, order) => {
    const { holds, default: value, inFolder } = settings[name];
    return [
      `candor.${name}`,
      {
        order,
        scope: inFolder ? 'resource' : 'window',
        ...schemaOf(holds),
        ...(holds.kind === 'choice'
          ? { enumDescriptions: Object.keys(holds.choices).map(it => `%${nameOfChoice(name, it)}%`) }
          : {}),
        ...(holds.kind === 'seconds' ? { patternErrorMessage: '%pattern.seconds%' } : {}),
        default: value,
        markdownDescription: `%${nameOf(name)}%`,
      },
    ] as const;
  });
  return { title: 'Candor', properties: Object.fromEntries(properties) };
}

function settingsTable(): string {
  const rows = settingNames.map(name => {
    const { description, default: value } = settings[name];
    return `| \`candor.${name}\` | \`${JSON.stringify(value)}\` | ${description.replaceAll('|', '\\|')} |`;
  });
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

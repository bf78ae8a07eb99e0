import {
  type Completion,
  type Entry,
  keysIn,
  ruleEntries,
  severities,
  toYamlEntry,
  valuesOf,
} from '../core/features/completions.ts';
import { findYamlPlace } from '../core/features/yamlPlaces.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import { isSettingName, settingNames, settings } from '../settings.ts';
import { storyDefaults } from './folderFile.ts';

/** What may be written at a place of a `candor.yaml`, best first. */
export function completeFolderFile(text: string, offset: number, rubric: Rubric): readonly Completion[] {
  const place = findYamlPlace(text, 0, offset);
  if (!place) return [];
  const [key, code] = place.path;
  if (place.kind === 'key') {
    if (key === undefined) return keysLeft(text, place.span.start).map(it => toYamlEntry('key', it, place));
    return key === 'rules' && code === undefined ? ruleEntries(rubric).map(it => toYamlEntry('rule', it, place)) : [];
  }
  if (key === undefined) return [];
  const values = key === 'rules' ? (code === undefined ? [] : severities) : valuesFor(key, rubric);
  return values.map(it => toYamlEntry('value', it, place));
}

const keys: readonly Entry[] = [
  ...settingNames
    .filter(name => settings[name].inFolder)
    .map(name => ({ label: name, detail: firstSentence(settings[name].description) })),
  ...Object.entries(storyDefaults).map(([label, description]) => ({ label, detail: firstSentence(description) })),
];

/** Those that do not stand there yet, but for the one being written. */
function keysLeft(text: string, writing: number): readonly Entry[] {
  const there = keysIn(text, writing);
  return keys.filter(it => !there.has(it.label));
}

function valuesFor(key: string, rubric: Rubric): readonly Entry[] {
  if (!isSettingName(key)) return Object.hasOwn(storyDefaults, key) ? valuesOf(key, rubric) : [];
  const { holds } = settings[key];
  if (holds.kind === 'choice') return Object.entries(holds.choices).map(([label, detail]) => ({ label, detail }));
  return holds.kind === 'seconds' ? valuesOf('target', rubric) : [];
}

/** Without the marks of Markdown, which a list of completions does not read. */
function firstSentence(description: string): string {
  return (/^.*?[.:;](?=\s|$)/.exec(description)?.[0].slice(0, -1) ?? description).replaceAll('`', '');
}

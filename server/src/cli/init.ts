import { folderFileName, storyDefaults } from '../project/folderFile.ts';
import { settingNames, settings } from '../settings.ts';

/** A `candor.yaml` that says nothing yet: each key that it may hold stands there with its default, to be uncommented. */
export function folderTemplate(): string {
  const ofSettings = settingNames
    .filter(name => settings[name].inFolder)
    .map(name => entry(settings[name].description, name, settings[name].default));
  const ofStories = Object.entries(storyDefaults).map(([name, description]) => entry(description, name, ''));
  const head = `# ${folderFileName}: how the stories of this folder, and of the folders in it, are read. The nearest one wins.\n`;
  return [head, ...ofSettings, '# What a new story starts with\n', ...ofStories].join('\n');
}

function entry(description: string, name: string, value: unknown): string {
  const comment = wrap(description).map(it => `# ${it}\n`);
  const written = value === '' ? '' : ` ${JSON.stringify(value)}`;
  return `${comment.join('')}#${name}:${written}\n`;
}

const lineLength = 100;

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= lineLength) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const name = 'somebody who carries old stories over';

/** The parts of the story that lies in the workspace, under another title. */
function told(workspace, title) {
  const text = readFileSync(path.join(workspace, 'export.story.md'), 'utf8');
  return `# ${title}\n${text.slice(text.indexOf('\n\n## ') + 1)}`;
}

export function prepare(workspace) {
  writeFileSync(
    path.join(workspace, 'both.story.md'),
    `${told(workspace, 'The feed')}\n${told(workspace, 'The launch')}`,
  );
  writeFileSync(path.join(workspace, 'begun.story.md'), told(workspace, 'The export').replace(/## Result[\s\S]*/, ''));
}

export async function evening(person, workspace) {
  await person.note('two stories in one file become two files, once that was looked at');
  await person.open('both.story.md');
  await person.status(/\d:\d\d · /);
  await person.run('Candor: Split into One File per Story…');
  await person.takePreview();
  for (const [file, title] of [
    ['the-feed.story.md', 'The feed'],
    ['the-launch.story.md', 'The launch'],
  ]) {
    await person.open(file);
    await person.text(it => it === told(workspace, title), title);
  }

  await person.note('a story told as STAR is told along the arc, and back');
  await person.open('export.story.md');
  await person.status(/\d:\d\d · /);
  await person.run('Candor: Arrange as the Five-Part Arc');
  await person.takePreview();
  await person.press('Control+1');
  const arc = await person.text(it => /^## (?:What went wrong|Honest failure|Failure)/m.test(it), 'the arc');
  await person.run('Candor: Arrange as STAR');
  await person.takePreview();
  await person.press('Control+1');
  const star = await person.text(it => /^## Situation/m.test(it), 'STAR');
  for (const sentence of told(workspace, '')
    .split(/\n|(?<=\.) /)
    .filter(it => it.endsWith('.'))) {
    assert.ok(arc.includes(sentence), `${sentence} is not in ${arc}`);
    assert.ok(star.includes(sentence), `${sentence} is not in ${star}`);
  }

  await person.note('what is not there yet is found under the word that everybody has for it');
  await person.open('begun.story.md');
  await person.status(/\d:\d\d · /);
  await person.run('Candor: Add the Parts Still to Come', 'missing');
  await person.press('Control+1');
  await person.text(it => /^## Result$[\s\S]*^## Learning/m.test(it), 'the parts still to come');

  await person.note('and what went on behind can be read');
  await person.run('Candor: Show Log');
  await person.see('.part.panel', 'Candor');
  await person.note('nothing was in the way');
}

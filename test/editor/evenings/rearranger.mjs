import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

export const name = 'somebody who carries old stories over';

const story = title => `# ${title}

## Situation

I ran the export at a clinic supplier, and forty labs waited for it.

## Task

The date was mine to set.

## Action

I promised two teams the second of May before I had asked them. I called both leads and said that it was wrong.

## Result

The labs had their export a week late.

## Learning

I learned that I ask for the fields before I give a date.
`;

export function prepare(workspace) {
  writeFileSync(path.join(workspace, 'both.story.md'), `${story('The feed')}\n${story('The launch')}`);
  writeFileSync(path.join(workspace, 'one.story.md'), `---\nstructure: star\n---\n\n${story('The export')}`);
}

export async function evening(person) {
  await person.note('two stories in one file become two files, once that was looked at');
  await person.open('both.story.md');
  await person.status(/\d:\d\d · /);
  await person.run('Candor: Split into One File a Story…');
  await person.takePreview();
  for (const [file, title] of [
    ['the-feed.story.md', 'The feed'],
    ['the-launch.story.md', 'The launch'],
  ]) {
    await person.open(file);
    await person.text(it => it === story(title), title);
  }

  await person.note('a story told as STAR is told along the arc, and back');
  await person.open('one.story.md');
  await person.status(/\d:\d\d · /);
  await person.run('Candor: Arrange as the Five-Part Arc');
  await person.takePreview();
  await person.press('Control+1');
  const arc = await person.text(it => /^## (?:What went wrong|Honest failure|Failure)/m.test(it), 'the arc');
  await person.run('Candor: Arrange as STAR');
  await person.takePreview();
  await person.press('Control+1');
  const star = await person.text(it => /^## Situation/m.test(it), 'STAR');
  for (const sentence of story('')
    .split(/\n|(?<=\.) /)
    .filter(it => it.endsWith('.'))) {
    assert.ok(arc.includes(sentence), `${sentence} is not in ${arc}`);
    assert.ok(star.includes(sentence), `${sentence} is not in ${star}`);
  }

  await person.note('and what went on behind can be read');
  await person.run('Candor: Show Log');
  await person.see('.part.panel', 'Candor');
  await person.note('nothing was in the way');
}

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const name = 'a manager with thirty plain files';

const told = (number, words) =>
  `# Date ${number}\n\n## Situation\n\nI ran the desk at a clinic supplier, and forty labs waited for us.\n\n## Action\n\nI had promised date ${number} before I had asked. ${words}\n\n## Result\n\nThe labs had it a week late.\n`;

/** Thirty files with plain names; none of them is touched by being read. */
export function prepare(workspace) {
  mkdirSync(path.join(workspace, 'stories'));
  for (let number = 1; number <= 30; number++) {
    const words = number % 3 === 0 ? 'The mapping was rewritten in four days.' : 'I rewrote the mapping in four days.';
    writeFileSync(path.join(workspace, 'stories', `date-${number}.md`), told(number, words));
  }
}

export async function evening(person, workspace) {
  await person.note('the folder says which files are stories');
  await person.run('Candor: Open Configuration');
  await person.see('.tab.active', 'candor.yaml');
  await person.inEditor();
  await person.press('Control+End');
  await person.type('files: ["stories/**/*.md"]\n');
  await person.press('Control+S');
  await person.gone('.tab.active.dirty');

  await person.note('thirty stories are checked, and none of them is open');
  await person.run('Candor: Check All Stories');
  await person.problems(count => count >= 10); // one story in three says “was rewritten”

  await person.note('all thirty are listed, each with its state and what comes next');
  await person.run('Candor: Focus on Stories View');
  const [first] = await person.stories(33);
  assert.match(first, /Draft · \d:\d\d · next/);

  await person.note('a plain file is a story: a finding, its way on, the next question');
  await person.open('date-3.md');
  await person.underlines(count => count > 0, 'a finding');
  await person.status(/\d:\d\d · next/);
  const file = path.join(workspace, 'stories', 'date-3.md');
  assert.equal(readFileSync(file, 'utf8'), told(3, 'The mapping was rewritten in four days.'), 'untouched');
  await person.press('Control+End');
  await person.run('Candor: Next Question');
  await person.see('.codelens-decoration', 'Next Question');
  await person.text(it => /<!-- ask \d of 9: .* -->/.test(it), 'a question');
  await person.press('Control+Z');
  await person.text(it => it === readFileSync(file, 'utf8'), 'the text before, after one undo');
  await person.note('nothing was in the way');
}

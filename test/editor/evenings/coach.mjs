import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const name = 'a coach with the folders of two clients';

export const session = { workspaceFile: 'clients.code-workspace' };

const story = '## Action\n\nThe mapping was rewritten by then. I rang both leads.\n';

/** Two folders side by side, each with a say of its own. */
export function prepare(workspace) {
  for (const client of ['ada', 'ben']) {
    mkdirSync(path.join(workspace, client));
    writeFileSync(path.join(workspace, client, `${client}.story.md`), story);
  }
  writeFileSync(path.join(workspace, 'ben', 'candor.yaml'), 'rules: { passive-voice: off }\n');
  const folders = [{ path: 'ada' }, { path: 'ben' }];
  writeFileSync(path.join(workspace, 'clients.code-workspace'), JSON.stringify({ folders }));
}

export async function evening(person) {
  await person.note('each client has a bank');
  await person.run('Candor: Focus on Stories View');
  const rows = await person.stories(2);
  assert.deepEqual(
    rows.filter(it => /^(?:ada|ben)\s*1?$/.test(it)).map(it => it.slice(0, 3)),
    ['ada', 'ben'],
  );

  await person.note('what one folder says holds for its own stories alone');
  await person.open('ben.story.md');
  await person.status(/\d:\d\d · /);
  await person.noProblem('was rewritten');
  await person.open('ada.story.md');
  await person.problem('was rewritten');

  await person.note('the preview tells the same, also where nothing else has been opened');
  await person.run('Markdown: Open as Preview');
  await person.seeInPreview('mark.candor-finding');
  await person.run('View: Close All Editors');
  await person.gone('.tab.active');
  await person.openPreview('ada.story.md', 'mark.candor-finding');
}

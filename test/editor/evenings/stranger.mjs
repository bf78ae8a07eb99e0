import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shouting } from '../texts.mjs';

export const name = 'somebody who opens a folder from a stranger';

export const session = { distrust: true, settings: { 'security.workspace.trust.startupPrompt': 'never' } };

/** What the stranger wants to be said, and not to be said. */
export function prepare(workspace) {
  const rules = path.join(workspace, '.candor', 'rubrics', 'flags');
  mkdirSync(rules, { recursive: true });
  writeFileSync(path.join(rules, 'shouting.yaml'), shouting);
  writeFileSync(path.join(workspace, 'candor.yaml'), 'rules: { passive-voice: off }\n');
  writeFileSync(
    path.join(workspace, 'told.story.md'),
    '## Action\n\nThe importer was rewritten by then. I rang the desk.\n',
  );
}

export async function evening(person) {
  await person.note('the built-in rules work, and the folder has no say');
  await person.open('told.story.md');
  await person.problem('was rewritten');
  await person.language('Rules of this folder rest until it is trusted');

  await person.note('once the folder is trusted its rules count');
  await person.run('Workspaces: Manage Workspace Trust');
  await person.see('.workspace-trust-editor .monaco-button', 'Trust');
  await person.pressUntil('Control+Enter', '.workspace-trust-editor', 'You trust this folder');
  await person.press('Escape');
  await person.open('told.story.md');
  await person.problem('is shouted');
  await person.noProblem('was rewritten');
}

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

export const name = 'somebody whose evening goes wrong';

const story = '## Action\n\nThe mapping was rewritten by then. I rang both leads.\n';

export function prepare(workspace) {
  writeFileSync(path.join(workspace, 'told.story.md'), story);
}

export async function evening(person, workspace) {
  await person.note('the server falls; it is picked up, the findings come back, and nothing is said');
  await person.open('told.story.md');
  await person.problem('was rewritten');
  await person.press('Control+End');
  await person.type('The parser was thrown away on Friday.');
  await fell(person, workspace, 1);
  await person.problem('was thrown away');
  await person.problem('was rewritten');
  await person.open('told.story.md');
  const typed = `${story}The parser was thrown away on Friday.`;
  await person.text(it => it === typed, 'what was typed before the fall');
  await person.type(' The importer was retired on Monday.');
  await person.problem('was retired');

  await person.note('it falls again and again: it is left alone, which is said once, in one sentence');
  await fell(person, workspace, 5);
  await person.onlyNotification('Candor has stopped; your text is untouched.');
  await person.text(it => it === `${typed} The importer was retired on Monday.`, 'all that was typed');

  await person.note('and a command brings it back');
  await person.run('Candor: Restart Server');
  await person.problem('was retired');
}

/** Ends the server of this session, as the machine does when memory runs out, and each that is started in its place. */
async function fell(person, workspace, times) {
  const fallen = new Set();
  for (let fall = 0; fall < times; fall++) {
    const standing = () => servers(workspace).find(it => !fallen.has(it));
    await person.until(() => standing() !== undefined, 'a server that runs');
    const server = standing();
    fallen.add(server);
    process.kill(server, 'SIGKILL');
  }
}

/** Those that were started from the profile of this session, which lies beside its workspace. */
function servers(workspace) {
  const started = path.join(path.dirname(workspace), 'data', 'extensions');
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter(it => it.includes(started) && it.includes('server.node.cjs')).map(it => Number.parseInt(it, 10));
}

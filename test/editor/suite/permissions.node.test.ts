import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { assert } from 'chai';
import { activate, closeAll, codeOf, fixesFor, open, untilFindings, workspaceFile } from '../signals.ts';

/** What only a disk has. */
describe('in a story on a disk', () => {
  before(activate);
  afterEach(closeAll);

  it('whose permissions keep it from being written, the new words can be copied', async () => {
    const { fsPath } = workspaceFile('sealed.story.md');
    writeFileSync(fsPath, '## Action\n\nThe importer was rewritten by then. I rang the desk.\n');
    chmodSync(fsPath, 0o444);
    const document = await open('sealed.story.md');
    const isPassive = (it: Parameters<typeof codeOf>[0]) => codeOf(it) === 'passive-voice';
    const passive = (await untilFindings(document, 'passive-voice', all => all.some(isPassive))).find(isPassive);
    assert.isDefined(passive);
    const fixes = await fixesFor(document, passive);
    assert.isEmpty(fixes.filter(it => it.edit));
    assert.isTrue(fixes.some(it => it.title.startsWith('Copy the new wording: “I rewrote')));
    rmSync(fsPath);
  });
});

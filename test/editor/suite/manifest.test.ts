import { assert } from 'chai';
import { commands, extensions } from 'vscode';
import { activate } from '../signals.ts';

describe('the manifest', () => {
  before(activate);

  it('names no command that nothing runs, and none runs that it does not name', async () => {
    const declared: readonly { readonly command: string }[] = manifest().contributes.commands;
    const running = (await commands.getCommands(true)).filter(it => it.startsWith('candor.'));
    const ofServer = ['candor.copySample', 'candor.applyEdit', 'candor.copyWording'];
    const ofEditor = (it: string) => /\.(focus|open|toggleVisibility|removeView|resetViewLocation)$/.test(it);
    const own = running.filter(it => !ofServer.includes(it) && !ofEditor(it));
    assert.sameMembers(
      own,
      declared.map(it => it.command),
    );
  });

  it('has every text in the language of the editor', () => {
    const unresolved = JSON.stringify(manifest()).match(/%[a-z][\w.-]*%/gi);
    assert.isNull(unresolved);
  });
});

function manifest() {
  const extension = extensions.getExtension('candor-stories.candor');
  if (extension === undefined) throw new Error('Candor is not installed');
  return extension.packageJSON;
}

import { assert } from 'chai';
import { commands, TabInputText, window, workspace } from 'vscode';
import { acceptAll, activate, closeAll, codeOf, openUnsaved, until, untilFindings } from '../signals.ts';

/** How Candor is met first: nothing is open, and nothing has a place where it could be saved. */
describe('in a window without a folder', () => {
  before(activate);
  afterEach(closeAll);

  it('the example opens with its findings', async () => {
    assert.isUndefined(workspace.workspaceFolders);
    await commands.executeCommand('candor.openExample');
    const document = await until(
      () => 'the example',
      () => workspace.textDocuments.find(it => it.isUntitled),
      workspace.onDidOpenTextDocument,
    );
    await untilFindings(document, 'passive-voice', all => all.some(it => codeOf(it) === 'passive-voice'));
  });

  it('a story can be begun, and is a story at once', async () => {
    await acceptAll(commands.executeCommand('candor.newStory'));
    const document = window.activeTextEditor?.document;
    assert.isTrue(document?.isUntitled);
    assert.match(document?.getText() ?? '', /^---\ntype: story\nquestion: .*<!-- ask 1 of 9: /s);
  });

  it('what is typed is read', async () => {
    const document = await openUnsaved('---\ntype: story\n---\n\n## Action\n\nThe importer was rewritten by then.\n');
    await untilFindings(document, 'passive-voice', all => all.some(it => codeOf(it) === 'passive-voice'));
  });

  it('the configuration is the editor’s settings', async () => {
    await commands.executeCommand('candor.openConfiguration');
    const isOther = () => {
      const tab = window.tabGroups.activeTabGroup.activeTab;
      return tab && !(tab.input instanceof TabInputText) ? tab : undefined;
    };
    await until(() => 'the settings', isOther, window.tabGroups.onDidChangeTabs);
  });
});

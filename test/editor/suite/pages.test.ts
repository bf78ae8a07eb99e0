import { assert } from 'chai';
import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import { activate, closeAll, until } from '../signals.ts';

describe('pages to read', () => {
  before(activate);
  afterEach(closeAll);

  const pages = [
    ['candor.explain', { code: 'blame' }, 'candor:/rule/blame.md', '# '],
    ['candor.learn', 'earn-trust', 'candor:/learn/earn-trust.md', '# Earn Trust'],
  ] as const;
  for (const [command, argument, address, begins] of pages) {
    it(`${command} opens a page in the editor’s own preview`, async () => {
      await commands.executeCommand(command, argument);
      await until(() => 'the preview', previewTab, window.tabGroups.onDidChangeTabs);
      const document = await workspace.openTextDocument(Uri.parse(address));
      assert.isTrue(document.getText().startsWith(begins), document.getText().slice(0, 80));
      assert.equal(document.languageId, 'markdown');
    });
  }
});

function previewTab() {
  return window.tabGroups.all
    .flatMap(it => it.tabs)
    .find(({ input }) => input instanceof TabInputWebview && input.viewType.includes('markdown.preview'));
}

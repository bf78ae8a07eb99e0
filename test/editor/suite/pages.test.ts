import { assert } from 'chai';
import { commands, type Diagnostic, TabInputCustom, TabInputWebview, Uri, window, workspace } from 'vscode';
import { activate, closeAll, codeOf, open, until, untilFindings } from '../signals.ts';

describe('pages to read', () => {
  before(activate);
  afterEach(closeAll);

  const pages = [
    ['candor.explain', { code: 'blame' }, 'candor:/rules/blame.md', '# '],
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

  it('are where the code of each finding leads, in the preview as well', async () => {
    const document = await open('weak.story.md');
    const findings = await untilFindings(document, 'any finding', it => it.length > 0);
    for (const finding of findings) assert.equal(targetOf(finding)?.toString(), `candor:/rules/${codeOf(finding)}.md`);
    await commands.executeCommand('vscode.open', findings.map(targetOf)[0]);
    const page = await until(() => 'the page', pageTab, window.tabGroups.onDidChangeTabs);
    assert.equal(page.viewType, 'vscode.markdown.preview.editor');
  });
});

function targetOf({ code }: Diagnostic): Uri | undefined {
  return typeof code === 'object' ? code.target : undefined;
}

/** The page of a rule as an editor of its own, whichever that is. */
function pageTab(): TabInputCustom | undefined {
  const inputs = window.tabGroups.all.flatMap(it => it.tabs).map(it => it.input);
  return inputs.filter(it => it instanceof TabInputCustom).find(it => it.uri.scheme === 'candor');
}

function previewTab() {
  return window.tabGroups.all
    .flatMap(it => it.tabs)
    .find(({ input }) => input instanceof TabInputWebview && input.viewType.includes('markdown.preview'));
}

import { commands, TabInputWebview, window } from 'vscode';
import { closeAll, open, until } from '../signals.ts';

describe('beside Candor', () => {
  after(closeAll);

  it('VS Code’s own preview opens on a story', async () => {
    await open('weak.story.md');
    await commands.executeCommand('markdown.showPreviewToSide');
    await until(
      () => 'the preview',
      () =>
        window.tabGroups.all
          .flatMap(it => it.tabs)
          .find(({ input }) => input instanceof TabInputWebview && input.viewType.includes('markdown.preview')),
      window.tabGroups.onDidChangeTabs,
    );
  });
});

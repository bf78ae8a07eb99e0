import { assert } from 'chai';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  Position,
  type TextDocument,
  workspace,
} from 'vscode';
import snippets from '../../../snippets/story.code-snippets';
import { closeAll, open, until, write } from '../signals.ts';

describe('snippets', () => {
  afterEach(closeAll);

  for (const [name, { body }] of Object.entries(snippets)) {
    it(`“${name}” writes itself into a story`, async () => {
      const document = await open('a.story.md');
      await write(document, '');
      await commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
      const expected = asWritten(body);
      await until(
        () => `${expected}\nbut it is\n${linesOf(document)}`,
        () => (linesOf(document) === expected ? true : undefined),
        workspace.onDidChangeTextDocument,
      );
    });
  }

  it('are offered in a story', async () => {
    const document = await open('a.story.md');
    await write(document, '');
    const offered = (await snippetsOffered(document)).map(it => labelOf(it));
    assert.includeMembers(
      offered,
      Object.values(snippets).map(it => it.prefix),
    );
  });

  it('stay out of other Markdown', async () => {
    const document = await open('b.md');
    const own = new Set(Object.values(snippets).map(it => it.description));
    const offered = await snippetsOffered(document);
    assert.isNotEmpty(offered, 'VS Code’s own snippets are there, so the list is the one that is meant');
    assert.isEmpty(offered.filter(it => own.has(String(it.detail))));
  });
});

async function snippetsOffered(document: TextDocument): Promise<readonly CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    new Position(document.lineCount - 1, 0),
  );
  return items.filter(it => it.kind === CompletionItemKind.Snippet);
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function linesOf(document: TextDocument): string {
  return document.getText().replaceAll('\r\n', '\n');
}

/** The body with each blank as its question and each choice as its first value. */
function asWritten(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$0/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

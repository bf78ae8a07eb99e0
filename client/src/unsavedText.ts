import { Range, type TextDocument, type TextEditor, type Uri, window, workspace } from 'vscode';

/**
 * Shows a Markdown text that lies in no file yet, under a name if there is one. Where a text of the same name was thrown away a
 * moment ago, the editor may bring its backup instead: what was asked for takes its place.
 */
export async function showUnsaved(content: string, name?: Uri): Promise<TextEditor> {
  const document = await (name
    ? workspace.openTextDocument(name)
    : workspace.openTextDocument({ language: 'markdown', content }));
  const editor = await window.showTextDocument(document);
  if (linesOf(document.getText()) !== linesOf(content)) await editor.edit(it => it.replace(wholeOf(document), content));
  return editor;
}

/** Whatever line ends the editor has given it. */
function linesOf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function wholeOf(document: TextDocument): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}

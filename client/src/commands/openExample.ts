import { type TextDocument, Uri, window, workspace } from 'vscode';

/** Opens the example as an unsaved copy: it needs no folder, and nothing that is changed in it is lost or kept. */
export async function openExample(extension: Uri): Promise<TextDocument> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', 'weak.story.md'));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
  return document;
}

import { type TextDocument, Uri, workspace } from 'vscode';
import { showUnsaved } from '../unsavedText.ts';

/** Opens the example as an unsaved copy: it needs no folder, and nothing that is changed in it is lost or kept. */
export async function openExample(extension: Uri): Promise<TextDocument> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', 'weak.story.md'));
  const { document } = await showUnsaved(new TextDecoder().decode(bytes));
  return document;
}

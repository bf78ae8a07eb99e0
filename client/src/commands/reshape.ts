import { l10n, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { ReshapeParams } from '../../../server/src/protocol.ts';
import { toRange } from '../places.ts';
import type { Ask } from '../requests.ts';

/**
 * Changes the shape of the story at the cursor. What touches more than one place is shown in the editor's own preview of
 * refactorings before it is taken. Whether it was.
 */
export async function reshape(ask: Ask, shape: ReshapeParams['shape'], view?: ReshapeParams['view']): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (!editor) return false;
  const { document, selection } = editor;
  const uri = document.uri.toString();
  const params = { uri, position: selection.active, shape, ...(view ? { view } : {}) };
  const answer = await ask('candor/reshape', params);
  if (!answer) {
    window.setStatusBarMessage(l10n.t('There is no story here.'), 6000);
    return false;
  }
  if (answer.kind === 'refusal') {
    window.setStatusBarMessage(answer.reason, 6000);
    return false;
  }
  if (answer.version !== document.version) return false; // typed on in the meantime
  const { title: label, previews: needsConfirmation } = answer;
  const edit = new WorkspaceEdit();
  for (const file of answer.files) {
    const made = Uri.parse(file.uri);
    edit.createFile(made, {}, { label, needsConfirmation });
    edit.insert(made, new Position(0, 0), file.text, { label, needsConfirmation });
  }
  for (const { range, newText } of answer.edits) {
    edit.replace(document.uri, toRange(range), newText, { label, needsConfirmation });
  }
  return workspace.applyEdit(edit);
}

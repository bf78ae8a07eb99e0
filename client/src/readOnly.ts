import {
  CodeAction,
  type Command,
  FilePermission,
  l10n,
  languages,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Copies words that cannot be written where they belong. */
export const copyWording = 'candor.copyWording';

/** More of the new words would not be read in a menu. */
const mostCharacters = 40;

/** In a text that cannot be changed, a way to mend it becomes a way to take the new words elsewhere. */
export function asCopies(isLocked: IsLocked): Middleware {
  return {
    provideCodeActions: async (document, range, context, token, next) => {
      const actions = await next(document, range, context, token);
      return actions?.length && (await cannotBeWritten(document, isLocked)) ? actions.flatMap(toCopy) : actions;
    },
  };
}

/** By the permissions of a file on a disk. */
type IsLocked = (file: Uri) => Promise<boolean>;

/** Of a file system that says nothing of writing, such as that of old versions, nobody can write. */
async function cannotBeWritten(document: TextDocument, isLocked: IsLocked): Promise<boolean> {
  if (document.isUntitled) return false;
  if (workspace.fs.isWritableFileSystem(document.uri.scheme) !== true || isProtected(document)) return true;
  if (await isLocked(document.uri)) return true;
  try {
    const { permissions = 0 } = await workspace.fs.stat(document.uri);
    return (permissions & FilePermission.Readonly) !== 0;
  } catch {
    return false; // not there any more: what is in the editor can be saved anew
  }
}

/** By the person's own settings. */
function isProtected(document: TextDocument): boolean {
  const files = workspace.getConfiguration('files', document);
  const isIn = (globs: Readonly<Record<string, boolean>>) =>
    Object.entries(globs).some(([pattern, isOn]) => isOn && languages.match({ pattern }, document) > 0);
  return isIn(files.get('readonlyInclude', {})) && !isIn(files.get('readonlyExclude', {}));
}

function toCopy(action: Command | CodeAction): readonly (Command | CodeAction)[] {
  if (!(action instanceof CodeAction) || !action.edit) return [action];
  const words = action.edit
    .entries()
    .flatMap(([, edits]) => edits.map(it => it.newText))
    .join('\n')
    .trim();
  // A comment that hides a finding is no wording.
  if (words === '' || words.startsWith('<!--')) return [];
  const copy = new CodeAction(l10n.t('Copy the new wording: “{0}”', cut(words)), action.kind);
  copy.command = { title: copy.title, command: copyWording, arguments: [words] };
  if (action.diagnostics) copy.diagnostics = action.diagnostics;
  if (action.isPreferred) copy.isPreferred = true;
  return [copy];
}

function cut(words: string): string {
  return words.length <= mostCharacters ? words : `${words.slice(0, mostCharacters - 1).trimEnd()}…`;
}

import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type Event,
  extensions,
  languages,
  Position,
  Range,
  type TextDocument,
  tasks,
  Uri,
  window,
  workspace,
} from 'vscode';

/** Shorter than Mocha's own time-out, which could not say what was waited for. */
const patience = 15_000;

/** Resolves with what `look` sees as soon as it sees something: now, or after one of the events. `what` is told where it never does. */
export function until<T>(
  what: () => string,
  look: () => T | undefined,
  ...events: readonly Event<unknown>[]
): Promise<T> {
  return new Promise((resolve, reject) => {
    const found = look();
    if (found !== undefined) {
      resolve(found);
      return;
    }
    const end = () => {
      clearTimeout(limit);
      for (const it of listeners) it.dispose();
    };
    const limit = setTimeout(() => {
      end();
      reject(new Error(`waited in vain for ${what()}`));
    }, patience);
    const listeners = events.map(event =>
      event(() => {
        const seen = look();
        if (seen === undefined) return;
        end();
        resolve(seen);
      }),
    );
  });
}

export function workspaceFile(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('the suite needs its workspace');
  return Uri.joinPath(folder.uri, name);
}

/** Of a file of the workspace, as it lies there. */
export async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(workspaceFile(name)));
}

/** Rejects with the reason where the extension cannot be activated, which the editor otherwise only logs. */
export async function activate(): Promise<void> {
  const extension = extensions.getExtension('candor-stories.candor');
  if (extension === undefined) throw new Error('Candor is not installed');
  await extension.activate();
}

export async function open(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(workspaceFile(name));
  await window.showTextDocument(document);
  return document;
}

let unsaved = 100;

/** Opens a text that lies in no file. Under a new name each time: the editor gives a name that is free again its last backup. */
export async function openUnsaved(content: string): Promise<TextDocument> {
  const uri = Uri.from({ scheme: 'untitled', path: `Untitled-${++unsaved}` });
  const document = await workspace.openTextDocument(uri);
  await languages.setTextDocumentLanguage(document, 'markdown');
  const editor = await window.showTextDocument(document);
  await editor.edit(it => it.insert(new Position(0, 0), content));
  return document;
}

/** Unsaved ones are thrown away. */
export async function closeAll(): Promise<void> {
  const isOpen = () => window.tabGroups.all.some(it => it.tabs.length > 0);
  while (isOpen()) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await until(
    () => 'unsaved texts to close',
    () => (workspace.textDocuments.some(it => it.isUntitled) ? undefined : true),
    workspace.onDidCloseTextDocument,
  );
}

/** What Candor has to say of a document at this moment. */
export function findingsIn(document: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(it => it.source === 'candor');
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings, once `holds` is true of them. */
export function untilFindings(
  document: TextDocument,
  what: string,
  holds: (findings: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const seen = () => findingsIn(document).map(it => `${codeOf(it)} “${document.getText(it.range)}”`);
  return until(
    () => `${what}; there are: ${seen().join(', ') || 'none'}`,
    () => {
      const findings = findingsIn(document);
      return holds(findings) ? findings : undefined;
    },
    languages.onDidChangeDiagnostics,
  );
}

/** Quick fixes at a finding, the preferred first, as the menu shows them. The editor no longer says which finding each is for. */
export async function fixesFor(document: TextDocument, { range }: Diagnostic): Promise<readonly CodeAction[]> {
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    CodeActionKind.QuickFix.value,
    50, // as many are resolved, so that their edits are here
  );
  return [...actions].sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

export async function take({ edit, title }: CodeAction): Promise<void> {
  if (edit === undefined || !(await workspace.applyEdit(edit))) throw new Error(`cannot be applied: ${title}`);
}

/** Replaces the whole text, as typing over it would. */
export async function write(document: TextDocument, text: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.edit(it => it.replace(all, text));
}

/** Accepts what is picked until the command is done; a list may open only once the server has said what is in it. */
export async function acceptAll(command: Thenable<unknown>): Promise<void> {
  await whileRunning(command, 'workbench.action.acceptSelectedQuickOpenItem');
}

/** Lets go of the preview that the command shows. */
export async function discard(command: Thenable<unknown>): Promise<void> {
  await whileRunning(command, 'refactorPreview.discard');
}

async function whileRunning(command: Thenable<unknown>, again: string): Promise<void> {
  const done = Promise.resolve(command).then(() => true);
  while (!(await Promise.race([done, commands.executeCommand(again).then(() => false)])));
}

/** Checks all stories, to the end. */
export async function checkAll(): Promise<void> {
  const ended = new Promise<void>(resolve => {
    const listener = tasks.onDidEndTask(({ execution }) => {
      if (execution.task.source !== 'candor') return;
      listener.dispose();
      resolve();
    });
  });
  await commands.executeCommand('candor.checkAll');
  await ended;
}

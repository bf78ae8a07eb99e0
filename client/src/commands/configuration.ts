import { ConfigurationTarget, commands, l10n, Uri, type WorkspaceFolder, window, workspace } from 'vscode';

/** Writes a setting where it is set already, and else for the person. */
export async function setSetting(name: 'show' | 'speakingRate', value: string | number): Promise<void> {
  const settings = workspace.getConfiguration('candor', null);
  const isOfWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
  await settings.update(name, value, isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
}

export async function show(which: 'focused' | 'all'): Promise<void> {
  await setSetting('show', which);
}

const folderFileName = 'candor.yaml';

/** Opens the folder's `candor.yaml`, which is made where there is none; without a folder, the settings. */
export async function openConfiguration(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) {
    await commands.executeCommand('workbench.action.openSettings', '@ext:candor-stories.candor');
    return;
  }
  const file = Uri.joinPath(folder.uri, folderFileName);
  if (!(await exists(file))) await workspace.fs.writeFile(file, new TextEncoder().encode(template()));
  await window.showTextDocument(await workspace.openTextDocument(file));
}

/** That of the editor, the only one, or the one that is picked. */
async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const uri = window.activeTextEditor?.document.uri;
  const own = uri && workspace.getWorkspaceFolder(uri);
  if (own) return own;
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}

export async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

/** Says nothing yet: each line is a choice to be taken up. */
function template(): string {
  return [
    l10n.t('# How the stories of this folder are read. Take the # away from what you want to say.'),
    '',
    l10n.t('# Files that are stories, besides *.story.md:'),
    '# files: ["stories/**/*.md"]',
    '',
    l10n.t('# How loudly each rule speaks: off, hint, information, warning or error:'),
    '# rules: { filler: off }',
    '',
    l10n.t('# How long a story should take to tell, in seconds:'),
    '# target: 120-180',
    '',
    l10n.t('# What new stories start with:'),
    '# company: amazon',
    '# level: senior',
    '',
  ].join('\n');
}

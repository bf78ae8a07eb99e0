import { assert } from 'chai';
import {
  type CodeLens,
  commands,
  languages,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  activate,
  closeAll,
  codeOf,
  findingsIn,
  fixesFor,
  open,
  openUnsaved,
  take,
  until,
  untilFindings,
  workspaceFile,
  write,
} from '../signals.ts';

const told = '## Action\n\nThe importer was rewritten by then. I rang the desk.\n';

/** What happens to a story while it is open. */
describe('a story', () => {
  before(activate);
  afterEach(closeAll);

  it('that is renamed to plain Markdown is left alone, and is read again once it has its name back', async () => {
    const [story, notes] = [workspaceFile('renamed.story.md'), workspaceFile('renamed.md')];
    await workspace.fs.writeFile(story, new TextEncoder().encode(told));
    await untilFindings(await open('renamed.story.md'), 'passive-voice', isThere);
    await untilFindings(await rename(story, notes), 'nothing', all => all.length === 0);
    assert.isEmpty(languages.getDiagnostics(story), 'nothing is left under the old name');
    await untilFindings(await rename(notes, story), 'passive-voice', isThere);
    await workspace.fs.delete(story);
  });

  it('that is deleted while it is open takes its findings with it', async () => {
    const file = workspaceFile('deleted.story.md');
    await workspace.fs.writeFile(file, new TextEncoder().encode(told));
    await untilFindings(await open('deleted.story.md'), 'passive-voice', isThere);
    const edit = new WorkspaceEdit();
    edit.deleteFile(file); // as the Explorer does: what it deletes it closes
    assert.isTrue(await workspace.applyEdit(edit));
    await until(
      () => `no findings in ${file.path}`,
      () => (languages.getDiagnostics(file).length === 0 ? true : undefined),
      languages.onDidChangeDiagnostics,
    );
  });

  it('is read anew when a setting changes', async () => {
    const document = await openUnsaved(`---\ntype: story\n---\n\n${told}`);
    await untilFindings(document, 'passive-voice', isThere);
    const settings = workspace.getConfiguration('candor', document.uri);
    await settings.update('rules', { 'passive-voice': 'off' });
    await untilFindings(document, 'no passive-voice', all => !isThere(all));
    await settings.update('rules', undefined);
    await untilFindings(document, 'passive-voice', isThere);
    assert.isNotEmpty(await lensesOf(document));
    await settings.update('codeLens', false);
    assert.isEmpty(await lensesOf(document));
    await settings.update('codeLens', undefined);
    assert.isNotEmpty(await lensesOf(document));
  });

  it('of two hundred pages is read, and a change at its end is seen and mended', async () => {
    const day = 'I rang the labs in the morning and wrote down what each of them had waited for. '.repeat(24);
    const pages = Array.from({ length: 200 }, (_, page) => `## Day ${page + 1}\n\n${day}\n`);
    const document = await openUnsaved(`---\ntype: story\n---\n\n${pages.join('\n')}`);
    await write(document, `${document.getText()}\n${told}`);
    const findings = await untilFindings(document, 'passive-voice', isThere);
    const passive = findings.find(it => codeOf(it) === 'passive-voice');
    assert.isDefined(passive);
    assert.equal(document.getText(passive.range), 'was rewritten');
    const fix = (await fixesFor(document, passive)).find(it => it.title.startsWith('Say who: “I rewrote'));
    assert.isDefined(fix);
    await take(fix);
    await untilFindings(document, 'no passive-voice', all => !isThere(all));
    assert.include(document.getText(), 'I rewrote the importer by then.');
  });

  it('beside another with the same words keeps its findings to itself', async () => {
    const first = await openUnsaved(`---\ntype: story\n---\n\n${told}`);
    await untilFindings(first, 'passive-voice', isThere);
    const second = await openUnsaved(`---\ntype: story\nrules: { passive-voice: off }\n---\n\n${told}`);
    await untilFindings(second, 'no passive-voice', all => !isThere(all));
    await window.showTextDocument(first);
    assert.isTrue(isThere(findingsIn(first)));
  });
});

function isThere(findings: ReturnType<typeof findingsIn>): boolean {
  return findings.some(it => codeOf(it) === 'passive-voice');
}

function lensesOf(document: TextDocument): Thenable<readonly CodeLens[]> {
  return commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 100);
}

/** As the Explorer does: what is open stays open under its new name. */
async function rename(from: Uri, to: Uri): Promise<TextDocument> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  assert.isTrue(await workspace.applyEdit(edit));
  const renamed = () => window.visibleTextEditors.find(it => it.document.uri.toString() === to.toString())?.document;
  return until(() => to.path, renamed, window.onDidChangeVisibleTextEditors);
}

import { assert } from 'chai';
import { commands, languages, window, workspace } from 'vscode';
import {
  activate,
  checkAll,
  closeAll,
  codeOf,
  open,
  openUnsaved,
  until,
  untilFindings,
  workspaceFile,
  write,
} from '../signals.ts';

describe('the folder', () => {
  before(activate);
  afterEach(closeAll);

  it('has a candor.yaml, which is made, opened, checked and heeded', async () => {
    await commands.executeCommand('candor.openConfiguration');
    const document = window.activeTextEditor?.document;
    if (document === undefined) throw new Error('nothing was opened');
    assert.equal(document.uri.toString(), workspaceFile('candor.yaml').toString());
    await untilFindings(document, 'none', it => it.length === 0);
    await write(document, 'rules: { filler: loud }\ncolour: red\n');
    await untilFindings(document, 'both mistakes', it => it.length === 2);
    await write(document, 'rules: { passive-voice: off }\n');
    await untilFindings(document, 'none', it => it.length === 0);
    await document.save();
    const story = await open('weak.story.md');
    await untilFindings(story, 'all but one', it => it.length > 0 && it.every(one => codeOf(one) !== 'passive-voice'));
    await write(document, '# nothing any more\n');
    await document.save();
    await open('weak.story.md');
    await untilFindings(story, 'all again', it => it.some(one => codeOf(one) === 'passive-voice'));
    await workspace.fs.delete(workspaceFile('candor.yaml'));
  });

  it('has rules of its own, which are checked where they are written', async () => {
    const file = workspaceFile('.candor/rubrics/flags/mine.yaml');
    await workspace.fs.writeFile(file, new TextEncoder().encode('title: Mine\nclass: nonsense\n'));
    const document = await workspace.openTextDocument(file);
    await window.showTextDocument(document);
    await untilFindings(document, 'a mistake', it => it.length > 0);
    await workspace.fs.delete(workspaceFile('.candor'), { recursive: true });
  });

  it('shows all findings, and then again what comes next', async () => {
    const many = ['importer', 'feed', 'parser', 'form', 'retry', 'job'].map(it => `The ${it} was rewritten.`).join(' ');
    const document = await openUnsaved(
      `---\ntype: story\n---\n\n## Action\n\n${many}\n\n## Result\n\nIt ended well.\n`,
    );
    const passives = (count: number) =>
      untilFindings(
        document,
        `${count} passives`,
        all => all.filter(it => codeOf(it) === 'passive-voice').length === count,
      );
    await passives(3);
    await commands.executeCommand('candor.showAllFindings');
    await passives(6);
    await commands.executeCommand('candor.showFewerFindings');
    await passives(3);
  });

  it('is checked as a whole by a task: stories that are not open get into Problems', async () => {
    const closed = workspaceFile('closed.story.md');
    const text = '## Action\n\nThe importer was rewritten by then. I rang the desk.\n';
    await workspace.fs.writeFile(closed, new TextEncoder().encode(text));
    await checkAll();
    const found = () => languages.getDiagnostics(closed).filter(it => it.message.includes('was rewritten'));
    await until(
      () =>
        `a finding in ${closed.path}; there are ${JSON.stringify(languages.getDiagnostics().map(([uri, all]) => [uri.toString(), all.length]))}`,
      () => found()[0],
      languages.onDidChangeDiagnostics,
    );
    assert.equal(found()[0]?.range.start.line, 2);
    await workspace.fs.delete(closed);
  });
});

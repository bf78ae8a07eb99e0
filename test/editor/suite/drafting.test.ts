import { assert } from 'chai';
import { commands, env, Selection, type TextDocument, window, workspace } from 'vscode';
import { activate, closeAll, open, openUnsaved, untilFindings, workspaceFile, write } from '../signals.ts';
import { blankPage } from '../texts.mjs';

describe('drafting', () => {
  before(activate);
  afterEach(closeAll);

  it('goes on with the next question, keeps the answer, and one undo takes it back', async () => {
    const document = await openUnsaved(`${blankPage}I sent the same invoice to 212 customers twice.\n`);
    putCursorAt(document, 'I sent');
    await commands.executeCommand('candor.nextQuestion');
    const after = document.getText();
    assert.include(after, 'ask 2 of 9');
    assert.notInclude(after, 'ask 1 of 9');
    assert.include(after, 'I sent the same invoice to 212 customers twice.');
    assert.include(lineAtCursor(document, -1), 'ask 2 of 9', 'the cursor is where the answer goes');
    await commands.executeCommand('undo');
    assert.include(document.getText(), 'ask 1 of 9');
  });

  it('puts a question off that stays empty, after one smaller one', async () => {
    const document = await openUnsaved(blankPage);
    putCursorAt(document, '<!--');
    await commands.executeCommand('candor.nextQuestion');
    assert.include(document.getText(), 'ask 1 of 9: Which week');
    await commands.executeCommand('candor.nextQuestion');
    assert.include(document.getText(), '<!-- later: What did you get wrong');
    assert.include(document.getText(), 'ask 2 of 9');
  });

  it('stops asking', async () => {
    const document = await openUnsaved(`${blankPage}I sent the same invoice to 212 customers twice.\n`);
    putCursorAt(document, 'I sent');
    await commands.executeCommand('candor.stopAsking');
    assert.notInclude(document.getText(), '<!--');
    await commands.executeCommand('candor.nextQuestion');
    assert.match(document.getText(), /ask \d of 9/, 'and begins again where the story stops short');
  });

  it('underlines nothing while a question stands open', async () => {
    const document = await openUnsaved(`${blankPage}The importer was rewritten.\n`);
    putCursorAt(document, 'The importer');
    await commands.executeCommand('candor.stopAsking');
    await untilFindings(document, 'a finding', it => it.length > 0);
    await commands.executeCommand('undo');
    await untilFindings(document, 'none', it => it.length === 0);
  });

  it('walks the blanks, round and round', async () => {
    const document = await openUnsaved(
      '---\ntype: story\n---\n\n## Situation\n\nI ran the desk for [which team?] in [when?].\n',
    );
    const seen: string[] = [];
    for (let i = 0; i < 3; i++) {
      await commands.executeCommand('candor.nextBlank');
      seen.push(selected(document));
    }
    assert.deepEqual(seen, ['[which team?]', '[when?]', '[which team?]']);
  });

  it('goes to the first of what comes next', async () => {
    const document = await open('weak.story.md');
    await commands.executeCommand('candor.goToNext');
    assert.isAbove(window.activeTextEditor?.selection.active.line ?? 0, 5, document.uri.path);
  });

  it('inserts the sections that are not there yet, and selects the first blank', async () => {
    const document = await openUnsaved('---\ntype: story\n---\n\n## Situation\n\nI ran the desk at a clinic.\n');
    await commands.executeCommand('candor.insertMissingSections');
    for (const title of ['## Task', '## Action', '## Result', '## Learning']) assert.include(document.getText(), title);
    assert.match(selected(document), /^\[.*\?\]$/);
  });

  it('reads any text as a story, keeps every word, and undo takes it back', async () => {
    const content = 'I promised the second of May.\nThe form was rewritten in June by somebody.\n';
    const document = await workspace.openTextDocument({ language: 'plaintext', content });
    await window.showTextDocument(document);
    await commands.executeCommand('candor.readThisAsStory');
    const story = window.activeTextEditor?.document;
    assert.equal(story?.languageId, 'markdown');
    assert.equal(story?.getText(), `---\ntype: story\n---\n\n${content}`);
    await commands.executeCommand('undo');
    assert.equal(window.activeTextEditor?.document.getText(), content);
  });

  it('makes a story of what was copied', async () => {
    await env.clipboard.writeText('I promised the second of May, and it became June.');
    await commands.executeCommand('candor.newStoryFromClipboard');
    const document = window.activeTextEditor?.document;
    assert.isTrue(document?.isUntitled);
    const place = workspaceFile('i-promised-the-second-of-may.story.md').path;
    assert.equal(document?.uri.path, place, 'where the first save puts it');
    assert.equal(document?.languageId, 'markdown');
    assert.equal(document?.getText(), '---\ntype: story\n---\n\nI promised the second of May, and it became June.');
  });

  it('leaves a file alone that gets another name, and its findings go', async () => {
    const document = await open('a.story.md');
    await write(
      document,
      '## Action\n\nThe importer was rewritten. The feed was mended. The desk was told of it by then.\n\n## Result\n\nThe bank was paid.\n',
    );
    await untilFindings(document, 'a finding', it => it.length > 0);
    await document.save();
    const { uri } = document;
    const other = uri.with({ path: uri.path.replace('a.story.md', 'a.md') });
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.rename(uri, other);
    const renamed = await workspace.openTextDocument(other);
    await window.showTextDocument(renamed);
    await untilFindings(renamed, 'no finding', it => it.length === 0);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.rename(other, uri);
    const again = await open('a.story.md');
    await untilFindings(again, 'a finding', it => it.length > 0);
  });
});

function putCursorAt(document: TextDocument, words: string): void {
  const editor = window.activeTextEditor;
  const at = document.positionAt(document.getText().indexOf(words));
  if (editor) editor.selection = new Selection(at, at);
}

function lineAtCursor(document: TextDocument, by: number): string {
  const line = (window.activeTextEditor?.selection.active.line ?? 0) + by;
  return document.lineAt(line).text;
}

function selected(document: TextDocument): string {
  const selection = window.activeTextEditor?.selection;
  return selection ? document.getText(selection) : '';
}

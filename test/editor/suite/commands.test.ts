import { assert } from 'chai';
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  env,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import {
  acceptAll,
  activate,
  closeAll,
  codeOf,
  discard,
  fixesFor,
  open,
  openUnsaved,
  textOf,
  untilFindings,
  write,
} from '../signals.ts';

const unlabelled = `---
type: story
competency: failure
---

I ran the export at a clinic supplier, and forty labs waited for it. I promised two teams the second of May before I had asked them. I called both leads and said that the date was mine and that it was wrong. I checked every column with a lab. The labs had their export a week late. I learned that I ask for the fields before I give a date.
`;

const dictated = `---
type: story
---

i looked after the rota of a small ward and i had copied the old one without its exceptions i saw it at noon and rang the charge nurse at once she was calm about it we rebuilt the week that night since then i walk the ward with the draft
`;

const two = (title: string) => `# ${title}\n\n## Situation\n\nI ran the desk.\n\n## Action\n\nI rang the shops.\n`;

describe('commands', () => {
  let star = '';
  before(async () => {
    await activate();
    star = await textOf('export.story.md');
  });
  afterEach(closeAll);

  it('begin a story with what was chosen: a question, a memory, an archetype', async () => {
    const begins = [
      ['candor.newStory', /^---\ntype: story\nquestion: .*<!-- ask 1 of 9: /s],
      ['candor.findStory', /^---\ntype: story\n.*<!-- ask 1 of 9: /s],
      ['candor.newStoryFromArchetype', /^---\ntype: story\n.*\n# .*\n## Situation\n.*\[.*\?\]/s],
    ] as const;
    for (const [command, text] of begins) {
      await acceptAll(commands.executeCommand(command));
      const document = window.activeTextEditor?.document;
      assert.isTrue(document?.isUntitled, command);
      assert.match(document?.uri.path ?? '', /\.story\.md$/, command);
      assert.match(document?.getText() ?? '', text, command);
      await closeAll();
    }
  });

  it('begin a story anew where the first was thrown away', async () => {
    const begun: string[] = [];
    for (let count = 0; count < 3; count++) {
      await acceptAll(commands.executeCommand('candor.newStory'));
      begun.push(window.activeTextEditor?.document.getText() ?? '');
      await closeAll();
    }
    assert.deepEqual(begun, Array(3).fill(begun[0]));
  });

  it('change the shape only when the preview is taken', async () => {
    const before: readonly (readonly [string, string])[] = [
      ['candor.labelParts', unlabelled],
      ['candor.arrangeAsArc', star],
      ['candor.addSentenceEnds', dictated],
    ];
    for (const [command, text] of before) {
      const document = await openUnsaved(text);
      await discard(commands.executeCommand(command));
      assert.equal(document.getText(), text, command);
      await closeAll();
    }
  });

  it('arrange a story, keep every sentence, and undo takes it back', async () => {
    const document = await openUnsaved(star);
    const sentences = star.split('\n').filter(it => it.endsWith('.'));
    await takeAction(document, 'Arrange as the five-part arc');
    const arc = document.getText();
    assert.notEqual(arc, star);
    for (const it of sentences.flatMap(line => line.split(/(?<=\.) /))) assert.include(arc, it);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), star);
  });

  it('end the sentences of a dictation, and one undo takes it back', async () => {
    const document = await openUnsaved(dictated);
    await takeAction(document, 'Add sentence ends');
    assert.include(document.getText(), 'I saw it at noon and rang the charge nurse at once. She was calm about it. ');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), dictated);
  });

  it('split a file of two stories, and look first', async () => {
    const document = await open('a.story.md');
    await write(document, `${two('The feed')}\n${two('The launch')}`);
    const text = document.getText();
    await discard(commands.executeCommand('candor.splitStories'));
    assert.equal(document.getText(), text);
    assert.isEmpty(await workspace.findFiles('the-*.story.md'));
    await document.save();
    const split = (await actionsIn(document)).find(it => it.title === 'Split into 2 files');
    assert.isDefined(split);
    assert.sameMembers(split.edit?.entries().map(([uri]) => uri.path.slice(uri.path.lastIndexOf('/') + 1)) ?? [], [
      'the-feed.story.md',
      'the-launch.story.md',
      'a.story.md',
    ]);
    await write(document, '');
    await document.save();
  });

  it('copy a sample without names and numbers, and send nothing', async () => {
    const document = await openUnsaved(
      '---\ntype: story\n---\n\n## Action\n\nI rang the desk. The Falcon importer of Dorrick was rewritten within 40 days.\n',
    );
    const findings = await untilFindings(document, 'passive-voice', isThere);
    const passive = findings.find(it => codeOf(it) === 'passive-voice');
    assert.isDefined(passive);
    const mistaken = (await fixesFor(document, passive)).find(it => it.title === 'Candor is mistaken…');
    assert.equal(mistaken?.command?.command, 'candor.copySample');
    await commands.executeCommand('candor.copySample', ...(mistaken?.command?.arguments ?? []));
    const sample = await env.clipboard.readText();
    assert.include(sample, 'passive-voice');
    for (const told of ['Falcon', 'Dorrick', '40']) assert.notInclude(sample, told);
  });

  it('take the pace of who reads aloud', async () => {
    await open('weak.story.md');
    const settings = () => workspace.getConfiguration('candor', null).inspect('speakingRate')?.globalValue;
    assert.isUndefined(settings());
    await acceptAll(commands.executeCommand('candor.calibrate'));
    assert.equal(settings(), 200, 'nobody reads that fast, so it is the fastest that counts');
    await workspace.getConfiguration('candor', null).update('speakingRate', undefined, ConfigurationTarget.Global);
  });
});

function isThere(findings: readonly Diagnostic[]): boolean {
  return findings.some(it => codeOf(it) === 'passive-voice');
}

function actionsIn(document: TextDocument): Thenable<readonly CodeAction[]> {
  const at = new Range(6, 0, 6, 0);
  return commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    at,
    CodeActionKind.Refactor.value,
    50,
  );
}

async function takeAction(document: TextDocument, title: string): Promise<void> {
  const action = (await actionsIn(document)).find(it => it.title === title);
  assert.isDefined(action?.edit, `none of ${(await actionsIn(document)).map(it => it.title).join(', ')} is ${title}`);
  const changes = action.edit.get(document.uri);
  const editor = await window.showTextDocument(document);
  await editor.edit(it => {
    for (const { range, newText } of changes) it.replace(range, newText);
  });
}

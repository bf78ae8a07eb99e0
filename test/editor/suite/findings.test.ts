import { assert } from 'chai';
import { commands, type TextDocument, version, workspace } from 'vscode';
import { print } from '../print.ts';
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

/** What the weak example is made to show: five kinds of findings, one of each. */
const flaws = {
  'assigned-initiation': 'My manager asked me to',
  'defensive-tone': 'To be fair',
  'passive-voice': 'were refunded',
  'vague-language': 'helped with',
  'missing-section': 'Result',
};
const codes = Object.keys(flaws).sort();

describe('findings', () => {
  before(async () => {
    print('    VS Code %s, %s', version, globalThis.process?.versions?.node ? 'Node.js host' : 'web worker host');
    await activate();
  });
  afterEach(closeAll);

  it('stand in the weak example, each under its own words', async () => {
    const document = await open('weak.story.md');
    const findings = await untilFindings(document, 'all five kinds', it => it.length >= codes.length);
    assert.deepEqual(findings.map(codeOf).sort(), codes);
    for (const finding of findings) {
      assert.equal(finding.source, 'candor');
      assert.include(document.getText(finding.range), flaws[codeOf(finding) as keyof typeof flaws], codeOf(finding));
    }
  });

  it('are absent from the strong example, until something weak is written there', async () => {
    const document = await open('strong.story.md');
    const text = document.getText();
    await write(document, text.replace('I refunded the payments', 'To be fair, I refunded the payments'));
    assert.deepEqual((await untilFindings(document, 'any finding', it => it.length > 0)).map(codeOf), [
      'defensive-tone',
    ]);
    await write(document, text);
    await untilFindings(document, 'no finding', it => it.length === 0);
  });

  for (const [code, words] of Object.entries(flaws)) {
    it(`are mended by the first fix: ${code}, “${words}”`, async () => {
      const document = await openUnsaved(await textOf('weak.story.md'));
      const findings = await untilFindings(document, code, all => all.some(it => codeOf(it) === code));
      const finding = findings.find(it => codeOf(it) === code);
      assert.isDefined(finding);
      const [fix] = await fixesFor(document, finding);
      assert.isDefined(fix, 'a fix is offered');
      const before = document.getText();
      await take(fix);
      await untilFindings(document, `no ${code}`, all => all.every(it => codeOf(it) !== code));
      assert.notEqual(document.getText(), before);
    });
  }

  it('that are safe to mend go at once', async () => {
    const document = await openUnsaved(await textOf('strong.story.md'));
    const text = document.getText();
    const dictated = text.replace('I stopped', 'I, um, stopped').replace('By noon', 'Um, by noon');
    await write(document, dictated.replaceAll('I rang', 'I, um, rang').replace('I refunded', 'I, uh, refunded'));
    await untilFindings(document, 'filler', all => all.some(it => codeOf(it) === 'filler'));
    await commands.executeCommand('candor.mendSafely');
    await until(
      () => `no “um” in ${document.getText()}`,
      () => (/\b(um|uh)\b/i.test(document.getText()) ? undefined : true),
      workspace.onDidChangeTextDocument,
    );
    await untilFindings(document, 'no filler', all => all.every(it => codeOf(it) !== 'filler'));
  });

  it('come with the type in the front matter and go with it', async () => {
    const document = await open('b.md');
    const notes = document.getText();
    await write(document, await textOf('weak.story.md'));
    await untilFindings(document, 'any finding', it => it.length > 0);
    await write(document, notes);
    await untilFindings(document, 'no finding', it => it.length === 0);
  });

  it('come back after the server was started anew', async () => {
    const document = await open('weak.story.md');
    await untilFindings(document, 'any finding', it => it.length > 0);
    const gone = untilFindings(document, 'no finding', it => it.length === 0);
    await commands.executeCommand('candor.restart');
    await gone;
    await untilFindings(document, 'all five kinds', it => it.length >= codes.length);
  });

  it('are there for the example that the command opens', async () => {
    await commands.executeCommand('candor.openExample');
    const document = await until(() => 'the example', unsavedExample, workspace.onDidOpenTextDocument);
    await untilFindings(document, 'all five kinds', it => it.length >= codes.length);
    assert.isTrue(document.isUntitled);
    assert.isNotEmpty(findingsIn(document));
  });
});

function unsavedExample(): TextDocument | undefined {
  return workspace.textDocuments.find(it => it.isUntitled && it.getText().includes('invoices that went out twice'));
}

async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(workspaceFile(name)));
}

import { assert } from 'chai';
import { type CodeAction, commands, type Diagnostic, type TextDocument, version, workspace } from 'vscode';
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
  textOf,
  until,
  untilFindings,
  write,
} from '../signals.ts';

/** What the weak example is made to show: the words underlined, and how the title of a way to mend them begins. */
const flaws = {
  'assigned-initiation': { words: 'My manager asked me to look', fix: 'Say “I saw [what?]' },
  'defensive-tone': { words: 'To be fair', fix: 'Own it in one sentence' },
  'passive-voice': { words: 'was rewritten', fix: 'Say who: “I rewrote the retry' },
  'vague-language': { words: 'helped with the tests', fix: 'Say what exactly' },
};

/** As a telephone writes it down; fillers are minded from three in a hundred words on. */
const dictated = `---
type: story
---

## Action

Um, I stopped the job and counted who had paid twice. I rang the three largest and, um, said that the mistake was mine.
Um, by noon I wrote to all the others. I, um, refunded the payments that evening.
`;

describe('findings', () => {
  before(async () => {
    print('    VS Code %s, %s', version, globalThis.process?.versions?.node ? 'Node.js host' : 'web worker host');
    await activate();
  });
  afterEach(closeAll);

  it('stand in the weak example, each under its own words', async () => {
    const document = await open('weak.story.md');
    const findings = await untilFindings(document, 'all four kinds', hasAll);
    for (const [code, { words }] of Object.entries(flaws)) {
      const finding = findings.find(it => codeOf(it) === code);
      assert.isDefined(finding, code);
      assert.equal(finding.source, 'candor');
      assert.equal(document.getText(finding.range), words);
    }
  });

  it('are absent from the strong example, until something weak is written there', async () => {
    const document = await open('strong.story.md');
    const text = document.getText();
    await write(document, text.replace('I stopped', 'To be fair, I stopped'));
    assert.deepEqual((await untilFindings(document, 'any finding', it => it.length > 0)).map(codeOf), [
      'defensive-tone',
    ]);
    await write(document, text);
    await untilFindings(document, 'no finding', it => it.length === 0);
  });

  for (const [code, { words, fix: title }] of Object.entries(flaws)) {
    it(`are mended: ${code}, “${words}”`, async () => {
      const document = await openUnsaved(await textOf('weak.story.md'));
      const finding = await untilFinding(document, code);
      const fixes = (await fixesFor(document, finding)).filter(it => !isHiding(it));
      const fix = fixes.find(it => it.title.startsWith(title));
      assert.isDefined(fix, `none of ${fixes.map(it => it.title).join(', ') || 'no fixes'} begins with ${title}`);
      await take(fix);
      await write(document, finished(document.getText()));
      await untilFindings(document, `no ${code}`, all => all.every(it => codeOf(it) !== code));
    });
  }

  it('can be left as they are', async () => {
    const document = await openUnsaved(await textOf('weak.story.md'));
    const finding = await untilFinding(document, 'passive-voice');
    const leave = (await fixesFor(document, finding)).find(isHiding);
    assert.isDefined(leave);
    await take(leave);
    await untilFindings(document, 'no passive-voice', all => all.every(it => codeOf(it) !== 'passive-voice'));
    assert.include(document.getText(), '<!-- candor-disable');
  });

  it('that are safe to mend go at once', async () => {
    const document = await openUnsaved(dictated);
    await untilFindings(document, 'filler', all => all.some(it => codeOf(it) === 'filler'));
    await commands.executeCommand('candor.mendSafely');
    await until(
      () => `no “um” in ${document.getText()}`,
      () => (/\bum\b/i.test(document.getText()) ? undefined : true),
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
    await untilFindings(document, 'all four kinds', hasAll);
  });

  it('are there for the example that the command opens', async () => {
    await commands.executeCommand('candor.openExample');
    const document = await until(() => 'the example', unsavedExample, workspace.onDidOpenTextDocument);
    await untilFindings(document, 'all four kinds', hasAll);
    assert.isTrue(document.isUntitled);
    assert.isNotEmpty(findingsIn(document));
  });
});

function hasAll(findings: readonly Diagnostic[]): boolean {
  return Object.keys(flaws).every(code => findings.some(it => codeOf(it) === code));
}

async function untilFinding(document: TextDocument, code: string): Promise<Diagnostic> {
  const findings = await untilFindings(document, code, all => all.some(it => codeOf(it) === code));
  const finding = findings.find(it => codeOf(it) === code);
  if (finding === undefined) throw new Error(`no ${code}`);
  return finding;
}

/** What is left to a person after a template: to answer what stands in brackets, and to let go of the excuse beside it. */
function finished(text: string): string {
  return text.replace(/\[[^\]\n]+\?\]/g, 'a second run').replace(/To be fair, (.*?)\. (?=I had a second run)/, '');
}

/** An action that only writes a comment, after which the words stand as they stood. */
function isHiding({ title }: CodeAction): boolean {
  return /^(Leave it|Hide )/.test(title);
}

function unsavedExample(): TextDocument | undefined {
  return workspace.textDocuments.find(it => it.isUntitled && it.getText().includes('invoices that went out twice'));
}

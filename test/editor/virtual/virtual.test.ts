import { assert } from 'chai';
import { commands, type DocumentLink, languages, window, workspace } from 'vscode';
import {
  acceptAll,
  activate,
  checkAll,
  closeAll,
  codeOf,
  fixesFor,
  open,
  take,
  textOf,
  until,
  untilFindings,
  workspaceFile,
} from '../signals.ts';

const closed = () => workspaceFile('2026/spring/closed.story.md');

/** The folder of the window lies in a file system that an extension brings: nothing of it can be read as a file. */
describe('in a folder that no disk holds', () => {
  before(activate);
  afterEach(closeAll);

  it('the folder’s own say, its own rules and the built-in ones are heeded', async () => {
    assert.equal(workspace.workspaceFolders?.[0]?.uri.scheme, 'memfs');
    const document = await open('feed.story.md');
    const findings = await untilFindings(document, 'one of each', all => {
      const codes = all.map(codeOf);
      return codes.includes('passive-voice') && codes.includes('shouting');
    });
    assert.notInclude(findings.map(codeOf), 'defensive-tone');
  });

  it('a fix is applied and saved', async () => {
    const document = await open('2026/spring/closed.story.md');
    const before = document.getText();
    const findings = await untilFindings(document, 'a passive', all => all.some(it => codeOf(it) === 'passive-voice'));
    const [passive] = findings.filter(it => codeOf(it) === 'passive-voice');
    assert.isDefined(passive);
    const fixes = await fixesFor(document, passive);
    const fix = fixes.find(it => it.title.startsWith('Say who: “I rewrote'));
    assert.isDefined(fix, fixes.map(it => it.title).join(' | '));
    await take(fix);
    await untilFindings(document, 'no passive', all => all.every(it => codeOf(it) !== 'passive-voice'));
    await document.save();
    assert.include(await textOf('2026/spring/closed.story.md'), 'I rewrote the mapping by then');
    await workspace.fs.writeFile(document.uri, new TextEncoder().encode(before));
  });

  it('a change of candor.yaml reaches the stories that are open', async () => {
    const file = workspaceFile('candor.yaml');
    const before = await textOf('candor.yaml');
    const document = await open('feed.story.md');
    await untilFindings(document, 'a passive', all => all.some(it => codeOf(it) === 'passive-voice'));
    await workspace.fs.writeFile(file, new TextEncoder().encode('rules: { passive-voice: off }\n'));
    await untilFindings(document, 'no passive, an excuse', all => {
      const codes = all.map(codeOf);
      return codes.includes('defensive-tone') && !codes.includes('passive-voice');
    });
    await workspace.fs.writeFile(file, new TextEncoder().encode(before));
    await untilFindings(document, 'a passive', all => all.some(it => codeOf(it) === 'passive-voice'));
  });

  it('Check All Stories puts the findings of closed stories into Problems, under their own address', async () => {
    await checkAll();
    const all = () => languages.getDiagnostics().map(([uri, found]) => `${uri.toString()}: ${found.length}`);
    await until(
      () => `a finding in ${closed().toString()}; there are ${all().join(', ')}`,
      () => languages.getDiagnostics(closed()).find(it => it.message.includes('was rewritten')),
      languages.onDidChangeDiagnostics,
    );
    const strangers = languages.getDiagnostics().filter(([uri, found]) => found.length > 0 && uri.scheme !== 'memfs');
    assert.isEmpty(
      strangers.map(([uri]) => uri.toString()),
      'no address that leads nowhere',
    );
    assert.isEmpty(languages.getDiagnostics(workspaceFile('node_modules/stories/foreign.story.md')));
  });

  it('a link leads to another story', async () => {
    const document = await open('2026/spring/closed.story.md');
    const links = await commands.executeCommand<readonly DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      100,
    );
    const targets = links.map(it => it.target?.toString());
    assert.include(targets, workspaceFile('feed.story.md').toString());
  });

  it('a new story begins as the folder says, and the configuration is the folder’s own', async () => {
    await commands.executeCommand('candor.openConfiguration');
    assert.equal(window.activeTextEditor?.document.uri.toString(), workspaceFile('candor.yaml').toString());
    await closeAll();
    await acceptAll(commands.executeCommand('candor.newStory'));
    const document = window.activeTextEditor?.document;
    assert.isTrue(document?.isUntitled);
    assert.match(document?.getText() ?? '', /^---\ntype: story\n/);
  });
});

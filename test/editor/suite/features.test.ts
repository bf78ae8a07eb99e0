import { assert } from 'chai';
import {
  type CodeLens,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  env,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type MarkdownString,
  Position,
  Range,
  type SelectionRange,
  type SymbolInformation,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { MemoryFiles } from '../memoryFiles.ts';
import { activate, closeAll, codeOf, fixesFor, open, openUnsaved, untilFindings, workspaceFile } from '../signals.ts';
import { blankPage } from '../texts.mjs';

/** What the editor itself asks of every extension, and what Candor says. */
describe('in a story', () => {
  before(activate);
  afterEach(closeAll);

  it('a hover says why in six lines, and how to learn more', async () => {
    const document = await open('weak.story.md');
    const findings = await untilFindings(document, 'any', all => all.some(it => codeOf(it) === 'vague-language'));
    const finding = findings.find(it => codeOf(it) === 'vague-language');
    const text = await hoverAt(document, finding?.range.start ?? new Position(0, 0));
    assert.isAtMost(text.split('\n').filter(it => it.trim() !== '').length, 6, text);
    assert.include(text, 'vague-language');
    assert.match(text, /\[Explain\]\(command:candor\.explain\?/);
    assert.notInclude(text, finding?.message ?? 'no finding', 'the message stands above it already');
  });

  it('lenses tell the time of each part, and stand under a question', async () => {
    const document = await open('weak.story.md');
    const titles = await lensesOf(document);
    assert.isAtLeast(titles.filter(it => /^\d+ s\b/.test(it)).length, 4, titles.join(' | '));
    assert.isEmpty(
      titles.filter(it => it.length > 60),
      'one line of sixty characters',
    );
    const page = await openUnsaved(`${blankPage}I sent the same invoice twice.\n`);
    assert.includeMembers(await lensesOf(page), ['Next Question', 'Stop Asking']);
  });

  it('“/”, “#” and “:” bring what fits there', async () => {
    const text = `---\ntype: story\ncompetency: \n---\n\n## Situation\n\nI ran the desk.\n\n`;
    const document = await openUnsaved(`${text}/`);
    const end = document.positionAt(text.length + 1);
    assert.includeMembers(await offeredAt(document, end, '/'), ['Task', 'Action', 'Result', 'Learning']);
    const other = await openUnsaved(`${text}#`);
    assert.isTrue((await offeredAt(other, end, '#')).some(it => it.includes('Action')));
    const value = new Position(2, 'competency: '.length);
    assert.includeMembers(await offeredAt(document, value, ':'), ['earn-trust', 'failure', 'leadership-mistake']);
  });

  it('the outline has its parts, with what they take to say', async () => {
    const document = await open('weak.story.md');
    const symbols = await commands.executeCommand<readonly DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const all = symbols.flatMap(withChildren);
    const situation = all.find(it => it.name === 'Situation' && /^\d:\d\d$/.test(it.detail));
    assert.isDefined(situation, all.map(it => `${it.name} ${it.detail}`).join(' | '));
  });

  it('parts fold, and a selection grows by sentence, part and story', async () => {
    const document = await open('weak.story.md');
    const folds = await commands.executeCommand<readonly FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const heading = lineOf(document, '## Action');
    assert.isTrue(folds.some(it => it.start === heading));
    const at = document.positionAt(document.getText().indexOf('counted: 212'));
    const [selection] = await commands.executeCommand<readonly SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const grown = [...parents(selection)].map(it => document.getText(it));
    assert.isTrue(grown.some(it => it.startsWith('I stopped the job') && it.endsWith('six hours.')));
    assert.isTrue(grown.some(it => it.startsWith('## Action')));
  });

  it('who acts lights up in all its clauses, and is named only where that was asked for', async () => {
    const document = await open('weak.story.md');
    const at = document.positionAt(document.getText().indexOf('I stopped'));
    const lit = await commands.executeCommand<readonly DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at,
    );
    assert.isAbove(lit.length, 5);
    assert.isEmpty(await hintsOf(document));
    await commands.executeCommand('candor.showActors');
    const hints = await hintsOf(document);
    assert.include(hints, 'nobody', 'of “was rewritten”');
    await commands.executeCommand('candor.hideActors');
    assert.isEmpty(await hintsOf(document));
  });

  it('the question leads to what it is after, and a link to another story', async () => {
    const document = await openUnsaved(
      '---\ntype: story\nquestion: Tell me about a time you failed\n---\n\n## Action\n\nI rang the desk.\n',
    );
    const targets = (await linksOf(document)).map(it => it.target?.toString());
    assert.include(targets, 'candor:/learn/failure.md');
    const other = workspaceFile('linked.story.md');
    await workspace.fs.writeFile(other, new TextEncoder().encode('I rang, as in [the launch](weak.story.md).\n'));
    const linked = await workspace.openTextDocument(other);
    const paths = (await linksOf(linked)).map(it => it.target?.path);
    assert.include(paths, workspaceFile('weak.story.md').path);
    await workspace.fs.delete(other);
  });

  it('is found by its title from anywhere', async () => {
    await open('a.story.md');
    const found = await commands.executeCommand<readonly SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'invoices that went',
    );
    const files = found.map(it => it.location.uri.path.slice(it.location.uri.path.lastIndexOf('/') + 1));
    assert.includeMembers(files, ['weak.story.md', 'strong.story.md']);
  });

  it('names that are not for telling are pointed out', async () => {
    const document = await open('weak.story.md');
    const settings = workspace.getConfiguration('candor', document.uri);
    await settings.update('confidential', ['finance']);
    await settings.update('show', 'all');
    await untilFindings(document, 'confidential-detail', all => all.some(it => codeOf(it) === 'confidential-detail'));
    await settings.update('confidential', undefined);
    await settings.update('show', undefined);
    await untilFindings(document, 'none of them', all => all.every(it => codeOf(it) !== 'confidential-detail'));
  });

  it('that nobody can write to, findings stand, and the new words can be copied', async () => {
    const provider = workspace.registerTextDocumentContentProvider('old', {
      provideTextDocumentContent: () => '## Action\n\nThe importer was rewritten by then. I rang the desk.\n',
    });
    const document = await workspace.openTextDocument(Uri.parse('old:/the-feed.story.md'));
    await window.showTextDocument(document);
    const findings = await untilFindings(document, 'passive-voice', all =>
      all.some(it => codeOf(it) === 'passive-voice'),
    );
    const passive = findings.find(it => codeOf(it) === 'passive-voice');
    assert.isDefined(passive);
    const fixes = await fixesFor(document, passive);
    assert.isEmpty(fixes.filter(it => it.edit));
    const copy = fixes.find(it => it.title.startsWith('Copy the new wording: “I rewrote'));
    assert.isDefined(copy?.command, fixes.map(it => it.title).join(' | '));
    await commands.executeCommand(copy.command.command, ...(copy.command.arguments ?? []));
    assert.match(await env.clipboard.readText(), /^I rewrote/);
    provider.dispose();
  });

  it('of an old version in a comparison, findings stand once it is seen, and the new words can be copied', async () => {
    const file = workspaceFile('compared.story.md');
    const text = '## Action\n\nThe importer was rewritten by then. I rang the desk.\n';
    await workspace.fs.writeFile(file, new TextEncoder().encode(text.replace('was rewritten', 'is new')));
    const provider = workspace.registerFileSystemProvider('svn', new MemoryFiles({ [file.path]: text }), {
      isCaseSensitive: true,
      isReadonly: true,
    });
    const old = await workspace.openTextDocument(file.with({ scheme: 'svn' }));
    assert.isEmpty(await lensesOf(old), 'nobody sees it yet');
    await commands.executeCommand('vscode.diff', old.uri, file);
    const findings = await untilFindings(old, 'passive-voice', all => all.some(it => codeOf(it) === 'passive-voice'));
    const passive = findings.find(it => codeOf(it) === 'passive-voice');
    assert.isDefined(passive);
    const fixes = await fixesFor(old, passive);
    assert.isEmpty(fixes.filter(it => it.edit));
    assert.isTrue(fixes.some(it => it.title.startsWith('Copy the new wording: “I rewrote')));
    await closeAll();
    await workspace.fs.delete(file);
    provider.dispose();
  });

  it('that is locked, or protected by a setting, the new words can be copied', async () => {
    const text = '## Action\n\nThe importer was rewritten by then. I rang the desk.\n';
    const memory = new MemoryFiles({ '/locked.story.md': text, '/kept.story.md': text, '/open.story.md': text }, [
      '/locked.story.md',
    ]);
    const provider = workspace.registerFileSystemProvider('vault', memory, { isCaseSensitive: true });
    const settings = workspace.getConfiguration('files');
    await settings.update('readonlyInclude', { '**/kept.story.md': true }, ConfigurationTarget.Global);
    for (const [name, isEdited] of [
      ['locked', false],
      ['kept', false],
      ['open', true],
    ] as const) {
      const document = await show(`vault:/${name}.story.md`);
      const findings = await untilFindings(document, name, all => all.some(it => codeOf(it) === 'passive-voice'));
      const passive = findings.find(it => codeOf(it) === 'passive-voice');
      assert.isDefined(passive);
      const fixes = await fixesFor(document, passive);
      assert.equal(
        fixes.some(it => it.edit),
        isEdited,
        name,
      );
      assert.equal(
        fixes.some(it => it.title.startsWith('Copy the new wording')),
        !isEdited,
        name,
      );
    }
    await settings.update('readonlyInclude', undefined, ConfigurationTarget.Global);
    provider.dispose();
  });

  it('of a file system that no disk holds, the folder’s say and the rules are heeded', async () => {
    const memory = new MemoryFiles({
      '/bank/candor.yaml': 'rules: { passive-voice: off }\n',
      '/bank/feed.story.md': '## Action\n\nThe importer was rewritten by then, and I helped with it.\n',
      '/feed.story.md': '## Action\n\nThe importer was rewritten by then, and I helped with it.\n',
    });
    const provider = workspace.registerFileSystemProvider('memory', memory, { isCaseSensitive: true });
    const without = await show('memory:/feed.story.md');
    await untilFindings(without, 'both', all => all.some(it => codeOf(it) === 'passive-voice'));
    const within = await show('memory:/bank/feed.story.md');
    const codes = (await untilFindings(within, 'any', all => all.length > 0)).map(codeOf);
    assert.include(codes, 'vague-language');
    assert.notInclude(codes, 'passive-voice');
    provider.dispose();
  });
});

async function show(address: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.parse(address));
  await window.showTextDocument(document);
  return document;
}

async function hoverAt(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap(it => it.contents as readonly MarkdownString[])
    .map(it => it.value)
    .join('\n');
}

async function lensesOf(document: TextDocument): Promise<string[]> {
  const lenses = await commands.executeCommand<readonly CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return lenses.map(it => it.command?.title ?? '');
}

async function offeredAt(document: TextDocument, position: Position, sign: string): Promise<string[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    sign,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function hintsOf(document: TextDocument): Promise<readonly string[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  const hints = await commands.executeCommand<readonly InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    all,
  );
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(it => it.value).join('')));
}

function linksOf(document: TextDocument): Thenable<readonly DocumentLink[]> {
  return commands.executeCommand('vscode.executeLinkProvider', document.uri, 100);
}

function* parents(selection: SelectionRange | undefined): Iterable<Range> {
  for (let at = selection; at; at = at.parent) yield at.range;
}

function withChildren(symbol: DocumentSymbol): readonly DocumentSymbol[] {
  return [symbol, ...(symbol.children ?? []).flatMap(withChildren)];
}

function lineOf(document: TextDocument, words: string): number {
  return document.positionAt(document.getText().indexOf(words)).line;
}

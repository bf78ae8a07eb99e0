import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CodeLens,
  Command,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  MarkupContent,
  Range,
  ShowDocumentParams,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { bundling, findBundles } from './bundles.ts';
import { Editor, everything } from './editor.ts';

/** What can be done with a story beyond mending, by an editor with commands of its own and by one that has none. */

const able: ClientCapabilities = {
  ...everything,
  textDocument: {
    ...everything.textDocument,
    codeAction: {
      ...everything.textDocument?.codeAction,
      dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
    },
  },
  workspace: {
    ...everything.workspace,
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      resourceOperations: ['create'],
    },
  },
};
/** Actions are all it knows: no edits with versions, no tab stops, no resolving. */
const plain: ClientCapabilities = {
  workspace: { applyEdit: true },
  window: { showDocument: { support: true } },
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } },
  },
};

const commands = [
  'candor.copySample',
  'candor.nextQuestion',
  'candor.stopAsking',
  'candor.labelParts',
  'candor.explain',
  'candor.findStory',
];
const uri = 'file:///stories/asked.story.md';
const asked = `---
type: story
---

## What went wrong

<!-- ask 1 of 9: What did you get wrong, in words you would use to a friend? -->
I had moved the cut-off without asking the shops.
`;
const unlabelled = `I looked after the price feed of a grocery chain. My task was to keep every till right.

I moved the cut-off without asking. Then I rang the shops and replayed the prices.

By five all tills were right. I learned to compare the real times first.
`;

let server = '';
let vs: Editor;
let vim: Editor;
/** What the server asked the plain editor to apply and to show. */
const applied: WorkspaceEdit[] = [];
const shown: ShowDocumentParams[] = [];

beforeAll(async () => {
  server = (await findBundles()).server;
  vs = new Editor(server);
  vim = new Editor(server);
  vim.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    applied.push(edit);
    return { applied: true };
  });
  vim.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
    shown.push(params);
    return { success: true };
  });
  await vs.start(able, { commands });
  await vim.start(plain, { docs: 'file:///candor/docs' });
}, bundling);

afterAll(() => {
  vs.kill();
  vim.kill();
});

function at(line: number, character = 0): Range {
  return { start: { line, character }, end: { line, character } };
}

function titled(actions: readonly CodeAction[], title: string): CodeAction | undefined {
  return actions.find(it => it.title.startsWith(title));
}

function lenses(editor: Editor): Promise<readonly CodeLens[]> {
  return editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
}

describe('the foot of a hover leads to Explain', () => {
  const story = '---\ntype: story\n---\n\n## Action\n\nThe importer was rewritten by then. I rang the desk.\n';
  const markdown: ClientCapabilities = { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } };
  const own = ['candor.explain'];
  const docs = 'file:///candor/docs';

  test.each([
    [
      'by a command where hovers may run it',
      markdown,
      { commands: own, commandLinks: true, docs },
      /\[Explain\]\(command:candor\.explain\?%5B%7B%22code%22%3A%22passive-voice%22%7D%5D\)$/,
    ],
    [
      'to the page where they may not',
      markdown,
      { commands: own, docs },
      /\[Explain\]\(file:\/\/\/candor\/docs\/rules\/passive-voice\.md\)$/,
    ],
    ['by no command that nobody runs', markdown, { commandLinks: true, docs }, /\[Explain\]\(file:/],
    ['nowhere in plain text', {}, { commands: own, commandLinks: true, docs }, /as the rule has it$/],
  ] as const)('%s', async (_, capabilities, options, foot) => {
    const editor = new Editor(server);
    await editor.start(capabilities, options);
    await editor.open(uri, story);
    const position = { line: 6, character: story.split('\n')[6]?.indexOf('rewritten') ?? 0 };
    const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
    const { value } = hover.contents as MarkupContent;
    expect(value).toMatch(foot);
    expect(value.split(/\n+/).length).toBeLessThanOrEqual(6);
    editor.kill();
  });
});

test('what mends a finding and changes the shape stands in the menu once', async () => {
  const story = unlabelled.replace('I looked', '## Situation\n\nI looked').replace('I moved', '## Action\n\nI moved');
  const short = `---\ntype: story\n---\n\n# The cut-off\n\n${story.replace(' My task was to keep every till right.', '')}`;
  await vs.open(
    uri,
    short.replace('By five', '## Result\n\nBy five').replace(' I learned', '\n\n## Learning\n\nI learned'),
  );
  const added = (await vs.actions(uri, at(4, 2))).filter(it => it.title.startsWith('Add '));
  expect(added.map(it => it.title)).toEqual(['Add “Task” with its questions…']);
});

describe('commands', () => {
  test('belong to the client that has them, and to the server where it has not', async () => {
    const own = new Editor(server);
    const { capabilities } = await own.start(able, { commands });
    expect(capabilities.executeCommandProvider?.commands ?? []).not.toContain('candor.nextQuestion');
    own.kill();
    const other = new Editor(server);
    const offered = await other.start(plain, { docs: 'file:///candor/docs' });
    expect(offered.capabilities.executeCommandProvider?.commands).toEqual([
      'candor.nextQuestion',
      'candor.stopAsking',
      'candor.labelParts',
      'candor.arrangeAsStar',
      'candor.addSentenceEnds',
      'candor.explain',
    ]);
    other.kill();
  });

  test('stand in lenses with the story they are for', async () => {
    for (const editor of [vs, vim]) {
      await editor.open(uri, asked);
      const next = (await lenses(editor)).find(it => it.command?.title === 'Next Question');
      expect(next?.command).toEqual({
        title: 'Next Question',
        command: 'candor.nextQuestion',
        arguments: [{ uri, story: 0 }],
      });
    }
  });

  test('run by the server edit the story and lead to where to write on', async () => {
    await vim.open(uri, asked);
    const next = (await lenses(vim)).find(it => it.command?.title === 'Next Question');
    await vim.connection.sendRequest('workspace/executeCommand', next?.command);
    const [change] = applied.at(-1)?.changes?.[uri] ?? [];
    expect(JSON.stringify(applied.at(-1))).toContain('<!-- ask 2 of 9');
    expect(change).toBeDefined();
    expect(shown.at(-1)).toMatchObject({ uri, takeFocus: true });
  });

  test('that make no sense do nothing', async () => {
    const before = applied.length;
    for (const args of [
      [],
      [7],
      [{ uri: 'file:///none.story.md', story: 0 }],
      [{ uri, story: 'x' }],
      [{ uri, story: 99 }],
    ]) {
      await vim.connection.sendRequest('workspace/executeCommand', { command: 'candor.stopAsking', arguments: args });
    }
    await vim.connection.sendRequest('workspace/executeCommand', {
      command: 'candor.explain',
      arguments: [{ code: '../x' }],
    });
    expect(applied.length).toBe(before);
  });
});

describe('under an open question', () => {
  test('the next one is an edit, with the place to write on where the editor has tab stops', async () => {
    await vs.open(uri, asked);
    const next = titled(await vs.actions(uri, at(6, 5)), 'Next question');
    expect(next?.kind).toBe('refactor.rewrite.candor');
    expect(JSON.stringify(next?.edit)).toContain('$0');

    await vim.open(uri, asked);
    const plainNext = titled(await vim.actions(uri, at(6, 5)), 'Next question');
    expect(JSON.stringify(plainNext?.edit)).toContain('<!-- ask 2 of 9');
    expect(JSON.stringify(plainNext?.edit)).not.toContain('$0');
  });

  test('asking can stop, and nothing else changes', async () => {
    await vs.open(uri, asked);
    const stop = titled(await vs.actions(uri, at(7, 5)), 'Stop asking');
    await vs.take(uri, stop?.edit);
    expect(vs.textOf(uri)).not.toContain('<!--');
    expect(vs.textOf(uri)).toContain('I had moved the cut-off without asking the shops.');
  });
});

describe('changes of shape', () => {
  test('label the parts of a story without labels, to be looked at first', async () => {
    await vs.open(uri, unlabelled);
    const label = titled(await vs.actions(uri, at(0), ['refactor']), 'Label the parts');
    expect(label?.edit?.changeAnnotations).toEqual({ look: { label: 'Label the parts', needsConfirmation: true } });
    await vs.take(uri, label?.edit);
    expect(vs.textOf(uri)).toMatch(/^## Situation\n/);
    const again = titled(await vs.actions(uri, at(0), ['refactor']), 'Label the parts');
    expect(again).toMatchObject({ disabled: { reason: expect.stringContaining('labels already') } });
    expect(titled(await vs.actions(uri, at(0)), 'Label the parts')).toBeUndefined();
  });

  const arc = `## What went wrong

I moved the cut-off without asking the shops.

## Diagnosis

I had assumed that every shop synchronised after midnight.

## What I did

I rang every shop and replayed the prices by four.

## Learning

I learned to compare the real times first.

## Since then

In June the check stopped a change of mine.
`;

  test('carry the arc over to STAR and lose no sentence', async () => {
    for (const editor of [vs, vim]) {
      await editor.open(uri, arc);
      const star = titled(await editor.actions(uri, at(0)), 'Arrange as STAR');
      const written = JSON.stringify(star?.edit);
      for (const sentence of arc.split('\n').filter(it => it.endsWith('.'))) expect(written).toContain(sentence);
      expect(titled(await editor.actions(uri, at(0)), 'Arrange as the five')).toBeUndefined();
    }
    await vs.open(uri, arc);
    const refused = titled(await vs.actions(uri, at(0), ['refactor.rewrite']), 'Arrange as the five');
    expect(refused).toMatchObject({ disabled: { reason: 'This story is told that way already.' } });
  });

  test('move a sentence to the part it is evidence for', async () => {
    const text =
      '## Situation\n\nI looked after the price feed of a grocery chain. I learned to compare the real times first.\n\n## Learning\n\nI had trusted a diagram.\n';
    for (const editor of [vs, vim]) {
      await editor.open(uri, text);
      const move = titled(await editor.actions(uri, at(2, 60)), 'Move this sentence to Learning');
      expect(move?.kind).toBe('refactor.rewrite.candor');
      expect(JSON.stringify(move?.edit)).toContain('I learned to compare the real times first.');
    }
  });

  test('split a file with several stories into one for each, where the editor makes files', async () => {
    const one = (title: string) =>
      `# ${title}\n\n${['Situation', 'Task', 'Action'].map(it => `## ${it}\n\nI rang the shops.\n`).join('\n')}`;
    await vs.open(uri, `${one('The cut-off')}\n${one('The launch')}`);
    const split = titled(await vs.actions(uri, at(0)), 'Split into 2 files');
    const changes = split?.edit?.documentChanges ?? [];
    expect(changes.slice(0, 2)).toEqual([
      { kind: 'create', uri: 'file:///stories/the-cut-off.story.md', annotationId: 'look' },
      { kind: 'create', uri: 'file:///stories/the-launch.story.md', annotationId: 'look' },
    ]);
    expect(changes.at(-1)).toMatchObject({ textDocument: { uri, version: 1 }, edits: [{ newText: '' }] });
    await vim.open(uri, vs.textOf(uri));
    expect(titled(await vim.actions(uri, at(0)), 'Split')).toBeUndefined();
  });

  test('add what is still to come', async () => {
    const text = '## Situation\n\nI looked after the price feed of a grocery chain.\n';
    for (const editor of [vs, vim]) {
      await editor.open(uri, text);
      const add = titled(await editor.actions(uri, at(0)), 'Add ');
      expect(JSON.stringify(add?.edit)).toContain('## Learning');
    }
  });
});

describe('a finding', () => {
  const text = '## Action\n\nI helped with the rollout.\n';

  test('is explained by the client’s own command', async () => {
    await vs.open(uri, text);
    const [finding] = await vs.findings(uri);
    const explain = titled(await vs.actions(uri, finding?.range ?? at(2), ['quickfix']), 'Explain');
    expect(explain?.command).toEqual({
      title: 'Explain “vague-language”',
      command: 'candor.explain',
      arguments: [{ code: 'vague-language' }],
    });
  });

  test('is explained by its page elsewhere', async () => {
    await vim.open(uri, text);
    const explain = titled(await vim.actions(uri, at(2, 3)), 'Explain');
    await vim.connection.sendRequest('workspace/executeCommand', explain?.command);
    expect(shown.at(-1)).toEqual({ uri: 'file:///candor/docs/rules/vague-language.md', external: true });
  });

  test('that is mistaken comes with a sample that tells nothing of the story, made when it is taken', async () => {
    await vs.open(uri, text);
    const offered = titled(await vs.actions(uri, at(2, 3)), 'Candor is mistaken');
    expect(offered?.command).toBeUndefined();
    const taken = await vs.connection.sendRequest<CodeAction>('codeAction/resolve', offered);
    expect(taken.command).toEqual({
      title: 'Candor is mistaken…',
      command: 'candor.copySample',
      arguments: [{ text: expect.stringContaining('vague-language') }],
    });
    await vim.open(uri, text);
    expect(titled(await vim.actions(uri, at(2, 3)), 'Candor is mistaken')).toBeUndefined();
  });

  test('is offered in the order in which people want it', async () => {
    await vs.open(uri, text);
    const titles = (await vs.actions(uri, at(2, 3), ['quickfix'])).map(it => it.title);
    expect(titles.slice(-4)).toEqual([
      'Explain “vague-language”',
      'Leave it (hide here)',
      'Candor is mistaken…',
      'Hide “vague-language” in this file',
    ]);
  });

  test('has no explanation where nobody can show one', async () => {
    const bare = new Editor(server);
    await bare.start({});
    await bare.open(uri, text);
    const range = at(2, 3);
    const found = await bare.connection.sendRequest<Command[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(it => it.command === 'candor.applyEdit')).toBe(true);
    bare.kill();
  });
});

describe('whom a story is read for', () => {
  test('is written into the front matter by any editor', async () => {
    await vim.open(uri, asked);
    const read = titled(await vim.actions(uri, at(1)), 'Read as Amazon');
    expect(read?.edit?.changes?.[uri]).toMatchObject([{ newText: expect.stringContaining('company: amazon') }]);
  });

  test('is chosen for the window without an edit', async () => {
    const editor = new Editor(server);
    await editor.start(everything);
    const told = `---\ntype: story\ncompetency: failure\n---\n\n${unlabelled.repeat(3)}`;
    await editor.open(uri, told);
    editor.settings = { show: 'all' };
    const before = (await editor.findings(uri)).map(it => it.code);
    expect(before).not.toContain('lens');
    await editor.connection.sendNotification('candor/view', { company: 'amazon', level: 'staff' });
    await editor.until(() => editor.refreshes > 0);
    const after = (await editor.findings(uri)).map(it => it.code);
    expect(after.some(it => it === 'lens' || it === 'below-level')).toBe(true);
    editor.kill();
  });
});

describe('who acts', () => {
  const text = '## Action\n\nI rang the shops. The prices were replayed by four. I wrote to them.\n';

  test('lights up in all its clauses', async () => {
    for (const editor of [vs, vim]) {
      await editor.open(uri, text);
      const found = await editor.connection.sendRequest<readonly DocumentHighlight[]>(
        'textDocument/documentHighlight',
        {
          textDocument: { uri },
          position: { line: 2, character: 3 },
        },
      );
      expect(found.map(it => editor.at(uri, it.range))).toEqual(['I rang the shops', 'I wrote to them']);
    }
  });

  test('stands within the sentence only for an editor that asks', async () => {
    const editor = new Editor(server);
    const { capabilities } = await editor.start(everything, { inlayHints: 'actors' });
    expect(capabilities.inlayHintProvider).toBe(true);
    await editor.open(uri, text);
    const hints = await editor.connection.sendRequest<readonly InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } },
    });
    expect(hints).toEqual([{ position: { line: 2, character: 29 }, label: 'nobody', paddingRight: true }]);
    editor.kill();
    const other = new Editor(server);
    expect((await other.start(everything)).capabilities.inlayHintProvider).toBeUndefined();
    other.kill();
  });
});

test('links lead to other stories, relative to this one', async () => {
  for (const editor of [vs, vim]) {
    await editor.open(uri, '## Action\n\nI rang, as in [the launch](../more/the%20launch.story.md#result).\n');
    const links = await editor.connection.sendRequest<readonly DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    expect(links).toMatchObject([{ target: 'file:///more/the%20launch.story.md#result' }]);
  }
});

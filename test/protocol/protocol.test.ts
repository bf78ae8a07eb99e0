import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { bundling, findBundles } from './bundles.ts';
import { Editor, everything } from './editor.ts';

/** The built server over standard input and output, as editors run it. */

const weak = readFileSync(new URL('../../examples/weak.story.md', import.meta.url), 'utf8');
const uri = 'file:///stories/weak.story.md';
let server = '';

beforeAll(async () => {
  server = (await findBundles()).server;
}, bundling);

function withEditor() {
  const running: Editor[] = [];
  afterAll(() => {
    for (const editor of running) editor.kill();
  });
  return () => {
    const editor = new Editor(server);
    running.push(editor);
    return editor;
  };
}

const newEditor = withEditor();

/** One server for all that leaves it as it was: starting is most of a test's time, and it must survive them all anyway. */
let shared: Promise<Editor> | undefined;

async function ableEditor(): Promise<Editor> {
  shared ??= startAble();
  return shared;
}

async function startAble(): Promise<Editor> {
  const editor = newEditor();
  await editor.start(everything);
  return editor;
}

async function openWeak(on: Promise<Editor> = ableEditor()): Promise<Editor> {
  const editor = await on;
  await editor.open(uri, weak);
  return editor;
}

function codesOf(findings: readonly Diagnostic[]): readonly unknown[] {
  return findings.map(it => it.code);
}

describe('an editor that can everything', () => {
  test('is told what the server can', async () => {
    const editor = newEditor();
    expect(await editor.start(everything)).toMatchObject({
      serverInfo: { name: 'candor', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2 },
        diagnosticProvider: { interFileDependencies: false },
        codeActionProvider: {
          resolveProvider: true,
          codeActionKinds: ['quickfix', 'refactor.rewrite.candor', 'source.fixAll.candor'],
        },
      },
    });
    expect(await editor.end()).toBe(0);
  });

  test('gets findings on the right words', async () => {
    const editor = await openWeak();
    const findings = await editor.findings(uri);
    expect(findings.length).toBeGreaterThan(2);
    for (const { source, message, range } of findings) {
      expect(source).toBe('candor');
      expect(message).not.toContain('{');
      expect(editor.at(uri, range).trim()).not.toBe('');
    }
    // Each message quotes the words that it is about, where it quotes any.
    const quoting = findings.filter(it => /^“/.test(String(it.message)));
    for (const { message, range } of quoting) {
      const quoted = /^“([^”]+)”/.exec(String(message))?.[1] ?? '';
      expect(editor.at(uri, range).replace(/\s+/g, ' ')).toContain(quoted.replace(/…$/, ''));
    }
    expect(quoting.length).toBeGreaterThan(0);
  });

  test('mends each finding with its first fix', async () => {
    const editor = await openWeak();
    let mended = 0;
    for (const finding of await editor.findings(uri)) {
      await editor.open(uri, weak);
      const actions = await editor.actions(uri, finding.range, ['quickfix'], [finding]);
      const first = actions.find(it => it.isPreferred && it.diagnostics !== undefined);
      if (!first) continue;
      expect(first.diagnostics).toEqual([finding]);
      const before = codesOf(await editor.findings(uri)).filter(it => it === finding.code).length;
      await editor.take(uri, first.edit);
      // A template mends once its questions are answered.
      if (/\[[^\]]+\?\]/.test(editor.textOf(uri))) continue;
      expect(codesOf(await editor.findings(uri)).filter(it => it === finding.code).length, first.title).toBeLessThan(
        before,
      );
      mended++;
    }
    expect(mended).toBeGreaterThan(0);
  });

  test('mends all that changes no claim at once, and nothing the second time', async () => {
    const editor = await openWeak();
    const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [action] = await editor.actions(uri, whole, ['source.fixAll.candor']);
    const resolved = await editor.connection.sendRequest<typeof action>('codeAction/resolve', action);
    await editor.take(uri, resolved?.edit);
    const [again] = await editor.actions(uri, whole, ['source.fixAll.candor']);
    const second = again && (await editor.connection.sendRequest<typeof action>('codeAction/resolve', again));
    expect(second?.edit?.documentChanges ?? []).toEqual(second ? [expect.objectContaining({ edits: [] })] : []);
  });

  test('is shown the place where a part was told before', async () => {
    const editor = await ableEditor();
    const twice = 'file:///stories/twice.story.md';
    await editor.open(twice, '## Action\n\nI rang them.\n\n## Action\n\nI rolled it back.\n');
    const found = (await editor.findings(twice)).find(it => it.code === 'duplicate-section');
    expect(found?.relatedInformation).toEqual([
      {
        location: { uri: twice, range: { start: { line: 0, character: 3 }, end: { line: 0, character: 9 } } },
        message: '“Action”',
      },
    ]);
    await editor.close(twice);
  });

  test('hears once of a part that is not there', async () => {
    const editor = await ableEditor();
    const told = 'file:///stories/gate.story.md';
    const text =
      '---\ncompetency: failure\n---\n# A gate left open\n\n## Situation\n\nI kept the lock gates of a canal with ninety boats a day, and the night shift was mine alone. Nobody else had the keys, and the skippers relied on me for every passage after dark.\n\n## Task\n\nThe gates were mine to close before midnight, all four of them, whatever the weather was.\n\n## Action\n\nI left the upper gate open when I went home, and that was my mistake. I had taken the green lamp for the gate itself. I drove back within ten minutes and shut it by hand. I rang both skippers that morning, told them it was my doing and paid for the tow.\n\n## Result\n\nTwo boats ran aground for three hours, and the water was back at its mark by noon.\n';
    await editor.open(told, text);
    const codes = codesOf(await editor.findings(told));
    expect(codes.filter(it => it === 'missing-section')).toHaveLength(1);
    expect(codes).not.toContain('missing-arc-part');
    await editor.close(told);
  });

  test('hears that nothing has changed', async () => {
    const editor = await openWeak();
    const { resultId } = await editor.pull(uri);
    expect(await editor.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
  });

  test('silences a rule and is asked to look again', async () => {
    const editor = await openWeak(startAble());
    const [first] = await editor.findings(uri);
    const code = String(first?.code);
    editor.settings = { rules: { [code]: 'off' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes > 0);
    expect(codesOf(await editor.findings(uri))).not.toContain(code);
  });

  test('lists names that are not for telling, and is shown where they are told', async () => {
    const editor = await openWeak(startAble());
    expect(codesOf(await editor.findings(uri))).not.toContain('confidential-detail');
    const [name] = editor.textOf(uri).match(/\b(?:manager|invoices)\b/) ?? ['none'];
    editor.settings = { confidential: [name], show: 'all' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes > 0);
    const told = (await editor.findings(uri)).filter(it => it.code === 'confidential-detail');
    expect(told[0]?.message).toContain(`“${name}” is among the names you keep`);
  });

  test('is spared while a sentence is being typed, and told once the writer rests', async () => {
    const editor = await startAble();
    const text = '---\ntype: story\n---\n\n## Action\n\nI found the cause.\n\nThen I helped with';
    await editor.open(uri, text);
    await editor.edit(uri, { from: text.length, to: text.length, text: ' the rollout' });
    expect(codesOf(await editor.findings(uri))).not.toContain('vague-language');
    await editor.until(() => editor.refreshes > 0);
    expect(codesOf(await editor.findings(uri))).toContain('vague-language');
  });
});

test('what stood stays while its sentence is typed on, and what is new in it waits', async () => {
  const editor = await ableEditor();
  const typed = 'file:///stories/typing.story.md';
  const text = '## Action\n\nI found the cause.\n\nI helped with the rollout of it.';
  await editor.open(typed, text);
  expect(codesOf(await editor.findings(typed))).toContain('vague-language');
  const end = text.length;
  // The full stop goes, so that the sentence is unfinished again.
  await editor.edit(typed, { from: end - 1, to: end, text: ' and did' });
  expect(codesOf(await editor.findings(typed)).filter(it => it === 'vague-language')).toHaveLength(1);
  await editor.edit(typed, { from: end + 7, to: end + 7, text: ' some work' });
  expect(codesOf(await editor.findings(typed)).filter(it => it === 'vague-language')).toHaveLength(1);
  await editor.edit(typed, { from: end + 17, to: end + 17, text: '.' });
  expect(codesOf(await editor.findings(typed)).filter(it => it === 'vague-language')).toHaveLength(2);
  await editor.close(typed);
});

describe('an editor that can almost nothing', () => {
  test('is sent findings, in plain form', async () => {
    const editor = newEditor();
    const { capabilities } = await editor.start({});
    expect(capabilities.diagnosticProvider).toBeUndefined();
    await editor.open(uri, weak);
    await editor.until(() => editor.published.length > 0);
    const sent = editor.published[0]?.diagnostics ?? [];
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.some(it => 'tags' in it || 'codeDescription' in it || 'data' in it)).toBe(false);
    await editor.close(uri);
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
    expect(await editor.end()).toBe(0);
  });

  test('sees the same as one that can everything', async () => {
    const plain = newEditor();
    await plain.start({});
    await plain.open(uri, weak);
    await plain.until(() => plain.published.length > 0);
    const able = await openWeak();
    const places = (it: readonly Diagnostic[]) => it.map(({ code, range }) => ({ code, range }));
    expect(places(plain.published[0]?.diagnostics ?? [])).toEqual(places(await able.findings(uri)));
  });
});

describe('places', () => {
  const story = [
    '---\ntype: story\n---\n\n# Launch 🚀\n\n',
    '## Action\n\n',
    '👩‍👩‍👧 The pro\u0301blem was identified and fixed. I *helped with* the rollout.\n',
  ].join('');

  test('do not depend on how lines end', async () => {
    const editor = await ableEditor();
    await editor.open(uri, story);
    const expected = await editor.findings(uri);
    expect(expected.length).toBeGreaterThan(0);
    for (const lineBreak of ['\r\n', '\r']) {
      await editor.open(uri, story.replaceAll('\n', lineBreak));
      expect(await editor.findings(uri)).toEqual(expected);
    }
  });

  test('count UTF-16 units past emoji and combining characters', async () => {
    const editor = await ableEditor();
    await editor.open(uri, story);
    const words = (await editor.findings(uri)).map(it => editor.at(uri, it.range));
    expect(words.filter(it => /^I \*helped/.test(it))).toHaveLength(1);
  });
});

test('typing in any order gives what opening the text gives', async () => {
  const editor = await ableEditor();
  // Nobody is in the middle of a sentence at the end: the last change is made in this line.
  const head = '<!-- draft -->\n';
  const bits = [
    '\n',
    '\n\n## Result\n\n',
    'We ',
    'was fixed',
    '. ',
    '🙂',
    '\r\n',
    '**',
    '- ',
    ' um, ',
    '<!-- ',
    ' -->',
    '“',
    'Task: ',
  ];
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat(30),
    text: fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 5 })),
  });
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), async script => {
      opened++;
      const typed = `file:///stories/typed-${opened}.story.md`;
      const fresh = `file:///stories/fresh-${opened}.story.md`;
      await editor.open(typed, head + weak);
      for (const step of script) {
        for (const { at, length, text } of step) {
          const size = editor.textOf(typed).length - head.length;
          const from = head.length + (at % (size + 1));
          await editor.edit(typed, { from, to: Math.min(head.length + size, from + length), text });
        }
        await editor.pull(typed);
      }
      await editor.edit(typed, { from: 4, to: 5, text: ' ' });
      await editor.open(fresh, editor.textOf(typed));
      const found = JSON.stringify(await editor.findings(typed)).replaceAll(typed, fresh);
      expect(JSON.parse(found)).toEqual(await editor.findings(fresh));
      await editor.close(typed);
      await editor.close(fresh);
    }),
    { numRuns: 25 },
  );
}, 60_000);

describe('what must not bring the server down', () => {
  test('requests that are cancelled', async () => {
    const editor = await openWeak();
    let settle = () => {};
    editor.settingsReady = new Promise(resolve => {
      settle = resolve;
    });
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    // What the server waits for comes after the cancellation, through the same pipe.
    settle();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect((await editor.findings(uri)).length).toBeGreaterThan(0);
  });

  test.each([
    ['a method that does not exist', 'textDocument/nonsense', {}],
    [
      'a request of a newer protocol',
      'textDocument/prepareTypeHierarchy',
      { textDocument: { uri }, position: { line: 0, character: 0 } },
    ],
    ['parameters of the wrong kind', 'textDocument/diagnostic', { textDocument: 7 }],
    ['no parameters', 'textDocument/codeAction', {}],
    [
      'an action of somebody else',
      'codeAction/resolve',
      { title: 'Sort imports', kind: 'source.organizeImports', data: { uri: 5 } },
    ],
    [
      'a place beyond the text',
      'textDocument/codeAction',
      {
        textDocument: { uri },
        range: { start: { line: 9999, character: 9999 }, end: { line: 99999, character: 0 } },
        context: { diagnostics: [] },
      },
    ],
  ])('%s', async (_, method, params) => {
    const editor = await openWeak();
    await editor.connection.sendRequest(method, params).catch(() => undefined);
    expect((await editor.findings(uri)).length).toBeGreaterThan(0);
    expect(editor.isRunning).toBe(true);
  });

  test('notifications that make no sense', async () => {
    const editor = await openWeak();
    const { connection } = editor;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///none.story.md', version: 1 },
      contentChanges: [{ text: 'x' }],
    });
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///none.story.md' } });
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: [1] });
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: 'all' });
    await connection.sendNotification('candor/trust', null);
    await connection.sendNotification('candor/nonsense', {});
    expect((await editor.findings(uri)).length).toBeGreaterThan(0);
  });

  test('leaving without a word of goodbye', async () => {
    const editor = await openWeak(startAble());
    expect(await editor.exit()).toBe(1);
  });
});

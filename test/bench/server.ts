import { existsSync } from 'node:fs';
import { toLines } from '../../server/src/core/story/lines.ts';
import { Editor, everything } from '../protocol/editor.ts';
import { median, milliseconds, quantile, wallTimeOf } from './clock.ts';
import { storyOf } from './texts.ts';

const warmUp = 10;
const server = 'dist/server.node.cjs';
const uri = 'file:///bench.story.md';

/** How long an editor waits for the built server: after each edit of a story of 900 words it asks everything that editors ask. */
export async function benchServer(rounds: number): Promise<void> {
  if (!existsSync(server)) {
    console.log(`\n${server} is not here: npm run build makes it`);
    return;
  }
  const editor = new Editor(server);
  await editor.start(everything);
  await editor.open(uri, storyOf(900));
  const times = new Map<string, number[]>();
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, time] of await ask(editor, round + warmUp)) {
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  await editor.end();
  console.log(
    `\nbuilt server over its pipes, one story of 900 words, an edit before each round, clock time of ${rounds}`,
  );
  for (const [name, each] of times)
    console.log(`${name.padEnd(34)} ${milliseconds(median(each))}   p95 ${milliseconds(quantile(each, 0.95))}`);
}

/** One edit, then each kind of request once, at a place that moves through the story. */
async function ask(editor: Editor, round: number): Promise<readonly (readonly [string, number])[]> {
  const text = editor.textOf(uri);
  const at = text.indexOf(', on sheet', Math.floor((text.length * (round % 20)) / 21));
  await editor.edit(uri, { from: at, to: at, text: round % 2 === 0 ? ' too' : ' then' });
  const position = toLines(editor.textOf(uri)).positionAt(at);
  const diagnostics = await wallTimeOf(() => editor.pull(uri));
  const found = await editor.findings(uri);
  const finding = found[round % Math.max(1, found.length)];
  const range = finding?.range ?? { start: position, end: position };
  const sent = (method: string, params: object) =>
    wallTimeOf(() => editor.connection.sendRequest(method, { textDocument: { uri }, ...params }));
  const whole = { start: { line: 0, character: 0 }, end: toLines(editor.textOf(uri)).positionAt(text.length) };
  return [
    ['diagnostics after an edit', diagnostics],
    [
      'code actions on a finding',
      await wallTimeOf(() => editor.actions(uri, range, undefined, finding ? [finding] : [])),
    ],
    ['fix all', await wallTimeOf(() => editor.actions(uri, range, ['source.fixAll.candor']))],
    ['hover on a finding', await sent('textDocument/hover', { position: range.start })],
    ['completion', await sent('textDocument/completion', { position })],
    ['code lenses', await sent('textDocument/codeLens', {})],
    ['symbols', await sent('textDocument/documentSymbol', {})],
    ['who acts, as hints', await sent('textDocument/inlayHint', { range: whole })],
    ['who acts, lit', await sent('textDocument/documentHighlight', { position })],
    ['folds', await sent('textDocument/foldingRange', {})],
    ['selections', await sent('textDocument/selectionRange', { positions: [position] })],
    ['links', await sent('textDocument/documentLink', {})],
    ['how the stories stand', await wallTimeOf(() => editor.connection.sendRequest('candor/stories', { uri }))],
  ];
}

import { assert } from 'chai';
import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  EndOfLine,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ExpectedFinding, ExpectedStory, ExpectedText } from '../expectedFindings.ts';
import { activate, closeAll, codeOf, findingsIn, untilFindings, workspaceFile } from '../signals.ts';

/** Without these the editor writes brackets, blanks and whole words that nobody typed. */
const plainTyping: Readonly<Record<string, unknown>> = {
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoIndent: 'none',
  autoSurround: 'never',
  acceptSuggestionOnCommitCharacter: false,
  quickSuggestions: { other: 'off', comments: 'off', strings: 'off' },
  suggestOnTriggerCharacters: false,
  trimAutoWhitespace: false,
  detectIndentation: false,
  insertSpaces: false,
};

/** So many keys at a time: enough to see a story in every state of being written, and quick. */
const keys = 150;

/** The server in a web worker counts as the one on Node.js does, so there a few stories are enough. */
const stride = globalThis.process?.versions?.node ? 1 : 8;

describe('whole stories', () => {
  let stories: readonly ExpectedStory[] = [];
  before(async () => {
    await activate();
    await set('editor', plainTyping);
    await set('candor', { show: 'all' });
    const all = new TextDecoder().decode(await workspace.fs.readFile(workspaceFile('stories.json')));
    stories = JSON.parse(all).filter((_: ExpectedStory, index: number) => index % stride === 0);
  });
  after(async () => {
    await set('editor', Object.fromEntries(Object.keys(plainTyping).map(it => [it, undefined])));
    await set('candor', { show: undefined });
    await workspace.fs.delete(workspaceFile('stories'), { recursive: true });
  });
  afterEach(closeAll);

  it('are underlined under the right characters when they are opened', async () => {
    for (const { name, written } of stories) {
      const file = workspaceFile(`stories/${name}.story.md`);
      await workspace.fs.writeFile(file, new TextEncoder().encode(written.text));
      const { document } = await window.showTextDocument(file); // takes the tab of the one before
      await check(document, written);
    }
  }).timeout(240_000);

  it('are underlined alike when they are pasted and typed over one another', async () => {
    const document = await workspace.openTextDocument(Uri.parse('untitled:typed.story.md'));
    const editor = await window.showTextDocument(document);
    for (const { written, weakened } of stories) {
      await paste(editor, weakened.text);
      await check(document, weakened);
      await type(editor, written.text);
      await check(document, written);
    }
  }).timeout(240_000);
});

async function set(section: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const all = workspace.getConfiguration(section);
  for (const [key, value] of Object.entries(settings)) await all.update(key, value, ConfigurationTarget.Global);
}

async function paste(editor: TextEditor, text: string): Promise<void> {
  await takeEnds(editor, text);
  await commands.executeCommand('editor.action.selectAll');
  await commands.executeCommand('paste', { text, pasteOnNewLine: false, multicursorText: null, mode: null });
}

async function type(editor: TextEditor, text: string): Promise<void> {
  await takeEnds(editor, text);
  await commands.executeCommand('editor.action.selectAll');
  for (const chunk of chunksOf(text.replace(/\r\n/g, '\n'))) await commands.executeCommand('type', { text: chunk });
}

async function takeEnds(editor: TextEditor, text: string): Promise<void> {
  const ends = text.includes('\r\n') ? EndOfLine.CRLF : EndOfLine.LF;
  if (editor.document.eol !== ends) await editor.edit(it => it.setEndOfLine(ends));
}

/** No emoji and no combining character is torn apart, as no keyboard would. */
function* chunksOf(text: string): Iterable<string> {
  const letters = [...new Intl.Segmenter().segment(text)].map(it => it.segment);
  for (let at = 0; at < letters.length; at += keys) yield letters.slice(at, at + keys).join('');
}

/** Waits until the editor says what the core says, in the same places, and looks at the words that stand there. */
async function check(document: TextDocument, { text, findings: expected }: ExpectedText): Promise<void> {
  assert.equal(document.getText(), text);
  const wanted = expected.map(toLine).sort();
  const isSame = (findings: readonly Diagnostic[]) =>
    findings
      .map(it => toLine(toFound(it)))
      .sort()
      .join() === wanted.join();
  await untilFindings(document, wanted.join('\n'), isSame);
  for (const finding of findingsIn(document)) checkQuotation(document, finding);
}

function toFound(diagnostic: Diagnostic): ExpectedFinding {
  const { start, end } = diagnostic.range;
  const range = `${start.line}:${start.character}-${end.line}:${end.character}`;
  return { code: codeOf(diagnostic), range, message: diagnostic.message };
}

function toLine({ code, range, message }: ExpectedFinding): string {
  return `${range} ${code}: ${message}`;
}

/** A message quotes the words that it is about: they stand there, or begin there where they are cut short. */
function checkQuotation(document: TextDocument, { message, range }: Diagnostic): void {
  const [, quoted] = /^“([^”…]+)…?”/.exec(message) ?? [];
  if (quoted === undefined) return;
  assert.include(words(document.getText(range)), words(quoted));
}

/** As it reads: emphasis, links, entities and line breaks are not quoted. */
function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/\P{L}+/gu, ' ')
    .trim();
}

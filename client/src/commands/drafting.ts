import { l10n, Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { toPosition, toRange } from '../places.ts';
import type { Ask } from '../requests.ts';
import type { Standings } from '../standings.ts';

/** Moves through a story that is being written: from question to question, from blank to blank, to what comes next. */
export class Drafting {
  readonly #ask: Ask;
  readonly #standings: Standings;

  constructor(ask: Ask, standings: Standings) {
    this.#ask = ask;
    this.#standings = standings;
  }

  /** An ordinary edit of the editor, so that one undo takes it back. */
  async step(step: 'next' | 'stop'): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const params = { uri: document.uri.toString(), position: selection.active, step };
    const draft = await this.#ask('candor/draft', params);
    if (!draft) {
      window.setStatusBarMessage(l10n.t('Nothing is left to ask here.'), 4000);
      return;
    }
    if (draft.version !== document.version) return; // typed on in the meantime: the key can be pressed again
    const done = await editor.edit(it => {
      for (const { range, newText } of draft.edits) it.replace(toRange(range), newText);
    });
    if (!done) return;
    const at = toPosition(draft.cursor);
    select(editor, new Range(at, at));
    await this.#standings.fresh(document);
  }

  /** The next blank below the cursor, else the first; selected, so that typing fills it. */
  async nextBlank(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const blanks = (await this.#standings.fresh(editor.document))?.blanks.map(toRange) ?? [];
    const from = editor.selection.end;
    const next = blanks.find(it => it.start.isAfterOrEqual(from) && !it.isEqual(editor.selection)) ?? blanks[0];
    if (next) select(editor, next);
    else window.setStatusBarMessage(l10n.t('No blanks are left.'), 4000);
  }

  /** To the first of what comes next in the story around the cursor. */
  async goToNext(): Promise<void> {
    const editor = window.activeTextEditor ?? window.visibleTextEditors.find(it => this.#standings.of(it.document.uri));
    if (!editor) return;
    const stories = (await this.#standings.fresh(editor.document))?.stories ?? [];
    const { active } = editor.selection;
    const story = stories.find(it => toRange(it.range).contains(active)) ?? stories[0];
    if (!story?.next) {
      window.setStatusBarMessage(
        l10n.t('Nothing here that an interviewer would hold against it. Say it aloud once.'),
        6000,
      );
      return;
    }
    const shown = await window.showTextDocument(editor.document, editor.viewColumn);
    const { start } = toRange(story.next.range);
    select(shown, new Range(start, start));
  }
}

function select(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

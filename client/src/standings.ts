import { type Disposable, EventEmitter, languages, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { StoriesResult } from '../../server/src/protocol.ts';
import type { Ask } from './requests.ts';

/** Milliseconds without a keystroke after which how a story stands is asked anew. */
const restAfter = 250;

/** How the open stories stand, as the server said last: for the status, the preview and the keys. */
export class Standings implements Disposable {
  readonly #ask: Ask;
  readonly #known = new Map<string, StoriesResult>();
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #listeners: readonly Disposable[];

  /** A document stands otherwise than before, or is no story any more. */
  readonly onDidChange = this.#changed.event;

  constructor(ask: Ask) {
    this.#ask = ask;
    this.#listeners = [
      this.#changed,
      workspace.onDidOpenTextDocument(it => this.#soon(it, 0)),
      workspace.onDidChangeTextDocument(it => this.#soon(it.document)),
      workspace.onDidCloseTextDocument(it => this.#forget(it.uri)),
      // Settings, trust and rules of the folder change what is found, and so does a second without a keystroke.
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const document of workspace.textDocuments) {
          if (uris.some(it => it.toString() === document.uri.toString())) this.#soon(document);
        }
      }),
      window.onDidChangeActiveTextEditor(it => it && this.#soon(it.document, 0)),
    ];
  }

  /** `undefined`: no story, or nothing is known of it yet. */
  of(uri: Uri): StoriesResult | undefined {
    return this.#known.get(uri.toString());
  }

  /** How it stands now, asked for. */
  async fresh({ uri }: TextDocument): Promise<StoriesResult | undefined> {
    const result = (await this.#ask('candor/stories', { uri: uri.toString() })) ?? undefined;
    this.#keep(uri, result);
    return result;
  }

  refreshAll(): void {
    for (const document of workspace.textDocuments) this.#soon(document);
  }

  dispose(): void {
    for (const it of this.#listeners) it.dispose();
    for (const it of this.#resting.values()) clearTimeout(it);
  }

  #soon(document: TextDocument, milliseconds = restAfter): void {
    if (document.languageId !== 'markdown') return;
    const key = document.uri.toString();
    clearTimeout(this.#resting.get(key));
    this.#resting.set(
      key,
      setTimeout(() => {
        this.#resting.delete(key);
        if (!document.isClosed) void this.fresh(document);
      }, milliseconds),
    );
  }

  #keep(uri: Uri, result: StoriesResult | undefined): void {
    const key = uri.toString();
    const before = JSON.stringify(this.#known.get(key));
    if (result) this.#known.set(key, result);
    else this.#known.delete(key);
    if (JSON.stringify(result) !== before) this.#changed.fire(uri);
  }

  #forget(uri: Uri): void {
    clearTimeout(this.#resting.get(uri.toString()));
    this.#resting.delete(uri.toString());
    this.#keep(uri, undefined);
  }
}

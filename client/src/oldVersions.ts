import { type Disposable, type TextDocument, type Uri, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Schemes under which editors show the other side of a comparison: old text that nobody can mend. */
const schemes: ReadonlySet<string> = new Set([
  'chat-editing-text-model',
  'git',
  'gitfs',
  'gitlens',
  'hg',
  'pr',
  'review',
  'svn',
  'vscode-local-history',
]);

export function isOldVersion({ scheme }: Pick<Uri, 'scheme'>): boolean {
  return schemes.has(scheme);
}

/**
 * Lets the server read an old version once somebody looks at it. The editor keeps one behind every file of a repository, for the
 * marks in its margin; reading them all would be twice the work for what nobody sees. A document selector cannot tell.
 */
export class OldVersions implements Disposable {
  /** Open in the editor and not yet for the server: what opens them there. */
  readonly #waiting = new Map<string, () => Promise<void>>();
  readonly #listener = window.onDidChangeVisibleTextEditors(editors => {
    for (const { document } of editors) void this.#open(document.uri);
  });

  readonly middleware: Middleware = {
    didOpen: async (document, next) => {
      if (!isOldVersion(document.uri) || isShown(document)) await next(document);
      else this.#waiting.set(document.uri.toString(), () => next(document));
    },
    didChange: async (event, next) => {
      if (!this.#waiting.has(event.document.uri.toString())) await next(event);
    },
    didClose: async (document, next) => {
      if (!this.#waiting.delete(document.uri.toString())) await next(document);
    },
    // The library asks for what is shown alone, and may have seen it first.
    provideDiagnostics: async (document, previousResultId, token, next) => {
      await this.#open('uri' in document ? document.uri : document);
      return next(document, previousResultId, token);
    },
  };

  dispose(): void {
    this.#listener.dispose();
  }

  async #open(uri: Uri): Promise<void> {
    const open = this.#waiting.get(uri.toString());
    this.#waiting.delete(uri.toString());
    await open?.();
  }
}

function isShown(document: TextDocument): boolean {
  return window.visibleTextEditors.some(it => it.document === document);
}

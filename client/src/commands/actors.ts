import { commands, EventEmitter } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Who acts, shown within the sentences of this window: off until somebody asks for it, and no setting. */
export class Actors {
  #areShown = false;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  readonly middleware: Middleware = {
    provideInlayHints: (document, range, token, next) => (this.#areShown ? next(document, range, token) : []),
  };

  async show(areShown: boolean): Promise<void> {
    this.#areShown = areShown;
    await commands.executeCommand('setContext', 'candor.actors', areShown);
    this.#changed.fire();
  }
}

import { type Disposable, LanguageStatusSeverity, l10n, languages, workspace } from 'vscode';

export type ServerState = 'starting' | 'running' | 'restarting' | 'stopped';

/** Where the server stands, among the language status items behind `{ }`. */
export class ServerStatus implements Disposable {
  readonly #item = languages.createLanguageStatusItem('candor.server', { language: 'markdown' });
  #state: ServerState = 'starting';

  constructor() {
    this.#item.name = 'Candor';
    this.#draw();
  }

  set state(state: ServerState) {
    this.#state = state;
    this.#draw();
  }

  /** Draws anew what depends on the workspace's trust. */
  trustChanged(): void {
    this.#draw();
  }

  dispose(): void {
    this.#item.dispose();
  }

  #draw(): void {
    const item = this.#item;
    item.busy = this.#state === 'starting' || this.#state === 'restarting';
    item.severity = this.#state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.text = textOf(this.#state);
    item.detail = workspace.isTrusted ? '' : l10n.t('Rules of this folder rest until it is trusted');
    item.command = commandOf(this.#state);
  }
}

function textOf(state: ServerState): string {
  switch (state) {
    case 'starting':
      return l10n.t('Candor: starting…');
    case 'running':
      return l10n.t('Candor');
    case 'restarting':
      return l10n.t('Candor: restarting…');
    case 'stopped':
      return l10n.t('Candor: stopped');
  }
}

function commandOf(state: ServerState) {
  return state === 'stopped'
    ? { title: l10n.t('Restart'), command: 'candor.restart' }
    : { title: l10n.t('Show Log'), command: 'candor.showLog' };
}

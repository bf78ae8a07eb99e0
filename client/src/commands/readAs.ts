import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Catalogue, ViewParams } from '../../../server/src/protocol.ts';
import type { Ask } from '../requests.ts';
import { reshape } from './reshape.ts';

type Choice = QuickPickItem & { readonly view?: ViewParams | 'keep' };

/** For whom stories are read in this window, whatever they say themselves; nothing is written unless it is kept. */
export class Reading {
  readonly #ask: Ask;
  readonly #tell: (view: ViewParams) => Promise<void>;
  #view: ViewParams = {};

  constructor(ask: Ask, tell: (view: ViewParams) => Promise<void>) {
    this.#ask = ask;
    this.#tell = tell;
  }

  async choose(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    const catalogue = await this.#ask('candor/catalogue', uri ? { uri: uri.toString() } : {});
    if (!catalogue) return;
    const title = l10n.t('Read As');
    const placeHolder = l10n.t('In this window only; no story is changed');
    const choice = await window.showQuickPick(this.#choices(catalogue), { title, placeHolder });
    if (choice?.view === 'keep') await reshape(this.#ask, 'keep-view', this.#view);
    else if (choice?.view) await this.#read(choice.view);
  }

  /** A server that was started anew does not know. */
  async tellAgain(): Promise<void> {
    if (Object.keys(this.#view).length > 0) await this.#tell(this.#view);
  }

  async #read(view: ViewParams): Promise<void> {
    this.#view = Object.keys(view).length === 0 ? {} : { ...this.#view, ...view };
    await this.#tell(this.#view);
  }

  #choices({ companies, levels }: Catalogue): readonly Choice[] {
    const { company, level } = this.#view;
    const mark = (chosen: boolean) => (chosen ? { description: l10n.t('now') } : {});
    const isChosen = company !== undefined || level !== undefined;
    const back: readonly Choice[] = isChosen
      ? [
          { label: l10n.t('Keep in the story'), detail: l10n.t('Writes it into the front matter'), view: 'keep' },
          { label: l10n.t('As each story says'), view: {} },
        ]
      : [];
    return [
      ...back,
      separator(l10n.t('Company')),
      ...companies.map(it => ({ label: it.name, ...mark(company === it.id), view: { company: it.id } })),
      { label: l10n.t('No company'), ...mark(company === null), view: { company: null } },
      separator(l10n.t('Level')),
      ...levels.map(it => ({ label: it.name, ...mark(level === it.id), view: { level: it.id } })),
      { label: l10n.t('No level'), ...mark(level === null), view: { level: null } },
    ];
  }
}

function separator(label: string): Choice {
  return { label, kind: QuickPickItemKind.Separator };
}

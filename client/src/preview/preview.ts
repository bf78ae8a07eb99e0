import { commands, type Disposable, l10n, TabInputCustom, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { Standings } from '../standings.ts';
import { draw } from './draw.ts';
import type { MarkdownIt, Token } from './markdownIt.ts';

export type { MarkdownIt } from './markdownIt.ts';

/** Draws how a story stands into the editor's own Markdown preview, from the last report; a newer one has it drawn anew. */
export class Preview implements Disposable {
  readonly #standings: Standings;
  readonly #listener: Disposable;

  constructor(standings: Standings) {
    this.#standings = standings;
    this.#listener = standings.onDidChange(() => {
      if (isShown()) void commands.executeCommand('markdown.preview.refresh');
    });
  }

  /** The editor keeps the tokens of a text and renders them again and again, so what is drawn goes in between. */
  extend(markdownIt: MarkdownIt): MarkdownIt {
    const { renderer } = markdownIt;
    const render = renderer.render.bind(renderer);
    renderer.render = (tokens, options, env) => render(this.#drawn(tokens, env), options, env);
    return markdownIt;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #drawn(tokens: readonly Token[], env: unknown): readonly Token[] {
    const uri = documentOf(env);
    const result = uri && this.#standings.of(uri);
    if (!result) return tokens;
    const document = workspace.textDocuments.find(it => it.uri.toString() === uri.toString());
    const isCurrent = document?.version === result.version;
    const lines = isCurrent ? document.getText().split(/\r\n|\n|\r/) : undefined;
    return draw(tokens, result, lines, {
      seconds: seconds => l10n.t('{0} s', seconds),
      shares: l10n.t('Time by part'),
    });
  }
}

function documentOf(env: unknown): Uri | undefined {
  const document =
    typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
  return document instanceof Uri ? document : undefined;
}

/** As a view beside the text, or in the text's place. */
function isShown(): boolean {
  const inputs = window.tabGroups.all.flatMap(it => it.tabs).map(it => it.input);
  return inputs.some(
    it => (it instanceof TabInputWebview || it instanceof TabInputCustom) && it.viewType.includes('markdown.preview'),
  );
}

import {
  commands,
  type Disposable,
  l10n,
  languages,
  StatusBarAlignment,
  TabInputCustom,
  TabInputText,
  TabInputWebview,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { StoryView } from '../../../server/src/protocol.ts';
import { toRange } from '../places.ts';
import type { Standings } from '../standings.ts';

/** What the person sees of the story in front: one status bar item, its reading behind `{ }`, and the keys that fit. */
export class StoryStatus implements Disposable {
  readonly #standings: Standings;
  readonly #item = window.createStatusBarItem('candor.story', StatusBarAlignment.Right, 99);
  readonly #reading = languages.createLanguageStatusItem('candor.reading', { language: 'markdown' });
  readonly #listeners: readonly Disposable[];
  /** The story in front; it stays while its preview is. */
  #uri: Uri | undefined;

  constructor(standings: Standings) {
    this.#standings = standings;
    this.#item.name = l10n.t('Candor: how the story stands');
    this.#item.command = 'candor.goToNext';
    this.#reading.name = l10n.t('Candor: read as');
    this.#reading.command = { title: l10n.t('Read As…'), command: 'candor.readAs' };
    const draw = () => this.#draw();
    this.#listeners = [
      standings.onDidChange(draw),
      window.onDidChangeActiveTextEditor(draw),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && draw()),
      window.tabGroups.onDidChangeTabs(draw),
      window.tabGroups.onDidChangeTabGroups(draw),
    ];
    this.#draw();
  }

  dispose(): void {
    for (const it of [...this.#listeners, this.#item, this.#reading]) it.dispose();
  }

  #draw(): void {
    this.#uri = inFront(this.#uri);
    const known = this.#uri && this.#standings.of(this.#uri);
    this.#setKeys(known?.asks.length ?? 0, known?.blanks.length ?? 0, known !== undefined);
    const story = known && this.#storyAtCursor(known.stories);
    this.#drawItem(story, known !== undefined);
    this.#drawReading(story, known !== undefined);
  }

  #storyAtCursor(stories: readonly StoryView[]): StoryView | undefined {
    const editor = window.activeTextEditor;
    const isItsOwn = editor && editor.document.uri.toString() === this.#uri?.toString();
    const around = isItsOwn ? stories.find(it => toRange(it.range).contains(editor.selection.active)) : undefined;
    return around ?? stories[0];
  }

  #drawItem(story: StoryView | undefined, isStory: boolean): void {
    if (!isStory) {
      this.#item.hide();
      return;
    }
    this.#item.text = story?.status || l10n.t('nothing told yet');
    this.#item.tooltip = story?.next?.message ?? l10n.t('Candor: how the story stands');
    this.#item.show();
  }

  #drawReading(story: StoryView | undefined, isStory: boolean): void {
    const said = [story?.competency, story?.company, story?.level].filter(it => it !== undefined);
    this.#reading.text = said.length > 0 ? l10n.t('Read as: {0}', said.join(' · ')) : l10n.t('Kind: not chosen');
    // The editor shows it with the text in front, which this is drawn for.
    this.#reading.selector = isStory ? { language: 'markdown' } : [];
  }

  #setKeys(asks: number, blanks: number, isStory: boolean): void {
    void commands.executeCommand('setContext', 'candor.story', isStory);
    void commands.executeCommand('setContext', 'candor.asked', asks > 0);
    void commands.executeCommand('setContext', 'candor.blanks', blanks > 0);
  }
}

/** The document in front, in whichever editor; while a preview is, the one before. */
function inFront(before: Uri | undefined): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  if (input instanceof TabInputWebview) return isOpen(before) ? before : undefined;
  return window.activeTextEditor?.document.uri;
}

function isOpen(uri: Uri | undefined): boolean {
  return workspace.textDocuments.some((it: TextDocument) => it.uri.toString() === uri?.toString());
}

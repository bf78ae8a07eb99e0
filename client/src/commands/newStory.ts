import {
  env,
  l10n,
  languages,
  type Memento,
  type QuickPickItem,
  Range,
  Selection,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Catalogue, NewStoryParams, NewStoryResult } from '../../../server/src/protocol.ts';
import { toPosition } from '../places.ts';
import type { Ask } from '../requests.ts';
import { showUnsaved } from '../unsavedText.ts';
import { exists } from './configuration.ts';
import { findDifference } from './difference.ts';

/** Where a question and what the last story said are remembered, for the next one. */
const lastQuestion = 'candor.lastQuestion';
export const lastGiven = 'candor.lastGiven';

type Given = Pick<NewStoryParams, 'company' | 'level' | 'role'>;

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** Begins stories: from a question, a memory, an archetype, or words that are there already. */
export class NewStories {
  readonly #ask: Ask;
  readonly #memory: Memento;

  constructor(ask: Ask, memory: Memento) {
    this.#ask = ask;
    this.#memory = memory;
  }

  /** One pick: what will they ask? `Enter` takes the question of the last time. `folder`: what it says, the story begins with. */
  async create(folder?: Uri): Promise<void> {
    const catalogue = await this.#ask('candor/catalogue', {});
    if (!catalogue) return;
    const question = await pickQuestion(catalogue, this.#memory.get<string>(lastQuestion));
    if (question === undefined) return;
    if (question === 'none yet') {
      await this.find();
      return;
    }
    await this.#memory.update(lastQuestion, question.text);
    const { text, competency } = question;
    const asked = { question: text, ...(competency === undefined ? {} : { competency }) };
    await this.#open(asked, folder instanceof Uri ? Uri.joinPath(folder, newFile) : whereToWrite());
  }

  /** Something that most people have one of, to remember a story by: what is picked leads to the first question. */
  async find(): Promise<void> {
    const catalogue = await this.#ask('candor/catalogue', {});
    if (!catalogue) return;
    const nameOf = (id: string) => catalogue.competencies.find(it => it.id === id)?.name ?? id;
    const choices = catalogue.joggers.map(it => ({ label: it.text, description: nameOf(it.competency), value: it }));
    const title = l10n.t('Find a Story');
    const placeHolder = l10n.t('What comes to mind?');
    const found = await window.showQuickPick(choices, { title, placeHolder, matchOnDescription: true });
    if (found) await this.#open({ jogger: found.value.text, competency: found.value.competency });
  }

  async fromArchetype(): Promise<void> {
    const catalogue = await this.#ask('candor/catalogue', {});
    if (!catalogue) return;
    const nameOf = (id: string) => catalogue.competencies.find(it => it.id === id)?.name ?? id;
    const choices = catalogue.archetypes.map(it => ({
      label: it.title,
      description: nameOf(it.competency),
      detail: it.why,
      value: it,
    }));
    const title = l10n.t('New Story from an Archetype');
    const placeHolder = l10n.t('Which of these is close to yours?');
    const found = await window.showQuickPick(choices, {
      ...{ title, placeHolder },
      ...{ matchOnDescription: true, matchOnDetail: true },
    });
    if (found) await this.#open({ archetype: found.value.id, competency: found.value.competency });
  }

  /** A paste into a new file would lie there as plain text; this one is a story at once. */
  async fromClipboard(): Promise<void> {
    const text = await env.clipboard.readText();
    if (text.trim() === '') {
      window.setStatusBarMessage(l10n.t('The clipboard holds no text.'), 4000);
      return;
    }
    const story = await this.#ask('candor/newStory', { text });
    if (story) await openStory(story, whereToWrite());
  }

  /** Makes a story of what stands in the editor, wherever it came from: one edit, which undo takes back. */
  async readThis(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const text = editor.document.getText();
    const story = await this.#ask('candor/newStory', { uri: editor.document.uri.toString(), text });
    if (!story) return;
    const document = await languages.setTextDocumentLanguage(editor.document, 'markdown');
    const { start, end, newText } = findDifference(text, story.text);
    if (start === end && newText === '') return;
    const shown = await window.showTextDocument(document);
    await shown.edit(it => it.replace(new Range(document.positionAt(start), document.positionAt(end)), newText));
  }

  async #open(params: NewStoryParams, place = whereToWrite()): Promise<void> {
    const given = this.#memory.get<Given>(lastGiven) ?? {};
    const uri = place ? { uri: place.toString() } : {};
    const story = await this.#ask('candor/newStory', { ...given, ...params, ...uri });
    if (story) await openStory(story, place);
  }
}

const newFile = 'new.story.md';

/** Beside what is being written in, whose folder decides what a new story begins with; else in the first folder. */
function whereToWrite(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  if (uri && workspace.getWorkspaceFolder(uri)) return uri;
  const [first] = workspace.workspaceFolders ?? [];
  return first && Uri.joinPath(first.uri, newFile);
}

/** Under the name that its first save will give it, in the folder where one is open; until then the story lies in no file. */
async function openStory({ name, text, cursor }: NewStoryResult, place: Uri | undefined): Promise<void> {
  const at = toPosition(cursor);
  const selection = new Selection(at, at);
  const uri = place && (await freeName(Uri.joinPath(place, '..', name)));
  const editor = await showUnsaved(text, uri);
  editor.selection = selection;
  editor.revealRange(selection);
}

/**
 * An unsaved text of this name, or of the first with a number that neither lies there nor waits to be saved. `undefined` where
 * the editor knows no unsaved text with a name: it takes all of them for files of its own machine.
 */
async function freeName(file: Uri): Promise<Uri | undefined> {
  if (file.scheme !== 'file' && file.scheme !== 'vscode-remote') return undefined;
  const waiting = new Set(workspace.textDocuments.filter(it => it.isUntitled).map(it => it.uri.path));
  let free = file;
  for (let count = 2; waiting.has(free.path) || (await exists(free)); count++) {
    free = file.with({ path: file.path.replace(/(?=\.story\.md$)/, `-${count}`) });
  }
  return Uri.from({ scheme: 'untitled', path: free.path });
}

type Question = { readonly text: string; readonly competency?: string };

function pickQuestion(
  { questions, competencies }: Catalogue,
  last: string | undefined,
): Promise<Question | 'none yet' | undefined> {
  const nameOf = (id: string | undefined) => competencies.find(it => it.id === id)?.name ?? '';
  const noStory: Choice<'none yet'> = {
    label: l10n.t('I have no story yet'),
    value: 'none yet',
    alwaysShow: true,
  };
  const asked = questions.map(
    (it): Choice<Question> => ({
      label: it.text,
      description: [nameOf(it.competency), it.company ?? ''].filter(part => part !== '').join(' · '),
      value: it,
    }),
  );
  const pick = window.createQuickPick<Choice<Question | 'none yet'>>();
  pick.title = l10n.t('New Story');
  pick.placeholder = l10n.t('What will they ask? Type to filter, or type a question of your own');
  pick.matchOnDescription = true;
  pick.items = [noStory, ...asked];
  const again = asked.find(it => it.label === last);
  pick.activeItems = [again ?? asked[0] ?? noStory];
  return new Promise(resolve => {
    pick.onDidChangeValue(value => {
      const typed = value.trim();
      const own: readonly Choice<Question>[] =
        typed.length < 12
          ? []
          : [{ label: typed, description: l10n.t('as typed'), value: { text: typed }, alwaysShow: true }];
      pick.items = [noStory, ...asked, ...own];
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined); // where something was accepted, that came first
      pick.dispose();
    });
    pick.show();
  });
}

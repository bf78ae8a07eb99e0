import {
  commands,
  type Diagnostic,
  EventEmitter,
  l10n,
  languages,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Catalogue, PageParams } from '../../../server/src/protocol.ts';
import type { Ask } from '../requests.ts';

export const pageScheme = 'candor';

/** What the server puts before `rules/<code>.md` where a finding's code leads to its page. */
export const pageFolder = `${pageScheme}:`;

/** Where the pages of competencies are. */
export const learnFolder = `${pageFolder}/learn`;

/** The folders of pages, by what they tell of. */
const kinds = { rules: 'rule', learn: 'learn' } as const satisfies Readonly<Record<string, PageParams['kind']>>;
type Folder = keyof typeof kinds;

/** Pages that the server writes from the rubric, opened in the editor's own Markdown preview: they need no network and no file. */
export class Pages implements TextDocumentContentProvider {
  readonly #ask: Ask;
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async provideTextDocumentContent({ path }: Uri): Promise<string> {
    const [, folder = '', file = ''] = path.split('/');
    const id = file.replace(/\.md$/, '');
    const page = isFolder(folder) ? await this.#ask('candor/page', { kind: kinds[folder], id }) : null;
    return page?.markdown ?? l10n.t('There is no such page.');
  }

  /** The rule with this code; without one, that of the finding at the cursor; without one there, the one that is picked. */
  async explain(code?: unknown): Promise<void> {
    const found = typeof code === 'string' ? code : (codeAtCursor() ?? (await this.#pickRule()));
    if (found !== undefined) await this.#open('rules', found);
  }

  /** What the rubric knows of a competency. */
  async learn(competency?: unknown): Promise<void> {
    const found = typeof competency === 'string' ? competency : await this.#pickCompetency();
    if (found !== undefined) await this.#open('learn', found);
  }

  async #open(folder: Folder, id: string): Promise<void> {
    const uri = Uri.from({ scheme: pageScheme, path: `/${folder}/${id}.md` });
    this.#changed.fire(uri); // rules of the folder may have changed since it was opened last
    const document = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(document, 'markdown');
    await commands.executeCommand('markdown.showPreview', uri);
  }

  async #pickRule(): Promise<string | undefined> {
    const rules = (await this.#catalogue())?.rules ?? [];
    const choices = rules.map(({ code, title, group }) => ({ label: title, description: `${code} · ${group}`, code }));
    const title = l10n.t('Explain Rule');
    return (await window.showQuickPick(choices, { title, matchOnDescription: true }))?.code;
  }

  async #pickCompetency(): Promise<string | undefined> {
    const competencies = (await this.#catalogue())?.competencies ?? [];
    const choices = competencies.map(({ id, name, motto }) => ({ label: name, detail: motto, id }));
    const title = l10n.t('Learn');
    const placeHolder = l10n.t('What do you want to be ready for?');
    return (await window.showQuickPick(choices, { title, placeHolder, matchOnDetail: true }))?.id;
  }

  #catalogue(): Promise<Catalogue | null> {
    const uri = window.activeTextEditor?.document.uri;
    return this.#ask('candor/catalogue', uri ? { uri: uri.toString() } : {});
  }
}

function isFolder(name: string): name is Folder {
  return Object.hasOwn(kinds, name);
}

/** Of the finding at the cursor that the weightiest severity has. */
function codeAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const [finding] = languages
    .getDiagnostics(editor.document.uri)
    .filter(it => it.source === 'candor' && it.range.contains(editor.selection.active))
    .sort((a, b) => a.severity - b.severity);
  return finding && codeOf(finding);
}

function codeOf({ code }: Diagnostic): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}

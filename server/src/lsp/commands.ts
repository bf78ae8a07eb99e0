import type { Command, Connection, ExecuteCommandParams } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { nextQuestion, stopAsking } from '../core/features/asks.ts';
import { positionAfter } from '../core/features/draftSteps.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { TextChange } from '../core/service.ts';
import type { ClientCommands } from '../protocol.ts';
import { isRecord } from '../settings.ts';
import type { Analyses, OpenStory } from './analyses.ts';
import type { Client } from './client.ts';
import { toWorkspaceEdit } from './convert.ts';
import { storyRefactorings } from './refactorings.ts';
import { childOf } from './uris.ts';

/** For clients that know no code actions: the command that has their edit applied. */
export const applyCommand = 'candor.applyEdit';

export type CommandId = keyof ClientCommands;

/** Edits of one story, and where to write on after them. */
interface Editing {
  readonly title: string;
  readonly edits: readonly TextChange[];
  readonly cursor?: number;
}

type Edit = (analysis: Analysis, story: number, rubric: Rubric) => Editing | undefined;

/** What the server does itself where the client has no command of that name: edits, in any editor that takes them. */
const edits = {
  'candor.nextQuestion': nextQuestion,
  'candor.stopAsking': stopAsking,
  'candor.labelParts': refactored('label-parts'),
  'candor.arrangeAsStar': refactored('arrange-as-star'),
} as const satisfies Partial<Record<CommandId, Edit>>;

function refactored(name: keyof typeof storyRefactorings): Edit {
  return (analysis, story, rubric) => {
    const found = storyRefactorings[name].refactor(analysis, story, rubric);
    return found.kind === 'refactoring' ? found : undefined;
  };
}

type EditingId = keyof typeof edits;

const explain = 'candor.explain' satisfies CommandId;

/** Commands that the server offers to run. Those that the client runs itself stay away, since a name can be taken once. */
export function commandsOf(client: Client): readonly string[] {
  const own = [...Object.keys(edits).filter(() => client.appliesEdits), ...(client.showsDocuments ? [explain] : [])];
  return [...own.filter(it => !runsItself(client, it)), ...(client.codeActions ? [] : [applyCommand])];
}

function runsItself({ options }: Client, id: string): boolean {
  return options.commands?.includes(id) === true;
}

/** A command as a lens or an action shows it; `undefined` where neither side can run it. */
export function toCommand<I extends CommandId>(
  client: Client,
  title: string,
  id: I,
  argument: ClientCommands[I],
): Command | undefined {
  const canRun = runsItself(client, id) || commandsOf(client).includes(id);
  return canRun ? { title, command: id, arguments: [argument] } : undefined;
}

/** Runs the commands for which the client has no names of its own. */
export class Commands {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #analyses: Analyses;

  constructor(connection: Connection, client: Client, analyses: Analyses) {
    this.#connection = connection;
    this.#client = client;
    this.#analyses = analyses;
  }

  async run({ command, arguments: args = [] }: ExecuteCommandParams): Promise<null> {
    const [argument]: readonly unknown[] = args;
    if (command === applyCommand) await this.#apply(args);
    else if (command === explain) await this.#explain(argument);
    else if (isEditing(command)) await this.#edit(command, argument);
    return null;
  }

  async #apply([label, edit]: readonly unknown[]): Promise<void> {
    if (!isRecord(edit)) return;
    await this.#connection.workspace.applyEdit({ ...(typeof label === 'string' ? { label } : {}), edit });
  }

  async #edit(id: EditingId, argument: unknown): Promise<void> {
    const { uri, story: index } = isRecord(argument) ? argument : {};
    const story = typeof uri === 'string' ? await this.#analyses.of(uri) : undefined;
    // An empty page is no story yet, and is asked all the same.
    if (!story || typeof index !== 'number' || index >= Math.max(1, story.analysis.stories.length)) return;
    const editing = edits[id](story.analysis, index, story.rubrics.rubric);
    if (editing) await this.#take(story, editing);
  }

  /** The edits, and then the place to write on, where the client can be led there. */
  async #take({ document }: OpenStory, { title, edits: changes, cursor }: Editing): Promise<void> {
    const edit = toWorkspaceEdit(document, changes, [], this.#client);
    const { applied } = await this.#connection.workspace.applyEdit({ label: title, edit });
    if (!applied || cursor === undefined || !this.#client.showsDocuments) return;
    const at = positionAfter(document.text, changes, cursor);
    await this.#connection.window.showDocument({
      uri: document.uri,
      takeFocus: true,
      selection: { start: at, end: at },
    });
  }

  async #explain(argument: unknown): Promise<void> {
    const { code } = isRecord(argument) ? argument : {};
    const { docs } = this.#client.options;
    if (typeof code !== 'string' || docs === undefined || !/^[a-z0-9-]+$/.test(code)) return;
    await this.#connection.window.showDocument({ uri: pageOf(docs, code), external: true });
  }
}

function isEditing(id: string): id is EditingId {
  return id in edits;
}

/** The page of a rule in the folder of pages. */
export function pageOf(docs: string, code: string): string {
  return childOf(childOf(docs, 'rules'), `${code}.md`);
}

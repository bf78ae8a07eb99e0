import type { Connection, ExecuteCommandParams } from 'vscode-languageserver';
import { positionAfter } from '../core/features/draftSteps.ts';
import { isRecord } from '../settings.ts';
import type { Analyses, OpenStory } from './analyses.ts';
import type { Client } from './client.ts';
import { applyCommand, type Editing, type EditingId, edits, explain, isEditing, pageOf } from './clientCommands.ts';
import { toWorkspaceEdit } from './convert.ts';

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

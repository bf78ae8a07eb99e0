import {
  CustomExecution,
  type Event,
  EventEmitter,
  l10n,
  type Pseudoterminal,
  Task,
  TaskGroup,
  type TaskProvider,
  TaskRevealKind,
  TaskScope,
  tasks,
  Uri,
  workspace,
} from 'vscode';
import type { CheckedFile } from '../../../server/src/protocol.ts';
import { findInWorkspace, sought } from '../files.ts';
import type { Ask } from '../requests.ts';
import { Tally, toLines } from './checkReport.ts';

export const taskType = 'candor';

/** So many files go to the server at once: progress is seen, and nobody waits for the last of thousands. */
const batch = 20;

/** Checks every story of the workspace, open or not, as a task: its findings are in Problems until it runs again. */
export class CheckAll implements TaskProvider {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  provideTasks(): Task[] {
    return [this.#task({ type: taskType })];
  }

  resolveTask({ definition }: Task): Task {
    return this.#task(definition);
  }

  async run(): Promise<void> {
    await tasks.executeTask(this.#task({ type: taskType }));
  }

  #task(definition: Task['definition']): Task {
    const execution = new CustomExecution(async () => new CheckTerminal(this.#ask));
    const name = l10n.t('check all stories');
    // A matcher resolves paths by the task's folder, and finds nothing in a task that has none.
    const scope = workspace.workspaceFolders?.[0] ?? TaskScope.Workspace;
    const task = new Task(definition, scope, name, 'candor', execution, '$candor');
    task.group = TaskGroup.Test;
    task.presentationOptions = { reveal: TaskRevealKind.Always, clear: true };
    return task;
  }
}

/** Prints what the server finds; no process is started. */
class CheckTerminal implements Pseudoterminal {
  readonly #ask: Ask;
  readonly #written = new EventEmitter<string>();
  readonly #closed = new EventEmitter<number>();
  readonly onDidWrite: Event<string> = this.#written.event;
  readonly onDidClose: Event<number> = this.#closed.event;
  #isOpen = true;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  open(): void {
    void this.#run();
  }

  close(): void {
    this.#isOpen = false;
  }

  async #run(): Promise<void> {
    try {
      await this.#check();
      this.#closed.fire(0); // what was found is in Problems; the check itself went well
    } catch (error) {
      this.#line(String(error));
      this.#closed.fire(2);
    }
  }

  async #check(): Promise<void> {
    const found = await findInWorkspace(sought.markdown);
    const uris = found.map(it => it.toString()).sort();
    const tally = new Tally();
    for (let at = 0; at < uris.length && this.#isOpen; at += batch) {
      const result = await this.#ask('candor/check', { uris: uris.slice(at, at + batch) });
      for (const file of result?.files ?? []) {
        tally.add(file);
        this.#print(file);
      }
    }
    const { stories, files, warning, other } = tally.counts;
    this.#line(l10n.t('Stories: {0} · files: {1} · to mend first: {2} · more: {3}', stories, files, warning, other));
  }

  #print(file: CheckedFile): void {
    for (const line of toLines(file, Uri.parse(file.uri).fsPath)) this.#line(line);
    this.#line('');
  }

  #line(text: string): void {
    this.#written.fire(`${text}\r\n`);
  }
}

import {
  CustomExecution,
  type Disposable,
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
import { ClosedProblems } from './closedProblems.ts';

export const taskType = 'candor';

/** So many files go to the server at once: progress is seen, and nobody waits for the last of thousands. */
const batch = 20;

/** Where a path that is printed leads back to the file. */
const onDisk: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** Checks every story of the workspace, open or not, as a task: its findings are in Problems until it runs again. */
export class CheckAll implements TaskProvider, Disposable {
  readonly #ask: Ask;
  readonly #problems = new ClosedProblems();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  dispose(): void {
    this.#problems.dispose();
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
    const folders = workspace.workspaceFolders ?? [];
    const isOnDisk = folders.every(it => onDisk.has(it.uri.scheme));
    const execution = new CustomExecution(
      async () => new CheckTerminal(this.#ask, isOnDisk ? undefined : this.#problems),
    );
    const name = l10n.t('check all stories');
    // A matcher resolves paths by the task's folder, and finds nothing in a task that has none.
    const scope = folders[0] ?? TaskScope.Workspace;
    const task = new Task(definition, scope, name, 'candor', execution, isOnDisk ? '$candor' : []);
    task.group = TaskGroup.Test;
    task.presentationOptions = { reveal: TaskRevealKind.Always, clear: true };
    return task;
  }
}

/** Prints what the server finds; no process is started. */
class CheckTerminal implements Pseudoterminal {
  readonly #ask: Ask;
  /** Where no matcher can read them from what is printed. */
  readonly #problems: ClosedProblems | undefined;
  readonly #written = new EventEmitter<string>();
  readonly #closed = new EventEmitter<number>();
  readonly onDidWrite: Event<string> = this.#written.event;
  readonly onDidClose: Event<number> = this.#closed.event;
  #isOpen = true;

  constructor(ask: Ask, problems: ClosedProblems | undefined) {
    this.#ask = ask;
    this.#problems = problems;
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
    this.#problems?.clear();
    for (let at = 0; at < uris.length && this.#isOpen; at += batch) {
      const result = await this.#ask('candor/check', { uris: uris.slice(at, at + batch) });
      for (const file of result?.files ?? []) {
        tally.add(file);
        this.#problems?.add(file);
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

import type { Command } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { nextQuestion, stopAsking } from '../core/features/asks.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import type { TextChange } from '../core/service.ts';
import type { ClientCommands } from '../protocol.ts';
import type { Client } from './client.ts';
import { storyRefactorings } from './refactorings.ts';
import { childOf } from './uris.ts';

/** For clients that know no code actions: the command that has their edit applied. */
export const applyCommand = 'candor.applyEdit';

export type CommandId = keyof ClientCommands;

/** Edits of one story, and where to write on after them. */
export interface Editing {
  readonly title: string;
  readonly edits: readonly TextChange[];
  readonly cursor?: number;
}

type Edit = (analysis: Analysis, story: number, rubric: Rubric) => Editing | undefined;

/** What the server does itself where the client has no command of that name: edits, in any editor that takes them. */
export const edits = {
  'candor.nextQuestion': nextQuestion,
  'candor.stopAsking': stopAsking,
  'candor.labelParts': refactored('label-parts'),
  'candor.arrangeAsStar': refactored('arrange-as-star'),
  'candor.addSentenceEnds': refactored('add-sentence-ends'),
} as const satisfies Partial<Record<CommandId, Edit>>;

function refactored(name: keyof typeof storyRefactorings): Edit {
  return (analysis, story, rubric) => {
    const found = storyRefactorings[name].refactor(analysis, story, rubric);
    return found.kind === 'refactoring' ? found : undefined;
  };
}

export type EditingId = keyof typeof edits;

export const explain = 'candor.explain' satisfies CommandId;

/** Commands that the server offers to run. Those that the client runs itself stay away, since a name can be taken once. */
export function commandsOf(client: Client): readonly string[] {
  const own = [...Object.keys(edits).filter(() => client.appliesEdits), ...(showsPages(client) ? [explain] : [])];
  return [...own.filter(it => !runsItself(client, it)), ...(client.codeActions ? [] : [applyCommand])];
}

function showsPages({ showsDocuments, options }: Client): boolean {
  return showsDocuments && options.docs !== undefined;
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

export function isEditing(id: string): id is EditingId {
  return id in edits;
}

/** The page of a rule in the folder of pages. */
export function pageOf(docs: string, code: string): string {
  return childOf(childOf(docs, 'rules'), `${code}.md`);
}

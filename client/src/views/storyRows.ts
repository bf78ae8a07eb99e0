import type { CheckedFile } from '../../../server/src/protocol.ts';

/** One story as a list shows it. */
export type ListedStory = CheckedFile['stories'][number];

export interface StoryRow extends ListedStory {
  readonly uri: string;
  /** What the list calls it: its title, else the name of its file. */
  readonly name: string;
}

/** Stories that are looked at together: those of a folder with a `candor.yaml` of its own, or of a workspace folder. */
export interface Bank {
  /** URI; empty for stories that lie in no folder. */
  readonly folder: string;
  readonly rows: readonly StoryRow[];
}

/** What needs the person first stands first. */
const order: Readonly<Record<string, number>> = { Draft: 0, Whole: 1, Sound: 2, Rehearsed: 3 };

export function toRows(uri: string, stories: readonly ListedStory[]): readonly StoryRow[] {
  return stories.map(it => ({ ...it, uri, name: it.title || nameOf(uri) }));
}

/** The stories by the folder they belong to, the folders by name; none is empty. */
export function toBanks(rows: readonly StoryRow[], folders: readonly string[]): readonly Bank[] {
  const deepestFirst = folders.toSorted((a, b) => b.length - a.length);
  const byFolder = new Map<string, StoryRow[]>();
  for (const row of rows) {
    const folder = deepestFirst.find(it => row.uri.startsWith(`${it}/`)) ?? '';
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), row]);
  }
  const banks = [...byFolder].map(([folder, all]) => ({ folder, rows: all.toSorted(byNeed) }));
  // What lies in no folder is not saved yet, and comes last.
  return banks.sort((a, b) => Number(a.folder === '') - Number(b.folder === '') || byName.compare(a.folder, b.folder));
}

/** Numbers within names by their value. */
const byName = new Intl.Collator(undefined, { numeric: true });

function byNeed(a: StoryRow, b: StoryRow): number {
  const need = (order[a.state] ?? 0) - (order[b.state] ?? 0);
  return need || byName.compare(a.name, b.name) || a.range.start.line - b.range.start.line;
}

function nameOf(uri: string): string {
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return file.replace(/^untitled:/, '').replace(/(?:\.story)?\.(?:md|markdown)$/i, '');
}

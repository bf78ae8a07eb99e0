import { type Refusal, refuse } from '../core/features/refactoring.ts';
import { type SplitFile, splitFile } from '../core/features/splitFile.ts';
import type { Files } from '../project/files.ts';
import type { OpenStory } from './analyses.ts';
import { childOf, encoded, parentOf } from './uris.ts';

/** A document's stories as files beside it. */
export interface SplitBeside {
  readonly kind: 'split';
  readonly title: string;
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** What the document keeps. */
  readonly rest: string;
}

/** A file for each story beside the document, under names that nothing has yet. */
export async function splitBeside({ analysis, document }: OpenStory, files: Files): Promise<SplitBeside | Refusal> {
  const folder = parentOf(document.uri);
  if (folder === undefined) return refuse('Save this file first: the others are put beside it.');
  const taken = new Set<string>();
  for (;;) {
    const split = splitFile(analysis, taken);
    if (split.kind === 'refusal') return split;
    const named = split.files.map(it => ({ ...it, uri: childOf(folder, encoded(it.name)) }));
    const texts = await files.read(named.map(it => it.uri));
    const inTheWay = named.filter((_, index) => texts[index] !== undefined);
    if (inTheWay.length === 0) return toSplit(split, named);
    for (const { name } of inTheWay) taken.add(name);
  }
}

function toSplit({ kind, title, rest }: SplitFile, files: SplitBeside['files']): SplitBeside {
  const kept = rest === '' ? '' : `${rest}\n`;
  return { kind, title, rest: kept, files: files.map(({ uri, text }) => ({ uri, text })) };
}

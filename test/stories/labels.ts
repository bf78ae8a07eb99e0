import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { waysToSay } from '../../server/src/core/rubric/labels.ts';
import type { Labels, PartId } from '../../server/src/core/story/story.ts';

interface StructureFile {
  readonly parts: readonly {
    readonly id: PartId;
    readonly aliases: readonly string[];
    readonly letters?: readonly string[];
    readonly asked?: readonly string[];
  }[];
  readonly combined?: Readonly<Record<string, readonly PartId[]>>;
  readonly others?: readonly string[];
}

/** The labels of the project's own structures, read without the rubric loader: the parser's tests depend on data alone. */
export const labels: Labels = readLabels(['star', 'arc']);

function readLabels(structures: readonly string[]): Labels {
  const aliases = new Map<string, PartId>();
  const letters = new Map<string, readonly PartId[]>();
  const asked = new Map<string, PartId>();
  const others = new Set<string>();
  for (const structure of structures) {
    const file = new URL(`../../rubrics/structures/${structure}.yaml`, import.meta.url);
    const read = parse(readFileSync(file, 'utf8')) as StructureFile;
    for (const part of read.parts) {
      for (const alias of part.aliases) if (!aliases.has(alias)) aliases.set(alias, part.id);
      for (const opening of (part.asked ?? []).flatMap(waysToSay)) if (!asked.has(opening)) asked.set(opening, part.id);
      for (const letter of part.letters ?? []) if (!letters.has(letter)) letters.set(letter, [part.id]);
    }
    for (const [pair, parts] of Object.entries(read.combined ?? {})) letters.set(pair, parts);
    for (const name of read.others ?? []) others.add(name);
  }
  return { aliases, letters, asked, others };
}

// Measures the parser on a folder of annotated texts: `node scripts/run.mjs scripts/measure-parsing.ts <folder> [--verbose]`.
// The folder holds `manifest.jsonl` (stories) and `negatives.jsonl` (texts that are none), one object with `file` a line.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseStory } from '../server/src/core/story/parseStory.ts';
import type { PartId, StoryDocument } from '../server/src/core/story/story.ts';
import { labels } from '../test/stories/labels.ts';

interface Annotated {
  readonly id: string;
  readonly file: string;
  readonly labelled?: readonly string[];
  readonly labelWords?: Readonly<Record<string, number>>;
}

const letters: Readonly<Partial<Record<PartId, string>>> = {
  situation: 'S',
  task: 'T',
  action: 'A',
  result: 'R',
  learning: 'L',
};

const [folder = '', ...flags] = process.argv.slice(2);
const verbose = flags.includes('--verbose');

function readLines(file: string): readonly Annotated[] {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as Annotated);
}

function read({ file }: Annotated): StoryDocument {
  return parseStory(readFileSync(path.join(folder, file), 'utf8'), labels).document;
}

function labelledParts(document: StoryDocument): string {
  const parts = new Set(document.stories.flatMap(story => story.sections).flatMap(section => section.parts));
  return [...'STARL'].filter(letter => [...parts].some(part => letters[part] === letter)).join('');
}

/** Words of the prose under each label, as the annotations count them. */
function wordsUnder(document: StoryDocument): Readonly<Record<string, number>> {
  const words: Record<string, number> = {};
  for (const section of document.stories.flatMap(story => story.sections)) {
    const letter = section.parts.map(part => letters[part] ?? part)[0];
    const count = section.blocks
      .flatMap(block => block.sentences)
      .reduce((sum, it) => sum + it.text.split(/\s+/).length, 0);
    if (letter) words[letter] = (words[letter] ?? 0) + count;
  }
  return words;
}

function report(title: string, right: number, all: number): void {
  console.log(`${title}: ${right} of ${all}`);
}

const stories = readLines('manifest.jsonl');
const negatives = readLines('negatives.jsonl');
const read1 = stories.map(it => ({ it, document: read(it) }));
const misread = read1.filter(({ document }) => document.kind !== 'story');
const several = read1.filter(({ document }) => document.stories.length !== 1);
const wrongLabels = read1.filter(({ it, document }) => labelledParts(document) !== (it.labelled ?? []).join(''));
const noStories = negatives.map(it => ({ it, document: read(it) }));
const taken = noStories.filter(({ document }) => document.kind === 'story');

report('stories read as stories', stories.length - misread.length, stories.length);
report('stories read as one', stories.length - several.length, stories.length);
report('labels as annotated', stories.length - wrongLabels.length, stories.length);
report('other texts read as none', negatives.length - taken.length, negatives.length);
for (const { it, document } of misread) console.log(`  ${it.id} is read as ${document.kind}`);
for (const { it, document } of several) console.log(`  ${it.id} is read as ${document.stories.length} stories`);
for (const { it, document } of wrongLabels)
  console.log(`  ${it.id}: labels ${labelledParts(document)}, annotated ${(it.labelled ?? []).join('')}`);
for (const { it } of taken) console.log(`  ${it.id} is read as a story`);
if (verbose) {
  for (const { it, document } of noStories) console.log(`  ${it.id}: ${document.kind}`);
  for (const { it, document } of read1) {
    const words = wordsUnder(document);
    const far = Object.entries(it.labelWords ?? {}).filter(
      ([letter, count]) => Math.abs((words[letter] ?? 0) - count) > Math.max(3, count * 0.12),
    );
    for (const [letter, count] of far)
      console.log(`  ${it.id}: ${words[letter] ?? 0} words under ${letter}, annotated ${count}`);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { parseStory } from '../../server/src/core/story/parseStory.ts';
import type { Section, StoryDocument } from '../../server/src/core/story/story.ts';
import { labels } from './labels.ts';

/**
 * A whole text with what a reader sees in it. `NN-name.story.md` is the text; `NN-name.parts.txt` says in its first line which form
 * it shows, then either `kind: …` for a text that is no story, or a line for each section with prose: its parts (or `lead`, `other`,
 * `none` for prose under no label) and the words it begins with. `---` parts stories.
 */
export interface Fixture {
  readonly name: string;
  readonly form: string;
  readonly text: string;
  readonly expected: string;
}

const folder = new URL('./parsing/', import.meta.url);

export function readFixtures(): readonly Fixture[] {
  const names = readdirSync(folder)
    .filter(file => file.endsWith('.story.md'))
    .map(file => file.slice(0, -'.story.md'.length))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return names.map(name => {
    const text = readFileSync(new URL(`${name}.story.md`, folder), 'utf8');
    const [form = '', ...expected] = readFileSync(new URL(`${name}.parts.txt`, folder), 'utf8')
      .trimEnd()
      .split('\n');
    return { name, form: form.replace(/^form: /, ''), text, expected: expected.join('\n') };
  });
}

export function parse(text: string): StoryDocument {
  return parseStory(text, labels).document;
}

/** The document in the notation of the fixtures; as many words of each section as `like` gives for it. */
export function describeDocument(document: StoryDocument, like: string): string {
  if (document.kind !== 'story') return `kind: ${document.kind}`;
  const stories = like.split('\n---\n').map(it => it.split('\n'));
  return document.stories
    .map((story, at) =>
      story.sections
        .filter(section => section.blocks.length > 0)
        .map((section, line) => `${nameOf(section)}: ${firstWords(section, stories[at]?.[line])}`)
        .join('\n'),
    )
    .join('\n---\n');
}

function nameOf(section: Section): string {
  if (section.parts.length > 0) return section.parts.join('+');
  return section.role === 'unlabelled' ? 'none' : section.role;
}

function firstWords(section: Section, line: string | undefined): string {
  const length = line === undefined ? 20 : line.length - line.indexOf(': ') - 2;
  const text = section.blocks[0]?.sentences[0]?.text ?? '';
  return text.slice(0, length);
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A snippet as VS Code reads it. */
interface Snippet {
  readonly prefix: string;
  readonly description: string;
  /** On each snippet, for a language cannot be narrowed to some of its files otherwise. */
  readonly include: readonly string[];
  readonly body: readonly string[];
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly shows: string;
  readonly prompts: readonly string[];
}

interface Structure {
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly Part[];
}

const include = ['**/*.story.md'];
const levels = ['sde-1', 'sde-2', 'senior', 'staff', 'manager'];

/** The text of `snippets/story.code-snippets`: whole stories, single parts and what stands around them, all from the rubrics' prompts. */
export function buildSnippets(rubrics: string): string {
  const star = readStructure(rubrics, 'star');
  const arc = readStructure(rubrics, 'arc');
  const arcOnly = arc.parts.filter(({ id }) => star.parts.every(it => it.id !== id));
  const snippets: Record<string, Snippet> = {
    [star.title]: wholeStory('star', star),
    [arc.title]: wholeStory('arc', arc),
    ...Object.fromEntries([...star.parts, ...arcOnly].map(part => [part.title, onePart(part)])),
    'Follow-ups': followUps(),
    'Front matter': frontMatter(readdirSync(path.join(rubrics, 'competencies')).sort()),
  };
  return `${JSON.stringify(snippets, null, 2)}\n`;
}

function readStructure(rubrics: string, id: string): Structure {
  return parse(readFileSync(path.join(rubrics, 'structures', `${id}.yaml`), 'utf8'));
}

function wholeStory(prefix: string, { summary, parts }: Structure): Snippet {
  const stops = new TabStops();
  const title = `# ${stops.blank('[what would you call it?]')}`;
  const sections = parts.flatMap(part => ['', ...partLines(part, stops)]);
  return { prefix, description: summary, include, body: [title, ...sections, '$0'] };
}

function onePart(part: Part): Snippet {
  return { prefix: part.id, description: part.shows, include, body: [...partLines(part, new TabStops()), '$0'] };
}

function partLines({ title, prompts }: Part, stops: TabStops): readonly string[] {
  return [`## ${title}`, '', ...prompts.map(it => stops.blank(it))];
}

function followUps(): Snippet {
  const stops = new TabStops();
  const pairs = [
    ['[what might they ask next?]', '[what would you answer, in two sentences?]'],
    ['[what would you rather not be asked?]', '[what is true, and can be said?]'],
  ] as const;
  const lines = pairs.map(([question, answer]) => `- **${stops.blank(question)}** ${stops.blank(answer)}`);
  return {
    prefix: 'follow-ups',
    description: 'Questions that may come after the story, with your answers.',
    include,
    body: ['## Follow-ups', '', ...lines, '$0'],
  };
}

function frontMatter(competencies: readonly string[]): Snippet {
  const stops = new TabStops();
  return {
    prefix: 'front-matter',
    description: 'What the story answers, and for whom. Every line may go.',
    include,
    body: [
      '---',
      'type: story',
      `question: ${stops.blank('"[what will they ask?]"')}`,
      `competency: ${stops.choice(competencies)}`,
      `level: ${stops.choice(levels)}`,
      '---',
      '$0',
    ],
  };
}

/** Numbers the places that the Tab key visits. */
class TabStops {
  #last = 0;

  blank(text: string): string {
    return `\${${this.#next()}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  }

  choice(values: readonly string[]): string {
    return `\${${this.#next()}|${values.map(it => it.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }
}

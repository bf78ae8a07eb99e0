import type { Archetype, Competency, Rubric } from '../rubric/rubric.ts';
import { starParts } from '../story/story.ts';
import { asksOf, writeAsk } from './asks.ts';
import { toYamlValue } from './frontMatterEdits.ts';

/** A text to begin with, and where to write on in it. */
export interface NewStory {
  readonly text: string;
  readonly cursor: number;
}

export interface NewStoryOptions {
  /** As the interviewer asks it. */
  readonly question?: string | undefined;
  readonly competency?: string | undefined;
  readonly company?: string | undefined;
  readonly level?: string | undefined;
  readonly role?: string | undefined;
  readonly structure?: string | undefined;
  /** A memory jogger that leads to the first question. */
  readonly jogger?: string | undefined;
}

/** The blank page: a story already, with the first question. It has no name before there is something to name. */
export function newStoryText(rubric: Rubric, options: NewStoryOptions): NewStory {
  const asks = asksOf(rubric);
  const [first] = asks;
  const head = frontMatter(options);
  if (!first) return { text: head, cursor: head.length };
  const part = rubric.structures.find(it => it.id === 'arc')?.parts.find(it => it.id === first.part);
  const ask = writeAsk(1, asks.length, options.jogger ? leadTo(options.jogger, first.text) : first.text);
  const text = `${head}\n## ${part?.title ?? first.part}\n${ask}\n`;
  return { text, cursor: text.length };
}

/** A sketch to fill in: the archetype's sentences under the parts of STAR, what only the teller knows in brackets. */
export function newStoryFromArchetype(
  rubric: Rubric,
  archetype: Archetype,
  options: Omit<NewStoryOptions, 'jogger'>,
): NewStory {
  const titles = new Map(rubric.structures.find(it => it.id === 'star')?.parts.map(it => [it.id, it.title]));
  const parts = starParts.map(it => `\n## ${titles.get(it) ?? it}\n\n${archetype.sketch.get(it) ?? ''}\n`);
  const text = `${frontMatter(options)}\n# ${archetype.title}\n${parts.join('')}`;
  const blank = text.indexOf('[');
  return { text, cursor: blank < 0 ? text.length : blank };
}

/** A kind of failure that most people have one of, to remember a story by. */
export interface MemoryJogger {
  readonly competency: string;
  readonly category: string;
  readonly text: string;
}

/** Each said once, in the order of the rubric. */
export function memoryJoggers({ competencies }: Rubric): readonly MemoryJogger[] {
  const seen = new Set<string>();
  return competencies.flatMap((competency: Competency) =>
    competency.categories
      .filter(it => it.jogger !== '' && !seen.has(it.jogger) && seen.add(it.jogger))
      .map(it => ({ competency: competency.id, category: it.id, text: it.jogger })),
  );
}

function leadTo(jogger: string, question: string): string {
  return `${jogger.replace(/[.:…]+$/, '')}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`;
}

const keys = ['question', 'competency', 'company', 'level', 'role', 'structure'] as const;

function frontMatter(options: NewStoryOptions): string {
  const lines = keys.flatMap(key => {
    const value = options[key];
    return value === undefined || value === '' ? [] : [`${key}: ${toYamlValue(value)}\n`];
  });
  return `---\ntype: story\n${lines.join('')}---\n`;
}

import { readSentence } from '../english/readSentence.ts';
import type { Competency, Pattern, Question, Rubric } from '../rubric/rubric.ts';
import type { FrontMatter, Story } from '../story/story.ts';
import { textValue } from './frontMatter.ts';
import { findPatterns } from './patterns.ts';
import type { ReadSentence, StoryReading } from './reading.ts';

/** Which competency a story is read under, and how that was told. */
export type CompetencyChoice = Pick<StoryReading, 'competency' | 'trigger'>;

const none: CompetencyChoice = { competency: undefined, trigger: 'none' };

/**
 * The competency given in the front matter; else the one that the question or title asks for; else, where nothing asks for
 * another kind of story, `failure` if an error of the teller's is told. A question that triggers no failure competency exempts
 * the story from them.
 */
export function chooseCompetency(
  frontMatter: FrontMatter | undefined,
  story: Story,
  sentences: readonly Pick<ReadSentence, 'signals'>[],
  rubric: Rubric,
): CompetencyChoice {
  const given = textValue(frontMatter, 'competency');
  if (given !== undefined) return giveCompetency(given, rubric);
  const question = textValue(frontMatter, 'question') ?? story.question?.text;
  if (question !== undefined) return chooseByQuestion(question, rubric);
  const byTitle = story.title ? chooseByQuestion(story.title.text, rubric) : none;
  if (byTitle.competency !== undefined || asks(story.title?.text)) return byTitle;
  return tellsOwnError(sentences) ? { competency: 'failure', trigger: 'content' } : none;
}

/** A competency that Candor has no rubric for exempts the story from the ones it has. */
function giveCompetency(given: string, rubric: Rubric): CompetencyChoice {
  const wanted = given.trim().toLowerCase();
  const competency = rubric.competencies.find(it => it.id === wanted || it.name.toLowerCase() === wanted);
  return competency ? { competency: competency.id, trigger: 'given' } : none;
}

/** The competency a question asks for: word for word as an interviewer's question, else by the triggers' patterns. */
export function chooseByQuestion(question: string, rubric: Rubric): CompetencyChoice {
  const known = findQuestion(question, rubric);
  if (known?.competency !== undefined) return { competency: known.competency, trigger: known.trigger };
  for (const trigger of ['direct', 'indirect'] as const) {
    const [best] = rubric.competencies
      .map(it => ({ competency: it.id, length: lengthOfTrigger(question, it, trigger) }))
      .filter(it => it.length > 0)
      .sort((a, b) => b.length - a.length);
    if (best) return { competency: best.competency, trigger };
  }
  return none;
}

/** How much of the question a competency's triggers account for: the longest says most precisely what is asked. */
function lengthOfTrigger(question: string, competency: Competency, trigger: 'direct' | 'indirect'): number {
  const facts = readSentence(question, { bullet: false, quoted: 'none', cell: false, heading: true });
  const matches = findPatterns(everywhereIn(competency.triggers[trigger]), facts);
  return Math.max(0, ...matches.map(it => it.span.end - it.span.start));
}

/** Made once for each list, since patterns are compiled by identity. */
const widened = new WeakMap<readonly Pattern[], readonly Pattern[]>();

function everywhereIn(patterns: readonly Pattern[]): readonly Pattern[] {
  const known = widened.get(patterns) ?? patterns.map(everywhere);
  widened.set(patterns, known);
  return known;
}

/** A question states nothing, so what a trigger looks for may stand anywhere in it. */
function everywhere(pattern: Pattern): Pattern {
  switch (pattern.kind) {
    case 'phrase':
      return { ...pattern, where: 'anywhere' };
    case 'clause':
      return { ...pattern, clause: { ...pattern.clause, mood: 'any', negated: 'any' } };
  }
}

function findQuestion(question: string, { questions }: Rubric): Question | undefined {
  const wanted = flatten(question);
  return questions.find(it => [it.text, ...it.variants].some(text => flatten(text) === wanted));
}

function flatten(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function asks(title: string | undefined): boolean {
  return (
    title !== undefined && /\?|\b(?:tell me|describe|give (?:me )?an example|a time (?:when|you|that))\b/i.test(title)
  );
}

/** The teller says they were wrong, or tells a failure of theirs. */
function tellsOwnError(sentences: readonly Pick<ReadSentence, 'signals'>[]): boolean {
  return sentences.some(it => it.signals.includes('admission') || it.signals.includes('own-failure'));
}

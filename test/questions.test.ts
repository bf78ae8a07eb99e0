import { describe, expect, test } from 'vitest';
import { readRubrics } from '../scripts/build-rubrics.ts';
import { chooseByQuestion } from '../server/src/core/evidence/competency.ts';

/** Interviewers' questions against the triggers of the competency they belong to. */

const { rubric } = readRubrics();

describe.each(rubric.competencies)('$id', competency => {
  const alone = { ...rubric, questions: [], competencies: [competency] };

  const asked = rubric.questions
    .filter(it => it.competency === competency.id)
    .flatMap(({ text, variants, trigger }) => [text, ...variants].map(words => ({ words, trigger })));

  test.each(asked)('hears itself in “$words”', ({ words, trigger }) => {
    expect(chooseByQuestion(words, alone)).toEqual({ competency: competency.id, trigger });
  });

  test.each([
    'Tell me about your proudest achievement.',
    'Describe a time you took initiative.',
    'How do you handle conflict in the workplace?',
    'Tell me about a time you disagreed with your manager.',
    'Give me an example of a time you went above and beyond for a customer.',
    'Tell me about a time you delivered under a tight deadline.',
    'Conflict with a designer',
    'Detecting failed workers',
    'Fault tolerance for the job queue',
  ])('does not hear itself in “%s”', words => {
    expect(chooseByQuestion(words, alone).competency).toBeUndefined();
  });
});

test('questions speak of companies, roles, categories and rounds that there are', () => {
  const known = {
    company: new Set(rubric.companies.map(it => it.id)),
    role: new Set(rubric.vocabulary.get('role')?.map(it => it.id)),
    category: new Set(rubric.vocabulary.get('category')?.map(it => it.id)),
    difficulty: new Set(rubric.vocabulary.get('difficulty')?.map(it => it.id)),
    round: new Set(rubric.vocabulary.get('round')?.map(it => it.id)),
  };
  for (const { companies, roles, category, difficulty, round } of rubric.questions) {
    for (const company of companies) expect(known.company).toContain(company);
    for (const role of roles) expect(known.role).toContain(role);
    if (category !== undefined) expect(known.category).toContain(category);
    if (difficulty !== undefined) expect(known.difficulty).toContain(difficulty);
    if (round !== undefined) expect(known.round).toContain(round);
  }
});

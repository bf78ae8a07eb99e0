import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { findOpenAsk, nextQuestion } from './asks.ts';
import { memoryJoggers, newStoryFromArchetype, newStoryText } from './newStory.ts';

const rubric = builtInRubric();

describe('the blank page', () => {
  test('is a story at once, with the cursor below its first question', () => {
    const { text, cursor } = newStoryText(rubric, {
      question: 'Tell me: when did you fail?',
      company: 'amazon',
      level: 'senior',
    });
    expect(text).toBe(`---
type: story
question: "Tell me: when did you fail?"
company: amazon
level: senior
---

## What went wrong
<!-- ask 1 of 9: What did you get wrong, in words you would use to a friend? -->
`);
    expect(cursor).toBe(text.length);
    const analysis = candor().analyze(text);
    expect(analysis.document.kind).toBe('story');
    expect(analysis.findings.filter(it => it.code === 'front-matter')).toEqual([]);
  });

  test('every question of the rubric can be its question', () => {
    for (const { text: question } of rubric.questions) {
      const { document } = candor().analyze(newStoryText(rubric, { question }).text);
      expect(document.frontMatter?.problems).toEqual([]);
      expect(document.frontMatter?.entries.find(it => it.key === 'question')?.value).toBe(question);
    }
  });

  test('a jogger leads to the first question, which stays the first', () => {
    const { text } = newStoryText(rubric, { jogger: 'A date you promised and missed' });
    const analysis = candor().analyze(text);
    expect(findOpenAsk(analysis, 0)?.question).toBe(
      'A date you promised and missed: what did you get wrong, in words you would use to a friend?',
    );
    expect(nextQuestion(analysis, 0, rubric)?.title).toBe('Ask a smaller question');
  });
});

test('there are joggers for a dozen memories, each once', () => {
  const joggers = memoryJoggers(rubric);
  expect(joggers.length).toBeGreaterThanOrEqual(5);
  expect(new Set(joggers.map(it => it.text)).size).toBe(joggers.length);
});

test('every archetype becomes a sketch to fill in, the cursor on its first blank', () => {
  for (const competency of rubric.competencies) {
    for (const archetype of competency.archetypes) {
      const { text, cursor } = newStoryFromArchetype(rubric, archetype, { competency: competency.id });
      expect(text.charAt(cursor)).toBe('[');
      const { document } = candor().analyze(text);
      expect(document.frontMatter?.problems).toEqual([]);
      expect(document.placeholders.length).toBeGreaterThan(0);
    }
  }
});

import { describe, expect, test } from 'vitest';
import { findHover } from '../../server/src/core/features/hover.ts';
import { candor } from '../fixture/check.ts';
import { builtInRubric } from '../fixture/rubric.ts';

/** The parts of a story, each with where it was seen. */
function partsOf(text: string): readonly string[] {
  const [reading] = candor().analyze(text).stories;
  return (reading?.parts ?? []).map(it => `${it.part} by ${it.from}`).sort();
}

const told = [
  'We moved the stock of the pharmacy to new shelves in March.',
  'I had labelled two of them with the same letter.',
  'I took the shelves apart that night and wrote new letters.',
  'As a result, no order went out wrong the next day.',
  'I learned that I read labels as a set, never one by one.',
];

describe('a failure that is named over the whole story', () => {
  const whole = `# Shelves\n\n## The mistake\n\n${told.join(' ')}\n`;

  test('holds the other parts as well', () => {
    expect(partsOf(whole)).toEqual([
      'action by content',
      'failure by label',
      'learning by content',
      'result by content',
      'situation by content',
    ]);
  });

  test('says on its label how long all of it takes', () => {
    const analysis = candor().analyze(whole);
    const { markdown } = findHover(analysis, [], whole.indexOf('mistake'), builtInRubric()) ?? {};
    expect(markdown).toMatch(/ 0:2\d aloud/);
  });

  test('is a part like others where the rest is still to come', () => {
    expect(partsOf(`# Shelves\n\n## The mistake\n\n${told.slice(0, 2).join(' ')}\n`)).toEqual(['failure by label']);
  });

  test('is a part like others beside a label of deeds', () => {
    const before = `# Shelves\n\n## The mistake\n\n${told.join(' ')}\n\n## Action\n\nI told the owner.\n`;
    expect(partsOf(before)).not.toContain('situation by content');
  });
});

describe('told in passing', () => {
  const story = (action: string, result: string) => `## Action\n\n${action}\n\n## Result\n\n${result}\n`;

  test('a new habit at the end is a lesson', () => {
    expect(partsOf(story('I took the shelves apart.', 'Since then I read each label aloud.'))).toContain(
      'learning by content',
    );
  });

  test('a deed beside its lesson is a deed', () => {
    const both = 'I apologised to the owner and rewrote the letters, and learned to read labels one by one.';
    expect(partsOf(`The pharmacy has two rooms. I had labelled two shelves alike.\n\n${both}\n`)).toContain(
      'action by content',
    );
  });
});

describe('a last line that only announces', () => {
  const story = `# Shelves\n\n${told.slice(0, 4).join(' ')}\n\n`;

  test('is no lesson while nothing stands behind it', () => {
    expect(partsOf(`${story}What I learn from this\n`)).not.toContain('learning by content');
  });

  test('leaves the parts before it as they are', () => {
    expect(partsOf(`${story}What I learn from this\n`)).toEqual(partsOf(story));
  });

  test('is one as soon as the sentence goes on', () => {
    expect(partsOf(`${story}What I learned from this is to read labels one by one.\n`)).toContain(
      'learning by content',
    );
  });
});

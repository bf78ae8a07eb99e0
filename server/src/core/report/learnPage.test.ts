import { describe, expect, test } from 'vitest';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { learnPage } from './learnPage.ts';

const rubric = builtInRubric();

/** As a reader sees it: the signs that keep Markdown from reading its own into the text are gone. */
const shown = (page: string) => page.replaceAll(/\\([*_`<>[\]|])/g, '$1');

describe.each(rubric.competencies.map(it => [it.id, it] as const))('the page on %s', (_, competency) => {
  const page = shown(learnPage(competency, rubric));

  test('says all that the rubric says of it', () => {
    const { signals, archetypes, probes, levels, lenses, picking, neighbours, chain } = competency;
    const titles = [
      ...rubric.signals.filter(it => signals.includes(it.id)).map(it => it.title),
      ...[...archetypes, ...picking, ...chain].map(it => it.title),
      ...probes.flatMap(it => [it.question, it.weak.text, it.strong.text]),
      ...levels.map(it => it.expects),
      ...lenses.map(it => it.framing),
      ...neighbours.map(it => it.difference),
    ].map(it => it.replaceAll(/\s+/g, ' ').trim());
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.filter(it => !page.includes(it))).toEqual([]);
  });

  test('has headings in order and no empty chapter', () => {
    const headings = page.split('\n').filter(it => /^#+ /.test(it));
    expect(headings[0]).toBe(`# ${competency.name}`);
    expect(page).not.toMatch(/^#+ [^\n]*\n+(?=## |$(?![\s\S]))/m);
    expect(page).not.toContain('undefined');
  });

  test('has none of the words that stay in the house', () => {
    expect(page).not.toMatch(/disqualif|red flag|violation/i);
  });
});

test('a competency that says little makes a short page', () => {
  const [first] = rubric.competencies;
  if (!first) throw new Error('the rubric has no competency');
  const bare = {
    ...first,
    ...{
      name: 'Mine',
      motto: '',
      definition: 'What it is.',
      question: '',
      coreTest: '',
      coreSignal: '',
      card: undefined,
    },
    ...{ assesses: [], isNot: [], keyPoints: [], pitfalls: [], tips: [], prepare: [], neighbours: [], chain: [] },
    ...{
      signals: [],
      picking: [],
      notRecommended: [],
      categories: [],
      lenses: [],
      levels: [],
      probes: [],
      archetypes: [],
    },
  };
  expect(learnPage(bare, rubric)).toBe('# Mine\n\nWhat it is.');
});

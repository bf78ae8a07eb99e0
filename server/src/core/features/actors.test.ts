import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { findHighlights } from './documentHighlights.ts';
import { findLinks } from './documentLinks.ts';
import { findActorHints } from './inlayHints.ts';

/** The text with each hint drawn in before its verb. */
function drawHints(text: string): string {
  const hints = findActorHints(candor().analyze(text), { start: 0, end: text.length });
  return hints
    .toReversed()
    .reduce((drawn, { offset, label }) => `${drawn.slice(0, offset)}‹${label}›${drawn.slice(offset)}`, text);
}

describe('hints say who acts', () => {
  test.each([
    ['The retry was rewritten in a day.', 'The retry ‹nobody›was rewritten in a day.'],
    ['I rang the lead at once.', 'I rang the lead at once.'],
    ['We rolled it back.', 'We ‹we›rolled it back.'],
    ['The vendor broke it.', 'The vendor ‹someone else›broke it.'],
    ['The job **was rewritten** by me.', 'The job **was rewritten** by me.'],
  ])('%s', (text, drawn) => {
    expect(drawHints(`## Action\n\n${text}\n`)).toBe(`## Action\n\n${drawn}\n`);
  });

  test('an unsaid I in a list', () => {
    expect(drawHints('## Action\n\n- Rang the lead at once.\n')).toBe('## Action\n\n- ‹I›Rang the lead at once.\n');
  });

  test('only where they are asked for', () => {
    const text = '## Action\n\nWe rolled it back.\n\nWe rang the lead.\n';
    const start = text.indexOf('We rang');
    const hints = findActorHints(candor().analyze(text), { start, end: text.length });
    expect(hints.map(it => it.offset)).toEqual([text.indexOf('rang')]);
  });
});

describe('the clauses of one actor', () => {
  const text =
    '## Action\n\nI rang the lead, and she **stopped** the job. We wrote to all.\n\n- Counted the orders.\n\nThe lead called me back.\n';
  const at = (words: string) =>
    findHighlights(candor().analyze(text), text.indexOf(words) + 1).map(it => text.slice(it.start, it.end));

  test('the teller, said or not', () => {
    expect(at('I rang')).toEqual(at('Counted'));
    expect(at('I rang')).toContain('Counted the orders');
    expect(at('I rang').join()).not.toContain('We wrote');
  });

  test('the team', () => {
    expect(at('We wrote')).toEqual(['We wrote to all']);
  });

  test('nothing beside the story', () => {
    expect(findHighlights(candor().analyze(text), 2)).toEqual([]);
    expect(findHighlights(candor().analyze(''), 0)).toEqual([]);
  });
});

describe('links', () => {
  const linksOf = (text: string) =>
    findLinks(candor().analyze(text), builtInRubric()).map(it => ({
      at: text.slice(it.span.start, it.span.end),
      to: it.kind === 'story' ? [it.path, it.fragment] : it.competency,
    }));
  const told = 'I rang the lead at once and wrote to all shops.';

  test('to another story, with a heading in it, and in angle brackets', () => {
    expect(
      linksOf(`## Action\n\n${told} See [the other](../b/other.story.md#action) and [a](<my b.story.md>).\n`),
    ).toEqual([
      { at: '../b/other.story.md#action', to: ['../b/other.story.md', 'action'] },
      { at: 'my b.story.md', to: ['my b.story.md', undefined] },
    ]);
    expect(linksOf(`${told} See [it][o].\n\n[o]: o%20k.story.md "the other"\n`)).toEqual([
      { at: 'o%20k.story.md', to: ['o k.story.md', undefined] },
    ]);
  });

  test('nowhere else', () => {
    for (const other of [
      '[a](https://example.org/x.story.md)',
      '![a](x.story.md)',
      '`[a](x.story.md)`',
      '<!-- [a](x.story.md) -->',
      '[a](x.md)',
    ]) {
      expect(linksOf(`${told} ${other}\n`)).toEqual([]);
    }
    expect(linksOf(`${told}\n\n\`\`\`\n[a](x.story.md)\n\`\`\`\n`)).toEqual([]);
  });

  test('the question, by its id or its words', () => {
    const question = builtInRubric().questions.find(it => it.competency !== undefined);
    const quoted = JSON.stringify(question?.text);
    expect(linksOf(`---\nquestion: ${question?.id}\n---\n\n${told}\n`)).toEqual([
      { at: question?.id, to: question?.competency },
    ]);
    expect(linksOf(`---\nquestion: ${quoted}\n---\n\n${told}\n`)).toEqual([{ at: quoted, to: question?.competency }]);
    const marked = JSON.stringify(`${question?.text}?`);
    expect(linksOf(`---\nquestion: ${marked}\n---\n\n${told}\n`)).toHaveLength(1);
    expect(linksOf(`---\nquestion: What is new?\n---\n\n${told}\n`)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { applyBudget } from '../findings/budget.ts';
import { findLenses } from './codeLenses.ts';

const rubric = builtInRubric();

/** Each lens with the line that it stands above. */
function lensesOf(text: string): readonly { line: string; title: string; command?: string }[] {
  const analysis = candor().analyze(text);
  const shown = applyBudget(analysis, rubric, { show: 'focused' });
  return findLenses(analysis, shown, rubric).map(({ span, title, command }) => {
    const start = text.lastIndexOf('\n', span.start - 1) + 1;
    const line = text.slice(start).split('\n')[0] ?? '';
    return command ? { line, title, command: `${command.id} ${command.args.join()}` } : { line, title };
  });
}

describe('above a heading', () => {
  test('time and the next question', () => {
    const lenses = lensesOf(
      '# Launch\n\n## Situation\n\nI led four engineers at a bank, and we were to move all of its forms before the summer came.\n\n## Action\n\nI rang the two leads at once. The problem was identified and fixed.\n\n## Result\n',
    );
    expect(lenses.map(it => it.line)).toEqual(['## Situation', '## Action', '## Result']);
    expect(lenses[0]?.title).toMatch(/^\d+ s$/);
    expect(lenses[1]?.title).toMatch(/^\d+ s · next: [a-z].*[?…]$/);
    expect(lenses[2]?.title).toBe('nothing told yet');
  });

  test('a story of a few words is told what comes, above its title', () => {
    const [first] = lensesOf(
      '# Launch\n\n## Situation\n\nI led four engineers at a bank.\n\n## Action\n\nI rang them.\n',
    );
    expect(first).toEqual({ line: '# Launch', title: '0:04 · still to come: Task, Result, Learning' });
  });
});

describe('a story without headings', () => {
  const told = 'I was wrong about the launch. I rolled it back within the hour.\n\nIt held since.\n';

  test('says on line 1 how it reads, and offers headings', () => {
    expect(lensesOf(told)).toEqual([
      {
        line: 'I was wrong about the launch. I rolled it back within the hour.',
        title: expect.stringMatching(/^Reads as a mistake story · \d:\d\d · no headings$/),
      },
      { line: expect.any(String), title: 'Label the parts', command: 'candor.labelParts 0' },
    ]);
  });

  test('names the kind that its question asks for, and says no more than it knows', () => {
    const [asked] = lensesOf(`---\ncompetency: earn-trust\n---\n\n${told}`);
    expect(asked).toEqual({ line: '---', title: expect.stringMatching(/^Reads as Earn Trust · /) });
    expect(lensesOf('I led the move of a shop. I packed all the shelves and we opened on Monday.\n')[0]?.title).toMatch(
      /^Reads as a story · /,
    );
  });

  test('nothing where there is no story', () => {
    expect(lensesOf('')).toEqual([]);
    expect(lensesOf('---\ntype: story\n---\n')).toEqual([]);
  });
});

describe('while a question stands', () => {
  const page =
    '---\ntype: story\n---\n\n## What I did\n<!-- ask 5 of 9: What did you do? -->\nThe problem was identified and fixed.\n';

  test('the lens offers the next one and the end of it, and says that nothing is underlined', () => {
    const line = '<!-- ask 5 of 9: What did you do? -->';
    expect(lensesOf(page)).toEqual([
      { line: '## What I did', title: '2 s' },
      { line, title: 'Next Question', command: 'candor.nextQuestion 0' },
      { line, title: 'Stop Asking', command: 'candor.stopAsking 0' },
      { line, title: 'nothing is underlined while this is open' },
    ]);
  });

  test('no heading asks a question of its own', () => {
    expect(lensesOf(page).some(it => it.title.includes('next:'))).toBe(false);
    expect(lensesOf(page.replace('<!-- ask 5 of 9: What did you do? -->', '<!-- later: What? -->'))[0]?.title).toMatch(
      /next: /,
    );
  });
});

describe('below a whole arc', () => {
  const arc =
    '---\ntype: story\n---\n\n## What went wrong\n\nI sent the wrong list.\n\n## Why it happened\n\nI had skipped the check.\n\n## What I did\n\nI rang both leads.\n\n## What I learned\n\nI had trusted a name.\n\n## Since then\n\nThe check has stopped two lists.\n';
  const end = (text: string) =>
    lensesOf(text)
      .slice(-3)
      .map(it => it.title);

  test('time, the way to STAR and the report', () => {
    expect(end(arc)).toEqual([expect.stringMatching(/^\d:\d\d, all five parts$/), 'Arrange as STAR', 'Review']);
    expect(lensesOf(arc).at(-1)).toEqual({ line: '', title: 'Review', command: 'candor.showReport 0' });
    expect(end(arc.trimEnd())).toContain('Review');
  });

  test('not before its last part has words', () => {
    expect(end(arc.replace('The check has stopped two lists.', ''))).not.toContain('Review');
  });

  test('not while something is asked', () => {
    expect(end(`${arc}\n<!-- ask 9 of 9: When did it show since? -->\n`)).not.toContain('Review');
  });
});

test('never more than sixty characters', () => {
  const texts = [
    '## Action\n\nWe helped with various things. The vendor broke it. My manager asked me to look.\n',
    '# Launch\n\n## Action\n\nI rang.\n',
    'I was wrong about it. I rolled it back.\n',
  ];
  for (const { title } of texts.flatMap(lensesOf)) expect(title.length).toBeLessThanOrEqual(60);
});

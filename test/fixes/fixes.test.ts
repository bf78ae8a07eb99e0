import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../server/src/core/fixes/fix.ts';
import { candor, checkFix, fixesAt } from '../fixture/check.ts';

describe('a passive gains its doer', () => {
  test('as a choice, with the claim in the title', async () => {
    await checkFix(
      '## Action\n\nThe problem was <|>identified and fixed.\n',
      '## Action\n\nI identified and fixed the problem.\n',
      'I identified',
    );
  });

  test('with a blank where nobody says who', async () => {
    await checkFix(
      '## Action\n\nThe parser was <|>rewritten overnight.\n',
      '## Action\n\n[who?] rewrote the parser overnight.\n',
      '[who?]',
    );
  });

  test('and keeps what is bold bold', async () => {
    await checkFix(
      '## Action\n\nThe **old parser** was <|>rewritten.\n',
      '## Action\n\nI rewrote the **old parser**.\n',
      'I rewrote',
    );
  });
});

describe('filler goes', () => {
  test('with its comma, and the next word takes the capital', async () => {
    await checkFix(
      '## Action\n\n<|>Basically, I rang the um depot and um, you know, told them.\n',
      '## Action\n\nI rang the um depot and um, you know, told them.\n',
    );
  });
});

test('fix all takes what changes no claim and nothing else', async () => {
  const text = '## Action\n\nUm, I basically rang the depot. The parser was rewritten.\n';
  const analysis = candor().analyze(text);
  const changes = await candor().getFixAll(analysis);
  expect(applyChanges(text, changes)).toBe('## Action\n\nI rang the depot. The parser was rewritten.\n');
});

test('fix all takes fillers that stand side by side', async () => {
  const text = '## Action\n\nUm, I, uh, rang the depot.\n';
  const changes = await candor().getFixAll(candor().analyze(text));
  expect(applyChanges(text, changes)).toBe('## Action\n\nI rang the depot.\n');
});

test('who acted is never taken unasked', async () => {
  const { fixes } = await fixesAt('## Action\n\nThe parser was rewritten. We released it.\n', 30);
  expect(fixes.map(it => it.promise)).not.toContain('safe');
});

describe('a part that is not there yet', () => {
  const drawn =
    '# A time I was wrong\n\n## Situation\n\nI ran the desk.\n\n## Action\n\nI rang the bank.\n\n## Learning\n\nI ask first now.\n';

  test('comes in its place, with the questions it answers', async () => {
    const { analysis, fixes } = await fixesAt(drawn, 3);
    const fix = fixes.find(it => it.title.includes('Result'));
    const after = applyChanges(analysis.document.text, fix?.edits ?? []);
    expect(after.indexOf('## Result')).toBeGreaterThan(after.indexOf('I rang the bank.'));
    expect(after.indexOf('## Result')).toBeLessThan(after.indexOf('## Learning'));
    expect(after).toMatch(/## Result\n\n\[.+\?\]/);
  });

  test('is labelled as the others are', async () => {
    const { analysis, fixes } = await fixesAt('**Situation:** I ran the desk.\n\n**Action:** I rang the bank.\n', 3);
    const fix = fixes.find(it => it.title.includes('Result'));
    expect(applyChanges(analysis.document.text, fix?.edits ?? [])).toMatch(/\n\n\*\*Result:\*\* \[/);
  });

  test('keeps Windows line ends', async () => {
    const { analysis, fixes } = await fixesAt(drawn.replaceAll('\n', '\r\n'), 3);
    for (const fix of fixes) expect(applyChanges(analysis.document.text, fix.edits)).not.toMatch(/[^\r]\n/);
  });
});

test('a part told twice is brought together under its first label', async () => {
  await checkFix(
    '## Action\n\nI rang the bank.\n\n## <|>Action\n\nI wrote to her.\n\n## Result\n\nShe stayed.\n',
    '## Action\n\nI rang the bank.\n\nI wrote to her.\n\n## Result\n\nShe stayed.\n',
    'Join',
  );
});

test('a value that means nothing offers the nearest', async () => {
  await checkFix('---\nlevel: sen<|>iour\n---\n\nI ran it.\n', '---\nlevel: senior\n---\n\nI ran it.\n', 'senior');
});

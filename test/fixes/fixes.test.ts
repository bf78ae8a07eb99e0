import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../server/src/core/fixes/fix.ts';
import { candor, checkFix, fixesAt } from '../fixture/check.ts';

describe('a passive gains its doer', () => {
  test('as a choice, with the claim in the title', async () => {
    await checkFix(
      '## Action\n\nI took the pager. The problem was <|>identified and fixed.\n',
      '## Action\n\nI took the pager. I identified and fixed the problem.\n',
      'I identified',
    );
  });

  test('with a blank where nobody says who', async () => {
    await checkFix(
      '## Action\n\nThe parser was <|>rewritten overnight.\n',
      '## Action\n\n[Who?] rewrote the parser overnight.\n',
      '[Who?]',
    );
  });

  test('and keeps what is bold bold', async () => {
    await checkFix(
      '## Action\n\nI took the pager. The **old parser** was <|>rewritten.\n',
      '## Action\n\nI took the pager. I rewrote the **old parser**.\n',
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

describe('a sentence in somebody else’s gift', () => {
  const earnTrust = '---\ncompetency: earn-trust\n---\n\n## Situation\n\n';

  test('keeps what was done where its opening gives way', async () => {
    await checkFix(
      `${earnTrust}On Monday <|>my manager asked me to look into the exports.\n`,
      `${earnTrust}On Monday I saw [what?] and decided to look into the exports.\n`,
      'if the start was yours',
    );
  });

  test('stays whole behind what was seen before', async () => {
    await checkFix(
      `${earnTrust}- **<|>I was assigned** the clean-up of the list\n`,
      `${earnTrust}- While I was [doing what?] I saw [what?]. Nobody had spoken of it yet, and I took it up because [why?]. **I was assigned** the clean-up of the list\n`,
      'Begin with what you saw',
    );
  });
});

describe('words that say too little become the blank', () => {
  test('and keep their doer', async () => {
    await checkFix(
      '## Action\n\n<|>I handled it, and the desk opened at nine.\n',
      '## Action\n\nI [handled it: what exactly, by when?], and the desk opened at nine.\n',
    );
  });

  test('so does the name that is not for telling', async () => {
    await checkFix(
      '## Situation\n\nThis is <|>under NDA, but the client was Orvella & Sons.\n',
      '## Situation\n\nThis is under NDA, but the client was [Orvella & Sons: which role, kind of company or range?].\n',
    );
  });
});

describe('a defence', () => {
  test('gives way to the sentence that owns it', async () => {
    await checkFix(
      '## Action\n\n<|>To be fair, anyone in my seat would have done the same.\n',
      '## Action\n\nI had [assumed or skipped what?], and that is what caused it.\n',
    );
  });

  test('loses its opening alone where the rest tells something', async () => {
    await checkFix(
      '## Action\n\n<|>In my defence, I had been there for only three weeks.\n',
      '## Action\n\nI had been there for only three weeks. I had [assumed or skipped what?], and that is what caused it.\n',
    );
  });
});

describe('what is added behind a sentence', () => {
  test('is an item of its own in a list without full stops', async () => {
    await checkFix(
      '## Action\n\n- <|>Everyone pitched in and the stockroom was sorted\n- I rang the bank\n',
      '## Action\n\n- Everyone pitched in and the stockroom was sorted\n- My part was [which piece?], by [doing what?].\n- I rang the bank\n',
    );
  });

  test('ends that sentence elsewhere', async () => {
    await checkFix(
      '## Action\n\n<|>Everyone pitched in and the stockroom was sorted\n',
      '## Action\n\nEveryone pitched in and the stockroom was sorted. My part was [which piece?], by [doing what?].\n',
    );
  });
});

test('a title shows the words that change', async () => {
  const text = '## Action\n\nI ran the kitchen. On the second evening of the wedding the starter had been swapped.\n';
  const { fixes } = await fixesAt(text, text.indexOf('swapped'));
  expect(fixes[0]?.title).toBe('Say who: “…I had swapped the starter” (if it was you)');
});

test('mistakes told as made elsewhere are not yet one’s own', async () => {
  const text = '## Action\n\nI made a mistake in the table. Mistakes were made in the planning.\n';
  const { fixes } = await fixesAt(text, text.indexOf('were made') + 2);
  expect(fixes.map(it => it.promise)).not.toContain('safe');
});

import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { parseFixture } from '../../../../test/fixture/drawn.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { stageOf } from '../findings/stage.ts';
import { applyChanges } from '../fixes/fix.ts';
import type { Drafting } from './asks.ts';
import { asksOf, findOpenAsk, nextQuestion, startAsking, stopAsking } from './asks.ts';
import { newStoryText } from './newStory.ts';

const rubric = builtInRubric();
const asks = asksOf(rubric);
type Step = typeof nextQuestion;

/** The text after a step, with the cursor drawn in. */
function drawStep(step: Step, text: string, story = 0): string | undefined {
  const drafting = step(candor().analyze(text), story, rubric);
  return drafting && draw(text, drafting);
}

function draw(text: string, { edits, cursor }: Drafting): string {
  const after = applyChanges(text, edits);
  return `${after.slice(0, cursor)}<|>${after.slice(cursor)}`;
}

function checkStep(step: Step, before: string, after: string): void {
  const text = parseFixture(before).text;
  expect(drawStep(step, text)).toBe(after.replace(/^\n/, ''));
  const windows = drawStep(step, text.replaceAll('\n', '\r\n'));
  expect(windows).toBe(after.replace(/^\n/, '').replaceAll('\n', '\r\n'));
}

const head = '---\ntype: story\n---\n\n';

describe('the nine questions', () => {
  test('are those of the arc, in its order', () => {
    expect(asks.map(it => it.part)).toEqual([
      'failure',
      'failure',
      'failure',
      'diagnosis',
      'action',
      'action',
      'action',
      'learning',
      'improvement',
    ]);
  });

  test('each has a smaller sister, and all end as questions or as something to do', () => {
    for (const { text, smaller } of asks) {
      expect(text).toMatch(/\?$/);
      expect(smaller).toMatch(/[?.]$/);
      expect(smaller).not.toBe(text);
      expect(`${text}${smaller}`).not.toMatch(/--|[<>]/);
    }
  });
});

describe('next question', () => {
  test('keeps the answer and goes on below it', () => {
    checkStep(
      nextQuestion,
      `
---
type: story
---

## What went wrong
<!-- ask 1 of 9: What did you get wrong, in words you would use to a friend? -->
I sent the wrong price list to all 42 shops.
`,
      `
---
type: story
---

## What went wrong

I sent the wrong price list to all 42 shops.

<!-- ask 2 of 9: When did you notice, and what did you see? -->
<|>`,
    );
  });

  test('writes the heading where a part begins', () => {
    checkStep(
      nextQuestion,
      `
---
type: story
---

## What went wrong

I sent the wrong price list to all 42 shops.

<!-- ask 3 of 9: Who was hurt by it, how many of them, and for how long? -->
6,100 customers paid too much for seven hours.
`,
      `
---
type: story
---

## What went wrong

I sent the wrong price list to all 42 shops.

6,100 customers paid too much for seven hours.

## Why it happened
<!-- ask 4 of 9: What had you assumed, decided or skipped? -->
<|>`,
    );
  });

  test('writes headings as the story writes its own', () => {
    const before = `${head}**What went wrong:** I sent the wrong price list to all 42 shops.\n\n<!-- ask 3 of 9: Who was hurt by it, how many of them, and for how long? -->\nNobody could buy milk for a day.\n`;
    expect(drawStep(nextQuestion, before)).toContain(
      'for a day.\n\n**Why it happened:**\n<!-- ask 4 of 9: What had you assumed, decided or skipped? -->\n<|>',
    );
  });

  test('notes stay behind the last part', () => {
    checkStep(
      nextQuestion,
      `
---
type: story
---

# Prices

## What I learned
<!-- ask 8 of 9: What do you know now that you did not know then? -->
I had trusted a list that nobody had checked.

## Notes

Ask Kim for the figure.
`,
      `
---
type: story
---

# Prices

## What I learned

I had trusted a list that nobody had checked.

## Since then
<!-- ask 9 of 9: When did it show since? -->
<|>

## Notes

Ask Kim for the figure.
`,
    );
  });

  test('after the last there is nothing left', () => {
    checkStep(
      nextQuestion,
      `
---
type: story
---

## Since then
<!-- ask 9 of 9: When did it show since? -->
In August the check stopped a list of mine.
`,
      `
---
type: story
---

## Since then

In August the check stopped a list of mine.<|>
`,
    );
  });

  test('asks nothing where no question stands', () => {
    expect(drawStep(nextQuestion, `${head}## What went wrong\n\nI sent it.\n`)).toBeUndefined();
    expect(drawStep(nextQuestion, '')).toBeUndefined();
  });
});

describe('an empty answer', () => {
  const [first] = asks;
  const before = `${head}## What went wrong\n<!-- ask 1 of 9: ${first?.text} -->\n`;
  const smaller = `${head}## What went wrong\n<!-- ask 1 of 9: ${first?.smaller} -->\n`;

  test('gets a smaller question', () => {
    checkStep(nextQuestion, before, `${smaller}<|>`);
  });

  test('then is put off and holds nothing back', () => {
    checkStep(
      nextQuestion,
      smaller,
      `${head}## What went wrong\n<!-- later: ${first?.text} -->\n\n<!-- ask 2 of 9: ${asks[1]?.text} -->\n<|>`,
    );
  });

  test('blanks and comments are no answer', () => {
    const withBlank = `${before}[what did you send?] <!-- review: say it -->\n`;
    expect(drawStep(nextQuestion, withBlank)).toContain(`<!-- ask 1 of 9: ${first?.smaller} -->`);
  });

  test('without a line below one is made', () => {
    expect(drawStep(nextQuestion, before.trimEnd())).toBe(`${smaller}<|>`);
  });

  test('to the last question ends the asking', () => {
    const last = asks[8];
    const text = `${head}## Since then\n<!-- ask 9 of 9: ${last?.smaller} -->\n`;
    expect(drawStep(nextQuestion, text)).toContain(`<!-- later: ${last?.text} -->`);
  });
});

describe('an answer with a finding', () => {
  const ask = asks[4];
  const told = `${head}## What I did\n<!-- ask 5 of 9: ${ask?.text} -->\nThe problem was identified and fixed.\n`;
  const rule = rubric.rules.find(it => it.code === 'passive-voice');

  test('gets what the rule asks as the one follow-up', () => {
    checkStep(
      nextQuestion,
      told,
      `${head}## What I did\n\nThe problem was identified and fixed.\n\n<!-- ask 5 of 9: ${rule?.ask} -->\n<|>`,
    );
  });

  test('and no second one', () => {
    const followUp = `${head}## What I did\n\nThe problem was identified and fixed.\n\n<!-- ask 5 of 9: ${rule?.ask} -->\nIt was fixed by then.\n`;
    expect(drawStep(nextQuestion, followUp)).toContain(`ask 6 of 9: ${asks[5]?.text}`);
  });

  test('a follow-up left empty is put off in its own words', () => {
    const followUp = `${head}## What I did\n\nThe problem was identified and fixed.\n\n<!-- ask 5 of 9: ${rule?.ask} -->\n`;
    expect(drawStep(nextQuestion, followUp)).toContain(`<!-- later: ${rule?.ask} -->`);
  });

  test('an earlier answer is not asked about again', () => {
    const later = `${head}## What I did\n\nThe problem was identified and fixed.\n\n<!-- ask 6 of 9: ${asks[5]?.text} -->\nI rang the two leads within the hour.\n`;
    expect(drawStep(nextQuestion, later)).toContain(`ask 7 of 9: ${asks[6]?.text}`);
  });
});

test('the whole page: nine answers, five headings, no question left', () => {
  const answers = [
    'I sent the wrong price list to all 42 shops.',
    'I saw it at nine, when the till at the corner shop beeped.',
    '6,100 customers paid too much for seven hours.',
    'I had assumed that the newest file was the right one.',
    'I called back the list and rang the operations lead within ten minutes.',
    'I told all 42 shop managers by noon that the mistake was mine.',
    'All tills were right by five, and everybody had their money by Friday.',
    'I had trusted a file name that nobody checks.',
    'In August the check I added stopped a wrong list of mine.',
  ];
  let { text, cursor } = newStoryText(rubric, { question: 'Tell me about a time you failed.' });
  let steps = 0;
  for (const answer of answers) {
    text = `${text.slice(0, cursor)}${answer}${text.slice(cursor)}`;
    const analysis = candor().analyze(text);
    expect(analysis.stories.map(it => stageOf(analysis.document, it))).toEqual(['asked']);
    const drafting = nextQuestion(analysis, 0, rubric);
    if (!drafting) throw new Error(`nothing asked after “${answer}”`);
    text = applyChanges(text, drafting.edits);
    cursor = drafting.cursor;
    steps++;
  }
  const after = candor().analyze(text);
  expect(steps).toBe(9);
  expect(findOpenAsk(after, 0)).toBeUndefined();
  expect(after.stories.flatMap(it => it.sentences.map(({ sentence }) => sentence.text))).toEqual(answers);
  expect(text.match(/^## .*$/gm)).toEqual([
    '## What went wrong',
    '## Why it happened',
    '## What I did',
    '## What I learned',
    '## Since then',
  ]);
  expect(text).not.toMatch(/<!--|\n\n\n/);
  expect(nextQuestion(after, 0, rubric)).toBeUndefined();
});

describe('stop asking', () => {
  test('takes the question away and nothing else', () => {
    checkStep(
      stopAsking,
      `${head}## What went wrong\n<!-- ask 1 of 9: What? -->\nI sent it.\n`,
      `${head}## What went wrong\n\nI sent it.<|>\n`,
    );
    checkStep(stopAsking, `${head}## What went wrong\n<!-- ask 1 of 9: What? -->\n`, `${head}## What went wrong\n<|>`);
  });

  test('is nothing where nothing is asked', () => {
    expect(drawStep(stopAsking, `${head}I sent it.\n`)).toBeUndefined();
  });
});

describe('start asking', () => {
  test('an empty page gets its first question under its heading', () => {
    expect(drawStep(startAsking, head)).toBe(
      `---\ntype: story\n---\n\n## What went wrong\n<!-- ask 1 of 9: ${asks[0]?.text} -->\n<|>`,
    );
    expect(drawStep(startAsking, '')).toBe(`## What went wrong\n<!-- ask 1 of 9: ${asks[0]?.text} -->\n<|>`);
  });

  test('a story told as STAR is asked where the part stands there', () => {
    const text = `${head}## Situation\n\nI ran the price feed.\n\n## Action\n\nI rolled back the list within an hour and rang both leads.\n\n## Result\n\nAll tills were right by five.\n`;
    const drawn = drawStep(startAsking, text);
    expect(drawn).toContain(`and rang both leads.\n\n<!-- ask 1 of 9: ${asks[0]?.text} -->\n<|>\n\n## Result`);
  });

  test('a story without headings is asked without them', () => {
    const text = `${head}I rolled back the list within an hour and rang both leads. All tills were right by five.\n`;
    expect(drawStep(startAsking, text)).toContain(`right by five.\n\n<!-- ask 1 of 9: ${asks[0]?.text} -->\n<|>`);
  });

  test('what was put off comes back at the end of its part once all else is told', () => {
    const text = `${head}## What went wrong\n\n<!-- later: ${asks[1]?.text} -->\n\nI made a mistake: I sent the wrong list to 42 shops.\n\n## Why it happened\n\nI had assumed that the newest file was the right one, and skipped the check.\n\n## What I did\n\nI rolled back the list within ten minutes.\n\n## What I learned\n\nI learned that a file name proves nothing.\n\n## Since then\n\nSince then the check has stopped two wrong lists of mine.\n`;
    const drawn = drawStep(startAsking, text);
    expect(drawn).toContain(
      `## What went wrong\n\nI made a mistake: I sent the wrong list to 42 shops.\n\n<!-- ask 2 of 9: ${asks[1]?.text} -->\n<|>\n\n## Why it happened`,
    );
    expect(drawn).not.toContain('later:');
  });

  test('nothing while a question stands, and nothing when all is told', () => {
    expect(drawStep(startAsking, `${head}<!-- ask 1 of 9: What? -->\n`)).toBeUndefined();
  });
});

test('of several stories only the asked one is written in', () => {
  const one = '## Story one\n\n### Situation\n\nI ran the feed.\n\n### Action\n\nI sent the wrong list.\n';
  const two = `## Story two\n\n### Situation\n\nI ran the shop.\n\n### Action\n\n<!-- ask 5 of 9: ${asks[4]?.text} -->\nI rang both leads.\n`;
  const text = `${one}\n${two}`;
  expect(drawStep(nextQuestion, text, 0)).toBeUndefined();
  expect(drawStep(nextQuestion, text, 1)?.startsWith(one)).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { parse } from '../../../../test/stories/fixtures.ts';

/** The labels of a text as written, with form and parts. */
function labelsOf(text: string): unknown {
  const sections = parse(text).stories.flatMap(story => story.sections);
  return sections.flatMap(({ label, parts }) =>
    label ? [[text.slice(label.span.start, label.span.end), label.form, parts.join('+')]] : [],
  );
}

const rest = '\n\n**Task:** I had to mend it.\n\n**Result:** It held, and I told them so.\n';

function first(text: string): unknown {
  return (labelsOf(text + rest) as readonly unknown[])[0];
}

describe('a label', () => {
  test.each([
    ['# Situation', 'heading', 'situation'],
    ['## 1. The Situation ##', 'heading', 'situation'],
    ['###### 🎯 SITUATION (20%)', 'heading', 'situation'],
    ['## Situation:', 'heading', 'situation'],
    ['## S', 'heading', 'situation'],
    ['## S: Situation', 'heading', 'situation'],
    ['## (S) Situation', 'heading', 'situation'],
    ['## Situation (S)', 'heading', 'situation'],
    ['## Situation – the payroll', 'heading', 'situation'],
    ['## **Situation**', 'heading', 'situation'],
    ['## Situation / Task', 'heading', 'situation+task'],
    ['## Situation and Task', 'heading', 'situation+task'],
    ['## S & T', 'heading', 'situation+task'],
    ['Situation\n===', 'setext', 'situation'],
  ])('%j as a heading', (text, form, parts) => {
    expect(first(`${text}\n\nI ran a shop.`)).toEqual([text, form, parts]);
  });

  test.each([
    ['**Situation:** ', 'bold', 'situation'],
    ['**Situation**: ', 'bold', 'situation'],
    ['**Situation** ', 'bold', 'situation'],
    ['**Situation.** ', 'bold', 'situation'],
    ['__Situation__ - ', 'bold', 'situation'],
    ['***Situation*** — ', 'bold', 'situation'],
    ['*Situation:* ', 'bold', 'situation'],
    ['**1. Situation:** ', 'bold', 'situation'],
    ['**Situation (what happened)**: ', 'bold', 'situation'],
    ['**Situation** (what happened): ', 'bold', 'situation'],
    ['Situation: ', 'line', 'situation'],
    ['situation : ', 'line', 'situation'],
    ['SITUATION - ', 'line', 'situation'],
    ['Situation：', 'line', 'situation'],
    ['1) Situation: ', 'item', 'situation'],
    ['- Situation: ', 'item', 'situation'],
    ['* **Situation** - ', 'item', 'situation'],
    ['> **Situation:** ', 'bold', 'situation'],
    ['My situation: ', 'line', 'situation'],
    ['Background/Context: ', 'line', 'situation'],
    ['Situation -> ', 'line', 'situation'],
    ['✅ Situation: ', 'line', 'situation'],
    ['[Situation] ', 'line', 'situation'],
    ['【Situation】', 'line', 'situation'],
  ])('%j at the start of a line', (text, form, parts) => {
    const [found] = labelsOf(`${text}I ran a shop.${rest}`) as readonly (readonly string[])[];
    expect([found?.[1], found?.[2]]).toEqual([form, parts]);
    const [sentence] = parse(`${text}I ran a shop.${rest}`)
      .stories.flatMap(it => it.sections)
      .flatMap(it => it.blocks)
      .flatMap(it => it.sentences);
    expect(sentence?.text).toBe('I ran a shop.');
  });

  test.each([
    'The situation was bad: I ran a shop.',
    'Task force members met me.',
    'Action items were mine: I wrote them.',
    'Result-driven people asked me.',
    'I said: action is needed.',
    '**Task force** members met me.',
    'Situations like this one were new to me.',
    'Situational awareness: I had none.',
    'We had a task. I did it.',
    '**T-shirts** were the prize, and **A-levels** the hurdle.',
    '## What did you learn from a colleague?',
    '## What happened to the biggest failure of your career?',
  ])('is not %j', text => {
    expect(labelsOf(`I ran a shop and I broke it, and I said so.\n\n${text}\n`)).toEqual([]);
  });

  test.each([
    ['## What did you learn from this experience?', 'heading', 'learning'],
    ['## 3. How did you handle the situation?', 'heading', 'action'],
    ['**What went wrong with it?** ', 'bold', 'failure'],
    ['## “Why did it take so long?”', 'heading', 'diagnosis'],
    ['## Did your actions make it better or worse?', 'heading', 'result'],
    ['## If I could do it again, what would I change?', 'heading', 'learning'],
    ['## How have you applied this since?', 'heading', 'improvement'],
  ])('%j is a question that asks for a part', (text, form, parts) => {
    expect(first(`${text}${form === 'heading' ? '\n\n' : ''}I ran a shop.`)).toEqual([text, form, parts]);
  });

  test('is no question where it stands alone', () => {
    expect(labelsOf('## What did you learn from this experience?\n\nI ran a shop, I broke it and said so.\n')).toEqual(
      [],
    );
  });

  test('in a list under another part is detail', () => {
    const text =
      '## Situation\nI ran a shop.\n\n## Action\n- **Problem:** I saw rust.\n- **Solution:** I painted it.\n\n## Result\nIt held.\n';
    expect((labelsOf(text) as readonly (readonly string[])[]).map(it => it[2])).toEqual([
      'situation',
      'action',
      'result',
    ]);
  });

  test('in a list under another part is a part where no other label names it', () => {
    const text = '## Situation\nI ran a shop.\n\n## Result\n- It held.\n- **Learning:** I check now.\n';
    expect((labelsOf(text) as readonly (readonly string[])[]).map(it => it[2])).toEqual([
      'situation',
      'result',
      'learning',
    ]);
  });

  test('twice is there twice', () => {
    const text = '## Situation\nI ran a shop.\n\n## Action\nI fell.\n\n## Action\nI rose.\n';
    expect((labelsOf(text) as readonly (readonly string[])[]).map(it => it[2])).toEqual([
      'situation',
      'action',
      'action',
    ]);
  });

  test('may stand over nothing', () => {
    const [, task] = parse('## Situation\nI ran a shop.\n\n## Task\n\n## Action\nI fell.\n').stories[0]?.sections ?? [];
    expect(task?.parts).toEqual(['task']);
    expect(task?.blocks).toEqual([]);
  });

  test('begins its section', () => {
    const text = 'I ran it.\n\n- S: I ran a shop.\n- T: I had to mend it.\n- A: I fell.\n';
    const starts = parse(text).stories[0]?.sections.map(it => text.slice(it.span.start, it.span.start + 4));
    expect(starts).toEqual(['I ra', '- S:', '- T:', '- A:']);
  });
});

import { describe, expect, test } from 'vitest';
import type { ArcPart } from '../../server/src/core/story/story.ts';
import { candor } from '../fixture/check.ts';

const front = '---\ncompetency: failure\n---\n# A gate left open\n\n';

/** How many sentences a story gives as evidence of a part of the arc. */
function evidenceOf(part: ArcPart, text: string): number {
  const [reading] = candor().analyze(`${front}${text}\n`).stories;
  return reading?.arc.find(it => it.part === part)?.evidence.length ?? 0;
}

describe('a decisive action', () => {
  test.each([
    ['is what the teller did', 'I shut the gate by hand and repaired the lamp.', 1],
    ['is what the team did', 'We replaced the lamp that night.', 1],
    ['is no lesson that names a deed', 'I learned that I need to tell the skippers.', 0],
    ['is no duty', 'I needed to repair the lamp.', 0],
    ['is not what one would do', 'I would ring the skippers and tell them at once.', 0],
    ['is not what one should have done', 'I think I should have rung the skippers and told them at once.', 0],
    ['is not what could be different', 'If I could go back and had more courage, I would tell them.', 0],
    ['is not when it would be', 'I would have told the skippers as soon as I closed the gate.', 0],
  ])('%s', (_, sentence, count) => {
    expect(evidenceOf('action', `## Action\n\n${sentence}`)).toBe(count);
  });
});

describe('a clear diagnosis', () => {
  test.each([
    'It turned out that I had only looked at the lamp.',
    'I realised we lacked a second look at the gate.',
    'I drove home without looking at the gate.',
    'I confused the two lamps.',
    'I left early, not knowing that the gate stood open.',
  ])('%s', sentence => expect(evidenceOf('diagnosis', `## Action\n\n${sentence}`)).toBeGreaterThan(0));

  test.each(['The gate stood open.', 'We repaired it without closing the canal.', 'I was told that it was open.'])(
    'is not: %s',
    sentence => expect(evidenceOf('diagnosis', `## Action\n\n${sentence}`)).toBe(0),
  );
});

describe('improvement', () => {
  test.each([
    'Before each evening I now count the lamps by hand.',
    'Since that week we close both gates together.',
    'Samir took the lamp again and has had eleven nights since.',
    'When we took over a second canal, its keeper asked for our list.',
    'We have not lost a boat in seven months.',
  ])('%s', sentence => expect(evidenceOf('improvement', `## Learning\n\n${sentence}`)).toBeGreaterThan(0));

  test.each(['I will look at the gate from now on.', 'Until then the gate had been open for the past two weeks.'])(
    'is not: %s',
    sentence => expect(evidenceOf('improvement', `## Learning\n\n${sentence}`)).toBe(0),
  );
});

test('what stood before the failure keeps nothing from coming back', () => {
  const told = (scene: string) =>
    `${front}## Situation\n\n${scene}\n\n## Action\n\nI left the gate open, and that was my mistake. I drove back and shut it by hand.\n\n## Result\n\nTwo boats ran aground for three hours.\n`;
  const codes = (text: string) =>
    candor()
      .analyze(text)
      .findings.filter(it => it.code === 'no-follow-up').length;
  expect(codes(told('I kept the gates and had introduced a checklist for the evening.'))).toBe(1);
});

test('a rule says one thing of a story as a whole', () => {
  const text = `${front}I made a mistake at the gate. I told both skippers at once. They were angry with me for a week.\n`;
  const found = candor().analyze(text).findings;
  expect(found.filter(it => it.code === 'no-follow-up').length).toBe(1);
});

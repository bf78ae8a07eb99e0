import { describe, expect, test } from 'vitest';
import { candor } from '../fixture/check.ts';

const front = '---\ncompetency: failure\n---\n# A gate left open\n\n';
const scene = 'I kept the lock gates of a canal with ninety boats a day, and the night shift was mine alone.';
const deed =
  'I left the upper gate open when I went home, and that was my mistake. I had taken the green lamp for the gate itself. I drove back within ten minutes and shut it by hand.';
const ending = 'Two boats ran aground for three hours, and the water was back at its mark by noon.';
const repair = 'I rang both skippers that morning, told them it was my doing and paid for the tow.';
const lesson = 'I learned that a lamp tells me about a lamp. I had never gone to look.';

/** Codes of all that is said to be not there, with the words they stand at. */
function absencesIn(text: string): readonly string[] {
  return candor()
    .analyze(text)
    .findings.filter(it => it.scope === 'story' || it.scope === 'shape')
    .map(it => `${it.code} at ${text.slice(it.span.start, it.span.end)}`);
}

describe('one place, one finding', () => {
  test('a part that is not there is told once, not again as a step of the arc', () => {
    const labelled = `${front}## Situation\n\n${scene}\n\n## Action\n\n${deed} ${repair}\n\n## Result\n\n${ending}\n`;
    const plain = `${front}${scene} ${deed}\n\n${repair} ${ending}\n`;
    for (const text of [labelled, plain]) {
      const found = absencesIn(text).filter(it => /^missing/.test(it));
      expect(found.filter(it => it.startsWith('missing-section')).length).toBeGreaterThan(0);
      expect(found.filter(it => !it.startsWith('missing-section'))).toEqual([]);
    }
  });

  test('a step that would stand elsewhere is told as well', () => {
    const text = `${front}## Situation\n\n${scene}\n\n## Action\n\n${deed} ${repair}\n\n## Result\n\n${ending}\n\n## Learning\n\n${lesson}\n`;
    expect(absencesIn(text).join()).toContain('missing-arc-part');
  });

  test('what is to be mended first is told beside the part', () => {
    const text = `${front}## Situation\n\n${scene}\n\n## Action\n\n${deed}\n\n## Result\n\n${ending}\n`;
    const found = absencesIn(text).join();
    expect(found).toContain('missing-section');
    expect(found).toContain('no-follow-up');
  });
});

describe('an ending without a measure', () => {
  const told = (result: string) =>
    `# How I took over a rota\n\n## Situation\n\n${scene}\n\n## Action\n\nI drew up a rota with both shifts and pinned it to the door.\n\n## Result\n\n${result}\n`;
  const asked = (result: string) => absencesIn(told(result)).join().includes('no-quantification');

  test('is asked about whatever the question was after', () => {
    expect(asked('The rota held, and it was a calm spring.')).toBe(true);
    expect(asked('The two missed nights a month became none in nine months.')).toBe(false);
  });

  test("is asked about where the numbers are the teller's own rounds", () => {
    expect(asked('I spent two days on it, and we look at it every four weeks.')).toBe(true);
    expect(asked('Sixty boats a day waited less than ten minutes.')).toBe(false);
  });

  test('is asked about where a lighter finding on the same words gave way', () => {
    expect(asked('Improved the cooperation of both shifts.')).toBe(true);
  });
});

describe('what is said of a share', () => {
  test('never reaches the share that is asked for', () => {
    for (let seconds = 1; seconds < 40; seconds++) {
      const text = `## Situation\n\nI kept ${'many old '.repeat(10)}gates.\n\n## Action\n\nI ${'then '.repeat(seconds)}shut it.\n`;
      for (const { code, message } of candor().analyze(text, { rules: { 'action-share': 'hint' } }).findings) {
        const [value, of] = [...message.matchAll(/(\d+) %|at (?:least|most) (\d+) %/g)].map(it =>
          Number(it[1] ?? it[2]),
        );
        if (code !== 'action-share') continue;
        if (message.includes('at least')) expect(value, message).toBeLessThan(of ?? 0);
        else expect(value, message).toBeGreaterThan(of ?? 100);
      }
    }
  });
});

describe('a lesson is called clear', () => {
  const without = `${front}## Situation\n\n${scene}\n\n## Action\n\n${deed}\n\n## Result\n\n${ending}\n\n## Learning\n\n`;
  const saying = (text: string) =>
    candor()
      .analyze(text)
      .findings.find(it => it.code === 'no-demonstrated-improvement')?.message ?? '';

  test('where one is told', () => expect(saying(`${without}${lesson}\n`)).toContain('The lesson is clear'));

  test('and nowhere else', () => {
    const text = `${without}I was wrong about the lamp, and the gate stood open because of me.\n`;
    expect(saying(text)).not.toContain('The lesson is clear');
    expect(saying(text)).toContain('one later moment');
  });
});

test('what questions ask one after the other is no part told twice, and what went wrong may stand above them', () => {
  const questions = (second: string) =>
    `${front}## Tell me about a time you failed\n\n${deed}\n\n## Why did it happen?\n\nI had assumed it.\n\n## How did you handle it?\n\n${repair}\n\n## What did you learn?\n\n${lesson}\n\n## ${second}\n\nI would ask.\n`;
  const apart = questions('What would you do differently?');
  expect(absencesIn(apart).join()).not.toContain('duplicate-section');
  const missing = candor()
    .analyze(apart)
    .findings.filter(it => it.code === 'missing-section');
  expect(missing.map(it => it.captures['part'])).toEqual(['improvement']);
  expect(absencesIn(questions('What did you learn?')).join()).toContain('duplicate-section');
});

import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { soundStory } from '../../../../test/fixture/soundStory.ts';
import type { Finding } from '../findings/finding.ts';
import { findNext, fingerprint, stateOf, statusText } from './next.ts';

function found(code: string, group: Finding['class'], scope: Finding['scope'], start = 0): Finding {
  return {
    code,
    class: group,
    scope,
    severity: 'information',
    span: { start, end: start + 1 },
    message: '',
    story: 0,
    part: undefined,
    captures: {},
    fixes: [],
  };
}

const everything = [
  found('passive-voice', 'delivery', 'words', 5),
  found('vague-language', 'delivery', 'words', 6),
  found('lens', 'lens', 'story'),
  found('unclear-extent', 'depth', 'story'),
  found('missing-arc-part', 'structure', 'story'),
  found('no-admission', 'disqualifier', 'story'),
  found('no-repair', 'depth', 'story', 1),
  found('missing-section', 'structure', 'shape', 8),
  found('missing-section', 'structure', 'shape', 9),
  found('blame', 'disqualifier', 'words', 7),
];

describe('what next', () => {
  test('three steps: mend first, then the parts together, then owning up; the rest is counted', () => {
    const { steps, wording, others } = findNext(everything);
    expect(steps.map(it => it.code)).toEqual(['blame', 'missing-section', 'no-admission']);
    expect({ wording, others }).toEqual({ wording: 2, others: 4 });
  });

  test('each step makes room for the one behind it', () => {
    const order: string[] = [];
    let left = everything;
    for (let [step] = findNext(left).steps; step; [step] = findNext(left).steps) {
      const { code } = step;
      order.push(code);
      left = left.filter(it => it.code !== code);
    }
    expect(order).toEqual([
      'blame',
      'missing-section',
      'no-admission',
      'no-repair',
      'missing-arc-part',
      'unclear-extent',
      'lens',
      'passive-voice',
      'vague-language',
    ]);
  });

  test('wording is one line', () => {
    const { steps, wording } = findNext(everything.filter(it => it.class === 'delivery'));
    expect(steps.map(it => it.code)).toEqual(['passive-voice']);
    expect(wording).toBe(1);
  });

  test('neither hints nor measures are steps', () => {
    expect(findNext([{ ...found('blame', 'disqualifier', 'words'), severity: 'hint' }]).steps).toEqual([]);
    expect(findNext([found('too-long', 'depth', 'measure')]).steps).toEqual([]);
  });
});

describe('how far it is', () => {
  const stateIn = (text: string) => {
    const { document, stories, findings } = candor().analyze(text);
    const [reading] = stories;
    return reading && stateOf(document, reading, findings);
  };
  const { text } = soundStory('', 'action', 'earn-trust');

  test('a part without evidence: Draft, whatever rules are off', () => {
    const draft = text.slice(0, text.indexOf('## Learning'));
    expect(stateIn(draft)).toBe('Draft');
    expect(stateIn(draft.replace('---\n#', 'rules:\n  missing-section: off\n---\n#'))).toBe('Draft');
    expect(stateIn('---\ntype: story\n---\n')).toBe('Draft');
  });

  test('something to mend first: Whole', () => {
    const { document, stories, findings } = candor().analyze(text);
    const [reading] = stories;
    const blame = found('blame', 'disqualifier', 'words');
    expect(reading && stateOf(document, reading, [...findings, blame])).toBe('Whole');
    expect(reading && stateOf(document, reading, [...findings, { ...blame, severity: 'hint' }])).toBe('Sound');
  });

  test('nothing to mend first, the whole arc and an outcome: Sound', () => {
    expect(stateIn(text)).toBe('Sound');
  });

  test('told since its prose changed: Rehearsed', () => {
    const [reading] = candor().analyze(text).stories;
    const print = reading && fingerprint(reading);
    const told = text.replace('---\n#', `rehearsed: "2026-11-21 2:05 fine #${print}"\n---\n#`);
    expect(stateIn(told)).toBe('Rehearsed');
    expect(stateIn(told.replace('within ten minutes', 'within **ten**\nminutes'))).toBe('Rehearsed');
    expect(stateIn(told.replace('within ten minutes', 'within nine minutes'))).toBe('Sound');
  });
});

describe('the status', () => {
  const rubric = builtInRubric();

  test('names the part of the next step', () => {
    const { text } = soundStory('', 'action', 'earn-trust');
    const analysis = candor().analyze(text.slice(0, text.indexOf('## Learning')));
    expect(statusText(analysis, 0, rubric)).toMatch(/^\d:\d\d · next: Learning$/);
  });

  test('asks to say it aloud where nothing is left', () => {
    const analysis = { ...candor().analyze(soundStory('', 'action', 'earn-trust').text), findings: [] };
    expect(statusText(analysis, 0, rubric)).toMatch(/^\d:\d\d · say it aloud$/);
  });

  test('counts the questions while one stands', () => {
    const asked = '---\ntype: story\n---\n\n## What I did\n<!-- ask 5 of 9: What? -->\nI rang both leads.\n';
    expect(statusText(candor().analyze(asked), 0, rubric)).toBe('0:02 · question 5 of 9');
  });

  test('a story of a few words is not told what only a whole one lacks', () => {
    const text = '---\ncompetency: failure\n---\n\n## Situation\n\nI ran the price feed.\n';
    const analysis = candor().analyze(text);
    expect(analysis.findings.some(it => it.scope === 'story')).toBe(true);
    expect(statusText(analysis, 0, rubric)).toBe('0:02 · next: Task');
  });

  test('names blanks, which stand in no part of their own', () => {
    const text = soundStory('I rewrote [what exactly?].', 'action', 'earn-trust').text;
    const analysis = candor().analyze(text);
    const blanks = analysis.findings.filter(it => it.scope === 'placeholders');
    expect(statusText({ ...analysis, findings: blanks }, 0, rubric)).toMatch(/ · next: the blanks$/);
  });

  test('is silent where there is no story', () => {
    expect(statusText(candor().analyze(''), 0, rubric)).toBeUndefined();
  });
});

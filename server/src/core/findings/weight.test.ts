import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { byWeight, keepWeightiest } from './weight.ts';

function finding(
  code: string,
  kind: Finding['class'],
  start: number,
  end: number,
  scope: Finding['scope'] = 'words',
): Finding {
  return {
    code,
    class: kind,
    scope,
    severity: 'information',
    span: { start, end },
    message: '',
    story: 0,
    part: undefined,
    captures: {},
    fixes: [],
  };
}

test('one place has one finding: the weightiest', () => {
  const kept = keepWeightiest([finding('passive-voice', 'delivery', 4, 12), finding('blame', 'disqualifier', 0, 9)]);
  expect(kept.map(it => it.code)).toEqual(['blame']);
});

test('neighbours that do not touch both stay, in order of place', () => {
  const kept = keepWeightiest([finding('b', 'delivery', 10, 14), finding('a', 'depth', 0, 10)]);
  expect(kept.map(it => it.code)).toEqual(['a', 'b']);
});

test('what is said of the story does not hide the words it is anchored at', () => {
  const kept = keepWeightiest([
    finding('no-admission', 'disqualifier', 0, 9, 'story'),
    finding('filler', 'delivery', 0, 4),
  ]);
  expect(kept).toHaveLength(2);
});

test('the wrong story outweighs everything, wording comes last', () => {
  const classes: readonly Finding['class'][] = ['delivery', 'depth', 'structure', 'disqualifier', 'selection'];
  expect(
    classes
      .map(it => finding('x', it, 0, 1))
      .sort(byWeight)
      .map(it => it.class),
  ).toEqual([...classes].reverse());
});

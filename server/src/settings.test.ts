import { describe, expect, test } from 'vitest';
import { defaultSettings, mergeSettings, parseSeconds, readGiven, readSettings } from './settings.ts';

test('nothing given: the defaults', () => {
  expect(readSettings(undefined)).toEqual({ settings: defaultSettings, problems: [] });
  expect(defaultSettings).toMatchObject({
    show: 'focused',
    files: [],
    rules: {},
    target: '120-180',
    profile: 'action-heavy',
    speakingRate: 150,
  });
});

test.each([
  ['show', 'everything'],
  ['speakingRate', 90],
  ['speakingRate', '150'],
  ['speakingRate', Number.NaN],
  ['target', '180-120'],
  ['target', 'long'],
  ['target', [120]],
  ['codeLens', 'yes'],
  ['profile', 'toString'],
])('%s cannot hold %j: the default stays and the problem is told', (name, value) => {
  const { settings, problems } = readSettings({ [name]: value });
  expect(settings).toEqual(defaultSettings);
  expect(problems).toMatchObject([{ path: [name] }]);
});

test('of a list or map, what can be held is kept', () => {
  const { given, problems } = readGiven({
    files: ['a', 3, 'b'],
    rules: { filler: 'off', blame: 'loud', 'no-repair': false },
  });
  expect(given).toEqual({ files: ['a', 'b'], rules: { filler: 'off', 'no-repair': 'off' } });
  expect(problems.map(it => it.path)).toEqual([
    ['files', 1],
    ['rules', 'blame'],
  ]);
});

test('seconds may be a number', () => {
  expect(readSettings({ target: 90 }).settings.target).toBe('90');
});

test('the more local wins, severities code by code', () => {
  const base = readSettings({ rules: { filler: 'hint', blame: 'off' }, speakingRate: 180 }).settings;
  const merged = mergeSettings(base, { rules: { filler: 'warning' } }, { speakingRate: 120 });
  expect(merged).toMatchObject({ rules: { filler: 'warning', blame: 'off' }, speakingRate: 120 });
});

describe('seconds', () => {
  test.each([
    ['120', { from: 120, to: 120 }],
    [' 90 - 120 ', { from: 90, to: 120 }],
    ['120–180', { from: 120, to: 180 }],
    ['0', undefined],
    ['2:00', undefined],
    ['-5', undefined],
  ])('%j', (text, band) => expect(parseSeconds(text)).toEqual(band));
});

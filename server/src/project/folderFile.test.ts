import { expect, test } from 'vitest';
import { builtInRubric } from '../../../test/fixture/rubric.ts';
import { findUnknownRules, readFolderFile } from './folderFile.ts';

test('settings for a folder, and what its new stories start with', () => {
  const text =
    'files:\n  - "told/**/*.md"\nrules: { filler: off, blame: error }\ntarget: 90\ncompany: amazon\nlevel: senior\n';
  expect(readFolderFile(text)).toMatchObject({
    given: { files: ['told/**/*.md'], rules: { filler: 'off', blame: 'error' }, target: '90' },
    defaults: { company: 'amazon', level: 'senior' },
    problems: [],
  });
});

test.each([
  ['rules:\n  filler: loud\n', 'loud', '“off”'],
  ['speakingRate: 500\n', '500', '110 to 200'],
  ['files: [a, [b]]\n', '[b]', 'a text'],
  ['colour: red\n', 'colour', 'not one of its keys'],
  ['codeLens: false\n', 'codeLens', 'settings of your editor'],
  ['- a\n- b\n', '- a\n- b\n', 'key: value'],
  ['rules: [filler\n', '', 'a bracket is still open'],
  ['rules:\n\tfiller: off\n', '', 'not with tabs'],
  ['target: a: b\n', '', 'quotation marks'],
  ['a: *nowhere\n', 'a: *nowhere\n', 'lead nowhere'],
])('%j: the problem stands at %j', (text, words, message) => {
  const [problem] = readFolderFile(text).problems;
  expect(problem?.message).toContain(message);
  if (words) expect(text.slice(problem?.span.start, problem?.span.end)).toBe(words);
});

test('what is sound counts although something is not', () => {
  expect(readFolderFile('speakingRate: 140\nprofile: none\n').given).toEqual({ speakingRate: 140 });
});

test.each(['', '# nothing yet\n', '---\n', '\uFEFF', 'null'])('%j says nothing', text => {
  expect(readFolderFile(text)).toEqual({ given: {}, defaults: {}, rules: [], problems: [] });
});

test('aliases that multiply without end are no more than a problem', () => {
  const levels = Array.from({ length: 12 }, (_, at) => `l${at}: &l${at} [${`*l${at - 1}, `.repeat(10)}]`).slice(1);
  expect(readFolderFile(['l0: &l0 [x]', ...levels].join('\n')).given).toEqual({});
});

test.each([
  ['rules:\n  fillers: off\n  blame: off\n', 'fillers', 'filler'],
  ['rules: { "pasive-voice": hint }\n', '"pasive-voice"', 'passive-voice'],
])('%j names a rule that is not there', (text, words, meant) => {
  const problems = findUnknownRules(readFolderFile(text), builtInRubric());
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  expect(text.slice(problem?.span.start, problem?.span.end)).toBe(words);
  expect(problem?.instead?.[0]).toBe(meant);
  expect(problem?.message).toContain(`nearest: ${meant}`);
});

test.each(['rules: filler\n', 'rules: [filler]\n', 'rules:\n', 'target: 90\n', 'rules: { filler: off }\n'])(
  '%j names none',
  text => {
    expect(findUnknownRules(readFolderFile(text), builtInRubric())).toEqual([]);
  },
);

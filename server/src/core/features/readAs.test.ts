import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { soundStory } from '../../../../test/fixture/soundStory.ts';
import type { ChosenView } from '../evidence/view.ts';
import { applyChanges } from '../fixes/fix.ts';
import { setFrontMatter, toYamlValue } from './frontMatterEdits.ts';
import { keepView } from './readAs.ts';

const { text: sound } = soundStory('', 'action', 'earn-trust');

function readingOf(text: string, view?: ChosenView) {
  const [reading] = candor().analyze(text, view ? { view } : {}).stories;
  return { company: reading?.company, level: reading?.level };
}

describe('reading a story for somebody', () => {
  test('the window wins over the front matter, each choice by itself', () => {
    const text = sound.replace('---\n#', 'company: google\nlevel: sde-2\n---\n#');
    expect(readingOf(text)).toEqual({ company: 'google', level: 'sde-2' });
    expect(readingOf(text, { company: 'Amazon' })).toEqual({ company: 'amazon', level: 'sde-2' });
    expect(readingOf(text, { company: null, level: 'senior' })).toEqual({ company: undefined, level: 'senior' });
  });

  test('changes findings and no text', () => {
    const before = candor().analyze(sound);
    const after = candor().analyze(sound, { view: { company: 'amazon', level: 'staff' } });
    expect(after.document.text).toBe(sound);
    const group = (code: string) => after.findings.some(it => it.code === code);
    expect(before.findings.some(it => it.class === 'lens' || it.class === 'level')).toBe(false);
    expect(group('lens') || group('below-level')).toBe(true);
  });
});

test('what was judged for one reading is not kept for another', () => {
  const previous = { analysis: candor().analyze(sound), changes: [] };
  const view = { company: 'amazon', level: 'staff' };
  expect(candor().analyze(sound, { view, previous })).toEqual(candor().analyze(sound, { view }));
});

describe('keeping the reading in the story', () => {
  const keep = (text: string, view: ChosenView) => applyChanges(text, keepView(candor().analyze(text), view));

  test('reads the same without the window', () => {
    const view = { company: 'amazon', level: 'senior' };
    for (const text of [sound, sound.replaceAll('\n', '\r\n'), sound.slice(sound.indexOf('#'))]) {
      expect(readingOf(keep(text, view))).toEqual(view);
    }
  });

  test('changes a value where it stands, takes out what nobody is chosen for', () => {
    const text = '---\n# mine\ncompany: google # for June\nlevel:\ntags: [a]\n---\n\nI was wrong.\n';
    expect(keep(text, { company: 'amazon', level: 'senior' })).toBe(
      '---\n# mine\ncompany: amazon # for June\nlevel: senior\ntags: [a]\n---\n\nI was wrong.\n',
    );
    expect(keep(text, { company: null })).toBe('---\n# mine\nlevel:\ntags: [a]\n---\n\nI was wrong.\n');
  });

  test('a story without front matter gets one', () => {
    expect(keep('I was wrong.\r\n', { level: 'staff' })).toBe('---\r\nlevel: staff\r\n---\r\n\r\nI was wrong.\r\n');
  });

  test('twice is once', () => {
    const once = keep(sound, { company: 'amazon' });
    expect(keep(once, { company: 'amazon' })).toBe(once);
  });
});

test('an empty block of front matter is filled', () => {
  const text = '---\n---\n\nI was wrong.\n';
  expect(applyChanges(text, setFrontMatter(candor().analyze(text).document, { type: 'story' }))).toBe(
    '---\ntype: story\n---\n\nI was wrong.\n',
  );
});

test.each([
  ['amazon', 'amazon'],
  ['sde-2', 'sde-2'],
  ['Tell me about a time you failed.', 'Tell me about a time you failed.'],
  ['Tell me: why?', '"Tell me: why?"'],
  ['“Why?”', '"“Why?”"'],
  ['120', '"120"'],
  ['off', '"off"'],
  ['', '""'],
  ['a #b', '"a #b"'],
])('%s as YAML', (value, written) => {
  expect(toYamlValue(value)).toBe(written);
});

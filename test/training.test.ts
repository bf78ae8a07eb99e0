import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInRubric } from './fixture/rubric.ts';

const codes = new Set(builtInRubric().rules.map(it => it.code));
const filesOf = (folder: string) =>
  readdirSync(`training/${folder}`).map(file => ({ file, text: readFileSync(`training/${folder}/${file}`, 'utf8') }));

test.each(filesOf('sentences'))(
  'training/sentences/$file says of each sentence which flaw it has or is close to',
  ({ text }) => {
    const lines = text.split('\n').filter(it => it !== '');
    const wrong = lines.filter(line => {
      const [code = '', polarity = '', sentence = '', ...more] = line.split('\t');
      return !codes.has(code) || !/^[ws]$/.test(polarity) || sentence.length < 5 || more.length > 0;
    });
    expect(wrong).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  },
);

test.each(filesOf('stories'))('training/stories/$file marks flaws that there are, none inside another', ({ text }) => {
  const marks = [...text.matchAll(/\[\[([a-z-]+)\|([^\]]*)\]\]/g)];
  expect(marks.filter(([, code = '', words = '']) => !codes.has(code) || words.includes('['))).toEqual([]);
  expect(marks.length).toBe(text.split('[[').length - 1);
});

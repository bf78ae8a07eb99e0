import { describe, expect, test } from 'vitest';
import { candor } from '../../../../../test/fixture/check.ts';

const story = (words: string) => `---\ntype: story\n---\n\n## Action\n\n${words}\n`;

/** What is pointed out as not for telling where these names are kept. */
function foundIn(words: string, confidential: readonly string[]) {
  const text = story(words);
  const { findings } = candor().analyze(text, { confidential });
  return findings
    .filter(it => it.code === 'confidential-detail')
    .map(({ span, message }) => ({ words: text.slice(span.start, span.end), message }));
}

const wordsIn = (text: string, names: readonly string[]) => foundIn(text, names).map(it => it.words);

describe('names that the person keeps', () => {
  test('are pointed out wherever they are told, in words of their own', () => {
    expect(foundIn('I called Dorrick & Sons about Falcon. I rolled Falcon’s index back.', ['Falcon'])).toEqual([
      { words: 'Falcon', message: '“Falcon” is among the names you keep; a role or a range tells as much.' },
      { words: 'Falcon', message: '“Falcon” is among the names you keep; a role or a range tells as much.' },
    ]);
  });

  test('are none where nothing is listed', () => {
    expect(wordsIn('I called Dorrick & Sons about Falcon.', [])).toEqual([]);
    expect(wordsIn('I called Dorrick & Sons about Falcon.', ['', '  '])).toEqual([]);
  });

  test('are whole words, the longest one', () => {
    expect(wordsIn('I moved the Falconry files, then Falcon  Two, then Falcon.', ['Falcon', 'Falcon Two'])).toEqual([
      'Falcon  Two',
      'Falcon',
    ]);
  });

  test('with a capital need it, without one they do not', () => {
    expect(wordsIn('I saw a falcon, a Swift and a swift.', ['Falcon', 'swift'])).toEqual(['Swift', 'swift']);
  });

  test('may hold signs and either apostrophe', () => {
    expect(wordsIn('I rang Dorrick & Sons (C++ desk) and O’Dell’s.', ["O'Dell", 'Dorrick & Sons', 'C++'])).toEqual([
      'Dorrick & Sons',
      'C++',
      'O’Dell',
    ]);
  });

  test('are mended by a role, asked for', async () => {
    const text = story('I rolled back Falcon that evening.');
    const options = { confidential: ['Falcon'] };
    const analysis = candor().analyze(text, options);
    const at = text.indexOf('Falcon');
    const [fix] = await candor().getFixes(analysis, { start: at, end: at + 1 }, options);
    expect(fix?.edits.map(it => it.newText)).toEqual(['[Falcon: which role, kind of company or range?]']);
  });

  test('listed later are found in a text that was read before', () => {
    const text = story('I rolled back Falcon that evening.');
    const analysis = candor().analyze(text);
    const again = candor().analyze(text, { confidential: ['Falcon'], previous: { analysis, changes: [] } });
    expect(again.findings.map(it => it.code)).toContain('confidential-detail');
  });
});

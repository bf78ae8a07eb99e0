import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSentence } from '../../../server/src/core/english/readSentence.ts';
import { findSentenceEnds } from '../../../server/src/core/english/sentenceEnds.ts';
import { addSentenceEnds } from '../../../server/src/core/features/addSentenceEnds.ts';
import { applyChanges } from '../../../server/src/core/fixes/fix.ts';
import { candor } from '../../fixture/check.ts';

/** How often the end of a dictated sentence is put where a person would put it; `texts.txt` explains the marks. */

interface Dictation {
  readonly text: string;
  readonly wanted: ReadonlySet<number>;
  readonly allowed: ReadonlySet<number>;
}

function readDictation(line: string): Dictation {
  let text = '';
  const wanted = new Set<number>();
  const allowed = new Set<number>();
  for (const word of line.split(' ')) {
    if (word === '|') wanted.add(text.length);
    else if (word === '/') allowed.add(text.length);
    else text += text === '' ? word : ` ${word}`;
  }
  return { text, wanted, allowed };
}

const texts = readFileSync(new URL('texts.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(it => it !== '' && !it.startsWith('#'))
  .map(readDictation);

function countOf(dictations: readonly Dictation[]) {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { text, wanted, allowed } of dictations) {
    const ends = new Set(
      findSentenceEnds(readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false })),
    );
    for (const end of ends) wanted.has(end) || allowed.has(end) ? right++ : wrong++;
    for (const end of wanted) if (!ends.has(end)) missed++;
  }
  return { right, wrong, missed };
}

/** Mended on the first half, so the second says more. */
const half = texts.length / 2;

test.each([
  ['texts it was mended on', texts.slice(0, half), { right: 80, wrong: 4 }],
  ['texts it never saw', texts.slice(half), { right: 70, wrong: 6 }],
] as const)('%s: most ends found, few wrong', (_, dictations, least) => {
  const { right, wrong } = countOf(dictations);
  expect(right).toBeGreaterThanOrEqual(least.right);
  expect(wrong).toBeLessThanOrEqual(least.wrong);
});

/** Letters and digits alone: what Add Sentence Ends may not touch. */
function wordsOf(text: string): string {
  return text.toLowerCase().replaceAll('.', '');
}

function ended(text: string): string | undefined {
  const found = addSentenceEnds(candor().analyze(text), 0);
  return found.kind === 'refactoring' ? applyChanges(text, found.edits) : undefined;
}

describe('Add Sentence Ends', () => {
  const dictated =
    'i looked after the rota of a small ward and i had copied the old one without its **exceptions** i saw it at noon and rang the charge nurse at once she was calm about it we rebuilt the week that night since then i walk the ward with the draft';

  test('changes no word of any dictation, and has nothing left to do behind itself', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      for (const { text } of texts) {
        const story = `---\ntype: story\n---\n\n${text}\n`.replaceAll('\n', lineBreak);
        const after = ended(story);
        expect(wordsOf(after ?? '')).toBe(wordsOf(story));
        expect(ended(after ?? '')).toBeUndefined();
      }
    }
  });

  test('puts a full stop within what is emphasised, and a capital behind it', () => {
    const story = `---\ntype: story\n---\n\n## Action\n\n${dictated}\n`;
    expect(ended(story)).toContain(
      'I looked after the rota of a small ward and i had copied the old one without its **exceptions.** I saw it at noon and rang the charge nurse at once. She was calm about it. We rebuilt the week that night. Since then i walk the ward with the draft.\n',
    );
  });

  test('is no matter of a text with full stops, long ones included', () => {
    const long =
      'I looked after the rota of a small ward, which had forty beds, three shifts and a list that nobody had checked since the winter, and because I had copied it without its exceptions, two of the shifts ran short on the first night of June.';
    expect(ended(`---\ntype: story\n---\n\n## Action\n\n${long}\n`)).toBeUndefined();
    expect(addSentenceEnds(candor().analyze(''), 0)).toMatchObject({ kind: 'refusal' });
  });

  test('is named by a quiet finding of its own', () => {
    const { findings } = candor().analyze(`---\ntype: story\n---\n\n## Action\n\n${dictated}\n`);
    const [own] = findings.filter(it => it.code === 'no-sentence-ends');
    expect(own).toMatchObject({
      severity: 'hint',
      message: expect.stringMatching(/^No full stop for \d+ of your words; Add Sentence Ends/),
    });
  });
});

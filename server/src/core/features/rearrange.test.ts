import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { soundStory } from '../../../../test/fixture/soundStory.ts';
import { applyChanges } from '../fixes/fix.ts';
import { moveSentence } from './moveSentence.ts';
import { arcToStar, starToArc } from './rearrange.ts';
import { splitFile } from './splitFile.ts';
import { splitChunks } from './storyUnits.ts';

const rubric = builtInRubric();

function arrange(how: typeof arcToStar, text: string): string {
  const done = how(candor().analyze(text), 0, rubric);
  return done.kind === 'refactoring' ? applyChanges(text, done.edits) : done.reason;
}

function sentencesOf(text: string): readonly string[] {
  return candor()
    .analyze(text)
    .stories.flatMap(it => it.sentences.map(({ sentence }) => sentence.text));
}

const arc = `---
type: story
structure: arc
---

# Prices

## What went wrong

I looked after the price feed of a grocery chain with 310 shops.

I made a mistake: I sent the wrong price list to all 42 shops.

<!-- later: Who was hurt by it? -->

## Why it happened

I had assumed that the newest file was the right one.

## What I did

- I called back the list.
- I rang the operations lead within ten minutes.

All tills were right by five, and wrong prices fell from 1.9 % to 0.1 %.

## What I learned

I had trusted a file name.

## Since then

Since then the check has stopped two wrong lists of mine.

## Notes

Ask Kim for the figure.
`;

describe('from the arc to STAR', () => {
  test('carries everything over, the mistake first in Action', () => {
    expect(arrange(arcToStar, arc)).toBe(`---
type: story
structure: star
---

# Prices

## Situation

I looked after the price feed of a grocery chain with 310 shops.

## Action

I made a mistake: I sent the wrong price list to all 42 shops.

<!-- later: Who was hurt by it? -->

I had assumed that the newest file was the right one.

- I called back the list.
- I rang the operations lead within ten minutes.

## Result

All tills were right by five, and wrong prices fell from 1.9 % to 0.1 %.

## Learning

I had trusted a file name.

Since then the check has stopped two wrong lists of mine.

## Notes

Ask Kim for the figure.
`);
  });

  test('as Windows ends its lines', () => {
    expect(arrange(arcToStar, arc.replaceAll('\n', '\r\n'))).toBe(arrange(arcToStar, arc).replaceAll('\n', '\r\n'));
  });

  test('under labels in bold as bold labels', () => {
    const bold = arc.replace(/^## (?!Notes)(.*)\n\n/gm, '**$1:** ');
    const star = arrange(arcToStar, bold);
    expect(star).toContain('**Action:** I made a mistake');
    expect(star).toContain('**Learning:** I had trusted');
    expect([...sentencesOf(star)].sort()).toEqual([...sentencesOf(bold)].sort());
  });

  test('twice is refused', () => {
    expect(arrange(arcToStar, arrange(arcToStar, arc))).toBe('This story is told that way already.');
  });
});

describe('from STAR to the arc', () => {
  const { text: star } = soundStory('', 'action', 'earn-trust');

  test('every sentence is carried over, in the five parts', () => {
    const told = arrange(starToArc, star);
    expect([...sentencesOf(told)].sort()).toEqual([...sentencesOf(star)].sort());
    expect(told.match(/^## .*$/gm)).toEqual([
      '## What went wrong',
      '## What I did',
      '## What I learned',
      '## Since then',
    ]);
    expect(candor().analyze(told).stories[0]?.story.structure).toBe('arc');
  });

  test('the mistake leaves Action for the failure, its cause for the diagnosis', () => {
    const told = arrange(
      starToArc,
      '## Situation\n\nI ran the price feed.\n\n## Action\n\nI made a mistake: I sent the wrong list. I had assumed that the newest file was right. I rang both leads at once.\n\n## Result\n\nAll tills were right by five.\n\n## Learning\n\nI learned that a name proves nothing. Since then the check has stopped two wrong lists of mine.\n',
    );
    expect(told).toBe(
      '## What went wrong\n\nI ran the price feed.\n\nI made a mistake: I sent the wrong list.\n\n## Why it happened\n\nI had assumed that the newest file was right.\n\n## What I did\n\nI rang both leads at once.\n\nAll tills were right by five.\n\n## What I learned\n\nI learned that a name proves nothing.\n\n## Since then\n\nSince then the check has stopped two wrong lists of mine.\n',
    );
  });

  test('a step of the remedy that names the mistake once more is Action', () => {
    const told = arrange(
      starToArc,
      '## Situation\n\nI ran the price feed.\n\n## Action\n\nI made a mistake: I sent the wrong list. I told the lead within ten minutes that the fault was mine. I rang both shops.\n',
    );
    expect(told).toContain(
      '## What I did\n\nI told the lead within ten minutes that the fault was mine. I rang both shops.',
    );
  });

  test('a mistake owned at the end of Action takes nothing with it', () => {
    const told = arrange(
      starToArc,
      '## Situation\n\nI made a mistake in May: I sent the wrong list.\n\n## Action\n\nI rang both shops. I wrote to everybody. I admitted that it was my mistake.\n',
    );
    expect(told).toContain(
      '## What I did\n\nI rang both shops. I wrote to everybody. I admitted that it was my mistake.',
    );
  });

  test('there and back loses no word', () => {
    const back = arrange(arcToStar, arrange(starToArc, star));
    const words = (text: string) => sentencesOf(text).join(' ').split(/\s+/).sort();
    expect(words(back)).toEqual(words(star));
  });

  test('code, comments and other sections come along', () => {
    const extra = star
      .replace(
        '## Result',
        '```sh\n## Learning\nrm -r\n```\n\n<!-- candor-disable-next-line blame -->\nThe vendor was slow.\n\n## Result',
      )
      .concat('\n## Follow-ups\n\nWhy so late?\n');
    const told = arrange(starToArc, extra);
    for (const piece of [
      '```sh\n## Learning\nrm -r\n```',
      '<!-- candor-disable-next-line blame -->',
      '## Follow-ups\n\nWhy so late?\n',
    ]) {
      expect(told).toContain(piece);
    }
    expect(told).toMatch(/blame -->\s+The vendor was slow/);
  });
});

test.each([
  ['a story without labels', 'I was wrong about it. I rolled it back.\n', 'no labels yet'],
  ['nothing', '', 'no story'],
  [
    'a table',
    '| Situation | Action | Result |\n| --- | --- | --- |\n| I ran the feed for a bank. | I sent the wrong list to 42 shops. | All was right by five. |\n',
    'in a table',
  ],
  [
    'marks within a line',
    '(S) I ran the feed for a bank. (T) I was to keep it right. (A) I sent the wrong list. (R) All was right by five.\n',
    'within a line',
  ],
])('%s stays as it is, and hears why', (_, text, reason) => {
  expect(arrange(starToArc, text)).toContain(reason);
});

describe('moving a sentence to the part that it is evidence for', () => {
  const at = (text: string, words: string) => moveSentence(candor().analyze(text), text.indexOf(words) + 2, rubric);
  const text =
    '## Situation\n\nI ran the price feed.\n\n## Action\n\nI rang both leads at once. I learned that a file name proves nothing. I wrote to all shops.\n\n## Result\n\nAll was right by five.\n\n## Learning\n\nI had trusted a list.\n';

  test('told too early, it opens its part', () => {
    const [move] = at(text, 'I learned');
    expect(move?.title).toBe('Move this sentence to Learning');
    expect(applyChanges(text, move?.edits ?? [])).toBe(
      text
        .replace('I learned that a file name proves nothing. ', '')
        .replace('I had trusted', 'I learned that a file name proves nothing. I had trusted'),
    );
  });

  test('told too late, it closes its part', () => {
    const late = text
      .replace('I learned that a file name proves nothing. ', '')
      .replace('a list.', 'a list. The list had gone to 42 shops. I learned a lot.');
    for (const { edits } of at(late, 'The list had gone')) {
      expect([...sentencesOf(applyChanges(late, edits))].sort()).toEqual([...sentencesOf(late)].sort());
    }
  });

  test('from a list it comes without its mark, to a list with one', () => {
    const list =
      '## Action\n\n- I rang both leads at once.\n- I learned that a file name proves nothing.\n\n## Learning\n\nI had trusted a list.\n';
    const [move] = at(list, 'I learned');
    expect(applyChanges(list, move?.edits ?? [])).toBe(
      '## Action\n\n- I rang both leads at once.\n\n## Learning\n\nI learned that a file name proves nothing. I had trusted a list.\n',
    );
    const items = list.replace('I had trusted', '- I had trusted');
    const [other] = at(items, 'I learned');
    expect(applyChanges(items, other?.edits ?? [])).toContain(
      '## Learning\n\n- I learned that a file name proves nothing.\n- I had trusted',
    );
  });

  test('to an empty part it goes under the label', () => {
    const empty = text.replace('I had trusted a list.\n', '');
    const [move] = at(empty, 'I learned');
    expect(applyChanges(empty, move?.edits ?? [])).toMatch(
      /## Learning\n\nI learned that a file name proves nothing\.\n/,
    );
  });

  test('the paragraph behind it stays one of its own', () => {
    const two = text.replace('nothing. I wrote', 'nothing.\n\nI wrote');
    const [move] = at(two, 'I learned');
    expect(applyChanges(two, move?.edits ?? [])).toContain('I rang both leads at once.\n\nI wrote to all shops.');
  });

  test('where it stands right, nothing is offered', () => {
    expect(at(text, 'I rang')).toEqual([]);
    expect(moveSentence(candor().analyze(text), 0, rubric)).toEqual([]);
  });
});

describe('splitting a file', () => {
  const one =
    '## 1. A list that went out\n\n### Situation\n\nI ran the feed.\n\n### Action\n\nI sent the wrong list.\n';
  const two = '## A list that went out\n\n### Situation\n\nI ran the shop.\n\n### Action\n\nI rang both leads.\n';
  const text = `---\ncompany: amazon\nrehearsed: "2026-01-02 2:05 fine #3f9c"\n---\n\n# My stories\n\nFor June.\n\n${one}\n${two}`;

  test('one file a story, named by its title, with what they shared', () => {
    const split = splitFile(candor().analyze(text));
    if (split.kind !== 'split') throw new Error(split.reason);
    expect(split.title).toBe('Split into 2 files');
    expect(split.files.map(it => it.name)).toEqual([
      'a-list-that-went-out.story.md',
      'a-list-that-went-out-2.story.md',
    ]);
    expect(split.files.map(it => it.text)).toEqual([one, two].map(it => `---\ncompany: amazon\n---\n\n${it}`));
    expect(split.rest).toContain('My stories');
  });

  test('the stories read the same as before', () => {
    const split = splitFile(candor().analyze(text.replaceAll('\n', '\r\n')));
    if (split.kind !== 'split') throw new Error(split.reason);
    expect(split.files.flatMap(it => sentencesOf(it.text))).toEqual(sentencesOf(text));
    for (const file of split.files) expect(file.text).not.toMatch(/[^\r]\n/);
  });

  test('one story is no file to split', () => {
    expect(splitFile(candor().analyze(one)).kind).toBe('refusal');
  });
});

test('chunks are what stays whole', () => {
  const text =
    'One line\nof two.\n\n- item\n  goes on\n\n  and on\n- next\n\n> quoted\n> twice\n\n```\n\n- code\n```\n| a |\n| - |\n<!-- note -->\nLast.\n';
  expect(splitChunks(text, { start: 0, end: text.length }).map(it => [it.kind, text.slice(it.start, it.end)])).toEqual([
    ['paragraph', 'One line\nof two.'],
    ['item', '- item\n  goes on\n\n  and on'],
    ['item', '- next'],
    ['other', '> quoted\n> twice'],
    ['other', '```\n\n- code\n```'],
    ['other', '| a |\n| - |'],
    ['other', '<!-- note -->'],
    ['paragraph', 'Last.'],
  ]);
});

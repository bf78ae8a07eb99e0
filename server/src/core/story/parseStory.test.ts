import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFixtures } from '../../../../test/stories/fixtures.ts';
import { labels } from '../../../../test/stories/labels.ts';
import type { Parsed } from './parseStory.ts';
import { parseStory } from './parseStory.ts';
import { toDocument, toProse } from './prose.ts';
import type { Section, Sentence, Story, StoryDocument } from './story.ts';

const fixtures = readFixtures();

function parse(text: string): StoryDocument {
  return parseStory(text, labels).document;
}

function sectionsOf(document: StoryDocument): readonly Section[] {
  return document.stories.flatMap(story => story.sections);
}

function sentencesOf(document: StoryDocument): readonly Sentence[] {
  return sectionsOf(document)
    .flatMap(section => section.blocks)
    .flatMap(block => block.sentences);
}

/** Pieces of stories and of everything that breaks them, joined at random. */
const piece = fc.oneof(
  fc.constantFrom(
    '## Situation',
    '## Task\n',
    '# Story 2',
    '**S:** ',
    'S: ',
    'T: ',
    'A: ',
    'R - ',
    '(S) ',
    '(T)',
    '**Action:** I did it.',
    '- **R** — ',
    'I broke it.',
    'I told them',
    'we fixed it.Then',
    ' e.g. ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  \n',
    '> ',
    '- ',
    '* ',
    '1. ',
    '\t',
    '    ',
    '```\n',
    '<!-- candor-disable x -->',
    '<!--',
    '-->',
    '<details>',
    '<summary>Tell me about a time you failed?</summary>',
    '<li>',
    '</li>',
    '<br>',
    '<b>Task:</b>',
    '|',
    '| S | T |\n|---|---|\n| a | b |\n',
    '&amp;',
    '&#8217;',
    '\\*',
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '[what?]',
    '[a](b)',
    '![i](u)',
    '---\n',
    '---\nquestion: x\n---\n',
    'question: ',
    '\uFEFF',
    '👩‍👩‍👧',
    'e\u0301',
    '。',
    '：',
    '“',
    '”',
    '"',
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> x\n',
    'Tell me about a time you failed.',
    '===\n',
    '---',
    '\u0000',
    '\ud800',
    '~~x~~',
    '[^1]',
    '[^1]: y',
    'https://a.b/c',
    '`x`',
    '...',
    'TBD',
    '我们',
  ),
  fc.string({ maxLength: 6 }),
  fc.constantFrom(...fixtures.map(it => it.text)),
);
const anyText = fc.array(piece, { maxLength: 25 }).map(pieces => pieces.join(''));

test('an answer in quotation marks behind its label is the teller’s own words', () => {
  const text =
    '**Situation:** “I ran a shop.”\n\n**Action:** "I broke the lock, and I said so."\n\n**Result:** My boss wrote: “It is good that you told me at once, and I thank you.”\n';
  const sentences = parse(text).stories.flatMap(it =>
    it.sections.flatMap(({ blocks }) => blocks.flatMap(block => block.sentences)),
  );
  expect(sentences.map(it => it.flags.quoted)).toEqual(['own', 'own', 'none']);
});

test('a question and its answer in one paragraph are told apart', () => {
  const [story] = parse(
    'Q: a time you missed a date?\nA: I promised the pump for Monday. It came on Thursday.\n',
  ).stories;
  expect(story?.question?.text).toBe('a time you missed a date?');
  expect(
    story?.sections
      .flatMap(it => it.blocks)
      .flatMap(it => it.sentences)
      .map(it => it.text),
  ).toEqual(['I promised the pump for Monday.', 'It came on Thursday.']);
});

describe('a table that begins a list item', () => {
  test('has its parts where their cells stand', () => {
    const text =
      '1. | Situation | Result |\n|---|---|\n| The shop grew its own salad. | A third of the beds dried out. |\n';
    const document = parse(text);
    checkTiling(document);
    checkSentences(document);
  });
});

describe('any text', () => {
  test('is read without an exception, and its spans hold', () => {
    fc.assert(
      fc.property(anyText, text => {
        const document = parse(text);
        checkTiling(document);
        checkSentences(document);
        if (document.kind !== 'story') expect(document.stories).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('is read alike after an edit as from scratch', () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 40 }), insert: fc.oneof(piece, fc.constant('')) });
    fc.assert(
      fc.property(anyText, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let now = text;
        let parsed = parseStory(now, labels);
        for (const { at, remove, insert } of edits) {
          const start = at % (now.length + 1);
          now = now.slice(0, start) + insert + now.slice(start + remove);
          parsed = parseStory(now, labels, parsed);
          expect(parsed.document).toEqual(parse(now));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('reads the same with CRLF as with LF', () => {
    fc.assert(
      fc.property(anyText, raw => {
        const text = raw.replace(/\r/g, '');
        expect(words(parse(text.replace(/\n/g, '\r\n')))).toEqual(words(parse(text)));
      }),
      { numRuns: 50 },
    );
  });
});

function checkTiling(document: StoryDocument): void {
  let after = 0;
  for (const story of document.stories) {
    expect(story.span.start).toBeGreaterThanOrEqual(after);
    let at = story.span.start;
    for (const section of story.sections) {
      expect(section.span.start).toBe(at);
      expect(section.span.end).toBeGreaterThanOrEqual(at);
      at = section.span.end;
    }
    expect(at).toBe(story.span.end);
    after = story.span.end;
  }
  expect(after).toBeLessThanOrEqual(document.text.length);
}

/** Runs stand in the document as they read, in order; sentences stand in order, each within its section. */
function checkSentences(document: StoryDocument): void {
  for (const section of sectionsOf(document)) {
    let after = section.span.start;
    for (const sentence of section.blocks.flatMap(block => block.sentences)) {
      expect(sentence.span.start).toBeGreaterThanOrEqual(after);
      expect(sentence.span.end).toBeLessThanOrEqual(section.span.end);
      after = sentence.span.end;
      checkRuns(document, sentence);
    }
  }
}

function checkRuns({ text }: StoryDocument, sentence: Sentence): void {
  let prose = 0;
  let place = sentence.span.start;
  for (const run of sentence.runs) {
    expect(run.length).toBeGreaterThan(0);
    expect(run.prose).toBeGreaterThanOrEqual(prose);
    expect(run.document).toBeGreaterThanOrEqual(place);
    expect(text.slice(run.document, run.document + run.length)).toBe(
      sentence.text.slice(run.prose, run.prose + run.length),
    );
    prose = run.prose + run.length;
    place = run.document + run.length;
  }
  expect(prose).toBeLessThanOrEqual(sentence.text.length);
  expect(place).toBeLessThanOrEqual(sentence.span.end);
  expect(toDocument(sentence, { start: 0, end: sentence.text.length })).toEqual(sentence.span);
}

function words(document: StoryDocument): unknown {
  const sections = (story: Story) =>
    story.sections.map(it => ({
      role: it.role,
      parts: it.parts,
      sentences: it.blocks.map(block => block.sentences.map(sentence => [sentence.text, sentence.flags])),
    }));
  return {
    kind: document.kind,
    keys: document.frontMatter?.entries.map(it => [it.key, it.value]),
    stories: document.stories.map(sections),
  };
}

describe('an edit', () => {
  const text = fixtures
    .filter(it => !it.expected.startsWith('kind:'))
    .map(it => it.text.replace(/\r\n?/g, '\n'))
    .join('\n\n');

  test('keeps stories before it and sentences of its story that did not change', () => {
    const source =
      '## Story 1\n\n### Situation\nI ran a shop.\n\n### Action\nI broke it. I said so.\n\n## Story 2\n\n### Situation\nI ran a bar.\n\n### Action\nI fell. I rose.\n';
    const before = parseStory(source, labels);
    const at = source.indexOf('I rose');
    const after = parseStory(`${source.slice(0, at)}Then ${source.slice(at)}`, labels, before);
    expect(after.document.stories).toHaveLength(2);
    expect(after.document.stories[0]).toBe(before.document.stories[0]);
    expect(after.document.stories[1]).not.toBe(before.document.stories[1]);
  });

  test('typed letter by letter into a long file gives what reading it whole gives', () => {
    let now = text;
    let parsed: Parsed = parseStory(now, labels);
    const at = now.indexOf('I told the farmer') + 7 || Math.floor(now.length / 2);
    for (const [offset, letter] of [...'\n\n## Result\nIt held. '].entries()) {
      now = now.slice(0, at + offset) + letter + now.slice(at + offset);
      parsed = parseStory(now, labels, parsed);
    }
    expect(parsed.document).toEqual(parse(now));
  });

  test('that unmakes a table joins its lines to the paragraph above', () => {
    const before = `${'I broke the gate of the park, and I told the warden on the same day.\n'.repeat(6)}| S | T |\n|---|---|\n| a | b |\n`;
    const after = before.replace('|---|---|', '|-x|---|');
    expect(parseStory(after, labels, parseStory(before, labels)).document).toEqual(parse(after));
    expect(parseStory(before, labels, parseStory(after, labels)).document).toEqual(parse(before));
  });

  test('in the front matter leaves the stories as they were', () => {
    const source = '---\nquestion: a\n---\n## Situation\nI ran a shop.\n\n## Action\nI broke it.\n';
    const before = parseStory(source, labels);
    const after = parseStory(source.replace('a\n---', 'b\n---'), labels, before);
    expect(after.document.stories[0]).toBe(before.document.stories[0]);
  });
});

test('a code block between top-level blocks changes no sentence', () => {
  const sources = fixtures
    .filter(it => !/<details>|<<<<<<<|\r/.test(it.text) && !it.expected.startsWith('kind:'))
    .map(it => it.text);
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.nat(), (text, seed) => {
      const gaps = [...text.matchAll(/\n\n(?=[^\s>|-])/g)]
        .map(it => it.index + 1)
        .filter(at => at > (parse(text).frontMatter?.span.end ?? 0) && !isInFence(text, at));
      const at = gaps[seed % Math.max(1, gaps.length)];
      if (at === undefined) return;
      const changed = `${text.slice(0, at)}\n\`\`\`sql\nselect 1; -- I broke it. S: no\n\`\`\`\n${text.slice(at)}`;
      expect(sentencesOf(parse(changed)).map(it => it.text)).toEqual(sentencesOf(parse(text)).map(it => it.text));
    }),
    { numRuns: 60 },
  );
});

function isInFence(text: string, at: number): boolean {
  return (text.slice(0, at).match(/^```/gm)?.length ?? 0) % 2 === 1;
}

describe('places', () => {
  test.each([
    ['I *really* broke it.', 'really broke', 'really* broke'],
    ['I broke **the [big gate](https://a.example)** and left.', 'big gate', 'big gate'],
    ['Fish &amp; chips were gone.', 'Fish & chips', 'Fish &amp; chips'],
    ['I said 5\\% of it.', '5%', '5\\%'],
    ['I broke\nthe gate.', 'broke the', 'broke\nthe'],
    ['I broke\r\nthe gate.', 'broke the', 'broke\r\nthe'],
    ['I ran `rm` on it.', 'ran \uFFFC on', 'ran `rm` on'],
    ['👩‍👩‍👧 I broke it.', 'I broke', 'I broke'],
    ['Cafe\u0301 was\tshut.', 'was\tshut', 'was\tshut'],
    ['I saw ~~nothing~~ it.', 'it', 'it'],
    ['> I broke\n> the gate of the park, and I told them on the same day.', 'broke the', 'broke\n> the'],
  ])('of words in %j', (text, prose, expected) => {
    const [sentence] = sentencesOf(parse(text));
    if (!sentence) throw new Error('no sentence');
    const start = sentence.text.indexOf(prose);
    expect(start).toBeGreaterThanOrEqual(0);
    const span = toDocument(sentence, { start, end: start + prose.length });
    expect(text.slice(span.start, span.end)).toBe(expected);
    expect(toProse(sentence, span.start)).toBe(start);
  });

  test('an empty stretch stays empty', () => {
    const [sentence] = sentencesOf(parse('I *broke* it.'));
    if (!sentence) throw new Error('no sentence');
    expect(toDocument(sentence, { start: 2, end: 2 })).toEqual({ start: 3, end: 3 });
  });
});

describe('what once went wrong', () => {
  test('a sentence that ends in code before a label in bold ends with the code', () => {
    const text = 'I ran `rm`**Action:** I did it.\n\n**Result:** It held.';
    const [sentence] = sentencesOf(parse(text));
    expect(text.slice(sentence?.span.start, sentence?.span.end)).toBe('I ran `rm`');
  });

  test.each([
    ['lists', '1. '.repeat(3000)],
    ['quotes', '> '.repeat(3000)],
    ['emphasis', `${'*a '.repeat(2000)}${'*'.repeat(2000)}`],
    ['tags', '<div>'.repeat(3000)],
    ['brackets', '[a'.repeat(3000)],
  ])('%s without end do not exhaust the stack', (_, nested) => {
    expect(() => parse(`${nested}x\n\nI broke it.`)).not.toThrow();
  });

  test('a row of blanks as long as a page is read', () => {
    const text = `I broke${' '.repeat(20_000)}it, and I said so.`;
    expect(sentencesOf(parse(text))).toHaveLength(1);
  });

  test('the anchor that an export puts behind a heading is no part of the question', () => {
    const [story] = parse(
      '# Tell me about a time you failed {#tell-me}\n\n## Action {#action}\n\nI rang them.\n',
    ).stories;
    expect(story?.question?.text).toBe('Tell me about a time you failed');
    expect(story?.sections.map(it => it.parts)).toContainEqual(['action']);
  });

  test('a question ends where a label begins', () => {
    const notes = fixtures.find(it => it.name === '85-forum-notes');
    const [story] = parse(notes?.text ?? '').stories;
    expect(story?.question?.text).toBe('Tell me about a time you made a mistake');
  });

  test('the title of the first slide is no comment of front matter', () => {
    const { frontMatter, stories } = parse('---\n\n# The wrong table\n\n---\n\n## Action\n\nI rang them.\n');
    expect(frontMatter).toBeUndefined();
    expect(stories[0]?.title?.text).toBe('The wrong table');
  });

  test('a cell that stands in no row begins at its own tag', () => {
    const [story] = parse(
      '# A van for a day\n\nI once rented it.\n\n<table><td>Situation</td><td>I moved.</td></table>',
    ).stories;
    for (const { span } of story?.sections.flatMap(it => it.label ?? []) ?? []) expect(span.start).toBeGreaterThan(30);
    expect(story?.sections.some(it => it.label !== undefined)).toBe(true);
  });

  test('labels of a list within a cell name its items', () => {
    const items = '<li><b>Situation:</b> I ran a shop.</li><li><b>Action:</b> I broke the till.</li>';
    const [story] = parse(`<table><tr><td>A till</td><td><ul>${items}</ul></td></tr></table>`).stories;
    expect(story?.title?.text).toBe('A till');
    expect(story?.sections.map(it => it.parts)).toEqual([[], ['situation'], ['action']]);
  });

  test('a table whose lines end in blanks is a table', () => {
    const text = '| Part | Story |\n| --- | :-: |  \n| Situation | I ran a shop. |\n| Action | I broke it. |\n';
    expect(sectionsOf(parse(text)).map(it => it.parts)).toEqual([[], ['situation'], ['action']]);
  });

  test('a heading that goes on with the parts before it begins no story', () => {
    const tells =
      'I led nine people in a mill. I told them nothing for weeks, and I signed the plan alone. I heard how smooth I was.';
    const text = `# A truth\n\n## Situation\n\n${tells}\n\n## The talk in June\n\n${tells}\n\n## Action\n\nI called all nine.\n\n## Result\n\nAll stayed.\n\n## The winter\n\n${tells}\n`;
    expect(parse(text).stories).toHaveLength(1);
  });

  test('a heading with parts of its own begins a story beside another that has the same', () => {
    const parts = '## Situation\n\nI led a mill.\n\n## Action\n\nI called all nine.\n\n';
    expect(parse(`## The dam\n\n${parts}## The truth\n\n${parts}`).stories).toHaveLength(2);
  });
});

describe('what stands above the first label', () => {
  const above =
    'I broke the build and the whole team waited for two hours. I had skipped the tests because I was late that day.\n\n';

  test.each([
    ['is the story while nothing is told under any', '## Situation\n\n[which team?]\n\n## Task\n', 'unlabelled'],
    ['is a preface once the body is told below', '## Situation\n\nI ran the price feed of a grocery chain.\n', 'lead'],
    ['is the story where only the ending has a label', '## Result\n\nThe labs had it on Monday.\n', 'unlabelled'],
  ])('%s', (_, below, role) => {
    expect(sectionsOf(parse(above + below))[0]?.role).toBe(role);
  });
});

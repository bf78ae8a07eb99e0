import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candor } from '../../../../test/fixture/check.ts';
import { builtInRubric } from '../../../../test/fixture/rubric.ts';
import { applyChanges } from '../fixes/fix.ts';
import { addMissingSections } from './addMissingSections.ts';
import { labelStory } from './labelStory.ts';

const rubric = builtInRubric();

function label(text: string, story = 0): string | undefined {
  const done = labelStory(candor().analyze(text), story, rubric);
  return done.kind === 'refactoring' ? applyChanges(text, done.edits) : undefined;
}

function sentencesOf(text: string): readonly string[] {
  return candor()
    .analyze(text)
    .stories.flatMap(it => it.sentences.map(({ sentence }) => sentence.text));
}

function headingsOf(text: string): readonly string[] {
  return text.match(/^#+ .*$/gm)?.map(it => it.trim()) ?? [];
}

const paragraphs = [
  'I looked after the price feed of a grocery chain with 310 shops.',
  'I was responsible for having every till right before the evening rush.',
  'I had moved the cut-off without asking. I rang the operations lead within ten minutes and rolled it back.',
  'All tills were right by five, and wrong prices fell from 1.9 % to 0.1 %.',
  'I learned that a diagram proves nothing. Since then I check the real times before I change a cut-off.',
];

describe('labelling an unlabelled story', () => {
  test('puts a heading where each part begins and moves no sentence', () => {
    const text = `# Prices\n\n${paragraphs.join('\n\n')}\n`;
    const labelled = label(text) ?? '';
    expect(headingsOf(labelled)).toEqual([
      '# Prices',
      '## Situation',
      '## Task',
      '## Action',
      '## Result',
      '## Learning',
    ]);
    expect(sentencesOf(labelled)).toEqual(sentencesOf(text));
    expect(labelled.replace(/^## .*\n\n/gm, '')).toBe(text);
  });

  test('divides one long paragraph between its sentences', () => {
    const text = `${paragraphs.join(' ')}\n`;
    const labelled = label(text) ?? '';
    expect(headingsOf(labelled).length).toBeGreaterThanOrEqual(4);
    expect(headingsOf(labelled)[0]).toBe('## Situation');
    expect(sentencesOf(labelled)).toEqual(sentencesOf(text));
  });

  test('keeps lines that end as Windows has them', () => {
    const text = `# Prices\n\n${paragraphs.join('\n\n')}\n`;
    expect(label(text.replaceAll('\n', '\r\n'))).toBe(label(text)?.replaceAll('\n', '\r\n'));
  });

  test('a list is divided between its items', () => {
    const text = `# Prices\n\n${paragraphs.map(it => `- ${it}`).join('\n')}\n`;
    const labelled = label(text) ?? '';
    expect(headingsOf(labelled)).toContain('## Learning');
    expect(sentencesOf(labelled)).toEqual(sentencesOf(text));
    for (const heading of headingsOf(labelled).slice(1)) expect(labelled).toContain(`\n\n${heading}\n\n- `);
  });

  test('emphasis over several sentences is not torn', () => {
    const text = `${paragraphs[0]} **${paragraphs[2]} ${paragraphs[3]}** ${paragraphs[4]}\n`;
    const labelled = label(text) ?? '';
    expect(sentencesOf(labelled)).toEqual(sentencesOf(text));
    for (const block of labelled.split('\n\n')) expect((block.match(/\*\*/g) ?? []).length % 2).toBe(0);
  });

  test('what is read afterwards is what was read before', () => {
    const text = `# Prices\n\n${paragraphs.join('\n\n')}\n`;
    const partsOf = (it: string) =>
      candor()
        .analyze(it)
        .stories[0]?.sentences.map(sentence => sentence.part);
    expect(partsOf(label(text) ?? '')).toEqual(partsOf(text));
  });

  test('each part once, in order, whatever order the sentences came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(paragraphs, { minLength: 2 }), fc.boolean(), (some, isOne) => {
        const text = `${some.join(isOne ? ' ' : '\n\n')}\n`;
        const labelled = label(text);
        if (labelled === undefined) return;
        const order = ['Situation', 'Task', 'Action', 'Result', 'Learning'];
        const places = headingsOf(labelled).map(it => order.indexOf(it.replace(/^#+ /, '')));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(sentencesOf(labelled)).toEqual(sentencesOf(text));
      }),
      { numRuns: 40 },
    );
  });

  test('of two hundred pages with long lines is done before anybody waits for it', () => {
    const line = 'I rang the labs in the morning and wrote down what each of them had waited for. '.repeat(24);
    const headings = headingsOf(label(`${line}\n\n`.repeat(200)) ?? '');
    expect(headings.length).toBeGreaterThan(0);
  });

  test('says why not', () => {
    const reason = (text: string) => {
      const done = labelStory(candor().analyze(text), 0, rubric);
      return done.kind === 'refusal' ? done.reason : '';
    };
    expect(reason('')).toBe('There is nothing told here yet.');
    expect(reason('## Action\n\nI rang the lead.\n')).toBe('The parts of this story have labels already.');
    const rows = paragraphs.map(it => `| ${it} |`).join('\n');
    expect(reason(`| Story |\n| --- |\n${rows}\n`)).toMatch(/table|nothing told/);
  });
});

describe('adding what is still to come', () => {
  const add = (text: string) => {
    const done = addMissingSections(candor().analyze(text), 0, rubric);
    return done.kind === 'refactoring' ? { title: done.title, text: applyChanges(text, done.edits) } : done.reason;
  };
  const text =
    '# Prices\n\n## Situation\n\nI ran the feed.\n\n## Result\n\nAll tills were right by five.\n\n## Notes\n\nAsk Kim.\n';

  test('all of them, in order, each in its place', () => {
    const done = add(text);
    if (typeof done === 'string') throw new Error(done);
    expect(done.title).toBe('Add Task, Action and Learning with their questions');
    expect(headingsOf(done.text)).toEqual([
      '# Prices',
      '## Situation',
      '## Task',
      '## Action',
      '## Result',
      '## Learning',
      '## Notes',
    ]);
    expect(done.text).not.toMatch(/\n\n\n|[^\n]\n## |[^\n]## /);
    expect(add(done.text)).not.toBe(done.text);
  });

  test('as Windows ends its lines', () => {
    const [unix, windows] = [add(text), add(text.replaceAll('\n', '\r\n'))];
    if (typeof unix === 'string' || typeof windows === 'string') throw new Error('refused');
    expect(windows.text).toBe(unix.text.replaceAll('\n', '\r\n'));
  });

  test('under labels in bold as bold labels', () => {
    const done = add('**Situation:** I ran the feed.\n\n**Action:** I sent the wrong list and rang both leads.\n');
    expect(typeof done === 'string' ? done : done.text).toMatch(/\n\n\*\*Learning:\*\* \[/);
  });

  test('says why not', () => {
    expect(add('')).toBe('There is no story here yet.');
  });
});

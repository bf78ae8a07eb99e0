import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges } from '../server/src/core/fixes/fix.ts';
import { candor } from './fixture/check.ts';

/** However a text came to be what it is, by typing or at once, it is read alike. */

const folder = fileURLToPath(new URL('./stories/parsing', import.meta.url));
const texts = readdirSync(folder)
  .filter(it => it.endsWith('.story.md'))
  .map(it => readFileSync(path.join(folder, it), 'utf8'));

const snippet = fc.constantFrom(
  'I ',
  '\n\n## Action\n\n',
  '. ',
  'We fixed it. ',
  'was fixed',
  '**Result:** ',
  '\r\n',
  '<!-- candor-disable -->',
  '---\n',
  '',
  '[which?]',
  '🙂',
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), snippet });

test('typing equals opening, over random edits of files with several stories', () => {
  fc.assert(
    fc.property(
      fc.nat(texts.length - 1),
      fc.nat(texts.length - 1),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (first, second, edits) => {
        let text = `${texts[first]}\n\n# Another story\n\n${texts[second]}`;
        let analysis = candor().analyze(text);
        for (const { at, cut, snippet: newText } of edits) {
          const start = Math.floor(at * text.length);
          const change = { span: { start, end: Math.min(text.length, start + cut) }, newText };
          text = applyChanges(text, [change]);
          analysis = candor().analyze(text, { previous: { analysis, changes: [change] } });
        }
        expect(analysis).toEqual(candor().analyze(text));
      },
    ),
    { numRuns: 25 },
  );
});

test('an edit in one story leaves the readings of the others as they are', () => {
  const stories = ['one', 'two', 'three'].map(
    it => `# Story ${it}\n\n## Situation\n\nI ran desk ${it}.\n\n## Action\n\nI rang the bank.\n`,
  );
  const text = stories.join('\n');
  const before = candor().analyze(text);
  const at = text.indexOf('desk two');
  const change = { span: { start: at, end: at }, newText: 'the ' };
  const after = candor().analyze(applyChanges(text, [change]), { previous: { analysis: before, changes: [change] } });
  expect(after.stories).toHaveLength(3);
  expect(after.stories[0]).toBe(before.stories[0]);
  expect(after.stories[2]?.sentences.map(it => it.facts)).toEqual(before.stories[2]?.sentences.map(it => it.facts));
  expect(after.stories[2]?.story.span.start).toBe((before.stories[2]?.story.span.start ?? 0) + 4);
});

test('what hangs together with a finding moves with its story', () => {
  const twice =
    '# Two\n\n## Situation\n\nI ran a desk.\n\n## Action\n\nI rang the bank.\n\n## Action\n\nI rang again.\n';
  const text = `# One\n\n## Situation\n\nI ran desk one.\n\n## Action\n\nI rang the bank.\n\n${twice}`;
  const before = candor().analyze(text);
  const change = { span: { start: 2, end: 2 }, newText: 'Number ' };
  const after = candor().analyze(applyChanges(text, [change]), { previous: { analysis: before, changes: [change] } });
  const second = after.findings.find(it => it.code === 'duplicate-section');
  const words = second?.related?.map(({ start, end }) => after.document.text.slice(start, end));
  expect(words).toEqual(['Action']);
  expect(after).toEqual(candor().analyze(after.document.text));
});

test('nothing is kept of texts that were, however many edits ago', async () => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('this engine collects only when it likes');
  let text = ['one', 'two']
    .map(it => `# Story ${it}\n\n## Situation\n\nI ran it.\n\n## Action\n\nI rang ${it}.\n`)
    .join('\n');
  let analysis = candor().analyze(text);
  const before: WeakRef<object>[] = [];
  for (let times = 0; times < 5; times++) {
    const change = { span: { start: 8, end: 8 }, newText: 'x' };
    text = applyChanges(text, [change]);
    analysis = candor().analyze(text, { previous: { analysis, changes: [change] } });
    for (const { story, sentences } of analysis.stories.slice(1))
      before.push(new WeakRef(story), new WeakRef(sentences));
  }
  const kept = () => before.slice(0, -2).filter(it => it.deref() !== undefined);
  // A reference is let go of at the end of the turn that looked at it, and what the engine compiles meanwhile holds on to more.
  for (let turn = 0; turn < 20 && kept().length > 0; turn++) {
    await setImmediate();
    collect();
  }
  expect(kept()).toEqual([]);
  expect(analysis.stories).toHaveLength(2);
});

import { expect, test } from 'vitest';
import { readSentence } from '../../english/readSentence.ts';
import { wholePhrase } from './wholePhrase.ts';

/** In brackets what a pattern found; behind the arrow what a reader takes for the phrase. */
const phrases: readonly (readonly [drawn: string, phrase: string])[] = [
  // What the last word wants.
  ['I had pinned [the tide table on the] old board.', 'the tide table on the old board'],
  ['My coach [told me to] write to the parents.', 'told me to write'],
  ['[The guests were pleased with] the new rooms.', 'The guests were pleased with the new rooms'],
  ['[The outage cut] the queue in two.', 'The outage cut the queue'],
  ['The bakery [finally had the] flour it had ordered.', 'finally had the flour'],
  ['The drawings are [for internal] use.', 'for internal use'],
  ['I handed [it to the night] porter.', 'it to the night porter'],
  ['The trip was [far too] long.', 'far too long'],
  ['I asked [whether they had] meant the other gate.', 'whether they had meant the other gate'],
  ['A ferry [must never be] overloaded.', 'must never be overloaded'],
  ['I blamed [the harbour]’s crane.', 'the harbour’s crane'],
  ['It was [one of those] days.', 'one of those days'],
  ['You cannot plan [for that kind] of storm.', 'for that kind of storm'],
  ['I told the harbour, [and nobody picked] it up.', 'and nobody picked it up'],
  ['[I learned] to count the life vests twice.', 'I learned to count the life vests'],
  ['We waited [until the tank] was full.', 'until the tank was full'],
  // Where it begins.
  ['I smoothed [things over] with the fishermen.', 'smoothed things over'],
  ['[technology was] not ready.', 'technology was not ready'],
  ['The old [engine was not ready].', 'The old engine was not ready'],
  ['We sailed[, the crew loved it].', 'the crew loved it'],
  // What belongs to the next thing said.
  ['I never [spoke to him again after] what I had said.', 'spoke to him again'],
  ['[It was no big leak,] but it was mine.', 'It was no big leak'],
  ['[Given the weather, I] believe it was right.', 'Given the weather'],
  ['[Thanks to a pilot who] overslept we ran late.', 'Thanks to a pilot'],
  // What is whole stays as it is.
  ['We cleared the air [over lunch].', 'over lunch'],
  ['He was [not skilled enough] for the helm.', 'not skilled enough'],
  ['I [did what I could] to calm them.', 'did what I could'],
  ['[The cargo was lost] in the storm.', 'The cargo was lost'],
];

test.each(phrases)('%s', (drawn, phrase) => {
  const start = drawn.indexOf('[');
  const end = drawn.indexOf(']') - 1;
  const text = drawn.replace('[', '').replace(']', '');
  const found = wholePhrase(readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false }), {
    start,
    end,
  });
  expect(text.slice(found.start, found.end)).toBe(phrase);
});

test('a phrase never leaves its sentence, and holds at least one word of what was found', () => {
  for (const [drawn] of phrases) {
    const text = drawn.replace(/[[\]]/g, '');
    const facts = readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false });
    for (const first of facts.tokens) {
      for (const last of facts.tokens.filter(it => it.span.end >= first.span.end)) {
        const found = { start: first.span.start, end: last.span.end };
        const { start, end } = wholePhrase(facts, found);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(
          start < end && start < found.end && found.start < end,
          `${text} ${text.slice(found.start, found.end)}`,
        ).toBe(true);
      }
    }
  }
});

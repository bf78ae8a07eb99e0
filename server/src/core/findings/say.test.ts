import { describe, expect, test } from 'vitest';
import { cut, list, say } from './say.ts';

describe('a rule’s text with what was found', () => {
  test('takes the words of the story', () => {
    expect(say('“{match}” leaves open who did it.', { match: 'was fixed' })).toBe(
      '“was fixed” leaves open who did it.',
    );
  });

  test('names several things as a person would', () => {
    expect(say('Still to come: {parts}.', { parts: ['what you did', 'how it ended', 'what you learned'] })).toBe(
      'Still to come: what you did, how it ended and what you learned.',
    );
  });

  test('shows a capture that is not there, so that the slip is seen', () => {
    expect(say('{match} and {nothing}', { match: 'x' })).toBe('x and {nothing}');
  });

  test('lets words that break off go on, and leaves the sentence its comma', () => {
    const quoted = (match: string) => say('“{match}” stays.', { match });
    expect(quoted('felt that it was the')).toBe('“felt that it was the…” stays.');
    expect(quoted('suggested that I')).toBe('“suggested that I…” stays.');
    expect(quoted('My manager asked me to')).toBe('“My manager asked me to” stays.');
    expect(quoted('delaying the report,')).toBe('“delaying the report” stays.');
  });

  test('quotes an answer in quotation marks once', () => {
    const quoted = (match: string) => say('“{match}” stays.', { match });
    expect(quoted('“The build was broken.”')).toBe('“The build was broken.” stays.');
    expect(quoted('“The build was broken')).toBe('“The build was broken” stays.');
    expect(quoted('I said “no” to it')).toBe('“I said “no” to it” stays.');
  });

  test('numbers stand as they are', () => {
    expect(say('{count} of {of}', { count: 2, of: 3 })).toBe('2 of 3');
  });
});

describe('a quotation', () => {
  test('of forty characters stays whole', () => {
    expect(cut('a'.repeat(40))).toBe('a'.repeat(40));
  });

  test('that is longer is cut between words', () => {
    expect(cut('we rebuilt the importer over three long weekends in May')).toBe(
      'we rebuilt the importer over three long…',
    );
  });

  test('is never cut inside an emoji', () => {
    const text = `${'x'.repeat(38)}🙂🙂🙂`;
    expect(cut(text)).toBe(`${'x'.repeat(38)}…`);
    expect(encodeURI(cut(text))).not.toBe('');
  });

  test('reads as one line', () => {
    expect(cut('we\n  rebuilt')).toBe('we rebuilt');
  });
});

test('one, two and three things', () => {
  expect([list(['a']), list(['a', 'b']), list(['a', 'b', 'c']), list([])]).toEqual(['a', 'a and b', 'a, b and c', '']);
});

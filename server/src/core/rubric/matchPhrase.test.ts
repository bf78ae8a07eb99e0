import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testInflections } from '../../../../test/fixture/rubric.ts';
import type { Token } from '../english/facts.ts';
import { readSentence } from '../english/readSentence.ts';
import { compilePhraseSet, findPhrases } from './matchPhrase.ts';
import { type Forms, parsePhrase } from './notation.ts';
import type { Phrase } from './rubric.ts';

const lists = new Map<string, Forms>([['roles', [['manager'], ['team', 'lead'], ['boss']]]]);

function phrase(source: string): Phrase {
  const result = parsePhrase(source, { inflect: testInflections(), listForms: name => lists.get(name) });
  if ('problem' in result) throw new Error(result.problem.message);
  return result.phrase;
}

function tokensOf(text: string): readonly Token[] {
  return readSentence(text, { bullet: false, quoted: 'none', cell: false, heading: false }).tokens;
}

/** What the phrases find in the text, in order. */
function found(text: string, ...sources: readonly string[]): readonly string[] {
  return findPhrases(tokensOf(text), compilePhraseSet(sources.map(phrase))).map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

describe('phrases are found', () => {
  it('in every inflection of a base form, and an inflected word as itself alone', () => {
    expect(found('She helps with it, he helped with it.', 'help with')).toEqual(['helps with', 'helped with']);
    expect(found('She helps with it, he helped with it.', 'helped with')).toEqual(['helped with']);
    expect(found('Two checklists hung there.', 'checklist')).toEqual(['checklists']);
  });

  it('whatever the case and the apostrophe', () => {
    expect(found('IT WASN’T MY FAULT', "wasn't my fault")).toEqual(['WASN’T MY FAULT']);
    expect(found("It wasn't my fault", 'was not my fault')).toEqual(["wasn't my fault"]);
    expect(found('It was not my fault', "wasn't my fault")).toEqual(['was not my fault']);
    expect(found('I cant say', 'can not say')).toEqual(['cant say']);
    expect(found("It's broken", 'it is broken')).toEqual(["It's broken"]);
    expect(found("My boss's idea", "boss's idea")).toEqual(["boss's idea"]);
  });

  it('through hyphens and quotation marks', () => {
    expect(found('a well-known follow-up', 'follow up')).toEqual(['follow-up']);
    expect(found('a follow up call', 'follow-up')).toEqual(['follow up']);
    expect(found('the “quick” fix', 'quick fix')).toEqual(['quick” fix']);
  });

  it('behind adverbs, but not behind words that change what is said', () => {
    expect(found('I helped mainly with the rota', 'helped with')).toEqual(['helped mainly with']);
    expect(found('It was never fixed', 'was fixed')).toEqual([]);
    expect(found('It was almost fixed', 'was fixed')).toEqual([]);
  });

  it('not across a comma, unless the comma is written', () => {
    expect(found('It was some, work', 'some work')).toEqual([]);
    expect(found('To be fair, it was late', 'to be fair ,')).toEqual(['To be fair,']);
  });

  it('with optional words, lists and stars', () => {
    expect(found('not my fault; not really my fault', 'not (really) my fault')).toEqual([
      'not my fault',
      'not really my fault',
    ]);
    expect(found('my team lead asked', '{roles} ask')).toEqual(['team lead asked']);
    expect(found('hand the whole thing over and over', 'hand * over')).toEqual(['hand the whole thing over']);
    expect(found('hand the whole big old thing over', 'hand * over')).toEqual([]);
    expect(found('the next day', '(on) the (very|) next day')).toEqual(['the next day']);
  });

  it('as often as they stand there, the longest first', () => {
    expect(found('very very good', 'very (very)')).toEqual(['very very']);
    expect(found('no no no', 'no no')).toEqual(['no no']);
    expect(found('some work and some work', 'some work')).toEqual(['some work', 'some work']);
  });

  it('only within a span where one is given', () => {
    const text = 'some work and some work';
    const set = compilePhraseSet([phrase('some work')]);
    expect(findPhrases(tokensOf(text), set, { start: 9, end: text.length })).toHaveLength(1);
    expect(findPhrases(tokensOf(text), set, { start: 0, end: 6 })).toHaveLength(0);
  });
});

describe('search', () => {
  it('finds what a plain scan of all windows finds', () => {
    const words = fc.constantFrom('a', 'b', 'c', 'd');
    const sources = ['a b', 'a (b) c', 'b * d', '(a|b) (c|) d', 'a a'];
    const set = compilePhraseSet(sources.map(phrase));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), text => {
        const tokens = text.map(plainToken);
        const starts = sources.map((_, index) =>
          findPhrases(tokens, set)
            .filter(it => it.index === index)
            .map(it => it.first),
        );
        expect(starts.map(it => it.length > 0)).toEqual(oracles.map(oracle => oracle.test(text.join(' '))));
      }),
    );
  });

  it('takes a step for each word, not for each pair of words', () => {
    const set = compilePhraseSet([phrase('a * (a|) * b'), phrase('(a|) (a|) (a|) (a|) c'), phrase('a a a a a a b')]);
    const tokens = Array.from({ length: 20_000 }, () => plainToken('a'));
    expect(findPhrases(tokens, set)).toEqual([]);
  });
});

/** The same phrases as regular expressions, which no author sees. */
const oracles = [/\ba b\b/, /\ba (?:b )?c\b/, /\bb (?:\w+ ){0,3}?d\b/, /\b[ab] (?:c )?d\b/, /\ba a\b/];

function plainToken(text: string, index = 0): Token {
  return { span: { start: index * 2, end: index * 2 + 1 }, text, norm: text, lemma: text, tag: 'noun' };
}

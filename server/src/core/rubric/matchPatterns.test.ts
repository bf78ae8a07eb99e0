import { describe, expect, it } from 'vitest';
import { testInflections } from '../../../../test/fixture/rubric.ts';
import { readSentence } from '../english/readSentence.ts';
import { loadRubric } from './load.ts';
import { compilePatterns, findPatterns } from './matchPatterns.ts';
import type { Pattern } from './rubric.ts';

const roles = { path: 'lists/roles.yaml', text: 'title: Roles\nkind: noun\nentries: [manager, boss, team lead]' };

/** The patterns that an author writes as `match`. */
function patterns(match: string): readonly Pattern[] {
  const text = `title: T\nmatch: ${match}\nmessage: M\nwhy: W\nask: A\nexamples: [{ weak: X }]\n`;
  const { rubric, problems } = loadRubric([roles, { path: 'flags/x.yaml', text }], testInflections());
  expect(problems).toEqual([]);
  return rubric.rules.flatMap(rule => rule.detect).flatMap(it => (it.kind === 'phrase' ? it.match : []));
}

function found(match: string, text: string, bullet = false): readonly string[] {
  const facts = readSentence(text, { bullet, quoted: 'none', cell: false, heading: false });
  return findPatterns(compilePatterns(patterns(match)), facts).map(({ span }) => text.slice(span.start, span.end));
}

describe('a phrase is found where it is stated', () => {
  it.each([
    ['I did some work there.', ['some work']],
    ['I did not do some work there.', []],
    ['Did I do some work there?', []],
    ['If I had done some work there, she would have seen it.', []],
  ])('%s', (text, expected) => {
    expect(found('[some work]', text)).toEqual(expected);
  });

  it('also behind which something else is denied', () => {
    expect(found('[in my defence]', 'In my defence, the ticket said nothing.')).toEqual(['In my defence']);
  });

  it('also denied where the phrase holds the denial', () => {
    expect(found('[not my fault]', "It wasn't my fault.")).toEqual(["n't my fault"]);
  });

  it('everywhere where the author says so', () => {
    expect(found('[{ phrase: some work, where: anywhere }]', 'Did I do some work there?')).toEqual(['some work']);
  });
});

describe('a clause is found by what stands beside it', () => {
  const hero = '[{ actor: other, verb: [fail, give up], beside: { actor: I, not-verb: [be, fail] } }]';

  it.each([
    ['The others gave up, and I found the leak.', ['The others gave up']],
    ['I found the leak after the others had failed.', ['the others had failed']],
    ['The others gave up, and I failed too.', []],
    ['The others gave up, and I was tired.', []],
    ['The others gave up. ', []],
  ])('%s', (text, expected) => {
    expect(found(hero, text)).toEqual(expected);
  });
});

describe('a clause is found by the number', () => {
  it.each([
    ['amount', 'I saw that forty drivers waited.', ['I saw', 'that forty drivers waited']],
    ['measures', 'I saw that forty drivers waited.', ['that forty drivers waited']],
    ['measures', 'I saw on 4 March that drivers waited.', []],
  ])('%s: %s', (key, text, expected) => {
    expect(found(`[{ actor: "I|other", ${key}: any }]`, text)).toEqual(expected);
  });
});

describe('a clause is found by its mood and by what introduces it', () => {
  it.each([
    ['If the nurse had answered, I would have known.', ['the nurse had answered']],
    ['Had the nurse answered, I would have known.', ['Had the nurse answered']],
    ['The nurse answered.', []],
  ])('supposed: %s', (text, expected) => {
    expect(found('[{ actor: other, mood: supposed }]', text)).toEqual(expected);
  });

  it.each([
    ['The nurse answered.', ['The nurse answered']],
    ['I called because the nurse answered.', ['the nurse answered']],
    ['I called when the nurse answered.', []],
  ])('introduced by nothing or by because: %s', (text, expected) => {
    expect(found('[{ actor: other, introducer: [none, because] }]', text)).toEqual(expected);
  });
});

describe('a clause is found by what it says of its subject', () => {
  it.each([
    ['My deputy ignored the warning.', ['My deputy ignored']],
    ['My deputy did not answer.', ['My deputy did not answer']],
    ['My deputy was helpful.', []],
    ['My deputy did not ignore the warning.', []],
    ['I ignored the warning.', []],
  ])('%s', (text, expected) => {
    expect(found('[{ subject: other, polarity: negative }]', text)).toEqual(expected);
  });

  it('for it, too', () => {
    expect(found('[{ subject: other, polarity: positive }]', 'My deputy was helpful. ')).toEqual(['My deputy was']);
  });
});

describe('a clause is found by who acts', () => {
  const asked = '[{ actor: "other {roles}", verb: [ask, tell], object: I|we }]';

  it.each([
    ['My manager asked me to look at it.', ['My manager asked me']],
    ['The team lead later told us about it.', ['The team lead later told us']],
    ['I was told by my boss.', ['I was told by my boss']],
    ['I asked my manager.', []],
    ['My manager did not ask me.', []],
    ['Had my manager asked me?', []],
    ['My sister asked me to look at it.', []],
  ])('%s', (text, expected) => {
    expect(found(asked, text)).toEqual(expected);
  });

  it('by the one it is done to', () => {
    const given = '[{ subject: I, verb: [assign, put], voice: passive }]';
    expect(found(given, 'I was assigned the recall.')).toEqual(['I was assigned']);
    expect(found(given, 'I assigned the recall.')).toEqual([]);
  });

  it('with its particle, also behind the object', () => {
    const handed = '[{ actor: I, verb: hand over }]';
    expect(found(handed, 'I handed over the list.')).toHaveLength(1);
    expect(found(handed, 'I handed the whole list over.')).toHaveLength(1);
    expect(found(handed, 'I handed in the list.')).toHaveLength(0);
  });

  it('with a phrase behind the verb, also in what hangs on it', () => {
    const suggested = '[{ actor: "other {roles}", verb: suggest, with: I }]';
    expect(found(suggested, 'My boss suggested that I look at it.')).toEqual(['My boss suggested that I']);
    expect(found(suggested, 'I heard that my boss suggested it.')).toEqual([]);
  });

  it('without a phrase, by tense, voice and modal', () => {
    expect(found('[{ actor: I, verb: fix, without: [together] }]', 'I fixed it together with her.')).toEqual([]);
    expect(found('[{ actor: I, verb: fix, tense: past, modal: none }]', 'I could fix it.')).toEqual([]);
    expect(found('[{ actor: nobody, verb: fix, voice: passive }]', 'The valve was fixed.')).toEqual([
      'The valve was fixed',
    ]);
    expect(found('[{ actor: nobody, verb: fix, voice: active }]', 'The valve was fixed.')).toEqual([]);
  });

  it('denied where the author asks for that', () => {
    expect(found('[{ actor: I, verb: ask, negated: true }]', "I didn't ask.")).toEqual(["I didn't ask"]);
    expect(found('[{ actor: I, verb: ask, negated: true }]', 'I asked.')).toEqual([]);
  });
});

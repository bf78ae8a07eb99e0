import { describe, expect, it } from 'vitest';
import { type Forms, parsePhrase } from './notation.ts';

const inflect = {
  forms: (word: string) =>
    ({ help: ['help', 'helps', 'helped', 'helping'], report: ['report', 'reports'] })[word] ?? [word],
};
const lists = new Map<string, Forms>([
  ['roles', [['manager'], ['team', 'lead']]],
  ['empty', []],
]);
const context = { inflect, listForms: (name: string) => lists.get(name) };

/** Each slot as its forms; `?` marks what may be absent, `*` what may stand away from the word before. */
function slots(source: string): readonly string[] {
  const result = parsePhrase(source, context);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.phrase.slots.map(
    ({ forms, optional, gap }) => `${gap > 0 ? '* ' : ''}${forms.join('|')}${optional ? '?' : ''}`,
  );
}

function problem(source: string): string {
  const result = parsePhrase(source, context);
  if ('phrase' in result) throw new Error(`no problem in ${source}`);
  return `${source.slice(result.problem.start, result.problem.end)}: ${result.problem.message}`;
}

describe('a phrase', () => {
  it('takes a base form for all its inflections and an inflected word for itself', () => {
    expect(slots('help with')).toEqual(['help|helps|helped|helping', 'with']);
    expect(slots('helped with')).toEqual(['helped', 'with']);
  });

  it('takes words in quotation marks literally', () => {
    expect(slots('"help" me')).toEqual(['help', 'me']);
    expect(slots('"help me out"')).toEqual(['help me out']);
  });

  it('reads one bracketed thing as optional and several as one of them', () => {
    expect(slots('not (really) mine')).toEqual(['not', 'really?', 'mine']);
    expect(slots('not (at all) mine')).toEqual(['not', 'at all?', 'mine']);
    expect(slots('out of (the blue|nowhere)')).toEqual(['out', 'of', 'the blue|nowhere']);
    expect(slots('on (a|the|) day')).toEqual(['on', 'a|the?', 'day']);
    expect(slots('in (the (year|month)|time)')).toEqual(['in', 'the year|the month|time']);
    expect(slots('in (my (own) words|short)')).toEqual(['in', 'my own words|my words|short']);
  });

  it('takes alternatives, lists and stars', () => {
    expect(slots('help|assist with')).toEqual(['help|helps|helped|helping|assist', 'with']);
    expect(slots('{roles}|boss report')).toEqual(['manager|team lead|boss', 'report|reports']);
    expect(slots('hand * over')).toEqual(['hand', '* over']);
    expect(slots('hand * (it) over')).toEqual(['hand', '* it?', 'over']);
  });

  it('takes contractions apart, with either apostrophe', () => {
    expect(slots("didn't know")).toEqual(['did not', 'know']);
    expect(slots('can’t')).toEqual(['can not']);
    expect(slots("won't")).toEqual(['will not']);
    expect(slots("I'm")).toEqual(['i am']);
    expect(slots("it's fine")).toEqual(['it is|it has', 'fine']);
    expect(slots("manager's idea")).toEqual(["manager 's", 'idea']);
    expect(slots('cannot')).toEqual(['can not']);
  });

  it('reads a hyphen as a space', () => {
    expect(slots('follow-up call')).toEqual(['follow up', 'call']);
  });

  it.each([
    ['* me', '*: A star needs a word on either side'],
    ['me *', '*: A star needs a word on either side'],
    ['a * * b', '*: One star is enough: it stands for up to three words'],
    ['(a) (b)', '(a) (b): A phrase needs a word that must be there'],
    ['a (b', '(: This bracket is never closed'],
    ['a (b * c)', '*: A star cannot stand inside brackets'],
    ['a ()', '(): Nothing stands between these brackets'],
    ['a "b', '": This quotation mark is never closed'],
    ['a ""', '"": Nothing stands between these quotation marks'],
    ['a|', '|: A word is missing beside this “|”'],
    ['|a', '|: “|” is out of place here'],
    ['a) b', '): “)” is out of place here'],
    ['{rolls} ask', '{rolls}: There is no list “rolls”'],
    ['{empty} ask', '{empty}: The list “empty” is empty'],
    ['{roles ask', '{: This bracket is never closed'],
    ['"things|bugs" happen', '"things|bugs": Quotation marks hold one wording; put them around each: "a"|"b"'],
  ])('says what is impossible in %s', (source, expected) => {
    expect(problem(source)).toBe(expected);
  });

  it('stays small whatever is written', () => {
    const many = Array.from({ length: 40 }, (_, index) => `w${index}`).join('|');
    expect(problem(`((${many}) (${many}) (${many}))`)).toContain('stands for too many words');
    expect(problem('a '.repeat(20))).toContain('A phrase has at most 16 words');
    expect(problem('a'.repeat(900))).toContain('A phrase has at most 800 characters');
    expect(problem('('.repeat(700))).toContain('never closed');
  });
});

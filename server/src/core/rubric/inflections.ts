import type { Inflector } from '../english/inflect.ts';
import { lookUp } from '../english/lexicon/lookUp.ts';
import { Reading } from '../english/word.ts';
import type { Inflections } from './notation.ts';

/** Words that are never inflected: they mean themselves wherever an author writes them. */
const closed = new Set(
  `a an the this that these those some any no every each all both either neither other another such same own
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself
  they them their theirs themselves who whom whose which what one ones someone somebody something anyone anybody anything
  everyone everybody everything nobody nothing none
  of to in on at by for with from into onto about after before during since until till through over under between among
  against without within upon off out up down around across along behind beyond near per via as than like despite except
  and or but nor so yet if because although though while when whenever where whereas whether unless once that then
  not never ever always often just only also too very quite rather really still already again even almost maybe perhaps
  can could may might must shall should will would ought
  there here now how why more most less least much many few several enough first last next
  good better best bad worse worst big small new old great high low long short various certain whole fine sure able`
    .split(/\s+/)
    .filter(word => word !== ''),
);
/** Base forms that the inflector reads as forms of `bear`, `presend` and the like. `found`, `bound` and `wound` are left to it. */
const misread = new Set('present represent exceed proceed succeed heed relent'.split(' '));
const auxiliaries = new Set(['be', 'have', 'do']);
const beForms = ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being'];

/**
 * Tells base forms from inflected words: `help` stands for all its forms, `helped` for itself. The inflector makes forms of
 * anything, so a word is inflected as a verb only where the lexicon knows that verb and the inflector finds it to be its own
 * base, and as a noun only where it can be a noun in the singular.
 */
export function inflectionsFrom(inflector: Inflector): Inflections {
  const remembered = new Map<string, readonly string[]>();
  const remember = (kind: string, word: string, make: (word: string) => readonly string[]) => {
    const key = `${kind} ${word}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const made = [...new Set(make(word))];
    remembered.set(key, made);
    return made;
  };

  const isVerb = (word: string) => inflector.base(word) === word || misread.has(word);
  const asVerb = (word: string) => (word === 'be' ? beForms : inflector.forms(word));
  // Where an author asks for a verb, `own`, `last` and verbs that no lexicon holds are verbs.
  const verbForms = (word: string) => (isWord(word) && isVerb(word) ? asVerb(word) : [word]);
  const nounForms = (word: string) =>
    isWord(word) && !closed.has(word) && inflector.singular(word) === word ? [word, inflector.plural(word)] : [word];
  const forms = (word: string) => {
    if (!isWord(word) || closed.has(word)) return [word];
    if (auxiliaries.has(word)) return asVerb(word);
    if (!isVerb(word)) return [word];
    const { readings } = lookUp(word);
    return [
      word,
      ...((readings & Reading.base) !== 0 ? asVerb(word) : []),
      ...((readings & Reading.noun) !== 0 ? nounForms(word) : []),
    ];
  };
  return {
    forms: word => remember('any', word, forms),
    verbForms: word => remember('verb', word, verbForms),
    nounForms: word => remember('noun', word, nounForms),
  };
}

function isWord(word: string): boolean {
  return /^\p{L}[\p{L}-]+$/u.test(word);
}

/**
 * What a word could be, from the lists and, where they are silent, from its shape: any regular inflection of a listed verb, prefixes
 * (`re`-, `mis`-, `un`-), endings of adverbs and adjectives. Context is `tag.ts`'s business.
 */

import { wordList, wordSet } from '../../story/wordSet.ts';
import { Reading } from '../word.ts';
import { adjectives } from './adjectives.ts';
import * as closed from './closedClass.ts';
import { irregularVerbs } from './irregularVerbs.ts';
import { verbsMostly, verbsOnly, verbsSometimes } from './verbs.ts';

export interface Entry {
  readonly readings: number;
  readonly verbLemma: string;
  readonly nounLemma: string;
}

interface Listed {
  readings: number;
  verbLemma: string | undefined;
}

const listed = new Map<string, Listed>();
/** Base forms; the value says whether the verb is the likelier reading. */
const verbs = new Map<string, boolean>();

function add(words: string, readings: number): void {
  for (const word of wordList(words)) addOne(word, readings);
}

function addOne(word: string, readings: number, verbLemma?: string): void {
  const known = listed.get(word);
  if (known === undefined) listed.set(word, { readings, verbLemma });
  else {
    known.readings |= readings;
    known.verbLemma ??= verbLemma;
  }
}

function addVerbs(words: string, likely: boolean, alsoNoun: boolean): void {
  for (const word of wordList(words)) {
    verbs.set(word, likely);
    addOne(word, Reading.base | (likely ? Reading.verbLikely : 0) | (alsoNoun ? Reading.noun : 0), word);
  }
}

function addIrregular(line: string): void {
  const [base, pasts, participles] = line.split(' ');
  if (base === undefined || pasts === undefined || participles === undefined) return;
  if (!verbs.has(base)) addVerbs(base, true, false);
  for (const form of pasts.split('/')) addOne(form, Reading.past | (verbs.get(base) ? Reading.verbLikely : 0), base);
  for (const form of participles.split('/')) addOne(form, Reading.participle, base);
}

function build(): void {
  addVerbs(verbsOnly, true, false);
  addVerbs(verbsMostly, true, true);
  addVerbs(verbsSometimes, false, true);
  for (const line of irregularVerbs.trim().split('\n')) addIrregular(line);
  add(adjectives, Reading.adjective);
  add(closed.nouns, Reading.noun);
  add(closed.adverbs, Reading.adverb);
  add(closed.modals, Reading.modal);
  add(closed.subjectPronouns, Reading.pronoun);
  add(closed.objectPronouns, Reading.pronoun);
  add(closed.eitherPronouns, Reading.pronoun);
  add(closed.determiners, Reading.determiner);
  add(closed.prepositions, Reading.preposition);
  add(closed.subordinators, Reading.subordinator);
  add(closed.conjunctions, Reading.conjunction);
  add(closed.relatives, Reading.relative);
  add(closed.negations, Reading.negation);
  add(closed.numberWords, Reading.number);
  add(closed.interjections, Reading.interjection);
  add(closed.particles, Reading.particle);
  for (const word of closed.auxiliaries.keys())
    listed.set(word, { readings: Reading.auxiliary, verbLemma: closed.auxiliaries.get(word)?.lemma });
  for (const form of ['done', 'gone', 'had'])
    addOne(form, Reading.participle, form === 'done' ? 'do' : form === 'gone' ? 'go' : 'have');
  addOne('doing', Reading.ing | Reading.verbLikely, 'do');
  addOne('born', Reading.participle, 'bear');
  addOne('provided', Reading.participle | Reading.past, 'provide');
  for (const [clitic, readings] of clitics)
    listed.set(clitic, { readings, verbLemma: clitic === "'m" || clitic === "'re" ? 'be' : undefined });
}

/** Auxiliaries hidden in an apostrophe; `'s` and `'d` are told apart in `tag.ts`. */
const clitics: readonly (readonly [string, number])[] = [
  ["'s", Reading.auxiliary | Reading.particle],
  ["'d", Reading.auxiliary | Reading.modal],
  ["'ll", Reading.modal],
  ["'re", Reading.auxiliary],
  ["'ve", Reading.auxiliary],
  ["'m", Reading.auxiliary],
  ["n't", Reading.negation],
];

const notAdverb = new Set(wordList(closed.notAdverbs));

build();

/** Words once looked up; emptied when full, so that memory stays bounded. It changes no answer, only the time. */
const memo = new Map<string, Entry>();
const memoLimit = 20_000;

export function lookUp(norm: string): Entry {
  if (norm.length > longestWord) return entry(Reading.noun | Reading.guessed, undefined, norm);
  const known = memo.get(norm);
  if (known !== undefined) return known;
  const found = read(norm);
  if (memo.size >= memoLimit) memo.clear();
  memo.set(norm, found);
  return found;
}

/** Longer than any English word: not worth the morphology. */
const longestWord = 60;

function read(norm: string): Entry {
  const known = listed.get(norm);
  if (known !== undefined) {
    const inflected = known.readings & (closedClass | Reading.adverb) ? undefined : inflection(norm);
    // "ashamed" is listed, and there is no verb behind it.
    const verbal = (inflected?.readings ?? 0) & Reading.guessed ? undefined : inflected;
    return entry(known.readings | (verbal?.readings ?? 0), known.verbLemma ?? verbal?.lemma, norm);
  }
  const inflected = inflection(norm);
  const shaped = shape(norm);
  // "gets", "admits": the third person of what is only a verb is no plural.
  const isThirdOnly = ((inflected?.readings ?? 0) & (Reading.third | Reading.noun)) === Reading.third;
  const readings = (inflected?.readings ?? 0) | (isThirdOnly ? shaped & ~Reading.noun : shaped);
  return entry(readings === 0 ? Reading.noun | Reading.guessed : readings, inflected?.lemma, norm);
}

const closedClass =
  Reading.auxiliary | Reading.modal | Reading.pronoun | Reading.determiner | Reading.conjunction | Reading.subordinator;

function entry(readings: number, verbLemma: string | undefined, norm: string): Entry {
  return { readings, verbLemma: verbLemma ?? norm, nounLemma: readings & Reading.noun ? singular(norm) : norm };
}

interface Inflected {
  readonly readings: number;
  readonly lemma: string;
}

/** The verb reading of a form that no list holds: `deployed`, `fixes`, `re-tested`. */
function inflection(norm: string): Inflected | undefined {
  const hyphen = norm.lastIndexOf('-');
  if (hyphen > 0) return inflectionOfCompound(norm, hyphen);
  const base = prefixedVerb(norm);
  if (base !== undefined) return { readings: Reading.base | (verbs.get(base) ? Reading.verbLikely : 0), lemma: norm };
  if (norm.endsWith('ed')) return inflectionInEd(norm);
  if (norm.endsWith('ing') && norm.length > 4) return inflectionInIng(norm);
  if (norm.endsWith('s') && norm.length > 3) return inflectionInS(norm);
  return prefixedIrregular(norm);
}

function inflectionOfCompound(norm: string, hyphen: number): Inflected | undefined {
  const last = lookUp(norm.slice(hyphen + 1));
  const verbal = last.readings & (Reading.past | Reading.participle | Reading.ing);
  const first = norm.slice(0, hyphen);
  const isPrefix =
    /^(?:re|co|pre|un|mis|over|under|out|de|self|auto|double|cross|hand|fast|fact|load|stress|unit|hot|live|sanity|peer)$/.test(
      first,
    );
  if (!isPrefix && verbal === 0) return undefined;
  const finite = isPrefix ? last.readings & (Reading.base | Reading.third | Reading.verbLikely) : 0;
  // "well-known", "so-called", "customer-facing": adjectives unless the first half is a prefix of verbs.
  const readings = isPrefix ? verbal | finite : Reading.adjective | (verbal & Reading.participle);
  return readings === 0 ? undefined : { readings, lemma: `${norm.slice(0, hyphen + 1)}${last.verbLemma}` };
}

const irregularPrefixes = ['re', 'un', 'mis', 'over', 'out', 'under'];
const verbPrefixes = ['re', 'mis', 'un', 'over', 'under', 'out', 'pre', 'de', 'dis', 'co', 'auto'];

/** `reassess`, `misconfigure`: the listed verb behind a prefix, or `undefined`. */
function prefixedVerb(norm: string): string | undefined {
  // "missing" is no mistaken singing.
  if (norm.length < 6 || norm === 'missing') return undefined;
  for (const prefix of verbPrefixes) {
    const rest = norm.startsWith(prefix) ? norm.slice(prefix.length) : '';
    if (rest.length >= 4 && verbs.has(rest)) return rest;
  }
  return undefined;
}

function prefixedIrregular(norm: string): Inflected | undefined {
  if (norm.length < 6) return undefined;
  for (const prefix of irregularPrefixes) {
    if (!norm.startsWith(prefix)) continue;
    const rest = listed.get(norm.slice(prefix.length));
    const verbal = (rest?.readings ?? 0) & (Reading.past | Reading.participle);
    if (verbal !== 0 && rest?.verbLemma !== undefined && norm.length - prefix.length > 3) {
      return { readings: verbal, lemma: prefix + rest.verbLemma };
    }
  }
  return undefined;
}

function isVerb(base: string): boolean {
  return verbs.has(base) || prefixedVerb(base) !== undefined;
}

function inflectionInEd(norm: string): Inflected | undefined {
  const lemma = baseOfEd(norm);
  if (lemma === undefined) return undefined;
  const guessed = isVerb(lemma) ? 0 : Reading.guessed;
  return { readings: Reading.past | Reading.participle | Reading.verbLikely | guessed, lemma };
}

/** `stopped` → stop, `tried` → try, `deployed` → deploy, `caused` → cause. Unknown stems are guessed by spelling. */
function baseOfEd(norm: string): string | undefined {
  if (norm.length < 4) return undefined;
  const stem = norm.slice(0, -2);
  if (stem.endsWith('i') && isVerb(`${stem.slice(0, -1)}y`)) return `${stem.slice(0, -1)}y`;
  if (isVerb(`${stem}e`) && !(isVerb(stem) && stem.length > 4)) return `${stem}e`;
  if (isVerb(stem)) return stem;
  if (isDoubled(stem) && isVerb(stem.slice(0, -1))) return stem.slice(0, -1);
  if (norm.endsWith('eed') || !/[aeiouy]/.test(stem)) return undefined;
  return guessBase(stem);
}

function isDoubled(stem: string): boolean {
  const last = stem[stem.length - 1];
  return last !== undefined && last === stem[stem.length - 2] && !'aeiou'.includes(last);
}

function guessBase(stem: string): string {
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (isDoubled(stem) && !/(?:ss|ll|ff|zz)$/.test(stem)) return stem.slice(0, -1);
  // A consonant that English does not leave bare: `utilis`, `allocat`, `manag`, `leverag`, `resolv`.
  if (/(?:[aeiou](?:c|g|v|z)|[iy]s|at|iz|u[rt]|bl|pl|tl|dl|gl|[rn][cg]|lv|rv|ns|rs|ps)$/.test(stem)) return `${stem}e`;
  return stem;
}

/** They only look like forms of a verb. */
const nounsInIng = wordSet(
  'morning evening ceiling thing something nothing anything everything sibling wedding pudding during king',
);

function inflectionInIng(norm: string): Inflected | undefined {
  if (nounsInIng.has(norm)) return undefined;
  const stem = norm.slice(0, -3);
  const readings = Reading.ing | Reading.verbLikely;
  const irregularY = stem.endsWith('y') ? `${stem.slice(0, -1)}ie` : '';
  if (irregularY !== '' && verbs.has(irregularY) && !verbs.has(stem)) return { readings, lemma: irregularY };
  if (isVerb(`${stem}e`) && !(isVerb(stem) && stem.length > 4)) return { readings, lemma: `${stem}e` };
  if (isVerb(stem)) return { readings, lemma: stem };
  if (isDoubled(stem) && isVerb(stem.slice(0, -1))) return { readings, lemma: stem.slice(0, -1) };
  if (stem.length < 3 || !/[aeiouy]/.test(stem)) return undefined;
  return { readings, lemma: guessBase(stem) };
}

function inflectionInS(norm: string): Inflected | undefined {
  const base = baseOfThird(norm);
  if (base === undefined) return undefined;
  const plain = verbs.has(base) ? base : (prefixedVerb(base) ?? base);
  const alsoNoun = has(base, Reading.noun) ? Reading.noun : 0;
  return { readings: Reading.third | alsoNoun | (verbs.get(plain) ? Reading.verbLikely : 0), lemma: base };
}

function has(word: string, reading: number): boolean {
  return ((listed.get(word)?.readings ?? 0) & reading) !== 0;
}

function baseOfThird(norm: string): string | undefined {
  if (norm.endsWith('ss')) return undefined;
  if (norm.endsWith('ies') && isVerb(`${norm.slice(0, -3)}y`)) return `${norm.slice(0, -3)}y`;
  if (isVerb(norm.slice(0, -1))) return norm.slice(0, -1);
  if (norm.endsWith('es') && isVerb(norm.slice(0, -2))) return norm.slice(0, -2);
  return undefined;
}

const adjectiveEnding =
  /(?:[^aeiou]able|[aeiou]{2}[^aeiou]+able|ible|ful|ous|less|[^aeiou]ic|ical|[^s]ive|ary|ese|[ai]ble)$/;
const nounEnding = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ism|ist|logy|graphy|age|ware|craft|hood|dom)s?$/;
const comparative = /(?:er|est)$/;

function shape(norm: string): number {
  if (nounEnding.test(norm)) return Reading.noun;
  if (norm.endsWith('ly') && norm.length > 4)
    return notAdverb.has(norm) ? Reading.adjective | Reading.noun : Reading.adverb;
  if (norm.length > 5 && adjectiveEnding.test(norm)) return Reading.adjective;
  if (comparative.test(norm) && isGraded(norm)) return Reading.adjective;
  return norm.endsWith('s') && norm.length > 3 ? Reading.noun : 0;
}

function isGraded(norm: string): boolean {
  const stem = norm.replace(comparative, '');
  return (
    has(stem, Reading.adjective) ||
    has(`${stem}e`, Reading.adjective) ||
    (isDoubled(stem) && has(stem.slice(0, -1), Reading.adjective)) ||
    (stem.endsWith('i') && has(`${stem.slice(0, -1)}y`, Reading.adjective))
  );
}

const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['data', 'data'],
  ['criteria', 'criterion'],
  ['analyses', 'analysis'],
  ['crises', 'crisis'],
  ['hypotheses', 'hypothesis'],
  ['diagnoses', 'diagnosis'],
  ['theses', 'thesis'],
  ['indices', 'index'],
  ['wives', 'wife'],
  ['lives', 'life'],
  ['halves', 'half'],
  ['selves', 'self'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['phenomena', 'phenomenon'],
  ['axes', 'axis'],
  ['bases', 'base'],
]);

/** `errors` → error, `queries` → query, `boxes` → box. Words that only look plural stay. */
export function singular(norm: string): string {
  const irregular = irregularPlurals.get(norm);
  if (irregular !== undefined) return irregular;
  if (!norm.endsWith('s') || norm.length < 4 || /(?:ss|us|is|ics|ews|ous|'s)$/.test(norm)) return norm;
  if (norm.endsWith('ies') && norm.length > 4) return `${norm.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(norm)) return norm.slice(0, -2);
  return norm.slice(0, -1);
}

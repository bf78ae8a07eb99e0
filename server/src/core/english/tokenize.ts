/**
 * Text → words with their places. Contractions are split (`wasn't` is `was` + `n't`, `I'd` is `I` + `'d`), also where people drop
 * the apostrophe (`didnt`); numbers keep their signs and separators (`$1.2M`, `9%`, `v2.3.1`), abbreviations their full stops
 * (`e.g.`). One pass, no backtracking: every character is looked at a bounded number of times.
 */

import { wordSet } from '../story/wordSet.ts';
import { lookUp } from './lexicon/lookUp.ts';
import { Reading, type Word } from './word.ts';

const NOTHING = 0;
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const HYPHEN = 4;
const DOT = 5;
const COMMA = 6;
const SPACE = 7;
const SYMBOL = 8;

function classOf(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95) return LETTER;
    if (code >= 48 && code <= 57) return DIGIT;
    if (code === 32 || (code >= 9 && code <= 13)) return SPACE;
    if (code === 39) return APOSTROPHE;
    if (code === 45) return HYPHEN;
    if (code === 46) return DOT;
    if (code === 44) return COMMA;
    return SYMBOL;
  }
  if (code === 0x2019 || code === 0x02bc) return APOSTROPHE;
  if (code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b))
    return SPACE;
  if (code === 0x2011) return HYPHEN;
  if (isLetterBeyondAscii(code)) return LETTER;
  return SYMBOL;
}

/** Latin, Greek, Cyrillic and the other alphabets; combining marks stay with their letter. Symbols, emoji and dashes do not. */
function isLetterBeyondAscii(code: number): boolean {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code < 0x2000) return true;
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfdd0);
}

const PLACEHOLDER = 0xfffc;

export function tokenize(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === SPACE) at++;
    else if (kind === LETTER) at = pushWord(words, text, at);
    else if (kind === DIGIT || startsNumber(text, at, kind)) at = pushNumber(words, text, at);
    else if (kind === APOSTROPHE && isClippedContraction(text, at, words)) at = pushClipped(words, text, at);
    else at = pushMark(words, text, at, code);
  }
  return words;
}

/** `$5`, `£1.2`, `.5`, `+3`, `-2`, `~40`: the sign belongs to the number. */
function startsNumber(text: string, at: number, kind: number): boolean {
  if (classOf(text.charCodeAt(at + 1)) !== DIGIT) return false;
  const before = at === 0 ? NOTHING : classOf(text.charCodeAt(at - 1));
  if (before === LETTER || before === DIGIT) return false;
  return kind === DOT || kind === HYPHEN || '$€£¥₹+~≈#'.includes(text[at] ?? '');
}

/** Characters that a number may hold between two digits. */
function joinsDigits(kind: number, text: string, at: number): boolean {
  return (
    kind === DOT || kind === COMMA || kind === APOSTROPHE || text[at] === ':' || text[at] === '/' || kind === HYPHEN
  );
}

function pushNumber(words: Word[], text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === DIGIT || kind === LETTER || text[at] === '%') continue;
    if (joinsDigits(kind, text, at) && classOf(text.charCodeAt(at + 1)) === DIGIT) continue;
    // "5-minute", "1.2M-row", "24/7".
    if (kind === HYPHEN && classOf(text.charCodeAt(at + 1)) === LETTER) continue;
    break;
  }
  words.push(makeWord(text, start, at, text.slice(start, at).toLowerCase(), Reading.number, words));
  return at;
}

/** `'cause`, `'em`: a word whose apostrophe stands first. Anything else is a quotation mark. */
function isClippedContraction(text: string, at: number, words: readonly Word[]): boolean {
  const last = words[words.length - 1];
  if (last !== undefined && last.end === at) return false;
  return /^.(?:em|cause|til|tis|twas)\b/i.test(text.slice(at, at + 7));
}

function pushClipped(words: Word[], text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && classOf(text.charCodeAt(at)) === LETTER) at++;
  const norm = `'${text.slice(start + 1, at).toLowerCase()}`;
  words.push(
    makeKnown(text, start, at, norm === "'em" ? 'them' : norm === "'cause" ? 'because' : norm.slice(1), words),
  );
  return at;
}

function pushMark(words: Word[], text: string, start: number, code: number): number {
  if (code === PLACEHOLDER) {
    words.push(makeWord(text, start, start + 1, '\ufffc', Reading.code | Reading.noun, words));
    return start + 1;
  }
  let end = start + 1;
  const isHighSurrogate = code >= 0xd800 && code < 0xdc00;
  if (isHighSurrogate && end < text.length) end++;
  // Runs of one mark are one token: "...", "--", "!!!", "***".
  else while (end < text.length && text.charCodeAt(end) === code && code !== 34 && code !== 40 && code !== 41) end++;
  const mark = text.slice(start, end);
  words.push(
    makeWord(
      text,
      start,
      end,
      mark === '’' ? "'" : mark,
      mark === '&' ? Reading.conjunction : Reading.punctuation,
      words,
    ),
  );
  return end;
}

/** End of the run of letters, digits and inner apostrophes, hyphens and dots that starts at `start`. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === LETTER || kind === DIGIT) continue;
    const next = at + 1 < text.length ? classOf(text.charCodeAt(at + 1)) : NOTHING;
    const joinsLetters = kind === APOSTROPHE || kind === HYPHEN || (kind === DOT && isAbbreviationDot(text, start, at));
    if (joinsLetters && (next === LETTER || next === DIGIT)) continue;
    if (kind === DOT && at - start >= 1 && isAbbreviationEnd(text, start, at)) at++;
    break;
  }
  return at;
}

/** "U.S.", "e.g.", "Node.js", "a.m.": a dot inside a word, as against a missing space after a full stop ("done.Then"). */
function isAbbreviationDot(text: string, start: number, at: number): boolean {
  if (at - start === 1 || text[at - 2] === '.') return true;
  const next = text.charCodeAt(at + 1);
  const isLower = next >= 97 && next <= 122;
  return (
    isLower &&
    /^(?:js|io|net|py|ts|com|org|md|yml|yaml|json|sh|rb|go|ai|txt|csv|xml|html|css|sql|cfg|conf|gov|edu|rs|log|out|lock|toml|exe|dev|jar|cpp|php|zip|pdf|docx|xlsx)\b/.test(
      text.slice(at + 1, at + 6),
    )
  );
}

const abbreviations = wordSet('mr mrs ms dr prof st vs etc inc ltd corp co dept approx eg ie est jr sr no fig al');

function isAbbreviationEnd(text: string, start: number, at: number): boolean {
  const word = text.slice(start, Math.min(at, start + 7)).toLowerCase();
  if (at - start > 6) return false;
  if (/^[a-z](?:\.[a-z])+$/.test(word)) return true;
  // "No." and "al." end sentences as well; the dot is theirs only where the text goes on.
  return abbreviations.has(word) && word !== 'no' && at + 1 < text.length;
}

/** Second halves of contractions, longest first; the first half must not be empty. */
const clitics = ["n't", "'ll", "'re", "'ve", "'s", "'m", "'d"];
const whole = new Set(["o'clock", "ma'am", "y'all", "o'brien", "rock'n'roll"]);

/** Contractions as people type them in a hurry. `its`, `were`, `well`, `id`, `ill`, `hell`, `shell`, `wed` are words and stay whole. */
const hurried: ReadonlyMap<string, number> = new Map(
  'isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt couldnt wouldnt shouldnt cant wont mustnt neednt aint'
    .split(' ')
    .map((word): [string, number] => [word, word.length - 2]),
);
const hurriedPronouns: ReadonlyMap<string, number> = new Map([
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['theyre', 4],
  ['weve', 2],
  ['theyve', 4],
  ['youve', 3],
  ['thats', 4],
  ['whats', 4],
  ['theres', 5],
  ['iwas', 1],
]);

function pushWord(words: Word[], text: string, start: number): number {
  const end = endOfWord(text, start);
  const norm = straight(text.slice(start, end));
  const split = splitPoint(norm);
  if (split > 0 && split < norm.length) {
    words.push(makeKnown(text, start, start + split, firstHalf(norm.slice(0, split), norm.slice(split)), words));
    words.push(makeKnown(text, start + split, end, secondHalf(norm.slice(split)), words));
  } else words.push(makeKnown(text, start, end, norm, words));
  return end;
}

function straight(text: string): string {
  const lower = text.toLowerCase();
  return /[\u2019\u02bc\u2011]/.test(lower) ? lower.replace(/[\u2019\u02bc]/g, "'").replace(/\u2011/g, '-') : lower;
}

function splitPoint(norm: string): number {
  if (norm === 'cannot') return 3;
  const dropped = hurried.get(norm) ?? hurriedPronouns.get(norm);
  if (dropped !== undefined) return dropped;
  if (!norm.includes("'") || whole.has(norm)) return 0;
  for (const clitic of clitics) if (norm.endsWith(clitic)) return norm.length - clitic.length;
  return 0;
}

const fullForms: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

function firstHalf(first: string, second: string): string {
  return second.startsWith('n') ? (fullForms.get(first) ?? first) : first;
}

function secondHalf(second: string): string {
  switch (second) {
    case 'nt':
      return "n't";
    case 'm':
      return "'m";
    case 're':
      return "'re";
    case 've':
      return "'ve";
    case 's':
      return "'s";
    default:
      return second;
  }
}

function makeKnown(text: string, start: number, end: number, norm: string, before: readonly Word[]): Word {
  const entry = lookUp(norm);
  return newWord(text, start, end, norm, entry.readings, entry.verbLemma, entry.nounLemma, before);
}

function makeWord(
  text: string,
  start: number,
  end: number,
  norm: string,
  readings: number,
  before: readonly Word[],
): Word {
  return newWord(text, start, end, norm, readings, norm, norm, before);
}

function newWord(
  text: string,
  start: number,
  end: number,
  norm: string,
  readings: number,
  verbLemma: string,
  nounLemma: string,
  before: readonly Word[],
): Word {
  return {
    start,
    end,
    text: text.slice(start, end),
    norm,
    readings,
    verbLemma,
    nounLemma,
    tag: 'unknown',
    form: 'none',
    modifier: false,
    bare: false,
    joined: before[before.length - 1]?.end === start,
  };
}

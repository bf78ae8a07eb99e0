import { wordSet } from '../../story/wordSet.ts';
import { namesProduct } from '../actors.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import { lookUp, singular } from '../lexicon/lookUp.ts';
import { isFirstName } from '../lexicon/names.ts';
import { Reading } from '../word.ts';
import type { PassiveShape } from './shape.ts';

/** The first word of a sentence: whether its capital is its own or due to its place. */

/** The patient's capital is due to its place: at the head of the sentence, or after a colon or a quotation mark. */
export function opensWithCapital(facts: SentenceFacts, shape: PassiveShape): boolean {
  const before = facts.tokens[shape.patient.start - 1];
  const isFirst = before === undefined || before.tag === 'punctuation';
  return isFirst && /^\p{Lu}/u.test(facts.tokens[shape.patient.start]?.text ?? '');
}

/** "Rust was chosen", "Customer Success was told": what stands first may be a name, whose capital must stay, or a word of everyday. */
export function mayBeName(facts: SentenceFacts, phrase: readonly Token[]): boolean {
  const [first, second] = phrase;
  if (first === undefined) return false;
  const isKnown = [first.norm, first.lemma, singular(first.norm)].some(
    word => (lookUp(word).readings & (Reading.noun | Reading.guessed)) === Reading.noun,
  );
  if (first.tag === 'propernoun' && isKnown && !/\p{Lu}/u.test(first.text.slice(1)) && !isCapital(second)) return true;
  if (first.tag === 'noun' && isCapital(second)) return true;
  // "Shelves were put up", "Lakers were seen": a plural that the lists do not know, or a name.
  if (first.tag === 'propernoun' && phrase.length === 1 && /[^s]s$/.test(first.norm)) return true;
  const isAlone = phrase.length === 1 && first.tag === 'noun' && first.norm === first.lemma;
  // "Homework was reduced": a word that no list knows, everyday or a name.
  if (isUnknownWord(first) && !namesProduct(first.norm)) return true;
  return isAlone && !keepsCapital(facts, first) && !uncounted.has(first.norm) && !noted.has(first.norm);
}

function isUnknownWord({ text, norm }: Token): boolean {
  const { readings } = lookUp(norm);
  const isListed = readings !== 0 && (readings & Reading.guessed) === 0;
  return /^\p{Lu}\p{Ll}+$/u.test(text) && !isListed && !isFirstName(norm);
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);
}

/** Nouns that stand alone without being names. */
const uncounted = wordSet(
  'work money data feedback information code time support training access help traffic progress food water power staff advice equipment stock paperwork everything nothing something evidence approval payment production research documentation software trust consent permission communication deployment testing maintenance collaboration music news',
);

/** Nouns that notes leave without an article: "Bug was fixed". */
const noted = wordSet(
  'bug issue problem error fault risk cause fix patch report postmortem post-mortem rollback incident outage alert ticket meeting review audit survey plan budget deadline decision customer client patient project feature change release migration database server script dashboard model dataset form letter invoice contract order delivery schedule apology refund',
);

/** Whether a word at the head of a sentence keeps its capital further in. */
export function keepsCapital(facts: SentenceFacts, token: Token | undefined): boolean {
  if (token === undefined || token.norm === 'i') return true;
  if (/\p{Lu}/u.test(token.text.slice(1))) return true;
  if (/^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/.test(token.norm)) return false;
  if (
    /^(?:determiner|pronoun|adjective|number|negation|adverb|preposition|conjunction|subordinator|relative)$/.test(
      token.tag,
    )
  )
    return isDemonym(token.text);
  if (token.tag === 'noun') return namesProduct(token.norm) || (lookUp(token.norm).readings & Reading.guessed) !== 0;
  // A capital that also stands inside the sentence is part of a name.
  return token.tag === 'propernoun' || token.tag === 'unknown' || facts.text.indexOf(token.text, token.span.end) > 0;
}

function isDemonym(text: string): boolean {
  return (
    /^[A-Z]\w{2,}(?:ish|nese|guese|ican|ian)$/.test(text) ||
    /^(?:French|German|Dutch|Greek|English|Indian|Chinese)$/.test(text)
  );
}

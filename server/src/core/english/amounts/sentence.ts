/** Pieces of a sentence with their words and tags at hand, and what every reader of amounts gives. */

import { wordSet } from '../../story/wordSet.ts';
import type { Amount, Tag, Token } from '../facts.ts';
import { cutPieces, type Piece } from '../quantities.ts';
import { currencySigns, numbered } from './amountWords.ts';

export interface Read {
  readonly from: number;
  readonly next: number;
  readonly kind: Amount['kind'];
  readonly measures: boolean;
  readonly value: number | undefined;
  readonly unit: string | undefined;
  readonly change?: readonly [from: number | undefined, to: number | undefined];
}

export type Reader = (sentence: Sentence, index: number) => Read | undefined;

/** Lower-case words with which an amount can begin; the others are passed over unread. */
const starters =
  wordSet(`a an another one half no nobody none not in twice thrice several zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands millions billions scores first second third fourth fifth sixth
seventh eighth ninth tenth halved halve halves halving doubled double doubles doubling tripled triple tripling trebled quadrupled quadruple quadrupling rs`);

/** Pieces with their neighbours' words and tags at hand. */
export class Sentence {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly #tags: ReadonlyMap<number, Token>;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.pieces = cutPieces(text);
    this.#tags = new Map(tokens.map(token => [token.span.start, token]));
  }

  /** Cheap look at a piece: most words and marks cannot begin an amount. */
  mayStart(index: number): boolean {
    const piece = this.pieces[index];
    if (piece === undefined) return false;
    if (piece.kind === 'number') return true;
    if (piece.kind === 'mark')
      return piece.norm === '#' || piece.norm === '(' || piece.norm === '[' || currencySigns.has(piece.norm);
    if (starters.has(piece.norm) || numbered.has(piece.norm) || piece.norm.endsWith('fold')) return true;
    const next = this.pieces[index + 1];
    return (
      /^\p{Lu}/u.test(piece.text) ||
      (next?.glued === true && (next.kind === 'number' || next.norm === '-' || next.norm === '$'))
    );
  }

  word(index: number): string {
    return this.pieces[index]?.norm ?? '';
  }

  isGlued(index: number): boolean {
    return this.pieces[index]?.glued === true;
  }

  tag(index: number): Tag | undefined {
    return this.#tags.get(this.pieces[index]?.start ?? -1)?.tag;
  }

  lemma(index: number): string {
    const lemma = this.#tags.get(this.pieces[index]?.start ?? -1)?.lemma;
    return lemma === undefined || lemma === this.word(index) ? singular(this.word(index)) : lemma;
  }

  /** The first index at or after `index` that is no hyphen. */
  afterHyphen(index: number): number {
    return this.word(index) === '-' && this.isGlued(index) && this.isGlued(index + 1) ? index + 1 : index;
  }
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word) && !/(?:ases|uses|onses|enses|ises|oses|ches)$/.test(word))
    return word.slice(0, -2);
  if (/(?:tches|nches|aches|statuses|viruses|buses)$/.test(word) && !/caches$/.test(word)) return word.slice(0, -2);
  if (word === 'people') return 'person';
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

export function endAt(sentence: Sentence, from: number, offset: number, kind: Amount['kind']): Read {
  let next = from + 1;
  while (next < sentence.pieces.length && (sentence.pieces[next]?.start ?? offset) < offset) next++;
  return { from, next, kind, measures: false, value: undefined, unit: undefined };
}

/** A name goes on over what is glued to it: `K8s`, `S3-backed`, `EC2`. */
export function nameTo(sentence: Sentence, from: number, end: number): Read {
  let next = end;
  while (
    sentence.isGlued(next) &&
    (/^[\p{L}\d]/u.test(sentence.word(next)) || (sentence.word(next) === '-' && sentence.isGlued(next + 1)))
  )
    next++;
  return { from, next, kind: 'name', measures: false, value: undefined, unit: undefined };
}

/** No noun can follow: the number stands for itself. */
export function endsPhrase(sentence: Sentence, index: number): boolean {
  return sentence.pieces[index]?.kind !== 'word' || stopsNoun.test(sentence.word(index));
}

export const stopsNoun =
  /^(?:and|or|but|in|on|at|by|to|from|for|with|of|that|which|who|was|were|is|are|had|has|have|did|when|while|because|if|so|as|than|per|a|an|the|after|before|since|until|within|later|ago|i|we|they|he|she|it|us|them|me|instead|each|every|out|into|through|without|across|under|over|not|then|there|this|would|could|will|can|more|up|down|off|still|also|only|even|already)$/;

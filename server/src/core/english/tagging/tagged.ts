/** A sentence while its words are being decided from left to right: what is known so far, and looks around a word. */

import { mayInvert } from '../inversion.ts';
import { nominatives, subjects } from '../lexicon/pronouns.ts';
import { causative } from '../lexicon/verbClasses.ts';
import { anyVerb, has, isMonthOfMay, isNounPhraseTag, isQuotationMark, nominal, Reading, type Word } from '../word.ts';
import { formOfAuxiliary } from './auxiliaries.ts';

export class Tagged {
  readonly words: Word[];
  /** Whether a finite verb has been seen since the last boundary of clauses. */
  hasVerb = false;
  hasSubject = false;
  /** Whether the subject so far is plural as far as its head shows. */
  pluralSubject = false;
  /** The clause was opened by "when", "because", "if" … */
  afterSubordinator = false;
  /** Index of the next certain finite verb before a boundary, for each word; found in one pass from the right. */
  readonly nextFinite: Int32Array;
  lastVerb: Word | undefined;

  constructor(words: Word[]) {
    this.words = words;
    this.nextFinite = nextFinite(words);
  }

  at(index: number): Word | undefined {
    return this.words[index];
  }

  /** The nearest word before `index` that is no adverb and no negation. */
  before(index: number): Word | undefined {
    let at = index - 1;
    for (let steps = 0; steps < 5 && at >= 0; steps++, at--) {
      const word = this.words[at];
      if (word !== undefined && word.tag !== 'adverb' && word.tag !== 'negation' && !this.isQuoteAfterAuxiliary(at))
        return word;
    }
    return this.words[at];
  }

  /** `was "fixed"`: scare quotes do not part a verb from its auxiliary. */
  isQuoteAfterAuxiliary(at: number): boolean {
    return isQuotationMark(this.words[at]) && this.words[at - 1]?.tag === 'auxiliary';
  }

  afterAdverbs(index: number): Word | undefined {
    let at = index + 1;
    for (let steps = 0; steps < 4; steps++, at++) {
      const word = this.words[at];
      if (
        word === undefined ||
        !(
          has(word, Reading.adverb | Reading.negation) &&
          !has(word, anyVerb | Reading.determiner | Reading.preposition | Reading.adjective)
        )
      )
        return word;
    }
    return this.words[at];
  }

  isGoverned(index: number): boolean {
    return this.at(index - 1)?.tag === 'preposition';
  }

  /** Whether a finite verb follows before the clause ends. */
  clauseFollows(index: number): boolean {
    const next = this.at(index + 1);
    return (next !== undefined && subjects.has(next.norm)) || (this.nextFinite[index + 1] ?? -1) > index;
  }

  /** Whether a word from `from` on, before the clause ends, could be its finite verb. */
  mayHaveVerb(from: number): boolean {
    for (let at = from; at < from + longestPredicate; at++) {
      const word = this.at(at);
      if (word === undefined || (endsClause(word) && !has(word, Reading.conjunction))) return false;
      // "and I sent it": the verbs of the next clause are its own.
      if (has(word, Reading.conjunction) && nominatives.has(this.at(at + 1)?.norm ?? '')) return false;
      if (has(word, Reading.past | Reading.third | Reading.auxiliary | Reading.modal)) return true;
    }
    return true;
  }

  startsNounPhrase(index: number): boolean {
    const word = this.at(index);
    return (
      has(
        word,
        Reading.noun |
          Reading.adjective |
          Reading.number |
          Reading.determiner |
          Reading.participle |
          Reading.ing |
          Reading.code |
          Reading.guessed,
      ) &&
      !has(word, Reading.auxiliary | Reading.modal) &&
      !(has(word, Reading.preposition) && !has(word, Reading.noun | Reading.adjective))
    );
  }

  inNounPhrase(index: number): boolean {
    const before = this.at(index - 1);
    return (
      before?.tag === 'determiner' ||
      before?.tag === 'adjective' ||
      before?.tag === 'number' ||
      (before?.norm === "'s" && before.tag === 'particle') ||
      (before?.modifier ?? false)
    );
  }

  isStartOfClause(index: number): boolean {
    const before = this.at(index - 1);
    return (
      before === undefined ||
      before.tag === 'punctuation' ||
      before.tag === 'conjunction' ||
      before.tag === 'subordinator' ||
      before.tag === 'relative'
    );
  }

  /** "had the logs checked that night", "got it fixed": the object of such a verb is what the participle happens to. */
  isCaused(): boolean {
    return this.lastVerb !== undefined && causative.has(this.lastVerb.verbLemma);
  }

  /** "did the team fix", "Has it been fixed", "was the problem found": the auxiliary stands before the subject. */
  isInverted(index: number): boolean {
    let at = index - 1;
    let sawSubject = false;
    for (let steps = 0; steps < 8 && at >= 0; steps++, at--) {
      const word = this.words[at];
      if (word === undefined || this.#opensRelative(at)) return false;
      if ((word.tag === 'auxiliary' || word.tag === 'modal') && word.form !== 'ing')
        return sawSubject && mayInvert(this.words, at);
      if (
        !isNounPhraseTag(word.tag) &&
        !word.modifier &&
        word.tag !== 'adverb' &&
        word.tag !== 'preposition' &&
        word.tag !== 'negation'
      )
        return false;
      if (word.tag === 'noun' || word.tag === 'propernoun' || word.tag === 'pronoun' || word.tag === 'code')
        sawSubject = true;
    }
    return false;
  }

  /** "the last time *you* heard": a subject right after a noun begins a clause of its own. */
  #opensRelative(index: number): boolean {
    const word = this.words[index];
    const isSubject = word !== undefined && (nominatives.has(word.norm) || word.norm === 'you');
    const before = this.words[index - 1]?.tag;
    return isSubject && (before === 'noun' || before === 'propernoun');
  }
}

/** How far ahead a verb is looked for. */
const longestPredicate = 14;

/** For each word, the index of the next word that can only be a finite verb, before the clause ends; -1 where there is none. */
function nextFinite(words: readonly Word[]): Int32Array {
  const next = new Int32Array(words.length + 1).fill(-1);
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index];
    if (word === undefined) continue;
    if (isCertainlyFinite(word)) next[index] = index;
    else if (!endsClause(word)) next[index] = next[index + 1] ?? -1;
  }
  return next;
}

function isCertainlyFinite(word: Word): boolean {
  if (has(word, Reading.modal)) return !isMonthOfMay(word);
  if (has(word, Reading.auxiliary))
    return formOfAuxiliary(word.norm) !== 'ing' && word.norm !== 'be' && word.norm !== 'been' && word.norm !== "'s";
  return (
    has(word, Reading.past | Reading.third) &&
    !has(word, Reading.participle | nominal | Reading.adjective | Reading.base)
  );
}

export function endsClause(word: Word): boolean {
  if (has(word, Reading.punctuation)) return /^[,;:.!?()—–]|^--/.test(word.text);
  return (
    has(word, Reading.conjunction | Reading.relative) ||
    (has(word, Reading.subordinator) && !has(word, Reading.preposition))
  );
}

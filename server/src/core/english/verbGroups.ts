/**
 * Finds the verb groups of a tagged sentence: each verb with its auxiliaries, negation and adverbs in between, its tense, aspect, modal
 * and voice. Whether "be + participle" is a passive or a state is asked of `passive.ts`.
 */

import { wordSet } from '../story/wordSet.ts';
import { asPassive, isElliptic } from './ellipsis.ts';
import type { Tense, VerbGroup, Voice } from './facts.ts';
import { mayInvert } from './inversion.ts';
import { auxiliaries } from './lexicon/closedClass.ts';
import { nominatives } from './lexicon/pronouns.ts';
import { isPassive } from './passive.ts';
import { isPhrasal } from './phrasal.ts';
import { takesNoObject } from './transitivity.ts';
import { has, isNounPhraseTag, isQuotationMark, Reading, startsObject, type Word } from './word.ts';

/** A verb with its auxiliaries, by index into the words. */
export interface Group extends Omit<VerbGroup, 'span' | 'main'> {
  readonly first: number;
  /** The last word: the main verb or its particle. */
  readonly last: number;
  readonly main: number;
  readonly negated: boolean;
  /** The auxiliary that makes it a passive. */
  readonly passiveAuxiliary: number | undefined;
  /** Where the subject stands after the auxiliary ("was the *bug* fixed"): the auxiliary's index. */
  readonly inverted: number | undefined;
  /** The group borrows its auxiliaries from the one before: "was identified and *fixed*". */
  readonly shares: boolean;
  /** … and has a subject of its own: "was closed and the money *returned*". */
  readonly elliptic: boolean;
  /** A form of be with no verb after it. */
  readonly copula: boolean;
  /** The participle stands before its auxiliary and the subject after both. */
  readonly fronted: boolean;
}

/** All groups, in order. Each word is visited a bounded number of times. */
export function findVerbGroups(words: readonly Word[]): Group[] {
  return findGroups(words, isPassive);
}

/** Every "be + participle" and "get + participle" before it is judged: what `scripts/tunePassive.ts` learns from. */
export function findPassiveCandidates(
  words: readonly Word[],
): { readonly auxiliary: number; readonly participle: number }[] {
  const found: { auxiliary: number; participle: number }[] = [];
  findGroups(words, (_, auxiliary, participle) => {
    found.push({ auxiliary, participle });
    return true;
  });
  return found;
}

type Judge = (words: readonly Word[], auxiliary: number, participle: number) => boolean;

function findGroups(words: readonly Word[], judge: Judge): Group[] {
  const groups: Group[] = [];
  let index = 0;
  while (index < words.length) {
    const group = startsGroup(words, index)
      ? new GroupReader(words, index, groups[groups.length - 1], judge).read()
      : undefined;
    if (group === undefined) index++;
    else {
      const before = groups.at(-1);
      if (group.elliptic && before !== undefined) groups[groups.length - 1] = asPassive(words, before);
      groups.push(group);
      index = Math.max(group.last, group.main) + 1;
      if (group.copula && group.last === group.main) joinFronted(words, groups, judge);
    }
  }
  return groups;
}

/** "Attached is my draft", "Included in the list are three tests": a participle before its auxiliary, the subject after it. */
function joinFronted(words: readonly Word[], groups: Group[], judge: Judge): void {
  const be = groups[groups.length - 1];
  const participle = groups[groups.length - 2];
  if (
    be === undefined ||
    participle === undefined ||
    participle.form !== 'participle' ||
    participle.shares ||
    be.form !== 'finite'
  )
    return;
  const isOpening = opensClause(words, participle.first) && isOnlyGoverned(words, participle.last + 1, be.first);
  if (!isOpening && !isDegreeOf(words, participle, be)) return;
  if (!judge(words, be.main, participle.main)) return;
  groups.splice(-2, 2, {
    ...be,
    first: participle.first,
    main: participle.main,
    lemma: participle.lemma,
    voice: 'be-passive',
    passiveAuxiliary: be.main,
    fronted: true,
    copula: false,
  });
}

/** "how well trained he is", "how blown away I was by it". */
function isDegreeOf(words: readonly Word[], participle: Group, be: Group): boolean {
  let how = participle.first - 1;
  while (words[how]?.tag === 'adverb') how--;
  if (words[how]?.norm !== 'how' || be.first - participle.last > 4) return false;
  const after = words[be.last + 1];
  const isAtEnd = after === undefined || after.tag === 'punctuation' || after.tag === 'preposition';
  for (let at = participle.last + 1; at < be.first; at++) if (!isNounPhraseTag(words[at]?.tag ?? 'verb')) return false;
  return isAtEnd && participle.last + 1 < be.first;
}

function opensClause(words: readonly Word[], index: number): boolean {
  for (let at = index - 1, steps = 0; steps < 3; at--, steps++) {
    const before = words[at];
    if (before === undefined || before.tag === 'punctuation') return true;
    if (before.tag !== 'adverb') return false;
  }
  return false;
}

/** Nothing but prepositional phrases from `from` to `to`: no word there can be the subject. */
function isOnlyGoverned(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > longestSubject * 3) return false;
  if (from === to) return true;
  if (words[from]?.tag !== 'preposition' && words[from]?.tag !== 'adverb' && words[from]?.tag !== 'particle')
    return false;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (
      word === undefined ||
      word.norm === ',' ||
      /^[.;:!?]/.test(word.text) ||
      word.tag === 'conjunction' ||
      word.tag === 'subordinator' ||
      word.tag === 'relative'
    )
      return false;
  }
  return true;
}

function startsGroup(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined || word.modifier) return false;
  if (word.norm === 'to' && word.tag === 'particle') return true;
  return (
    word.tag === 'modal' ||
    word.tag === 'auxiliary' ||
    word.tag === 'verb' ||
    word.tag === 'gerund' ||
    word.tag === 'participle'
  );
}

/** The most words that may stand between an auxiliary and its verb. */
const longestGap = 5;
/** The longest subject that an inversion may put there. */
const longestSubject = 8;

const placing = wordSet('leave put sit stay live');
const dateWords = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december noon midnight',
);
/** With a preposition before them, these say how far or when, and no participle describes them. */
const asideNouns = wordSet(
  'extent part fact turn first last least most once present example instance addition effect general average practice theory principle particular end meantime interim beginning mistake accident error vain haste private public full total detail hindsight retrospect time',
);
const parenthesisMark = /^(?:[,()—–]|--)/;

class GroupReader {
  readonly #words: readonly Word[];
  readonly #start: number;
  readonly #previous: Group | undefined;
  readonly #judge: Judge;
  #at: number;
  #negated = false;
  #modal: string | undefined;
  #infinitive = false;
  #perfect = false;
  #progressive = false;
  #tense: Tense = 'none';
  #finite = false;
  #passiveAuxiliary: number | undefined;
  #inverted: number | undefined;
  #lastAuxiliary: number | undefined;

  constructor(words: readonly Word[], start: number, previous: Group | undefined, judge: Judge) {
    this.#judge = judge;
    this.#words = words;
    this.#start = start;
    this.#previous = previous;
    this.#at = start;
  }

  read(): Group | undefined {
    const first = this.#words[this.#start];
    if (first === undefined) return undefined;
    if (first.norm === 'to') {
      this.#infinitive = true;
      const verb = this.#next(this.#start);
      if (verb === undefined) return undefined;
      this.#at = verb;
    }
    return this.#readFrom(this.#at);
  }

  #readFrom(start: number): Group | undefined {
    let at = start;
    for (let steps = 0; steps < 8; steps++) {
      const word = this.#words[at];
      if (word === undefined) return undefined;
      if (word.tag === 'modal') {
        this.#noteModal(word.norm);
        const next = this.#nextVerb(at);
        if (next === undefined) return this.#endWith(at, 'do', false);
        at = next;
        continue;
      }
      if (word.tag === 'auxiliary') {
        const next = this.#afterAuxiliary(word, at);
        if (next === undefined) return this.#endWith(at, lemmaOf(word), isBeForm(word));
        at = next;
        continue;
      }
      const semi = this.#semiModal(word, at);
      if (semi !== undefined) {
        at = semi;
        continue;
      }
      return this.#endAtVerb(word, at);
    }
    return undefined;
  }

  #noteModal(norm: string): void {
    this.#modal = norm === "'ll" ? 'will' : norm === "'d" ? 'would' : norm;
    this.#finite = true;
    this.#tense =
      this.#modal === 'will' || this.#modal === 'shall'
        ? 'future'
        : this.#modal === 'could' || this.#modal === 'would' || this.#modal === 'might' || this.#modal === 'should'
          ? 'past'
          : 'present';
  }

  #noteTense(tense: Tense): void {
    if (this.#finite || this.#infinitive || this.#lastAuxiliary !== undefined || tense === 'none') return;
    this.#tense = tense;
    this.#finite = true;
  }

  /** Takes an auxiliary in; gives the next word of the group, or `undefined` where the auxiliary is the main verb. */
  #afterAuxiliary(word: Word, at: number): number | undefined {
    this.#noteTense(tenseOf(word, this.#words, at));
    const lemma = lemmaOf(word);
    const isFirst = this.#lastAuxiliary === undefined && this.#modal === undefined;
    const next = this.#nextVerb(at, isFirst);
    if (word.norm === 'been' && this.#lastAuxiliary === undefined) this.#perfect = true;
    this.#lastAuxiliary = at;
    if (next === undefined) return undefined;
    const verb = this.#words[next];
    if (verb === undefined || !follows(lemma, verb)) return undefined;
    if (lemma === 'have') this.#perfect = true;
    if (lemma === 'be' && verb.form === 'ing') this.#progressive = true;
    if (lemma === 'be' && verb.form === 'participle') this.#passiveAuxiliary = at;
    return next;
  }

  /** "have to fix", "needed to fix", "was going to fix", "used to fix": the inner verb is the main one. */
  #semiModal(word: Word, at: number): number | undefined {
    const to = this.#words[at + 1];
    if (to?.norm !== 'to' || to.tag !== 'particle') return undefined;
    const lemma = word.verbLemma;
    const isGoing = word.norm === 'going' && this.#progressive;
    if (lemma !== 'have' && lemma !== 'need' && !isGoing && !(word.norm === 'used' && word.tag === 'verb'))
      return undefined;
    if (word.modifier || (word.form === 'ing' && !isGoing)) return undefined;
    this.#noteTense(word.form === 'past' ? 'past' : 'present');
    this.#modal = isGoing ? 'be going to' : lemma === 'use' ? 'used to' : `${lemma} to`;
    if (isGoing) {
      this.#progressive = false;
      if (this.#tense === 'present') this.#tense = 'future';
    }
    this.#lastAuxiliary = at;
    return this.#next(at + 1);
  }

  #endAtVerb(word: Word, at: number): Group | undefined {
    const isBareParticiple =
      word.form === 'participle' && this.#lastAuxiliary === undefined && this.#modal === undefined;
    if (at === this.#start && isElliptic(this.#words, this.#previous, at)) return this.#endAtElliptic(at);
    if (isBareParticiple || this.#continuesPassive(word, at)) return this.#endAtBareParticiple(word, at);
    if (word.bare) this.#infinitive = true;
    if (word.form === 'past') this.#noteTense('past');
    if ((word.form === 'third' || word.form === 'base') && !this.#infinitive) this.#noteTense('present');
    const state = word.verbLemma === 'get' ? this.#participleAfterGet(at) : undefined;
    if (state !== undefined) return this.#endAtGet(at, state);
    const auxiliary = this.#passiveAuxiliary;
    if (auxiliary === undefined) return this.#finish(at, 'active');
    return this.#judge(this.#words, auxiliary, at) ? this.#finish(at, 'be-passive') : this.#endAtState(auxiliary, at);
  }

  /** "were upset": a form of be and what it says of the subject. */
  #endAtState(auxiliary: number, participle: number): Group {
    return { ...this.#finish(auxiliary, 'active'), last: participle, lemma: 'be', copula: true };
  }

  #endAtGet(at: number, participle: number): Group {
    if (!this.#judge(this.#words, at, participle)) return { ...this.#finish(at, 'active'), last: participle };
    this.#lastAuxiliary = at;
    this.#passiveAuxiliary = at;
    return this.#finish(participle, 'get-passive');
  }

  /** The participle after a form of get: "got fixed", and also "got stuck", which is none. */
  #participleAfterGet(at: number): number | undefined {
    const next = this.#next(at);
    const verb = next === undefined ? undefined : this.#words[next];
    if (next === undefined || verb === undefined || verb.modifier) return undefined;
    return verb.tag === 'participle' || (verb.form === 'past' && has(verb, Reading.participle)) ? next : undefined;
  }

  /** A participle without auxiliary: coordinated with a passive, before its auxiliary ("Attached is …"), or a clause of its own. */
  #endAtBareParticiple(word: Word, at: number): Group | undefined {
    const shared = this.#sharedAuxiliaries(at);
    if (shared === undefined) return this.#finish(at, word.verbLemma === 'be' ? 'active' : 'be-passive');
    const { voice, passiveAuxiliary, tense, aspect, modal, form, negated } = shared;
    return { ...this.#finish(at, voice), passiveAuxiliary, tense, aspect, modal, form, negated, shares: true };
  }

  /** "and the money returned". */
  #endAtElliptic(at: number): Group | undefined {
    if (this.#previous === undefined) return undefined;
    const { passiveAuxiliary, tense, aspect, modal, form, negated } = asPassive(this.#words, this.#previous);
    return { ...this.#finish(at, 'be-passive'), passiveAuxiliary, tense, aspect, modal, form, negated, elliptic: true };
  }

  /** The group before, where its auxiliaries serve this participle too: "was found and fixed", "had found it and fixed it". */
  #sharedAuxiliaries(at: number): Group | undefined {
    const previous = this.#previous;
    if (previous === undefined) return undefined;
    const isPassive = previous.voice !== 'active' && previous.passiveAuxiliary !== undefined;
    const isPerfect = previous.voice === 'active' && previous.aspect === 'perfect' && !previous.copula;
    if (!isPassive && !isPerfect) return undefined;
    let joint = at - 1;
    while (joint > previous.last && (this.#words[joint]?.tag === 'adverb' || this.#words[joint]?.tag === 'negation'))
      joint--;
    const mark = this.#words[joint];
    return mark?.tag === 'conjunction' || (mark?.norm === ',' && isPassive) ? previous : undefined;
  }

  /** "was built, *tested* and shipped", "was found on Monday and *fixed* on Tuesday": by itself "tested" looks like a past. */
  #continuesPassive(word: Word, at: number): boolean {
    const previous = this.#previous;
    if (
      previous?.passiveAuxiliary === undefined ||
      word.form !== 'past' ||
      this.#lastAuxiliary !== undefined ||
      !has(word, Reading.participle) ||
      at !== this.#start ||
      at - previous.last > longestAside ||
      isIntransitive(word, this.#words[at + 1])
    )
      return false;
    if (!this.#lacksObject(at)) return false;
    return this.#standsBeside(previous.last, at) || this.#isAfterAsides(previous.last, at);
  }

  /** Nothing but "and", commas and adverbs between. */
  #standsBeside(last: number, at: number): boolean {
    for (let between = last + 1; between < at; between++) {
      const mark = this.#words[between];
      if (mark?.norm !== ',' && mark?.tag !== 'conjunction' && mark?.tag !== 'adverb') return false;
    }
    return last + 1 < at && at - last <= 4;
  }

  /** A phrase that opens with a preposition, then "and" or a comma: "on Monday and". */
  #isAfterAsides(last: number, at: number): boolean {
    let joint = at - 1;
    while (joint > last && this.#words[joint]?.tag === 'adverb') joint--;
    if (this.#words[joint]?.tag !== 'conjunction' && this.#words[joint]?.norm !== ',') return false;
    if (this.#words[last + 1]?.tag !== 'preposition') return false;
    for (let between = last + 1; between < joint; between++) {
      const tag = this.#words[between]?.tag ?? 'punctuation';
      if (!inAside.has(tag) && this.#words[between]?.norm !== ',') return false;
    }
    return true;
  }

  /** "told us" has an object and is active; "fixed on Tuesday" lacks one. */
  #lacksObject(at: number): boolean {
    const next = this.#words[at + 1];
    return (
      next === undefined ||
      next.tag === 'punctuation' ||
      next.tag === 'preposition' ||
      next.tag === 'adverb' ||
      next.tag === 'conjunction'
    );
  }

  #endWith(at: number, lemma: string, copula: boolean): Group {
    const group = this.#finish(at, 'active');
    return { ...group, lemma, copula };
  }

  #finish(main: number, voice: Voice): Group {
    const verb = this.#words[main];
    const particle = this.#particle(main);
    const base = verb === undefined ? '' : verb.verbLemma;
    const form = this.#form(verb, main);
    return {
      first: this.#start,
      last: particle?.adjacent ? main + 1 : main,
      main,
      lemma: particle === undefined ? base : `${base} ${particle.norm}`,
      tense: this.#tense,
      aspect: this.#perfect
        ? this.#progressive
          ? 'perfect-progressive'
          : 'perfect'
        : this.#progressive
          ? 'progressive'
          : 'simple',
      voice,
      modal: this.#modal,
      form,
      negated: this.#negated || this.#isNegatedBefore(),
      passiveAuxiliary: voice === 'active' || form === 'participle' ? undefined : this.#passiveAuxiliary,
      inverted: this.#inverted,
      shares: false,
      elliptic: false,
      copula: false,
      fronted: false,
    };
  }

  #form(verb: Word | undefined, main: number): Group['form'] {
    if (this.#infinitive) return 'infinitive';
    if (this.#finite) return 'finite';
    const first = this.#words[this.#start];
    if (first?.form === 'ing') return 'gerund';
    if (first?.form === 'participle' && main === this.#start) return 'participle';
    return verb?.form === 'base' ? 'infinitive' : 'finite';
  }

  #isNegatedBefore(): boolean {
    for (let at = this.#start - 1, steps = 0; at >= 0 && steps < 3; at--, steps++) {
      const word = this.#words[at];
      if (word?.tag === 'negation') return this.#words[at + 1]?.norm !== 'only';
      if (word?.tag !== 'adverb') return false;
    }
    return false;
  }

  /** "rolled back", "rolled it back": the particle counts to the verb's lemma. */
  #particle(main: number): { readonly norm: string; readonly adjacent: boolean } | undefined {
    const verb = this.#words[main];
    const next = this.#words[main + 1];
    if (verb === undefined || next === undefined) return undefined;
    if (isPhrasal(verb.verbLemma, next.norm) && next.tag !== 'punctuation' && !this.#isBeforeDate(main + 1))
      return { norm: next.norm, adjacent: true };
    const second = this.#words[main + 2];
    const objectBetween = next.tag === 'pronoun' || next.tag === 'code';
    return objectBetween && second !== undefined && isPhrasal(verb.verbLemma, second.norm)
      ? { norm: second.norm, adjacent: false }
      : undefined;
  }

  /** "signed on Friday", "called at noon": the preposition belongs to the time. */
  #isBeforeDate(at: number): boolean {
    const after = this.#words[at + 1];
    if (after === undefined || this.#words[at]?.tag !== 'preposition') return false;
    return dateWords.has(after.norm) || this.#isPlace(at);
  }

  /** "left in the van", "put in charge". */
  #isPlace(at: number): boolean {
    return this.#words[at]?.norm === 'in' && placing.has(this.#words[at - 1]?.verbLemma ?? '');
  }

  /** The next word that is no adverb and no negation. */
  #next(at: number): number | undefined {
    for (let next = at + 1, steps = 0; steps <= longestGap; next++, steps++) {
      const word = this.#words[next];
      if (word === undefined) return undefined;
      if (word.tag === 'negation') this.#negated = this.#words[next + 1]?.norm !== 'only';
      else if (this.#isDegree(next)) next++;
      else if (word.tag !== 'adverb' && !isQuotationMark(word)) return next;
    }
    return undefined;
  }

  /** "a bit", "a little", "a lot" before a participle. */
  #isDegree(at: number): boolean {
    return (
      this.#words[at]?.norm === 'a' &&
      /^(?:bit|little|lot|tad)$/.test(this.#words[at + 1]?.norm ?? '') &&
      this.#words[at + 2]?.tag === 'participle'
    );
  }

  /** The verb that an auxiliary at `at` supports: after adverbs, short parentheses or, in questions, after the subject. */
  #nextVerb(at: number, isFirst = true): number | undefined {
    const wasNegated = this.#negated;
    const next = this.#next(at);
    if (next === undefined) return undefined;
    if (isVerbWord(this.#words[next])) return next;
    const inserted = this.#afterParenthesis(next) ?? this.#afterPhrase(next);
    if (inserted !== undefined) return inserted;
    const inverted = isFirst ? this.#afterInvertedSubject(at, next) : undefined;
    if (inverted === undefined && this.#negated !== wasNegated && !isBeForm(this.#words[at])) this.#negated = true;
    return inverted;
  }

  /** "was, however, fixed"; "has (so far) held"; "was and will be fixed". */
  #afterParenthesis(next: number): number | undefined {
    const opening = this.#words[next];
    if (opening === undefined || !parenthesisMark.test(opening.norm)) return undefined;
    for (let at = next + 1; at <= next + longestGap + 1; at++) {
      const word = this.#words[at];
      if (word === undefined || isVerbWord(word)) return undefined;
      if (parenthesisMark.test(word.norm)) return at > next + 1 ? this.#participleAfter(at) : undefined;
    }
    return undefined;
  }

  /** The participle after a parenthesis; the tagger, which looks at neighbours only, may have taken it for a past. */
  #participleAfter(at: number): number | undefined {
    const after = this.#next(at);
    const verb = after === undefined ? undefined : this.#words[after];
    if (verb === undefined || !isVerbWord(verb) || !has(verb, Reading.participle)) return undefined;
    if (startsObject(this.#words[(after ?? at) + 1]) && verb.tag !== 'participle') return undefined;
    verb.tag = 'participle';
    verb.form = 'participle';
    return after;
  }

  /** "are to some extent protected", "royally and comfortably hosted": a short phrase before the participle. */
  #afterPhrase(next: number): number | undefined {
    const opening = this.#words[next];
    if (opening?.tag !== 'preposition' && !(opening?.tag === 'conjunction' && this.#words[next - 1]?.tag === 'adverb'))
      return undefined;
    return opening.tag === 'conjunction' ? this.#afterAdverbs(next) : this.#afterAside(next);
  }

  /** "and comfortably *hosted*". */
  #afterAdverbs(joint: number): number | undefined {
    let at = joint + 1;
    while (at <= joint + longestGap && this.#words[at]?.tag === 'adverb') at++;
    const word = this.#words[at];
    return at > joint + 1 && word?.tag === 'participle' && !word.modifier ? at : undefined;
  }

  /** "to some extent already *protected*"; "in a meeting called by the vendor" has a noun that the participle describes. */
  #afterAside(preposition: number): number | undefined {
    for (let at = preposition + 1; at <= preposition + 3; at++) {
      const word = this.#words[at];
      if (word === undefined || word.tag === 'punctuation' || word.tag === 'pronoun' || isVerbWord(word))
        return undefined;
      if (asideNouns.has(word.norm)) return this.#participleAfter(at);
    }
    return undefined;
  }

  #afterInvertedSubject(auxiliary: number, next: number): number | undefined {
    if (!mayInvert(this.#words, auxiliary)) return undefined;
    let sawSubject = false;
    for (let at = next, steps = 0; steps < longestSubject; at++, steps++) {
      const word = this.#words[at];
      if (word === undefined) return undefined;
      if (sawSubject && isVerbWord(word) && !word.modifier) {
        if (!follows(lemmaOf(this.#words[auxiliary]), word)) return undefined;
        this.#inverted = auxiliary;
        return at;
      }
      // "the last time you heard": a clause of its own; "was the customer you called told" goes on after it.
      if (sawSubject && (nominatives.has(word.norm) || word.norm === 'you')) {
        const verb = this.#words[at + 2];
        if (verb === undefined || !isVerbWord(verb) || !has(verb, Reading.participle)) return undefined;
        verb.tag = 'participle';
        verb.form = 'participle';
        at++;
        continue;
      }
      if (word.tag === 'noun' || word.tag === 'propernoun' || word.tag === 'pronoun' || word.tag === 'code')
        sawSubject = true;
      else if (word.tag === 'negation') this.#negated = true;
      else if (
        !(
          word.tag === 'determiner' ||
          word.tag === 'adjective' ||
          word.tag === 'number' ||
          word.tag === 'adverb' ||
          word.modifier ||
          word.tag === 'particle' ||
          (sawSubject && word.tag === 'preposition')
        )
      )
        return undefined;
    }
    return undefined;
  }
}

/** The most words between two passives that share an auxiliary. */
const longestAside = 9;
const inAside: ReadonlySet<string> = wordSet('preposition determiner noun propernoun number adjective adverb');
/** Done without an object as often as with one: "was called on Monday and left on Tuesday" is no passive. */
const oftenIntransitive = wordSet(
  'leave return start stop move continue improve increase decrease grow rise drop settle agree',
);

function isIntransitive(word: Word, next: Word | undefined): boolean {
  return takesNoObject(word, next) || (oftenIntransitive.has(word.verbLemma) && next?.norm !== 'by');
}

function isVerbWord(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.modifier &&
    (word.tag === 'verb' || word.tag === 'auxiliary' || word.tag === 'gerund' || word.tag === 'participle')
  );
}

function lemmaOf(word: Word | undefined): string {
  if (word === undefined) return '';
  if (word.norm === 'its') return 'be';
  if (word.norm === "'d") return 'have';
  if (word.norm === "'ve") return 'have';
  return auxiliaries.get(word.norm)?.lemma ?? word.verbLemma;
}

function isBeForm(word: Word | undefined): boolean {
  return lemmaOf(word) === 'be';
}

/** Whether `verb` may stand after this auxiliary in one group. */
function follows(lemma: string, verb: Word): boolean {
  switch (lemma) {
    case 'be':
      return verb.form === 'ing' || verb.form === 'participle';
    case 'have':
      return verb.form === 'participle';
    case 'do':
      return verb.form === 'base';
    default:
      return verb.form === 'base';
  }
}

function tenseOf(word: Word, words: readonly Word[], at: number): Tense {
  if (word.norm === 'its' || word.norm === "'s" || word.norm === "'re" || word.norm === "'m" || word.norm === "'ve")
    return 'present';
  if (word.norm === "'d") return 'past';
  const known = auxiliaries.get(word.norm)?.tense ?? 'none';
  // "to have", "could have": the base form has no tense.
  const before = words[at - 1];
  return before?.norm === 'to' || before?.tag === 'modal' ? 'none' : known;
}

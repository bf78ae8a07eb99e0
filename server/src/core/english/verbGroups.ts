/**
 * Finds the verb groups of a tagged sentence: each verb with its auxiliaries, negation and adverbs in between, its tense, aspect, modal
 * and voice. Whether "be + participle" is a passive or a state is asked of `passive.ts`.
 */

import { asPassive, isElliptic } from './ellipsis.ts';
import type { Tense, Voice } from './facts.ts';
import { isPassive } from './passive.ts';
import { follows, isBeForm, lemmaOf, tenseOf } from './verbGroups/forms.ts';
import { joinFronted } from './verbGroups/fronted.ts';
import type { Group, Judge } from './verbGroups/group.ts';
import { particleOf } from './verbGroups/particle.ts';
import { VerbSearch } from './verbGroups/search.ts';
import { continuesPassive, sharedAuxiliaries } from './verbGroups/sharing.ts';
import { has, Reading, type Word } from './word.ts';

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

class GroupReader {
  readonly #words: readonly Word[];
  readonly #start: number;
  readonly #previous: Group | undefined;
  readonly #judge: Judge;
  readonly #search: VerbSearch;
  #at: number;
  #modal: string | undefined;
  #infinitive = false;
  #perfect = false;
  #progressive = false;
  #tense: Tense = 'none';
  #finite = false;
  #passiveAuxiliary: number | undefined;
  #lastAuxiliary: number | undefined;

  constructor(words: readonly Word[], start: number, previous: Group | undefined, judge: Judge) {
    this.#judge = judge;
    this.#words = words;
    this.#search = new VerbSearch(words);
    this.#start = start;
    this.#previous = previous;
    this.#at = start;
  }

  read(): Group | undefined {
    const first = this.#words[this.#start];
    if (first === undefined) return undefined;
    if (first.norm === 'to') {
      this.#infinitive = true;
      const verb = this.#search.next(this.#start);
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
        const next = this.#search.nextVerb(at);
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
    const next = this.#search.nextVerb(at, isFirst);
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
    return this.#search.next(at + 1);
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
    const next = this.#search.next(at);
    const verb = next === undefined ? undefined : this.#words[next];
    if (next === undefined || verb === undefined || verb.modifier) return undefined;
    return verb.tag === 'participle' || (verb.form === 'past' && has(verb, Reading.participle)) ? next : undefined;
  }

  /** A participle without auxiliary: coordinated with a passive, before its auxiliary ("Attached is …"), or a clause of its own. */
  #endAtBareParticiple(word: Word, at: number): Group | undefined {
    const shared = sharedAuxiliaries(this.#words, this.#previous, at);
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

  #continuesPassive(word: Word, at: number): boolean {
    return (
      this.#lastAuxiliary === undefined && at === this.#start && continuesPassive(this.#words, this.#previous, word, at)
    );
  }

  #endWith(at: number, lemma: string, copula: boolean): Group {
    const group = this.#finish(at, 'active');
    return { ...group, lemma, copula };
  }

  #finish(main: number, voice: Voice): Group {
    const verb = this.#words[main];
    const particle = particleOf(this.#words, main);
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
      negated: this.#search.negated || this.#isNegatedBefore(),
      passiveAuxiliary: voice === 'active' || form === 'participle' ? undefined : this.#passiveAuxiliary,
      inverted: this.#search.inverted,
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
}

/**
 * Decides what each word is, from what it could be and what stands around it: one pass from left to right that looks at the words
 * already decided and a few words ahead. Passive participles are `participle`, whatever `passive.ts` makes of them later.
 */

import type { Tag } from './facts.ts';
import { mayInvert } from './inversion.ts';
import {
  auxiliaries,
  objectPronouns,
  possessives,
  standaloneDeterminers,
  subjectPronouns,
} from './lexicon/closedClass.ts';
import { list } from './lexicon/lookUp.ts';
import { groups, roles } from './lexicon/people.ts';
import { isFeeling } from './passive.ts';
import { isPhrasal } from './phrasal.ts';
import { anyVerb, finiteVerb, has, nominal, Reading, type VerbForm, type Word } from './word.ts';

const subjects = new Set([
  ...list(subjectPronouns),
  'it',
  'you',
  'there',
  'everyone',
  'everybody',
  'nobody',
  'someone',
  'somebody',
  'anyone',
  'no-one',
  'nothing',
  'something',
  'everything',
]);
const objects = new Set(list(objectPronouns));
const nominative = new Set(['i', 'we', 'he', 'she', 'they']);
const possessive = new Set(list(possessives));
const standalone = new Set(list(standaloneDeterminers));
/** After these, `to` is a preposition before a noun as often as not. */
const beforePrepositionTo = new Set(
  'due thanks according prior next close related similar access respect regard addition contrary back equal relative subject in'.split(
    ' ',
  ),
);
/** Verbs that take an object and a bare infinitive: "helped them fix", "had me look", "let us know". */
export const bareInfinitiveVerbs = new Set('make let help have see hear watch feel'.split(' '));
/** At the start of a bullet these tell what was done to the teller: "Tasked with the migration", "Asked to lead". */
const patientOpeners = new Set(
  'tasked asked assigned told given hired promoted charged entrusted selected chosen invited nominated recruited required expected'.split(
    ' ',
  ),
);
/** At the start of a sentence, before a preposition, these tell under what circumstances: "Faced with a choice, I called". */
const circumstances = new Set(
  list('faced based compared armed driven confronted inspired motivated encouraged overwhelmed forced caught'),
);
const neverReduced = new Set(
  'get have go come become happen fail begin seem appear occur remain arrive agree stay die fall rise grow stand sit sleep exist belong consist disappear'.split(
    ' ',
  ),
);
/** Verbs, some with their particle, that take no object: they share no passive's auxiliary. */
const intransitives = new Set([
  ...list(
    'apologise apologize wait recover respond reply react laugh cry smile complain listen resign retire crash collapse cooperate struggle hesitate depart evaporate work graduate',
  ),
  'move on',
  'calm down',
  'give up',
  'come back',
  'cool down',
  'cool off',
  'settle down',
  'log in',
  'show up',
  'turn up',
  'drop out',
  'give in',
]);
/** After these a participle describes: "felt betrayed", "was left unpatched". */
const takesParticiple = new Set(
  'get keep feel seem come look stay remain leave find have become sound appear go make want need see hear help lie sit stand prove'.split(
    ' ',
  ),
);
/** Before these verbs' `to` stands a place or a person: "went to court". */
const destined = new Set(
  'go come get move return lead respond contribute add attend reply listen talk speak refer switch belong bring take send'.split(
    ' ',
  ),
);
/** "got it fixed", "wanted it gone": object and participle. */
const causative = new Set('get have want need keep leave make find see hear'.split(' '));
/** After these -ing is a verb, also where it could be a noun: "stopped writing". */
const beforeGerund = new Set(
  'start stop keep avoid begin finish continue consider enjoy suggest recommend try hate love like postpone delay resist risk involve quit miss remember regret end spend help resume propose'.split(
    ' ',
  ),
);
const people = new Set([...list(roles), ...list(groups)]);
/** In -ing, and rather adjectives. */
const describing = new Set(
  list(
    'willing unwilling outstanding upcoming ongoing pending promising demanding challenging misleading humbling rewarding glaring lacking',
  ),
);
const allOrNone = new Set(list('nothing nobody none everyone everybody everything anyone anybody anything all no-one'));
/** "step one", "day two". */
const counted = new Set(list('step phase part day week point rule level round'));
const articles = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'his', 'their']);
const grades = new Set(['best', 'worst', 'well', 'better', 'half', 'worse']);
/** How far ahead a verb is looked for. */
const longestPredicate = 14;
const timeWords = new Set(list('day morning afternoon evening night week weekend month quarter year hour time'));
const pluralSubjects = new Set(['people', 'we', 'they', 'i', 'you']);
const alwaysAdverbs = new Set('still just even only together again already well'.split(' '));
/** Their passives keep an object: "was given access", "were assigned numbers". */
const ditransitive = new Set(
  'give call name tell show pay ask send offer teach leave make put set assign issue award grant deny charge hand allow promise sell lend feed serve deem consider declare allocate'.split(
    ' ',
  ),
);
const saysThat = new Set(
  'say tell think know believe realize realise find see notice learn discover decide agree admit show hope feel assume mean explain argue suggest confirm hear guess expect suspect ensure claim note report state understand conclude acknowledge recognize recognise promise insist worry remember forget figure imagine wish prove reveal indicate mention propose recommend request insist demand warn remind inform convince assure'.split(
    ' ',
  ),
);

/** Decides `tag` and `form` of every word, in place. */
export function tag(words: Word[]): void {
  const tagger = new Tagger(words);
  for (let index = 0; index < words.length; index++) tagger.decide(index);
}

class Tagger {
  readonly #words: Word[];
  /** Whether a finite verb has been seen since the last boundary of clauses. */
  #hasVerb = false;
  #hasSubject = false;
  /** Whether the subject so far is plural as far as its head shows. */
  #pluralSubject = false;
  /** The clause was opened by "when", "because", "if" … */
  #afterSubordinator = false;
  /** Index of the next certain finite verb before a boundary, for each word; found in one pass from the right. */
  readonly #nextFinite: Int32Array;
  #lastVerb: Word | undefined;

  constructor(words: Word[]) {
    this.#words = words;
    this.#nextFinite = nextFinite(words);
  }

  decide(index: number): void {
    const word = this.#words[index];
    if (word === undefined) return;
    if (has(word, Reading.punctuation)) this.#set(word, 'punctuation');
    else if (has(word, Reading.code)) this.#set(word, 'code');
    else if (!this.#decideClosed(word, index)) this.#decideOpen(word, index);
    this.#remember(word, index);
  }

  #at(index: number): Word | undefined {
    return this.#words[index];
  }

  #set(word: Word, as: Tag, form: VerbForm = 'none'): true {
    word.tag = as;
    word.form = form;
    return true;
  }

  /** The nearest word before `index` that is no adverb and no negation. */
  #before(index: number): Word | undefined {
    let at = index - 1;
    for (let steps = 0; steps < 5 && at >= 0; steps++, at--) {
      const word = this.#words[at];
      if (word !== undefined && word.tag !== 'adverb' && word.tag !== 'negation' && !this.#isQuoteAfterAuxiliary(at))
        return word;
    }
    return this.#words[at];
  }

  /** `was "fixed"`: scare quotes do not part a verb from its auxiliary. */
  #isQuoteAfterAuxiliary(at: number): boolean {
    return isQuotationMark(this.#words[at]) && this.#words[at - 1]?.tag === 'auxiliary';
  }

  #afterAdverbs(index: number): Word | undefined {
    let at = index + 1;
    for (let steps = 0; steps < 4; steps++, at++) {
      const word = this.#words[at];
      if (
        word === undefined ||
        !(
          has(word, Reading.adverb | Reading.negation) &&
          !has(word, anyVerb | Reading.determiner | Reading.preposition | Reading.adjective)
        )
      )
        return word;
    }
    return this.#words[at];
  }

  #remember(word: Word, index: number): void {
    switch (word.tag) {
      case 'punctuation':
        if (/^[.!?;:()[\]—–…"“”]|^--/.test(word.text)) this.#startClause();
        else if (word.norm === ',') this.#hasVerb = false;
        return;
      case 'subordinator':
      case 'relative':
        this.#startClause();
        this.#hasSubject = word.tag === 'relative';
        this.#afterSubordinator = word.tag === 'subordinator';
        return;
      case 'conjunction':
        // "and the team fixed it": what follows may be a clause of its own.
        this.#hasVerb = false;
        this.#lastVerb = undefined;
        return;
      case 'verb':
      case 'auxiliary':
      case 'modal':
        if (word.form !== 'base' || word.tag !== 'verb') this.#hasVerb = true;
        if (word.tag === 'verb') this.#lastVerb = word;
        return;
      case 'participle':
      case 'gerund':
        if (!word.modifier) this.#lastVerb = word;
        return;
      case 'pronoun':
      case 'noun':
      case 'propernoun':
      case 'code':
        if (!this.#isGoverned(index)) this.#hasSubject = true;
        this.#pluralSubject = word.norm.endsWith('s') || pluralSubjects.has(word.norm);
        return;
      default:
        return;
    }
  }

  #startClause(): void {
    this.#hasVerb = false;
    this.#afterSubordinator = false;
    this.#hasSubject = false;
    this.#lastVerb = undefined;
  }

  #isGoverned(index: number): boolean {
    return this.#at(index - 1)?.tag === 'preposition';
  }

  // Closed classes ------------------------------------------------------------------------------------------------------------------

  #decideClosed(word: Word, index: number): boolean {
    const readings = word.readings;
    if (readings & Reading.negation)
      return word.norm === 'never' || word.norm === 'not' || word.norm === "n't"
        ? this.#set(word, 'negation')
        : this.#set(word, 'adverb');
    if (word.norm === "'s") return this.#decideApostropheS(word, index);
    if (word.norm === "'d")
      return this.#set(word, this.#isHad(index) ? 'auxiliary' : 'modal', this.#isHad(index) ? 'past' : 'none');
    if (word.norm === 'please') return this.#at(index - 1)?.norm === 'to' ? false : this.#set(word, 'adverb');
    if (word.norm === 'need' || word.norm === 'dare') return false;
    if (readings & Reading.modal) return this.#decideModal(word, index);
    if (readings & Reading.auxiliary) return this.#decideAuxiliary(word, index);
    if (word.norm === 'to') return this.#decideTo(word, index);
    if (word.norm === 'till' && this.#inNounPhrase(index)) return this.#set(word, 'noun');
    if (word.norm === 'that') return this.#decideThat(word, index);
    if (word.norm === 'like') return this.#decideLike(word, index);
    if (word.norm === 'thanks' && this.#at(index - 1)?.tag !== 'pronoun') return this.#set(word, 'noun');
    if (word.norm === 'no' && /^(?:longer|more)$/.test(this.#at(index + 1)?.norm ?? ''))
      return this.#set(word, 'adverb');
    if (word.norm === 'no') return this.#set(word, this.#startsNounPhrase(index + 1) ? 'determiner' : 'interjection');
    if (readings & Reading.number && word.nounLemma === word.norm && !(readings & (Reading.pronoun | Reading.noun)))
      return this.#set(word, 'number');
    if (readings & (Reading.pronoun | Reading.determiner)) return this.#decidePronounOrDeterminer(word, index);
    if (readings & Reading.conjunction) return this.#decideConjunction(word, index);
    if (readings & Reading.subordinator) return this.#decideSubordinator(word, index);
    if (readings & Reading.preposition) return this.#decidePreposition(word, index);
    if (readings & Reading.interjection && !(readings & (anyVerb | Reading.adverb | Reading.noun)))
      return this.#set(word, 'interjection');
    return false;
  }

  #decideApostropheS(word: Word, index: number): true {
    const before = this.#at(index - 1);
    const next = this.#afterAdverbs(index);
    if (before?.norm === 'let') return this.#set(word, 'pronoun');
    const pronominal =
      before !== undefined &&
      (subjects.has(before.norm) ||
        has(before, Reading.relative | Reading.subordinator | Reading.adverb) ||
        ['this', 'that', 'here', 'what', 'how', 'one'].includes(before.norm));
    word.verbLemma = this.#isHas(index) ? 'have' : 'be';
    if (pronominal && before.norm !== 'one') return this.#set(word, 'auxiliary', 'third');
    const introducesPredicate =
      has(next, Reading.determiner | Reading.negation | Reading.preposition | Reading.pronoun) ||
      (has(next, Reading.ing) && !has(next, Reading.noun)) ||
      next?.norm === 'been' ||
      next?.norm === 'not';
    if (introducesPredicate && !this.#hasVerb) return this.#set(word, 'auxiliary', 'third');
    return this.#set(word, 'particle');
  }

  /** `'s` is has before "been", "got", "become" and before a participle with an object: "he's sent it". */
  #isHas(index: number): boolean {
    const next = this.#afterAdverbs(index);
    if (next === undefined || !has(next, Reading.participle | Reading.auxiliary)) return false;
    if (
      /^(?:been|got|gotten|become|had|happened|come|seemed|appeared|existed|failed|grown|worked|lived|stopped|started|begun)$/.test(
        next.norm,
      )
    )
      return true;
    if (!has(next, Reading.participle) || next.norm === 'being') return false;
    const object = this.#words[this.#words.indexOf(next, index) + 1];
    if (object?.norm === 'it' || object?.norm === 'them') return true;
    const isObject =
      has(object, Reading.determiner | Reading.pronoun) && !has(object, Reading.adverb | Reading.relative);
    return isObject && !ditransitive.has(next.verbLemma);
  }

  /** `'d`: "I'd fixed" and "I'd better" are had, "I'd fix" is would. */
  #isHad(index: number): boolean {
    const next = this.#afterAdverbs(index);
    if (next?.norm === 'been' || next?.norm === 'had' || next?.norm === 'better') return true;
    return has(next, Reading.participle) && !has(next, Reading.base);
  }

  #decideModal(word: Word, index: number): true {
    const isNoun = has(this.#at(index - 1), Reading.determiner) && !this.#isPronounNow(index - 1);
    if (isNoun && (word.norm === 'can' || word.norm === 'will' || word.norm === 'might' || word.norm === 'must'))
      return this.#set(word, 'noun');
    if (
      isMonthOfMay(word) &&
      index > 0 &&
      (this.#isGoverned(index) || has(this.#at(index + 1), Reading.number) || !has(this.#at(index + 1), Reading.base))
    )
      return this.#set(word, 'propernoun');
    return this.#set(word, 'modal');
  }

  #isPronounNow(index: number): boolean {
    return this.#at(index)?.tag === 'pronoun';
  }

  #decideAuxiliary(word: Word, index: number): true {
    // "10 am"; "AM" after a time of day.
    if (word.norm === 'am' && has(this.#at(index - 1), Reading.number)) return this.#set(word, 'noun');
    const lemma = auxiliaries.get(word.norm)?.lemma ?? 'be';
    const form = formOfAuxiliary(word.norm);
    if (word.norm === 'being' && this.#at(index - 1)?.tag === 'adjective') return this.#set(word, 'noun');
    if (lemma === 'be' || lemma === 'get') return this.#set(word, 'auxiliary', form);
    return this.#set(word, this.#supportsVerb(word, lemma, index) ? 'auxiliary' : 'verb', form);
  }

  /** "have fixed", "did not fix", "Have you fixed …": an auxiliary; "have a plan", "did the work": a verb. */
  #supportsVerb(word: Word, lemma: 'have' | 'do' | 'be' | 'get', index: number): boolean {
    if (word.norm === "'ve") return true;
    const wanted = lemma === 'have' ? Reading.participle : Reading.base;
    let at = index + 1;
    let skippedSubject = false;
    for (let steps = 0; steps < 7; steps++, at++) {
      const next = this.#words[at];
      if (next === undefined || has(next, Reading.punctuation)) return false;
      if (next.norm === 'been' || next.norm === 'had') return lemma === 'have';
      if (lemma === 'have' && isOnlyPast(next)) return true;
      if (next.norm === 'have' || next.norm === 'be' || next.norm === 'do' || next.norm === 'get')
        return lemma === 'do';
      if (has(next, Reading.negation)) {
        if (lemma === 'do') return true;
        continue;
      }
      // "I did mistake": learners leave the article out.
      if (lemma === 'do' && steps === 0 && /^mistakes?$/.test(next.norm)) return false;
      if (has(next, wanted) && (lemma === 'do' || !has(next, Reading.base | Reading.noun) || !skippedSubject)) {
        if (!skippedSubject || lemma === 'do')
          return !(lemma === 'do' && !skippedSubject && steps === 0 && !has(next, Reading.verbLikely));
        return mayInvert(this.#words, index);
      }
      if (has(next, Reading.adverb)) continue;
      const opensInversion =
        mayInvert(this.#words, index) &&
        !skippedSubject &&
        has(next, Reading.pronoun | Reading.determiner | Reading.noun);
      if (
        !opensInversion &&
        !(
          skippedSubject &&
          has(
            next,
            Reading.noun |
              Reading.adjective |
              Reading.determiner |
              Reading.guessed |
              Reading.preposition |
              Reading.pronoun,
          )
        )
      )
        return false;
      skippedSubject = true;
    }
    return false;
  }

  #decideTo(word: Word, index: number): true {
    const next = this.#afterAdverbs(index);
    const before = this.#at(index - 1);
    const nextBase = next !== undefined && (has(next, Reading.base) || ['be', 'have', 'do', 'get'].includes(next.norm));
    if (!nextBase) return this.#set(word, 'preposition');
    const ambiguous = has(next, Reading.noun) && before !== undefined && beforePrepositionTo.has(before.norm);
    const goesSomewhere =
      has(next, Reading.noun) &&
      !has(next, Reading.verbLikely) &&
      !startsObject(this.#at(index + 2)) &&
      destined.has(before?.verbLemma ?? '');
    return this.#set(word, ambiguous || goesSomewhere ? 'preposition' : 'particle');
  }

  #decideThat(word: Word, index: number): true {
    const before = this.#at(index - 1);
    const next = this.#at(index + 1);
    const nextIsVerb =
      next !== undefined &&
      has(next, Reading.auxiliary | Reading.modal | Reading.past | Reading.third) &&
      !has(next, Reading.noun | Reading.pronoun);
    if (
      before?.tag === 'noun' ||
      before?.tag === 'propernoun' ||
      before?.tag === 'code' ||
      before?.norm === 'those' ||
      before?.norm === 'one' ||
      before?.norm === 'ones'
    ) {
      return this.#set(
        word,
        this.#lastVerb !== undefined && saysThat.has(this.#lastVerb.verbLemma) && !nextIsVerb
          ? 'subordinator'
          : 'relative',
      );
    }
    if (before?.tag === 'pronoun' && has(before, Reading.pronoun) && nextIsVerb && !objects.has(before.norm))
      return this.#set(word, 'relative');
    const afterSaying =
      before !== undefined &&
      (isVerbal(before) ||
        before.tag === 'adjective' ||
        before.tag === 'auxiliary' ||
        before.tag === 'particle' ||
        objects.has(before.norm) ||
        before.norm === 'so');
    if (has(next, Reading.determiner) && !nextIsVerb && next?.norm !== 'much' && next?.norm !== 'many')
      return this.#set(word, 'subordinator');
    if (afterSaying && !nextIsVerb && this.#clauseFollows(index)) return this.#set(word, 'subordinator');
    if (
      nextIsVerb ||
      next === undefined ||
      next.tag === 'punctuation' ||
      has(next, Reading.punctuation | Reading.preposition | Reading.conjunction)
    )
      return this.#set(word, 'pronoun');
    return this.#set(word, 'determiner');
  }

  /** Whether a finite verb follows before the clause ends. */
  #clauseFollows(index: number): boolean {
    const next = this.#at(index + 1);
    return (next !== undefined && subjects.has(next.norm)) || (this.#nextFinite[index + 1] ?? -1) > index;
  }

  /** "until the customer complained": a short noun phrase and a past that could be a participle as well. */
  #pastFollows(index: number): boolean {
    let at = index + 1;
    if (!has(this.#at(at), Reading.determiner)) return false;
    for (at++; at <= index + 4; at++) {
      const word = this.#at(at);
      if (has(word, Reading.past) && !has(word, Reading.noun | Reading.adjective))
        return has(this.#at(at - 1), Reading.noun) && this.#at(at + 1)?.norm !== 'by';
      if (!has(word, Reading.noun | Reading.adjective)) return false;
    }
    return false;
  }

  #decideLike(word: Word, index: number): true {
    const before = this.#before(index);
    const isVerb =
      before !== undefined &&
      (before.tag === 'modal' || before.tag === 'pronoun' || before.norm === 'do' || before.norm === 'did') &&
      before.norm !== 'something' &&
      !has(this.#at(index + 1), Reading.punctuation);
    if (isVerb || this.#at(index - 1)?.norm === 'to') return this.#set(word, 'verb', 'base');
    return this.#set(word, 'preposition');
  }

  #decidePronounOrDeterminer(word: Word, index: number): true {
    const norm = word.norm;
    if (norm === 'there' || norm === 'here') {
      const next = this.#afterAdverbs(index);
      const existential =
        norm === 'there' &&
        (has(next, Reading.auxiliary | Reading.modal) || next?.norm === "'s" || next?.norm === 'seemed');
      return this.#set(word, existential ? 'pronoun' : 'adverb');
    }
    if (norm === 'one' && has(this.#at(index + 1), Reading.noun) && this.#at(index - 1)?.tag !== 'determiner')
      return this.#set(word, 'number');
    if (norm === 'mine' && this.#at(index - 1)?.tag === 'determiner') return this.#set(word, 'noun');
    if (norm === 'us' && word.text === 'US') return this.#set(word, 'propernoun');
    if (has(word, Reading.relative) || norm === 'what' || norm === 'whatever' || norm === 'whoever')
      return this.#decideWh(word, index);
    if (norm === 'its' && this.#isHurriedIts(index)) return this.#set(word, 'auxiliary', 'third');
    if (possessive.has(norm))
      return this.#set(word, norm === 'her' && !this.#startsNounPhrase(index + 1) ? 'pronoun' : 'determiner');
    if (!has(word, Reading.determiner)) return this.#set(word, 'pronoun');
    if (
      (norm === 'all' || norm === 'both' || norm === 'each' || norm === 'half' || norm === 'much' || norm === 'most') &&
      this.#isBeforeParticiple(index)
    )
      return this.#set(word, 'adverb');
    if (norm === 'a' || norm === 'an' || norm === 'the' || norm === 'every') return this.#set(word, 'determiner');
    if (norm === 'both' || norm === 'either' || norm === 'neither') {
      if (this.#at(index - 1)?.tag === 'pronoun' && has(this.#at(index + 1), Reading.past | Reading.base))
        return this.#set(word, 'adverb');
      return this.#set(
        word,
        this.#startsNounPhrase(index + 1)
          ? 'determiner'
          : this.#at(index + 1)?.norm === 'of' || !this.#hasSubject
            ? 'pronoun'
            : 'adverb',
      );
    }
    if (this.#standsAlone(word, index))
      return this.#set(word, has(word, Reading.adverb) && this.#hasVerb ? 'adverb' : 'pronoun');
    return this.#set(word, 'determiner');
  }

  /** "were *all* fixed", "got *all* mixed up". */
  #isBeforeParticiple(index: number): boolean {
    const before = this.#before(index);
    const next = this.#at(index + 1);
    return (
      (before?.tag === 'auxiliary' || before?.verbLemma === 'get') &&
      has(next, Reading.participle | Reading.ing) &&
      !has(next, Reading.noun)
    );
  }

  /** "its heated from below": it's, without its apostrophe. */
  #isHurriedIts(index: number): boolean {
    const next = this.#afterAdverbs(index);
    const after = next === undefined ? undefined : this.#words[this.#words.indexOf(next, index) + 1];
    const endsThere =
      after === undefined ||
      has(after, Reading.punctuation | Reading.preposition | Reading.determiner | Reading.conjunction);
    return (
      has(next, Reading.participle) &&
      !has(next, Reading.noun | Reading.adjective | Reading.base) &&
      endsThere &&
      !this.#isGoverned(index)
    );
  }

  #decideWh(word: Word, index: number): true {
    const before = this.#at(index - 1);
    const afterNoun =
      before !== undefined &&
      (before.tag === 'noun' ||
        before.tag === 'propernoun' ||
        before.tag === 'pronoun' ||
        before.tag === 'code' ||
        before.norm === ',' ||
        before.tag === 'preposition' ||
        before.norm === ')');
    if (word.norm === 'what' || word.norm === 'whatever' || word.norm === 'whoever')
      return this.#set(
        word,
        has(this.#at(index + 1), Reading.noun) && !has(this.#at(index + 1), anyVerb) ? 'determiner' : 'pronoun',
      );
    return this.#set(word, afterNoun && index > 0 ? 'relative' : 'pronoun');
  }

  /** `this`, `most`, `some` as a noun phrase of their own. */
  #standsAlone(word: Word, index: number): boolean {
    if (!standalone.has(word.norm)) return false;
    const next = this.#at(index + 1);
    if (
      next === undefined ||
      has(next, Reading.punctuation | Reading.conjunction | Reading.auxiliary | Reading.modal | Reading.negation)
    )
      return true;
    if (isOnlyPast(next)) return true;
    if (
      next.norm === 'of' ||
      has(next, Reading.preposition | Reading.pronoun | Reading.determiner | Reading.subordinator)
    )
      return true;
    if (has(next, Reading.noun | Reading.adjective | Reading.number)) {
      // "this broke" but "this break", "that causes" but "these causes".
      return word.norm === 'that' && has(next, Reading.third) && !this.#hasVerb && startsObject(this.#at(index + 2));
    }
    if (has(next, Reading.past | Reading.third))
      return (
        !has(next, Reading.participle) ||
        !this.#startsNounPhrase(index + 2) ||
        has(this.#at(index + 2), Reading.determiner | Reading.pronoun)
      );
    return has(next, Reading.adverb) && !has(this.#at(index + 2), Reading.noun | Reading.adjective);
  }

  #startsNounPhrase(index: number): boolean {
    const word = this.#at(index);
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

  #decideConjunction(word: Word, index: number): true {
    if (word.norm === 'so') {
      const next = this.#at(index + 1);
      const isDegree =
        (has(next, Reading.adjective | Reading.determiner) && next?.norm !== 'the') ||
        (has(next, Reading.adverb) && !has(next, Reading.subordinator));
      if (isDegree && index > 0 && this.#at(index - 1)?.tag !== 'punctuation') return this.#set(word, 'adverb');
      return this.#set(word, next === undefined || has(next, Reading.punctuation) ? 'adverb' : 'conjunction');
    }
    if (word.norm === 'yet' || word.norm === 'then' || word.norm === 'plus') {
      return this.#set(
        word,
        this.#at(index - 1)?.tag === 'punctuation' &&
          has(this.#at(index + 1), Reading.pronoun | Reading.determiner | Reading.past) &&
          word.norm !== 'then'
          ? 'conjunction'
          : 'adverb',
      );
    }
    // "nobody but me", "everything but the till".
    if (word.norm === 'but' && allOrNone.has(this.#at(index - 1)?.norm ?? '')) return this.#set(word, 'preposition');
    return this.#set(word, 'conjunction');
  }

  #decideSubordinator(word: Word, index: number): boolean {
    const norm = word.norm;
    if (norm === 'though' && (has(this.#at(index + 1), Reading.punctuation) || this.#at(index + 1) === undefined))
      return this.#set(word, 'adverb');
    if (norm === 'provided' && !this.#isStartOfClause(index)) return false;
    if (norm === 'because' && this.#at(index + 1)?.norm === 'of') return this.#set(word, 'preposition');
    if (has(word, Reading.preposition) && !this.#clauseFollows(index) && !this.#pastFollows(index))
      return this.#set(word, 'preposition');
    if (norm === 'once')
      return this.#set(
        word,
        this.#clauseFollows(index) &&
          this.#at(index - 1)?.tag !== 'verb' &&
          this.#at(index - 1)?.tag !== 'auxiliary' &&
          this.#at(index - 1)?.norm !== 'at'
          ? 'subordinator'
          : 'adverb',
      );
    if (has(word, Reading.relative) && this.#at(index - 1)?.tag === 'noun' && norm !== 'when')
      return this.#set(word, 'relative');
    return this.#set(word, 'subordinator');
  }

  #decidePreposition(word: Word, index: number): boolean {
    const next = this.#at(index + 1);
    const before = this.#at(index - 1);
    // "should of asked": have, as it sounds.
    if (word.norm === 'of' && before?.tag === 'modal' && has(next, Reading.participle)) {
      word.verbLemma = 'have';
      return this.#set(word, 'auxiliary', 'base');
    }
    if (has(word, Reading.base | Reading.ing) && !has(word, Reading.particle)) {
      if (has(word, Reading.ing))
        return this.#set(
          word,
          before?.tag === 'auxiliary' ? 'gerund' : 'preposition',
          before?.tag === 'auxiliary' ? 'ing' : 'none',
        );
      return false;
    }
    if (has(word, Reading.adjective | Reading.noun) && (before?.tag === 'determiner' || before?.tag === 'adjective'))
      return false;
    const endsPhrase =
      next === undefined ||
      has(next, Reading.punctuation | Reading.conjunction | Reading.subordinator) ||
      (has(next, Reading.preposition) && !has(next, Reading.noun));
    if (has(word, Reading.adverb | Reading.particle) && endsPhrase)
      return this.#set(word, has(word, Reading.particle) && isVerbal(before) ? 'particle' : 'adverb');
    if (
      (word.norm === 'up' || word.norm === 'out' || word.norm === 'off' || word.norm === 'down') &&
      word.norm !== before?.norm
    )
      return this.#set(
        word,
        isVerbal(before) || before?.tag === 'pronoun' || before?.tag === 'noun' ? 'particle' : 'adverb',
      );
    if (
      has(word, Reading.adverb) &&
      word.norm !== 'in' &&
      word.norm !== 'on' &&
      isQuantity(next) &&
      (word.norm === 'about' || word.norm === 'around' || word.norm === 'over')
    )
      return this.#set(word, 'adverb');
    return this.#set(word, 'preposition');
  }

  // Open classes --------------------------------------------------------------------------------------------------------------------

  #decideOpen(word: Word, index: number): void {
    const verbal = this.#isName(word, index) ? 0 : word.readings & anyVerb;
    if (grades.has(word.norm) && this.#isBeforeParticiple(index)) this.#set(word, 'adverb');
    else if (verbal === 0) this.#decideWithoutVerb(word, index);
    else if (!this.#decideVerb(word, index)) this.#decideWithoutVerb(word, index);
  }

  /** "Mohammed", "Red Hat Boeing": capitalised inside a sentence, and no verb that is listed. */
  #isName(word: Word, index: number): boolean {
    return (
      index > 0 &&
      isCapitalised(word) &&
      /[a-z]/.test(word.text) &&
      this.#at(index - 1)?.tag !== 'punctuation' &&
      has(word, Reading.guessed)
    );
  }

  #decideWithoutVerb(word: Word, index: number): void {
    if (
      isCapitalised(word) &&
      index > 0 &&
      this.#at(index - 1)?.tag !== 'punctuation' &&
      !has(word, Reading.adjective | Reading.adverb)
    ) {
      this.#set(word, 'propernoun');
      return;
    }
    if (has(word, Reading.number)) this.#set(word, 'number');
    else if (word.text === 'Legal' && !has(this.#at(index + 1), Reading.noun)) this.#set(word, 'noun');
    else if (this.#isAdverbBeforeNoun(word, index)) this.#set(word, 'adjective');
    else if (has(word, Reading.adjective) && has(word, Reading.adverb)) this.#decideFastHard(word, index);
    else if (has(word, Reading.adjective) && !(has(word, Reading.noun) && this.#endsNounPhrase(index)))
      this.#set(word, 'adjective');
    else if (has(word, Reading.adverb) && !(has(word, Reading.noun) && this.#inNounPhrase(index)))
      this.#set(word, 'adverb');
    else if (has(word, Reading.noun))
      this.#set(word, has(word, Reading.guessed) && isCapitalised(word) ? 'propernoun' : 'noun');
    else if (has(word, Reading.participle)) this.#set(word, 'participle', 'participle');
    else if (has(word, Reading.ing)) this.#set(word, 'gerund', 'ing');
    else if (has(word, Reading.interjection)) this.#set(word, 'interjection');
    else this.#set(word, has(word, anyVerb) ? 'noun' : 'unknown');
  }

  /** "my first instinct", "the then manager": after a determiner and before a noun. */
  #isAdverbBeforeNoun(word: Word, index: number): boolean {
    if (!has(word, Reading.adverb) || word.norm.endsWith('ly')) return false;
    return this.#at(index - 1)?.tag === 'determiner' && has(this.#at(index + 1), Reading.noun | Reading.guessed);
  }

  /** "best served", "well tested": between be and a participle these are adverbs. */
  #decideFastHard(word: Word, index: number): void {
    if (
      alwaysAdverbs.has(word.norm) ||
      (this.#before(index)?.tag === 'auxiliary' && has(this.#at(index + 1), Reading.participle | Reading.negation))
    ) {
      this.#set(word, 'adverb');
      return;
    }
    const before = this.#before(index);
    const next = this.#at(index + 1);
    const describes =
      before?.tag === 'determiner' ||
      before?.tag === 'preposition' ||
      (before?.tag === 'auxiliary' && !has(next, anyVerb));
    this.#set(word, describes || (has(next, Reading.noun) && !has(next, anyVerb)) ? 'adjective' : 'adverb');
  }

  #endsNounPhrase(index: number): boolean {
    return this.#inNounPhrase(index) && !has(this.#at(index + 1), Reading.noun | Reading.guessed);
  }

  #inNounPhrase(index: number): boolean {
    const before = this.#at(index - 1);
    return (
      before?.tag === 'determiner' ||
      before?.tag === 'adjective' ||
      before?.tag === 'number' ||
      (before?.norm === "'s" && before.tag === 'particle') ||
      (before?.modifier ?? false)
    );
  }

  #decideVerb(word: Word, index: number): boolean {
    const before = this.#before(index);
    const previous = this.#at(index - 1);
    if (this.#isLateParticle(word, index)) return this.#set(word, 'particle');
    if (isOnlyPast(word) && before !== undefined && before.tag !== 'auxiliary' && before.tag !== 'determiner')
      return this.#verb(word, 'past');
    if (this.#isVerbAfterVerb(word, index)) return this.#verb(word, 'past');
    if (this.#inNounPhrase(index)) return this.#decideInNounPhrase(word, index);
    if (before?.norm === 'to' && before.tag === 'particle' && has(word, Reading.base)) return this.#verb(word, 'base');
    if (before?.tag === 'modal' && has(word, Reading.base)) return this.#verb(word, 'base');
    if (before?.tag === 'auxiliary') return this.#decideAfterAuxiliary(word, index, before);
    if (before?.tag === 'pronoun' && before === previous && this.#decideAfterPronoun(word, index, before)) return true;
    if (
      before?.tag === 'pronoun' &&
      before !== previous &&
      subjects.has(before.norm) &&
      this.#decideAfterPronoun(word, index, before)
    )
      return true;
    if (this.#isInverted(index) && has(word, Reading.base | Reading.participle))
      return this.#decideInverted(word, index);
    if (before?.tag === 'relative' && before.norm !== 'whose' && has(word, finiteVerb)) return this.#finite(word);
    if (this.#isParallel(word, index)) return this.#decideParallel(word, index);
    if (previous?.tag === 'preposition') return this.#decideAfterPreposition(word, index);
    if (word.readings & Reading.ing) return this.#decideIng(word, index);
    if (
      before === undefined ||
      before.tag === 'punctuation' ||
      before.tag === 'conjunction' ||
      before.tag === 'subordinator' ||
      before.tag === 'interjection'
    )
      return this.#decideAtStart(word, index);
    if (isNominalTag(before.tag) || before.norm === ')') return this.#decideAfterNoun(word, index);
    if (before.tag === 'verb' || before.tag === 'gerund' || before.tag === 'participle')
      return this.#decideAfterVerb(word, index, before);
    return this.#decideLoose(word, index);
  }

  /** "rolled it *back*": the particle, where an object pronoun stands between. */
  #isLateParticle(word: Word, index: number): boolean {
    if (!has(word, Reading.particle) || startsObject(this.#at(index + 1))) return false;
    const verb = this.#at(index - 2);
    return this.#at(index - 1)?.tag === 'pronoun' && isVerbal(verb) && isPhrasal(verb?.verbLemma ?? '', word.norm);
  }

  /** "The script the vendor wrote failed": two finite verbs side by side. */
  #isVerbAfterVerb(word: Word, index: number): boolean {
    const previous = this.#at(index - 1);
    const stands = previous?.form === 'past' || (previous?.form === 'base' && !this.#hasVerb && this.#hasSubject);
    return (
      previous?.tag === 'verb' &&
      stands &&
      has(word, Reading.past) &&
      !has(word, Reading.noun | Reading.base) &&
      !takesParticiple.has(previous.verbLemma)
    );
  }

  #verb(word: Word, form: VerbForm): true {
    return this.#set(word, form === 'participle' ? 'participle' : form === 'ing' ? 'gerund' : 'verb', form);
  }

  /** An infinitive without to: "made us wait". */
  #bare(word: Word): true {
    word.bare = true;
    return this.#verb(word, 'base');
  }

  #finite(word: Word): true {
    const form: VerbForm = has(word, Reading.past)
      ? 'past'
      : has(word, Reading.third)
        ? 'third'
        : has(word, Reading.base)
          ? 'base'
          : has(word, Reading.participle)
            ? 'participle'
            : 'ing';
    return this.#verb(word, form);
  }

  /** After "the", "my", "a failed": a modifier or the head of the noun phrase, hardly ever a verb. */
  #decideInNounPhrase(word: Word, index: number): boolean {
    const next = this.#at(index + 1);
    // "the saw": after an article there is no verb, whatever the lists say.
    if (articles.has(this.#at(index - 1)?.norm ?? '') && isOnlyPast(word)) return this.#set(word, 'noun');
    const nounFollows =
      has(next, Reading.noun | Reading.guessed) && !has(next, Reading.auxiliary | Reading.modal | Reading.preposition);
    if (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base)) {
      if (this.#at(index - 1)?.tag === 'adjective' && this.#isPredicate(index - 1)) return false;
      if (this.#isNounAfterAll(index - 1) && has(word, Reading.past) && startsObject(next)) {
        this.#set(this.#words[index - 1] ?? word, 'noun');
        return this.#verb(word, 'past');
      }
      if (this.#isBareAdjective(index - 1) && !nounFollows) return this.#finite(word);
      if (this.#at(index - 1)?.tag === 'number' && !nounFollows) return this.#finiteOrReduced(word, index);
      word.modifier = true;
      return this.#set(word, 'participle', 'participle');
    }
    if (has(word, Reading.ing)) {
      if (nounFollows && !has(word, Reading.noun)) {
        word.modifier = true;
        return this.#set(word, 'gerund', 'ing');
      }
      return this.#set(word, 'noun');
    }
    if (this.#at(index - 1)?.tag === 'adjective' && this.#isSubstantive(index - 1) && has(word, finiteVerb))
      return this.#finite(word);
    if (has(word, Reading.past) && !has(word, Reading.noun | Reading.base | Reading.adjective))
      return this.#finite(word);
    if (has(word, Reading.third) && !has(word, Reading.noun) && this.#at(index - 1)?.tag === 'number')
      return this.#finite(word);
    return this.#set(word, has(word, Reading.adjective) && nounFollows ? 'adjective' : 'noun');
  }

  /** "the attic", "my elective": shaped like an adjective, with an article before and a verb with its object after. */
  #isNounAfterAll(index: number): boolean {
    return this.#at(index)?.tag === 'adjective' && articles.has(this.#at(index - 1)?.norm ?? '');
  }

  /** An adjective that opens the sentence: "Legal signed off" has a noun there. */
  #isBareAdjective(index: number): boolean {
    return index === 0 && this.#at(0)?.tag === 'adjective';
  }

  /** An adjective after be: "was late", "were ready". */
  #isPredicate(index: number): boolean {
    const before = this.#before(index);
    return before?.tag === 'auxiliary' || before?.tag === 'verb';
  }

  #isSubstantive(index: number): boolean {
    return this.#at(index - 1)?.tag === 'pronoun' && subjects.has(this.#at(index - 1)?.norm ?? '');
  }

  #decideAfterAuxiliary(word: Word, index: number, auxiliary: Word): boolean {
    const lemma = auxiliary.norm === "'d" ? 'have' : auxiliary.verbLemma;
    if (lemma === 'have' || auxiliary.norm === "'ve")
      return has(word, Reading.participle | Reading.past) ? this.#verb(word, 'participle') : this.#finiteOrNoun(word);
    if (lemma === 'do') {
      // "didn't checked": learners mark the past twice.
      const isBase = has(word, Reading.base) || (has(word, Reading.past) && this.#at(index - 1)?.tag === 'negation');
      return isBase ? this.#verb(word, 'base') : this.#finiteOrNoun(word);
    }
    if (has(word, Reading.ing)) {
      const isNoun =
        has(word, Reading.noun) &&
        this.#at(index - 1) === auxiliary &&
        !startsObject(this.#at(index + 1)) &&
        !has(this.#at(index + 1), Reading.preposition | Reading.adverb | Reading.particle) &&
        has(this.#at(index + 1), Reading.noun);
      if (isNoun) return this.#set(word, 'noun');
      return this.#isDescribing(word, index) ? this.#set(word, 'adjective') : this.#verb(word, 'ing');
    }
    if (has(word, Reading.participle) && !this.#isInverted(index)) {
      const describesNoun = this.#isModifierAfterBe(word, index);
      if (describesNoun) {
        word.modifier = true;
        return this.#set(word, 'participle', 'participle');
      }
      return this.#verb(word, 'participle');
    }
    if (word.norm === 'suppose' && this.#at(index + 1)?.norm === 'to') return this.#verb(word, 'participle');
    // "was broke", "are ran": past for participle, as in hurried and learners' English.
    if (has(word, Reading.past) && !has(word, Reading.noun | Reading.base | Reading.adjective))
      return this.#verb(word, 'participle');
    return this.#finiteOrNoun(word);
  }

  /** "was willing", "was embarrassing": says how it is; "was embarrassing us" tells what it did. */
  #isDescribing(word: Word, index: number): boolean {
    const next = this.#at(index + 1);
    if (!describing.has(word.norm) && !isFeeling(word)) return false;
    return (
      next === undefined ||
      (has(next, Reading.punctuation | Reading.preposition | Reading.conjunction | Reading.subordinator) &&
        next.norm !== 'about')
    );
  }

  /** "there was limited time". */
  #isAfterThere(index: number): boolean {
    for (let at = index - 1; at >= index - 5; at--)
      if (this.#at(at)?.norm === 'there') return this.#at(at)?.tag === 'pronoun';
    return false;
  }

  /** "are experienced engineers", as against "was moved yesterday": a plural noun follows at once. */
  #isModifierAfterBe(word: Word, index: number): boolean {
    const next = this.#at(index + 1);
    if (this.#isAfterThere(index) && has(next, Reading.noun) && !has(next, Reading.preposition | Reading.adverb))
      return true;
    if (ditransitive.has(word.verbLemma)) return false;
    if (
      next === undefined ||
      !has(next, Reading.noun) ||
      has(
        next,
        Reading.adverb |
          Reading.preposition |
          Reading.pronoun |
          Reading.determiner |
          Reading.conjunction |
          Reading.participle |
          Reading.ing |
          Reading.number,
      )
    )
      return false;
    return (
      /[^s]s$/.test(next.norm) && !/^(?:yesterday|today|tomorrow|sometimes|always|perhaps|thanks)$/.test(next.norm)
    );
  }

  #finiteOrNoun(word: Word): boolean {
    if (has(word, Reading.noun | Reading.adjective)) return false;
    if (has(word, Reading.participle)) return this.#verb(word, 'participle');
    return this.#finite(word);
  }

  #decideAfterPronoun(word: Word, index: number, pronoun: Word): boolean {
    const isSubject = subjects.has(pronoun.norm) || (!objects.has(pronoun.norm) && !this.#hasVerb);
    if (this.#isInverted(index)) return this.#decideInverted(word, index);
    // "made us wait", "helped it grow".
    const governed =
      this.#lastVerb !== undefined &&
      bareInfinitiveVerbs.has(this.#lastVerb.verbLemma) &&
      !this.#isStartOfClause(index - 1);
    // "made it clear" describes; "made it work" tells of a deed.
    const describes = has(word, Reading.adjective) && !startsObject(this.#at(index + 1));
    if (governed && has(word, Reading.base) && !has(word, Reading.past)) return describes ? false : this.#bare(word);
    if (governed && has(word, Reading.participle)) return this.#verb(word, 'participle');
    const isObject = !this.#isStartOfClause(index - 1) && !nominative.has(pronoun.norm);
    if (isObject && this.#isCaused() && has(word, Reading.participle)) return this.#verb(word, 'participle');
    if (isObject && this.#hasVerb && this.#isIndefiniteDescribed(word, index, pronoun))
      return this.#verb(word, 'participle');
    if (!isSubject) return false;
    if (has(word, Reading.past)) return this.#verb(word, 'past');
    if (has(word, Reading.third)) return this.#verb(word, 'third');
    if (has(word, Reading.base)) return this.#verb(word, 'base');
    if (has(word, Reading.participle)) return this.#verb(word, 'participle');
    if (has(word, Reading.ing)) return this.#verb(word, 'ing');
    return false;
  }

  /** "refunded everyone affected": the participle describes the pronoun. */
  #isIndefiniteDescribed(word: Word, index: number, pronoun: Word): boolean {
    const next = this.#at(index + 1);
    const ends = next === undefined || has(next, Reading.punctuation | Reading.preposition | Reading.conjunction);
    return (
      ends &&
      /^(?:every|any|some)|^(?:those|all|ones?)$/.test(pronoun.norm) &&
      has(word, Reading.participle) &&
      has(word, Reading.past)
    );
  }

  #isStartOfClause(index: number): boolean {
    const before = this.#at(index - 1);
    return (
      before === undefined ||
      before.tag === 'punctuation' ||
      before.tag === 'conjunction' ||
      before.tag === 'subordinator' ||
      before.tag === 'relative'
    );
  }

  /** "did the team fix", "Has it been fixed", "was the problem found": the auxiliary stands before the subject. */
  #isInverted(index: number): boolean {
    let at = index - 1;
    let sawSubject = false;
    for (let steps = 0; steps < 8 && at >= 0; steps++, at--) {
      const word = this.#words[at];
      if (word === undefined) return false;
      if ((word.tag === 'auxiliary' || word.tag === 'modal') && word.form !== 'ing')
        return sawSubject && mayInvert(this.#words, at);
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

  #decideInverted(word: Word, index: number): boolean {
    let at = index - 1;
    while (at >= 0 && this.#words[at]?.tag !== 'auxiliary' && this.#words[at]?.tag !== 'modal') at--;
    const auxiliary = this.#words[at];
    if (auxiliary === undefined) return false;
    const lemma = auxiliary.tag === 'modal' ? 'do' : auxiliary.verbLemma;
    if (lemma === 'do' && has(word, Reading.base)) return this.#verb(word, 'base');
    if (lemma !== 'do' && has(word, Reading.participle) && !has(word, Reading.noun))
      return this.#verb(word, 'participle');
    if (lemma === 'be' && has(word, Reading.ing)) return this.#verb(word, 'ing');
    return false;
  }

  /** The verb before an "and" right before this word. */
  #coordinated(index: number): Word | undefined {
    let at = index - 1;
    while (this.#words[at]?.tag === 'adverb' || this.#words[at]?.tag === 'negation') at--;
    const joint = this.#words[at];
    if (joint === undefined || (joint.tag !== 'conjunction' && joint.norm !== ',')) return undefined;
    if (joint.norm === ',') return undefined;
    at--;
    if (this.#words[at]?.norm === ',') at--;
    let first = this.#words[at];
    for (
      let steps = 0;
      steps < 3 && first !== undefined && (first.tag === 'particle' || first.tag === 'adverb');
      steps++
    )
      first = this.#words[--at];
    return first;
  }

  #isParallel(word: Word, index: number): boolean {
    const first = this.#coordinated(index);
    if (first === undefined || first.form === 'none' || first.modifier) return false;
    // "were upset but moved on": what has no object is no second participle.
    if (first.form === 'participle' && has(word, Reading.past)) {
      if (takesNoObject(word, this.#at(index + 1)) || this.#hasObject(word, index)) return false;
      // "I was tired and snapped at a colleague": a feeling, then a deed.
      if (isFeeling(first) && !isFeeling(word) && this.#at(index + 1)?.norm !== 'by') return false;
    }
    return (word.readings & readingOf(first.form)) !== 0;
  }

  /** "made a mistake", not "fixed the same day" nor "shown the door". */
  #hasObject(word: Word, index: number): boolean {
    const next = this.#at(index + 1);
    if (!startsObject(next) || has(next, Reading.number) || ditransitive.has(word.verbLemma)) return false;
    return ![2, 3].some(ahead => timeWords.has(this.#at(index + ahead)?.norm ?? ''));
  }

  #decideParallel(word: Word, index: number): boolean {
    const first = this.#coordinated(index);
    return first === undefined ? false : this.#verb(word, first.form);
  }

  #decideAfterPreposition(word: Word, index: number): boolean {
    if (has(word, Reading.ing)) {
      const beforeDeed =
        /^(?:without|by|after|before|while)$/.test(this.#at(index - 1)?.norm ?? '') &&
        !has(this.#at(index + 1), Reading.noun);
      if (has(word, Reading.noun) && !startsObject(this.#at(index + 1)) && !beforeDeed) return this.#set(word, 'noun');
      const describes =
        !has(this.#at(index + 1), Reading.determiner | Reading.pronoun) &&
        has(this.#at(index + 1), Reading.noun) &&
        this.#at(index - 1)?.norm === 'of';
      word.modifier = describes;
      return this.#verb(word, 'ing');
    }
    if (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base)) {
      // "The pupil I had shouted at refused to come": the preposition ends the relative clause.
      if (has(word, Reading.past) && isVerbal(this.#at(index - 2)) && this.#isBeforeInfinitive(index))
        return this.#verb(word, 'past');
      word.modifier = has(this.#at(index + 1), Reading.noun | Reading.adjective | Reading.guessed);
      return this.#set(word, 'participle', 'participle');
    }
    return false;
  }

  #isBeforeInfinitive(index: number): boolean {
    return this.#at(index + 1)?.norm === 'to' && has(this.#at(index + 2), Reading.base);
  }

  #decideIng(word: Word, index: number): boolean {
    const next = this.#at(index + 1);
    const before = this.#before(index);
    if (
      has(word, Reading.noun) &&
      !/^(?:hours?|days?|weeks?|months?|minutes?|time|nights?|trouble|weekend)$/.test(before?.norm ?? '')
    ) {
      if (before !== undefined && isVerbal(before) && beforeGerund.has(before.verbLemma) && !has(next, Reading.noun))
        return this.#verb(word, 'ing');
      const nounLike =
        before !== undefined &&
        (before.tag === 'noun' ||
          before.tag === 'preposition' ||
          before.tag === 'conjunction' ||
          before.tag === 'verb' ||
          before.tag === 'propernoun');
      if (nounLike && !startsObject(next)) return this.#set(word, 'noun');
      if (!startsObject(next) && !has(next, Reading.preposition | Reading.subordinator)) return this.#set(word, 'noun');
    }
    return this.#verb(word, 'ing');
  }

  /** At the start of a sentence, a clause or a coordinated part. */
  #decideAtStart(word: Word, index: number): boolean {
    const next = this.#at(index + 1);
    const afterSubordinator = this.#before(index)?.tag === 'subordinator';
    if (has(word, Reading.past) && !has(word, Reading.noun | Reading.base))
      return this.#decidePastAtStart(word, index, next);
    if (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base | Reading.past)) {
      word.modifier =
        has(next, Reading.noun | Reading.guessed) &&
        !has(next, Reading.preposition | Reading.adverb | Reading.determiner);
      return this.#set(word, 'participle', 'participle');
    }
    if (afterSubordinator) return false;
    const sameForms = has(word, Reading.base) && has(word, Reading.past);
    if (word.norm === 'let' && /^(?:me|us|'s)$/.test(next?.norm ?? '')) return this.#verb(word, 'base');
    if (sameForms && (startsObject(next) || (index === 0 && has(next, Reading.noun | Reading.adjective))))
      return this.#verb(word, 'past');
    // "Next time I will", "Step one was": a subject or a number of its own follows, no object.
    if (nominative.has(next?.norm ?? '') && has(word, Reading.noun)) return false;
    if (counted.has(word.norm) && has(next, Reading.number)) return false;
    if (has(word, Reading.base)) {
      if (startsObject(next) && (has(word, Reading.verbLikely) || has(next, Reading.determiner | Reading.pronoun)))
        return this.#verb(word, 'base');
      if (!has(word, Reading.noun | Reading.adjective)) return this.#verb(word, 'base');
      if (
        has(word, Reading.verbLikely) &&
        has(next, Reading.noun | Reading.adjective) &&
        !has(next, anyVerb | Reading.auxiliary) &&
        /s$/.test(next?.norm ?? '')
      )
        return this.#verb(word, 'base');
      if (has(next, Reading.particle) && isParticleOnly(next) && has(word, Reading.verbLikely))
        return this.#verb(word, 'base');
      return false;
    }
    if (
      has(word, Reading.third) &&
      (!has(word, Reading.noun) || startsObject(next)) &&
      this.#before(index)?.tag === 'conjunction'
    )
      return this.#verb(word, 'third');
    return has(word, Reading.third) && !has(word, Reading.noun) ? this.#verb(word, 'third') : false;
  }

  #decidePastAtStart(word: Word, index: number, next: Word | undefined): boolean {
    if (!has(word, Reading.participle)) return this.#verb(word, 'past');
    if (this.#isFronted(index, next)) return this.#set(word, 'participle', 'participle');
    if (next?.norm === 'by' || this.#before(index)?.tag === 'subordinator' || has(next, Reading.auxiliary))
      return this.#set(word, 'participle', 'participle');
    // "Failed jobs piled up": a noun at once, and a finite verb after it.
    const describes =
      has(next, Reading.noun) &&
      !has(next, Reading.determiner | Reading.pronoun | Reading.preposition | Reading.adverb | Reading.number) &&
      ((this.#nextFinite[index + 1] ?? -1) > index ||
        (has(this.#at(index + 2), Reading.past) && !has(this.#at(index + 2), Reading.noun)));
    if (describes) {
      word.modifier = true;
      return this.#set(word, 'participle', 'participle');
    }
    return this.#verb(word, 'past');
  }

  /** "Attached for your review is …", "Tasked with the move, …": a participle before its auxiliary or without one. */
  #isFronted(index: number, next: Word | undefined): boolean {
    // "Once fixed, it worked."
    if (next?.norm === ',' && index === 1 && this.#at(0)?.norm === 'once') return true;
    if (!has(next, Reading.preposition)) return false;
    if (index === 0 && circumstances.has(this.#at(0)?.norm ?? '')) return true;
    const finite = this.#words[this.#nextFinite[index + 1] ?? -1];
    if (finite !== undefined && /^(?:is|are|was|were)$/.test(finite.norm)) return true;
    return (
      patientOpeners.has(this.#words[index]?.norm ?? '') &&
      (next?.norm === 'with' || next?.norm === 'to' || next?.norm === 'as' || next?.norm === 'by')
    );
  }

  /** "the team fixed", "the jobs run", "the bug caused by". */
  #decideAfterNoun(word: Word, index: number): boolean {
    if (has(word, Reading.past) || (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base)))
      return this.#finiteOrReduced(word, index);
    const next = this.#at(index + 1);
    const previous = this.#at(index - 1);
    if (has(word, Reading.third)) {
      if (!has(word, Reading.noun)) return this.#verb(word, 'third');
      const objectFollows =
        startsObject(next) ||
        has(next, Reading.subordinator) ||
        (has(next, Reading.adverb) &&
          (!has(next, Reading.preposition) || isPhrasal(word.verbLemma, next?.norm ?? ''))) ||
        next?.norm === 'to';
      const endsClause = this.#afterSubordinator && (next === undefined || has(next, Reading.punctuation));
      if (this.#hasVerb) return false;
      // "Each of my charts now names its source": an adverb between, and the plural is not the subject.
      const isParted = this.#at(index - 1)?.tag === 'adverb' && startsObject(next);
      const isOnlyVerb = has(word, Reading.verbLikely) && !this.#mayHaveVerb(index + 1);
      return isParted || ((objectFollows || endsClause || isOnlyVerb) && !this.#pluralSubject)
        ? this.#verb(word, 'third')
        : false;
    }
    if (has(word, Reading.base)) {
      const helped =
        this.#lastVerb !== undefined &&
        bareInfinitiveVerbs.has(this.#lastVerb.verbLemma) &&
        (this.#lastVerb.verbLemma !== 'have' || startsObject(next));
      if (helped && has(word, Reading.verbLikely)) return this.#bare(word);
      if (this.#hasVerb && !this.#pluralSubject) return false;
      const plural = previous !== undefined && (/[^s]s$/.test(previous.norm) || previous.norm === 'people');
      if (!has(word, Reading.noun | Reading.adjective)) return this.#verb(word, 'base');
      const goesOn = startsObject(next) || (!this.#hasVerb && has(next, Reading.subordinator | Reading.adverb));
      // "when customer call", "my manager tell me": learners drop the ending.
      const isLearners =
        !this.#hasVerb &&
        people.has(previous?.norm ?? '') &&
        (startsObject(next) || (this.#afterSubordinator && !this.#mayHaveVerb(index + 1)));
      if (isLearners) return this.#verb(word, 'base');
      const opensClause = !this.#hasVerb && has(next, Reading.subordinator) && !has(next, Reading.preposition);
      return plural && ((has(word, Reading.verbLikely) && goesOn) || opensClause) ? this.#verb(word, 'base') : false;
    }
    return false;
  }

  /** Whether a word from `from` on, before the clause ends, could be its finite verb. */
  #mayHaveVerb(from: number): boolean {
    for (let at = from; at < from + longestPredicate; at++) {
      const word = this.#at(at);
      if (word === undefined || (endsClause(word) && !has(word, Reading.conjunction))) return false;
      // "and I sent it": the verbs of the next clause are its own.
      if (has(word, Reading.conjunction) && nominative.has(this.#at(at + 1)?.norm ?? '')) return false;
      if (has(word, Reading.past | Reading.third | Reading.auxiliary | Reading.modal)) return true;
    }
    return true;
  }

  #finiteOrReduced(word: Word, index: number): boolean {
    if (has(word, Reading.past) && !has(word, Reading.participle)) return this.#verb(word, 'past');
    const next = this.#at(index + 1);
    if (!has(word, Reading.past)) return this.#verb(word, 'participle');
    if (has(word, Reading.base) && has(word, Reading.noun) && this.#hasVerb) return false;
    const takesObject =
      has(next, Reading.determiner | Reading.pronoun) && !has(next, Reading.relative | Reading.adverb);
    if (neverReduced.has(word.verbLemma) || (takesObject && !ditransitive.has(word.verbLemma) && !this.#isCaused()))
      return this.#verb(word, 'past');
    const reduced =
      this.#hasVerb ||
      next?.norm === 'by' ||
      (has(next, Reading.preposition) && (this.#nextFinite[index + 1] ?? -1) > index);
    return reduced && !this.#isOwnClause(index) ? this.#verb(word, 'participle') : this.#verb(word, 'past');
  }

  /** "had the logs checked that night", "got it fixed": the object of such a verb is what the participle happens to. */
  #isCaused(): boolean {
    return this.#lastVerb !== undefined && causative.has(this.#lastVerb.verbLemma);
  }

  /** A pronoun or name right before, in a clause that has its verb: "I think Priya fixed it". */
  #isOwnClause(index: number): boolean {
    const before = this.#before(index);
    if (before === undefined || this.#at(index + 1)?.norm === 'by') return false;
    const complement = this.#lastVerb !== undefined && saysThat.has(this.#lastVerb.verbLemma);
    return before.tag === 'propernoun' || before.tag === 'pronoun' || complement;
  }

  #decideAfterVerb(word: Word, index: number, verb: Word): boolean {
    if (
      has(word, Reading.base) &&
      (verb.verbLemma === 'help' || verb.verbLemma === 'let' || verb.verbLemma === 'go' || verb.verbLemma === 'come') &&
      has(word, Reading.verbLikely)
    )
      return this.#verb(word, 'base');
    if (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base)) {
      word.modifier =
        has(this.#at(index + 1), Reading.noun | Reading.guessed) &&
        !has(this.#at(index + 1), Reading.preposition | Reading.adverb);
      return this.#set(word, 'participle', 'participle');
    }
    if (has(word, Reading.past) && !has(word, Reading.noun | Reading.adjective)) return this.#verb(word, 'past');
    return this.#decideLoose(word, index);
  }

  #decideLoose(word: Word, index: number): boolean {
    if (has(word, Reading.noun | Reading.adjective)) return false;
    if (has(word, Reading.participle) && !has(word, Reading.past)) return this.#verb(word, 'participle');
    if (has(word, Reading.past) && has(word, Reading.participle)) return this.#finiteOrReduced(word, index);
    return this.#finite(word);
  }
}

function formOfAuxiliary(norm: string): VerbForm {
  switch (norm) {
    case 'be':
    case 'have':
    case 'do':
    case 'am':
    case 'are':
    case "'re":
    case "'m":
    case "'ve":
      return 'base';
    case 'is':
    case 'has':
    case 'does':
    case "'s":
      return 'third';
    case 'was':
    case 'were':
    case 'had':
    case 'did':
      return 'past';
    case 'been':
      return 'participle';
    default:
      return 'ing';
  }
}

function readingOf(form: VerbForm): number {
  switch (form) {
    case 'base':
      return Reading.base;
    case 'third':
      return Reading.third;
    case 'past':
      return Reading.past;
    case 'participle':
      return Reading.participle;
    case 'ing':
      return Reading.ing;
    default:
      return 0;
  }
}

export function isQuotationMark(word: Word | undefined): boolean {
  return word !== undefined && word.tag === 'punctuation' && /^["“”]/.test(word.norm);
}

export function isVerbal(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.tag === 'verb' || ((word.tag === 'participle' || word.tag === 'gerund') && !word.modifier))
  );
}

/** "moved on", "agreed": nothing is done to anybody. */
export function takesNoObject(verb: Word, next: Word | undefined): boolean {
  return (
    neverReduced.has(verb.verbLemma) ||
    intransitives.has(verb.verbLemma) ||
    intransitives.has(`${verb.verbLemma} ${next?.norm ?? ''}`)
  );
}

function isNominalTag(tag: Tag): boolean {
  return tag === 'noun' || tag === 'propernoun' || tag === 'code' || tag === 'pronoun' || tag === 'number';
}

function isNounPhraseTag(tag: Tag): boolean {
  return isNominalTag(tag) || tag === 'determiner' || tag === 'adjective' || tag === 'particle';
}

/** `broke`, `wrote`, `went`: nothing else than a past, whatever adjective hides in it. */
function isOnlyPast(word: Word): boolean {
  return has(word, Reading.past) && !has(word, Reading.participle | Reading.noun | Reading.base);
}

function isParticleOnly(word: Word | undefined): boolean {
  return has(word, Reading.particle) && !has(word, Reading.noun);
}

/** What can begin an object: "the", "my", "it", "three". */
function startsObject(word: Word | undefined): boolean {
  return (
    has(word, Reading.determiner | Reading.pronoun | Reading.number | Reading.code) && !has(word, Reading.relative)
  );
}

function isQuantity(word: Word | undefined): boolean {
  return has(word, Reading.number | Reading.determiner) || word?.norm === 'a';
}

function isCapitalised(word: Word): boolean {
  const code = word.text.charCodeAt(0);
  return code >= 65 && code <= 90 && word.text.length > 1;
}

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

function isMonthOfMay(word: Word): boolean {
  return word.text === 'May';
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

function endsClause(word: Word): boolean {
  if (has(word, Reading.punctuation)) return /^[,;:.!?()—–]|^--/.test(word.text);
  return (
    has(word, Reading.conjunction | Reading.relative) ||
    (has(word, Reading.subordinator) && !has(word, Reading.preposition))
  );
}

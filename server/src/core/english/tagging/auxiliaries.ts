/** Contractions, modals, auxiliaries and `to`. */

import { wordSet } from '../../story/wordSet.ts';
import { mayInvert } from '../inversion.ts';
import { auxiliaries } from '../lexicon/closedClass.ts';
import { subjects } from '../lexicon/pronouns.ts';
import { destined } from '../lexicon/verbClasses.ts';
import { ditransitive } from '../transitivity.ts';
import { has, isMonthOfMay, isOnlyPast, Reading, startsObject, type VerbForm, type Word } from '../word.ts';
import { setTag } from './decisions.ts';
import type { Tagged } from './tagged.ts';

/** After these, `to` is a preposition before a noun as often as not. */
const beforePrepositionTo = wordSet(
  'due thanks according prior next close related similar access respect regard addition contrary back equal relative subject in',
);

export function decideApostropheS(tagged: Tagged, word: Word, index: number): true {
  const before = tagged.at(index - 1);
  const next = tagged.afterAdverbs(index);
  if (before?.norm === 'let') return setTag(word, 'pronoun');
  const pronominal =
    before !== undefined &&
    (subjects.has(before.norm) ||
      has(before, Reading.relative | Reading.subordinator | Reading.adverb) ||
      ['this', 'that', 'here', 'what', 'how', 'one'].includes(before.norm));
  word.verbLemma = isHas(tagged, index) ? 'have' : 'be';
  if (pronominal && before.norm !== 'one') return setTag(word, 'auxiliary', 'third');
  const introducesPredicate =
    has(next, Reading.determiner | Reading.negation | Reading.preposition | Reading.pronoun) ||
    (has(next, Reading.ing) && !has(next, Reading.noun)) ||
    next?.norm === 'been' ||
    next?.norm === 'not';
  if ((introducesPredicate || isParticipleAlone(tagged, index, next)) && !tagged.hasVerb)
    return setTag(word, 'auxiliary', 'third');
  return setTag(word, 'particle');
}

/** "The site's hosted in Dublin": no noun follows that the participle could describe. */
function isParticipleAlone(tagged: Tagged, index: number, next: Word | undefined): boolean {
  if (next === undefined || !has(next, Reading.participle) || has(next, Reading.noun | Reading.adjective)) return false;
  const after = tagged.words[tagged.words.indexOf(next, index) + 1];
  return after === undefined || has(after, Reading.punctuation | Reading.preposition);
}

/** `'s` is has before "been", "got", "become" and before a participle with an object: "he's sent it". */
function isHas(tagged: Tagged, index: number): boolean {
  const next = tagged.afterAdverbs(index);
  if (next === undefined || !has(next, Reading.participle | Reading.auxiliary)) return false;
  if (
    /^(?:been|got|gotten|become|had|happened|come|seemed|appeared|existed|failed|grown|worked|lived|stopped|started|begun)$/.test(
      next.norm,
    )
  )
    return true;
  if (!has(next, Reading.participle) || next.norm === 'being') return false;
  const object = tagged.words[tagged.words.indexOf(next, index) + 1];
  if (object !== undefined && personal.has(object.norm)) return true;
  if (isPerson(tagged.at(index - 1)) && isAfterObject(tagged, index - 1, object)) return true;
  const isObject = has(object, Reading.determiner | Reading.pronoun) && !has(object, Reading.adverb | Reading.relative);
  const isBareObject =
    isPerson(tagged.at(index - 1)) &&
    has(object, Reading.noun) &&
    !has(object, Reading.adverb | Reading.preposition | Reading.particle | Reading.conjunction);
  return (isObject || isBareObject) && !ditransitive.has(next.verbLemma);
}

/** Objects of a verb in the perfect, never of a passive: "she's told me". */
const personal = wordSet('it them me us him you');

function isPerson(word: Word | undefined): boolean {
  return word !== undefined && /^(?:he|she|who)$/.test(word.norm);
}

/** "what he's written", "the report she's sent": the object stands before the subject. */
function isAfterObject(tagged: Tagged, subject: number, after: Word | undefined): boolean {
  const object = tagged.at(subject - 1);
  const stands =
    object?.tag === 'noun' ||
    object?.tag === 'relative' ||
    /^(?:what|whatever|everything|all)$/.test(object?.norm ?? '');
  return stands && tagged.at(subject)?.norm !== 'who' && (after === undefined || !has(after, Reading.preposition));
}

/** `'d`: "I'd fixed" and "I'd better" are had, "I'd fix" is would. */
export function isHad(tagged: Tagged, index: number): boolean {
  const next = tagged.afterAdverbs(index);
  if (next?.norm === 'been' || next?.norm === 'had' || next?.norm === 'better') return true;
  return has(next, Reading.participle) && !has(next, Reading.base);
}

export function decideModal(tagged: Tagged, word: Word, index: number): true {
  const isNoun = has(tagged.at(index - 1), Reading.determiner) && !isPronounNow(tagged, index - 1);
  if (isNoun && (word.norm === 'can' || word.norm === 'will' || word.norm === 'might' || word.norm === 'must'))
    return setTag(word, 'noun');
  if (
    isMonthOfMay(word) &&
    index > 0 &&
    (tagged.isGoverned(index) || has(tagged.at(index + 1), Reading.number) || !has(tagged.at(index + 1), Reading.base))
  )
    return setTag(word, 'propernoun');
  return setTag(word, 'modal');
}

function isPronounNow(tagged: Tagged, index: number): boolean {
  return tagged.at(index)?.tag === 'pronoun';
}

export function decideAuxiliary(tagged: Tagged, word: Word, index: number): true {
  // "10 am"; "AM" after a time of day.
  if (word.norm === 'am' && has(tagged.at(index - 1), Reading.number)) return setTag(word, 'noun');
  const lemma = auxiliaries.get(word.norm)?.lemma ?? 'be';
  const form = formOfAuxiliary(word.norm);
  if (word.norm === 'being' && tagged.at(index - 1)?.tag === 'adjective') return setTag(word, 'noun');
  if (lemma === 'be' || lemma === 'get') return setTag(word, 'auxiliary', form);
  return setTag(word, supportsVerb(tagged, word, lemma, index) ? 'auxiliary' : 'verb', form);
}

/** "have fixed", "did not fix", "Have you fixed …": an auxiliary; "have a plan", "did the work": a verb. */
function supportsVerb(tagged: Tagged, word: Word, lemma: 'have' | 'do' | 'be' | 'get', index: number): boolean {
  if (word.norm === "'ve") return true;
  const wanted = lemma === 'have' ? Reading.participle : Reading.base;
  let at = index + 1;
  let skippedSubject = false;
  for (let steps = 0; steps < 7; steps++, at++) {
    const next = tagged.words[at];
    if (next === undefined || has(next, Reading.punctuation)) return false;
    if (next.norm === 'been' || next.norm === 'had') return lemma === 'have';
    if (lemma === 'have' && isOnlyPast(next)) return true;
    if (next.norm === 'have' || next.norm === 'be' || next.norm === 'do' || next.norm === 'get') return lemma === 'do';
    if (has(next, Reading.negation)) {
      if (lemma === 'do') return true;
      continue;
    }
    // "I did mistake": learners leave the article out.
    if (lemma === 'do' && steps === 0 && /^mistakes?$/.test(next.norm)) return false;
    if (has(next, wanted) && (lemma === 'do' || !has(next, Reading.base | Reading.noun) || !skippedSubject)) {
      if (!skippedSubject || lemma === 'do')
        return !(lemma === 'do' && !skippedSubject && steps === 0 && !has(next, Reading.verbLikely));
      return mayInvert(tagged.words, index);
    }
    if (has(next, Reading.adverb)) continue;
    const opensInversion =
      mayInvert(tagged.words, index) &&
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

export function decideTo(tagged: Tagged, word: Word, index: number): true {
  const next = tagged.afterAdverbs(index);
  const before = tagged.at(index - 1);
  const nextBase = next !== undefined && (has(next, Reading.base) || ['be', 'have', 'do', 'get'].includes(next.norm));
  if (!nextBase) return setTag(word, 'preposition');
  const ambiguous = has(next, Reading.noun) && before !== undefined && beforePrepositionTo.has(before.norm);
  const goesSomewhere =
    has(next, Reading.noun) &&
    !has(next, Reading.verbLikely) &&
    !startsObject(tagged.at(index + 2)) &&
    destined.has(before?.verbLemma ?? '');
  return setTag(word, ambiguous || goesSomewhere ? 'preposition' : 'particle');
}

export function formOfAuxiliary(norm: string): VerbForm {
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

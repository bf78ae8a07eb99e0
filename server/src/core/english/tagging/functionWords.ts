/** The other words of the closed classes: `that`, `like`, pronouns, determiners, question words, conjunctions, prepositions. */

import { allOrNone, objects, possessive, standalone } from '../lexicon/pronouns.ts';
import { saysThat } from '../lexicon/verbClasses.ts';
import { anyVerb, has, isOnlyPast, isQuantity, isVerbal, Reading, startsObject, type Word } from '../word.ts';
import { decideApostropheS, decideAuxiliary, decideModal, decideTo, isHad } from './auxiliaries.ts';
import { setTag } from './decisions.ts';
import type { Tagged } from './tagged.ts';

export function decideClosed(tagged: Tagged, word: Word, index: number): boolean {
  const readings = word.readings;
  if (readings & Reading.negation)
    return word.norm === 'never' || word.norm === 'not' || word.norm === "n't"
      ? setTag(word, 'negation')
      : setTag(word, 'adverb');
  if (word.norm === "'s") return decideApostropheS(tagged, word, index);
  if (word.norm === "'d")
    return setTag(word, isHad(tagged, index) ? 'auxiliary' : 'modal', isHad(tagged, index) ? 'past' : 'none');
  if (word.norm === 'please') return tagged.at(index - 1)?.norm === 'to' ? false : setTag(word, 'adverb');
  if (word.norm === 'need' || word.norm === 'dare') return false;
  if (readings & Reading.modal) return decideModal(tagged, word, index);
  if (readings & Reading.auxiliary) return decideAuxiliary(tagged, word, index);
  if (word.norm === 'to') return decideTo(tagged, word, index);
  if (word.norm === 'till' && tagged.inNounPhrase(index)) return setTag(word, 'noun');
  if (word.norm === 'that') return decideThat(tagged, word, index);
  if (word.norm === 'like') return decideLike(tagged, word, index);
  if (word.norm === 'thanks' && tagged.at(index - 1)?.tag !== 'pronoun') return setTag(word, 'noun');
  if (word.norm === 'no' && /^(?:longer|more)$/.test(tagged.at(index + 1)?.norm ?? '')) return setTag(word, 'adverb');
  if (word.norm === 'no') return setTag(word, tagged.startsNounPhrase(index + 1) ? 'determiner' : 'interjection');
  if (readings & Reading.number && word.nounLemma === word.norm && !(readings & (Reading.pronoun | Reading.noun)))
    return setTag(word, 'number');
  if (readings & (Reading.pronoun | Reading.determiner)) return decidePronounOrDeterminer(tagged, word, index);
  if (readings & Reading.conjunction) return decideConjunction(tagged, word, index);
  if (readings & Reading.subordinator) return decideSubordinator(tagged, word, index);
  if (readings & Reading.preposition) return decidePreposition(tagged, word, index);
  if (readings & Reading.interjection && !(readings & (anyVerb | Reading.adverb | Reading.noun)))
    return setTag(word, 'interjection');
  return false;
}

function decideThat(tagged: Tagged, word: Word, index: number): true {
  const before = tagged.at(index - 1);
  const next = tagged.at(index + 1);
  const nextIsVerb =
    next !== undefined &&
    has(next, Reading.auxiliary | Reading.modal | Reading.past | Reading.third) &&
    !has(next, Reading.noun | Reading.pronoun);
  if (
    before?.tag === 'noun' ||
    before?.tag === 'propernoun' ||
    before?.tag === 'code' ||
    before?.norm === 'those' ||
    (before?.norm === ')' && nextIsVerb) ||
    before?.norm === 'one' ||
    before?.norm === 'ones'
  ) {
    return setTag(
      word,
      tagged.lastVerb !== undefined && saysThat.has(tagged.lastVerb.verbLemma) && !nextIsVerb
        ? 'subordinator'
        : 'relative',
    );
  }
  if (before?.tag === 'pronoun' && has(before, Reading.pronoun) && nextIsVerb && !objects.has(before.norm))
    return setTag(word, 'relative');
  const afterSaying =
    before !== undefined &&
    (isVerbal(before) ||
      before.tag === 'adjective' ||
      before.tag === 'auxiliary' ||
      before.tag === 'particle' ||
      objects.has(before.norm) ||
      before.norm === 'so');
  if (has(next, Reading.determiner) && !nextIsVerb && next?.norm !== 'much' && next?.norm !== 'many')
    return setTag(word, 'subordinator');
  if (afterSaying && !nextIsVerb && tagged.clauseFollows(index)) return setTag(word, 'subordinator');
  if (
    nextIsVerb ||
    next === undefined ||
    next.tag === 'punctuation' ||
    has(next, Reading.punctuation | Reading.preposition | Reading.conjunction)
  )
    return setTag(word, 'pronoun');
  return setTag(word, 'determiner');
}

/** "until the customer complained": a short noun phrase and a past that could be a participle as well. */
function pastFollows(tagged: Tagged, index: number): boolean {
  let at = index + 1;
  if (!has(tagged.at(at), Reading.determiner)) return false;
  for (at++; at <= index + 4; at++) {
    const word = tagged.at(at);
    if (has(word, Reading.past) && !has(word, Reading.noun | Reading.adjective))
      return has(tagged.at(at - 1), Reading.noun) && tagged.at(at + 1)?.norm !== 'by';
    if (!has(word, Reading.noun | Reading.adjective)) return false;
  }
  return false;
}

function decideLike(tagged: Tagged, word: Word, index: number): true {
  const before = tagged.before(index);
  const isVerb =
    before !== undefined &&
    (before.tag === 'modal' || before.tag === 'pronoun' || before.norm === 'do' || before.norm === 'did') &&
    before.norm !== 'something' &&
    !has(tagged.at(index + 1), Reading.punctuation);
  if (isVerb || tagged.at(index - 1)?.norm === 'to') return setTag(word, 'verb', 'base');
  return setTag(word, 'preposition');
}

function decidePronounOrDeterminer(tagged: Tagged, word: Word, index: number): true {
  const norm = word.norm;
  if (norm === 'there' || norm === 'here') {
    const next = tagged.afterAdverbs(index);
    const existential =
      norm === 'there' &&
      (has(next, Reading.auxiliary | Reading.modal) || next?.norm === "'s" || next?.norm === 'seemed');
    return setTag(word, existential ? 'pronoun' : 'adverb');
  }
  if (norm === 'one' && has(tagged.at(index + 1), Reading.noun) && tagged.at(index - 1)?.tag !== 'determiner')
    return setTag(word, 'number');
  if (norm === 'mine' && tagged.at(index - 1)?.tag === 'determiner') return setTag(word, 'noun');
  if (norm === 'us' && word.text === 'US') return setTag(word, 'propernoun');
  if (has(word, Reading.relative) || norm === 'what' || norm === 'whatever' || norm === 'whoever')
    return decideWh(tagged, word, index);
  if (norm === 'its' && isHurriedIts(tagged, index)) return setTag(word, 'auxiliary', 'third');
  if (possessive.has(norm))
    return setTag(word, norm === 'her' && !tagged.startsNounPhrase(index + 1) ? 'pronoun' : 'determiner');
  if (!has(word, Reading.determiner)) return setTag(word, 'pronoun');
  if (
    (norm === 'all' || norm === 'both' || norm === 'each' || norm === 'half' || norm === 'much' || norm === 'most') &&
    isBeforeParticiple(tagged, index)
  )
    return setTag(word, 'adverb');
  if (norm === 'a' || norm === 'an' || norm === 'the' || norm === 'every') return setTag(word, 'determiner');
  if (norm === 'both' || norm === 'either' || norm === 'neither') {
    if (tagged.at(index - 1)?.tag === 'pronoun' && has(tagged.at(index + 1), Reading.past | Reading.base))
      return setTag(word, 'adverb');
    return setTag(
      word,
      tagged.startsNounPhrase(index + 1)
        ? 'determiner'
        : tagged.at(index + 1)?.norm === 'of' || !tagged.hasSubject
          ? 'pronoun'
          : 'adverb',
    );
  }
  if (standsAlone(tagged, word, index))
    return setTag(word, has(word, Reading.adverb) && tagged.hasVerb ? 'adverb' : 'pronoun');
  return setTag(word, 'determiner');
}

/** "were *all* fixed", "got *all* mixed up". */
export function isBeforeParticiple(tagged: Tagged, index: number): boolean {
  const before = tagged.before(index);
  const next = tagged.at(index + 1);
  return (
    (before?.tag === 'auxiliary' || before?.verbLemma === 'get') &&
    has(next, Reading.participle | Reading.ing) &&
    !has(next, Reading.noun)
  );
}

/** "its heated from below": it's, without its apostrophe. */
function isHurriedIts(tagged: Tagged, index: number): boolean {
  const next = tagged.afterAdverbs(index);
  const after = next === undefined ? undefined : tagged.words[tagged.words.indexOf(next, index) + 1];
  const endsThere =
    after === undefined ||
    has(after, Reading.punctuation | Reading.preposition | Reading.determiner | Reading.conjunction);
  return (
    has(next, Reading.participle) &&
    !has(next, Reading.noun | Reading.adjective | Reading.base) &&
    endsThere &&
    !tagged.isGoverned(index)
  );
}

function decideWh(tagged: Tagged, word: Word, index: number): true {
  const before = tagged.at(index - 1);
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
    return setTag(
      word,
      has(tagged.at(index + 1), Reading.noun) && !has(tagged.at(index + 1), anyVerb) ? 'determiner' : 'pronoun',
    );
  return setTag(word, afterNoun && index > 0 ? 'relative' : 'pronoun');
}

/** `this`, `most`, `some` as a noun phrase of their own. */
function standsAlone(tagged: Tagged, word: Word, index: number): boolean {
  if (!standalone.has(word.norm)) return false;
  const next = tagged.at(index + 1);
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
    return word.norm === 'that' && has(next, Reading.third) && !tagged.hasVerb && startsObject(tagged.at(index + 2));
  }
  if (has(next, Reading.past | Reading.third))
    return (
      !has(next, Reading.participle) ||
      !tagged.startsNounPhrase(index + 2) ||
      has(tagged.at(index + 2), Reading.determiner | Reading.pronoun)
    );
  return has(next, Reading.adverb) && !has(tagged.at(index + 2), Reading.noun | Reading.adjective);
}

function decideConjunction(tagged: Tagged, word: Word, index: number): true {
  if (word.norm === 'so') {
    const next = tagged.at(index + 1);
    const isDegree =
      (has(next, Reading.adjective | Reading.determiner) && next?.norm !== 'the') ||
      (has(next, Reading.adverb) && !has(next, Reading.subordinator));
    if (isDegree && index > 0 && tagged.at(index - 1)?.tag !== 'punctuation') return setTag(word, 'adverb');
    return setTag(word, next === undefined || has(next, Reading.punctuation) ? 'adverb' : 'conjunction');
  }
  if (word.norm === 'yet' || word.norm === 'then' || word.norm === 'plus') {
    return setTag(
      word,
      tagged.at(index - 1)?.tag === 'punctuation' &&
        has(tagged.at(index + 1), Reading.pronoun | Reading.determiner | Reading.past) &&
        word.norm !== 'then'
        ? 'conjunction'
        : 'adverb',
    );
  }
  // "nobody but me", "everything but the till".
  if (word.norm === 'but' && allOrNone.has(tagged.at(index - 1)?.norm ?? '')) return setTag(word, 'preposition');
  return setTag(word, 'conjunction');
}

function decideSubordinator(tagged: Tagged, word: Word, index: number): boolean {
  const norm = word.norm;
  if (norm === 'though' && (has(tagged.at(index + 1), Reading.punctuation) || tagged.at(index + 1) === undefined))
    return setTag(word, 'adverb');
  if (norm === 'provided' && !tagged.isStartOfClause(index)) return false;
  if (norm === 'because' && tagged.at(index + 1)?.norm === 'of') return setTag(word, 'preposition');
  if (has(word, Reading.preposition) && !tagged.clauseFollows(index) && !pastFollows(tagged, index))
    return setTag(word, 'preposition');
  if (norm === 'once')
    return setTag(
      word,
      tagged.clauseFollows(index) &&
        tagged.at(index - 1)?.tag !== 'verb' &&
        tagged.at(index - 1)?.tag !== 'auxiliary' &&
        tagged.at(index - 1)?.norm !== 'at'
        ? 'subordinator'
        : 'adverb',
    );
  if (has(word, Reading.relative) && tagged.at(index - 1)?.tag === 'noun' && norm !== 'when')
    return setTag(word, 'relative');
  return setTag(word, 'subordinator');
}

function decidePreposition(tagged: Tagged, word: Word, index: number): boolean {
  const next = tagged.at(index + 1);
  const before = tagged.at(index - 1);
  // "should of asked": have, as it sounds.
  if (word.norm === 'of' && before?.tag === 'modal' && has(next, Reading.participle)) {
    word.verbLemma = 'have';
    return setTag(word, 'auxiliary', 'base');
  }
  if (has(word, Reading.base | Reading.ing) && !has(word, Reading.particle)) {
    if (has(word, Reading.ing))
      return setTag(
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
    return setTag(word, has(word, Reading.particle) && isVerbal(before) ? 'particle' : 'adverb');
  if (
    (word.norm === 'up' || word.norm === 'out' || word.norm === 'off' || word.norm === 'down') &&
    word.norm !== before?.norm
  )
    return setTag(
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
    return setTag(word, 'adverb');
  return setTag(word, 'preposition');
}

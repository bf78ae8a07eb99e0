/** Verbs at the start of a clause and after its subject: finite, or a participle that is left of a clause. */

import { wordList, wordSet } from '../../story/wordSet.ts';
import { groups, roles } from '../lexicon/people.ts';
import { nominatives } from '../lexicon/pronouns.ts';
import { bareInfinitiveVerbs, saysThat } from '../lexicon/verbClasses.ts';
import { isPhrasal } from '../phrasal.ts';
import { ditransitive, neverReduced } from '../transitivity.ts';
import { anyVerb, has, isParticleOnly, Reading, startsObject, type Word } from '../word.ts';
import { setBare, setTag, setVerb } from './decisions.ts';
import type { Tagged } from './tagged.ts';

const people = new Set([...wordList(roles), ...wordList(groups)]);

/** "step one", "day two". */
const counted = wordSet('step phase part day week point rule level round');

/** At the start of a bullet these tell what was done to the teller: "Tasked with the migration", "Asked to lead". */
const patientOpeners = wordSet(
  'tasked asked assigned told given hired promoted charged entrusted selected chosen invited nominated recruited required expected',
);

/** At the start of a sentence, before a preposition, these tell under what circumstances: "Faced with a choice, I called". */
const circumstances = wordSet(
  'faced based compared armed driven confronted inspired motivated encouraged overwhelmed forced caught',
);

/** At the start of a sentence, a clause or a coordinated part. */
export function decideAtStart(tagged: Tagged, word: Word, index: number): boolean {
  const next = tagged.at(index + 1);
  const afterSubordinator = tagged.before(index)?.tag === 'subordinator';
  if (has(word, Reading.past) && !has(word, Reading.noun | Reading.base))
    return decidePastAtStart(tagged, word, index, next);
  if (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base | Reading.past)) {
    word.modifier =
      has(next, Reading.noun | Reading.guessed) &&
      !has(next, Reading.preposition | Reading.adverb | Reading.determiner);
    return setTag(word, 'participle', 'participle');
  }
  if (afterSubordinator) return false;
  const sameForms = has(word, Reading.base) && has(word, Reading.past);
  if (word.norm === 'let' && /^(?:me|us|'s)$/.test(next?.norm ?? '')) return setVerb(word, 'base');
  if (sameForms && (startsObject(next) || (index === 0 && has(next, Reading.noun | Reading.adjective))))
    return setVerb(word, 'past');
  // "Next time I will", "Step one was": a subject or a number of its own follows, no object.
  if (nominatives.has(next?.norm ?? '') && has(word, Reading.noun)) return false;
  if (counted.has(word.norm) && has(next, Reading.number)) return false;
  if (has(word, Reading.base)) {
    if (startsObject(next) && (has(word, Reading.verbLikely) || has(next, Reading.determiner | Reading.pronoun)))
      return setVerb(word, 'base');
    if (!has(word, Reading.noun | Reading.adjective)) return setVerb(word, 'base');
    if (
      has(word, Reading.verbLikely) &&
      has(next, Reading.noun | Reading.adjective) &&
      !has(next, anyVerb | Reading.auxiliary) &&
      /s$/.test(next?.norm ?? '')
    )
      return setVerb(word, 'base');
    if (has(next, Reading.particle) && isParticleOnly(next) && has(word, Reading.verbLikely))
      return setVerb(word, 'base');
    return false;
  }
  if (
    has(word, Reading.third) &&
    (!has(word, Reading.noun) || startsObject(next)) &&
    tagged.before(index)?.tag === 'conjunction'
  )
    return setVerb(word, 'third');
  return has(word, Reading.third) && !has(word, Reading.noun) ? setVerb(word, 'third') : false;
}

function decidePastAtStart(tagged: Tagged, word: Word, index: number, next: Word | undefined): boolean {
  if (!has(word, Reading.participle)) return setVerb(word, 'past');
  if (isFronted(tagged, index, next)) return setTag(word, 'participle', 'participle');
  if (next?.norm === 'by' || tagged.before(index)?.tag === 'subordinator' || has(next, Reading.auxiliary))
    return setTag(word, 'participle', 'participle');
  // "Failed jobs piled up": a noun at once, and a finite verb after it.
  const describes =
    has(next, Reading.noun) &&
    !has(next, Reading.determiner | Reading.pronoun | Reading.preposition | Reading.adverb | Reading.number) &&
    ((tagged.nextFinite[index + 1] ?? -1) > index ||
      (has(tagged.at(index + 2), Reading.past) && !has(tagged.at(index + 2), Reading.noun)));
  if (describes) {
    word.modifier = true;
    return setTag(word, 'participle', 'participle');
  }
  return setVerb(word, 'past');
}

/** "Attached for your review is …", "Tasked with the move, …": a participle before its auxiliary or without one. */
function isFronted(tagged: Tagged, index: number, next: Word | undefined): boolean {
  // "Once fixed, it worked."
  if (next?.norm === ',' && index === 1 && tagged.at(0)?.norm === 'once') return true;
  if (!has(next, Reading.preposition)) return false;
  if (index === 0 && circumstances.has(tagged.at(0)?.norm ?? '')) return true;
  const finite = tagged.words[tagged.nextFinite[index + 1] ?? -1];
  if (finite !== undefined && /^(?:is|are|was|were)$/.test(finite.norm)) return true;
  return (
    patientOpeners.has(tagged.words[index]?.norm ?? '') &&
    (next?.norm === 'with' || next?.norm === 'to' || next?.norm === 'as' || next?.norm === 'by')
  );
}

/** "the team fixed", "the jobs run", "the bug caused by". */
export function decideAfterNoun(tagged: Tagged, word: Word, index: number): boolean {
  if (has(word, Reading.past) || (has(word, Reading.participle) && !has(word, Reading.noun | Reading.base)))
    return finiteOrReduced(tagged, word, index);
  const next = tagged.at(index + 1);
  const previous = tagged.at(index - 1);
  if (has(word, Reading.third)) {
    if (!has(word, Reading.noun)) return setVerb(word, 'third');
    const objectFollows =
      startsObject(next) ||
      has(next, Reading.subordinator) ||
      (has(next, Reading.adverb) && (!has(next, Reading.preposition) || isPhrasal(word.verbLemma, next?.norm ?? ''))) ||
      next?.norm === 'to';
    const endsClause = tagged.afterSubordinator && (next === undefined || has(next, Reading.punctuation));
    if (tagged.hasVerb) return false;
    // "Each of my charts now names its source": an adverb between, and the plural is not the subject.
    const isParted = tagged.at(index - 1)?.tag === 'adverb' && startsObject(next);
    const isOnlyVerb = has(word, Reading.verbLikely) && !tagged.mayHaveVerb(index + 1);
    return isParted || ((objectFollows || endsClause || isOnlyVerb) && !tagged.pluralSubject)
      ? setVerb(word, 'third')
      : false;
  }
  if (has(word, Reading.base)) {
    const helped =
      tagged.lastVerb !== undefined &&
      bareInfinitiveVerbs.has(tagged.lastVerb.verbLemma) &&
      (tagged.lastVerb.verbLemma !== 'have' || startsObject(next));
    if (helped && has(word, Reading.verbLikely)) return setBare(word);
    if (tagged.hasVerb && !tagged.pluralSubject) return false;
    const plural = previous !== undefined && (/[^s]s$/.test(previous.norm) || previous.norm === 'people');
    if (!has(word, Reading.noun | Reading.adjective)) return setVerb(word, 'base');
    const goesOn = startsObject(next) || (!tagged.hasVerb && has(next, Reading.subordinator | Reading.adverb));
    // "when customer call", "my manager tell me": learners drop the ending.
    const isLearners =
      !tagged.hasVerb &&
      people.has(previous?.norm ?? '') &&
      (startsObject(next) || (tagged.afterSubordinator && !tagged.mayHaveVerb(index + 1)));
    if (isLearners) return setVerb(word, 'base');
    const opensClause = !tagged.hasVerb && has(next, Reading.subordinator) && !has(next, Reading.preposition);
    return plural && ((has(word, Reading.verbLikely) && goesOn) || opensClause) ? setVerb(word, 'base') : false;
  }
  return false;
}

export function finiteOrReduced(tagged: Tagged, word: Word, index: number): boolean {
  if (has(word, Reading.past) && !has(word, Reading.participle)) return setVerb(word, 'past');
  const next = tagged.at(index + 1);
  if (!has(word, Reading.past)) return setVerb(word, 'participle');
  if (has(word, Reading.base) && has(word, Reading.noun) && tagged.hasVerb) return false;
  const takesObject = has(next, Reading.determiner | Reading.pronoun) && !has(next, Reading.relative | Reading.adverb);
  if (neverReduced.has(word.verbLemma) || (takesObject && !ditransitive.has(word.verbLemma) && !tagged.isCaused()))
    return setVerb(word, 'past');
  const reduced =
    tagged.hasVerb ||
    next?.norm === 'by' ||
    (has(next, Reading.preposition) && (tagged.nextFinite[index + 1] ?? -1) > index);
  return reduced && !isOwnClause(tagged, index) ? setVerb(word, 'participle') : setVerb(word, 'past');
}

/** A pronoun or name right before, in a clause that has its verb: "I think Priya fixed it". */
function isOwnClause(tagged: Tagged, index: number): boolean {
  const before = tagged.before(index);
  if (before === undefined || tagged.at(index + 1)?.norm === 'by') return false;
  const complement = tagged.lastVerb !== undefined && saysThat.has(tagged.lastVerb.verbLemma);
  return before.tag === 'propernoun' || before.tag === 'pronoun' || complement;
}

import { wordSet } from '../../story/wordSet.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import type { PassiveShape } from './shape.ts';

/** How things stand, and not what somebody does: no active says the same. */

/** Participles that describe a state when nobody is named: nobody could have said "I surprised". */
export const states =
  wordSet(`tempt focus surprise worry delight excite interest concern confuse frustrate disappoint scare tire locate situate involve dedicate commit qualify experience relate connect
limit compose comprise marry divorce seat accustom devote please satisfy thrill amaze shock stun overwhelm exhaust bore embarrass annoy upset bless doom fascinate intrigue
depress stress relax motivate entitle suit inhabit populate surround lose stick stump represent convince astonish puzzle impress enclose attach oppose rest inspire incline equip gear know contain intend engage associate derive require face date indicate conjoin scatter soak drench tear acquaint
disgust horrify appall bind found title age crowd flaw skill renown affect impact overstretch overwork overload wire cram position saturate spread overstaff steep strain time underrepresent warrant`);

const presentBe = /^(?:is|are|am|'s|'re|'m)$/;

/** "is currently deployed", "are still closed": how things stand, not what somebody does. */
export function isPresentState(tokens: readonly Token[], shape: PassiveShape): boolean {
  const isPresent = presentBe.test(tokens[shape.passiveAuxiliary]?.norm ?? '');
  const isMade =
    /^(?:schedule|base|narrow|stretch|plan|book|assign|set|split|focus|list|close|open|arrange|finish|complete|do|fill|name|call|entitle|spell|design|build|structure|organize|aim|tailor|divide)$/.test(
      shape.verbs[0].lemma,
    );
  if (isPresent && isMade && shape.by === undefined) return true;
  // "is written by Ana": whose it is, and not what she does.
  const isAuthored = /^(?:design|write|make|build|create|author|compose|produce|invent|direct)$/.test(
    shape.verbs[0].lemma,
  );
  if (isPresent && isAuthored && shape.by !== undefined && !tokens.some(token => token.norm === 'being')) return true;
  return (
    isPresent &&
    shape.by === undefined &&
    tokens
      .slice(shape.between.start, shape.auxiliaries.end)
      .some(token =>
        /^(?:currently|now|still|already|yet|presently|likewise|well|badly|heavily|fully|mostly|completely|just|directly|closely|deeply|firmly|strongly|tightly|loosely)$/.test(
          token.norm,
        ),
      )
  );
}

/** "say the problem is fixed": what came of it, unless it happens again and again or only if. */
export function isPresentResult(facts: SentenceFacts, shape: PassiveShape): boolean {
  const { tokens } = facts;
  const isPresent = presentBe.test(tokens[shape.passiveAuxiliary]?.norm ?? '');
  if (!isPresent || shape.by !== undefined || !shape.verbs.some(({ lemma }) => results.has(lemma))) return false;
  const isSupposed = /^(?:if|when|whenever|once|until|before|after|unless|as)$/.test(shape.clause.introducer ?? '');
  return (
    !isSupposed &&
    !tokens.some(token => /^(?:every|each|often|usually|always|never|sometimes|daily|weekly|monthly)$/.test(token.norm))
  );
}

/** Deeds whose participle in the present tells what came of them. */
const results = wordSet(
  'waste fix resolve solve merge thrash sour break ruin destroy scratch crack damage repair restore settle settle lock block ship deploy release mend cure heal clean tear bend burn melt freeze patch crash',
);

/** "was already registered": had been, at that time. */
export function isPastState({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  return (
    /^(?:was|were)$/.test(tokens[shape.passiveAuxiliary]?.norm ?? '') &&
    tokens
      .slice(shape.between.start, shape.auxiliaries.end)
      .some(token => token.norm === 'already' || token.norm === 'yet')
  );
}

/** "tests were blocked on the release", "until it was well-staffed": how things stood. */
export function isStandstill(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return (
    (last?.lemma === 'block' && tokens[last.end]?.norm === 'on') ||
    // "is not decided yet", "was well received".
    (tokens[last?.end ?? -1]?.norm === 'yet' && presentBe.test(tokens[shape.passiveAuxiliary]?.norm ?? '')) ||
    (last?.lemma === 'receive' &&
      shape.by === undefined &&
      tokens.slice(shape.between.start, last.at).some(token => token.norm === 'well')) ||
    shape.verbs.some(verb => /^(?:well|ill|so|half|highly|long)-|^undefined$/.test(tokens[verb.at]?.norm ?? ''))
  );
}

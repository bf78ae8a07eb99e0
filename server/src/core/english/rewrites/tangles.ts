import type { SentenceFacts, Token } from '../facts.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { Reading } from '../word.ts';
import { endOfPhrase } from './phrases.ts';
import { endOfVerbs, type PassiveShape } from './shape.ts';
import { isComma } from './tokens.ts';

/** Patients whose beginning or end was read wrongly, or which cannot stand behind the verb. */

export function hasOddPatient({ tokens }: SentenceFacts, { patient }: PassiveShape): boolean {
  const head = tokens[patient.start];
  return (
    head === undefined ||
    /^(?:there|what|whatever|how|why|whether|neither|nor|not|so|such|whom|whose|where|when|here)$/.test(head.norm) ||
    /^(?:nor|neither|as|than)$/.test(tokens[patient.start - 1]?.norm ?? '') ||
    (tokens[patient.start - 1]?.norm === 'so' && !isComma(tokens[patient.start - 2])) ||
    // "and that could be sold": the relative pronoun once more.
    (head.norm === 'that' && patient.end === patient.start + 1 && tokens[patient.start - 1]?.tag === 'conjunction') ||
    // "technically speaking the lease was signed".
    (head.tag === 'gerund' && tokens[patient.start + 1]?.tag === 'determiner') ||
    patient.end - patient.start > 14
  );
}

/** A patient that is itself the subject of what governs the clause: "I am glad to be asked". Only a new subject can stand before a finite verb. */
export function isControlled(facts: SentenceFacts, shape: PassiveShape): boolean {
  const patient = facts.tokens.slice(shape.patient.start, shape.patient.end);
  return (
    shape.kind === 'plain' &&
    patient.some(token => /^(?:auxiliary|modal)$/.test(token.tag)) &&
    !patient.some(token => token.tag === 'relative' || token.norm === 'that')
  );
}

/** "September 23, *1999* a request was placed", "members the States *admits* are held": the patient was read too long. */
export function isCutOff(facts: SentenceFacts, shape: PassiveShape): boolean {
  const { tokens } = facts;
  const first = tokens[shape.patient.start];
  const last = tokens[shape.patient.end - 1];
  const before = tokens[shape.patient.end - 2];
  if (first === undefined || last === undefined || shape.kind !== 'plain') return false;
  const isYear =
    first.tag === 'number' && isComma(tokens[shape.patient.start - 1]) && /^(?:19|20)\d\d$/.test(first.norm);
  const { readings } = lookUp(last.norm);
  const mayBeVerb = (readings & Reading.third) !== 0 && (readings & Reading.verbLikely) !== 0;
  const isAfterPlural = before !== undefined && /noun$/.test(before.tag) && /[^s]s$/.test(before.norm);
  // "ensure that promise can be kept": "that" may belong to the noun.
  const isPointedAt =
    tokens[shape.patient.start - 1]?.norm === 'that' &&
    (first.norm === 'same' || (first.tag === 'noun' && !first.norm.endsWith('s')));
  return isYear || isPointedAt || (mayBeVerb && isAfterPlural);
}

/** `cloud.gov`, `Gem::Version`, `--version`: the patient begins within a name. */
export function isGlued(facts: SentenceFacts, shape: PassiveShape): boolean {
  const start = facts.tokens[shape.patient.start]?.span.start ?? 0;
  return shape.kind === 'plain' && start > 0 && !/[\s"“”'‘’«([—–]/.test(facts.text[start - 1] ?? '');
}

/** "that complex, dependent parts can be …": the comma stands inside the patient. */
export function isInListOfAdjectives(tokens: readonly Token[], shape: PassiveShape): boolean {
  const { start } = shape.patient;
  const before = tokens[start - 2];
  return (
    shape.kind === 'plain' &&
    isComma(tokens[start - 1]) &&
    before?.tag === 'adjective' &&
    !/^(?:determiner|pronoun)$/.test(tokens[start]?.tag ?? '') &&
    /^(?:subordinator|determiner|relative|preposition|pronoun)$/.test(tokens[start - 3]?.tag ?? '')
  );
}

/** "the rule that the plan was based on": the preposition belongs to the pronoun before. */
export function isStrandedInRelative(tokens: readonly Token[], { kind, patient, verbs }: PassiveShape): boolean {
  const last = verbs.at(-1);
  return (
    kind === 'plain' &&
    last?.hasParticle === true &&
    /^(?:on|for|with|to|in|at|from|into|about|of)$/.test(tokens[last.end - 1]?.norm ?? '') &&
    /^(?:that|which|who)$/.test(tokens[patient.start - 1]?.norm ?? '') &&
    /^(?:noun|propernoun|pronoun|code)$/.test(tokens[patient.start - 2]?.tag ?? '')
  );
}

/** "people by whom it is left dirty": they are the doers. */
export function isByWhom(tokens: readonly Token[], { patient }: PassiveShape): boolean {
  return /^(?:whom|which)$/.test(tokens[patient.start - 1]?.norm ?? '') && tokens[patient.start - 2]?.norm === 'by';
}

/** "how much can be done": the question word goes with the patient. */
export function isAsked(tokens: readonly Token[], shape: PassiveShape): boolean {
  const first = tokens[shape.patient.start];
  return (
    tokens[shape.patient.start - 1]?.norm === 'how' &&
    (/^(?:adjective|adverb)$/.test(first?.tag ?? '') || /^(?:much|many|few|little)$/.test(first?.norm ?? ''))
  );
}

/** Nothing that only goes with the order of words as it is: "were ever sent", "(and will be told)", ", that was praised". */
export function isPlainlySaid({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const { patient, between, auxiliaries } = shape;
  const middle = tokens.slice(between.start, auxiliaries.end);
  if (middle.some(token => /^(?:ever|yet|nearly)$/.test(token.norm)) && !middle.some(token => token.tag === 'negation'))
    return false;
  const isBracketed =
    shape.kind === 'shared' && tokens.slice(patient.end, auxiliaries.start).some(token => /^[()]/.test(token.norm));
  const isLateRelative =
    shape.kind === 'plain' &&
    tokens[patient.start]?.norm === 'that' &&
    /^[,)]/.test(tokens[patient.start - 1]?.norm ?? '');
  return !isBracketed && !(isLateRelative && patient.end === patient.start + 1);
}

/** "What was promised was delivered by June": moved behind the patient, "by June" would belong to the promise. */
export function reattaches(
  { tokens }: SentenceFacts,
  { kind, patient, closesWithComma, verbs, by }: PassiveShape,
): boolean {
  if (kind !== 'plain' || closesWithComma) return false;
  const phrase = tokens.slice(patient.start, patient.end);
  // "the affected tenants": before its noun, the participle is an adjective.
  const head = phrase.findIndex(token => /noun|pronoun|unknown|code/.test(token.tag));
  const holdsClause = phrase
    .slice(head + 1)
    .some(token => /^(?:relative|verb|auxiliary|modal|participle|gerund)$/.test(token.tag));
  const ends = [verbs.at(-1)?.end ?? 0, by?.agent.end ?? 0];
  const goesOn = ends.some(
    end =>
      end > 0 &&
      end !== by?.at &&
      /^(?:preposition|adverb|noun|determiner|adjective|number|particle)$/.test(tokens[end]?.tag ?? ''),
  );
  return holdsClause && goesOn;
}

/** "officials were quoted in the press as saying": behind the patient, the phrase would be read of them. */
export function partsFromAs(tokens: readonly Token[], shape: PassiveShape): boolean {
  const from = endOfVerbs(shape);
  const end = endOfPhrase(tokens, from + 1);
  const isPronoun = tokens[shape.patient.start]?.tag === 'pronoun';
  return (
    shape.kind === 'plain' &&
    !isPronoun &&
    tokens[from]?.tag === 'preposition' &&
    end > from + 1 &&
    tokens[end]?.norm === 'as' &&
    tokens[end + 1]?.tag === 'gerund'
  );
}

/** "put down to an error", "acted upon swiftly", both with a long object between. */
export function trailsBehind(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  const after = tokens[last?.end ?? 0];
  if (last === undefined || after === undefined || !last.hasParticle) return false;
  const length = shape.patient.end - shape.patient.start;
  return (after.norm === 'to' && length > 5) || (after.tag === 'adverb' && length > 6);
}

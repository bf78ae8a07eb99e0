import type { Passive, SentenceFacts } from '../facts.ts';
import { describesPatient, endsInGerund, hasDanglingGerund, opensWithAs, opensWithOwnDeed } from './dangling.ts';
import {
  givesInRelative,
  governsOtherwise,
  hasCauseInIng,
  hasNoActive,
  hasTwoDoers,
  isByAnybody,
  isInverted,
  isLeftWith,
  isOwnNeed,
  isPermission,
  isStrandedLater,
  leavesNoPlace,
  namesOthersDeed,
  takesSecondObject,
} from './noActive.ts';
import { changesScope, isQuantifierOfRest } from './scope.ts';
import { endOfVerbs, type PassiveShape, type Refusal } from './shape.ts';
import {
  coordinatesPhrase,
  goesOnInRelative,
  hasNearerSubject,
  isCorrected,
  isCorrelated,
  isLeantOn,
  isLeftOutLater,
  isToldOfPart,
  leavesGerundAlone,
  leavesParticipleAlone,
  leavesVerbAlone,
  mayLeaveVerb,
  runsIntoNext,
  sharesAuxiliaryLater,
  sharesPatient,
} from './sharedParts.ts';
import {
  isBasis,
  isOver,
  isPastState,
  isPrefixed,
  isPresentResult,
  isPresentState,
  isStandstill,
  states,
} from './states.ts';
import {
  hasOddPatient,
  isAsked,
  isByWhom,
  isControlled,
  isCutOff,
  isGlued,
  isInListOfAdjectives,
  isPlainlySaid,
  isStrandedInRelative,
  partsFromAs,
  reattaches,
  trailsBehind,
} from './tangles.ts';
import { isTurnOfSpeech } from './turnsOfSpeech.ts';

/** Whether the active would say the same: every reason to refuse, in one table. */

/** Why the active cannot be trusted, or `undefined` where nothing speaks against it. */
export function findFlaw(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): Refusal | undefined {
  return flaws.find(({ holds }) => holds(facts, shape, chain))?.refusal;
}

interface Flaw {
  readonly refusal: Refusal;
  holds(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): boolean;
}

/** In the order in which they are asked; the first that holds names the refusal. */
const flaws: readonly Flaw[] = [
  { refusal: 'tangled', holds: hasOddPatient },
  { refusal: 'shared', holds: sharesPatient },
  { refusal: 'dangling', holds: hasDanglingGerund },
  { refusal: 'tangled', holds: isControlled },
  { refusal: 'no active', holds: hasNoActive },
  { refusal: 'no active', holds: governsOtherwise },
  { refusal: 'no active', holds: leavesNoPlace },
  { refusal: 'no active', holds: isTurnOfSpeech },
  { refusal: 'no active', holds: ({ tokens }, shape) => isStrandedLater(tokens, endOfVerbs(shape)) },
  { refusal: 'scope', holds: changesScope },
  { refusal: 'shared', holds: leavesVerbAlone },
  { refusal: 'shared', holds: ({ tokens }, shape) => mayLeaveVerb(tokens, endOfVerbs(shape)) },
  { refusal: 'tangled', holds: isCutOff },
  { refusal: 'tangled', holds: ({ tokens }, shape) => trailsBehind(tokens, shape) },
  { refusal: 'tangled', holds: ({ tokens }, shape) => partsFromAs(tokens, shape) },
  { refusal: 'tangled', holds: isGlued },
  { refusal: 'relative', holds: ({ tokens }, shape) => isStrandedInRelative(tokens, shape) },
  { refusal: 'agent', holds: ({ tokens }, shape) => isByWhom(tokens, shape) },
  { refusal: 'shared', holds: hasNearerSubject },
  { refusal: 'tangled', holds: reattaches },
  { refusal: 'no doer', holds: ({ tokens }, shape) => hasCauseInIng(tokens, shape) },
  { refusal: 'question', holds: ({ tokens }, shape) => isAsked(tokens, shape) },
  { refusal: 'tangled', holds: ({ tokens }, shape) => isInListOfAdjectives(tokens, shape) },
  { refusal: 'state', holds: isPresentResult },
  { refusal: 'state', holds: isPastState },
  { refusal: 'state', holds: isOver },
  { refusal: 'state', holds: isBasis },
  { refusal: 'state', holds: isPrefixed },
  { refusal: 'coordinated', holds: hasTwoDoers },
  { refusal: 'no active', holds: isInverted },
  { refusal: 'state', holds: ({ tokens }, shape) => isStandstill(tokens, shape) },
  { refusal: 'shared', holds: coordinatesPhrase },
  { refusal: 'no active', holds: ({ tokens }, shape) => isPermission(tokens, shape) },
  { refusal: 'shared', holds: ({ tokens }, shape) => leavesGerundAlone(tokens, shape) },
  { refusal: 'no active', holds: ({ tokens }, shape) => takesSecondObject(tokens, shape) },
  { refusal: 'no active', holds: ({ tokens }, shape) => givesInRelative(tokens, shape) },
  { refusal: 'no active', holds: ({ tokens }, shape) => isOwnNeed(tokens, shape) },
  { refusal: 'tangled', holds: (facts, shape) => !isPlainlySaid(facts, shape) },
  { refusal: 'shared', holds: leavesParticipleAlone },
  { refusal: 'shared', holds: sharesAuxiliaryLater },
  { refusal: 'scope', holds: ({ tokens }, shape) => isQuantifierOfRest(tokens, shape) },
  { refusal: 'no doer', holds: ({ tokens }, shape) => isLeftWith(tokens, shape) },
  { refusal: 'no doer', holds: ({ tokens }, shape) => isByAnybody(tokens, shape) },
  { refusal: 'no doer', holds: ({ tokens }, shape) => namesOthersDeed(tokens, endOfVerbs(shape)) },
  { refusal: 'state', holds: ({ tokens }, shape) => isPresentState(tokens, shape) },
  { refusal: 'dangling', holds: ({ tokens }, shape) => describesPatient(tokens, endOfVerbs(shape)) },
  { refusal: 'dangling', holds: opensWithAs },
  { refusal: 'dangling', holds: opensWithOwnDeed },
  { refusal: 'dangling', holds: ({ tokens }, shape) => endsInGerund(tokens, shape) },
  { refusal: 'shared', holds: ({ tokens }, shape) => isLeantOn(tokens, endOfVerbs(shape)) },
  { refusal: 'shared', holds: ({ tokens }, shape) => isLeftOutLater(tokens, endOfVerbs(shape)) },
  { refusal: 'shared', holds: isToldOfPart },
  { refusal: 'shared', holds: ({ tokens }, shape) => runsIntoNext(tokens, shape) },
  { refusal: 'shared', holds: ({ tokens }, shape) => isCorrelated(tokens, shape) },
  { refusal: 'shared', holds: ({ tokens }, shape) => goesOnInRelative(tokens, shape) },
  { refusal: 'coordinated', holds: isCorrected },
  { refusal: 'state', holds: (_, { by, verbs }) => by === undefined && verbs.some(verb => states.has(verb.lemma)) },
];

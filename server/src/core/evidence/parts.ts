import type { SentenceFacts } from '../english/facts.ts';
import type { SignalId } from '../rubric/rubric.ts';
import type { PartId, Section, StarPart } from '../story/story.ts';
import { starParts } from '../story/story.ts';
import type { Happening } from './happening.ts';
import { happenings } from './happening.ts';
import { bareStarts, moves, weights } from './partWeights.ts';

/**
 * Which part of STAR each sentence is, where no label says. A story is told mostly in order, so the parts are found together: the
 * run of parts with the most evidence, where going on costs little and going back much. `scripts/tuneParts.ts` weighs the traits
 * on stories whose parts are labelled.
 */

/** A sentence as part inference sees it. */
export interface PartClue {
  readonly facts: SentenceFacts;
  readonly signals: readonly SignalId[];
  /** Parts that its signals belong to, once for each signal. */
  readonly parts: readonly PartId[];
  readonly happens: Happening;
}

/** The most likely part of each sentence, in order, where the labels of some are `given`. */
export function inferParts(
  clues: readonly PartClue[],
  given: readonly (StarPart | undefined)[] = [],
): readonly StarPart[] {
  if (clues.length === 0) return [];
  const steps: { score: number[]; from: number[] }[] = [];
  clues.forEach((clue, index) => {
    const own = scoreOf(traitsOf(clue, index, clues.length)).map((score, part) =>
      isPossible(part, index, given[index]) ? score : Number.NEGATIVE_INFINITY,
    );
    steps.push(advance(steps.at(-1)?.score, own, clue));
  });
  return trace(steps);
}

/** A story opens with the scene, or in the middle of things. */
function isPossible(part: number, index: number, given: StarPart | undefined): boolean {
  const it = starParts[part];
  if (given !== undefined) return it === given;
  return index > 0 || it === 'situation' || it === 'action';
}

function advance(
  before: readonly number[] | undefined,
  own: readonly number[],
  clue: PartClue,
): { score: number[]; from: number[] } {
  if (!before) return { score: [...own], from: starParts.map((_, part) => part) };
  const from: number[] = [];
  const score = own.map((value, to) => {
    const reached = before.map((sofar, part) => sofar + move(part, to, clue));
    const best = Math.max(...reached);
    from.push(reached.indexOf(best));
    return best + value;
  });
  return { score, from };
}

function move(from: number, to: number, clue: PartClue): number {
  if (from === to) return moves.stay;
  const part = starParts[to] ?? 'situation';
  return moves[wayOf(from, to)] + (isBareStart(part, clue) ? bareStarts[part] : 0);
}

export function wayOf(from: number, to: number): Way {
  if (from === to) return 'stay';
  return to === from + 1 ? 'next' : to > from ? 'skip' : 'back';
}

/** A part begins with a sentence that shows it; what follows may be plain. */
export function isBareStart(part: StarPart, { parts, facts, happens }: PartClue): boolean {
  if (part === 'situation' || part === 'action' || parts.includes(part)) return false;
  if (part === 'result') return !measures(facts);
  return part !== 'learning' || (happens !== 'timeless' && happens !== 'thought');
}

function trace(steps: readonly { score: readonly number[]; from: readonly number[] }[]): readonly StarPart[] {
  const last = steps.at(-1)?.score ?? [];
  let at = last.indexOf(Math.max(...last));
  const parts: StarPart[] = [];
  for (let index = steps.length - 1; index >= 0; index--) {
    parts.push(starParts[at] ?? 'situation');
    at = steps[index]?.from[at] ?? at;
  }
  return parts.reverse();
}

/** Evidence for each part of STAR, in the order of `starParts`. */
function scoreOf(traits: readonly Trait[]): readonly number[] {
  return starParts.map((_, part) => traits.reduce((sum, trait) => sum + (weights[trait][part] ?? 0), 0));
}

const signalTraits = ['lesson', 'improvement', 'slip'] as const;
/** Signals that say more about the part than the part they belong to. */
const signalsOf: Readonly<Record<(typeof signalTraits)[number], readonly SignalId[]>> = {
  lesson: ['learning', 'lesson-said'],
  improvement: ['improvement-habit', 'improvement-later-case', 'improvement-figure', 'improvement-others-words'],
  slip: ['admission', 'own-failure', 'realisation', 'diagnosis'],
};

const places = ['first', 'early', 'soon', 'middle', 'late', 'ending', 'last'] as const;

export const traits = [...places, ...happenings, ...starParts, 'amount', ...signalTraits] as const;
export type Trait = (typeof traits)[number];
export const ways = ['stay', 'next', 'skip', 'back'] as const;
export type Way = (typeof ways)[number];

/** What of a sentence speaks for one part or another. */
export function traitsOf(clue: PartClue, index: number, count: number): readonly Trait[] {
  const { facts, parts, happens } = clue;
  return [
    placeOf(index, count),
    happens,
    ...starParts.filter(it => parts.includes(it)),
    ...(measures(facts) ? (['amount'] as const) : []),
    ...signalTraits.filter(it => hasSignal(clue, it)),
  ];
}

function hasSignal({ signals }: PartClue, trait: (typeof signalTraits)[number]): boolean {
  return signals.some(it => signalsOf[trait].includes(it));
}

function measures({ amounts }: SentenceFacts): boolean {
  return amounts.some(it => it.measures);
}

function placeOf(index: number, count: number): Trait {
  if (index === 0) return 'first';
  const place = index / (count - 1);
  if (place === 1) return 'last';
  return place < 0.2 ? 'early' : place < 0.4 ? 'soon' : place < 0.6 ? 'middle' : place < 0.8 ? 'late' : 'ending';
}

/**
 * Parts that a sentence is evidence of beside its own: an ending is told inside Action or on the way to the lesson, a lesson inside
 * Result, a task while the scene is set. Farther off, the same words mean something else: a check that was added is a deed in Action,
 * and in Result it is no lesson yet.
 */
export function toldInPassing(part: PartId | undefined, clue: PartClue): readonly PartId[] {
  const allowed = part === undefined ? [] : (neighbours[part] ?? []);
  return clue.parts.filter(
    it =>
      allowed.includes(it) &&
      (it !== 'learning' || hasSignal(clue, 'lesson') || clue.signals.includes('improvement-habit')),
  );
}

/** Where a story ends: what is worded as a lesson there is one, whatever stands around it. */
const endingFrom = 0.66;

/** `likely`: what the sentence may be evidence of, by its wording. `place`: how far into the story it stands, from 0 to 1. */
export function isLessonOfEnding({ signals }: PartClue, likely: readonly SignalId[], place: number): boolean {
  return place >= endingFrom && (likely.includes('lesson-said') || signals.includes('lesson-said'));
}

const neighbours: Readonly<Partial<Record<PartId, readonly PartId[]>>> = {
  situation: ['task'],
  task: ['situation'],
  action: ['result'],
  result: ['learning'],
  learning: ['action', 'result'],
};

/**
 * The part of a sentence under a label. A combined label ("Situation & Task") is divided by evidence, in order; an arc's own part
 * stays what its label says.
 */
export function partUnderLabel(section: Section, clue: PartClue): PartId | undefined {
  const [first, ...more] = section.parts;
  if (first === undefined || more.length === 0) return first;
  return section.parts.find(it => clue.parts.includes(it)) ?? first;
}

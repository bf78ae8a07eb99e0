import type { SentenceFacts } from '../english/facts.ts';
import type { SignalId } from '../rubric/rubric.ts';
import type { PartId, Section, StarPart } from '../story/story.ts';
import { starParts } from '../story/story.ts';

/**
 * Which part of STAR each sentence is, where no label says. A story is told mostly in order, so the parts are found together: the
 * run of parts with the most evidence, where going on costs little and going back much.
 */

/** A sentence as part inference sees it. */
export interface PartClue {
  readonly facts: SentenceFacts;
  readonly signals: readonly SignalId[];
  /** Parts that its signals belong to, once for each signal. */
  readonly parts: readonly PartId[];
  /** The teller, or the team, does something in it. */
  readonly isDeed: boolean;
}

/** How much each kind of evidence counts, in the same unit as the costs of moving between parts. */
const weights = { signal: 2, more: 0.5, deed: 1, opening: 2.5, early: 0.8, late: 0.8, end: 1, plain: 0.4 } as const;
/** Costs of going from one part to the next: staying is free. */
const costs = { next: 0.3, skip: 0.5, back: 2.2 } as const;

/** The most likely part of each sentence, in order. */
export function inferParts(clues: readonly PartClue[]): readonly StarPart[] {
  if (clues.length === 0) return [];
  const steps: { score: number[]; from: number[] }[] = [];
  let before = starParts.map((_, part) => (part === 0 ? 0 : -costs.skip * part));
  clues.forEach((clue, index) => {
    const step = advance(before, scoreOf(clue, index, clues.length), index === 0);
    steps.push(step);
    before = step.score;
  });
  return trace(steps);
}

function advance(
  before: readonly number[],
  own: readonly number[],
  isFirst: boolean,
): { score: number[]; from: number[] } {
  const from: number[] = [];
  const score = starParts.map((_, to) => {
    let best = Number.NEGATIVE_INFINITY;
    let origin = to;
    before.forEach((value, part) => {
      const reached = value - (isFirst ? 0 : move(part, to));
      if (reached > best && (!isFirst || part === to)) {
        best = reached;
        origin = part;
      }
    });
    from.push(origin);
    return best + (own[to] ?? 0);
  });
  return { score, from };
}

function move(from: number, to: number): number {
  if (from === to) return 0;
  if (to === from + 1) return costs.next;
  return to > from ? costs.next + costs.skip * (to - from - 1) : costs.back;
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
function scoreOf(clue: PartClue, index: number, count: number): readonly number[] {
  const place = count === 1 ? 0 : index / (count - 1);
  const isLate = place > 0.7 && place < 1 && !clue.isDeed;
  const byPlace: Readonly<Record<StarPart, number>> = {
    situation:
      (index === 0 ? weights.opening : 0) + (place < 0.3 ? weights.early : 0) + (clue.isDeed ? 0 : weights.plain),
    task: 0,
    action: clue.isDeed ? weights.deed : 0,
    result: isLate ? weights.late : 0,
    learning: place > 0.85 ? weights.end : 0,
  };
  return starParts.map(part => byPlace[part] + scoreOfSignals(clue.parts.filter(it => it === part).length));
}

/** That there is a signal says most of it; more of them say the same. */
function scoreOfSignals(count: number): number {
  return count === 0 ? 0 : weights.signal + weights.more * (count - 1);
}

/**
 * Parts that a sentence is evidence of beside its own: an ending is told inside Action or on the way to the lesson, a lesson inside
 * Result, a task while the scene is set. Farther off, the same words mean something else: a check that was added is a deed in Action.
 */
export function toldInPassing(part: PartId | undefined, clue: PartClue): readonly PartId[] {
  const allowed = part === undefined ? [] : (neighbours[part] ?? []);
  return clue.parts.filter(it => allowed.includes(it));
}

const neighbours: Readonly<Partial<Record<PartId, readonly PartId[]>>> = {
  situation: ['task'],
  task: ['situation'],
  action: ['result'],
  result: ['learning'],
  learning: ['result'],
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

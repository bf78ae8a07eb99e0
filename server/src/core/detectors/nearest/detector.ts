import { findPatterns } from '../../evidence/patterns.ts';
import type { Pattern } from '../../rubric/rubric.ts';
import type { Detector, DetectorScope, Match } from '../detector.ts';
import { anchorOf } from '../detector.ts';

/** What the story reads like more than what it was told for: a neighbouring competency. */
export const nearest: Detector<'nearest'> = {
  kind: 'nearest',
  *find(_detect, scope) {
    const { reading, rubric } = scope;
    const competency = rubric.competencies.find(it => it.id === reading.competency);
    if (!competency) return;
    const own = countMatches(competency.recognition, scope);
    const [closest] = competency.neighbours
      .map(it => ({ neighbour: it, count: countMatches(it.recognition, scope) }))
      .sort((a, b) => b.count - a.count);
    if (closest && closest.count >= least && own === 0) yield found(scope, closest.neighbour.name, competency.name);
  },
};

/** Fewer sentences that sound like the neighbour are chance. */
const least = 2;

function countMatches(patterns: readonly Pattern[], { reading }: DetectorScope): number {
  return reading.sentences.filter(it => findPatterns(patterns, it.facts).length > 0).length;
}

function found({ reading }: DetectorScope, neighbour: string, competency: string): Match {
  return { span: anchorOf(reading), part: undefined, captures: { nearest: neighbour, competency } };
}

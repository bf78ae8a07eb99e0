import { clock } from '../../evidence/clock.ts';
import type { PartId } from '../../story/story.ts';
import type { DetectOf, Detector, DetectorScope, Match } from '../detector.ts';
import { anchorOf, anchorOfPart } from '../detector.ts';
import { roundShort } from '../rounding.ts';

/** How long the telling takes, in seconds of speech, against what is usual or asked for. */
export const length: Detector<'length'> = {
  kind: 'length',
  *find(detect, scope) {
    const { value, part, places } = taken(detect.measure, scope);
    if (value === undefined) return;
    const below = limit(detect.below, 'from', detect.measure, scope);
    const over = limit(detect.over, 'to', detect.measure, scope);
    const { reading } = scope;
    const span = part ? anchorOfPart(reading, part) : anchorOf(reading);
    if (below !== undefined && value < below) yield found(span, part, value, below, places);
    if (over !== undefined && value > over) yield found(span, part, value, over, places);
  },
};

/** Shares are said as whole percentages, times as `m:ss`. */
function found(
  span: Match['span'],
  part: PartId | undefined,
  value: number,
  of: number,
  unit: 'seconds' | 'share',
): Match {
  const show = unit === 'share' ? (it: number) => `${it} %` : clock;
  const scale = unit === 'share' ? 100 : 1;
  return {
    span,
    part,
    captures: { value: show(roundShort(value * scale, of * scale)), of: show(Math.round(of * scale)) },
  };
}

function taken(
  measure: DetectOf<'length'>['measure'],
  { reading }: DetectorScope,
): { value: number | undefined; part: PartId | undefined; places: 'seconds' | 'share' } {
  const { parts, seconds } = reading.measures;
  switch (measure) {
    case 'total':
      return { value: seconds, part: undefined, places: 'seconds' };
    case 'setup':
      return {
        value: (parts.situation?.seconds ?? 0) + (parts.task?.seconds ?? 0),
        part: 'situation',
        places: 'seconds',
      };
    case 'action-share':
      return { value: parts.action?.share, part: 'action', places: 'share' };
  }
}

function limit(
  bound: number | 'target' | 'profile' | undefined,
  end: 'from' | 'to',
  measure: DetectOf<'length'>['measure'],
  { target, actionBand }: DetectorScope,
): number | undefined {
  if (bound === 'target') return target[end];
  if (bound === 'profile') return measure === 'action-share' ? actionBand[end] : undefined;
  return bound;
}

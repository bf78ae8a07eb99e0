import type { FixSpec } from '../rubric/rubric.ts';
import { deletion } from './delete/fix.ts';
import type { FixContext, Mending } from './fix.ts';
import { insertSection } from './insert-section/fix.ts';
import { insertStarter } from './insert-starter/fix.ts';
import { merge } from './merge/fix.ts';
import { reorder } from './reorder/fix.ts';
import { replacement } from './replace/fix.ts';
import { selection } from './select/fix.ts';
import { setValue } from './set-value/fix.ts';
import { toActiveFix } from './to-active/fix.ts';
import { toFirstPersonFix } from './to-first-person/fix.ts';

/** Every kind of fix, once. */
export function mend(spec: FixSpec, context: FixContext): Iterable<Mending> {
  switch (spec.kind) {
    case 'replace':
      return replacement.mend(spec, context);
    case 'delete':
      return deletion.mend(spec, context);
    case 'insert-section':
      return insertSection.mend(spec, context);
    case 'insert-starter':
      return insertStarter.mend(spec, context);
    case 'to-active':
      return toActiveFix.mend(spec, context);
    case 'to-first-person':
      return toFirstPersonFix.mend(spec, context);
    case 'reorder':
      return reorder.mend({ ...spec, kind: spec.kind }, context);
    case 'merge':
      return merge.mend({ ...spec, kind: spec.kind }, context);
    case 'set-value':
      return setValue.mend({ ...spec, kind: spec.kind }, context);
    case 'select':
      return selection.mend({ ...spec, kind: spec.kind }, context);
  }
}

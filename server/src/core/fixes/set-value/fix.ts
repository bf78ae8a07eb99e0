import type { FixKind } from '../fix.ts';

/** Offers each of the nearest valid values in the place of one that means nothing. */
export const setValue: FixKind<'set-value'> = {
  kind: 'set-value',
  *mend(_spec, { finding }) {
    const { nearest } = finding.captures;
    if (!Array.isArray(nearest)) return;
    for (const value of nearest) {
      yield { result: value, promise: 'choice', edits: [{ span: finding.span, newText: value }] };
    }
  },
};

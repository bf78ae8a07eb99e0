import type { FixKind } from '../fix.ts';

/** Puts the cursor on a blank, so that typing fills it; the text stays as it is. */
export const selection: FixKind<'select'> = {
  kind: 'select',
  *mend(_spec, { analysis, finding: { span } }) {
    const newText = analysis.document.text.slice(span.start, span.end);
    yield { result: newText, promise: 'template', edits: [{ span, newText }] };
  },
};

import type { Section } from '../../story/story.ts';
import type { FixKind } from '../fix.ts';
import { lineBreakOf } from '../fix.ts';

/** Moves what stands under a second label of a part to the end of the first, and takes the second label away. */
export const merge: FixKind<'merge'> = {
  kind: 'merge',
  *mend(_spec, { analysis, finding, reading }) {
    const sections =
      reading?.story.sections.filter(it => it.label && finding.part !== undefined && it.parts.includes(finding.part)) ??
      [];
    const [first] = sections;
    const second = sections.find(it => it.label && it.label.name.start === finding.span.start);
    if (!first || !second || first === second) return;
    const { text } = analysis.document;
    const body = text.slice(second.label?.span.end ?? second.span.start, second.span.end).trim();
    const lineBreak = lineBreakOf(text);
    const end = endOfText(first, text);
    const added = body === '' ? '' : `${lineBreak}${lineBreak}${body}`;
    yield {
      result: finding.part ?? '',
      promise: 'choice',
      edits: [
        { span: { start: end, end }, newText: added },
        { span: second.span, newText: '' },
      ],
    };
  },
};

function endOfText({ span }: Section, text: string): number {
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}

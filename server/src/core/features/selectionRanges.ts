import type { Analysis } from '../analysis.ts';
import type { Span } from '../story/story.ts';

/** What a growing selection takes in: clause, sentence, paragraph, part, story, document; from the smallest. */
export function findSelections({ document, stories }: Analysis, offset: number): readonly Span[] {
  const spans: Span[] = [{ start: 0, end: document.text.length }];
  for (const { story } of stories) {
    if (!holds(story.span, offset)) continue;
    spans.push(story.span);
    for (const section of story.sections.filter(it => holds(it.span, offset))) {
      spans.push(section.span);
      for (const block of section.blocks.filter(it => holds(it.span, offset))) {
        spans.push(block.span, ...block.sentences.filter(it => holds(it.span, offset)).map(it => it.span));
      }
    }
  }
  return nest(spans);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Each strictly within the next. */
function nest(spans: readonly Span[]): readonly Span[] {
  const nested: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = nested.at(-1);
    const isLarger =
      !inner || (span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start);
    if (isLarger) nested.push(span);
  }
  return nested;
}

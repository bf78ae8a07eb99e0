import type { Analysis } from '../analysis.ts';
import type { Span } from '../story/story.ts';

/** What can be folded away: front matter, each story of several, each labelled part. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'front-matter' | 'story' | 'part';
}

export function findFolds({ document, stories }: Analysis): readonly Fold[] {
  const folds: Fold[] = document.frontMatter ? [{ span: document.frontMatter.span, kind: 'front-matter' }] : [];
  for (const { story } of stories) {
    if (stories.length > 1) folds.push({ span: trim(story.span, document.text), kind: 'story' });
    for (const section of story.sections) {
      if (section.label) folds.push({ span: trim(section.span, document.text), kind: 'part' });
    }
  }
  return folds;
}

/** Blank lines at the end stay visible, so that what follows stands apart. */
function trim({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

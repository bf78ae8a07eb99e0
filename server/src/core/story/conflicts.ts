import type { PlacedLeaf } from './leaves.ts';
import type { Span } from './story.ts';

/** Leaves outside the marks of an unfinished merge. Both sides stand between them, so neither is anybody's story yet. */
export function withoutConflicts(text: string, leaves: readonly PlacedLeaf[]): readonly PlacedLeaf[] {
  const conflicts = findConflicts(text);
  if (conflicts.length === 0) return leaves;
  return leaves.filter(({ span }) => !conflicts.some(it => span.start < it.end && span.end > it.start));
}

function findConflicts(text: string): readonly Span[] {
  if (!text.includes('<<<<<<< ')) return [];
  const found = text.matchAll(/^<{7} [\s\S]*?^={7}\r?$[\s\S]*?^>{7}(?: .*)?$/gm);
  return [...found].map(it => ({ start: it.index, end: it.index + it[0].length }));
}

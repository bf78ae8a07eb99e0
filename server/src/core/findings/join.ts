import type { ReadSentence, StoryReading } from '../evidence/reading.ts';
import type { Span } from '../story/story.ts';
import type { Finding } from './finding.ts';

/**
 * What one rule found in sentences that follow one another in a paragraph, told once: at the first, with the others related to it.
 * Three platitudes in a row are one gap, and a reader needs to hear of it once.
 */
export function joinNeighbours(found: readonly Finding[], { sentences }: StoryReading): readonly Finding[] {
  const onWords = found.filter(it => it.scope === 'words').sort((a, b) => a.span.start - b.span.start);
  const joined: { first: Finding; others: Span[]; last: number }[] = [];
  for (const finding of onWords) {
    const at = sentences.findIndex(it => it.sentence.span.end > finding.span.start);
    const before = joined.at(-1);
    if (before && isNext(sentences[before.last], sentences[at], at - before.last)) {
      before.others.push(finding.span);
      before.last = at;
    } else joined.push({ first: finding, others: [], last: at });
  }
  return [...joined.map(it => withRelated(it.first, it.others)), ...found.filter(it => it.scope !== 'words')];
}

function withRelated(finding: Finding, others: readonly Span[]): Finding {
  return others.length === 0 ? finding : { ...finding, related: [...(finding.related ?? []), ...others] };
}

function isNext(before: ReadSentence | undefined, sentence: ReadSentence | undefined, apart: number): boolean {
  return before !== undefined && sentence !== undefined && apart <= 1 && before.block === sentence.block;
}

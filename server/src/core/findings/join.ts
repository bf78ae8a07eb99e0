import type { ReadSentence, StoryReading } from '../evidence/reading.ts';
import type { Finding } from './finding.ts';

/**
 * What one rule found in sentences that follow one another in a paragraph, told once: from the first words to the last, in the words of the
 * first. Three platitudes in a row are one gap, and a reader needs to hear of it once.
 */
export function joinNeighbours(found: readonly Finding[], { sentences }: StoryReading): readonly Finding[] {
  const onWords = found.filter(it => it.scope === 'words').sort((a, b) => a.span.start - b.span.start);
  const joined: { finding: Finding; last: number }[] = [];
  for (const finding of onWords) {
    const at = sentences.findIndex(it => it.sentence.span.end > finding.span.start);
    const before = joined.at(-1);
    if (before && isNext(sentences[before.last], sentences[at], at - before.last)) {
      const end = Math.max(before.finding.span.end, finding.span.end);
      joined[joined.length - 1] = {
        finding: { ...before.finding, span: { start: before.finding.span.start, end } },
        last: at,
      };
    } else joined.push({ finding, last: at });
  }
  return [...joined.map(it => it.finding), ...found.filter(it => it.scope !== 'words')];
}

function isNext(before: ReadSentence | undefined, sentence: ReadSentence | undefined, apart: number): boolean {
  return before !== undefined && sentence !== undefined && apart <= 1 && before.block === sentence.block;
}

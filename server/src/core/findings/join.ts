import type { DetectorScope } from '../detectors/detector.ts';
import { type ReadSentence, type StoryReading, sentenceAt } from '../evidence/reading.ts';
import { likenessTo } from '../rubric/likeness.ts';
import type { Span } from '../story/story.ts';
import type { Finding } from './finding.ts';
import { byPlace } from './weight.ts';

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

/**
 * What a rule found all over a story, told once: where the sentence reads most like the flaw, with the other places related to it. Five
 * platitudes are one gap. Asked last, so that what is told is not what a weightier finding takes away.
 */
export function joinInStory(found: readonly Finding[], scope: DetectorScope): readonly Finding[] {
  const codes = new Set(scope.rubric.rules.filter(it => it.join === 'story').map(it => it.code));
  const joins = (it: Finding) => it.scope === 'words' && codes.has(it.code);
  const told = [...codes].flatMap(code => {
    const own = found.filter(it => joins(it) && it.code === code);
    return own.length === 0 ? [] : [joined(own, scope)];
  });
  return [...found.filter(it => !joins(it)), ...told].sort(byPlace);
}

function joined(own: readonly Finding[], { reading, rubric }: DetectorScope): Finding {
  const likeness = (finding: Finding) => {
    const sentence = sentenceAt(reading.sentences, finding.span.start);
    const logOdds = sentence && rubric.likeness && likenessTo(finding.code, rubric.likeness, sentence);
    return logOdds ?? 0;
  };
  const likest = own.reduce((best, it) => (likeness(it) > likeness(best) ? it : best));
  const others = own.filter(it => it !== likest).flatMap(it => [it.span, ...(it.related ?? [])]);
  return withRelated(likest, others);
}

function withRelated(finding: Finding, others: readonly Span[]): Finding {
  return others.length === 0 ? finding : { ...finding, related: [...(finding.related ?? []), ...others] };
}

function isNext(before: ReadSentence | undefined, sentence: ReadSentence | undefined, apart: number): boolean {
  return before !== undefined && sentence !== undefined && apart <= 1 && before.block === sentence.block;
}

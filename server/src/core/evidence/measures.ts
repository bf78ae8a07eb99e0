import type { PartId, Section } from '../story/story.ts';
import type { Measures, PartMeasure, ReadSentence } from './reading.ts';

/** What can be counted in a story: spoken words and seconds, part by part, and how often the teller acts in Action. */
export function measure(sentences: readonly ReadSentence[]): Measures {
  const words = total(sentences, it => it.words);
  const seconds = total(sentences, it => it.seconds);
  return { words, seconds, parts: measureParts(sentences, seconds), iSentences: countOwnSentences(sentences) };
}

function measureParts(sentences: readonly ReadSentence[], seconds: number): Measures['parts'] {
  const parts: Partial<Record<PartId, PartMeasure>> = {};
  for (const part of new Set(sentences.map(it => it.part))) {
    if (part === undefined) continue;
    const own = sentences.filter(it => it.part === part);
    const spoken = total(own, it => it.seconds);
    parts[part] = { words: total(own, it => it.words), seconds: spoken, share: seconds === 0 ? 0 : spoken / seconds };
  }
  return parts;
}

/** How long it takes to say what stands under a label. */
export function secondsUnder(section: Section, sentences: readonly ReadSentence[]): number {
  return total(
    sentences.filter(it => it.section === section),
    it => it.seconds,
  );
}

/** Sentences of Action with the teller as the actor of their first clause: "I rang …", and in a bullet "Rang …". */
function countOwnSentences(sentences: readonly ReadSentence[]): number {
  return sentences.filter(it => it.part === 'action' && startsWithTeller(it)).length;
}

function startsWithTeller({ facts }: ReadSentence): boolean {
  const main = facts.clauses.find(it => it.type === 'main' && it.verb !== undefined);
  return main?.actor.kind === 'I' && main.quoted !== 'other';
}

function total(sentences: readonly ReadSentence[], amount: (sentence: ReadSentence) => number): number {
  return sentences.reduce((sum, it) => sum + amount(it), 0);
}

import type { ReadSentence } from '../../evidence/reading.ts';
import { toDocument } from '../../story/prose.ts';
import { type Detector, type Match, sentencesFor } from '../detector.ts';

/** Names that the person has listed, wherever they are told. */
export const listed: Detector<'listed'> = {
  kind: 'listed',
  *find({ list }, scope, rule) {
    const names = scope[list].map(it => it.trim()).filter(it => it !== '');
    if (names.length === 0) return;
    const wanted = toPattern(names);
    for (const sentence of sentencesFor(rule, scope.reading)) yield* findIn(sentence, wanted, names);
  },
};

function* findIn({ facts, sentence, part }: ReadSentence, wanted: RegExp, names: readonly string[]): Iterable<Match> {
  for (const { 0: match, index } of facts.text.matchAll(wanted)) {
    if (!names.some(it => isNamed(match, it))) continue;
    const span = toDocument(sentence, { start: index, end: index + match.length });
    yield { span, part, captures: { match, name: match } };
  }
}

/** Whole words, the longest name first: of “Falcon” and “Falcon Two” the one that is told. */
function toPattern(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** A name with a capital is a name only with it: “Falcon” is no falcon. */
function isNamed(words: string, name: string): boolean {
  const [told, kept] = [asOneLine(words), asOneLine(name)];
  return told === kept || (kept === kept.toLowerCase() && told.toLowerCase() === kept);
}

function asOneLine(words: string): string {
  return words.replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}

function escaped(name: string): string {
  return name
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/\s+/g, '\\s+');
}

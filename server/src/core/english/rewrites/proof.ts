import type { SentenceFlags } from '../../story/story.ts';
import type { SentenceFacts } from '../facts.ts';
import { cutPieces } from '../quantities.ts';
import { readSentence } from '../readSentence.ts';
import type { Rewrite } from './rewrite.ts';

/** A passive became active: it is gone, no other came, no figure or name was lost, and the sentence has as many verbs as before. */
export function isProvedActive(before: SentenceFacts, rewrite: Rewrite, turned: number): boolean {
  const after = reread(before, rewrite.text);
  return (
    after.passives.length <= before.passives.length - turned &&
    keepsFigures(before.text, rewrite.text) &&
    isTidy(rewrite.text)
  );
}

/** The teller acts where "we" did, and nothing else was lost. */
export function isProvedFirstPerson(before: SentenceFacts, rewrite: Rewrite): boolean {
  const after = reread(before, rewrite.text);
  const acts = (facts: SentenceFacts, kind: 'I' | 'we'): number =>
    facts.clauses.filter(clause => clause.subject?.kind === kind).length;
  return (
    acts(after, 'we') < acts(before, 'we') &&
    acts(after, 'I') > acts(before, 'I') &&
    keepsFigures(before.text, rewrite.text) &&
    isTidy(rewrite.text)
  );
}

function reread(before: SentenceFacts, text: string): SentenceFacts {
  const flags: SentenceFlags = { bullet: before.isBullet, quoted: 'none', cell: false, heading: false };
  return readSentence(text, flags);
}

/** Every number, every piece of inline code and every capitalised word inside the sentence is still there, as often as before. */
export function keepsFigures(before: string, after: string): boolean {
  const kept = countFigures(after);
  const opening = after.slice(0, longestOpening).toLowerCase();
  for (const [figure, times] of countFigures(before)) {
    // A name may have come to stand first, where it is not counted.
    if ((kept.get(figure) ?? 0) < times && !opening.startsWith(figure)) return false;
  }
  return true;
}

/** No name that could open a sentence is longer. */
const longestOpening = 100;

function countFigures(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  cutPieces(text).forEach((piece, index) => {
    const isName = index > 0 && piece.text !== 'I' && /^\p{Lu}/u.test(piece.text);
    if (piece.kind === 'number' || piece.text === '\ufffc' || isName)
      counts.set(piece.norm, (counts.get(piece.norm) ?? 0) + 1);
  });
  return counts;
}

function isTidy(text: string): boolean {
  return !/ {2}(?=\S)|\s[,.;:!?](?:\s|$)|,\s*[,.;:!?]|\(\s|\s\)/.test(text.replace(/\s\.{3}|\s…/g, ''));
}

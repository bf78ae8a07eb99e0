/** Where clauses end. */

import { type ClauseSentence, type Draft, lastOf } from './draft.ts';

/** A clause ends where the next begins; one whose subject waited holds the clause that interrupted it. */
export function closeSpans(sentence: ClauseSentence): void {
  sentence.drafts.forEach((draft, index) => {
    draft.end = trimEnd(sentence, nextStart(sentence, draft, index) - 1, draft);
  });
}

/** Where the next clause begins; one that encloses this one (its subject waited) begins again at its verb. */
function nextStart(sentence: ClauseSentence, draft: Draft, index: number): number {
  const last = lastOf(draft.group);
  let next = sentence.words.length;
  for (let at = index + 1; at <= index + 3; at++) {
    const later = sentence.drafts[at];
    if (later === undefined) break;
    next = Math.min(next, later.start > last ? later.start : later.group.first);
  }
  return next;
}

function trimEnd(sentence: ClauseSentence, end: number, draft: Draft): number {
  let at = end;
  while (at > lastOf(draft.group) && sentence.words[at]?.tag === 'punctuation') at--;
  return at;
}

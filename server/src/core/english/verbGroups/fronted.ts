import { isNounPhraseTag, type Word } from '../word.ts';
import type { Group, Judge } from './group.ts';
import { longestSubject } from './search.ts';

/** Participles before their auxiliary: "Attached is my draft". */

/** "Attached is my draft", "Included in the list are three tests": a participle before its auxiliary, the subject after it. */
export function joinFronted(words: readonly Word[], groups: Group[], judge: Judge): void {
  const be = groups[groups.length - 1];
  const participle = groups[groups.length - 2];
  if (
    be === undefined ||
    participle === undefined ||
    participle.form !== 'participle' ||
    participle.shares ||
    be.form !== 'finite'
  )
    return;
  const isOpening = opensClause(words, participle.first) && isOnlyGoverned(words, participle.last + 1, be.first);
  if (!isOpening && !isDegreeOf(words, participle, be)) return;
  if (!judge(words, be.main, participle.main)) return;
  groups.splice(-2, 2, {
    ...be,
    first: participle.first,
    main: participle.main,
    lemma: participle.lemma,
    voice: 'be-passive',
    passiveAuxiliary: be.main,
    fronted: true,
    copula: false,
  });
}

/** "how well trained he is", "how blown away I was by it". */
function isDegreeOf(words: readonly Word[], participle: Group, be: Group): boolean {
  let how = participle.first - 1;
  while (words[how]?.tag === 'adverb') how--;
  if (words[how]?.norm !== 'how' || be.first - participle.last > 4) return false;
  const after = words[be.last + 1];
  const isAtEnd = after === undefined || after.tag === 'punctuation' || after.tag === 'preposition';
  for (let at = participle.last + 1; at < be.first; at++) if (!isNounPhraseTag(words[at]?.tag ?? 'verb')) return false;
  return isAtEnd && participle.last + 1 < be.first;
}

function opensClause(words: readonly Word[], index: number): boolean {
  for (let at = index - 1, steps = 0; steps < 3; at--, steps++) {
    const before = words[at];
    if (before === undefined || before.tag === 'punctuation') return true;
    if (before.tag !== 'adverb') return false;
  }
  return false;
}

/** Nothing but prepositional phrases from `from` to `to`: no word there can be the subject. */
function isOnlyGoverned(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > longestSubject * 3) return false;
  if (from === to) return true;
  if (words[from]?.tag !== 'preposition' && words[from]?.tag !== 'adverb' && words[from]?.tag !== 'particle')
    return false;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (
      word === undefined ||
      word.norm === ',' ||
      /^[.;:!?]/.test(word.text) ||
      word.tag === 'conjunction' ||
      word.tag === 'subordinator' ||
      word.tag === 'relative'
    )
      return false;
  }
  return true;
}

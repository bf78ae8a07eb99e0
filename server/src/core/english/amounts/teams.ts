/** Numbers of colleagues: how big a team was, unless it says what something cost. */

import type { Quantity } from '../quantities.ts';
import { harm, staff } from './amountWords.ts';
import { endOfNoun } from './nouns.ts';
import type { Read, Sentence } from './sentence.ts';

/** "a team of six", "six of us", "the three of us", "six people on the team". */
export function teamOf(sentence: Sentence, from: number, { value, next }: Quantity): Read | undefined {
  const team: Read = { from, next, kind: 'team-size', measures: false, value, unit: 'person' };
  const before = sentence.word(from - 1) === 'of' ? sentence.word(from - 2) : '';
  if (
    /^(?:team|group|squad|crew|staff|pod|committee|panel|company|startup|organization|organisation|org|department|party|pair)$/.test(
      before,
    )
  ) {
    const noun = endOfNoun(sentence, next);
    return noun !== undefined && (staff.has(noun.unit) || noun.unit === 'person') ? { ...team, next: noun.next } : team;
  }
  if (sentence.word(next) === 'of' && /^(?:us|you)$/.test(sentence.word(next + 1))) return { ...team, next: next + 2 };
  const isTeamPerson =
    /^(?:people|persons|members)$/.test(sentence.word(next)) &&
    /^(?:on|in)$/.test(sentence.word(next + 1)) &&
    /^(?:the|my|our)$/.test(sentence.word(next + 2)) &&
    /^(?:team|squad|group|company|department)$/.test(sentence.word(next + 3));
  const isSelf =
    sentence.word(from - 2) === 'we' &&
    /^(?:were|are)$/.test(sentence.word(from - 1)) &&
    /^(?:people|persons)$/.test(sentence.word(next));
  if (isSelf) return { ...team, next: next + 1 };
  const isReports = /^(?:direct|indirect)$/.test(sentence.word(next)) && /^reports$/.test(sentence.word(next + 1));
  if (isReports) return { ...team, next: next + 2 };
  const isManaged =
    /^(?:manage|managed|managing|led|lead|leading|supervised|supervise)$/.test(sentence.word(from - 1)) &&
    /^(?:people|persons)$/.test(sentence.word(next));
  return isTeamPerson || isManaged ? { ...team, next: next + 1 } : undefined;
}

export function isHarmed(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    if (harm.has(sentence.word(at))) return true;
    if (/^[,;]$/.test(sentence.word(at))) return false;
  }
  return false;
}

/** By-agents: "by the vendor", not "by Friday", "by 30%", "by hand". */

import { wordSet } from '../../story/wordSet.ts';
import type { NounPhrase } from '../nounPhrases.ts';
import { type ClauseSentence, type Draft, lastOf, longestClimb } from './draft.ts';
import { areCoordinated } from './regions.ts';

/** After `by` they say how or how much, not who. */
const notAgents = wordSet(
  'mistake accident default email phone chance design name then now far nature law order itself mail car train plane foot fax surprise storm truck van lorry boat ship taxi bike rail road air sea post letter text sms video',
);

const measures = wordSet(
  'percent percentage point hour minute second day week month year time deadline factor half third quarter margin end morning noon midnight night eod am pm gmt utc',
);

/** The by-agent's noun phrase: "by the vendor", not "by Friday", "by 30%", "by hand". */
export function agentOf(sentence: ClauseSentence, draft: Draft): NounPhrase | undefined {
  for (let at = lastOf(draft.group) + 1; at <= draft.end; at++) {
    const word = sentence.words[at];
    if (word?.norm !== 'by' || word.tag === 'adverb' || word.tag === 'particle') continue;
    const phrase = sentence.phraseAround(at + 1);
    if (phrase !== undefined && phrase.first === at + 1 && isAgent(sentence, phrase)) return phrase;
  }
  return undefined;
}

function isAgent(sentence: ClauseSentence, phrase: NounPhrase): boolean {
  const head = sentence.words[phrase.head];
  if (head === undefined || phrase.temporal || head.tag === 'number' || head.norm.includes('%')) return false;
  const isMeasure = sentence.words[phrase.first]?.tag === 'number' && measures.has(head.nounLemma);
  return (
    !isMeasure &&
    !notAgents.has(head.norm) &&
    !(head.norm === 'hand' && phrase.first === phrase.head) &&
    !measures.has(head.nounLemma) &&
    !(sentence.words[phrase.first]?.norm === 'about')
  );
}

/** "by the head of IT and two vendors", "by my manager and me": all who did it. */
export function withAllAgents(sentence: ClauseSentence, agent: NounPhrase): readonly NounPhrase[] {
  const all = [agent];
  let last = agent;
  for (let steps = 0; steps < longestClimb; steps++) {
    const joint = sentence.words[last.last + 1];
    const next = sentence.phrases[(sentence.phraseAt[last.last] ?? -1) + 1];
    if (joint === undefined || next === undefined) break;
    const isGoverned = joint.norm === 'of' && next.first === last.last + 2;
    if (!isGoverned && !areCoordinated(sentence, last, next)) break;
    if (!isGoverned && startsClause(sentence, next)) break;
    if (!isGoverned) all.push(next);
    last = next;
  }
  return all;
}

/** "fixed by the vendor and the team tested it": the second phrase has a verb of its own. */
function startsClause(sentence: ClauseSentence, phrase: NounPhrase): boolean {
  const next = sentence.words[phrase.last + 1];
  return next !== undefined && (next.tag === 'verb' || next.tag === 'auxiliary' || next.tag === 'modal');
}

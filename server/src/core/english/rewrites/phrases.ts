import { namesPeople } from '../actors.ts';
import type { Token } from '../facts.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { Reading } from '../word.ts';
import { isAdverb } from './tokens.ts';

/** Noun phrases: where one ends, and whom it names. */

/** The agent is somebody, by its head: "the head of sales", but not "the wish of our users". */
export function isPerson(agent: readonly Token[]): boolean {
  const until = agent.findIndex((token, index) => index > 0 && /^(?:preposition|relative)$/.test(token.tag));
  const head = agent.slice(0, until < 0 ? agent.length : until).at(-1);
  return (
    head !== undefined &&
    (/^(?:propernoun|pronoun)$/.test(head.tag) || namesPeople(head.lemma) || namesPeople(head.norm))
  );
}

/** "by someone who gave it to us": before the patient it would point at nothing; "sales and her team" stays with its own. */
export function pointsBack(agent: readonly Token[]): boolean {
  return (
    agent.length > 1 &&
    agent.some(
      (token, index) =>
        /^(?:it|its|they|them|he|him|she|their|his|her|this|these|those|one)$/.test(token.norm) &&
        token.text !== 'IT' &&
        !/^(?:and|of)$/.test(agent[index - 1]?.norm ?? '') &&
        !(index === 0 && /^(?:this|these|those|one)$/.test(token.norm)),
    )
  );
}

export function endOfPhrase(tokens: readonly Token[], start: number): number {
  if (/^(?:me|us|him|her|them|you)$/.test(tokens[start]?.norm ?? '') && tokens[start]?.tag === 'pronoun')
    return start + 1;
  let end = start;
  while (
    (/^(?:determiner|adjective|participle|adverb|noun|propernoun|number|unknown|code)$/.test(tokens[end]?.tag ?? '') &&
      !(end > start && startsTime(tokens, end))) ||
    (tokens[end]?.norm === 'both' && end === start)
  )
    end++;
  // "the head of nursing": a name for work, and no verb with an object.
  if (
    end === start &&
    tokens[end]?.tag === 'gerund' &&
    !/^(?:determiner|noun|propernoun|pronoun|number|adjective|code)$/.test(tokens[end + 1]?.tag ?? '')
  )
    return end + 1;
  const last = tokens[end - 1];
  // "an investment firm": an adjective elsewhere.
  const isNoun = last?.tag === 'adjective' && end > start + 1 && (lookUp(last.norm).readings & Reading.noun) !== 0;
  return isNoun || /noun|unknown|code/.test(last?.tag ?? '') ? end : start;
}

/** "the Ministry of Fisheries *two days* before". */
function startsTime(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at + 1]?.norm.replace(/s$/, '') ?? '';
  return tokens[at]?.tag === 'number' && /^(?:minute|hour|day|week|month|quarter|year|second|sprint)$/.test(unit);
}

/** A verb follows: what looked like a second agent is the subject of its own clause. */
export function startsClause(tokens: readonly Token[], at: number): boolean {
  const next = isAdverb(tokens[at]) ? tokens[at + 1] : tokens[at];
  return /^(?:verb|auxiliary|modal)$/.test(next?.tag ?? '');
}

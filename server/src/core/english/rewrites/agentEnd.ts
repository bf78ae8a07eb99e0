import { wordSet } from '../../story/wordSet.ts';
import { namesDepartment, namesGroup } from '../actors.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import { endOfPhrase, startsClause } from './phrases.ts';
import { isComma, isTemporalPhrase, timeNouns } from './tokens.ts';

/** Where the agent ends: "the head of sales and her team", "a nurse from the night shift", with the relative clause that describes it. */

/** The agent with "of …" and "and …": facts give its first noun phrase. */
export function endOfAgent(facts: SentenceFacts, start: number, offset: number): number {
  const { tokens } = facts;
  let end = start;
  while (end < tokens.length && (tokens[end]?.span.start ?? offset) < offset) end++;
  if (tokens[end]?.norm === 'else') end++;
  const isThing = facts.clauses.some(
    clause => clause.actor.kind === 'thing' && clause.actor.span.start === tokens[start]?.span.start,
  );
  const isCaused = facts.clauses.some(
    ({ actor, verb }) =>
      actor.kind === 'thing' && actor.span.start === tokens[start]?.span.start && causing.has(verb?.lemma ?? ''),
  );
  for (;;) {
    const link = tokens[end];
    // A cause lies somewhere ("a race condition in the scheduler"); where a person acted is said of the deed.
    const isNamed =
      /^(?:propernoun|code)$/.test(tokens[end - 1]?.tag ?? '') || /\w\.\w/.test(tokens[end - 1]?.norm ?? '');
    if (
      isThing &&
      isCaused &&
      !isNamed &&
      /^(?:in|between|on|with)$/.test(link?.norm ?? '') &&
      !isTemporalPhrase(facts, end)
    ) {
      const next = endOfPhrase(tokens, end + 1);
      if (next === end + 1) return end;
      end = next;
      continue;
    }
    if (!isThing && saysWhich(tokens, end)) {
      end = Math.max(end + 2, endOfPhrase(tokens, end + 1));
      continue;
    }
    if (link === undefined || !/^(?:of|and|or|&|from|'s)$/.test(link.norm)) return end;
    const next = endOfPhrase(tokens, end + 1);
    if (next === end + 1 || startsClause(tokens, next)) return end;
    if (link.norm === 'from' && !isOrigin(tokens.slice(end + 1, next))) return end;
    end = next;
  }
}

/** "a nurse from the night team", "two people from Sales"; "restored by Ana from the last copy" says what it was made of. */
function isOrigin(phrase: readonly Token[]): boolean {
  const head = phrase.at(-1);
  return (
    head !== undefined &&
    (head.tag === 'propernoun' ||
      /^\p{Lu}/u.test(head.text) ||
      namesDepartment(head.norm) ||
      namesGroup(head.lemma) ||
      places.has(head.norm))
  );
}

/** What a fault somewhere does: "was caused by a race in the scheduler". */
const causing = wordSet(
  'cause trigger break delay block prevent slow affect hide mask corrupt crash damage stop limit explain introduce produce throw',
);

/** "the chef on duty", "the team in Oslo", "the clerk at the desk": which person, where "in the meeting" says when. */
function saysWhich(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:in|at|on)$/.test(tokens[at]?.norm ?? '')) return false;
  const end = endOfPhrase(tokens, at + 1);
  // "someone in IT".
  if (/^\p{Lu}{2,4}$/u.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.tag === 'punctuation') return true;
  const head = tokens[end - 1];
  const next = tokens[end];
  if (head === undefined || end === at + 1 || !(next === undefined || next.tag === 'punctuation')) return false;
  if (timeNouns.has(head.norm)) return false;
  const isPlace = tokens[at]?.norm !== 'on' && end === at + 2 && head.tag === 'propernoun';
  return isPlace || places.has(head.norm);
}

const places = wordSet(
  'duty call shift desk team department office warehouse kitchen ward factory store shop branch plant lab front-desk counter hotline helpdesk',
);

/** A relative clause that begins at `at`, with the comma before it, if any. */
export function relativeAfter(
  facts: SentenceFacts,
  at: number,
): { readonly end: number; readonly comma: boolean } | undefined {
  const { tokens } = facts;
  const comma = isComma(tokens[at]);
  const relative = tokens[comma ? at + 1 : at];
  if (relative?.tag !== 'relative' && !(relative?.norm === 'who')) return undefined;
  const clause = facts.clauses.find(it => it.type === 'relative' && it.span.start === relative.span.start);
  if (clause === undefined) return undefined;
  const end = tokens.findIndex(token => token.span.start >= clause.span.end);
  return { end: end < 0 ? tokens.length : end, comma };
}

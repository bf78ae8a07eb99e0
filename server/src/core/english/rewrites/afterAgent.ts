import { wordSet } from '../../story/wordSet.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import { isMeasured, isNoAgent } from './noAgent.ts';
import { endOfPhrase, isPerson } from './phrases.ts';
import { isComma, isTemporalPhrase, opensClause, timeNouns } from './tokens.ts';

/** What follows the agent: whether it belongs to the deed, so that the agent may leave it behind. */

/** After a comma these say more about the agent. */
const appositive =
  /^(?:principally|mainly|mostly|namely|including|especially|notably|particularly|primarily|chiefly|such|like)$/;

/** The agent is whole: what follows cannot belong to it. */
export function endsAgent(facts: SentenceFacts, start: number, at: number): boolean {
  const { tokens } = facts;
  const next = tokens[at];
  const after = tokens[at + 1];
  if (next === undefined || /^[.!?;:)…"”'’]/.test(next.norm)) return true;
  // "driven by rules, sometimes by taste": a second agent.
  if (isComma(next) && tokens.slice(at + 1, at + 4).some(token => token.norm === 'by')) return false;
  if (isComma(next) && appositive.test(after?.norm ?? '')) return false;
  // "by my decision, nobody else's": opposed to the agent.
  if (isComma(next) && /^(?:nobody|no|not|none)$/.test(after?.norm ?? '')) return false;
  // "by schools, as well as by hospitals"; "by a shifting, anonymous committee".
  if (isComma(next) && after?.norm === 'as' && tokens[at + 2]?.norm === 'well') return false;
  if (
    isComma(next) &&
    /ing$|^(?:adjective|participle)$/.test(`${tokens[at - 1]?.tag} ${tokens[at - 1]?.norm}`) &&
    tokens[at - 2]?.tag === 'determiner'
  )
    return false;
  // "by two clerks, one of whom was new", "by a crew of four, the best I have had": said of the agent.
  if (
    isComma(next) &&
    (isSaidOfAgent(tokens, at + 1) || (after?.norm === 'the' && !isAfterSubordinator(tokens, start)))
  )
    return false;
  if (isComma(next) && (/^(?:auxiliary|modal|verb)$/.test(after?.tag ?? '') || opensClause(facts, at + 1))) return true;
  // "by the managers by phone": the second says how.
  if (next.norm === 'by') return after !== undefined && (isNoAgent(after, true) || isMeasured(facts, after.span.start));
  if (isComma(next))
    return (
      /^(?:conjunction|subordinator|preposition|adverb|gerund|relative)$/.test(after?.tag ?? '') &&
      startsOwnClause(facts, at + 1)
    );
  if (next.tag === 'conjunction') return startsOwnClause(facts, at);
  if (
    /^(?:every|each|last|this|that|next|the)$/.test(next.norm) &&
    /^(?:spring|summer|autumn|fall|winter)$/.test(after?.norm ?? '')
  )
    return true;
  const isTime = timeNouns.has(after?.norm ?? '');
  if (isTime && /^(?:every|each|last|this|that|next)$/.test(next.norm)) return true;
  if (isTime && next.norm === 'the') return /^(?:before|after)$/.test(tokens[at + 2]?.norm ?? '');
  const isSomebody = isPerson(tokens.slice(start, at));
  // "by a driver without a licence": which driver, where "without asking" says how.
  const isLack =
    next.norm === 'without' && after?.tag !== 'gerund' && !/^(?:propernoun|pronoun)$/.test(tokens[at - 1]?.tag ?? '');
  if (isLack) return false;
  if (next.tag === 'preposition' && (isTemporal(facts, at) || (next.norm === 'at' && after?.norm === 'no')))
    return true;
  // "by someone on the phone": who it was.
  if (
    /^(?:someone|somebody|people|one)$/.test(tokens[at - 1]?.norm ?? '') &&
    /^(?:in|on|at|from|with)$/.test(next.norm)
  )
    return false;
  if (isSomebody && (isOccasion(tokens, at) || /^(?:for|about)$/.test(next.norm))) return true;
  if (next.tag === 'preposition') return false;
  // "by a desire to improve": what a thing is for belongs to it; a person was asked to.
  // "by the last teacher to leave": which teacher.
  const isChosen = facts.tokens
    .slice(start, at)
    .some(token => /^(?:first|last|next|only|best|second|third)$/.test(token.norm));
  if (next.norm === 'to' && (!isSomebody || isChosen)) return false;
  if (placeAdverbs.has(next.norm)) return false;
  return /^(?:adverb|subordinator|particle)$/.test(next.tag) && next.norm !== 'else' && next.norm !== 'that';
}

/** "the shop next door": which shop. */
const placeAdverbs = wordSet(
  'next around across near behind beside here there nearby upstairs downstairs abroad outside inside elsewhere opposite overseas onsite on-site above below',
);

/** "in a meeting", "on a call": where a deed is told, and nobody's attribute. */
function isOccasion(tokens: readonly Token[], at: number): boolean {
  const head = tokens[endOfPhrase(tokens, at + 1) - 1];
  return /^(?:in|at|on|over)$/.test(tokens[at]?.norm ?? '') && head !== undefined && occasions.has(head.norm);
}

const occasions = wordSet(
  'meeting call email e-mail chat review retro retrospective release talk interview report letter conference speech statement session standup stand-up thread ticket demo phone slack memo lunch workshop presentation announcement newsletter blog',
);

function isSaidOfAgent(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some(({ norm }, index) => norm === 'whom' && tokens[at + index - 1]?.norm === 'of');
}

function isAfterSubordinator(tokens: readonly Token[], before: number): boolean {
  return tokens.slice(0, before).some(({ tag }) => tag === 'subordinator');
}

/** After a conjunction a subject with its verb follows; without a conjunction there is nothing to ask. */
function startsOwnClause(facts: SentenceFacts, at: number): boolean {
  const { tokens } = facts;
  if (tokens[at]?.tag !== 'conjunction') return true;
  const offset = tokens[at + 1]?.span.start ?? -1;
  return facts.clauses.some(
    clause =>
      clause.subject !== undefined &&
      clause.subject.kind !== 'nobody' &&
      clause.subject.span?.start === offset &&
      clause.verb !== undefined,
  );
}

/** "within an hour", "on Monday", "in two days": said of the deed and not of the doer. */
function isTemporal(facts: SentenceFacts, at: number): boolean {
  const { tokens } = facts;
  if (
    /^(?:during|within|after|before|since|until|without|despite|through|via|because|as|to|instead)$/.test(
      tokens[at]?.norm ?? '',
    )
  )
    return true;
  return isTemporalPhrase(facts, at);
}

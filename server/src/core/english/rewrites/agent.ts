import { wordSet } from '../../story/wordSet.ts';
import { namesPeople } from '../actors.ts';
import type { Passive, SentenceFacts, Token } from '../facts.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { departments, groups, persons, roles } from '../lexicon/people.ts';
import { Reading } from '../word.ts';
import type { PassiveShape } from './shape.ts';
import { endBefore, isAdverb, isComma, isTemporalPhrase, timeNouns, tokenAt } from './tokens.ts';

/** The agent after "by": where it begins and ends, and whether it is one. */

/** After "by" these name no agent, whatever stands before them. */
const neverAgents =
  wordSet(`then now far itself himself herself themselves ourselves myself yourself time end deadline date
morning noon night friday monday tuesday wednesday thursday saturday sunday tomorrow today year month week day percent way means virtue who whom which what doing half third quarter
midnight evening weekend summer winter spring show majority margin factor draw lot yours`);

/** Nor do these by themselves: how it was done. "By check", but "by a health check". */
const means =
  wordSet(`hand mistake accident default design chance law nature definition name email e-mail mail phone car bus train plane ship
fall surprise force fax telephone post road sea air land rail letter check credit cash choice necessity word faith word-of-mouth consensus vote lot
courier chat text video video-call zoom slack teams ticket`);

/** Whether the noun phrase that ends with `head` says when or how something was done, and not who did it. */
export function isNoAgent(head: Token | undefined, isBare: boolean): boolean {
  return head !== undefined && (neverAgents.has(head.norm) || (isBare && means.has(head.norm)));
}

export function readBy(
  facts: SentenceFacts,
  chain: readonly Passive[],
  afterVerb: number,
): PassiveShape['by'] | 'unclear' {
  const span = chain.find(passive => passive.agent !== undefined)?.agent;
  const { tokens } = facts;
  if (span === undefined) return mayHideAgent(facts, afterVerb) ? 'unclear' : undefined;
  const start = tokenAt(tokens, span.start);
  const at = start - 1;
  // "was traced to a post by Ana": she wrote the post.
  if (
    at > afterVerb &&
    /^(?:post|book|article|paper|report|talk|letter|song|essay|note|study|film|series|blog)$/.test(
      tokens[at - 1]?.lemma ?? '',
    )
  )
    return 'unclear';
  if (at < afterVerb || tokens[at]?.norm !== 'by' || tokens[at - 1]?.norm === tokens[at + 1]?.norm) return 'unclear';
  if (chain.at(-1)?.agent === undefined || isHedged(tokens, at) || isComparedWithOther(tokens, start)) return 'unclear';
  const agent = { start, end: endOfAgent(facts, start, span.end) };
  const last = tokens[agent.end - 1];
  const head = tokens[endBefore(tokens, span.end) - 1];
  const isNone =
    head === undefined ||
    isNoAgent(head, head === tokens[start]) ||
    tokens[start]?.tag === 'gerund' ||
    isMeasured(facts, span.start, head.span.end) ||
    isBare(tokens.slice(start, agent.end));
  // "Wasn't used by anyone" denies; "anyone did not use it" does not say so.
  const isDenied = /^(?:any|anyone|anybody|anything|either|no|nobody|none|nothing|neither)$/.test(
    tokens[start]?.norm ?? '',
  );
  // "by M. Silva": the name goes on behind its full stop.
  if (/^\p{Lu}$/u.test(last?.text ?? '') && tokens[agent.end]?.norm === '.') return 'unclear';
  if (agent.end - start > 12 || isBeside(facts, chain, agent)) return 'unclear';
  if (isRate(facts, chain, tokens.slice(start, agent.end)) || isOfMost(facts, chain)) return 'unclear';
  // "by us all".
  if (/^(?:all|both|each)$/.test(tokens[agent.end]?.norm ?? '')) return 'unclear';
  if (isNone || isDenied || last === undefined) return 'unclear';
  const whole: PassiveShape['by'] = { at, agent, closesWithComma: false };
  if (isPerson(tokens.slice(start, agent.end)) && tellsThat(facts, chain, agent.end)) return whole;
  const relative = relativeAfter(facts, agent.end);
  // "by the director, which made it worse", "promised two carts by the office, which never came": seldom said of the agent.
  if (relative?.comma === true && tokens[agent.end + 1]?.norm === 'which') return 'unclear';
  if (relative === undefined) return endsAgent(facts, start, agent.end) ? whole : 'unclear';
  const afterRelative = tokens[isComma(tokens[relative.end]) ? relative.end + 1 : relative.end];
  const isEnd = tokens[relative.end] === undefined || tokens[relative.end]?.tag === 'punctuation';
  if (afterRelative?.tag === 'conjunction' || !isEnd || relative.end - start > 14) return 'unclear';
  return { at, agent: { start, end: relative.end }, closesWithComma: relative.comma };
}

/** The agent of verbs that others follow: it has to fill all that stands before the conjunction. */
export function readByUpTo(
  facts: SentenceFacts,
  { agent }: Passive,
  afterVerb: number,
  end: number,
): PassiveShape['by'] | 'unclear' {
  const { tokens } = facts;
  const by = tokens.findIndex((token, index) => index >= afterVerb && index < end && token.norm === 'by');
  if (agent === undefined) {
    const head = tokens[end - 1];
    return by < 0 || isNoAgent(head, by + 2 === end) || isMeasured(facts, tokens[by + 1]?.span.start ?? 0)
      ? undefined
      : 'unclear';
  }
  const start = tokenAt(tokens, agent.start);
  const phrase = tokens.slice(start, end);
  const isWhole = start === by + 1 && endOfAgent(facts, start, agent.end) === end && phrase.length <= 8;
  const isSomebody =
    !isNoAgent(tokens[end - 1], phrase.length === 1) && !isMeasured(facts, agent.start) && !isBare(phrase);
  return isWhole && isSomebody && !isHedged(tokens, by)
    ? { at: by, agent: { start, end }, closesWithComma: false }
    : 'unclear';
}

/** "I was taught by my boss *that numbers lie*": what was said, and not which boss. */
function tellsThat({ tokens, clauses }: SentenceFacts, chain: readonly Passive[], at: number): boolean {
  const telling = /^(?:tell|teach|show|inform|remind|warn|assure|promise|advise|convince|persuade)$/;
  const isContent =
    tokens[at]?.norm === 'that' && !/^(?:auxiliary|modal|adverb|negation)$/.test(tokens[at + 1]?.tag ?? '');
  return isContent && chain.some(({ clause }) => telling.test(clauses[clause]?.verb?.lemma ?? ''));
}

/** "by friend": no subject can do without its article; "by ability", "by cost centre": what it was sorted by. */
function isBare(agent: readonly Token[]): boolean {
  const head = agent.at(-1);
  if (head === undefined || agent.some(({ tag }) => tag !== 'noun') || head.norm !== head.lemma) return false;
  return (
    onePerson.has(head.norm) ||
    (!namesPeople(head.norm) &&
      !departmentNames.has(head.norm) &&
      !groupNouns.has(head.norm) &&
      !/^\p{Lu}/u.test(head.text))
  );
}

/** "paid by the crate", "billed by the hour": the measure that was paid for. */
function isRate({ clauses }: SentenceFacts, chain: readonly Passive[], agent: readonly Token[]): boolean {
  const priced = /^(?:pay|sell|charge|bill|rent|price|hire|invoice|count)$/;
  return (
    agent.length === 2 &&
    agent[0]?.norm === 'the' &&
    agent[1]?.tag === 'noun' &&
    agent[1].norm === agent[1].lemma &&
    !namesPeople(agent[1].norm) &&
    !groupNouns.has(agent[1].norm) &&
    chain.some(({ clause }) => priced.test(clauses[clause]?.verb?.lemma ?? ''))
  );
}

/** "were mostly sent by the office": most of them, and not most of the time. */
function isOfMost({ tokens }: SentenceFacts, [first]: readonly Passive[]): boolean {
  return (
    first !== undefined &&
    tokens.some(
      ({ norm, span }) =>
        span.start > first.aux.start && span.end < first.verb.start && /^(?:mostly|mainly|largely|partly)$/.test(norm),
    )
  );
}

const departmentNames = wordSet(departments);

const onePerson = wordSet(persons + roles);
const groupNouns = wordSet(groups);

/** "kept by the door", "left by the road": where. */
function isBeside(
  { tokens, clauses }: SentenceFacts,
  chain: readonly Passive[],
  agent: PassiveShape['patient'],
): boolean {
  const placing =
    /^(?:keep|leave|put|place|park|seat|store|stand|lay|hang|mount|position|locate|set|find|build|stop|hold|plant)$/;
  const isPlaced = chain.some(({ clause }) => placing.test(clauses[clause]?.verb?.lemma.split(' ')[0] ?? ''));
  return isPlaced && !isPerson(tokens.slice(agent.start, agent.end));
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

/** "perhaps by the judge", "mainly by us", "not by the company": the word would reach further. */
function isHedged(tokens: readonly Token[], by: number): boolean {
  const words =
    /^(?:perhaps|maybe|probably|possibly|presumably|apparently|allegedly|mainly|mostly|partly|largely|primarily|chiefly|especially|even|just|also|only|not|either|both|always|usually|often|sometimes|again|once|never|exclusively|solely|entirely)$/;
  return words.test(tokens[by - 1]?.norm ?? '');
}

/** "by the food more than by the noise", "by us rather than by the court": the second "by" needs the passive. */
function isComparedWithOther(tokens: readonly Token[], start: number): boolean {
  return tokens.some(
    ({ norm }, index) =>
      index > start && norm === 'by' && /^(?:than|as|but|not|nor|or|and)$/.test(tokens[index - 1]?.norm ?? ''),
  );
}

/** "by half of them", "by most of the guests": a share of those who act. */
function isShareOf(tokens: readonly Token[], at: number): boolean {
  const shares = /^(?:half|most|many|some|several|all|none|few|both|each|thirds?|quarters?|part|one|two|three)$/;
  return tokens.slice(at, at + 3).some(({ norm }, index) => shares.test(norm) && tokens[at + index + 1]?.norm === 'of');
}

/** "by 40%", "by two weeks", "by March 3" and the like measure or date; "by three teams" and "by a night porter" act. */
function isMeasured(facts: SentenceFacts, offset: number, end = offset): boolean {
  const amount = facts.amounts.find(it => it.span.start <= offset && offset < it.span.end && end <= it.span.end);
  return (
    amount !== undefined && !((amount.kind === 'count' || amount.kind === 'team-size') && amount.unit !== undefined)
  );
}

/** A "by" after the verb that may name an agent though no agent was read there. */
function mayHideAgent(facts: SentenceFacts, afterVerb: number): boolean {
  const { tokens } = facts;
  for (let index = afterVerb; index < tokens.length; index++) {
    if (/^(?:auxiliary|modal|verb)$/.test(tokens[index]?.tag ?? '') || /^[;:.!?]$/.test(tokens[index]?.norm ?? ''))
      return false;
    if (tokens[index]?.norm !== 'by') continue;
    const next = tokens[index + 1];
    const head = tokens[endOfPhrase(tokens, index + 1) - 1] ?? next;
    if (isShareOf(tokens, index + 1)) return true;
    const isHarmless =
      next === undefined ||
      next.tag === 'gerund' ||
      isMeasured(facts, next.span.start) ||
      isNoAgent(head, head === next) ||
      isNoAgent(next, true);
    if (!isHarmless) return true;
  }
  return false;
}

/** After a comma these say more about the agent. */
const appositive =
  /^(?:principally|mainly|mostly|namely|including|especially|notably|particularly|primarily|chiefly|such|like)$/;

/** The agent is whole: what follows cannot belong to it. */
function endsAgent(facts: SentenceFacts, start: number, at: number): boolean {
  const { tokens } = facts;
  const next = tokens[at];
  const after = tokens[at + 1];
  if (next === undefined || /^[.!?;:)…"”'’]/.test(next.norm)) return true;
  // "driven by rules, sometimes by taste": a second agent.
  if (isComma(next) && tokens.slice(at + 1, at + 4).some(token => token.norm === 'by')) return false;
  if (isComma(next) && appositive.test(after?.norm ?? '')) return false;
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
      /^(?:conjunction|subordinator|preposition|adverb|pronoun|gerund|relative)$/.test(after?.tag ?? '') &&
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

/** The agent is somebody, by its head: "the head of sales", but not "the wish of our users". */
export function isPerson(agent: readonly Token[]): boolean {
  const until = agent.findIndex((token, index) => index > 0 && /^(?:preposition|relative)$/.test(token.tag));
  const head = agent.slice(0, until < 0 ? agent.length : until).at(-1);
  return (
    head !== undefined &&
    (/^(?:propernoun|pronoun)$/.test(head.tag) || namesPeople(head.lemma) || namesPeople(head.norm))
  );
}

function isSaidOfAgent(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some(({ norm }, index) => norm === 'whom' && tokens[at + index - 1]?.norm === 'of');
}

function isAfterSubordinator(tokens: readonly Token[], before: number): boolean {
  return tokens.slice(0, before).some(({ tag }) => tag === 'subordinator');
}

/** "Although it was checked by Ana, *the dose was wrong*". */
function opensClause({ tokens, clauses }: SentenceFacts, at: number): boolean {
  const offset = tokens[at]?.span.start;
  return clauses.some(
    ({ subject, verb }) =>
      verb !== undefined && subject !== undefined && subject.kind !== 'nobody' && subject.span?.start === offset,
  );
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

/** The agent with "of …" and "and …": facts give its first noun phrase. */
function endOfAgent(facts: SentenceFacts, start: number, offset: number): number {
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
      departmentNames.has(head.norm) ||
      groupNouns.has(head.lemma) ||
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

/** "the Ministry of Fisheries *two days* before". */
function startsTime(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at + 1]?.norm.replace(/s$/, '') ?? '';
  return tokens[at]?.tag === 'number' && /^(?:minute|hour|day|week|month|quarter|year|second|sprint)$/.test(unit);
}

function endOfPhrase(tokens: readonly Token[], start: number): number {
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

/** A verb follows: what looked like a second agent is the subject of its own clause. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const next = isAdverb(tokens[at]) ? tokens[at + 1] : tokens[at];
  return /^(?:verb|auxiliary|modal)$/.test(next?.tag ?? '');
}

/** A relative clause that begins at `at`, with the comma before it, if any. */
function relativeAfter(
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

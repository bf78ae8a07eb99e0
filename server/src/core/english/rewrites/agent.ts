import type { Passive, SentenceFacts, Token } from '../facts.ts';
import { endsAgent } from './afterAgent.ts';
import { endOfAgent, relativeAfter } from './agentEnd.ts';
import { isBare, isBeside, isCriterion, isMeasured, isNoAgent, isRate } from './noAgent.ts';
import { endOfPhrase, isPerson } from './phrases.ts';
import type { PassiveShape } from './shape.ts';
import { endBefore, isComma, tokenAt } from './tokens.ts';

/** The agent after "by": where it begins, and whether it is one. */

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
  // "never asked, by me least of all".
  if (
    isComma(tokens[at - 1]) &&
    tokens.slice(start, start + 6).some(({ norm }, index) => norm === 'all' && tokens[start + index - 1]?.norm === 'of')
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
  // "and was enriched by it".
  if (tokens[start]?.norm === 'it') return 'unclear';
  // "never tested, by my decision, in two years": how it came about.
  if (isComma(tokens[at - 1]) && !isPerson(tokens.slice(start, agent.end))) return 'unclear';
  // "Wasn't used by anyone" denies; "anyone did not use it" does not say so.
  const isDenied = /^(?:any|anyone|anybody|anything|either|no|nobody|none|nothing|neither)$/.test(
    tokens[start]?.norm ?? '',
  );
  // "by M. Silva": the name goes on behind its full stop.
  if (/^\p{Lu}$/u.test(last?.text ?? '') && tokens[agent.end]?.norm === '.') return 'unclear';
  if (agent.end - start > 12 || isBeside(facts, chain, agent)) return 'unclear';
  if (
    isCriterion(facts, chain, tokens.slice(start, agent.end)) ||
    isRate(facts, chain, tokens.slice(start, agent.end)) ||
    isOfMost(facts, chain)
  )
    return 'unclear';
  // "was left out, by me, of most of it": the commas would part what belongs together.
  if (
    isComma(tokens[at - 1]) &&
    isComma(tokens[agent.end]) &&
    /^(?:of|to|for|with|from|into)$/.test(tokens[agent.end + 1]?.norm ?? '')
  )
    return 'unclear';
  // "by us all", "by me alone".
  if (/^(?:all|both|each|alone)$/.test(tokens[agent.end]?.norm ?? '')) return 'unclear';
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

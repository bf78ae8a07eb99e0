import type { Clause, SentenceFacts, Tag, Token } from '../../english/facts.ts';
import type { Span } from '../../story/story.ts';
import { wordSet } from '../../story/wordSet.ts';

/**
 * A pattern knows which words give a flaw away, not where a phrase begins and ends: "smoothed [things over]", "[put the prices on
 * the] menu". What is underlined and quoted reads as a phrase: it goes on to the word that the last one wants, begins where its
 * subject or verb begins, and leaves off what belongs to the next thing said.
 */
export function wholePhrase(facts: SentenceFacts, found: Span): Span {
  const { tokens } = facts;
  const first = tokens.findIndex(it => it.span.end > found.start);
  const last = tokens.findLastIndex(it => it.span.start < found.end);
  if (first < 0 || last < first) return found;
  const to = endOf(facts, first, last);
  const from = startOf(facts, first, to);
  const start = tokens[from]?.span.start ?? found.start;
  const end = tokens[to]?.span.end ?? found.end;
  return start < end ? { start, end } : found;
}

/** So many words may be taken up to end a phrase; what needs more is left where its last whole part ends. */
const reach = 8;

function endOf(facts: SentenceFacts, first: number, found: number): number {
  const { tokens } = facts;
  let last = found;
  while (last < found + reach && goesOn(facts, first, last)) last++;
  while (last > first && (hangs(tokens, last) || goesOn(facts, first, last))) last--;
  return last;
}

const determining: ReadonlySet<Tag> = new Set(['determiner', 'number']);
const nominal: ReadonlySet<Tag> = new Set(['noun', 'propernoun', 'unknown', 'code', 'number']);
const describing: ReadonlySet<Tag> = new Set([...nominal, 'adjective', 'participle', 'gerund']);
const verbal: ReadonlySet<Tag> = new Set(['verb', 'participle', 'gerund']);
const helping: ReadonlySet<Tag> = new Set(['auxiliary', 'modal', 'negation']);
const linking: ReadonlySet<Tag> = new Set(['subordinator', 'relative', 'conjunction']);

const subjectPronouns = wordSet('i we he she they');
const otherPronouns = wordSet('it this that you who what');
const degrees = wordSet('too so very as more less most quite rather pretty really far much');
const directions = wordSet('up out off over back down away through around round apart');
/** "That kind [of thing]". */
const measures = wordSet('kind sort lot lots number piece bit couple rest matter series');
const questionWords = wordSet('what how why where whether that because if when until while');
/** "Rang the office Monday": a time is no part of the thing before it. */
const times = wordSet(
  'yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday last next every each',
);

/** Whether the phrase that has come to `last` wants the word behind it. */
function goesOn(facts: SentenceFacts, first: number, last: number): boolean {
  const { tokens } = facts;
  const now = tokens[last];
  const next = tokens[last + 1];
  if (!now || !next || next.tag === 'punctuation') return false;
  if (isPossessive(next)) return nominal.has(now.tag);
  if (isPossessive(now) || determining.has(now.tag)) return describing.has(next.tag) || isDegree(next) || isOne(next);
  if (isTo(now)) return isVerbLike(next) || next.tag === 'adverb';
  if (now.tag === 'preposition') return opensThing(next) || next.tag === 'gerund';
  if (now.tag === 'adjective') return describing.has(next.tag) && next.tag !== 'gerund' && !times.has(next.norm);
  if (helping.has(now.tag) || isBe(now)) return !linking.has(next.tag) && !isTo(next);
  if (verbal.has(now.tag))
    return isObject(next, tokens[last + 2]) || isTo(next) || next.tag === 'particle' || next.tag === 'gerund';
  if (now.tag === 'adverb') return isAdverbWanting(now, next, tokens[last - 1]);
  if (isSubjectHere(tokens, last)) return isVerbLike(next) || next.tag === 'adverb';
  if (isSentAway(next, tokens[last + 2])) return now.tag === 'pronoun' || nominal.has(now.tag);
  if (now.tag === 'pronoun') return next.tag === 'particle' && !isTo(next);
  if (!nominal.has(now.tag)) return false;
  return (
    (nominal.has(next.tag) && !times.has(next.norm)) ||
    (next.norm === 'of' && measures.has(now.norm)) ||
    (next.tag === 'particle' && !isTo(next)) ||
    (isVerbLike(next) && isSubjectWithin(facts.clauses, tokens[first], now))
  );
}

function isPossessive({ norm, tag }: Token): boolean {
  return tag === 'particle' && norm === "'s";
}

function isTo({ norm, tag }: Token): boolean {
  return norm === 'to' && tag === 'particle';
}

function isBe({ lemma, tag }: Token): boolean {
  return lemma === 'be' && tag === 'verb';
}

function isOne({ norm }: Token): boolean {
  return norm === 'one' || norm === 'ones' || norm === 'other' || norm === 'others';
}

function isVerbLike({ tag }: Token): boolean {
  return tag === 'verb' || tag === 'auxiliary' || tag === 'modal';
}

function isDegree({ norm, tag }: Token): boolean {
  return tag === 'adverb' && degrees.has(norm);
}

/** What a thing may begin with. */
function opensThing(token: Token): boolean {
  const { tag, norm } = token;
  if (tag === 'pronoun') return !subjectPronouns.has(norm);
  return tag === 'determiner' || tag === 'adjective' || nominal.has(tag) || isDegree(token);
}

/** "The prices [I] had sent" begins something else; so do "sent [last] week" and, most often, "learned [that] people". */
function isObject(token: Token, behind: Token | undefined): boolean {
  if (times.has(token.norm)) return false;
  if (token.norm === 'that') return behind === undefined || behind.tag === 'punctuation';
  if (token.tag === 'adjective') return behind !== undefined && describing.has(behind.tag);
  return opensThing(token) && token.tag !== 'adverb';
}

/** "Too [ambitious]", "had finally [had]". */
function isAdverbWanting(now: Token, next: Token, before: Token | undefined): boolean {
  if (degrees.has(now.norm)) return next.tag === 'adjective' || next.tag === 'adverb' || nominal.has(next.tag);
  return before !== undefined && (helping.has(before.tag) || isTo(before)) && verbal.has(next.tag);
}

/** "Picked it [up].": the verb's own word at the end of what it does. */
function isSentAway({ norm }: Token, behind: Token | undefined): boolean {
  const isEnd = behind === undefined || behind.tag === 'punctuation' || behind.tag === 'conjunction';
  return isEnd && directions.has(norm);
}

/** "Until [I] was told": who acts in what the phrase has begun to tell; behind a comma it begins the next thing. */
function isSubjectHere(tokens: readonly Token[], at: number): boolean {
  const { norm = '', tag } = tokens[at] ?? {};
  const before = tokens[at - 1];
  if (tag !== 'pronoun' || !before || before.tag === 'punctuation' || before.tag === 'conjunction') return false;
  return subjectPronouns.has(norm) || (otherPronouns.has(norm) && questionWords.has(before.norm));
}

/** "Until [the work] is done". */
function isSubjectWithin(clauses: readonly Clause[], first: Token | undefined, { span: { end } }: Token): boolean {
  return clauses.some(({ subject, introducer, span, type }) => {
    const isHere = subject !== undefined && subject.kind !== 'nobody' && subject.span?.end === end;
    return (
      isHere && introducer !== undefined && type !== 'main' && first !== undefined && span.start >= first.span.start
    );
  });
}

/** What cannot end a phrase: it leads to something else. */
function hangs(tokens: readonly Token[], at: number): boolean {
  const now = tokens[at];
  const next = tokens[at + 1];
  if (!now) return false;
  if (now.tag === 'punctuation') return isSeparator(now);
  if (linking.has(now.tag) || isPossessive(now) || isTo(now)) return true;
  const isFollowed = next !== undefined && next.tag !== 'punctuation';
  return isFollowed && (now.tag === 'pronoun' ? subjectPronouns.has(now.norm) : isOpenPreposition(now, next));
}

function isSeparator({ norm }: Token): boolean {
  return /^[,;:–—-]$/.test(norm);
}

/** "Without [to inform]", "as [of myself]": there is no thing behind it that could be taken up. */
function isOpenPreposition({ tag }: Token, next: Token): boolean {
  return tag === 'preposition' && (isVerbLike(next) || linking.has(next.tag) || next.tag === 'preposition');
}

/** Where the phrase begins that the words up to `last` end. */
function startOf({ tokens, clauses }: SentenceFacts, found: number, last: number): number {
  let first = found;
  while (first < last && isOpening(tokens[first])) first++;
  const begin = tokens[first];
  const end = tokens[last]?.span.end ?? 0;
  if (!begin) return first;
  for (const { subject, verb, object } of clauses) {
    if (!verb) continue;
    const who = subject === undefined || subject.kind === 'nobody' ? undefined : subject.span;
    if (who && isWithin(begin, who) && verb.span.end <= end) return indexAt(tokens, who.start, first);
    if (who && isBe(begin) && verb.main.start === begin.span.start && who.end <= verb.main.start)
      return indexAt(tokens, who.start, first);
    const isBehindObject = object !== undefined && isAtStart(begin, object) && object.end < end;
    if (isBehindObject && isParticle(tokens[last])) return indexAt(tokens, verb.main.start, first);
  }
  return first;
}

function isOpening(token: Token | undefined): boolean {
  return token?.tag === 'punctuation' && isSeparator(token);
}

function isWithin({ span }: Token, outer: Span): boolean {
  return outer.start < span.start && span.end <= outer.end;
}

function isAtStart({ span }: Token, outer: Span): boolean {
  return outer.start <= span.start && span.end <= outer.end;
}

function isParticle(token: Token | undefined): boolean {
  return token?.tag === 'particle' || token?.tag === 'preposition' || token?.tag === 'adverb';
}

function indexAt(tokens: readonly Token[], offset: number, otherwise: number): number {
  const at = tokens.findIndex(it => it.span.start === offset);
  return at < 0 || at > otherwise || otherwise - at > reach ? otherwise : at;
}

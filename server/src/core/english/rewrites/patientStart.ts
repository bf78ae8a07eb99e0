import { wordSet } from '../../story/wordSet.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import { isComma, timeNouns } from './tokens.ts';

/** Where the patient begins: what may stand before a whole noun phrase. */

/** What may stand before a whole noun phrase; anything else means that its beginning was cut off. */
export function canPrecede(facts: SentenceFacts, start: number): boolean {
  const { tokens } = facts;
  const before = tokens[start - 1];
  const first = tokens[start];
  // "1555 the move is introduced": a year, and no number of things.
  if (first?.tag === 'number' && /^(?:1[5-9]|20)\d\d$/.test(first.norm)) return false;
  if (before === undefined) return true;
  // "… and that public health was affected": the word opens the clause.
  if (first?.norm === 'that' && /^(?:determiner|pronoun|propernoun)$/.test(tokens[start + 1]?.tag ?? '')) return false;
  if (first?.tag === 'relative' || /^(?:which|who|whom|whose)$/.test(first?.norm ?? '')) return false;
  if (
    first?.norm === 'that' &&
    before.tag !== 'punctuation' &&
    /^(?:noun|adjective)$/.test(tokens[start + 1]?.tag ?? '')
  )
    return false;
  // "that critical bugs are fixed, that new ones are …": the word opens the clause here as well.
  if (first?.norm === 'that' && isComma(before)) return false;
  // "Zoom (video) meetings": the brackets stand within the patient; "which ones" is one phrase.
  if (/^[)\]]/.test(before.norm) || /^ones?$/.test(first?.norm ?? '')) return false;
  if (before.norm === ':' && (tokens[start - 2]?.text.length ?? 2) < 2) return false;
  if (before.norm === 'which' && tokens[start - 2]?.tag !== 'preposition') return false;
  if (before.tag === 'conjunction') return joinsClauses(facts, start);
  // A sentence in brackets, as against a word in brackets within the patient.
  if (before.norm === '(' && /^[.!?]?$/.test(tokens[start - 2]?.norm ?? '')) return true;
  if (/^["“”'‘’«([]/.test(before.norm)) return false;
  if (isComma(before)) return !isInList(tokens, start) && isIntroduced(tokens, start - 1);
  // "The plan *after the missed date* was made": no verb stands before, so that the word belongs to the noun.
  if (isWithinPhrase(tokens, start)) return false;
  if (/^(?:punctuation|subordinator|interjection)$/.test(before.tag)) return true;
  if (before.tag === 'relative') return before.norm !== 'whose';
  // "A few days later the ward was closed", but "later projects were delivered".
  if (/^(?:later|earlier|ago)$/.test(before.norm)) return tokens[start - 2] !== undefined || first?.tag !== 'noun';
  if (/^(?:quite|rather|such)$/.test(before.norm)) return false;
  if (before.tag === 'adverb') return isAdverbial(tokens, start - 1) && first?.tag !== 'number';
  // "easy to find details": the patient is the object there.
  // "Request forms were checked": no verb without a subject.
  if (before.tag === 'verb' && tokens[start - 2] === undefined) return false;
  if (before.tag === 'verb')
    return thatVerbs.has(before.lemma) && first?.norm !== 'that' && tokens[start - 2]?.norm !== 'to';
  if (opensContent(tokens, start)) return true;
  if (!/^(?:noun|propernoun|number)$/.test(before.tag) || first?.tag === 'pronoun') return false;
  return endsAdverbial(tokens, start);
}

function isWithinPhrase(tokens: readonly Token[], start: number): boolean {
  const [noun, before] = [tokens[start - 2], tokens[start - 1]];
  return (
    /^(?:after|before|since|until)$/.test(before?.norm ?? '') &&
    /^(?:noun|propernoun)$/.test(noun?.tag ?? '') &&
    !tokens.slice(0, start).some(({ tag }) => /^(?:verb|auxiliary|modal|gerund|participle)$/.test(tag))
  );
}

/** "I was told *the change was …*", "told me *it was …*", "were sure *everything was …*": a clause without "that" begins. */
export function opensContent(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  const isTold = (token: Token | undefined): boolean =>
    /^(?:told|informed|assured|convinced|reminded|promised)$/.test(token?.norm ?? '');
  if (!/^(?:determiner|pronoun)$/.test(tokens[start]?.tag ?? '') || tokens[start]?.norm === 'that') return false;
  if (before?.tag === 'participle') return isTold(before);
  if (/^(?:me|us|him|her|them|you|everyone)$/.test(before?.norm ?? '')) return isTold(tokens[start - 2]);
  return /^(?:sure|certain|glad|afraid|sorry|aware|confident)$/.test(before?.norm ?? '');
}

/** Verbs that take a clause without "that": "I think the alert was muted". */
const thatVerbs = wordSet(
  'think say know believe hope mean ensure learn notice realise realize decide request suggest assume guess suppose hear confirm agree argue claim insist explain admit mention report discover find feel expect wish swear promise',
);

/** "Then", "finally", "later" at the head of a clause, as against "the *very* same". */
function isAdverbial(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === 'first' && tokens[at - 1]?.norm === 'at') return true;
  if (
    /^(?:about|over|nearly|almost|only|just|even|around|approximately|roughly|under|more|less|both|last|next|first|not|no)$/.test(
      tokens[at]?.norm ?? '',
    )
  )
    return false;
  const before = tokens[at - 1];
  return before === undefined || /^(?:punctuation|conjunction|subordinator|relative)$/.test(before.tag);
}

/** "In March the release was …", "Last week the build was …". */
function endsAdverbial(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  // "On the second evening *of the market*".
  while (
    at >= 0 &&
    (/^(?:determiner|adjective|noun|propernoun|number)$/.test(tokens[at]?.tag ?? '') ||
      (tokens[at]?.norm === 'of' && at < start - 1))
  )
    at--;
  const opener = tokens[at];
  const startsHere = (token: Token | undefined): boolean =>
    token === undefined || /^(?:punctuation|conjunction|subordinator)$/.test(token.tag);
  // "due to", "thanks to".
  const isTwofold = opener?.norm === 'to' && /^(?:due|thanks|owing|according)$/.test(tokens[at - 1]?.norm ?? '');
  if (opener?.tag === 'preposition') return startsHere(tokens[isTwofold ? at - 2 : at - 1]);
  // "After the incident a list was made": no verb, so that the word governs the noun.
  const isAfter = /^(?:after|before|since|until)$/.test(opener?.norm ?? '') && tokens[start]?.tag === 'determiner';
  if (isAfter) return startsHere(tokens[at - 1]);
  return startsHere(opener) && timeNouns.has(tokens[start - 1]?.lemma ?? '');
}

/** "… and the alert was muted" joins clauses; in "the tests and the alert were muted" the patient begins earlier. */
function joinsClauses(facts: SentenceFacts, start: number): boolean {
  const { tokens } = facts;
  const comma = isComma(tokens[start - 2]) ? 1 : 0;
  const before = tokens[start - 2 - comma];
  // "any and all data", "internal and external users": parts of one phrase.
  if (
    before === undefined ||
    /^(?:determiner|preposition)$/.test(before.tag) ||
    /^(?:any|each|some|all|both)$/.test(before.norm)
  )
    return false;
  // "before content or documentation can be completed": no clause is joined where the first half holds no verb.
  if (tokens[start - 1 - comma]?.norm === 'or' && !/^(?:determiner|pronoun)$/.test(tokens[start]?.tag ?? ''))
    return false;
  if (before.tag === 'adjective' && !/^(?:determiner|pronoun)$/.test(tokens[start]?.tag ?? '')) return false;
  for (let at = start - 2 - comma; at >= 0; at--) {
    const tag = tokens[at]?.tag ?? '';
    // "before the menu or the prices were settled": both belong to the clause that the word opens.
    if (/^(?:before|after|until|till|since|once|than|as)$/.test(tokens[at]?.norm ?? '')) return false;
    // Within a relative clause the conjunction more likely joins its nouns.
    if (tag === 'relative') return comma === 1;
    // "all flags and options were documented": right before "and", a noun after all.
    const isBefore = at === start - 2 - comma && /s$/.test(tokens[at]?.norm ?? '') && tag === 'verb';
    if (isBefore && !/^(?:determiner|pronoun|propernoun)$/.test(tokens[start]?.tag ?? '')) return false;
    if (/^(?:auxiliary|modal|verb)$/.test(tag)) return !opensWithRelative(facts, at);
    if (/^(?:subordinator|conjunction)$/.test(tag) || /^[;:—–-]+$/.test(tokens[at]?.norm ?? '') || isComma(tokens[at]))
      return false;
  }
  return false;
}

/** What stands before the comma is a clause or an adverbial, and not the first of several patients. */
function isIntroduced(tokens: readonly Token[], comma: number): boolean {
  let at = comma - 1;
  for (; at >= 0 && !/^[;:—–]$/.test(tokens[at]?.norm ?? ''); at--) {
    if (/^(?:auxiliary|modal|verb|subordinator|relative|gerund)$/.test(tokens[at]?.tag ?? '')) return true;
  }
  const first = tokens[at + 1];
  return (
    /^(?:preposition|adverb|conjunction|interjection|particle|number)$/.test(first?.tag ?? '') ||
    comma - at <= 2 ||
    timeNouns.has(tokens[comma - 1]?.lemma ?? '')
  );
}

/** The verb at `at` belongs to a relative clause that is still open. */
function opensWithRelative(facts: SentenceFacts, at: number): boolean {
  const offset = facts.tokens[at]?.span.start ?? 0;
  return facts.clauses.some(
    clause =>
      clause.type === 'relative' &&
      clause.verb !== undefined &&
      clause.verb.span.start <= offset &&
      offset < clause.verb.span.end,
  );
}

/** "tests, alerts and docs were …" lists patients. */
function isInList(tokens: readonly Token[], start: number): boolean {
  return (
    tokens[start + 1]?.tag === 'conjunction' ||
    (tokens[start + 2]?.tag === 'conjunction' && /^(?:determiner|adjective)$/.test(tokens[start]?.tag ?? ''))
  );
}

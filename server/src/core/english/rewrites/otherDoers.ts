import { wordSet } from '../../story/wordSet.ts';
import { namesDepartment } from '../actors.ts';
import type { Actor, Clause, SentenceFacts } from '../facts.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { isFirstName } from '../lexicon/names.ts';
import { saysThat } from '../lexicon/verbClasses.ts';
import { Reading } from '../word.ts';
import { isNoAgent } from './noAgent.ts';
import { endOfPhrase, isPerson } from './phrases.ts';
import { endOfVerbs, type PassiveShape } from './shape.ts';
import { isComma, isTemporalPhrase } from './tokens.ts';

/** Whether the sentence itself says, or lets one guess, that somebody other than the teller did it: then "I" and "we" are not offered. */

const bidding = wordSet(
  'request requests control order orders instruction instructions watch advice behalf insistence suggestion command supervision approval recommendation',
);

/** "was persuaded to stay by our manager", "was answered by 43 of 60 parents": somebody is named, though not where agents stand. */
export function mayNameAgent(facts: SentenceFacts, shape: PassiveShape): boolean {
  const { tokens } = facts;
  if (namesAgentLate(facts, shape)) return true;
  for (let index = endOfVerbs(shape); index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || /^[.;:!?]/.test(token.text)) return false;
    // Another clause: its "by" is its own.
    if (/^(?:auxiliary|modal)$/.test(token.tag) && token.norm !== 'be') return false;
    if (token.norm === 'by' && governsSomebody(facts, shape, index)) return true;
    // "was seen from my colleague", as one says who has "von" or "de" for "by".
    const isFrom = token.norm === 'from' && index === endOfVerbs(shape) && noticing.has(shape.verbs[0].lemma);
    if (isFrom && isPerson(tokens.slice(index + 1, endOfPhrase(tokens, index + 1)))) return true;
  }
  return false;
}

/** "was mismanaged, it must be said, by friends": after an aside; "was owed it, and was owed it by us": said when the deed is told again. */
function namesAgentLate(facts: SentenceFacts, shape: PassiveShape): boolean {
  const { tokens, passives, clauses } = facts;
  const from = endOfVerbs(shape);
  const isAgain = passives.some(
    ({ agent, clause }) =>
      agent !== undefined &&
      clauses[clause] !== shape.clause &&
      shape.verbs.some(({ lemma }) => lemma === clauses[clause]?.verb?.lemma.split(' ')[0]),
  );
  const isAfterAside = tokens.some(
    ({ norm }, index) =>
      index > from && norm === 'by' && isComma(tokens[index - 1]) && governsSomebody(facts, shape, index),
  );
  return isAgain || isAfterAside;
}

const noticing = wordSet('see notice find discover detect check review approve do make say tell');

/** Not "by mistake", "by calling", "by Friday", "by only 30 %" of what was cut. */
function governsSomebody(facts: SentenceFacts, shape: PassiveShape, by: number): boolean {
  const { tokens } = facts;
  let at = by + 1;
  while (/^(?:only|maybe|perhaps|about|nearly|almost|over|around|just|roughly|probably)$/.test(tokens[at]?.norm ?? ''))
    at++;
  const next = tokens[at];
  // "by funding from two firms", not "by calling them".
  if (next?.tag === 'gerund' && /^(?:from|of)$/.test(tokens[at + 1]?.norm ?? '')) return true;
  // "I was warned by monitoring", "approved by accounting", as against "solved by caching".
  const isAlone = tokens[at + 1] === undefined || tokens[at + 1]?.tag === 'punctuation';
  const isToSomebody = isPerson(tokens.slice(shape.patient.start, shape.patient.end));
  if (next?.tag === 'gerund' && isAlone && (isToSomebody || namesDepartment(next.norm))) return true;
  // "by purchasing that the order was double".
  if (next?.tag === 'gerund' && tokens[at + 1]?.norm === 'that' && !saysThat.has(next.lemma)) return true;
  // "by phishing attacks": shaped like a deed, but no verb that the lists know.
  if (next?.tag === 'gerund' && (lookUp(next.lemma).readings & Reading.base) === 0) return true;
  if (next === undefined || !/^(?:determiner|number|propernoun|pronoun|adjective|participle|noun)$/.test(next.tag))
    return false;
  // "blurred by time", as against "by time-sheet" or "by the time".
  if (next.norm === 'time' && (tokens[at + 1] === undefined || tokens[at + 1]?.tag === 'punctuation')) return true;
  if (next.tag === 'noun' && isNoAgent(next, true)) return false;
  if (tokens.slice(at, at + 3).some(it => /^(?:way|means)$/.test(it.norm)) || isTemporalPhrase(facts, by)) return false;
  const amount = facts.amounts.find(it => it.span.start <= next.span.start && next.span.end <= it.span.end);
  const isShare =
    amount?.kind === 'percentage' ||
    tokens.slice(at, at + 3).some(it => /^(?:half|third|quarter|factor|margin)$/.test(it.norm));
  // "answered by 9 percent of the shops", "refused by a third": a share of those who act.
  if (isShare) return !shape.verbs.some(({ lemma }) => changing.has(lemma));
  return amount === undefined || amount.kind === 'count' || amount.kind === 'team-size';
}

/** By how much. */
const changing =
  wordSet(`cut reduce lower raise increase improve grow shrink drop shorten lengthen extend exceed miss delay postpone move push bring decrease slow
speed double beat overrun overshoot overspend overestimate underestimate inflate narrow widen expand boost trim slash bump scale discount shift advance defer
overcharge undercharge win lose`);

/** "was sent to me": the teller, or whoever sent it, is named at the other end of the deed. */
export function mentionsTeller(facts: SentenceFacts, shape: PassiveShape): boolean {
  const from = endOfVerbs(shape);
  for (let index = from; index < Math.min(facts.tokens.length, from + 8); index++) {
    const token = facts.tokens[index];
    if (token === undefined || /^(?:verb|auxiliary|modal|subordinator|relative|conjunction)$/.test(token.tag))
      return false;
    if (/^(?:me|us)$/.test(token.norm)) return true;
    // "without my knowledge", "against our advice", "behind my back".
    const isOwn = /^(?:my|our)$/.test(facts.tokens[index + 1]?.norm ?? '');
    if (isOwn && /^(?:without|against|behind|despite)$/.test(token.norm)) return true;
    // "at my request", "under our control": others did it.
    if (isOwn && /^(?:at|under|on|upon)$/.test(token.norm) && bidding.has(facts.tokens[index + 2]?.norm ?? ''))
      return true;
  }
  return false;
}

/** "was sent to you from Priya": the sender is named after all. */
export function namesSender({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const from = endOfVerbs(shape);
  return (
    /^(?:send|mail|email|forward|post|deliver)$/.test(shape.verbs[0].lemma) &&
    tokens.slice(from, from + 8).some(({ norm }, index) => {
      const name = tokens[from + index + 1];
      return norm === 'from' && (name?.tag === 'pronoun' || (name?.tag === 'propernoun' && isFirstName(name.norm)));
    })
  );
}

/** "was met with silence": what somebody met, not what somebody did. */
export function isMetWith({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return last?.lemma === 'meet' && tokens[last.end]?.norm === 'with';
}

/** Somebody else acts in the same sentence and may have done this as well; or quoted words, a request or the like rule the teller out. */
export function isOthersDeed(facts: SentenceFacts, shape: PassiveShape): boolean {
  return (
    facts.clauses.some(clause => clause !== shape.clause && mayBeDoer(facts, clause, shape)) ||
    isInQuotation(facts, shape) ||
    isAmbiguous(facts, shape) ||
    isSupposed(shape) ||
    isAdvice(facts, shape) ||
    namesAnother(facts, shape) ||
    isAnswered(facts, shape)
  );
}

/** "they promised it'd be done", "when it was sent the courier lost it", "accepts what should not have been accepted". */
function mayBeDoer(facts: SentenceFacts, clause: Clause, shape: PassiveShape): boolean {
  const { actor, verb } = clause;
  if (verb === undefined || verb.voice !== 'active' || actor.kind === 'I' || actor.kind === 'we') return false;
  if (shape.verbs.some(({ lemma }) => lemma === verb.lemma)) return true;
  // "nobody decided who would do it" names no one.
  if (actor.kind !== 'other' || /^(?:who|whoever|anyone|anybody|nobody|everyone)$/.test(actor.head)) return false;
  // "the customers who had lost data": that describes them.
  if (clause.type === 'relative') return false;
  return !isPatient(facts, shape, actor);
}

type Named = Extract<Actor, { readonly kind: 'other' }>;

/** Whom it was done to, said with the same words: "they were hired and they …". */
function isPatient({ text, tokens }: SentenceFacts, shape: PassiveShape, { span }: Named): boolean {
  const start = tokens[shape.patient.start]?.span.start ?? 0;
  const end = tokens[shape.patient.end - 1]?.span.end ?? start;
  const said = text.slice(span.start, span.end).toLowerCase();
  return span.start === start || said === text.slice(start, end).toLowerCase();
}

/** "hit the burglar before he was stabbed": who "him" would be is not clear when somebody new acts. */
function isAmbiguous({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const { start } = shape.patient;
  const isPronoun = /^(?:he|she|they)$/.test(tokens[start]?.norm ?? '');
  return isPronoun && tokens[start - 1]?.tag !== 'conjunction' && tokens[start - 2]?.tag === 'noun';
}

/** "unless the prices are cut": supposed, and no deed of anybody yet. */
function isSupposed({ clause }: PassiveShape): boolean {
  return clause.mood === 'conditional' && /^(?:if|unless)$/.test(clause.introducer ?? '');
}

/** "can be found here", "if you follow the rules, you are …": said to a reader, who is the one to act. */
function isAdvice({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const first = tokens[shape.auxiliaries.start]?.norm ?? '';
  const isPointer =
    /^(?:can|may|could)$/.test(first) &&
    shape.verbs.some(({ lemma }) =>
      /^(?:find|reach|see|read|download|view|access|consult|contact|discuss)$/.test(lemma),
    );
  return isPointer || tokens.some(token => /^(?:you|your|yours|yourself)$/.test(token.norm));
}

/** "his work", "automatically", "unanimously": somebody or something else did it, or not one alone. */
function namesAnother({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const patient = tokens[shape.patient.start]?.norm ?? '';
  return tokens.some(
    token =>
      /^(?:automatically|unanimously|collectively|mutually|jointly)$/.test(token.norm) ||
      (/^(?:his|her)$/.test(token.norm) && token.tag === 'determiner' && !/^(?:he|she|his|her)$/.test(patient)),
  );
}

/** After an opening quotation mark that nothing has closed yet. */
function isInQuotation({ text, tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const before = text.slice(0, tokens[shape.auxiliaries.start]?.span.start ?? 0);
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** "my request was approved": one does not answer oneself. */
function isAnswered({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  return (
    /^(?:my|our)$/.test(tokens[shape.patient.start]?.norm ?? '') &&
    shape.verbs.some(({ lemma }) => answers.has(lemma) || judgesOwn.has(lemma))
  );
}

/** What is said to somebody who asked. */
export const answers: ReadonlySet<string> = wordSet('accept approve reject deny grant decline');
const judgesOwn = wordSet(
  'answer refuse hear admit ignore notice appreciate praise hire dismiss mention credit cite cancel',
);

import type { Clause, Passive, SentenceFacts, Token } from '../facts.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { Reading } from '../word.ts';
import { endOfPhrase } from './phrases.ts';
import { endOfVerbs, type PassiveShape } from './shape.ts';
import { isAdverb, isComma, isEndOfClause, opensClause, startOf, startOfAdjective, tokenAt } from './tokens.ts';

/** Patient or auxiliary serve another verb, which the active would leave without them. */

/** Another finite verb has the patient as its subject: "was restarted and failed again". */
export function sharesPatient(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): boolean {
  if (startOfAdjective(facts.tokens, shape.auxiliaries.start) === shape.patient.start) return false;
  const own = new Set(chain.map(passive => passive.clause));
  const subject = shape.clause.subject;
  const start = subject === undefined || subject.kind === 'nobody' ? undefined : subject.span?.start;
  const groupStart = facts.tokens[shape.auxiliaries.start]?.span.start ?? 0;
  return facts.clauses.some((clause, index) => {
    if (own.has(index) || clause.verb === undefined || clause.subject === undefined || clause.subject.kind === 'nobody')
      return false;
    if (clause.subject.span?.start !== start || clause.verb.form !== 'finite') return false;
    if (startOfAdjective(facts.tokens, tokenAt(facts.tokens, clause.verb.span.start)) !== undefined) return false;
    const isLater = clause.verb.span.start > groupStart;
    if (shape.kind === 'relative') return isLater && clause.type === 'relative';
    if (shape.kind === 'shared') return isLater && !isOfRelative(facts, clause);
    return isLater ? !isOfRelative(facts, clause) : clause.type !== 'relative';
  });
}

/** The clause has its subject in a relative pronoun of its own. */
function isOfRelative(facts: SentenceFacts, clause: Clause): boolean {
  return (
    clause.type === 'relative' &&
    facts.tokens.some(token => token.span.start === clause.span.start && token.tag === 'relative')
  );
}

/** "is cooked fresh and tastes fresh": a verb after the passive whose subject is said before it. */
export function leavesVerbAlone(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): boolean {
  const { tokens } = facts;
  const own = new Set(chain.map(passive => passive.verb.start));
  const from = endOfVerbs(shape);
  // "The fix, which was shipped later, held": after the comma the main clause goes on.
  const closes = shape.kind === 'relative' && isComma(tokens[shape.patient.start - 1]);
  const offset = tokens[from - 1]?.span.start ?? 0;
  return tokens.some((token, index) => {
    if (index <= from || own.has(token.span.start) || !/^(?:verb|auxiliary|modal)$/.test(token.tag)) return false;
    let before = index - 1;
    while (isAdverb(tokens[before]) || tokens[before]?.tag === 'negation') before--;
    if (before < from || !/^(?:and|or|but|then|,)$/.test(tokens[before]?.norm ?? '')) return false;
    if (closes && isComma(tokens[before])) return false;
    const clause = facts.clauses.find(
      it => it.verb !== undefined && it.verb.span.start <= token.span.start && token.span.start < it.verb.span.end,
    );
    if (clause === undefined || clause.verb?.form === 'infinitive') return false;
    const subject = clause.subject === undefined || clause.subject.kind === 'nobody' ? undefined : clause.subject.span;
    return subject === undefined || subject.start < offset;
  });
}

/** A word after "and" that could be a verb though it was read as a noun: "… and tastes fresh". */
export function mayLeaveVerb(tokens: readonly Token[], from: number): boolean {
  return tokens.some((token, index) => {
    if (index < from || !/^(?:and|or|but)$/.test(token.norm)) return false;
    const next = tokens[index + 1];
    if (next === undefined || next.tag !== 'noun' || !/^(?:auxiliary|verb|modal)$/.test(tokens[index + 2]?.tag ?? '')) {
      return (
        next?.tag === 'noun' &&
        /[^s]s$/.test(next.norm) &&
        /^(?:adjective|adverb|determiner|pronoun)$/.test(tokens[index + 2]?.tag ?? '')
      );
    }
    return false;
  });
}

/** "has been stabilised and in use": what follows "and" leans on the auxiliary, too. */
export function coordinatesPhrase(facts: SentenceFacts, shape: PassiveShape): boolean {
  const { tokens } = facts;
  let end = endOfVerbs(shape);
  while (isAdverb(tokens[end])) end++;
  return (
    /^(?:and|or|but)$/.test(tokens[end]?.norm ?? '') &&
    /^(?:preposition|adjective)$/.test(tokens[end + 1]?.tag ?? '') &&
    !opensClause(facts, end + 1)
  );
}

/** "are told to be quick, but given no time": a participle further on leans on the same auxiliary. */
export function leavesParticipleAlone(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): boolean {
  const { tokens } = facts;
  const own = new Set(chain.map(passive => passive.verb.start));
  const from = endOfVerbs(shape);
  return tokens.some((token, index) => {
    if (index < from || (token.tag !== 'participle' && token.norm !== 'given') || own.has(token.span.start))
      return false;
    let before = index - 1;
    // "and more than likely banned".
    if (tokens[before]?.norm === 'likely' && tokens[before - 1]?.norm === 'than') before -= 3;
    while (isAdverb(tokens[before])) before--;
    // "rather than punished", "so much as thrown in".
    if (/^(?:than|as)$/.test(tokens[before]?.norm ?? '') && /^(?:rather|much)$/.test(tokens[before - 1]?.norm ?? ''))
      return true;
    return (
      /^(?:and|or|but|then)$/.test(tokens[before]?.norm ?? '') &&
      /^(?:,|noun)$|^(?:adverb|preposition|particle|verb)$/.test(
        isComma(tokens[before - 1]) ? ',' : (tokens[before - 1]?.tag ?? ''),
      ) &&
      (token.norm === 'given' || !/^(?:noun|adjective)$/.test(tokens[index + 1]?.tag ?? ''))
    );
  });
}

/** "is written but still waiting for": an -ing form further on leans on the same auxiliary. */
export function leavesGerundAlone(tokens: readonly Token[], shape: PassiveShape): boolean {
  const from = endOfVerbs(shape);
  const first = tokens.findIndex((token, index) => index >= from && token.tag === 'gerund');
  let before = first - 1;
  while (before > from && isAdverb(tokens[before])) before--;
  return first >= 0 && before >= from && /^(?:and|but|or|yet)$/.test(tokens[before]?.norm ?? '');
}

/** "has been written, images uploaded, and a page published": later parts of the list live on this auxiliary. */
export function sharesAuxiliaryLater({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const from = endOfVerbs(shape);
  const joint = isComma(tokens[from]) ? from : -1;
  if (joint < 0) return tokens[from]?.norm === 'and' && endsWithParticiple(tokens, from + 1);
  return endsWithParticiple(tokens, joint + (tokens[joint + 1]?.norm === 'and' ? 2 : 1));
}

/** "had been mended and a note posted for the tenants": no verb of its own follows, so that the past leans on the auxiliary before. */
function leansOnAuxiliary(tokens: readonly Token[], at: number): boolean {
  const { readings } = lookUp(tokens[at]?.norm ?? '');
  if ((readings & Reading.participle) === 0 || tokens[at]?.norm === 'had') return false;
  // "the next load done the same way": no past at all.
  if ((readings & Reading.past) === 0) return true;
  if (!isGoverning(tokens[at + 1])) return false;
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(({ tag, norm }) => (tag === 'punctuation' && norm !== ',') || tag === 'conjunction');
  return !rest.slice(0, end < 0 ? rest.length : end).some(({ tag }) => /^(?:verb|auxiliary|modal)$/.test(tag));
}

/** What stands after a verb without object. */
function isGoverning(token: Token | undefined): boolean {
  return token?.tag === 'preposition' || token?.tag === 'adverb' || token?.tag === 'particle';
}

/** A short noun phrase, then a past that nothing follows: "images uploaded,", "the money returned." */
function endsWithParticiple(tokens: readonly Token[], from: number): boolean {
  let at = from;
  const phrase = /^(?:determiner|adjective|noun|propernoun|number)$/;
  while (at < from + 4 && (phrase.test(tokens[at]?.tag ?? '') || tokens[at]?.norm === 'next')) at++;
  const next = tokens[tokens[at + 1]?.tag === 'particle' ? at + 2 : at + 1];
  return (
    at > from &&
    /^(?:participle|verb)$/.test(tokens[at]?.tag ?? '') &&
    (lookUp(tokens[at]?.norm ?? '').readings & Reading.participle) !== 0 &&
    (next === undefined || next.tag === 'punctuation' || next.tag === 'conjunction' || leansOnAuxiliary(tokens, at))
  );
}

/** "was followed as far as it could be": what is left out behind needs the passive. */
export function isLeantOn(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    ({ norm }, index) =>
      index > from &&
      /^(?:be|been)$/.test(norm) &&
      /^(?:auxiliary|modal|negation)$/.test(tokens[index - 1]?.tag ?? '') &&
      isEndOfClause(tokens[index + 1]),
  );
}

/** "…, and it wasn't", "more than we would have if", "but I did": the participle is left out behind a pronoun. */
export function isLeftOutLater(tokens: readonly Token[], from: number): boolean {
  return tokens.some(({ norm }, index) => {
    if (index <= from || !leftAlone.test(norm)) return false;
    // "and so was my pride".
    if (/^(?:so|nor|neither)$/.test(tokens[index - 1]?.norm ?? '') && mayBeSubject(tokens[index + 1])) return true;
    const subject = tokens[index - 1];
    // "before his mother was", "and mine was, too".
    const isLinked = tokens
      .slice(Math.max(from, index - 4), index - 1)
      .some(it => /^(?:before|after|than|as|like|and|but)$/.test(it.norm));
    if (isLinked && /^(?:noun|propernoun|pronoun)$/.test(subject?.tag ?? '') && isEndOfClause(tokens[index + 1]))
      return true;
    if (!/^(?:i|we|you|he|she|it|they|this|that|these|those)$/.test(subject?.norm ?? '')) return false;
    let end = tokens[index + 1]?.tag === 'negation' ? index + 2 : index + 1;
    while (/^(?:have|been?)$/.test(tokens[end]?.norm ?? '')) end++;
    // "than you do in May": after a comparison the place or time may follow.
    const isCompared = /^(?:than|as)$/.test(tokens[index - 2]?.norm ?? '');
    const next = tokens[end];
    return (
      isEndOfClause(next) || next?.tag === 'subordinator' || (isCompared && next !== undefined && !mayBeSaid(next))
    );
  });
}

const leftAlone = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|might|may|must)$/;

function mayBeSubject(token: Token | undefined): boolean {
  return token !== undefined && /^(?:determiner|pronoun|noun|propernoun)$/.test(token.tag);
}

/** A verb, or what somebody is or has. */
function mayBeSaid({ tag }: Token): boolean {
  return !/^(?:preposition|conjunction|adverb)$/.test(tag);
}

/** "and all of them thrown away", ", some of them by my own crew": the passive is told again of a part, without its auxiliary. */
export function isToldOfPart({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  return tokens.some(
    ({ norm }, index) =>
      index > (shape.verbs[0]?.at ?? 0) &&
      norm === 'of' &&
      /^(?:all|both|half|many|most|none|one|some|several|two|three)$/.test(tokens[index - 1]?.norm ?? '') &&
      /^(?:them|these|those|which|it)$/.test(tokens[index + 1]?.norm ?? '') &&
      (tokens[index + 2]?.norm === 'by' || tokens[index + 2]?.tag === 'participle'),
  );
}

/** "were flown, or nearly flown, to the coast": the commas cannot stand around what follows the verbs. */
export function isCorrected({ tokens }: SentenceFacts, { verbs }: PassiveShape): boolean {
  return isComma(tokens[verbs[0].end]) && tokens[verbs[0].end + 1]?.norm === 'or';
}

/** "is either a slip or was done on purpose": what follows "either" and "or" would no longer be alike. */
export function isCorrelated(tokens: readonly Token[], { kind, patient, between }: PassiveShape): boolean {
  return (
    kind === 'shared' &&
    tokens
      .slice(patient.end, between.start)
      .some(
        ({ norm }, index, all) =>
          /^(?:either|neither|both)$/.test(norm) || (norm === 'not' && all[index + 1]?.norm === 'only'),
      )
  );
}

/** "which is set, and which is paid by the council": what follows the second may be said of both. */
export function goesOnInRelative(tokens: readonly Token[], shape: PassiveShape): boolean {
  return (
    shape.kind === 'relative' &&
    tokens.some(
      ({ norm }, index) =>
        index > endOfVerbs(shape) &&
        /^(?:and|or|but)$/.test(norm) &&
        /^(?:which|who|that)$/.test(tokens[index + 1]?.norm ?? '') &&
        tokens[index + 1]?.norm === tokens[shape.patient.start]?.norm,
    )
  );
}

/** "the coach was booked and the report, all of it, was written": side by side, coach and report would be read as one. */
export function runsIntoNext(tokens: readonly Token[], shape: PassiveShape): boolean {
  const from = endOfVerbs(shape);
  if (tokens[from]?.norm !== 'and' || shape.kind !== 'plain') return false;
  const end = endOfPhrase(tokens, from + 1);
  return end > from + 1 && isComma(tokens[end]);
}

/** "I know when a cook is tired and should not be pushed": the cook, rather than I. */
export function hasNearerSubject({ tokens, clauses }: SentenceFacts, shape: PassiveShape): boolean {
  if (shape.kind !== 'shared') return false;
  const start = tokens[shape.patient.end - 1]?.span.end ?? 0;
  const end = tokens[shape.between.start]?.span.start ?? 0;
  return clauses.some(({ type, subject, verb }) => {
    const at = startOf(subject);
    return verb?.form === 'finite' && type !== 'relative' && at !== undefined && at >= start && at < end;
  });
}

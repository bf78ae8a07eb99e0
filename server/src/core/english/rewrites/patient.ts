import { namesProduct } from '../actors.ts';
import type { Clause, SentenceFacts, Token } from '../facts.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { Reading } from '../word.ts';
import { agreementOf } from './doer.ts';
import { canPrecede, opensContent } from './patientStart.ts';
import type { PassiveShape, Refusal } from './shape.ts';
import { endBefore, isAdverb, isComma, type Range, startOf, startOfAdjective, tokenAt } from './tokens.ts';

/** The patient: the whole noun phrase that the passive is about, or a refusal where its ends cannot be told. */

type PatientShape = Pick<PassiveShape, 'kind' | 'patient' | 'closesWithComma' | 'between'>;

export function readPatient(facts: SentenceFacts, clause: Clause, group: number): PatientShape | Refusal {
  const { tokens } = facts;
  let between = group;
  while (between > 0 && isAdverb(tokens[between - 1]) && tokens[between - 1]?.norm !== 'else') between--;
  const before = tokens[between - 1];
  if (before === undefined || clause.subject === undefined) return 'tangled';
  if (clause.type === 'relative' && before.tag === 'relative' && before.norm === clause.introducer) {
    const antecedent = tokens[between - 2];
    const isAfterPreposition = antecedent?.tag === 'preposition';
    // "a plan against US targets that was …": what the clause describes stands further off.
    const isPlural =
      antecedent?.tag === 'noun' && antecedent.norm !== antecedent.lemma && antecedent.norm.endsWith('s');
    const isFarOff = isPlural && /^(?:was|is|has|'s)$/.test(tokens[group]?.norm ?? '');
    return isAfterPreposition || isFarOff
      ? 'relative'
      : {
          kind: 'relative',
          patient: { start: between - 1, end: between },
          closesWithComma: false,
          between: { start: between, end: group },
        };
  }
  const span = clause.subject.kind === 'nobody' ? undefined : clause.subject.span;
  // "I have seen nothing like it and am often met by …": only "I" goes with "am".
  if (/^(?:am|'m)$/.test(tokens[group]?.norm ?? '') && clause.subject.kind !== 'I') return 'tangled';
  const isBroken = before.tag === 'conjunction' && /^(?:auxiliary|modal)$/.test(tokens[between - 2]?.tag ?? '');
  // "I met and was treated by her": the verb before would lose the object that it shares.
  const sharesObject =
    before.tag === 'conjunction' && tokens[between - 2]?.tag === 'verb' && clause.subject.kind !== 'thing';
  // "those who were out and were called": the relative pronoun is the subject of both.
  const isInRelative =
    before.tag === 'conjunction' &&
    span !== undefined &&
    tokens.slice(endBefore(tokens, span.end), between).some(token => token.tag === 'relative');
  if (isBroken || sharesObject || isInRelative) return 'shared';
  const start = startOfAdjective(tokens, between) ?? (span === undefined ? -1 : tokenAt(tokens, span.start));
  if (span === undefined || start < 0 || start >= between) return 'tangled';
  if (/^(?:auxiliary|modal|preposition|relative)$/.test(before.tag)) return 'tangled';
  if (before.tag === 'conjunction' || (isComma(before) && tokens[between]?.norm === 'then')) {
    return {
      kind: 'shared',
      patient: { start, end: endBefore(tokens, span.end) },
      closesWithComma: false,
      between: { start: between, end: group },
    };
  }
  return readPlainPatient(facts, start, Math.max(span.end, tokens[start]?.span.end ?? 0), between, group) ?? 'tangled';
}

/** A singular noun before "were", or a plural one before "was": the subject was read too long or too short. */
function agrees(tokens: readonly Token[], patient: Range, group: number): boolean {
  const auxiliary = tokens[group]?.norm ?? '';
  const phrase = tokens.slice(patient.start, patient.end);
  if (!/^(?:was|were|is|are|has|have)$/.test(auxiliary)) return true;
  const isCoordinated = tokens[patient.start - 1]?.tag === 'conjunction';
  // "Jenkins was replaced": a name that ends in -s.
  const only = phrase.length === 1 ? phrase[0] : undefined;
  if (
    only !== undefined &&
    /^\p{Lu}/u.test(only.text) &&
    (namesProduct(only.norm) || (lookUp(only.lemma).readings & Reading.guessed) !== 0)
  )
    return true;
  // Only a plain plural noun is sure of its number: "the news was", "five miles was", "a number of rows were" are sound.
  const last = phrase.at(-1);
  const isPlainPlural = last?.tag === 'noun' && last.norm !== last.lemma && last.norm.endsWith('s') && isShort(phrase);
  if (!isCoordinated && !isPlainPlural) return true;
  if (isPlainPlural && !isCoordinated) return /^(?:were|are|have)$/.test(auxiliary);
  // "the data was", "the data were".
  if (last?.norm === 'data') return true;
  return (agreementOf(phrase) === 'plural') === /^(?:were|are|have)$/.test(auxiliary);
}

/** Nothing but one noun with what stands before it, and no number. */
function isShort(phrase: readonly Token[]): boolean {
  return phrase.every(token => /^(?:determiner|adjective|noun|propernoun|particle)$/.test(token.tag));
}

/** Everything from the subject to its verb: "the bug in the cache", "the change, which nobody had seen,". */
function readPlainPatient(
  facts: SentenceFacts,
  subjectStart: number,
  subjectEnd: number,
  between: number,
  group: number,
): PatientShape | undefined {
  const { tokens } = facts;
  // "made sure the results were shared": the adjective governs the clause.
  const isGoverned = opensContent(tokens, subjectStart + 1) && tokens[subjectStart]?.tag === 'adjective';
  const first = startOfOnes(tokens, subjectStart);
  const start = afterTime(tokens, first, between) + (isGoverned ? 1 : 0) - (qualifies(tokens, first) ? 1 : 0);
  // "everyone here has been vetted": the adverb says which.
  if (
    /^(?:here|there|elsewhere|abroad|online|everywhere|today|tomorrow|yesterday|tonight)$/.test(
      tokens[between]?.norm ?? '',
    )
  )
    return undefined;
  // "Wave 1, rather than Wave 3 — was used": the dash closes what is not the patient; "many times mice are drawn": when, and whom.
  if (/^[—–-]+$/.test(tokens[between - 1]?.norm ?? '') || tokens[start + 1]?.norm === 'times') return undefined;
  // "how many lids, cups, *small plates, forks and spoons* were ordered": the list began before.
  if (
    isComma(tokens[start - 1]) &&
    tokens.slice(start, between).filter(isComma).length === 1 &&
    tokens.slice(start, between).some(({ tag }) => tag === 'conjunction')
  )
    return undefined;
  if (!canPrecede(facts, start) || !agrees(tokens, { start, end: between }, group)) return undefined;
  const modifiers = tokens.slice(endBefore(tokens, subjectEnd), between);
  if (!modifiers.some(isComma)) {
    const isContact = startsContactClause(facts, modifiers);
    const opensClause = isContact ? 0 : modifiers.findIndex(token => token.tag === 'relative' || token.norm === 'that');
    const isBroken = modifiers.some(
      (token, index) => /^(?:verb|auxiliary|modal)$/.test(token.tag) && (opensClause < 0 || index < opensClause),
    );
    const patient = tokens.slice(start, between);
    if (patient.some(token => token.norm === ')') && !patient.some(token => token.norm === '(')) return undefined;
    if (opensClause >= 0 && mayDescribeClause(tokens, between, group)) return undefined;
    const hidesClause = patient.some((token, index) => {
      const isOpen = opensClause >= 0 && index + start >= opensClause + endBefore(tokens, subjectEnd);
      if (index === 0 || isOpen) return false;
      // "the date Ana left", "the build they shipped": a clause without "that".
      const follows =
        patient[index - 1]?.tag === 'noun' &&
        index > 1 &&
        /^(?:determiner|adjective)$/.test(patient[index - 2]?.tag ?? '');
      return /^(?:i|we|he|she|they|it)$/.test(token.norm) || (follows && token.tag === 'propernoun');
    });
    if (
      isBroken ||
      hidesClause ||
      /^(?:etc\.?|all)$/.test(tokens[between - 1]?.norm ?? '') ||
      patient.some(token => /^(?:but|yet)$/.test(token.norm))
    )
      return undefined;
    const isNarrow = !modifiers.some(
      token => /^(?:conjunction|subordinator)$/.test(token.tag) && !/^(?:and|or|that)$/.test(token.norm),
    );
    return isNarrow
      ? {
          kind: 'plain',
          patient: { start, end: between },
          closesWithComma: false,
          between: { start: between, end: group },
        }
      : undefined;
  }
  const opensAtOnce = isComma(modifiers[0]) && isComma(modifiers.at(-1)) && modifiers.filter(isComma).length === 2;
  const isRelative = modifiers[1]?.tag === 'relative' && modifiers.length > 3;
  if (!opensAtOnce || !isRelative || between !== group) return undefined;
  return {
    kind: 'plain',
    patient: { start, end: between - 1 },
    closesWithComma: true,
    between: { start: between, end: group },
  };
}

/** "A few days later *the ward* was closed": the time is none of the patient. */
function afterTime(tokens: readonly Token[], start: number, end: number): number {
  const later = tokens.slice(start, end).findIndex(token => /^(?:later|earlier|ago)$/.test(token.norm));
  return later > 0 && start + later + 1 < end ? start + later + 1 : start;
}

/** "*the new* ones", "*a new* one", "*two* more keys": facts give what stands last. */
function startOfOnes(tokens: readonly Token[], subjectStart: number): number {
  if (tokens[subjectStart]?.norm === 'more' && tokens[subjectStart - 1]?.tag === 'number') return subjectStart - 1;
  let start = subjectStart;
  if (!/^ones?$/.test(tokens[start]?.norm ?? '')) return start;
  while (tokens[start - 1]?.tag === 'adjective') start--;
  return /^(?:the|an?)$/.test(tokens[start - 1]?.norm ?? '') ? start - 1 : subjectStart;
}

/** "The draft *you received*": a relative clause without its pronoun, right after its noun. */
function startsContactClause({ clauses }: SentenceFacts, [first]: readonly Token[]): boolean {
  return (
    first !== undefined &&
    /^(?:i|we|you|he|she|they)$/.test(first.norm) &&
    clauses.some(
      ({ type, introducer, subject }) =>
        type === 'relative' && introducer === undefined && startOf(subject) === first.span.start,
    )
  );
}

/** "The part that was fitted *wrongly* was replaced": the adverb may belong to the relative clause. */
function mayDescribeClause(tokens: readonly Token[], between: number, group: number): boolean {
  return tokens
    .slice(between, group)
    .some(token => !/^(?:never|also|then|later|finally|eventually|soon|already|still)$/.test(token.norm));
}

/** "Only three tests", "about 40 users", "too much": the word belongs to the number or quantity. */
function qualifies(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]?.norm ?? '';
  // "all the old cards".
  if (/^(?:all|both|half)$/.test(before) && tokens[start]?.tag === 'determiner') return true;
  // "It turned out that many samples": the word opens the clause.
  if (tokens[start - 1]?.tag === 'subordinator') return false;
  return tokens[start]?.tag === 'number'
    ? /^(?:only|about|over|nearly|almost|just|around|approximately|roughly|under|some)$/.test(before)
    : /^(?:much|many|few|little)$/.test(tokens[start]?.norm ?? '') && /^(?:too|so|very|as|that|this)$/.test(before);
}

import { wordSet } from '../../story/wordSet.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import { type Agreement, agreementOf, type DoerKind, subjectForm, whoPlaceholder } from './doer.ts';
import { isMetWith, isOthersDeed, mayNameAgent, mentionsTeller, namesSender } from './otherDoers.ts';
import { isPerson, pointsBack } from './phrases.ts';
import type { Piece } from './rewrite.ts';
import type { ByAgent, PassiveShape } from './shape.ts';
import { isComma } from './tokens.ts';
import { capitalised, spanOf, withFirstWord } from './wording.ts';

/** Who stands before the verb in the new sentence: the agent, the teller, the team or a question. */

export interface Doer {
  readonly pieces: readonly Piece[];
  readonly agreement: Agreement;
}

const teller = wordSet('i me we us myself ourselves');

export function doerOf(facts: SentenceFacts, shape: PassiveShape, kind: DoerKind): Doer | undefined {
  const starts = startsSentence(facts, shape);
  if (kind === 'agent') return shape.by === undefined ? undefined : agentOf(facts, shape, shape.by, starts);
  if (shape.by !== undefined || mayNameAgent(facts, shape)) return undefined;
  if (namesSender(facts, shape)) return undefined;
  if (kind === 'who' && losesPronoun(facts, shape)) return undefined;
  if (kind === 'who')
    return { pieces: [starts ? whoPlaceholder.opening : whoPlaceholder.inside], agreement: 'singular' };
  // "I told me": the patient is the one who would act.
  const patient = facts.tokens[shape.patient.start];
  if (patient !== undefined && teller.has(patient.norm) && shape.kind !== 'relative') return undefined;
  if (shape.clause.subject?.kind === 'I' || shape.clause.subject?.kind === 'we') return undefined;
  if (mentionsTeller(facts, shape) || isMetWith(facts, shape) || isOthersDeed(facts, shape)) return undefined;
  if (kind === 'I') return { pieces: ['I'], agreement: 'I' };
  return { pieces: [starts ? 'We' : 'we'], agreement: 'plural' };
}

export function agentOf(
  facts: SentenceFacts,
  shape: PassiveShape,
  by: NonNullable<PassiveShape['by']>,
  starts: boolean,
): Doer | undefined {
  const tokens = facts.tokens.slice(by.agent.start, by.agent.end);
  if (
    nests(shape, tokens) ||
    rivals(facts, shape, by, tokens) ||
    comesTooEarly(facts, shape, tokens) ||
    followsNoun(facts, shape, tokens)
  )
    return undefined;
  const agreement = agreementOf(tokens) ?? (needsAgreement(facts, shape) ? undefined : 'singular');
  // No sentence opens with a figure.
  if (agreement === undefined || (starts && /^\d/.test(tokens[0]?.text ?? ''))) return undefined;
  const only = tokens.length === 1 ? subjectForm(tokens[0]?.norm ?? '') : undefined;
  if (only !== undefined) return { pieces: [starts ? capitalised(only) : only], agreement };
  const last = tokens.at(-1);
  const isCoordinated = /^(?:and|or)$/.test(tokens.at(-2)?.norm ?? '');
  const lastForm = isCoordinated && last?.tag === 'pronoun' ? subjectForm(last.norm) : undefined;
  if (
    tokens
      .slice(0, lastForm === undefined ? undefined : -1)
      .some((token, index) => /^(?:me|us|him|them|myself)$/.test(token.norm) && tokens[index - 1]?.norm !== 'of')
  )
    return undefined;
  const whole = spanOf(facts, by.agent);
  const span = lastForm === undefined || last === undefined ? whole : { start: whole.start, end: last.span.start };
  const head: Piece[] = starts && span.end > span.start ? [...withFirstWord(tokens, span, capitalised)] : [span];
  if (lastForm !== undefined) head.push(lastForm);
  const closes = by.closesWithComma && shape.kind !== 'relative' ? [','] : [];
  return { pieces: [...head, ...closes], agreement };
}

/** "a rule that someone who had left had written": one relative clause within another. */
function nests(shape: PassiveShape, agent: readonly Token[]): boolean {
  return shape.kind === 'relative' && agent.some(token => token.tag === 'relative');
}

/** "The ticket was closed by a bot because it …": as the subject, the agent would draw the pronoun to itself. */
function rivals({ tokens }: SentenceFacts, { patient }: PassiveShape, by: ByAgent, agent: readonly Token[]): boolean {
  const patientTokens = tokens.slice(patient.start, patient.end);
  if (patientTokens.length === 1 && patientTokens[0]?.tag === 'pronoun') return false;
  const isBetweenPeople =
    isPerson(agent) && isPerson(patientTokens) && !/^(?:i|we|you|me|us)$/.test(patientTokens[0]?.norm ?? '');
  const isBetweenThings = !isPerson(agent) && agreementOf(agent) !== 'plural';
  const isSeveral = agreementOf(agent) !== 'singular';
  return tokens
    .slice(by.agent.end)
    .some(
      ({ norm }) =>
        (isBetweenThings && /^(?:it|its)$/.test(norm)) ||
        (isBetweenPeople && /^(?:he|she|him|her|his)$/.test(norm)) ||
        (isSeveral && /^(?:they|them|their)$/.test(norm)),
    );
}

/** "If the nurse is called away, she has to hurry": behind the blank, "she" would be whoever fills it. */
function losesPronoun({ tokens }: SentenceFacts, { kind, clause, patient }: PassiveShape): boolean {
  const phrase = tokens.slice(patient.start, patient.end);
  const isOpening =
    kind === 'plain' && /^(?:if|when|whenever|once|because|since|while|after|until|as)$/.test(clause.introducer ?? '');
  if (!isOpening || phrase[0]?.tag === 'pronoun' || !isPerson(phrase)) return false;
  return tokens.some(
    ({ norm }, index) => index > patient.end && /^(?:he|she|they)$/.test(norm) && isComma(tokens[index - 1]),
  );
}

/** What the agent points back to would stand behind it, unless the patient is a pronoun that points back further. */
function comesTooEarly({ tokens }: SentenceFacts, { kind, patient }: PassiveShape, agent: readonly Token[]): boolean {
  const isPronoun = patient.end === patient.start + 1 && tokens[patient.start]?.tag === 'pronoun';
  return kind === 'plain' && !isPronoun && pointsBack(agent);
}

/** "was given by our CEO and 4,000 people watched it": a new subject right after a noun would be read as its second half. */
function followsNoun({ tokens }: SentenceFacts, { kind, between }: PassiveShape, agent: readonly Token[]): boolean {
  const before = tokens[between.start - 2];
  return (
    kind === 'shared' &&
    agent[0]?.tag !== 'pronoun' &&
    tokens[between.start - 1]?.tag === 'conjunction' &&
    /^(?:noun|propernoun|number|code)$/.test(before?.tag ?? '')
  );
}

/** Only present forms and "was" differ with the subject. */
function needsAgreement(facts: SentenceFacts, shape: PassiveShape): boolean {
  const first = facts.tokens[shape.auxiliaries.start]?.norm ?? '';
  return (
    !/^(?:had|did|got|will|would|can|could|should|must|might|may)$/.test(first) &&
    !(/^(?:was|were)$/.test(first) && shape.passiveAuxiliary === shape.auxiliaries.start)
  );
}

/** The new subject is the sentence's first word. */
function startsSentence(facts: SentenceFacts, shape: PassiveShape): boolean {
  if (shape.kind === 'relative' || shape.kind === 'shared') return false;
  const before = facts.text.slice(0, facts.tokens[shape.patient.start]?.span.start ?? 0);
  return !/[\p{L}\p{N}\ufffc]/u.test(before) && /^[^\p{Ll}]/u.test(facts.tokens[shape.patient.start]?.text ?? '');
}

import type { Span } from '../../story/story.ts';
import type { SentenceFacts } from '../facts.ts';
import type { Inflector } from '../inflect.ts';
import { agreementOf, type DoerKind, objectForm } from './doer.ts';
import { keepsCapital, mayBeName, opensWithCapital } from './firstWords.ts';
import { agentOf, type Doer, doerOf } from './newSubject.ts';
import { type SaidVerbs, sayVerbs } from './newVerbs.ts';
import { isProvedActive } from './proof.ts';
import { readPassive } from './readPassive.ts';
import { compose, type Piece, type Rewrite } from './rewrite.ts';
import { endOfVerbs, type LaterVerbs, type PassiveShape, type PassiveVerb, type Refusal } from './shape.ts';
import type { Range } from './tokens.ts';
import { spanOf, withFirstWord } from './wording.ts';

/**
 * The passive said with its doer as subject: "was fixed by the vendor" → "the vendor fixed", or with the doer that the person
 * names. `undefined` where no doer of that kind fits, and wherever the result could not be trusted: refusing is right, a wrong sentence
 * is a defect.
 */
export function toActive(
  facts: SentenceFacts,
  passiveIndex: number,
  subject: { readonly kind: DoerKind },
  inflector: Inflector,
): Rewrite | undefined {
  const turned = tryActive(facts, passiveIndex, subject, inflector);
  return typeof turned === 'string' ? undefined : turned;
}

/** The same, with the reason where it is refused. */
export function tryActive(
  facts: SentenceFacts,
  passiveIndex: number,
  subject: { readonly kind: DoerKind },
  inflector: Inflector,
): Rewrite | Refusal {
  const shape = readPassive(facts, passiveIndex);
  if (typeof shape === 'string') return shape;
  const doer = doerOf(facts, shape, subject.kind);
  if (doer === undefined) return subject.kind === 'agent' ? 'agent' : 'no doer';
  const verbs = sayVerbs(facts, shape, doer.agreement, inflector);
  const first = verbs === undefined ? undefined : arrange(facts, shape, doer, verbs);
  const later = shape.later.map(next => arrangeLater(facts, shape, next, doer, inflector));
  if (first === undefined || !later.every(it => it !== undefined)) return 'lost';
  const rewrite = compose(facts.text, regionOf(facts, shape), [...first, ...later.flat()]);
  const turned = shape.verbs.length + shape.later.reduce((sum, next) => sum + next.verbs.length, 0);
  return rewrite !== undefined && isProvedActive(facts, rewrite, turned) ? rewrite : 'lost';
}

/** "people who were hired": as the object it is "whom". */
function isWho(facts: SentenceFacts, shape: PassiveShape): boolean {
  return shape.kind === 'relative' && facts.tokens[shape.patient.start]?.norm === 'who';
}

/** From the first word that changes to the last. */
function regionOf(facts: SentenceFacts, shape: PassiveShape): Span {
  const isKept = shape.kind === 'shared' || (shape.kind === 'relative' && !isWho(facts, shape));
  const first = isKept ? shape.between.start : shape.patient.start;
  const { verbs, by } = shape.later.at(-1) ?? shape;
  const end = by === undefined ? (verbs.at(-1)?.end ?? first) : by.agent.end;
  return spanOf(facts, {
    start: first,
    end: shape.by?.closesWithComma === true && isCommaAt(facts, end) ? end + 1 : end,
  });
}

function isCommaAt(facts: SentenceFacts, index: number): boolean {
  return facts.tokens[index]?.norm === ',';
}

function arrange(facts: SentenceFacts, shape: PassiveShape, doer: Doer, said: SaidVerbs): readonly Piece[] | undefined {
  const object = objectOf(facts, shape);
  if (object === undefined) return undefined;
  const verbs = verbPieces(facts, shape, said, object);
  if (verbs === undefined) return undefined;
  const between = shape.between.end > shape.between.start ? [' ', spanOf(facts, shape.between)] : [];
  // "that's done": nothing parts the auxiliary from what it leans on.
  const head = facts.tokens[shape.auxiliaries.start];
  const isLeaning =
    shape.kind === 'relative' &&
    between.length === 0 &&
    head?.span.start === facts.tokens[shape.patient.end - 1]?.span.end;
  const auxiliaries = said.auxiliaries === '' ? [] : [' ', said.auxiliaries];
  const after = said.after === '' ? [] : [' ', said.after];
  return [
    ...(isWho(facts, shape) ? ['whom '] : isLeaning ? [' '] : []),
    ...doer.pieces,
    ...between,
    ...auxiliaries,
    ' ',
    ...verbs,
    ...after,
    ...restBeforeAgent(facts, shape),
  ];
}

interface ObjectPhrase {
  readonly pieces: readonly Piece[];
  readonly isPronoun: boolean;
}

/** The patient in the object's place; empty where a relative pronoun or nothing stands for it. */
function objectOf(facts: SentenceFacts, shape: PassiveShape): ObjectPhrase | undefined {
  const none: ObjectPhrase = { pieces: [], isPronoun: false };
  if (shape.kind === 'relative' || shape.kind === 'expletive') return none;
  if (shape.kind === 'shared') {
    const pronoun = pronounFor(facts, shape);
    return pronoun === undefined ? undefined : { pieces: [pronoun], isPronoun: true };
  }
  const tokens = facts.tokens.slice(shape.patient.start, shape.patient.end);
  const only = tokens.length === 1 ? tokens[0] : undefined;
  if (only?.tag === 'pronoun') {
    const pronoun = objectForm(only.norm) ?? only.norm;
    // "offered her her money back".
    if (facts.tokens[endOfVerbs(shape)]?.norm === pronoun) return undefined;
    return { pieces: [pronoun], isPronoun: /^(?:me|us|him|her|them|it|you|this|that|these|those)$/.test(pronoun) };
  }
  if (opensWithCapital(facts, shape) && mayBeName(facts, tokens)) return undefined;
  // "04:32 guests were told": when it was, and nothing of the guests.
  if (/^\d{1,2}[:.]\d{2}$/.test(tokens[0]?.text ?? '')) return undefined;
  const span = spanOf(facts, shape.patient);
  const comma = shape.closesWithComma && goesOn(facts, shape) ? [','] : [];
  if (!opensWithCapital(facts, shape) || keepsCapital(facts, tokens[0]))
    return { pieces: [span, ...comma], isPronoun: false };
  return {
    pieces: [...withFirstWord(tokens, span, word => word.slice(0, 1).toLowerCase() + word.slice(1)), ...comma],
    isPronoun: false,
  };
}

/** Words follow the verb, so that a relative clause before them has to be closed. */
function goesOn(facts: SentenceFacts, shape: PassiveShape): boolean {
  const next = facts.tokens[endOfVerbs(shape)];
  return next !== undefined && next.tag !== 'punctuation' && next.norm !== 'by';
}

/** "… and was reverted" → "… and I reverted it": the number shows in the auxiliary, the person in the subject. */
function pronounFor(facts: SentenceFacts, shape: PassiveShape): string | undefined {
  const { subject } = shape.clause;
  const tokens = facts.tokens.slice(shape.patient.start, shape.patient.end);
  const single = tokens.length === 1 ? objectForm(tokens[0]?.norm ?? '') : undefined;
  if (single !== undefined) return single === 'whom' ? undefined : single;
  if (subject?.kind !== 'thing' || tokens.some(token => token.tag === 'propernoun')) return undefined;
  const auxiliary = facts.tokens[shape.auxiliaries.start]?.norm ?? '';
  if (!/^(?:was|is|has|were|are|have)$/.test(auxiliary) && tokens.some(token => /%|^percent$/.test(token.norm)))
    return undefined;
  if (/^(?:was|is|has)$/.test(auxiliary)) return 'it';
  if (!/^(?:were|are|have)$/.test(auxiliary) && isSingularEarlier(facts, shape)) return 'it';
  if (/^(?:were|are|have)$/.test(auxiliary)) return 'them';
  // "Proto-personas help but should not be overused": the number cannot be told.
  const agreement = agreementOf(tokens);
  return agreement === undefined ? undefined : agreement === 'plural' ? 'them' : 'it';
}

/** "The old call is deprecated and will be removed": the verb before shows the number that this one does not. */
function isSingularEarlier(facts: SentenceFacts, shape: PassiveShape): boolean {
  const start = shape.clause.subject?.kind === 'thing' ? shape.clause.subject.span.start : -1;
  return facts.clauses.some(({ subject, verb }) => {
    const isSame = subject?.kind === 'thing' && subject.span.start === start && verb !== undefined;
    return isSame && /^(?:is|was|has)\b/i.test(facts.text.slice(verb.span.start, verb.span.end));
  });
}

/** "identified and fixed the problem", "rolled it back". */
function verbPieces(
  facts: SentenceFacts,
  shape: PassiveShape,
  said: SaidVerbs,
  object: ObjectPhrase,
): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const [index, verb] of shape.verbs.entries()) {
    const isLast = index === shape.verbs.length - 1;
    pieces.push(said.verbs[index] ?? '');
    const particle: Piece[] = verb.hasParticle ? [' ', spanOf(facts, { start: verb.at + 1, end: verb.end })] : [];
    if (!isLast) {
      if (verb.hasParticle && object.isPronoun) return undefined;
      const next = shape.verbs[index + 1];
      const joint = {
        start: facts.tokens[verb.end - 1]?.span.end ?? 0,
        end: facts.tokens[next?.at ?? 0]?.span.start ?? 0,
      };
      pieces.push(...particle, joint);
    } else if (object.pieces.length === 0) pieces.push(...particle);
    else if (needsObjectFirst(facts, verb) && shape.patient.end - shape.patient.start > longestBetween)
      return undefined;
    else if (verb.isSeparable && (object.isPronoun || leadsOn(facts, shape, verb) || needsObjectFirst(facts, verb)))
      pieces.push(' ', ...object.pieces, ...particle);
    else pieces.push(...particle, ' ', ...object.pieces);
  }
  return pieces;
}

/** "was brought down to 0.2%": the particle goes on with "to", so that a short object stands between. */
function leadsOn(facts: SentenceFacts, shape: PassiveShape, verb: PassiveVerb): boolean {
  return (
    /^(?:to|on|of|onto|into)$/.test(facts.tokens[verb.end]?.norm ?? '') &&
    shape.patient.end - shape.patient.start <= longestBetween
  );
}

/** "showed the guest around": these particles never come before a noun that is their verb's object. */
function needsObjectFirst({ tokens }: SentenceFacts, verb: PassiveVerb): boolean {
  return (
    verb.hasParticle &&
    (/^(?:around|about|along|aside|apart|home)$/.test(tokens[verb.at + 1]?.norm ?? '') || verb.lemma === 'leave')
  );
}

const longestBetween = 5;

/** "… and translated into Polish" → "… and translated it into Polish"; with an agent of its own "… and Ana translated it". */
function arrangeLater(
  facts: SentenceFacts,
  shape: PassiveShape,
  next: LaterVerbs,
  doer: Doer,
  inflector: Inflector,
): readonly Piece[] | undefined {
  const own = next.by === undefined ? undefined : agentOf(facts, shape, next.by, false);
  if (next.by !== undefined && own === undefined) return undefined;
  const part: PassiveShape = { ...shape, verbs: next.verbs, by: next.by };
  const said = sayVerbs(facts, part, (own ?? doer).agreement, inflector);
  const pronoun = shape.kind === 'relative' ? '' : pronounFor(facts, shape);
  if (said === undefined || pronoun === undefined || said.after !== '') return undefined;
  const object = { pieces: pronoun === '' ? [] : [pronoun], isPronoun: true };
  const verbs = verbPieces(facts, part, said, object);
  if (verbs === undefined) return undefined;
  const subject =
    own === undefined ? [] : [...own.pieces, ' ', ...(said.auxiliaries === '' ? [] : [said.auxiliaries, ' '])];
  const joint = spanOf(facts, next.joint);
  const before = isCommaAt(facts, next.joint.start) ? [] : [' '];
  return [...before, joint, ' ', ...subject, ...adverbsBefore(facts, next), ...verbs, ...restPieces(facts, next.rest)];
}

function adverbsBefore(facts: SentenceFacts, { joint, verbs }: LaterVerbs): readonly Piece[] {
  const adverbs = { start: joint.end, end: verbs[0].at };
  return adverbs.end > adverbs.start ? [spanOf(facts, adverbs), ' '] : [];
}

function restPieces(facts: SentenceFacts, rest: Range): readonly Piece[] {
  return rest.end > rest.start ? [' ', spanOf(facts, rest)] : [];
}

/** What stands between the verb and "by …" stays; the agent itself has moved. */
function restBeforeAgent(facts: SentenceFacts, shape: PassiveShape): readonly Piece[] {
  if (shape.later.length > 0) return restPieces(facts, shape.rest);
  const end = endOfVerbs(shape);
  if (shape.by === undefined || shape.by.at <= end) return [];
  const follows = facts.tokens[shape.by.agent.end];
  const dropsComma = isCommaAt(facts, shape.by.at - 1) && (follows === undefined || follows.tag === 'punctuation');
  return [isCommaAt(facts, end) ? '' : ' ', spanOf(facts, { start: end, end: shape.by.at - (dropsComma ? 1 : 0) })];
}

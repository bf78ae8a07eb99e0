import { wordSet } from '../../story/wordSet.ts';
import type { Clause, Passive, SentenceFacts, Token, VerbGroup } from '../facts.ts';
import { readBy, readByUpTo } from './agent.ts';
import { readVerbs, type VerbRow } from './participles.ts';
import { readPatient } from './patient.ts';
import type { LaterVerbs, PassiveShape, Refusal } from './shape.ts';
import { findFlaw } from './soundness.ts';
import { isComma, isTime, type Range, tokenAt } from './tokens.ts';

const degrees = wordSet(
  'widely commonly universally generally popularly reportedly supposedly largely almost half all so too as more most less least very much how far enough rather quite that further',
);

/** What can follow "it was … that" with an active of the same meaning. */
const saying = wordSet(
  'decide agree assume think believe fear allege know say report suggest find discover feel hope understand note argue realise realize announce claim determine conclude propose recommend plan expect establish confirm acknowledge point show learn notice hold observe recognise recognize estimate forget neglect omit attempt try',
);

const resolving = wordSet('decide agree plan propose determine forget neglect omit attempt try');

/** Nobody says more participles in a row; a text that does is no sentence of a story. */
const longestChain = 8;

/** The parts of a passive that can be turned, or why its active cannot be trusted. */
export function readPassive(facts: SentenceFacts, passiveIndex: number): PassiveShape | Refusal {
  const passive = facts.passives[passiveIndex];
  if (passive === undefined) return 'tangled';
  const { tokens } = facts;
  const chain = facts.passives.filter(other => other.aux.start === passive.aux.start);
  if (chain.length > longestChain) return 'tangled';
  const first = chain[0];
  const clause = first === undefined ? undefined : facts.clauses[first.clause];
  if (clause?.verb === undefined) return 'tangled';
  const barred = barredBy(facts, clause, clause.verb.form);
  if (barred !== undefined) return barred;
  const auxiliaries = { start: tokenAt(tokens, clause.verb.span.start), end: tokenAt(tokens, clause.verb.main.start) };
  const passiveAuxiliary = tokenAt(tokens, passive.aux.start);
  if (auxiliaries.start < 0 || auxiliaries.end <= passiveAuxiliary || passiveAuxiliary < auxiliaries.start)
    return 'tangled';
  if (!startsFinite(tokens[auxiliaries.start])) return 'not finite';
  if (!isPlainChain(tokens, auxiliaries)) return 'state';
  // "will been read".
  const isBroken = tokens[passiveAuxiliary]?.norm === 'been' && tokens[passiveAuxiliary - 1]?.tag === 'modal';
  if (isBroken) return 'tangled';
  const rows = readVerbs(facts, chain);
  if (typeof rows === 'string') return rows;
  const [row, ...later] = rows.length > 1 ? readRows(facts, rows) : readRow(facts, chain, rows);
  if (row === undefined) return 'agent';
  const patient = readPatient(facts, clause, auxiliaries.start);
  if (typeof patient === 'string') return patient;
  const { verbs, rest, by } = row;
  const shape: PassiveShape = { clause, ...patient, auxiliaries, passiveAuxiliary, verbs, by, rest, later };
  const last = later.at(-1);
  const flaw = findFlaw(facts, shape, chain) ?? (last && findFlaw(facts, { ...shape, ...last, later: [] }, chain));
  if (flaw !== undefined) return flaw;
  const read = withExpletive(facts, shape);
  return last === undefined || typeof read === 'string' ? read : withPlainPatient(facts, read);
}

/** All verbs in one row, with at most one agent behind the last. */
function readRow(facts: SentenceFacts, chain: readonly Passive[], [row]: readonly VerbRow[]): readonly LaterVerbs[] {
  const end = row?.verbs.at(-1)?.end ?? 0;
  const by = readBy(facts, chain, end);
  return row === undefined || by === 'unclear' ? [] : [{ ...row, rest: { start: end, end }, by }];
}

/** Verbs with words between: either all rows name their agent or none does. */
function readRows(facts: SentenceFacts, rows: readonly VerbRow[]): readonly LaterVerbs[] {
  const read = rows.map(({ joint, verbs, passive }, index) => {
    const start = verbs.at(-1)?.end ?? 0;
    const next = rows[index + 1]?.joint.start;
    const by = next === undefined ? readBy(facts, [passive], start) : readByUpTo(facts, passive, start, next);
    return by === 'unclear' ? undefined : { joint, verbs, rest: { start, end: by?.at ?? next ?? start }, by };
  });
  const known = read.filter(it => it !== undefined);
  const named = known.filter(({ by }) => by !== undefined).length;
  return known.length === rows.length && (named === 0 || named === rows.length) ? known : [];
}

/** What the verbs further on do without: "it" would stand for "no tests", or for nothing. */
function withPlainPatient({ tokens }: SentenceFacts, shape: PassiveShape): PassiveShape | Refusal {
  const first = tokens[shape.patient.start];
  const isOdd =
    shape.kind === 'shared' ||
    shape.kind === 'expletive' ||
    /^(?:no|nothing|nobody|none|few|little|neither)$/.test(first?.norm ?? '') ||
    tokens.slice(shape.auxiliaries.end, shape.later.at(-1)?.verbs[0].at).some(token => token.tag === 'negation');
  return isOdd ? 'coordinated' : shape;
}

function barredBy(facts: SentenceFacts, clause: Clause, form: VerbGroup['form']): Refusal | undefined {
  if (facts.isQuestion || clause.mood === 'question' || clause.mood === 'imperative') return 'question';
  if (clause.quoted === 'other') return 'quoted';
  if (form !== 'finite') return 'not finite';
  return clause.introducer === 'than' || clause.introducer === 'as' ? 'comparison' : undefined;
}

/** Auxiliaries, negation and plain adverbs only. */
function isPlainChain(tokens: readonly Token[], { start, end }: Range): boolean {
  return tokens
    .slice(start, end)
    .every(
      token =>
        (token.norm === 'going' || /^(?:auxiliary|modal|negation|adverb|particle|verb)$/.test(token.tag)) &&
        !degrees.has(token.norm),
    );
}

/** "see talent get wasted", "requested it be fixed": no subject can be put before these. */
function startsFinite(token: Token | undefined): boolean {
  return !/^(?:be|get|being|getting|been|gotten|having)$/.test(token?.norm ?? '');
}

function isTimeOrNothing(token: Token | undefined): boolean {
  return token === undefined || isTime(token);
}

/** "It was decided that …", "it was agreed to …": the "it" stands for nothing and goes. */
function withExpletive(facts: SentenceFacts, shape: PassiveShape): PassiveShape | Refusal {
  const { tokens } = facts;
  const isIt = shape.patient.end === shape.patient.start + 1 && tokens[shape.patient.start]?.norm === 'it';
  if (shape.kind !== 'plain' || !isIt) return shape;
  const last = shape.verbs.at(-1);
  const next = tokens[shape.by?.agent.end ?? last?.end ?? 0]?.norm;
  const rest = tokens.slice(last?.end ?? 0, (last?.end ?? 0) + 14);
  // "It was decided to close the ward that year" holds no content clause.
  const later = rest.findIndex(({ norm }, index) => norm === 'that' && !isTimeOrNothing(rest[index + 1]));
  if (later > 0 && next !== 'that') return 'no active';
  // "It was only understood in March how many".
  const isAskedLater = rest.some(({ norm }, index) => index > 0 && /^(?:how|why|whether)$/.test(norm));
  if (
    isAskedLater &&
    /^(?:understand|know|see|clear|discover|ask|decide|establish|find|learn|explain|say|tell)$/.test(last?.lemma ?? '')
  )
    return 'no active';
  // "It was agreed among us to wait": the content stands further off.
  const isFar = rest.some((token, index) => index > 0 && token.norm === 'to' && rest[index + 1]?.tag === 'verb');
  if (isFar && next !== 'that' && next !== 'to' && resolving.has(last?.lemma ?? '')) return 'no active';
  // "It can't be guaranteed the two agree": a clause without "that".
  const opensClause = /^(?:determiner|pronoun)$/.test(rest[0]?.tag ?? '') && !/^(?:that|wh\w+|how)$/.test(next ?? '');
  const isSaid =
    last !== undefined && (saying.has(last.lemma) || /^(?:guarantee|promise|ensure|assure)$/.test(last.lemma));
  if (opensClause && isSaid) return 'no active';
  if (last === undefined || !saying.has(last.lemma)) return next === 'that' ? 'no active' : shape;
  const isAsked = /^(?:who|what|how|whether|when|why|where|which|if)$/.test(next ?? '');
  const isResolve = resolving.has(last.lemma);
  if (next === 'that' || isAsked || ((next === 'to' || next === 'not') && isResolve))
    return { ...shape, kind: 'expletive' };
  // "…, it was feared": the "it" stands for the sentence before.
  return next === undefined || /^[.,;)]/.test(next) || isComma(tokens[shape.patient.start - 1]) ? 'no active' : shape;
}

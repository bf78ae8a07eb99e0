import { wordSet } from '../../story/wordSet.ts';
import type { Clause, SentenceFacts, Token, VerbGroup } from '../facts.ts';
import { readBy } from './agent.ts';
import { readVerbs } from './participles.ts';
import { readPatient } from './patient.ts';
import type { PassiveShape, Refusal } from './shape.ts';
import { findFlaw } from './soundness.ts';
import { isComma, type Range, tokenAt } from './tokens.ts';

const degrees = wordSet(
  'widely commonly universally generally popularly reportedly supposedly largely almost half all so too as more most less least very much how far enough rather quite that further',
);

/** What can follow "it was … that" with an active of the same meaning. */
const saying = wordSet(
  'decide agree assume think believe fear allege know say report suggest find discover feel hope understand note argue realise realize announce claim determine conclude propose recommend plan expect establish confirm acknowledge point show learn notice hold observe recognise recognize estimate',
);

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
  const [firstVerb, ...others] = readVerbs(facts, chain) ?? [];
  if (firstVerb === undefined) return 'no active';
  const by = readBy(facts, chain, (others.at(-1) ?? firstVerb).end);
  if (by === 'unclear') return 'agent';
  const patient = readPatient(facts, clause, auxiliaries.start);
  if (typeof patient === 'string') return patient;
  const shape: PassiveShape = { clause, ...patient, auxiliaries, passiveAuxiliary, verbs: [firstVerb, ...others], by };
  return findFlaw(facts, shape, chain) ?? withExpletive(facts, shape);
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

/** "It was decided that …", "it was agreed to …": the "it" stands for nothing and goes. */
function withExpletive(facts: SentenceFacts, shape: PassiveShape): PassiveShape | Refusal {
  const { tokens } = facts;
  const isIt = shape.patient.end === shape.patient.start + 1 && tokens[shape.patient.start]?.norm === 'it';
  if (shape.kind !== 'plain' || !isIt) return shape;
  const last = shape.verbs.at(-1);
  const next = tokens[shape.by?.agent.end ?? last?.end ?? 0]?.norm;
  const rest = tokens.slice(last?.end ?? 0, (last?.end ?? 0) + 14);
  const later = rest.findIndex(token => token.norm === 'that');
  if (later > 0 && next !== 'that') return 'no active';
  // "It can't be guaranteed the two agree": a clause without "that".
  const opensClause = /^(?:determiner|pronoun)$/.test(rest[0]?.tag ?? '') && !/^(?:that|wh\w+|how)$/.test(next ?? '');
  const isSaid =
    last !== undefined && (saying.has(last.lemma) || /^(?:guarantee|promise|ensure|assure)$/.test(last.lemma));
  if (opensClause && isSaid) return 'no active';
  if (last === undefined || !saying.has(last.lemma)) return next === 'that' ? 'no active' : shape;
  const isAsked = /^(?:who|what|how|whether|when|why|where|which|if)$/.test(next ?? '');
  const isResolve = /^(?:decide|agree|plan|propose|determine)$/.test(last.lemma);
  if (next === 'that' || isAsked || ((next === 'to' || next === 'not') && isResolve))
    return { ...shape, kind: 'expletive' };
  // "…, it was feared": the "it" stands for the sentence before.
  return next === undefined || /^[.,;)]/.test(next) || isComma(tokens[shape.patient.start - 1]) ? 'no active' : shape;
}

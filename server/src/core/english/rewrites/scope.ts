import type { SentenceFacts, Token } from '../facts.ts';
import { endOfVerbs, type PassiveShape } from './shape.ts';

/** Words that reach further, or less far, in another order: "not", "only", "some", "each". */

/** "was seen only by Ana"; "many were not told", "was not seen by many"; "each file was read by two people": said in another order, more or fewer. */
export function changesScope(
  { tokens }: SentenceFacts,
  { kind, patient, between, auxiliaries, by }: PassiveShape,
): boolean {
  const isOnly = by !== undefined && tokens.slice(between.start, by.at).some(token => token.norm === 'only');
  // "We were both let down by it": who are both.
  const isShared = tokens.slice(between.start, auxiliaries.end).some(token => /^(?:both|all|each)$/.test(token.norm));
  const isDenied = tokens
    .slice(between.start, auxiliaries.end)
    .some(token => token.tag === 'negation' || /^(?:never|hardly|rarely|seldom)$/.test(token.norm));
  const first = kind === 'plain' || kind === 'shared' ? tokens[patient.start] : undefined;
  const agent = by === undefined ? undefined : tokens[by.agent.start];
  const isEach = /^(?:each|every|everything|everyone|everybody)$/.test(first?.norm ?? '');
  const isSome = agent?.tag === 'number' || /^(?:a|an|some|several|many|few|most|another|one)$/.test(agent?.norm ?? '');
  // "no payment can be released twice", "nobody should be spoken to like that".
  const isForbidden =
    by === undefined &&
    /^(?:no|nobody|none|nothing)$/.test(first?.norm ?? '') &&
    /^(?:can|may|should|must|shall)$/.test(tokens[auxiliaries.start]?.norm ?? '');
  // "was hardly used": by few, or seldom.
  const isHardly =
    by === undefined &&
    tokens
      .slice(between.start, auxiliaries.end)
      .some(token => /^(?:hardly|barely|scarcely|rarely|seldom)$/.test(token.norm));
  return (
    isForbidden ||
    isHardly ||
    isOnly ||
    isShared ||
    (isDenied && (isQuantified(first) || isQuantified(agent))) ||
    (isEach && isSome)
  );
}

function isQuantified(token: Token | undefined): boolean {
  const words =
    /^(?:some|many|much|most|several|all|every|each|both|everything|everyone|everybody|somebody|someone|something|lots|plenty|half)$/;
  return token !== undefined && (token.tag === 'number' || words.test(token.norm));
}

/** "some hadn't been considered part of it": side by side, "some part" would be read as one. */
export function isQuantifierOfRest(tokens: readonly Token[], shape: PassiveShape): boolean {
  const only = shape.patient.end === shape.patient.start + 1 ? tokens[shape.patient.start] : undefined;
  const after = tokens[endOfVerbs(shape)];
  return (
    only !== undefined &&
    /^(?:some|all|most|many|few|several|both|each|one|two|three|this|that|these|those|much|more)$/.test(only.norm) &&
    /^(?:noun|propernoun|adjective|unknown)$/.test(after?.tag ?? '')
  );
}

import { wordSet } from '../../story/wordSet.ts';
import type { Passive, SentenceFacts, Token } from '../facts.ts';
import type { PassiveVerb, Refusal } from './shape.ts';
import { isAdverb, isComma, isTime, opensQuotation, type Range, tokenAt } from './tokens.ts';

/** The participles of a passive, with the particles and prepositions that belong to them. */

const separableWithOn = wordSet('turn switch leave keep put take pass sign hand bring carry talk think read try');

/** Verbs without an object of their own: their "passive" is a misreading or cannot be turned. */
const withoutObject = wordSet(
  'fail crash happen occur arrive go come die fall appear disappear emerge vanish exist sleep rise remain stay become seem be belong bear suppose gone retire expire age tend obligate gather dress seat situate locate sit graduate head',
);

/** "was referred to in the talk": the preposition belongs to the verb where no object follows it. */
function isStrandedTo(tokens: readonly Token[], at: number, base: string): boolean {
  return takesTo.has(base) && tokens[at]?.norm === 'to' && tokens[at + 1]?.tag === 'preposition';
}

const takesTo = wordSet(
  'refer adhere listen attend allude subscribe speak talk write see agree object respond reply point get lead stick appeal turn',
);

const begins = wordSet('start begin continue stop cease resume keep fail try');

/** "to" for the word, else the tag. */
function startTagAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.norm === 'to' ? 'to' : (tokens[at]?.tag ?? '');
}

/** The participles that follow one another directly, and those further on; or why they cannot be turned. */
export function readVerbs(facts: SentenceFacts, chain: readonly Passive[]): readonly VerbRow[] | Refusal {
  const rows: VerbRow[] = [];
  for (const passive of chain) {
    const lemma = facts.clauses[passive.clause]?.verb?.lemma;
    const at = tokenAt(facts.tokens, passive.verb.start);
    if (lemma === undefined || at < 0) return 'tangled';
    const verb = readVerb(facts.tokens, at, lemma);
    if (withoutObject.has(verb.lemma)) return 'no active';
    // "were rolled back and started working": the second is no participle.
    if (
      rows.length > 0 &&
      begins.has(verb.lemma) &&
      /^(?:gerund|auxiliary|determiner|noun)$|^to$/.test(startTagAt(facts.tokens, verb.end))
    )
      return 'coordinated';
    const row = rows.at(-1);
    const last = row?.verbs.at(-1);
    if (row !== undefined && last !== undefined && isJoined(facts.tokens, last.end, at)) {
      row.verbs.push(verb);
      continue;
    }
    const joint = last === undefined ? { start: at, end: at } : jointBefore(facts.tokens, last.end, at);
    if (joint === undefined) return 'coordinated';
    rows.push({ joint, verbs: [verb], passive });
  }
  const [only] = rows;
  if (rows.length === 1 && only !== undefined && takesWith(facts.tokens, only)) return oneByOne(only);
  return endsInConjunction(facts.tokens, rows)
    ? rows.length > 1
      ? rows.flatMap(row => oneByOne(row))
      : rows
    : 'coordinated';
}

/** "was removed and replaced with gravel": what follows belongs to the last verb alone. */
function takesWith(tokens: readonly Token[], { verbs }: VerbRow): boolean {
  const last = verbs.at(-1);
  return (
    last !== undefined &&
    verbs.length > 1 &&
    ((/^(?:put|place|set)$/.test(last.lemma) && /^(?:in|into|on|under)$/.test(tokens[last.end]?.norm ?? '')) ||
      (last.hasParticle && /^(?:to|into|onto)$/.test(tokens[last.end]?.norm ?? '')) ||
      (/^(?:replace|compare|exchange|swap|provide|supply|mix|combine|merge|refill|fill)$/.test(last.lemma) &&
        /^(?:with|for)$/.test(tokens[last.end]?.norm ?? '')))
  );
}

/** "Rolled back, tested again and deployed": the list goes on, so that each has an object of its own. */
function oneByOne({ joint, verbs, passive }: VerbRow): readonly VerbRow[] {
  return verbs.map((verb, index) => ({
    joint: index === 0 ? joint : { start: verbs[index - 1]?.end ?? verb.at, end: verb.at },
    verbs: [verb],
    passive,
  }));
}

/** "has been chosen, taught by Ana": with no "and" the second describes. */
function endsInConjunction(tokens: readonly Token[], rows: readonly VerbRow[]): boolean {
  const verbs = rows.flatMap(row => row.verbs);
  const [first, last] = [verbs[0], verbs.at(-1)];
  if (first === undefined || last === undefined || first === last) return true;
  const lastBefore = verbs.at(-2)?.end ?? first.end;
  return tokens.slice(lastBefore, last.at).some(token => token.tag === 'conjunction');
}

/** Participles in a row, after the comma and conjunction that join them to those before; `passive` is the first of them. */
export interface VerbRow {
  readonly joint: Range;
  readonly verbs: [PassiveVerb, ...PassiveVerb[]];
  readonly passive: Passive;
}

/** ", and then", "and": where what belongs to the verb before has ended. */
function jointBefore(tokens: readonly Token[], from: number, at: number): Range | undefined {
  let end = at;
  while (end > from && isAdverb(tokens[end - 1])) end--;
  let start = end;
  if (/^(?:and|but|or)$/.test(tokens[start - 1]?.norm ?? '')) start--;
  if (isComma(tokens[start - 1])) start--;
  return start < end && start > from && tokens.slice(from, start).every(isPlain) && start - from <= longestRest
    ? { start, end }
    : undefined;
}

/** Between two participles; more is no aside to the first. */
const longestRest = 10;

/** Nothing with a verb or a clause of its own. */
function isPlain(token: Token): boolean {
  return /^(?:preposition|determiner|noun|propernoun|pronoun|adjective|number|adverb|particle|code)$/.test(token.tag);
}

function readVerb(tokens: readonly Token[], at: number, lemma: string): PassiveVerb {
  const [base = lemma, ...particles] = lemma.split(' ');
  let end = at + 1;
  for (const particle of particles) if (tokens[end]?.norm === particle && !isPreposition(tokens, end)) end++;
  if (end === at + 1 && (isStranded(tokens, end, base) || isStrandedTo(tokens, end, base))) end++;
  const hasParticle = end > at + 1;
  return { at, lemma: base, end, hasParticle, isSeparable: hasParticle && separates(base, tokens[at + 1]?.norm ?? '') };
}

function separates(base: string, particle: string): boolean {
  if (/^(?:with|at|for|to|into|upon|about|of|after)$/.test(particle)) return false;
  return (
    !/^(?:on|over|through|by)$/.test(particle) ||
    separableWithOn.has(base) ||
    (particle === 'over' && /^(?:pull|push|knock|win)$/.test(base))
  );
}

/** "was kept up to 40", "was reached in the trial": a phrase of its own begins here. */
function isPreposition(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if ((tokens[at]?.norm === 'up' && next?.norm === 'to') || (tokens[at]?.norm === 'out' && next?.norm === 'of'))
    return true;
  // "was taken off my hands", but "was put off a week".
  const isOfPlace =
    /^(?:off|up|down|along|past)$/.test(tokens[at]?.norm ?? '') &&
    next?.tag === 'determiner' &&
    !tokens.slice(at + 1, at + 5).some(isTime);
  if (isOfPlace) return true;
  const canGovern = /^(?:in|on|at|by|for|to|through|over|about|around|across|under|with|into|from)$/.test(
    tokens[at]?.norm ?? '',
  );
  return (
    canGovern &&
    /^(?:determiner|noun|propernoun|pronoun|number|adjective|participle|code|unknown)$/.test(next?.tag ?? '')
  );
}

/** "was dealt with.", "was looked at by": the preposition belongs to the verb. */
function isStranded(tokens: readonly Token[], at: number, base: string): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token?.tag !== 'preposition' && token?.tag !== 'particle') return false;
  if (
    !/^(?:with|at|for|on|to|into|upon|about|of|after|up|out|off|down|over|back|away|through|around)$/.test(token.norm)
  )
    return false;
  if (token.norm === 'to' && after?.norm === 'as') return true;
  if (after?.tag === 'preposition' && after.norm !== 'as' && /^(?:with|at|for|on|into|upon|about|of)$/.test(token.norm))
    return true;
  // "I was told to.": what to do is left out.
  if (token.norm === 'to' && !takesTo.has(base)) return false;
  // "was held for as long as …": a comparison begins.
  if (after?.norm === 'as' && /^(?:long|far|much|little|many|few|often|soon)$/.test(tokens[at + 2]?.norm ?? ''))
    return false;
  // "on or after August", "in and around the site": two prepositions with one noun.
  if (after?.tag === 'conjunction' && isGoverning(tokens[at + 2])) return false;
  // "was dealt with quickly": the adverb ends the phrase, so that the preposition governs nothing.
  const isTimes =
    /^(?:twice|again|once|often|daily|weekly|later|early)$/.test(after?.norm ?? '') && token.norm !== 'at';
  const afterAdverb = after?.norm.endsWith('ly') || isTimes ? tokens[at + 2] : token;
  // "picked for “Round One”": the quotation is what it governs.
  if (opensQuotation(after)) return false;
  if (afterAdverb === undefined || /^(?:punctuation|conjunction|subordinator)$/.test(afterAdverb.tag)) return true;
  // "operated on twice before Easter".
  if (isTimes && afterAdverb.tag === 'preposition') return true;
  return (
    after === undefined ||
    /^(?:by|like|during|after|before|within)$/.test(after.norm) ||
    /^(?:punctuation|conjunction|subordinator)$/.test(after.tag)
  );
}

function isGoverning(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'preposition' || token.tag === 'subordinator' || token.tag === 'adverb');
}

/** Between coordinated participles only a conjunction, commas and adverbs: "found and quickly fixed". */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  // "taken seriously and acted on": the adverb would part the verb from its object.
  if (isAdverb(tokens[from])) return false;
  return tokens
    .slice(from, to)
    .every(token => (token.tag === 'conjunction' && token.norm !== 'so') || isComma(token) || isAdverb(token));
}

import type { SentenceFacts, Token } from '../facts.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { Reading } from '../word.ts';
import { isPerson } from './phrases.ts';
import type { PassiveShape } from './shape.ts';
import { isComma, isTime, type Range } from './tokens.ts';

/** Phrases without a subject of their own, which would be read of the doer instead of the patient. */

/** "After failing twice, the job was restarted": who failed would change. */
export function hasDanglingGerund(facts: SentenceFacts, { patient }: PassiveShape): boolean {
  return facts.tokens.some((_, index) => lacksSubject(facts.tokens, index)) || opensWithoutSubject(facts, patient);
}

function lacksSubject(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  const link = before?.norm ?? '';
  const isGerund = token?.tag === 'gerund' || token?.norm === 'being' || token?.norm === 'having';
  // "while waiting", "if printed", "only to be told".
  return (
    (token?.norm === 'being' && link === 'of' && tokens[index - 2]?.norm === 'instead') ||
    (isGerund && /^(?:after|before|while|when|since|upon|on|despite|having|without|once|than)$/.test(link)) ||
    (token?.tag === 'participle' && /^(?:if|when|once|unless|though|although)$/.test(link)) ||
    (token?.norm === 'only' && isComma(before) && next?.norm === 'to')
  );
}

/** "Working on the yard, I was paired with her", "Rushed into the opening, the menu was printed". */
function opensWithoutSubject(facts: SentenceFacts, { start, end }: Range): boolean {
  const { tokens } = facts;
  const opener = tokens.slice(0, start).findLastIndex(({ norm }) => /^[.:;]$/.test(norm)) + 1;
  const first = tokens[opener];
  if (first === undefined || start <= opener) return false;
  if (
    opener === 0
      ? /^(?:gerund|participle)$/.test(first.tag)
      : first.tag === 'gerund' && first.norm !== 'according' && isComma(tokens[start - 1])
  )
    return true;
  // "Having been told, the chart was amended" dangles as it is; "having called, I am told" does not.
  if (/^(?:having|being)$/.test(first.norm)) return isPerson(tokens.slice(start, end)) || !tellsSomebody(facts);
  return isShapedLikeVerb(first) && isComma(tokens[start - 1]);
}

/** A participle that could be a past as well. */
function isShapedLikeVerb({ tag, norm }: Token): boolean {
  return tag === 'verb' && norm.endsWith('ed') && (lookUp(norm).readings & Reading.participle) !== 0;
}

/** "Having been told, …": that is done to somebody, who cannot be the thing that follows. */
function tellsSomebody({ clauses }: SentenceFacts): boolean {
  return /^(?:tell|ask|inform|warn|call|advise|instruct|train|hire|promote)$/.test(clauses[0]?.verb?.lemma ?? '');
}

/** ", belonging to …": said of the patient, and after the change of the doer. */
export function describesPatient(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    (token, index) =>
      index > from &&
      /^(?:belonging|being|having|needing|wanting|seeming|looking|feeling)$/.test(token.norm) &&
      (isComma(tokens[index - 1]) || isComma(tokens[index - 2])),
  );
}

/** "were held standing up": how those were who took part. */
export function endsInGerund(tokens: readonly Token[], { by, verbs }: PassiveShape): boolean {
  const last = verbs.at(-1);
  return (
    last !== undefined &&
    by === undefined &&
    tokens[last.end]?.tag === 'gerund' &&
    tokens[last.end]?.norm !== 'according' &&
    !/^(?:keep|catch|leave|find|see|hear|spend|waste|send|notice|film|photograph)$/.test(last.lemma)
  );
}

/** "Upon return to the depot, the drivers were told": who returned is left open, and read of whoever acts. */
export function opensWithOwnDeed({ tokens }: SentenceFacts, { kind, patient }: PassiveShape): boolean {
  const opens = /^(?:up)?on$|^(?:after|before|during|following)$/.test(tokens[0]?.norm ?? '');
  const [noun, next] = [tokens[1], tokens[2]];
  const isBare = noun?.tag === 'noun' && noun.norm === noun.lemma && !isTime(noun);
  return (
    kind === 'plain' &&
    opens &&
    isBare &&
    (isComma(next) || next?.tag === 'preposition' || next?.tag === 'particle') &&
    isPerson(tokens.slice(patient.start, patient.end))
  );
}

/** "As engineers, we were told": what "as" says is said of the patient. */
export function opensWithAs({ tokens }: SentenceFacts, { patient }: PassiveShape): boolean {
  return tokens[0]?.norm === 'as' && patient.start > 1 && /^(?:noun|adjective|determiner)$/.test(tokens[1]?.tag ?? '');
}

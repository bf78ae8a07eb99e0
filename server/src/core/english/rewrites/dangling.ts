import type { SentenceFacts, Token } from '../facts.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { Reading } from '../word.ts';
import { isPerson } from './phrases.ts';
import type { PassiveShape } from './shape.ts';
import { isComma, isTime } from './tokens.ts';

/** Phrases without a subject of their own, which would be read of the doer instead of the patient. */

/** "After failing twice, the job was restarted": who failed would change. */
export function hasDanglingGerund(facts: SentenceFacts, { patient }: PassiveShape): boolean {
  return (
    facts.tokens.some(
      (token, index) =>
        (token.tag === 'gerund' || token.norm === 'being' || token.norm === 'having') &&
        /^(?:after|before|while|when|since|upon|on|despite|having|without|once|than)$/.test(
          facts.tokens[index - 1]?.norm ?? '',
        ),
    ) ||
    // "if printed as it was", "only to be told".
    facts.tokens.some(
      (token, index) =>
        (token.tag === 'participle' &&
          /^(?:if|when|once|unless|though|although)$/.test(facts.tokens[index - 1]?.norm ?? '')) ||
        (token.norm === 'only' && isComma(facts.tokens[index - 1]) && facts.tokens[index + 1]?.norm === 'to'),
    ) ||
    (patient.start > 0 &&
      (/^(?:gerund|participle)$/.test(facts.tokens[0]?.tag ?? '') ||
        // "Having been told, the chart was amended" dangles as it is; "having called, I am told" does not.
        opensWithParticiple(facts, patient) ||
        (/^(?:having|being)$/.test(facts.tokens[0]?.norm ?? '') &&
          (isPerson(facts.tokens.slice(patient.start, patient.end)) || !tellsSomebody(facts)))))
  );
}

/** "Rushed into the opening, the menu was printed": shaped like a verb, and said of the menu. */
function opensWithParticiple({ tokens }: SentenceFacts, { start }: PassiveShape['patient']): boolean {
  const [first] = tokens;
  return (
    first?.tag === 'verb' &&
    isComma(tokens[start - 1]) &&
    first.norm.endsWith('ed') &&
    (lookUp(first.norm).readings & Reading.participle) !== 0
  );
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

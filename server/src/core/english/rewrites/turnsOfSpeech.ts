import type { SentenceFacts, Token } from '../facts.ts';
import { isPerson } from './phrases.ts';
import type { PassiveShape } from './shape.ts';

/** Verbs that with certain words tell what befell somebody, or how things stood: "got carried away", "was moved to tears". */

interface Turn {
  readonly verb: RegExp;
  /** The word right after the participle, and the one after the verb with its particle. */
  readonly particle?: RegExp;
  readonly next?: RegExp;
  readonly afterNext?: RegExp;
  /** The word that the patient ends with. */
  readonly patient?: RegExp;
  /** Only of somebody; else of anything. */
  readonly ofPerson?: true;
  /** Not where an agent is named: "my name was called for by the nurse". */
  readonly agentless?: true;
}

const turns: readonly Turn[] = [
  { verb: /^(?:carry|blow)$/, particle: /^away$/ },
  { verb: /^take$/, next: /^(?:ill|sick|aback)$/ },
  { verb: /^draw$/, next: /^to$/ },
  { verb: /^sell$/, particle: /^out$/ },
  { verb: /^feed$/, particle: /^up$/ },
  { verb: /^book$/, particle: /^(?:out|up)$/ },
  { verb: /^log$/, particle: /^(?:in|on|off|out)$/ },
  { verb: /^leave$/, particle: /^over$/ },
  { verb: /^(?:lock|shut)$/, particle: /^out$/, agentless: true },
  { verb: /^call$/, particle: /^for$/, agentless: true },
  // "was mixed up in a quarrel".
  { verb: /^(?:mix|catch|wrap|tie|bind|bog)$/, particle: /^(?:up|down)$/, next: /^(?:in|with)$/ },
  // "I was caught between two fires", "I got caught in traffic".
  { verb: /^catch$/, next: /^between$/ },
  { verb: /^(?:catch|trap|strand)$/, next: /^in$/, ofPerson: true, agentless: true },
  { verb: /^move$/, next: /^to$/, afterNext: /^(?:tears|laughter)$/ },
  { verb: /^raise$/, patient: /^voices$/ },
  // "isn't meant for them", "I have been proved right", "I was dealt a poor hand", "I am made from other wood".
  { verb: /^mean$/, next: /^(?:for|as)$/ },
  { verb: /^prove$/, next: /^(?:right|wrong)$/, ofPerson: true, agentless: true },
  { verb: /^deal$/, next: /^(?!with$)/, ofPerson: true, agentless: true },
  { verb: /^cover$/, next: /^(?!in$)/, ofPerson: true, agentless: true },
  { verb: /^make$/, next: /^(?:from|of|for)$/, ofPerson: true, agentless: true },
];

export function isTurnOfSpeech({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  if (last === undefined) return false;
  const isSaidOf = (word: RegExp | undefined, at: number): boolean =>
    word === undefined || word.test(tokens[at]?.norm ?? '');
  return turns.some(
    ({ verb, particle, next, afterNext, patient, ofPerson, agentless }) =>
      verb.test(last.lemma) &&
      isSaidOf(particle, last.at + 1) &&
      isSaidOf(next, last.end) &&
      isSaidOf(afterNext, last.end + 1) &&
      isSaidOf(patient, shape.patient.end - 1) &&
      (ofPerson === undefined || isSomebody(tokens.slice(shape.patient.start, shape.patient.end))) &&
      (agentless === undefined || shape.by === undefined),
  );
}

/** "Most of the lamps" and "it" are pronouns, too. */
function isSomebody(phrase: readonly Token[]): boolean {
  const [first] = phrase;
  return first?.tag === 'pronoun' ? /^(?:i|we|you|he|she|they)$/.test(first.norm) : isPerson(phrase);
}

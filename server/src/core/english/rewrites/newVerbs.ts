import { wordSet } from '../../story/wordSet.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import type { Inflector } from '../inflect.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { Reading } from '../word.ts';
import { type Agreement, agree } from './doer.ts';
import type { PassiveShape, PassiveVerb } from './shape.ts';

/** The participles as verbs of the new subject: in their tense, with what denies or qualifies them. */

/** The participles as finite verbs, with the auxiliaries that stay before the first. */
export interface SaidVerbs {
  readonly auxiliaries: string;
  readonly verbs: readonly string[];
  /** "well", "badly": said after the object. */
  readonly after: string;
}

type Form = 'past' | 'present' | 'base' | 'participle' | 'gerund';

const forms = new Map<string, Form>([
  ['was', 'past'],
  ['were', 'past'],
  ['got', 'past'],
  ['is', 'present'],
  ['are', 'present'],
  ['am', 'present'],
  ["'s", 'present'],
  ["'re", 'present'],
  ["'m", 'present'],
  ['gets', 'present'],
  ['be', 'base'],
  ['get', 'base'],
  ['been', 'participle'],
  ['gotten', 'participle'],
  ['being', 'gerund'],
  ['getting', 'gerund'],
]);
const saidAfter = wordSet(
  'well better best worse hard fast late early badly poorly alone together again twice once directly',
);

export function sayVerbs(
  facts: SentenceFacts,
  shape: PassiveShape,
  agreement: Agreement,
  inflector: Inflector,
): SaidVerbs | undefined {
  const { tokens } = facts;
  const { auxiliaries, passiveAuxiliary } = shape;
  let form = formAt(tokens, passiveAuxiliary, auxiliaries.start);
  if (form === undefined) return undefined;
  const words: string[] = [];
  const after: string[] = [];
  const isSimple = passiveAuxiliary === auxiliaries.start;
  const denied = isSimple
    ? tokens.slice(passiveAuxiliary + 1, auxiliaries.end).find(token => token.norm === 'not' || token.norm === "n't")
    : undefined;
  const support = form === 'past' ? 'did' : agree('do', agreement);
  for (let index = auxiliaries.start; index < auxiliaries.end; index++) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (index === passiveAuxiliary) {
      if (denied?.norm === "n't") words.push(support);
    } else if (token === denied && token.norm === 'not') words.push(support, 'not');
    else if (token.norm === "n't") attachNegation(words);
    else if (token.norm === 'not' && tokens[index - 1]?.span.end === token.span.start) words.push(`${words.pop()}not`);
    else if (saidAfter.has(token.norm) && !isNotOnce(tokens, index)) after.push(token.text);
    else words.push(index === auxiliaries.start ? finiteAuxiliary(tokens, index, agreement) : token.text);
  }
  if (denied !== undefined) form = 'base';
  if (after.length > 0 && (shape.verbs.length > 1 || shape.patient.end - shape.patient.start > 6)) return undefined;
  const verbs = shape.verbs.map(verb => sayVerb(tokens, verb, form, agreement, inflector));
  const known = verbs.filter(verb => verb !== undefined);
  return known.length === verbs.length
    ? { auxiliaries: words.join(' ').replaceAll(" '", "'").replaceAll(' ’', '’'), verbs: known, after: after.join(' ') }
    : undefined;
}

/** "has not once been shown": said together. */
function isNotOnce(tokens: readonly Token[], at: number): boolean {
  return /^(?:once|twice)$/.test(tokens[at]?.norm ?? '') && tokens[at - 1]?.tag === 'negation';
}

function formAt(tokens: readonly Token[], at: number, start: number): Form | undefined {
  const norm = tokens[at]?.norm ?? '';
  const hasHave = tokens.slice(start, at).some(token => /^(?:have|has|had|'ve|having)$/.test(token.norm));
  if (norm === 'got' && hasHave) return 'participle';
  // "'s" before a participle is "is" unless another auxiliary follows it.
  return forms.get(norm);
}

function attachNegation(words: string[]): void {
  const last = words.pop();
  if (last === undefined) words.push('not');
  else if (last === 'am') words.push('am', 'not');
  else words.push(`${last === 'will' ? 'wo' : last === 'can' ? 'ca' : last}n't`);
}

const contracted = new Map([
  ["'ll", 'will'],
  ["'d", 'would'],
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
]);

/** The first auxiliary agrees with the new subject and is written out, since it no longer leans on the old one. */
function finiteAuxiliary(tokens: readonly Token[], index: number, agreement: Agreement): string {
  const token = tokens[index];
  const norm = token?.norm ?? '';
  // "it's gradually being replaced": adverbs may stand between.
  if (norm === "'s")
    return agree(
      tokens.slice(index + 1, index + 4).some(next => /^(?:being|going)$/.test(next.norm)) ? 'is' : 'has',
      agreement,
    );
  if (norm === "'d" && tokens.slice(index + 1, index + 4).some(next => next.norm === 'been')) return 'had';
  return contracted.get(norm) ?? contracted.get(token?.text.toLowerCase() ?? '') ?? agree(norm, agreement);
}

/** The base form that leads back to the participle as written; facts guess it for verbs they do not know. */
function baseOf(participle: string, guess: string, inflector: Inflector): string | undefined {
  return [inflector.base(participle), guess].find(
    base =>
      base.length > 1 &&
      (inflector.participle(base) === participle ||
        (base !== participle && inflector.forms(base).includes(participle))),
  );
}

function sayVerb(
  tokens: readonly Token[],
  verb: PassiveVerb,
  form: Form,
  agreement: Agreement,
  inflector: Inflector,
): string | undefined {
  const said = tokens[verb.at];
  if (said === undefined) return undefined;
  const lemma = baseOf(said.norm, verb.lemma, inflector);
  if (lemma === undefined) return undefined;
  const isAlike = inflector.past(lemma) === inflector.participle(lemma);
  switch (form) {
    case 'past':
      return isAlike ? said.text.toLowerCase() : inflector.past(lemma);
    case 'participle':
      return said.text;
    case 'gerund':
      return isListedVerb(lemma) ? inflector.gerund(lemma) : undefined;
    case 'base':
      return isListedVerb(lemma) ? lemma : undefined;
    case 'present':
      if (!isListedVerb(lemma)) return undefined;
      return agreement === 'singular' ? inflector.thirdPerson(lemma) : lemma;
  }
}

/** The base form of a verb that no list holds is guessed from its participle, and may be misspelt: `squirell`. */
function isListedVerb(lemma: string): boolean {
  return (lookUp(lemma).readings & Reading.base) !== 0;
}

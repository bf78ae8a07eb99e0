import type { Span } from '../../story/story.ts';
import { wordSet } from '../../story/wordSet.ts';
import type { SentenceFacts, Token } from '../facts.ts';
import type { Inflector } from '../inflect.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { Reading } from '../word.ts';
import { pointsBack } from './agent.ts';
import {
  type Agreement,
  agree,
  agreementOf,
  type DoerKind,
  keepsCapital,
  objectForm,
  subjectForm,
  whoPlaceholder,
} from './doer.ts';
import { isMetWith, isOthersDeed, mayNameAgent, mentionsTeller } from './otherDoers.ts';
import { isProvedActive } from './proof.ts';
import { readPassive } from './readPassive.ts';
import { compose, type Piece, type Rewrite } from './rewrite.ts';
import type { PassiveShape, PassiveVerb, Refusal } from './shape.ts';
import type { Range } from './tokens.ts';

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
  const pieces = verbs === undefined ? undefined : arrange(facts, shape, doer, verbs);
  const rewrite = pieces === undefined ? undefined : compose(facts.text, regionOf(facts, shape), pieces);
  return rewrite !== undefined && isProvedActive(facts, rewrite, shape.verbs.length) ? rewrite : 'lost';
}

interface Doer {
  readonly pieces: readonly Piece[];
  readonly agreement: Agreement;
}

const teller = wordSet('i me we us myself ourselves');

function doerOf(facts: SentenceFacts, shape: PassiveShape, kind: DoerKind): Doer | undefined {
  const starts = startsSentence(facts, shape);
  if (kind === 'agent') return shape.by === undefined ? undefined : agentOf(facts, shape, shape.by, starts);
  if (shape.by !== undefined || mayNameAgent(facts, shape)) return undefined;
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

function agentOf(
  facts: SentenceFacts,
  shape: PassiveShape,
  by: NonNullable<PassiveShape['by']>,
  starts: boolean,
): Doer | undefined {
  const tokens = facts.tokens.slice(by.agent.start, by.agent.end);
  if (comesTooEarly(facts, shape, tokens) || followsNoun(facts, shape, tokens)) return undefined;
  const agreement = agreementOf(tokens) ?? (needsAgreement(facts, shape) ? undefined : 'singular');
  if (agreement === undefined) return undefined;
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

/** A phrase whose first word is written anew, in another case. */
function withFirstWord(tokens: readonly Token[], span: Span, write: (word: string) => string): readonly Piece[] {
  const word = tokens[0]?.text ?? '';
  const said = write(word);
  return said === word ? [span] : [said, { start: span.start + word.length, end: span.end }];
}

/** `macOS` and its like keep their small letter. */
function capitalised(word: string): string {
  if (/^\p{Ll}.*\p{Lu}/u.test(word)) return word;
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function spanOf(facts: SentenceFacts, range: Range): Span {
  const start = facts.tokens[range.start]?.span.start ?? 0;
  return { start, end: facts.tokens[range.end - 1]?.span.end ?? start };
}

/** The new subject is the sentence's first word. */
function startsSentence(facts: SentenceFacts, shape: PassiveShape): boolean {
  if (shape.kind === 'relative' || shape.kind === 'shared') return false;
  const before = facts.text.slice(0, facts.tokens[shape.patient.start]?.span.start ?? 0);
  return !/[\p{L}\p{N}\ufffc]/u.test(before) && /^[^\p{Ll}]/u.test(facts.tokens[shape.patient.start]?.text ?? '');
}

/** The patient's capital is due to its place: at the head of the sentence, or after a colon or a quotation mark. */
function opensWithCapital(facts: SentenceFacts, shape: PassiveShape): boolean {
  const before = facts.tokens[shape.patient.start - 1];
  return before === undefined || before.tag === 'punctuation';
}

/** The participles as finite verbs, with the auxiliaries that stay before the first. */
interface SaidVerbs {
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

function sayVerbs(
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
    else if (saidAfter.has(token.norm)) after.push(token.text);
    else words.push(index === auxiliaries.start ? finiteAuxiliary(tokens, index, agreement) : token.text);
  }
  if (denied !== undefined) form = 'base';
  if (after.length > 0 && (shape.verbs.length > 1 || shape.patient.end - shape.patient.start > 6)) return undefined;
  const verbs = shape.verbs.map(verb => sayVerb(tokens, verb, form, agreement, inflector));
  const known = verbs.filter(verb => verb !== undefined);
  return known.length === verbs.length
    ? { auxiliaries: words.join(' '), verbs: known, after: after.join(' ') }
    : undefined;
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

/** "people who were hired": as the object it is "whom". */
function isWho(facts: SentenceFacts, shape: PassiveShape): boolean {
  return shape.kind === 'relative' && facts.tokens[shape.patient.start]?.norm === 'who';
}

/** From the first word that changes to the last. */
function regionOf(facts: SentenceFacts, shape: PassiveShape): Span {
  const isKept = shape.kind === 'shared' || (shape.kind === 'relative' && !isWho(facts, shape));
  const first = isKept ? shape.between.start : shape.patient.start;
  const end = shape.by === undefined ? (shape.verbs.at(-1)?.end ?? first) : shape.by.agent.end;
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
    return { pieces: [pronoun], isPronoun: /^(?:me|us|him|her|them|it|you|this|that|these|those)$/.test(pronoun) };
  }
  if (opensWithCapital(facts, shape) && mayBeName(facts, tokens)) return undefined;
  const span = spanOf(facts, shape.patient);
  const comma = shape.closesWithComma && goesOn(facts, shape) ? [','] : [];
  if (!opensWithCapital(facts, shape) || keepsCapital(facts, tokens[0]))
    return { pieces: [span, ...comma], isPronoun: false };
  return {
    pieces: [...withFirstWord(tokens, span, word => word.slice(0, 1).toLowerCase() + word.slice(1)), ...comma],
    isPronoun: false,
  };
}

/** "Rust was chosen", "Customer Success was told": what stands first may be a name, whose capital must stay, or a word of everyday. */
function mayBeName(facts: SentenceFacts, phrase: readonly Token[]): boolean {
  const [first, second] = phrase;
  if (first === undefined) return false;
  const isKnown = (lookUp(first.norm).readings & (Reading.noun | Reading.guessed)) === Reading.noun;
  if (first.tag === 'propernoun' && isKnown && !/\p{Lu}/u.test(first.text.slice(1)) && !isCapital(second)) return true;
  if (first.tag === 'noun' && isCapital(second)) return true;
  const isAlone = phrase.length === 1 && first.tag === 'noun' && first.norm === first.lemma;
  return isAlone && !keepsCapital(facts, first) && !uncounted.has(first.norm);
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);
}

/** Nouns that stand alone without being names. */
const uncounted = wordSet(
  'work money data feedback information code time support training access help traffic progress food water power staff advice equipment stock paperwork everything nothing something evidence approval payment production research documentation software trust consent permission communication deployment testing maintenance collaboration music news',
);

/** Words follow the verb, so that a relative clause before them has to be closed. */
function goesOn(facts: SentenceFacts, shape: PassiveShape): boolean {
  const next = facts.tokens[shape.verbs.at(-1)?.end ?? 0];
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
  return /^(?:were|are|have)$/.test(auxiliary) ? 'them' : agreementOf(tokens) === 'plural' ? 'them' : 'it';
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
    else if (verb.isSeparable && (object.isPronoun || leadsOn(facts, shape, verb)))
      pieces.push(' ', ...object.pieces, ...particle);
    else pieces.push(...particle, ' ', ...object.pieces);
  }
  return pieces;
}

/** "was brought down to 0.2%": the particle goes on with "to", so that a short object stands between. */
function leadsOn(facts: SentenceFacts, shape: PassiveShape, verb: PassiveVerb): boolean {
  return facts.tokens[verb.end]?.norm === 'to' && shape.patient.end - shape.patient.start <= longestBetween;
}

const longestBetween = 5;

/** What stands between the verb and "by …" stays; the agent itself has moved. */
function restBeforeAgent(facts: SentenceFacts, shape: PassiveShape): readonly Piece[] {
  const end = shape.verbs.at(-1)?.end ?? 0;
  if (shape.by === undefined || shape.by.at <= end) return [];
  const follows = facts.tokens[shape.by.agent.end];
  const dropsComma = isCommaAt(facts, shape.by.at - 1) && (follows === undefined || follows.tag === 'punctuation');
  return [isCommaAt(facts, end) ? '' : ' ', spanOf(facts, { start: end, end: shape.by.at - (dropsComma ? 1 : 0) })];
}

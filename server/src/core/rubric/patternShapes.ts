import { isMap, isScalar } from 'yaml';
import type { AmountKind } from '../english/facts.ts';
import { parsePhrase } from './notation.ts';
import type { ClausePattern, Pattern, Phrase, WhoKind, WhoPattern } from './rubric.ts';
import {
  choice,
  convert,
  either,
  type Field,
  listOrOne,
  may,
  named,
  needed,
  object,
  type Reader,
  type ReadFields,
  type Shape,
  sound,
  spanOf,
  text,
} from './shape.ts';

/** How phrases, clauses and who acts in them are written in YAML. */

export const phrase: Shape<Phrase> = named('phrase', convert(text, readPhrase));
export const phrases = listOrOne(phrase);

function readPhrase(source: string, node: unknown, reader: Reader): Phrase | undefined {
  return compilePhrase(source, 0, node, reader);
}

/** Compiles a phrase that stands `offset` units inside the text of `node`. */
function compilePhrase(source: string, offset: number, node: unknown, reader: Reader): Phrase | undefined {
  const result = parsePhrase(source, reader.words);
  if ('phrase' in result) return result.phrase;
  const { message, start, end } = result.problem;
  reader.problem(spanInText(node, offset + start, offset + end, reader), `${message}.`);
  return undefined;
}

/** Part of a scalar's text in the file; the whole scalar where escapes or line folds come between. */
function spanInText(node: unknown, start: number, end: number, reader: Reader): { start: number; end: number } {
  const whole = spanOf(node, reader);
  if (!isScalar(node) || typeof node.value !== 'string') return whole;
  const at = reader.text.slice(whole.start, whole.end).indexOf(node.value.trim());
  return at < 0 ? whole : { start: whole.start + at + start, end: whole.start + at + Math.max(end, start + 1) };
}

const wordsOfWho: ReadonlyMap<string, readonly WhoKind[]> = new Map([
  ['I', ['I']],
  ['we', ['we']],
  ['other', ['other']],
  ['thing', ['thing']],
  ['nobody', ['nobody']],
  ['anyone', ['I', 'we', 'other']],
]);

/** `I`, `I|we`, `other {roles}`, `thing deadline|date`, `{vendors}`. */
export const who: Shape<WhoPattern> = named('who', convert(listOrOne(text), readWho));

function readWho(sources: readonly string[], node: unknown, reader: Reader): WhoPattern | undefined {
  const kinds: WhoKind[] = [];
  const words: Phrase[] = [];
  for (const source of sources) {
    const first = /^\S+/.exec(source)?.[0] ?? '';
    const named = first.split('|').map(it => wordsOfWho.get(it));
    const isKind = named.every(it => it !== undefined);
    const rest = isKind ? source.slice(first.length).trim() : source;
    if (isKind) kinds.push(...named.flatMap(it => it ?? []));
    if (rest === '') continue;
    const compiled = compilePhrase(rest, source.length - rest.length, node, reader);
    if (compiled === undefined) return undefined;
    words.push(compiled);
  }
  return { kinds: [...new Set(kinds)], words };
}

/** Base forms, with lists taken in. */
export const verbs: Shape<ReadonlySet<string>> = convert(listOrOne(convert(text, readVerb)), it => new Set(it.flat()));

function readVerb(source: string, node: unknown, reader: Reader): readonly string[] | undefined {
  const list = /^\{([^}]*)\}$/.exec(source)?.[1];
  if (list === undefined) return isBaseForm(source, node, reader) ? [source.toLowerCase()] : undefined;
  const entries = reader.words.listEntries(list.trim());
  if (entries === undefined) reader.problem(spanOf(node, reader), `There is no list “${list.trim()}”.`);
  return entries;
}

/** Singular nouns of one word, with lists taken in. */
export const nouns: Shape<ReadonlySet<string>> = convert(
  listOrOne(convert(text, readNoun)),
  it => new Set(it.flat().map(noun => noun.toLowerCase())),
);

function readNoun(source: string, node: unknown, reader: Reader): readonly string[] | undefined {
  const list = /^\{([^}]*)\}$/.exec(source)?.[1];
  if (list === undefined) return [source];
  const entries = reader.words.listEntries(list.trim());
  if (entries === undefined) reader.problem(spanOf(node, reader), `There is no list “${list.trim()}”.`);
  return entries;
}

function isBaseForm(verb: string, node: unknown, reader: Reader): boolean {
  const head = verb.split(' ', 1)[0] ?? verb;
  const isPlain = /^[\p{L} '-]+$/u.test(verb);
  if (!isPlain) reader.problem(spanOf(node, reader), `“${verb}” is no verb; write base forms or a {list}.`);
  else if (verbFormsOf(head.toLowerCase(), reader).length < 2)
    reader.problem(spanOf(node, reader), `“${verb}” is no base form of a verb, such as “ask” or “hand over”.`);
  else return true;
  return false;
}

function verbFormsOf(verb: string, { words: { inflect } }: Reader): readonly string[] {
  return inflect.verbForms?.(verb) ?? inflect.forms(verb);
}

const wordSet: Shape<ReadonlySet<string>> = convert(listOrOne(text), it => new Set(it.map(word => word.toLowerCase())));

/** `none`, `any`, or words, `none` among them. */
const modal: Shape<ReadonlySet<string> | 'none' | 'any'> = convert(wordSet, it => {
  const only = it.size === 1 ? [...it][0] : undefined;
  return only === 'none' || only === 'any' ? only : it;
});

const negated: Shape<boolean | 'any'> = {
  read: (node, reader) => {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'boolean' || value === 'any') return value;
    reader.problem(spanOf(node, reader), '`true`, `false` or `any` belongs here.');
    return undefined;
  },
  schema: { enum: [true, false, 'any'] },
};

const amountKinds = ['count', 'percentage', 'money', 'duration', 'rate', 'change', 'multiple', 'size'] as const;

/** `any`, or kinds of amounts. */
const amount: Shape<ReadonlySet<AmountKind> | 'any'> = convert(listOrOne(choice('any', ...amountKinds)), it =>
  it.includes('any') ? 'any' : new Set(it.filter(kind => kind !== 'any')),
);

const clauseFields = {
  actor: may(who),
  subject: may(who),
  verb: may(verbs),
  'not-verb': may(verbs),
  object: may(who),
  with: may(phrases),
  near: may(phrases),
  without: may(phrases),
  amount: may(amount),
  measures: may(amount),
  voice: may(choice('active', 'passive', 'any')),
  negated: may(negated),
  tense: may(listOrOne(choice('past', 'present', 'future', 'none'))),
  modal: may(modal),
  mood: may(choice('stated', 'imperative', 'supposed', 'any')),
  introducer: may(wordSet),
  polarity: may(choice('negative', 'positive')),
} as const;

/** A clause with `beside` holds clauses without: a sentence has no depth to look into further. */
const sideClause = clauseShape('side-clause', clauseFields);
const clause = clauseShape('clause', { ...clauseFields, beside: may(listOrOne(sideClause)) });

/** What fits every clause (`negated: any`) asks for nothing, and the schema says so as the reader does. */
function clauseShape(name: string, keys: typeof clauseFields & { readonly beside?: Field<readonly Pattern[], false> }) {
  const map = object(keys);
  const asked = Object.keys(keys)
    .filter(it => it !== 'negated' && it !== 'mood')
    .map(it => ({ required: [it] }));
  const denies = { required: ['negated'], properties: { negated: { const: true } } };
  const filled: typeof map = { ...map, schema: { ...map.schema, anyOf: [...asked, denies] } };
  return named(name, convert(sound(filled), readClause));
}

type ClauseKeys = ReadFields<typeof clauseFields> & { readonly beside?: readonly Pattern[] | undefined };

function readClause(read: ClauseKeys, node: unknown, reader: Reader): Pattern | undefined {
  const pattern: ClausePattern = {
    actor: read.actor,
    subject: read.subject,
    verb: read.verb,
    notVerb: read['not-verb'],
    object: read.object,
    with: read.with,
    near: read.near,
    without: read.without,
    amount: read.amount,
    measures: read.measures,
    voice: read.voice ?? 'any',
    // Polarity has taken denial into account: "did not listen", "ignored us".
    negated: read.negated ?? (read.polarity === undefined ? false : 'any'),
    tense: read.tense,
    modal: read.modal ?? 'any',
    mood: read.mood ?? 'stated',
    introducer: read.introducer,
    polarity: read.polarity,
    beside: read.beside,
  };
  const { start, end } = spanOf(node, reader);
  if (isEveryClause(pattern)) {
    reader.problem({ start, end }, 'This fits every clause; say who acts, which verb, or what stands with it.');
    return undefined;
  }
  return { kind: 'clause', clause: pattern, source: reader.text.slice(start, end).trim() };
}

function isEveryClause(pattern: ClausePattern): boolean {
  const { voice, negated, modal, mood: _, ...asked } = pattern;
  const isUsual = voice === 'any' && negated !== true && (modal === 'any' || modal === 'none');
  return isUsual && Object.values(asked).every(it => it === undefined);
}

const placedPhrase: Shape<Pattern> = named(
  'placed-phrase',
  convert(object({ phrase: needed(phrase), where: may(choice('stated', 'anywhere')) }), read => ({
    kind: 'phrase',
    phrase: read.phrase,
    where: read.where ?? 'stated',
  })),
);

const plainPhrase: Shape<Pattern> = convert(phrase, it => ({ kind: 'phrase', phrase: it, where: 'stated' }));

/** A phrase written as text, a phrase with `where`, or a clause. */
export const pattern: Shape<Pattern> = named(
  'pattern',
  either(
    node => !isMap(node),
    plainPhrase,
    either(node => isMap(node) && node.has('phrase'), placedPhrase, clause),
  ),
);
export const patterns = listOrOne(pattern);

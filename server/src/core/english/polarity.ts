import { contains } from '../story/spans.ts';
import { wordSet } from '../story/wordSet.ts';
import type { Actor, Clause, SentenceFacts, Tag, Token, VerbGroup } from './facts.ts';
import {
  carryingOut,
  expectedQualities,
  expectedVerbs,
  gladWords,
  negativeOfPeople,
  negativeWords,
  omittingVerbs,
  positiveWords,
} from './lexicon/judgement.ts';

/** Whether what a clause says of its subject speaks for it, against it, or judges nothing. */
export type Polarity = 'negative' | 'positive' | 'neutral';

/**
 * The polarity of a clause's predicate, with denial taken into account: "ignored us", "was not helpful", "never answered", "had no patience",
 * "was too busy" and "should have told us" are negative, "did a great job" is positive, and so is "did not complain".
 */
export function polarityOf(facts: SentenceFacts, clauseIndex: number): Polarity {
  const clause = facts.clauses[clauseIndex];
  if (clause?.verb === undefined) return 'neutral';
  if (omits(facts, clauseIndex) || isReproach(facts, clause) || isJudged(facts, clause.subject)) return 'negative';
  return polarityOfWords(predicateOf(facts, clause), clause, facts);
}

function polarityOfWords(tokens: readonly Token[], { subject, verb }: Clause, facts: SentenceFacts): Polarity {
  const isPeople = isOfPeople(facts, subject);
  let denied = isNobody(facts, subject);
  let polarity: Polarity = 'neutral';
  for (const [index, token] of tokens.entries()) {
    if (denies(tokens, index, verb)) denied = !denied;
    const found = isExcess(tokens, index) && !denied ? 'negative' : polarityOfWord(token, denied, isPeople, verb);
    // Who is clever and lazy is blamed for being lazy.
    if (found === 'negative') return found;
    if (found === 'positive') polarity = found;
  }
  return polarity;
}

function polarityOfWord(token: Token, isDenied: boolean, isOfPeople: boolean, verb: VerbGroup | undefined): Polarity {
  const words = lexicon();
  const isIn = (list: ReadonlySet<string>) => list.has(token.norm) || list.has(token.lemma);
  if (isIn(words.negative) || (isOfPeople && isTrait(token, verb) && isIn(words.negativeOfPeople)))
    return isDenied ? 'positive' : 'negative';
  if (isDenied && (token.span.start === verb?.main.start ? isOmission(verb) : isIn(words.qualities))) return 'negative';
  if (isIn(words.positive)) return isDenied ? 'negative' : 'positive';
  return isIn(words.glad) && !isDenied ? 'positive' : 'neutral';
}

/** "He was slow", "they answered late"; "she got the wrong letter" is told of a letter. */
function isTrait({ tag }: Token, verb: VerbGroup | undefined): boolean {
  return tag === 'adverb' || lexicon().linking.has(verb?.lemma ?? '');
}

/** What was expected and not done. Who could not come may have had reasons. */
function isOmission(verb: VerbGroup): boolean {
  return verb.form !== 'participle' && lexicon().verbs.has(verb.lemma) && !isInability(verb);
}

function isInability(verb: VerbGroup): boolean {
  return verb.modal === 'can' || verb.modal === 'could';
}

/** "A careless temp mixed them up": judged before anything is said of them. */
function isJudged(facts: SentenceFacts, subject: Actor | undefined): boolean {
  if (subject === undefined || subject.kind !== 'other') return false;
  const { negative } = lexicon();
  return facts.tokens.some(
    it => it.tag === 'adjective' && subject.span && contains(subject.span, it.span) && negative.has(it.norm),
  );
}

const gradable = new Set<Tag>(['adjective', 'adverb', 'participle', 'unknown']);

/** "too busy", "too late to help": whatever it is, there was more of it than there should be. "Too many calls" measures the matter. */
function isExcess(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return tokens[index]?.norm === 'too' && next !== undefined && gradable.has(next.tag) && !isQuantity(next);
}

function isQuantity({ norm }: Token): boolean {
  return norm === 'many' || norm === 'much' || norm === 'few' || norm === 'little';
}

/** "failed to answer", "did not want to listen"; without the deed, failing is only what happened. */
function omits({ clauses }: SentenceFacts, clauseIndex: number): boolean {
  const clause = clauses[clauseIndex];
  const deed = clauses[clauseIndex + 1];
  if (clause?.verb === undefined || deed?.type !== 'complement' || deed.verb?.form !== 'infinitive') return false;
  const { omitting, carryingOut, verbs } = lexicon();
  return clause.negated
    ? carryingOut.has(clause.verb.lemma) && verbs.has(deed.verb.lemma) && !isInability(clause.verb)
    : omitting.has(clause.verb.lemma);
}

/** "should have told us", "should not have waited". */
function isReproach(facts: SentenceFacts, { subject, verb }: Clause): boolean {
  if (verb === undefined || (verb.modal !== 'should' && verb.modal !== 'ought to')) return false;
  return verb.aspect.startsWith('perfect') && isOfPeople(facts, subject);
}

/** Under these what is denied says what somebody did or could do; under the others what they need not do or might. */
const modalsOfConduct: ReadonlySet<string | undefined> = new Set([undefined, 'can', 'could', 'will', 'would']);

function denies(tokens: readonly Token[], index: number, verb: VerbGroup | undefined): boolean {
  const token = tokens[index];
  if (token === undefined || tokens[index + 1]?.norm === 'only') return false;
  return lexicon().denials.has(token.norm) || (token.tag === 'negation' && modalsOfConduct.has(verb?.modal));
}

const endOfPredicate = new Set<Tag>(['preposition', 'subordinator', 'relative', 'punctuation', 'conjunction']);

/**
 * What stands behind the subject: the verb with what it says at once ("was a careless driver", "did a poor job"), and how it was done
 * ("answered the mail rudely").
 */
function predicateOf({ tokens }: SentenceFacts, { subject, verb, span }: Clause): readonly Token[] {
  if (verb === undefined) return [];
  const who = subject?.kind === 'nobody' ? undefined : subject?.span;
  const start = who !== undefined && contains(span, who) && who.end <= verb.span.start ? who.end : span.start;
  const said = tokens.filter(it => contains({ start, end: span.end }, it.span));
  const end = said.findIndex(it => it.span.start >= verb.span.end && endsPredicate(it));
  return end < 0 ? said : [...said.slice(0, end), ...said.slice(end).filter(it => it.tag === 'adverb')];
}

/** "rude and careless" goes on; "rude to the customer" has said it. */
function endsPredicate({ tag, norm }: Token): boolean {
  return endOfPredicate.has(tag) && norm !== 'and' && norm !== 'or' && norm !== ',' && norm !== 'without';
}

function isNobody({ tokens }: SentenceFacts, subject: Actor | undefined): boolean {
  if (subject === undefined || subject.kind === 'nobody') return false;
  return lexicon().nobody.has(tokens.find(it => it.span.start === subject.span?.start)?.norm ?? '');
}

const possessives: ReadonlySet<string> = new Set(['his', 'her', 'their', "'s"]);

/** A person or group, or what is theirs: "the vendor's answers". */
function isOfPeople({ tokens }: SentenceFacts, subject: Actor | undefined): boolean {
  if (subject === undefined || subject.kind === 'nobody') return false;
  const { span } = subject;
  if (subject.kind !== 'thing') return true;
  return span !== undefined && tokens.some(it => possessives.has(it.norm) && contains(span, it.span));
}

interface Lexicon {
  readonly negative: ReadonlySet<string>;
  readonly negativeOfPeople: ReadonlySet<string>;
  readonly positive: ReadonlySet<string>;
  readonly glad: ReadonlySet<string>;
  /** Neutral where they are said, negative where they are denied. */
  readonly verbs: ReadonlySet<string>;
  readonly qualities: ReadonlySet<string>;
  readonly carryingOut: ReadonlySet<string>;
  readonly linking: ReadonlySet<string>;
  readonly omitting: ReadonlySet<string>;
  /** Turn what follows: "no patience", "hardly available". */
  readonly denials: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
}

let read: Lexicon | undefined;

/** Read when a clause is first asked for its polarity. */
function lexicon(): Lexicon {
  read ??= {
    negative: wordSet(negativeWords),
    negativeOfPeople: wordSet(negativeOfPeople),
    positive: wordSet(positiveWords),
    glad: wordSet(gladWords),
    verbs: wordSet(expectedVerbs),
    qualities: wordSet(expectedQualities),
    carryingOut: wordSet(carryingOut),
    linking: wordSet('be seem become sound act feel remain stay look appear prove'),
    omitting: wordSet(omittingVerbs),
    denials: wordSet('no without little zero hardly barely rarely seldom scarcely'),
    nobody: wordSet('nobody none no neither'),
  };
  return read;
}

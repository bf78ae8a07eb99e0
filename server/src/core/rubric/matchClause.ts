import { namesPeople } from '../english/actors.ts';
import type { Actor, Clause, SentenceFacts, Token, VerbGroup } from '../english/facts.ts';
import { polarityOf } from '../english/polarity.ts';
import { contains } from '../story/spans.ts';
import type { Span } from '../story/story.ts';
import { compilePhraseSet, findPhrases, hasPhrase, type PhraseSet } from './matchPhrase.ts';
import type { ClausePattern, Phrase, WhoKind, WhoPattern } from './rubric.ts';

/** Whether everything that the pattern says holds of the clause. */
export function matchesClause(pattern: ClausePattern, facts: SentenceFacts, clauseIndex: number): boolean {
  const clause = facts.clauses[clauseIndex];
  return (
    clause !== undefined &&
    hasMood(pattern, clause) &&
    hasVerb(pattern, facts, clause) &&
    (pattern.actor === undefined || isWho(pattern.actor, clause.actor, facts)) &&
    (pattern.subject === undefined ||
      (clause.subject !== undefined && isWho(pattern.subject, clause.subject, facts))) &&
    (pattern.object === undefined || hasObject(pattern.object, facts, clauseIndex)) &&
    hasPhrases(pattern, facts, clauseIndex) &&
    hasAmount(pattern.amount, facts) &&
    hasAmount(pattern.measures, facts, clause.span) &&
    (pattern.polarity === undefined || pattern.polarity === polarityOf(facts, clauseIndex)) &&
    hasBeside(pattern, facts, clauseIndex)
  );
}

/** Whether a number of these kinds measures something, anywhere in the sentence or within a stretch of it. */
function hasAmount(asked: ClausePattern['amount'], { amounts }: SentenceFacts, within?: Span): boolean {
  if (asked === undefined) return true;
  const kinds: ReadonlySet<string> | 'any' = asked;
  return amounts.some(
    it => it.measures && (kinds === 'any' || kinds.has(it.kind)) && (within === undefined || contains(within, it.span)),
  );
}

/** Whether another clause of the sentence is as the pattern asks. */
function hasBeside({ beside }: ClausePattern, facts: SentenceFacts, clauseIndex: number): boolean {
  if (beside === undefined) return true;
  const others = facts.clauses.map((_, index) => index).filter(it => it !== clauseIndex);
  return beside.some(it => it.kind === 'clause' && others.some(index => matchesClause(it.clause, facts, index)));
}

/** Stated means: told as a fact by the teller. */
export function isStated(clause: Clause): boolean {
  return clause.quoted !== 'other' && (clause.mood === 'statement' || clause.mood === 'imperative');
}

function hasMood(pattern: ClausePattern, clause: Clause): boolean {
  return (
    isOfMood(pattern, clause) &&
    (pattern.negated === 'any' || pattern.negated === clause.negated) &&
    (pattern.introducer === undefined || pattern.introducer.has(clause.introducer?.toLowerCase() ?? 'none'))
  );
}

function isOfMood({ mood }: ClausePattern, clause: Clause): boolean {
  if (mood === 'any') return true;
  if (mood === 'supposed') return clause.mood === 'conditional' && clause.quoted !== 'other';
  return isStated(clause) && (mood === 'stated' || clause.mood === 'imperative');
}

function hasVerb(pattern: ClausePattern, facts: SentenceFacts, clause: Clause): boolean {
  const { verb } = clause;
  if (verb === undefined) return !asksForVerb(pattern);
  return (
    (pattern.voice === 'any' || (pattern.voice === 'active') === (verb.voice === 'active')) &&
    (pattern.tense === undefined || tensesOf(verb).some(it => pattern.tense?.includes(it))) &&
    hasModal(pattern, verb.modal) &&
    (pattern.verb === undefined || verbNames(facts, clause).some(name => pattern.verb?.has(name))) &&
    !verbNames(facts, clause).some(name => pattern.notVerb?.has(name))
  );
}

/** The present perfect is either: "he has solved it" is told as past, by those above all whose first language has no other past. */
function tensesOf({ tense, aspect }: VerbGroup): readonly VerbGroup['tense'][] {
  return tense === 'present' && aspect.startsWith('perfect') ? ['present', 'past'] : [tense];
}

function asksForVerb(pattern: ClausePattern): boolean {
  return (
    pattern.verb !== undefined ||
    pattern.notVerb !== undefined ||
    pattern.voice !== 'any' ||
    pattern.tense !== undefined ||
    (pattern.modal !== 'any' && pattern.modal !== 'none' && !pattern.modal.has('none'))
  );
}

function hasModal(pattern: ClausePattern, modal: string | undefined): boolean {
  if (pattern.modal === 'any') return true;
  if (pattern.modal === 'none') return modal === undefined;
  return pattern.modal.has(modal ?? 'none');
}

/** Between a verb and its particle stand at most so many words: "hand the whole thing over". */
const particleReach = 4;

/** What the verb may be called: with the particle that grammar found, and with any that stands a few words behind it. */
function verbNames(facts: SentenceFacts, clause: Clause): readonly string[] {
  const { verb } = clause;
  if (verb === undefined) return [];
  const names = [verb.lemma];
  const [head = '', particle] = verb.lemma.split(' ');
  if (particle !== undefined) {
    // Behind the object a particle may be a preposition after all: "put me in charge" is no "put in".
    const behind = facts.text.slice(verb.main.end).trimStart().toLowerCase();
    return behind.startsWith(particle) ? names : [...names, head];
  }
  let words = 0;
  for (const token of facts.tokens) {
    if (token.span.start < verb.main.end) continue;
    if (token.tag === 'punctuation' || token.span.start >= clause.span.end || words++ > particleReach) break;
    if (token.tag === 'particle' || token.tag === 'preposition' || token.tag === 'adverb')
      names.push(`${verb.lemma} ${token.norm}`);
  }
  return names;
}

function isWho(who: WhoPattern, actor: Actor, facts: SentenceFacts): boolean {
  if (who.kinds.length > 0 && !who.kinds.includes(actor.kind)) return false;
  if (who.words.length === 0) return true;
  if (actor.kind === 'nobody' || actor.span === undefined) return false;
  return hasPhrase(facts.tokens, phraseSet(who.words), actor.span);
}

/** What the verb is done to: of a passive its subject. */
function hasObject(who: WhoPattern, facts: SentenceFacts, clauseIndex: number): boolean {
  const clause = facts.clauses[clauseIndex];
  if (clause === undefined) return false;
  if (clause.verb !== undefined && clause.verb.voice !== 'active')
    return clause.subject !== undefined && isWho(who, clause.subject, facts);
  const object = objectOf(facts, clauseIndex);
  if (object === undefined) return false;
  const kinds = kindsOfObject(tokensIn(facts.tokens, object), who);
  if (who.kinds.length > 0 && !kinds.some(kind => who.kinds.includes(kind))) return false;
  return who.words.length === 0 || hasPhrase(facts.tokens, phraseSet(who.words), object);
}

/** The object, also where grammar gives it to what follows: in "asked me to look", `me` is the one who is to look. */
function objectOf(facts: SentenceFacts, clauseIndex: number): Span | undefined {
  const clause = facts.clauses[clauseIndex];
  if (clause?.verb === undefined || clause.object !== undefined) return clause?.object;
  const next = facts.clauses[clauseIndex + 1];
  if (next?.type !== 'complement' || next.subject === undefined || next.subject.kind === 'nobody') return undefined;
  const { span } = next.subject;
  const isNext = span !== undefined && facts.text.slice(clause.verb.span.end, span.start).trim() === '';
  return isNext ? span : undefined;
}

const objectPronouns: ReadonlyMap<string, WhoKind> = new Map([
  ['me', 'I'],
  ['myself', 'I'],
  ['us', 'we'],
  ['ourselves', 'we'],
  ...'him her them himself herself themselves everyone everybody someone somebody anyone anybody you who whom'
    .split(' ')
    .map(word => [word, 'other'] as const),
  ...'it this that these those itself something everything anything nothing'
    .split(' ')
    .map(word => [word, 'thing'] as const),
]);

/** An object that is a noun is somebody or something by its head; where the pattern asks for words, those tell. */
function kindsOfObject(tokens: readonly Token[], { words }: WhoPattern): readonly WhoKind[] {
  const only = tokens.length === 1 ? tokens[0] : undefined;
  const pronoun = only && objectPronouns.get(only.norm);
  if (pronoun !== undefined) return [pronoun];
  // "me and Ada": the first of several counts.
  const first = tokens[0] && objectPronouns.get(tokens[0].norm);
  if (first === 'I' || first === 'we') return [first];
  return words.length > 0 ? eitherKind : kindsOfNoun(tokens);
}

const eitherKind: readonly WhoKind[] = ['other', 'thing'];

/** The head stands last, before what hangs on it: "the night lead of the ward". A name may be anybody's, or a product's. */
function kindsOfNoun(tokens: readonly Token[]): readonly WhoKind[] {
  const end = tokens.findIndex((it, index) => index > 0 && (it.tag === 'preposition' || it.tag === 'relative'));
  const head = (end < 0 ? tokens : tokens.slice(0, end)).findLast(it => it.tag !== 'punctuation');
  if (head === undefined || head.tag === 'propernoun' || head.tag === 'unknown') return eitherKind;
  return [namesPeople(head.norm) ? 'other' : 'thing'];
}

function hasPhrases(pattern: ClausePattern, facts: SentenceFacts, clauseIndex: number): boolean {
  const clause = facts.clauses[clauseIndex];
  if (clause === undefined) return false;
  return (
    (pattern.with === undefined || hasPhrase(facts.tokens, phraseSet(pattern.with), afterVerb(facts, clauseIndex))) &&
    (pattern.near === undefined || hasPhrase(facts.tokens, phraseSet(pattern.near))) &&
    (pattern.without === undefined || !hasPhrase(facts.tokens, phraseSet(pattern.without), clause.span))
  );
}

/** From the verb to the clause's end, with the complements that hang on it: "asked me | to look after it". */
function afterVerb(facts: SentenceFacts, clauseIndex: number): Span {
  const clause = facts.clauses[clauseIndex];
  if (clause === undefined) return { start: 0, end: 0 };
  let { end } = clause.span;
  for (const next of facts.clauses.slice(clauseIndex + 1)) {
    if (next.type !== 'complement') break;
    end = Math.max(end, next.span.end);
  }
  return { start: clause.verb?.main.end ?? clause.span.start, end };
}

/** The words of the clause that the pattern speaks of: who, the verb and, where it asks for them, the object and the phrase. */
export function spanOfClauseMatch(pattern: ClausePattern, facts: SentenceFacts, clauseIndex: number): Span {
  const clause = facts.clauses[clauseIndex];
  if (clause?.verb === undefined) return clause?.span ?? { start: 0, end: facts.text.length };
  const spans: Span[] = [clause.verb.span];
  for (const who of [clause.actor, clause.subject]) {
    const span = who === undefined || who.kind === 'nobody' ? undefined : who.span;
    // A coordinated verb shares a subject that stands in an earlier clause; the finding stays in its own.
    if (span !== undefined && contains(clause.span, span)) spans.push(span);
  }
  const object = pattern.object && objectOf(facts, clauseIndex);
  if (object !== undefined) spans.push(object);
  if (pattern.with !== undefined) {
    const found = findPhrases(facts.tokens, phraseSet(pattern.with), afterVerb(facts, clauseIndex))[0];
    if (found !== undefined) spans.push(found.span);
  }
  return { start: Math.min(...spans.map(it => it.start)), end: Math.max(...spans.map(it => it.end)) };
}

function tokensIn(tokens: readonly Token[], span: Span): readonly Token[] {
  return tokens.filter(token => contains(span, token.span));
}

const compiled = new WeakMap<readonly Phrase[], PhraseSet>();

function phraseSet(phrases: readonly Phrase[]): PhraseSet {
  let set = compiled.get(phrases);
  if (set === undefined) {
    set = compilePhraseSet(phrases);
    compiled.set(phrases, set);
  }
  return set;
}

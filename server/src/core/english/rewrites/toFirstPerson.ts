import type { Span } from '../../story/story.ts';
import { wordSet } from '../../story/wordSet.ts';
import { namesPeople } from '../actors.ts';
import type { Clause, SentenceFacts, Token } from '../facts.ts';
import { saysThat } from '../lexicon/verbClasses.ts';
import { isProvedFirstPerson } from './proof.ts';
import { applyEdits, type Edit, type Rewrite } from './rewrite.ts';
import { tokenAt } from './tokens.ts';

/**
 * A clause told as "we" told as "I", with all that agrees with it: verbs, our, us, ourselves. `undefined` where "we" cannot become one
 * person ("we both", "we met", "we were five") and wherever the result could not be trusted.
 */
export function toFirstPerson(facts: SentenceFacts, clauseIndex: number): Rewrite | undefined {
  const clause = facts.clauses[clauseIndex];
  if (clause === undefined || clause.subject?.kind !== 'we' || !isTurnable(facts, clause)) return undefined;
  const subjects = splitsThought(facts) ? weSubjects(facts) : [clause.subject.span];
  const edits = subjects.flatMap(span => editsFor(facts, span));
  const known = edits.filter(edit => edit !== undefined);
  if (known.length < edits.length) return undefined;
  const ordered = known.sort((one, other) => one.span.start - other.span.start);
  if (leavesUs(facts, ordered)) return undefined;
  const rewrite = { edits: ordered, text: applyEdits(facts.text, ordered) };
  return isProvedFirstPerson(facts, rewrite) ? rewrite : undefined;
}

/** "It was our fault: I hid it" takes back half of it. */
function isOurFault(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.norm === 'our' &&
    /^(?:fault|mistake|error|surprise|shame|relief|horror|knowledge)$/.test(tokens[at + 1]?.lemma ?? '')
  );
}

/** "It took us an hour to see that I …", "when I told them, they thanked us": one sentence, two tellers. "…, which gave us time" is another thing. */
function leavesUs({ tokens, clauses }: SentenceFacts, edits: readonly Edit[]): boolean {
  return tokens.some(
    ({ norm, span }, index) =>
      (/^(?:us|ourselves)$/.test(norm) || isOurFault(tokens, index)) &&
      !edits.some(edit => edit.span.start === span.start) &&
      !clauses.some(({ type, span: own }) => type === 'relative' && own.start <= span.start && span.end <= own.end),
  );
}

/** "If I had asked, we would have known", "I missed it because we were asleep": one thought, one doer. */
function splitsThought({ clauses }: SentenceFacts): boolean {
  return clauses.some(
    ({ mood, introducer, subject }) =>
      mood === 'conditional' ||
      (subject?.kind === 'we' && /^(?:because|since|although|though|so that)$/.test(introducer ?? '')),
  );
}

/** The subjects that say "we", each once: coordinated verbs share theirs. */
function weSubjects(facts: SentenceFacts): readonly Span[] {
  const spans = facts.clauses.flatMap(clause => (clause.subject?.kind === 'we' ? [clause.subject.span] : []));
  return spans.filter((span, index) => spans.findIndex(other => other.start === span.start) === index);
}

/** One subject with its verbs and pronouns; an `undefined` among them means that it cannot be done. */
function editsFor(facts: SentenceFacts, subject: Span): readonly (Edit | undefined)[] {
  const first = tokenAt(facts.tokens, subject.start);
  const clauses = facts.clauses.filter(
    other => other.subject?.kind === 'we' && other.subject.span.start === subject.start,
  );
  if (first < 0 || isExplained(facts, subject.end) || clauses.some(other => isPlural(facts, other))) return [undefined];
  return [
    subjectEdit(facts, first, subject.end),
    ...verbEdits(facts, clauses, first),
    ...pronounEdits(facts, clauses, first),
  ];
}

/** "We, the on-call crew,", "we nurses": who they are. */
function isExplained({ tokens }: SentenceFacts, end: number): boolean {
  const next = tokens.findIndex(token => token.span.start >= end);
  const own = tokens[next];
  if (own !== undefined && /s$/.test(own.norm) && (own.tag === 'noun' || namesPeople(own.norm))) return true;
  return own?.norm === ',' && /^(?:determiner|noun|propernoun|conjunction|number)$/.test(tokens[next + 1]?.tag ?? '');
}

function isTurnable(facts: SentenceFacts, clause: Clause): boolean {
  if (facts.isQuestion || clause.mood === 'question' || clause.quoted === 'other' || clause.verb === undefined)
    return false;
  if (isReportOfOthers(facts, clause) || staysTrue(facts, clause)) return false;
  // "Let's" and "let us" propose; nobody has acted.
  return !/\blet['’]?s\b|\blet us\b/i.test(facts.text);
}

/** "My boss said we should wait": her words, and not the teller's. */
function isReportOfOthers({ clauses }: SentenceFacts, clause: Clause): boolean {
  if (clause.type !== 'complement') return false;
  const governor = clauses.findLast(other => other.verb !== undefined && other.verb.span.start < clause.span.start);
  return governor?.verb?.voice === 'active' && governor.actor.kind === 'other' && saysThat.has(governor.verb.lemma);
}

/** What a team has, wins or is used to do is no deed, decision or error of one: "we had no tests", "we used to release on Fridays". */
function staysTrue(facts: SentenceFacts, clause: Clause): boolean {
  const { verb } = clause;
  if (verb === undefined || verb.voice !== 'active') return false;
  const isHabit = verb.modal === 'used to' || (verb.tense === 'present' && verb.aspect === 'simple' && habitual(facts));
  const isToCome = clause.mood === 'conditional' && verb.tense === 'present';
  return isHabit || isToCome || fates.has(verb.lemma) || (verb.lemma === 'have' && verb.modal === undefined);
}

/** What befalls or belongs to all. */
const fates = wordSet('win lose grow shrink expand own employ number consist belong survive');

function habitual({ tokens }: SentenceFacts): boolean {
  return tokens.some(({ norm }) =>
    /^(?:now|nowadays|still|always|usually|never|often|every|each|today|regularly|daily|weekly|monthly|normally)$/.test(
      norm,
    ),
  );
}

/** Verbs that take several: one person cannot meet, gather or split up without saying with whom. */
const together = wordSet(
  'meet gather converge disagree collaborate cooperate split argue reunite divide compete merge brainstorm huddle convene align pair',
);
/** Words that make the subject several. */
const several =
  /^(?:both|each|together|collectively|jointly|all|among|amongst|between|individually|collaboratively|everyone|everybody)$/;
/** What each of several people has: "we changed our minds". */
const ownEach = wordSet(
  'mind head hand life job laptop phone seat role career weekend voice heart desk hat face view opinion difference',
);
/** What stays shared when one person acts: "I missed our deadline" would be as true as "we". */
const stayShared =
  wordSet(`product company platform service customer user client system website site database codebase office organization organisation industry business market partner
app application api infrastructure pipeline department division group sales revenue churn backend frontend vendor supplier shareholder investor board ceo cto director competitor server cluster
standard culture policy brand region country community school hospital store shop factory warehouse team cloud process parser build job release roadmap budget contract
bid workflow tooling tool stack test suite dashboard monitoring alert model architecture repository repo queue workload throughput capacity strategy schedule network line fleet
auditor bank lawyer landlord host provider insurer accountant tenant guest parent patient student pupil resident member agency neighbour neighbor rule numbers figure data`);

function isPlural(facts: SentenceFacts, clause: Clause): boolean {
  const tokens = tokensOf(facts, clause);
  if (clause.verb !== undefined && together.has(clause.verb.lemma) && !tokens.some(token => token.norm === 'with'))
    return true;
  return tokens.some((token, index) => isSeveral(tokens, token, index)) || hasPluralComplement(facts, clause);
}

function isSeveral(tokens: readonly Token[], token: Token, index: number): boolean {
  const next = tokens[index + 1];
  if (/^(?:each|one)$/.test(token.norm) && /^(?:other|another)$/.test(next?.norm ?? '')) return true;
  if (
    /^(?:we|us)$/.test(token.norm) &&
    /^(?:all|both|each|two|three|four|five|six|engineers|developers|managers)$/.test(next?.norm ?? '')
  )
    return true;
  // "we were each …", "we were the ones who …", "we took turns", "side by side", "we were close".
  if (token.norm === 'each' && /^(?:auxiliary|verb)$/.test(tokens[index - 1]?.tag ?? '')) return true;
  if (/^(?:ones|turns|close|alike|friends)$/.test(token.norm) || (token.norm === 'side' && next?.norm === 'by'))
    return true;
  if (/^(?:understaffed|overstaffed|short-staffed|short-handed|shorthanded|outnumbered)$/.test(token.norm)) return true;
  // "all three of us", "between us".
  if (next?.norm === 'us' && /^(?:of|between|among|amongst|with)$/.test(token.norm)) return true;
  if (/^(?:ourselves|us)$/.test(next?.norm ?? '') && /^(?:between|among|amongst)$/.test(token.norm)) return true;
  if (
    token.norm === 'as' &&
    /^(?:a|one)$/.test(next?.norm ?? '') &&
    /^(?:team|group|company|whole)$/.test(tokens[index + 2]?.norm ?? '')
  )
    return true;
  if (token.norm === 'our' && ownEach.has(next?.lemma ?? '') && next?.norm.endsWith('s') === true) return true;
  if (several.test(token.norm) && token.norm !== 'all' && token.norm !== 'each' && token.norm !== 'between')
    return (
      !/^(?:both)$/.test(token.norm) ||
      /^(?:we|auxiliary|verb)$/.test(tokens[index - 1]?.norm ?? '') ||
      tokens[index - 1]?.tag === 'auxiliary'
    );
  return false;
}

/** "we were engineers", "we were five": said of several. */
function hasPluralComplement(facts: SentenceFacts, clause: Clause): boolean {
  if (clause.verb?.lemma !== 'be' && clause.verb?.lemma !== 'become' && clause.verb?.lemma !== 'remain') return false;
  const tokens = tokensOf(facts, clause).filter(token => token.span.start >= (clause.verb?.span.end ?? 0));
  const head = tokens.find(token =>
    /^(?:noun|propernoun|preposition|adjective|number|adverb|gerund|participle)$/.test(token.tag),
  );
  if (head === undefined) return false;
  if (head.tag === 'number') return true;
  // "a team of six", "short of staff", "two weeks late" is sound.
  if (
    tokens.some(({ norm }) =>
      /^(?:team|group|company|crew|startup|start-up|family|couple|department|squad|shop|agency|firm|staff|people|pair|unit)$/.test(
        norm,
      ),
    )
  )
    return true;
  const noun = tokens.find(token => token.tag === 'noun');
  const isBare =
    noun !== undefined &&
    tokens.slice(0, tokens.indexOf(noun)).every(token => /^(?:adjective|determiner|adverb|negation)$/.test(token.tag));
  return isBare && noun.norm !== noun.lemma;
}

function tokensOf(facts: SentenceFacts, clause: Clause): readonly Token[] {
  return facts.tokens.filter(token => token.span.start >= clause.span.start && token.span.end <= clause.span.end);
}

/** "we", "my team and I"; a phrase that names somebody stays, since nobody's name may be dropped. */
function subjectEdit(facts: SentenceFacts, first: number, end: number): Edit | undefined {
  const start = facts.tokens[first]?.span.start ?? 0;
  const phrase = facts.tokens.filter(token => token.span.start >= start && token.span.end <= end);
  if (phrase.some(token => token.tag === 'propernoun' || token.tag === 'number' || token.tag === 'code'))
    return undefined;
  if (phrase.length === 1 && phrase[0]?.norm === 'we') return { span: { start, end }, newText: 'I' };
  const isShared = phrase.at(-1)?.norm === 'i' && phrase.some(token => token.norm === 'and');
  // "My brother and I": he is no one to leave out.
  const isTeam = phrase.every(
    token =>
      /^(?:determiner|pronoun|conjunction|adjective)$/.test(token.tag) ||
      /^(?:team|crew|group|department|colleague|squad|staff|unit|people|teammate)$/.test(token.lemma),
  );
  return isShared && isTeam ? { span: { start, end }, newText: 'I' } : undefined;
}

const singular = new Map([
  ['were', 'was'],
  ['are', 'am'],
  ["'re", "'m"],
]);

/** Only forms of "be" differ between we and I. */
function verbEdits(facts: SentenceFacts, clauses: readonly Clause[], first: number): readonly (Edit | undefined)[] {
  return clauses.flatMap(clause => {
    if (clause.verb === undefined || clause.verb.form !== 'finite') return [];
    const at = tokenAt(facts.tokens, clause.verb.span.start);
    const inverted = at >= 0 && at < first;
    const token = facts.tokens[at];
    const newForm = singular.get(token?.norm ?? '');
    if (inverted || token === undefined || newForm === undefined || isSupposed(clause, token)) return [];
    const next = facts.tokens[at + 1];
    if (next?.norm !== "n't")
      return [
        {
          span: token.span,
          newText: newForm.startsWith("'")
            ? facts.text.slice(token.span.start, token.span.start + 1) + newForm.slice(1)
            : newForm,
        },
      ];
    return [
      { span: { start: token.span.start, end: next.span.end }, newText: newForm === 'was' ? "wasn't" : 'am not' },
    ];
  });
}

/** "if we were": the form of a supposition is the same for all persons. */
function isSupposed(clause: Clause, token: Token): boolean {
  return token.norm === 'were' && clause.mood === 'conditional';
}

const pronouns = new Map([
  ['ours', 'mine'],
  ['us', 'me'],
  ['ourselves', 'myself'],
  ['ourself', 'myself'],
]);

/** Pronouns of the clauses whose subject changes; other clauses keep theirs. */
function pronounEdits(facts: SentenceFacts, clauses: readonly Clause[], first: number): readonly (Edit | undefined)[] {
  return facts.tokens.flatMap((token, index) => {
    if (
      index === first ||
      !clauses.some(clause => token.span.start >= clause.span.start && token.span.end <= clause.span.end)
    )
      return [];
    const pronoun = pronouns.get(token.norm);
    if (pronoun !== undefined) return [{ span: token.span, newText: pronoun }];
    if (token.norm !== 'our') return [];
    return staysShared(facts, index) ? [] : [{ span: token.span, newText: 'my' }];
  });
}

function staysShared(facts: SentenceFacts, our: number): boolean {
  for (let index = our + 1; index < our + 5; index++) {
    const token = facts.tokens[index];
    if (
      token === undefined ||
      !/^(?:noun|propernoun|adjective|number|unknown|participle|determiner|gerund)$/.test(token.tag)
    )
      return false;
    if (stayShared.has(token.lemma) && facts.tokens[index + 1]?.tag !== 'noun') return token.lemma !== 'team';
  }
  return false;
}

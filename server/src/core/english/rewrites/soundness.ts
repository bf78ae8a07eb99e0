import { wordSet } from '../../story/wordSet.ts';
import type { Clause, Passive, SentenceFacts, Token } from '../facts.ts';
import { lookUp } from '../lexicon/lookUp.ts';
import { ditransitive } from '../transitivity.ts';
import { Reading } from '../word.ts';
import type { PassiveShape, Refusal } from './shape.ts';
import { isPastState, isPresentResult, isPresentState, isStandstill, states } from './states.ts';
import { isAdverb, isComma } from './tokens.ts';

/** What would make the active say something else, or nothing: reasons to refuse. */

/** With an infinitive these have no active of the same meaning: "was said to be". */
const raising = wordSet(
  'say rumor rumour repute see hear make think report know hold feel help notice note mean schedule slate destine guarantee',
);

/** Why the active cannot be trusted, or `undefined` where nothing speaks against it. */
export function findFlaw(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): Refusal | undefined {
  return flaws.find(({ holds }) => holds(facts, shape, chain))?.refusal;
}

interface Flaw {
  readonly refusal: Refusal;
  holds(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): boolean;
}

/** In the order in which they are asked; the first that holds names the refusal. */
const flaws: readonly Flaw[] = [
  { refusal: 'tangled', holds: hasOddPatient },
  { refusal: 'shared', holds: sharesPatient },
  { refusal: 'dangling', holds: hasDanglingGerund },
  { refusal: 'tangled', holds: isControlled },
  { refusal: 'no active', holds: hasNoActive },
  { refusal: 'no active', holds: ({ tokens }, shape) => isStrandedLater(tokens, endOfVerbs(shape)) },
  { refusal: 'scope', holds: changesScope },
  { refusal: 'shared', holds: leavesVerbAlone },
  { refusal: 'shared', holds: ({ tokens }, shape) => mayLeaveVerb(tokens, endOfVerbs(shape)) },
  { refusal: 'tangled', holds: isCutOff },
  { refusal: 'tangled', holds: ({ tokens }, shape) => trailsBehind(tokens, shape) },
  { refusal: 'tangled', holds: isGlued },
  { refusal: 'tangled', holds: reattaches },
  { refusal: 'no doer', holds: ({ tokens }, shape) => hasCauseInIng(tokens, shape) },
  { refusal: 'question', holds: ({ tokens }, shape) => isAsked(tokens, shape) },
  { refusal: 'tangled', holds: ({ tokens }, shape) => isInListOfAdjectives(tokens, shape) },
  { refusal: 'state', holds: isPresentResult },
  { refusal: 'state', holds: isPastState },
  { refusal: 'state', holds: ({ tokens }, shape) => isStandstill(tokens, shape) },
  { refusal: 'shared', holds: ({ tokens }, shape) => coordinatesPhrase(tokens, shape) },
  { refusal: 'no active', holds: ({ tokens }, shape) => isPermission(tokens, shape) },
  { refusal: 'shared', holds: ({ tokens }, shape) => leavesGerundAlone(tokens, shape) },
  { refusal: 'no active', holds: ({ tokens }, shape) => takesSecondObject(tokens, shape) },
  { refusal: 'tangled', holds: (facts, shape) => !isPlainlySaid(facts, shape) },
  { refusal: 'shared', holds: leavesParticipleAlone },
  { refusal: 'shared', holds: sharesAuxiliaryLater },
  { refusal: 'scope', holds: ({ tokens }, shape) => isQuantifierOfRest(tokens, shape) },
  { refusal: 'no doer', holds: ({ tokens }, shape) => isLeftWith(tokens, shape) },
  { refusal: 'no doer', holds: ({ tokens }, shape) => namesOthersDeed(tokens, endOfVerbs(shape)) },
  { refusal: 'state', holds: ({ tokens }, shape) => isPresentState(tokens, shape) },
  { refusal: 'dangling', holds: ({ tokens }, shape) => describesPatient(tokens, endOfVerbs(shape)) },
  { refusal: 'dangling', holds: opensWithAs },
  { refusal: 'shared', holds: ({ tokens }, shape) => isLeantOn(tokens, endOfVerbs(shape)) },
  { refusal: 'state', holds: (_, { by, verbs }) => by === undefined && verbs.some(verb => states.has(verb.lemma)) },
];

/** "was followed as far as it could be": what is left out behind needs the passive. */
function isLeantOn(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    ({ norm }, index) =>
      index > from &&
      /^(?:be|been)$/.test(norm) &&
      /^(?:auxiliary|modal|negation)$/.test(tokens[index - 1]?.tag ?? '') &&
      (tokens[index + 1] === undefined || tokens[index + 1]?.tag === 'punctuation'),
  );
}

function endOfVerbs({ verbs }: PassiveShape): number {
  return verbs.at(-1)?.end ?? 0;
}

function hasOddPatient({ tokens }: SentenceFacts, { patient }: PassiveShape): boolean {
  const head = tokens[patient.start];
  return (
    head === undefined ||
    /^(?:there|what|whatever|how|why|whether|neither|nor|not|so|such|whom|whose|where|when|here)$/.test(head.norm) ||
    /^(?:nor|neither|as|than)$/.test(tokens[patient.start - 1]?.norm ?? '') ||
    (tokens[patient.start - 1]?.norm === 'so' && !isComma(tokens[patient.start - 2])) ||
    patient.end - patient.start > 14
  );
}

/** "hid itself", "was made up of three teams", "was said by Ana to be", "was used to waiting": what it is, and not what somebody did. */
function hasNoActive({ tokens }: SentenceFacts, { verbs, by }: PassiveShape): boolean {
  const last = verbs.at(-1);
  if (last === undefined) return true;
  const after = tokens[last.end];
  const following = tokens[last.end + 1]?.tag ?? '';
  const isReflexive = verbs.some(verb =>
    /^(?:itself|himself|herself|themselves|myself|ourselves)$/.test(tokens[verb.end]?.norm ?? ''),
  );
  const isMadeOf = after?.norm === 'of' && /^(?:make|compose|comprise|form|constitute)$/.test(last.lemma);
  const raises =
    raising.has(last.lemma) &&
    ((by !== undefined && tokens[by.agent.end]?.norm === 'to') ||
      (after?.norm === 'to' && /^(?:verb|auxiliary)$/.test(following)));
  const isUsedTo =
    last.lemma === 'use' && after?.norm === 'to' && /^(?:gerund|noun|pronoun|determiner)$/.test(following);
  // "was sold out": nothing was left.
  const isSoldOut = last.lemma === 'sell' && tokens[last.at + 1]?.norm === 'out';
  return isReflexive || isMadeOf || raises || isUsedTo || isSoldOut;
}

/** "was seen only by Ana"; "many were not told", "was not seen by many"; "each file was read by two people": said in another order, more or fewer. */
function changesScope({ tokens }: SentenceFacts, { kind, patient, between, auxiliaries, by }: PassiveShape): boolean {
  const isOnly = by !== undefined && tokens.slice(between.start, by.at).some(token => token.norm === 'only');
  const isDenied = tokens
    .slice(between.start, auxiliaries.end)
    .some(token => token.tag === 'negation' || /^(?:never|hardly|rarely|seldom)$/.test(token.norm));
  const first = kind === 'plain' || kind === 'shared' ? tokens[patient.start] : undefined;
  const agent = by === undefined ? undefined : tokens[by.agent.start];
  const isEach = /^(?:each|every|everything|everyone|everybody)$/.test(first?.norm ?? '');
  const isSome = agent?.tag === 'number' || /^(?:a|an|some|several|many|few|most|another|one)$/.test(agent?.norm ?? '');
  return isOnly || (isDenied && (isQuantified(first) || isQuantified(agent))) || (isEach && isSome);
}

function isQuantified(token: Token | undefined): boolean {
  const words =
    /^(?:some|many|much|most|several|all|every|each|both|everything|everyone|everybody|somebody|someone|something|lots|plenty|half)$/;
  return token !== undefined && (token.tag === 'number' || words.test(token.norm));
}

/** "What was promised was delivered by June": moved behind the patient, "by June" would belong to the promise. */
function reattaches({ tokens }: SentenceFacts, { kind, patient, closesWithComma, verbs, by }: PassiveShape): boolean {
  if (kind !== 'plain' || closesWithComma) return false;
  const holdsClause = tokens
    .slice(patient.start + 1, patient.end)
    .some(token => /^(?:relative|verb|auxiliary|modal|participle|gerund)$/.test(token.tag));
  const ends = [verbs.at(-1)?.end ?? 0, by?.agent.end ?? 0];
  const goesOn = ends.some(
    end =>
      end > 0 &&
      end !== by?.at &&
      /^(?:preposition|adverb|noun|determiner|adjective|number|particle)$/.test(tokens[end]?.tag ?? ''),
  );
  return holdsClause && goesOn;
}

/** "As engineers, we were told": what "as" says is said of the patient. */
function opensWithAs({ tokens }: SentenceFacts, { patient }: PassiveShape): boolean {
  return tokens[0]?.norm === 'as' && patient.start > 1 && /^(?:noun|adjective|determiner)$/.test(tokens[1]?.tag ?? '');
}

/** Another finite verb has the patient as its subject: "was restarted and failed again". */
function sharesPatient(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): boolean {
  const own = new Set(chain.map(passive => passive.clause));
  const subject = shape.clause.subject;
  const start = subject === undefined || subject.kind === 'nobody' ? undefined : subject.span?.start;
  const groupStart = facts.tokens[shape.auxiliaries.start]?.span.start ?? 0;
  return facts.clauses.some((clause, index) => {
    if (own.has(index) || clause.verb === undefined || clause.subject === undefined || clause.subject.kind === 'nobody')
      return false;
    if (clause.subject.span?.start !== start || clause.verb.form !== 'finite') return false;
    const isLater = clause.verb.span.start > groupStart;
    if (shape.kind === 'relative') return isLater && clause.type === 'relative';
    if (shape.kind === 'shared') return isLater && !isOfRelative(facts, clause);
    return isLater ? !isOfRelative(facts, clause) : clause.type !== 'relative';
  });
}

/** "is cooked fresh and tastes fresh": a verb after the passive whose subject is said before it. */
function leavesVerbAlone(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): boolean {
  const { tokens } = facts;
  const own = new Set(chain.map(passive => passive.verb.start));
  const from = shape.verbs.at(-1)?.end ?? 0;
  // "The fix, which was shipped later, held": after the comma the main clause goes on.
  const closes = shape.kind === 'relative' && isComma(tokens[shape.patient.start - 1]);
  const offset = tokens[from - 1]?.span.start ?? 0;
  return tokens.some((token, index) => {
    if (index <= from || own.has(token.span.start) || !/^(?:verb|auxiliary|modal)$/.test(token.tag)) return false;
    let before = index - 1;
    while (isAdverb(tokens[before]) || tokens[before]?.tag === 'negation') before--;
    if (before < from || !/^(?:and|or|but|then|,)$/.test(tokens[before]?.norm ?? '')) return false;
    if (closes && isComma(tokens[before])) return false;
    const clause = facts.clauses.find(
      it => it.verb !== undefined && it.verb.span.start <= token.span.start && token.span.start < it.verb.span.end,
    );
    if (clause === undefined || clause.verb?.form === 'infinitive') return false;
    const subject = clause.subject === undefined || clause.subject.kind === 'nobody' ? undefined : clause.subject.span;
    return subject === undefined || subject.start < offset;
  });
}

/** "was taken care of", "was made use of": the patient belongs to a preposition further on. */
function isStrandedLater(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 3).some((token, offset) => {
    const next = tokens[from + offset + 1];
    const isLast = next === undefined || next.tag === 'punctuation' || next.tag === 'conjunction' || next.norm === 'by';
    // "was taken care of for us".
    const isBeforeAnother = /^(?:of|with|upon|about)$/.test(token.norm) && next?.tag === 'preposition';
    return token.tag === 'preposition' && (isLast || isBeforeAnother);
  });
}

/** A word after "and" that could be a verb though it was read as a noun: "… and tastes fresh". */
function mayLeaveVerb(tokens: readonly Token[], from: number): boolean {
  return tokens.some((token, index) => {
    if (index < from || !/^(?:and|or|but)$/.test(token.norm)) return false;
    const next = tokens[index + 1];
    if (next === undefined || next.tag !== 'noun' || !/^(?:auxiliary|verb|modal)$/.test(tokens[index + 2]?.tag ?? '')) {
      return (
        next?.tag === 'noun' &&
        /[^s]s$/.test(next.norm) &&
        /^(?:adjective|adverb|determiner|pronoun)$/.test(tokens[index + 2]?.tag ?? '')
      );
    }
    return false;
  });
}

/** "has been stabilised and in use": what follows "and" leans on the auxiliary, too. */
function coordinatesPhrase(tokens: readonly Token[], shape: PassiveShape): boolean {
  const end = shape.verbs.at(-1)?.end ?? 0;
  return (
    /^(?:and|or|but)$/.test(tokens[end]?.norm ?? '') && /^(?:preposition|adjective)$/.test(tokens[end + 1]?.tag ?? '')
  );
}

/** "it's permitted to borrow": the "it" stands for what follows. */
function isPermission(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return (
    tokens[shape.patient.start]?.norm === 'it' &&
    last !== undefined &&
    tokens[last.end]?.norm === 'to' &&
    /^(?:permit|allow|forbid|prohibit|require|recommend|advise|need|suggest|intend|prefer)$/.test(last.lemma)
  );
}

/** "September 23, *1999* a request was placed", "members the States *admits* are held": the patient was read too long. */
function isCutOff(facts: SentenceFacts, shape: PassiveShape): boolean {
  const { tokens } = facts;
  const first = tokens[shape.patient.start];
  const last = tokens[shape.patient.end - 1];
  const before = tokens[shape.patient.end - 2];
  if (first === undefined || last === undefined || shape.kind !== 'plain') return false;
  const isYear =
    first.tag === 'number' && isComma(tokens[shape.patient.start - 1]) && /^(?:19|20)\d\d$/.test(first.norm);
  const { readings } = lookUp(last.norm);
  const mayBeVerb = (readings & Reading.third) !== 0 && (readings & Reading.verbLikely) !== 0;
  const isAfterPlural = before !== undefined && /noun$/.test(before.tag) && /[^s]s$/.test(before.norm);
  // "ensure that promise can be kept": "that" may belong to the noun.
  const isPointedAt =
    tokens[shape.patient.start - 1]?.norm === 'that' &&
    last === first &&
    first.tag === 'noun' &&
    !first.norm.endsWith('s');
  return isYear || isPointedAt || (mayBeVerb && isAfterPlural);
}

/** `cloud.gov`, `Gem::Version`, `--version`: the patient begins within a name. */
function isGlued(facts: SentenceFacts, shape: PassiveShape): boolean {
  const start = facts.tokens[shape.patient.start]?.span.start ?? 0;
  return shape.kind === 'plain' && start > 0 && !/[\s"“”'‘’«([—–]/.test(facts.text[start - 1] ?? '');
}

/** "was caused by missing rows": what stands after "by" is the cause and no way of doing it. */
function hasCauseInIng(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return (
    last !== undefined &&
    shape.by === undefined &&
    /^(?:cause|trigger|drive|prompt|block|delay|motivate|shape|define)$/.test(last.lemma) &&
    tokens[last.end]?.norm === 'by'
  );
}

/** "how much can be done": the question word goes with the patient. */
function isAsked(tokens: readonly Token[], shape: PassiveShape): boolean {
  const first = tokens[shape.patient.start];
  return (
    tokens[shape.patient.start - 1]?.norm === 'how' &&
    (/^(?:adjective|adverb)$/.test(first?.tag ?? '') || /^(?:much|many|few|little)$/.test(first?.norm ?? ''))
  );
}

/** "that complex, dependent parts can be …": the comma stands inside the patient. */
function isInListOfAdjectives(tokens: readonly Token[], shape: PassiveShape): boolean {
  const { start } = shape.patient;
  const before = tokens[start - 2];
  return (
    shape.kind === 'plain' &&
    isComma(tokens[start - 1]) &&
    before?.tag === 'adjective' &&
    !/^(?:determiner|pronoun)$/.test(tokens[start]?.tag ?? '') &&
    /^(?:subordinator|determiner|relative|preposition|pronoun)$/.test(tokens[start - 3]?.tag ?? '')
  );
}

/** "was published and assigned number 7": the second verb has an object beside the patient. */
function takesSecondObject(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return (
    last !== undefined &&
    shape.verbs.length > 1 &&
    ditransitive.has(last.lemma) &&
    /^(?:determiner|noun|propernoun|number|code|unknown)$/.test(tokens[last.end]?.tag ?? '')
  );
}

/** Nothing that only goes with the order of words as it is: "were ever sent", "(and will be told)", ", that was praised". */
function isPlainlySaid({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const { patient, between, auxiliaries } = shape;
  const middle = tokens.slice(between.start, auxiliaries.end);
  if (middle.some(token => /^(?:ever|yet|nearly)$/.test(token.norm)) && !middle.some(token => token.tag === 'negation'))
    return false;
  const isBracketed =
    shape.kind === 'shared' && tokens.slice(patient.end, auxiliaries.start).some(token => /^[()]/.test(token.norm));
  const isLateRelative =
    shape.kind === 'plain' &&
    tokens[patient.start]?.norm === 'that' &&
    /^[,)]/.test(tokens[patient.start - 1]?.norm ?? '');
  return !isBracketed && !(isLateRelative && patient.end === patient.start + 1);
}

/** "are told to be quick, but given no time": a participle further on leans on the same auxiliary. */
function leavesParticipleAlone(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): boolean {
  const { tokens } = facts;
  const own = new Set(chain.map(passive => passive.verb.start));
  const from = shape.verbs.at(-1)?.end ?? 0;
  return tokens.some((token, index) => {
    if (index < from || (token.tag !== 'participle' && token.norm !== 'given') || own.has(token.span.start))
      return false;
    let before = index - 1;
    while (isAdverb(tokens[before])) before--;
    return (
      /^(?:and|or|but|then)$/.test(tokens[before]?.norm ?? '') &&
      /^(?:,|noun)$|^(?:adverb|preposition|particle|verb)$/.test(
        isComma(tokens[before - 1]) ? ',' : (tokens[before - 1]?.tag ?? ''),
      ) &&
      (token.norm === 'given' || !/^(?:noun|adjective)$/.test(tokens[index + 1]?.tag ?? ''))
    );
  });
}

/** "is written but still waiting for": an -ing form further on leans on the same auxiliary. */
function leavesGerundAlone(tokens: readonly Token[], shape: PassiveShape): boolean {
  const from = shape.verbs.at(-1)?.end ?? 0;
  const first = tokens.findIndex((token, index) => index >= from && token.tag === 'gerund');
  let before = first - 1;
  while (before > from && isAdverb(tokens[before])) before--;
  return first >= 0 && before >= from && /^(?:and|but|or|yet)$/.test(tokens[before]?.norm ?? '');
}

/** "has been written, images uploaded, and a page published": later parts of the list live on this auxiliary. */
function sharesAuxiliaryLater({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const from = shape.verbs.at(-1)?.end ?? 0;
  const joint = isComma(tokens[from]) ? from : -1;
  if (joint < 0) return tokens[from]?.norm === 'and' && endsWithParticiple(tokens, from + 1);
  return endsWithParticiple(tokens, joint + (tokens[joint + 1]?.norm === 'and' ? 2 : 1));
}

/** A short noun phrase, then a past that nothing follows: "images uploaded,", "the money returned." */
function endsWithParticiple(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 4 && /^(?:determiner|adjective|noun|propernoun|number)$/.test(tokens[at]?.tag ?? '')) at++;
  const next = tokens[tokens[at + 1]?.tag === 'particle' ? at + 2 : at + 1];
  return (
    at > from &&
    /^(?:participle|verb)$/.test(tokens[at]?.tag ?? '') &&
    (lookUp(tokens[at]?.norm ?? '').readings & Reading.participle) !== 0 &&
    (next === undefined || next.tag === 'punctuation' || next.tag === 'conjunction')
  );
}

/** "some hadn't been considered part of it": side by side, "some part" would be read as one. */
function isQuantifierOfRest(tokens: readonly Token[], shape: PassiveShape): boolean {
  const only = shape.patient.end === shape.patient.start + 1 ? tokens[shape.patient.start] : undefined;
  const after = tokens[shape.verbs.at(-1)?.end ?? 0];
  return (
    only !== undefined &&
    /^(?:some|all|most|many|few|several|both|each|one|two|three|this|that|these|those|much|more)$/.test(only.norm) &&
    /^(?:noun|propernoun|adjective|unknown)$/.test(after?.tag ?? '')
  );
}

/** "you're left with a smaller pool", "was filled with people": nobody did it. */
function isLeftWith(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return (
    /^(?:leave|fill)$/.test(last?.lemma ?? '') &&
    last !== undefined &&
    /^(?:with|without)$/.test(tokens[last.end]?.norm ?? '')
  );
}

/** "was resolved through the efforts of Ana": the doers are named, though not after "by". */
function namesOthersDeed(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    (token, index) =>
      index >= from &&
      /^(?:efforts?|work|help|support|collaboration|generosity)$/.test(token.norm) &&
      /^(?:of|from|between)$/.test(tokens[index + 1]?.norm ?? '') &&
      tokens.slice(Math.max(from, index - 5), index).some(it => /^(?:through|thanks|with|via)$/.test(it.norm)),
  );
}

/** "put down to an error", "acted upon swiftly", both with a long object between. */
function trailsBehind(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  const after = tokens[last?.end ?? 0];
  if (last === undefined || after === undefined || !last.hasParticle) return false;
  const length = shape.patient.end - shape.patient.start;
  return (after.norm === 'to' && length > 5) || (after.tag === 'adverb' && length > 6);
}

/** ", belonging to …": said of the patient, and after the change of the doer. */
function describesPatient(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    (token, index) =>
      index > from &&
      /^(?:belonging|being|having|needing|wanting|seeming|looking|feeling)$/.test(token.norm) &&
      (isComma(tokens[index - 1]) || isComma(tokens[index - 2])),
  );
}

/** The clause has its subject in a relative pronoun of its own. */
function isOfRelative(facts: SentenceFacts, clause: Clause): boolean {
  return (
    clause.type === 'relative' &&
    facts.tokens.some(token => token.span.start === clause.span.start && token.tag === 'relative')
  );
}

/** "After failing twice, the job was restarted": who failed would change. */
function hasDanglingGerund(facts: SentenceFacts): boolean {
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
    /^(?:gerund|participle)$/.test(facts.tokens[0]?.tag ?? '')
  );
}

/** A patient that is itself the subject of what governs the clause: "I am glad to be asked". Only a new subject can stand before a finite verb. */
function isControlled(facts: SentenceFacts, shape: PassiveShape): boolean {
  const patient = facts.tokens.slice(shape.patient.start, shape.patient.end);
  return (
    shape.kind === 'plain' &&
    patient.some(token => /^(?:auxiliary|modal)$/.test(token.tag)) &&
    !patient.some(token => token.tag === 'relative' || token.norm === 'that')
  );
}

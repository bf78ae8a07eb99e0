import type { Clause, Passive, SentenceFacts, Token } from '../facts.ts';
import { agreementOf } from './doer.ts';

/** Indexes into the sentence's tokens, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A participle of the passive with the particle that belongs to it. */
export interface PassiveVerb {
  readonly at: number;
  /** Base form without particle. */
  readonly lemma: string;
  /** After the particle; `at + 1` where there is none. */
  readonly end: number;
  readonly hasParticle: boolean;
  /** A pronoun goes between: "turned it on", but "dealt with it". */
  readonly isSeparable: boolean;
}

const separableWithOn = new Set('turn switch put take pass sign hand bring carry talk think read try'.split(' '));

/** How the passive's parts lie in the sentence. */
export interface PassiveShape {
  readonly clause: Clause;
  /**
   * `plain`: the patient stands before the verb. `relative`: "which was reverted". `shared`: "… and was reverted", the patient being
   * said earlier. `expletive`: "it was decided that".
   */
  readonly kind: 'plain' | 'relative' | 'shared' | 'expletive';
  /** With what describes it, without adverbs before the verb. For `expletive` the word "it". */
  readonly patient: Range;
  /** The patient ends with a relative clause between commas; the second comma stands at `patient.end`. */
  readonly closesWithComma: boolean;
  /** Adverbs between the patient and its verb. */
  readonly between: Range;
  /** Auxiliaries and adverbs up to the first participle. */
  readonly auxiliaries: Range;
  /** The be or get that makes it a passive. */
  readonly passiveAuxiliary: number;
  /** All participles of that auxiliary, which follow one another directly. */
  readonly verbs: readonly [PassiveVerb, ...PassiveVerb[]];
  /** "by" and the agent, where one is named. */
  readonly by: { readonly at: number; readonly agent: Range; readonly closesWithComma: boolean } | undefined;
}

/** Verbs without an object of their own: their "passive" is a misreading or cannot be turned. */
const withoutObject = new Set(
  'fail crash happen occur arrive go come die fall appear disappear emerge vanish exist sleep rise remain stay become seem be belong bear suppose gone retire expire age tend gather dress seat situate locate sit graduate'.split(
    ' ',
  ),
);
/** With an infinitive these have no active of the same meaning: "was said to be". */
const raising = new Set(
  'say rumor rumour repute see hear make think report know hold feel help notice note mean schedule slate destine'.split(
    ' ',
  ),
);
/** What can follow "it was … that" with an active of the same meaning. */
const saying = new Set(
  'decide agree assume think believe fear allege know say report suggest find discover feel hope understand note argue realise realize announce claim determine conclude propose recommend plan expect establish confirm acknowledge point show learn notice hold observe recognise recognize estimate'.split(
    ' ',
  ),
);
/** Participles that describe a state when nobody is named: nobody could have said "I surprised". */
const states = new Set(
  `surprise worry delight excite interest concern confuse frustrate disappoint scare tire locate situate involve dedicate commit qualify experience relate connect
limit compose comprise marry divorce seat accustom devote please satisfy thrill amaze shock stun overwhelm exhaust bore embarrass annoy upset bless doom fascinate intrigue
depress stress relax motivate entitle suit inhabit populate surround lose stick convince astonish puzzle impress enclose attach oppose rest inspire incline equip gear know contain intend engage associate derive require face date indicate conjoin scatter soak drench tear acquaint
disgust horrify appall bind found title age crowd flaw skill renown affect impact`.split(/\s+/),
);
/** After "by" these name no agent. */
const noAgents = new Set(
  `hand mistake accident default design chance law then now far nature definition name email e-mail mail phone itself himself herself themselves ourselves myself yourself time end deadline date
morning noon night friday monday tuesday wednesday thursday saturday sunday tomorrow today year month week day percent way means virtue who whom which what doing half third quarter car bus train plane ship
midnight evening weekend summer winter spring fall surprise force fax telephone post road sea air land rail letter check credit cash choice necessity`.split(
    /\s+/,
  ),
);
const degrees = new Set(
  'widely commonly universally generally popularly reportedly supposedly largely almost half all so too as more most less least very much how far enough rather quite that'.split(
    ' ',
  ),
);

const isAdverb = (token: Token | undefined): boolean =>
  token?.tag === 'adverb' || token?.norm === 'never' || token?.norm === 'then';
const isComma = (token: Token | undefined): boolean => token?.norm === ',';

/** The parts of a passive that can be turned, or `undefined` where its active cannot be trusted. */
export function readPassive(facts: SentenceFacts, passiveIndex: number): PassiveShape | undefined {
  const passive = facts.passives[passiveIndex];
  if (passive === undefined) return undefined;
  const { tokens } = facts;
  const chain = facts.passives.filter(other => other.aux.start === passive.aux.start);
  const first = chain[0];
  const clause = first === undefined ? undefined : facts.clauses[first.clause];
  if (clause?.verb === undefined || !isTurnable(facts, clause)) return undefined;
  const auxiliaries = { start: tokenAt(tokens, clause.verb.span.start), end: tokenAt(tokens, clause.verb.main.start) };
  const passiveAuxiliary = tokenAt(tokens, passive.aux.start);
  if (auxiliaries.start < 0 || auxiliaries.end <= passiveAuxiliary || passiveAuxiliary < auxiliaries.start)
    return undefined;
  if (!isPlainChain(tokens, auxiliaries) || !startsFinite(tokens[auxiliaries.start])) return undefined;
  const verbs = readVerbs(facts, chain);
  const [firstVerb, ...others] = verbs ?? [];
  if (firstVerb === undefined) return undefined;
  const by = readBy(facts, chain, (others.at(-1) ?? firstVerb).end);
  if (by === 'unclear') return undefined;
  const shape = readPatient(facts, clause, auxiliaries.start);
  if (shape === undefined) return undefined;
  const read: PassiveShape = { clause, ...shape, auxiliaries, passiveAuxiliary, verbs: [firstVerb, ...others], by };
  return isSound(facts, read, chain) ? withExpletive(facts, read) : undefined;
}

export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = tokens[middle]?.span.start ?? 0;
    if (start === offset) return middle;
    if (start < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function isTurnable(facts: SentenceFacts, clause: Clause): boolean {
  if (facts.isQuestion || clause.mood === 'question' || clause.mood === 'imperative' || clause.quoted === 'other')
    return false;
  if (clause.verb?.form !== 'finite' || clause.introducer === 'than' || clause.introducer === 'as') return false;
  return true;
}

/** Auxiliaries, negation and plain adverbs only. */
function isPlainChain(tokens: readonly Token[], { start, end }: Range): boolean {
  return tokens
    .slice(start, end)
    .every(
      token =>
        (token.norm === 'going' || /^(?:auxiliary|modal|negation|adverb|particle|verb)$/.test(token.tag)) &&
        !degrees.has(token.norm),
    );
}

/** "see talent get wasted", "requested it be fixed": no subject can be put before these. */
function startsFinite(token: Token | undefined): boolean {
  return !/^(?:be|get|being|getting|been|gotten|having)$/.test(token?.norm ?? '');
}

function readVerbs(facts: SentenceFacts, chain: readonly Passive[]): readonly PassiveVerb[] | undefined {
  const verbs: PassiveVerb[] = [];
  for (const passive of chain) {
    const lemma = facts.clauses[passive.clause]?.verb?.lemma;
    const at = tokenAt(facts.tokens, passive.verb.start);
    if (lemma === undefined || at < 0) return undefined;
    const verb = readVerb(facts.tokens, at, lemma);
    if (withoutObject.has(verb.lemma)) return undefined;
    const last = verbs.at(-1);
    if (last !== undefined && !isJoined(facts.tokens, last.end, at)) return undefined;
    verbs.push(verb);
  }
  return verbs;
}

function readVerb(tokens: readonly Token[], at: number, lemma: string): PassiveVerb {
  const [base = lemma, ...particles] = lemma.split(' ');
  let end = at + 1;
  for (const particle of particles) if (tokens[end]?.norm === particle && !isPreposition(tokens, end)) end++;
  const isSeparable = end > at + 1 && separates(base, tokens[at + 1]?.norm ?? '');
  if (end === at + 1 && isStranded(tokens, end)) end++;
  return { at, lemma: base, end, hasParticle: end > at + 1, isSeparable };
}

function separates(base: string, particle: string): boolean {
  if (/^(?:with|at|for|to|into|upon|about|of|after)$/.test(particle)) return false;
  return !/^(?:on|over|through|by)$/.test(particle) || separableWithOn.has(base);
}

/** "was kept up to 40", "was reached in the trial": a phrase of its own begins here. */
function isPreposition(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if ((tokens[at]?.norm === 'up' && next?.norm === 'to') || (tokens[at]?.norm === 'out' && next?.norm === 'of'))
    return true;
  const canGovern = /^(?:in|on|at|by|for|to|through|over|about|around|across|under|with|into|from)$/.test(
    tokens[at]?.norm ?? '',
  );
  return canGovern && /^(?:determiner|noun|propernoun|pronoun|number|adjective|code|unknown)$/.test(next?.tag ?? '');
}

/** "was dealt with.", "was looked at by": the preposition belongs to the verb. */
function isStranded(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token?.tag !== 'preposition' && token?.tag !== 'particle') return false;
  if (
    !/^(?:with|at|for|on|to|into|upon|about|of|after|up|out|off|down|over|in|back|away|through|around)$/.test(
      token.norm,
    )
  )
    return false;
  if (token.norm === 'to' && after?.norm === 'as') return true;
  if (after?.tag === 'preposition' && after.norm !== 'as' && /^(?:with|at|for|on|into|upon|about)$/.test(token.norm))
    return true;
  return (
    after === undefined ||
    /^(?:by|like|during|after|before|within)$/.test(after.norm) ||
    /^(?:punctuation|conjunction|subordinator)$/.test(after.tag)
  );
}

/** Between coordinated participles only a conjunction, commas and adverbs: "found and quickly fixed". */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(token => token.tag === 'conjunction' || isComma(token) || isAdverb(token));
}

function readBy(facts: SentenceFacts, chain: readonly Passive[], afterVerb: number): PassiveShape['by'] | 'unclear' {
  const span = chain.find(passive => passive.agent !== undefined)?.agent;
  const { tokens } = facts;
  if (span === undefined) return mayHideAgent(facts, afterVerb) ? 'unclear' : undefined;
  const start = tokenAt(tokens, span.start);
  const at = start - 1;
  if (at < afterVerb || tokens[at]?.norm !== 'by' || tokens[at - 1]?.norm === tokens[at + 1]?.norm) return 'unclear';
  if (chain.at(-1)?.agent === undefined) return 'unclear';
  const agent = { start, end: endOfAgent(facts, start, span.end) };
  const last = tokens[agent.end - 1];
  const head = tokens[endBefore(tokens, span.end) - 1];
  const isNone =
    head === undefined || noAgents.has(head.norm) || tokens[start]?.tag === 'gerund' || isMeasured(facts, span.start);
  // "Wasn't used by anyone" denies; "anyone did not use it" does not say so.
  const isDenied = /^(?:any|anyone|anybody|anything|either|no|nobody|none|nothing|neither)$/.test(
    tokens[start]?.norm ?? '',
  );
  if (agent.end - start > 12) return 'unclear';
  if (isNone || isDenied || last === undefined) return 'unclear';
  const relative = relativeAfter(facts, agent.end);
  if (relative === undefined) return endsAgent(facts, agent.end) ? { at, agent, closesWithComma: false } : 'unclear';
  const afterRelative = tokens[isComma(tokens[relative.end]) ? relative.end + 1 : relative.end];
  const isEnd = tokens[relative.end] === undefined || tokens[relative.end]?.tag === 'punctuation';
  if (afterRelative?.tag === 'conjunction' || !isEnd || relative.end - start > 14) return 'unclear';
  return { at, agent: { start, end: relative.end }, closesWithComma: relative.comma };
}

/** "by 40%", "by two weeks", "by March 3" and the like measure or date; "by three teams" acts. */
function isMeasured(facts: SentenceFacts, offset: number): boolean {
  const amount = facts.amounts.find(it => it.span.start <= offset && offset < it.span.end);
  return (
    amount !== undefined && !((amount.kind === 'count' || amount.kind === 'team-size') && amount.unit !== undefined)
  );
}

/** A "by" after the verb that may name an agent though no agent was read there. */
function mayHideAgent(facts: SentenceFacts, afterVerb: number): boolean {
  const { tokens } = facts;
  for (let index = afterVerb; index < tokens.length; index++) {
    if (/^(?:auxiliary|modal|verb)$/.test(tokens[index]?.tag ?? '') || /^[;:.!?]$/.test(tokens[index]?.norm ?? ''))
      return false;
    if (tokens[index]?.norm !== 'by') continue;
    const next = tokens[index + 1];
    const head = tokens[endOfPhrase(tokens, index + 1) - 1] ?? next;
    const isHarmless =
      next === undefined ||
      next.tag === 'gerund' ||
      isMeasured(facts, next.span.start) ||
      noAgents.has(head?.norm ?? '') ||
      noAgents.has(next.norm);
    if (!isHarmless) return true;
  }
  return false;
}

/** The agent is whole: what follows cannot belong to it. */
function endsAgent(facts: SentenceFacts, at: number): boolean {
  const { tokens } = facts;
  const next = tokens[at];
  const after = tokens[at + 1];
  if (next === undefined || /^[.!?;:)…"”'’]/.test(next.norm)) return true;
  if (isComma(next) && after?.norm === 'by') return false;
  if (isComma(next) && /^(?:auxiliary|modal|verb)$/.test(after?.tag ?? '')) return true;
  if (isComma(next))
    return (
      /^(?:conjunction|subordinator|preposition|adverb|pronoun|gerund|relative)$/.test(after?.tag ?? '') &&
      startsOwnClause(facts, at + 1)
    );
  if (next.tag === 'conjunction') return startsOwnClause(facts, at);
  if (next.tag === 'preposition') return isTemporal(facts, at);
  return /^(?:adverb|subordinator|particle)$/.test(next.tag) && next.norm !== 'else';
}

/** After a conjunction a subject with its verb follows; without a conjunction there is nothing to ask. */
function startsOwnClause(facts: SentenceFacts, at: number): boolean {
  const { tokens } = facts;
  if (tokens[at]?.tag !== 'conjunction') return true;
  const offset = tokens[at + 1]?.span.start ?? -1;
  return facts.clauses.some(
    clause =>
      clause.subject !== undefined &&
      clause.subject.kind !== 'nobody' &&
      clause.subject.span?.start === offset &&
      clause.verb !== undefined,
  );
}

/** "within an hour", "on Monday", "in two days": said of the deed and not of the doer. */
function isTemporal(facts: SentenceFacts, at: number): boolean {
  const { tokens } = facts;
  if (
    /^(?:during|within|after|before|since|until|without|despite|through|via|because|as|to|instead)$/.test(
      tokens[at]?.norm ?? '',
    )
  )
    return true;
  return isTemporalPhrase(facts, at);
}

function isTemporalPhrase(facts: SentenceFacts, at: number): boolean {
  const { tokens } = facts;
  const start = tokens[at + 1]?.span.start ?? -1;
  const isAmount = facts.amounts.some(
    it => it.span.start <= start && start < it.span.end && /^(?:duration|date|deadline|time-of-day)$/.test(it.kind),
  );
  return isAmount || tokens.slice(at + 1, at + 4).some(token => timeNouns.has(token.norm));
}

const timeNouns = new Set(
  'time day night morning afternoon evening week weekend month quarter year end beginning start sprint minute hour moment past last noon midnight monday tuesday wednesday thursday friday saturday sunday advance january february march april june july august september october november december'.split(
    ' ',
  ),
);

/** The agent with "of …" and "and …": facts give its first noun phrase. */
function endOfAgent(facts: SentenceFacts, start: number, offset: number): number {
  const { tokens } = facts;
  let end = start;
  while (end < tokens.length && (tokens[end]?.span.start ?? offset) < offset) end++;
  if (tokens[end]?.norm === 'else') end++;
  const isThing = facts.clauses.some(
    clause => clause.actor.kind === 'thing' && clause.actor.span.start === tokens[start]?.span.start,
  );
  for (;;) {
    const link = tokens[end];
    // A cause lies somewhere ("a race condition in the scheduler"); where a person acted is said of the deed.
    if (isThing && /^(?:in|between|on|with)$/.test(link?.norm ?? '') && !isTemporalPhrase(facts, end)) {
      const next = endOfPhrase(tokens, end + 1);
      if (next === end + 1) return end;
      end = next;
      continue;
    }
    if (link === undefined || !/^(?:of|and|or|&|from|'s)$/.test(link.norm)) return end;
    const next = endOfPhrase(tokens, end + 1);
    if (next === end + 1 || startsClause(tokens, next)) return end;
    end = next;
  }
}

function endOfPhrase(tokens: readonly Token[], start: number): number {
  if (/^(?:me|us|him|her|them|you)$/.test(tokens[start]?.norm ?? '') && tokens[start]?.tag === 'pronoun')
    return start + 1;
  let end = start;
  while (
    /^(?:determiner|adjective|participle|adverb|noun|propernoun|number|unknown|code)$/.test(tokens[end]?.tag ?? '') ||
    (tokens[end]?.norm === 'both' && end === start)
  )
    end++;
  return /noun|unknown|code/.test(tokens[end - 1]?.tag ?? '') ? end : start;
}

/** A verb follows: what looked like a second agent is the subject of its own clause. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const next = isAdverb(tokens[at]) ? tokens[at + 1] : tokens[at];
  return /^(?:verb|auxiliary|modal)$/.test(next?.tag ?? '');
}

/** A relative clause that begins at `at`, with the comma before it, if any. */
function relativeAfter(
  facts: SentenceFacts,
  at: number,
): { readonly end: number; readonly comma: boolean } | undefined {
  const { tokens } = facts;
  const comma = isComma(tokens[at]);
  const relative = tokens[comma ? at + 1 : at];
  if (relative?.tag !== 'relative' && !(relative?.norm === 'who')) return undefined;
  const clause = facts.clauses.find(it => it.type === 'relative' && it.span.start === relative.span.start);
  if (clause === undefined) return undefined;
  const end = tokens.findIndex(token => token.span.start >= clause.span.end);
  return { end: end < 0 ? tokens.length : end, comma };
}

type PatientShape = Pick<PassiveShape, 'kind' | 'patient' | 'closesWithComma' | 'between'>;

function readPatient(facts: SentenceFacts, clause: Clause, group: number): PatientShape | undefined {
  const { tokens } = facts;
  let between = group;
  while (between > 0 && isAdverb(tokens[between - 1])) between--;
  const before = tokens[between - 1];
  if (before === undefined || clause.subject === undefined) return undefined;
  if (clause.type === 'relative' && before.tag === 'relative' && before.norm === clause.introducer) {
    const isAfterPreposition = tokens[between - 2]?.tag === 'preposition';
    return isAfterPreposition
      ? undefined
      : {
          kind: 'relative',
          patient: { start: between - 1, end: between },
          closesWithComma: false,
          between: { start: between, end: group },
        };
  }
  const span = clause.subject.kind === 'nobody' ? undefined : clause.subject.span;
  const isBroken = before.tag === 'conjunction' && /^(?:auxiliary|modal)$/.test(tokens[between - 2]?.tag ?? '');
  // "I met and was treated by her": the verb before would lose the object that it shares.
  const sharesObject =
    before.tag === 'conjunction' && tokens[between - 2]?.tag === 'verb' && clause.subject.kind !== 'thing';
  // "those who were out and were called": the relative pronoun is the subject of both.
  const isInRelative =
    before.tag === 'conjunction' &&
    facts.clauses.some(
      other =>
        other !== clause &&
        other.type === 'relative' &&
        clause.subject !== undefined &&
        clause.subject.kind !== 'nobody' &&
        other.subject !== undefined &&
        other.subject.kind !== 'nobody' &&
        other.subject.span?.start === clause.subject.span?.start,
    );
  if (isBroken || sharesObject || isInRelative) return undefined;
  const start = span === undefined ? -1 : tokenAt(tokens, span.start);
  if (span === undefined || start < 0 || start >= between) return undefined;
  if (/^(?:auxiliary|modal|preposition|relative)$/.test(before.tag)) return undefined;
  if (before.tag === 'conjunction' || (isComma(before) && tokens[between]?.norm === 'then')) {
    return {
      kind: 'shared',
      patient: { start, end: endBefore(tokens, span.end) },
      closesWithComma: false,
      between: { start: between, end: group },
    };
  }
  return readPlainPatient(facts, start, span.end, between, group);
}

/** A singular noun before "were" is but the end of a longer subject. */
function agrees(tokens: readonly Token[], patient: Range, group: number): boolean {
  const auxiliary = tokens[group]?.norm ?? '';
  const phrase = tokens.slice(patient.start, patient.end);
  if (tokens[patient.start - 1]?.tag !== 'conjunction' || !/^(?:was|were|is|are|has|have)$/.test(auxiliary))
    return true;
  return (agreementOf(phrase) === 'plural') === /^(?:were|are|have)$/.test(auxiliary);
}

function endBefore(tokens: readonly Token[], offset: number): number {
  const index = tokens.findIndex(token => token.span.start >= offset);
  return index < 0 ? tokens.length : index;
}

/** Everything from the subject to its verb: "the bug in the cache", "the change, which nobody had seen,". */
function readPlainPatient(
  facts: SentenceFacts,
  subjectStart: number,
  subjectEnd: number,
  between: number,
  group: number,
): PatientShape | undefined {
  const { tokens } = facts;
  const start = subjectStart - (qualifies(tokens, subjectStart) ? 1 : 0);
  if (!canPrecede(facts, start) || !agrees(tokens, { start, end: between }, group)) return undefined;
  const modifiers = tokens.slice(endBefore(tokens, subjectEnd), between);
  if (!modifiers.some(isComma)) {
    const opensClause = modifiers.findIndex(token => token.tag === 'relative' || token.norm === 'that');
    const isBroken = modifiers.some(
      (token, index) => /^(?:verb|auxiliary|modal)$/.test(token.tag) && (opensClause < 0 || index < opensClause),
    );
    const patient = tokens.slice(start, between);
    const hidesClause = patient.some((token, index) => {
      const isOpen = opensClause >= 0 && index + start > opensClause + endBefore(tokens, subjectEnd);
      if (index === 0 || isOpen) return false;
      // "the date Ana left", "the build they shipped": a clause without "that".
      const follows =
        patient[index - 1]?.tag === 'noun' &&
        index > 1 &&
        /^(?:determiner|adjective)$/.test(patient[index - 2]?.tag ?? '');
      return /^(?:i|we|he|she|they|it)$/.test(token.norm) || (follows && token.tag === 'propernoun');
    });
    if (
      isBroken ||
      hidesClause ||
      /^(?:etc\.?|all)$/.test(tokens[between - 1]?.norm ?? '') ||
      patient.some(token => /^(?:but|yet)$/.test(token.norm))
    )
      return undefined;
    const isNarrow = !modifiers.some(
      token => /^(?:conjunction|subordinator)$/.test(token.tag) && !/^(?:and|or|that)$/.test(token.norm),
    );
    return isNarrow
      ? {
          kind: 'plain',
          patient: { start, end: between },
          closesWithComma: false,
          between: { start: between, end: group },
        }
      : undefined;
  }
  const opensAtOnce = isComma(modifiers[0]) && isComma(modifiers.at(-1)) && modifiers.filter(isComma).length === 2;
  const isRelative = modifiers[1]?.tag === 'relative' && modifiers.length > 3;
  if (!opensAtOnce || !isRelative || between !== group) return undefined;
  return {
    kind: 'plain',
    patient: { start, end: between - 1 },
    closesWithComma: true,
    between: { start: between, end: group },
  };
}

/** "Only three tests", "about 40 users": the word belongs to the number. */
function qualifies(tokens: readonly Token[], start: number): boolean {
  return (
    tokens[start]?.tag === 'number' &&
    /^(?:only|about|over|nearly|almost|just|around|approximately|roughly|under|some)$/.test(
      tokens[start - 1]?.norm ?? '',
    )
  );
}

/** What may stand before a whole noun phrase; anything else means that its beginning was cut off. */
function canPrecede(facts: SentenceFacts, start: number): boolean {
  const { tokens } = facts;
  const before = tokens[start - 1];
  const first = tokens[start];
  if (before === undefined) return true;
  // "… and that public health was affected": the word opens the clause.
  if (first?.norm === 'that' && /^(?:determiner|pronoun|propernoun)$/.test(tokens[start + 1]?.tag ?? '')) return false;
  if (first?.tag === 'relative' || /^(?:which|who|whom|whose)$/.test(first?.norm ?? '')) return false;
  if (
    first?.norm === 'that' &&
    before.tag !== 'punctuation' &&
    /^(?:noun|adjective)$/.test(tokens[start + 1]?.tag ?? '')
  )
    return false;
  if (before.tag === 'conjunction') return joinsClauses(facts, start);
  if (/^["“”'‘’«(]/.test(before.norm)) return false;
  if (isComma(before)) return !isInList(tokens, start) && isIntroduced(tokens, start - 1);
  if (/^(?:punctuation|subordinator|interjection)$/.test(before.tag)) return true;
  if (before.tag === 'relative') return before.norm !== 'whose';
  if (before.tag === 'adverb') return isAdverbial(tokens, start - 1) && first?.tag !== 'number';
  if (before.tag === 'verb') return thatVerbs.has(before.lemma) && first?.norm !== 'that';
  if (!/^(?:noun|propernoun|number)$/.test(before.tag) || first?.tag === 'pronoun') return false;
  return endsAdverbial(tokens, start);
}

/** Verbs that take a clause without "that": "I think the alert was muted". */
const thatVerbs = new Set(
  'think say know believe hope mean ensure learn notice realise realize decide request suggest assume guess suppose hear confirm agree argue claim insist explain admit mention report discover find feel expect wish swear promise'.split(
    ' ',
  ),
);

/** "Then", "finally", "later" at the head of a clause, as against "the *very* same". */
function isAdverbial(tokens: readonly Token[], at: number): boolean {
  if (
    /^(?:about|over|nearly|almost|only|just|even|around|approximately|roughly|under|more|less|both|last|next|first|not)$/.test(
      tokens[at]?.norm ?? '',
    )
  )
    return false;
  const before = tokens[at - 1];
  return before === undefined || /^(?:punctuation|conjunction|subordinator|relative)$/.test(before.tag);
}

/** "In March the release was …", "Last week the build was …". */
function endsAdverbial(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /^(?:determiner|adjective|noun|propernoun|number)$/.test(tokens[at]?.tag ?? '')) at--;
  const opener = tokens[at];
  const startsHere = (token: Token | undefined): boolean =>
    token === undefined || /^(?:punctuation|conjunction|subordinator)$/.test(token.tag);
  if (opener?.tag === 'preposition') return startsHere(tokens[at - 1]);
  return startsHere(opener) && timeNouns.has(tokens[start - 1]?.lemma ?? '');
}

/** "… and the alert was muted" joins clauses; in "the tests and the alert were muted" the patient begins earlier. */
function joinsClauses(facts: SentenceFacts, start: number): boolean {
  const { tokens } = facts;
  const comma = isComma(tokens[start - 2]) ? 1 : 0;
  const before = tokens[start - 2 - comma];
  // "any and all data", "internal and external users": parts of one phrase.
  if (
    before === undefined ||
    /^(?:determiner|preposition)$/.test(before.tag) ||
    /^(?:any|each|some|all|both)$/.test(before.norm)
  )
    return false;
  if (before.tag === 'adjective' && !/^(?:determiner|pronoun)$/.test(tokens[start]?.tag ?? '')) return false;
  for (let at = start - 2 - comma; at >= 0; at--) {
    const tag = tokens[at]?.tag ?? '';
    // Within a relative clause the conjunction more likely joins its nouns.
    if (tag === 'relative') return comma === 1;
    if (/^(?:auxiliary|modal|verb)$/.test(tag)) return !opensWithRelative(facts, at);
    if (/^(?:subordinator|conjunction)$/.test(tag) || /^[;:—–-]+$/.test(tokens[at]?.norm ?? '') || isComma(tokens[at]))
      return false;
  }
  return false;
}

/** What stands before the comma is a clause or an adverbial, and not the first of several patients. */
function isIntroduced(tokens: readonly Token[], comma: number): boolean {
  let at = comma - 1;
  for (; at >= 0 && !/^[;:—–]$/.test(tokens[at]?.norm ?? ''); at--) {
    if (/^(?:auxiliary|modal|verb|subordinator|relative|gerund)$/.test(tokens[at]?.tag ?? '')) return true;
  }
  const first = tokens[at + 1];
  return (
    /^(?:preposition|adverb|conjunction|interjection|particle|number)$/.test(first?.tag ?? '') ||
    comma - at <= 2 ||
    timeNouns.has(tokens[comma - 1]?.lemma ?? '')
  );
}

/** The verb at `at` belongs to a relative clause that is still open. */
function opensWithRelative(facts: SentenceFacts, at: number): boolean {
  const offset = facts.tokens[at]?.span.start ?? 0;
  return facts.clauses.some(
    clause =>
      clause.type === 'relative' &&
      clause.verb !== undefined &&
      clause.verb.span.start <= offset &&
      offset < clause.verb.span.end,
  );
}

/** "tests, alerts and docs were …" lists patients. */
function isInList(tokens: readonly Token[], start: number): boolean {
  return (
    tokens[start + 1]?.tag === 'conjunction' ||
    (tokens[start + 2]?.tag === 'conjunction' && /^(?:determiner|adjective)$/.test(tokens[start]?.tag ?? ''))
  );
}

/** No other clause is hurt by the change, and the verb has an active that says the same. */
function isSound(facts: SentenceFacts, shape: PassiveShape, chain: readonly Passive[]): boolean {
  const { tokens } = facts;
  const head = tokens[shape.patient.start];
  if (
    head === undefined ||
    /^(?:there|what|whatever|how|why|whether|neither|nor|not|so|such|whom|whose|where|when|here)$/.test(head.norm)
  )
    return false;
  if (/^(?:nor|neither|so|as|than)$/.test(tokens[shape.patient.start - 1]?.norm ?? '')) return false;
  if (shape.patient.end - shape.patient.start > 14) return false;
  if (sharesPatient(facts, shape, chain) || hasDanglingGerund(facts) || isControlled(facts, shape)) return false;
  const last = shape.verbs.at(-1);
  const after = tokens[last?.end ?? 0];
  if (
    shape.verbs.some(verb =>
      /^(?:itself|himself|herself|themselves|myself|ourselves)$/.test(tokens[verb.end]?.norm ?? ''),
    )
  )
    return false;
  // "was made up of three teams": what it consists of, not what was done.
  if (after?.norm === 'of' && /^(?:make|compose|comprise|form|constitute)$/.test(last?.lemma ?? '')) return false;
  if (isStrandedLater(tokens, last?.end ?? 0)) return false;
  if (
    last !== undefined &&
    raising.has(last.lemma) &&
    shape.by !== undefined &&
    tokens[shape.by.agent.end]?.norm === 'to'
  )
    return false;
  if (
    after?.norm === 'to' &&
    last !== undefined &&
    raising.has(last.lemma) &&
    /^(?:verb|auxiliary)$/.test(tokens[last.end + 1]?.tag ?? '')
  )
    return false;
  if (shape.by !== undefined && tokens.slice(shape.between.start, shape.by.at).some(token => token.norm === 'only'))
    return false;
  if (leavesVerbAlone(facts, shape) || mayLeaveVerb(tokens, last?.end ?? 0)) return false;
  if (isPresentState(tokens, shape) || describesPatient(tokens, last?.end ?? 0)) return false;
  // "As engineers, we were told": what "as" says is said of the patient.
  if (
    tokens[0]?.norm === 'as' &&
    shape.patient.start > 1 &&
    /^(?:noun|adjective|determiner)$/.test(tokens[1]?.tag ?? '')
  )
    return false;
  if (shape.by === undefined && shape.verbs.some(verb => states.has(verb.lemma))) return false;
  if (
    last?.lemma === 'use' &&
    after?.norm === 'to' &&
    /^(?:gerund|noun|pronoun|determiner)$/.test(tokens[last.end + 1]?.tag ?? '')
  )
    return false;
  return true;
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
function leavesVerbAlone(facts: SentenceFacts, shape: PassiveShape): boolean {
  const { tokens } = facts;
  const from = shape.verbs.at(-1)?.end ?? 0;
  // "The fix, which was shipped later, held": after the comma the main clause goes on.
  const closes = shape.kind === 'relative' && isComma(tokens[shape.patient.start - 1]);
  const offset = tokens[from - 1]?.span.start ?? 0;
  return tokens.some((token, index) => {
    if (index <= from || !/^(?:verb|auxiliary|modal)$/.test(token.tag)) return false;
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
    return token.tag === 'preposition' && isLast;
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

/** "is currently deployed", "are still closed": how things stand, not what somebody does. */
function isPresentState(tokens: readonly Token[], shape: PassiveShape): boolean {
  const isPresent = /^(?:is|are|am|'s|'re|'m)$/.test(tokens[shape.passiveAuxiliary]?.norm ?? '');
  const isMade = /^(?:design|build|structure|organize|aim|tailor|divide)$/.test(shape.verbs[0].lemma);
  if (isPresent && isMade && shape.by === undefined) return true;
  return (
    isPresent &&
    shape.by === undefined &&
    tokens
      .slice(shape.between.start, shape.auxiliaries.end)
      .some(token =>
        /^(?:currently|now|still|already|presently|likewise|well|badly|heavily|fully|mostly|completely|just)$/.test(
          token.norm,
        ),
      )
  );
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
        /^(?:after|before|while|when|since|upon|on|despite|having|without|once)$/.test(
          facts.tokens[index - 1]?.norm ?? '',
        ),
    ) || /^(?:gerund|participle)$/.test(facts.tokens[0]?.tag ?? '')
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

/** "It was decided that …", "it was agreed to …": the "it" stands for nothing and goes. */
function withExpletive(facts: SentenceFacts, shape: PassiveShape): PassiveShape | undefined {
  const { tokens } = facts;
  const isIt = shape.patient.end === shape.patient.start + 1 && tokens[shape.patient.start]?.norm === 'it';
  if (shape.kind !== 'plain' || !isIt) return shape;
  const last = shape.verbs.at(-1);
  const next = tokens[shape.by?.agent.end ?? last?.end ?? 0]?.norm;
  const rest = tokens.slice(last?.end ?? 0, (last?.end ?? 0) + 14);
  const later = rest.findIndex(token => token.norm === 'that');
  if (later > 0 && next !== 'that') return undefined;
  if (last === undefined || !saying.has(last.lemma)) return next === 'that' ? undefined : shape;
  const isAsked = /^(?:who|what|how|whether|when|why|where|which|if)$/.test(next ?? '');
  const isResolve = /^(?:decide|agree|plan|propose|determine)$/.test(last.lemma);
  if (next === 'that' || isAsked || ((next === 'to' || next === 'not') && isResolve))
    return { ...shape, kind: 'expletive' };
  // "…, it was feared": the "it" stands for the sentence before.
  return next === undefined || /^[.,;)]/.test(next) || isComma(tokens[shape.patient.start - 1]) ? undefined : shape;
}

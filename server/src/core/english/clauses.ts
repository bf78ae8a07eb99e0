/**
 * Clauses: for each verb group who acts, on what, in which kind of clause and mood, denied or hedged. One pass from left to right with a
 * bounded look back, so that the longest sentence costs as much per word as the shortest.
 */

import { actorOf } from './actors.ts';
import type { Actor, Clause, Passive } from './facts.ts';
import { list } from './lexicon/lookUp.ts';
import type { NounPhrase } from './nounPhrases.ts';
import type { QuotedStretch } from './quotations.ts';
import { bareInfinitiveVerbs, isQuotationMark } from './tag.ts';
import type { Group } from './verbGroups.ts';
import type { Word } from './word.ts';

/** The object acts in the infinitive that follows: "asked *me* to look". */
const objectControl = new Set(
  list(
    'ask tell want need help let make have get allow enable require force order instruct encourage advise urge invite convince persuade cause lead expect warn remind teach train push assign task request permit authorize authorise direct command challenge motivate trust hire appoint pay choose inspire like prefer get see watch hear feel',
  ),
);
const factives = new Set(
  list(
    'realize realise know notice see tell mention discover learn remember forget regret hear explain admit reveal disclose share show understand recognize recognise acknowledge find report communicate flag',
  ),
);
const believing = new Set(
  list(
    'think believe feel say expect mean suppose assume claim imagine suggest agree consider want plan intend decide try need have manage bother get choose hope',
  ),
);
const asking = new Set(
  list('ask wonder check see know decide verify figure question doubt determine confirm test consider find debate'),
);
const hedges = new Set(
  list(
    'maybe perhaps probably possibly presumably supposedly apparently arguably likely seemingly hopefully allegedly',
  ),
);
const hedgingVerbs = new Set(list('think guess believe suppose feel assume suspect imagine'));
const weakNegations = new Set(list('hardly barely rarely scarcely seldom neither nor'));
const nobodies = new Set(['nobody', 'none', 'nothing', 'no-one', 'neither']);
/** Things that "doing" is had with: "spent hours fixing", "had trouble finding". */
const notDoers = new Set(
  list(
    'trouble problem difficulty experience fun luck success time hour day week month minute night year effort job point chance risk way habit process responsibility challenge',
  ),
);
const complementizers = new Set(list('that whether how why what who which'));
/** After `by` they say how or how much, not who. */
const notAgents = new Set(
  list(
    'mistake accident default email phone chance design name then now far nature law order itself mail car train plane foot fax surprise storm truck van lorry boat ship taxi bike rail road air sea post letter text sms video',
  ),
);
const measures = new Set(
  list(
    'percent percentage point hour minute second day week month year time deadline factor half third quarter margin end morning noon midnight night eod am pm gmt utc',
  ),
);
/** "My mistake was trusting the list". */
const deedNouns = new Set(
  list(
    'responsibility role task job part duty mistake error fault failure goal aim instinct reaction step contribution',
  ),
);
const reflecting = new Set([
  'look back',
  'think',
  'think back',
  'reflect',
  'consider',
  'know',
  'realize',
  'realise',
  'see',
  'hear',
  'read',
  'look',
]);
const nominatives = new Set(list('i we he she they'));
/** What may stand between a noun and its relative pronoun: "the vendor, for whom", "rolled it back, which". */
const antecedentGap: ReadonlySet<string> = new Set([',', ')', 'preposition', 'determiner', 'particle', 'adverb']);
const whWords = new Set(list('who what which why how when where whom whose'));

/** What is known of a clause while its sentence is read. */
interface Draft {
  readonly group: Group;
  /** First word of the clause. */
  start: number;
  /** Last word of the clause. */
  end: number;
  readonly type: Clause['type'];
  readonly introducer: string | undefined;
  subject: readonly NounPhrase[];
  /** Stands for a subject that no noun phrase names. */
  implied: boolean;
  /** The clause whose subject it shares or that governs it. */
  host: number;
  /** Which of the host's persons acts here. */
  /** Whose subject it is: its own, the host's, shared with the host, that of the clause to come, or the host itself ("Fixing it took hours"). */
  readonly control: 'own' | 'subject' | 'shared' | 'next' | 'gerund';
  negated: boolean;
  hedged: boolean;
  mood: Clause['mood'];
}

export interface ClauseOptions {
  readonly bullet: boolean;
  readonly heading: boolean;
  readonly quoted: Clause['quoted'];
}

export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly passives: readonly Passive[];
  readonly isQuestion: boolean;
  readonly isBullet: boolean;
  /** For each quoted stretch, whose words it holds. */
  readonly whose: readonly ('own' | 'other')[];
}

export function findClauses(
  words: readonly Word[],
  groups: readonly Group[],
  phrases: readonly NounPhrase[],
  stretches: readonly QuotedStretch[],
  options: ClauseOptions,
): Clauses {
  return new ClauseReader(words, groups, phrases, stretches, options).read();
}

/** How far back a clause may look for the one it depends on. */
const longestClimb = 8;

interface Region {
  readonly from: number;
  /** The first word of the verb group. */
  readonly to: number;
  /** Index of the word that introduces the clause, or -1. */
  readonly introducer: number;
  /** Index of the last word or mark that parts it from what stands before, or -1. */
  readonly boundary: number;
  /** A full stop, semicolon, colon: nothing waits across it. */
  readonly strong: boolean;
  readonly phrases: readonly NounPhrase[];
}

class ClauseReader {
  readonly #words: readonly Word[];
  readonly #groups: readonly Group[];
  readonly #phrases: readonly NounPhrase[];
  readonly #phraseAt: Int32Array;
  readonly #stretches: readonly QuotedStretch[];
  readonly #stretchAt: Int32Array;
  readonly #options: ClauseOptions;
  readonly #drafts: Draft[] = [];
  /** Subjects that wait for their verb while another clause is told: "The bug (that I introduced) broke …". */
  #waiting: NounPhrase[][] = [];
  #nextPhrase = 0;

  constructor(
    words: readonly Word[],
    groups: readonly Group[],
    phrases: readonly NounPhrase[],
    stretches: readonly QuotedStretch[],
    options: ClauseOptions,
  ) {
    this.#words = words;
    this.#groups = groups;
    this.#phrases = phrases;
    this.#phraseAt = indexBy(words.length, phrases);
    this.#stretches = stretches;
    this.#stretchAt = indexBy(
      words.length,
      stretches.map(it => ({ first: it.open, last: it.close })),
    );
    this.#options = options;
  }

  read(): Clauses {
    this.#groups.forEach((group, index) => {
      this.#drafts.push(this.#draft(group, index));
    });
    this.#closeSpans();
    const isQuestion = this.#isQuestion();
    const asked = this.#findAsked();
    this.#drafts.forEach((draft, index) => {
      this.#judge(draft, this.#drafts[index + 1], asked[draft.group.main] === 1);
    });
    const actors = this.#drafts.map((_, index) => this.#actors(index));
    const whose = this.#stretches.map(stretch => this.#whose(stretch, actors));
    const clauses = this.#drafts.map((draft, index) => this.#toClause(draft, actors[index] ?? noActors, whose));
    return {
      clauses: clauses.length === 0 ? [this.#verbless()] : clauses,
      passives: this.#passives(),
      isQuestion,
      isBullet: this.#isBullet(actors[0]),
      whose,
    };
  }

  // Drafting: one clause for each verb group -----------------------------------------------------------------------------------------

  #draft(group: Group, index: number): Draft {
    const region = this.#region(index === 0 ? 0 : lastOf(this.#groups[index - 1]) + 1, group);
    if (region.strong) this.#waiting = [];
    if (group.form === 'finite') return this.#draftFinite(group, index, region);
    if (group.form === 'infinitive') return this.#draftInfinitive(group, index, region);
    return this.#draftNonFinite(group, index, region);
  }

  /** What stands between the verb before and this one. */
  #region(from: number, group: Group): Region {
    const phrases = this.#phrasesIn(from, group.inverted === undefined ? group.first : group.main);
    let introducer = -1;
    let boundary = -1;
    let strong = false;
    for (let at = from; at < group.first; at++) {
      const word = this.#words[at];
      if (word === undefined) break;
      if (this.#isIntroducer(word, at, group.first)) {
        introducer = at;
        boundary = at;
      } else if (word.tag === 'punctuation' && this.#parts(word, at)) {
        boundary = at;
        if (!/^[.;:!?]|^["“”]/.test(word.text)) continue;
        introducer = -1;
        strong = true;
      }
    }
    return { from, to: group.first, introducer, boundary, strong, phrases };
  }

  #phrasesIn(from: number, to: number): readonly NounPhrase[] {
    while ((this.#phrases[this.#nextPhrase]?.first ?? from) < from) this.#nextPhrase++;
    const start = this.#nextPhrase;
    while ((this.#phrases[this.#nextPhrase]?.first ?? to) < to) this.#nextPhrase++;
    return this.#phrases.slice(start, this.#nextPhrase);
  }

  /** Punctuation parts clauses; the marks of a scare quote and an apostrophe do not. */
  #parts(word: Word, at: number): boolean {
    return isQuotationMark(word) ? (this.#stretchAt[at] ?? -1) >= 0 : !/^['’/]/.test(word.text);
  }

  #isIntroducer(word: Word, at: number, before: number): boolean {
    if (word.tag === 'subordinator' || word.tag === 'relative') return true;
    if (word.tag === 'conjunction') return this.#joinsClauses(at, before);
    if (word.tag === 'pronoun') return whWords.has(word.norm);
    return word.tag === 'preposition' && this.#isDirectlyBeforeVerb(at, before);
  }

  /** "and" before a verb or a new subject, not between two subjects ("Priya and I decided"). */
  #joinsClauses(at: number, before: number): boolean {
    const left = this.#phraseAround(at - 1);
    const right = this.#phraseAround(at + 1);
    if (left === undefined || right === undefined || right.last >= before) return true;
    const previous = this.#drafts[this.#drafts.length - 1];
    return previous !== undefined && this.#startsAfterVerb(left, previous);
  }

  /** The noun phrase is an object of the verb before: "told my manager and the team decided". */
  #startsAfterVerb(phrase: NounPhrase, previous: Draft): boolean {
    for (let at = lastOf(previous.group) + 1; at < phrase.first; at++) {
      const word = this.#words[at];
      if (
        word !== undefined &&
        (word.norm === ',' || word.tag === 'subordinator' || word.tag === 'relative' || word.tag === 'conjunction')
      )
        return false;
    }
    return !followsSaying(previous);
  }

  #phraseAround(index: number): NounPhrase | undefined {
    return this.#phrases[this.#phraseAt[index] ?? -1];
  }

  #phraseAfter(index: number): readonly NounPhrase[] {
    const phrase = this.#phraseAround(index + 1);
    return phrase === undefined ? [] : [phrase];
  }

  #isDirectlyBeforeVerb(at: number, before: number): boolean {
    if (before - at > 4) return false;
    for (let next = at + 1; next < before; next++) if (!isAdverbial(this.#words[next])) return false;
    return true;
  }

  /** Candidates for the subject after `after`: not governed, not a time, the last of them, with what is coordinated to it. */
  #subjectAfter(region: Region, after: number): readonly NounPhrase[] {
    let found = -1;
    for (let index = region.phrases.length - 1; index >= 0; index--) {
      const phrase = region.phrases[index];
      if (phrase === undefined || phrase.first <= after) break;
      if (this.#isGoverned(phrase)) continue;
      if (found < 0 || (region.phrases[found]?.temporal && !phrase.temporal)) found = index;
      if (!phrase.temporal) break;
    }
    return found < 0 ? [] : this.#withCoordinated(region, this.#beforeApposition(region, found, after), after);
  }

  /** "We, the backend team, owned it": the first of the two is the subject. */
  #beforeApposition(region: Region, found: number, after: number): number {
    const phrase = region.phrases[found];
    const left = region.phrases[found - 1];
    if (phrase === undefined || left === undefined || left.first <= after || this.#isGoverned(left) || left.temporal)
      return found;
    const isSetOff =
      this.#words[region.to - 1]?.norm === ',' &&
      this.#words[phrase.first - 1]?.norm === ',' &&
      left.last === phrase.first - 2;
    return isSetOff ? found - 1 : found;
  }

  #isGoverned(phrase: NounPhrase): boolean {
    return phrase.preposition >= 0;
  }

  #withCoordinated(region: Region, index: number, after: number): readonly NounPhrase[] {
    let start = index;
    for (let steps = 0; steps < longestClimb && start > 0; steps++) {
      const left = region.phrases[start - 1];
      const right = region.phrases[start];
      if (left === undefined || right === undefined || left.first <= after || !this.#areCoordinated(left, right)) break;
      start--;
    }
    const together = region.phrases.slice(start, index + 1);
    const governor = together[0]?.preposition ?? -1;
    if (governor < 0) return together;
    // "The rest of the crew and I": the crew stands under "of", and still all of them act.
    const whole = region.phrases[start - 1];
    const isPartOf =
      together.length > 1 && this.#words[governor]?.norm === 'of' && whole !== undefined && whole.preposition < 0;
    return isPartOf && whole.last === governor - 1 ? [whole, ...together] : together.slice(-1);
  }

  #areCoordinated(left: NounPhrase, right: NounPhrase): boolean {
    for (let at = left.last + 1; at < right.first; at++) {
      const word = this.#words[at];
      if (word === undefined || word.norm === 'but') return false;
      if (!(word.tag === 'conjunction' || word.norm === ',' || word.tag === 'adverb')) return false;
    }
    const between = this.#words[right.first - 1];
    return right.first > left.last + 1 && (between?.tag === 'conjunction' || this.#isListed(right));
  }

  /** "Priya, Omar and I": a comma counts where an "and" closes the list. */
  #isListed(phrase: NounPhrase): boolean {
    const next = this.#words[phrase.last + 1];
    return next?.tag === 'conjunction' && this.#phraseAround(phrase.last + 2) !== undefined;
  }

  #draftFinite(group: Group, index: number, region: Region): Draft {
    const introducer = this.#words[region.introducer];
    if (group.inverted !== undefined)
      return this.#make(group, index, region, { type: 'main', subject: this.#subjectAfter(region, group.inverted) });
    if (group.fronted)
      return this.#make(group, index, region, { type: 'main', subject: this.#phraseAfter(lastOf(group)) });
    if (group.shares) return this.#share(group, index, region);
    if (this.#isEcho(group))
      return this.#make(group, index, region, { type: 'main', subject: this.#phraseAfter(lastOf(group)) });
    if (introducer?.tag === 'relative' || (introducer !== undefined && this.#isRelativePronoun(region)))
      return this.#draftRelative(group, index, region);
    if (introducer?.tag === 'subordinator' || (introducer?.tag === 'pronoun' && index > 0))
      return this.#draftSubordinate(group, index, region);
    const asked = introducer?.tag === 'pronoun' && index === 0 ? this.#subjectAfter(region, region.introducer) : [];
    const after = introducer?.tag === 'pronoun' && asked.length === 0 ? region.introducer - 1 : region.introducer;
    const subject = this.#subjectAfter(region, Math.max(after, region.strong ? region.boundary : -1));
    if (introducer?.tag === 'conjunction')
      return subject.length > 0
        ? this.#make(group, index, region, { type: 'main', subject })
        : this.#share(group, index, region);
    return this.#draftPlain(group, index, region, subject);
  }

  /** "So did I", "Neither did we". */
  #isEcho(group: Group): boolean {
    const before = this.#words[group.first - 1]?.norm ?? '';
    return (
      group.lemma === 'do' &&
      /^(?:so|neither|nor|as)$/.test(before) &&
      nominatives.has(this.#words[lastOf(group) + 1]?.norm ?? '')
    );
  }

  /** `who` and `which` right after a noun, where the tagger took them for pronouns. */
  #isRelativePronoun(region: Region): boolean {
    const word = this.#words[region.introducer];
    return (word?.norm === 'who' || word?.norm === 'which') && this.#phraseAround(region.introducer - 1) !== undefined;
  }

  #draftPlain(group: Group, index: number, region: Region, found: readonly NounPhrase[]): Draft {
    // "I found the bug, fixed it": what stands before the comma is the object of the verb before.
    const isListed =
      index > 0 &&
      this.#words[region.boundary]?.norm === ',' &&
      (found[0]?.first ?? 0) < region.boundary &&
      this.#waiting.length === 0;
    const subject = isListed ? [] : found;
    if (this.#opensQuotation(group, index, subject))
      return this.#make(group, index, region, { type: 'main', subject: [], implied: true });
    const waiting = this.#waiting[this.#waiting.length - 1];
    const isPronoun = subject.length > 0 && this.#words[subject[0]?.head ?? -1]?.tag === 'pronoun';
    const commaBefore = this.#words[region.boundary]?.norm === ',' && (subject[0]?.first ?? -1) > region.boundary;
    if (waiting !== undefined && !isPronoun && !(commaBefore && subject.length > 0)) {
      this.#waiting.pop();
      return {
        ...this.#make(group, index, region, { type: 'main', subject: waiting }),
        start: waiting[0]?.first ?? region.from,
      };
    }
    const previous = this.#drafts[index - 1];
    if (subject.length > 0) return this.#draftAfter(group, index, region, subject, previous);
    if (previous === undefined) return this.#make(group, index, region, { type: 'main', subject: [], implied: true });
    return this.#isGerundSubject(previous, region)
      ? this.#make(group, index, region, { type: 'main', subject: [], host: index - 1, control: 'gerund' })
      : this.#share(group, index, region);
  }

  /** "He said “ship it”": the quoted verb has no subject of its own and shares none. */
  #opensQuotation(group: Group, index: number, subject: readonly NounPhrase[]): boolean {
    const stretch = this.#stretchAt[group.main] ?? -1;
    return (
      subject.length === 0 &&
      stretch >= 0 &&
      index > 0 &&
      this.#stretchAt[this.#groups[index - 1]?.main ?? -1] !== stretch
    );
  }

  /** A clause with its own subject and no introducer: a complement ("I think the team decided"), a reduced relative, or a main clause. */
  #draftAfter(
    group: Group,
    index: number,
    region: Region,
    subject: readonly NounPhrase[],
    previous: Draft | undefined,
  ): Draft {
    const head = subject[0];
    const antecedent = head === undefined ? undefined : this.#phraseAround(head.first - 1);
    const openAntecedent =
      antecedent !== undefined && antecedent.last === (head?.first ?? 0) - 1 && !antecedent.temporal;
    if (openAntecedent && this.#hasFiniteAhead(index)) {
      if (previous === undefined || region.boundary >= 0) this.#waiting.push([antecedent]);
      return this.#make(group, index, region, { type: 'relative', subject, introducer: undefined, host: index - 1 });
    }
    if (
      previous !== undefined &&
      previous.group.form === 'gerund' &&
      this.#isGerundSubject(previous, region) &&
      !nominatives.has(this.#words[head?.head ?? -1]?.norm ?? '')
    ) {
      return this.#make(group, index, region, { type: 'main', subject: [], host: index - 1, control: 'gerund' });
    }
    // "To fix it I rewrote the rota": what opened the sentence waits for this clause.
    const isOpened = previous?.control === 'next';
    const isComplement =
      previous !== undefined && !isOpened && region.boundary < 0 && previous.group.form !== 'participle';
    return this.#make(group, index, region, {
      type: isComplement ? 'complement' : 'main',
      subject,
      host: isComplement ? index - 1 : -1,
    });
  }

  #hasFiniteAhead(index: number): boolean {
    const next = this.#groups[index + 1];
    if (next === undefined || next.form !== 'finite' || next.shares) return false;
    for (let at = lastOf(this.#groups[index]) + 1; at < next.first; at++) {
      const word = this.#words[at];
      if (
        word === undefined ||
        word.tag === 'punctuation' ||
        word.tag === 'conjunction' ||
        word.tag === 'subordinator' ||
        word.tag === 'relative' ||
        word.tag === 'pronoun'
      )
        return false;
    }
    return true;
  }

  /** "Fixing the bug took hours": the -ing clause opens the sentence, no comma, and is itself the subject. */
  #isGerundSubject(previous: Draft, region: Region): boolean {
    return previous.group.form === 'gerund' && region.boundary < 0 && previous.control === 'next';
  }

  #draftRelative(group: Group, index: number, region: Region): Draft {
    const subject = this.#subjectAfter(region, region.introducer);
    const antecedent = this.#antecedent(region.introducer);
    this.#hold(index, region, antecedent);
    const own = subject.length > 0;
    return this.#make(group, index, region, {
      type: 'relative',
      introducer: this.#words[region.introducer]?.norm,
      subject: own
        ? subject
        : (this.#whoItWas(antecedent, index, region) ?? [antecedent ?? wordAsPhrase(region.introducer)]),
      host: this.#hostOf(antecedent, index),
    });
  }

  /** "I was the one who approved it": the one is the subject of the clause before. */
  #whoItWas(antecedent: NounPhrase | undefined, index: number, region: Region): readonly NounPhrase[] | undefined {
    const host = this.#drafts[index - 1];
    if (host === undefined || antecedent === undefined || !host.group.copula || host.subject.length !== 1)
      return undefined;
    const isOne =
      /^(?:one|ones|person|engineer|only)$/.test(this.#words[antecedent.head]?.norm ?? '') &&
      this.#words[region.introducer]?.norm !== 'which';
    return isOne && nominatives.has(this.#words[host.subject[0]?.head ?? -1]?.norm ?? '') ? host.subject : undefined;
  }

  /** The clause in which the antecedent stands. */
  #hostOf(antecedent: NounPhrase | undefined, index: number): number {
    const previous = this.#drafts[index - 1];
    return antecedent !== undefined && previous !== undefined && antecedent.first > previous.group.first
      ? index - 1
      : -1;
  }

  #antecedent(relative: number): NounPhrase | undefined {
    for (let at = relative - 1, steps = 0; at >= 0 && steps < 4; at--, steps++) {
      const phrase = this.#phraseAround(at);
      if (phrase !== undefined) return phrase;
      const word = this.#words[at];
      if (word === undefined || !antecedentGap.has(word.tag === 'punctuation' ? word.norm : word.tag)) return undefined;
    }
    return undefined;
  }

  /** Lets the subject of the clause that is being interrupted wait for its verb. */
  #hold(index: number, region: Region, antecedent: NounPhrase | undefined): void {
    if (antecedent === undefined || antecedent.first < region.from || this.#waiting.length >= longestClimb) return;
    const isObject = index > 0 && !this.#isBeyondBoundary(region, antecedent);
    if (!isObject) {
      const subject = this.#subjectUpTo(region, antecedent);
      if (subject.length > 0) this.#waiting.push([...subject]);
    }
  }

  #isBeyondBoundary(region: Region, phrase: NounPhrase): boolean {
    for (let at = region.from; at < phrase.first; at++) {
      const word = this.#words[at];
      if (
        word !== undefined &&
        (word.norm === ',' ||
          word.tag === 'subordinator' ||
          (word.tag === 'conjunction' && this.#phraseAround(at - 1) === undefined) ||
          /^[.;:!?]/.test(word.text))
      )
        return true;
    }
    return region.strong;
  }

  #subjectUpTo(region: Region, antecedent: NounPhrase): readonly NounPhrase[] {
    const upTo = region.phrases.filter(it => it.first <= antecedent.first);
    return this.#subjectAfter({ ...region, phrases: upTo }, region.from - 1);
  }

  #draftSubordinate(group: Group, index: number, region: Region): Draft {
    const word = this.#words[region.introducer];
    const asks = word?.norm === 'if' && asking.has(this.#drafts[index - 1]?.group.lemma ?? '');
    const isComplement =
      index > 0 &&
      word !== undefined &&
      (asks || complementizers.has(word.norm)) &&
      this.#stands(region.introducer, index);
    const subject = this.#subjectAfter(region, region.introducer);
    const wh = word?.tag === 'pronoun' ? this.#phraseAround(region.introducer) : undefined;
    return this.#make(group, index, region, {
      type: isComplement ? 'complement' : 'subordinate',
      introducer: word?.norm,
      subject: subject.length > 0 ? subject : wh === undefined ? [] : [wh],
      implied: false,
      host: index - 1,
      control: subject.length > 0 || wh !== undefined ? 'own' : 'subject',
    });
  }

  /** Whether the introducer stands in the reach of the verb before, with no comma between: "asked if", "said that". */
  #stands(introducer: number, index: number): boolean {
    const from = lastOf(this.#groups[index - 1]) + 1;
    return introducer - from <= 6 && this.#words[introducer - 1]?.norm !== ',';
  }

  /** A coordinated verb without subject of its own: shares that of the nearest clause it can stand beside. */
  #share(group: Group, index: number, region: Region): Draft {
    const partner = this.#partner(group, index);
    const sharer = this.#drafts[partner];
    if (sharer === undefined)
      return this.#make(group, index, region, { type: 'main', subject: [], implied: index === 0 });
    return this.#make(group, index, region, {
      type: sharer.type === 'complement' && sharer.group.form !== group.form ? 'main' : sharer.type,
      subject: sharer.subject,
      implied: sharer.implied,
      host: sharer.control === 'own' ? sharer.host : partner,
      control: sharer.control === 'own' ? 'own' : 'shared',
    });
  }

  /** The nearest clause before with a verb of the same form, at the same level of quotation; a relative clause is passed over where tenses differ. */
  #partner(group: Group, index: number): number {
    const stretch = this.#stretchAt[group.main];
    for (let at = index - 1, steps = 0; steps < longestClimb && at >= 0; at--, steps++) {
      const draft = this.#drafts[at];
      if (draft === undefined) return -1;
      const fits = draft.group.form === group.form && this.#stretchAt[draft.group.main] === stretch;
      const isAside =
        draft.type !== 'main' &&
        (draft.group.tense !== group.tense || draft.group.aspect !== group.aspect) &&
        !group.shares;
      // "asked whether the form was sent and changed it": what has an object of its own goes back to whoever acts.
      const isDone =
        draft.type !== 'main' && draft.group.voice !== 'active' && group.voice === 'active' && this.#hasObject(group);
      if (fits && !isAside && !isDone) return at;
    }
    return index - 1;
  }

  #hasObject(group: Group): boolean {
    const next = this.#words[lastOf(group) + 1];
    return next !== undefined && (next.tag === 'determiner' || next.tag === 'pronoun');
  }

  #draftInfinitive(group: Group, index: number, region: Region): Draft {
    const previous = this.#drafts[index - 1];
    const isTo = this.#words[group.first]?.norm === 'to';
    const joint = this.#words[region.introducer];
    const startsBare = !isTo && region.phrases.length === 0;
    if (
      startsBare &&
      previous !== undefined &&
      (joint?.tag === 'conjunction' || this.#words[region.boundary]?.norm === ',')
    )
      return this.#share(group, index, region);
    if (!isTo && previous === undefined)
      return this.#make(group, index, region, { type: 'main', subject: this.#subjectAfter(region, -1), implied: true });
    const forWhom = this.#forWhom(region);
    if (forWhom !== undefined)
      return this.#make(group, index, region, {
        type: 'complement',
        introducer: 'to',
        subject: [forWhom],
        host: index - 1,
      });
    if (joint?.tag === 'conjunction' && isTo && previous?.group.form === 'infinitive' && region.phrases.length === 0)
      return this.#share(group, index, region);
    if (previous === undefined || region.strong) {
      const subject = this.#subjectAfter(region, -1);
      if (subject.length > 0) this.#waiting.push([...subject]);
      return this.#make(group, index, region, {
        type: 'complement',
        introducer: isTo ? 'to' : undefined,
        subject: [],
        // "The plan to migrate": whose plan it is, nobody says.
        control: subject.length > 0 ? 'own' : 'next',
        host: -1,
      });
    }
    return this.#draftControlled(group, index, region, previous, isTo);
  }

  /** "asked me to look" (the object acts), "decided to look" (the subject acts). */
  #draftControlled(group: Group, index: number, region: Region, previous: Draft, isTo: boolean): Draft {
    const object = this.#objectOf(region);
    if (object !== undefined && region.boundary >= 0 && object.first > region.boundary) this.#waiting.push([object]);
    const verb = previous.group.lemma.split(' ')[0] ?? '';
    const governs =
      object !== undefined &&
      previous.group.voice === 'active' &&
      (isTo ? objectControl.has(verb) : bareInfinitiveVerbs.has(verb));
    const ownObject = governs ? [object] : this.#takenBy(verb, object, region);
    const controlled = ownObject.length > 0;
    return this.#make(group, index, region, {
      type: 'complement',
      introducer: isTo ? 'to' : undefined,
      subject: controlled ? ownObject : [],
      host: index - 1,
      control: controlled ? 'own' : 'subject',
    });
  }

  /** "It took me two hours to find": the first object acts. */
  #takenBy(verb: string, object: NounPhrase | undefined, region: Region): NounPhrase[] {
    const first = region.phrases[0];
    // "It was on me to check", "It fell to us to tell them".
    if (first !== undefined && (verb === 'be' || verb === 'fall') && this.#isTeller(first) && first.preposition >= 0)
      return [first];
    return (verb === 'take' || verb === 'cost') &&
      object !== undefined &&
      first !== undefined &&
      this.#words[first.head]?.tag === 'pronoun'
      ? [first]
      : [];
  }

  #isTeller(phrase: NounPhrase): boolean {
    return /^(?:me|us)$/.test(this.#words[phrase.head]?.norm ?? '');
  }

  #objectOf(region: Region): NounPhrase | undefined {
    return (
      region.phrases.find(it => it.preposition < 0 && it.first > region.boundary) ??
      region.phrases.find(it => it.preposition < 0)
    );
  }

  /** "for the team to decide". */
  #forWhom(region: Region): NounPhrase | undefined {
    const last = region.phrases[region.phrases.length - 1];
    return last !== undefined &&
      this.#words[last.preposition]?.norm === 'for' &&
      last.last > region.boundary &&
      region.introducer < last.first
      ? last
      : undefined;
  }

  /** -ing and participle clauses: "leading the fix", "caused by a typo". */
  #draftNonFinite(group: Group, index: number, region: Region): Draft {
    if (group.shares) return this.#share(group, index, region);
    const joint = this.#words[region.introducer];
    if (
      joint?.tag === 'conjunction' &&
      this.#drafts[index - 1]?.group.form === group.form &&
      region.phrases.length === 0
    )
      return this.#share(group, index, region);
    const before = this.#phraseAround(group.first - 1);
    const attached =
      before !== undefined &&
      before.last === group.first - 1 &&
      region.boundary <= before.last &&
      !this.#notDoer(before);
    if (attached && (group.form === 'participle' || this.#mayDescribe(before, region, index)))
      return this.#attach(group, index, region, before);
    // "know that asking is cheap": the -ing form may be the subject of what follows.
    const opens = joint?.norm === 'that' || joint?.norm === 'because';
    const isFirst = index === 0 || region.strong || (opens && group.form === 'gerund');
    if (isFirst && region.phrases.length > 0 && !region.phrases.every(it => it.preposition >= 0))
      this.#hold(index, region, region.phrases[0]);
    const afterVerb = region.introducer < 0 && region.boundary < 0 && !isFirst;
    return this.#make(group, index, region, {
      type: afterVerb ? 'complement' : 'subordinate',
      introducer: joint?.norm,
      subject: [],
      implied: isFirst && region.phrases.length === 0 && joint === undefined,
      host: isFirst ? -1 : index - 1,
      control: isFirst ? 'next' : 'subject',
    });
  }

  #mayDescribe(before: NounPhrase, region: Region, index: number): boolean {
    return before.preposition < 0 || (index > 0 && region.phrases.length > 0);
  }

  #notDoer(phrase: NounPhrase): boolean {
    const head = this.#words[phrase.head];
    return phrase.temporal || (head !== undefined && (notDoers.has(head.nounLemma) || notDoers.has(head.norm)));
  }

  #attach(group: Group, index: number, region: Region, before: NounPhrase): Draft {
    this.#hold(index, region, before);
    return this.#make(group, index, region, { type: 'relative', subject: [before], host: this.#hostOf(before, index) });
  }

  #make(group: Group, index: number, region: Region, given: Partial<Draft> & Pick<Draft, 'type' | 'subject'>): Draft {
    const introducer = this.#words[region.introducer];
    return {
      group,
      start: this.#startOf(group, index, region, given.subject),
      end: this.#words.length - 1,
      introducer: 'introducer' in given ? given.introducer : introducer?.norm,
      implied: false,
      host: -1,
      control: 'own',
      negated: false,
      hedged: false,
      mood: 'statement',
      ...given,
    };
  }

  #startOf(group: Group, index: number, region: Region, subject: readonly NounPhrase[]): number {
    if (index === 0) return 0;
    const first = subject[0];
    if (region.introducer >= 0) return region.introducer;
    if (region.boundary >= 0) return region.boundary + 1;
    return first !== undefined && first.first < group.first ? Math.max(first.first, 0) : group.first;
  }

  // Spans ------------------------------------------------------------------------------------------------------------------------------

  /** A clause ends where the next begins; one whose subject waited holds the clause that interrupted it. */
  #closeSpans(): void {
    this.#drafts.forEach((draft, index) => {
      draft.end = this.#trimEnd(this.#nextStart(draft, index) - 1, draft);
    });
  }

  /** Where the next clause begins; one that encloses this one (its subject waited) begins again at its verb. */
  #nextStart(draft: Draft, index: number): number {
    const last = lastOf(draft.group);
    let next = this.#words.length;
    for (let at = index + 1; at <= index + 3; at++) {
      const later = this.#drafts[at];
      if (later === undefined) break;
      next = Math.min(next, later.start > last ? later.start : later.group.first);
    }
    return next;
  }

  #trimEnd(end: number, draft: Draft): number {
    let at = end;
    while (at > lastOf(draft.group) && this.#words[at]?.tag === 'punctuation') at--;
    return at;
  }

  // Mood, negation, reserve ---------------------------------------------------------------------------------------------------------

  #isQuestion(): boolean {
    for (let at = this.#words.length - 1; at >= 0; at--) {
      const word = this.#words[at];
      if (word?.tag !== 'punctuation') return false;
      if (word.norm.includes('?')) return (this.#stretchAt[at] ?? -1) < 0;
    }
    return false;
  }

  /** For each word, whether the next full stop is a question mark: a text may ask and answer. */
  #findAsked(): Uint8Array {
    const asked = new Uint8Array(this.#words.length);
    let isAsked = 0;
    for (let at = this.#words.length - 1; at >= 0; at--) {
      const word = this.#words[at];
      if (word?.tag === 'punctuation' && /^[.!?;]/.test(word.norm)) isAsked = word.norm.includes('?') ? 1 : 0;
      asked[at] = isAsked;
    }
    return asked;
  }

  #judge(draft: Draft, next: Draft | undefined, isQuestion: boolean): void {
    const host = this.#drafts[draft.host];
    draft.negated = this.#isNegated(draft, next) || (host !== undefined && this.#passesNegation(host, draft));
    draft.hedged =
      this.#isHedged(draft) ||
      (host !== undefined && draft.type === 'complement' && (host.hedged || this.#isHedgingHost(host)));
    draft.mood = this.#moodOf(draft, host, isQuestion);
  }

  #isNegated(draft: Draft, next: Draft | undefined): boolean {
    if (draft.group.negated) return true;
    if (this.#isNegativeSubject(draft)) return true;
    for (let at = Math.max(draft.start, draft.group.first - 6); at < draft.group.main; at++) {
      const word = this.#words[at];
      if (word === undefined) continue;
      if (weakNegations.has(word.norm) && word.tag !== 'determiner') return true;
      if (draft.group.form === 'gerund' && at >= draft.group.first - 3 && this.#isWithout(at)) return true;
    }
    return this.#isNegativeObject(draft, next) || this.#isNoLonger(draft);
  }

  #isNegativeSubject(draft: Draft): boolean {
    return (
      draft.control === 'own' &&
      draft.subject.some(
        phrase =>
          nobodies.has(this.#words[phrase.head]?.norm ?? '') ||
          (this.#words[phrase.first]?.norm === 'no' && this.#words[phrase.head]?.norm !== 'doubt') ||
          this.#isNotPhrase(phrase),
      )
    );
  }

  #isNotPhrase(phrase: NounPhrase): boolean {
    return this.#words[phrase.first - 1]?.tag === 'negation' && this.#words[phrase.first]?.norm !== 'only';
  }

  /** "without telling", "instead of telling", "rather than tell". */
  #isWithout(at: number): boolean {
    const norm = this.#words[at]?.norm;
    return (
      norm === 'without' ||
      (norm === 'of' && this.#words[at - 1]?.norm === 'instead') ||
      (norm === 'than' && this.#words[at - 1]?.norm === 'rather')
    );
  }

  /** "told nobody", "had no tests". */
  #isNegativeObject(draft: Draft, next: Draft | undefined): boolean {
    const first = this.#words[lastOf(draft.group) + 1];
    if (first === undefined || first.tag === 'punctuation' || next?.subject[0]?.first === lastOf(draft.group) + 1)
      return false;
    if (nobodies.has(first.norm) && first.norm !== 'neither') return true;
    return (
      first.norm === 'no' &&
      first.tag === 'determiner' &&
      !/^(?:doubt|matter|longer|problem)$/.test(this.#words[lastOf(draft.group) + 2]?.norm ?? '')
    );
  }

  #isNoLonger(draft: Draft): boolean {
    for (let at = draft.group.first - 2; at < draft.group.main; at++)
      if (this.#words[at]?.norm === 'no' && this.#words[at + 1]?.norm === 'longer') return true;
    return false;
  }

  #passesNegation(host: Draft, draft: Draft): boolean {
    if (!host.negated || draft.type !== 'complement') return false;
    const verb = host.group.lemma.split(' ')[0] ?? '';
    if (draft.group.form === 'infinitive')
      return !/^(?:fail|forget|hesitate|neglect|refuse|avoid|stop|wait)$/.test(verb);
    return believing.has(verb) && !factives.has(verb);
  }

  #isHedged(draft: Draft): boolean {
    if (draft.group.modal === 'might' || draft.group.modal === 'may') return true;
    if (draft.group.lemma === 'seem' || draft.group.lemma === 'appear') return true;
    const from = Math.max(draft.start, draft.group.first - 8);
    const to = Math.min(draft.end, draft.group.main + 4);
    for (let at = from; at <= to; at++) {
      const word = this.#words[at];
      if (word === undefined) continue;
      if (hedges.has(word.norm) && !(word.norm === 'likely' && word.tag === 'adjective')) return true;
      if (
        (word.norm === 'kind' || word.norm === 'sort') &&
        this.#words[at + 1]?.norm === 'of' &&
        this.#words[at - 1]?.tag !== 'determiner' &&
        word.tag !== 'verb'
      )
        return true;
    }
    return false;
  }

  /** "I think", "I guess": a reserve about what follows; "I thought" tells of a belief. */
  #isHedgingHost(host: Draft): boolean {
    const subject = this.#words[host.subject[0]?.head ?? -1];
    return (
      subject?.norm === 'i' &&
      host.group.tense === 'present' &&
      hedgingVerbs.has(host.group.lemma) &&
      !host.group.negated
    );
  }

  #moodOf(draft: Draft, host: Draft | undefined, isQuestion: boolean): Clause['mood'] {
    if (draft.introducer === 'if' || draft.introducer === 'unless' || draft.introducer === 'whether')
      return this.#isAsked(draft, host) ? 'question' : draft.introducer === 'whether' ? 'question' : 'conditional';
    if (isQuestion && (draft.type === 'main' || draft.type === 'complement')) return 'question';
    if (this.#isInvertedConditional(draft)) return 'conditional';
    if (draft.type === 'main' && draft.group.modal === 'would' && draft.group.aspect === 'perfect')
      return 'conditional';
    if (draft.type === 'main' && /^(?:would|could|might)$/.test(draft.group.modal ?? '') && this.#hasIfClause())
      return 'conditional';
    if (
      host !== undefined &&
      draft.type !== 'main' &&
      (host.mood === 'conditional' || host.mood === 'question') &&
      draft.type !== 'subordinate'
    )
      return host.mood;
    if (host?.mood === 'imperative' && host.group.lemma === 'let') return 'imperative';
    return this.#isImperative(draft) ? 'imperative' : 'statement';
  }

  #isAsked(draft: Draft, host: Draft | undefined): boolean {
    return draft.type === 'complement' && host !== undefined && asking.has(host.group.lemma.split(' ')[0] ?? '');
  }

  #ifClause: boolean | undefined;

  #hasIfClause(): boolean {
    this.#ifClause ??= this.#drafts.some(it => it.introducer === 'if' || it.introducer === 'unless');
    return this.#ifClause;
  }

  /** "Had I checked, …", "Were it to fail, …", "Should it fail, …". */
  #isInvertedConditional(draft: Draft): boolean {
    const opening = this.#words[draft.group.first];
    // "Never had I been so wrong."
    if (/^(?:never|rarely|seldom|nor|neither|only|so)$/.test(this.#words[draft.group.first - 1]?.norm ?? ''))
      return false;
    return (
      draft.group.inverted !== undefined &&
      (opening?.norm === 'had' || opening?.norm === 'were' || opening?.norm === 'should')
    );
  }

  #isImperative(draft: Draft): boolean {
    if (this.#options.bullet || this.#options.heading || !draft.implied) return false;
    const verb = this.#words[draft.group.first];
    return draft.group.form === 'infinitive'
      ? verb?.norm !== 'to'
      : draft.group.tense === 'present' && (verb?.form === 'base' || verb?.norm === 'do');
  }

  // Actors -------------------------------------------------------------------------------------------------------------------------------

  readonly #resolved: Actors[] = [];

  /** Actor and subject of a clause. Hosts stand before it, so that each is asked once. */
  #actors(index: number): Actors {
    const draft = this.#drafts[index];
    if (draft === undefined) return noActors;
    const subject = this.#subject(draft, index);
    const agent = draft.group.voice === 'active' ? undefined : this.#agentOf(draft);
    const actor: Actor =
      draft.group.voice === 'active'
        ? (subject ?? nobody)
        : agent === undefined
          ? nobody
          : actorOf(this.#words, this.#withAllAgents(agent), '');
    const actors: Actors = { subject, actor, agent };
    this.#resolved[index] = actors;
    return actors;
  }

  #subject(draft: Draft, index: number): Actor | undefined {
    if (draft.control === 'gerund') return this.#clauseAsThing(draft);
    if (draft.control === 'own') {
      if (this.#namesDeed(draft)) return this.#possessor(draft);
      return draft.subject.length > 0 ? this.#subjectActor(draft) : this.#impliedActor(draft);
    }
    if (draft.control === 'next') return this.#fromNext(draft, index);
    const host = this.#resolved[draft.host];
    if (host === undefined) return undefined;
    const shared = host.subject ?? (host.actor.kind === 'nobody' ? undefined : host.actor);
    if (draft.group.form === 'infinitive' && shared?.kind === 'thing' && this.#drafts[draft.host]?.group.copula)
      return this.#possessor(this.#drafts[draft.host]);
    return isExpletive(shared) ? undefined : shared;
  }

  /** "My job was checking the numbers": the job is the checking, it does not check. */
  #namesDeed(draft: Draft): boolean {
    const head = this.#words[draft.subject[draft.subject.length - 1]?.head ?? -1];
    return draft.group.aspect === 'progressive' && head !== undefined && deedNouns.has(head.nounLemma);
  }

  /** "My first instinct was to blame": whose instinct it is acts. */
  #possessor(host: Draft | undefined): Actor | undefined {
    const phrase = host?.subject[0];
    const word = this.#words[phrase?.first ?? -1];
    if (word === undefined) return undefined;
    const span = { start: word.start, end: word.end };
    if (word.norm === 'my') return { kind: 'I', implied: false, span };
    return word.norm === 'our' ? { kind: 'we', span } : undefined;
  }

  #subjectActor(draft: Draft): Actor {
    return actorOf(this.#words, draft.subject, draft.group.lemma.split(' ')[0] ?? '');
  }

  #impliedActor(draft: Draft): Actor | undefined {
    if (!draft.implied || this.#options.heading) return undefined;
    const opening = this.#words[draft.group.first];
    if (opening === undefined) return undefined;
    const implied: Actor = { kind: 'I', implied: true, span: undefined };
    if (draft.mood === 'imperative')
      return { kind: 'other', span: { start: opening.start, end: opening.end }, head: 'you' };
    return this.#options.quoted === 'other' ? undefined : implied;
  }

  /** A clause that opens its sentence with -ing or to: the actor is the subject of the clause that follows. */
  #fromNext(draft: Draft, index: number): Actor | undefined {
    for (let at = index + 1, steps = 0; steps < longestClimb; at++, steps++) {
      const next = this.#drafts[at];
      if (next === undefined) break;
      if (next.control === 'gerund')
        return this.#options.heading ? undefined : { kind: 'I', implied: true, span: undefined };
      if (next.control === 'own' && next.type === 'main' && next.subject.length > 0)
        return this.#openingActor(draft, this.#subjectActor(next));
    }
    const alone = this.#options.bullet && draft.group.form !== 'infinitive' && draft.implied;
    return alone ? { kind: 'I', implied: true, span: undefined } : undefined;
  }

  /** "Looking back, the mistake was mine", "To be honest, it broke": a thing does not look back, nor is it honest. */
  #openingActor(draft: Draft, actor: Actor): Actor | undefined {
    if (actor.kind !== 'thing') return actor;
    if (draft.group.form === 'infinitive') return undefined;
    return reflecting.has(draft.group.lemma) ? { kind: 'I', implied: true, span: undefined } : actor;
  }

  /** "Fixing it took hours": the clause before is the subject. */
  #clauseAsThing(draft: Draft): Actor | undefined {
    const clause = this.#drafts[draft.host];
    if (clause === undefined) return undefined;
    const start = this.#words[clause.group.first]?.start ?? 0;
    return { kind: 'thing', span: { start, end: this.#words[clause.end]?.end ?? start }, head: clause.group.lemma };
  }

  /** "by the head of IT and two vendors", "by my manager and me": all who did it. */
  #withAllAgents(agent: NounPhrase): readonly NounPhrase[] {
    const all = [agent];
    let last = agent;
    for (let steps = 0; steps < longestClimb; steps++) {
      const joint = this.#words[last.last + 1];
      const next = this.#phrases[(this.#phraseAt[last.last] ?? -1) + 1];
      if (joint === undefined || next === undefined) break;
      const isGoverned = joint.norm === 'of' && next.first === last.last + 2;
      if (!isGoverned && !this.#areCoordinated(last, next)) break;
      if (!isGoverned && this.#startsClause(next)) break;
      if (!isGoverned) all.push(next);
      last = next;
    }
    return all;
  }

  /** "fixed by the vendor and the team tested it": the second phrase has a verb of its own. */
  #startsClause(phrase: NounPhrase): boolean {
    const next = this.#words[phrase.last + 1];
    return next !== undefined && (next.tag === 'verb' || next.tag === 'auxiliary' || next.tag === 'modal');
  }

  /** The by-agent's noun phrase: "by the vendor", not "by Friday", "by 30%", "by hand". */
  #agentOf(draft: Draft): NounPhrase | undefined {
    for (let at = lastOf(draft.group) + 1; at <= draft.end; at++) {
      const word = this.#words[at];
      if (word?.norm !== 'by' || word.tag === 'adverb' || word.tag === 'particle') continue;
      const phrase = this.#phraseAround(at + 1);
      if (phrase !== undefined && phrase.first === at + 1 && this.#isAgent(phrase)) return phrase;
    }
    return undefined;
  }

  #isAgent(phrase: NounPhrase): boolean {
    const head = this.#words[phrase.head];
    if (head === undefined || phrase.temporal || head.tag === 'number' || head.norm.includes('%')) return false;
    const isMeasure = this.#words[phrase.first]?.tag === 'number' && measures.has(head.nounLemma);
    return (
      !isMeasure &&
      !notAgents.has(head.norm) &&
      !(head.norm === 'hand' && phrase.first === phrase.head) &&
      !measures.has(head.nounLemma) &&
      !(this.#words[phrase.first]?.norm === 'about')
    );
  }

  // Results ------------------------------------------------------------------------------------------------------------------------------

  #whose(stretch: QuotedStretch, actors: readonly Actors[]): 'own' | 'other' {
    if (this.#options.quoted === 'own') return 'own';
    const speaker = this.#speaker(stretch);
    const actor = speaker < 0 ? undefined : (actors[speaker]?.actor ?? undefined);
    return actor?.kind === 'I' || actor?.kind === 'we' ? 'own' : 'other';
  }

  /** The clause of saying next to the quotation: before it, else right after it. */
  #speaker(stretch: QuotedStretch): number {
    const before = lastIndexBefore(this.#drafts, stretch.open);
    const candidate = this.#drafts[before];
    if (candidate !== undefined && stretch.open - lastOf(candidate.group) <= 8) return before;
    const after = lastIndexBefore(this.#drafts, stretch.close + 1) + 1;
    const next = this.#drafts[after];
    return next !== undefined && next.group.first - stretch.close <= 5 ? after : before;
  }

  #toClause(draft: Draft, actors: Actors, whose: readonly ('own' | 'other')[]): Clause {
    const words = this.#words;
    const group = draft.group;
    const end = words[draft.end]?.end ?? 0;
    const afterVerb = words[lastOf(group) + 1];
    const stretch = this.#stretchAt[group.main] ?? -1;
    return {
      span: { start: words[draft.start]?.start ?? 0, end },
      type: draft.type,
      introducer: draft.introducer,
      actor: actors.actor,
      subject: actors.subject,
      verb: {
        span: { start: words[group.first]?.start ?? 0, end: words[lastOf(group)]?.end ?? 0 },
        main: { start: words[group.main]?.start ?? 0, end: words[group.main]?.end ?? 0 },
        lemma: group.lemma,
        tense: group.tense,
        aspect: group.aspect,
        voice: group.voice,
        modal: group.modal,
        form: group.form,
      },
      object: this.#object(draft),
      rest: afterVerb === undefined || lastOf(group) + 1 > draft.end ? undefined : { start: afterVerb.start, end },
      negated: draft.negated,
      hedged: draft.hedged,
      mood: draft.mood,
      quoted: stretch >= 0 ? (whose[stretch] ?? 'other') : this.#options.quoted,
    };
  }

  #object(draft: Draft): Clause['object'] {
    if (draft.group.copula || draft.group.voice !== 'active') return undefined;
    for (let at = lastOf(draft.group) + 1, steps = 0; at <= draft.end && steps < 4; at++, steps++) {
      const phrase = this.#phraseAround(at);
      if (phrase !== undefined && phrase.first === at) {
        return phrase.preposition >= 0 || phrase.temporal
          ? undefined
          : { start: this.#words[phrase.first]?.start ?? 0, end: this.#words[phrase.last]?.end ?? 0 };
      }
      const word = this.#words[at];
      if (word === undefined || !(word.tag === 'adverb' || word.tag === 'particle')) return undefined;
    }
    return undefined;
  }

  #passives(): Passive[] {
    const found: Passive[] = [];
    this.#drafts.forEach((draft, clause) => {
      const auxiliary = draft.group.passiveAuxiliary;
      if (auxiliary === undefined || draft.group.voice === 'active') return;
      const agent = this.#resolved[clause]?.agent;
      found.push({
        clause,
        aux: spanOf(this.#words, auxiliary, auxiliary),
        verb: spanOf(this.#words, draft.group.main, draft.group.main),
        kind: draft.group.voice === 'get-passive' ? 'get' : 'be',
        agent: agent === undefined ? undefined : spanOf(this.#words, agent.first, agent.last),
      });
    });
    return found;
  }

  #isBullet(first: Actors | undefined): boolean {
    const isSubject = this.#drafts[1]?.control === 'gerund';
    const opening = this.#drafts[0]?.group.form;
    if (opening !== 'finite' && !this.#options.bullet) return false;
    return first?.subject?.kind === 'I' && first.subject.implied && (this.#drafts[0]?.implied ?? false) && !isSubject;
  }

  /** "I responsible for the stock": learners leave out the verb, not the subject. */
  #verblessSubject(): Actor | undefined {
    const phrase = this.#phrases[0];
    const head = this.#words[phrase?.head ?? -1];
    if (phrase === undefined || head === undefined || phrase.last + 1 >= this.#words.length) return undefined;
    return nominatives.has(head.norm) && phrase.first <= 2 ? actorOf(this.#words, [phrase], '') : undefined;
  }

  /** A sentence without a verb is one clause without a verb group. */
  #verbless(): Clause {
    const subject = this.#verblessSubject();
    return {
      span: { start: this.#words[0]?.start ?? 0, end: this.#words[this.#words.length - 1]?.end ?? 0 },
      type: 'main',
      introducer: undefined,
      actor: subject ?? nobody,
      subject,
      verb: undefined,
      object: undefined,
      rest: undefined,
      negated: false,
      hedged: false,
      mood: this.#isQuestion() ? 'question' : 'statement',
      quoted: this.#options.quoted,
    };
  }
}

interface Actors {
  readonly subject: Actor | undefined;
  readonly actor: Actor;
  readonly agent: NounPhrase | undefined;
}

const nobody: Actor = { kind: 'nobody' };
const noActors: Actors = { subject: undefined, actor: nobody, agent: undefined };

function indexBy(length: number, stretches: readonly { readonly first: number; readonly last: number }[]): Int32Array {
  const at = new Int32Array(length + 1).fill(-1);
  stretches.forEach((it, index) => {
    at.fill(index, it.first, it.last + 1);
  });
  return at;
}

function lastOf(group: Group | undefined): number {
  return group === undefined ? -1 : Math.max(group.last, group.main);
}

function spanOf(words: readonly Word[], first: number, last: number): { start: number; end: number } {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

function isAdverbial(word: Word | undefined): boolean {
  return word?.tag === 'adverb' || word?.tag === 'negation';
}

/** "which" that stands for the whole clause before it. */
function wordAsPhrase(index: number): NounPhrase {
  return { first: index, last: index, head: index, preposition: -1, temporal: false };
}

function followsSaying(draft: Draft): boolean {
  return draft.group.lemma !== 'tell' && (believing.has(draft.group.lemma) || factives.has(draft.group.lemma));
}

/** "It took …", "There is …": `it` and `there` are nobody. */
function isExpletive(actor: Actor | undefined): boolean {
  return actor?.kind === 'thing' && (actor.head === 'it' || actor.head === 'there');
}

function lastIndexBefore(drafts: readonly Draft[], word: number): number {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.group.first ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

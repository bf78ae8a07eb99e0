import { wordSet } from '../story/wordSet.ts';
import type { SentenceFacts, Tag, Token } from './facts.ts';
import { factives, saysThat } from './lexicon/verbClasses.ts';
import { neverReduced } from './transitivity.ts';

/**
 * Where sentences end in words that were dictated without full stops. A sentence begins where somebody begins to act ("i", "the gate",
 * "then we") and everything before could stand alone. In doubt the sentence goes on: a full stop that is not there is read past, a wrong
 * one is stumbled over.
 *
 * @returns offsets behind the last word of each sentence but the last, in order
 */
export function findSentenceEnds(facts: SentenceFacts): readonly number[] {
  return new Dictated(facts).ends();
}

const nominal: ReadonlySet<Tag> = new Set(['noun', 'propernoun', 'unknown', 'code', 'number']);
const leading: ReadonlySet<Tag> = new Set([
  'preposition',
  'determiner',
  'subordinator',
  'relative',
  'conjunction',
  'auxiliary',
  'modal',
  'punctuation',
]);
const subordinating: ReadonlySet<Tag> = new Set(['subordinator', 'relative']);

const subjects = wordSet('i we he she they');
const alsoObjects = wordSet('it you this these those');
const anybody = wordSet(
  'nobody everybody somebody anybody everyone someone nothing everything something one two three both most some many',
);
const questionWords = wordSet('what who whom whose how why where whether if that than as like which whatever when');
/** "The way [we] did it", "the day [i] started". */
const nounsBeforeClause = wordSet('way time moment day reason thing everything anything chance fact sure glad afraid');
const toldSomebody = wordSet('say tell show warn remind promise inform assure convince ask');

const openers = wordSet(
  'then so luckily sadly eventually finally afterwards now today later meanwhile yesterday otherwise instead',
);
const phraseOpeners: readonly RegExp[] = [
  /^(?:after|since|before|by|from) (?:that|then|this)(?: on)?$/,
  /^in (?:the end|hindsight|my (?:first|second|third|last) \w+)$/,
  /^(?:at|for) (?:first|the time|that point)$/,
  /^(?:the (?:next|same|following)|that|last|this|one|every) (?:day|night|morning|evening|afternoon|week|month|year|time)$/,
  /^(?:next|last) (?:time|day|week|month|year)$/,
  /^(?:a|an|one|two|three|four|five|six|ten|some|many|few|\d+) (?:minutes?|hours?|days?|weeks?|months?|years?) later$/,
];
const mostOpening = 4;
/** It may as well end what was said before: "we closed in june". */
const timeOpeners =
  /^(?:in (?:the )?|on (?:a |that )?)(?:morning|evening|afternoon|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** A sentence this long may end before "and", "but" or "so"; a shorter one goes on. */
const longEnough: Readonly<Record<string, number>> = { and: 24, but: 24, so: 7 };

function startsThing(token: Token | undefined): boolean {
  if (!token || subjects.has(token.norm)) return false;
  return token.tag === 'pronoun' || token.tag === 'determiner' || nominal.has(token.tag);
}

class Dictated {
  readonly #tokens: readonly Token[];
  /** By token with which a finite verb begins: the token behind it. */
  readonly #verbs = new Map<number, { readonly end: number; readonly lemma: string; readonly hasObject: boolean }>();
  #start = 0;
  /** Whether the sentence so far tells something that could stand alone. */
  #isWhole = false;

  constructor({ tokens, clauses }: SentenceFacts) {
    this.#tokens = tokens;
    const groups = clauses.flatMap(({ verb }) => (verb?.form === 'finite' ? [verb] : []));
    const byStart = new Map(groups.map(it => [it.span.start, it]));
    for (const [first, token] of tokens.entries()) {
      const group = byStart.get(token.span.start);
      if (!group && !this.#isVerbOfPronoun(first)) continue;
      const end = group ? tokens.findLastIndex(it => it.span.end <= group.span.end) + 1 : first + 1;
      this.#verbs.set(first, { end, lemma: group?.lemma ?? token.lemma, hasObject: startsThing(tokens[end]) });
    }
  }

  /** Without a full stop before it "called" may be taken for a participle; behind "i" it is none. */
  #isVerbOfPronoun(at: number): boolean {
    const { tag } = this.#tokens[at] ?? {};
    const [before, second] = [this.#tokens[at - 1], this.#tokens[at - 2]];
    const doer = before?.tag === 'adverb' ? second : before;
    return (tag === 'participle' || tag === 'verb') && doer !== undefined && subjects.has(doer.norm);
  }

  ends(): readonly number[] {
    const ends: number[] = [];
    for (let at = 1; at < this.#tokens.length; at++) {
      const opening = this.#isWhole ? this.#begins(at) : undefined;
      const before = this.#tokens[at - 1];
      if (opening !== undefined && before) {
        ends.push(before.span.end);
        this.#start = at + opening;
        this.#isWhole = false;
      }
      if (this.#verbs.has(at) && !this.#isSubordinate(at)) this.#isWhole = true;
    }
    return ends;
  }

  /** How many words open the sentence that begins here, in front of its subject; `undefined` where none begins. */
  #begins(at: number): number | undefined {
    if (!this.#isBoundary(at)) return undefined;
    const needed = longEnough[this.#tokens[at]?.norm ?? ''];
    if (needed === undefined) return this.#opening(at);
    const opening = at - this.#start >= needed ? this.#opening(at + 1) : undefined;
    return opening === undefined ? undefined : opening + 1;
  }

  /** A subject with its verb, or one behind words that open a sentence. */
  #opening(at: number): number | undefined {
    const subject = this.#verbOf(at);
    if (subject !== undefined) return this.#isFree(at, subject) ? 0 : undefined;
    for (let length = mostOpening; length > 0; length--) {
      if (this.#verbOf(at + length) !== undefined && this.#isOpener(at, length)) return length;
    }
    return undefined;
  }

  #isOpener(at: number, length: number): boolean {
    const words = this.#tokens.slice(at, at + length).map(it => it.norm);
    if (length === 1) return openers.has(words[0] ?? '');
    const phrase = words.join(' ');
    return (
      phraseOpeners.some(it => it.test(phrase)) || (timeOpeners.test(phrase) && this.#opensWithTime(at, at + length))
    );
  }

  /** "[In april] i had to say it": behind what tells something already, before somebody who was not just spoken of. */
  #opensWithTime(at: number, subject: number): boolean {
    const { norm = '' } = this.#tokens[subject] ?? {};
    const verb = [...this.#verbs].findLast(([first]) => first < at);
    return !/^(?:they|it|he|she|this)$/.test(norm) && verb !== undefined && at > verb[1].end;
  }

  /** Where the finite verb begins whose subject begins here. */
  #verbOf(at: number): number | undefined {
    const end = this.#subjectEnd(at);
    if (end === undefined) return undefined;
    let verb = end;
    while (this.#tokens[verb]?.tag === 'adverb' && verb < end + 2 && !this.#verbs.has(verb)) verb++;
    return this.#verbs.has(verb) ? verb : undefined;
  }

  #subjectEnd(at: number): number | undefined {
    const first = this.#tokens[at];
    if (!first) return undefined;
    if (subjects.has(first.norm) || alsoObjects.has(first.norm) || first.norm === 'there') return at + 1;
    if (first.norm === 'that') return this.#verbs.has(at + 1) && !this.#isNominal(at - 1) ? at + 1 : undefined;
    const end = this.#thingEnd(at);
    if (end === undefined || !/^(?:of|for|from|in|at|with)$/.test(this.#tokens[end]?.norm ?? '')) return end;
    return /^(?:them|us|it)$/.test(this.#tokens[end + 1]?.norm ?? '') ? end + 2 : (this.#thingEnd(end + 1) ?? end);
  }

  /** Behind a noun with what stands before it; `undefined` where none begins. */
  #thingEnd(at: number): number | undefined {
    const opens = this.#tokens[at];
    const isThing = opens && (opens.tag === 'determiner' || nominal.has(opens.tag) || anybody.has(opens.norm));
    if (!isThing) return undefined;
    let end = at + 1;
    while (end < at + 5 && this.#isInThing(end)) end++;
    const last = this.#tokens[end - 1];
    return last && (nominal.has(last.tag) || anybody.has(last.norm)) ? end : undefined;
  }

  #isInThing(at: number): boolean {
    const token = this.#tokens[at];
    return token !== undefined && (nominal.has(token.tag) || token.tag === 'adjective') && !this.#verbs.has(at);
  }

  #isNominal(at: number): boolean {
    const token = this.#tokens[at];
    return token !== undefined && nominal.has(token.tag);
  }

  /** Whether what stands before could end here. */
  #isBoundary(at: number): boolean {
    const before = this.#tokens[at - 1];
    if (!before || leading.has(before.tag) || questionWords.has(before.norm)) return false;
    if (questionWords.has(this.#tokens[at - 2]?.norm ?? '') && /^(?:adjective|adverb)$/.test(before.tag)) return false;
    if (before.norm === 'to' || (before.tag === 'adjective' && nominal.has(this.#tokens[at]?.tag ?? 'verb')))
      return false;
    return !this.#isReported(at);
  }

  /** "I thought [the other team had it]", "she told me [he was ill]": what is said or thought is no sentence of its own. */
  #isReported(at: number): boolean {
    const verb = [...this.#verbs].findLast(([first]) => first < at);
    if (!verb) return false;
    const [, { end, lemma }] = verb;
    const between = this.#tokens.slice(end, at);
    const head = lemma.split(' ', 1)[0] ?? lemma;
    const reports = saysThat.has(head) || factives.has(head);
    if (between.length === 0) return reports;
    const isAddressed =
      between.length <= 4 &&
      between.every(it => it.norm === 'to' || it.tag === 'pronoun' || it.tag === 'determiner' || nominal.has(it.tag));
    return toldSomebody.has(head) && isAddressed;
  }

  /** Nothing before the subject leans on it: no verb that waits for its object, no noun that it only says more about. */
  #isFree(at: number, verb: number): boolean {
    const before = this.#tokens[at - 1];
    const subject = this.#tokens[at];
    if (!before || !subject) return false;
    if (nounsBeforeClause.has(before.norm)) return false;
    const isVerb = before.tag === 'verb' || before.tag === 'participle' || before.tag === 'gerund';
    if (isVerb && !subjects.has(subject.norm)) return neverReduced.has(before.lemma) || before.lemma === 'do';
    if (nominal.has(before.tag) && nominal.has(subject.tag) && subject.tag !== 'number' && !anybody.has(subject.norm))
      return false;
    if (anybody.has(subject.norm)) return true;
    return !nominal.has(before.tag) || !this.#saysMoreAbout(verb);
  }

  /** "The list [i had made] was wrong": the verb has no object of its own, or another one follows. */
  #saysMoreAbout(at: number): boolean {
    const verb = this.#verbs.get(at);
    if (!verb || this.#verbs.has(verb.end)) return true;
    if (verb.hasObject || verb.lemma === 'be' || neverReduced.has(verb.lemma)) return false;
    const next = this.#tokens[verb.end];
    return next === undefined || next.tag === 'conjunction' || subordinating.has(next.tag) || subjects.has(next.norm);
  }

  /** "When i saw it", "the man who rang": introduced by a word between it and the verb before. */
  #isSubordinate(at: number): boolean {
    const before = [...this.#verbs].findLast(([first]) => first < at)?.[1].end ?? 0;
    const between = this.#tokens.slice(Math.max(before, this.#start), at);
    return between.some(it => it.norm !== 'as' && (subordinating.has(it.tag) || questionWords.has(it.norm)));
  }
}

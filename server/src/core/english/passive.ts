/**
 * Is "be + participle" (or "get + participle") a passive, or does the participle name a state ("was satisfied", "is located")?
 *
 * A sum decides: how often this participle is a passive at all (`lexicon/passiveTendencies.ts`), plus a weight for each cue in the
 * neighbourhood: a by-phrase speaks for a passive, "very" against. Cues are words of grammar; none remembers a sentence.
 */

import { wordSet } from '../story/wordSet.ts';
import { mayInvert } from './inversion.ts';
import { participialAdjectives, states } from './lexicon/participialAdjectives.ts';
import { cueWeights, participleTendencies } from './lexicon/passiveTendencies.ts';
import { has, Reading, type Word } from './word.ts';

/** Whether the participle at `participle` with the auxiliary at `auxiliary` is a passive. */
export function isPassive(words: readonly Word[], auxiliary: number, participle: number): boolean {
  const verb = words[participle];
  if (verb === undefined || isAdjective(verb.norm)) return false;
  let score = tendencies.get(verb.norm) ?? 0;
  for (const cue of passiveCues(words, auxiliary, participle)) {
    if (cue === 'used to') return false;
    score += weights.get(cue) ?? 0;
  }
  return score > 0;
}

const tendencies: ReadonlyMap<string, number> = new Map(Object.entries(participleTendencies));
const weights: ReadonlyMap<string, number> = new Map(Object.entries(cueWeights));

const degreeAdverbs = wordSet(
  'very so too really quite extremely pretty more most less rather fairly somewhat as super incredibly totally absolutely particularly truly terribly awfully highly deeply slightly how bit little that just-so overly',
);
const onlyStates = wordSet(states);
const oftenStates = wordSet(participialAdjectives);
const timeAdverbs = wordSet(
  'already now still always never often usually sometimes currently presently ever no-longer',
);
/** Participles of feeling: states of mind unless somebody is named who caused them. */
const feelings =
  wordSet(`surprise amaze disappoint please interest excite tire bore worry concern frustrate satisfy dissatisfy impress thrill shock annoy scare frighten confuse embarrass delight offend
    upset depress relieve relax astonish amuse stress overwhelm devastate fascinate terrify disgust appal appall puzzle alarm astound bewilder burn-out exhaust flatter
    fluster humble humiliate horrify infuriate intimidate intrigue irritate mortify motivate demotivate perplex perturb petrify rattle sadden shame stun trouble unsettle distress disturb
    dedicate commit devote determine incline prepare accustom acquaint resign inspire hurt enrage anger`);
/** "tired", "upset": how somebody feels. */
export function isFeeling(participle: Word): boolean {
  return feelings.has(participle.verbLemma) || onlyStates.has(participle.norm);
}

const timeNouns =
  /^(?:yesterday|today|tomorrow|ago|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|(?:19|20)\d\d|later|then|once|twice|times?)$/;
const prepositionCues = wordSet('in with to about at for of from on as into than over under without through');

/** The names of the cues that are present; also what `scripts/tunePassive.ts` learns their weights from. */
export function passiveCues(words: readonly Word[], auxiliary: number, participle: number): string[] {
  const cues = ['bias'];
  const verb = words[participle];
  const aux = words[auxiliary];
  if (verb === undefined || aux === undefined) return cues;
  cues.push(aux.verbLemma === 'get' ? 'get' : auxiliaryCue(words, auxiliary));
  if (feelings.has(verb.verbLemma)) cues.push('feeling');
  if (isAdjectivalPrefix(verb)) cues.push('prefix');
  if (onlyStates.has(verb.norm)) cues.push('only state');
  else if (oftenStates.has(verb.norm)) cues.push('state');
  if (has(verb, Reading.guessed)) cues.push('unlisted');
  if (attitudes.has(verb.norm) && words[participle + 1]?.norm === 'to' && isNoInfinitive(words, participle + 1))
    cues.push('used to');
  if (!verb.norm.endsWith('ed')) cues.push('irregular');
  if (verb.norm.includes('-')) cues.push('hyphen');
  cues.push(subjectCue(words, auxiliary, participle));
  addAdverbCues(cues, words, auxiliary, participle);
  addFollowingCues(cues, words, participle);
  return withClass(cues);
}

/** With "to" and a thing these say how somebody stands to it: "used to her", "opposed to paying". */
const attitudes = wordSet('used opposed accustomed addicted averse resigned');
/** "used to her", "used to calling". */
function isNoInfinitive(words: readonly Word[], to: number): boolean {
  return words[to]?.tag === 'preposition' || words[to + 1]?.form === 'ing';
}

/** `unmanned`, `overpriced`, `well-known`: there is no verb "unman" for most of these. `undone`, `overruled` have one in the lists. */
function isAdjectivalPrefix(verb: Word): boolean {
  return verb.norm.endsWith('ed') && /^(?:un[^d]|ill-|over|under|well-)/.test(verb.norm);
}

/** With these "un" takes a deed back: "unlocked"; before any other verb it denies a state: "untested". */
const takenBack = wordSet(
  `unban unblock unbolt unbox unbuckle unbundle unburden unbutton unclog uncork uncouple uncover unearth unfold unfollow unfreeze
    unhook uninstall unleash unlink unload unlock unmask unmount unmute unpack unpin unplug unpublish unravel unroll unscrew unseal unseat
    unsubscribe untangle unveil unwrap unzip`,
);
/** What stands before a participle that only describes: "self-inflicted", "short-lived", "poorly-tested". */
const describing =
  /^(?:self|short|long|half|well|ill|high|low|deep|broad|even|strong|weak|much|ever|so|battle|good|bad|like|old|new|pent|[a-z]+ly)-[a-z]+(?:ed|en|wn)$/;

/** `untested`, `short-lived`: never a deed. */
function isAdjective(participle: string): boolean {
  if (describing.test(participle)) return true;
  return /^un(?!der|i(?:f|t))[a-z]+ed$/.test(participle) && !takenBack.has(baseOfUn(participle));
}

/** `unlocked` → unlock, `unplugged` → unplug, `unleashed` → unleash, `unsubscribed` → unsubscribe. */
function baseOfUn(participle: string): string {
  const stem = participle.slice(0, -2);
  return [stem, `${stem}e`, stem.slice(0, -1)].find(it => takenBack.has(it)) ?? stem;
}

/** What speaks for a passive differs for feelings, states and deeds: "surprised by", "being closed". */
function withClass(cues: string[]): string[] {
  const kind = ['feeling', 'only state', 'state'].find(it => cues.includes(it));
  return kind === undefined
    ? cues
    : [...cues, ...cues.filter(it => it !== kind && it !== 'bias').map(it => `${kind} + ${it}`)];
}

function auxiliaryCue(words: readonly Word[], auxiliary: number): string {
  const norm = words[auxiliary]?.norm ?? '';
  if (norm === 'being' || norm === 'been') return norm;
  if (norm !== 'be') return norm === 'was' || norm === 'were' ? 'past' : 'present';
  for (let at = auxiliary - 1, steps = 0; at >= 0 && steps < 4; at--, steps++) {
    const word = words[at];
    if (word?.tag === 'modal') return 'modal';
    if (word?.norm === 'to') return 'to be';
  }
  return 'bare be';
}

function subjectCue(words: readonly Word[], auxiliary: number, participle: number): string {
  if (auxiliary > participle) return 'subject after';
  for (let at = auxiliary - 1, steps = 0; at >= 0 && steps < 6; at--, steps++) {
    const word = words[at];
    if (word === undefined) break;
    if (
      word.tag === 'adverb' ||
      word.tag === 'negation' ||
      word.tag === 'auxiliary' ||
      word.tag === 'modal' ||
      word.norm === 'to'
    )
      continue;
    if (word.tag === 'pronoun' || word.tag === 'relative') return `subject ${pronounClass(word.norm)}`;
    return word.tag === 'noun' || word.tag === 'propernoun' ? 'subject noun' : 'subject none';
  }
  return 'subject none';
}

function pronounClass(norm: string): string {
  if (norm === 'i' || norm === 'we') return 'I';
  if (norm === 'you') return 'you';
  if (norm === 'he' || norm === 'she' || norm === 'who' || norm === 'everyone') return 'he';
  if (norm === 'which' || norm === 'that') return 'which';
  return norm === 'they' ? 'they' : 'it';
}

function addAdverbCues(cues: string[], words: readonly Word[], auxiliary: number, participle: number): void {
  const inverted = mayInvert(words, auxiliary);
  for (let at = Math.max(auxiliary + 1, participle - 5); at < participle; at++) {
    const word = words[at];
    if (word === undefined) continue;
    if (word.tag === 'negation') cues.push('not');
    else if (degreeAdverbs.has(word.norm)) cues.push('degree');
    else if (timeAdverbs.has(word.norm)) cues.push('always');
    else if (word.norm.endsWith('ly') && at === participle - 1) cues.push('manner');
    else if ((word.tag === 'adjective' || word.tag === 'noun') && !inverted) cues.push('between');
  }
}

/** Adverbs that make one verb with the participle: "torn apart". */
const splitting = wordSet('apart aside together');
const lookAhead = 10;

function addFollowingCues(cues: string[], words: readonly Word[], participle: number): void {
  const first = words[participle + 1];
  const isParted = (first?.tag === 'particle' && first.norm !== 'to') || splitting.has(first?.norm ?? '');
  const next = isParted ? words[participle + 2] : first;
  cues.push(next?.tag === 'adverb' && words[participle + 2]?.norm === 'by' ? 'by' : nextCue(next));
  if (isParted) cues.push('particle');
  if (next?.tag === 'conjunction' && words[words.indexOf(next, participle) + 1]?.tag === 'adjective')
    cues.push('and adjective');
  for (let at = participle + 2, steps = 0; steps < lookAhead; at++, steps++) {
    const word = words[at];
    if (
      word === undefined ||
      word.tag === 'conjunction' ||
      word.tag === 'subordinator' ||
      word.tag === 'relative' ||
      /^[.;:!?]/.test(word.text)
    )
      break;
    if (word.norm === 'by') cues.push('later by');
    if (timeNouns.test(word.norm)) cues.push('time');
  }
}

function nextCue(next: Word | undefined): string {
  if (next === undefined || next.tag === 'punctuation') return next?.norm === ',' ? 'comma' : 'end';
  if (next.norm === 'by') return 'by';
  if (next.norm === 'to' && next.tag === 'particle') return 'to do';
  if (next.tag === 'preposition' && prepositionCues.has(next.norm)) return next.norm;
  if (next.norm === 'that') return 'that';
  if (next.tag === 'conjunction') return 'conjunction';
  if (next.tag === 'subordinator' || next.tag === 'relative') return 'subordinator';
  if (next.tag === 'adverb') return 'adverb';
  if (next.tag === 'gerund') return 'doing';
  if (
    next.tag === 'determiner' ||
    next.tag === 'pronoun' ||
    next.tag === 'noun' ||
    next.tag === 'propernoun' ||
    next.tag === 'number'
  )
    return 'object';
  return 'other';
}

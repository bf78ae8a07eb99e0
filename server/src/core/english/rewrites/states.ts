import { wordSet } from '../../story/wordSet.ts';
import type { Passive, SentenceFacts, Token } from '../facts.ts';
import { states as certainStates, participialAdjectives } from '../lexicon/participialAdjectives.ts';
import { endOfVerbs, type PassiveShape } from './shape.ts';
import { isTime } from './tokens.ts';

/** How things stand, and not what somebody does: no active says the same. */

/** What somebody feels: the verbs that Levin (1993, class 31.1) names after "amuse". Nobody could have said "I surprised". */
const feelings = `
abash afflict affront aggravate aggrieve agitate alarm alienate amaze amuse anger annoy appall arouse astonish astound awe baffle beguile bewilder
bewitch bore bother captivate chagrin charm chasten chill concern confound confuse content cow crush daunt dazzle deject delight demoralize demoralise
depress devastate disappoint discombobulate discomfit disconcert discourage disgruntle disgust dishearten disillusion dismay dispirit displease
disquiet dissatisfy distress disturb dumbfound elate electrify embarrass embolden enchant engross enliven enrage enrapture enthrall enthuse entice
entrance exasperate excite exhaust exhilarate fascinate faze flabbergast flatter floor fluster frighten frustrate gall galvanize gladden gratify
grieve haunt hearten hook horrify humble humiliate hurt impress incense infuriate inspire interest intimidate intoxicate intrigue invigorate irk
irritate jade jolt madden mesmerize miff mortify mystify nauseate nettle numb obsess offend outrage overawe overjoy overwhelm peeve perplex perturb
pique plague please preoccupy puzzle refresh relax relieve repel repulse revolt rile ruffle sadden satisfy scandalize scare shake shock sicken sober
spellbind spook stagger startle stir stump stun stupefy surprise tempt terrify thrill tickle tire touch trouble underwhelm unnerve unsettle uplift
upset vex weary worry wow
`;

/** Other participles that describe a state when nobody is named. */
const conditions = `
focus locate situate involve dedicate commit qualify experience relate connect limit compose comprise marry divorce seat accustom devote bless doom
stress motivate entitle suit inhabit populate surround lose stick represent convince enclose attach oppose rest incline equip gear know contain intend
engage associate derive require face date indicate conjoin scatter soak drench tear acquaint bind found title age crowd flaw skill renown affect
root shelter confront confine restrict jag hit thaw melt rot wilt rust corrode clog evaporate spoil need deserve enthral vindicate oblige align overprepare oversubscribe impact overstretch overwork overload wire cram position saturate spread overstaff steep strain time underrepresent warrant skew elevate offset trap swear injure harm convolute flood
`;

export const states: ReadonlySet<string> = wordSet(feelings + conditions);

const presentBe = /^(?:is|are|am|'s|'re|'m)$/;

/** "is currently deployed", "are still closed": how things stand, not what somebody does. */
export function isPresentState(tokens: readonly Token[], shape: PassiveShape): boolean {
  const isPresent = presentBe.test(tokens[shape.passiveAuxiliary]?.norm ?? '');
  const isMade =
    /^(?:schedule|base|narrow|stretch|plan|book|assign|set|split|focus|list|close|open|arrange|finish|complete|do|fill|name|call|entitle|spell|design|build|structure|organize|organise|store|host|aim|tailor|divide|find|write|draft|word)$/.test(
      shape.verbs[0].lemma,
    );
  if (isPresent && isMade && shape.by === undefined) return true;
  // "is written by Ana": whose it is, and not what she does.
  const isAuthored = /^(?:design|write|make|build|create|author|compose|produce|invent|direct)$/.test(
    shape.verbs[0].lemma,
  );
  if (isPresent && isAuthored && shape.by !== undefined && !tokens.some(token => token.norm === 'being')) return true;
  return (
    isPresent &&
    shape.by === undefined &&
    tokens
      .slice(shape.between.start, shape.auxiliaries.end)
      .some(token =>
        /^(?:currently|now|still|already|yet|presently|likewise|well|badly|heavily|fully|mostly|completely|just|directly|closely|deeply|firmly|strongly|tightly|loosely)$/.test(
          token.norm,
        ),
      )
  );
}

/** "say the problem is fixed": what came of it, unless it happens again and again or only if. */
export function isPresentResult(facts: SentenceFacts, shape: PassiveShape): boolean {
  const { tokens } = facts;
  const isPresent = presentBe.test(tokens[shape.passiveAuxiliary]?.norm ?? '');
  if (!isPresent || shape.by !== undefined || !shape.verbs.some(({ lemma }) => results.has(lemma))) return false;
  const isSupposed = /^(?:if|when|whenever|once|until|before|after|unless|as)$/.test(shape.clause.introducer ?? '');
  return (
    !isSupposed &&
    !tokens.some(token => /^(?:every|each|often|usually|always|never|sometimes|daily|weekly|monthly)$/.test(token.norm))
  );
}

/** Deeds whose participle in the present tells what came of them. */
const results = wordSet(
  'prove confirm waste fix resolve solve merge thrash sour break ruin destroy scratch crack damage repair restore settle lock use pause book store block ship deploy release mend cure heal clean tear bend burn melt freeze patch crash',
);

/** "was already registered": had been, at that time. */
export function isPastState({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  const isWas = /^(?:was|were)$/.test(tokens[shape.passiveAuxiliary]?.norm ?? '');
  // "knew that the hall was locked": how it was found.
  const isFound =
    shape.clause.type === 'complement' &&
    tokens[shape.patient.start - 1]?.tag !== 'conjunction' &&
    shape.by === undefined &&
    shape.verbs.some(({ lemma }) => results.has(lemma));
  return (
    isWas &&
    (isFound ||
      isScene(tokens, shape) ||
      isWholly(tokens, shape) ||
      tokens[last?.end ?? -1]?.norm === 'already' ||
      tokens
        .slice(shape.between.start, shape.auxiliaries.end)
        .some(token => token.norm === 'already' || token.norm === 'yet'))
  );
}

/** "may be based on a guess", "were based in Graz": what it rests on, or where; "was based on a guess" is a choice that somebody made. */
export function isBasis({ tokens }: SentenceFacts, { verbs, by, passiveAuxiliary }: PassiveShape): boolean {
  const last = verbs.at(-1);
  const isMade = /^(?:was|were|been)$/.test(tokens[passiveAuxiliary]?.norm ?? '');
  const isOn = /^(?:up)?on$/.test(tokens[last?.end ?? -1]?.norm ?? '');
  return last?.lemma === 'base' && by === undefined && !(isMade && isOn);
}

/** "was fully blocked". */
function isWholly(tokens: readonly Token[], { by, verbs, between, auxiliaries }: PassiveShape): boolean {
  const degree = /^(?:fully|completely|totally|entirely|partly|partially)$/;
  return (
    by === undefined &&
    verbs.some(({ lemma }) => results.has(lemma)) &&
    tokens.slice(between.start, auxiliaries.end).some(({ norm }) => degree.test(norm))
  );
}

/** "The shop was closed when the pipe burst": how things stood then. */
function isScene(tokens: readonly Token[], shape: PassiveShape): boolean {
  return (
    shape.by === undefined &&
    shape.verbs.some(({ lemma }) => /^(?:close|shut|lock|block|break)$/.test(lemma)) &&
    tokens.some(({ norm }, index) => index >= endOfVerbs(shape) && norm === 'when')
  );
}

/** "it was done.": over; "they were closed": nobody in; "was called Victrola": its name. */
export function isOver({ tokens }: SentenceFacts, shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  if (last?.lemma === 'call' && shape.by === undefined && tokens[last.end]?.tag === 'propernoun') return true;
  // "the matter was closed": nobody speaks of it any more.
  if (
    /^(?:do|close|settle|finish|bury|forget)$/.test(last?.lemma ?? '') &&
    shape.by === undefined &&
    isMatter(tokens, shape)
  )
    return true;
  if (last?.lemma === 'close' && /^(?:they|we|you)$/.test(tokens[shape.patient.start]?.norm ?? '')) return true;
  const next = tokens[last?.end ?? 0];
  return (
    last?.lemma === 'do' &&
    (tokens[shape.patient.start]?.norm === 'it' || /^(?:when|once|until|after)$/.test(shape.clause.introducer ?? '')) &&
    shape.passiveAuxiliary === shape.auxiliaries.start &&
    last.at === shape.passiveAuxiliary + 1 &&
    (next === undefined || next.tag === 'punctuation')
  );
}

function isMatter(tokens: readonly Token[], { patient }: PassiveShape): boolean {
  return /^(?:matter|subject|topic|chapter|affair|story|thing)$/.test(tokens[patient.end - 1]?.norm ?? '');
}

/** "was unwritten", "was underpowered": with such a beginning a participle describes, unless the verb is one of those that have it. */
export function isPrefixed(_: SentenceFacts, { by, verbs }: PassiveShape): boolean {
  return by === undefined && verbs.some(({ lemma }) => /^(?:un|over|under)/.test(lemma) && !deedsWithPrefix.has(lemma));
}

const deedsWithPrefix = wordSet(`
unblock unchain uncover undermine understand undertake undo unearth unfold unhook uninstall unite unload unlock unmask unmute unpack unplug unscrew
unsubscribe untangle untie unveil unwind unwrap unleash overbook overcharge overcome overestimate overflow overhaul overhear overlook overpay override
overrule overrun oversee oversell overshoot overspend overstate overtake overthrow overturn overuse overwrite undercharge undercut underestimate underline
underpay undersell understate underwrite underscore underuse
`);

/** "tests were blocked on the release", "until it was well-staffed": how things stood. */
export function isStandstill(tokens: readonly Token[], shape: PassiveShape): boolean {
  const last = shape.verbs.at(-1);
  return (
    (last?.lemma === 'block' && tokens[last.end]?.norm === 'on') ||
    // "is not decided yet", "was well received".
    (tokens[last?.end ?? -1]?.norm === 'yet' &&
      /^(?:is|are|was|were|'s|'re)$/.test(tokens[shape.passiveAuxiliary]?.norm ?? '')) ||
    (last?.lemma === 'receive' &&
      shape.by === undefined &&
      tokens.slice(shape.between.start, last.at).some(token => token.norm === 'well')) ||
    shape.verbs.some(verb => /^(?:well|ill|so|half|highly|long)-|^undefined$/.test(tokens[verb.at]?.norm ?? ''))
  );
}

/** "was convoluted", "were tied to it": an adjective rather than a deed, unless the sentence says when, how or how often it happened. */
export function isRatherState({ tokens, clauses }: SentenceFacts, passive: Passive): boolean {
  const clause = clauses[passive.clause];
  const verb = clause?.verb;
  const participle = tokens.findIndex(({ span }) => span.start === passive.verb.start);
  const norm = tokens[participle]?.norm ?? '';
  if (adjectives.has(norm)) return true;
  if (
    !halfAdjectives.has(norm) ||
    verb === undefined ||
    (clause?.negated === true && verb.tense === 'past') ||
    verb.aspect !== 'simple' ||
    verb.modal !== undefined
  )
    return false;
  const auxiliary = tokens.findIndex(({ span }) => span.start === passive.aux.start);
  if (/^g[eo]t/.test(tokens[auxiliary]?.norm ?? '')) return false;
  const behind = tokens.slice(participle + 1, participle + 1 + nearby);
  const end = behind.findIndex(({ norm }) => /^[;:.]$/.test(norm));
  const around = [...tokens.slice(auxiliary, participle), ...behind.slice(0, end < 0 ? behind.length : end)];
  return !around.some(happens);
}

/** As many words behind the participle say when, how or how often. */
const nearby = 4;

/** "quickly", "on Friday", "within", "twice": said of what happens. */
function happens(token: Token): boolean {
  return (
    isTime(token) ||
    (token.tag === 'adverb' &&
      !/^(?:closely|directly|heavily|deeply|badly|well|fully|so|very|too|still|also|even|just|only|quite|anyway|already)$/.test(
        token.norm,
      )) ||
    /^(?:by|through|via|within|after|before|during|until|when|once|twice|again|back|down|up|off|purpose)$/.test(
      token.norm,
    )
  );
}

const adjectives = wordSet(certainStates);
const halfAdjectives = wordSet(participialAdjectives);

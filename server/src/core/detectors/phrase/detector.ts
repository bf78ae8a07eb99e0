import type { Clause, SentenceFacts } from '../../english/facts.ts';
import { isOwnDeed } from '../../evidence/deeds.ts';
import { findPatterns, hasPattern } from '../../evidence/patterns.ts';
import type { ReadSentence, StoryReading } from '../../evidence/reading.ts';
import { patienceOf } from '../../rubric/likeness.ts';
import type { PatternMatch } from '../../rubric/matchPatterns.ts';
import type { Rule } from '../../rubric/rubric.ts';
import { toDocument } from '../../story/prose.ts';
import type { Span } from '../../story/story.ts';
import type { DetectOf, Detector, DetectorScope, Match } from '../detector.ts';
import { sentencesFor } from '../detector.ts';
import { shows } from '../signals.ts';
import { findLikeness } from './likeWording.ts';
import { throughComplement } from './reach.ts';
import { isAsserted, isBare, tells, tellsLater } from './substance.ts';
import { wholePhrase } from './wholePhrase.ts';

type PatternDetect = DetectOf<'phrase' | 'clause'>;

/** What a sentence alone decides is remembered by its facts, rule by rule; only what stands around it is asked again. */
const remembered = new WeakMap<PatternDetect, WeakMap<SentenceFacts, readonly PatternMatch[]>>();

/** Finds each phrase and clause of a rule in the prose of its parts, unless an exception stands near. */
export const phrase: Detector<'phrase' | 'clause'> = { kind: 'phrase', find: findIn };

/** Places where a rule's patterns fit and nothing excepts them: in the clause, in the sentence, or near. */
function* findIn(detect: PatternDetect, scope: DetectorScope, rule: Rule): Iterable<Match> {
  const found = findAll(detect, scope, rule);
  if (detect.perHundred === undefined) return yield* found;
  const matches = [...found];
  if (matches.length * 100 >= detect.perHundred * scope.reading.measures.words) yield* matches;
}

function* findAll(detect: PatternDetect, { reading, rubric }: DetectorScope, rule: Rule): Iterable<Match> {
  const patience = ({ facts }: ReadSentence) => patienceOf(facts, reading.sentences.length);
  const isTakenOut = rule.fixes.some(it => it.kind === 'delete' && !it.aside);
  for (const sentence of sentencesFor(rule, reading)) {
    if (!isWhereAsked(detect, sentence)) continue;
    const matches =
      detect.fromLike === undefined
        ? matchesOf(detect, sentence.facts)
        : findLikeness(rule.code, detect.fromLike + patience(sentence), detect.match, rubric.likeness, sentence).filter(
            it => !isSparedHere(detect, it, sentence.facts),
          );
    if (
      matches.length === 0 ||
      (detect.fromLike !== undefined && isFoundOtherwise(detect, sentence.facts, rule)) ||
      isSparedNear(detect, sentence, reading) ||
      actsOtherwise(detect, matches, sentence, reading)
    )
      continue;
    for (const span of placesOf(detect, matches, sentence.facts)) {
      const words = wholeWords(sentence.facts.text, isTakenOut ? span : wholePhrase(sentence.facts, span));
      const captures = { match: sentence.facts.text.slice(words.start, words.end) };
      yield {
        span: toDocument(sentence.sentence, words),
        part: sentence.part,
        captures,
        ...(detect.fromLike === undefined ? {} : { byWording: true }),
      };
    }
  }
}

/** A pattern knows better where the flaw lies. */
function isFoundOtherwise(detect: PatternDetect, facts: SentenceFacts, rule: Rule): boolean {
  return rule.detect.some(it => it !== detect && 'match' in it && matchesOf(it, facts).length > 0);
}

/** Under a label that names one of the parts the label is signal enough: all that stands under "Learning" is put forward as learned. */
function isWhereAsked({ parts, onlySignals }: PatternDetect, sentence: ReadSentence): boolean {
  const isLabelled = parts.some(it => sentence.section.parts.includes(it));
  return (
    (parts.length === 0 || parts.some(it => sentence.tells.includes(it))) &&
    (onlySignals.length === 0 || isLabelled || shows(sentence, onlySignals))
  );
}

/** A contraction is two words to a pattern and one to a reader: “wasn't that bad”, not “n't that bad”. */
function wholeWords(text: string, { start, end }: Span): Span {
  if (!/^(?:n?['’])/i.test(text.slice(start, end))) return { start, end };
  return { start: start - (/[\p{L}'’]*$/u.exec(text.slice(0, start))?.[0].length ?? 0), end };
}

/** What is found once in a sentence reaches from its first words to its last. */
function placesOf(
  { once, reach }: PatternDetect,
  matches: readonly PatternMatch[],
  facts: SentenceFacts,
): readonly Span[] {
  const spans = matches.map(it => (reach === undefined ? it.span : throughComplement(it, facts)));
  if (once === undefined) return spans;
  return [{ start: Math.min(...spans.map(it => it.start)), end: Math.max(...spans.map(it => it.end)) }];
}

function matchesOf(detect: PatternDetect, facts: SentenceFacts): readonly PatternMatch[] {
  let memory = remembered.get(detect);
  if (!memory) {
    memory = new WeakMap();
    remembered.set(detect, memory);
  }
  let matches = memory.get(facts);
  if (!matches) {
    const found = findPatterns(detect.match, facts).filter(
      it => isBare(detect, it, facts) && (detect.clauses === 'any' || isAsserted(it.clause, facts)),
    );
    matches = withoutOverlap(found.filter(it => !isSparedHere(detect, it, facts) && !tellsLater(detect, it, facts)));
    memory.set(facts, matches);
  }
  return matches;
}

/** So many sentences after it may still tell what the teller did about it. */
const deedReach = 2;

/** Whether the teller, alone or with the team, does something here beside what was found and what is among `only-deeds`. */
function actsOtherwise(
  { onlyDeeds }: PatternDetect,
  matches: readonly PatternMatch[],
  sentence: ReadSentence,
  { sentences }: StoryReading,
): boolean {
  if (onlyDeeds === undefined) return false;
  const at = sentences.indexOf(sentence);
  const found = new Set(matches.map(it => sentence.facts.clauses[it.clause]));
  return sentences
    .slice(at, at + deedReach + 1)
    .filter(it => it.section === sentence.section)
    .flatMap(it => it.facts.clauses)
    .some(it => isPutForward(it) && !found.has(it) && !onlyDeeds.has(it.verb?.lemma ?? ''));
}

/** Told as done: not what one was to do ("to fix"), what was said or seen, or which thing is meant ("the file I had lost"). */
function isPutForward(clause: Clause): boolean {
  const { type, verb } = clause;
  const isAside = type === 'relative' || type === 'complement' || verb?.form === 'infinitive';
  return isOwnDeed(clause) && !isAside;
}

/** Several patterns may fit the same words: the first and longest is enough. */
function withoutOverlap(matches: readonly PatternMatch[]): readonly PatternMatch[] {
  const kept: PatternMatch[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (!last || match.span.start >= last.span.end) kept.push(match);
  }
  return kept;
}

function isSparedHere({ unless, within }: PatternDetect, match: PatternMatch, facts: SentenceFacts): boolean {
  if (unless.length === 0) return false;
  if (within !== 'clause') return hasPattern(unless, facts);
  return findPatterns(unless, facts).some(it => it.clause === match.clause);
}

function isMeasuredWithin(distance: number, at: number, { sentences }: StoryReading): boolean {
  const own = sentences[at];
  return sentences
    .slice(Math.max(0, at - distance), at + distance + 1)
    .filter(it => own !== undefined && isOneMatter(it, own))
    .some(it => it.facts.amounts.some(amount => amount.measures && amount.kind !== 'count'));
}

/** Items of a list are one matter, as sentences of a paragraph are. */
function isOneMatter(one: ReadSentence, other: ReadSentence): boolean {
  return one.section === other.section && (one.block === other.block || (isItem(one) && isItem(other)));
}

function isItem({ block }: ReadSentence): boolean {
  return block.kind === 'item';
}

function isSparedNear(detect: PatternDetect, sentence: ReadSentence, reading: StoryReading): boolean {
  const { unless, within, unlessSignals, unlessBefore, unlessTold, unlessMeasured, distance } = detect;
  const asksAround = unlessSignals.length > 0 || within === 'near' || unlessTold !== undefined;
  const asksBefore = unlessBefore.length > 0;
  if (!asksAround && unlessMeasured === undefined && !asksBefore) return false;
  const at = reading.sentences.indexOf(sentence);
  if (unlessMeasured !== undefined && isMeasuredWithin(unlessMeasured, at, reading)) return true;
  if (asksBefore && reading.sentences.slice(0, at).some(it => isOneMatter(it, sentence) && shows(it, unlessBefore)))
    return true;
  if (!asksAround) return false;
  // "It taught me three things:" leaves it to the list.
  if (unlessTold !== undefined && sentence.facts.text.endsWith(':')) return true;
  // A new paragraph is a new matter.
  const isBeside = (it: ReadSentence) => it.section === sentence.section && it.block === sentence.block;
  const next = reading.sentences[at + 1];
  if (next !== undefined && isBeside(next) && tells(detect, next.facts)) return true;
  const reach = Math.max(distance, within === 'near' ? 1 : 0);
  const around = reading.sentences.slice(Math.max(0, at - reach), at + reach + 1).filter(isBeside);
  return around.some(it => shows(it, unlessSignals) || (within === 'near' && hasPattern(unless, it.facts)));
}

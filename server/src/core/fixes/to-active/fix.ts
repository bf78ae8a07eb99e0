import { namesDeed } from '../../detectors/voice/detector.ts';
import type { DoerKind } from '../../english/rewrites/doer.ts';
import { doersFor } from '../../english/rewrites/promise.ts';
import { excerptOf } from '../../english/rewrites/rewrite.ts';
import type { Surroundings } from '../../english/rewrites/tellersDeed.ts';
import { toActive } from '../../english/rewrites/toActive.ts';
import type { ReadSentence } from '../../evidence/reading.ts';
import { cut } from '../../findings/say.ts';
import type { Span } from '../../story/story.ts';
import type { FixContext, FixKind, Mending } from '../fix.ts';
import { editsInDocument, sentenceOf } from '../fix.ts';

/**
 * Turns a passive round: by its agent where it names one, else by whoever did it, which only the teller knows. “I” is safe where
 * the story already tells the same deed as the teller's.
 */
export const toActiveFix: FixKind<'to-active'> = {
  kind: 'to-active',
  *mend(_spec, context) {
    const sentence = sentenceOf(context);
    if (!sentence) return;
    for (const index of passivesOf(context, sentence)) yield* turnRound(index, sentence, context);
  },
};

/** What a title says of the claim that a rewrite makes: `{claim}`. */
const claims = { I: ' (if it was you)', we: ' (if it was all of you)', agent: '' } as const;

/** A blank goes on in the title; where the words are cut, it does so already. */
function sayClaim(kind: DoerKind, result: string): string {
  if (kind !== 'who') return claims[kind];
  return cut(result).endsWith('…') ? '' : '…';
}

/** Coordinated passives are one place; turning the first turns them all. */
function passivesOf({ finding }: FixContext, { facts, sentence }: ReadSentence): readonly number[] {
  const named = finding.captures['passives'];
  if (Array.isArray(named)) return named.slice(0, 1).map(Number);
  const at = facts.passives.findIndex(() => sentence.span.start <= finding.span.start);
  return at < 0 ? [] : [at];
}

function* turnRound(index: number, sentence: ReadSentence, context: FixContext): Iterable<Mending> {
  for (const { kind, claim: promise } of doersFor(sentence.facts, index, surroundings(sentence, context))) {
    const rewrite = toActive(sentence.facts, index, { kind }, context.inflector);
    if (!rewrite) continue;
    const isKnown = kind === 'I' && isToldAsOwn(index, sentence, context);
    const edits = editsInDocument(rewrite.edits, sentence);
    const result = excerptOf(rewrite);
    const captures = { claim: isKnown ? '' : sayClaim(kind, result) };
    yield { result, promise: isKnown ? 'safe' : promise, edits, captures };
  }
}

/** The deeds are those of the rule that found the passive. */
function surroundings(sentence: ReadSentence, { rubric, finding, reading }: FixContext): Surroundings {
  const detects = rubric.rules.find(({ code }) => code === finding.code)?.detect ?? [];
  const all = reading?.sentences ?? [];
  const at = all.indexOf(sentence);
  return {
    isDeed: clause => detects.some(detect => detect.kind === 'voice' && namesDeed(clause, detect)),
    neighbours: [all[at - 1], all[at + 1]].flatMap(it => (it === undefined ? [] : [it.facts])),
  };
}

/** The same verb, done by the teller to the same thing, elsewhere in the story. */
function isToldAsOwn(index: number, { facts }: ReadSentence, { reading }: FixContext): boolean {
  const passive = facts.passives[index];
  const clause = passive && facts.clauses[passive.clause];
  const lemma = clause?.verb?.lemma;
  const subject = clause?.subject;
  if (lemma === undefined || subject === undefined || subject.kind !== 'thing') return false;
  if (!isDefinite(facts, subject.span)) return false;
  return (reading?.sentences ?? []).some(({ facts: other }) =>
    other.clauses.some(
      it =>
        it.actor.kind === 'I' &&
        !it.negated &&
        it.mood === 'statement' &&
        it.verb?.lemma === lemma &&
        it.object !== undefined &&
        hasHead(other.text.slice(it.object.start, it.object.end), subject.head),
    ),
  );
}

/** “The parser” is the one spoken of; “mistakes” may be any. */
function isDefinite({ tokens }: ReadSentence['facts'], { start }: Span): boolean {
  const first = tokens.find(it => it.span.start === start);
  return (
    first !== undefined && (first.tag === 'propernoun' || /^(?:the|this|that|these|those|my|our)$/.test(first.norm))
  );
}

function hasHead(object: string, head: string): boolean {
  return object
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(head);
}

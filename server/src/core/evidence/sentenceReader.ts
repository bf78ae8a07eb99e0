import type { SentenceFacts } from '../english/facts.ts';
import { readSentence } from '../english/readSentence.ts';
import { spokenWords } from '../english/speech.ts';
import type { Rubric, SignalId } from '../rubric/rubric.ts';
import type { Sentence } from '../story/story.ts';
import { happeningOf } from './happening.ts';
import type { PartClue } from './parts.ts';
import { indexPatterns } from './patterns.ts';
import { findLikelySignals, findSignals } from './signals.ts';

/** What one sentence says and shows, whatever stands around it. */
export interface SentenceReading {
  readonly facts: SentenceFacts;
  readonly clue: PartClue;
  /** Signals that it may be evidence of by its wording. */
  readonly likely: readonly SignalId[];
  readonly words: number;
}

export type SentenceReader = (sentence: Sentence) => SentenceReading;

/** How many sentences are remembered: those of a few hundred stories. */
const capacity = 20_000;

/**
 * Reads sentences and remembers them by text and flags, so that an edit costs the sentence it touches. The oldest half is
 * forgotten when the memory is full.
 */
export function createSentenceReader(rubric: Rubric): SentenceReader {
  indexPatterns(rubric);
  let memory = new Map<string, SentenceReading>();
  let older = new Map<string, SentenceReading>();
  return sentence => {
    const key = keyOf(sentence);
    const known = memory.get(key);
    if (known) return known;
    const reading = older.get(key) ?? read(sentence, rubric);
    if (memory.size >= capacity / 2) {
      older = memory;
      memory = new Map();
    }
    memory.set(key, reading);
    return reading;
  };
}

function keyOf({ text, flags }: Sentence): string {
  return `${Number(flags.bullet)}${Number(flags.cell)}${Number(flags.heading)}${flags.quoted}${text}`;
}

function read({ text, flags }: Sentence, rubric: Rubric): SentenceReading {
  const facts = readSentence(text, flags);
  return {
    facts,
    clue: clueOf(facts, findSignals(facts, rubric), rubric),
    likely: findLikelySignals(facts, rubric),
    words: spokenWords(withoutPlaceholders(text)),
  };
}

function clueOf(facts: SentenceFacts, signals: readonly SignalId[], rubric: Rubric): PartClue {
  const parts = rubric.signals.filter(it => signals.includes(it.id)).flatMap(it => it.parts);
  return { facts, signals, parts, happens: happeningOf(facts, rubric) };
}

/** A placeholder is not said aloud. */
function withoutPlaceholders(text: string): string {
  return text.replace(/\[[^\]]*\?\]/g, ' ');
}

import type { ReadSentence } from '../evidence/reading.ts';
import type { SignalId } from '../rubric/rubric.ts';

/** Whether a sentence is evidence of any of these signals. */
export function shows(sentence: ReadSentence, signals: readonly SignalId[]): boolean {
  return sentence.signals.some(it => signals.includes(it));
}

/** Whether it is, or may be by its wording: before something is said to be missing. */
export function mayShow(sentence: ReadSentence, signals: readonly SignalId[]): boolean {
  return shows(sentence, signals) || sentence.likely.some(it => signals.includes(it));
}

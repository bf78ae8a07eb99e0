/** Durations, and rates over a time. */

import { type Quantity, readQuantity } from '../quantities.ts';
import { beforeWords, durations, gluedDurations, named, periods, shifts } from './amountWords.ts';
import { endsPhrase, type Read, type Sentence } from './sentence.ts';

/** "an hour", "a week and a half", "half an hour", "a full day". "A day later", "one day" and "the other day" tell when. */
export function readArticleDuration(sentence: Sentence, index: number): Read | undefined {
  const half = sentence.word(index) === 'half' ? 1 : 0;
  if (!/^(?:an?|one|another)$/.test(sentence.word(index + half))) return undefined;
  const adjective = /^(?:full|whole|solid|further|single|extra|entire|good|business|working)$/.test(
    sentence.word(index + half + 1),
  )
    ? 1
    : 0;
  const at = index + half + adjective + 1;
  const dash = sentence.afterHyphen(at);
  const unit = durations.get(sentence.word(dash));
  if (unit === undefined || /s$/.test(sentence.word(dash)) || dash !== at) return undefined;
  if (unit === 'second' && !endsPhrase(sentence, at + 1)) return undefined;
  if (/^(?:sprint|quarter|weekend|decade)$/.test(unit) && half + adjective === 0) return undefined;
  if (sentence.word(index) === 'one' && unit === 'day' && adjective === 0) return undefined;
  const more =
    /^and$/.test(sentence.word(at + 1)) &&
    sentence.word(at + 2) === 'a' &&
    /^(?:half|quarter)$/.test(sentence.word(at + 3));
  const value = half === 1 ? 0.5 : more ? 1 + (sentence.word(at + 3) === 'half' ? 0.5 : 0.25) : 1;
  return duration(sentence, index, more ? at + 4 : at + 1, value, unit, sentence.word(at + 1) === '-');
}

export function readDuration(
  sentence: Sentence,
  from: number,
  { value, next, fraction, vague }: Quantity,
): Read | undefined {
  if (fraction) return undefined;
  const at = sentence.afterHyphen(next);
  const skip =
    /^(?:business|working|calendar|full|straight|consecutive|extra|more|additional|further|engineering|man|person|solid|long|whole|developer|engineer|work)$/.test(
      sentence.word(at),
    )
      ? 1
      : 0;
  const unitAt = sentence.afterHyphen(at + skip);
  const word = sentence.word(unitAt);
  const gluedUnit = skip === 0 && sentence.isGlued(at) && at === next ? gluedDurations.get(word) : undefined;

  const unit = gluedUnit ?? durations.get(word);
  if (unit === undefined || (word === 'us' && !sentence.isGlued(unitAt)) || (word === 'quarters' && value === 3))
    return undefined;
  const isHyphened = unitAt !== next + skip;
  const compound = readCompoundDuration(sentence, unitAt + 1);
  const more =
    sentence.word(unitAt + 1) === 'and' && sentence.word(unitAt + 2) === 'a' && sentence.word(unitAt + 3) === 'half';
  const whole = more && value !== undefined ? value + 0.5 : value;
  const read = duration(sentence, from, more ? unitAt + 4 : (compound ?? unitAt + 1), whole, unit, isHyphened);
  return vague && read.kind === 'duration' ? { ...read, value: undefined } : read;
}

/** "2h 30m", "1 hour 20 minutes", "two hours and ten minutes". */
function readCompoundDuration(sentence: Sentence, index: number): number | undefined {
  const start = sentence.word(index) === 'and' ? index + 1 : index;
  const quantity = readQuantity(sentence.pieces, start);
  if (quantity === undefined || quantity.fraction || quantity.vague) return undefined;
  const word = sentence.word(quantity.next);
  const isUnit =
    /^(?:minutes?|mins?|seconds?|secs?|months?|days?|weeks?)$/.test(word) ||
    (sentence.isGlued(quantity.next) && /^[ms]$/.test(word));
  return isUnit ? quantity.next + 1 : undefined;
}

/** What the duration is for: a measure, a rate, a date ("later", "ago"), a deadline, or the name of a thing ("a two-week sprint"). */
function duration(
  sentence: Sentence,
  from: number,
  next: number,
  value: number | undefined,
  unit: string,
  hyphened: boolean,
): Read {
  const measured: Read = { from, next, kind: 'duration', measures: true, value, unit };
  const word = sentence.word(next);
  const nounAt = word === "'" || word === '’' ? next + 1 : next;
  if (shifts.has(word) || (word === 'earlier' && sentence.word(next + 1) !== 'than') || /^(?:ago)$/.test(word))
    return { ...measured, kind: 'date', measures: false };
  if (isCountedToEvent(sentence, next)) return { ...measured, kind: 'deadline', measures: false };
  if (
    /^(?:into|in)$/.test(word) &&
    /^(?:my|the|our|this|that)$/.test(sentence.word(next + 1)) &&
    sentence.word(next) === 'into'
  )
    return { ...measured, kind: 'date', measures: false };
  if (/^(?:of)$/.test(word) && /^(?:experience|notice|service)$/.test(sentence.word(next + 1)))
    return { ...measured, measures: false };
  if (hyphened && (named.has(sentence.word(nounAt)) || named.has(sentence.word(nounAt + 1))))
    return { ...measured, measures: false };
  if (/^old$/.test(sentence.word(sentence.afterHyphen(next)))) return { ...measured, measures: false };
  const rate = endOfRate(sentence, next);
  return rate === undefined ? measured : { ...measured, next: rate, kind: 'rate' };
}

/** "two weeks before the launch", "a month ahead of the deadline": when, not how much. */
function isCountedToEvent(sentence: Sentence, index: number): boolean {
  if (!beforeWords.has(sentence.word(index))) return false;
  const word = sentence.word(index);
  if (word === 'from') return sentence.word(index + 1) === 'now';
  if (word === 'to') return /^(?:go|launch|the|our)$/.test(sentence.word(index + 1)) && nearEvent(sentence, index + 1);
  if (word === 'ahead')
    return (
      sentence.word(index + 1) === 'of' &&
      nearEvent(sentence, index + 2) &&
      !/^schedule$/.test(sentence.word(index + 2))
    );
  return nearEvent(sentence, index + 1);
}

const events =
  /^(?:launch|deadline|release|go|demo|date|presentation|review|board|christmas|cutover|freeze|audit|event|conference|meeting|renewal|migration|start|end|deploy|deployment|delivery|kickoff|handover|launching|friday|monday|it|we|i|that|exam|interview|election|season|rollout|opening)$/;

function nearEvent(sentence: Sentence, index: number): boolean {
  for (let at = index; at < index + 4; at++) if (events.test(sentence.word(at))) return true;
  return false;
}

/** The index after "/yr", "per week", "a day", "every month", "annually", or `undefined` where no rate follows. */
export function endOfRate(sentence: Sentence, index: number): number | undefined {
  const word = sentence.word(index);
  if (/^(?:daily|weekly|monthly|yearly|annually|hourly)$/.test(word))
    return /noun/.test(sentence.tag(index + 1) ?? '') ? undefined : index + 1;
  const at = sentence.word(index + 1) === 'single' ? index + 2 : index + 1;
  if (!/^(?:\/|per|an?|each|every)$/.test(word)) return undefined;
  const unit = sentence.word(at);
  if (!periods.has(unit)) return undefined;
  if (
    /^an?$/.test(word) &&
    !/^(?:second|minute|hour|day|night|week|weekend|month|quarter|year|sprint|shift|piece|head)$/.test(unit)
  )
    return undefined;
  // "A week later" tells when.
  return shifts.has(sentence.word(at + 1)) || /^(?:earlier|early|before|ago)$/.test(sentence.word(at + 1))
    ? undefined
    : at + 1;
}

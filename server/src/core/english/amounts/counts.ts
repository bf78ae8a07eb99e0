/** What is counted or measured: percentages, sizes, rates, multiples, counts. */

import { type Quantity, readQuantity } from '../quantities.ts';
import { durations, rates, sizes, staff, talk } from './amountWords.ts';
import { readTimes } from './changes.ts';
import { endOfRate, readDuration } from './durations.ts';
import { asMillions } from './money.ts';
import { endOfNoun } from './nouns.ts';
import { nameTo, type Read, type Sentence } from './sentence.ts';
import { isHarmed, teamOf } from './teams.ts';

export function readMeasure(sentence: Sentence, index: number): Read | undefined {
  const quantity = readQuantity(sentence.pieces, index);
  const tellsWhen = sentence.word(index) === 'one' && sentence.word(index + 1) === 'day';
  if (quantity === undefined || tellsWhen) return undefined;
  const range = endOfRange(sentence, quantity);
  const counted: Quantity = range ?? asMillions(sentence, quantity);
  return (
    readPercentage(sentence, index, counted) ??
    readDuration(sentence, index, counted) ??
    readSizeOrRate(sentence, index, counted) ??
    readMultiple(sentence, index, counted) ??
    readCount(sentence, index, counted)
  );
}

/** "3-4", "10–15", "three to four", "two or three": both numbers, no single value. */
function endOfRange(sentence: Sentence, first: Quantity): Quantity | undefined {
  const joint = sentence.word(first.next);
  const isDash =
    /^[-–—]$/.test(joint) && sentence.pieces[first.next + 1]?.kind === 'number' && sentence.isGlued(first.next + 1);
  const isWord = /^(?:to|or)$/.test(joint);
  if (!isDash && !isWord) return undefined;
  const second = readQuantity(sentence.pieces, first.next + 1);
  if (second === undefined || second.fraction || second.vague || sentence.word(first.next + 1) === 'a')
    return undefined;
  return { value: undefined, next: second.next, spelled: first.spelled, fraction: false, vague: false };
}

function readPercentage(sentence: Sentence, from: number, { value, next, fraction }: Quantity): Read | undefined {
  const at = sentence.afterHyphen(next);
  const word = sentence.word(at);
  if (word === '%' || word === 'percent' || word === 'pct') {
    const points = /^(?:points?)$/.test(sentence.word(at + 1)) ? 1 : 0;
    return { from, next: at + 1 + points, kind: 'percentage', measures: true, value, unit: 'percent' };
  }
  if (/^(?:per|percentage|basis)$/.test(word) && /^(?:cent|points?)$/.test(sentence.word(at + 1))) {
    return {
      from,
      next: at + 2,
      kind: 'percentage',
      measures: true,
      value,
      unit: word === 'basis' ? 'basis point' : 'percent',
    };
  }
  if (/^(?:pp|bps|bp)$/.test(word))
    return {
      from,
      next: at + 1,
      kind: 'percentage',
      measures: true,
      value,
      unit: word === 'pp' ? 'percent' : 'basis point',
    };
  if (!fraction) return undefined;
  return readFractionOf(sentence, from, value, next);
}

/** "half of the users", "by a third", "two thirds". Bare "half" ("half listening", "the other half") measures nothing. */
function readFractionOf(sentence: Sentence, from: number, value: number | undefined, next: number): Read | undefined {
  if (durations.has(sentence.word(next))) return undefined;
  const isBy = sentence.word(from - 1) === 'by' || (sentence.word(from) === 'a' && sentence.word(from - 1) === 'to');
  const isOf =
    sentence.word(next) === 'of' ||
    (sentence.word(from) === 'half' && /^(?:the|our|my|their|its|all|a)$/.test(sentence.word(next)));
  const isPlural = /s$/.test(sentence.word(next - 1));
  if (sentence.word(from) === 'half' && /^an?$/.test(sentence.word(next))) return undefined;
  if (!isBy && !isOf && !isPlural) return undefined;
  return {
    from,
    next,
    kind: 'percentage',
    measures: true,
    value: value === undefined ? undefined : Math.round(value * 1000) / 10,
    unit: 'percent',
  };
}

function readSizeOrRate(sentence: Sentence, from: number, { value, next, fraction }: Quantity): Read | undefined {
  if (fraction) return undefined;
  const at = sentence.afterHyphen(next);
  const word = sentence.word(at);
  const rate = rates.get(word);
  if (rate !== undefined) return { from, next: at + 1, kind: 'rate', measures: true, value, unit: rate };
  const size = sizes.get(word);
  if (size === undefined) return undefined;
  const end = endOfRate(sentence, at + 1);
  return { from, next: end ?? at + 1, kind: end === undefined ? 'size' : 'rate', measures: true, value, unit: size };
}

function readMultiple(sentence: Sentence, from: number, { value, next, fraction }: Quantity): Read | undefined {
  if (fraction) return undefined;
  const word = sentence.word(next);
  if (
    (word === 'x' || word === '×') &&
    (sentence.isGlued(next) || /^(?:faster|slower|more|less|the|as)$/.test(sentence.word(next + 1)))
  ) {
    return { from, next: next + 1, kind: 'multiple', measures: true, value, unit: undefined };
  }
  const hyphen = sentence.afterHyphen(next);
  if (sentence.word(hyphen) === 'fold')
    return { from, next: hyphen + 1, kind: 'multiple', measures: true, value, unit: undefined };
  return word === 'times' ? readTimes(sentence, from, value, next + 1) : undefined;
}

function readCount(sentence: Sentence, from: number, quantity: Quantity): Read | undefined {
  const { value, next, spelled, fraction, vague } = quantity;
  if (fraction) return undefined;
  const hyphen = sentence.afterHyphen(next);
  if (hyphen !== next) return readHyphened(sentence, from, hyphen, quantity);
  const team = teamOf(sentence, from, quantity);
  if (team !== undefined) return team;
  const of = sentence.word(next) === 'of' ? next + 1 : next;
  const noun = endOfNoun(sentence, of);
  if (noun === undefined) return readBareNumber(sentence, from, quantity);
  if (noun.unit === 'one' || (spelled && value === 1 && !isCountedOne(sentence, from, noun.unit))) return undefined;
  const rate = endOfRate(sentence, noun.next);
  if (rate !== undefined && !vague) return { from, next: rate, kind: 'rate', measures: true, value, unit: noun.unit };
  if (staff.has(noun.unit) && !isHarmed(sentence, from))
    return { from, next: noun.next, kind: 'team-size', measures: false, value, unit: noun.unit };
  // "Dozens of customers" bounds the harm; "several customers" leaves it open.
  const isOpen = vague && /^(?:several|a)$/.test(sentence.word(from));
  return {
    from,
    next: noun.next,
    kind: 'count',
    measures: !isOpen && (!talk.has(noun.unit) || (noun.unit === 'point' && !spelled)),
    value,
    unit: noun.unit,
  };
}

/** "One customer left" counts, "one engineer told me" and "one thing" do not. */
function isCountedOne(sentence: Sentence, from: number, unit: string): boolean {
  if (
    /^(?:this|that|no|any|each|every|the|which|another|only)$/.test(sentence.word(from - 1)) &&
    sentence.word(from - 1) !== 'only'
  )
    return false;
  return /^(?:customer|client|user|account|incident|outage|ticket|complaint|patient|order|rollback|escalation|bug|defect|page|alert|tenant|merchant|student|vote|hour|week|month|minute)$/.test(
    unit,
  );
}

/** "a six-person team", "a 40-page document", "two-factor", "one-on-one". */
function readHyphened(sentence: Sentence, from: number, at: number, { value, spelled }: Quantity): Read | undefined {
  const word = sentence.word(at);
  if (/^(?:person|people|man|woman|engineer|member|developer|strong|head)$/.test(word)) {
    return { from, next: at + 1, kind: 'team-size', measures: false, value, unit: 'person' };
  }
  if (word === 'on' || word === 'to' || word === 'off' || spelled) return nameTo(sentence, from, at + 1);
  const isPlain = sentence.pieces[at]?.kind === 'word';
  return isPlain
    ? { from, next: at + 1, kind: 'count', measures: true, value, unit: sentence.lemma(at) }
    : nameTo(sentence, from, at + 1);
}

/** A number with nothing counted after it: "down to 12", "of the 40, 31 renewed". Small words ("the two", "all three") count nothing. */
function readBareNumber(sentence: Sentence, from: number, { value, next, spelled, vague }: Quantity): Read | undefined {
  const isTarget =
    sentence.word(from - 1) === 'to' && (/^(?:down|up)$/.test(sentence.word(from - 2)) || startsChange(sentence, from));
  if (vague || (spelled && (value ?? 0) < 20 && value !== 0 && !isTarget)) return undefined;
  if (sentence.word(from) === 'a') return undefined;
  if (value === 0 && spelled && !/^(?:to|at|was|were|is|hit|reached|stayed)$/.test(sentence.word(from - 1)))
    return undefined;
  const rate = endOfRate(sentence, next);
  return {
    from,
    next: rate ?? next,
    kind: rate === undefined ? 'count' : 'rate',
    measures: true,
    value,
    unit: undefined,
  };
}

/** A "from" with a number stands a few words before: "from forty minutes to twelve". */
function startsChange(sentence: Sentence, index: number): boolean {
  for (let at = index - 2; at >= Math.max(0, index - 7); at--) if (sentence.word(at) === 'from') return true;
  return false;
}

/** "halved", "from 6% to 0.4%", "twice as fast". */

import { readQuantity } from '../quantities.ts';
import { endOfRate } from './durations.ts';
import type { Read, Sentence } from './sentence.ts';

/** "from 6% to 0.4%", "6% → 0.4%", "9 -> 2": two amounts become one change. */
export function joinChanges(sentence: Sentence, found: readonly Read[]): readonly Read[] {
  const joined: Read[] = [];
  for (let index = 0; index < found.length; index++) {
    const before = found[index];
    if (before === undefined) break;
    const change = readChange(sentence, before, found, index);
    joined.push(change?.read ?? before);
    index += change === undefined ? 0 : change.taken;
  }
  return joined;
}

function readChange(
  sentence: Sentence,
  before: Read,
  found: readonly Read[],
  index: number,
): { readonly read: Read; readonly taken: number } | undefined {
  const bare = before.kind === 'count' && before.unit === undefined ? splitRange(sentence, before) : undefined;
  if (bare !== undefined) return { read: bare, taken: 0 };
  // "from 20% in January to 85% in June": the date between belongs to the change.
  const offset = found.slice(index + 1, index + 3).findIndex(read => read.measures || read.kind !== 'date');
  const after = found[index + 1 + offset];
  const approximately = /^(?:about|around|roughly|nearly|almost|over|under|some)$/.test(sentence.word(before.from - 1))
    ? 1
    : 0;
  const isFrom = sentence.word(before.from - 1 - approximately) === 'from';
  const ranged = isFrom ? splitRange(sentence, before) : undefined;
  if (ranged !== undefined) return { read: ranged, taken: 0 };
  if (offset < 0 || after === undefined || !before.measures || !after.measures || after.kind === 'change')
    return undefined;
  const between = sentence.pieces.slice(before.next, after.from).map(piece => piece.norm);
  const isArrow = between.length === 1 && /^(?:→|->|=>|➔|➜|⇒|▶)$/.test(between[0] ?? '');
  const isTo =
    isFrom &&
    between.length <= 7 &&
    between.some(word => /^(?:to|down|→)$/.test(word)) &&
    !between.some(word => /^[,;.]$/.test(word));
  const down = between.length === 2 && /^(?:down|up)$/.test(between[0] ?? '') && between[1] === 'to';
  if (!isArrow && !isTo && !down) return undefined;
  return {
    read: changeBetween(isTo ? before.from - 1 - approximately : before.from, before, after),
    taken: 1 + offset,
  };
}

function changeBetween(from: number, before: Read, after: Read): Read {
  return {
    from,
    next: after.next,
    kind: 'change',
    measures: true,
    value: undefined,
    unit: after.unit ?? before.unit,
    change: [before.value, after.value],
  };
}

/** "from 40 to 12 minutes" was read as a range; after "from" it is a change. */
function splitRange(sentence: Sentence, read: Read): Read | undefined {
  if (!read.measures || read.value !== undefined || sentence.word(read.from - 1) !== 'from') return undefined;
  const first = readQuantity(sentence.pieces, read.from);
  if (first === undefined || sentence.word(first.next) !== 'to') return undefined;
  const second = readQuantity(sentence.pieces, first.next + 1);
  if (second === undefined) return undefined;
  return { ...read, from: read.from - 1, kind: 'change', change: [first.value, second.value] };
}

const changeWords: ReadonlyMap<string, number> = new Map([
  ['halved', 0.5],
  ['halve', 0.5],
  ['halves', 0.5],
  ['halving', 0.5],
  ['doubled', 2],
  ['double', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['tripled', 3],
  ['triple', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['quadruple', 4],
  ['quadrupling', 4],
]);

/** "halved", "doubled", "cut in half", "twice as fast", "tenfold". */
export function readChangeWord(sentence: Sentence, index: number): Read | undefined {
  const word = sentence.word(index);
  const factor = changeWords.get(word);
  if (factor !== undefined && sentence.word(index + 1) !== '-') return readFactor(sentence, index, factor);
  if (word === 'in' && sentence.word(index + 1) === 'half') return changeTo(index, index + 2, 0.5);
  if (word === 'twice' || word === 'thrice') return readTimes(sentence, index, word === 'twice' ? 2 : 3, index + 1);
  const fold = /^(two|three|four|five|six|ten|hundred|many|several)fold$/.exec(word);
  if (fold === null) return undefined;
  const value = new Map([
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['ten', 10],
    ['hundred', 100],
  ]).get(fold[1] ?? '');
  return { from: index, next: index + 1, kind: 'multiple', measures: value !== undefined, value, unit: undefined };
}

/** "I doubled down", "double check" and "triple-checked" change no amount. */
function readFactor(sentence: Sentence, index: number, factor: number): Read | undefined {
  const after = sentence.word(index + 1);
  if (/^(?:down|back|over|check|checks|checked|checking|up|booked|blind|click|booking)$/.test(after)) return undefined;
  const word = sentence.word(index);
  if (/^(?:double|triple|quadruple)$/.test(word)) {
    const isMultiple = /^(?:the|our|my|what|that|their)$/.test(after);
    const isVerb =
      /verb/.test(sentence.tag(index) ?? '') || /^(?:to|would|could|will|can|did)$/.test(sentence.word(index - 1));
    if (!isMultiple && !isVerb) return undefined;
    return {
      from: index,
      next: index + 1,
      kind: isVerb ? 'change' : 'multiple',
      measures: true,
      value: factor,
      unit: undefined,
    };
  }
  return changeTo(index, index + 1, factor);
}

function changeTo(from: number, next: number, value: number): Read {
  return { from, next, kind: 'change', measures: true, value, unit: undefined };
}

/** "twice as fast", "three times the load" multiply; "three times" alone counts; "twice a week" is a rate. */
export function readTimes(sentence: Sentence, from: number, value: number | undefined, next: number): Read {
  const rate = endOfRate(sentence, next);
  if (rate !== undefined) return { from, next: rate, kind: 'rate', measures: true, value, unit: 'time' };
  const isMultiple =
    /^(?:as|the|our|my|that|what|their|its|more|less|faster|slower|longer|bigger|larger|higher|cheaper|better|fewer|over)$/.test(
      sentence.word(next),
    );
  return {
    from,
    next,
    kind: isMultiple ? 'multiple' : 'count',
    measures: true,
    value,
    unit: isMultiple ? undefined : 'time',
  };
}

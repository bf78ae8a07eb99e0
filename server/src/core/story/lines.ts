/** A place as editors count it: zero-based line, zero-based UTF-16 units from the line's start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offset ⇄ line and character for one text. Lines end at `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export interface Lines {
  readonly count: number;
  /** Offsets outside the text are moved to its ends. */
  positionAt(offset: number): Position;
  /** A character beyond its line is moved to the line's end, before the line break. */
  offsetAt(position: Position): number;
  /** The offset where a line begins; lines beyond the text begin at its end. */
  startOf(line: number): number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** Where the line that `offset` stands in begins, found from there: a pattern over all that stands before would read it once for each letter. */
export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function isLineBreak(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn;
}

export function toLines(text: string): Lines {
  return new LineIndex(text, findLineStarts(text, 0, text.length, [0]));
}

/** The lines of `text`, which came from the text of `before` by putting what stands from `start` to `end` in the place of what ended at `endBefore`. */
export function changeLines(before: Lines, text: string, start: number, endBefore: number, end: number): Lines {
  if (!(before instanceof LineIndex)) return toLines(text);
  return new LineIndex(text, before.startsAfter(text, start, endBefore, end));
}

class LineIndex implements Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string, starts: readonly number[]) {
    this.#text = text;
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  startOf(line: number): number {
    return line < 0 ? 0 : (this.#starts[line] ?? this.#text.length);
  }

  positionAt(offset: number): Position {
    const bounded = Math.max(0, Math.min(offset, this.#text.length));
    const line = lastAtMost(this.#starts, bounded);
    return { line, character: bounded - this.startOf(line) };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.startOf(line);
    return Math.min(start + Math.max(0, character), endOfLine(this.#text, start, this.startOf(line + 1)));
  }

  /** Whether a line begins at a place depends on the units before and at it, so that only those of the change are looked at. */
  startsAfter(text: string, start: number, endBefore: number, end: number): readonly number[] {
    const kept = this.#starts.slice(0, lastAtMost(this.#starts, Math.max(0, start - 1)) + 1);
    const found = findLineStarts(text, Math.max(0, start - 1), end, kept);
    const grown = end - endBefore;
    for (let at = lastAtMost(this.#starts, endBefore) + 1; at < this.#starts.length; at++)
      found.push((this.#starts[at] ?? 0) + grown);
    return found;
  }
}

/** Adds the starts of the lines that end at a unit from `from` up to `to`. */
function findLineStarts(text: string, from: number, to: number, starts: number[]): number[] {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) starts.push(at + 1);
  }
  return starts;
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Index of the last number that is not above `limit`; the numbers ascend and the first is not above it. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

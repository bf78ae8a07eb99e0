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

export function toLines(text: string): Lines {
  const starts = findLineStarts(text);
  const startOf = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));
  return {
    count: starts.length,
    startOf,
    positionAt(offset) {
      const bounded = Math.max(0, Math.min(offset, text.length));
      const line = lastAtMost(starts, bounded);
      return { line, character: bounded - startOf(line) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const start = startOf(line);
      return Math.min(start + Math.max(0, character), endOfLine(text, start, startOf(line + 1)));
    },
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) starts.push(at + 1);
  }
  return starts;
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text.charCodeAt(end - 1) === lineFeed || text.charCodeAt(end - 1) === carriageReturn)) end--;
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

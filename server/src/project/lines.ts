/** Zero-based; `character` counts UTF-16 units, as LSP and the command line's JSON do. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Leads from offsets to lines and back. Lines end with `\n`, `\r\n` or a lone `\r`, as in LSP. */
export interface Lines {
  positionAt(offset: number): Position;
  /** A place behind the end of its line is the line's end; behind the last line, the text's end. */
  offsetAt(position: Position): number;
}

export function createLines(text: string): Lines {
  const starts = findLineStarts(text);
  return {
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lastAtMost(starts, clamped);
      return { line, character: clamped - (starts[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const start = starts[line];
      if (start === undefined) return text.length;
      return Math.min(start + Math.max(0, character), endOfLine(text, start, starts[line + 1] ?? text.length));
    },
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === newline || (unit === carriageReturn && text.charCodeAt(at + 1) !== newline)) starts.push(at + 1);
  }
  return starts;
}

const newline = 10;
const carriageReturn = 13;

function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
  return end;
}

function isLineBreak(unit: number): boolean {
  return unit === newline || unit === carriageReturn;
}

function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

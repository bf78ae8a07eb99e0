import { Position, Range } from 'vscode';
import type { PlaceInText, RangeInText } from '../../server/src/protocol.ts';

/** Places of the protocol as the editor has them. */
export function toPosition({ line, character }: PlaceInText): Position {
  return new Position(line, character);
}

export function toRange({ start, end }: RangeInText): Range {
  return new Range(toPosition(start), toPosition(end));
}

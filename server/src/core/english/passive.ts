import type { Word } from './word.ts';
export function isPassive(_words: readonly Word[], _auxiliary: number, _participle: number): boolean {
  return true;
}

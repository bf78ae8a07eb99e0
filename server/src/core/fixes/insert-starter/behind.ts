import type { Section, Sentence } from '../../story/story.ts';
import type { TextChange } from '../fix.ts';
import { lineBreakOf } from '../fix.ts';

/** A sentence put behind another, so that both can be read: in a list as an item of its own, else behind a full stop. */
export function behind(text: string, { span, flags }: Sentence, added: string): TextChange {
  const end = endOfSentence(text, span.end);
  if (isEnded(text.slice(span.start, end))) return { span: { start: end, end }, newText: ` ${added}` };
  const start = end - (/[,;]$/.test(text.slice(span.start, end)) ? 1 : 0);
  return { span: { start, end }, newText: (nextItem(text, end, flags.bullet) ?? '. ') + added };
}

/** Closing quotation marks and emphasis belong to the sentence. */
export function endOfSentence(text: string, end: number): number {
  return end + (/^[*_"”’)]*/.exec(text.slice(end, end + 4))?.[0].length ?? 0);
}

/** So do opening ones. */
export function startOfSentence(text: string, start: number): number {
  return start - (/(?<![\p{L}\p{N}])[*_"“‘(]*$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0);
}

function isEnded(sentence: string): boolean {
  return /[.!?…:。！？–—-][*_"”’)\]]*$/u.test(sentence);
}

/** What begins the next item where the sentence ends one that does without full stops; a number would have to be counted on. */
function nextItem(text: string, end: number, isBullet: boolean): string | undefined {
  if (!isBullet || !/^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end))) return undefined;
  const line = text.slice(Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1, end);
  const marker = /^[\s>]*[-*+][^\S\r\n]+(?=\S)/.exec(line)?.[0];
  return marker === undefined ? undefined : lineBreakOf(text) + marker;
}

/** At the end of what a section holds; under a label that holds nothing, as its first sentence. */
export function atEndOfSection({ blocks, label, span }: Section, text: string, added: string): TextChange {
  const sentence = blocks.at(-1)?.sentences.at(-1);
  if (sentence) return behind(text, sentence, added);
  const lineBreak = lineBreakOf(text);
  const end = label ? label.span.end : span.start;
  const isInline = label !== undefined && label.form !== 'heading' && label.form !== 'setext';
  return { span: { start: end, end }, newText: isInline ? ` ${added}` : `${lineBreak}${lineBreak}${added}` };
}

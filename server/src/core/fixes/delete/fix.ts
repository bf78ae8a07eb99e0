import type { Span } from '../../story/story.ts';
import type { FixKind, TextChange } from '../fix.ts';
import { sentenceOf } from '../fix.ts';

/** Takes words out and leaves a sentence behind: without a doubled comma, a doubled space or a small first letter. */
export const deletion: FixKind<'delete'> = {
  kind: 'delete',
  *mend({ aside }, context) {
    const { analysis, finding } = context;
    const { text } = analysis.document;
    if (finding.story === null) {
      yield { result: '', promise: 'safe', edits: [takeOutLine(text, finding.span)] };
      return;
    }
    const sentence = sentenceOf(context);
    if (!sentence) return;
    const change = (aside ? takeOutAside : takeOut)(text, finding.span, sentence.sentence.span);
    if (change) yield { result: '', promise: aside ? 'choice' : 'safe', edits: [change] };
  },
};

/** A comment goes with its line where it has one to itself. */
function takeOutLine(text: string, { start, end }: Span): TextChange {
  const [before = ''] = /[^\S\r\n]*$/.exec(text.slice(0, start)) ?? [];
  const [after = ''] = /^[^\S\r\n]*(?:\r\n|\n|\r|$)/.exec(text.slice(end)) ?? [];
  const isAlone = after !== '' && /(?:^|[\r\n])$/.test(text.slice(0, start - before.length));
  return isAlone ? change(start - before.length, end + after.length, '') : change(start, end, '');
}

/** Only where commas or the sentence's ends set the words off; `undefined` where the sentence leans on them. */
export function takeOutAside(text: string, words: Span, sentence: Span): TextChange | undefined {
  const before = text.slice(sentence.start, words.start);
  const after = text.slice(words.end, sentence.end);
  const opens = !/[\p{L}\p{N}]/u.test(before);
  const isSetOff = (opens || /,\s*$/.test(before)) && (opens ? /^\s*,/ : /^\s*[,.!?]/).test(after);
  const isClause = /^(?:but|and|or|so|yet|I|we|you|he|she|it|they)(?![\p{L}\p{N}])/iu.test(text.slice(words.start));
  const left = (before + after).match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return isSetOff && !isClause && left.length >= fewestLeft ? takeOut(text, words, sentence) : undefined;
}

/** Fewer words than these are no sentence. */
const fewestLeft = 3;

/** `undefined` where nothing but punctuation would be left: then the words are the sentence, and taking them out is not ours. */
function takeOut(text: string, words: Span, sentence: Span): TextChange | undefined {
  const before = text.slice(sentence.start, words.start);
  const after = text.slice(words.end, sentence.end);
  if (!/[\p{L}\p{N}]/u.test(before + after)) return undefined;
  if (!/[\p{L}\p{N}]/u.test(before)) return takeOutOpening(text, words, sentence);
  const [comma = ''] = /,\s*$/.exec(before) ?? [];
  const [following = ''] = /^\s*,/.exec(after) ?? [];
  // Between two commas both go, and before an end mark the comma goes that led to the words.
  if (comma !== '' && following !== '') return change(words.start - comma.length, words.end + following.length, '');
  if (comma !== '' && /^\s*[.!?;:]/.test(after)) return change(words.start - comma.length, words.end, '');
  if (/\s$/.test(before)) return change(words.start, words.end + leadingSpace(after), '');
  return change(words.start, words.end, '');
}

/** At the start of a sentence the next word takes over, with its capital letter. */
function takeOutOpening(text: string, words: Span, sentence: Span): TextChange | undefined {
  const [gap = ''] = /^\s*[,:;–—-]?\s*/.exec(text.slice(words.end, sentence.end)) ?? [];
  const next = words.end + gap.length;
  const [first = ''] = [...text.slice(next, sentence.end)];
  const opener = text.slice(words.start, words.start + 1);
  const capital = opener === opener.toUpperCase() ? first.toUpperCase() : first;
  return first === '' ? undefined : change(words.start, next + first.length, capital);
}

function leadingSpace(text: string): number {
  return /^[^\S\r\n]+/.exec(text)?.[0].length ?? 0;
}

function change(start: number, end: number, newText: string): TextChange {
  return { span: { start, end }, newText };
}

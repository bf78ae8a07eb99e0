import type { ReadSentence } from '../../evidence/reading.ts';
import { toDocument } from '../../story/prose.ts';
import type { Span } from '../../story/story.ts';
import type { TextChange } from '../fix.ts';

/**
 * The words themselves become the blank, `[various things: which ones?]`: the sentence stays whole, nothing is lost, and typing
 * goes over them. `undefined` where markup or a bracket would be cut in two.
 */
export function blankAround(text: string, { start, end }: Span, question: string): TextChange | undefined {
  const words = text.slice(start, end);
  const subject = /^(?:I|we|you|he|she|it|they)(?:['’](?:d|ve|ll|m|re|s))?\s+(?=\S)/i.exec(words)?.[0] ?? '';
  const tail = /[\s,;:.!?–—-]*$/.exec(words)?.[0] ?? '';
  const span = { start: start + subject.length, end: end - tail.length };
  const asked = text.slice(span.start, span.end);
  if (asked === '' || /[[\]*_`<>]/.test(asked)) return undefined;
  return { span, newText: `[${asked.replace(/\s+/g, ' ')}: ${question}]` };
}

/** The figure or the name that a sentence gives away: the first behind the words, else the last in front of them. */
export function detailBeside({ facts, sentence }: ReadSentence, words: Span): Span | undefined {
  const details = [...facts.amounts.filter(it => !isDate(it.kind)).map(it => it.span), ...namesIn(facts.tokens)]
    .map(it => toDocument(sentence, it))
    .filter(it => it.end <= words.start || words.end <= it.start)
    .sort((a, b) => a.start - b.start);
  return details.find(it => it.start >= words.end) ?? details.at(-1);
}

function isDate(kind: string): boolean {
  return kind === 'date' || kind === 'time';
}

/** Names of several words are one name. What opens a sentence has its capital from there, unless it is known as a name. */
function namesIn(tokens: ReadSentence['facts']['tokens']): readonly Span[] {
  const names: Span[] = [];
  let previous = -1;
  for (const [index, { tag, text, span }] of tokens.entries()) {
    const isName = tag === 'propernoun' || (index > 0 && /^\p{Lu}\p{L}/u.test(text) && tag !== 'pronoun');
    if (!isName) continue;
    const last = names.at(-1);
    const isJoined = previous === index - 1 || (previous === index - 2 && /^[&-]$/.test(tokens[index - 1]?.text ?? ''));
    if (last && isJoined) names[names.length - 1] = { start: last.start, end: span.end };
    else names.push(span);
    previous = index;
  }
  return names;
}

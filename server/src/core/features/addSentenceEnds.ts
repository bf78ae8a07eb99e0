import type { Analysis } from '../analysis.ts';
import { endsOfDictated } from '../evidence/dictated.ts';
import type { ReadSentence } from '../evidence/reading.ts';
import type { TextChange } from '../fixes/fix.ts';
import { toDocument } from '../story/prose.ts';
import { type Refactoring, type Refusal, refuse } from './refactoring.ts';

/** Full stops, and a capital letter behind each, where a story was dictated without them. No word comes, goes or moves. */
export function addSentenceEnds({ document, stories }: Analysis, story: number): Refactoring | Refusal {
  const dictated = (stories[story]?.sentences ?? []).filter(it => endsOfDictated(it).length > 0);
  if (dictated.length === 0) return refuse('Every sentence here has its full stop already.');
  const edits = dictated.flatMap(it => [...begin(it, document.text), ...endEach(it, document.text)]);
  return { kind: 'refactoring', title: 'Add sentence ends', edits };
}

function endEach(read: ReadSentence, text: string): readonly TextChange[] {
  const { facts } = read;
  const inside = endsOfDictated(read).flatMap(end => {
    const next = facts.tokens.find(it => it.span.start >= end)?.span.start;
    return [stopAt(end, read), ...(next === undefined ? [] : capitalAt(next, read, text))];
  });
  const isEnded = /[.!?…][)\]"'”’*_]*$/u.test(facts.text.trimEnd());
  return isEnded ? inside : [...inside, stopAt(facts.text.trimEnd().length, read)];
}

function begin(read: ReadSentence, text: string): readonly TextChange[] {
  const first = read.facts.tokens[0];
  return first ? capitalAt(first.span.start, read, text) : [];
}

function stopAt(end: number, { sentence }: ReadSentence): TextChange {
  const at = toDocument(sentence, { start: end - 1, end }).end;
  return { span: { start: at, end: at }, newText: '.' };
}

/** Only where the letter stands as it reads, and has a capital of the same length. */
function capitalAt(start: number, { sentence, facts }: ReadSentence, text: string): readonly TextChange[] {
  const letter = facts.text.slice(start, start + 1);
  const span = toDocument(sentence, { start, end: start + 1 });
  const capital = letter.toUpperCase();
  if (capital === letter || capital.length !== 1 || text.slice(span.start, span.end) !== letter) return [];
  return [{ span, newText: capital }];
}

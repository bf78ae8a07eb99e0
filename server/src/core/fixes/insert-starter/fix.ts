import type { ReadSentence, StoryReading } from '../../evidence/reading.ts';
import { say } from '../../findings/say.ts';
import type { PartId, Span } from '../../story/story.ts';
import { takeOutAside } from '../delete/fix.ts';
import type { FixContext, FixKind, FixOf, TextChange } from '../fix.ts';
import { lineBreakOf, sentenceOf } from '../fix.ts';
import { matchCase } from '../replace/fix.ts';
import { atEndOfSection, behind, endOfSentence, startOfSentence } from './behind.ts';
import { blankAround, detailBeside } from './blank.ts';
import { openingOf } from './opening.ts';

/** Puts the beginning of a sentence where it belongs; what only the teller knows stands in it as a question. */
export const insertStarter: FixKind<'insert-starter'> = {
  kind: 'insert-starter',
  *mend(spec, context) {
    const text = say(spec.text, context.finding.captures);
    const edits = place(spec, text, context);
    if (edits.length > 0) yield { result: text, promise: 'template', edits };
  },
};

function place(spec: FixOf<'insert-starter'>, text: string, context: FixContext): readonly TextChange[] {
  switch (spec.place) {
    case 'part':
      return inPart(spec.part ?? context.finding.part, text, context);
    case 'end':
      return atEnd(text, context);
    default: {
      const sentence = sentenceOf(context);
      return sentence ? atSentence(spec.place, text, sentence, context) : [];
    }
  }
}

function atSentence(
  place: Exclude<FixOf<'insert-starter'>['place'], 'part' | 'end'>,
  text: string,
  read: ReadSentence,
  { analysis, finding }: FixContext,
): readonly TextChange[] {
  const whole = analysis.document.text;
  switch (place) {
    case 'after':
      return [behind(whole, read.sentence, text)];
    case 'before':
      return [inFront(whole, read, text)];
    case 'blank':
      return listed(blankAround(whole, finding.span, text));
    case 'detail': {
      const detail = 'name' in finding.captures ? finding.span : detailBeside(read, finding.span);
      return listed(detail && blankAround(whole, detail, text));
    }
    case 'opening': {
      const opening = openingOf(read, finding.span);
      return listed(opening && { span: opening, newText: matchCase(text, slice(whole, opening)) });
    }
    case 'instead':
      return instead(whole, read, finding.span, text);
  }
}

function listed(change: TextChange | undefined): readonly TextChange[] {
  return change ? [change] : [];
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function inFront(text: string, { sentence }: ReadSentence, added: string): TextChange {
  const start = startOfSentence(text, sentence.span.start);
  return { span: { start, end: start }, newText: `${added} ` };
}

/** A sentence that shows nothing gives way; from one that does only the aside goes, and the new one stands behind it. */
function instead(text: string, read: ReadSentence, words: Span, added: string): readonly TextChange[] {
  const { span } = read.sentence;
  if (!tellsSomething(read, words) && !/[*_`[\]<>]/.test(slice(text, span))) return [{ span, newText: added }];
  const aside = takeOutAside(text, words, span);
  return [...listed(aside), behind(text, read.sentence, added)];
}

/** Evidence, a figure or a name that stands outside the words. */
function tellsSomething(read: ReadSentence, words: Span): boolean {
  return read.signals.length > 0 || detailBeside(read, words) !== undefined;
}

function inPart(part: PartId | undefined, text: string, context: FixContext): readonly TextChange[] {
  const { reading, analysis } = context;
  if (!reading || part === undefined) return atEnd(text, context);
  const whole = analysis.document.text;
  const section = reading.story.sections.findLast(it => it.parts.includes(part));
  if (section) return [atEndOfSection(section, whole, text)];
  const last = reading.sentences.findLast(it => it.part === part);
  return last ? [behind(whole, last.sentence, text)] : atEnd(text, context);
}

/** A paragraph of its own, behind the last sentence of the story. */
function atEnd(text: string, { analysis, reading }: FixContext): readonly TextChange[] {
  if (!reading) return [];
  const whole = analysis.document.text;
  const end = endOfProse(reading, whole);
  const lineBreak = lineBreakOf(whole);
  return [{ span: { start: end, end }, newText: `${lineBreak}${lineBreak}${text}` }];
}

function endOfProse({ story, sentences }: StoryReading, text: string): number {
  const last = sentences.at(-1);
  if (last) return endOfSentence(text, last.sentence.span.end);
  return story.span.start + text.slice(story.span.start, story.span.end).trimEnd().length;
}

import type { StoryReading } from '../../evidence/reading.ts';
import { say } from '../../findings/say.ts';
import type { PartId, Section } from '../../story/story.ts';
import type { FixContext, FixKind, FixOf, TextChange } from '../fix.ts';
import { lineBreakOf, sentenceOf } from '../fix.ts';
import { matchCase } from '../replace/fix.ts';

/** Puts the beginning of a sentence where it belongs; what only the teller knows stands in it as a question. */
export const insertStarter: FixKind<'insert-starter'> = {
  kind: 'insert-starter',
  *mend(spec, context) {
    const text = say(spec.text, context.finding.captures);
    const edit = place(spec, text, context);
    if (edit) yield { result: text, promise: 'template', edits: [edit] };
  },
};

function place(spec: FixOf<'insert-starter'>, text: string, context: FixContext): TextChange | undefined {
  const { analysis, finding } = context;
  switch (spec.place) {
    case 'replace':
      return {
        span: finding.span,
        newText: matchCase(text, analysis.document.text.slice(finding.span.start, finding.span.end)),
      };
    case 'after':
      return afterSentence(text, context);
    case 'part':
      return inPart(spec.part ?? finding.part, text, context);
    case 'end':
      return atEnd(text, context);
  }
}

/** Behind the sentence, in the same paragraph. */
function afterSentence(text: string, context: FixContext): TextChange | undefined {
  const { analysis } = context;
  const sentence = sentenceOf(context);
  if (!sentence) return undefined;
  const end = endOfSentence(analysis.document.text, sentence.sentence.span.end);
  return { span: { start: end, end }, newText: ` ${text}` };
}

/** Closing quotation marks and emphasis belong to the sentence. */
function endOfSentence(text: string, end: number): number {
  return end + (/^[*_"”’)]*/.exec(text.slice(end, end + 4))?.[0].length ?? 0);
}

function inPart(part: PartId | undefined, text: string, context: FixContext): TextChange | undefined {
  const { reading } = context;
  if (!reading || part === undefined) return atEnd(text, context);
  const section = reading.story.sections.findLast(it => it.parts.includes(part));
  if (section) return atEndOfSection(section, text, context);
  const last = reading.sentences.findLast(it => it.part === part);
  return last
    ? afterSentence(text, { ...context, finding: { ...context.finding, span: last.sentence.span } })
    : atEnd(text, context);
}

function atEndOfSection(section: Section, text: string, { analysis }: FixContext): TextChange {
  const block = section.blocks.at(-1);
  const sentence = block?.sentences.at(-1);
  const whole = analysis.document.text;
  if (sentence) {
    const end = endOfSentence(whole, sentence.span.end);
    return { span: { start: end, end }, newText: ` ${text}` };
  }
  const lineBreak = lineBreakOf(whole);
  const label = section.label;
  const end = label ? label.span.end : section.span.start;
  const isInline = label !== undefined && label.form !== 'heading' && label.form !== 'setext';
  return { span: { start: end, end }, newText: isInline ? ` ${text}` : `${lineBreak}${lineBreak}${text}` };
}

/** A paragraph of its own, behind the last sentence of the story. */
function atEnd(text: string, { analysis, reading }: FixContext): TextChange | undefined {
  if (!reading) return undefined;
  const whole = analysis.document.text;
  const end = endOfProse(reading, whole);
  const lineBreak = lineBreakOf(whole);
  return { span: { start: end, end }, newText: `${lineBreak}${lineBreak}${text}` };
}

function endOfProse({ story, sentences }: StoryReading, text: string): number {
  const last = sentences.at(-1);
  if (last) return endOfSentence(text, last.sentence.span.end);
  return story.span.start + text.slice(story.span.start, story.span.end).trimEnd().length;
}

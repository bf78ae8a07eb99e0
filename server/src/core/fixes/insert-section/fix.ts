import type { StoryReading } from '../../evidence/reading.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { Label, PartId, Section } from '../../story/story.ts';
import type { FixContext, FixKind, TextChange } from '../fix.ts';
import { lineBreakOf } from '../fix.ts';
import { labelLike } from './label.ts';

/** Writes the label of a part that is not there yet, with the questions it answers, in its place and in the story's own manner. */
export const insertSection: FixKind<'insert-section'> = {
  kind: 'insert-section',
  *mend(_spec, { analysis, finding, reading, rubric }) {
    const part = finding.part;
    if (!reading || part === undefined) return;
    const edit = insertPart(analysis.document.text, reading, part, rubric);
    if (edit) yield { result: titleOf(part, reading, rubric), promise: 'template', edits: [edit] };
  },
};

/** The edit that puts one part in its place; `undefined` where its structure does not know it. */
export function insertPart(text: string, reading: StoryReading, part: PartId, rubric: Rubric): TextChange | undefined {
  const prompts = structureOf(reading, rubric)?.parts.find(it => it.id === part)?.prompts ?? [];
  if (prompts.length === 0) return undefined;
  const lineBreak = lineBreakOf(text);
  const empty = reading.story.sections.find(it => it.parts.includes(part) && it.label !== undefined);
  if (empty?.label) return fillLabel(text, empty.label, prompts, lineBreak);
  const next = findNext(reading, part, rubric);
  const body = `${labelText(reading, part, rubric, text)}${prompts.join(' ')}`;
  if (next)
    return { span: { start: next.span.start, end: next.span.start }, newText: `${body}${lineBreak}${lineBreak}` };
  const end = endOfParts(text, reading);
  return {
    span: { start: end, end },
    newText: `${lineBreak}${lineBreak}${body}${text.slice(end).trim() === '' ? lineBreak : ''}`,
  };
}

function fillLabel(text: string, label: Label, prompts: readonly string[], lineBreak: string): TextChange {
  const isBlock = label.form === 'heading' || label.form === 'setext';
  const end = isBlock
    ? label.span.start + text.slice(label.span.start, label.span.end).trimEnd().length
    : label.span.end;
  const gap = isBlock ? lineBreak + lineBreak : /\s$/.test(text.slice(0, end)) ? '' : ' ';
  return { span: { start: end, end }, newText: gap + prompts.join(' ') };
}

function structureOf(reading: StoryReading, rubric: Rubric) {
  return rubric.structures.find(it => it.id === (reading.story.structure ?? 'star'));
}

function titleOf(part: PartId, reading: StoryReading, rubric: Rubric): string {
  return structureOf(reading, rubric)?.parts.find(it => it.id === part)?.title ?? part;
}

/** The first labelled section that comes after the part in the structure's order. */
function findNext(reading: StoryReading, part: PartId, rubric: Rubric): Section | undefined {
  const order = structureOf(reading, rubric)?.parts.map(it => it.id) ?? [];
  const later = new Set(order.slice(order.indexOf(part) + 1));
  return reading.story.sections.find(it => it.label !== undefined && it.parts.some(other => later.has(other)));
}

/** Behind the last part: what follows it (notes, probes) is no part and stays last. */
function endOfParts(text: string, reading: StoryReading): number {
  const { sections, span } = reading.story;
  const last = sections.findLast(it => it.role === 'part') ?? sections.findLast(it => it.role === 'unlabelled');
  const end = last?.span.end ?? span.end;
  return span.start + text.slice(span.start, end).trimEnd().length;
}

/** The label as the story writes its others: heading of the same level, bold, letter, list item; a heading where it has none. */
function labelText(reading: StoryReading, part: PartId, rubric: Rubric, text: string): string {
  const like = reading.story.sections.find(it => it.role === 'part' && it.label !== undefined)?.label;
  const lineBreak = lineBreakOf(text);
  const name = like && isLetter(like, text) ? part.charAt(0).toUpperCase() : titleOf(part, reading, rubric);
  return labelLike(like, name, levelUnderTitle(reading), lineBreak);
}

function isLetter(label: Label, text: string): boolean {
  return text.slice(label.name.start, label.name.end).trim().length === 1;
}

export function levelUnderTitle({ story }: StoryReading): number {
  const level = story.title?.level ?? 1;
  return Math.min(6, (level === 0 ? 1 : level) + 1);
}

/** What a story with several parts to come gets in one go: their edits, in order, joined where they fall on one place. */
export function insertParts(
  context: Pick<FixContext, 'analysis' | 'rubric'>,
  reading: StoryReading,
  parts: readonly PartId[],
): readonly TextChange[] {
  const lineBreak = lineBreakOf(context.analysis.document.text);
  const byPlace = new Map<number, TextChange>();
  for (const part of parts) {
    const edit = insertPart(context.analysis.document.text, reading, part, context.rubric);
    if (!edit) continue;
    const known = byPlace.get(edit.span.start);
    byPlace.set(
      edit.span.start,
      known ? { ...known, newText: known.newText.trimEnd() + separate(edit.newText, lineBreak) } : edit,
    );
  }
  return [...byPlace.values()];
}

/** A part that stands before another brings no blank line of its own in front. */
function separate(text: string, lineBreak: string): string {
  return /^[\r\n]/.test(text) ? text : lineBreak + lineBreak + text;
}

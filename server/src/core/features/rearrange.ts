import type { Analysis } from '../analysis.ts';
import type { ReadSentence, StoryReading } from '../evidence/reading.ts';
import { lineBreakOf, type TextChange } from '../fixes/fix.ts';
import { labelLike } from '../fixes/insert-section/label.ts';
import { inStar } from '../rubric/arcMap.ts';
import type { Rubric, Structure } from '../rubric/rubric.ts';
import { startOfLine } from '../story/lines.ts';
import type { ArcPart, PartId, Section, Span, StructureId } from '../story/story.ts';
import { setFrontMatter } from './frontMatterEdits.ts';
import { type Refactoring, type Refusal, refuse } from './refactoring.ts';
import { bodyOf, splitUnits, type Unit } from './storyUnits.ts';

/** A story told as the arc, under the parts of STAR. Every word is carried over; what STAR asks beyond it is still to come. */
export function arcToStar(analysis: Analysis, story: number, rubric: Rubric): Refactoring | Refusal {
  return rearrange(analysis, story, rubric, 'star');
}

/** A story told as STAR, under the five parts of the arc. */
export function starToArc(analysis: Analysis, story: number, rubric: Rubric): Refactoring | Refusal {
  return rearrange(analysis, story, rubric, 'arc');
}

const titles: Readonly<Record<StructureId, string>> = {
  star: 'Arrange as STAR',
  arc: 'Arrange as the five-part arc',
};

function rearrange(analysis: Analysis, story: number, rubric: Rubric, to: StructureId): Refactoring | Refusal {
  const reading = analysis.stories[story];
  const structure = rubric.structures.find(it => it.id === to);
  if (!reading || !structure) return refuse('There is no story here yet.');
  const run = partsOf(reading.story.sections);
  const [first] = run;
  const last = run.findLast(it => it.role === 'part');
  if (!first?.label || !last) return refuse('This story has no labels yet; label its parts first.');
  if (reading.story.structure === to) return refuse('This story is told that way already.');
  const { text } = analysis.document;
  if (run.some(it => !canMove(it, text)))
    return refuse('Labels in a table, a quotation or within a line cannot move; give the parts headings first.');
  const placed = placeUnits(run, reading, text, rubric, to);
  const written = write(structure, placed, first, text);
  if (written === undefined) return refuse('Parts in a list hold more than a line each; give them headings first.');
  const end = first.span.start + text.slice(first.span.start, last.span.end).trimEnd().length;
  const change = { span: { start: first.span.start, end }, newText: written };
  return { kind: 'refactoring', title: titles[to], edits: [...noteStructure(analysis, to), change] };
}

/** From the first part to the last. */
function partsOf(sections: readonly Section[]): readonly Section[] {
  const first = sections.findIndex(it => it.role === 'part');
  return first < 0 ? [] : sections.slice(first, sections.findLastIndex(it => it.role === 'part') + 1);
}

const fixedForms: ReadonlySet<string> = new Set(['cell', 'inline', 'html']);

function canMove({ label }: Section, text: string): boolean {
  if (!label) return true;
  const lead = text.slice(startOfLine(text, label.span.start), label.span.start);
  return !fixedForms.has(label.form) && !/[>|]/.test(lead) && lead.length <= 3;
}

function noteStructure({ document }: Analysis, to: StructureId): readonly TextChange[] {
  const isGiven = document.frontMatter?.entries.some(it => it.key === 'structure');
  return isGiven ? setFrontMatter(document, { structure: to }) : [];
}

// Where each unit goes

interface PlacedUnit extends Unit {
  /** `undefined`: sections that are no part come after all parts. */
  readonly part: PartId | undefined;
}

function placeUnits(
  run: readonly Section[],
  reading: StoryReading,
  text: string,
  rubric: Rubric,
  to: StructureId,
): readonly PlacedUnit[] {
  const evidence = evidenceIn(rubric);
  const placed: PlacedUnit[] = [];
  for (const section of run) {
    const before = placed.findLast(it => it.part !== undefined)?.part;
    if (section.role === 'part') placed.push(...placeSection(section, reading, text, rubric, to, evidence));
    else if (!isBlank(text, section.span)) {
      const unit = { ...trimmed(text, section.span), kind: 'other', sentences: [] } as const;
      placed.push({ ...unit, part: section.role === 'other' ? undefined : before });
    }
  }
  return placed;
}

function placeSection(
  section: Section,
  reading: StoryReading,
  text: string,
  rubric: Rubric,
  to: StructureId,
  evidence: Evidence,
): readonly PlacedUnit[] {
  const units = splitUnits(
    text,
    bodyOf(section, text),
    reading.sentences.filter(it => it.section === section),
  );
  const told = units.filter(it => it.sentences.length > 0);
  const own = to === 'star' ? starPartsOf(told, section, rubric, evidence) : arcPartsOf(told, section, evidence);
  const parts = new Map(told.map((it, index) => [it, own[index]]));
  const fallback = own[0] ?? mapPart(section.parts[0] ?? 'action', rubric, to);
  return units.map((unit, index) => ({
    ...unit,
    part: parts.get(unit) ?? neighbour(units, index, parts, text) ?? fallback,
  }));
}

/** What tells nothing by itself goes with what stands above it; a comment about the next line with that line. */
function neighbour(
  units: readonly Unit[],
  index: number,
  parts: ReadonlyMap<Unit, PartId | undefined>,
  text: string,
): PartId | undefined {
  const unit = units[index];
  const above = units.slice(0, index).findLast(it => parts.get(it) !== undefined);
  const below = units.slice(index + 1).find(it => parts.get(it) !== undefined);
  const isAboutNext = unit && /^<!--\s*(?:candor-disable-next-line|ask\b)/.test(text.slice(unit.start, unit.end));
  const chosen = (isAboutNext ? below : above) ?? above ?? below;
  return chosen && parts.get(chosen);
}

function mapPart(part: PartId, rubric: Rubric, to: StructureId): PartId {
  if (to === 'star') return inStar(part, rubric) ?? part;
  return part === 'situation' || part === 'task' ? 'failure' : part === 'result' ? 'action' : part;
}

/**
 * The arc's parts go where the map of STAR has them. What stands before the first word of the failure sets the scene: Situation, or
 * Task. What only tells the ending after the action is Result. The arc has no parts of its own for them.
 */
function starPartsOf(units: readonly Unit[], section: Section, rubric: Rubric, evidence: Evidence): readonly PartId[] {
  const parts = units.map(it => mapPart(partOf(it, section), rubric, 'star'));
  if (section.parts.includes('failure')) {
    const scene = units.findIndex(it => evidence.isOpening(it));
    return parts.map((part, index) => (index < scene ? evidence.sceneOf(units[index]) : part));
  }
  if (section.parts.includes('action')) {
    const last = units.findLastIndex(it => !evidence.isEnding(it));
    return parts.map((part, index) => (index > last && index > 0 ? 'result' : part));
  }
  return parts;
}

/**
 * Situation and Task prepare the failure. The mistake opens Action and its cause follows; from the first step of the remedy on it is
 * Action, and so is the ending. The later moment closes Learning.
 */
function arcPartsOf(units: readonly Unit[], section: Section, evidence: Evidence): readonly PartId[] {
  const parts = units.map(it => partOf(it, section));
  const lesson = units.findLastIndex((it, index) => parts[index] === 'learning' && !evidence.shows(it, 'improvement'));
  const failure = units.findIndex(it => evidence.shows(it, 'failure'));
  const isRemedy = (unit: Unit, index: number) =>
    !evidence.isOpening(unit) || (index > failure && evidence.shows(unit, 'action'));
  const remedy = units.findIndex((it, index) => parts[index] === 'action' && isRemedy(it, index));
  return parts.map((part, index): PartId => {
    const unit = units[index];
    if (part === 'learning') return lesson >= 0 && index > lesson ? 'improvement' : 'learning';
    if (part === 'result' || (part === 'action' && remedy >= 0 && index >= remedy)) return 'action';
    const isCause = unit && evidence.shows(unit, 'diagnosis') && failure >= 0 && index > failure;
    return isCause ? 'diagnosis' : 'failure';
  });
}

/** A combined label is divided by what its sentences were read to be. */
function partOf({ sentences }: Unit, { parts }: Section): PartId {
  return sentences[0]?.part ?? parts[0] ?? 'action';
}

type Evidence = ReturnType<typeof evidenceIn>;

function evidenceIn({ signals }: Rubric) {
  const known = new Map(signals.map(it => [it.id, it]));
  const of = (sentence: ReadSentence) => sentence.signals.flatMap(it => known.get(it) ?? []);
  const showsArc = (sentence: ReadSentence, part: ArcPart) => of(sentence).some(it => it.arc.includes(part));
  const tells = (sentence: ReadSentence, part: PartId) =>
    of(sentence).some(it => it.parts.some(other => other === part));
  const shows = (unit: Unit, part: ArcPart) => unit.sentences.some(it => showsArc(it, part));
  const tellsPart = (unit: Unit, part: PartId) => unit.sentences.some(it => tells(it, part));
  return {
    shows,
    isOpening: (unit: Unit) => shows(unit, 'failure') || shows(unit, 'diagnosis'),
    sceneOf: (unit: Unit | undefined): PartId =>
      unit && tellsPart(unit, 'task') && !tellsPart(unit, 'situation') ? 'task' : 'situation',
    isEnding: (unit: Unit) => unit.sentences.every(it => tells(it, 'result')),
  };
}

// Writing

function write(
  structure: Structure,
  units: readonly PlacedUnit[],
  { label: like }: Section,
  text: string,
): string | undefined {
  const lineBreak = lineBreakOf(text);
  const gap = lineBreak.repeat(2);
  const sections: string[] = [];
  for (const { id, title } of structure.parts) {
    const stretches = stretchesOf(units, id);
    if (stretches.length === 0) continue;
    const head = labelLike(like, title, like?.level ?? 2, lineBreak);
    const isList = like?.form === 'item';
    const body = join(stretches, text, isList ? ' ' : gap, lineBreak);
    if (isList && /[\r\n]/.test(body)) return undefined;
    sections.push(/\s$/.test(head) && startsBlock(stretches, head) ? head.trimEnd() + gap + body : head + body);
  }
  const rest = units.filter(it => it.part === undefined).map(it => text.slice(it.start, it.end));
  return [...sections, ...rest].join(like?.form === 'item' ? lineBreak : gap);
}

interface Stretch extends Span {
  readonly kind: Unit['kind'];
  readonly last: Unit['kind'];
}

/** Units of a part; what stood together stays as it was laid out. */
function stretchesOf(units: readonly PlacedUnit[], part: PartId): readonly Stretch[] {
  const stretches: (Stretch & { readonly index: number })[] = [];
  for (const [index, unit] of units.entries()) {
    if (unit.part !== part) continue;
    const before = stretches.at(-1);
    if (before && before.index === index - 1 && isOneSection(units, index)) {
      stretches.splice(-1, 1, { ...before, end: unit.end, last: unit.kind, index });
    } else stretches.push({ start: unit.start, end: unit.end, kind: unit.kind, last: unit.kind, index });
  }
  return stretches;
}

/** Between two units of one section there is nothing but blanks. */
function isOneSection(units: readonly PlacedUnit[], index: number): boolean {
  const [before, unit] = [units[index - 1], units[index]];
  const [a, b] = [before?.sentences[0]?.section, unit?.sentences[0]?.section];
  return a !== undefined && a === b;
}

function join(stretches: readonly Stretch[], text: string, gap: string, lineBreak: string): string {
  return stretches.reduce((written, { start, end, kind }, index) => {
    const before = stretches[index - 1];
    const between = before === undefined ? '' : before.last === 'item' && kind === 'item' ? lineBreak : gap;
    return written + between + text.slice(start, end);
  }, '');
}

/** Under a label in bold or on a line only prose goes on in that line. */
function startsBlock([first]: readonly Stretch[], head: string): boolean {
  return first?.kind !== 'paragraph' && !/[\r\n]$/.test(head);
}

function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === '';
}

function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

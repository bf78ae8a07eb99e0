import { weakestPart } from '../../evidence/arc.ts';
import type { StoryReading } from '../../evidence/reading.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { PartId, Section, Span } from '../../story/story.ts';
import { placeInStar, starParts } from '../../story/story.ts';
import type { Detector, DetectorScope, Match } from '../detector.ts';
import { anchorOf } from '../detector.ts';

/** What the outline shows: parts that are not there, parts told twice, parts out of order. */
export const outline: Detector<'outline'> = {
  kind: 'outline',
  find(detect, scope) {
    switch (detect.check) {
      case 'missing':
        return findMissing(scope);
      case 'missing-arc':
        return findMissingArc(scope);
      case 'duplicate':
        return findDuplicates(scope);
      case 'order':
        return findDisorder(scope);
    }
  },
};

/** One match for each part of the chosen structure that has neither prose under its label nor evidence elsewhere. */
function* findMissing(scope: DetectorScope): Iterable<Match> {
  const { reading } = scope;
  const structure = scope.rubric.structures.find(it => it.id === (reading.story.structure ?? 'star'));
  if (!structure) return;
  const found = new Set(reading.parts.map(it => it.part));
  for (const { id, title, phrase } of structure.parts) {
    if (found.has(id) || isBlank(scope, id) || isToldWithScene(id, reading) || isToldUnlabelled(id, reading)) continue;
    yield { span: labelOf(scope, id) ?? anchorOf(reading), part: id, captures: { part: id, title, parts: [phrase] } };
  }
}

/** Without labels the scene and the task are told in one, and nobody who listens asks for the second. */
function isToldWithScene(part: PartId, { parts }: StoryReading): boolean {
  return part === 'task' && parts.every(it => it.from === 'content') && parts.some(it => it.part === 'situation');
}

/** Where the labels are those of the arc, what went wrong may be told above the first. */
function isToldUnlabelled(part: PartId, { arc, sentences, story }: StoryReading): boolean {
  if (story.structure !== 'arc') return false;
  const evidence = arc.find(it => it.part === part)?.evidence ?? [];
  return evidence.some(span =>
    sentences.some(it => it.section.parts.length === 0 && it.sentence.span.start === span.start),
  );
}

/** Under a label that holds blanks the part has been begun: the blanks say so themselves. */
function isBlank({ document, reading }: DetectorScope, part: PartId): boolean {
  const sections = reading.story.sections.filter(it => it.parts.includes(part));
  return sections.some(({ span }) =>
    document.placeholders.some(it => span.start <= it.span.start && it.span.end <= span.end),
  );
}

/** An empty part is shown at its own label, where its text belongs. */
function labelOf({ reading }: DetectorScope, part: PartId): Section['span'] | undefined {
  return reading.story.sections.find(it => it.parts.includes(part))?.label?.name;
}

function* findMissingArc(scope: DetectorScope): Iterable<Match> {
  const { reading, rubric } = scope;
  const weakest = weakestPart(reading.arc);
  const isThere = reading.arc.some(it => it.part === weakest && it.evidence.length > 0);
  if (weakest === undefined || isThere) return;
  const part = rubric.structures.find(it => it.id === 'arc')?.parts.find(it => it.id === weakest);
  const starter = rubric.signals.find(it => it.starter !== '' && it.arc.some(other => other === weakest))?.starter;
  const captures = {
    part: weakest,
    title: part?.title ?? weakest,
    phrase: part?.phrase ?? weakest,
    starter: starter ?? '',
  };
  yield { span: labelOf(scope, weakest) ?? anchorOf(reading), part: weakest, captures };
}

function* findDuplicates({ document, reading, rubric }: DetectorScope): Iterable<Match> {
  const seen = new Map<PartId, Span>();
  let last: Section | undefined;
  for (const section of reading.story.sections) {
    const part = section.parts[0];
    if (part === undefined || !section.label) continue;
    const before = section.parts.flatMap(it => seen.get(it) ?? []);
    const goesOn =
      last?.parts.includes(part) === true && nameOf(last, document.text) !== nameOf(section, document.text);
    last = section;
    if (before.length > 0 && !goesOn) {
      const captures = { part: titleOf(part, rubric) };
      yield { span: section.label.name, part, captures, related: before };
    }
    for (const it of section.parts) if (!seen.has(it)) seen.set(it, section.label.name);
  }
}

/** “What would I do differently?” right after “What did I learn?” goes on with one part. */
function nameOf({ label }: Section, text: string): string {
  return label === undefined ? '' : text.slice(label.name.start, label.name.end).toLowerCase();
}

function titleOf(part: PartId, { structures }: Rubric): string {
  return structures.flatMap(it => it.parts).find(it => it.id === part)?.title ?? part;
}

function* findDisorder({ reading, rubric }: DetectorScope): Iterable<Match> {
  let highest = -1;
  let last: Span | undefined;
  for (const section of reading.story.sections) {
    const part = section.parts[0];
    if (part === undefined || !section.label) continue;
    const place = placeInStar(part);
    if (place < 0) continue;
    if (place < highest && last) {
      const captures = { part: titleOf(part, rubric), after: titleOf(starParts[highest] ?? part, rubric) };
      yield { span: section.label.name, part, captures, related: [last] };
      continue;
    }
    highest = place;
    last = section.label.name;
  }
}

import type { Analysis } from '../analysis.ts';
import { clock } from '../evidence/clock.ts';
import { type StoryReading, sentenceAt } from '../evidence/reading.ts';
import type { Finding } from '../findings/finding.ts';
import { byNext, missingSection } from '../findings/nextOrder.ts';
import { stageOf } from '../findings/stage.ts';
import { classNames } from '../rubric/classNames.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { PartId, StoryDocument } from '../story/story.ts';
import { arcParts, starParts } from '../story/story.ts';
import { findOpenAsk } from './asks.ts';

/** The state of a story in one word, shared by report, bank and command line; each has a rule. */
export type StoryState = 'Draft' | 'Whole' | 'Sound' | 'Rehearsed';

/** What to do next, best first. */
export interface Next {
  /** Three at most. Wording is one line: its first finding stands for all of it, and comes last. */
  readonly steps: readonly Finding[];
  /** How many findings are no step: wording, and everything else. */
  readonly wording: number;
  readonly others: number;
}

const most = 3;

/** Of one story's findings. What is quiet on purpose and what is only measured is no step; parts not there are one together. */
export function findNext(findings: readonly Finding[]): Next {
  const loud = joinAbsent(findings.filter(it => it.scope !== 'measure' && it.severity !== 'hint').sort(byNext));
  const others = loud.filter(it => it.class !== 'delivery');
  const wording = loud.filter(it => it.class === 'delivery');
  const steps = [...others, ...wording.slice(0, 1)].slice(0, most);
  return {
    steps,
    wording: wording.filter(it => !steps.includes(it)).length,
    others: others.filter(it => !steps.includes(it)).length,
  };
}

function joinAbsent(findings: readonly Finding[]): readonly Finding[] {
  const first = findings.find(it => it.code === missingSection);
  return findings.filter(it => it === first || it.code !== missingSection);
}

/**
 * Draft: a part has no evidence → Whole: all have → Sound: nothing to mend first, five arc parts where the kind asks for them, an
 * outcome → Rehearsed: sound, and told since its prose last changed.
 */
export function stateOf(document: StoryDocument, reading: StoryReading, findings: readonly Finding[]): StoryState {
  if (!isWhole(reading)) return 'Draft';
  const isSound = !findings.some(isMendFirst) && hasArc(reading) && hasOutcome(reading);
  if (!isSound) return 'Whole';
  return isToldSinceChange(document, reading) ? 'Rehearsed' : 'Sound';
}

/** Every part of the story's structure is there, by its label or by content. */
function isWhole({ story, parts, sentences }: StoryReading): boolean {
  const wanted: readonly PartId[] = story.structure === 'arc' ? arcParts : starParts;
  return sentences.length > 0 && wanted.every(part => parts.some(it => it.part === part));
}

/** A hint asks for nothing; a fatal flaw that was turned down to one is the teller's decision. */
function isMendFirst({ class: group, severity }: Finding): boolean {
  return severity !== 'hint' && (group === 'disqualifier' || group === 'selection');
}

function hasArc({ competency, arc }: StoryReading): boolean {
  return competency === undefined || arc.every(it => it.evidence.length > 0);
}

/** The arc has no part for the ending: there it is told within Action. */
function hasOutcome({ parts, sentences }: StoryReading): boolean {
  const isToldApart = parts.some(it => it.part === 'result' || it.part === 'improvement');
  return isToldApart || sentences.some(it => it.signals.includes('outcome'));
}

/** `rehearsed: 2026-11-21 2:05 fine #3f9c`: the last word is the fingerprint of the prose that was told. */
function isToldSinceChange({ frontMatter }: StoryDocument, reading: StoryReading): boolean {
  const value = frontMatter?.entries.find(it => it.key === 'rehearsed')?.value;
  return typeof value === 'string' && value.trim().endsWith(`#${fingerprint(reading)}`);
}

/** Four hexadecimal digits of the prose as it is told; marks and layout do not change it. */
export function fingerprint({ sentences }: StoryReading): string {
  let hash = 0x811c9dc5;
  for (const { sentence } of sentences) {
    for (const unit of sentence.text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return (hash & 0xffff).toString(16).padStart(4, '0');
}

/**
 * The status of one story: `1:52 · next: Learning`, `0:12 · question 3 of 9` while one is asked, `1:52 · say it aloud` where nothing is
 * left. What is too early to be said is not the next thing either.
 */
export function statusText(analysis: Analysis, story: number, rubric: Rubric): string | undefined {
  const reading = analysis.stories[story];
  if (!reading) return undefined;
  const time = clock(reading.measures.seconds);
  const ask = findOpenAsk(analysis, story);
  if (ask) return `${time} · question ${ask.number} of ${ask.count}`;
  const stage = stageOf(analysis.document, reading);
  const due = analysis.findings.filter(it => it.story === story && (stage === 'told' || !isOfWhole(it)));
  const [step] = findNext(due).steps;
  return `${time} · ${step ? `next: ${nameOf(step, reading, rubric)}` : 'say it aloud'}`;
}

function isOfWhole({ class: group, scope }: Finding): boolean {
  return scope === 'story' || group === 'selection';
}

/** The part where the step is taken, as the story calls its parts; a step of no part goes by what it is about. */
function nameOf(step: Finding, { story, sentences }: StoryReading, { structures }: Rubric): string {
  if (step.scope === 'placeholders') return 'the blanks';
  const part = step.part ?? sentenceAt(sentences, step.span.start)?.part;
  const own = structures.find(it => it.id === (story.structure ?? 'star'));
  const titles = [own, ...structures].flatMap(it => it?.parts ?? []);
  return titles.find(it => it.id === part)?.title ?? classNames[step.class];
}

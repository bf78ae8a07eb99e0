import type { StoryReading } from '../evidence/reading.ts';
import type { Finding } from '../findings/finding.ts';
import type { StoryDocument } from '../story/story.ts';

/** The state of a story in one word, shared by report, bank and command line; each has a rule. */
export type StoryState = 'Draft' | 'Whole' | 'Sound' | 'Rehearsed';

/** What to do next, best first: the steps of `UX.md` §7 before wording, which is counted and never a step of its own. */
export interface Next {
  readonly steps: readonly Finding[];
  /** How many findings are no step, by class of what they are about. */
  readonly wording: number;
  readonly others: number;
}

/** At most three things. */
const most = 3;

/** Mend first → parts not there → admission and repair → thinnest arc part → depth → level and company → wording. */
export function findNext(findings: readonly Finding[]): Next {
  const loud = findings.filter(it => it.scope !== 'measure' && it.severity !== 'hint');
  const steps = [...loud].filter(it => it.class !== 'delivery').sort((a, b) => placeOf(a) - placeOf(b) || a.span.start - b.span.start);
  const wording = loud.filter(it => it.class === 'delivery');
  const shown = [...steps, ...wording].slice(0, most);
  const left = loud.filter(it => !shown.includes(it));
  return { steps: shown, wording: left.filter(it => it.class === 'delivery').length, others: left.filter(it => it.class !== 'delivery').length };
}

function placeOf({ class: kind, scope, code }: Finding): number {
  if (kind === 'selection' || (kind === 'disqualifier' && scope === 'words')) return 0;
  if (scope === 'shape') return code === 'missing-section' ? 1 : 3;
  if (kind === 'disqualifier') return 2;
  if (kind === 'structure') return 3;
  if (kind === 'depth') return 4;
  return kind === 'delivery' ? 6 : 5;
}

/**
 * Draft: a part has no evidence → Whole: all have → Sound: nothing to mend first, five arc parts where the kind asks for them, an
 * outcome → Rehearsed: sound, and told since its prose last changed.
 */
export function stateOf(document: StoryDocument, reading: StoryReading, findings: readonly Finding[]): StoryState {
  const isWhole = !findings.some(it => it.code === 'missing-section');
  if (!isWhole || reading.sentences.length === 0) return 'Draft';
  const isSound = !findings.some(it => it.class === 'disqualifier' || it.class === 'selection') && hasArc(reading) && hasOutcome(reading);
  if (!isSound) return 'Whole';
  return isToldSinceChange(document, reading) ? 'Rehearsed' : 'Sound';
}

function hasArc({ competency, arc }: StoryReading): boolean {
  return competency === undefined || arc.every(it => it.evidence.length > 0);
}

function hasOutcome({ parts }: StoryReading): boolean {
  return parts.some(it => it.part === 'result' || it.part === 'improvement');
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

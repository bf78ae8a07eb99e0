import { hasPattern } from '../../evidence/patterns.ts';
import type { StoryReading } from '../../evidence/reading.ts';
import { lensOf, levelViewOf } from '../../evidence/view.ts';
import type { Need, Principle, Rubric } from '../../rubric/rubric.ts';
import type { Detector, Match } from '../detector.ts';
import { anchorOf, anchorOfPart } from '../detector.ts';
import { mayShow } from '../signals.ts';

/** What the chosen company or level asks for and the story does not show yet. Without a choice it says nothing. */
export const need: Detector<'need'> = {
  kind: 'need',
  find({ of }, { reading, rubric }) {
    switch (of) {
      case 'lens':
        return findLens(reading, rubric);
      case 'level':
        return findLevel(reading, rubric);
      case 'principle':
        return findPrinciple(reading, rubric);
    }
  },
};

/** One match for each thing the company elevates. */
function* findLens(reading: StoryReading, rubric: Rubric): Iterable<Match> {
  const lens = lensOf(reading, rubric);
  const company = rubric.companies.find(it => it.id === lens?.company)?.name ?? '';
  for (const it of lens?.elevates ?? []) {
    if (!isShown(it, reading)) yield found(reading, { company, ask: it.ask, text: it.text, starter: it.starter });
  }
}

function* findLevel(reading: StoryReading, rubric: Rubric): Iterable<Match> {
  const view = levelViewOf(reading, rubric);
  const level = rubric.levels.find(it => it.id === view?.level)?.name ?? '';
  const open = view?.needs.filter(it => !isShown(it, reading)) ?? [];
  const [first] = open;
  if (!view || !first) return;
  const captures = {
    level,
    reach: view.reach,
    ask: first.ask,
    text: first.text,
    starter: first.starter,
    count: open.length,
    of: view.needs.length,
  };
  yield found(reading, captures);
}

export function isShown(it: Need, { sentences }: StoryReading): boolean {
  return sentences.some(sentence => mayShow(sentence, it.signals) || hasPattern(it.recognise, sentence.facts));
}

/** The chosen company has principles, and the lesson is tied to none: the best-fitting one is named. */
function* findPrinciple(reading: StoryReading, rubric: Rubric): Iterable<Match> {
  const company = rubric.companies.find(it => it.id === reading.company);
  const principles = company?.framework?.principles ?? [];
  if (
    !company ||
    principles.length === 0 ||
    reading.sentences.some(it => principles.some(principle => isNamed(principle, it.facts.text)))
  )
    return;
  const best = bestFitting(principles, reading);
  if (best)
    yield {
      ...found(reading, { company: company.name, principle: best.name, starter: best.line }),
      span: anchorOfPart(reading, 'learning'),
      part: 'learning',
    };
}

function isNamed({ name, aliases }: Principle, text: string): boolean {
  const lower = text.toLowerCase();
  return [name, ...aliases].some(it => lower.includes(it.toLowerCase()));
}

function bestFitting(principles: readonly Principle[], { sentences }: StoryReading): Principle | undefined {
  const [best] = principles
    .map(principle => ({ principle, count: sentences.filter(it => hasPattern(principle.recognise, it.facts)).length }))
    .sort((a, b) => b.count - a.count);
  return best?.principle;
}

function found(reading: StoryReading, captures: Match['captures']): Match {
  return { span: anchorOf(reading), part: undefined, captures };
}

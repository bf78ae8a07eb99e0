import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyBudget } from '../../server/src/core/findings/budget.ts';
import type { Span } from '../../server/src/core/story/story.ts';
import { candor } from '../fixture/check.ts';
import { builtInRubric } from '../fixture/rubric.ts';
import { parse, readFixtures } from '../stories/fixtures.ts';

/** A whole story of `test/stories/parsing`: as it is written, and with weak sentences in it. */
export interface ExpectedStory {
  readonly name: string;
  readonly written: ExpectedText;
  readonly weakened: ExpectedText;
}

/** What the core says of a text, with places as an editor counts them. */
export interface ExpectedText {
  /** As an editor holds it: without a byte order mark. */
  readonly text: string;
  readonly findings: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly code: string;
  /** `line:character-line:character`, from nought, in UTF-16 units. */
  readonly range: string;
  readonly message: string;
}

/** A sentence with two flaws, put where each part of a story begins, so that words are underlined in every form. */
const weak = ' To be fair, the list was lost.';

/** A folder with `stories.json`, for the workspace of the suite: the extension host has no core of its own. */
export function writeExpectedFindings(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const stories = readFixtures().map(({ name, text: read }): ExpectedStory => {
    const text = read.replace(/^\uFEFF/, '');
    return { name, written: toExpected(text), weakened: toExpected(weaken(text)) };
  });
  writeFileSync(path.join(folder, 'stories.json'), JSON.stringify(stories));
  return folder;
}

function weaken(text: string): string {
  const sections = parse(text).stories.flatMap(it => it.sections);
  const ends = sections.flatMap(it => it.blocks[0]?.sentences[0]?.span.end ?? []);
  return ends.reduceRight((longer, end) => {
    const stop = /[.!?]$/.test(longer.slice(0, end)) ? '' : '.';
    return `${longer.slice(0, end)}${stop}${weak}${longer.slice(end)}`;
  }, text);
}

function toExpected(text: string): ExpectedText {
  const analysis = candor().analyze(text);
  const shown = applyBudget(analysis, builtInRubric(), { show: 'all' });
  const findings = shown.map(({ code, span, message }) => ({ code, range: rangeOf(text, span), message }));
  return { text, findings };
}

/** Counted from the text itself, so that the server's own way of counting is tried and not repeated. */
function rangeOf(text: string, { start, end }: Span): string {
  return `${placeOf(text, start)}-${placeOf(text, end)}`;
}

function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${lines.length - 1}:${lines.at(-1)?.length ?? 0}`;
}

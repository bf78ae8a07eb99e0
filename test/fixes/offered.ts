import type { Analysis } from '../../server/src/core/analysis.ts';
import { countOf, type Finding } from '../../server/src/core/findings/finding.ts';
import { isNoWeightier } from '../../server/src/core/findings/weight.ts';
import { applyChanges, findPlaceholders, spansWritten } from '../../server/src/core/fixes/fix.ts';
import type { Fix } from '../../server/src/core/service.ts';
import type { Span } from '../../server/src/core/story/story.ts';
import { candor } from '../fixture/check.ts';

/** What reads badly once a fix has been taken, of every fix of every finding that stands in `span`: a line each. */
export async function faultsOfFixes(text: string, span?: Span): Promise<readonly string[]> {
  const before = candor().analyze(text);
  const found = before.findings.filter(it => !span || (it.span.start < span.end && span.start < it.span.end));
  const faults: string[] = [];
  for (const finding of found) {
    for (const fix of await candor().getFixesOf(before, finding)) faults.push(...faultsOf(fix, finding, before));
  }
  return faults;
}

function faultsOf(fix: Fix, finding: Finding, before: Analysis): readonly string[] {
  const old = before.document.text;
  const text = applyChanges(old, fix.edits);
  const after = candor().analyze(text, { previous: { analysis: before, changes: fix.edits } });
  const written = spansWritten(fix.edits);
  const context = { fix, finding, before, after, old, text, written };
  const faults = checks.flatMap(check => check(context) ?? []);
  const shown = written.map(it => text.slice(Math.max(0, it.start - 60), it.end + 40).replace(/\s+/g, ' ')).join(' … ');
  return faults.map(fault => `${fix.code}, “${fix.title}”: ${fault}: ${shown}`);
}

interface Taken {
  readonly fix: Fix;
  readonly finding: Finding;
  readonly before: Analysis;
  readonly after: Analysis;
  readonly old: string;
  readonly text: string;
  /** Where the new words stand. */
  readonly written: readonly Span[];
}

const checks: readonly ((taken: Taken) => string | undefined)[] = [
  losesDetail,
  breaksMarkup,
  keepsFinding,
  bringsFinding,
  doublesSpace,
  doublesPunctuation,
  startsSmall,
  leavesFragment,
  runsOn,
];

/** Figures and names outside the flagged words are in the new text too. */
function losesDetail({ fix, finding, old }: Taken): string | undefined {
  if (fix.kind === 'merge' || fix.kind === 'reorder') return undefined;
  const removed = fix.edits.map(({ span }) => {
    const before = { start: span.start, end: Math.min(span.end, finding.span.start) };
    const behind = { start: Math.max(span.start, finding.span.end), end: span.end };
    return [before, behind].map(it => old.slice(it.start, Math.max(it.start, it.end))).join(' ');
  });
  const added = fix.edits.map(it => it.newText).join(' ');
  const lost = removed
    .join(' ')
    .match(/\d[\d.,]*\d|\d|(?<=[\p{L},] )\p{Lu}\p{L}+/gu)
    ?.find(it => !added.includes(it));
  return lost === undefined ? undefined : `loses “${lost}”`;
}

function breaksMarkup({ old, text }: Taken): string | undefined {
  const broken = ['**', '`', '_', '“', '”', '[', ']', '(', ')'].find(it => isOdd(old, text, it));
  return broken === undefined ? undefined : `leaves ${broken} without its other half`;
}

const partners: Readonly<Record<string, string>> = { '“': '”', '”': '“', '[': ']', ']': '[', '(': ')', ')': '(' };

function isOdd(old: string, text: string, mark: string): boolean {
  const more = (it: string) => text.split(it).length - old.split(it).length;
  const partner = partners[mark];
  return partner === undefined ? more(mark) % 2 !== 0 : more(mark) !== more(partner);
}

function keepsFinding({ fix, before, after }: Taken): string | undefined {
  if (fix.kind === 'select' || fix.edits.some(it => findPlaceholders(it.newText).length > 0)) return undefined;
  return countOf(after.findings, fix.code) < countOf(before.findings, fix.code) ? undefined : 'mends nothing';
}

/** What a blank uncovers stood there before, and a part begun is judged from then on; nothing else may come that is as loud. */
function bringsFinding({ fix, finding, before, after, written }: Taken): string | undefined {
  const hasBlank = fix.placeholders.some(it => it.length > 0);
  const brought = after.findings.find(
    it =>
      (it.scope === 'words' || (it.scope === 'story' && finding.scope === 'words')) &&
      countOf(after.findings, it.code) > countOf(before.findings, it.code) &&
      !(hasBlank && isNoWeightier(it, finding) && !written.some(edit => touches(edit, it.span))) &&
      isNoWeightier(finding, it),
  );
  return brought && `brings ${brought.code} “${after.document.text.slice(brought.span.start, brought.span.end)}”`;
}

function doublesSpace({ old, text }: Taken): string | undefined {
  return countIn(text, /\S {2,}\S| +[,.;:!?](?=\s)/g) > countIn(old, /\S {2,}\S| +[,.;:!?](?=\s)/g)
    ? 'leaves a space too many'
    : undefined;
}

function doublesPunctuation({ old, text }: Taken): string | undefined {
  const doubled = /[,;:] ?[,;:.!?]|(?<!\.)\.\.(?!\.)|[.!?] ?[,;]|\?\]?\.\./g;
  return countIn(text, doubled) > countIn(old, doubled) ? 'doubles punctuation' : undefined;
}

function countIn(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function startsSmall(taken: Taken): string | undefined {
  const known = new Set(taken.before.stories.flatMap(it => it.sentences).map(it => it.sentence.text));
  const small = newSentences(taken).find(
    it => /^\p{Ll}/u.test(it) && !known.has(it) && !/^\p{Ll}/u.test(oldSentence(taken)),
  );
  return small === undefined ? undefined : `begins a sentence small, “${small}”`;
}

/** “To be fair,”, “that”, “and”: fewer than three words, and no blank to make more of them. */
function leavesFragment(taken: Taken): string | undefined {
  const fragment = newSentences(taken).find(
    it =>
      countIn(it, /[\p{L}\p{N}]+/gu) < 3 && !it.includes('[') && countIn(oldSentence(taken), /[\p{L}\p{N}]+/gu) >= 3,
  );
  return fragment === undefined ? undefined : `leaves “${fragment}” alone`;
}

/** A new sentence behind one that never ended. */
function runsOn({ fix, old }: Taken): string | undefined {
  const run = fix.edits.find(
    ({ span, newText }) =>
      span.start === span.end &&
      /^ [\p{Lu}[]/u.test(newText) &&
      !/(?:[.!?…:：–—-]|<\/?\w+>|\*\*)[*_"”’)\]]*$/u.test(old.slice(0, span.start).trimEnd()),
  );
  return run && 'runs on';
}

/** Sentences that the edit touches, as they stand in the text. */
function newSentences({ after, written, text }: Taken): readonly string[] {
  return after.stories
    .flatMap(it => it.sentences)
    .filter(it => written.some(edit => touches(edit, it.sentence.span)))
    .map(it => text.slice(it.sentence.span.start, it.sentence.span.end));
}

function oldSentence({ before, finding, old }: Taken): string {
  const read = before.stories
    .flatMap(it => it.sentences)
    .find(it => it.sentence.span.start <= finding.span.start && finding.span.start < it.sentence.span.end);
  return read ? old.slice(read.sentence.span.start, read.sentence.span.end) : '';
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

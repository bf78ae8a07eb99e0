import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { createInflector } from '../server/src/core/english/inflect.ts';
import type { Finding } from '../server/src/core/findings/finding.ts';
import { inflectionsFrom } from '../server/src/core/rubric/inflections.ts';
import { loadRubric } from '../server/src/core/rubric/load.ts';
import { partIds } from '../server/src/core/rubric/ruleShapes.ts';
import { createCandorService } from '../server/src/core/service.ts';
import { absenceCodes } from '../test/accuracy/sets/sets.ts';
import { soundStory } from '../test/fixture/soundStory.ts';

/**
 * How well the rules read sentences and stories that were written without sight of them (`test/accuracy/sets`).
 * Mend on set A; set B only reports. `--misses` prints what was missed and what was alarmed, `--code` limits it to one rule.
 */
const { values: options } = parseArgs({
  args: process.argv.slice(2),
  options: {
    set: { type: 'string', default: 'a' },
    misses: { type: 'boolean', default: false },
    code: { type: 'string' },
  },
});

interface MarkedSentence {
  readonly id: string;
  readonly polarity: 'weak' | 'strong';
  readonly codes?: readonly string[];
  readonly near?: string;
  readonly competency: string;
  readonly part: string;
  readonly text: string;
}

interface MarkedStory {
  readonly file: string;
  readonly parts: readonly string[];
  readonly labelled: readonly string[];
  readonly arc: readonly string[];
  readonly sound: boolean;
  readonly flags: readonly { readonly code: string; readonly quote: string }[];
  readonly absent: readonly string[];
  readonly uncertain?: readonly string[];
}

const folder = path.resolve('test/accuracy/sets', options.set);
const inflector = createInflector(nlp);
const files = readdirSync('rubrics', { recursive: true, encoding: 'utf8' })
  .filter(it => it.endsWith('.yaml'))
  .map(it => ({ path: it, text: readFileSync(path.join('rubrics', it), 'utf8') }));
const { rubric, problems } = loadRubric(files, inflectionsFrom(inflector));
for (const problem of problems.filter(it => it.severity === 'error'))
  console.error(`${problem.path}: ${problem.message}`);
const service = createCandorService({ rubric, logger: console, loadInflector: async () => inflector });

const readLines = <T>(name: string): readonly T[] =>
  readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter(it => it !== '')
    .map(it => JSON.parse(it));

/** Rules that count by the hundred words judge how a whole story is told: a sentence for them is a story of its own. */
const byDensity = new Set(
  rubric.rules
    .filter(rule => rule.detect.some(it => 'perHundred' in it && it.perHundred !== undefined))
    .map(it => it.code),
);

/** Findings that the sentence brought into a sound story. */
function findingsOf(sentence: MarkedSentence): readonly Finding[] {
  const { text, part, competency, codes = [], near = '' } = sentence;
  const isAlone = byDensity.has(codes[0] ?? near);
  const host = isAlone ? { text, start: 0 } : soundStory(text, partIds.find(it => it === part) ?? 'action', competency);
  const end = host.start + text.length;
  const found = service.analyze(host.text).findings;
  return found.filter(it => it.scope === 'words' && it.span.start < end && it.span.end > host.start);
}

interface Tally {
  weak: number;
  found: number;
  right: number;
  wrong: number;
}
const tallies = new Map<string, Tally>();
const tallyOf = (code: string): Tally => {
  const known = tallies.get(code) ?? { weak: 0, found: 0, right: 0, wrong: 0 };
  tallies.set(code, known);
  return known;
};
const report: string[] = [];
const note = (code: string, line: string) => {
  if (options.misses && (options.code === undefined || options.code === code)) report.push(line);
};

function scoreSentences(): void {
  for (const sentence of readLines<MarkedSentence>('sentences.jsonl')) {
    const codes = findingsOf(sentence).map(it => it.code);
    if (sentence.polarity === 'weak') scoreWeak(sentence, codes);
    else for (const code of codes) alarm(code, sentence);
  }
}

function scoreWeak(sentence: MarkedSentence, codes: readonly string[]): void {
  const [primary = ''] = sentence.codes ?? [];
  tallyOf(primary).weak++;
  if (codes.some(it => sentence.codes?.includes(it))) tallyOf(primary).found++;
  else
    note(
      primary,
      `  missed ${primary} (${sentence.part}): ${sentence.text}${codes.length > 0 ? `   [got ${codes.join(', ')}]` : ''}`,
    );
  for (const code of codes) {
    if (sentence.codes?.includes(code)) tallyOf(code).right++;
    else alarm(code, sentence);
  }
}

function alarm(code: string, { text, polarity, part }: MarkedSentence): void {
  tallyOf(code).wrong++;
  note(code, `  alarm  ${code} on ${polarity} (${part}): ${text}`);
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '  –' : `${String(Math.round((100 * part) / whole)).padStart(3)} %`;

function printTallies(title: string): void {
  console.log(`\n${title}\n  ${'code'.padEnd(24)} weak  recall  right wrong precision`);
  const sum: Tally = { weak: 0, found: 0, right: 0, wrong: 0 };
  for (const [code, it] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(
      `  ${code.padEnd(24)} ${String(it.weak).padStart(4)}  ${percent(it.found, it.weak)}   ${String(it.right).padStart(4)}  ${String(it.wrong).padStart(4)}   ${percent(it.right, it.right + it.wrong)}`,
    );
    sum.weak += it.weak;
    sum.found += it.found;
    sum.right += it.right;
    sum.wrong += it.wrong;
  }
  console.log(
    `  ${'all'.padEnd(24)} ${String(sum.weak).padStart(4)}  ${percent(sum.found, sum.weak)}   ${String(sum.right).padStart(4)}  ${String(sum.wrong).padStart(4)}   ${percent(sum.right, sum.right + sum.wrong)}`,
  );
}

const star = ['situation', 'task', 'action', 'result', 'learning'];
/** The sets name the parts of the arc in full. */
const arc = {
  failure: 'honest-failure',
  diagnosis: 'clear-diagnosis',
  action: 'decisive-action',
  learning: 'extracted-learning',
  improvement: 'demonstrated-improvement',
} as const;

function scoreStories(): void {
  const judged = { labelled: [0, 0], unlabelled: [0, 0], arc: [0, 0] };
  const add = (cell: number[], isRight: boolean) => {
    cell[0] = (cell[0] ?? 0) + Number(isRight);
    cell[1] = (cell[1] ?? 0) + 1;
  };
  let disqualified = 0;
  for (const story of readLines<MarkedStory>('stories.jsonl')) {
    const text = readFileSync(path.join(folder, 'stories', path.basename(story.file)), 'utf8');
    const { stories, findings } = service.analyze(text);
    const parts = new Set<string>(stories.flatMap(it => it.parts.map(found => found.part)));
    const told = new Set<string>(
      stories.flatMap(it => it.arc.filter(found => found.evidence.length > 0).map(found => found.part)),
    );
    for (const part of star.filter(it => !story.uncertain?.includes(it))) {
      const isRight = parts.has(part) === story.parts.includes(part);
      add(story.labelled.length > 0 ? judged.labelled : judged.unlabelled, isRight);
      if (!isRight) note('parts', `  part   ${story.file}: ${part} ${parts.has(part) ? 'seen' : 'not seen'}`);
    }
    for (const [part, name] of Object.entries(arc)) {
      if (story.uncertain?.includes(name)) continue;
      const isRight = told.has(part) === story.arc.includes(name);
      add(judged.arc, isRight);
      if (!isRight) note('arc', `  arc    ${story.file}: ${part} ${told.has(part) ? 'seen' : 'not seen'}`);
    }
    scoreFlags(story, text, findings);
    const mended = findings.filter(it => it.class === 'disqualifier' && !story.uncertain?.includes(it.code));
    if (story.sound && mended.length > 0) {
      disqualified++;
      note(
        'sound',
        `  sound  ${story.file}: ${mended.map(it => `${it.code} “${text.slice(it.span.start, it.span.end)}”`).join(', ')}`,
      );
    }
  }
  printTallies(`STORIES of set ${options.set}`);
  console.log(
    `  parts right: labelled ${percent(judged.labelled[0] ?? 0, judged.labelled[1] ?? 0)}, unlabelled ${percent(judged.unlabelled[0] ?? 0, judged.unlabelled[1] ?? 0)}; arc ${percent(judged.arc[0] ?? 0, judged.arc[1] ?? 0)}; sound stories with something to mend first: ${disqualified}`,
  );
}

function scoreFlags(story: MarkedStory, text: string, findings: readonly Finding[]): void {
  const spans = story.flags.map(it => ({
    ...it,
    start: text.indexOf(it.quote),
    end: text.indexOf(it.quote) + it.quote.length,
  }));
  const onWords = findings.filter(it => it.scope === 'words' && !story.uncertain?.includes(it.code));
  const alike = (a: string, b: string) =>
    a === b || [a, b].every(it => it === 'collective-credit' || it === 'overused-we');
  for (const flag of spans) {
    tallyOf(flag.code).weak++;
    if (onWords.some(it => alike(it.code, flag.code) && it.span.start < flag.end && flag.start < it.span.end))
      tallyOf(flag.code).found++;
    else note(flag.code, `  missed ${flag.code} in ${story.file}: ${flag.quote}`);
  }
  for (const it of onWords) {
    const touched = spans.filter(flag => it.span.start < flag.end && flag.start < it.span.end);
    if (touched.some(flag => alike(flag.code, it.code))) tallyOf(it.code).right++;
    else if (touched.length === 0) {
      tallyOf(it.code).wrong++;
      note(it.code, `  alarm  ${it.code} in ${story.file}: ${text.slice(it.span.start, it.span.end)}`);
    }
  }
  const whole = new Set(findings.filter(it => it.scope === 'story').map(it => it.code));
  for (const code of absenceCodes) {
    if (story.uncertain?.includes(code)) continue;
    const key = `${code} (story)`;
    const is = story.absent.includes(code);
    if (is) tallyOf(key).weak++;
    if (is && whole.has(code)) {
      tallyOf(key).found++;
      tallyOf(key).right++;
    } else if (whole.has(code)) tallyOf(key).wrong++;
    if (is !== whole.has(code)) note(code, `  ${is ? 'missed' : 'alarm '} ${key} in ${story.file}`);
  }
}

scoreSentences();
printTallies(`SENTENCES of set ${options.set}`);
tallies.clear();
if (existsSync(path.join(folder, 'stories.jsonl'))) scoreStories();
console.log(report.join('\n'));

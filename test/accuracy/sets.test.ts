import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  broadSetNames,
  competencies,
  readSentences,
  readStories,
  readStoryText,
  registers,
  type SentenceCode,
  type SentenceSetName,
  type SetName,
  type SetStory,
  sentenceCodes,
  setNames,
  setPath,
} from './sets/sets.ts';

/** The rules a candidate meets most: each needs enough examples for a recall that means something. */
const mainCodes: readonly SentenceCode[] = [
  'assigned-initiation',
  'collective-credit',
  'blame',
  'passive-voice',
  'vague-language',
  'defensive-tone',
  'handed-off',
  'late-disclosure',
  'vague-learning',
  'trivial-failure',
  'no-admission',
  'no-quantification',
];
/** The broad sets hold many wordings of most codes, fewer of the rarer ones and none of what is no matter of wording. */
const rarerCodes: readonly SentenceCode[] = ['hero-story', 'risky-failure', 'confidential-detail'];
const absentCodes: readonly SentenceCode[] = ['overused-we', 'filler'];
const broadCodes = sentenceCodes.filter(it => !rarerCodes.includes(it) && !absentCodes.includes(it));
/** Weak sentences for each code, for each of the rarer ones, and strong sentences. */
const broadSizes = { c: [35, 15, 400], d: [15, 8, 200] } as const;
const runLength = 8;
const root = fileURLToPath(new URL('../..', import.meta.url));

describe.each(setNames)('set %s', set => {
  const sentences = readSentences(set);
  const stories = readStories(set);
  const weak = sentences.filter(it => it.polarity === 'weak');
  const strong = sentences.filter(it => it.polarity === 'strong');

  it('holds at least 220 weak and 220 strong sentences', () => {
    expect(weak.length).toBeGreaterThanOrEqual(220);
    expect(strong.length).toBeGreaterThanOrEqual(220);
  });

  it('names the set, the polarity and a number in each id, once', () => {
    const misnamed = sentences.filter(it => !it.id.startsWith(`${set}-${it.polarity.charAt(0)}-`));
    expect(misnamed).toEqual([]);
    expect(repeated(sentences.map(it => it.id))).toEqual([]);
  });

  it('says no sentence twice', () => {
    expect(repeated(sentences.map(it => plain(it.text)))).toEqual([]);
  });

  it('covers every code of a sentence with weak ones', () => {
    const covered = new Set(weak.flatMap(it => it.codes));
    expect(sentenceCodes.filter(code => !covered.has(code))).toEqual([]);
    expect(weak.filter(it => it.codes.length === 0)).toEqual([]);
  });

  it.each(mainCodes)('has ten weak sentences and five close strong ones for %s', code => {
    expect(weak.filter(it => it.codes[0] === code).length).toBeGreaterThanOrEqual(10);
    expect(strong.filter(it => it.near === code).length).toBeGreaterThanOrEqual(5);
  });

  it('speaks in every register on both sides', () => {
    for (const side of [weak, strong]) {
      const spoken = new Set(side.map(it => it.register));
      expect(registers.filter(it => !spoken.has(it))).toEqual([]);
    }
  });

  it.each(competencies)('tells ten stories for %s, half of them sound', competency => {
    const told = stories.filter(it => it.competency === competency);
    expect(told).toHaveLength(10);
    expect(told.filter(it => it.sound)).toHaveLength(5);
  });

  it('lists exactly the story files there are', () => {
    const files = readdirSync(setPath(set, 'stories')).map(name => `stories/${name}`);
    expect(stories.map(it => it.file).sort()).toEqual(files.sort());
  });

  it.each(stories.map(it => [it.file, it] as const))('marks %s soundly', (_, story) => {
    expectSoundMarks(story, readStoryText(set, story));
  });

  it('uses front matter and question titles about equally', () => {
    const withFrontMatter = stories.filter(it => readStoryText(set, it).startsWith('---\n')).length;
    expect(withFrontMatter).toBeGreaterThanOrEqual(12);
    expect(withFrontMatter).toBeLessThanOrEqual(18);
  });

  it('varies the format', () => {
    expect(new Set(stories.map(it => it.format)).size).toBeGreaterThanOrEqual(6);
    expect(stories.filter(it => it.format === 'plain').length).toBeGreaterThanOrEqual(8);
  });

  it.for(['seeds', 'data/stories'])('shares no run of eight words with %s', (folder, context) => {
    const path = join(root, '..', 'shared', folder);
    if (!existsSync(path)) context.skip(`${folder} is not on this machine`);
    const known = runsOf(textsUnder(path));
    expect(shared(runsOf(textsOf(set)), known)).toEqual([]);
  });
});

describe.each(broadSetNames)('broad set %s', set => {
  const sentences = readSentences(set);
  const weak = sentences.filter(it => it.polarity === 'weak');
  const strong = sentences.filter(it => it.polarity === 'strong');
  const [examples, rarerExamples, sound] = broadSizes[set];

  it('names the set, the polarity and a number in each id, once, and says no sentence twice', () => {
    const misnamed = sentences.filter(it => !it.id.startsWith(`${set}-${it.polarity.charAt(0)}-`));
    expect(misnamed).toEqual([]);
    expect(repeated(sentences.map(it => it.id))).toEqual([]);
    expect(repeated(sentences.map(it => plain(it.text)))).toEqual([]);
  });

  it('quotes the words that carry the flaw from each weak sentence', () => {
    expect(weak.filter(it => it.span === undefined || !it.text.includes(it.span))).toEqual([]);
    expect(weak.filter(it => it.codes.length === 0 || repeated(it.codes).length > 0)).toEqual([]);
  });

  it.each(broadCodes)('has enough weak sentences for %s', code => {
    expect(weak.filter(it => it.codes[0] === code).length).toBeGreaterThanOrEqual(examples);
  });

  it.each(rarerCodes)('has some weak sentences for %s', code => {
    expect(weak.filter(it => it.codes[0] === code).length).toBeGreaterThanOrEqual(rarerExamples);
  });

  it('has strong sentences, half of them near a line and near every line', () => {
    const near = strong.flatMap(it => it.near ?? []);
    expect(strong.length).toBeGreaterThanOrEqual(sound);
    expect(near.length).toBeGreaterThanOrEqual(sound * 0.4);
    expect([...broadCodes, ...rarerCodes].filter(code => !near.includes(code))).toEqual([]);
  });

  it('speaks in every register on both sides', () => {
    for (const side of [weak, strong]) {
      const spoken = new Set(side.map(it => it.register));
      expect(registers.filter(it => !spoken.has(it))).toEqual([]);
    }
  });

  it.for(['seeds', 'data/stories'])('shares no run of eight words with %s', (folder, context) => {
    const path = join(root, '..', 'shared', folder);
    if (!existsSync(path)) context.skip(`${folder} is not on this machine`);
    expect(shared(runsOf(sentenceTextsOf(set)), runsOf(textsUnder(path)))).toEqual([]);
  });
});

it('keeps the sets apart', () => {
  const sets = [textsOf('a'), textsOf('b'), ...broadSetNames.map(sentenceTextsOf)].map(runsOf);
  for (const [index, set] of sets.entries()) {
    for (const later of sets.slice(index + 1)) expect(shared(set, later)).toEqual([]);
  }
});

/** Sets B and D only report. Once their sentences stand in a rule, they measure memory. */
it('keeps sets B and D out of the rubrics', context => {
  const rubrics = join(root, 'rubrics');
  if (!existsSync(rubrics)) context.skip('there are no rubrics yet');
  const known = textsUnder(rubrics).map(plain).join('\n');
  const flagged = readStories('b').flatMap(it => it.flags.map(flag => flag.quote));
  const held = [...sentenceTextsOf('b'), ...sentenceTextsOf('d'), ...flagged].filter(longEnoughToRecognise);
  expect(held.filter(text => known.includes(plain(text)))).toEqual([]);
});

function expectSoundMarks(story: SetStory, text: string): void {
  expect(story.file).toMatch(new RegExp(`^stories/\\d\\d-${story.competency}\\.story\\.md$`));
  expect(text).toMatch(new RegExp(`^---\\n(.*\\n)*?competency: ${story.competency}\\n|^# .+\\n`));
  for (const { quote } of story.flags) expect(text.split(quote), quote).toHaveLength(2);
  expect(overlapping(story, text)).toEqual([]);
  expect(story.absent.filter(it => story.uncertain.includes(it))).toEqual([]);
  for (const list of [story.parts, story.labelled, story.arc, story.absent]) expect(repeated(list)).toEqual([]);
  if (story.sound) {
    expect(story.flags).toEqual([]);
    expect(story.absent).toEqual([]);
    expect(story.arc).toHaveLength(5);
  } else {
    expect(story.flags.length + story.absent.length).toBeGreaterThanOrEqual(2);
  }
}

function overlapping(story: SetStory, text: string): string[] {
  const spans = story.flags
    .map(({ quote }) => ({ quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }))
    .sort((a, b) => a.start - b.start);
  return spans.filter((span, i) => i > 0 && span.start < (spans[i - 1]?.end ?? 0)).map(span => span.quote);
}

/** What the set says. The question above a story is an interviewer's, so it may be asked elsewhere too. */
function textsOf(set: SetName): string[] {
  const stories = readStories(set).map(it => readStoryText(set, it).replace(/^# .*\n/, ''));
  return [...sentenceTextsOf(set), ...stories];
}

function sentenceTextsOf(set: SentenceSetName): string[] {
  return readSentences(set).map(it => it.text);
}

function textsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(it => it.isFile() && /\.(md|txt|ya?ml)$/.test(it.name))
    .map(it => readFileSync(join(it.parentPath, it.name), 'utf8'));
}

/** Every stretch of eight words in the texts, in one spelling. */
function runsOf(texts: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = plain(text).split(' ');
    for (let i = 0; i + runLength <= words.length; i++) runs.add(words.slice(i, i + runLength).join(' '));
  }
  return runs;
}

/** Shorter ones, such as “c'est la vie, moving on”, two writers hit upon by chance. */
function longEnoughToRecognise(text: string): boolean {
  return plain(text).split(' ').length >= 6;
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...some].filter(run => others.has(run));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

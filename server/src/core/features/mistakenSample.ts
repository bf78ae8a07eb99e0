import type { Analysis } from '../analysis.ts';
import type { SentenceFacts, Token } from '../english/facts.ts';
import type { ReadSentence } from '../evidence/reading.ts';
import type { Finding } from '../findings/finding.ts';
import { toProse } from '../story/prose.ts';
import type { PartId } from '../story/story.ts';
import { wordSet } from '../story/wordSet.ts';

/**
 * What to send where Candor is mistaken: a sentence like the one it flagged, without anything that could tell whose it is. It is made
 * and copied on this machine; sending it is up to the person.
 */
export interface MistakenSample {
  readonly code: string;
  /** Names, numbers, codes and words of capitals replaced by neutral ones. */
  readonly sentence: string;
  /** The part that the sentence stands in. */
  readonly part: PartId | undefined;
  /** Whether Candor finds the same in the sample, so that the mistake can be seen without the story. */
  readonly keepsFinding: boolean;
  /** All of it as text, for the clipboard. */
  readonly text: string;
}

/** Reads a text as the story is read. */
export type Analyze = (text: string) => Analysis;

/** `undefined` where the finding is not about a sentence: what is absent shows in no words. */
export function mistakenSample(finding: Finding, analysis: Analysis, analyze: Analyze): MistakenSample | undefined {
  const sentence = finding.story === null ? undefined : sentenceOf(finding, analysis);
  if (!sentence) return undefined;
  const competency = finding.story === null ? undefined : analysis.stories[finding.story]?.competency;
  const keeps = (words: string) =>
    analyze(toStory(words, sentence, competency)).findings.some(it => it.code === finding.code && it.story === 0);
  const names = namesIn(analysis);
  const versions = standIns.map(it => redact(sentence.facts, it, names));
  const redacted = versions.find(keeps) ?? versions[0] ?? '';
  const keepsFinding = keeps(redacted);
  const words = keepsFinding ? shorten(redacted, wordsOf(finding, sentence), keeps) : redacted;
  return {
    code: finding.code,
    sentence: words,
    part: sentence.part,
    keepsFinding,
    text: toReport(finding, sentence, words),
  };
}

function sentenceOf({ story, span }: Finding, { stories }: Analysis): ReadSentence | undefined {
  return stories[story ?? -1]?.sentences.find(
    ({ sentence }) => sentence.span.start <= span.start && span.end <= sentence.span.end,
  );
}

/** How many words the finding is about: what is left may not be less. */
function wordsOf({ span }: Finding, { sentence }: ReadSentence): number {
  const words = sentence.text.slice(toProse(sentence, span.start), toProse(sentence, span.end));
  return words.split(/\s+/).filter(it => it !== '').length;
}

/** The sentence in a story that holds nothing else. */
function toStory(words: string, { part, sentence }: ReadSentence, competency: string | undefined): string {
  const head =
    competency === undefined ? '---\ntype: story\n---\n' : `---\ntype: story\ncompetency: ${competency}\n---\n`;
  const heading = part === undefined ? '' : `\n## ${headings[part]}\n`;
  return `${head}${heading}\n${sentence.flags.bullet ? '- ' : ''}${words}\n`;
}

const headings: Readonly<Record<PartId, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
  failure: 'What went wrong',
  diagnosis: 'Why it happened',
  improvement: 'Since then',
};

function toReport({ code }: Finding, { part }: ReadSentence, words: string): string {
  return `Rule: ${code}\nPart: ${part ?? 'none'}\nSentence, with names and numbers replaced: ${words}\n`;
}

// Redacting

/** What a name is replaced by; which one keeps the finding depends on whether it is somebody's, something's or a group's. */
const standIns = ['Alex', 'Orion', 'the vendor', 'the list'] as const;

function redact({ tokens, text }: SentenceFacts, standIn: string, names: ReadonlySet<string>): string {
  let redacted = '';
  let at = 0;
  let named = false;
  for (const [index, token] of tokens.entries()) {
    const gap = text.slice(at, token.span.start);
    at = token.span.end;
    const isName = isNameLike(tokens, index) || (index === 0 && names.has(token.norm));
    // A name of several words is one name.
    if (isName && named && /^[\s.-]*$/.test(gap)) continue;
    redacted += clean(gap) + (isName ? sentenceCase(standIn, redacted) : redactWord(token));
    named = isName;
  }
  return (redacted + clean(text.slice(at))).trim();
}

/** What the file writes with a capital within a sentence is a name where it opens one, too: “Falcon was late”. */
function namesIn({ stories }: Analysis): ReadonlySet<string> {
  const sentences = stories.flatMap(it => it.sentences);
  return new Set(
    sentences.flatMap(({ facts: { tokens } }) =>
      tokens
        .filter((it, index) => index > 0 && isNameLike(tokens, index) && /^\p{Lu}/u.test(it.text))
        .map(it => it.norm),
    ),
  );
}

/** Between tokens stands what is not language: addresses and the like never leave. */
function clean(gap: string): string {
  return gap.replace(/[^\s\p{P}]/gu, '');
}

function isNameLike(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || pronouns.has(token.norm) || saysWhen(tokens, index)) return false;
  const { tag, text } = token;
  if (tag === 'propernoun') return true;
  const hasInnerCapital = /\p{L}\p{Lu}/u.test(text) || /^\p{Lu}{2,}s?$/u.test(text);
  return hasInnerCapital || (index > 0 && /^\p{Lu}/u.test(text) && !/^I\b/.test(text));
}

const pronouns = wordSet("i i'm i'd i've i'll me my we our us");

/** Says when, not who; what may be somebody's name as well only where a date is told. */
function saysWhen(tokens: readonly Token[], index: number): boolean {
  const { norm = '' } = tokens[index] ?? {};
  if (calendar.has(norm)) return true;
  if (!monthsAndNames.has(norm)) return false;
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  return datesBefore.has(before?.norm ?? '') || [before, behind].some(it => it !== undefined && /^\d/.test(it.text));
}

const calendar =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    mon tue tues wed thu thur thurs fri sat january february march july september october november december feb mar apr jul sept oct nov dec`);
const monthsAndNames = wordSet('april may june august jan');
const datesBefore = wordSet('in by since until till of last next early late mid during from before after this every');

function redactWord({ tag, text }: Token): string {
  if (tag === 'code' || /[@/\\]|\w\.\w/.test(text)) return /\d/.test(text) && tag === 'number' ? digits(text) : 'it';
  return /\d/.test(text) ? digits(text) : text;
}

/** The same kind of number, with nothing left of it. */
function digits(text: string): string {
  return text.replace(/\p{Nd}/gu, '5').replace(/\p{Sc}/gu, '$');
}

function sentenceCase(words: string, before: string): string {
  return before.trim() === '' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

// Shortening

/** Drops what comes before the first and after the last comma or connective while the finding stays. */
function shorten(sentence: string, least: number, keeps: (words: string) => boolean): string {
  let words = sentence;
  for (
    let shorter = nextShorter(words, least, keeps);
    shorter !== undefined;
    shorter = nextShorter(words, least, keeps)
  ) {
    words = shorter;
  }
  return words;
}

function nextShorter(sentence: string, least: number, keeps: (words: string) => boolean): string | undefined {
  const cuts = [...sentence.matchAll(/[,;:]\s+|\s+(?=(?:and|but|so|because|which|when|while|after|before)\s)/g)];
  const [first, last] = [cuts[0], cuts.at(-1)];
  const candidates = [
    first && capitalised(sentence.slice((first.index ?? 0) + first[0].length).replace(/^(?:and|but|so)\s+/, '')),
    last && `${sentence.slice(0, last.index)}.`,
  ];
  return candidates.find(it => it !== undefined && it.split(/\s+/).length >= Math.max(least, 3) && keeps(it));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

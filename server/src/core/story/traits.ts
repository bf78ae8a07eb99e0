import { findBlanks } from './blanks.ts';
import type { Leaf } from './markdown.ts';
import type { Span } from './story.ts';
import * as classes from './words.ts';
import { classesOf } from './words.ts';

/** What a leaf's words say about the kind of text it stands in. Counts, and a few yes-or-no. */
export interface Traits {
  readonly words: number;
  /** I, me, my. */
  readonly first: number;
  /** we, us, our. */
  readonly plural: number;
  /** you, your. */
  readonly second: number;
  /** Clauses in which the teller or an unsaid subject did something: "I checked", "Rolled back". */
  readonly deeds: number;
  /** Sentences that tell the reader what to do or to write: "Describe the situation". */
  readonly orders: number;
  /** Words that only English has often. */
  readonly english: number;
  /** Small words that only other languages have. */
  readonly foreignWords: number;
  /** Letters of other scripts than Latin. */
  readonly foreign: number;
  /** A question, whoever asks it. */
  readonly asks: boolean;
  /** A question as interviewers ask for stories: "Tell me about a time …". */
  readonly prompts: boolean;
  /** The whole of it stands in quotation marks. */
  readonly isQuotation: boolean;
  /** `Story 2`, `Case 1: …`, `Example #3`. */
  readonly namesStory: boolean;
  /** Blanks to fill: `[what was at stake?]`, `TBD`; in the prose. */
  readonly blanks: readonly Span[];
  readonly blankWords: number;
}

const wordShape = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const pastForm =
  '(?:\\p{L}{2,}ed|was|were|had|did|went|came|made|took|got|gave|told|said|saw|found|thought|felt|knew|left|led|ran|wrote|built|broke|brought|began|kept|held|sent|met|set|put|cut|lost|won|spent|taught|learnt|chose|drove|caught|fell|forgot|understood|became|spoke|sat|stood|paid|bought|sold|read|rang|drew|grew|threw|shut|hit|let|dealt|meant|rebuilt|rewrote|withdrew|misread|misunderstood|overlooked|oversaw|undertook)';
const deedShape = new RegExp(
  `\\b(?:i|we)(?:\\s+(?:\\p{L}+ly|also|then|just|still|never|once|had|have|first|finally|only))?\\s+(?:could|would|couldn['’]t|didn['’]t|${pastForm})(?![\\p{L}])`,
  'giu',
);
const bareDeedShape = new RegExp(
  `^(?:(?:also|then|finally|first|immediately|quickly|\\p{L}+ly),?\\s+)?(?!(?:based|needed|required|supported|related|used to|including)\\b)${pastForm}\\s`,
  'iu',
);
const orderShape =
  /^["“(*\s]*(?:(?:please|first|then|next|always|also|briefly|now)\s+,?\s*)?(?:describe|explain|set the|give|provide|share|outline|detail|state|include|talk|focus|discuss|highlight|mention|specify|paint|use|be (?:specific|honest|concise|clear|ready|prepared|sure)|tell|keep|avoid|don['’]?t|do not|never|make sure|remember|start|end with|quantify|choose|pick|think|consider|practi[cs]e|prepare|show|demonstrate|clarify|emphasi[sz]e|write|add|insert|fill|list|name|identify|summari[sz]e|answer|ask|what (?:was|were|is|are|did|happened|you|actions?|steps|went|would)|who (?:was|were)|how (?:did|do|was|you)|why (?:did|was)|when (?:did|was)|where (?:did|was|were)|your (?:role|specific|responsibilit|task|goal|actions?)|the (?:specific )?(?:context|background|challenge|outcome|result|actions?|steps|task|goal) (?:you|of your))\b/i;
const foreignShape = /(?!\p{Script=Latin})\p{L}/gu;

const asking =
  /^(?:[\W\d_]*(?:(?:star\s+|interview\s+|behaviou?ral\s+)?q(?:uestion)?\s*#?\d*\s*[:.)–-]\s*)?)(?:tell|describe|give|share|walk|can|could|how|what|when|why|have|has|did|do|does|are|is|was|were|talk|explain|which|who|where|would|will|name|think of|discuss)\b/i;
const prompting =
  /^(?:[\W\d_]*(?:(?:star\s+|interview\s+|behaviou?ral\s+)?q(?:uestion)?\s*#?\d*\s*[:.)–-]\s*)?["“‘']?)(?:(?:can|could|would) you\s+(?:please\s+)?)?(?:(?:tell|walk|talk)\s+(?:me|us)\s+(?:a\s+)?(?:about|through|of|an?\b)|describe\s+(?:to me\s+)?(?:a|an|the|one|your|how|when|some)\b|(?:give|share|provide)\s+(?:(?:me|us)\s+)?(?:with\s+)?(?:an?|one|some)\s+(?:\p{L}+\s+)?(?:example|instance|time|situation|story)|talk about (?:a|an|the)\b|(?:have you ever|has there (?:ever )?been)\b|(?:tell|describe|share)\b.{0,30}\b(?:time|situation|example)\b|what (?:is|was|has been|['’]s) (?:your|the) (?:biggest|greatest|most|worst|toughest|hardest|weakness|proudest)|how (?:do|did|would|have) you (?:handle|deal|react|respond|manage|resolve|approach|overcome|cope|earn|build|prioriti[sz]e|motivate)|when (?:was|did) (?:the last time|you last)|(?:a|the) time (?:when )?you\b|times? (?:when )?you\b|(?:the )?(?:biggest|greatest|worst|hardest) (?:mistake|failure|challenge|regret) you)/iu;
const naming =
  /^[\W_]*(?:(?:star\s+)?(?:story|case|example|scenario|answer|incident|situation)\s*[#(]?\s*(?:\d{1,3}|one|two|three|four|five|[A-D])\s*(?:[):.—–-]|$|\())/iu;
/** A heading that promises a story of its own. */
const promising =
  /^[\W\d_]*(?:when (?:i|we)\b|(?:the|one|a) (?:time|day|night|week|month|year|morning) (?:i|we|when|that|my|our|the)\b|how i (?:lost|failed|broke|missed|won|earned)\b)/i;

export function readTraits(leaf: Leaf): Traits {
  const { text } = leaf.prose;
  const counts = countWords(text);
  const { words, first, plural } = counts;
  const blanks = findBlanks(text);
  const short = text.length <= 320;
  const ends = short && /[?？]["”’)*_\s]*(?:\(.{0,80}\)|（.{0,80}）)?\s*$/.test(text);
  return {
    ...counts,
    deeds: (first + plural > 0 ? count(text, deedShape) : 0) + (isBareDeed(leaf) ? 1 : 0),
    orders: orderShape.test(behindLabel(text)) || orderShape.test(text) ? 1 : 0,
    foreign: isPlain(text) ? 0 : count(text, foreignShape),
    asks: ends && (asking.test(text) || words <= 14),
    prompts: short && prompting.test(text) && (ends || words <= 30) && !/[.!]\s+\S+.*[.!]\s*$/.test(text),
    isQuotation: /^(?:[^:“"]{1,20}:\s*)?["“„«]/.test(text) && /["”»]\W*$/.test(text),
    namesStory: naming.test(text) || (leaf.level > 0 && promising.test(text)),
    blanks,
    blankWords: blanks.reduce((sum, it) => sum + Math.max(1, count(text.slice(it.start, it.end), wordShape)), 0),
  };
}

type WordCounts = Pick<Traits, 'words' | 'first' | 'plural' | 'second' | 'english' | 'foreignWords'>;

function countWords(text: string): WordCounts {
  const counts = { words: 0, first: 0, plural: 0, second: 0, english: 0, foreignWords: 0 };
  for (const word of text.match(wordShape) ?? []) {
    counts.words++;
    if (word.length > 10) continue;
    const known = classesOf(
      word
        .toLowerCase()
        .replace('’', "'")
        .replace(/[.-]+$/, ''),
    );
    if (known === 0) continue;
    if (known & classes.first) counts.first++;
    if (known & classes.plural) counts.plural++;
    if (known & classes.second) counts.second++;
    if (known & classes.english) counts.english++;
    if (known & classes.foreign) counts.foreignWords++;
  }
  return counts;
}

/** English, unless most letters are of another script or the small words are of another language. */
export function languageOf({
  words,
  english,
  foreign,
  foreignWords,
}: Pick<Traits, 'words' | 'english' | 'foreign' | 'foreignWords'>): 'en' | 'other' {
  // A word is about five Latin letters, and about two Chinese ones.
  if (foreign > 0 && foreign * 2 > words) return 'other';
  return foreignWords >= 3 && foreignWords > english ? 'other' : 'en';
}

/** Only Latin letters and common marks, as nearly all text is. */
function isPlain(text: string): boolean {
  return !/[\u0370-\u1dff\u2e80-\uffdc]/.test(text);
}

function behindLabel(text: string): string {
  const colon = text.indexOf(':');
  return colon > 0 && colon <= 40 ? text.slice(colon + 1) : text;
}

function isBareDeed(leaf: Leaf): boolean {
  const text = behindLabel(leaf.prose.text);
  return leaf.kind !== 'heading' && bareDeedShape.test(text.replace(/^[^\p{L}]+/u, ''));
}

function count(text: string, shape: RegExp): number {
  return text.match(shape)?.length ?? 0;
}

import type { Leaf } from './markdown.ts';
import { normalizeName } from './names.ts';
import type { LabelForm, Labels, PartId, Span } from './story.ts';

/** Words at the start of a line that may be a label. Whether they are is for the outline to say, which sees the whole story. */
export interface Candidate {
  readonly form: LabelForm;
  /** `answer`: what follows is the answer, or the story, itself. `title`: a line in bold over its paragraph. */
  readonly kind: 'part' | 'other' | 'question' | 'answer' | 'title';
  readonly parts: readonly PartId[];
  /** Where the label begins in the leaf's prose, the name inside it, and where the prose behind it begins. */
  readonly start: number;
  readonly name: Span;
  readonly end: number;
  /** `S`, `(ST)`: letters mean parts only in company. */
  readonly letters: boolean;
  /** `S.` and `A)` are also list letters. */
  readonly listLike: boolean;
  /** A name alone, neither bold nor with a colon, or with a letter wrong, or a question: a label only among others. */
  readonly bare: boolean;
  readonly inline: boolean;
}

type Meaning = Pick<Candidate, 'kind' | 'parts' | 'letters'>;

/** `Labels` with names as this parser looks them up. */
export interface LabelIndex {
  readonly names: ReadonlyMap<string, Meaning>;
  readonly letters: ReadonlyMap<string, readonly PartId[]>;
  readonly asked: ReadonlyMap<string, PartId>;
}

const questionNames = ['question', 'q', 'interview question', 'interviewer', 'prompt', 'asked', 'bq'];
/** Names over the answer as a whole; what stands below them is the story. */
const answerNames = [
  'answer',
  'my answer',
  'ans',
  'response to question',
  'candidate',
  'me',
  'sample answer',
  'example answer',
  'star answer',
  'answer star',
  'story',
  'the story',
  'full story',
  'my story',
  'story long form',
  'long form',
  'long version',
  'script',
  'narrative',
  'star',
  'starl',
  'star format',
  'star story',
  'star method',
  'star response',
  'talking points',
  'quick talking points',
  'answer in star format',
  'long story',
  'full answer',
  'detailed answer',
  'full version',
  'star l',
  'starr',
];

export function indexLabels(labels: Labels): LabelIndex {
  const names = new Map<string, Meaning>();
  for (const name of labels.others) names.set(name, { kind: 'other', parts: [], letters: false });
  for (const name of questionNames) names.set(name, { kind: 'question', parts: [], letters: false });
  for (const [name, part] of labels.aliases) names.set(name, { kind: 'part', parts: [part], letters: false });
  for (const name of answerNames) names.set(name, { kind: 'answer', parts: [], letters: false });
  const letters = new Map([...labels.letters].map(([letter, parts]) => [letter.toLowerCase(), parts] as const));
  return { names, letters, asked: labels.asked };
}

const prefix =
  /^(?:[\s*_#>•·▪◦‣●○■□►▶➤➢✦★☆→⇒=~|-]|\p{Extended_Pictographic}|\uFE0F|\u200D|\u20E3|\uFFFC|[\u{1F3FB}-\u{1F3FF}]|\d{1,2}[.):](?=\s)|\(?\d{1,2}\)(?=\s)|\d{1,2}(?=\s*[-–—]\s)|(?:step|part)\s+\d{1,2}\s*[.:)–—-]|star[lr]*\s*[-–—:]\s)*/iu;
const separator = /^\s*(?:[:：﹕∶]+|[-–—―]+>?(?=\s|$)|[=|→](?=\s|$))[\s:：]*/u;
const note = /^\s*(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\]|（[^（）]{0,80}）|【[^【】]{0,80}】)/u;
const joiner = /\s*(?:&|\+|\/|,|→|->|\band\b|\bплюс\b)\s*/iu;
const leading = /^(?:the|my|our|a|an|initial|final|overall|key|main|specific|business|star|brief|short)\s+/;
const trailing =
  /\s+(?:taken|i took|we took|i have taken|overview|achieved|section|phase|i achieved|of the story|at hand|in detail)$/;

/** All candidates of a leaf, in order. */
export function findCandidates(leaf: Leaf, index: LabelIndex): readonly Candidate[] {
  const found: Candidate[] = [];
  const title = readTitle(leaf, index);
  if (title) found.push(title);
  let start = title?.end ?? 0;
  let afterHard = false;
  for (const { at, hard } of [...leaf.prose.breaks, { at: leaf.prose.text.length, hard: false }]) {
    if (at < start) continue;
    const atStart = start === 0;
    const candidate = readLabel(leaf, index, { start, end: at, atStart, inline: false });
    if (candidate && (atStart || afterHard || isLineLabel(leaf, candidate))) found.push(candidate);
    for (const inline of findInline(leaf, index, { start: candidate?.end ?? start, end: at })) found.push(inline);
    start = at + 1;
    afterHard = hard;
  }
  return found;
}

/** A short first line, all in bold, with the story right below it in the same paragraph. */
function readTitle(leaf: Leaf, index: LabelIndex): Candidate | undefined {
  const first = leaf.prose.breaks[0];
  if (!first || leaf.level > 0 || leaf.listDepth > 0 || first.at > 90) return undefined;
  const words = leaf.prose.text.slice(0, first.at);
  const strong = leaf.prose.strong.some(it => it.start <= 1 && it.end >= first.at - 1 && it.end <= first.at);
  if (!strong || /[:：,;]\W*$/.test(words) || /^[\W\d_]*(?:\p{L}{1,2})\W*$/u.test(words)) return undefined;
  if (readLabel(leaf, index, { start: 0, end: first.at, atStart: true, inline: false })) return undefined;
  const name = { start: 0, end: first.at };
  return {
    form: 'bold',
    kind: 'title',
    parts: [],
    start: 0,
    name,
    end: first.at + 1,
    letters: false,
    listLike: false,
    bare: false,
    inline: false,
  };
}

/** In the middle of a hard-wrapped paragraph, "result: nothing" is prose that happens to begin a line. */
function isLineLabel(leaf: Leaf, candidate: Candidate): boolean {
  const { text, strong } = leaf.prose;
  if (strong.some(it => it.start <= candidate.name.start && it.end >= candidate.name.end)) return true;
  if (/^[^\p{L}]*\p{Lu}/u.test(text.slice(candidate.name.start, candidate.name.end))) return true;
  return /[.!?…:。"”)]\s*$/.test(text.slice(Math.max(0, candidate.start - 9), candidate.start - 1));
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly atStart: boolean;
  readonly inline: boolean;
}

interface Named {
  readonly meaning: Meaning;
  readonly name: Span;
  /** After the name, its note and its separator. */
  readonly end: number;
  readonly separated: boolean;
  readonly listLike: boolean;
  /** One letter wrong, or a question: a label only among others. */
  readonly doubtful: boolean;
}

function readLabel(leaf: Leaf, index: LabelIndex, line: Line): Candidate | undefined {
  const words = leaf.prose.text.slice(line.start, line.end);
  const from = line.inline ? 0 : (prefix.exec(words)?.[0].length ?? 0);
  const named = readName(leaf, index, words, from, line);
  if (!named) return undefined;
  const whole = words.slice(named.end - line.start).trim() === '';
  const strong = isStrong(leaf, named.name);
  if (!named.separated && !strong && !(whole && !line.inline)) return undefined;
  const alone = !named.separated && !strong && leaf.kind !== 'heading' && leaf.kind !== 'cell';
  if (alone && (named.doubtful || !isPlausibleBare(leaf, words, line))) return undefined;
  return {
    form: formOf(leaf, named, strong, line),
    ...named.meaning,
    start: line.start,
    name: named.name,
    end: proseStart(leaf, words, named, line),
    listLike: named.listLike,
    bare: alone || named.doubtful,
    inline: line.inline,
  };
}

/** Behind a heading's label stands prose only where it is long enough to be a sentence. */
function proseStart(leaf: Leaf, words: string, named: Named, line: Line): number {
  const rest = words.slice(named.end - line.start);
  const isProse = leaf.kind !== 'heading' || /[.!?…]\W*$/.test(rest) || rest.trim().split(/\s+/).length >= 8;
  return isProse ? skipSpace(leaf.prose.text, named.end, Math.min(line.end + 1, leaf.prose.text.length)) : line.end;
}

function isPlausibleBare(leaf: Leaf, words: string, line: Line): boolean {
  if (leaf.startsItem && line.atStart && leaf.prose.text.length === words.length) return true;
  return /^[^\p{L}]*\p{Lu}/u.test(words) && !/[.,;]\s*$/.test(words);
}

function formOf(leaf: Leaf, named: Named, strong: boolean, line: Line): LabelForm {
  if (line.inline) return 'inline';
  if (leaf.kind === 'heading') return leaf.setext ? 'setext' : leaf.html ? 'html' : 'heading';
  if (leaf.kind === 'cell') return 'cell';
  if (leaf.html) return 'html';
  if (leaf.startsItem && line.atStart) return 'item';
  if (strong) return 'bold';
  return named.meaning.letters ? 'letter' : 'line';
}

function isStrong(leaf: Leaf, name: Span): boolean {
  return leaf.prose.strong.some(it => it.start <= name.start && it.end >= name.end && endsLabel(leaf, name, it));
}

/** Bold from the name to its end: "**Task** we", "**Action (mine).** I"; not "**Task force met on Monday**". */
function endsLabel(leaf: Leaf, name: Span, strong: Span): boolean {
  const rest = leaf.prose.text.slice(name.end, strong.end);
  return /^[\s:：.\-–—)\]]*$/.test(rest.replace(note, ''));
}

function readName(leaf: Leaf, index: LabelIndex, words: string, from: number, line: Line): Named | undefined {
  return (
    readLetters(leaf, index, words, from, line) ??
    readWords(leaf, index, words, from, line) ??
    readAsked(index, words, from, line)
  );
}

const mostWordsOfOpening = 9;
/** "What did you learn from a colleague?" asks for a story, not for a part of the one that is told. */
const anyStory = /\b(?:an?|any|ever|some(?:one|body|thing)?|biggest|greatest|worst|hardest|last|previous|current)\b/i;

/** A question that asks for a part: "What did you learn from this?". */
function readAsked(index: LabelIndex, words: string, from: number, line: Line): Named | undefined {
  const question = /^[“"‘'*_\s]*([^?.!:]{8,120}\?)/u.exec(words.slice(from));
  const raw = question?.[1];
  if (!question || raw === undefined || line.inline || anyStory.test(raw)) return undefined;
  const part = partAsked(normalizeName(raw).split(' '), index);
  if (part === undefined) return undefined;
  const end = line.start + from + question[0].length;
  const behind = /^[”"’'*_\s]*/u.exec(words.slice(end - line.start))?.[0].length ?? 0;
  return {
    meaning: { kind: 'part', parts: [part], letters: false },
    name: { start: end - raw.length, end },
    end: end + behind,
    separated: false,
    listLike: false,
    doubtful: true,
  };
}

/** By the longest opening that is known. */
function partAsked(words: readonly string[], { asked }: LabelIndex): PartId | undefined {
  for (let count = Math.min(words.length, mostWordsOfOpening); count > 1; count--) {
    const part = asked.get(words.slice(0, count).join(' '));
    if (part !== undefined) return part;
  }
  return undefined;
}

const lettersShape =
  /^[([（【]\s*([A-Za-z](?:\s?[&+/,]\s?[A-Za-z]){1,3}|[A-Za-z]{1,4})\s*[)\]）】]|^([A-Za-z](?:\s?[&+/,]\s?[A-Za-z]){1,3}|[A-Za-z]{1,4})[)\]）】]?(?![\p{L}\p{N}'’])/u;

function readLetters(leaf: Leaf, index: LabelIndex, words: string, from: number, line: Line): Named | undefined {
  const found = lettersShape.exec(words.slice(from));
  const raw = found?.[1] ?? found?.[2];
  if (!found || raw === undefined) return undefined;
  const parts = partsOfLetters(raw, index);
  const isQuestion = /^[qQ]$/.test(raw);
  if (!parts && !isQuestion) return undefined;
  const bracketed = found[1] !== undefined;
  if (!bracketed && !line.inline && raw.length > 1 && raw !== raw.toUpperCase() && raw !== raw.toLowerCase())
    return undefined;
  const start = from + found[0].indexOf(raw);
  const after = from + found[0].length;
  const rest = words.slice(after);
  const dotted = /^[ \t]*\.(?=\s|$)/.exec(rest)?.[0].length ?? 0;
  const closed = !bracketed && /[)\]）】]$/.test(found[0]);
  const noted = note.exec(rest)?.[0].length ?? 0;
  const separated = separator.exec(rest.slice(noted))?.[0].length ?? 0;
  // "A-I rang them" beside "S-" and "R-"; alone, "T-shirts" are clothes.
  const tight = !line.inline && /^[A-Z]$/.test(raw) ? (/^[-–—](?=\p{L})/u.exec(rest)?.[0].length ?? 0) : 0;
  const name = { start: line.start + start, end: line.start + start + raw.length };
  const shown = separated > 0 || dotted > 0 || tight > 0 || bracketed || closed;
  if (!shown && !isStrong(leaf, name) && leaf.kind !== 'heading' && leaf.kind !== 'cell' && rest.trim() !== '')
    return undefined;
  const end = after + (separated > 0 ? noted + separated : dotted + tight);
  const meaning: Meaning =
    isQuestion && !parts
      ? { kind: 'question', parts: [], letters: true }
      : { kind: 'part', parts: parts ?? [], letters: true };
  const longer = readWords(leaf, index, words, end, line);
  if (longer?.meaning.kind === 'part' && longer.meaning.parts.some(part => meaning.parts.includes(part))) {
    return { ...longer, separated: longer.separated || shown, name: { start: name.start, end: longer.name.end } };
  }
  return {
    meaning,
    name,
    end: line.start + end,
    separated: shown,
    listLike: (dotted > 0 || tight > 0 || closed) && separated === 0,
    doubtful: false,
  };
}

function partsOfLetters(raw: string, index: LabelIndex): readonly PartId[] | undefined {
  const letters = raw.toLowerCase().replace(/[^a-z]/g, '');
  const known = index.letters.get(letters);
  if (known) return known;
  if (!/[&+/,]/.test(raw)) return undefined;
  const each = [...letters].map(letter => index.letters.get(letter));
  return each.every(parts => parts !== undefined) ? each.flatMap(parts => parts ?? []) : undefined;
}

const bracketedName = /^([[【（(]\s*)([^[\]【】（）()]{2,40}?)\s*[\]】）)]/u;

function readWords(leaf: Leaf, index: LabelIndex, words: string, from: number, line: Line): Named | undefined {
  const rest = words.slice(from);
  const bracketed = bracketedName.exec(rest);
  const raw = bracketed ? (bracketed[2] ?? '') : nameAt(leaf, rest, line.start + from);
  if (raw === '' || raw.split(' ').length > 8) return undefined;
  const known = meaningOf(raw, index);
  const meaning = known ?? meaningOfMisspelt(raw);
  if (!meaning) return undefined;
  const start = line.start + from + (bracketed?.[1]?.length ?? 0);
  const name = { start, end: start + raw.length };
  const after = bracketed ? rest.slice(bracketed[0].length) : rest.slice(raw.length);
  const behind = behindName(after);
  const end = line.start + from + (rest.length - after.length) + behind.length;
  return { meaning, name, end, separated: behind.separated || bracketed !== null, listLike: false, doubtful: !known };
}

/** The words that may be a name: up to what ends one, or to where the bold or italics that begin here end. */
function nameAt(leaf: Leaf, rest: string, start: number): string {
  const stop = /[:：﹕∶([（【|=]|\s[-–—―→]|[-–—―]\s|[.!?]|\s{3,}/u.exec(rest);
  const strong = leaf.prose.strong.find(
    it => it.start <= start && it.end > start && !/^\p{L}/u.test(rest.slice(it.end - start)),
  );
  const end = Math.min(stop?.index ?? rest.length, strong ? strong.end - start : rest.length);
  // Nothing ends a name here and the line goes on: prose, as nearly every line is.
  return end > 60
    ? ''
    : rest
        .slice(0, end)
        .trimEnd()
        .replace(/[*_\s]+$/, '');
}

/** What follows a name and still belongs to its label: marks, a note in brackets, a separator or a full stop. */
function behindName(after: string): { readonly length: number; readonly separated: boolean } {
  const gap = /^[*_\s]*/.exec(after)?.[0].length ?? 0;
  const noted = note.exec(after)?.[0].length ?? (note.exec(after.slice(gap))?.[0].length ?? -gap) + gap;
  const behind = after.slice(noted);
  const marks = /^[*_]+/.exec(behind)?.[0].length ?? 0;
  const separated = separator.exec(behind.slice(marks))?.[0].length ?? 0;
  if (separated > 0) return { length: noted + marks + separated, separated: true };
  return { length: noted + (/^[.:?]+\s*/.exec(behind)?.[0].length ?? 0), separated: false };
}

/** What a name means: a whole alias, an alias with words like "my" or "taken" around it, or several joined. */
function meaningOf(raw: string, index: LabelIndex): Meaning | undefined {
  const whole = lookUp(raw, index);
  if (whole) return whole;
  const pieces = raw.split(joiner).filter(piece => piece.trim() !== '');
  if (pieces.length < 2 || pieces.length > 4) return undefined;
  const meanings = pieces.map(piece => lookUp(piece, index) ?? lettersOf(piece, index));
  const parts = meanings.flatMap(it => (it?.kind === 'part' ? it.parts : []));
  if (parts.length < pieces.length || meanings.some(it => it?.kind !== 'part')) return undefined;
  return { kind: 'part', parts: [...new Set(parts)], letters: false };
}

/** The parts' own names, long enough that one wrong letter makes no other word of them. */
const spelt: readonly PartId[] = ['situation', 'action', 'result', 'learning', 'failure', 'diagnosis', 'improvement'];

/** "Sitation", "Actoin", "Resutls". */
function meaningOfMisspelt(raw: string): Meaning | undefined {
  const name = normalizeName(raw);
  if (name.length < 5 || name.includes(' ')) return undefined;
  const part = spelt.find(it => isOneSlipFrom(name, it) || isOneSlipFrom(name, `${it}s`));
  return part && { kind: 'part', parts: [part], letters: false };
}

/** Whether one letter too many, too few or another one, or two changed about, make the one word of the other; the first stands. */
function isOneSlipFrom(name: string, word: string): boolean {
  if (name.charAt(0) !== word.charAt(0) || Math.abs(name.length - word.length) > 1) return false;
  let at = 0;
  while (at < word.length && name.charAt(at) === word.charAt(at)) at++;
  const [left, right] = [name.slice(at), word.slice(at)];
  const isSwapped = left.charAt(0) === right.charAt(1) && left.charAt(1) === right.charAt(0);
  return (
    left.slice(1) === right ||
    left === right.slice(1) ||
    left.slice(1) === right.slice(1) ||
    (isSwapped && left.slice(2) === right.slice(2))
  );
}

function lettersOf(piece: string, index: LabelIndex): Meaning | undefined {
  const parts = /^[A-Z]$/.test(piece) ? index.letters.get(piece.toLowerCase()) : undefined;
  return parts ? { kind: 'part', parts, letters: true } : undefined;
}

function lookUp(raw: string, index: LabelIndex): Meaning | undefined {
  const name = normalizeName(raw);
  if (name === '' || name.length === 1) return undefined;
  const direct = index.names.get(name);
  // "Story 2" names one of several stories, not a section.
  if (direct) return direct.kind === 'part' || !/\d/.test(raw) ? direct : undefined;
  const bare = name.replace(leading, '').replace(trailing, '');
  if (bare === name || bare.length < 3) return undefined;
  const meaning = index.names.get(bare);
  return meaning?.kind === 'part' ? meaning : undefined;
}

const inlineLetters = /[([（]\s*([A-Za-z]{1,3})\s*[)\]）]/gu;
const inlineName = /(?<=[.!?…。"”)]\s{1,3})\p{Lu}[\p{L} &/]{2,30}(?=[:：])/gu;
const inlineBracketed = /(?<=[.!?…。"”]\s{0,3})[([（【]\s*\p{Lu}[\p{L} &/]{2,30}[)\]）】]/gu;

/** `S - we had a launch, T - I owned it`: letters with a mark behind a pause. */
const inlinePlainLetters = /(?<=[.!?,;…]\s{1,3})[A-Z]{1,2}(?=\s?[:：]|\s[-–—]\s)/gu;

/** Labels in the middle of a line: `(T)Before`, "**T:** I", "Task: I" behind a full stop. */
function findInline(leaf: Leaf, index: LabelIndex, line: Span): readonly Candidate[] {
  if (leaf.kind === 'heading') return [];
  const { text, strong } = leaf.prose;
  const words = text.slice(line.start, line.end);
  const starts = new Set<number>();
  for (const found of words.matchAll(inlineLetters))
    if (index.letters.has((found[1] ?? '').toLowerCase())) starts.add(line.start + found.index);
  for (const found of words.matchAll(inlineName)) starts.add(line.start + found.index);
  for (const found of words.matchAll(inlineBracketed)) starts.add(line.start + found.index);
  for (const found of words.matchAll(inlinePlainLetters)) starts.add(line.start + found.index);
  for (const span of strong) if (span.start > line.start && span.start < line.end) starts.add(span.start);
  return [...starts]
    .filter(start => start > line.start || line.start === 0)
    .sort((a, b) => a - b)
    .flatMap(start =>
      start === 0 ? [] : (readLabel(leaf, index, { start, end: line.end, atStart: false, inline: true }) ?? []),
    )
    .filter(candidate => candidate.kind === 'part');
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}

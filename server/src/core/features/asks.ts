import type { Analysis } from '../analysis.ts';
import type { StoryReading } from '../evidence/reading.ts';
import { readAsk } from '../findings/stage.ts';
import { byWeight } from '../findings/weight.ts';
import type { TextChange } from '../fixes/fix.ts';
import { lineBreakOf } from '../fixes/fix.ts';
import { labelLike } from '../fixes/insert-section/label.ts';
import { inStar } from '../rubric/arcMap.ts';
import { ruleUnder } from '../rubric/changes.ts';
import type { Ask, Rubric, Structure } from '../rubric/rubric.ts';
import type { Comment, Label, PartId, Section, Span } from '../story/story.ts';

/**
 * The document is the wizard: one question at a time stands in a comment, the answer below it. Taking the next question is an
 * ordinary edit, so undo works, and so does every other editor.
 */
export interface Drafting {
  /** What it does, for a menu. */
  readonly title: string;
  readonly edits: readonly TextChange[];
  /** Where to go on writing: an offset into the text after the edits. */
  readonly cursor: number;
}

/** A question that stands open in a story. */
export interface OpenAsk {
  readonly comment: Comment;
  /** Counted from one. */
  readonly number: number;
  readonly count: number;
  readonly question: string;
}

/** The open question of a story; `undefined` where none is asked. Of several the last one counts. */
export function findOpenAsk(analysis: Analysis, story: number): OpenAsk | undefined {
  const { start, end } = extentOf(analysis, story);
  return analysis.document.comments
    .filter(it => start <= it.span.start && it.span.end <= end)
    .flatMap(comment => {
      const ask = readAsk(comment);
      return ask ? [{ comment, ...ask }] : [];
    })
    .at(-1);
}

/**
 * Takes the open question away, keeps the answer and asks what comes next: one follow-up where the answer has a finding, else the
 * next question, under its heading where a part begins. An empty answer gets one smaller question, then is put off.
 * `undefined` where no question is open.
 */
export function nextQuestion(analysis: Analysis, story: number, rubric: Rubric): Drafting | undefined {
  const open = findOpenAsk(analysis, story);
  if (!open) return undefined;
  const page = new Page(analysis, story, rubric);
  const ask = page.asks[open.number - 1];
  const kind = kindOf(open, ask);
  const answer = page.answerTo(open);
  if (!page.isTold(answer)) {
    if (kind === 'first' && ask) return page.askInPlace(open, ask.smaller);
    const putOff = kind === 'follow-up' ? open.question : (ask?.text ?? open.question);
    return page.goOn(open, page.putOff(open, putOff), answer);
  }
  const followUp = kind === 'follow-up' ? undefined : page.followUpOn(answer);
  if (followUp !== undefined) return page.askAfter(open, answer, followUp);
  return page.goOn(open, page.takeAway(open.comment), answer);
}

/** Takes the open question away and leaves everything else; `undefined` where none is open. */
export function stopAsking(analysis: Analysis, story: number, rubric: Rubric): Drafting | undefined {
  const open = findOpenAsk(analysis, story);
  if (!open) return undefined;
  const page = new Page(analysis, story, rubric);
  const edit = page.takeAway(open.comment);
  const answer = page.answerTo(open);
  const cursor = page.isTold(answer) ? answer.end - removed(edit) : edit.span.start;
  return { title: 'Stop asking', edits: [edit], cursor };
}

/**
 * Asks the first question that the story leaves open, else one that was put off, below what is written of its part. `undefined`
 * where a question is open already, nothing is left to ask, or a table leaves no room.
 */
export function startAsking(analysis: Analysis, story: number, rubric: Rubric): Drafting | undefined {
  if (findOpenAsk(analysis, story)) return undefined;
  const page = new Page(analysis, story, rubric);
  const ask = page.asks.find(it => page.isOpen(it) && !page.laterOf(it)) ?? page.asks.find(it => page.laterOf(it));
  return ask && !page.isInTable() ? page.begin(ask) : undefined;
}

/** The questions of the blank page, in the order of the arc whatever the story's structure. */
export function asksOf({ structures }: Rubric): readonly Ask[] {
  return structures.find(it => it.id === 'arc')?.asks ?? [];
}

export function writeAsk(number: number, count: number, question: string): string {
  return `<!-- ask ${number} of ${count}: ${question} -->`;
}

type AskKind = 'first' | 'smaller' | 'follow-up';

/** What is neither the question itself nor its smaller sister was asked because of an answer. A jogger may lead to the question. */
function kindOf({ question }: OpenAsk, ask: Ask | undefined): AskKind {
  if (!ask) return 'follow-up';
  if (question === ask.smaller) return 'smaller';
  return question.toLowerCase().endsWith(ask.text.toLowerCase()) ? 'first' : 'follow-up';
}

function extentOf({ document, stories }: Analysis, story: number): Span {
  return stories[story]?.story.span ?? { start: document.frontMatter?.span.end ?? 0, end: document.text.length };
}

function removed({ span, newText }: TextChange): number {
  return span.end - span.start - newText.length;
}

/** Where a question goes: behind what stands before `start` and before what stands from `end` on. */
interface Place extends Span {
  /** The label to write first; `undefined` where the part has begun. */
  readonly label: string | undefined;
  /** Nothing but the label of the part stands before it. */
  readonly isUnderLabel: boolean;
}

/** One story as the blank page sees it. A text too empty to be one is a page without sections. */
class Page {
  readonly asks: readonly Ask[];
  readonly #analysis: Analysis;
  readonly #index: number;
  readonly #rubric: Rubric;
  readonly #text: string;
  readonly #lineBreak: string;
  readonly #reading: StoryReading | undefined;

  constructor(analysis: Analysis, story: number, rubric: Rubric) {
    this.asks = asksOf(rubric);
    this.#analysis = analysis;
    this.#index = story;
    this.#rubric = rubric;
    this.#text = analysis.document.text;
    this.#lineBreak = lineBreakOf(this.#text);
    this.#reading = analysis.stories[story];
  }

  // The answer

  /** From the question to the end of its section, or to the next comment of its kind. */
  answerTo({ comment }: OpenAsk): Span {
    const { end } = this.#sectionAround(comment.span) ?? extentOf(this.#analysis, this.#index);
    const next = this.#analysis.document.comments.find(
      it => it.span.start >= comment.span.end && (isLater(it) || readAsk(it) !== undefined),
    );
    return this.#trimmed({ start: comment.span.end, end: Math.min(end, next?.span.start ?? end) });
  }

  isTold({ start, end }: Span): boolean {
    const words = this.#text.slice(start, end).replace(/<!--[\s\S]*?-->/g, ' ');
    return /[\p{L}\p{N}]/u.test(words.replace(/\[[^[\]\n]*\?\]/g, ' '));
  }

  /** What the rule asks that the weightiest finding in the answer comes from. */
  followUpOn({ start, end }: Span): string | undefined {
    const [finding] = this.#analysis.findings
      .filter(it => it.story === this.#index && it.scope === 'words' && it.severity !== 'hint')
      .filter(it => start <= it.span.start && it.span.end <= end)
      .sort(byWeight);
    const rule = this.#rubric.rules.find(it => it.code === finding?.code);
    return rule && ruleUnder(rule, this.#reading?.competency).ask;
  }

  // What is left to ask

  /** Whether the story leaves the question open: nothing shows its part, or its part has not begun. */
  isOpen({ part }: Ask): boolean {
    const isShown = this.#reading?.arc.some(it => it.part === part && it.evidence.length > 0) ?? false;
    if (!isShown) return true;
    const section = this.#sectionOf(part);
    return this.#isLabelled() && !section?.blocks.some(it => it.sentences.length > 0);
  }

  /** A story that is a row among others has no room for questions. */
  isInTable(): boolean {
    const { start, end } = extentOf(this.#analysis, this.#index);
    return this.#text.charAt(start) === '|' && /^\s*\|/.test(this.#text.slice(end));
  }

  laterOf({ text }: Ask): Comment | undefined {
    const { start, end } = extentOf(this.#analysis, this.#index);
    return this.#analysis.document.comments.find(
      it => start <= it.span.start && it.span.end <= end && it.content === `later: ${text}`,
    );
  }

  #nextAfter({ number }: OpenAsk): Ask | undefined {
    const part = this.asks[number - 1]?.part;
    return this.asks.slice(number).find(it => !this.laterOf(it) && (it.part === part || this.isOpen(it)));
  }

  // Edits

  askInPlace({ comment, number, count }: OpenAsk, question: string): Drafting {
    const newText = writeAsk(number, count, question);
    const hasLine = /^[^\S\r\n]*[\r\n]/.test(this.#text.slice(comment.span.end));
    const edit = { span: comment.span, newText: hasLine ? newText : newText + this.#lineBreak };
    return { title: 'Ask a smaller question', edits: [edit], cursor: this.#lineBelow(comment.span.start, newText) };
  }

  #lineBelow(start: number, comment: string): number {
    return start + comment.length + this.#lineBreak.length;
  }

  askAfter({ comment, number, count }: OpenAsk, answer: Span, question: string): Drafting {
    const place = { ...this.#gapAt(answer.end), label: undefined, isUnderLabel: false };
    return this.#ask('Next question', writeAsk(number, count, question), place, [this.takeAway(comment)]);
  }

  /** The question becomes a note that holds nothing back. */
  putOff({ comment }: OpenAsk, question: string): TextChange {
    return { span: comment.span, newText: `<!-- later: ${question} -->` };
  }

  goOn(open: OpenAsk, first: TextChange, answer: Span): Drafting {
    const next = this.#nextAfter(open);
    if (!next) return { title: 'Last question: done', edits: [first], cursor: this.#endOfAnswer(first, answer) };
    return this.#ask('Next question', this.#writeAsk(next), this.#placeOf(next), [first]);
  }

  #endOfAnswer(first: TextChange, answer: Span): number {
    return Math.max(first.span.start, Math.max(answer.end, first.span.end) - removed(first));
  }

  begin(ask: Ask): Drafting {
    const later = this.laterOf(ask);
    return this.#ask('Next question', this.#writeAsk(ask), this.#placeOf(ask), later ? [this.takeAway(later)] : []);
  }

  #writeAsk(ask: Ask): string {
    return writeAsk(this.asks.indexOf(ask) + 1, this.asks.length, ask.text);
  }

  /** Writes a question at its place, with an empty line below to answer on. */
  #ask(title: string, comment: string, place: Place, before: readonly TextChange[]): Drafting {
    const lineBreak = this.#lineBreak;
    const { start, end } = place;
    const gap = place.isUnderLabel ? lineBreak : this.#gapBehind(start);
    const head = gap + (place.label === undefined ? '' : place.label + lineBreak) + comment + lineBreak;
    const tail = this.#text.slice(end).trim() === '' ? '' : lineBreak.repeat(2);
    const shift = before.filter(it => it.span.start < start).reduce((sum, it) => sum + removed(it), 0);
    const edit = { span: { start, end }, newText: head + tail };
    return { title, edits: mergeTouching([...before, edit]), cursor: start - shift + head.length };
  }

  /** A blank line, but at the top. Front matter ends with its line. */
  #gapBehind(offset: number): string {
    const before = this.#text.slice(0, offset);
    if (before === '') return '';
    return /[\r\n]$/.test(before) ? this.#lineBreak : this.#lineBreak.repeat(2);
  }

  /** With its line where it has one to itself; a blank line stays between a heading and the answer. */
  takeAway({ span }: Comment): TextChange {
    const before = /[^\S\r\n]*$/.exec(this.#text.slice(0, span.start))?.[0].length ?? 0;
    const [after = ''] = /^[^\S\r\n]*(?:\r\n|\n|\r)?/.exec(this.#text.slice(span.end)) ?? [];
    const start = span.start - before;
    const above = this.#text.slice(0, start);
    const isAlone = /(?:^|[\r\n])$/.test(above) && (/[\r\n]$/.test(after) || span.end === this.#text.length);
    if (!isAlone) return { span: { start, end: span.end }, newText: '' };
    const below = this.#text.slice(span.end + after.length);
    const isUnderText = lastLine(above) !== '';
    const isOverText = firstLine(below).trim() !== '';
    const gap = isUnderText || isOverText ? '' : firstLine(below);
    return {
      span: { start, end: span.end + after.length + gap.length },
      newText: isUnderText && isOverText ? this.#lineBreak : '',
    };
  }

  // Places

  /** Behind what is written of the part; else where its part belongs, under a label of its own. */
  #placeOf({ part }: Ask): Place {
    const section = this.#sectionOf(part);
    if (section) {
      const gap = this.#gapAt(section.span.end);
      return { ...gap, label: undefined, isUnderLabel: section.label?.span.end === gap.start };
    }
    const untold = this.#sections().findLast(it => it.role === 'unlabelled' && it.blocks.length > 0);
    if (untold) return { ...this.#gapAt(untold.span.end), label: undefined, isUnderLabel: false };
    const end = this.#laterSection(part)?.span.start ?? this.#endOfParts();
    return { ...this.#gapAt(end), label: this.#hasOwnLabels() ? this.#label(part) : undefined, isUnderLabel: false };
  }

  /** The blank stretch around an offset. */
  #gapAt(offset: number): Span {
    const { text } = this.#analysis.document;
    const start = text.slice(0, offset).trimEnd().length;
    const floor = Math.max(start, this.#analysis.document.frontMatter?.span.end ?? 0);
    return { start: floor, end: offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0) };
  }

  #trimmed({ start, end }: Span): Span {
    return { start, end: start + this.#text.slice(start, end).trimEnd().length };
  }

  #sections(): readonly Section[] {
    return this.#reading?.story.sections ?? [];
  }

  #isLabelled(): boolean {
    return this.#sections().some(it => it.role === 'part' && it.label !== undefined);
  }

  /** Below a label in a table or within a line nothing can be asked; the questions then stand below it all. */
  #hasOwnLabels(): boolean {
    return !this.#sections().some(it => it.label && fixedForms.has(it.label.form));
  }

  #sectionAround({ start, end }: Span): Span | undefined {
    return this.#sections().find(it => it.span.start <= start && end <= it.span.end)?.span;
  }

  /** The section of a part of the arc: its own, or in a story told as STAR the one where it stands there. */
  #sectionOf(part: PartId): Section | undefined {
    if (!this.#hasOwnLabels()) return undefined;
    const own = this.#sections().findLast(it => it.label && it.parts.includes(part));
    const mapped = this.#mapped(part);
    return own ?? this.#sections().findLast(it => it.label && mapped !== undefined && it.parts.includes(mapped));
  }

  #mapped(part: PartId): PartId | undefined {
    if (!this.#isStar()) return part;
    return inStar(part, this.#rubric);
  }

  /** Parts that both structures have tell nothing. */
  #isStar(): boolean {
    return this.#sections().some(it => it.label && it.parts.some(part => starOnly.has(part)));
  }

  #structure(): Structure | undefined {
    const id = this.#isStar() ? 'star' : 'arc';
    return this.#rubric.structures.find(it => it.id === id);
  }

  #laterSection(part: PartId): Section | undefined {
    const order = this.#structure()?.parts.map(it => it.id) ?? [];
    const own = order.indexOf(this.#mapped(part) ?? part);
    if (!this.#hasOwnLabels()) return undefined;
    return this.#sections().find(it => it.label && it.parts.some(other => order.indexOf(other) > own));
  }

  /** Notes and follow-ups stay behind the last part. */
  #endOfParts(): number {
    const { end } = extentOf(this.#analysis, this.#index);
    const last = this.#sections().findLast(it => it.role === 'part' || it.role === 'unlabelled');
    return last?.span.end ?? end;
  }

  #label(part: PartId): string {
    const like = this.#sections().find(it => it.role === 'part' && it.label)?.label;
    const name = this.#structure()?.parts.find(it => it.id === (this.#mapped(part) ?? part))?.title ?? part;
    const level = Math.min(6, (this.#reading?.story.title?.level || 1) + 1);
    return labelLike(onItsOwnLine(like), name, level, this.#lineBreak).trimEnd();
  }
}

const fixedForms: ReadonlySet<string> = new Set(['cell', 'inline', 'html']);

const starOnly: ReadonlySet<PartId> = new Set<PartId>(['situation', 'task', 'result']);

/** A question stands below its label, which in a list, a table or a line of prose it could not. */
function onItsOwnLine(like: Label | undefined): Label | undefined {
  if (!like || like.form === 'heading' || like.form === 'setext') return like;
  return like.form === 'line' || like.form === 'letter' ? { ...like, form: 'line' } : { ...like, form: 'bold' };
}

/** The line that ends with the break before what comes next, without its blanks. */
function lastLine(above: string): string {
  return /([^\r\n]*)(?:\r\n|\n|\r)$/.exec(above)?.[1]?.trim() ?? '';
}

/** With its break. */
function firstLine(below: string): string {
  return /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(below)?.[0] ?? '';
}

function isLater({ content }: Comment): boolean {
  return content.startsWith('later:');
}

/** Edits that meet become one, for editors that take touching edits amiss. */
function mergeTouching(edits: readonly TextChange[]): readonly TextChange[] {
  const merged: TextChange[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = merged.at(-1);
    if (last && last.span.end >= edit.span.start) {
      merged.splice(-1, 1, {
        span: { start: last.span.start, end: Math.max(last.span.end, edit.span.end) },
        newText: last.newText + edit.newText,
      });
    } else merged.push(edit);
  }
  return merged;
}

import type { Run, Span } from './story.ts';

/** Where a line of the document ended inside a stretch of prose; `at` is the unit of prose that stands for it. */
export interface Break {
  readonly at: number;
  /** Two spaces, a backslash or `<br>`: the writer wanted a new line here. */
  readonly hard: boolean;
  /** Where the next line begins in the document. */
  readonly next: number;
}

/** A stretch of prose in bold or italics. */
export interface Strong extends Span {
  /** Where its markup begins in the document. */
  readonly opens: number;
}

/** `length` units of prose from `prose` on stand for the document from `start` to `end`. */
export interface Stand extends Span {
  readonly prose: number;
  readonly length: number;
}

/** Text as it reads, with the way back to the document. Document offsets count from the top-level block it stands in. */
export interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly breaks: readonly Break[];
  /** Units of the prose that stand otherwise in the document: decoded entities, marks of objects. */
  readonly stands: readonly Stand[];
  /** Stretches of `text` in bold or italics. */
  readonly strong: readonly Strong[];
}

/** Stands for what is not words: inline code, an image, a URL. */
export const objectMark = '\uFFFC';

const blank = /[ \t\r\n\f\v]/;

/** Collects prose from left to right. Document offsets are given absolute and kept relative to `base`. */
export class ProseBuilder {
  /** The lines before this one, each with the space that stands for its end. */
  readonly #lines: string[] = [];
  #linesLength = 0;
  #line = '';
  readonly #runs: { prose: number; document: number; length: number }[] = [];
  readonly #breaks: Break[] = [];
  readonly #strong: Strong[] = [];
  readonly #stands: Stand[] = [];
  readonly #source: string;
  readonly #base: number;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  get length(): number {
    return this.#linesLength + this.#line.length;
  }

  /** Appends the document's units from `from` to `to`; a line break with the blanks around it becomes one space. */
  copy(from: number, to: number): void {
    let at = from;
    while (at < to) {
      const end = this.#nextBreak(at, to);
      // A backslash at the end of a line is a line break.
      const wordsEnd = end < to && this.#source.charAt(end - 1) === '\\' ? end - 1 : end;
      if (wordsEnd > at) this.#append(at, wordsEnd);
      if (end >= to) return;
      at = this.#passBreak(end, to);
    }
  }

  /** Appends words that stand otherwise in the document, from `from` to `to`: a decoded entity, the mark of an object. */
  put(words: string, from: number, to: number): void {
    this.#stands.push({ prose: this.length, length: words.length, start: from - this.#base, end: to - this.#base });
    this.#line += words;
  }

  /** Ends the line; the document goes on at `next`. */
  break(hard: boolean, next: number): void {
    this.#trimEnd();
    const last = this.#breaks.at(-1);
    if (this.#line !== '') {
      this.#breaks.push({ at: this.length, hard, next: next - this.#base });
      this.#lines.push(this.#line, ' ');
      this.#linesLength += this.#line.length + 1;
      this.#line = '';
    } else if (last) {
      this.#breaks[this.#breaks.length - 1] = { at: last.at, hard: hard || last.hard, next: next - this.#base };
    }
  }

  /** What was read since `start` is in bold or italics; its markup begins at `opens`. */
  strong(start: number, opens: number): void {
    if (this.length > start) this.#strong.push({ start, end: this.length, opens: opens - this.#base });
  }

  finish(): Prose {
    this.#trimEnd();
    if (this.#line === '' && this.#breaks.length > 0) {
      this.#breaks.pop();
      this.#lines.pop();
    }
    const text = detached(this.#lines.join('') + this.#line);
    return { text, runs: this.#runs, breaks: this.#breaks, stands: this.#stands, strong: this.#strong };
  }

  #nextBreak(from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const unit = this.#source.charCodeAt(at);
      if (unit === 10 || unit === 13) return at;
    }
    return to;
  }

  #passBreak(at: number, to: number): number {
    const before = this.#source.slice(Math.max(0, at - 2), at);
    let next = at;
    while (next < to && blank.test(this.#source.charAt(next))) next++;
    this.break(before === '  ' || before.endsWith('\\'), next);
    return next;
  }

  #append(from: number, to: number): void {
    let start = from;
    if (this.#line === '') while (start < to && blank.test(this.#source.charAt(start))) start++;
    if (start >= to) return;
    const last = this.#runs.at(-1);
    const document = start - this.#base;
    const prose = this.length;
    const joins = last && last.document + last.length === document && last.prose + last.length === prose;
    if (joins) last.length += to - start;
    else this.#runs.push({ prose, document, length: to - start });
    this.#line += this.#source.slice(start, to);
  }

  #trimEnd(): void {
    let kept = this.#line.length;
    while (kept > 0 && blank.test(this.#line.charAt(kept - 1))) kept--;
    if (kept === this.#line.length) return;
    this.#line = this.#line.slice(0, kept);
    const { length } = this;
    for (let last = this.#runs.at(-1); last && last.prose + last.length > length; last = this.#runs.at(-1)) {
      if (last.prose < length) last.length = length - last.prose;
      else this.#runs.pop();
    }
  }
}

/**
 * The same text, not as a cut-out of the document. Engines keep the whole of what a piece was cut from, and what is known of
 * sentences outlives the document's text by thousands of keystrokes.
 */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** The part of `runs` that covers the prose from `start` to `end`, with prose offsets counted from `start`. */
export function cutRuns(runs: readonly Run[], start: number, end: number, shift: number): Run[] {
  const cut: Run[] = [];
  for (const run of runs) {
    const from = Math.max(run.prose, start);
    const to = Math.min(run.prose + run.length, end);
    if (to > from)
      cut.push({ prose: from - start, document: run.document + (from - run.prose) + shift, length: to - from });
  }
  return cut;
}

interface Located {
  readonly runs: readonly Run[];
  readonly span: Span;
}

/** Where a stretch of a sentence's text stands in the document. An empty stretch gives an empty span. */
export function toDocument(sentence: Located, span: Span): Span {
  const start = startInDocument(sentence, span.start);
  if (span.end <= span.start) return { start, end: start };
  return { start, end: Math.max(start, endInDocument(sentence, span.end)) };
}

function startInDocument({ runs, span }: Located, offset: number): number {
  let before = span.start;
  for (const run of runs) {
    if (offset < run.prose) return before;
    if (offset < run.prose + run.length) return run.document + (offset - run.prose);
    before = run.document + run.length;
  }
  return Math.min(before, span.end);
}

function endInDocument({ runs, span }: Located, offset: number): number {
  for (const run of runs) {
    if (offset <= run.prose) return run.document;
    if (offset <= run.prose + run.length) return run.document + (offset - run.prose);
  }
  return span.end;
}

/** Where a document offset falls in a sentence's text: the nearest unit of prose at or after it. */
export function toProse(sentence: Located & { readonly text: string }, offset: number): number {
  for (const run of sentence.runs) {
    if (offset <= run.document) return run.prose;
    if (offset < run.document + run.length) return run.prose + (offset - run.document);
  }
  return sentence.text.length;
}

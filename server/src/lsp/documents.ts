import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextChange } from '../core/service.ts';
import { changeLines, type Lines, toLines } from '../core/story/lines.ts';
import type { Span } from '../core/story/story.ts';
import { addEdit, type ChangedRange, findChangedStretch, toTextChanges } from './edits.ts';

/** A document at one moment; a change makes another one. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: Lines;
  /** Tells this moment from every other one, across closing and opening again, where versions start anew. */
  readonly moment: number;
}

interface Entry {
  document: OpenDocument;
  /** The moment that `ranges` lead from. */
  since: number;
  ranges: readonly ChangedRange[];
  /** Where the last change stands in the newest text, until the writer rests. */
  typing: Span | undefined;
}

/**
 * The texts that the client has open, and how each came from the one analysed last, so that an analysis costs what was typed.
 * vscode-languageserver's own store forgets the changes.
 */
export class OpenDocuments {
  readonly #entries = new Map<string, Entry>();
  #moments = 0;

  all(): readonly OpenDocument[] {
    return [...this.#entries.values()].map(it => it.document);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#entries.get(uri)?.document;
  }

  open(uri: string, version: number, text: string): OpenDocument {
    const document = this.#toDocument(uri, version, text, toLines(text));
    this.#entries.set(uri, { document, since: document.moment, ranges: [], typing: undefined });
    return document;
  }

  close(uri: string): void {
    this.#entries.delete(uri);
  }

  /** Applies changes one after the other, each in terms of the text that the one before left behind. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined {
    const entry = this.#entries.get(uri);
    if (!entry) return undefined;
    let { text, lines } = entry.document;
    for (const change of changes) {
      const { start, end, newText } = toStretch(text, lines, change);
      entry.ranges = addEdit(entry.ranges, start, end, newText.length);
      text = text.slice(0, start) + newText + text.slice(end);
      lines = changeLines(lines, text, start, end, start + newText.length);
      entry.typing = { start, end: start + newText.length };
    }
    entry.document = this.#toDocument(uri, version, text, lines);
    return entry.document;
  }

  /** Where somebody types at this moment. */
  typingIn(uri: string): Span | undefined {
    return this.#entries.get(uri)?.typing;
  }

  /** The writer rests; what was being typed may be judged. */
  rest(uri: string): void {
    const entry = this.#entries.get(uri);
    if (entry) entry.typing = undefined;
  }

  /** What changed since `moment`, as edits of that text; `undefined` where the way from there is not known. */
  changesSince(moment: number, document: OpenDocument): readonly TextChange[] | undefined {
    const entry = this.#entries.get(document.uri);
    if (!entry || entry.document !== document || entry.since !== moment) return undefined;
    return toTextChanges(entry.ranges, document.text);
  }

  /** Changes are kept from this moment on. */
  keepChangesFrom(document: OpenDocument): void {
    const entry = this.#entries.get(document.uri);
    if (entry?.document !== document) return;
    entry.since = document.moment;
    entry.ranges = [];
  }

  #toDocument(uri: string, version: number, text: string, lines: Lines): OpenDocument {
    this.#moments++;
    return { uri, version, text, lines, moment: this.#moments };
  }
}

function toStretch(text: string, lines: Lines, change: TextDocumentContentChangeEvent) {
  if (!('range' in change)) return findChangedStretch(text, change.text);
  const from = lines.offsetAt(change.range.start);
  const to = lines.offsetAt(change.range.end);
  // The specification lets a range be turned round; some clients do that for a selection made backwards.
  return { start: Math.min(from, to), end: Math.max(from, to), newText: change.text };
}

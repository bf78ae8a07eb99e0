import {
  type CodeLens,
  type CodeLensParams,
  CodeLensRefreshRequest,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type DocumentLink,
  type DocumentLinkParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  type FoldingRangeParams,
  type Hover,
  type HoverParams,
  type InlayHint,
  type InlayHintParams,
  type SelectionRange,
  type SelectionRangeParams,
  type SymbolInformation,
} from 'vscode-languageserver';
import { findLenses } from '../core/features/codeLenses.ts';
import { findCompletions } from '../core/features/completions.ts';
import { findHighlights } from '../core/features/documentHighlights.ts';
import { findLinks } from '../core/features/documentLinks.ts';
import { findSymbols } from '../core/features/documentSymbols.ts';
import { findFolds } from '../core/features/foldingRanges.ts';
import { findHover } from '../core/features/hover.ts';
import { findActorHints } from '../core/features/inlayHints.ts';
import { findSelections } from '../core/features/selectionRanges.ts';
import type { Analyses } from './analyses.ts';
import type { Client } from './client.ts';
import {
  toCodeLens,
  toCompletionItem,
  toDocumentLink,
  toDocumentSymbol,
  toFoldingRange,
  toHover,
  toInlayHint,
  toRange,
  toSelectionRange,
  toSpan,
  toSymbolInformation,
} from './convert.ts';
import type { ShownFindings } from './shownFindings.ts';

/** Settings decide whether there are lenses and what their times are. */
export function refreshLenses(connection: Connection, { refreshesLenses }: Client): void {
  if (!refreshesLenses) return;
  connection.sendRequest(CodeLensRefreshRequest.type).catch(error => connection.console.warn(String(error)));
}

/** What can be asked about a story that is open: each asks the core and turns the answer into LSP's words. */
export class StoryFeatures {
  readonly #client: Client;
  readonly #analyses: Analyses;
  readonly #findings: ShownFindings;

  constructor(client: Client, analyses: Analyses, findings: ShownFindings) {
    this.#client = client;
    this.#analyses = analyses;
    this.#findings = findings;
  }

  async hover({ textDocument, position }: HoverParams): Promise<Hover | null> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story) return null;
    const { lines } = story.document;
    const hover = findHover(
      story.analysis,
      this.#findings.shown(story),
      lines.offsetAt(position),
      story.rubrics.rubric,
    );
    return hover ? toHover(lines, hover, this.#client) : null;
  }

  async completions({ textDocument, position }: CompletionParams): Promise<CompletionItem[]> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story) return [];
    const { lines } = story.document;
    const found = findCompletions(story.analysis, lines.offsetAt(position), story.rubrics.rubric);
    return found.map((it, index) => toCompletionItem(lines, it, index, this.#client));
  }

  async lenses({ textDocument }: CodeLensParams): Promise<CodeLens[]> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story?.settings.codeLens) return [];
    const lenses = findLenses(story.analysis, this.#findings.shown(story), story.rubrics.rubric);
    return lenses.map(it => toCodeLens(story.document, it, this.#client));
  }

  /** Clauses in which the same one acts as where the cursor stands. */
  async highlights({ textDocument, position }: DocumentHighlightParams): Promise<DocumentHighlight[]> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story) return [];
    const { lines } = story.document;
    return findHighlights(story.analysis, lines.offsetAt(position)).map(it => ({ range: toRange(lines, it) }));
  }

  /** To other stories, and from the question to what it is after. */
  async links({ textDocument }: DocumentLinkParams): Promise<DocumentLink[]> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story) return [];
    return findLinks(story.analysis, story.rubrics.rubric).flatMap(
      it => toDocumentLink(story.document, it, this.#client) ?? [],
    );
  }

  async hints({ textDocument, range }: InlayHintParams): Promise<InlayHint[]> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story) return [];
    const { lines } = story.document;
    return findActorHints(story.analysis, toSpan(lines, range)).map(it => toInlayHint(lines, it));
  }

  async symbols({ textDocument }: DocumentSymbolParams): Promise<DocumentSymbol[] | SymbolInformation[]> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story) return [];
    const symbols = findSymbols(story.analysis, story.rubrics.rubric);
    if (this.#client.nestedSymbols) return symbols.map(it => toDocumentSymbol(story.document.lines, it));
    return symbols.flatMap(it => toSymbolInformation(story.document, it));
  }

  async folds({ textDocument }: FoldingRangeParams): Promise<FoldingRange[]> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story) return [];
    return findFolds(story.analysis)
      .map(it => toFoldingRange(story.document.lines, it))
      .filter(it => it.endLine > it.startLine);
  }

  async selections({ textDocument, positions }: SelectionRangeParams): Promise<SelectionRange[] | null> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story) return null;
    const { lines } = story.document;
    return positions.map(it => toSelectionRange(lines, findSelections(story.analysis, lines.offsetAt(it))));
  }
}

import type { CodeAction, CodeActionParams, CompletionItem, CompletionParams, Diagnostic } from 'vscode-languageserver';
import { touches } from '../core/story/spans.ts';
import { completeFolderFile } from '../project/folderCompletions.ts';
import { type FolderProblem, findUnknownRules, readFolderFile } from '../project/folderFile.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import { toCompletionItem, toProblemActions, toProblemDiagnostic, toSpan } from './convert.ts';
import type { OpenDocuments } from './documents.ts';
import type { Rubrics } from './rubrics.ts';

/** What can be asked about a `candor.yaml` that is open. */
export class FolderFiles {
  readonly #client: Client;
  readonly #documents: OpenDocuments;
  readonly #configuration: Configuration;
  readonly #rubrics: Rubrics;

  constructor(client: Client, documents: OpenDocuments, configuration: Configuration, rubrics: Rubrics) {
    this.#client = client;
    this.#documents = documents;
    this.#configuration = configuration;
    this.#rubrics = rubrics;
  }

  async completions({ textDocument: { uri }, position }: CompletionParams): Promise<CompletionItem[]> {
    const { rubric } = this.#rubrics.of((await this.#configuration.of(uri)).rubrics);
    const document = this.#documents.get(uri);
    if (!document) return [];
    const { lines, text } = document;
    const found = completeFolderFile(text, lines.offsetAt(position), rubric);
    return found.map((it, index) => toCompletionItem(lines, it, index, this.#client));
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const problems = await this.#problemsOf(uri);
    const document = this.#documents.get(uri);
    return document ? problems.map(it => toProblemDiagnostic(document.lines, it)) : [];
  }

  /** What may have been meant where something stands that means nothing. */
  async actions({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const problems = await this.#problemsOf(uri);
    const document = this.#documents.get(uri);
    if (!document) return [];
    const asked = toSpan(document.lines, range);
    return problems
      .filter(it => touches(it.span, asked))
      .flatMap(it => toProblemActions(document, it, context.diagnostics, this.#client));
  }

  /** A rule may be one of the folder's own, so its rubrics are waited for. */
  async #problemsOf(uri: string): Promise<readonly FolderProblem[]> {
    const { rubric } = await this.#rubrics.ready((await this.#configuration.of(uri)).rubrics);
    const document = this.#documents.get(uri);
    if (!document) return [];
    const file = readFolderFile(document.text);
    return [...file.problems, ...findUnknownRules(file, rubric)];
  }
}

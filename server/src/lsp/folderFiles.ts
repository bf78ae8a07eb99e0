import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { completeFolderFile } from '../project/folderCompletions.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import { toCompletionItem } from './convert.ts';
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
}

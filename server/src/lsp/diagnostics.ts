import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { readFolderFile } from '../project/folderFile.ts';
import type { Analyses } from './analyses.ts';
import type { Client } from './client.ts';
import { isFolderFile } from './configuration.ts';
import { toDiagnostic, toProblemDiagnostic } from './convert.ts';
import type { OpenDocuments } from './documents.ts';

interface Result {
  readonly id: string;
  readonly items: string;
}

export const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Diagnostics of the open documents: given when the client asks, sent where it cannot ask. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #documents: OpenDocuments;
  readonly #analyses: Analyses;
  readonly #results = new Map<string, Result>();
  readonly #waiting = new Set<string>();
  #resultCount = 0;

  constructor(connection: Connection, client: Client, documents: OpenDocuments, analyses: Analyses) {
    this.#connection = connection;
    this.#client = client;
    this.#documents = documents;
    this.#analyses = analyses;
  }

  async report({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const items = await this.#find(textDocument.uri);
    const resultId = this.#resultId(textDocument.uri, items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** A document was opened or changed. Changes that are already waiting to be read count before anything is sent. */
  changed(uri: string): void {
    if (this.#client.pullsDiagnostics) return;
    if (this.#waiting.size === 0) setTimeout(() => this.#send(), 0);
    this.#waiting.add(uri);
  }

  closed(uri: string): void {
    this.#waiting.delete(uri);
    this.#results.delete(uri);
    if (!this.#client.pullsDiagnostics) this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Something changed that may concern every document: settings, rules, trust. */
  allChanged(): void {
    if (!this.#client.pullsDiagnostics) {
      for (const { uri } of this.#documents.all()) this.changed(uri);
    } else if (this.#client.refreshesDiagnostics) {
      this.#connection.languages.diagnostics.refresh().catch(error => this.#connection.console.warn(String(error)));
    }
  }

  async #send(): Promise<void> {
    const uris = [...this.#waiting];
    this.#waiting.clear();
    for (const uri of uris) {
      const document = this.#documents.get(uri);
      const diagnostics = await this.#find(uri);
      // What changed in the meantime is waiting for its own turn.
      if (!document || this.#documents.get(uri) !== document) continue;
      const version = this.#client.diagnosticVersion ? { version: document.version } : {};
      await this.#connection.sendDiagnostics({ uri, ...version, diagnostics });
    }
  }

  async #find(uri: string): Promise<Diagnostic[]> {
    if (isFolderFile(uri)) return this.#findFolderProblems(uri);
    const story = await this.#analyses.of(uri);
    if (!story) return [];
    return story.analysis.findings.map(it => toDiagnostic(story.document.lines, it, this.#client));
  }

  #findFolderProblems(uri: string): Diagnostic[] {
    const document = this.#documents.get(uri);
    if (!document) return [];
    return readFolderFile(document.text).problems.map(it => toProblemDiagnostic(document.lines, it));
  }

  /** The same id for the same diagnostics, however often the text has changed: most keystrokes change none. */
  #resultId(uri: string, diagnostics: readonly Diagnostic[]): string {
    const items = JSON.stringify(diagnostics);
    const known = this.#results.get(uri);
    if (known?.items === items) return known.id;
    this.#resultCount++;
    const id = String(this.#resultCount);
    this.#results.set(uri, { id, items });
    return id;
  }
}

import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { checkExamples } from '../project/rubricExamples.ts';
import type { Analyses } from './analyses.ts';
import type { Client } from './client.ts';
import { type Configuration, isFolderFile } from './configuration.ts';
import { toDiagnostic, toRubricDiagnostic } from './convert.ts';
import type { OpenDocuments } from './documents.ts';
import type { FolderFiles } from './folderFiles.ts';
import { isRubricFile, type Rubrics } from './rubrics.ts';
import type { ShownFindings } from './shownFindings.ts';

/** Milliseconds without a keystroke after which a sentence counts as written. */
const restAfter = 1000;

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
  readonly #findings: ShownFindings;
  readonly #configuration: Configuration;
  readonly #rubrics: Rubrics;
  readonly #folderFiles: FolderFiles;
  readonly #results = new Map<string, Result>();
  readonly #waiting = new Set<string>();
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  #resultCount = 0;

  constructor(
    connection: Connection,
    client: Client,
    documents: OpenDocuments,
    analyses: Analyses,
    findings: ShownFindings,
    configuration: Configuration,
    rubrics: Rubrics,
    folderFiles: FolderFiles,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#documents = documents;
    this.#analyses = analyses;
    this.#findings = findings;
    this.#configuration = configuration;
    this.#rubrics = rubrics;
    this.#folderFiles = folderFiles;
  }

  async report({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const items = await this.#find(textDocument.uri);
    const resultId = this.#resultId(textDocument.uri, items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** A document was opened or changed. Changes that are already waiting to be read count before anything is sent. */
  changed(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#resting.set(
      uri,
      setTimeout(() => this.#rest(uri), restAfter),
    );
    if (!this.#client.pullsDiagnostics) this.#queue(uri);
  }

  closed(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#resting.delete(uri);
    this.#waiting.delete(uri);
    this.#results.delete(uri);
    if (!this.#client.pullsDiagnostics) this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Something changed that may concern every document: settings, rules, trust. */
  allChanged(): void {
    if (this.#client.pullsDiagnostics) this.#refresh();
    else for (const { uri } of this.#documents.all()) this.#queue(uri);
  }

  #queue(uri: string): void {
    if (this.#waiting.size === 0) setTimeout(() => this.#send(), 0);
    this.#waiting.add(uri);
  }

  /** Whoever has not typed for a second is told what the sentence being typed was spared. */
  async #rest(uri: string): Promise<void> {
    const story = await this.#analyses.of(uri);
    const spared = story !== undefined && this.#findings.sparesAny(story);
    this.#documents.rest(uri);
    if (!spared) return;
    if (!this.#client.pullsDiagnostics) this.#queue(uri);
    else this.#refresh();
  }

  #refresh(): void {
    if (!this.#client.refreshesDiagnostics) return;
    this.#connection.languages.diagnostics.refresh().catch(error => this.#connection.console.warn(String(error)));
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
    if (isFolderFile(uri)) return this.#folderFiles.diagnostics(uri);
    if (isRubricFile(uri)) return this.#findRubricProblems(uri);
    const story = await this.#analyses.of(uri);
    if (!story) return [];
    return this.#findings.shown(story).map(it => toDiagnostic(story.document, it, this.#client));
  }

  /** Of a file that is none of a person's rubrics, nothing. */
  async #findRubricProblems(uri: string): Promise<Diagnostic[]> {
    const { rubrics } = await this.#configuration.of(uri);
    const set = await this.#rubrics.setWith(uri, rubrics);
    const document = this.#documents.get(uri);
    const file = set?.user?.files.find(it => it.name === uri);
    // A file beyond the bound is known without its text.
    const isCurrent = file?.text === '' || file?.text === document?.text;
    if (!document || !file || !set?.user || !isCurrent) return [];
    const problems = set.user.problems.filter(it => it.path === file.path);
    const tried = problems.some(it => it.severity === 'error')
      ? []
      : checkExamples(file, { rubric: set.rubric, analyze: set.service.analyze });
    return [...problems, ...tried].map(it => toRubricDiagnostic(document.lines, it));
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

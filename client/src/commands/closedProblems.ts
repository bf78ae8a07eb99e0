import { Diagnostic, DiagnosticSeverity, type Disposable, languages, TabInputText, Uri, window } from 'vscode';
import type { CheckedFile } from '../../../server/src/protocol.ts';
import { toRange } from '../places.ts';

type Finding = CheckedFile['findings'][number];

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Finding['severity'], DiagnosticSeverity>;

/**
 * Problems of stories that are not open, by their address: a problem matcher reads paths, and none leads into a file system that
 * no disk holds. Of an open story the server itself says what there is.
 */
export class ClosedProblems implements Disposable {
  readonly #shown = languages.createDiagnosticCollection('candor-check');
  readonly #found = new Map<string, readonly Diagnostic[]>();
  readonly #listeners: readonly Disposable[] = [this.#shown, window.tabGroups.onDidChangeTabs(() => this.#drawAll())];

  clear(): void {
    this.#found.clear();
    this.#shown.clear();
  }

  add({ uri, findings }: CheckedFile): void {
    this.#found.set(Uri.parse(uri).toString(), findings.map(toDiagnostic));
    this.#draw(Uri.parse(uri));
  }

  dispose(): void {
    for (const it of this.#listeners) it.dispose();
  }

  #drawAll(): void {
    for (const uri of this.#found.keys()) this.#draw(Uri.parse(uri));
  }

  /** What has been closed stays in the editor's memory for a while, so its tabs are asked. */
  #draw(uri: Uri): void {
    const inputs = window.tabGroups.all.flatMap(it => it.tabs).map(it => it.input);
    const isOpen = inputs.some(it => it instanceof TabInputText && it.uri.toString() === uri.toString());
    this.#shown.set(uri, isOpen ? [] : this.#found.get(uri.toString()));
  }
}

function toDiagnostic({ range, severity, code, message }: Finding): Diagnostic {
  const diagnostic = new Diagnostic(toRange(range), message, severities[severity]);
  diagnostic.source = 'candor';
  diagnostic.code = code;
  return diagnostic;
}

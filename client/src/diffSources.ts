import type { Middleware } from 'vscode-languageclient';
import { vsdiag } from 'vscode-languageclient';

/** Schemes under which editors show the other side of a comparison: old text that nobody can mend. */
const schemes: ReadonlySet<string> = new Set([
  'chat-editing-text-model',
  'git',
  'gitfs',
  'gitlens',
  'hg',
  'pr',
  'review',
  'svn',
  'vscode-local-history',
]);

const isDiffSource = ({ scheme }: { readonly scheme: string }) => schemes.has(scheme);

/**
 * Keeps the old side of comparisons from the server. A document selector cannot except a scheme, and a list of the
 * schemes that are meant would leave out every file system an extension may bring.
 */
export const withoutDiffSources: Middleware = {
  didOpen: async (document, next) => {
    if (!isDiffSource(document.uri)) await next(document);
  },
  didChange: async (event, next) => {
    if (!isDiffSource(event.document.uri)) await next(event);
  },
  didClose: async (document, next) => {
    if (!isDiffSource(document.uri)) await next(document);
  },
  provideDiagnostics: (document, previousResultId, token, next) =>
    isDiffSource('uri' in document ? document.uri : document)
      ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
      : next(document, previousResultId, token),
};

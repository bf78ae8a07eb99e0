import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  type InlayHint,
  InsertTextFormat,
  MarkupKind,
  type Range,
  type SelectionRange,
  type SnippetTextEdit,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Drafting } from '../core/features/asks.ts';
import type { StoryLens } from '../core/features/codeLenses.ts';
import type { Completion } from '../core/features/completions.ts';
import type { StoryLink } from '../core/features/documentLinks.ts';
import type { StorySymbol } from '../core/features/documentSymbols.ts';
import type { Fold } from '../core/features/foldingRanges.ts';
import type { Hiding } from '../core/features/hiding.ts';
import type { Hover as StoryHover } from '../core/features/hover.ts';
import type { ActorHint } from '../core/features/inlayHints.ts';
import type { Refactoring } from '../core/features/refactoring.ts';
import type { Finding } from '../core/findings/finding.ts';
import { cut } from '../core/findings/say.ts';
import type { RubricProblem } from '../core/rubric/rubric.ts';
import type { Fix, TextChange } from '../core/service.ts';
import { type Lines, toLines } from '../core/story/lines.ts';
import type { Span, Story } from '../core/story/story.ts';
import type { FolderProblem } from '../project/folderFile.ts';
import type { Client } from './client.ts';
import { explain, pageOf, toCommand } from './clientCommands.ts';
import type { OpenDocument } from './documents.ts';
import type { SplitBeside } from './splitting.ts';
import { childOf, folderAt, parentOf, pathOf } from './uris.ts';

/** The one place where the core's words become LSP's and back: offsets and positions, findings and diagnostics, fixes and actions. */

export const source = 'candor';
export const fixAllKind = `${CodeActionKind.SourceFixAll}.candor`;

const severities = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
} as const satisfies Readonly<Record<Finding['severity'], DiagnosticSeverity>>;

/** Codes whose words can go without loss; an editor fades them. */
const unnecessary: ReadonlySet<string> = new Set(['filler']);

export function toRange(lines: Lines, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export function toSpan(lines: Lines, { start, end }: Range): Span {
  const from = lines.offsetAt(start);
  return { start: from, end: Math.max(from, lines.offsetAt(end)) };
}

export function toDiagnostic({ uri, text, lines }: OpenDocument, finding: Finding, client: Client): Diagnostic {
  const { docs } = client.options;
  return {
    source,
    code: finding.code,
    ...(docs !== undefined && client.codeDescription ? { codeDescription: { href: pageOf(docs, finding.code) } } : {}),
    range: toRange(lines, finding.span),
    severity: severities[finding.severity],
    message: finding.message,
    ...(client.relatedInformation && finding.related
      ? { relatedInformation: finding.related.map(it => toRelated(uri, lines, it, text)) }
      : {}),
    ...(client.tags && unnecessary.has(finding.code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** The words that stand there say enough. */
function toRelated(uri: string, lines: Lines, span: Span, text: string): DiagnosticRelatedInformation {
  const words = cut(text.slice(span.start, span.end));
  return { location: { uri, range: toRange(lines, span) }, message: `“${words}”` };
}

const folderFileCode = 'candor-yaml';

export function toProblemDiagnostic(lines: Lines, { span, message }: FolderProblem): Diagnostic {
  return { source, code: folderFileCode, range: toRange(lines, span), severity: DiagnosticSeverity.Warning, message };
}

/** What may have been meant there instead; one guess is as good as taken. */
export function toProblemActions(
  document: OpenDocument,
  { span, instead = [] }: FolderProblem,
  diagnostics: readonly Diagnostic[],
  client: Client,
): readonly CodeAction[] {
  const about = diagnostics.filter(it => it.code === folderFileCode && isAt(document.lines, span, it.range));
  return instead.map((newText, index) => {
    const fix = { title: `Write “${newText}”`, edits: [{ span, newText }], placeholders: [], preferred: index === 0 };
    return toQuickFix(document, fix, about, client);
  });
}

export function toRubricDiagnostic(lines: Lines, { start, end, severity, message }: RubricProblem): Diagnostic {
  return {
    source,
    code: 'rubric',
    range: toRange(lines, { start, end }),
    // An error is the author's to mend, and hurts no story: the rule rests.
    severity: severity === 'error' ? DiagnosticSeverity.Warning : severities[severity],
    message,
  };
}

/** Whether a diagnostic that the client hands back is the one of this finding. */
export function isAbout(lines: Lines, finding: Finding, { code, range, ...diagnostic }: Diagnostic): boolean {
  return diagnostic.source === source && code === finding.code && isAt(lines, finding.span, range);
}

function isAt(lines: Lines, span: Span, range: Range): boolean {
  const { start, end } = toSpan(lines, range);
  return start === span.start && end === span.end;
}

/** `diagnostics` are those it mends, as the client knows them. */
export function toQuickFix(
  document: OpenDocument,
  fix: Pick<Fix, 'title' | 'edits' | 'placeholders' | 'preferred'>,
  diagnostics: readonly Diagnostic[],
  client: Client,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 ? { diagnostics: [...diagnostics] } : {}),
    ...(client.preferredActions && fix.preferred ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(document, fix.edits, fix.placeholders, client),
  };
}

/** Titles of what only hides. The name of the rule tells what the comment will say. */
const hidingTitles = {
  here: () => 'Leave it (hide here)',
  file: (code: string) => `Hide “${code}” in this file`,
} as const satisfies Readonly<Record<Hiding['reach'], (code: string) => string>>;

export function toHidingAction(
  document: OpenDocument,
  { code }: Finding,
  { reach, edit, placeholders }: Hiding,
  diagnostics: readonly Diagnostic[],
  client: Client,
): CodeAction {
  return {
    title: hidingTitles[reach](code),
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 ? { diagnostics: [...diagnostics] } : {}),
    edit: toWorkspaceEdit(document, [edit], [placeholders], client),
  };
}

/** Edits tied to the version that they were made for, where the client can tell. */
export function toWorkspaceEdit(
  document: OpenDocument,
  changes: readonly TextChange[],
  placeholders: Fix['placeholders'],
  client: Client,
): WorkspaceEdit {
  if (!client.versionedEdits) {
    return { changes: { [document.uri]: changes.map(it => toTextEdit(document.lines, it)) } };
  }
  const edits = changes.map((change, index) => {
    const stops = client.snippetEdits ? (placeholders[index] ?? []) : [];
    return stops.length > 0 ? toSnippetEdit(document.lines, change, stops) : toTextEdit(document.lines, change);
  });
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

/** To be looked at before it is taken, where the client can show it. */
export function toPreviewedEdit(
  { uri, version, lines }: OpenDocument,
  { title, edits }: Refactoring,
  client: Client,
): WorkspaceEdit {
  const textEdits = edits.map(it => toTextEdit(lines, it));
  if (!client.versionedEdits) return { changes: { [uri]: textEdits } };
  const { annotated, annotations } = annotationsFor(title, client);
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits.map(annotated) }], ...annotations };
}

/** What a person confirms before it happens. */
function annotationsFor(label: string, { previewedEdits }: Client) {
  const annotationId = 'look';
  return {
    annotated: <T extends object>(it: T) => (previewedEdits ? { ...it, annotationId } : it),
    annotations: previewedEdits ? { changeAnnotations: { [annotationId]: { label, needsConfirmation: true } } } : {},
  };
}

/** A file for each story beside this one, which keeps what belongs to none. */
export function toSplitEdit(
  document: OpenDocument,
  { title, files, rest }: SplitBeside,
  client: Client,
): WorkspaceEdit {
  const { annotated, annotations } = annotationsFor(title, client);
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      ...files.map(({ uri }) => annotated({ kind: 'create' as const, uri })),
      ...files.map(({ uri, text }) => ({
        textDocument: { uri, version: null },
        edits: [annotated({ range: { start, end: start }, newText: text })],
      })),
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: [annotated(toWholeEdit(document, rest))],
      },
    ],
    ...annotations,
  };
}

/** The text in place of all that stands there. */
export function toWholeEdit({ lines, text }: OpenDocument, newText: string): TextEdit {
  return { range: toRange(lines, { start: 0, end: text.length }), newText };
}

/** With the place to write on as the last tab stop, where the client has those and an edit reaches there. */
export function toDraftEdit(document: OpenDocument, { edits, cursor }: Drafting, client: Client): WorkspaceEdit {
  let shift = 0;
  const stops = edits.map(({ span, newText }) => {
    const at = cursor - (span.start + shift);
    shift += newText.length - (span.end - span.start);
    return at >= 0 && at <= newText.length ? [{ start: at, end: at }] : [];
  });
  return toWorkspaceEdit(document, edits, stops, client);
}

export function toTextEdit(lines: Lines, { span, newText }: TextChange): TextEdit {
  return { range: toRange(lines, span), newText };
}

function toSnippetEdit(lines: Lines, { span, newText }: TextChange, placeholders: readonly Span[]): SnippetTextEdit {
  return { range: toRange(lines, span), snippet: { kind: 'snippet', value: toSnippet(newText, placeholders) } };
}

/** The text with each placeholder a tab stop that shows its question until it is typed over; an empty one is where to write on. */
export function toSnippet(text: string, placeholders: readonly Span[]): string {
  let value = '';
  let at = 0;
  for (const [index, { start, end }] of placeholders.entries()) {
    const stop = start === end ? '$0' : `\${${index + 1}:${escapeSnippet(text.slice(start, end))}}`;
    value += escapeSnippet(text.slice(at, start)) + stop;
    at = end;
  }
  return value + escapeSnippet(text.slice(at));
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What nobody can run is text alone: the command does nothing, and editors show its title. */
export function toCodeLens(
  { uri, lines }: OpenDocument,
  { span, title, command }: StoryLens,
  client: Client,
): CodeLens {
  const taken = command && toCommand(client, title, command.id, { uri, story: command.args[0] });
  return {
    range: toRange(lines, { start: span.start, end: span.start }),
    command: taken ?? { title, command: '' },
  };
}

const completionKinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  heading: CompletionItemKind.Struct,
  starter: CompletionItemKind.Text,
  rule: CompletionItemKind.EnumMember,
  directive: CompletionItemKind.Keyword,
} as const satisfies Readonly<Record<Completion['kind'], CompletionItemKind>>;

/** `index` keeps the order in which the core lists them. */
export function toCompletionItem(lines: Lines, completion: Completion, index: number, client: Client): CompletionItem {
  const { kind, label, detail, filter, edit, placeholders } = completion;
  const hasStops = client.snippetCompletions && placeholders.length > 0;
  const newText = hasStops ? toSnippet(edit.newText, placeholders) : edit.newText;
  return {
    label,
    kind: completionKinds[kind],
    ...(detail === undefined ? {} : { detail }),
    filterText: filter,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: toRange(lines, edit.span), newText },
    ...(hasStops ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
  };
}

export function toHover(lines: Lines, { span, markdown, code }: StoryHover, client: Client): Hover {
  const kind = client.markdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText;
  const page = code !== undefined && client.markdownHovers ? explainLink(code, client) : undefined;
  const value = page === undefined ? markdown : `${markdown} · [Explain](${page})`;
  return { range: toRange(lines, span), contents: { kind, value } };
}

/** A command where the client lets a hover run it, else the page; both are read without a network. */
function explainLink(code: string, { options: { commandLinks, commands, docs } }: Client): string | undefined {
  if (commandLinks && commands?.includes(explain)) {
    return `command:${explain}?${encodeURIComponent(JSON.stringify([{ code }]))}`;
  }
  return docs === undefined ? undefined : pageOf(docs, code);
}

/** `undefined` where the document lies nowhere, so that nothing is beside it. */
export function toDocumentLink(
  { uri, lines }: OpenDocument,
  link: StoryLink,
  { options: { learn } }: Client,
): DocumentLink | undefined {
  if (link.kind === 'question') {
    if (learn === undefined) return undefined;
    return { range: toRange(lines, link.span), target: childOf(learn, `${link.competency}.md`), tooltip: link.tooltip };
  }
  const folder = parentOf(uri);
  const target = folder === undefined ? undefined : folderAt(link.path, folder);
  if (target === undefined) return undefined;
  const fragment = link.fragment === undefined ? '' : `#${link.fragment}`;
  return { range: toRange(lines, link.span), target: `${target}${fragment}` };
}

export function toInlayHint(lines: Lines, { offset, label }: ActorHint): InlayHint {
  return { position: lines.positionAt(offset), label, paddingRight: true };
}

const symbolKinds = {
  story: SymbolKind.Class,
  part: SymbolKind.Method,
  other: SymbolKind.String,
} as const satisfies Readonly<Record<StorySymbol['kind'], SymbolKind>>;

export function toDocumentSymbol(
  lines: Lines,
  { name, detail, kind, span, selection, children }: StorySymbol,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: symbolKinds[kind],
    range: toRange(lines, span),
    selectionRange: toRange(lines, selection),
    children: children.map(it => toDocumentSymbol(lines, it)),
  };
}

/** For clients that know no nesting: each symbol by itself, with the name of what it lies in. */
export function toSymbolInformation(document: OpenDocument, symbol: StorySymbol, within?: string): SymbolInformation[] {
  const { name, detail, kind, span, children } = symbol;
  const own: SymbolInformation = {
    name: `${name} · ${detail}`,
    kind: symbolKinds[kind],
    location: { uri: document.uri, range: toRange(document.lines, span) },
    ...(within === undefined ? {} : { containerName: within }),
  };
  return [own, ...children.flatMap(it => toSymbolInformation(document, it, name))];
}

/** A story in the list of all: by its title, its question, or its file. */
export function toStorySymbol(uri: string, text: string, { title, question, span }: Story): SymbolInformation {
  const file = pathOf(uri).split('/').at(-1) ?? uri;
  const range = toRange(toLines(text), title?.span ?? { start: span.start, end: span.start });
  return {
    name: title?.text.trim() || question?.text.trim() || file.replace(/(?:\.story)?\.(?:md|markdown)$/i, ''),
    kind: symbolKinds.story,
    location: { uri, range },
    containerName: file,
  };
}

/** A fold ends on the last line that has a part in it. */
export function toFoldingRange(lines: Lines, { span }: Fold): FoldingRange {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { startLine: start.line, endLine, kind: FoldingRangeKind.Region };
}

/** From the smallest span outwards; each lies in the next. */
export function toSelectionRange(
  lines: Lines,
  [span = { start: 0, end: 0 }, ...outer]: readonly Span[],
): SelectionRange {
  return {
    range: toRange(lines, span),
    ...(outer.length > 0 ? { parent: toSelectionRange(lines, outer) } : {}),
  };
}

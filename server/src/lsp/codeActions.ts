import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { findHidings, type Hiding } from '../core/features/hiding.ts';
import { mistakenSample } from '../core/features/mistakenSample.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Fix } from '../core/service.ts';
import { touches } from '../core/story/spans.ts';
import type { Span } from '../core/story/story.ts';
import type { Files } from '../project/files.ts';
import { isRecord } from '../settings.ts';
import type { Analyses, OpenStory } from './analyses.ts';
import type { Client } from './client.ts';
import { applyCommand, toCommand } from './clientCommands.ts';
import { fixAllKind, isAbout, toHidingAction, toQuickFix, toSpan, toWorkspaceEdit } from './convert.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { ShownFindings } from './shownFindings.ts';
import { findStoryActions, storyActionKind } from './storyActions.ts';

/** What can be done about the findings at a place, and about all of a story. */
export class CodeActions {
  readonly #client: Client;
  readonly #documents: OpenDocuments;
  readonly #analyses: Analyses;
  readonly #findings: ShownFindings;
  readonly #files: Files;

  constructor(client: Client, documents: OpenDocuments, analyses: Analyses, findings: ShownFindings, files: Files) {
    this.#client = client;
    this.#documents = documents;
    this.#analyses = analyses;
    this.#findings = findings;
    this.#files = files;
  }

  async find({ textDocument, range, context }: CodeActionParams): Promise<(CodeAction | Command)[]> {
    const story = await this.#analyses.of(textDocument.uri);
    if (!story) return [];
    const actions: CodeAction[] = [];
    if (isWanted(CodeActionKind.QuickFix, context.only)) {
      actions.push(...(await this.#quickFixes(story, toSpan(story.document.lines, range), context.diagnostics)));
    }
    if (isWanted(storyActionKind, context.only)) {
      actions.push(
        ...(await findStoryActions(
          story,
          toSpan(story.document.lines, range),
          this.#client,
          this.#files,
          context.only !== undefined,
        )),
      );
    }
    if (context.only && isWanted(fixAllKind, context.only)) actions.push(...(await this.#fixAll(story)));
    this.#checkCurrent(story);
    const offered = withoutRepeated(actions);
    return this.#client.codeActions ? offered : offered.map(asCommand);
  }

  /** Of the findings that are shown there; what is not underlined is not offered to be mended. Ways to hide come last. */
  async #quickFixes(story: OpenStory, span: Span, diagnostics: readonly Diagnostic[]): Promise<readonly CodeAction[]> {
    const { document } = story;
    const fixes: CodeAction[] = [];
    const others: CodeAction[] = [];
    const wider: CodeAction[] = [];
    for (const shown of this.#findings.shown(story).filter(it => touches(it.span, span))) {
      const about = diagnostics.filter(it => isAbout(document.lines, shown, it));
      const behind = this.#findings.behind(story, shown);
      for (const fix of await this.#fixesOf(story, behind)) fixes.push(toQuickFix(document, fix, about, this.#client));
      for (const finding of behind.slice(0, 1)) {
        const toHiding = (it: Hiding) => toHidingAction(document, finding, it, about, this.#client);
        const found = findHidings(finding, story.analysis);
        others.push(
          ...this.#explanationsOf(document, finding, about),
          ...found.filter(it => it.reach === 'here').map(toHiding),
          ...this.#mistakenOf(story, finding, about),
        );
        wider.push(...found.filter(it => it.reach !== 'here').map(toHiding));
      }
    }
    return [...fixes, ...others, ...wider];
  }

  /** What tells more instead of changing the text, as far as somebody can run it. */
  #explanationsOf({ uri }: OpenDocument, finding: Finding, diagnostics: Diagnostic[]): readonly CodeAction[] {
    const isSelection = finding.class === 'selection' && finding.story !== null;
    const place = { uri, story: finding.story ?? 0 };
    const commands = [
      isSelection ? toCommand(this.#client, 'Find another story', 'candor.findStory', place) : undefined,
      toCommand(this.#client, `Explain “${finding.code}”`, 'candor.explain', { code: finding.code }),
    ];
    return commands.flatMap(it => (it ? [toCommandAction(it, diagnostics)] : []));
  }

  /** A sample that tells nothing of the story; made when it is taken, where the client waits that long. */
  #mistakenOf(story: OpenStory, finding: Finding, diagnostics: Diagnostic[]): readonly CodeAction[] {
    const { uri, version } = story.document;
    if (finding.scope !== 'words' || !toCommand(this.#client, mistaken, 'candor.copySample', { text: '' })) return [];
    if (!this.#client.resolvesCommands) {
      const command = this.#sampleCommand(story, finding);
      return command ? [toCommandAction(command, diagnostics)] : [];
    }
    const about = diagnostics.length > 0 ? { diagnostics } : {};
    const { code, span } = finding;
    return [{ title: mistaken, kind: CodeActionKind.QuickFix, ...about, data: { uri, version, code, span } }];
  }

  #sampleCommand({ analysis, rubrics, options }: OpenStory, finding: Finding): Command | undefined {
    const sample = mistakenSample(finding, analysis, text => rubrics.service.analyze(text, options));
    return sample && toCommand(this.#client, mistaken, 'candor.copySample', { text: sample.text });
  }

  /** Where one shown finding stands for several, only the first fix of all is the preferred one. */
  async #fixesOf({ analysis, options, rubrics }: OpenStory, findings: readonly Finding[]): Promise<readonly Fix[]> {
    const found: Fix[] = [];
    for (const finding of findings) {
      const fixes = await rubrics.service.getFixesOf(analysis, finding, options);
      found.push(...fixes.filter(it => this.#canTake(it)));
    }
    return found.map((fix, index) => ({ ...fix, preferred: fix.preferred && index === 0 }));
  }

  /** Without tab stops there is no way to select a blank. */
  #canTake({ kind }: Fix): boolean {
    return kind !== 'select' || this.#client.snippetEdits;
  }

  async resolve(action: CodeAction): Promise<CodeAction> {
    const { data, kind } = action;
    if (action.edit || action.command || !isRecord(data)) return action;
    if (kind !== fixAllKind && kind !== CodeActionKind.QuickFix) return action;
    const story = typeof data['uri'] === 'string' ? await this.#analyses.of(data['uri']) : undefined;
    if (!story || story.document.version !== data['version']) throw outdated();
    if (kind === CodeActionKind.QuickFix) {
      const finding = story.analysis.findings.find(it => it.code === data['code'] && isAt(it.span, data['span']));
      const command = finding && this.#sampleCommand(story, finding);
      return command ? { ...action, command } : action;
    }
    const changes = await story.rubrics.service.getFixAll(story.analysis, story.options);
    this.#checkCurrent(story);
    return { ...action, edit: toWorkspaceEdit(story.document, changes, [], this.#client) };
  }

  /** One edit of everything that changes no claim; worked out when it is taken, where the client waits that long. */
  async #fixAll(story: OpenStory): Promise<CodeAction[]> {
    const action = { title: 'Take every safe fix', kind: fixAllKind };
    const { uri, version } = story.document;
    if (this.#client.resolvesEdits) {
      return story.analysis.findings.length > 0 ? [{ ...action, data: { uri, version } }] : [];
    }
    const changes = await story.rubrics.service.getFixAll(story.analysis, story.options);
    return changes.length > 0 ? [{ ...action, edit: toWorkspaceEdit(story.document, changes, [], this.#client) }] : [];
  }

  #checkCurrent({ document }: OpenStory): void {
    if (this.#documents.get(document.uri) !== document) throw outdated();
  }
}

/** The one action that says so, whatever it is about. */
const mistaken = 'Candor is mistaken…';

function toCommandAction(command: Command, diagnostics: Diagnostic[]): CodeAction {
  const about = diagnostics.length > 0 ? { diagnostics } : {};
  return { title: command.title, kind: CodeActionKind.QuickFix, command, ...about };
}

function isAt({ start, end }: Span, place: unknown): boolean {
  return isRecord(place) && place['start'] === start && place['end'] === end;
}

/** Findings of one place may offer the same way out, and so may a change of shape under another name: the first stays. */
function withoutRepeated(actions: readonly CodeAction[]): CodeAction[] {
  const seen = new Set<string>();
  return actions.filter(({ title, edit, command, data }) => {
    const key = JSON.stringify(edit ? [edit] : [title, command, data]);
    return !seen.has(key) && seen.add(key);
  });
}

function outdated(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since.');
}

/** Kinds are paths: who asks for `source.fixAll` wants `source.fixAll.candor` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some(it => it === '' || kind === it || kind.startsWith(`${it}.`));
}

/** For clients that know commands alone. */
function asCommand({ title, command, edit }: CodeAction): Command {
  return command ?? { title, command: applyCommand, arguments: [title, edit] };
}

import type { CancellationToken, Connection } from 'vscode-languageserver';
import { catalogueOf } from '../core/features/catalogue.ts';
import { asStory, draftNext, draftStop } from '../core/features/draftSteps.ts';
import { newStoryFromArchetype, newStoryText } from '../core/features/newStory.ts';
import { keepView } from '../core/features/readAs.ts';
import { storyFileName, workingTitle } from '../core/features/storyFileName.ts';
import { findStandings, type StoryStanding, storyAt } from '../core/features/storyStanding.ts';
import type { Finding } from '../core/findings/finding.ts';
import { readAsk } from '../core/findings/stage.ts';
import { learnPage } from '../core/report/learnPage.ts';
import { rulePage } from '../core/rubric/rulePage.ts';
import { type Lines, toLines } from '../core/story/lines.ts';
import type { FrontMatter } from '../core/story/story.ts';
import type { Files } from '../project/files.ts';
import { toOptions } from '../project/options.ts';
import { isStory } from '../project/stories.ts';
import type {
  CheckedFile,
  ClientRequests,
  FindingView,
  NewStoryResult,
  StoriesResult,
  StoryView,
} from '../protocol.ts';
import type { Analyses, OpenStory } from './analyses.ts';
import type { Configuration } from './configuration.ts';
import { toRange, toTextEdit, toWholeEdit } from './convert.ts';
import type { Guard } from './guard.ts';
import { isShape, storyRefactorings } from './refactorings.ts';
import type { RubricSet, Rubrics } from './rubrics.ts';
import type { ShownFindings } from './shownFindings.ts';
import { splitBeside } from './splitting.ts';
import { pathOf } from './uris.ts';

type Method = keyof ClientRequests;
type Params<M extends Method> = ClientRequests[M]['params'];
type Result<M extends Method> = ClientRequests[M]['result'];

/** A document that lies nowhere yet: read as one of the workspace. */
const nowhere = 'untitled:new.story.md';

/** Answers what Candor's own client asks beyond LSP; any other client does without. */
export function answerClientRequests(connection: Connection, guard: Guard, answers: ClientAnswers): void {
  const on = <M extends Method>(method: M, answer: (params: Params<M>) => Promise<Result<M>>) => {
    const guarded = guard.request<Params<M>, Result<M>, null>(method, null, answer);
    connection.onRequest(
      method,
      (params: Params<M>, token: CancellationToken): Promise<unknown> => guarded(params, token),
    );
  };
  on('candor/catalogue', params => answers.catalogue(params));
  on('candor/newStory', params => answers.newStory(params));
  on('candor/draft', params => answers.draft(params));
  on('candor/reshape', params => answers.reshape(params));
  on('candor/stories', params => answers.stories(params));
  on('candor/page', params => answers.page(params));
  on('candor/check', params => answers.check(params));
}

export class ClientAnswers {
  readonly #analyses: Analyses;
  readonly #findings: ShownFindings;
  readonly #configuration: Configuration;
  readonly #rubrics: Rubrics;
  readonly #files: Files;

  constructor(
    analyses: Analyses,
    findings: ShownFindings,
    configuration: Configuration,
    rubrics: Rubrics,
    files: Files,
  ) {
    this.#analyses = analyses;
    this.#findings = findings;
    this.#configuration = configuration;
    this.#rubrics = rubrics;
    this.#files = files;
  }

  async catalogue({ uri }: Params<'candor/catalogue'>): Promise<Result<'candor/catalogue'>> {
    return catalogueOf((await this.#rubricsAt(uri)).rubric);
  }

  async newStory(params: Params<'candor/newStory'>): Promise<Result<'candor/newStory'>> {
    const { uri = nowhere, text, archetype, ...options } = params;
    const { rubric, service } = await this.#rubricsAt(uri);
    if (text !== undefined) {
      const analysis = service.analyze(text);
      return { ...asStory(analysis), name: nameFor(workingTitle(analysis)) };
    }
    const { defaults } = await this.#configuration.of(uri);
    const chosen = { ...options, ...defaults };
    const found = rubric.competencies.flatMap(it => it.archetypes).find(it => it.id === archetype);
    const story = found ? newStoryFromArchetype(rubric, found, chosen) : newStoryText(rubric, chosen);
    return { ...toResult(story), name: nameFor(found?.title ?? chosen.jogger ?? chosen.question ?? '') };
  }

  async draft({ uri, position, step }: Params<'candor/draft'>): Promise<Result<'candor/draft'>> {
    const story = await this.#analyses.of(uri);
    if (!story) return null;
    const { analysis, document, rubrics } = story;
    const offset = document.lines.offsetAt(position);
    const draft = (step === 'next' ? draftNext : draftStop)(analysis, offset, rubrics.rubric);
    if (!draft) return null;
    const edits = draft.edits.map(it => toTextEdit(document.lines, it));
    return { version: document.version, edits, cursor: draft.cursor };
  }

  async reshape({ uri, position, shape, view = {} }: Params<'candor/reshape'>): Promise<Result<'candor/reshape'>> {
    const story = await this.#analyses.of(uri);
    if (!story) return null;
    const { analysis, document, rubrics } = story;
    const { version } = document;
    if (shape === 'keep-view') {
      const edits = keepView(analysis, view).map(it => toTextEdit(document.lines, it));
      return { kind: 'refactoring', title: 'Keep in the story', previews: false, version, edits, files: [] };
    }
    if (shape === 'split-file') return this.#split(story);
    if (!isShape(shape)) return null; // of a client that is newer than the server
    const { previews, refactor } = storyRefactorings[shape];
    const shaped = refactor(analysis, storyAt(analysis, document.lines.offsetAt(position)), rubrics.rubric);
    if (shaped.kind === 'refusal') return shaped;
    const { kind, title, edits: changes } = shaped;
    const edits = changes.map(it => toTextEdit(document.lines, it));
    return { kind, title, previews, version, edits, files: [] };
  }

  async #split(story: OpenStory): Promise<Result<'candor/reshape'>> {
    const split = await splitBeside(story, this.#files);
    if (split.kind === 'refusal') return split;
    const { title, files, rest } = split;
    const { version } = story.document;
    return { kind: 'refactoring', title, previews: true, version, edits: [toWholeEdit(story.document, rest)], files };
  }

  async stories({ uri }: Params<'candor/stories'>): Promise<Result<'candor/stories'>> {
    const story = await this.#analyses.of(uri);
    if (!story) return null;
    const { analysis, document, rubrics } = story;
    const { comments, placeholders, frontMatter } = analysis.document;
    return {
      version: document.version,
      stories: findStandings(analysis, rubrics.rubric).map(it => toStoryView(it, document.lines)),
      blanks: placeholders.map(it => toRange(document.lines, it.span)),
      asks: comments.filter(it => readAsk(it) !== undefined).map(it => toRange(document.lines, it.span)),
      findings: viewsOf(this.#findings.shown(story), document.lines),
      given: givenBy(frontMatter),
    };
  }

  async page({ uri, kind, id }: Params<'candor/page'>): Promise<Result<'candor/page'>> {
    const { rubric } = await this.#rubricsAt(uri);
    if (kind === 'rule') {
      const rule = rubric.rules.find(it => it.code === id);
      return rule ? { markdown: rulePage(rule, rubric) } : null;
    }
    const competency = rubric.competencies.find(it => it.id === id);
    return competency ? { markdown: learnPage(competency, rubric) } : null;
  }

  /** One after the other: each is as large as a story, and nobody waits for all of them at once. */
  async check({ uris }: Params<'candor/check'>): Promise<Result<'candor/check'>> {
    const texts = await this.#files.read(uris);
    const files: CheckedFile[] = [];
    for (const [index, uri] of uris.entries()) {
      const text = texts[index];
      const checked = text === undefined ? undefined : await this.#checkText(uri, text);
      if (checked) files.push(checked);
    }
    return { files };
  }

  async #checkText(uri: string, text: string): Promise<CheckedFile | undefined> {
    const { settings, files, rubrics } = await this.#configuration.of(uri);
    if (!isStory(pathOf(uri), text, files)) return undefined;
    const { rubric, service } = await this.#rubrics.ready(rubrics);
    const analysis = service.analyze(text, toOptions(settings));
    const lines = toLines(text);
    return {
      uri,
      stories: findStandings(analysis, rubric).map(({ title, state, status, span }) => ({
        title,
        state,
        status,
        range: toRange(lines, span),
      })),
      findings: viewsOf(analysis.findings, lines),
    };
  }

  async #rubricsAt(uri = nowhere): Promise<RubricSet> {
    return this.#rubrics.ready((await this.#configuration.of(uri)).rubrics);
  }
}

function nameFor(title: string): string {
  return storyFileName(title, 'story', new Set());
}

function toResult({ text, cursor }: { readonly text: string; readonly cursor: number }): Omit<NewStoryResult, 'name'> {
  return { text, cursor: toLines(text).positionAt(cursor) };
}

function toStoryView(standing: StoryStanding, lines: Lines): StoryView {
  const { span, next, competency, company, level, parts, ...said } = standing;
  return {
    ...said,
    range: toRange(lines, span),
    ...(next ? { next: { range: toRange(lines, next.span), message: next.message } } : {}),
    ...(competency === undefined ? {} : { competency }),
    ...(company === undefined ? {} : { company }),
    ...(level === undefined ? {} : { level }),
    parts: parts.map(it => ({ title: it.title, seconds: it.seconds, range: toRange(lines, it.span) })),
  };
}

function viewsOf(findings: readonly Finding[], lines: Lines): readonly FindingView[] {
  return findings.map(({ span, severity, code, message }) => ({
    range: toRange(lines, span),
    severity,
    code,
    message,
  }));
}

function givenBy(frontMatter: FrontMatter | undefined): StoriesResult['given'] {
  const said = (['company', 'level', 'role'] as const).flatMap(key => {
    const value = frontMatter?.entries.find(it => it.key === key)?.value;
    return typeof value === 'string' && value !== '' ? [[key, value]] : [];
  });
  return Object.fromEntries(said);
}

import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type Drafting, findOpenAsk, nextQuestion, startAsking, stopAsking } from '../core/features/asks.ts';
import { moveSentence } from '../core/features/moveSentence.ts';
import { keepView } from '../core/features/readAs.ts';
import { placeholdersOf, type Refactoring } from '../core/features/refactoring.ts';
import { storyAt } from '../core/features/storyStanding.ts';
import type { Span } from '../core/story/story.ts';
import type { Files } from '../project/files.ts';
import type { OpenStory } from './analyses.ts';
import type { Client } from './client.ts';
import { toDraftEdit, toPreviewedEdit, toSplitEdit, toWorkspaceEdit } from './convert.ts';
import { type StoryRefactoring, storyRefactorings } from './refactorings.ts';
import { splitBeside } from './splitting.ts';

/** What can be done with a story beyond mending: plain edits, so that any editor has them. */
export const storyActionKind = `${CodeActionKind.RefactorRewrite}.candor`;

/** `withReasons`: the person looks for changes of shape, so what cannot be done is shown with the reason. */
export async function findStoryActions(
  story: OpenStory,
  span: Span,
  client: Client,
  files: Files,
  withReasons: boolean,
): Promise<readonly CodeAction[]> {
  return [
    ...findAsking(story, span, client),
    ...findRefactorings(story, span, client, withReasons && client.disabledActions),
    ...moveSentence(story.analysis, span.start, story.rubrics.rubric).map(it => toPreviewed(story, it, client)),
    ...(await findSplit(story, client, files, withReasons && client.disabledActions)),
    ...findReadAs(story, span, client),
  ];
}

function findRefactorings(
  { analysis, document, rubrics }: OpenStory,
  { start }: Span,
  client: Client,
  withReasons: boolean,
): readonly CodeAction[] {
  const index = storyAt(analysis, start);
  return Object.values<StoryRefactoring>(storyRefactorings).flatMap(
    ({ title, previews, refactor }): readonly CodeAction[] => {
      const found = refactor(analysis, index, rubrics.rubric);
      if (found.kind === 'refusal') {
        return withReasons ? [{ title, kind: storyActionKind, disabled: { reason: found.reason } }] : [];
      }
      const edit = previews
        ? toPreviewedEdit(document, found, client)
        : toWorkspaceEdit(document, found.edits, placeholdersOf(found), client);
      return [{ title: found.title, kind: storyActionKind, edit }];
    },
  );
}

function toPreviewed({ document }: OpenStory, refactoring: Refactoring, client: Client): CodeAction {
  return { title: refactoring.title, kind: storyActionKind, edit: toPreviewedEdit(document, refactoring, client) };
}

async function findSplit(
  story: OpenStory,
  client: Client,
  files: Files,
  withReasons: boolean,
): Promise<readonly CodeAction[]> {
  if (!client.createsFiles) return [];
  const found = await splitBeside(story, files);
  if (found.kind === 'split') {
    return [{ title: found.title, kind: storyActionKind, edit: toSplitEdit(story.document, found, client) }];
  }
  return withReasons
    ? [{ title: 'Split into one file per story', kind: storyActionKind, disabled: { reason: found.reason } }]
    : [];
}

/** Under a question that stands open: the next one, or none. On an empty line of a story: the first that it leaves open. */
function findAsking(story: OpenStory, { start }: Span, client: Client): readonly CodeAction[] {
  const { analysis, rubrics } = story;
  const at = storyAt(analysis, start);
  const open = findOpenAsk(analysis, at);
  if (open && start >= open.comment.span.start) {
    return [nextQuestion(analysis, at, rubrics.rubric), stopAsking(analysis, at, rubrics.rubric)].flatMap(it =>
      it ? [toAction(story, it, client)] : [],
    );
  }
  const begin = !open && isOnEmptyLine(story, start) ? startAsking(analysis, at, rubrics.rubric) : undefined;
  return begin ? [toAction(story, begin, client)] : [];
}

function isOnEmptyLine({ document: { text } }: OpenStory, at: number): boolean {
  return /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(0, at)) && /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(at));
}

function toAction({ document }: OpenStory, drafting: Drafting, client: Client): CodeAction {
  return { title: drafting.title, kind: storyActionKind, edit: toDraftEdit(document, drafting, client) };
}

/** In the front matter, for clients without a command of their own: whom the story is to be read for. */
function findReadAs(
  { analysis, document, rubrics }: OpenStory,
  { start }: Span,
  client: Client,
): readonly CodeAction[] {
  const { frontMatter } = analysis.document;
  const isThere = frontMatter && frontMatter.span.start <= start && start <= frontMatter.span.end;
  if (!isThere || client.options.commands?.includes('candor.readAs')) return [];
  const { companies, levels } = rubrics.rubric;
  const choices = [
    ...companies.map(it => ({ name: it.name, view: { company: it.id } })),
    ...levels.map(it => ({ name: it.name, view: { level: it.id } })),
  ];
  return choices.flatMap(({ name, view }) => {
    const changes = keepView(analysis, view);
    const isChange = changes.some(it => document.text.slice(it.span.start, it.span.end) !== it.newText);
    if (!isChange) return [];
    return [{ title: `Read as ${name}`, kind: storyActionKind, edit: toWorkspaceEdit(document, changes, [], client) }];
  });
}

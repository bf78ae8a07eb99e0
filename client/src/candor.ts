import {
  commands,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  type TextDocument,
  tasks,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { ClientCommands } from '../../server/src/protocol.ts';
import { Actors } from './commands/actors.ts';
import { calibrate } from './commands/calibrate.ts';
import { CheckAll, taskType } from './commands/checkAll.ts';
import { openConfiguration, show } from './commands/configuration.ts';
import { copySample } from './commands/copySample.ts';
import { Drafting } from './commands/drafting.ts';
import { mendSafely } from './commands/mendSafely.ts';
import { lastGiven, NewStories } from './commands/newStory.ts';
import { openExample } from './commands/openExample.ts';
import { Pages, pageScheme } from './commands/pages.ts';
import { Reading } from './commands/readAs.ts';
import { reshape } from './commands/reshape.ts';
import { findInWorkspace, sought } from './files.ts';
import { isOldVersion } from './oldVersions.ts';
import { type MarkdownIt, Preview } from './preview/preview.ts';
import { copyWording } from './readOnly.ts';
import type { Ask } from './requests.ts';
import type { Host, Server } from './server.ts';
import { Standings } from './standings.ts';
import { headLines, looksLikeStory } from './stories.ts';
import { StoriesView } from './views/storiesView.ts';
import { StoryStatus } from './views/storyStatus.ts';

/** What the editor takes from the extension, and what stops it. */
export interface Candor {
  extendMarkdownIt(markdownIt: MarkdownIt): MarkdownIt;
  stop(): Promise<void>;
}

/** Commands that this client runs when a lens or an action of the server names them. */
export const ownCommands = [
  'candor.nextQuestion',
  'candor.stopAsking',
  'candor.explain',
  'candor.readAs',
  'candor.findStory',
  'candor.labelParts',
  'candor.arrangeAsStar',
  'candor.addSentenceEnds',
  'candor.copySample',
] as const satisfies readonly (keyof ClientCommands)[];

/**
 * Waits for the first story or Candor command and starts the server then: whoever writes no stories pays for a glance
 * at the first lines of their Markdown and nothing more.
 */
export function startCandor(context: ExtensionContext, loadHost: () => Promise<Host>): Candor {
  const log = window.createOutputChannel('Candor', { log: true });
  const actors = new Actors();
  let server: Promise<Server> | undefined;
  const ensureServer = () => {
    server ??= startServer(context, log, loadHost, actors, () => started());
    return server;
  };
  const ask: Ask = async (method, params) => (await ensureServer()).ask(method, params);
  /** What is asked without being needed waits for a server that somebody else has started. */
  const askRunning: Ask = async (method, params) => (server ? (await server).ask(method, params) : null);

  const standings = new Standings(askRunning);
  const reading = new Reading(ask, async view => (await ensureServer()).tellView(view));
  const preview = new Preview(standings);
  const started = () => {
    void reading.tellAgain();
    standings.refreshAll();
  };
  const glance = (document: TextDocument) => {
    if (server === undefined && isStory(document)) void ensureServer();
  };

  context.subscriptions.push(
    log,
    standings,
    preview,
    new StoryStatus(standings),
    new StoriesView(ask, standings),
    standings.onDidChange(uri => {
      if (isOldVersion(uri)) return;
      const given = standings.of(uri)?.given ?? {};
      if (Object.keys(given).length > 0) void context.workspaceState.update(lastGiven, given);
    }),
    workspace.onDidOpenTextDocument(glance),
    workspace.onDidChangeTextDocument(({ document }) => glance(document)),
    ...registerCommands(context, log, ask, standings, reading, actors, ensureServer),
  );
  workspace.textDocuments.forEach(glance);
  void namesStoriesElsewhere().then(it => (it ? ensureServer() : undefined));
  return {
    extendMarkdownIt: markdownIt => preview.extend(markdownIt),
    stop: async () => (await server)?.stop(),
  };
}

/** The index of what a person can start; what each does is where it points. */
function registerCommands(
  context: ExtensionContext,
  log: LogOutputChannel,
  ask: Ask,
  standings: Standings,
  reading: Reading,
  actors: Actors,
  ensureServer: () => Promise<Server>,
) {
  const newStories = new NewStories(ask, context.workspaceState);
  const drafting = new Drafting(ask, standings);
  const pages = new Pages(ask);
  const checkAll = new CheckAll(ask);
  const example = () => openExample(context.extensionUri);
  const on = commands.registerCommand;
  return [
    workspace.registerTextDocumentContentProvider(pageScheme, pages),
    checkAll,
    tasks.registerTaskProvider(taskType, checkAll),
    on('candor.newStory', (folder?: Uri) => newStories.create(folder)),
    on('candor.findStory', () => newStories.find()),
    on('candor.newStoryFromArchetype', () => newStories.fromArchetype()),
    on('candor.newStoryFromClipboard', () => newStories.fromClipboard()),
    on('candor.readThisAsStory', () => newStories.readThis()),
    on('candor.nextQuestion', () => drafting.step('next')),
    on('candor.stopAsking', () => drafting.step('stop')),
    on('candor.nextBlank', () => drafting.nextBlank()),
    on('candor.goToNext', () => drafting.goToNext()),
    on('candor.insertMissingSections', async () => {
      if (await reshape(ask, 'add-missing-sections')) await drafting.nextBlank();
    }),
    on('candor.labelParts', () => reshape(ask, 'label-parts')),
    on('candor.arrangeAsStar', () => reshape(ask, 'arrange-as-star')),
    on('candor.arrangeAsArc', () => reshape(ask, 'arrange-as-arc')),
    on('candor.addSentenceEnds', () => reshape(ask, 'add-sentence-ends')),
    on('candor.splitStories', () => reshape(ask, 'split-file')),
    on('candor.explain', (argument?: Partial<ClientCommands['candor.explain']>) => pages.explain(argument?.code)),
    on('candor.learn', (competency?: unknown) => pages.learn(competency)),
    on('candor.readAs', () => reading.choose()),
    on('candor.showActors', () => actors.show(true)),
    on('candor.hideActors', () => actors.show(false)),
    on('candor.showAllFindings', () => show('all')),
    on('candor.showFewerFindings', () => show('focused')),
    on('candor.calibrate', () => calibrate(standings, example)),
    on('candor.checkAll', () => checkAll.run()),
    on('candor.openConfiguration', () => openConfiguration()),
    on('candor.copySample', (argument: ClientCommands['candor.copySample']) => copySample(argument)),
    on(copyWording, (words: string) => env.clipboard.writeText(words)),
    on('candor.openExample', async () => void (await example())),
    on('candor.mendSafely', async () => {
      await ensureServer();
      await mendSafely();
    }),
    on('candor.restart', async () => (await ensureServer()).restart()),
    on('candor.showLog', () => log.show()),
  ];
}

/** The language client is most of the bundle, so it is first evaluated here. */
async function startServer(
  context: ExtensionContext,
  log: LogOutputChannel,
  loadHost: () => Promise<Host>,
  actors: Actors,
  started: () => void,
): Promise<Server> {
  const [{ Server }, host] = await Promise.all([import('./server.ts'), loadHost()]);
  const server = new Server(context, log, host, ownCommands, actors, started);
  await server.start();
  return server;
}

/** Whether settings or a `candor.yaml` call further Markdown files stories; which, only the server knows. */
async function namesStoriesElsewhere(): Promise<boolean> {
  const globs = workspace.getConfiguration('candor', null).get<readonly string[]>('files', []);
  if (globs.length > 0) return true;
  return (await findInWorkspace(sought.folderFiles, 1)).length > 0;
}

function isStory(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  const end = Math.min(document.lineCount, headLines);
  const head = Array.from({ length: end }, (_, line) => document.lineAt(line).text).join('\n');
  return looksLikeStory({ languageId: document.languageId, path: document.uri.path, head });
}

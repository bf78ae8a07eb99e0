import { commands, type ExtensionContext, type LogOutputChannel, type TextDocument, window, workspace } from 'vscode';
import { mendSafely } from './commands/mendSafely.ts';
import { openExample } from './commands/openExample.ts';
import type { CreateClient, Server } from './server.ts';
import { headLines, looksLikeStory } from './stories.ts';

/** What the server was started for, and its stop. */
export interface Candor {
  stop(): Promise<void>;
}

/**
 * Waits for the first story or Candor command and starts the server then: whoever writes no stories pays for a glance
 * at the first lines of their Markdown and nothing more.
 */
export function startCandor(context: ExtensionContext, loadCreateClient: () => Promise<CreateClient>): Candor {
  const log = window.createOutputChannel('Candor', { log: true });
  let server: Promise<Server> | undefined;
  const ensureServer = () => {
    server ??= startServer(context, log, loadCreateClient);
    return server;
  };
  const glance = (document: TextDocument) => {
    if (server === undefined && isStory(document)) void ensureServer();
  };

  context.subscriptions.push(
    log,
    workspace.onDidOpenTextDocument(glance),
    workspace.onDidChangeTextDocument(({ document }) => glance(document)),
    commands.registerCommand('candor.restart', async () => (await ensureServer()).restart()),
    commands.registerCommand('candor.showLog', () => log.show()),
    commands.registerCommand('candor.openExample', () => openExample(context.extensionUri)),
    commands.registerCommand('candor.mendSafely', async () => {
      await ensureServer();
      await mendSafely();
    }),
  );
  workspace.textDocuments.forEach(glance);
  void namesStoriesElsewhere().then(it => (it ? ensureServer() : undefined));
  return { stop: async () => (await server)?.stop() };
}

/** The language client is most of the bundle, so it is first evaluated here. */
async function startServer(
  context: ExtensionContext,
  log: LogOutputChannel,
  loadCreateClient: () => Promise<CreateClient>,
): Promise<Server> {
  const [{ Server }, createClient] = await Promise.all([import('./server.ts'), loadCreateClient()]);
  const server = new Server(context, log, createClient);
  await server.start();
  return server;
}

/** Whether settings or a `candor.yaml` call further Markdown files stories; which, only the server knows. */
async function namesStoriesElsewhere(): Promise<boolean> {
  const globs = workspace.getConfiguration('candor', null).get<readonly string[]>('files', []);
  if (globs.length > 0) return true;
  const found = await workspace.findFiles('**/candor.yaml', '**/node_modules/**', 1);
  return found.length > 0;
}

function isStory(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  const end = Math.min(document.lineCount, headLines);
  const head = Array.from({ length: end }, (_, line) => document.lineAt(line).text).join('\n');
  return looksLikeStory({ languageId: document.languageId, path: document.uri.path, head });
}

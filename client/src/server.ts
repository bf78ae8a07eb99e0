import { commands, type ExtensionContext, type LogOutputChannel, l10n, type Uri, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  InlayHintRequest,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import type {
  ClientCommands,
  ClientNotifications,
  InitializationOptions,
  ViewParams,
} from '../../server/src/protocol.ts';
import type { Actors } from './commands/actors.ts';
import { learnFolder, pageFolder } from './commands/pages.ts';
import { serveFiles } from './files.ts';
import { OldVersions } from './oldVersions.ts';
import { asCopies } from './readOnly.ts';
import type { Method, Params, Result } from './requests.ts';
import { Restarts } from './restarts.ts';
import { ServerStatus } from './views/serverStatus.ts';

/** What comes from where the extension runs: a process of Node.js, or a web worker. */
export interface Host {
  /** Makes the client of a server that runs there too. */
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /** Whether a file's own permissions keep it from being written. */
  readonly isLocked: (file: Uri) => Promise<boolean>;
}

/** All that a link in a hover may run: it opens a page. */
const explain = 'candor.explain' satisfies keyof ClientCommands;
const trust = 'candor/trust' satisfies keyof ClientNotifications;
const viewChanged = 'candor/view' satisfies keyof ClientNotifications;

/**
 * The server's life: started once, picked up when it falls, told what changes about the workspace's trust. Each start has a client of
 * its own: the library's does not get over a server that falls before it stands, and speaks of it in words of its own.
 */
export class Server {
  readonly #log: LogOutputChannel;
  readonly #commands: readonly string[];
  readonly #status = new ServerStatus();
  readonly #restarts = new Restarts();
  readonly #oldVersions = new OldVersions();
  readonly #create: () => BaseLanguageClient;
  readonly #started: () => void;
  /** `undefined` where none is wanted, or the last one has fallen. */
  #client: BaseLanguageClient | undefined;

  /** `commands`: those that the client runs itself. `started` is called whenever the server is there to be asked. */
  constructor(
    context: ExtensionContext,
    log: LogOutputChannel,
    host: Host,
    commandIds: readonly string[],
    actors: Actors,
    started: () => void,
  ) {
    this.#log = log;
    this.#commands = commandIds;
    this.#create = () => host.createClient(this.#options(actors, host));
    this.#started = started;
    context.subscriptions.push(
      this.#status,
      this.#oldVersions,
      actors.onDidChange(() => this.#drawHints()),
      workspace.onDidGrantWorkspaceTrust(() => this.#tellTrust()),
    );
  }

  async start(): Promise<void> {
    const client = withoutNotifications(this.#create());
    this.#client = client;
    serveFiles(client);
    client.onDidChangeState(({ newState }) => {
      if (client !== this.#client) return; // one of before, or one that was stopped
      if (newState === State.Running) this.#stands();
      if (newState === State.Stopped || newState === State.StartFailed) void this.#falls();
    });
    try {
      await client.start();
    } catch (error) {
      this.#log.error(String(error));
    }
  }

  async restart(): Promise<void> {
    this.#restarts.forget();
    this.#status.state = 'restarting';
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      if (client?.needsStop()) await client.stop();
    } catch (error) {
      this.#log.warn(String(error)); // it has fallen by itself
    }
  }

  #stands(): void {
    this.#status.state = 'running';
    this.#started();
  }

  async #falls(): Promise<void> {
    this.#client = undefined;
    if (!this.#restarts.mayFollow(Date.now())) {
      this.#giveUp();
      return;
    }
    this.#status.state = 'restarting';
    await this.start();
  }

  /** `null` where it does not run, or broke off: it says so in the log, and nobody is to be told twice. */
  async ask<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    if (!this.#client?.isRunning()) return null;
    try {
      return await this.#client.sendRequest<Result<M>>(method, params);
    } catch (error) {
      this.#log.warn(`${method}: ${String(error)}`);
      return null;
    }
  }

  async tellView(view: ViewParams): Promise<void> {
    if (this.#client?.isRunning()) await this.#client.sendNotification(viewChanged, view);
  }

  #options(actors: Actors, { isLocked }: Host): LanguageClientOptions {
    return {
      // Every scheme: a story may be unsaved, or lie in a workspace that no disk holds.
      documentSelector: [
        { language: 'markdown' },
        { pattern: '**/candor.yaml' },
        { pattern: '**/.candor/rubrics/**/*.{yaml,yml}' },
      ],
      outputChannel: this.#log,
      initializationOptions: () => this.#initializationOptions(),
      errorHandler: fallsAreSeen,
      initializationFailedHandler: () => false,
      middleware: { ...this.#oldVersions.middleware, ...actors.middleware, ...asCopies(isLocked) },
      markdown: { supportThemeIcons: true, isTrusted: { enabledCommands: [explain] } },
    };
  }

  #initializationOptions(): InitializationOptions {
    return {
      trusted: workspace.isTrusted,
      readFiles: true,
      listFiles: true,
      snippets: 'client',
      inlayHints: 'actors',
      learn: learnFolder,
      commands: this.#commands,
      commandLinks: true,
      docs: pageFolder,
    };
  }

  /** The editor asks again only where it is told that the answer has changed. */
  #drawHints(): void {
    if (!this.#client?.isRunning()) return;
    const feature = this.#client.getFeature(InlayHintRequest.method);
    for (const document of workspace.textDocuments) feature.getProvider(document)?.onDidChangeInlayHints.fire();
  }

  #giveUp(): void {
    this.#status.state = 'stopped';
    const restart = l10n.t('Restart');
    const showLog = l10n.t('Show Log');
    void window
      .showErrorMessage(l10n.t('Candor has stopped; your text is untouched.'), restart, showLog)
      .then(choice => {
        if (choice === restart) void commands.executeCommand('candor.restart');
        if (choice === showLog) void commands.executeCommand('candor.showLog');
      });
  }

  #tellTrust(): void {
    this.#status.trustChanged();
    const params: ClientNotifications[typeof trust] = { trusted: true };
    if (this.#client?.isRunning()) void this.#client.sendNotification(trust, params);
  }
}

/** The library only lets go; what follows, `Server` sees by the state of its client. */
const fallsAreSeen: ErrorHandler = {
  error: (_error, _message, count = 0) => ({
    action: count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    handled: true,
  }),
  closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
};

/** The library's errors go to the log alone: what a person is to be told of, Candor says itself, once. */
function withoutNotifications(client: BaseLanguageClient): BaseLanguageClient {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
  return client;
}

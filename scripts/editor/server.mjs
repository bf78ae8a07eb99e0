import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Settings of every editor that these scripts start; each can be overruled. */
const quietly = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * VS Code's server on a free port of this machine only.
 *
 * @param editor from `installEditor`
 * @param options `data`: folder of the profile; `temp`: short folder for sockets; `settings`; `token`: what the address
 *   must hold, or none is asked for; `packages`: of extensions to install; `forTests`: obey the addresses of extension tests;
 *   `distrust`: folders are strangers until the person trusts them
 */
export async function startEditor(
  editor,
  { data, temp, settings = {}, token, packages = [], forTests = false, distrust = false },
) {
  writeSettings(data, settings);
  const common = ['--server-data-dir', data, '--accept-server-license-terms', '--telemetry-level', 'off'];
  const env = {
    ...process.env,
    TMPDIR: temp,
    XDG_RUNTIME_DIR: temp, // sockets go with the folder
    EXTENSIONS_GALLERY: '{}', // no marketplace
  };
  for (const it of packages) installExtension(editor, [...common, '--install-extension', it, '--force'], env);

  const child = spawn(
    editor.node,
    [
      editor.server,
      ...common,
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
      ...(distrust ? [] : ['--disable-workspace-trust']),
      // A built workbench ignores the extension and tests named in its address without this.
      ...(forTests ? ['--enable-smoke-test-driver'] : []),
    ],
    // It leads a process group, so that what it starts can be ended with it.
    { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  return new EditorServer(child, await portOf(child));
}

class EditorServer {
  #process;

  constructor(child, port) {
    this.#process = child;
    this.port = port;
    this.ended = new Promise(resolve => child.once('exit', resolve));
    const end = () => this.#end('SIGKILL'); // whatever happens, it does not outlive this
    process.once('exit', end);
    this.ended.then(() => process.off('exit', end));
  }

  async stop() {
    if (!this.#runs()) return;
    this.#end('SIGTERM');
    const late = setTimeout(() => this.#end('SIGKILL'), 5000);
    await this.ended;
    clearTimeout(late);
  }

  #runs() {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  #end(signal) {
    try {
      if (this.#runs()) process.kill(-this.#process.pid, signal); // the group that it leads, nothing else
    } catch {
      // already gone
    }
  }
}

function portOf(child) {
  let log = '';
  return new Promise((resolve, reject) => {
    const read = chunk => {
      log += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(log);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', status => reject(new Error(`the editor ended with status ${status}\n${log.slice(-2000)}`)));
  });
}

function writeSettings(data, settings) {
  const folder = path.join(data, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...quietly, ...settings }, null, 2));
}

function installExtension(editor, args, env) {
  const { status, stdout, stderr } = spawnSync(editor.node, [editor.server, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the extension cannot be installed\n${stdout}\n${stderr}`);
}

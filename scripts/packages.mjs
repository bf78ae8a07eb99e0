import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const oldest = [20, 19];

/** Says what is missing and ends the process where Node.js is too old to go on. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(`Candor needs Node.js ${oldest.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Installs the packages of the lock file unless they are there already. */
export function ensurePackages() {
  if (arePackagesInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32', // npm is npm.cmd there
  });
  if (status === 0) return;
  console.error(`npm ci ended with ${status}\n${stdout}\n${stderr}`);
  process.exit(2);
}

/** Compares the lock file with the one npm leaves beside what it installed. */
function arePackagesInstalled() {
  const installedLock = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(installedLock);
  return Object.entries(wanted).every(
    ([place, it]) => place === '' || it.optional || it.link || installed[place]?.version === it.version,
  );
}

function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

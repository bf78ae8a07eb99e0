import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const apps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium; `undefined` where there is none. */
export function findBrowser() {
  const inPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap(folder => names.map(name => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...inPath, ...apps].find(it => it && isExecutable(it));
}

/** The path of a Chromium, which is installed first where that can be done without asking: on Debian, as root. */
export function bringBrowser() {
  return findBrowser() ?? installBrowser() ?? fail();
}

function installBrowser() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  const command = 'apt-get update && apt-get install -y chromium';
  console.log(`Chromium is missing, so this runs: ${command}`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${stdout}\n${stderr}`);
  return findBrowser();
}

function fail() {
  throw new Error(
    'Chromium is missing: install it (Debian: sudo apt-get install chromium) or name its path in CHROMIUM_PATH.',
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

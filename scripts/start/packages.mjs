import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { waitForLock } from './lock.mjs';

const marker = (root) => path.join(root, 'node_modules', '.konak-installed');

/** What the installed packages depend on: the lock file, and the machine they were installed for. */
export function wanted(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const machine = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return `${createHash('sha256').update(lock).digest('hex')} ${machine}\n`;
}

const modified = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Whether node_modules holds what the lock file names. An `npm ci` by hand counts too: npm leaves its own lock file last. */
export function isInstalled(root) {
  if (existsSync(marker(root))) {
    const [lock, machine] = readFileSync(marker(root), 'utf8').split(' ');
    const [wantedLock, wantedMachine] = wanted(root).split(' ');
    if (machine !== wantedMachine) return false;
    if (lock === wantedLock) return true;
  }
  const own = modified(path.join(root, 'node_modules', '.package-lock.json'));
  return own > 0 && own >= modified(path.join(root, 'package-lock.json'));
}

/** npm says what is wrong first, and then explains itself at length. */
const firstLines = (said) =>
  said
    .split('\n')
    .filter((line) => /\S/.test(line.replace(/^npm (error|warn)/, '')))
    .slice(0, 12)
    .join('\n');

function npmCi(root) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  // a NODE_ENV=production of the surroundings must not leave out what the build needs
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    const listen = (chunk) => {
      said += chunk;
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`"npm ci" failed (${signal ?? `exit code ${code}`}). It said:\n${firstLines(said)}`));
    });
  });
}

/** Installs the packages when they are missing or not those of the lock file. Safe to call from two processes at once. */
export async function installPackages(root) {
  if (isInstalled(root)) {
    if (!existsSync(marker(root))) writeFileSync(marker(root), wanted(root));
    return;
  }
  const lock = await waitForLock(path.join(root, '.konak', 'locks', 'packages.lock'), (holder) => {
    console.log(`· waiting for process ${holder}, which is installing the packages`);
  });
  try {
    if (isInstalled(root)) return;
    const begun = Date.now();
    console.log('· installing the packages (npm ci), a minute or so the first time');
    await npmCi(root);
    writeFileSync(marker(root), wanted(root));
    console.log(`✓ packages installed  ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  } finally {
    lock.release();
  }
}

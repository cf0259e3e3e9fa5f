import { execFileSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Stop } from '../stop';

/** How to start PostgreSQL's programs. `owner` is the account the data folder belongs to. */
export type Account = {
  wrap(command: string, args: readonly string[]): { command: string; args: string[]; uid?: number; gid?: number };
  owner?: { uid: number; gid: number };
};

const asIs: Account = { wrap: (command, args) => ({ command, args: [...args] }) };

function succeeds(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function systemAccount(name: string): { uid: number; gid: number } | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

/** Whether everybody may pass through the folder and all above it (`/root`, for one, is closed on most systems). */
function isOpen(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function ofSystem(account: { uid: number; gid: number }): Account {
  return { owner: account, wrap: (command, args) => ({ command, args: [...args], ...account }) };
}

/** PostgreSQL sees itself as user 1, without root's rights; the kernel still lets it into root's own folders. */
const mapped = ['--user', '--map-user=1', '--map-group=1', '--'];
const inNamespace: Account = {
  owner: { uid: 0, gid: 0 },
  wrap: (command, args) => ({ command: 'unshare', args: [...mapped, command, ...args] }),
};

/**
 * PostgreSQL refuses to run as root. Started by root it gets the system's `postgres` account where that can reach the
 * programs and the data, else a user namespace, else an account made for it.
 * @throws Stop when none of them is possible.
 */
export function chooseAccount(folders: readonly string[]): Account {
  if (process.getuid?.() !== 0) return asIs;
  const open = folders.every(isOpen);
  const existing = systemAccount('postgres');
  if (existing && open) return ofSystem(existing);
  if (succeeds('unshare', [...mapped, 'true'])) return inNamespace;
  if (open && succeeds('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])) {
    const made = systemAccount('postgres');
    if (made) return ofSystem(made);
  }
  throw new Stop(
    `PostgreSQL does not run as root, and no other account can enter ${folders.find((folder) => !isOpen(folder)) ?? folders[0]}.`,
    'Start Konak as another user, or move it to a folder everybody may enter (such as /opt/konak), or set DATABASE_URL.',
  );
}

function giveTree(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid);
  for (const name of readdirSync(folder)) {
    const at = path.join(folder, name);
    if (lstatSync(at).isDirectory()) giveTree(at, uid, gid);
    else chownSync(at, uid, gid);
  }
}

/** Makes the data folder belong to the account, should another have been chosen the last time. */
export function giveTo(account: Account, folder: string): void {
  if (account.owner && statSync(folder).uid !== account.owner.uid)
    giveTree(folder, account.owner.uid, account.owner.gid);
}

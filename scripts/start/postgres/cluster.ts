import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { ChildSpec } from '../child';
import { Stop } from '../stop';
import { type Account, giveTo } from './account';
import type { Binaries } from './binaries';

/** What has to be remembered of the embedded server; kept beside its data, readable by nobody else. */
export type Cluster = { user: string; password: string; port?: number };

const record = (folder: string) => path.join(folder, 'cluster.json');
const begun = (folder: string) => path.join(folder, 'initialising');
export const dataFolder = (folder: string) => path.join(folder, 'data');

/** Written beside and moved into place: a crash leaves the old one or the new one. */
export function saveCluster(folder: string, cluster: Cluster): void {
  const draft = `${record(folder)}.new`;
  writeFileSync(draft, JSON.stringify(cluster, null, 2), { mode: 0o600 });
  renameSync(draft, record(folder));
}

const isEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0;

function checkVersion(data: string, binaries: Binaries): void {
  const file = path.join(data, 'PG_VERSION');
  const made = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'an unknown version';
  if (made === binaries.major) return;
  throw new Stop(
    `the database in ${data} was made by PostgreSQL ${made}; this Konak brings PostgreSQL ${binaries.major}, which cannot read it.`,
    `To keep it: export it with the Konak it was made with, or serve it with PostgreSQL ${made} and set DATABASE_URL.`,
    `To begin anew: mv ${data} ${data}-${made.replaceAll(' ', '-')}`,
  );
}

/**
 * Opens the cluster in `folder`, or makes one with `initdb`. A first start that was cut short left its mark, and is
 * done again; a folder that is neither ours nor empty is never touched.
 */
export async function openCluster(
  folder: string,
  binaries: Binaries,
  account: Account,
  run: (spec: ChildSpec) => Promise<void>,
): Promise<Cluster> {
  const data = dataFolder(folder);
  if (existsSync(begun(folder))) {
    rmSync(data, { recursive: true, force: true });
    rmSync(record(folder), { force: true });
  } else if (existsSync(record(folder)) && !isEmpty(data)) {
    checkVersion(data, binaries);
    giveTo(account, data);
    return JSON.parse(readFileSync(record(folder), 'utf8'));
  } else if (!isEmpty(data)) {
    throw new Stop(
      `${data} holds a database that this Konak did not make (its ${path.basename(record(folder))} is missing).`,
      `Move it away (mv ${data} ${data}-old), or choose another folder: KONAK_HOME=other npm start`,
    );
  }

  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(begun(folder), '');
  giveTo(account, data);
  const cluster: Cluster = { user: 'konak_owner', password: randomBytes(24).toString('base64url') };
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  if (account.owner) chownSync(passwordFile, account.owner.uid, account.owner.gid);
  try {
    const args = ['-D', data, '-U', cluster.user, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    args.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
    await run({ name: 'initdb', cwd: folder, ...account.wrap(binaries.initdb, args) });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  saveCluster(folder, cluster);
  rmSync(begun(folder));
  return cluster;
}

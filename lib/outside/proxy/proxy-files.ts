import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Bytes. nginx itself never ends a log. */
const LARGEST_LOG = 10 * 1024 * 1024;

/** The folder nginx is started in: `nginx.conf`, `sites/<id>.conf`, logs and the pid file. */
export interface ProxyFiles {
  prefix: string;
  read(name: string): Promise<string | undefined>;
  /** Written whole or not at all. */
  write(name: string, text: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  sites(): Promise<string[]>;
  /** Sets a grown error log aside (one is kept). True when it did: nginx opens a new one at its next reload. */
  rotateLog(): Promise<boolean>;
}

/** Makes the folders that are not there, and removes what a crash left half-done. */
export async function openProxyFiles(home: string): Promise<ProxyFiles> {
  const prefix = path.join(home, 'nginx');
  const at = (name: string) => path.join(prefix, name);
  for (const folder of ['sites', 'logs', 'temp']) await mkdir(at(folder), { recursive: true, mode: 0o755 });
  return {
    prefix,
    read: (name) =>
      readFile(at(name), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
    async write(name, text) {
      const file = await open(`${at(name)}.part`, 'w', 0o644);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${at(name)}.part`, at(name));
    },
    move: (from, to) => rename(at(from), at(to)),
    remove: (name) => rm(at(name), { force: true }),
    sites: async () => (await readdir(at('sites'))).filter((name) => name.endsWith('.conf')).sort(),
    async rotateLog() {
      const size = await stat(at('logs/error.log')).then(
        (found) => found.size,
        () => 0,
      );
      if (size < LARGEST_LOG) return false;
      await rename(at('logs/error.log'), at('logs/error.log.1'));
      return true;
    },
  };
}

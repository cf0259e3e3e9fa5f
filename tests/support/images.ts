import { execFile } from 'node:child_process';
import { lstat, readFile, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Pack, pack } from 'tar-stream';
import { connectEngine } from '@/lib/outside/docker';
import { ask } from '@/lib/outside/docker/ask';

const run = promisify(execFile);

/** Images made from programs of this machine, under the names templates ask for: no registry is asked. */
const BUSYBOX = ['busybox:1.37.0', 'busybox:1.36.1'];

/** Puts this machine's static busybox on an engine, once under each reference (`busybox:1.37.0`). */
export async function importBusybox(dockerHost: string, references: string[] = BUSYBOX): Promise<void> {
  const tar = pack();
  tar.entry({ name: 'bin/busybox', mode: 0o755 }, await readFile('/bin/busybox'));
  for (const applet of ['sh', 'cat', 'echo', 'httpd', 'id', 'ls', 'nc', 'sleep', 'touch', 'wget', 'true', 'false']) {
    tar.entry({ name: `bin/${applet}`, type: 'symlink', linkname: 'busybox' });
  }
  tar.entry({ name: 'etc/passwd' }, 'root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n');
  tar.entry({ name: 'tmp', type: 'directory', mode: 0o1777 });
  await importTar(dockerHost, tar, references);
}

/** Puts this machine's nginx with the libraries it needs on an engine, in the place of the official image. */
export async function importNginx(dockerHost: string, references: string[]): Promise<void> {
  const tar = pack();
  const { stdout } = await run('ldd', ['/usr/sbin/nginx']);
  const libraries = stdout.match(/\/\S+\.so[.\d]*/g) ?? [];
  for (const file of ['/usr/sbin/nginx', ...libraries]) await addFile(tar, file);
  tar.entry({ name: 'etc/passwd' }, 'root:x:0:0::/:/bin/false\nnobody:x:65534:65534::/:/bin/false\n');
  tar.entry({ name: 'etc/group' }, 'root:x:0:\nnogroup:x:65534:\n');
  await importTar(dockerHost, tar, references, ['ENV PATH=/usr/sbin']);
}

/** A file at the path it is asked for by, and at the one a link leads to. */
async function addFile(tar: Pack, file: string): Promise<void> {
  const real = await realpath(file);
  tar.entry({ name: file.slice(1), mode: 0o755 }, await readFile(real));
  const folder = path.dirname(file);
  if ((await lstat('/lib')).isSymbolicLink() && folder.startsWith('/lib')) {
    const target = path.join('/', await readlink('/lib'), folder.slice('/lib'.length));
    tar.entry({ name: path.join(target, path.basename(file)).slice(1), mode: 0o755 }, await readFile(real));
  }
}

async function importTar(dockerHost: string, tar: Pack, references: string[], changes: string[] = []): Promise<void> {
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  const file = Buffer.concat(chunks);
  const engine = connectEngine({ host: dockerHost });
  for (const reference of references) {
    const [repo = '', tag = ''] = reference.split(':');
    const query = { fromSrc: '-', repo, tag, ...(changes[0] ? { changes: changes[0] } : {}) };
    await ask(engine, { method: 'POST', path: '/images/create', query, file, deadlineMs: 120_000 });
  }
}

import { pack } from 'tar-stream';
import { ask } from './ask';
import { removeContainer } from './containers';
import type { Engine } from './engine';
import { hardenedSpec } from './hardened-spec';
import { type Owner, objectName } from './labels';

export interface StarterFile {
  /** Relative to the volume's root, with forward slashes. */
  path: string;
  content: string | Buffer;
}

export interface FillVolume {
  volume: string;
  /** Any image the engine has; nothing of it runs. */
  image: string;
  files: StarterFile[];
  uid: number;
  gid: number;
}

const FOLDER = 'fill';
const LIMITS = { memoryMb: 64, cpus: 0.1, pids: 16 };

/**
 * Writes files into a site's volume, over what has the same name. They go through a container that is made, never
 * started, and removed: the site's own may mount the volume read-only. Safe to repeat.
 */
export async function fillVolume(engine: Engine, fill: FillVolume, owner: Owner): Promise<void> {
  const name = objectName(owner, 'fill');
  const archive = await starterArchive(fill);
  const plan = {
    service: 'fill',
    name,
    image: fill.image,
    command: ['fill'],
    env: {},
    mounts: [{ volume: fill.volume, path: `/${FOLDER}`, readOnly: false }],
    tmpfs: [],
    // Unpacked from the root, so that the volume's own folder gets its owner too; nothing runs in here.
    readOnlyRoot: false,
    capabilities: [],
    networks: [],
    limits: LIMITS,
  };
  await removeContainer(engine, name, owner);
  const body = hardenedSpec(plan, owner, LIMITS);
  const { Id } = await ask<{ Id: string }>(engine, {
    method: 'POST',
    path: '/containers/create',
    query: { name },
    body,
  });
  try {
    const query = { path: '/', noOverwriteDirNonDir: true };
    await ask(engine, { method: 'PUT', path: `/containers/${Id}/archive`, query, file: archive, deadlineMs: 120_000 });
  } finally {
    await removeContainer(engine, name, owner);
  }
}

/** A tar of the files, readable by all, owned as told, with their folders. Throws on a path that leaves the root. */
async function starterArchive({ files, uid, gid }: Pick<FillVolume, 'files' | 'uid' | 'gid'>): Promise<Buffer> {
  const tar = pack();
  const owner = { uid, gid, mtime: new Date(0) };
  tar.entry({ name: `${FOLDER}/`, type: 'directory', mode: 0o755, ...owner });
  for (const folder of foldersOf(files))
    tar.entry({ name: `${FOLDER}/${folder}/`, type: 'directory', mode: 0o755, ...owner });
  for (const file of files) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/.test(file.path)) {
      throw new Error(`not a path inside the volume: ${file.path}`);
    }
    tar.entry({ name: `${FOLDER}/${file.path}`, mode: 0o644, ...owner }, file.content);
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function foldersOf(files: StarterFile[]): string[] {
  const folders = files.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
  });
  return [...new Set(folders)].sort();
}

import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { outside } from '@/lib/kernel/errors';
import { checkFolder, checkKey, type Storage } from './storage';

/** Beside each file, what it is. No key ends like this. */
const typeSuffix = '.content-type';

const codeOf = (thrown: unknown) => (thrown as NodeJS.ErrnoException | undefined)?.code;
const isAbsent = (thrown: unknown) => codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR';

/** A folder's failure: a full disk may be emptied, a missing right must be given. */
function failureOf(thrown: unknown) {
  const cause = new Error(`the storage folder failed: ${codeOf(thrown) ?? 'unknown'}`);
  const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR'];
  return refusals.includes(codeOf(thrown) ?? '')
    ? outside('storage_refused', {}, { cause })
    : outside('storage_unavailable', {}, { retryable: true, cause });
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw failureOf(thrown);
  }
}

/** Written beside its place and moved there, so that nobody ever reads half of it; on the disk when this returns. */
async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${randomUUID()}.part`);
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw thrown;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* keysBelow(root: string, folder: string): AsyncGenerator<{ key: string; at: Date }> {
  try {
    for await (const entry of await opendir(path.join(root, folder))) {
      const key = `${folder}${entry.name}`;
      if (entry.isDirectory()) yield* keysBelow(root, `${key}/`);
      if (!entry.isFile() || entry.name.startsWith('.') || entry.name.endsWith(typeSuffix)) continue;
      yield { key, at: (await stat(path.join(root, key))).mtime };
    }
  } catch (thrown) {
    if (!isAbsent(thrown)) throw failureOf(thrown); // removed while it was being listed
  }
}

/** Files in a folder of this machine, for an installation of one machine or one with a shared disk. */
export function folderStorage(root: string): Storage {
  const placeOf = (key: string) => path.join(root, checkKey(key));
  return {
    put: async (key, bytes, contentType) => {
      const file = placeOf(key);
      const folder = path.dirname(file);
      await attempt(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(`${file}${typeSuffix}`, contentType);
        await writeWhole(file, bytes);
        await syncFolder(folder);
      });
    },
    get: async (key) => {
      const file = placeOf(key);
      try {
        const [bytes, contentType] = await Promise.all([readFile(file), readFile(`${file}${typeSuffix}`, 'utf8')]);
        return { bytes: new Uint8Array(bytes), contentType };
      } catch (thrown) {
        if (isAbsent(thrown)) return undefined;
        throw failureOf(thrown);
      }
    },
    remove: async (key) => {
      const file = placeOf(key);
      await attempt(async () => {
        await rm(file, { force: true });
        await rm(`${file}${typeSuffix}`, { force: true });
      });
    },
    list: (folder) => keysBelow(root, checkFolder(folder)),
  };
}

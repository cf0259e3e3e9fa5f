import { config } from '@/lib/kernel/config';
import { Secret } from '@/lib/kernel/secrets';
import { shared } from '@/lib/kernel/shared';
import { folderStorage } from './folder';
import type { Storage } from './storage';

export type { Storage } from './storage';

async function chosenStorage(): Promise<Storage> {
  const { folder, s3 } = config().storage;
  if (!s3) return folderStorage(folder);
  const { s3Storage } = await import('./s3'); // large, and most installations have no use for it
  return s3Storage({ ...s3, secret: new Secret(s3.secret) });
}

/** Where this installation keeps files: its own folder, or a bucket when one is set. One for the whole process. */
export const storage = (): Promise<Storage> => shared('storage', chosenStorage);

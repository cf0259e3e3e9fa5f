/** What was kept, as it was kept. */
type KeptFile = { bytes: Uint8Array; contentType: string };

/**
 * A place for files, under keys such as `branding/<tenant>/<hash>`. Every failure is a KonakError of kind `outside`:
 * `storage_refused`, or `storage_unavailable`, which is worth trying again.
 */
export type Storage = {
  /** Keeps the bytes, whole or not at all; what was there under the key is replaced. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Undefined when there is nothing. */
  get(key: string): Promise<KeptFile | undefined>;
  /** Succeeds where there was nothing, too. */
  remove(key: string): Promise<void>;
  /** Every key below a folder (`branding/`), and when it was last put. */
  list(folder: string): AsyncIterable<{ key: string; at: Date }>;
};

const part = '[a-z0-9][a-z0-9_-]{0,99}(\\.[a-z0-9]{1,8})?';
const wellFormedKey = new RegExp(`^${part}(/${part}){0,7}$`);
const wellFormedFolder = new RegExp(`^(${part}/){1,7}$`);

/** Keys are made by us, never by a visitor; a malformed one is a fault of ours, and reaches no file. */
export function checkKey(key: string): string {
  if (key.length > 300 || !wellFormedKey.test(key)) throw new Error('a storage key is malformed');
  return key;
}

/** The same for a folder, which ends with a slash. */
export function checkFolder(folder: string): string {
  if (!wellFormedFolder.test(folder)) throw new Error('a storage folder is malformed');
  return folder;
}

